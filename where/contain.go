package where

import "casus/text"

// containers notes which spot contains which: "X, Y", "X in Y province", "Y's southern city of X".
func (r *reader) containers() {
	for n := range r.spots {
		s := &r.spots[n]
		if s.dropped {
			continue
		}
		if c := r.containerAfter(s); c >= 0 {
			s.container = c
		} else if c := r.containerBefore(s); c >= 0 {
			s.container = c
		}
	}
}

// between are the words that may stand between a place and the one that contains it.
func (r *reader) between(token int) bool {
	switch r.lower(token) {
	case "the", "of", "'s", "’s", "'", "’", "s", "in", "its", "a", "part", "countryside", "occupied":
		return true
	}
	c := r.cue(token)
	return isHyphen(r.word(token)) || c.direction || c.placeWord() && !c.siteLike || c.settlement
}

func (r *reader) containerAfter(s *spot) int {
	sentence := r.sentence(s.first)
	i := s.to
	if i >= sentence.Last {
		return -1
	}
	linked := false
	switch r.lower(i) {
	case ",", "in", "of", "(":
		linked = true
		i++
	}
	if !linked {
		return -1
	}
	comma := r.word(i-1) == ","
	for steps := 0; i < sentence.Last && steps < 7; steps++ {
		if other := r.spotAt(i); other != nil {
			if other.dropped || other.group == s.group {
				return -1
			}
			number := int(r.at[i]) - 1
			if countryTerm(&r.groups[other.group]) != nil && countryTerm(&r.groups[other.group]).adjective {
				return -1
			}
			if comma && r.listed(s, other) {
				return -1
			}
			return number
		}
		if !r.between(i) || comma && (r.lower(i) == "a" || r.lower(i) == "its") {
			return -1
		}
		i++
	}
	return -1
}

// listed says whether "A, B" are two of a list ("in A, B and C") rather than a place and its container.
func (r *reader) listed(s, other *spot) bool {
	sentence := r.sentence(s.first)
	if r.lower(s.to+1) == "in" && r.country(other.first) {
		return false // "Palma, in Mozambique"
	}
	if !r.larger(other, s) {
		return true
	}
	if other.to < sentence.Last && (r.lower(other.to) == "and" || r.lower(other.to) == "or") && other.to+1 < sentence.Last {
		if third := r.spotAt(other.to + 1); third != nil && !r.containsAny(other, s) {
			return true
		}
	}
	return false
}

// larger says whether one spot can be of a larger kind than another.
func (r *reader) larger(outer, inner *spot) bool {
	if outer.hint.division > 0 {
		return inner.hint.division == 0 || outer.hint.division < inner.hint.division
	}
	if r.groups[inner.group].spots == nil || len(r.groups[inner.group].hits) == 0 && countryTerm(&r.groups[inner.group]) == nil {
		return true
	}
	return r.containsAny(outer, inner)
}

// containsAny says whether any meaning of one name lies inside any meaning of another.
func (r *reader) containsAny(outer, inner *spot) bool {
	for i := range r.groups[outer.group].senses {
		o := &r.groups[outer.group].senses[i]
		if o.kind == Town || o.kind == Site {
			continue
		}
		for j := range r.groups[inner.group].senses {
			if o.contains(&r.groups[inner.group].senses[j]) {
				return true
			}
		}
	}
	return false
}

func (r *reader) containerBefore(s *spot) int {
	sentence := r.sentence(s.first)
	for i, steps := s.first-1, 0; i >= sentence.First && steps < 7; i, steps = i-1, steps+1 {
		if other := r.spotAt(i); other != nil {
			if other.dropped || other.group == s.group || i == s.first-1 && countryTerm(&r.groups[other.group]) == nil {
				return -1
			}
			if !r.larger(other, s) && countryTerm(&r.groups[other.group]) == nil {
				return -1
			}
			return int(r.at[i]) - 1
		}
		if !r.between(i) || r.lower(i) == "in" || r.lower(i) == "a" {
			return -1
		}
	}
	return -1
}

// setHeads notes under which country's name, standing alone as a paragraph, each sentence stands: "MALI", and then what
// happened there.
func (r *reader) setHeads() {
	head := int32(0)
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		if spot := r.spotAt(sentence.First); spot != nil && !spot.dropped && spot.from == sentence.First && spot.to == sentence.Last && sentence.Kind != text.Title {
			if country := countryTerm(&r.groups[spot.group]); country != nil && !country.adjective {
				if r.heads == nil {
					r.heads = make([]int32, len(r.doc.Sentences))
				}
				head = r.at[sentence.First]
			}
		}
		if r.heads != nil {
			r.heads[i] = head
		}
	}
}

// headOf is the spot of the country under whose name another stands, -1.
func (r *reader) headOf(s *spot) int {
	if r.heads == nil {
		return -1
	}
	return int(r.heads[r.doc.Tokens[s.first].Sent]) - 1
}
