package fact

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/who"
)

// index files the names, mentions, dates and places of the report under their tokens.
func (r *reading) index() {
	tokens := len(r.doc.Tokens)
	r.mentionAt, r.named = make([]int32, tokens), make([]bool, tokens)
	r.nameFirst, r.nameLast = make([]int32, tokens), make([]int32, tokens)
	var names []*who.Mention
	r.namedIn = make([][]int, len(r.cast.Actors))
	for i := range r.cast.Mentions {
		mention := &r.cast.Mentions[i]
		if r.isNaming(mention) {
			r.namedIn[mention.Actor] = append(r.namedIn[mention.Actor], r.doc.Tokens[mention.First].Sent)
		}
		for t := mention.First; t < mention.Last; t++ {
			if r.mentionAt[t] == 0 || mention.Last-mention.First < r.width(r.mentionAt[t]) {
				r.mentionAt[t] = int32(i + 1)
			}
		}
		actor := &r.cast.Actors[mention.Actor]
		nameless := actor.Kind == who.Person && actor.Name == strings.ToLower(actor.Name) // "a new leader"
		if !mention.Nominal && !nameless && actor.Kind != who.Unnamed && actor.Kind != who.People {
			names = append(names, mention)
		}
	}
	slices.SortStableFunc(names, func(a, b *who.Mention) int { return a.Last - a.First - b.Last + b.First }) // of nested ones the inner
	for _, mention := range names {
		r.name(r.capitals(mention.First, mention.Last))
	}
	for _, name := range r.doc.Names {
		r.name(name.First, name.Last)
	}
	for _, place := range r.places {
		if !place.Adjective {
			r.name(place.First, place.Last)
		}
	}
}

// capitals are the tokens of a mention that are the name: "the outlawed Kesh Front" without what leads to it, "an al-Orm
// affiliate" without its noun.
func (r *reading) capitals(first, last int) (int, int) {
	for first < last-1 && (r.doc.Tokens[first].Lower == "the" || r.doc.Tokens[first].XPos == text.PennPRPS || !r.capital(first) && !r.prefix(first)) {
		first++
	}
	for last > first+1 && !r.capital(last-1) {
		last--
	}
	if !r.capital(first) && !r.prefix(first) {
		return first, first
	}
	for i := last - 2; i > first; i-- { // "Orm-backed Kesh Front", "Orman rebel group Kesh Front"
		if tag := r.doc.Tokens[i].Tag; !r.capital(i) && !r.prefix(i) && (tag == text.NOUN || tag == text.ADJ || tag == text.VERB) {
			return i + 1, last
		}
	}
	return first, last
}

// prefix says whether a word is bound to the next by a hyphen: "al-Orm".
func (r *reading) prefix(i int) bool {
	tokens := r.doc.Tokens
	return i+1 < len(tokens) && tokens[i].Tag != text.NUM && tokens[i+1].Lower == "-" && tokens[i].End == tokens[i+1].Start
}

func (r *reading) width(mention int32) int {
	return r.cast.Mentions[mention-1].Last - r.cast.Mentions[mention-1].First
}

// name marks the tokens of one name unless another name already holds one of them.
func (r *reading) name(first, last int) {
	for t := first; t < last; t++ {
		if r.named[t] {
			return
		}
	}
	for t := first; t < last; t++ {
		r.named[t], r.nameFirst[t], r.nameLast[t] = true, int32(first), int32(last)
	}
}

// nameEnd is where the name that begins at a token ends; i where none begins.
func (r *reading) nameEnd(i int) int {
	if uint(i) < uint(len(r.named)) && r.named[i] && int(r.nameFirst[i]) == i {
		return int(r.nameLast[i])
	}
	return i
}

func (r *reading) sameName(a, b int) bool {
	return r.named[a] && r.named[b] && r.nameFirst[a] == r.nameFirst[b]
}

// none is the party where there is none.
const none = -1

// party is the actor that a phrase stands for: itself ("the Kesh Front"), or the group whose people or side it names
// ("fighters of the Kesh Front", "Kesh Front militants", "the group's leadership").
func (r *reading) party(p phrase) int {
	if !p.ok() {
		return none
	}
	if actor := r.actorAt(p.head); actor != none && !r.isPerson(actor) && r.cast.Actors[actor].Kind != who.People {
		if fightingNouns.Has(r.lower(p.head)) && r.isKind(actor, who.Organisation) {
			return none // "the movement" is not the United Nations
		}
		return actor
	}
	if !membersNouns.Has(r.lower(p.head)) && !membersNouns.Has(r.doc.Tokens[p.head].Lemma) && r.actorAt(p.head) == none && !r.pronoun(p.head) {
		return none
	}
	if group := r.groupWithin(p.first, p.last); group != none {
		return group
	}
	if membersNouns.Has(r.lower(p.head)) && p.head > p.first && r.topic != none { // "the group's fighters"
		for t := p.first; t < p.head; t++ {
			if groupNouns.Has(r.lower(t)) && r.lower(t+1) == "'s" && r.actorAt(t) == none {
				return r.topic
			}
		}
	}
	return none
}

