package fact

import (
	"slices"

	"casus/lex"
	"casus/text"
	"casus/who"
)

// around is the noun phrase that holds a token, from its determiner to its complements. Several rules ask for that of one cue.
func (r *reading) around(token int) phrase {
	if r.phraseOf != token+1 {
		r.phrase, r.phraseOf = r.readAround(token), token+1
	}
	return r.phrase
}

func (r *reading) readAround(token int) phrase {
	sentence := r.doc.Sentences[r.doc.Tokens[token].Sent]
	best := phrase{}
	for i := token; i >= sentence.First && token-i < 12; i-- {
		if i < token && (r.tag(i) == text.PUNCT && !r.isQuote(i) && !r.joins(i) || r.tag(i) == text.AUX || r.tag(i) == text.ADP && !amountWords.Has(r.lower(i)) ||
			r.finiteAfter(i, i+1) && !r.named[i]) {
			break
		}
		if i > sentence.First && r.named[i] && r.named[i-1] && r.sameName(i-1, i) {
			continue
		}
		if p := r.phraseAt(i, sentence.Last); p.ok() && p.core > token {
			best = p
		}
	}
	return best
}

// role is a noun that ties its holder to its owner: "Kesh Front leader Omar Dahl", "the Kesh Front, an ally of Orm".
type role struct {
	phrase phrase
	owner  phrase // whose leader, ally, branch; not ok where the phrase does not say
	holder phrase
}

// roleOf reads the role whose noun is a cue.
func (r *reading) roleOf(c cue) role {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	found := role{phrase: r.around(c.first)}
	p := found.phrase
	if !p.ok() {
		return found
	}
	found.owner = r.ownerWithin(p, c, sentence.Last)
	end := p.last
	if found.owner.ok() && found.owner.last > end {
		end = found.owner.last
	}
	if inner := r.phraseAt(end+1, sentence.Last); r.tag(end) == text.ADP && inPlace.Has(r.lower(end)) && inner.ok() && (beForms.Has(r.lower(inner.last)) || haveForms.Has(r.lower(inner.last)) && beForms.Has(r.lower(inner.last+1))) { // "its partners on the coast are"
		end = inner.last
	}
	if r.lower(end) == "and" { // "its founder and first commander, Omar Dahl"
		if next := r.phraseAt(end+1, sentence.Last); next.ok() && leaderNouns.Has(r.lower(next.head)) {
			end = next.last
		}
	}
	start := p.first
	if start-2 >= sentence.First && r.lower(start-1) == "of" && (r.lower(start-2) == "one" || r.tag(start-2) == text.NUM) {
		start -= 2 // "one of the group's leaders"
	}
	p.first = start
	found.holder = r.holderOf(p, end, c, sentence)
	if !found.holder.ok() {
		found.holder = r.copulaSubject(p.first, sentence.First)
		if before := r.lower(p.first - 1); !found.holder.ok() && p.first > sentence.First && (before == "and" || before == ",") { // "is the wing of Orm and a foe of Kesh"
			found.holder = r.subjectOfCopula(p.first-1, sentence.First)
		}
		head := p.head
		for at := &r.doc.Tokens[head]; (at.Rel == text.RelConj || at.Rel == text.RelAppos && head < p.head) && sentence.First <= at.Head && at.Head < head; at = &r.doc.Tokens[head] {
			head = at.Head // "Omar Dahl is a trader, a poet and the commander"
		}
		if subject := r.doc.Child(head, text.RelNsubj); subject >= 0 && subject < p.first && r.doc.Child(head, text.RelCop) >= 0 && !relative.Has(r.lower(subject)) &&
			!slices.ContainsFunc(r.conjuncts(subject), func(i int) bool { return found.holder.first <= i && i < found.holder.last }) { // "Omar Dahl, who was jailed, is the commander"
			found.holder = r.around(subject)
		}
	}
	return found
}

