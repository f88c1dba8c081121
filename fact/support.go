package fact

import (
	"casus/lex"
	"casus/text"
	"casus/where"
	"casus/who"
)

// supportRules read who backs a group, with what.
var supportRules = []Rule{
	{
		Name: "group supported by party",
		Yes:  []string{"The Orman Liberation Front is backed by Iran.", "Iran funds the Orman Liberation Front."},
		No:   []string{"The plan was backed by Iran."},
		Try:  (*reading).supported,
	},
	{
		Name: "group with support of party",
		Yes:  []string{"The Orman Liberation Front, with the support of Iran, seized the town.", "The Orman Liberation Front, with Iranian support, seized the town."},
		No:   []string{"The minister, with the support of Iran, met the Orman Liberation Front."},
		Try:  (*reading).withSupport,
	},
	{
		Name: "party provides group with means",
		Yes:  []string{"Iran provides weapons to the Orman Liberation Front.", "Iran has sent drones to the Orman Liberation Front."},
		No:   []string{"Iran gave the names of the Orman Liberation Front's men to the court."},
		Try:  (*reading).provides,
	},
	{
		Name: "party's support of group",
		Yes:  []string{"Iran's support for the Orman Liberation Front is well known."},
		No:   []string{"Iran's support for the plan is well known."},
		Try:  (*reading).support,
	},
	{
		Name: "group relies on party",
		Yes:  []string{"The Orman Liberation Front relies on Iran for weapons."},
		No:   []string{"The Orman Liberation Front relies on speed.", "The army relies on Iran for weapons."},
		Try:  (*reading).relies,
	},
}

func (r *reading) supported(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || r.doc.Tokens[c.first].Rel == text.RelAmod && c.first == cl.start { // "Armed rebels of the Kesh Front"
		return
	}
	if cl.passive {
		supported := r.actorAt(cl.subject.head)
		if r.pronoun(cl.subject.head) && r.mainly && (supported == none || !r.isGroup(supported)) { // "Orm says it is backed by Kesh"
			supported = r.topic
		}
		if supported == none {
			supported = r.subjectParty(cl)
		}
		if r.doc.Tokens[c.first].Lemma == "pay" { // "its salaries are paid by Orm"
			if supported = none; r.lower(cl.subject.head) == "salaries" || r.lower(cl.subject.head) == "wages" {
				if supported = r.possessor(cl.subject); supported == none && r.mainly {
					supported = r.topic
				}
			}
		}
		if supported != none && r.isSupportable(supported) {
			list := r.after(cl.last, cl.end, agents)
			if r.sayBackers(supported, list, c); list == nil && funding.Has(r.doc.Tokens[c.first].Lemma) && r.isGroup(supported) { // "is financed through the sale of gold"
				r.sayMeansBehind(supported, c.last, cl.start, c, true)
			}
		}
		return
	}
	if r.doc.Tokens[c.first].Lemma == "pay" { // "it pays its fighters"
		return
	}
	for _, subject := range r.subjects(cl) {
		name, backer, span := r.giver(subject)
		for _, p := range r.values(c.last, cl.end) {
			if actor := r.backed(p); name != "" && actor != none && actor != backer {
				r.say(actor, "supported_by", name, span, c)
			}
		}
	}
}

var funding = lex.NewSet("fund finance bankroll sustain pay")

// backed is the group that a phrase names as the one that is helped: "it" behind a verb is nobody who gives.
func (r *reading) backed(p phrase) int {
	if r.mainly && r.xpos(p.head) == text.PennPRP && (r.lower(p.head) == "it" || r.lower(p.head) == "them") {
		return r.topic
	}
	actor := r.groupOf(p)
	if actor == none && p.ok() && (membersNouns.Has(r.lower(p.head)) || (amountNouns.Has(r.lower(p.head)) || r.tag(p.head) == text.NUM) && countedNouns.Has(r.lower(p.last-1))) { // "its recruits", "some of its men"
		actor = r.possessor(p)
	}
	return actor
}

func (r *reading) isSupportable(actor int) bool {
	return r.isGroup(actor) || r.isKind(actor, who.Government, who.Forces)
}