// groupWithin is the first group named between two tokens.
func (r *reading) groupWithin(first, last int) int {
	for t := first; t < last; t++ {
		if actor := r.actorAt(t); actor != none && r.isGroup(actor) {
			return actor
		}
	}
	return none
}

func (r *reading) actorAt(token int) int {
	if uint(token) >= uint(len(r.mentionAt)) {
		return none
	}
	if i := r.mentionAt[token]; i > 0 {
		mention := &r.cast.Mentions[i-1]
		if r.topic != none && !r.isNaming(mention) && mention.Actor != r.topic && (r.isGroup(mention.Actor) || r.isKind(mention.Actor, who.Organisation) && r.namedBefore(mention.Actor, token) < 0) {
			if named := r.namedBefore(mention.Actor, token); r.namedBefore(r.topic, token) > named || r.headingBefore(token) > named || r.mainly && !r.namedInParagraph(mention.Actor, token) {
				return r.topic // "the group", "its" in a report on one group: not another that was named further above
			}
		}
		return mention.Actor
	}
	return none
}

// namedInParagraph says whether a token's paragraph names an actor before it.
func (r *reading) namedInParagraph(actor, token int) bool {
	s := r.doc.Tokens[token].Sent
	if named := r.namedBefore(actor, token); named >= 0 && r.doc.Sentences[named].Paragraph == r.doc.Sentences[s].Paragraph {
		return true
	}
	for t := r.doc.Sentences[s].First; t < token; t++ {
		if i := r.mentionAt[t]; i > 0 && r.cast.Mentions[i-1].Actor == actor && r.isNaming(&r.cast.Mentions[i-1]) {
			return true
		}
	}
	return false
}

// headingBefore is the last heading or question above a token's sentence, -1 where there is none or it asks about another group.
func (r *reading) headingBefore(token int) int {
	s := r.doc.Tokens[token].Sent
	for at := len(r.headings); at <= s; at++ {
		above := -1
		if at > 0 {
			above = r.headings[at-1]
			if before := &r.doc.Sentences[at-1]; before.Kind == text.Heading || r.lower(before.First) == "q" && r.lower(before.First+1) == ":" {
				above = at - 1
				if other := r.groupWithin(before.First, before.Last); other != none && other != r.topic {
					above = -1
				}
			}
		}
		r.headings = append(r.headings, above)
	}
	return r.headings[s]
}

// isNaming says whether a mention gives a name, or a part of one: "the Brotherhood".
func (r *reading) isNaming(mention *who.Mention) bool {
	return !mention.Nominal || mention.Last-mention.First > 1 && r.capital(mention.Last-1)
}

// namedBefore is the sentence in which an actor is last named before a token's, -1 where none is.
func (r *reading) namedBefore(actor, token int) int {
	sentences := r.namedIn[actor]
	at, _ := slices.BinarySearch(sentences, r.doc.Tokens[token].Sent)
	if at == 0 {
		return -1
	}
	return sentences[at-1]
}

// isGroup says whether a report may state facts of an actor as of an organisation.
func (r *reading) isGroup(actor int) bool {
	switch r.cast.Actors[actor].Kind {
	case who.ArmedGroup, who.Party:
		return true
	}
	return false
}

// isSide says whether an actor can stand in a relation to a group: back it, fight it.
func (r *reading) isSide(actor int) bool {
	switch r.cast.Actors[actor].Kind {
	case who.ArmedGroup, who.Party, who.Forces, who.Government, who.Organisation:
		return true
	}
	return false
}

func (r *reading) isPerson(actor int) bool { return r.cast.Actors[actor].Kind == who.Person }