// subjectOfCopula is the subject of the last verb before a token where that is a form of "be" and leads to a noun.
func (r *reading) subjectOfCopula(at, start int) phrase {
	for i := at - 1; i > start; i-- {
		if beForms.Has(r.lower(i)) && (r.tag(i+1) == text.DET || r.tag(i+1) == text.NOUN || r.tag(i+1) == text.ADJ) {
			if cl := r.clauseOf(i, i+1); cl.hasSubject && !cl.denied {
				return cl.subject
			}
			break
		}
		if r.finiteAfter(i, i+1) && !r.named[i] || r.lower(i) == ";" || subordinators.Has(r.lower(i)) {
			break
		}
	}
	return phrase{}
}

// holderOf is who has the role that a phrase tells of, where the words beside it name them.
func (r *reading) holderOf(p phrase, end int, c cue, sentence text.Sentence) phrase {
	switch {
	case r.nameBehind(c.last, p) >= 0:
		at := r.nameBehind(c.last, p)
		return r.nameAt(at)
	case r.aliasBehind(c.last, sentence.Last) > 0:
		at := r.aliasBehind(c.last, sentence.Last)
		return r.nameAt(at)
	case p.core == c.last && r.articleAndName(c.last, sentence.Last) > 0:
		at := c.last + 1
		return r.nameAt(at)
	case p.first > sentence.First && r.lower(p.first-1) == "among" && end < sentence.Last && r.tag(end) != text.PUNCT: // "counts among its leaders a Kesh native"
		return r.phraseAt(r.behindBe(end, sentence.Last), sentence.Last)
	case p.first > sentence.First+1 && r.lower(p.first-1) == "as" && r.namedAs(p, sentence).ok(): // "named Omar Dahl as its emir"
		return r.namedAs(p, sentence)
	case p.first > sentence.First+1 && r.lower(p.first-1) == "among": // "counts the Kesh Front among its allies"
		holder, _ := r.phraseBefore(p.first-1, sentence.First)
		return holder
	case p.first > sentence.First && r.opensAside(p.first-1):
		return r.asideOf(p, sentence)
	case end+1 < sentence.Last && r.lower(end) == ":" && r.plural(c): // "two leaders: A and B"
		return r.phraseAt(end+1, sentence.Last)
	case r.plural(c) && r.colonSoon(end, sentence.Last) > 0: // "its enemies are legion: A and B"
		return r.phraseAt(r.colonSoon(end, sentence.Last)+1, sentence.Last)
	case end+1 < sentence.Last && exampleWords.Has(r.lower(end)): // "leaders such as", "allies include"
		at := end + 1
		if r.lower(at) == "as" {
			at++
		}
		return r.phraseAt(at, sentence.Last)
	case end+1 < sentence.Last && beForms.Has(r.lower(r.beBehind(end, sentence.Last))):
		at := r.beBehind(end, sentence.Last) + 1
		for at < sentence.Last && (beForms.Has(r.lower(at)) || r.tag(at) == text.ADV) {
			at++
		}
		if but := r.phraseAt(at, sentence.Last).last; r.lower(at) == "not" || r.lower(at-1) == "not" { // "its foe is not Orm but Kesh"
			for i := max(but, at); i < min(at+10, sentence.Last); i++ {
				if r.lower(i) == "but" {
					at = i + 1
					break
				}
			}
		}
		next := r.phraseAt(at, sentence.Last)
		if next.ok() && r.lower(next.last) == ":" && r.nameEnd(next.last+1) > next.last+1 { // "its commander is a woman: Fatou Dahl"
			return r.nameAt(next.last + 1)
		}
		if side := r.actorAt(next.head); next.ok() && (r.named[next.head] || side != none && r.isSide(side) || r.introduced(next) || c.note == "founded_by" && r.xpos(next.head) == text.PennNNS && r.isPeople(next.head) || r.lower(next.last) == "," && r.nameEnd(next.last+1) > next.last+1) {
			return next
		}
	case r.lower(end) == "," && r.overAside(end, sentence.Last).ok(): // "its commander, known as the Wolf, is Omar Dahl"
		return r.overAside(end, sentence.Last)
	case p.first == sentence.First && r.opensFor(r.commaBehind(end, sentence.Last)+1, sentence.Last): // "An offshoot of Orm in the north, it has"
		return r.phraseAt(r.commaBehind(end, sentence.Last)+1, sentence.Last)
	case end < sentence.Last && (r.lower(end) == "," || r.lower(end) == "–" || r.lower(end) == "—"):
		if next := r.phraseAt(end+1, sentence.Last); next.ok() && r.introduced(next) { // "its commander, a former butcher named Omar"
			return next
		} else if next.ok() && r.named[next.head] && (next.last == sentence.Last || r.tag(next.last) == text.PUNCT || r.finiteAfter(next.last, sentence.Last) ||
			r.plural(c) && r.conjunction(next.last, sentence.Last) > next.last) {
			return next
		}
	}
	return phrase{}
}

