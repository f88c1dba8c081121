package incident

import (
	"casus/howmany"
	"casus/says"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// settle weighs what the tellings of each act say.
func (r *reading) settle() {
	r.dealClaims()
	for i := range r.drawn {
		d := &r.drawn[i]
		r.settleParties(d)
		d.date = r.settleDate(d)
		d.place, d.placed = r.settlePlace(d)
		d.tolls = r.count(d)
		d.kind = r.settleKind(d)
		if d.kind == what.Abduction && d.tolls.abducted < 0 {
			d.tolls.abducted, d.tolls.detained = d.tolls.detained, -1
			d.tolls.more[howmany.Abducted] = d.tolls.more[howmany.Detained]
		}
		d.realis = r.settleRealis(d)
		r.addSite(d)
	}
}

// settleDate is the finest date that hangs on one of the act's words, the first of equals; else one beside them.
func (r *reading) settleDate(d *drawn) *when.Mention {
	var firm, loose *when.Mention
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.date == nil {
			continue
		}
		best := &loose
		if t.dateFirm {
			best = &firm
		}
		if *best == nil || finer(t.date, *best) {
			*best = t.date
		}
	}
	switch {
	case firm == nil && loose == nil:
		return r.dateBefore(d)
	case firm == nil:
		return loose
	case loose != nil && finer(loose, firm) && firm.Date.Overlaps(loose.Date):
		return loose
	}
	return firm
}

// dateBefore is a day that the sentences right before an act tell without telling of another act: "A force searched the
// village on Sunday. Two men were detained."
func (r *reading) dateBefore(d *drawn) *when.Mention {
	first := &r.tellings[d.tellings[0]]
	told := make(map[int]bool) // sentences of other acts
	for i := range r.drawn {
		if other := &r.drawn[i]; other.tellings[0] != d.tellings[0] {
			for _, k := range other.tellings {
				told[r.tellings[k].sent] = told[r.tellings[k].sent] || r.tellings[k].act.Force >= 2
			}
		}
	}
	var best *when.Mention
	for k := range r.Dates {
		date := &r.Dates[k]
		sentence := r.doc.Tokens[date.First].Sent
		if sentence >= first.sent || sentence < first.sent-2 || told[sentence] || r.doc.Sentences[sentence].Kind != text.Body ||
			first.paragraph-r.doc.Sentences[sentence].Paragraph > 1 || !usable(date) || r.inDateline(date) || date.Date.Precision() != when.ToDay {
			continue
		}
		best = date
	}
	return best
}

// settlePlace is the most exact place that the act's words name, the first of equals; where they name none, what the
// report named last before.
func (r *reading) settlePlace(d *drawn) (best where.Location, ok bool) {
	rank := func(t *telling) int {
		exact := 0
		switch t.place.Place.Kind {
		case where.Site:
			exact = 4
			if !t.place.Place.Located && t.place.Place.City == "" && t.place.Place.Country == "" {
				exact = 2
			}
		case where.Town:
			exact = 5
		case where.District:
			exact = 3
		case where.Province:
			exact = 2
		case where.Area:
			exact = 1
		}
		if t.placeFirm {
			exact += 4
		}
		return exact
	}
	highest := -1
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.placed && rank(t) > highest {
			best, highest, ok = t.place, rank(t), true
		}
	}
	if !ok {
		return r.places.Of(r.tellings[d.tellings[0]].act.Head)
	}
	return best, ok
}

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

