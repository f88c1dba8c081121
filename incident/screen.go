package incident

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// countsByRule says whether a set of tellings is an incident by the rules alone.
func (r *reading) countsByRule(d *drawn) bool { return d.likely && r.violent(d) }

// judge asks the model whether the report tells of an incident at all.
func (r *reading) judge() {
	if !r.judgeable(r.Acts, r.models) {
		return
	}
	r.signs.asked = true
	r.describe(r.Acts, &r.signs)
	r.signs.asked = false
	chance := r.signs.chance(r.models.Report)
	r.ruledOut = unlikely(chance, who.Armaments(r.doc))
	r.judgedSaid = r.signs.explain("report of an incident", r.models.Report)
}

// happened says whether some word that stands for an act by itself tells that it was done or tried.
func (r *reading) happened(d *drawn) bool {
	if d.realis != what.Happened && d.realis != what.Attempted || d.kind == what.Protest || d.kind == what.Incident {
		return false
	}
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if act := t.act; (act.Force >= 2 || r.armedHit(t) || r.burnt(t) || r.meansOf(d, act) != 0) && (act.Realis == what.Happened || act.Realis == what.Attempted) {
			return true
		}
		if t.act.Form == what.Weapon && t.act.Realis == what.Happened && r.harmed(d) {
			return true // "a car bomb outside a shop wounds nine"
		}
	}
	return false
}

// armedHit says whether a word that may mean little, "hit", "destroyed", tells what an armed party did to something.
func (r *reading) armedHit(t *telling) bool {
	if len(t.patients) == 0 || t.act.Kind != what.Attack && t.act.Kind != what.Destruction && t.act.Kind != what.Strike {
		return false
	}
	for i := range t.agents {
		if r.isKind(&t.agents[i], who.ArmedGroup, who.Forces) || r.militant(&t.agents[i]) {
			return true
		}
	}
	return false
}

// burnt says whether several houses, vehicles or the like were burned on a day that is told.
func (r *reading) burnt(t *telling) bool {
	return t.act.Kind == what.Destruction && t.dateFirm && r.doc.Tokens[t.act.Head].Lemma == "burn" && slices.ContainsFunc(t.patients, func(p party) bool {
		return !r.isPeople(&p)
	})
}

// specific says whether the report ties the act to a time, a place, and people closely enough to be one act.
func (r *reading) specific(d *drawn) bool {
	if d.date == nil && !d.placed && !r.headlined(d) {
		return false
	}
	evidence := r.timeEvidence(d) + r.placeEvidence(d) + r.actEvidence(d)
	if k := d.tolls.killed; k >= 0 && r.Tolls[k].Count.Low >= 500 && r.timeEvidence(d) < 1.5 {
		return false // a war's dead
	}
	return evidence >= 2.2
}

// headlined says whether the title tells an act with a figure: it is what the report is about, though this tells neither when nor where.
func (r *reading) headlined(d *drawn) bool {
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.title && !t.act.Plural && len(t.agents)+len(t.patients) > 0 && r.counted(t) {
			return true
		}
	}
	return false
}

func (r *reading) timeEvidence(d *drawn) float64 {
	if d.date == nil {
		return 0
	}
	switch d.date.Date.Precision() {
	case when.ToDay:
		return 1.6
	case when.ToMonth:
		return 1.5
	case when.ToPeriod:
		if first, last, ok := d.date.Date.Bounds(); ok && last-first <= 2 {
			return 1.5 // "in the night of 8 to 9 June"
		}
		return .9
	case when.ToYear, when.ToSeason:
		return .8
	}
	return 0
}

func (r *reading) placeEvidence(d *drawn) float64 {
	if !d.placed {
		return 0
	}
	own := .4 // the place stands somewhere before the act, not with it
	for _, i := range d.tellings {
		if r.tellings[i].placed {
			own = 1
		}
	}
	switch d.place.Place.Kind {
	case where.Site, where.Town:
		return 1.4 * own
	case where.District:
		return 1.2 * own
	case where.Province, where.Area:
		return .8 * own
	case where.Country:
		return .3 * own
	}
	return 0
}

