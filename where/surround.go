package where

import (
	"casus/lex"
	"casus/text"
)

// surround notes what stands around each spot: words for its kind, directions, prepositions.
func (r *reader) surround() {
	for n := range r.spots {
		r.surroundOne(&r.spots[n])
	}
}

func (r *reader) surroundOne(s *spot) {
	sentence := r.sentence(s.first)
	g := &r.groups[s.group]
	if countryTerm(g) == nil || s.rule != "" {
		// "Helmand province", "Maskanah town", "Darak Council area"
		for s.to < sentence.Last && s.to < s.last+2 && r.at[s.to] == 0 {
			c := r.cue(s.to)
			if !c.placeWord() {
				break
			}
			if c.siteLike && r.lower(s.to) != "camp" {
				break // sites have names of their own
			}
			s.hint.take(c, r.lower(s.to))
			s.to++
		}
	}
	before := s.first - 1
	// "the city of Mosul", "the southern Helmand", "province of Nangarhar"
	if before >= sentence.First && r.lower(before) == "of" && before > sentence.First {
		if c := r.cue(before - 1); c.placeWord() && !c.nature {
			if s.to == s.last && (before-2 < sentence.First || !r.capital(before-2) || r.country(before-2)) { // not "Dantewada district of Chhattisgarh"
				s.hint.take(c, r.lower(before-1))
			}
			s.locative = true
			s.near = s.near || r.lower(before-1) == "outskirts"
		} else if c.direction || outskirts.Has(r.lower(before-1)) {
			s.locative = true
			s.near = s.near || r.lower(before-1) == "outskirts" || distance(r, before-1)
		}
	}
	if before == sentence.First && isHyphen(r.word(before)) && s.last < sentence.Last && r.word(s.last) == ":" { // "- Dori: Gunmen attacked a mine."
		s.locative = true
	}
	if before >= sentence.First && r.cue(before).settlement && !r.capital(before) { // "capital Sanaa", "port city Aden"
		s.hint.town, s.locative = true, true
	}
	for before >= sentence.First && (r.cue(before).direction || before > sentence.First && isHyphen(r.word(before)) && r.cue(before-1).direction || r.lower(before) == "occupied" || r.lower(before) == "neighbouring" || r.lower(before) == "neighboring") {
		s.direction = s.direction || r.cue(before).direction
		s.from = before
		before--
	}
	if before >= sentence.First && (r.lower(before) == "the" || r.lower(before) == "a") {
		before--
	}
	if before >= sentence.First {
		c := r.cue(before)
		s.locative = s.locative || c.locative
		switch r.lower(before) {
		case "near", "outside", "around", "nearby", "off", "towards", "toward":
			s.near = true
		case "from", "of":
			s.near = s.near || distance(r, before)
		}
	}
	if s.to > s.last || sentence.Kind == text.Dateline && s.first == sentence.First {
		s.locative = true
	}
	// "X, Y and Z": a list takes its preposition from its head.
	if !s.locative && before >= sentence.First && (r.word(before) == "," || r.lower(before) == "and" || r.lower(before) == "or") {
		if other := r.spotAt(before - 1); other != nil && other.locative {
			s.locative = true
		} else if before > sentence.First && r.at[before-1] == 0 {
			if other := r.spotAt(before - 2); other != nil && other.locative && r.cue(before-1).placeWord() {
				s.locative = true
			}
		}
	}
}

var outskirts = lex.NewSet(`outskirts centre center heart part parts edge suburb suburbs countryside coast streets people residents capital north
	south east west control siege capture fall most bombing bombardment shelling offensive invasion fringes entrance`)

// distance says whether a measured distance stands before: "30 km south of", "five miles from".
func distance(r *reader, token int) bool {
	sentence := r.sentence(token)
	for i := token - 1; i >= sentence.First && i >= token-4; i-- {
		if lengths.Has(r.lower(i)) {
			return true
		}
	}
	return false
}

func (h *hint) take(c cue, word string) {
	switch {
	case c.settlement:
		h.town = true
	case c.division > 0 && word != "agency":
		h.division = c.division
	case c.siteLike:
		h.site = true
	case c.small:
		h.small = true
		switch word {
		case "village", "villages", "hamlet", "hamlets", "settlement", "barangay":
			h.town = true
		case "area", "areas", "neighbourhood", "neighborhood", "suburb", "quarter", "ward", "zone", "sector":
			h.part = true
		}
	}
}
