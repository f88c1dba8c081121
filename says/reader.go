package says

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/trace"
	"casus/who"
)

// reader goes through a report sentence by sentence and remembers who spoke last.
type reader struct {
	doc  *text.Doc
	cast *who.Cast
	*lexicon
	inside []bool // per token: within quotation marks, the marks included
	last   speaker
	said   []Attribution
	open   int // the last sentence of the last attributed quotation, -1
	quoted int // the attribution that it belongs to

	unclosed map[int]bool // paragraphs whose last quotation goes on in the next

	spoke, spokeFor int // of the sentence: the subject of the last cue and its antecedent, -1
}

func newReader(doc *text.Doc, cast *who.Cast) *reader {
	r := &reader{doc: doc, cast: cast, lexicon: words(), inside: make([]bool, len(doc.Tokens)), open: -1, unclosed: map[int]bool{}}
	r.last.actor = -1
	paragraph, open := -1, false
	for i := range doc.Tokens {
		if p := doc.Sentences[doc.Tokens[i].Sent].Paragraph; p != paragraph {
			if open {
				r.unclosed[paragraph] = true
			}
			paragraph, open = p, open && closesFirst(doc, i)
		}
		switch doc.Tokens[i].Of(doc.Text) {
		case "“", "``":
			open = true
		case "”":
			r.inside[i], open = true, false
		case `"`, "''":
			r.inside[i], open = true, opens(doc, i, !open)
		}
		r.inside[i] = r.inside[i] || open
	}
	return r
}

// closesFirst says whether the paragraph that begins with a token goes on with a quotation from the paragraph before:
// its first quotation mark closes one.
func closesFirst(doc *text.Doc, first int) bool {
	paragraph := doc.Sentences[doc.Tokens[first].Sent].Paragraph
	for i := first; i < len(doc.Tokens) && doc.Sentences[doc.Tokens[i].Sent].Paragraph == paragraph; i++ {
		switch doc.Tokens[i].Of(doc.Text) {
		case "“", "``":
			return false
		case "”":
			return true
		case `"`, "''":
			return !opens(doc, i, true)
		}
	}
	return false
}

// opens says whether a straight quotation mark opens a quotation, as the spaces beside it tell; doubt where they do not.
func opens(doc *text.Doc, i int, doubt bool) bool {
	start, end := doc.Tokens[i].Start, doc.Tokens[i].End
	before := start == 0 || strings.IndexByte(" \t\n\r([", doc.Text[start-1]) >= 0
	after := end == len(doc.Text) || strings.IndexByte(" \t\n\r.,;:!?)]", doc.Text[end]) >= 0
	if before == after {
		return doubt
	}
	return before
}

func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.doc.Tokens) {
		return ""
	}
	return r.doc.Tokens[i].Lower
}

// sentence reads the attributions of one sentence; a quoted sentence without a cue goes on with the last speaker.
func (r *reader) sentence(s int) {
	sentence, before := &r.doc.Sentences[s], len(r.said)
	if sentence.Parsed {
		r.tree(sentence)
	} else {
		r.flat(sentence)
	}
	for n := before; n < len(r.said); n++ {
		if a := &r.said[n]; !a.Stance && a.Cue.End > 0 {
			if a.Quoted {
				r.wholeQuotation(n, sentence)
			}
			r.open, r.quoted = s, n
			return
		}
	}
	if r.open >= 0 && r.open == s-1 && r.allQuoted(sentence) {
		a := &r.said[r.quoted]
		a.Content = append(a.Content, r.doc.Slice(sentence.First, sentence.Last))
		r.open = s
	}
}

func (r *reader) allQuoted(s *text.Sentence) bool {
	words, quoted := s.Last-s.First, 0
	for i := s.First; i < s.Last; i++ {
		if r.inside[i] {
			quoted++
		}
	}
	return quoted*10 >= words*9 && words > 2
}