// onSide keeps the parties of a side that are not told more often as the other.
func (r *reading) onSide(d *drawn, mine, theirs []party, did bool) []party {
	var kept []party
	for _, p := range mine {
		if p.actor >= 0 && r.share([]party{p}, theirs) {
			agent, patient := r.told(d, &p)
			if did && patient > agent || !did && patient <= agent {
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// told counts in how many tellings a party did it, and in how many it was hit.
func (r *reading) told(d *drawn, p *party) (agent, patient int) {
	for _, i := range d.tellings {
		if r.share(r.tellings[i].agents, []party{*p}) {
			agent += 2
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
	return agent, patient
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

// settleKind is the kind that the act's words name most surely. The name of a weapon alone says how people died or what
// blew up; it does not make a shooting of an attack with grenades in the car.
func (r *reading) settleKind(d *drawn) what.Kind {
	votes := make(map[what.Kind]float64)
	means := make(map[what.Kind]bool) // kinds that only a weapon's name speaks for
	for n, i := range d.tellings {
		act := r.tellings[i].act
		weight := float64(act.Force)
		if act.Form == what.Weapon {
			weight = .6
			if votes[act.Kind] == 0 {
				means[act.Kind] = true
			}
		} else {
			means[act.Kind] = false
		}
		if n == 0 {
			weight += .5
		}
		votes[act.Kind] += weight
	}
	for _, i := range d.tellings {
		if kind := r.meansOf(d, r.tellings[i].act); kind != 0 {
			votes[kind] += 1.5
			means[kind] = false
		}
	}
	for _, pair := range refinements {
		if means[pair.exact] && pair.open != what.Explosion && pair.open != what.Strike && pair.open != what.Killing {
			continue
		}
		if votes[pair.open] > 0 && votes[pair.exact] > 0 {
			votes[pair.exact] += votes[pair.open]
			votes[pair.open] = 0
		}
	}
	best := r.tellings[d.tellings[0]].act.Kind
	for kind := what.Incident; kind <= what.Territory; kind++ {
		if votes[kind] > votes[best] {
			best = kind
		}
	}
	return best
}

// meansOf is the kind of act that the weapon makes which does an act or is its tool: "missiles hit", "killed by a mine".
func (r *reading) meansOf(d *drawn, act *what.Act) what.Kind {
	for _, i := range d.tellings {
		weapon := r.tellings[i].act
		if weapon.Form != what.Weapon || weapon == act {
			continue
		}
		for _, tokens := range [][]int{act.Agents, act.Weapons} {
			for _, token := range tokens {
				if weapon.First <= token && token < weapon.Last {
					return weapon.Kind
				}
			}
		}
	}
	return 0
}

// refinements are the kinds that leave open what another word of the same act tells.
var refinements = []struct{ open, exact what.Kind }{
	{what.Explosion, what.Suicide}, {what.Bombing, what.Suicide}, {what.Attack, what.Suicide}, {what.Killing, what.Suicide}, {what.Incident, what.Suicide},
	{what.Strike, what.Airstrike}, {what.Strike, what.Shelling}, {what.Bombing, what.Airstrike}, {what.Attack, what.Airstrike}, {what.Killing, what.Airstrike}, {what.Raid, what.Airstrike}, {what.Explosion, what.Airstrike},
	{what.Attack, what.Shelling}, {what.Killing, what.Shelling}, {what.Explosion, what.Shelling}, {what.Explosion, what.Grenade}, {what.Attack, what.Grenade},
	{what.Explosion, what.Bombing}, {what.Attack, what.Bombing}, {what.Killing, what.Bombing}, {what.Incident, what.Bombing}, {what.Killing, what.Grenade},
	{what.Killing, what.Explosion}, {what.Attack, what.Explosion},
	{what.Killing, what.Clash}, {what.Shooting, what.Clash}, {what.Attack, what.Clash}, {what.Raid, what.Clash}, {what.Incident, what.Clash},
	{what.Killing, what.Abduction}, {what.Attack, what.Abduction}, {what.Raid, what.Abduction}, {what.Incident, what.Abduction},
	{what.Killing, what.Attack}, {what.Killing, what.Raid}, {what.Killing, what.Assassination}, {what.Shooting, what.Assassination}, {what.Attack, what.Assassination}, {what.Incident, what.Attack},
	{what.Killing, what.Mob}, {what.Killing, what.Riot}, {what.Incident, what.Riot}, {what.Raid, what.Arrest}, {what.Killing, what.Chemical}, {what.Attack, what.Chemical},
}

func (r *reading) settleRealis(d *drawn) what.Realis {
	for _, i := range d.tellings {
		if r.tellings[i].act.Realis == what.Happened {
			return what.Happened
		}
	}
	return r.tellings[d.tellings[0]].act.Realis
}

// dealClaims gives each claim of responsibility to the act that it names, else to the one told last before it.
func (r *reading) dealClaims() {
	for c := range r.Claims {
		claim := &r.Claims[c]
		best := -1
		sentence := r.doc.Tokens[claim.Token].Sent
		for d := range r.drawn {
			for _, i := range r.drawn[d].tellings {
				t := &r.tellings[i]
				switch {
				case t.act.First <= claim.Token && claim.Token < t.act.Last:
					best = d
				case t.sent == sentence && (best < 0 || !r.holds(best, claim.Token)):
					best = d
				case t.sent < sentence && best < 0:
					best = d
				}
			}
		}
		if best < 0 {
			continue
		}
		r.drawn[best].claims = append(r.drawn[best].claims, c)
	}
}

func (r *reading) holds(d, token int) bool {
	for _, i := range r.drawn[d].tellings {
		if act := r.tellings[i].act; act.First <= token && token < act.Last {
			return true
		}
	}
	return false
}

// attribution is how, and by whom, a party is held to have done it.
func (r *reading) attribution(d *drawn, p *party) (attribution, by string) {
	for _, c := range d.claims {
		claim := &r.Claims[c]
		if claim.Actor != p.actor {
			continue
		}
		switch claim.Firmness {
		case says.Claimed:
			return "claimed", r.Cast.Name(p.actor)
		case says.Blamed:
			return "blamed", claim.By
		case says.Suspected, says.Hedged:
			return "suspected", claim.By
		case says.Denied:
			return "denied", claim.By
		}
	}
	if p.doubted {
		return "suspected", r.speaker(p.head)
	}
	speaker := r.speaker(p.head)
	if speaker == "" || p.actor < 0 {
		return "reported", ""
	}
	switch kind := r.Cast.Actors[p.actor].Kind; {
	case who.Same(speaker, r.Cast.Name(p.actor)):
		return "claimed", speaker
	case kind == who.ArmedGroup || kind == who.Government:
		return "blamed", speaker
	}
	return "reported", speaker
}

// speaker is who, in the report, says what stands at a token.
func (r *reading) speaker(token int) string {
	if covering := says.Of(r.doc, r.Said, token); len(covering) > 0 {
		return r.Said[covering[0]].Speaker
	}
	return ""
}
