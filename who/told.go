package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// toldGroup says whether the report says of a name that it is an armed group's: in an apposition, behind a form of "be", by the noun
// right before it, or behind the colon of a title.
func (f *finder) toldGroup(first, last int) bool {
	from, to := f.bounds(first)
	t := f.behindBrackets(last)
	switch l := f.lower(t); {
	case t >= to:
	case l == "," || l == "–" || l == "—" || l == "(":
		if f.isGroup(t+1, to) {
			return true
		}
		if f.relativeGroup(t+1, to) || f.inTitle(first) && f.topical(first, last) && f.areGunmen(t+1, to) {
			return true
		}
		if first-from <= 1 { // "The Orvan Hunters, who number 300, are a militia"
			for u := t + 1; u < to; u++ {
				if f.lower(u) == l && being.Has(f.lower(u+1)) {
					return f.isGroup(f.behindAdverbs(u+2, to), to)
				}
			}
		}
	case l == ":" && f.doc.Sentences[f.doc.Tokens[first].Sent].Kind == text.Title:
		from, to := t+1, to
		if from == to && to < len(f.doc.Tokens) && f.doc.Sentences[f.doc.Tokens[to].Sent].Kind == text.Title { // a title cut behind its colon
			_, to = f.bounds(from)
		}
		if last-first == 1 {
			return f.behindDeed(from, to) && !f.placed(first)
		}
		return f.groupWithin(from, to) || f.areFighters(from, to) || f.areGunmen(from, to) || f.behindDeed(from, to)
	case being.Has(l):
		return f.isGroup(f.behindAdverbs(t+1, to), to)
	case l == "has" || l == "have":
		switch f.lower(t + 1) {
		case "been":
			return f.listedGroup(t+2, to)
		case "become":
			return f.isGroup(t+2, to)
		}
	}
	if listing.Has(f.lower(first-1)) || declaring.Has(f.lower(first-1)) || f.lower(first-1) == "the" && declaring.Has(f.lower(first-2)) { // "declares Orvan Libre a terrorist organisation"
		at := t
		if f.lower(at) == "as" {
			at++
		}
		if at < to && f.isGroup(at, to) {
			return true
		}
	}
	return f.groupBefore(first, from) || f.groupAside(first, last, from, to) || f.groupNext(first)
}

// relativeGroup says whether a relative clause that begins at a token, or behind another name of what it tells of, says that this is an
// armed group: "who began as night watchmen and are now, by all accounts, the largest gang in the hills".
func (f *finder) relativeGroup(t, to int) bool {
	if f.lower(t) == "the" && t+1 < to && f.capital(t+1) {
		if t = f.capitalsFrom(t + 1); t < to && f.lower(t) == "," {
			t++
		}
	}
	if t >= to || f.lower(t) != "who" && f.lower(t) != "which" {
		return false
	}
	for u := t + 1; u < to && f.lower(u) != "who" && f.lower(u) != "which" && f.lower(u) != "whom"; u++ {
		if !being.Has(f.lower(u)) {
			continue
		}
		at := f.behindAdverbs(u+1, to)
		if at < to && f.lower(at) == "," {
			for at++; at < to && f.lower(at) != ","; at++ {
			}
			at++
		}
		return at < to && f.isGroup(at, to)
	}
	return false
}

// groupNext says whether a name is what a question asks for and the sentence behind it tells that it is an armed group's: "Who are the
// Orvan Hunters? They are a rebel group."
func (f *finder) groupNext(first int) bool {
	from, to := f.bounds(first)
	if f.lower(from) != "who" && f.lower(from) != "what" || f.lower(to-1) != "?" || first-from > 3 || to+2 >= len(f.doc.Tokens) {
		return false
	}
	_, end := f.bounds(to)
	return (f.lower(to) == "they" || f.lower(to) == "it") && being.Has(f.lower(to+1)) && f.isGroup(f.behindAdverbs(to+2, end), end)
}

var being = lex.NewSet("is are was were remains remain became")

// behindAdverbs is the first token that is no adverb: "is now a militia".
func (f *finder) behindAdverbs(t, to int) int {
	for t < to && (f.doc.Tokens[t].Tag == text.ADV || linkAdverbs.Has(f.lower(t))) {
		t++
	}
	return t
}

var linkAdverbs = lex.NewSet("now also still perhaps once today currently probably only just")

