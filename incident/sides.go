package incident

import (
	"slices"
	"strings"

	"casus/howmany"
	"casus/lex"
	"casus/says"
	"casus/text"
	"casus/what"
	"casus/who"
)

// settleParties gathers who did it and whom it hit. A party told as both is what it is told as more often.
func (r *reading) settleParties(d *drawn) {
	var several []party // whom a sentence tells to be hit in this act and in others
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.act.Realis != what.Happened && t.act.Realis != what.Attempted {
			continue
		}
		if len(d.tellings) > 1 && (r.habit(t) || r.avenged(t) || r.answers(t) || r.stopped(d, t) || r.followUp(d, t)) {
			continue
		}
		for _, p := range t.agents {
			d.agents = r.gather(d.agents, p)
		}
		if r.ofSeveral(t.sent) {
			several = r.addHit(several, t)
		} else {
			d.patients = r.addHit(d.patients, t)
		}
	}
	if len(d.patients) == 0 {
		d.patients = several
	}
	for _, c := range d.claims {
		claim := &r.Claims[c]
		d.agents = r.gather(d.agents, party{Span: claim.Span, head: r.claimHead(claim), actor: claim.Actor, mention: -1, denies: r.onlyDenies(d, claim.Actor), rule: claim.Trace.Rule})
	}
	if len(d.agents) == 0 && r.fought(d) { // "rebels and soldiers were killed in clashes"
		for _, p := range d.patients {
			if r.isKind(&p, who.ArmedGroup, who.Forces, who.Unnamed) {
				d.agents = append(d.agents, p)
			}
		}
		return
	}
	d.told, d.agents = d.agents, r.dropStandIns(d.agents)
	d.agents = r.onSide(d, d.agents, d.patients, true)
	d.patients = r.onSide(d, d.patients, d.agents, false)
	d.patients = r.dropRepeats(r.dropGeneral(r.dropTitled(r.dropAttackers(d))))
}

// claimHead is the token by which a claim names who did it, that of the act where it does not.
func (r *reading) claimHead(claim *says.Claim) int {
	for m := range r.Cast.Mentions {
		if mention := &r.Cast.Mentions[m]; mention.Actor == claim.Actor && claim.Span.Overlaps(mention.Span) {
			return mention.Head
		}
	}
	return claim.Token
}

// ownDeed are those who tell of arrests, or the forces that tell of dead rebels whom they do not say that others killed: "two men
// had been arrested, a police spokesman said", "an air strike killed 30 terrorists, according to the general staff".
func (r *reading) ownDeed(d *drawn) (party, bool) {
	rebel := func(p party) bool { return r.isKind(&p, who.ArmedGroup, who.Unnamed) }
	other := func(p party) bool { return r.isPeople(&p) && !rebel(p) }
	if d.kind != what.Arrest && (!slices.ContainsFunc(d.patients, rebel) || slices.ContainsFunc(d.patients, other)) {
		return party{}, false
	}
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.act.Realis != what.Happened || t.act.Kind != d.kind && t.act.Kind != what.Killing {
			continue
		}
		if covering := says.Of(r.doc, r.Said, t.act.Head); len(covering) > 0 {
			p, ok := r.spokenFor(r.Said[covering[0]].Source)
			if ok && (d.kind != what.Arrest || !r.isKind(&p, who.ArmedGroup)) {
				return p, true
			}
		}
	}
	return party{}, false
}

// spokenFor are the forces or the armed group that a source is or speaks for: "a police spokesman".
func (r *reading) spokenFor(source text.Span) (party, bool) {
	for word := range strings.FieldsSeq(strings.ToLower(source.Of(r.doc.Text))) {
		if outsiders.Has(word) {
			return party{}, false
		}
	}
	for m := range r.Cast.Mentions {
		mention := &r.Cast.Mentions[m]
		if kind := r.Cast.Actors[mention.Actor].Kind; (kind == who.Forces || kind == who.ArmedGroup) && source.Overlaps(mention.Span) {
			return party{Span: mention.Span, head: mention.Head, actor: mention.Actor, mention: m, rule: ownRule}, true
		}
	}
	for i := range r.doc.Tokens {
		if t := &r.doc.Tokens[i]; source.Start <= t.Start && t.End <= source.End && bodies.Has(t.Lower) {
			return party{Span: t.Span, head: i, actor: -1, mention: -1, rule: ownRule}, true
		}
	}
	return party{}, false
}

