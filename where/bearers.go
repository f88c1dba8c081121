package where

import (
	"strings"
	"unicode"

	"casus/lex"
	"casus/text"
)

// run is the stretch of capitalised words around a spot, broken by punctuation and small words.
func (r *reader) run(s *spot) (first, last int) {
	sentence := r.sentence(s.first)
	first, last = s.first, s.last
	for first > sentence.First && r.capital(first-1) && !r.opensSentence(first-1) {
		first--
	}
	for last < sentence.Last && r.capital(last) {
		last++
	}
	return first, last
}

// opensSentence says whether a capital at the start of a sentence says nothing.
func (r *reader) opensSentence(token int) bool {
	if token != r.sentence(token).First && !(token == r.sentence(token).First+1 && !r.letter(token-1)) {
		return false
	}
	if t := r.doc.Tokens[token].Tag; t != 0 {
		return t != text.PROPN && t != text.NOUN && t != text.ADJ
	}
	return r.words.common.Has(r.lower(token)) && !r.cue(token).who || r.cue(token).locative
}

// letter says whether a token begins with a letter.
func (r *reader) letter(token int) bool {
	return unicode.IsLetter(firstRune(r.word(token)))
}

// collectFamilies notes the last words of runs that look like names of people: "Jane Sydney" makes "Sydney said" hers.
func (r *reader) collectFamilies() {
	for _, name := range r.doc.Names {
		if name.Kind == text.Person && name.Last-name.First > 1 && !r.standsAsPlace(name.First, name.Last) && !r.afterIn(name.First) {
			r.family.Set(r.lower(name.Last-1), true)
		}
	}
	for n := range r.spots {
		s := &r.spots[n]
		g := &r.groups[s.group]
		if r.loud[r.doc.Tokens[s.first].Sent] || len(g.terms) > 0 || s.first == 0 || s.to > s.last || s.locative {
			continue
		}
		first, last := r.run(s)
		if g.people(r) > 300000 {
			continue
		}
		if next := s.last; first == s.first && last == next+1 && r.at[next] == 0 && r.letter(next) && r.cue(next) == (cue{}) && !r.words.common.Has(r.lower(next)) {
			r.family.Set(r.lower(s.first), true) // "Xiao Lizhen": the family comes first in much of Asia
		}
		if last != s.last || first == s.first {
			continue
		}
		if first > 1 && (r.lower(first-1) == "of" && r.cue(first-2).placeWord() || r.cue(first-1).locative && r.isLocation(first, last)) {
			continue // "the village of Hayat Kot", where Kot is on file
		}
		before := s.first - 1
		c := r.cue(before)
		if r.at[before] == 0 && !c.direction && !c.placeWord() && !r.words.common.Has(r.lower(before)) {
			r.family.Set(r.lower(s.last-1), true)
		}
		if c.who {
			r.family.Set(r.lower(s.last-1), true)
		}
	}
}

// isLocation says whether the name tagger takes just these tokens for the name of a place.
func (r *reader) isLocation(first, last int) bool {
	for _, name := range r.doc.Names {
		if name.First == first && name.Last == last {
			return name.Kind == text.Location
		}
	}
	return false
}

// standsAsPlace says whether the tokens are a name of the gazetteer that stands as that of a place: "in Khan Sheikhoun",
// whatever the tagger takes it for.
func (r *reader) standsAsPlace(first, last int) bool {
	s := r.spotAt(first)
	return s != nil && s.first == first && s.last == last && (s.locative || s.container >= 0 || countryTerm(&r.groups[s.group]) != nil)
}

// afterIn says whether a name stands behind "near", or a site and "in", as those of places do: "near Hayat Kot", "a mosque in
// Hayat Kot".
func (r *reader) afterIn(first int) bool {
	switch {
	case first < 2:
		return false
	case r.lower(first-1) == "near":
		return true
	case r.lower(first-1) != "in":
		return false
	}
	_, site := r.words.sites.Match(r.doc, first-2)
	return site > 0 || r.cue(first-2).placeWord()
}