// topicOf is the group that the report is mostly about: the one most often mentioned, where the title and the group that the text
// names first count more.
func (r *reading) topicOf() int {
	counts, namings, named := make([]int, len(r.cast.Actors)), make([]int, len(r.cast.Actors)), 0
	first, titled := none, none
	for i := range r.cast.Mentions {
		mention := &r.cast.Mentions[i]
		if !r.isGroup(mention.Actor) {
			continue
		}
		counts[mention.Actor]++
		if r.isNaming(mention) {
			namings[mention.Actor]++
			named++
		}
		if r.doc.Sentences[r.doc.Tokens[mention.First].Sent].Kind == text.Title {
			counts[mention.Actor] += 3
			if titled == none || titled == mention.Actor {
				titled = mention.Actor
			} else {
				titled = several
			}
		} else if first == none && !mention.Nominal {
			first = mention.Actor
		}
	}
	for actor, count := range counts { // pronouns beyond measure are of another group
		counts[actor] = min(count, 3*namings[actor]+3)
	}
	r.spokenOf = counts
	topic, most := none, 2
	for actor, count := range counts {
		if actor == first && count >= 3 {
			count += 3
		}
		if count > most {
			topic, most = actor, count
		}
	}
	explained := titled >= 0 && namings[titled] > 1 && (namings[titled] > 2 && r.explains() || r.opensTitle(titled))
	if r.explained = explained; explained { // "Who are the Kesh Front?"
		topic = titled
	}
	others := 0
	for actor, count := range counts {
		if actor != topic {
			others += count
		}
	}
	r.mainly = topic != none && (explained || counts[topic] > others || namings[topic] > 3 && 2*namings[topic] > named)
	return topic
}

// several stands for more than one actor.
const several = -2

// opensTitle says whether a line of the title is an actor's name, or begins with it and a colon: "The Kesh Front: a portrait".
func (r *reading) opensTitle(actor int) bool {
	for i := range r.cast.Mentions {
		mention := &r.cast.Mentions[i]
		sentence := &r.doc.Sentences[r.doc.Tokens[mention.First].Sent]
		if mention.Actor == actor && sentence.Kind == text.Title && mention.First-sentence.First <= 1 && (mention.Last == sentence.Last || r.lower(mention.Last) == ":") {
			return true
		}
	}
	return false
}

// explains says whether the report's title promises to tell what something is: "Who are the Kesh Front?", "Factbox: …".
func (r *reading) explains() bool {
	for s := range r.doc.Sentences {
		sentence := &r.doc.Sentences[s]
		if sentence.Kind != text.Title {
			continue
		}
		for t := sentence.First; t < sentence.Last; t++ {
			switch r.lower(t) {
			case "explainer", "explained", "factbox", "profile", "backgrounder", "guide", "q&a", "primer", "facts", "portrait", "timeline", "questions":
				return true
			case "who", "what":
				if be := r.lower(t + 1); be == "is" || be == "are" || be == "'s" {
					return true
				}
			}
		}
	}
	return false
}

// subjectParty is the group that a clause says something of. A pronoun or "the group" that nothing else explains
// stands for the report's topic.
func (r *reading) subjectParty(c clause) int {
	if !c.hasSubject {
		return none
	}
	if c.subject.topic {
		return r.topic
	}
	actor := r.party(c.subject)
	if actor == none && r.standsForTopic(c.subject) {
		actor = r.topic
	}
	return actor
}

func (r *reading) standsForTopic(p phrase) bool {
	switch lower := r.lower(p.head); {
	case lower == "it" || lower == "they":
		return r.actorAt(p.head) == none || r.farBack(p.head)
	case groupNouns.Has(lower) || partNouns.Has(lower):
		return r.lower(p.first) == "the" && p.core-p.first <= 3 || r.mainly && partNouns.Has(lower) && p.last-p.first <= 2 && r.actorAt(p.first) == none || r.lower(p.first) == "the" && membersNouns.Has(lower) && p.core-p.first == 2
	}
	if lower := r.lower(p.head - 1); r.mainly && p.core-p.first <= 3 && (lower == "rebel" || lower == "guerrilla" || lower == "insurgent") {
		return r.lower(p.head) == "leaders" || r.lower(p.head) == "commanders" // "rebel leaders claim"
	}
	return false
}

// farBack says whether, in a report on one group, a pronoun is held to stand for people whom neither its sentence nor the one before tells of.
func (r *reading) farBack(token int) bool {
	actor := r.actorAt(token)
	if !r.mainly || !r.isKind(actor, who.People, who.Unnamed) {
		return false
	}
	s := r.doc.Tokens[token].Sent
	for t := r.doc.Sentences[max(s-1, 0)].First; t < r.doc.Sentences[s].Last; t++ {
		if !r.pronoun(t) && r.xpos(t) != text.PennPRPS && r.actorAt(t) == actor {
			return false
		}
	}
	return true
}

