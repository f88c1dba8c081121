package where

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/lex"
	"casus/text"
	"casus/where/gazetteer"
)

// reader holds what is known of one report while its places are read.
type reader struct {
	doc     *text.Doc
	words   *words
	places  *gazetteer.Gazetteer
	tagged  bool
	loud    []bool // by sentence: capitals say nothing (all-capitals copy, headlines)
	shouted []bool // by sentence: all in capitals
	spots   []spot
	at      []int32 // token -> spot + 1
	groups  []group
	byName  map[string]int
	family  lex.Words[bool] // last words of names of people
	main    string          // the country that most of the report speaks for
	home    string          // the country that the report is of, as its opening and the names of countries tell
	anchors []int           // the groups that nearness is measured by
	heads   []int32         // by sentence: 1 + the spot of the country that heads its part of a bulletin, 0
	key     []byte
	written []byte
}

// spot is a stretch of words that may name a place.
type spot struct {
	first, last int // the name itself
	from, to    int // with words for its kind and direction around it
	group       int
	hint        hint
	container   int // the spot that contains it, -1
	locative    bool
	adjective   bool
	near        bool
	direction   bool
	postal      bool // a code of a division behind a town
	party       bool // the name of an organisation or a title goes on behind it
	rule        string
	dropped     bool
}

// hint is what the words around a name say about its kind.
type hint struct {
	division    int // 1, 2
	town, small bool
	site        bool // a camp, a base
	part        bool // of a town: a neighbourhood, an area
}

// group is all spots of one name.
type group struct {
	name     string // folded letters
	terms    []term
	hits     []gazetteer.Hit
	spots    []int
	senses   []sense
	chosen   int // of senses, -1
	settled  bool
	genitive bool // with an "s" whose apostrophe was lost
	thing    bool // a ship or something else with an article, not a place
}

func newReader(doc *text.Doc) *reader {
	r := &reader{doc: doc, words: known(), places: gazetteer.Default(), at: make([]int32, len(doc.Tokens)),
		byName: map[string]int{},
		loud:   make([]bool, len(doc.Sentences)), shouted: make([]bool, len(doc.Sentences))}
	for i := range doc.Sentences {
		r.loud[i], r.shouted[i] = r.capitals(&doc.Sentences[i])
	}
	for i := range doc.Tokens {
		if doc.Tokens[i].Tag != 0 {
			r.tagged = true
			break
		}
	}
	return r
}

// capitals says whether nearly all words of a sentence begin with a capital, and whether they are all in capitals.
func (r *reader) capitals(s *text.Sentence) (loud, shouted bool) {
	long, first, all := 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		word := r.word(i)
		if len(word) < 4 || !unicode.IsLetter(firstRune(word)) {
			continue
		}
		long++
		if unicode.IsUpper(firstRune(word)) {
			first++
			if strings.IndexFunc(word, hasUpper) < 0 {
				all++
			}
		}
	}
	if long < 3 {
		return false, false
	}
	return first*20 >= long*17, all*20 >= long*17
}

// hasUpper says whether a letter is a small one that has a capital.
func hasUpper(r rune) bool { return unicode.ToUpper(r) != r }

func firstRune(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

func (r *reader) word(token int) string { return r.doc.Tokens[token].Of(r.doc.Text) }

func (r *reader) lower(token int) string { return r.doc.Tokens[token].Lower }

func (r *reader) cue(token int) cue { return r.words.cues.Of(r.doc.Tokens[token].Lower) }

func (r *reader) sentence(token int) *text.Sentence {
	return &r.doc.Sentences[r.doc.Tokens[token].Sent]
}

// capital says whether a token is written as a name is: with a capital, if need be behind an article ("al-Bab").
func (r *reader) capital(token int) bool {
	word := r.word(token)
	if c := word[0]; c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			return true
		}
		if t := &r.doc.Tokens[token]; t.Key != 0 && word == t.Lower { // plain letters
			return false
		}
		return strings.ContainsAny(word, "-'’") && strings.IndexFunc(word, unicode.IsUpper) > 0
	}
	return strings.IndexFunc(word, unicode.IsUpper) >= 0
}

// joints may stand inside a name in lower case.
var joints = lex.NewSet("of de del di do da dos la le les the and al el ul d e i u en du des sur upon y ez az ash as ad et an ar")

func isHyphen(word string) bool { return word == "-" || word == "–" || word == "‑" }

const longestName = 8 // tokens

// spotAll files every stretch of words that a list or the gazetteer knows, the longest at each token.
func (r *reader) spotAll() {
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if sentence.Kind == text.Header || sentence.Kind == text.Byline || sentence.Kind == text.Boilerplate {
			continue
		}
		for i := sentence.First; i < sentence.Last; {
			if !r.capital(i) {
				i++
				continue
			}
			last := r.longest(i, sentence.Last)
			if c := r.cue(i); last == i+1 && (c.placeWord() || c.organisation || c.direction || r.siteNoun(i)) {
				last = i // "Camp", "State", "Bank": words around names, were there ten towns called so
			}
			if last == i && r.possessive(i) {
				last = i + 1
			}
			last = r.hyphenated(i, last, sentence.Last)
			if last == i && r.filePostal(i) {
				i++
				continue
			}
			if last == i {
				i++
				continue
			}
			r.file(i, last, "")
			i = last
		}
	}
}