// partOfName says whether a spot belongs to the name of a person or an organisation.
func (r *reader) partOfName(s *spot) bool {
	g := &r.groups[s.group]
	country := countryTerm(g)
	for _, name := range r.doc.Names {
		if name.First <= s.first && s.last <= name.Last {
			switch name.Kind {
			case text.Person:
				alone := name.First == s.first && name.Last == s.last
				if alone && country != nil && name.Last-name.First > 1 {
					continue // "BURKINA FASO" is nobody's name
				}
				if !alone || r.family.Has(r.lower(s.last-1)) || !s.locative && s.container < 0 && country == nil && g.people(r) < 100000 {
					return true
				}
			case text.Organisation, text.ArmedGroup, text.Forces, text.Work:
				if name.Last-name.First > s.last-s.first && !(r.siteNoun(name.First) && s.last == name.Last) { // but "University of Gao"
					return country == nil || !country.adjective
				}
			}
		}
	}
	if r.loud[r.doc.Tokens[s.first].Sent] {
		return r.words.common.Has(g.name) && (country == nil || country.caps)
	}
	sentence := r.sentence(s.first)
	if country != nil && country.adjective {
		return false
	}
	if r.saint(s.first, s.last) {
		return true
	}
	if s.to < sentence.Last && r.capital(s.to) && r.letter(s.to) && (r.at[s.to] == 0 || r.cue(s.to).organisation) {
		if _, nouns := r.words.sites.Match(r.doc, s.to); nouns > 0 {
			// "Kabul University" is a site, and it is in Kabul; the Wilson Center is not in Wilson.
			return institutions.Has(r.lower(s.to+nouns-1)) && len(g.terms) == 0 && s.to == s.last && g.people(r) < 100000
		}
		switch c := r.cue(s.to); {
		case r.paper(s.to, sentence.Last):
			return true
		case c.direction, r.weekday(s.to):
		case country != nil || len(g.terms) > 0 || s.to > s.last || r.cue(s.last-1).division > 0 || g.people(r) > 500000:
			s.party = c.organisation || c.who || country == nil // "Borno State Police", "Texas Senator"
		case !c.who:
			return true
		}
	}
	if s.rule == "" && country == nil && s.last+1 < sentence.Last && joinsNames.Has(r.lower(s.last)) && (r.capital(s.last+1) || isHyphen(r.word(s.last+1))) {
		return true // "Bab" of "Bab al-Hawa"
	}
	if country != nil && alsoPeople.Has(g.name) && s.to < sentence.Last && r.capital(s.to) && r.at[s.to] == 0 && !r.cue(s.to).placeWord() {
		return true
	}
	if s.to == s.last && s.to < sentence.Last && country == nil && s.rule == "" {
		if next := r.spotAt(s.to); next != nil && countryTerm(&r.groups[next.group]) == nil && r.capital(s.to) && len(g.terms) == 0 {
			return true // "Sydney Morning", "Jackson Springs": one name, not two places
		}
	}
	if before := s.first - 1; s.from == s.first && before >= sentence.First && r.capital(before) && r.letter(before) && !r.opensSentence(before) {
		c := r.cue(before)
		other := r.spotAt(before)
		switch {
		case c.who:
			return country == nil || s.last-s.first == 1 && len(g.hits) > 0
		case other != nil && (countryTerm(&r.groups[other.group]) != nil || len(r.groups[other.group].terms) > 0):
		case c.direction, c.placeWord(), c.locative, r.weekday(before):
		case country != nil || len(g.terms) > 0:
			return r.at[before] == 0 && !r.words.common.Has(r.lower(before)) && s.last == sentence.Last
		default:
			return true
		}
	}
	return false
}

// joinsNames are articles that tie two words into one name.
var joinsNames = lex.NewSet("al el ez az ad ash as ul")

// alsoPeople are countries that are first names too.
var alsoPeople = lex.NewSet("chad jordan georgia israel kenya ireland")

// paper says whether the capitalised words from a token on end as the name of a newspaper or broadcaster does.
func (r *reader) paper(token, end int) bool {
	for ; token < end && r.capital(token); token++ {
		if r.cue(token).paper {
			return true
		}
	}
	return false
}

