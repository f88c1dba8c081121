package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// phraseFirst is where the noun phrase begins that ends in the noun at head: words before it that modify it.
func (f *finder) phraseFirst(head int) int {
	from, _ := f.bounds(head)
	first, numbered := head, false
	for first > from {
		before := f.modifierBefore(first, from)
		if before < 0 {
			break
		}
		word := f.words.modifier(&f.doc.Tokens[before])
		if numbered && word != article && word != doubt && word != count && !digits(f.lower(before)) && f.countryTo[before] == 0 {
			break
		}
		numbered = numbered || word == count || digits(f.lower(before))
		first = before
		if f.words.modifier(&f.doc.Tokens[first]) == article && !counted(f.lower(first)) {
			break
		}
	}
	return f.trimFirst(first, head)
}

func counted(word string) bool {
	return word == "other" || word == "another" || word == "many" || word == "several"
}

// trimFirst leaves out what cannot begin a phrase.
func (f *finder) trimFirst(first, head int) int {
	for first < head && (f.hyphen(first) || f.possessive(first) > 0) {
		first++
	}
	return first
}

// modifierBefore is the start of the modifier that ends before a token, -1 where none does.
func (f *finder) modifierBefore(first, from int) int {
	t := first - 1
	token := &f.doc.Tokens[t]
	if lex.Weekday(token.Lower) || accusing.Has(token.Lower) && (t == from || f.doc.Tokens[t-1].Tag != text.DET) {
		return -1 // "on Monday accused rebels"
	}
	if f.calendar(t, from) {
		return -1 // "in June armed men came"
	}
	if f.hyphen(t) && t > from {
		return t - 1
	}
	if token.Lower == "s" && t-2 >= from && (f.lower(t-1) == "'" || f.lower(t-1) == "’") {
		return f.owner(t-2, from)
	}
	if f.possessive(t) > 0 && t > from {
		return f.owner(t-1, from)
	}
	if f.held[t] != 0 {
		m := &f.cast.Mentions[f.held[t]-1]
		if f.cast.Actors[m.Actor].Kind != Person && m.Last == first {
			return max(m.First, from)
		}
		return -1
	}
	if f.countryTo[t] == int32(first) {
		for t > from && f.countryAt[t] == 0 {
			t--
		}
		return t
	}
	if f.words.modifier(token) != 0 || digits(token.Lower) {
		return t
	}
	switch token.Tag {
	case 0:
		if compound(token.Lower) {
			return t
		}
	case text.ADJ, text.NUM, text.DET:
		return t
	case text.NOUN, text.PROPN:
		if token.Tag == text.PROPN || f.nounTo[t] == int32(first) {
			return t
		}
	case text.VERB:
		if token.XPos == text.PennVBN && compound(token.Lower) {
			return t
		}
	}
	return -1
}

// calendar says whether a token is a month, the year behind a month or "in", or the day behind "on" and a month.
func (f *finder) calendar(t, from int) bool {
	word := f.lower(t)
	if lex.Month(word) && f.capital(t) {
		return true
	}
	if !digits(word) || t == from {
		return false
	}
	before := f.lower(t - 1)
	month := lex.Month(before) && f.capital(t-1)
	if len(word) <= 2 {
		return month && t-1 > from && f.lower(t-2) == "on"
	}
	return len(word) == 4 && (word[:2] == "19" || word[:2] == "20") && (month || before == "in")
}

var (
	accusing = lex.NewSet("accused blamed warned urged told")
)

// owner is the start of what a genitive names, where that is a country or a party.
func (f *finder) owner(last, from int) int {
	if f.countryTo[last] == int32(last+1) {
		for last > from && f.countryAt[last] == 0 {
			last--
		}
		return last
	}
	if f.held[last] != 0 {
		m := &f.cast.Mentions[f.held[last]-1]
		if f.cast.Actors[m.Actor].Kind != Person {
			return max(m.First, from)
		}
	}
	return -1
}

// compound says whether a word is a modifier made of two: "iran-backed".
func compound(word string) bool {
	for _, end := range []string{"-backed", "-led", "-linked", "-affiliated", "-aligned", "-inspired", "-allied", "-trained", "-funded",
		"-controlled", "-dominated", "-based", "-run", "-held", "-supported", "-sponsored", "-style", "-wing", "-old", "-armed"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return strings.HasPrefix(word, "pro-") || strings.HasPrefix(word, "anti-") || strings.HasPrefix(word, "ex-")
}

func digits(word string) bool { return word != "" && '0' <= word[0] && word[0] <= '9' }

// nounEnd is where the noun that begins at a token ends, i where none begins.
func (f *finder) nounEnd(i int) int {
	if i < len(f.nounAt) && f.nounAt[i] != 0 {
		return int(f.nounTo[i])
	}
	return i
}

// countryIn is the country that a phrase names, -1 where it names none.
func (f *finder) countryIn(first, last int) int32 {
	for t := last - 1; t >= first; t-- {
		if f.countryAt[t] == 0 {
			continue
		}
		if end := int(f.countryTo[t]); end < last && f.hyphen(end) && compoundEnd(f.lower(end+1)) {
			continue
		}
		return f.countries.terms[f.countryAt[t]-1].country
	}
	return -1
}

func compoundEnd(word string) bool { return compound("-"+word) || word == "born" }

// partyIn is the mention of a named party inside a phrase, -1 where there is none.
func (f *finder) partyIn(first, last int) int {
	for t := last - 1; t >= first; t-- {
		if f.held[t] == 0 {
			continue
		}
		m := &f.cast.Mentions[f.held[t]-1]
		end := m.Last
		if end < len(f.doc.Tokens) && f.hyphen(end) && compoundEnd(f.lower(end+1)) {
			t = m.First
			continue
		}
		if k := f.cast.Actors[m.Actor].Kind; k != Person {
			return int(f.held[t] - 1)
		}
	}
	return -1
}
