package incident

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/what"
	"casus/who"
)

// acled is ACLED's event and sub-event type of an act. Where the words leave the kind open, whom it hit and who did it decide.
func (r *reading) acled(d *drawn) (event, sub string) {
	if r.rioted(d) {
		return "Riots", "Violent demonstration"
	}
	if r.byMob(d) && r.armed(d.agents) == unarmed {
		return "Riots", "Mob violence"
	}
	switch d.kind {
	case what.Suicide:
		return "Explosions/Remote violence", "Suicide bomb"
	case what.Bombing, what.Explosion:
		if r.bombedByState(d) {
			return "Explosions/Remote violence", "Air/drone strike"
		}
		return "Explosions/Remote violence", "Remote explosive/landmine/IED"
	case what.Grenade:
		return "Explosions/Remote violence", "Grenade"
	case what.Airstrike:
		return "Explosions/Remote violence", "Air/drone strike"
	case what.Strike:
		if r.armed(d.agents) == states || len(d.agents) == 0 {
			return "Explosions/Remote violence", "Air/drone strike"
		}
	case what.Shelling:
		return "Explosions/Remote violence", "Shelling/artillery/missile attack"
	case what.Chemical:
		return "Explosions/Remote violence", "Chemical weapon"
	case what.Clash:
		if r.slain(d) {
			return "Violence against civilians", "Attack"
		}
		return "Battles", "Armed clash"
	case what.Abduction:
		return "Violence against civilians", "Abduction/forced disappearance"
	case what.Sexual:
		return "Violence against civilians", "Sexual violence"
	case what.Arrest:
		return "Strategic developments", "Arrests"
	case what.Plot:
		return "Strategic developments", "Disrupted weapons use"
	case what.Destruction:
		return "Strategic developments", "Looting/property destruction"
	case what.Riot:
		return "Riots", "Violent demonstration"
	case what.Mob:
		if r.armed(d.agents) == unarmed {
			return "Riots", "Mob violence"
		}
	case what.Crackdown:
		return "Protests", "Excessive force against protesters"
	case what.Territory:
		if r.armed(d.agents) == states || len(d.agents) == 0 && r.armed(d.patients) == rebels {
			return "Battles", "Government regains territory"
		}
		return "Battles", "Non-state actor overtakes territory"
	}
	if r.fromAfar(d) {
		return "Explosions/Remote violence", "Air/drone strike"
	}
	if r.battle(d) {
		return "Battles", "Armed clash"
	}
	return "Violence against civilians", "Attack"
}

// rioted says whether demonstrators did it: what they throw, burn and fight is a riot.
func (r *reading) rioted(d *drawn) bool {
	switch d.kind {
	case what.Bombing, what.Explosion, what.Clash, what.Attack, what.Destruction:
	default:
		return false
	}
	rioters := false
	for i := range d.agents {
		switch {
		case rioting.Has(r.doc.Tokens[d.agents[i].head].Lemma):
			rioters = true
		case !r.isKind(&d.agents[i], who.Forces, who.People): // the police, and "youths"
			return false
		}
	}
	return rioters
}

var rioting = lex.NewSet("protester protestor demonstrator rioter marcher hooligan")

// bombedByState says whether a state is told to have bombed, which it does from the air, where no bomb is named that lay there.
func (r *reading) bombedByState(d *drawn) bool {
	if r.armed(d.agents) != states {
		return false
	}
	bombed := false
	for _, i := range d.tellings {
		act := r.tellings[i].act
		if act.Kind != what.Bombing && act.Kind != what.Explosion {
			continue
		}
		lemma := r.doc.Tokens[act.Head].Lemma
		if act.Form == what.Weapon && (lemma != "bomb" || act.Last-act.First > 1) {
			return false
		}
		bombed = bombed || lemma == "bomb" && (act.Form == what.Verb || act.Plural)
	}
	return bombed
}

