package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// knownAs is where other names begin behind "also known as", "known in Kesh as", "better known by its initials", "also called", "or";
// -1 where no such words stand at a token.
func (f *finder) knownAs(t int) int {
	first := t
	if f.lower(t) == "or" && f.lower(t-1) == "," {
		if t++; f.lower(t) == "the" {
			t++
		}
		end := f.capitalsFrom(t)
		if end > t && (f.lower(end) == "," && (f.lower(t-1) == "the" || f.acronym(t)) || f.lower(end) == "for" && f.lower(end+1) == "short") {
			return t
		}
		return -1
	}
	for alsoWords.Has(f.lower(t)) {
		t++
	}
	switch f.lower(t) {
	case "called", "dubbed", "nicknamed":
		if t > first && f.lower(t+1) != "by" {
			return t + 1
		}
		fallthrough
	case "known", "abbreviated":
		for u := t + 1; u < min(t+7, len(f.doc.Tokens)); u++ {
			switch l := f.lower(u); {
			case l == "as" && (u > t+1 || t > first):
				return u + 1
			case l == "initials" || l == "acronym" || l == "abbreviation":
				if f.lower(u+1) == "," || f.lower(u+1) == "as" {
					u++
				}
				return u + 1
			case l == "for" || l == "to" || f.doc.Tokens[u].Tag == text.PUNCT || f.doc.Tokens[u].Tag == text.VERB:
				return -1
			}
		}
	}
	return -1
}

// alsoWords stand before "known as" where a name is one of several.
var alsoWords = lex.NewSet("usually generally mostly simply also formerly previously better otherwise locally commonly widely sometimes once variously often")

var quotes = lex.NewSet("\" “ ” '' `` ‘ ’ '")

// namesAt are the names that begin at a token, joined by "or".
func (f *finder) namesAt(t int) (names []string) {
	for {
		name := f.nameAt(t)
		if name == nil {
			return names
		}
		names = append(names, name...)
		for t < len(f.doc.Tokens) && !f.capital(t) && !nameLike.Has(f.lower(t)) {
			t++
		}
		if t = f.capitalsFrom(t); f.lower(t) != "or" {
			return names
		}
		t++
	}
}

// learnedBefore is the name that the report introduced and named last before a token, "" for none.
func (f *finder) learnedBefore(i int) string {
	for t := i - 1; t >= 0; t-- {
		if value, tokens := f.known.Match(f.doc, t); tokens > 0 && f.capital(t) {
			return f.learned[value].name
		}
	}
	return ""
}

// behindBrackets is the token behind brackets that begin at a token; that token itself where none do.
func (f *finder) behindBrackets(t int) int {
	if f.lower(t) != "(" {
		return t
	}
	for end := t + 1; end < min(t+10, len(f.doc.Tokens)); end++ {
		if f.lower(end) == ")" {
			return end + 1
		}
	}
	return t
}

// behindMembers is where a name begins behind those who belong to it: "Rebels of the Kesh Army".
func (f *finder) behindMembers(first, last int) int {
	for t := first; t < last; t++ {
		if end := f.nounEnd(t); end > t && (f.lower(end) == "of" || f.lower(end) == "from") && f.membersAt(t) {
			if first = end + 1; f.lower(first) == "the" {
				first++
			}
		}
	}
	return first
}

// membersAt says whether a noun for several people stands at a token.
func (f *finder) membersAt(t int) bool {
	if f.nounAt[t] == 0 {
		return false
	}
	n := &f.words.nouns[f.nounAt[t]-1]
	return n.plural && n.class != group && n.class != thing && !armedNames.Has(f.lower(t))
}

// placed says whether the report uses a word as a place somewhere: "in Idlib".
func (f *finder) placed(i int) bool {
	for t := 1; t < len(f.doc.Tokens); t++ {
		if f.lower(t) == f.lower(i) && (f.lower(t-1) == "in" || f.lower(t-1) == "near" || f.lower(t-1) == "from" || f.lower(t-1) == "to") {
			return true
		}
	}
	return false
}

// commonOnly says whether a name has no word of its own: "Liberation Front".
func (f *finder) commonOnly(first, last int) bool {
	for t := first; t < last; t++ {
		if f.capital(t) && !armedNames.Has(f.lower(t)) && f.words.modifier(&f.doc.Tokens[t]) == 0 && f.nounTo[t] == 0 {
			return false
		}
	}
	return true
}

func (f *finder) acronym(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	raw := f.raw(i)
	return len(raw) >= 2 && len(raw) <= 10 && capitals(raw) && raw[0] >= 'A' && raw[0] <= 'Z'
}

