package where

import (
	"strings"

	"casus/lex"
	"casus/rule"
	"casus/text"
)

// learning is a rule that takes a capitalised name which no list knows for a place, for the words around it.
type learning = rule.Rule[func(r *reader, first, last int) bool]

var learnings = []learning{
	{
		Name: "<name> village",
		Yes:  []string{"Rebels burned huts in Tarrundo village on Monday.", "Troops shelled the Qasmunda neighbourhood."},
		No:   []string{"Fighters stormed a village on Monday.", "Police searched the Taliban camp."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			if last >= sentence.Last {
				return false
			}
			c := r.cue(last)
			if _, nouns := r.words.sites.Match(r.doc, last); nouns > 1 || last+1 < sentence.Last && r.capital(last) && r.capital(last+1) && r.at[last+1] == 0 {
				return false // "Zerfin City Hall"
			}
			if bodies.Has(r.lower(last)) && (r.capital(last) || c.settlement) {
				return false
			}
			return c.placeWord() && (!c.siteLike || r.lower(last) == "camp") && !r.abbreviation(first, last)
		},
	},
	{
		Name: "the village of <name>",
		Yes:  []string{"Gunmen attacked the village of Tarrundo.", "They took the town called Zerfinda."},
		No:   []string{"Gunmen attacked the offices of Zerfinda.", "They met the head of the State of Law."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			of := first - 1
			if of > sentence.First && r.lower(of) == "the" {
				of--
			}
			if of <= sentence.First {
				return false
			}
			switch r.lower(of) {
			case "of", "called", "named", "in":
			default:
				return false
			}
			c := r.cue(of - 1)
			return c.placeWord() && !c.siteLike && !r.capital(of-1) && r.lower(of-1) != "state" && r.lower(of-1) != "community" && r.lower(of-1) != "agency" && !r.abbreviation(first, last)
		},
	},
	{
		Name: "in village <name>",
		Yes:  []string{"Troops raided a hideout in general area Tarrundo on Monday.", "Rebels burned huts in village Zerfinda."},
		No:   []string{"Troops raided a hideout in the area Monday.", "The village Tarrundo ran was rich."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			kind := first - 1
			if kind <= sentence.First || r.capital(kind) || r.abbreviation(first, last) || !(r.cue(kind).settlement || r.cue(kind).small && !r.cue(kind).siteLike) {
				return false
			}
			before := kind - 1
			if r.lower(before) == "general" && before > sentence.First {
				before--
			}
			return r.lower(before) == "in" || r.lower(before) == "near" || r.lower(before) == "at"
		},
	},
	{
		Name: "<name>, a town",
		Yes:  []string{"Zerfinda, a town in the north, fell on Monday.", "They reached Tarrundo, the last village before the border."},
		No:   []string{"Zerfinda, a lawyer in the north, disagreed.", "Tarrundo, the group, denied it."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			if last+2 >= sentence.Last || r.word(last) != "," {
				return false
			}
			switch r.lower(last + 1) {
			case "a", "an", "the":
			default:
				return false
			}
			for i := last + 2; i < sentence.Last && i < last+5; i++ {
				if c := r.cue(i); !r.capital(i) && (c.settlement || c.small && !c.siteLike) {
					return true
				}
			}
			return false
		},
	},
	{
		Name: "in <name>, <place>",
		Yes:  []string{"A bomb went off in Zerfinda, Nigeria, on Monday.", "Two were shot near Tarrundo in northern Mali."},
		No:   []string{"A bomb went off in Zerfinda on Monday.", "She spoke to Tarrundo, Nigeria and others."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			if first == sentence.First || last >= sentence.Last {
				return false
			}
			switch r.lower(first - 1) {
			case "in", "at", "near", "outside", "around":
			default:
				return false
			}
			if r.word(last) != "," && r.lower(last) != "in" {
				return false
			}
			for i := last + 1; i < sentence.Last && i < last+4; i++ {
				if other := r.spotAt(i); other != nil && !other.adjective {
					return i > last+1 || r.word(last) == "," || r.lower(last) == "in"
				}
				if c := r.cue(i); !c.direction && !c.placeWord() && r.lower(i) != "the" && r.lower(i) != "of" {
					return false
				}
			}
			return false
		},
	},
	{
		Name: "a name after in",
		Yes:  []string{"A bomb went off in Zerfinda on Monday.", "Clashes broke out near Tarrundo.", "Two men were found dead south of Tarrundo on Monday."},
		No:   []string{"The PXQ said so in January.", "He trusted in ZXQ."},
		Try: func(r *reader, first, last int) bool {
			sentence := r.sentence(first)
			if first == sentence.First || r.parts(first, last) > 3 || r.abbreviation(first, last) {
				return false
			}
			switch r.lower(first - 1) {
			case "in", "near", "outside":
			case "of":
				if first < sentence.First+2 || !r.cue(first-2).direction {
					return false
				}
			default:
				return false
			}
			given := r.lower(first-1) == "near" && r.parts(first, last) > 1 // "near Sharif Zerf": many names of persons are those of places
			if r.words.common.Has(r.lower(first)) && !given && !joints.Has(r.lower(first)) || r.words.common.Has(r.lower(last-1)) || r.cue(first).who {
				return false
			}
			return last >= sentence.Last || !r.capital(last) && r.lower(last) != "'s" && r.lower(last) != "’s" && !r.noun(last)
		},
	},
	{
		Name: "<name>, as the name tagger has it",
		Yes:  []string{"[Zerfinda] was quiet on Monday."},
		No:   []string{"Zerfinda was quiet on Monday."},
		Try: func(r *reader, first, last int) bool {
			for _, name := range r.doc.Names {
				if name.Kind == text.Location && name.First <= first && last <= name.Last {
					return !r.abbreviation(first, last)
				}
			}
			return false
		},
	},
}

