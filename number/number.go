package number

import (
	"strings"

	"casus/text"
)

// Mention is a number in a report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Value       Range
	Vague       bool // a word without a figure: "dozens", "several"
	About       bool // "about 20", "nearly 20", "as many as 20"
}

// Find reads every number, in order; of numbers that overlap, the one that begins first.
func Find(doc *text.Doc) []Mention {
	var found []Mention
	for i := 0; i < len(doc.Tokens); {
		m, ok := Read(doc, i)
		if !ok {
			i++
			continue
		}
		found = append(found, m)
		i = m.Last
	}
	return found
}

// At is the value of the number that begins at a token, with the words that bound it; tokens is 0 where none does.
func At(doc *text.Doc, token int) (value Range, tokens int) {
	m, ok := Read(doc, token)
	if !ok {
		return Range{}, 0
	}
	return m.Value, m.Last - m.First
}

// Word is the value of one numeral in words below a hundred: "three", "forty".
func Word(lower string) (value int, ok bool) {
	n := load().numerals.Of(lower)
	return n.value.Low, n.kind == unit || n.kind == ten
}

// Holds says whether a word may stand in a number or among the words that bound one: "hundred", "than".
func Holds(lower string) bool {
	within := &load().within
	ten, _, joined := strings.Cut(lower, "ty") // "twentyfive"
	return within.Has(lower) || joined && within.Has(lower[:len(ten)+len("ty")])
}

// Over is the mention that covers a token.
func Over(mentions []Mention, token int) (Mention, bool) {
	low, high := 0, len(mentions)
	for low < high {
		middle := (low + high) / 2
		if mentions[middle].Last <= token {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(mentions) && mentions[low].First <= token {
		return mentions[low], true
	}
	return Mention{}, false
}

// Read reads the number that begins at a token: bounds, one or two quantities, and what follows them.
func Read(doc *text.Doc, token int) (Mention, bool) {
	lists := load()
	if token < 0 || token >= len(doc.Tokens) || !lists.mayBegin(doc, token) {
		return Mention{}, false
	}
	r := reader{doc: doc, lists: lists, limit: doc.Sentences[doc.Tokens[token].Sent].Last}
	bounds, at := [3]bound{}, token
	ranged := false
	for i := range bounds {
		if at >= r.limit {
			return Mention{}, false
		}
		row, tokens := r.bounds.Match(doc, at)
		if tokens == 0 {
			break
		}
		bounds[i] = r.boundOf[row]
		ranged = ranged || bounds[i] == twoEnds
		at += tokens
	}
	if at >= r.limit || at > token && ranged && r.changing(token) || r.labelled(at) {
		return Mention{}, false
	}
	r.bound = at > token
	q, ok := r.quantities(at, ranged)
	if !ok || ranged && !q.ranged {
		return Mention{}, false
	}
	for _, b := range bounds {
		q.apply(b)
	}
	r.after(&q)
	last, ok := r.endsAt(at, q.end)
	if !ok || r.measures(q.end) {
		return Mention{}, false
	}
	return Mention{Span: doc.Slice(token, last), First: token, Last: last, Value: q.value, Vague: q.vague, About: q.about}, true
}

// apply changes a quantity by the words before it. The first bound that moves an end is the one that holds.
func (q *quantity) apply(b bound) {
	switch b {
	case about:
		q.about = true
	case least:
		if !q.bounded {
			q.value.High, q.bounded = -1, true
		}
	case under:
		if !q.bounded && q.value.High > 0 {
			q.value, q.bounded = Range{0, q.value.High - 1}, true
		}
	case most:
		if !q.bounded && q.value.High >= 0 {
			q.value, q.bounded = Range{0, q.value.High}, true
		}
	}
}