// support reads "<backer>'s support for <group>" and "support from <backer>".
func (r *reading) support(c cue) {
	p := r.around(c.first)
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if !p.ok() || c.last >= sentence.Last {
		return
	}
	if actor := r.receiver(p, sentence.First); actor != none && r.tag(p.first-1) == text.VERB && p.head < c.last && !r.negated(c.first) { // "enjoys Orman protection"
		for i := range r.places {
			if place := &r.places[i]; place.Adjective && place.Place.Kind == where.Country && p.first <= place.First && place.Last <= c.first {
				r.say(actor, "supported_by", r.country(place), place.Span, c)
				return
			}
		}
	}
	switch r.lower(c.last) {
	case "of", "for", "to":
		if actor := r.receiver(p, sentence.First); r.lower(c.last) == "of" && r.tag(p.first-1) == text.VERB && actor != none { // "enjoys the support of Orm"
			r.sayBackers(actor, r.values(c.last+1, r.clauseEnd(c.last+1, sentence.Last)), c)
			return
		}
		if c.first < 2 || r.lower(c.first-1) != "'s" && r.lower(c.first-1) != "'" && r.tag(c.first-1) != text.ADJ {
			return
		}
		owner := r.phraseAt(p.first, c.first)
		if !owner.ok() {
			return
		}
		name, backer, span := r.backer(owner)
		if name == "" {
			return
		}
		for _, supported := range r.values(c.last+1, sentence.Last) {
			if actor := r.actorAt(supported.head); actor != none && r.isSupportable(actor) && actor != backer {
				r.say(actor, "supported_by", name, span, c)
			}
		}
	case "from":
		if r.negated(c.first) {
			return
		}
		if actor := r.receiver(p, sentence.First); actor != none {
			r.sayBackers(actor, r.values(c.last+1, r.clauseEnd(c.last+1, sentence.Last)), c)
		}
	}
}

// receiver is the group that gets what a phrase names: "receives money, arms and training".
func (r *reading) receiver(p phrase, start int) int {
	at := r.listBefore(p, start)[0].first - 1
	if at <= start || !receiving.Has(r.doc.Tokens[at].Lemma) {
		return none
	}
	cl := r.clauseOf(at, at+1)
	if cl.denied || cl.passive {
		return none
	}
	return r.groupOf(cl.subject)
}

// relies reads "relies on Orm for weapons".
func (r *reading) relies(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none || !cl.hasSubject || cl.denied {
		return
	}
	for _, p := range r.values(c.last, cl.end) {
		if r.isCrowd(p.head) && !tactical.Has(r.lower(p.head)) {
			r.sayBackers(actor, []phrase{p}, c)
		} else if place := r.placeAt(p.head); place != nil && place.Place.Kind == where.Country || r.actorAt(p.head) != none && r.isSide(r.actorAt(p.head)) {
			r.sayBackers(actor, []phrase{p}, c)
		}
	}
}

var receiving = lex.NewSet("receive get obtain draw acquire secure enjoy accept seek rely on depend buy smuggle with gain attract have")

// sayBackers files who backs a group, countries and their capitals included.
func (r *reading) sayBackers(actor int, list []phrase, c cue) {
	for _, p := range list {
		if name, other, span := r.giver(p); name != "" && other != actor {
			r.say(actor, "supported_by", name, span, c)
		}
	}
}

// giver is a party or a kind of people that gives: "Orm", "wealthy traders in Orm", "donations from abroad".
func (r *reading) giver(p phrase) (string, int, text.Span) {
	if p.ok() && r.lower(p.first-1) == "whose" { // "the Kesh Front, whose bomb-makers trained it"
		p = r.ownerBefore(p.first - 1)
	}
	if name, span := r.namedAside(p); p.ok() && name != "" && r.xpos(p.head) != text.PennNNS { // "a councillor, Omar Dahl, paid"
		return name, none, span
	}
	if p.ok() && r.isCrowd(p.head) {
		value, span := r.people(r.whole(p.head))
		return value, none, span
	}
	if whole := r.whole(p.head); p.ok() && governmentNouns.Has(r.lower(p.head)) && whole.last > p.head+2 && r.lower(p.head+1) == "in" && r.placeAt(p.head+2) != nil {
		value, span := r.people(whole) // "the authorities in Kesh": which government that is, the place tells
		return value, none, span
	}
	return r.backer(p)
}

// isCrowd says whether a noun tells of people, or of what they give, that no party's name stands for.
func (r *reading) isCrowd(head int) bool {
	lemma := r.doc.Tokens[head].Lemma
	return r.tag(head) == text.NOUN && r.placeAt(head) == nil && !membersNouns.Has(r.lower(head)) && !governmentNouns.Has(r.lower(head)) &&
		(r.isKind(r.actorAt(head), who.Unnamed, who.People) || gifts.Has(lemma) || crowds.Has(lemma))
}

var (
	gifts = lex.NewSet(`donation tax taxation extortion ransom kidnapping smuggling trafficking theft robbery levy racketeering toll remittance
	contribution sale trade zakat racket payment fee dues loan crime piracy`)
	crowds = lex.NewSet(`exile donor businessman trader trafficker smuggler sympathiser sympathizer diaspora merchant villager tycoon charity
	emigrant migrant financier officer buyer`)
)