// nameAt is the name that begins at a token, behind an article or quotation mark.
func (f *finder) nameAt(i int) []string {
	for i < len(f.doc.Tokens) && (f.lower(i) == "the" || f.lower(i) == `"` || f.lower(i) == "“" || f.lower(i) == "‘") {
		i++
	}
	last := f.capitalsFrom(i)
	if last <= i || last == i+1 && (f.countryAt[i] != 0 || f.nounAt[i] != 0) {
		return nil
	}
	return []string{f.doc.Words(i, last)}
}

// capitalsFrom is where the run of capitalised words that begins at a token ends; it may hold small words of names.
func (f *finder) capitalsFrom(i int) int {
	if i >= len(f.doc.Tokens) || !f.capital(i) && !nameLike.Has(f.lower(i)) {
		return i
	}
	_, to := f.bounds(i)
	last := i
	for t := i; t < to; t++ {
		switch {
		case f.lower(t) == "and" && last > i && (bodies.Has(f.lower(last-1)) || f.lower(t+1) == "the"): // "the Kesh Front and the Army of Orm" are two
			return last
		case f.capital(t):
			last = t + 1
		case f.hyphen(t) && f.glued(t), nameLinks.Has(f.lower(t)), f.possessive(t) > 0, f.lower(t) == "s" && f.glued(t), f.glued(t) && (f.lower(t) == "'" || f.lower(t) == "’"):
		default:
			return last
		}
	}
	return last
}

// capitalsBefore is where the run of capitalised words begins that ends with a token.
func (f *finder) capitalsBefore(i int) int {
	from, _ := f.bounds(i)
	first := i
	for t := i; t >= from; t-- {
		switch {
		case f.capital(t) && f.lower(t) != "the" && f.lower(t) != "a" && f.lower(t) != "in":
			first = t
		case f.hyphen(t) && f.glued(t), nameLinks.Has(f.lower(t)), f.possessive(t) > 0, f.lower(t) == "s" && f.glued(t), f.glued(t) && (f.lower(t) == "'" || f.lower(t) == "’"):
		default:
			return f.behindOpener(first, i)
		}
	}
	return f.behindOpener(first, i)
}

// behindOpener is where a name begins that a run of capitals from the sentence's start on ends with: "On Monday the Kesh Front".
func (f *finder) behindOpener(first, last int) int {
	if !f.sentenceStart(first) || !openers.Has(f.lower(first)) {
		return first
	}
	for t := first + 1; t < last; t++ {
		if f.lower(t) == "the" {
			return t + 1
		}
	}
	switch f.doc.Tokens[first].Tag {
	case text.ADV, text.CCONJ, text.SCONJ: // "Then Orvan Dawn broke up"
		return min(first+1, last)
	}
	return first
}

// opens says whether a word has its capital because it begins a sentence, and is part of no name: "When", "Sometimes".
func (f *finder) opens(word int) bool {
	if !f.sentenceStart(word) {
		return false
	}
	switch f.doc.Tokens[word].Tag {
	case text.ADV, text.CCONJ, text.SCONJ, text.ADP, text.PRON, text.DET, text.AUX:
		return true
	}
	return openers.Has(f.lower(word))
}

var (
	quantities = lex.NewSet("hundreds thousands dozens scores most some many several tens all each both none part half one two three")
	bodies     = lex.NewSet("front army brigade brigades battalion battalions militia militias movement party")
	// openers begin sentences and no names: "In July the Kesh Front …".
	openers   = lex.NewSet("later then now today yesterday once in on at after before during since by for from over under until as when while but and also meanwhile last this")
	nameLinks = lex.NewSet("of for the and al el ul de la del des du do dos das e-")
	nameLike  = lex.NewSet("al el ul")
)

// spelledFrom drops words before a name that its acronym does not spell: "Rebels of the Kesh People's Army (KPA)".
func (f *finder) spelledFrom(first, last int, acronym string) int {
	if whole := f.behindMembers(first, last); f.spellsTranslated(whole, last, acronym) {
		return whole
	}
	for t := first; t < last; t++ {
		if f.capital(t) && strings.EqualFold(f.raw(t)[:1], acronym[:1]) {
			letters := 0
			for u := t; u <= last; u++ {
				if f.capital(u) {
					letters++
				}
			}
			if letters <= len(acronym)+1 {
				return t
			}
		}
	}
	return first
}

// spellsTranslated says whether an acronym holds the initials of a whole name in another order, as that of another language does: "Popular
// Army of Kesh (AKP)".
func (f *finder) spellsTranslated(first, last int, acronym string) bool {
	rest := strings.ToUpper(acronym)
	for t := first; t <= last; t++ {
		if !f.capital(t) {
			continue
		}
		at := strings.Index(rest, f.raw(t)[:1])
		if at < 0 {
			return false
		}
		rest = rest[:at] + rest[at+1:]
	}
	return rest == ""
}

func (f *finder) sentenceStart(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	from, _ := f.bounds(i)
	return i == from
}
