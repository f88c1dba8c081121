package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text"
)

// reader reads quantities off the text of one sentence.
type reader struct {
	doc *text.Doc
	*lists
	limit int  // token after the sentence
	bound bool // words that bound it stand before the number
}

// quantity is one figure or phrase, or two with a link.
type quantity struct {
	value   Range
	scale   int // the last word that multiplied: 1000 in "two thousand"
	end     int // byte after it
	year    bool
	vague   bool
	about   bool
	ranged  bool
	bounded bool
}

// mayBegin is a cheap test of a token: no number word begins with some letters, and one that stands alone is on a list.
func (l *lists) mayBegin(doc *text.Doc, token int) bool {
	t := &doc.Tokens[token]
	if t.Lower == "" {
		return false
	}
	switch c := t.Lower[0]; {
	case isDigit(c):
		return true
	case c < 'a' || 'z' < c || c == 'k' || c == 'q' || c == 'y' || c == 'd' && !strings.HasPrefix(t.Lower, "dozen"):
		return false
	}
	return t.Key == 0 || goesOn(doc.Text[t.End:]) || l.begins.Has(t.Lower) || joinsNumbers(t.Lower)
}

// goesOn says whether what follows a token may belong to its word.
func goesOn(rest string) bool {
	return rest != "" && (rest[0] >= utf8.RuneSelf || isLetter(rest[0]) || isDigit(rest[0]) || rest[0] == '\'' || rest[0] == '`')
}

// joinsNumbers says whether a word may hold a number in words and something else: "thirtythree", "ten4".
func joinsNumbers(lower string) bool {
	return strings.Contains(lower, "ty") || strings.ContainsAny(lower, "0123456789")
}

// quantities reads one quantity, or two that are the ends of a range.
func (r *reader) quantities(token int, between bool) (quantity, bool) {
	low, ok := r.quantity(token, r.doc.Tokens[token].Start)
	if !ok || r.startsInsideWord(token) {
		return low, false
	}
	at, link := r.link(low.end)
	switch {
	case link == "" || link == "and" && !between:
		return low, !r.hyphenated(low.end)
	case link == "to" && r.changing(token-1):
		return low, true
	}
	high, ok := r.quantity(r.tokenAt(token, at), at)
	joined := link == "-"
	if !ok {
		return low, !joined
	}
	if low.scale == 1 && high.scale > 1 && low.value.Low*high.scale < high.value.Low {
		low.value.Low *= high.scale
	}
	if low.year && high.year || high.value.Low <= low.value.Low || link == "or" && high.value.Low > 3*low.value.Low ||
		r.hyphenated(high.end) {
		return low, !joined
	}
	high.value.Low, high.ranged = low.value.Low, true
	high.vague = high.vague || low.vague
	return high, true
}

// link reads what may stand between the two ends of a range: "-", "to", "or", "and".
func (r *reader) link(at int) (next int, link string) {
	rest := r.doc.Text[at:r.textLimit()]
	for _, dash := range [...]string{"-", "–", "‑", " - ", " – "} {
		if after, ok := strings.CutPrefix(rest, dash); ok && after != "" && isDigit(after[0]) {
			return at + len(dash), "-"
		}
	}
	word, end := r.nextWord(at)
	switch word {
	case "to", "or", "and":
		if next := r.skipSpace(end); next > end {
			return next, word
		}
	}
	return at, ""
}

// after reads what stands behind a number: "or more", "or so", "-plus", "and counting".
func (r *reader) after(q *quantity) {
	rest := r.doc.Text[q.end:r.textLimit()]
	for _, tail := range [...]struct {
		words string
		bound bound
	}{
		{"+", least}, {"-plus", least}, {" or more", least}, {" or above", least}, {" and counting", least}, {" plus", least},
		{"-odd", about}, {" odd", about}, {" or so", about}, {"-strong", exact}, {" or fewer", most}, {" or less", most},
	} {
		if len(rest) >= len(tail.words) && strings.EqualFold(rest[:len(tail.words)], tail.words) && !beginsWord(rest[len(tail.words):]) {
			q.end += len(tail.words)
			q.apply(tail.bound)
			return
		}
	}
}

// startsInsideWord says whether the figure at a token is a part of something longer: "F-16", "$5", "9/11", "10:30".
func (r *reader) startsInsideWord(token int) bool {
	start := r.doc.Tokens[token].Start
	if start == 0 {
		return false
	}
	before, size := utf8.DecodeLastRuneInString(r.doc.Text[:start])
	switch before {
	case '$', '€', '£', '¥', '₹', '#', '/', ':', '.', '+', '_':
		return true
	case '-', '–', '‑':
		further, _ := utf8.DecodeLastRuneInString(r.doc.Text[:start-size])
		return unicode.IsLetter(further) || unicode.IsDigit(further)
	}
	return unicode.IsLetter(before) || unicode.IsDigit(before)
}