const ownRule = "who tells of what it did itself"

// outsiders are words for those who speak of forces and not for them: "a military analyst", "a retired army officer".
var outsiders = lex.NewSet("analyst analysts expert experts retired former ex historian observer union wing watchdog critic critics")

// bodies are the forces for which an office speaks.
var bodies = lex.NewSet("police army military navy gendarmerie")

// onlyDenies says whether of all that ties an actor to an act nothing is told but that it denies it.
func (r *reading) onlyDenies(d *drawn, actor int) bool {
	return !slices.ContainsFunc(d.claims, func(c int) bool { return r.Claims[c].Actor == actor && r.Claims[c].Firmness != says.Denied })
}

// dropAttackers leaves out those of the hit who are told as the attackers, where others were hit: "two soldiers and eight
// attackers were killed".
func (r *reading) dropAttackers(d *drawn) []party {
	attackers := func(p party) bool { return r.isKind(&p, who.Unnamed) && assailants.Has(r.doc.Tokens[p.head].Lemma) }
	forces := func(p party) bool { return r.isKind(&p, who.Forces, who.Government) }
	gunmen := func(p party) bool { return r.isKind(&p, who.ArmedGroup, who.Unnamed) }
	if slices.ContainsFunc(d.agents, forces) {
		return d.patients
	}
	fell := attackers
	if !r.fought(d) && slices.ContainsFunc(d.agents, gunmen) { // in a fight both sides were hit
		fell = func(p party) bool { return r.isKind(&p, who.Unnamed) && !allied.Has(r.doc.Tokens[p.head].Lemma) }
	}
	kept := slices.DeleteFunc(slices.Clone(d.patients), fell)
	if slices.ContainsFunc(kept, func(p party) bool { return r.isPeople(&p) }) {
		return kept
	}
	return d.patients
}

// assailants are nouns for those who attack, on whatever side they are.
var assailants = lex.NewSet("attacker assailant bomber")

// allied are nouns for armed people who may stand on the side of those attacked.
var allied = lex.NewSet("militiaman militia vigilante paramilitary tribesman")

// habit says whether a telling is of what somebody does time and again: "has been active in fighting the army", "the front, which is
// fighting the army", "known for attacks targeting villages".
func (r *reading) habit(t *telling) bool {
	verb := &r.doc.Tokens[t.act.Head]
	if t.act.Form != what.Verb || verb.XPos != text.PennVBG || verb.Head < 0 {
		return false
	}
	above := &r.doc.Tokens[verb.Head]
	switch verb.Rel {
	case text.RelAclRelcl:
		aux := r.doc.Child(t.act.Head, text.RelAux)
		return aux >= 0 && (r.doc.Tokens[aux].Lower == "is" || r.doc.Tokens[aux].Lower == "are")
	case text.RelAcl, text.RelAdvcl:
		if of := r.actAt[verb.Head]; of > 0 {
			return verb.Rel == text.RelAcl && r.general(&r.tellings[of-1])
		}
		in := r.doc.Child(t.act.Head, text.RelMark)
		return in >= 0 && r.doc.Tokens[in].Lower == "in" && (above.Tag == text.ADJ || above.Tag == text.NOUN)
	}
	return false
}