// withSupport reads "with the support of Orm", "with Russian and Iranian support".
func (r *reading) withSupport(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.first <= sentence.First || r.lower(p.first-1) != "with" && r.lower(p.first-1) != "by" {
		return
	}
	actor := none
	if subject, ok := r.phraseBefore(p.first-1, sentence.First); ok {
		actor = r.actorAt(subject.head)
	}
	if actor == none && p.first-2 > sentence.First && r.lower(p.first-2) == "," {
		if subject, ok := r.phraseBefore(p.first-2, sentence.First); ok {
			actor = r.actorAt(subject.head)
		}
	}
	if actor == none {
		if subject, _ := r.treeSubject(r.doc.Tokens[p.head].Head, 0); subject >= 0 {
			actor = r.actorAt(subject)
		}
	}
	if actor == none || !r.isSupportable(actor) {
		return
	}
	if c.last < sentence.Last && (r.lower(c.last) == "of" || r.lower(c.last) == "from") {
		r.sayBackers(actor, r.values(c.last+1, r.clauseEnd(c.last+1, sentence.Last)), c)
		return
	}
	for i := range r.places {
		if place := &r.places[i]; place.Adjective && p.first <= place.First && place.Last <= c.first {
			r.say(actor, "supported_by", r.country(place), place.Span, c)
		}
	}
}

// provides reads "Orm provides weapons to the Kesh Front", "Orm supplied the Kesh Front with drones".
func (r *reading) provides(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	name, backer, span := r.giver(cl.subject)
	if name == "" {
		return
	}
	given, to := false, phrase{}
	for i := c.last; i < cl.end; i++ {
		given = given || r.lower(i) == "$" || supplies.Has(r.doc.Tokens[i].Lemma)
		if (r.lower(i) == "to" || r.lower(i) == "for") && !to.ok() {
			to = r.phraseAt(i+1, cl.end)
		}
	}
	if !to.ok() {
		to = r.phraseAt(c.last, cl.end)
	}
	actor := r.backed(to)
	for i := to.first; actor == none && i < to.head; i++ {
		if countedNouns.Has(r.lower(i)) && supplies.Has(r.lemma(to.head)) { // "gave its first fighters rifles"
			actor = r.possessor(phrase{first: to.first, last: i + 1, core: i + 1, head: i})
		}
	}
	if actor == none && r.explained && given && backer == none && supplies.Has(r.lemma(to.head)) && r.placeWithin(cl.subject.first, cl.subject.core) != nil { // "Orm is said to have sent ammunition"
		actor = r.topic
	}
	if actor == none && r.mainly && r.asks("supported_by") && backer != r.topic { // "Who supports them? Local traders contribute money."
		actor = r.topic
	}
	if r.doc.Tokens[c.first].Lemma == "pay" { // a ransom backs nobody
		if actor == none {
			actor = r.groupWithin(c.last, min(c.last+5, cl.end))
		}
		given = given && r.isCrowd(cl.subject.head) && !r.ransomWithin(cl.start, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last)
	}
	if given && actor != none && actor != backer {
		r.say(actor, "supported_by", name, span, c)
	}
}

// ransomWithin says whether words between two tokens are of a ransom: who pays that backs nobody.
func (r *reading) ransomWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if lemma := r.doc.Tokens[i].Lemma; lemma == "ransom" || lemma == "hostage" || lemma == "release" {
			return true
		}
	}
	return false
}

var supplies = lex.NewSet(`weapon arm money fund funding training support shelter sanctuary aid drone instructor trainer gun mortar vehicle truck
	uniform rocket missile cash equipment ammunition assistance haven intelligence advice adviser refuge explosive rifle
	logistics backing finance financing help`)

// backer is the party that stands before the noun of support, a capital for its government included.
func (r *reading) backer(p phrase) (string, int, text.Span) {
	if supplies.Has(r.doc.Tokens[p.head].Lemma) && !r.isKind(r.actorAt(p.head), who.Forces, who.Government) || p.core-p.first == 1 { // "Orman air support", "an Orman proxy"
		for i := range r.places {
			if place := &r.places[i]; place.Adjective && p.first <= place.First && place.Last <= p.core {
				if r.doc.Tokens[p.head].XPos == text.PennNNPS { // "Ormans abroad"
					value, span := r.people(r.whole(p.head))
					return value, none, span
				}
				return r.country(place), none, place.Span
			}
		}
	}
	if name, actor, span := r.side(p); name != "" {
		return name, actor, span
	}
	if place := r.placeWithin(p.first, p.last); place != nil && !place.Adjective {
		return place.Place.Name, none, place.Span
	}
	return "", none, text.Span{}
}
