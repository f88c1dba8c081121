package incident

import (
	"slices"

	"casus/lex"
	"casus/text"
	"casus/what"
)

// settleKind is the kind that the act's words name most surely. The name of a weapon alone says how people died or what
// blew up; it does not make a shooting of an attack with grenades in the car.
func (r *reading) settleKind(d *drawn) what.Kind {
	votes := make(map[what.Kind]float64)
	means := make(map[what.Kind]bool) // kinds that only a weapon's name speaks for
	held := true                      // of an abduction only captives are told: "rescued 11 kidnapped villagers"
	late := make(map[what.Kind]bool)  // kinds that only one word, far behind the first, speaks for
	done := slices.ContainsFunc(d.tellings, func(i int) bool { return r.tellings[i].act.Realis == what.Happened })
	for n, i := range d.tellings {
		act := r.tellings[i].act
		if done && act.Realis != what.Happened && n > 0 {
			continue // what they were planning says little of what they did
		}
		if act.Form == what.Weapon && r.seized(act) {
			continue
		}
		held = held && (act.Kind != what.Abduction || act.Force < 2)
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
		late[act.Kind] = votes[act.Kind] == 0 && r.tellings[i].sent > max(r.tellings[d.tellings[0]].sent+3, r.opening)
		votes[act.Kind] += weight
	}
	for _, i := range d.tellings {
		if kind := r.meansOf(d, r.tellings[i].act); kind != 0 && r.tellings[i].act.Kind != what.Riot { // what a crowd throws is no bombing
			votes[kind] += 1.5
			means[kind] = false
		}
	}
	for _, pair := range refinements {
		if means[pair.exact] && pair.open != what.Explosion && pair.open != what.Strike && pair.open != what.Killing {
			continue
		}
		if pair.exact == what.Abduction && held {
			continue
		}
		if late[pair.exact] && pair.exact != what.Suicide && (pair.exact == what.Abduction || len(d.tellings) > 5) {
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

// ledAway is the kind of what was done to those who were pulled or dragged from somewhere, where their sentence tells that they were
// shot or put to death: they were not held; 0 where it tells no such.
func (r *reading) ledAway(d *drawn) (kind what.Kind) {
	pulled := false
	for _, i := range d.tellings {
		t := &r.tellings[i]
		switch t.act.Kind {
		case what.Abduction:
			if !pulling.Has(r.doc.Tokens[t.act.Head].Lemma) {
				return 0
			}
			pulled = true
		case what.Shooting, what.Killing, what.Execution, what.Assassination, what.Attack:
			if kind == 0 && t.act.Form == what.Verb && t.act.Force >= 2 {
				kind = t.act.Kind
			}
		}
	}
	if !pulled {
		return 0
	}
	return kind
}

var pulling = lex.NewSet("pull drag march herd lead take snatch")

// seized says whether a weapon was only found: "recovered two rifles and a grenade".
func (r *reading) seized(weapon *what.Act) bool {
	at := weapon.Head
	for r.doc.Tokens[at].Rel == text.RelConj && r.doc.Tokens[at].Head >= 0 {
		at = r.doc.Tokens[at].Head
	}
	if r.doc.Tokens[at].Rel != text.RelObj && r.doc.Tokens[at].Rel != text.RelNsubjPass {
		return false
	}
	verb := r.actAt[r.doc.Tokens[at].Head]
	return verb > 0 && r.Acts[verb-1].Kind == what.Plot
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
	if act.Form == what.Verb && (act.Kind.Open() || act.Kind == what.Bombing || act.Kind == what.Shooting) {
		for _, token := range act.Agents {
			if aircraft.Has(r.doc.Tokens[token].Lemma) {
				return what.Airstrike
			}
		}
	}
	return 0
}

// aircraft are what strikes from the air where it attacks: "helicopters attacked the village".
var aircraft = lex.NewSet("helicopter aircraft plane jet warplane gunship aeroplane airplane")

// refinements are the kinds that leave open what another word of the same act tells.
var refinements = []struct{ open, exact what.Kind }{
	{what.Explosion, what.Suicide}, {what.Bombing, what.Suicide}, {what.Attack, what.Suicide}, {what.Killing, what.Suicide}, {what.Incident, what.Suicide},
	{what.Strike, what.Airstrike}, {what.Strike, what.Shelling}, {what.Bombing, what.Airstrike}, {what.Attack, what.Airstrike}, {what.Killing, what.Airstrike}, {what.Raid, what.Airstrike}, {what.Explosion, what.Airstrike},
	{what.Attack, what.Shelling}, {what.Killing, what.Shelling}, {what.Explosion, what.Shelling}, {what.Explosion, what.Grenade}, {what.Attack, what.Grenade},
	{what.Explosion, what.Bombing}, {what.Attack, what.Bombing}, {what.Killing, what.Bombing}, {what.Incident, what.Bombing}, {what.Killing, what.Grenade},
	{what.Killing, what.Explosion}, {what.Attack, what.Explosion},
	{what.Assassination, what.Airstrike}, {what.Assassination, what.Bombing}, {what.Assassination, what.Suicide}, {what.Assassination, what.Shelling},
	{what.Killing, what.Assassination}, {what.Shooting, what.Assassination}, {what.Attack, what.Assassination},
	{what.Killing, what.Clash}, {what.Shooting, what.Clash}, {what.Attack, what.Clash}, {what.Raid, what.Clash}, {what.Incident, what.Clash},
	{what.Killing, what.Abduction}, {what.Attack, what.Abduction}, {what.Raid, what.Abduction}, {what.Incident, what.Abduction},
	{what.Killing, what.Attack}, {what.Killing, what.Raid}, {what.Incident, what.Attack},
	{what.Killing, what.Mob}, {what.Killing, what.Riot}, {what.Incident, what.Riot}, {what.Raid, what.Arrest}, {what.Killing, what.Chemical}, {what.Attack, what.Chemical},
}