// avenged says whether a telling is of what an act answered: "in revenge for the death of their leader", "to protest the killing".
func (r *reading) avenged(t *telling) bool {
	if t.act.Form != what.Noun || t.act.Kind != what.Killing && t.act.Kind != what.Execution && t.act.Kind != what.Assassination {
		return false
	}
	at := &r.doc.Tokens[t.act.Head]
	if at.Head < 0 {
		return false
	}
	switch above := &r.doc.Tokens[at.Head]; at.Rel {
	case text.RelObj:
		return above.Lemma == "protest" || above.Lemma == "avenge"
	case text.RelNmod, text.RelObl:
		return repaying.Has(above.Lemma) || above.Lemma == "protest" && !r.hasCase(t.act.Head, "of")
	}
	return false
}

var repaying = lex.NewSet("retaliation revenge reprisal vengeance")

// answers says whether a telling is of what was done to those who attacked: "the assailant was shot dead by an officer". Who
// attacked whom is told elsewhere.
func (r *reading) answers(t *telling) bool {
	fell := false
	for _, k := range t.tolls {
		if toll := &r.Tolls[k]; toll.Harm == howmany.Killed && !toll.Part {
			if !toll.Attackers {
				return false
			}
			fell = true
		}
	}
	return fell && !t.act.Mutual
}

// addHit adds whom and what a telling tells to have been hit.
func (r *reading) addHit(list []party, t *telling) []party {
	for _, p := range t.patients {
		if r.quoted(&p) {
			continue
		}
		if r.isTarget(&p) || r.wrecked(t.act, &p) || r.inRow(t, &p) {
			list = r.addTarget(list, p)
		}
	}
	for _, k := range t.tolls {
		toll := &r.Tolls[k]
		if toll.Attackers || toll.Total || toll.OfLast <= toll.OfFirst {
			continue
		}
		p, ok := r.partyAt(r.headIn(toll.OfFirst, toll.OfLast))
		if ok && (toll.Part && !r.standsOut(toll, &p) || r.quoted(&p)) {
			continue
		}
		if named, apposed := r.apposed(&p); ok && apposed {
			p = named
		}
		if ok && r.isTarget(&p) {
			list = r.addTarget(list, p)
		}
	}
	return list
}

// standsOut says whether some of those hit are others than the rest: "12 people, among them a mayor", "15 dead, nine of them soldiers".
func (r *reading) standsOut(part *howmany.Toll, p *party) bool {
	if part.Harm != howmany.Killed {
		return false
	}
	whole := part.Parent
	if r.isKind(p, who.Person) {
		return strings.Contains(p.Of(r.doc.Text), " ") && !r.speaks(p)
	}
	if whole < 0 || r.Tolls[whole].OfFirst <= part.OfFirst && part.OfLast <= r.Tolls[whole].OfLast {
		return true // one of a row: "a councillor, Ali Diallo, and his two guards"
	}
	switch r.targetKind(p) {
	case "security forces", "officials", "diplomats", "media", "aid workers", "foreign nationals":
	default:
		return false
	}
	return r.Tolls[whole].OfFirst >= r.Tolls[whole].OfLast || general.Has(r.doc.Tokens[r.headIn(r.Tolls[whole].OfFirst, r.Tolls[whole].OfLast)].Lower)
}

// quoted says whether a phrase is of those whom a speaker counts himself among: "they are killing our women".
func (r *reading) quoted(p *party) bool {
	head := p.head
	if t := &r.doc.Tokens[head]; t.Rel == text.RelConj && t.Head >= 0 {
		head = t.Head // "our women and children"
	}
	of := r.doc.Child(head, text.RelNmodPoss)
	return of >= 0 && ours.Has(r.doc.Tokens[of].Lower)
}

var ours = lex.NewSet("our my your")

// inRow says whether a phrase of which no list tells what it is goes on a row of things hit: "a post office and a beauty salon".
func (r *reading) inRow(t *telling, p *party) bool {
	at := &r.doc.Tokens[p.head]
	if p.actor >= 0 || at.Rel != text.RelConj || at.Tag != text.NOUN || empty.Has(at.Lemma) || parts.Has(at.Lemma) || seizes(t.act.Kind) || t.act.Kind == what.Territory {
		return false
	}
	for i := at.Head + 1; i < p.head; i++ {
		if r.doc.Tokens[i].Tag == text.PUNCT && r.doc.Tokens[i].Lower != "," {
			return false
		}
	}
	return slices.ContainsFunc(t.patients, func(other party) bool { return other.head == at.Head && !r.isPeople(&other) && r.isTarget(&other) })
}