// bodies are words for kinds of place that, behind a name, rather mean a body or the place of a people.
var bodies = lex.NewSet("department community agency state commune capital communities port states")

// noun says whether a word is likely a noun that the name before it only describes.
func (r *reader) noun(token int) bool {
	tag := r.doc.Tokens[token].Tag
	return tag == text.NOUN || tag == text.PROPN
}

// abbreviation says whether a name is written as one: "EPP", "IS-K", "JeM".
func (r *reader) abbreviation(first, last int) bool {
	if last-first > 1 {
		words := r.doc.Words(first, last)
		return len(words) <= 6 && strings.ToUpper(words) == words
	}
	word := r.word(first)
	for i := 1; i < len(word); i++ {
		if 'A' <= word[i] && word[i] <= 'Z' && word[i-1] != '-' {
			return true
		}
	}
	return len(word) < 3
}

// learn files the names that only the words around them show to be places.
func (r *reader) learn() {
	for n := range r.spots { // dropped spots leave their words free
		if s := &r.spots[n]; s.dropped {
			for i := s.first; i < s.last; i++ {
				if r.at[i] == int32(n)+1 {
					r.at[i] = 0
				}
			}
		}
	}
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if r.loud[s] || sentence.Kind == text.Header || sentence.Kind == text.Byline || sentence.Kind == text.Boilerplate {
			continue
		}
		for first := sentence.First; first < sentence.Last; first++ {
			article := r.articled(first, sentence)
			if r.at[first] != 0 || !r.capital(first) && article == 0 || !r.letter(first) {
				continue
			}
			if r.lower(first) == "the" {
				continue
			}
			last := first + 1 + article
			for last < sentence.Last && r.at[last] == 0 && (r.capital(last) && !r.cue(last).placeWord() && !r.weekday(last) ||
				last+1 < sentence.Last && r.at[last+1] == 0 && (joinsNames.Has(r.lower(last)) && (r.capital(last+1) || isHyphen(r.word(last+1))) ||
					isHyphen(r.word(last)) && r.doc.Tokens[last].Start == r.doc.Tokens[last-1].End && r.doc.Tokens[last].End == r.doc.Tokens[last+1].Start)) {
				if last++; isHyphen(r.word(last-1)) && (r.doc.Tokens[last].Tag == text.PROPN || joints.Has(r.lower(last))) {
					last++ // "Impasug-ong", "Dasht-e-Zerf"
				}
			}
			if r.parts(first, last) <= 4 && r.mayBePlace(first, last) && !r.vessel(first, last) && !r.saint(first, last) {
				sure := r.unnamed(first, last)
				for i, l := range learnings {
					if (sure || i < 3) && l.Try(r, first, last) {
						if n := r.file(first, last, l.Name); n >= 0 {
							r.surroundOne(&r.spots[n])
							r.spots[n].locative = true
						}
						break
					}
				}
			}
			first = last - 1
		}
	}
	r.repeat()
}

