package fact

import (
	"casus/number"
	"casus/record"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// peopleRules read how many a group has, and where they come from.
var peopleRules = []Rule{
	{
		Name: "group has number of members",
		Yes:  []string{"The Orman Liberation Front has about 3,000 fighters.", "The Orman Liberation Front is estimated to have between 200 and 400 members."},
		No:   []string{"The army killed 30 fighters of the Orman Liberation Front."},
		Try:  (*reading).strength,
	},
	{
		Name: "size of group is number",
		Yes:  []string{"The number of Orman Liberation Front militants ranges from 4,000 to 6,000.", "The report estimated the membership of the Orman Liberation Front at 2,200."},
		No:   []string{"The number of victims of the Orman Liberation Front rose to 300."},
		Try:  (*reading).size,
	},
	{
		Name: "group's members are citizens of country",
		Yes:  []string{"Orman Liberation Front fighters include citizens of Iran, Turkey and Chad."},
		No:   []string{"The dead include citizens of Iran."},
		Try:  (*reading).citizens,
	},
	{
		Name: "group's ranks are filled from people",
		Yes:  []string{"The Orman Liberation Front recruits from Tuareg communities.", "The ranks of the Orman Liberation Front have been boosted by foreign fighters."},
		No:   []string{"The company recruits from universities."},
		Try:  (*reading).recruits,
	},
	{
		Name: "members of party joined group",
		Yes:  []string{"Some members of the Taliban have joined the Orman Liberation Front."},
		No:   []string{"Karim Dahl joined the bank."},
		Try:  (*reading).joined,
	},
}

// strength reads a number of members that a group is said to have.
func (r *reading) strength(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || haveForms[r.lower(c.first)] && r.leadsToParticiple(c.last, cl.end) {
		return
	}
	subjects := r.list(cl.subject.first, cl.first)
	if len(subjects) == 0 {
		subjects = []phrase{cl.subject}
	}
	for _, subject := range subjects {
		actor := r.groupOf(subject)
		if actor == none {
			continue
		}
		for i := c.last; i < min(c.last+8, sentence.Last); i++ {
			value, tokens := number.At(r.doc, i)
			if tokens == 0 {
				continue
			}
			head := r.memberNoun(i+tokens, sentence.Last)
			if head < 0 && r.again(actor, i+tokens, sentence) {
				head = i + tokens - 1
			}
			if head < 0 {
				break
			}
			r.sayStrength(actor, value, r.doc.Slice(i, head+1), c, sentence)
			r.formerStrength(actor, head+1, sentence, c)
			break
		}
	}
}

// again says whether a number that counts nothing by itself stands beside one of the group's fighters: "at 3,000 fighters,
// while the army says it has fewer than 600".
func (r *reading) again(actor, behind int, sentence text.Sentence) bool {
	if behind < sentence.Last && r.tag(behind) != text.PUNCT {
		return false
	}
	for i := range r.facts {
		f := &r.facts[i]
		if at := f.Evidence[0].Start; f.Relation == "strength" && f.Subject == r.cast.Actors[actor].Name && at >= sentence.Start && at < sentence.End {
			return true
		}
	}
	return false
}

// leadsToParticiple says whether "has" only helps another verb: "has killed 300 fighters".
func (r *reading) leadsToParticiple(i, end int) bool {
	for i < end && r.tag(i) == text.ADV {
		i++
	}
	return i < end && r.tag(i) == text.VERB && r.xpos(i) == text.PennVBN && !sizeVerbs[r.lower(i)]
}

var sizeVerbs = set("grown", "swelled", "swollen", "shrunk", "reached", "numbered", "dwindled", "expanded", "totalled", "estimated")

// strengthDate is the time a number of members holds for: "As of 2012, …", "… in 2012".
func (r *reading) strengthDate(c cue, sentence text.Sentence) *when.Mention {
	if date := r.dateWithin(sentence.First, c.first); date != nil {
		return date
	}
	end := r.clauseEnd(c.last, sentence.Last)
	for i := c.last; i+1 < end; i++ {
		if (r.lower(i) == "down" || r.lower(i) == "up") && r.lower(i+1) == "from" { // a date behind that is of the former number
			end = i
		}
	}
	return r.dateWithin(c.last, end)
}

// formerStrength reads "down from 1,250 in 2000" behind a strength.
func (r *reading) formerStrength(actor, at int, sentence text.Sentence, c cue) {
	for i := at; i+2 < sentence.Last && i < at+3; i++ {
		if (r.lower(i) == "down" || r.lower(i) == "up") && r.lower(i+1) == "from" {
			if value, tokens := number.At(r.doc, i+2); tokens > 0 {
				r.say(actor, "strength", strengthOf(value, r.doc.Words(i+2, i+2+tokens)), r.doc.Slice(i+2, i+2+tokens), c,
					on(r.dateWithin(i+2+tokens, sentence.Last)))
			}
		}
	}
}

// memberNoun is the noun for a group's people at which a number phrase ends; -1 where it counts something else.
func (r *reading) memberNoun(i, end int) int {
	for j := i; j < end && j < i+5; j++ {
		if lower := r.lower(j); countedNouns[lower] {
			return j
		}
		switch r.tag(j) {
		case text.ADJ, text.NOUN, text.PROPN, text.VERB, text.ADV:
		default:
			if r.lower(j) != "-" && r.lower(j) != "of" && r.lower(j) != "its" {
				return -1
			}
		}
	}
	return -1
}

var countedNouns = set("fighters", "members", "militants", "men", "troops", "combatants", "insurgents", "guerrillas", "rebels", "soldiers",
	"jihadists", "militiamen", "strong", "recruits", "operatives", "gunmen", "individuals", "terrorists", "followers", "extremists", "warriors", "people")

func (r *reading) sayStrength(actor int, value number.Range, span text.Span, c cue, sentence text.Sentence) {
	r.say(actor, "strength", strengthOf(value, span.Of(r.doc.Text)), span, c, on(r.strengthDate(c, sentence)), r.included(c.last, sentence.Last))
}

func strengthOf(value number.Range, words string) record.Strength {
	s := record.Strength{Text: words}
	if value.Low > 0 {
		s.Low = &value.Low
	}
	if value.High >= 0 {
		s.High = &value.High
	}
	return s
}

// included is the qualifier "including family members" behind a number.
func (r *reading) included(first, last int) option {
	for i := first; i+1 < last; i++ {
		if w := r.lower(i); w == "including" || w == "excluding" || w == "counting" {
			if p := r.phraseAt(i+1, last); p.ok() {
				return with("counting", r.doc.Words(i, p.last))
			}
		}
	}
	return with("", "")
}

// size reads "the number of X fighters is N", "estimated the membership of X at N", "the number is much lower".
func (r *reading) size(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor := r.groupWithin(c.last, p.last)
	if actor == none {
		actor = r.possessor(p)
	}
	if actor == none && r.lower(p.first) == "the" && p.last-p.first <= 2 {
		actor = r.lastStrengthOwner()
	}
	reach := p.last + 14
	if c.note == "asked" { // "it is difficult to know how many fighters there are"
		if actor = r.groupWithin(sentence.First, sentence.Last); actor == none {
			actor = r.topic
		}
		reach = sentence.Last
	}
	if actor == none || c.note != "asked" && p.last > c.last && !r.countsPeople(c.last, p.last, c) {
		return
	}
	for i := p.last; i < min(reach, sentence.Last); i++ {
		if r.lower(i) == ";" || relative[r.lower(i)] {
			return
		}
		if value, tokens := number.At(r.doc, i); tokens > 0 {
			if r.dateWithin(i, i+tokens) != nil || i > 0 && r.lower(i-1) == "in" {
				continue
			}
			r.sayStrength(actor, value, r.doc.Slice(i, i+tokens), c, sentence)
			return
		}
		if r.tag(i) == text.ADJ && r.xpos(i) == text.PennJJR {
			first := i
			if r.tag(i-1) == text.ADV {
				first--
			}
			r.say(actor, "strength", record.Strength{Text: r.doc.Words(first, i+1)}, r.doc.Slice(first, i+1), c)
			return
		}
	}
}

// countsPeople says whether what is counted is a group's members and not its victims.
func (r *reading) countsPeople(first, last int, c cue) bool {
	if c.note == "members" {
		return true
	}
	for i := first; i < last; i++ {
		if countedNouns[r.lower(i)] || membersNouns[r.lower(i)] {
			return true
		}
	}
	return false
}

// lastStrengthOwner is the group whose strength was told last.
func (r *reading) lastStrengthOwner() int {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; f.Relation == "strength" {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}

func (r *reading) citizens(c cue) {
	if r.tag(c.first) == text.VERB && r.doc.Tokens[c.first].Lemma == "recruit" { // "it recruits from the villages" tells of no citizens
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := r.governingGroup(c.first, sentence)
	if actor == none {
		return
	}
	for _, p := range r.values(c.last, sentence.Last) {
		r.sayOriginOf(actor, p, c)
	}
	// what the list goes on with: "and a few fighters from Syria"
	for i := c.last; i < sentence.Last; i++ {
		if r.lower(i) == "from" && countedNouns[r.lower(i-1)] {
			for _, p := range r.values(i+1, sentence.Last) {
				r.sayOriginOf(actor, p, c)
			}
		}
	}
}

// governingGroup is the group that the clause around a token speaks of.
func (r *reading) governingGroup(token int, sentence text.Sentence) int {
	for i := token; i > sentence.First; i-- {
		if r.tag(i) != text.VERB && !copulas[r.lower(i)] {
			continue
		}
		cl := r.clauseOf(i, i+1)
		if !cl.hasSubject || cl.denied {
			continue
		}
		if actor := r.groupOf(cl.subject); actor != none {
			return actor
		}
		if r.tellsOfMembers(cl.subject) { // "most of its members"
			if actor := r.possessor(cl.subject); actor != none {
				return actor
			}
		}
	}
	return none
}

func (r *reading) tellsOfMembers(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if countedNouns[r.lower(i)] {
			return true
		}
	}
	return false
}

// sayOriginOf files the country, region or party that members come from.
func (r *reading) sayOriginOf(actor int, p phrase, c cue) {
	if manySides[r.lower(p.head)] && r.placeWithin(p.first, p.last) != nil { // "the former republics of Kesh"
		value, span := r.people(p)
		r.say(actor, "members_from", value, span, c)
		return
	}
	if place := r.placeWithin(p.first, p.core); place != nil && place.Last >= p.core {
		value := place.Place.Country
		if value == "" || place.Place.Kind != where.Country {
			value, _ = r.place(p)
		}
		r.say(actor, "members_from", value, place.Span, c)
		return
	}
	if name, other, span := r.side(p); name != "" && other != actor && !r.isPerson(max(other, 0)) {
		r.say(actor, "members_from", name, span, c)
	}
}

func (r *reading) recruits(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	actor := r.groupOf(cl.subject)
	if actor == none {
		if actor = r.possessor(cl.subject); actor == none || !membersNouns[r.lower(cl.subject.head)] {
			return
		}
	}
	list := r.values(c.last, cl.end)
	if c.note == "by" {
		list = r.after(c.last, cl.end, agents)
	}
	for _, p := range list {
		if countedNouns[r.lower(p.head)] && p.last < cl.end && r.lower(p.last) == "from" { // "fighters from Kesh and Dara"
			for _, origin := range r.values(p.last+1, cl.end) {
				r.sayOriginOf(actor, origin, c)
			}
			return
		}
		if place := r.placeWithin(p.first, p.core); place != nil && place.Last == p.core {
			r.sayOriginOf(actor, p, c)
			continue
		}
		if value, span := r.people(p); r.tag(p.head) == text.NOUN || r.tag(p.head) == text.PROPN {
			r.say(actor, "members_from", value, span, c)
		}
	}
	for i := c.last; i+1 < cl.end && len(list) > 0; i++ { // "particularly those from Kesh"
		if r.lower(i) == "from" && (r.lower(i-1) == "those" || r.lower(i-1) == "many" || r.lower(i-1) == "some" || r.lower(i-1) == "most") {
			for _, origin := range r.values(i+1, cl.end) {
				r.sayOriginOf(actor, origin, c)
			}
		}
	}
}

func (r *reading) joined(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	from := r.groupOf(cl.subject)
	if from == none {
		if from = r.possessor(cl.subject); from == none {
			return
		}
	}
	for _, p := range r.values(c.last, cl.end) {
		if actor := r.actorAt(p.head); actor != none && actor != from && r.isKind(actor, who.ArmedGroup) {
			if cl.subject.topic || r.named[cl.subject.head] || r.pronoun(cl.subject.head) { // the group itself
				r.saySides(from, "part_of", []phrase{p}, c, on(r.dateOf(cl)))
				continue
			}
			r.say(actor, "members_from", r.cast.Actors[from].Name, r.doc.Slice(r.trim(cl.subject.first, cl.subject.last)), c)
		}
	}
}
