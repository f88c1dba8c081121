package where

import (
	"casus/text"
)

// Resolve reads the given stretches of text as names of places, whatever the words around them say: for measuring how
// well names are resolved apart from how well they are found. It gives one mention for each span that holds a token.
func Resolve(doc *text.Doc, spans []text.Span) []Mention {
	r := newReader(doc)
	var order []int
	for _, span := range spans {
		first, last := tokensIn(doc, span)
		if first == last || r.at[first] != 0 {
			order = append(order, -1)
			continue
		}
		order = append(order, r.file(first, last, ""))
	}
	r.surround()
	for i := range r.groups {
		g := &r.groups[i]
		r.sensesOf(g)
		if s := &r.spots[g.spots[0]]; len(g.senses) == 0 {
			r.shorter(g, s)
		}
	}
	r.containers()
	r.resolve()
	number := make([]int, len(r.spots))
	var mentions []Mention
	for n := range r.spots {
		mentions = append(mentions, r.mention(&r.spots[n]))
		number[n] = n + 1
	}
	r.lend(mentions, number)
	given := make([]Mention, len(spans))
	for i, n := range order {
		if n >= 0 {
			given[i] = mentions[n]
		}
	}
	return given
}

// shorter looks for a name within a longer stretch: "the greater Mosul area".
func (r *reader) shorter(g *group, s *spot) {
	for first := s.first; first < s.last; first++ {
		if r.cue(first).direction { // "Southern California" is a part of California
			continue
		}
		if last := r.longest(first, s.last); last > first && r.capital(first) {
			inner := group{chosen: -1}
			r.fill(&inner, first, last)
			r.sensesOf(&inner)
			g.terms, g.hits, g.senses = inner.terms, inner.hits, inner.senses
			if last < s.last && s.hint.division == 0 {
				s.hint.division = r.cue(last).division // "Washington state"
			}
			if len(g.senses) > 0 {
				return
			}
		}
	}
}

func tokensIn(doc *text.Doc, span text.Span) (first, last int) {
	for first < len(doc.Tokens) && doc.Tokens[first].End <= span.Start {
		first++
	}
	last = first
	for last < len(doc.Tokens) && doc.Tokens[last].Start < span.End {
		last++
	}
	return first, last
}
