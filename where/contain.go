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

// setHeads notes under which country's name each sentence stands: one that is a paragraph of its own, "MALI", and then what
// happened there; or one that begins a sentence, "In Mali, …", for the rest of its paragraph.
func (r *reader) setHeads() {
	head, local, paragraph := int32(0), int32(0), -1
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		if sentence.Paragraph != paragraph {
			paragraph, local = sentence.Paragraph, 0
		}
		switch first := sentence.First; {
		case sentence.Kind == text.Title:
		case r.isCountry(first) && r.spotAt(first).from == first && r.spotAt(first).to == sentence.Last:
			head = r.at[first]
		case r.lower(first) == "in":
			for at := first + 1; at < min(first+3, sentence.Last); at++ { // "In neighbouring Niger, …"
				if r.isCountry(at) && r.spotAt(at).from == first+1 && r.spotAt(at).to < sentence.Last && r.word(r.spotAt(at).to) == "," {
					local = r.at[at]
				}
			}
		}
		if r.heads == nil && head+local > 0 {
			r.heads = make([]int32, len(r.doc.Sentences))
		}
		if local > 0 {
			r.heads[i] = local
		} else if head > 0 {
			r.heads[i] = head
		}
	}
}

// isCountry says whether a country's name begins at a token.
func (r *reader) isCountry(token int) bool {
	spot := r.spotAt(token)
	if spot == nil || spot.dropped || spot.first != token {
		return false
	}
	country := countryTerm(&r.groups[spot.group])
	return country != nil && !country.adjective
}

// headOf is the spot of the country under whose name another stands, -1.
func (r *reader) headOf(s *spot) int {
	if r.heads == nil {
		return -1
	}
	return int(r.heads[r.doc.Tokens[s.first].Sent]) - 1
}

// headCountry is the country under whose name a spot stands, "".
func (r *reader) headCountry(s *spot) string {
	head := r.headOf(s)
	if head < 0 {
		return ""
	}
	return r.words.countries[countryTerm(&r.groups[r.spots[head].group]).country].code
}