// listedGroup says whether a name is listed as a terrorist group: "designated a terrorist organisation", "listed as terrorists".
func (f *finder) listedGroup(t, to int) bool {
	if !listing.Has(f.lower(t)) {
		return false
	}
	if t++; f.lower(t) == "as" {
		t++
	}
	return f.isGroup(t, to)
}

var declaring = lex.NewSet("declares designates brands lists classifies considers calls names classes classed")

var listing = lex.NewSet("designated listed declared classified branded proscribed outlawed considered labelled labeled")

// isGroup says whether the phrase that begins at a token is of an armed group: "a separatist militia", "one of a dozen armed groups",
// "Orvan's oldest prison gang".
func (f *finder) isGroup(t, to int) bool {
	if listing.Has(f.lower(t)) {
		return f.listedGroup(t, to)
	}
	determined := t < to && f.words.modifier(&f.doc.Tokens[t]) == article
	switch {
	case f.lower(t) == "one" && f.lower(t+1) == "of":
		t, determined = t+2, true
	case f.lower(t) == "among":
		t, determined = t+1, true
	}
	armed := false
	for u := t; u < min(t+12, to); u++ {
		l := f.lower(u)
		word := bodyWords[l]
		switch {
		case word != 0 && !f.nounLike(u+1) && !f.hyphen(u+1) && f.possessive(u+1) == 0:
			return determined && (armed || word == selfArmed || f.partOfGroup(u+1)) && !f.stateBody(t, u)
		case f.tellsArms(u):
			armed = true
		case f.possessive(u) > 0:
			determined = true
		case f.inNounPhrase(u):
		case f.doc.Tokens[u].XPos == text.PennVBN && u > t && f.doc.Tokens[u-1].Tag == text.ADV: // "the most feared armed group"
		case l == "of" && u > t && f.doc.Tokens[u-1].XPos == text.PennJJS: // "the youngest of the armed groups"
		default:
			return false
		}
	}
	return false
}

// partOfGroup says whether an armed group of the registry owns what stands before a token: "a breakaway faction of the Orvan Front".
func (f *finder) partOfGroup(of int) bool {
	if f.lower(of) != "of" && f.lower(of) != "from" {
		return false
	}
	if of++; f.lower(of) == "the" {
		of++
	}
	at := int32(-1)
	if of < len(f.doc.Tokens) {
		at, _ = f.registered(of)
	}
	return at >= 0 && f.registry.parties[at].kind == ArmedGroup
}

// areFighters says whether the phrase that begins at a token is of fighters: "the separatists who took the town", "Kurdish insurgents".
func (f *finder) areFighters(t, to int) bool {
	for u := t; u < min(t+6, to); u++ {
		if f.fighterAt(u) && f.doc.Tokens[u].Tag != text.ADJ {
			end := int(f.nounTo[u])
			return !f.nounLike(end) && f.possessive(end) == 0 && f.lower(end) != "and" && !f.hyphen(end)
		}
		if !f.inNounPhrase(u) {
			return false
		}
	}
	return false
}

// areGunmen says whether the phrase that begins at a token is of several who attack: "the masked men of Orvan", "the river gunmen".
func (f *finder) areGunmen(t, to int) bool {
	for u := t; u < min(t+6, to); u++ {
		if n := f.nounAt[u]; n != 0 && f.words.nouns[n-1].class == attacker && f.words.nouns[n-1].plural {
			return !f.nounLike(int(f.nounTo[u]))
		}
		if !f.inNounPhrase(u) {
			return false
		}
	}
	return false
}

// behindDeed says whether a title speaks of "the group behind" an act of violence.
func (f *finder) behindDeed(from, to int) bool {
	for t := from + 1; t+1 < to; t++ {
		if bodyWords[f.lower(t)] != 0 && f.lower(t+1) == "behind" && f.words.modifier(&f.doc.Tokens[t-1]) == article {
			return f.within(t+2, to, deeds)
		}
	}
	return false
}

var deeds = lex.NewSet(`attack attacks bombing bombings bomb bombs blast blasts sabotage arson killing killings murder murders massacre massacres
	kidnapping kidnappings abduction abductions ambush ambushes raid raids shooting shootings siege hijacking mortar beheading beheadings assassination`)