// actEvidence is what the words for the act, its parties and its toll say for one act that was done.
func (r *reading) actEvidence(d *drawn) (evidence float64) {
	plural, loose := true, true
	force := 0
	for _, i := range d.tellings {
		t := &r.tellings[i]
		plural = plural && t.act.Plural
		loose = loose && t.act.Kind == what.Clash && t.act.Force < 3
		force = max(force, t.act.Force)
		if t.title {
			evidence += .5
		}
	}
	if r.tellings[d.tellings[0]].sent <= r.opening {
		evidence += .8
	}
	if len(d.tellings) > 1 {
		evidence += .4
	}
	if force >= 3 {
		evidence += .3
	}
	if r.harmed(d) || d.tolls.detained >= 0 {
		evidence += .9
	} else if len(d.patients) > 0 {
		evidence += .4
	}
	if len(d.agents) > 0 {
		evidence += .4
	}
	if plural {
		evidence -= .7
	}
	if loose {
		evidence -= .8 // "fighting in the north"
	}
	if !r.weighty(d) {
		evidence -= .8 // "she attacked her rival in Ohio"
	}
	return evidence
}

// harmed says whether the report counts people who came to harm.
func (r *reading) harmed(d *drawn) bool {
	for _, k := range [...]int{d.tolls.killed, d.tolls.injured, d.tolls.abducted} {
		if k >= 0 && !none(&r.Tolls[k]) {
			return true
		}
	}
	return false
}

// weighty says whether somebody armed, a weapon, a toll or a sure word stands behind an act: politicians attack each other
// in words.
func (r *reading) weighty(d *drawn) bool {
	if d.kind != what.Attack || r.harmed(d) {
		return true
	}
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Force >= 3 || act.Form == what.Weapon || len(act.Weapons) > 0 {
			return true
		}
	}
	for _, list := range [][]party{d.agents, d.patients} {
		for i := range list {
			if !r.isKind(&list[i], who.Person, who.Party, who.Organisation) {
				return true
			}
		}
	}
	return false
}

// violent says whether the act is political violence and not plain crime or an accident.
func (r *reading) violent(d *drawn) bool {
	if r.context.bloodless >= 5 && r.context.bloodless > r.context.political {
		return warlike(d.kind) && slices.ContainsFunc(d.agents, func(p party) bool { return r.isKind(&p, who.ArmedGroup, who.Forces, who.Unnamed) })
	}
	if d.kind == what.Arrest && r.context.political == 0 && r.policed(d) {
		return false
	}
	if r.context.exercise >= playing && d.tolls.killed < 0 {
		return false // "paratroopers stormed the airfield", in the script of their exercise
	}
	armed := false
	for _, list := range [][]party{d.told, d.agents, d.patients} {
		for i := range list {
			if list[i].actor < 0 {
				continue
			}
			switch r.Cast.Actors[list[i].actor].Kind {
			case who.ArmedGroup, who.Forces:
				armed = true
			case who.Unnamed:
				armed = armed || r.context.crime <= r.context.political || r.ofGroups()
			}
		}
	}
	if r.context.mishap > 0 && r.armed(d.agents) == unarmed && (d.kind == what.Explosion || d.kind == what.Bombing || d.kind == what.Killing || d.kind == what.Destruction) {
		return false // "the government ruled out an attack"
	}
	if (d.kind == what.Clash || d.kind == what.Shelling || d.kind == what.Airstrike) && !armed && r.context.accident > r.context.political {
		return false // "crews battle on three fronts"
	}
	if warlike(d.kind) {
		return armed || d.kind != what.Bombing || r.context.crime <= r.context.political
	}
	switch d.kind {
	case what.Killing, what.Explosion, what.Destruction, what.Strike, what.Attack:
		if r.context.accident > r.context.political && !armed {
			return false
		}
	}
	if d.kind == what.Explosion && r.context.unexplained() && !r.blewUp(d) {
		return true
	}
	if k := d.tolls.killed; k >= 0 && r.Tolls[k].Count.Low >= massacre && (d.kind == what.Attack || d.kind == what.Killing && len(d.agents) > 0) {
		return true
	}
	return armed || r.context.political > 0 && (r.context.political > r.context.crime || r.ofGroups()) || r.againstPublic(d) || r.byMob(d)
}

