package timeml

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/when"
)

// Type is the type attribute of a TIMEX3.
type Type string

const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Timex is a tag on the words of a text.
type Timex struct {
	text.Span
	Type  Type
	Value string
}

// Find tags every expression of time, in order and apart.
func Find(doc *text.Doc) []Timex {
	f := finder{doc: doc}
	f.ages()
	f.habits()
	for _, m := range when.Find(doc) {
		f.mention(&m)
	}
	slices.SortStableFunc(f.all, func(a, b Timex) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	apart := f.all[:0]
	for _, t := range f.all {
		if len(apart) == 0 || t.Start >= apart[len(apart)-1].End {
			apart = append(apart, t)
		}
	}
	return apart
}

type finder struct {
	doc *text.Doc
	all []Timex
	day string // the last day told, or that of the report: clock times are of it
}

func (f *finder) mention(m *when.Mention) {
	if f.day == "" && len(f.doc.Published) == len("2006-01-02") {
		f.day = f.doc.Published
	}
	if m.To.End > m.To.Start {
		from, to, ranged := strings.Cut(string(m.Date), "/")
		if !ranged {
			from, to = "", ""
		}
		f.expression(m, m.From, when.Date(from))
		f.expression(m, m.To, when.Date(to))
		return
	}
	date := m.Date
	if m.Base != "" {
		date = m.Base
	}
	f.expression(m, m.Span, date)
}

// expression tags one date or length.
func (f *finder) expression(m *when.Mention, span text.Span, date when.Date) {
	span = f.trim(span)
	if span.End <= span.Start {
		return
	}
	words := split(span.Of(f.doc.Text))
	kind, value := f.value(m, words, date)
	if value == "" {
		return
	}
	if kind == Duration || kind == Set {
		span = f.counted(span)
		span, value = f.halved(span, value)
	} else if len(value) >= 10 && value[4] == '-' && value[7] == '-' {
		f.day = value[:10]
	}
	if m.Length != "" {
		span = f.about(span)
	}
	f.all = append(f.all, Timex{span, kind, value})
}

// outside are words that begin or end an expression of package when and stay outside a tag.
var outside = lex.NewSet("in on at since until till from by during of between for up to through and over within throughout")

func (f *finder) trim(span text.Span) text.Span {
	for {
		words := span.Of(f.doc.Text)
		end := strings.IndexFunc(words, func(c rune) bool { return !unicode.IsLetter(c) })
		if end <= 0 || !outside.Has(strings.ToLower(words[:end])) {
			break
		}
		span.Start += end
		span.Start += len(span.Of(f.doc.Text)) - len(strings.TrimLeft(span.Of(f.doc.Text), " \t\r\n"))
	}
	return span
}

// counted leaves out what "three days before" is counted from.
func (f *finder) counted(span text.Span) text.Span {
	words := span.Of(f.doc.Text)
	at := strings.LastIndexByte(words, ' ')
	if at > 0 && events.Has(strings.ToLower(words[at+1:])) {
		span.End = span.Start + len(strings.TrimRight(words[:at], " "))
	}
	return span
}

// halved takes in the half of "a year and a half", and the number of "two and a half years", of which package when reads the unit.
func (f *finder) halved(span text.Span, value string) (text.Span, string) {
	if after := f.doc.Text[span.End:]; strings.HasPrefix(after, " and a half") && len(value) > 2 && unicode.IsDigit(rune(value[len(value)-2])) { // "a year and a half"
		return text.Span{Start: span.Start, End: span.End + len(" and a half")}, value[:len(value)-1] + ".5" + value[len(value)-1:]
	}
	before, found := strings.CutSuffix(f.doc.Text[:span.Start], " and a half ")
	if !found || !strings.Contains(value, "X") {
		return span, value
	}
	start := strings.LastIndexAny(before, " \t\r\n(") + 1
	n, err := strconv.Atoi(before[start:])
	if err != nil {
		if n, found = number.Word(strings.ToLower(before[start:])); !found {
			return span, value
		}
	}
	return text.Span{Start: start, End: span.End}, strings.Replace(value, "X", strconv.Itoa(n)+".5", 1)
}

// about takes in what says how exact a length is: "nearly three years", "more than two weeks".
func (f *finder) about(span text.Span) text.Span {
	tokens := f.doc.Tokens
	i := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= span.Start })
	if i == len(tokens) || tokens[i].Lower == "the" {
		return span
	}
	before := func(n int) string {
		if i < n || tokens[i-n].Sent != tokens[i].Sent {
			return ""
		}
		return tokens[i-n].Lower
	}
	switch {
	case compared[before(2)+" "+before(1)]:
		span.Start = tokens[i-2].Start
	case vaguely.Has(before(1)), (before(1) == "over" || before(1) == "under") && unicode.IsLetter([]rune(before(2) + ".")[0]):
		span.Start = tokens[i-1].Start
	}
	return span
}

var (
	vaguely  = lex.NewSet("nearly almost about around roughly approximately some")
	compared = map[string]bool{"more than": true, "less than": true, "fewer than": true, "at least": true, "at most": true}
)

var events = lex.NewSet("before after following prior")

// split is the words of an expression, folded: runs of letters, runs of figures.
func split(s string) []string {
	var words []string
	s = strings.ToLower(s)
	for len(s) > 0 {
		c, size := utf8.DecodeRuneInString(s)
		class := classOf(c)
		end := size
		for end < len(s) {
			c, size := utf8.DecodeRuneInString(s[end:])
			if classOf(c) != class {
				break
			}
			end += size
		}
		if class != 0 {
			words = append(words, s[:end])
		}
		s = s[end:]
	}
	return words
}

func classOf(c rune) int {
	switch {
	case '0' <= c && c <= '9':
		return 1
	case unicode.IsLetter(c):
		return 2
	case c == ':':
		return 3
	}
	return 0
}