// colonSoon is the colon behind a form of "be" and a word or two, 0 where there is none.
func (r *reading) colonSoon(at, end int) int {
	if beForms.Has(r.lower(at)) {
		for i := at + 1; i < min(at+4, end); i++ {
			if r.lower(i) == ":" {
				return i
			}
		}
	}
	return 0
}

// nameAt is the phrase of a name that begins at a token.
func (r *reading) nameAt(i int) phrase {
	end := r.nameEnd(i)
	return phrase{first: i, last: end, core: end, head: end - 1}
}

// behindBe is the first token behind a form of "be": "among its commanders are Omar Dahl".
func (r *reading) behindBe(at, end int) int {
	for at < end && beForms.Has(r.lower(at)) {
		at++
	}
	return at
}

// namedAs is whom a verb of naming gives the role that a phrase behind "as" tells of.
func (r *reading) namedAs(p phrase, sentence text.Sentence) phrase {
	object, ok := r.phraseBefore(p.first-1, sentence.First)
	if verb := object.first - 1; !ok || verb <= sentence.First || r.tag(verb) != text.VERB || !taking.Has(r.doc.Tokens[verb].Lemma) {
		return phrase{}
	}
	return object
}

// introduced says whether a phrase goes on to name whom it describes: "a former ranger known as Omar".
func (r *reading) introduced(p phrase) bool {
	name, _ := r.knownAs(p)
	return name != ""
}

// overAside is the name that a verb of being leads to behind an aside that begins at a comma.
func (r *reading) overAside(comma, end int) phrase {
	for i := comma + 2; i+2 < min(comma+14, end); i++ {
		if r.lower(i) != "," || !beForms.Has(r.lower(i+1)) {
			continue
		}
		if p := r.phraseAt(i+2, end); p.ok() && r.named[p.head] {
			return p
		}
		break
	}
	return phrase{}
}

// opensFor says whether the subject of a sentence, a group, begins at a token, behind an opening apposition.
func (r *reading) opensFor(i, end int) bool {
	p := r.phraseAt(i, end)
	return p.ok() && r.groupOf(p) != none && r.finiteAfter(p.last, end)
}

// commaBehind is the comma behind a token, over places: "in the north,"; the end of the sentence where none is.
func (r *reading) commaBehind(at, end int) int {
	for i := at; i < min(at+10, end); i++ {
		if r.lower(i) == "," && (r.placesReach(at, i) || r.lower(at) == "with") {
			return i
		}
	}
	return end
}

// beBehind is the form of "be" behind a token, over adverbs, "has" and a time: "since then has been"; else the token itself.
func (r *reading) beBehind(at, end int) int {
	for i := at; i < min(at+6, end); i++ {
		switch {
		case beForms.Has(r.lower(i)):
			if i+3 < end && r.xpos(i+1) == text.PennVBN && r.lower(i+2) == "to" && r.lower(i+3) == "be" { // "is thought to be"
				return i + 3
			}
			return i
		case haveForms.Has(r.lower(i)) || r.tag(i) == text.ADV || r.lower(i) == "since" || r.lower(i) == "then" || r.dateWithin(i, i+1) != nil:
		default:
			return at
		}
	}
	return at
}