// wholeQuotation adds the sentences before that stand in the same quotation marks as the beginning of a content.
func (r *reader) wholeQuotation(n int, s *text.Sentence) {
	a := &r.said[n]
	first := s.First
	if !r.inside[first] || !a.Content[0].Overlaps(r.doc.Tokens[first].Span) && a.Content[0].Start > r.doc.Tokens[first].End {
		return
	}
	for at := r.doc.Tokens[first].Sent - 1; at >= 0; at-- {
		earlier := &r.doc.Sentences[at]
		opens := r.starts(first) && !(r.unclosed[earlier.Paragraph] && earlier.Paragraph+1 == r.paragraph(first))
		if opens || s.Paragraph-earlier.Paragraph > 3 || !r.inside[earlier.Last-1] || !r.inside[earlier.First] {
			return
		}
		if r.open >= 0 && r.quoted != n { // it went to the speaker before for want of another
			before := &r.said[r.quoted]
			kept := slices.DeleteFunc(slices.Clone(before.Content), func(c text.Span) bool { return c.Start >= earlier.Start && before.Cue.End < c.Start })
			if len(kept) == 0 || before.Cue.Start > earlier.Start {
				return
			}
			before.Content = kept
		}
		a.Content = append([]text.Span{r.doc.Slice(earlier.First, earlier.Last)}, a.Content...)
		first = earlier.First
	}
}

// starts says whether a quotation begins with a token.
func (r *reader) starts(i int) bool {
	return r.quote(i) && (i == 0 || !r.inside[i-1] || r.quote(i-1))
}

// add keeps an attribution with its content, in stretches of tokens.
func (r *reader) add(a Attribution, who speaker, contents ...[2]int) bool {
	a.Speaker, a.Actor, a.Role, a.Organisation, a.Within = who.name, who.actor, who.role, who.organisation, -1
	for _, c := range contents {
		first, last := r.bare(c[0], c[1])
		if first >= last {
			continue
		}
		for i := first; i < last; i++ {
			a.Quoted = a.Quoted || r.inside[i]
		}
		if span := r.doc.Slice(first, last); len(a.Content) > 0 && span.Start <= a.Content[len(a.Content)-1].End {
			a.Content[len(a.Content)-1].End = max(span.End, a.Content[len(a.Content)-1].End)
		} else {
			a.Content = append(a.Content, span)
		}
	}
	if len(a.Content) == 0 {
		return false
	}
	if a.Firmness == Stated && r.hedged(contents) {
		a.Firmness = Hedged
	}
	slices.SortFunc(a.Content, func(a, b text.Span) int { return a.Start - b.Start })
	a.Trace.Span = a.Cue
	r.said = append(r.said, a)
	if who.name != "" && !a.Stance {
		r.last = who
	}
	return true
}

// hedged says whether a content leaves open whether it is so: its first verb is modal, or an adverb doubts it.
func (r *reader) hedged(contents [][2]int) bool {
	for _, c := range contents {
		for i := c[0]; i < c[1]; i++ {
			if token := &r.doc.Tokens[i]; hedges.Has(token.Lower) {
				return true
			} else if token.Tag == text.VERB || token.Tag == text.AUX {
				return i+1 < c[1] && r.doc.Tokens[i+1].Tag == text.ADV && hedges.Has(r.lower(i+1)) // "was probably set by rebels"
			}
		}
	}
	return false
}

var hedges = lex.NewSet("may might could possibly perhaps probably apparently allegedly reportedly seemingly presumably likely")

// rule begins an attribution that a rule reads.
func (r *reader) rule(name string, source, cue text.Span, firmness Firmness) Attribution {
	return Attribution{Source: source, Cue: cue, Firmness: firmness, Trace: trace.Step{Rule: name}}
}

// bare leaves out the marks around the tokens [first, last), quotation marks with what they hold excepted.
func (r *reader) bare(first, last int) (int, int) {
	for first < last && r.mark(first) && !(r.quote(first) && r.inside[first] && first+1 < last && r.inside[first+1]) {
		first++
	}
	for first < last && r.mark(last-1) && !(r.inside[last-1] && last-2 >= first && r.inside[last-2]) {
		last--
	}
	return first, last
}

func (r *reader) ends(i int) bool {
	word := r.lower(i)
	return word == "." || word == "!" || word == "?"
}

func (r *reader) quote(i int) bool {
	switch r.doc.Tokens[i].Of(r.doc.Text) {
	case "“", "”", `"`, "``", "''":
		return true
	}
	return false
}

func (r *reader) mark(i int) bool {
	switch r.doc.Tokens[i].Of(r.doc.Text) {
	case "“", "”", `"`, "``", "''", ",", ".", ":", ";", "—", "–", "-", "―":
		return true
	}
	return false
}
