package incident

import (
	"slices"

	"casus/text"
	"casus/what"
	"casus/where"
	"casus/who"
)

// settleParties gathers who did it and whom it hit. A party told as both is what it is told as more often.
func (r *reading) settleParties(d *drawn) {
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.act.Realis != what.Happened && t.act.Realis != what.Attempted {
			continue
		}
		for _, p := range t.agents {
			d.agents = r.gather(d.agents, p)
		}
		for _, p := range t.patients {
			if r.isTarget(&p) {
				d.patients = r.addTarget(d.patients, p)
			}
		}
		for _, k := range t.tolls {
			toll := &r.Tolls[k]
			if toll.Attackers || toll.Total || toll.Part || toll.OfLast <= toll.OfFirst {
				continue
			}
			if p, ok := r.partyAt(r.headIn(toll.OfFirst, toll.OfLast)); ok && r.isTarget(&p) {
				d.patients = r.addTarget(d.patients, p)
			}
		}
	}
	for _, c := range d.claims {
		claim := &r.Claims[c]
		d.agents = r.gather(d.agents, party{Span: claim.Span, head: claim.Token, actor: claim.Actor, mention: -1, rule: claim.Trace.Rule})
	}
	if len(d.agents) == 0 && r.fought(d) { // "rebels and soldiers were killed in clashes"
		for _, p := range d.patients {
			if r.isKind(&p, who.ArmedGroup, who.Forces, who.Unnamed) {
				d.agents = append(d.agents, p)
			}
		}
		return
	}
	d.agents = r.dropStandIns(d.agents)
	d.agents = r.onSide(d, d.agents, d.patients, true)
	d.patients = r.onSide(d, d.patients, d.agents, false)
	d.patients = r.dropGeneral(d.patients)
}

// dropGeneral leaves out "people" and "victims" where other words say who they were.
func (r *reading) dropGeneral(patients []party) []party {
	var kept []party
	for _, p := range patients {
		if !general[r.doc.Tokens[p.head].Lower] {
			kept = append(kept, p)
		}
	}
	for i := range kept {
		if kind := who.TargetKind(kept[i].Of(r.doc.Text)); kind != "property" && kind != "infrastructure" && kind != "other" {
			return kept
		}
	}
	return patients
}

// general are the words for people of whom nothing is said but that they were hit.
var general = map[string]bool{"people": true, "victims": true, "victim": true, "persons": true, "person": true, "casualties": true, "others": true,
	"hostage": true, "hostages": true, "captive": true, "captives": true, "abductee": true, "abductees": true, "dead": true, "wounded": true, "injured": true,
	"them": true, "they": true, "him": true, "her": true, "he": true, "she": true, "those": true}

// fought says whether one of an act's words is of a fight between two sides.
func (r *reading) fought(d *drawn) bool {
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Mutual && act.Kind == what.Clash && act.Realis == what.Happened {
			return true
		}
	}
	return false
}

// onSide keeps the parties of a side that are not told more often as the other. Of those who fought, and of whom the
// report does not say who attacked, each may have been hit.
func (r *reading) onSide(d *drawn, mine, theirs []party, did bool) []party {
	attacked := slices.ContainsFunc(mine, func(p party) bool {
		agent, patient, _ := r.told(d, &p)
		return did && agent > patient
	})
	var kept []party
	for _, p := range mine {
		if p.actor >= 0 && r.share([]party{p}, theirs) {
			agent, patient, fought := r.told(d, &p)
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

// addSite adds the site of an attack to what was hit where the report names no other thing: "a blast at a market".
func (r *reading) addSite(d *drawn) {
	if !d.placed || d.place.Place.Kind != where.Site || len(d.place.From) == 0 {
		return
	}
	switch d.kind {
	case what.Arrest, what.Plot, what.Abduction, what.Riot, what.Protest:
		return
	}
	for i := range d.patients {
		if kind := who.TargetKind(d.patients[i].Of(r.doc.Text)); kind == "property" || kind == "infrastructure" || r.places.At(d.patients[i].head) != nil {
			return
		}
	}
	m := d.place.From[0]
	d.patients = append(d.patients, party{Span: m.Span, head: m.Last - 1, actor: -1, mention: -1, rule: "the site of the attack"})
}

// isTarget says whether a phrase names people or things that can be hit.
func (r *reading) isTarget(p *party) bool {
	if p.actor >= 0 {
		return r.Cast.Actors[p.actor].Kind != who.Organisation || r.Cast.Actors[p.actor].ID != ""
	}
	if kind := who.TargetKind(p.Of(r.doc.Text)); kind != "other" && kind != "" {
		return true
	}
	return r.places.At(p.head) != nil
}

// headIn is the token of a range that the tree hangs it on.
func (r *reading) headIn(first, last int) int {
	for i := first; i < last; i++ {
		if head := r.doc.Tokens[i].Head; (head < first || head >= last) && r.doc.Tokens[i].Tag != text.PUNCT && r.doc.Tokens[i].Tag != text.DET {
			return i
		}
	}
	return last - 1
}

// addTarget adds what was hit unless the list has it in other words; an army's convoy and its soldiers are two.
func (r *reading) addTarget(list []party, p party) []party {
	for i := range list {
		other := &list[i]
		if other.head == p.head || r.targetWords(other) == r.targetWords(&p) {
			return list
		}
		if !r.share(list[i:i+1], []party{p}) {
			continue
		}
		if !r.isKind(&p, who.Forces, who.People) || r.doc.Tokens[other.head].Lemma == r.doc.Tokens[p.head].Lemma || r.nominal(other) || r.nominal(&p) {
			return list
		}
	}
	return append(list, p)
}

// nominal says whether a phrase only points to a party.
func (r *reading) nominal(p *party) bool {
	return p.mention < 0 || r.Cast.Mentions[p.mention].Nominal
}

// gather adds a party unless the list has it in other words.
func (r *reading) gather(list []party, p party) []party {
	for i := range list {
		if r.share(list[i:i+1], []party{p}) || r.name(&list[i]) == r.name(&p) {
			return list
		}
	}
	return append(list, p)
}

// dropStandIns leaves out unnamed attackers where a named party is held to have done it: they are its people.
func (r *reading) dropStandIns(agents []party) []party {
	named := false
	for i := range agents {
		if agents[i].actor >= 0 && r.Cast.Actors[agents[i].actor].Kind == who.ArmedGroup {
			named = true
		}
	}
	if !named {
		return agents
	}
	kept := agents[:0]
	for _, p := range agents {
		if p.actor >= 0 && r.Cast.Actors[p.actor].Kind == who.Unnamed {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}
