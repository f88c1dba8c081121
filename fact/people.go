package fact

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
	"casus/where"
	"casus/who"
)

// peopleRules read where a group's people come from.
var peopleRules = []Rule{
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

func (r *reading) citizens(c cue) {
	if r.tag(c.first) == text.VERB && r.doc.Tokens[c.first].Lemma == "recruit" { // "it recruits from the villages" tells of no citizens
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if cl := r.clauseOf(c.first, c.last); cl.hasSubject && (supplies.Has(r.doc.Tokens[cl.subject.head].Lemma) || moneyNouns.Has(r.lower(cl.subject.head))) { // "its arms come from Iran"
		return
	}
	actor := none
	if c.note != "arrive" {
		actor = r.governingGroup(c.first, sentence)
	} else if r.mainly && r.tag(c.first) == text.VERB && r.groupWithin(sentence.First, c.first) == none { // "dozens of fighters have arrived from Kesh"
		if cl := r.clauseOf(c.first, c.last); cl.hasSubject && !cl.denied && ownFighters.Has(r.lower(cl.subject.last-1)) {
			actor = r.topic
		}
	}
	if actor == none && c.first == sentence.First { // "Drawn from the Kesh, its fighters know the hills"
		if subject, ok := r.subjectOfMain(c.last, sentence); ok {
			if actor = r.groupOf(subject); actor == none && r.tellsOfMembers(subject) {
				actor = r.possessor(subject)
			}
		}
	}
	if actor == none {
		return
	}
	for _, p := range r.values(c.last, sentence.Last) {
		r.sayOriginOf(actor, p, c)
	}
	// what the list goes on with: "and a few fighters from Syria"
	for i := c.last; i < sentence.Last; i++ {
		if r.lower(i) == "from" && countedNouns.Has(r.lower(i-1)) {
			for _, p := range r.values(i+1, sentence.Last) {
				r.sayOriginOf(actor, p, c)
			}
		}
	}
}

// governingGroup is the group that the clause around a token speaks of.
func (r *reading) governingGroup(token int, sentence text.Sentence) int {
	for i := token; i > sentence.First; i-- {
		if r.tag(i) != text.VERB && !copulas.Has(r.lower(i)) {
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
		if countedNouns.Has(r.lower(i)) || r.lower(i) == "commanders" || r.lower(i) == "leaders" {
			return true
		}
	}
	return false
}

// sayOriginOf files the country, region or party that members come from, where a phrase names one.
func (r *reading) sayOriginOf(actor int, p phrase, c cue) bool {
	if manySides.Has(r.lower(p.head)) && r.placeWithin(p.first, p.last) != nil { // "the former republics of Kesh"
		value, span := r.people(p)
		r.say(actor, "members_from", value, span, c)
		return true
	}
	if place := r.placeWithin(p.first, p.core); place != nil && place.Last >= p.core {
		value := place.Place.Country
		if value == "" || place.Place.Kind != where.Country {
			value, _ = r.place(p)
		}
		r.say(actor, "members_from", value, place.Span, c)
		return true
	}
	if name, other, span := r.side(p); name != "" && other != actor && !r.isPerson(max(other, 0)) {
		r.say(actor, "members_from", name, span, c)
		return true
	}
	return false
}

func (r *reading) recruits(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || c.first > cl.start && r.lower(c.first-1) == "of" { // "accused of recruiting children"
		return
	}
	actor := r.groupOf(cl.subject)
	if actor == none {
		if actor = r.possessor(cl.subject); actor == none || !membersNouns.Has(r.lower(cl.subject.head)) {
			return
		}
	}
	list := r.values(c.last, cl.end)
	if c.note == "" {
		r.sayBesides(actor, cl, c)
	}
	switch c.note {
	case "kind":
		list = slices.DeleteFunc(list, func(p phrase) bool { return r.xpos(p.head) != text.PennNNS || !r.isPeople(p.head) })
	case "by":
		if list = r.after(c.last, cl.end, agents); list == nil && r.lower(c.last) == "with" && r.doc.Tokens[c.first].Lemma != "join" { // "its ranks are filled with former drivers"
			list = r.values(c.last+1, cl.end)
		}
	case "from":
		list = r.sources(c.last, c.last+4, cl.end)
	default:
		if list == nil { // "recruits heavily among herders"
			list = r.sources(c.last, c.last+3, cl.end)
		}
	}
	for _, p := range list {
		if countedNouns.Has(r.lower(p.head)) && p.last < cl.end && r.lower(p.last) == "from" { // "fighters from Kesh and Dara"
			told, last := false, p.last
			for _, origin := range r.values(p.last+1, cl.end) {
				told, last = r.sayOriginOf(actor, origin, c) || told, origin.last
			}
			if !told && last > p.last { // "young men from poor families"
				value, span := r.people(phrase{first: p.first, last: last})
				r.say(actor, "members_from", value, span, c)
			}
			return
		}
		if place := r.placeWithin(p.first, p.core); place != nil && place.Last == p.core {
			r.sayOriginOf(actor, p, c)
			continue
		}
		if name, _ := r.personName(p); strings.Contains(name, " ") || r.dateWithin(p.first, p.core) != nil {
			continue
		}
		if r.sayNations(actor, p, c) {
			continue
		}
		if value, span := r.uncounted(p); (r.tag(p.head) == text.NOUN || r.tag(p.head) == text.PROPN) && !(r.numbered(p) && r.vaguePeople(p)) {
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

// sources is the list behind a preposition of source that stands soon behind a token.
func (r *reading) sources(i, near, end int) []phrase {
	for ; i < min(near, end); i++ {
		if sourcing.Has(r.lower(i)) && !r.named[i] {
			return r.values(i+1, end)
		}
	}
	return nil
}

var sourcing = lex.NewSet("from on among in")

func (r *reading) joined(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || r.lower(c.last) == "with" {
		return
	}
	from := r.groupOf(cl.subject)
	if from == none {
		if from = r.possessor(cl.subject); from == none {
			r.comers(cl, c)
			r.newcomers(cl, c)
			return
		}
	}
	for _, p := range r.values(c.last, cl.end) {
		if name, span := r.movement(p); name != "" && r.isKind(r.actorAt(p.head), who.Organisation) && (r.pronoun(cl.subject.head) || r.named[cl.subject.head] || r.standsForTopic(cl.subject)) {
			r.say(from, "part_of", name, span, c, on(r.dateOf(cl)))
			continue
		}
		if actor := r.actorAt(p.head); actor != none && actor != from && r.isKind(actor, who.ArmedGroup) {
			if cl.subject.topic || groupNouns.Has(r.lower(cl.subject.head)) && cl.subject.core-cl.subject.first == 2 || r.named[cl.subject.head] || r.pronoun(cl.subject.head) { // the group itself
				relation := "part_of"
				if len(r.values(c.last, cl.end)) > 1 { // "joined Orm and Kesh in a council"
					relation = "ally_of"
				}
				r.saySides(from, relation, []phrase{p}, c, on(r.dateOf(cl)))
				continue
			}
			r.say(actor, "members_from", r.cast.Actors[from].Name, r.doc.Slice(r.trim(cl.subject.first, cl.subject.last)), c)
		}
	}
}

// comers reads people of a kind or a country who join a group: "fighters from Kesh and Orm have joined".
func (r *reading) comers(cl clause, c cue) {
	for _, p := range r.values(c.last, cl.end) {
		actor := r.actorAt(p.head)
		if actor == none || !r.isKind(actor, who.ArmedGroup) {
			if actor = r.groupOf(p); actor == none || !r.pronoun(p.head) || !r.mainly || r.lower(p.head) != "it" && !r.explained {
				continue
			}
		}
		for at := cl.subject.head; at+1 < cl.first; at++ {
			if r.lower(at) == "from" || r.lower(at) == "among" && r.lower(at+1) == "them" || r.lower(at) == "including" {
				if r.lower(at) == "among" {
					at++
				}
				for _, origin := range r.values(at+1, cl.first) {
					r.sayMember(actor, origin, cl.first, c)
				}
				return
			}
		}
		for _, people := range r.subjects(cl) {
			if r.placeWithin(people.first, people.core) != nil {
				r.sayMember(actor, people, cl.first, c)
			}
		}
	}
}

// newcomers reads, in a report on one group, people of a kind who join without it being said whom: "former soldiers joined, and so did".
func (r *reading) newcomers(cl clause, c cue) {
	if xpos := r.xpos(c.first); !r.mainly || cl.passive || c.last-c.first > 1 || xpos != text.PennVBD && xpos != text.PennVBN || r.phraseAt(c.last, cl.end).ok() || r.tag(c.last) == text.ADP {
		return
	}
	for _, p := range r.subjects(cl) {
		if r.xpos(p.head) == text.PennNNS && r.isPeople(p.head) && (r.capitalWithin(p.first, p.last) || !r.vaguePeople(p)) {
			r.sayMember(r.topic, p, cl.first, c)
		}
	}
	end := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last
	for at := c.last; at+3 < end && at < c.last+4; at++ {
		if r.lower(at) == "so" && (r.lower(at+1) == "did" || r.lower(at+1) == "have") {
			for _, p := range r.values(at+2, end) {
				r.sayMember(r.topic, p, end, c)
			}
		}
	}
}