// plural says whether a cue noun stands for several.
func (r *reading) plural(c cue) bool { return r.lower(c.last-1) != r.doc.Tokens[c.last-1].Lemma }

var exampleWords = lex.NewSet("such like including include includes included")

// aliasBehind is where the name in "commander alias 'Dahl'" begins; 0 where there is none.
func (r *reading) aliasBehind(i, end int) int {
	if i >= end || r.lower(i) != "alias" && r.lower(i) != "nicknamed" && r.lower(i) != "known" {
		return 0
	}
	for i++; i < end && (r.isQuote(i) || r.lower(i) == "as"); i++ {
	}
	if i < end && r.nameEnd(i) > i {
		return i
	}
	return 0
}

// articleAndName is where a name that follows a noun with its article ends: "the splinter group the Kesh Front"; 0 elsewhere.
func (r *reading) articleAndName(i, end int) int {
	if i+1 < end && r.lower(i) == "the" && r.nameEnd(i+1) > i+1 {
		return r.nameEnd(i + 1)
	}
	return 0
}

// asideOf is the phrase to which an apposition belongs: the name right before it, the phrase that the tree gives, or
// the whole phrase that ends there.
func (r *reading) asideOf(p phrase, sentence text.Sentence) phrase {
	comma := p.first - 1
	for i := comma - 1; i >= sentence.First && r.named[comma-1]; i-- {
		if r.nameEnd(i) == comma {
			near := phrase{first: i, last: comma, core: comma, head: comma - 1}
			if actor := r.actorAt(near.head); actor != none && (r.isGroup(actor) || r.isPerson(actor)) || r.placeAt(near.head) != nil {
				return near
			}
			break
		}
	}
	if token := &r.doc.Tokens[p.head]; token.Rel == text.RelAppos && token.Head < p.first {
		if holder := r.around(token.Head); holder.ok() {
			return holder
		}
	}
	holder, _ := r.phraseBefore(comma, sentence.First)
	return holder
}

// nameBehind is where, inside the phrase of a role, a name begins behind its noun; -1 where none does.
func (r *reading) nameBehind(from int, p phrase) int {
	for i := from; i < p.core; i++ {
		if r.nameEnd(i) > i {
			return i
		}
	}
	return -1
}

// ownerWithin is what a role's phrase says of its owner: before the noun, or behind "of", "to", "within".
func (r *reading) ownerWithin(p phrase, c cue, end int) phrase {
	if owner := r.ownerBefore(p.first - 1); r.lower(p.first-1) == "whose" && r.groupOf(owner) != none {
		return owner
	}
	if c.last < end && r.lower(c.last) == "of" {
		if inner := r.phraseAt(c.last+1, end); inner.ok() {
			return inner
		}
	}
	for i := p.first; i < c.first; i++ {
		if last := r.nameEnd(i); last > i && last <= c.first {
			return phrase{first: i, last: last, core: last, head: last - 1}
		}
		if r.xpos(i) == text.PennPRPS {
			return phrase{first: i, last: i + 1, core: i + 1, head: i}
		}
		if i+1 < c.first && (r.lower(i+1) == "'s" || r.lower(i+1) == "'") {
			return phrase{first: p.first, last: i + 1, core: i + 1, head: i}
		}
		if actor := r.actorAt(i); actor != none && (r.isSide(actor) || r.isPerson(actor)) {
			mention := &r.cast.Mentions[r.mentionAt[i]-1]
			if r.isPerson(actor) && mention.Last > c.first && ownTitles.Has(r.lower(c.last-1)) && (r.tag(i) == text.DET || ranking.Has(r.lower(i))) { // "the overall leader" himself
				continue
			}
			return phrase{first: i, last: min(mention.Last, c.first), core: min(mention.Last, c.first), head: min(mention.Last, c.first) - 1}
		}
	}
	if c.last < end && (ownerPrepositions.Has(r.lower(c.last)) || c.note == "split_from" && r.lower(c.last) == "from") {
		return r.phraseAt(c.last+1, end)
	}
	return phrase{}
}