// hyphenated says whether a number ends as the first part of a longer word: "16-month", "9/11", "2010s".
func (r *reader) hyphenated(end int) bool {
	rest := r.doc.Text[end:r.textLimit()]
	if rest == "" {
		return false
	}
	next, size := utf8.DecodeRuneInString(rest)
	further, _ := utf8.DecodeRuneInString(rest[size:])
	switch next {
	case '-', '–', '‑':
		for _, tail := range [...]string{"plus", "odd", "strong"} {
			if strings.HasPrefix(rest[size:], tail) {
				return false
			}
		}
		return unicode.IsLetter(further) || unicode.IsDigit(further)
	case '/', ':', '.', ',':
		return unicode.IsDigit(further)
	}
	return unicode.IsLetter(next) || unicode.IsDigit(next)
}

// measures says whether what follows makes the number no count: a percentage, a time of day.
func (r *reader) measures(end int) bool {
	at := r.skipSpace(end)
	if at < r.textLimit() && (r.doc.Text[at] == '%' || strings.HasPrefix(r.doc.Text[at:], "°")) {
		return true
	}
	word, after := r.nextWord(end)
	switch word {
	case "percent", "pct", "am", "pm", "o":
		return word != "o" || strings.HasPrefix(r.doc.Text[after:], "'clock") || strings.HasPrefix(r.doc.Text[after:], "’clock")
	case "per":
		cent, _ := r.nextWord(after)
		return cent == "cent"
	case "a", "p":
		return strings.HasPrefix(r.doc.Text[after:], ".m")
	}
	return false
}

// labelled says whether the word before makes a figure a name: "Resolution 2254".
func (r *reader) labelled(token int) bool {
	if token == 0 || !isDigit(r.doc.Tokens[token].Lower[0]) {
		return false
	}
	before := r.doc.Tokens[token-1]
	if before.Lower == "." && token > 1 {
		before = r.doc.Tokens[token-2]
	}
	first, _ := utf8.DecodeRuneInString(before.Of(r.doc.Text))
	return unicode.IsUpper(first) && r.labels[strings.TrimSuffix(before.Lower, ".")]
}

// changing says whether "from 12 to 15" tells of a change, not of a range: a verb of change stands shortly before.
func (r *reader) changing(token int) bool {
	if token < 0 || token >= len(r.doc.Tokens) || r.doc.Tokens[token].Lower != "from" {
		return false
	}
	first := r.doc.Sentences[r.doc.Tokens[token].Sent].First
	for i := token - 1; i >= first && i >= token-4; i-- {
		switch r.doc.Tokens[i].Lower {
		case "rose", "risen", "rise", "rises", "rising", "climbed", "increased", "increase", "jumped", "revised", "raised", "up", "grew",
			"grown", "dropped", "drop", "fell", "fallen", "declined", "decreased", "reduced", "lowered", "down", "went", "updated":
			return true
		}
	}
	return false
}

// endsAt is the token after the one that ends at a byte; not ok where a token reaches over it.
func (r *reader) endsAt(token, end int) (last int, ok bool) {
	for i := token; i < r.limit; i++ {
		switch tokenEnd := r.doc.Tokens[i].End; {
		case tokenEnd == end:
			return i + 1, true
		case tokenEnd > end:
			return 0, false
		}
	}
	return 0, false
}

// tokenAt is the token that starts at a byte, or -1.
func (r *reader) tokenAt(from, start int) int {
	for i := from; i < r.limit && r.doc.Tokens[i].Start <= start; i++ {
		if r.doc.Tokens[i].Start == start {
			return i
		}
	}
	return -1
}

func (r *reader) textLimit() int { return r.doc.Tokens[r.limit-1].End }

// skipSpace is the first byte from at on that is no space.
func (r *reader) skipSpace(at int) int {
	for at < r.textLimit() {
		c, size := utf8.DecodeRuneInString(r.doc.Text[at:])
		if !unicode.IsSpace(c) {
			break
		}
		at += size
	}
	return at
}

// nextWord is the run of ASCII letters after spaces, in lower case.
func (r *reader) nextWord(at int) (word string, end int) {
	start := r.skipSpace(at)
	end = start
	for limit := r.textLimit(); end < limit && isLetter(r.doc.Text[end]); end++ {
	}
	return strings.ToLower(r.doc.Text[start:end]), end
}

func beginsWord(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