// wrecked says whether a phrase of which no list tells what it is stands for something that was burned or looted.
func (r *reading) wrecked(act *what.Act, p *party) bool {
	return act.Kind == what.Destruction && act.Form == what.Verb && act.Force >= 3 && p.actor < 0 && !empty.Has(r.doc.Tokens[p.head].Lemma)
}

// stopped says whether a telling is of what forces did to one of whom the act's other words say that he attacked: "he was shot dead
// by the police".
func (r *reading) stopped(d *drawn, t *telling) bool {
	if len(t.agents) == 0 || len(t.act.Patients) != 1 || !r.spokenOf(t.act.Patients[0]) {
		return false
	}
	forces := func(p party) bool { return r.isKind(&p, who.Forces) }
	if !slices.ContainsFunc(t.agents, forces) {
		return false
	}
	return slices.ContainsFunc(d.tellings, func(i int) bool {
		other := &r.tellings[i]
		return other != t && other.sent < t.sent && len(other.agents) > 0 && !slices.ContainsFunc(other.agents, forces)
	})
}

// followUp says whether a telling is of an arrest that came of what others did: those who seize have not done it, and those whom
// they seize were not hit.
func (r *reading) followUp(d *drawn, t *telling) bool {
	first := &r.tellings[d.tellings[0]]
	if t.act.Force < 2 || !seizes(t.act.Kind) || seizes(first.act.Kind) || first.act.Force < 2 || r.share(t.patients, first.patients) {
		return false
	}
	others := false
	for _, i := range d.tellings {
		if other := &r.tellings[i]; !seizes(other.act.Kind) && len(other.agents) > 0 {
			if r.share(t.agents, other.agents) {
				return false
			}
			others = true
		}
	}
	return others
}

// spokenOf says whether a token stands for people told of before: "him", "three of them".
func (r *reading) spokenOf(token int) bool {
	for c := range r.doc.Children(token) {
		if r.doc.Tokens[c].Lower == "them" && r.hasCase(c, "of") {
			return true
		}
	}
	switch r.doc.Tokens[token].Lower {
	case "he", "him", "she", "her", "who":
		return true
	}
	return false
}

// ofSubject is the armed group that a profile is about, for an act of which it does not say who did it.
func (r *reading) ofSubject(d *drawn) (party, bool) {
	if r.subject < 0 || len(d.agents) > 0 || !r.background(d) || slices.ContainsFunc(d.patients, func(p party) bool { return r.militant(&p) || r.mayBeOwn(&p) }) {
		return party{}, false
	}
	for _, i := range d.tellings {
		switch act := r.tellings[i].act; act.Kind {
		case what.Clash:
			if act.Mutual || act.Form != what.Noun {
				return party{}, false
			}
		case what.Arrest, what.Plot, what.Territory, what.Raid, what.Airstrike, what.Strike, what.Crackdown, what.Protest, what.Riot:
			return party{}, false
		}
	}
	m := &r.Cast.Mentions[r.subject]
	return party{Span: m.Span, head: m.Head, actor: m.Actor, mention: r.subject, rule: "the group that the report is about"}, true
}