// possessor is the group to which a noun phrase says its head belongs: "the group's", "of the Kesh Front", "its",
// "Kesh Front" before the noun.
func (r *reading) possessor(p phrase) int {
	if r.lower(p.first-1) == "whose" {
		return r.groupOf(r.ownerBefore(p.first - 1))
	}
	for t := p.first; t < p.last; t++ {
		if t == p.head {
			continue
		}
		if r.xpos(t) == text.PennPRPS {
			if actor := r.actorAt(t); actor != none && r.isGroup(actor) {
				return actor
			}
			if r.lower(t) == "its" || r.lower(t) == "their" {
				return r.nearestGroup(t)
			}
		}
		if actor := r.actorAt(t); actor != none && r.isGroup(actor) {
			return actor
		}
		if groupNouns.Has(r.lower(t)) && t+1 < len(r.doc.Tokens) && (r.lower(t+1) == "'s" || t > 0 && r.lower(t-1) == "the") {
			return r.topic
		}
	}
	return none
}

// ownerBefore is the phrase on which a relative clause that begins with "whose" hangs.
func (r *reading) ownerBefore(whose int) phrase {
	if whose <= 0 || r.lower(whose) != "whose" {
		return phrase{}
	}
	start := r.doc.Sentences[r.doc.Tokens[whose].Sent].First
	if r.lower(whose-1) == "," {
		whose--
	}
	owner, _ := r.phraseBefore(whose, start)
	return owner
}

// nearestGroup is the group that is the subject of a token's sentence, or the one last named before the token there, else
// the topic.
func (r *reading) nearestGroup(token int) int {
	for t := r.doc.Sentences[r.doc.Tokens[token].Sent].First; t < token; t++ {
		if head := r.doc.Tokens[t].Head; r.doc.Tokens[t].Rel == text.RelNsubj && head >= 0 && head < token && r.doc.Tokens[head].Rel == text.RelRoot { // "it split from Orm because its founder"
			if p := r.around(t); p.ok() {
				if actor := r.party(p); actor != none && r.isGroup(actor) {
					return actor
				}
				if r.standsForTopic(p) && r.topic != none {
					return r.topic
				}
			}
		}
	}
	for t := token - 1; t >= r.doc.Sentences[r.doc.Tokens[token].Sent].First; t-- {
		if actor := r.actorAt(t); actor != none && r.isGroup(actor) {
			return actor
		}
	}
	if first := r.doc.Sentences[r.doc.Tokens[token].Sent].First; token-first < 4 && (r.tag(first) == text.ADP || r.tag(first) == text.SCONJ) { // "Since its founding, the Kesh Front …"
		for t := token + 1; t < r.doc.Sentences[r.doc.Tokens[token].Sent].Last; t++ {
			if actor := r.actorAt(t); actor != none && r.isGroup(actor) && r.isSubject(t) {
				return actor
			}
		}
	}
	if r.topic == none { // the group of the sentences before
		for t := r.doc.Sentences[r.doc.Tokens[token].Sent].First - 1; t >= 0 && r.doc.Tokens[token].Sent-r.doc.Tokens[t].Sent <= 2; t-- {
			if actor := r.actorAt(t); actor != none && r.isGroup(actor) {
				return actor
			}
		}
	}
	return r.topic
}

// isSubject says whether a token stands in the subject of a clause.
func (r *reading) isSubject(token int) bool {
	for steps := 0; token >= 0 && steps < 6; steps++ {
		switch r.doc.Tokens[token].Rel {
		case text.RelNsubj, text.RelNsubjPass:
			return true
		case text.RelCompound, text.RelFlat, text.RelAmod, text.RelAppos, text.RelNmod:
			token = r.doc.Tokens[token].Head
		default:
			return false
		}
	}
	return false
}

var (
	// membersNouns are heads whose doings are those of the group they belong to.
	membersNouns = lex.NewSet(`fighters fighter militants militant members member insurgents rebels gunmen forces troops soldiers guerrillas ranks
	leadership leaders leader commanders commander elements cells units operatives jihadists militiamen loyalists
	supporters followers terrorists extremists wing group organization organisation network cadres recruits positions bases
	hideouts camps affiliate branch chapter presence men militia militias combatants faction movement`)
	// partNouns are heads that in a report on one group are parts of it.
	partNouns = lex.NewSet("branches affiliates cells wings factions")
	// fightingNouns are heads that no body of another kind goes by.
	fightingNouns = lex.NewSet("movement militia faction insurgents rebels militants guerrillas jihadists outfit militiamen")
	// groupNouns are heads that alone, with "the", stand for the group spoken of.
	groupNouns = lex.NewSet(`group organization organisation movement militia faction insurgents rebels militants guerrillas jihadists terrorists
	network militiamen outfit`)
)
