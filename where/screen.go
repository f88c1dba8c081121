package where

import (
	"casus/lex"
	"casus/text"
	"casus/where/gazetteer"
)

// country says whether a token is part of the name of a country or its people.
func (r *reader) country(token int) bool {
	s := r.spotAt(token)
	return s != nil && countryTerm(&r.groups[s.group]) != nil
}

func countryTerm(g *group) *term {
	for i := range g.terms {
		if g.terms[i].country >= 0 && !g.terms[i].capital {
			return &g.terms[i]
		}
	}
	return nil
}

// screen drops spots that are parts of other names, or that are no names.
func (r *reader) screen() {
	r.collectFamilies()
	for n := range r.spots {
		s := &r.spots[n]
		s.dropped = s.dropped || r.partOfName(s) || r.notName(s)
	}
	// One sure mention of a name vouches for the others.
	for i := range r.groups {
		g := &r.groups[i]
		g.thing = len(g.terms) == 0 && r.hasArticle(g)
		if g.thing || len(g.terms) == 0 && !g.sure(r) {
			for _, n := range g.spots {
				if s := &r.spots[n]; s.rule == "" {
					s.dropped = true
				}
			}
		}
	}
}

// hasArticle says whether an article stands before a town's name and goes with it: "the Moskva" is no town.
func (r *reader) hasArticle(g *group) bool {
	article := false
	for _, n := range g.spots {
		s := &r.spots[n]
		if s.dropped {
			continue
		}
		the := s.first > 0 && s.from == s.first && r.lower(s.first-1) == "the"
		if s.locative && !the || s.to > s.last || s.container >= 0 {
			return false
		}
		article = article || the && r.doc.Tokens[s.first-1].Rel == text.RelDet && r.doc.Tokens[s.first-1].Head >= s.first && r.doc.Tokens[s.first-1].Head < s.last && s.last < r.sentence(s.first).Last && r.doc.Tokens[s.last].Tag != text.NOUN
	}
	if !article {
		return false
	}
	for _, hit := range g.hits {
		if hit.Exact && !hit.Alternate && r.places.Unnamed(hit.Place).Feature > gazetteer.Section {
			return false
		}
	}
	return true
}

// sure says whether a name that only the gazetteer knows is meant as a place somewhere in the report.
func (g *group) sure(r *reader) bool {
	if len(g.hits) == 0 {
		return len(g.terms) > 0
	}
	exact, people := false, g.people(r)
	for _, hit := range g.hits {
		exact = exact || hit.Exact
	}
	locative := false
	for _, n := range g.spots {
		s := &r.spots[n]
		if s.dropped {
			continue
		}
		if s.to > s.last || s.container >= 0 || s.rule != "" {
			return true
		}
		rare := r.severalRareWords(s)
		if rare && (exact || s.locative) {
			return true
		}
		locative = locative || s.locative
	}
	if r.words.common.Has(g.name) {
		return locative && exact && people > 100000
	}
	return people > 100000 || locative && (exact || people > 2000)
}

// severalRareWords says whether a name of several words has none that is common: it is hardly anything but that place.
func (r *reader) severalRareWords(s *spot) bool {
	for i := s.first; i < s.last; i++ {
		c := r.cue(i)
		if i > s.first && joints.Has(r.lower(i)) {
			continue
		}
		if r.words.common.Has(r.lower(i)) || c.who || c.organisation || c.direction || r.lower(i) == "the" {
			return false
		}
	}
	return s.last-s.first > 1
}

// shoutedName says whether words that are all in capitals, as their whole sentence is, are likely a name: no short or
// common word among them, and spelled as on file unless a word for its kind stands beside it ("IN THE AREA" has no name).
func (r *reader) shoutedName(s *spot, g *group) bool {
	kind := s.to > s.last
	for i := s.first; i < s.last; i++ {
		if inner := i > s.first && i < s.last-1; !inner && (len(r.word(i)) < 3 && !joints.Has(r.lower(i)) || r.cue(i).locative || r.lower(i) == "the") {
			return false
		}
		if r.words.common.Has(r.lower(i)) && (s.last-s.first == 1 || s.last-s.first == 2 && !kind) {
			return false
		}
	}
	if kind {
		return true
	}
	for _, hit := range g.hits {
		if hit.Exact {
			return true
		}
	}
	return false
}

// isDivision says whether a name is that of a division.
func (r *reader) isDivision(g *group) bool {
	for _, hit := range g.hits {
		if f := r.places.Unnamed(hit.Place).Feature; hit.Exact && (f == gazetteer.Admin1 || f == gazetteer.Admin2) {
			return true
		}
	}
	return false
}

var months = lex.NewSet("january february march april may june july august september october november december")

// people is how large the largest place of a name is, in people or what amounts to them.
func (g *group) people(r *reader) int {
	people := 0
	for _, hit := range g.hits {
		e := r.places.Unnamed(hit.Place)
		size := e.Population
		switch {
		case e.Feature == gazetteer.LowerSeat:
			size = max(size, 10000) // of many a seat the population is not on file
		case e.Feature == gazetteer.Admin1:
			size = max(size, 1000000)
		case e.Feature > gazetteer.Admin2:
			size = max(size, 50000)
		case e.Feature == gazetteer.Admin2:
			size /= 10
		}
		if !hit.Exact {
			size /= 20
		}
		people = max(people, size)
	}
	return people
}