// saint says whether a name is that of a church's saint rather than of a town.
func (r *reader) saint(first, last int) bool {
	sentence := r.sentence(first)
	switch r.lower(first) {
	case "st", "st.", "saint", "san", "santa":
	default:
		return false
	}
	for i := max(first-7, sentence.First); i < min(last+8, sentence.Last); i++ {
		switch r.lower(i) {
		case "church", "cathedral", "basilica", "monastery", "parish", "chapel", "convent":
			return true
		}
	}
	return false
}

func (r *reader) weekday(token int) bool {
	word := r.lower(token)
	return strings.HasSuffix(word, "day") && r.words.common.Has(word)
}

// goesOn says whether the name before a token goes on there, joined by a word in lower case: "Dasht|-e-Zerf", "Dasht-e|-Zerf".
func (r *reader) goesOn(token int) bool {
	glued := func(i int) bool { return i < len(r.doc.Tokens) && r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End }
	if !glued(token) || !glued(token+1) || !isHyphen(r.word(token)) {
		return false
	}
	return joints.Has(r.word(token-1)) || joints.Has(r.word(token+1)) && glued(token+2) && isHyphen(r.word(token+2))
}

// vessel says whether a name is a ship's: "the Marlin Luanda, a fuel tanker".
func (r *reader) vessel(first, last int) bool {
	sentence := r.sentence(first)
	for last < sentence.Last && r.capital(last) && r.letter(last) {
		last++
	}
	if last < sentence.Last && vessels.Has(r.lower(last)) {
		return true // "the Moskva cruiser"
	}
	if last+2 >= sentence.Last || r.word(last) != "," || r.lower(last+1) != "a" && r.lower(last+1) != "an" && r.lower(last+1) != "the" {
		return false
	}
	for i := last + 2; i < min(last+5, sentence.Last); i++ {
		if vessels.Has(r.lower(i)) {
			return true
		}
	}
	return false
}

var vessels = lex.NewSet(`tanker ship vessel carrier freighter ferry boat frigate destroyer yacht trawler corvette submarine warship cruiser
	supertanker`)

// notName says whether a spot is a common word, or a person's last name.
func (r *reader) notName(s *spot) bool {
	g := &r.groups[s.group]
	if r.vessel(s.first, s.last) {
		return true
	}
	if s.rule != "" || s.postal {
		return false
	}
	if len(g.terms) == 0 && r.goesOn(s.last) {
		return true
	}
	single := s.last-s.first == 1
	if r.shouted[r.doc.Tokens[s.first].Sent] && len(g.terms) == 0 && !r.shoutedName(s, g) {
		return true
	}
	if parties.Has(r.lower(s.first)) && len(g.terms) == 0 || !single && r.words.common.Has(g.name) || single && r.cue(s.first).direction {
		return true
	}
	if len(g.terms) == 0 && r.abbreviation(s.first, s.last) && !r.shouted[r.doc.Tokens[s.first].Sent] && !r.dateline(s) {
		return true
	}
	if country := countryTerm(g); country != nil && !r.words.common.Has(g.name) {
		return single && r.family.Has(r.lower(s.first)) && !s.locative && len(g.hits) > 0 && !country.adjective
	}
	if single && s.to > s.last && r.words.common.Has(g.name) {
		return !r.isDivision(g) // "six villages", but "Unity state"
	}
	if !single || s.to > s.last {
		return false
	}
	if r.family.Has(r.lower(s.first)) && !s.locative {
		return true
	}
	if months.Has(g.name) {
		return true
	}
	if r.words.common.Has(g.name) || r.words.common.Has(r.lower(s.first)) {
		if !s.locative || s.first == r.sentence(s.first).First {
			return true
		}
	}
	if tag := r.doc.Tokens[s.first].Tag; tag != 0 && tag != text.PROPN && tag != text.X && tag != text.NOUN && tag != text.ADJ && countryTerm(g) == nil && !s.locative {
		return true
	}
	return false
}