// byMob says whether a crowd burned, beat or killed: that is a riot, whatever it was over.
func (r *reading) byMob(d *drawn) bool {
	switch d.kind {
	case what.Destruction, what.Attack, what.Mob, what.Killing, what.Riot, what.Beating:
	default:
		return false
	}
	return slices.ContainsFunc(d.agents, func(p party) bool { return mobs.Has(r.doc.Tokens[p.head].Lemma) })
}

var mobs = lex.NewSet("mob crowd rioter")

// blewUp says whether something blew up that is no weapon: "a petrol tanker exploded".
func (r *reading) blewUp(d *drawn) bool {
	return slices.ContainsFunc(d.tellings, func(i int) bool {
		act := r.tellings[i].act
		return act.Kind == what.Explosion && act.Form == what.Verb && slices.ContainsFunc(act.Weapons, func(token int) bool {
			return !charges.Has(r.doc.Tokens[token].Lemma)
		})
	})
}

// charges are what attackers blow up, and what they hide it in.
var charges = lex.NewSet(`device bomb explosive charge parcel package letter grenade mine landmine shell rocket missile projectile dynamite ied
	car vehicle motorcycle motorbike bicycle van bag backpack suitcase`)

// againstPublic says whether an act of violence was meant for people in public life: that is seldom plain crime.
func (r *reading) againstPublic(d *drawn) bool {
	return meant(d.kind) && !r.atHome(d) && slices.ContainsFunc(d.patients, func(p party) bool {
		if p.actor >= 0 && r.Cast.Actors[p.actor].Role != "" {
			return who.Public(r.Cast.Actors[p.actor].Role)
		}
		return who.Public(p.Of(r.doc.Text))
	})
}

// atHome says whether somebody near to the victim did it: a quarrel, whoever the victim is.
func (r *reading) atHome(d *drawn) bool {
	return slices.ContainsFunc(d.tellings, func(i int) bool {
		return slices.ContainsFunc(r.tellings[i].act.Agents, func(token int) bool { return kin.Has(r.doc.Tokens[token].Lemma) })
	})
}

var kin = lex.NewSet(`wife husband ex-wife ex-husband spouse partner boyfriend girlfriend lover fiance fiancee son daughter stepson brother
	sister father mother nephew cousin uncle neighbour neighbor tenant landlord patient`)

// meant says whether an act is meant for somebody, whoever did it.
func meant(kind what.Kind) bool {
	switch kind {
	case what.Killing, what.Attack, what.Shooting, what.Assassination, what.Execution, what.Abduction:
		return true
	}
	return false
}

// ofGroups says whether a report speaks of an armed group by name again and again: its crimes are those of armed politics.
func (r *reading) ofGroups() bool {
	const often = 3
	names := 0
	for i := range r.Cast.Mentions {
		if m := &r.Cast.Mentions[i]; !m.Nominal && r.Cast.Actors[m.Actor].Kind == who.ArmedGroup {
			names++
		}
	}
	return names >= often
}

// policed says whether the police arrested people who are not told to be armed: it arrests whoever breaks the law.
func (r *reading) policed(d *drawn) bool {
	for i := range d.agents {
		if !strings.Contains(strings.ToLower(d.agents[i].Of(r.doc.Text)), "police") {
			return false
		}
	}
	for i := range r.drawn {
		if other := &r.drawn[i]; !seizes(other.kind) && r.happened(other) {
			return false // it may be for that
		}
	}
	return !slices.ContainsFunc(d.patients, func(p party) bool { return r.militant(&p) && r.doc.Tokens[p.head].Lower != "men" })
}

// massacre is the number of dead from which an attack is no plain crime, whatever the report's words.
const massacre = 20