// during are those who did the act in whose course another was done of which nothing tells who did it: "two drivers were abducted
// during the raid".
func (r *reading) during(d *drawn) []party {
	if len(d.agents) > 0 || d.kind == what.Arrest {
		return nil
	}
	first, last := r.tellingsIn(r.tellings[r.inBody(d)].sent)
	for i := first; i < last; i++ {
		t := &r.tellings[i]
		if t.act.Form != what.Noun || !t.act.Definite || t.act.Plural || !r.hasCase(t.act.Head, "during") {
			continue
		}
		own := slices.Contains(d.tellings, i) // then it is one told before
		for k := len(r.drawn) - 1; k >= 0; k-- {
			other := &r.drawn[k]
			if own && other.tellings[0] < d.tellings[0] && !seizes(other.kind) && len(other.agents) > 0 || slices.Contains(other.tellings, i) && other != d {
				if r.share(other.agents, d.patients) {
					return nil
				}
				return other.agents
			}
		}
	}
	return nil
}

// mayBeOwn says whether a person may be one of the group that a report is about: no office tells that he is none.
func (r *reading) mayBeOwn(p *party) bool {
	if !r.isKind(p, who.Person) {
		return false
	}
	switch r.targetKind(p) {
	case "security forces", "officials", "diplomats", "media", "aid workers":
		return false
	}
	return true
}

// background says whether a report tells of an act as of what the group did before that it is about: a profile does with all acts, a
// report that has to introduce the group with those of long ago.
func (r *reading) background(d *drawn) bool {
	introduced := r.Cast.Actors[r.Cast.Mentions[r.subject].Actor].ID == ""
	return r.profile || introduced && (r.doc.Published == "" || d.date != nil && r.past(d.date))
}

// profiled is the mention of the armed group that a report is about, -1 where there is none: the one whose name begins the
// title, where that does not tell what somebody did; else the one that it speaks of most.
func profiled(doc *text.Doc, cast *who.Cast) (subject int, profile bool) {
	if titled := entitled(doc, cast); titled >= 0 || cast.Subject < 0 {
		return titled, titled >= 0
	}
	return slices.IndexFunc(cast.Mentions, func(m who.Mention) bool { return m.Actor == cast.Subject && !m.Nominal }), cast.Profile
}

// entitled is the mention of the armed group whose name begins the report's title, -1 where the title tells what somebody
// did.
func entitled(doc *text.Doc, cast *who.Cast) int {
	for i := range cast.Mentions {
		m := &cast.Mentions[i]
		title := &doc.Sentences[doc.Tokens[m.First].Sent]
		if title.Kind != text.Title || cast.Actors[m.Actor].Kind != who.ArmedGroup || m.First-title.First > 1 {
			continue
		}
		for token := title.First; token < title.Last; token++ {
			if tag := doc.Tokens[token].Tag; tag == text.VERB || tag == text.AUX {
				return -1
			}
		}
		return i
	}
	return -1
}

// fought says whether one of an act's words is of a fight between two sides.
func (r *reading) fought(d *drawn) bool {
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Mutual && act.Kind == what.Clash && act.Realis == what.Happened {
			return true
		}
	}
	return false
}

// withoutAverters are those who did an act without the forces that kept an attack from being made: they have not made it. Who takes weapons from
// others, or catches attackers, has.
func (r *reading) withoutAverters(d *drawn) []party {
	averted := slices.ContainsFunc(d.tellings, func(i int) bool {
		act := r.tellings[i].act
		return act.Kind == what.Plot && defusing.Has(r.doc.Tokens[act.Head].Lemma)
	})
	if d.kind != what.Plot || !averted || slices.ContainsFunc(d.patients, func(p party) bool { return r.militant(&p) }) {
		return d.agents
	}
	return slices.DeleteFunc(slices.Clone(d.agents), func(p party) bool { return r.isKind(&p, who.Forces, who.Government) })
}

// defusing are the words for keeping an attack from being made.
var defusing = lex.NewSet("defuse foil thwart disarm deactivate neutralise neutralize avert prevent disrupt stop detonate")