// stateBody says whether the words before a noun give it to a state or to politics: "the army's commando unit", "an opposition group".
func (f *finder) stateBody(first, noun int) bool {
	for t := first; t < noun; t++ {
		switch f.lower(t) {
		case "army", "police", "military", "state", "government", "political", "opposition", "parliamentary":
			return true
		case "paramilitary", "elite":
			if l := f.lower(noun); l == "force" || l == "forces" || l == "unit" || l == "units" {
				return true
			}
		}
	}
	return false
}

// inNounPhrase says whether a token may stand inside a noun phrase before its head.
func (f *finder) inNounPhrase(i int) bool {
	switch f.doc.Tokens[i].Tag {
	case text.DET, text.ADJ, text.NOUN, text.PROPN, text.NUM, text.PART, text.ADV:
		return true
	case text.CCONJ:
		return f.lower(i) == "and" || f.lower(i) == "but"
	case 0:
		return f.words.modifier(&f.doc.Tokens[i]) != 0 || f.capital(i)
	}
	return f.hyphen(i) || f.words.modifier(&f.doc.Tokens[i]) != 0 || phraseWords.Has(f.lower(i))
}

var phraseWords = lex.NewSet("at least more than about around most designated")

// groupWithin says whether an armed group is spoken of between two tokens: "the cocaine militia that shut down the coast".
func (f *finder) groupWithin(first, last int) bool {
	for t := first; t < last; t++ {
		if f.words.modifier(&f.doc.Tokens[t]) == article && f.isGroup(t, last) {
			return true
		}
	}
	return false
}

// groupBefore says whether the noun right before a name is of an armed group: "the separatist militia Orvan Dawn".
func (f *finder) groupBefore(first, from int) bool {
	t := first - 1
	for t > from && (quotes.Has(f.lower(t)) || f.lower(t) == "the") {
		t--
	}
	if t <= from {
		return false
	}
	switch bodyWords[f.lower(t)] {
	case selfArmed:
		return !f.stateBody(max(t-2, from), t)
	case armedIfSaid:
		return f.armedBefore(max(t-2, from), t) && !f.stateBody(max(t-2, from), t)
	}
	return false
}

// groupAside says whether a name in commas explains a phrase of an armed group before it: "A loyalist group, the Orvan Hunters, has
// admitted it", "The armed wing of the party, Tarrun, was formed", "two militias, the Orvan Hunters and the Tarrun Hawks".
func (f *finder) groupAside(first, last, from, to int) bool {
	comma := first - 1
	if f.lower(comma) == "the" {
		comma--
	}
	if comma <= from || f.lower(comma) != "," {
		return false
	}
	start, head := comma, comma-1
	for start > from && (f.inNounPhrase(start-1) || f.lower(start-1) == "of") {
		if start--; f.lower(start) == "of" {
			head = start - 1
		}
	}
	if head < start {
		return false
	}
	word := bodyWords[f.lower(head)]
	switch end := f.behindBrackets(last); {
	case word == 0 || f.stateBody(start, head):
		return false
	case end < to && f.lower(end) != "," && f.lower(end) != "." && !(f.lower(end) == "and" && strings.HasSuffix(f.lower(head), "s")):
		return false
	}
	return word == selfArmed || f.armedBefore(start, head) || f.saidArmed(head)
}

// pluralName says whether a name is of several: "the Orvan Hunters", "Hunters of Orvan".
func (f *finder) pluralName(first, last int) bool {
	for t := first; t < last; t++ {
		if t+1 == last || f.lower(t+1) == "of" {
			l := f.lower(t)
			return len(l) > 3 && l[len(l)-1] == 's'
		}
	}
	return false
}

// bodyWord is what a noun for a body tells of its arms.
type bodyWord uint8

const (
	selfArmed   bodyWord = iota + 1 // a militia
	armedIfSaid                     // a group, where a word before it says what kind
)

var bodyWords = func() map[string]bodyWord {
	words := make(map[string]bodyWord)
	for word := range strings.FieldsSeq("militia militias gang gangs cartel cartels insurgency mafia") {
		words[word] = selfArmed
	}
	for word := range strings.FieldsSeq(`group groups organisation organizations organisations organization movement movements network networks outfit outfits faction factions
		force forces formation formations coalition alliance army armies band bands cell cells umbrella syndicate brotherhood wing offshoot splinter unit units brigade clan entity`) {
		words[word] = armedIfSaid
	}
	return words
}()