// longest is the end of the longest known name that begins at a token, or the token.
func (r *reader) longest(first, end int) int {
	found := first
	r.key, r.written = r.key[:0], r.written[:0]
	for i := first; i < end && i < first+longestName; i++ {
		word, lower := r.word(i), r.lower(i)
		if i > first {
			joined := r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End
			switch {
			case lower == "'s", lower == "’s":
				return found
			case isHyphen(word) && joined:
				continue
			case (word == "." || word == "'" || word == "’" || word == "‘" || word == "`") && joined:
			case r.cue(i).nature && !r.capital(i): // "Swat valley", "Syrian desert": only as the word lists have them
				if len(r.words.terms.Of(string(appendLetters(r.written, lex.Fold(lower))))) > 0 {
					found = i + 1
				}
				return found
			case !r.capital(i) && !joints.Has(lower) && !(joined && isHyphen(r.word(i-1))):
				return found
			}
		}
		folded := lex.Fold(lower)
		r.key = gazetteer.AppendKey(r.key, folded)
		r.written = appendLetters(r.written, folded)
		if i > first && !r.capital(i) && joints.Has(lower) && !isHyphen(r.word(i-1)) {
			continue
		}
		if i > first && !r.letter(i) {
			if word == "." && (len(r.word(first)) == 1 || strings.Contains(r.word(first), ".")) && r.abbreviated() {
				found = i + 1
			}
			continue
		}
		if len(r.key) >= 2 && (len(r.words.terms.Of(string(r.written))) > 0 && r.termHere(first, i+1) || len(r.written) > 2 && r.places.Has(r.key) && r.articleHere(first, i+1)) {
			found = i + 1
		}
	}
	return found
}

// hyphenated is where a name ends of which only the part before or behind a hyphen is known: "Mayi-Kengo" is neither Mayi nor Kengo.
// What parties are called after, "Mali-based", and roads between two places are no such names.
func (r *reader) hyphenated(first, last, end int) int {
	at := max(last, first+1)
	if joints.Has(r.lower(first)) || at+1 >= end || !isHyphen(r.word(at)) || r.doc.Tokens[at].Start != r.doc.Tokens[at-1].End || r.doc.Tokens[at].End != r.doc.Tokens[at+1].Start {
		return last
	}
	part := at + 1
	switch known := r.longest(part, end) > part; {
	case !r.letter(part), at+2 < end && lines.Has(r.lower(at+2)), last > first && (known && !r.placedBefore(first) || len(r.words.terms.Of(r.words.lettersOf(r, first, last))) > 0):
		return last
	case last == first && (!known || len(r.words.terms.Of(r.words.lettersOf(r, part, part+1))) > 0):
		return last
	case !r.capital(part) && (hyphened.Has(r.lower(part)) || r.words.common.Has(r.lower(part)) || r.doc.Tokens[part].Tag != text.PROPN):
		return last
	}
	return part + 1
}

// placedBefore says whether a preposition of place stands before a token.
func (r *reader) placedBefore(token int) bool {
	return token > r.sentence(token).First && r.cue(token-1).locative
}

func (r *reader) siteNoun(token int) bool {
	_, nouns := r.words.sites.Match(r.doc, token)
	return nouns > 0
}

// possessive says whether a word is a country or a large town with an "s" whose apostrophe was lost: "Syrias army".
func (r *reader) possessive(token int) bool {
	lower := r.lower(token)
	if len(lower) < 5 || lower[len(lower)-1] != 's' {
		return false
	}
	bare := lex.Fold(lower[:len(lower)-1])
	for _, t := range r.words.terms.Of(bare) {
		if !t.adjective && !t.caps {
			return true
		}
	}
	if r.words.common.Has(bare) {
		return false
	}
	for _, hit := range r.places.Find(nil, gazetteer.AppendKey(nil, bare), bare) {
		if hit.Exact && !hit.Alternate && r.places.Unnamed(hit.Place).Population > 200000 {
			return true
		}
	}
	return false
}

// abbreviated says whether the letters so far are a term that is written with full stops: "U.S".
func (r *reader) abbreviated() bool {
	for _, t := range r.words.terms.Of(string(r.written)) {
		if t.caps {
			return true
		}
	}
	return false
}

// articleHere turns away "The Federal" but not "The Hague": the article must be part of the name on file.
func (r *reader) articleHere(first, last int) bool {
	switch r.lower(first) {
	case "the", "an", "as", "at", "en", "es", "et", "er":
	default:
		return true
	}
	for _, hit := range r.places.Find(nil, r.key, lex.Fold(r.doc.Words(first, last))) {
		if hit.Exact {
			return true
		}
	}
	return false
}