// parts is how many words a name has: what is joined, as in "Dasht-e-Zerf", is one.
func (r *reader) parts(first, last int) (count int) {
	for i := first; i < last; i++ {
		if i == first || r.doc.Tokens[i].Start > r.doc.Tokens[i-1].End {
			count++
		}
	}
	return count
}

// articled is how many tokens of an article and its hyphen stand before the name that begins at a token: 2 for "al-Zerf" where the
// words are split, else 0.
func (r *reader) articled(token int, sentence *text.Sentence) int {
	if !joints.Has(r.lower(token)) || token+2 >= sentence.Last || !isHyphen(r.word(token+1)) || !r.capital(token+2) || r.at[token+2] != 0 ||
		r.doc.Tokens[token].End != r.doc.Tokens[token+1].Start || r.doc.Tokens[token+1].End != r.doc.Tokens[token+2].Start {
		return 0
	}
	return 2
}

// mayBePlace turns away words that no place bears, and names of people and groups.
func (r *reader) mayBePlace(first, last int) bool {
	for i := first; i < last; i++ {
		c := r.cue(i)
		if r.shouted[r.doc.Tokens[i].Sent] && (len(r.word(i)) < 4 || r.words.common.Has(r.lower(i))) {
			return false
		}
		if len(r.words.terms.Of(letters(r.lower(i)))) > 0 && last-first > 1 && i == first {
			return false
		}
		if c.placeWord() && last-first == 1 {
			return false // "Governorate"
		}
		if c.who && i == first && !(last-first > 1 && last < r.sentence(first).Last && r.cue(last).small) || c.organisation || r.words.common.Has(r.lower(i)) && last-first == 1 || parties.Has(r.lower(i)) {
			return false
		}
	}
	if before, _, joined := strings.Cut(r.word(first), "-"); joined && before == strings.ToLower(before) && !joints.Has(before) {
		return false // "mid-January", "anti-Zerf", but "al-Zerf"
	}
	if first == r.sentence(first).First && last-first == 1 && r.tagged && r.doc.Tokens[first].Tag != text.PROPN {
		return false
	}
	if number, known := r.byName[r.words.lettersOf(r, first, last)]; known && r.groups[number].thing {
		return false
	}
	return !r.family.Has(r.lower(last - 1))
}

// unnamed says whether the name tagger leaves words free to be a place; the three rules that have the kind of place beside
// the name may overrule it.
func (r *reader) unnamed(first, last int) bool {
	for _, name := range r.doc.Names {
		if name.First < last && first < name.Last && name.Kind != text.Location && name.Kind != text.Facility &&
			!(name.Kind == text.Person && name.First == first && name.Last == last && r.afterIn(first)) {
			return false
		}
	}
	return true
}

// parties are names of groups that stand before "area", "camp" and "village" without being places.
var parties = lex.NewSet(`taliban hezbollah hizbullah hamas houthi houthis huthi al-qaeda qaeda al-shabaab shabaab shabab isis isil daesh haram
	boko maoist maoists naxal kurdish kurd arab shia shiite sunni christian muslim jewish druze yazidi yezidi alawite
	fulani dogon tuareg hutu tutsi hazara pashtun rohingya hindu sikh coptic orthodox catholic islamic nato un u.n. wagner
	peshmerga western allied schengen european african asian roma nazi bedouin anglophone francophone`)

// repeat finds the other mentions of the names that were learned.
func (r *reader) repeat() {
	var byFirst map[string]int
	for i := range r.groups {
		g := &r.groups[i]
		if len(g.spots) == 0 || r.spots[g.spots[0]].rule == "" {
			continue
		}
		if byFirst == nil {
			byFirst = make(map[string]int)
		}
		byFirst[r.lower(r.spots[g.spots[0]].first)] = i
	}
	if byFirst == nil {
		return
	}
	for token := range r.doc.Tokens {
		if r.at[token] != 0 || !r.capital(token) {
			continue
		}
		number, known := byFirst[r.lower(token)]
		if !known {
			continue
		}
		model := r.spots[r.groups[number].spots[0]]
		last := token + model.last - model.first
		if last > r.sentence(token).Last || !r.sameWords(token, model.first, model.last-model.first) || last < r.sentence(token).Last && r.capital(last) && r.at[last] == 0 && !r.cue(last).placeWord() {
			continue
		}
		r.surroundOne(&r.spots[r.file(token, last, model.rule)])
	}
}

func (r *reader) sameWords(a, b, n int) bool {
	for i := range n {
		if r.lower(a+i) != r.lower(b+i) || r.at[a+i] != 0 {
			return false
		}
	}
	return true
}