// onSide keeps the parties of a side that are not told more often as the other. Of those who fought, and of whom the
// report does not say who attacked, each may have been hit.
func (r *reading) onSide(d *drawn, mine, theirs []party, did bool) []party {
	attacked := slices.ContainsFunc(mine, func(p party) bool {
		agent, patient, _ := r.told(d, &p)
		return did && agent > patient
	})
	others := slices.ContainsFunc(mine, func(p party) bool { return !r.share([]party{p}, theirs) })
	var kept []party
	for _, p := range mine {
		if p.actor >= 0 && r.share([]party{p}, theirs) {
			agent, patient, fought := r.told(d, &p)
			if did && others && patient >= agent && r.isKind(&p, who.Person, who.People) && !crowds.Has(r.doc.Tokens[p.head].Lower) {
				continue // a victim that the tree takes for the doer of what follows
			}
			if did && patient > agent && (attacked || !fought) || !did && patient <= agent {
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// told counts in how many tellings a party did it, and in how many it was hit; fought says whether it fought another side.
func (r *reading) told(d *drawn, p *party) (agent, patient int, fought bool) {
	for _, i := range d.tellings {
		if r.share(r.tellings[i].agents, []party{*p}) {
			if r.tellings[i].act.Mutual {
				fought = true
			} else {
				agent += 2
			}
		}
		if r.share(r.tellings[i].patients, []party{*p}) {
			patient += 2
		}
	}
	for _, c := range d.claims {
		if r.Claims[c].Actor == p.actor {
			agent += 3
		}
	}
	return agent, patient, fought
}

// gather adds a party unless the list has it in other words.
func (r *reading) gather(list []party, p party) []party {
	p.called = r.name(&p)
	for i := range list {
		if list[i].called == p.called || r.share(list[i:i+1], []party{p}) {
			return list
		}
	}
	return append(list, p)
}

// dropStandIns leaves out who stands in the list for another of it: unnamed attackers where a named party is held to have
// done it, a second phrase for attackers or soldiers whom nothing tells from the first, a person whom a pronoun only
// points to, and a state that only an adjective names.
func (r *reading) dropStandIns(agents []party) []party {
	kept := agents[:0:0]
	for i := range agents {
		if !slices.ContainsFunc(agents, func(other party) bool { return r.standsFor(&agents[i], &other) }) {
			kept = append(kept, agents[i])
		}
	}
	return kept
}

// standsFor says whether an agent says nothing beside another.
func (r *reading) standsFor(p, other *party) bool {
	if p.head == other.head || p.actor < 0 || other.actor < 0 {
		return false
	}
	later := p.head > other.head
	switch {
	case (r.isKind(p, who.Forces) && r.byOffice(p) || r.isKind(p, who.Unnamed) && r.doc.Tokens[p.head].XPos == text.PennNN) && r.isKind(other, who.Person) && !r.beside(p, other):
		return true // "an officer", "the gunman", and his name
	case r.isKind(p, who.People) && (r.doc.Tokens[p.head].Lemma == "man" || r.doc.Tokens[p.head].Lower == "men"):
		return r.isKind(other, who.ArmedGroup) || r.isKind(other, who.Unnamed) && other.mention >= 0
	case r.isKind(p, who.Unnamed):
		if r.isKind(other, who.ArmedGroup) && !other.denies || r.isKind(other, who.People) && other.mention < 0 { // whom somebody blames
			return true
		}
		if !r.isKind(other, who.Unnamed) || r.beside(p, other) {
			return false
		}
		if mine, theirs := r.pointsBack(p), r.pointsBack(other); mine != theirs {
			return mine // "a gang attack", and besides "gunmen"
		}
		return later
	case r.isKind(p, who.Forces):
		mine, theirs := &r.Cast.Actors[p.actor], &r.Cast.Actors[other.actor]
		surer := theirs.ID != "" && mine.ID == "" || later && (theirs.ID != "" || mine.ID == "")
		return theirs.Kind == who.Forces && surer && !r.beside(p, other) && (mine.Country == "" || theirs.Country == "")
	case r.isKind(p, who.Person):
		return r.pointsBack(p) && !r.isKind(other, who.Person)
	}
	return p.rule == adjectiveRule && other.rule != adjectiveRule
}