func appendLetters(to []byte, folded string) []byte {
	for i := 0; i < len(folded); i++ {
		if c := folded[i]; c != ' ' && c != '.' && c != ',' && c != '\'' {
			to = append(to, c)
		}
	}
	return to
}

// termHere turns away "us" for "US" and "Car" for "CAR".
func (r *reader) termHere(first, last int) bool {
	for _, t := range r.words.terms.Of(string(r.written)) {
		if !t.caps {
			return true
		}
	}
	words := r.doc.Words(first, last)
	if strings.ToUpper(words) != words {
		return false
	}
	return !r.shouted[r.doc.Tokens[first].Sent] || strings.Contains(words, ".") || len(words) > 2
}

// file adds a spot and its group.
func (r *reader) file(first, last int, rule string) int {
	// The article belongs to the name where it is joined to it: "al-Bab", split or not.
	for first >= 2 && isHyphen(r.word(first-1)) && r.doc.Tokens[first-1].End == r.doc.Tokens[first].Start &&
		r.doc.Tokens[first-2].End == r.doc.Tokens[first-1].Start && joints.Has(r.lower(first-2)) {
		first -= 2
	}
	written := r.words.lettersOf(r, first, last)
	number, known := r.byName[written]
	if !known {
		number = len(r.groups)
		r.byName[written] = number
		g := group{name: written, chosen: -1}
		r.fill(&g, first, last)
		r.groups = append(r.groups, g)
	}
	r.groups[number].spots = append(r.groups[number].spots, len(r.spots))
	s := spot{first: first, last: last, from: first, to: last, group: number, container: -1, rule: rule}
	for i := first; i < last; i++ {
		r.at[i] = int32(len(r.spots)) + 1
	}
	r.spots = append(r.spots, s)
	return len(r.spots) - 1
}

// filePostal adds the code of a division behind a town that lies in it: "Austin, TX".
func (r *reader) filePostal(token int) bool {
	code, known := r.words.postal[strings.TrimSuffix(r.word(token), ".")]
	if !known || token < 2 || r.word(token-1) != "," {
		return false
	}
	town := r.spotAt(token - 2)
	if town == nil {
		return false
	}
	for _, hit := range r.groups[town.group].hits {
		e := r.places.Unnamed(hit.Place)
		if e.Country != code.country || e.Admin1 < 0 || e.Feature > gazetteer.Section || r.places.Entry(e.Admin1).Name != code.name {
			continue
		}
		s := &r.spots[r.file(token, token+1, "")]
		s.postal, s.locative = true, true
		g := &r.groups[s.group]
		g.terms, g.hits = nil, []gazetteer.Hit{{Place: e.Admin1, Exact: true}}
		return true
	}
	return false
}

// fill looks up what a name may mean.
func (r *reader) fill(g *group, first, last int) {
	r.key, r.written = r.key[:0], append(r.written[:0], r.words.lettersOf(r, first, last)...)
	for i := first; i < last; i++ {
		if !isHyphen(r.word(i)) {
			r.key = gazetteer.AppendKey(r.key, lex.Fold(r.lower(i)))
		}
	}
	if r.termHere(first, last) {
		g.terms = r.words.terms.Of(string(r.written))
	}
	if len(g.terms) == 0 && last == first+1 && !r.places.Has(r.key) && r.possessive(first) {
		g.genitive = true
		bare := lex.Fold(r.lower(first)[:len(r.lower(first))-1])
		g.terms = r.words.terms.Of(bare)
		g.hits = r.places.Find(nil, gazetteer.AppendKey(nil, bare), bare)
	}
	if len(r.key) >= 2 && !g.genitive {
		g.hits = r.places.Find(nil, r.key, lex.Fold(r.doc.Words(first, last)))
	}
	for _, t := range g.terms {
		if t.region < 0 || !r.words.regions[t.region].division {
			continue
		}
		name := r.words.regions[t.region].name
		for _, hit := range r.places.Find(nil, gazetteer.AppendKey(nil, lex.Fold(name)), lex.Fold(name)) {
			if e := r.places.Unnamed(hit.Place); e.Feature == gazetteer.Admin1 && e.Country == r.words.regions[t.region].country {
				hit.Exact, hit.Alternate = true, false
				g.hits = append([]gazetteer.Hit{hit}, g.hits...)
			}
		}
	}
}

func (w *words) lettersOf(r *reader, first, last int) string {
	return string(appendLetters(nil, strings.ReplaceAll(lex.Fold(r.doc.Words(first, last)), "’", "")))
}

// spotAt is the spot that covers a token, or nil.
func (r *reader) spotAt(token int) *spot {
	if token < 0 || token >= len(r.at) || r.at[token] == 0 {
		return nil
	}
	return &r.spots[r.at[token]-1]
}