// ownTitles are offices that those who lead a group have, and presidents of states and companies have not.
var ownTitles = lex.NewSet("leader commander emir amir figure")

var ranking = lex.NewSet("new current present overall supreme top first last late then former undisputed sole main most powerful prominent influential")

var ownerPrepositions = lex.NewSet("to within for in inside with")

func (r *reading) opensAside(i int) bool {
	switch r.lower(i) {
	case ",", "(", "—", "–", "-":
		return true
	}
	return false
}

// copulaSubject is the subject where a verb of being leads to a phrase: "the Kesh Front is", "he became".
func (r *reading) copulaSubject(before, start int) phrase {
	i := before - 1
	for i >= start && (r.tag(i) == text.ADV || r.tag(i) == text.PART) {
		i--
	}
	if i < start || !copulas.Has(r.lower(i)) {
		return phrase{}
	}
	c := r.clauseOf(i, i+1)
	if c.denied {
		return phrase{}
	}
	return c.subject
}

var copulas = lex.NewSet(`is are was were be been being become became becomes remains remain remained considered as called named appointed
	elected declared chosen proclaimed 's`)

// groupOf is the group that an owner or a holder stands for.
func (r *reading) groupOf(p phrase) int {
	if p.topic {
		return r.topic
	}
	if !p.ok() {
		return none
	}
	if r.xpos(p.head) == text.PennPRPS {
		if i := r.mentionAt[p.head]; i > 0 && r.width(i) == 1 { // not the mention of its holder: "its leader"
			actor := r.actorAt(p.head)
			if r.isGroup(actor) {
				return actor
			}
			if r.carriedOver(p.head, actor) {
				return r.topic
			}
			return none
		}
		if lower := r.lower(p.head); lower == "its" || lower == "their" {
			return r.nearestGroup(p.head)
		}
		return none
	}
	actor := r.party(p)
	if actor == none && r.standsForTopic(p) {
		actor = r.topic
	}
	if (actor == none || !r.isSide(actor)) && r.justCounted(p) {
		return r.sized
	}
	if actor != none && !r.isGroup(actor) {
		if r.carriedOver(p.head, actor) {
			return r.topic
		}
		if r.isKind(actor, who.Organisation) && r.mainly && r.lower(p.head) == "it" {
			return r.topic // "the institute counted them. It has recruited boys" tells of the group
		}
		if r.isKind(actor, who.Unnamed) && r.mainly && groupNouns.Has(r.cast.Actors[actor].Name) && (r.pronoun(p.head) || r.lower(p.first) == "the") {
			return r.topic // "the militants", "they" in a report on one group
		}
		return none
	}
	return actor
}

// justCounted says whether a phrase is that of the number of members which its sentence just told: "has 600 fighters, who hide in Kesh".
func (r *reading) justCounted(p phrase) bool {
	if r.sizeAt == none || r.doc.Tokens[p.head].Sent != r.sizeAt || !countedNouns.Has(r.lower(p.head)) {
		return false
	}
	at := r.doc.Tokens[p.head].Span
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; f.Relation == "strength" && f.Evidence[0].Start <= at.Start && at.End <= f.Evidence[0].End {
			return true
		}
	}
	return false
}

// carriedOver says whether a pronoun that is held to stand for a body of another kind stands in a paragraph that does not name
// that body, in a report on one group: it then stands for that group, whatever the paragraph before ended with.
func (r *reading) carriedOver(token, actor int) bool {
	switch r.lower(token) {
	case "it", "its", "they", "their":
	default:
		return false
	}
	if !r.mainly || !r.isKind(actor, who.Forces, who.Government, who.Organisation, who.Unnamed, who.People) {
		return false
	}
	return !r.namedInParagraph(actor, token)
}