// slain says whether those who died are civilians alone, of whom one of the act's words tells that somebody attacked them: a
// gunfight that followed makes no battle of it.
func (r *reading) slain(d *drawn) bool {
	if d.tolls.killed < 0 || !r.civilian(d.patients) || slices.ContainsFunc(d.patients, func(p party) bool { return r.armed([]party{p}) != unarmed }) {
		return false
	}
	for _, i := range d.tellings {
		if t := &r.tellings[i]; !t.act.Mutual && t.act.Kind != what.Clash && t.act.Force >= 2 && r.civilian(t.patients) && len(t.agents) > 0 {
			return true
		}
	}
	return false
}

// fromAfar says whether a state is told to have attacked something in another country, and nothing how: it does so from the air.
func (r *reading) fromAfar(d *drawn) bool {
	if len(d.agents) != 1 || !r.isKind(&d.agents[0], who.Forces, who.Government) || !d.placed {
		return false
	}
	switch strings.TrimSuffix(r.doc.Tokens[d.agents[0].head].Lower, "s") {
	case "soldier", "troop", "force", "paratrooper", "commando", "marine", "police", "guard", "patrol", "sniper":
		return false // they are there
	}
	home, place := r.Cast.Actors[d.agents[0].actor].Country, d.place.Place.Country
	if home == "" || place == "" || home == place {
		return false
	}
	for _, i := range d.tellings {
		if act := r.tellings[i].act; act.Mutual || act.Force >= 3 || act.Kind == what.Raid || act.Kind == what.Shooting || act.Kind == what.Arrest {
			return false
		}
	}
	return true
}

// battle says whether those who were hit were armed, or fought: attackers of civilians are none, whoever they are.
func (r *reading) battle(d *drawn) bool {
	by, on := r.armed(d.agents), r.armed(d.patients)
	if by == unarmed && slices.ContainsFunc(d.agents, func(p party) bool { return r.doc.Tokens[p.head].Lower == "men" }) {
		by = rebels // "thirty men attacked": nobody says that they were armed
	}
	switch {
	case (d.kind == what.Execution || d.kind == what.Assassination) && by != unarmed:
		return false // who is put to death or murdered does not fight
	case on == states || on == rebels:
		return by != unarmed || len(d.agents) == 0
	case on == unarmed && len(d.patients) > 0:
		return by == states && !r.civilian(d.patients)
	}
	return by == states || len(d.agents) > 1 && !r.oneState(&d.agents[0], &d.agents[1])
}

// side is what sort of armed party stands on one side.
type side uint8

const (
	unarmed side = iota
	states
	rebels
)

// armed is the sort of the first party that is armed, unarmed where civilians are named before it.
func (r *reading) armed(list []party) side {
	held := false
	for i := range list {
		if i > 0 && r.inAddition(&list[i]) {
			continue // "two other people" are of those named before
		}
		if r.isKind(&list[i], who.Forces, who.Government) {
			return states
		}
		if r.isKind(&list[i], who.ArmedGroup, who.Unnamed) {
			return rebels
		}
		switch who.TargetKind(list[i].Of(r.doc.Text)) {
		case "security forces":
			return states
		case "militants":
			return rebels
		case "property", "infrastructure", "other", "officials":
			held = held || r.fortified(&list[i])
			continue
		}
		if !r.isKind(&list[i], who.Person) {
			return unarmed
		}
	}
	if held && !slices.ContainsFunc(list, func(p party) bool { return r.isPeople(&p) }) {
		return states
	}
	return unarmed
}

// fortified says whether a site is held by soldiers or police.
func (r *reading) fortified(p *party) bool {
	words := strings.ToLower(p.Of(r.doc.Text))
	if head := r.doc.Tokens[p.head].Lemma; head == "barracks" || head == "garrison" || head == "checkpoint" || head == "outpost" {
		return true
	}
	return strings.Contains(words, "police station") || strings.Contains(words, "police post") || strings.Contains(words, "army base") || strings.Contains(words, "military base")
}

// civilian says whether one of the parties is told to be a civilian.
func (r *reading) civilian(list []party) bool {
	for i := range list {
		if i > 0 && r.inAddition(&list[i]) {
			continue
		}
		switch who.TargetKind(list[i].Of(r.doc.Text)) {
		case "civilians", "religious minority", "foreign nationals", "media", "aid workers", "diplomats":
			return true
		}
		if r.isKind(&list[i], who.People) || r.countryman(list[i].head) {
			return true
		}
	}
	return false
}
