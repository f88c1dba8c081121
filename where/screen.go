package where

import (
	"strings"
	"unicode"

	"casus/text"
	"casus/where/gazetteer"
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
		} else if c.direction || outskirts[r.lower(before-1)] {
			s.locative = true
			s.near = s.near || r.lower(before-1) == "outskirts" || distance(r, before-1)
		}
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

var outskirts = map[string]bool{"outskirts": true, "centre": true, "center": true, "heart": true, "part": true, "parts": true, "edge": true,
	"suburb": true, "suburbs": true, "countryside": true, "coast": true, "streets": true, "people": true, "residents": true, "capital": true,
	"north": true, "south": true, "east": true, "west": true, "control": true, "siege": true, "capture": true, "fall": true, "most": true,
	"bombing": true, "bombardment": true, "shelling": true, "offensive": true, "invasion": true, "fringes": true, "entrance": true}

// distance says whether a measured distance stands before: "30 km south of", "five miles from".
func distance(r *reader, token int) bool {
	sentence := r.sentence(token)
	for i := token - 1; i >= sentence.First && i >= token-4; i-- {
		if lengths[r.lower(i)] {
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
		if hit.Exact && !hit.Alternate && r.places.Entry(hit.Place).Feature > gazetteer.Section {
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
	if r.words.common[g.name] {
		return locative && exact && people > 100000
	}
	return people > 100000 || locative && (exact || people > 2000)
}

// severalRareWords says whether a name of several words has none that is common: it is hardly anything but that place.
func (r *reader) severalRareWords(s *spot) bool {
	for i := s.first; i < s.last; i++ {
		c := r.cue(i)
		if i > s.first && joints[r.lower(i)] {
			continue
		}
		if r.words.common[r.lower(i)] || c.who || c.organisation || c.direction || r.lower(i) == "the" {
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
		if inner := i > s.first && i < s.last-1; !inner && (len(r.word(i)) < 3 && !joints[r.lower(i)] || r.cue(i).locative || r.lower(i) == "the") {
			return false
		}
		if r.words.common[r.lower(i)] && (s.last-s.first == 1 || s.last-s.first == 2 && !kind) {
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
		if f := r.places.Entry(hit.Place).Feature; hit.Exact && (f == gazetteer.Admin1 || f == gazetteer.Admin2) {
			return true
		}
	}
	return false
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true}

// people is how large the largest place of a name is, in people or what amounts to them.
func (g *group) people(r *reader) int {
	people := 0
	for _, hit := range g.hits {
		e := r.places.Entry(hit.Place)
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
	return r.words.common[r.lower(token)] && !r.cue(token).who || r.cue(token).locative
}

func (r *reader) letter(token int) bool {
	return unicode.IsLetter(firstRune(r.word(token)))
}

// collectFamilies notes the last words of runs that look like names of people: "Jane Sydney" makes "Sydney said" hers.
func (r *reader) collectFamilies() {
	for _, name := range r.doc.Names {
		if name.Kind == text.Person && name.Last-name.First > 1 && !r.standsAsPlace(name.First, name.Last) && !r.afterIn(name.First) {
			r.family[r.lower(name.Last-1)] = true
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
		if next := s.last; first == s.first && last == next+1 && r.at[next] == 0 && r.letter(next) && r.cue(next) == (cue{}) && !r.words.common[r.lower(next)] {
			r.family[r.lower(s.first)] = true // "Xiao Lizhen": the family comes first in much of Asia
		}
		if last != s.last || first == s.first {
			continue
		}
		if first > 0 && (r.lower(first-1) == "in" || r.lower(first-1) == "near") && r.isLocation(first, last) {
			continue // "Hayat Kot", where Kot is on file
		}
		before := s.first - 1
		c := r.cue(before)
		if r.at[before] == 0 && !c.direction && !c.placeWord() && !r.words.common[r.lower(before)] {
			r.family[r.lower(s.last-1)] = true
		}
		if c.who {
			r.family[r.lower(s.last-1)] = true
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

// afterIn says whether a name stands behind "in" or "near" and a site, as those of places do: "a mosque in Hayat Kot".
func (r *reader) afterIn(first int) bool {
	if first < 2 || r.lower(first-1) != "in" && r.lower(first-1) != "near" {
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
				if !alone || r.family[r.lower(s.last-1)] || !s.locative && s.container < 0 && country == nil && g.people(r) < 100000 {
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
		return r.words.common[g.name] && (country == nil || country.caps)
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
			return institutions[r.lower(s.to+nouns-1)] && len(g.terms) == 0 && s.to == s.last && g.people(r) < 100000
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
	if s.rule == "" && country == nil && s.last+1 < sentence.Last && joinsNames[r.lower(s.last)] && (r.capital(s.last+1) || isHyphen(r.word(s.last+1))) {
		return true // "Bab" of "Bab al-Hawa"
	}
	if country != nil && alsoPeople[g.name] && s.to < sentence.Last && r.capital(s.to) && r.at[s.to] == 0 && !r.cue(s.to).placeWord() {
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
			return r.at[before] == 0 && !r.words.common[r.lower(before)] && s.last == sentence.Last
		default:
			return true
		}
	}
	return false
}

// joinsNames are articles that tie two words into one name.
var joinsNames = map[string]bool{"al": true, "el": true, "ez": true, "az": true, "ad": true, "ash": true, "as": true, "ul": true}

// alsoPeople are countries that are first names too.
var alsoPeople = map[string]bool{"chad": true, "jordan": true, "georgia": true, "israel": true, "kenya": true, "ireland": true}

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
	return strings.HasSuffix(word, "day") && r.words.common[word]
}

// vessel says whether a name is a ship's: "the Marlin Luanda, a fuel tanker".
func (r *reader) vessel(first, last int) bool {
	sentence := r.sentence(first)
	for last < sentence.Last && r.capital(last) && r.letter(last) {
		last++
	}
	if last < sentence.Last && vessels[r.lower(last)] {
		return true // "the Moskva cruiser"
	}
	if last+2 >= sentence.Last || r.word(last) != "," || r.lower(last+1) != "a" && r.lower(last+1) != "an" && r.lower(last+1) != "the" {
		return false
	}
	for i := last + 2; i < min(last+5, sentence.Last); i++ {
		if vessels[r.lower(i)] {
			return true
		}
	}
	return false
}

var vessels = map[string]bool{"tanker": true, "ship": true, "vessel": true, "carrier": true, "freighter": true, "ferry": true, "boat": true, "frigate": true,
	"destroyer": true, "yacht": true, "trawler": true, "corvette": true, "submarine": true, "warship": true, "cruiser": true, "supertanker": true}

// notName says whether a spot is a common word, or a person's last name.
func (r *reader) notName(s *spot) bool {
	g := &r.groups[s.group]
	if r.vessel(s.first, s.last) {
		return true
	}
	if s.rule != "" || s.postal {
		return false
	}
	single := s.last-s.first == 1
	if r.shouted[r.doc.Tokens[s.first].Sent] && len(g.terms) == 0 && !r.shoutedName(s, g) {
		return true
	}
	if parties[r.lower(s.first)] && len(g.terms) == 0 || !single && r.words.common[g.name] || single && r.cue(s.first).direction {
		return true
	}
	if len(g.terms) == 0 && r.abbreviation(s.first, s.last) && !r.shouted[r.doc.Tokens[s.first].Sent] && !r.dateline(s) {
		return true
	}
	if country := countryTerm(g); country != nil && !r.words.common[g.name] {
		return single && r.family[r.lower(s.first)] && !s.locative && len(g.hits) > 0 && !country.adjective
	}
	if single && s.to > s.last && r.words.common[g.name] {
		return !r.isDivision(g) // "six villages", but "Unity state"
	}
	if !single || s.to > s.last {
		return false
	}
	if r.family[r.lower(s.first)] && !s.locative {
		return true
	}
	if months[g.name] {
		return true
	}
	if r.words.common[g.name] || r.words.common[r.lower(s.first)] {
		if !s.locative || s.first == r.sentence(s.first).First {
			return true
		}
	}
	if tag := r.doc.Tokens[s.first].Tag; tag != 0 && tag != text.PROPN && tag != text.X && tag != text.NOUN && tag != text.ADJ && countryTerm(g) == nil && !s.locative {
		return true
	}
	return false
}
