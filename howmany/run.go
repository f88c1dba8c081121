package howmany

import (
	"strings"

	"casus/text"
	"casus/who"
)

// nouns is a run of adjectives and nouns.
type nouns struct {
	from, end int  // tokens up to the end of the noun that heads it
	people    bool // a noun for people heads it
	thing     bool // a noun that is none heads it
	plural    bool
	group     bool // a noun that does not count its people: "family"
	couple    bool
	name      bool // a name follows the noun: "Mayor Orsa"
	attackers bool
	harmed    bool // an adjective says a harm
	owner     bool // it stands in the genitive
}

const longestRun = 10

// run reads adjectives and nouns from a token on, and what the noun that heads them is.
func (r *reader) run(from int) nouns {
	n := nouns{from: from, end: from}
	var last nouns // the noun before a genitive
	demonym := -1
	i := from
	for i < r.limit && i < from+longestRun {
		if g := r.genitive(i); g > 0 && i > from {
			last, n = n, nouns{from: from, end: from}
			last.end, last.owner = i, true
			demonym, i = -1, i+g
			continue
		}
		if t := r.triggerOver(i); t != nil {
			if !r.startsAttributive(t, i) {
				break
			}
			t.attributive, n.harmed = true, true
			i = t.last
			continue
		}
		if _, numbered := r.numberAt(i); i > from && numbered || !r.inRun(i) {
			break
		}
		noun, tokens := who.NounAt(r.doc, i)
		if bare := r.withoutGenitive(i, tokens); bare < tokens {
			tokens = bare
			noun.Plural = noun.Plural && strings.HasSuffix(r.lower(i+tokens-1), "s")
		}
		switch {
		case noun.People:
			n.people, n.thing, n.end, n.plural = true, false, i+tokens, noun.Plural
			n.group = r.is(i+tokens-1, isGroup)
			n.attackers = r.is(i+tokens-1, isAttacker) || n.attackers && noun.Plural
			n.couple = r.lower(i+tokens-1) == "couple"
			demonym = -1
			i += tokens
			if n.plural && r.endsRun(i) {
				return n
			}
			continue
		case r.model(i):
			n.thing, tokens = true, 3
			n.end = i + tokens
		case noun.Thing || r.is(i, isUnit|isThing):
			n.thing, n.end = true, i+max(tokens, 1)
		case noun.Demonym:
			demonym = i + tokens - 1
		case n.people && !n.plural && (r.capital(i) || r.capitals && (r.tag(i) == text.PROPN || r.tag(i) == text.NOUN)):
			n.name, n.end = true, i+1
		}
		i += max(tokens, 1)
	}
	switch {
	case n.people || n.thing:
	case demonym >= 0 && demonym == i-1:
		n.people, n.end = true, i
		n.plural = strings.HasSuffix(r.doc.Tokens[demonym].Lower, "s")
	case last.owner && (i == from || r.triggerOver(i) != nil):
		return last
	default:
		n.end = r.unknownHead(from, i)
	}
	return n
}

// endsRun says whether nothing that could head the phrase follows a noun in the plural.
func (r *reader) endsRun(i int) bool {
	if i >= r.limit || r.genitive(i) > 0 {
		return i >= r.limit
	}
	if tag := r.tag(i); tag != 0 {
		return tag != text.NOUN && tag != text.PROPN || !r.inRun(i)
	}
	noun, n := who.NounAt(r.doc, i)
	return n == 0 || !noun.People && !noun.Thing
}

// unknownHead is the end of a run whose nouns the lists do not know: its last noun by the tags, else the first
// word in the plural or with a capital.
func (r *reader) unknownHead(from, to int) int {
	if from >= to {
		return from
	}
	if r.tag(from) != 0 {
		for i := to; i > from; i-- {
			if tag := r.tag(i - 1); tag == text.NOUN || tag == text.PROPN {
				return i
			}
		}
		return from
	}
	for i := from; i < to; i++ {
		if lower := r.lower(i); strings.HasSuffix(lower, "s") && len(lower) > 3 || r.capital(i) {
			for i+1 < to && r.capital(i+1) {
				i++
			}
			return i + 1
		}
	}
	return from
}

// inRun says whether a token may stand in a phrase for people before its noun or as its noun.
func (r *reader) inRun(i int) bool {
	if i < r.first || i >= r.limit || r.triggerOver(i) != nil && !r.triggerOver(i).attributive {
		return false
	}
	if r.is(i, isStop|isPreposition|isArticle|isPossessive|isBe|isHave|isModal|isDay|isMonth) {
		return false
	}
	switch r.tag(i) {
	case text.VERB:
		xpos := r.doc.Tokens[i].XPos
		return (xpos == text.PennVBN || xpos == text.PennVBG) && i+1 < r.limit && (r.tag(i+1) == text.NOUN || r.tag(i+1) == text.ADJ || r.tag(i+1) == text.PROPN || r.abbreviation(i+1)) ||
			r.knownNoun(i) || r.abbreviation(i)
	case text.AUX, text.ADP, text.DET, text.PRON, text.SCONJ, text.CCONJ, text.PART:
		return r.genitive(i) > 0
	case text.NUM:
		return i > r.first && r.lower(i-1) == "-" || r.lower(i+1) == "-"
	}
	return true
}

// abbreviation says whether a word stands in capitals, whatever the tagger takes it for: "the IED planner".
func (r *reader) abbreviation(i int) bool {
	word := r.doc.Words(i, i+1)
	return !r.capitals && !r.bare && len(word) > 1 && strings.ToUpper(word) == word
}

// model says whether what a weapon or a machine is called by its maker begins at a token: "AK-47s", "T-72".
func (r *reader) model(i int) bool {
	if !r.capital(i) || r.lower(i+1) != "-" || r.lower(i+2) == "" || r.doc.Tokens[i].End != r.doc.Tokens[i+2].Start-1 {
		return false
	}
	first := r.lower(i + 2)[0]
	return '0' <= first && first <= '9'
}

// knownNoun lets the lists overrule a tagger that takes a noun for a verb.
func (r *reader) knownNoun(i int) bool {
	n, tokens := who.NounAt(r.doc, i)
	return tokens > 0 && n.People && n.Plural
}

// startsAttributive says whether a trigger is an adjective before a noun for people: "three wounded soldiers".
func (r *reader) startsAttributive(t *trigger, i int) bool {
	if t.token != i || t.attributive {
		return t.attributive
	}
	harmed := t.verb != nil && t.verb.form&participle != 0 && t.verb.sort == done && t.verb.harm != Killed && len(t.verb.particle) == 0 ||
		t.noun != nil && t.noun.sort == state && t.last == t.token+1
	if !harmed || i == r.first || !r.is(i-1, isArticle|isPossessive) && !r.endsNumber(i) {
		return false
	}
	n, tokens := who.NounAt(r.doc, t.last)
	return tokens > 0 && n.People
}

// endsNumber says whether a number word stands right before a token.
func (r *reader) endsNumber(i int) bool {
	for first := i - 1; first >= r.first && first >= i-4; first-- {
		if m, ok := r.numberAt(first); ok && m.Last == i {
			return true
		}
	}
	return false
}

// withoutGenitive takes the sign of the genitive, which folding does not see, from the end of a noun of the lists.
func (r *reader) withoutGenitive(i, tokens int) int {
	for tokens > 1 && (r.genitive(i+tokens-1) > 0 || r.lower(i+tokens-1) == "s" && r.genitive(i+tokens-2) == 2) {
		tokens--
	}
	return tokens
}
