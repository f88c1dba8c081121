package incident

import (
	"casus/what"
	"casus/who"
)

// acled is ACLED's event and sub-event type of an act. Where the words leave the kind open, whom it hit and who did it decide.
func (r *reading) acled(d *drawn) (event, sub string) {
	switch d.kind {
	case what.Suicide:
		return "Explosions/Remote violence", "Suicide bomb"
	case what.Bombing, what.Explosion:
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
		return "Riots", "Mob violence"
	case what.Crackdown:
		return "Protests", "Excessive force against protesters"
	case what.Territory:
		if r.armed(d.agents) == states {
			return "Battles", "Government regains territory"
		}
		return "Battles", "Non-state actor overtakes territory"
	}
	if by, on := r.armed(d.agents), r.armed(d.patients); on != unarmed && !(by == unarmed && len(d.agents) > 0) && (on == states || by != on || on == rebels) {
		return "Battles", "Armed clash"
	}
	return "Violence against civilians", "Attack"
}

// side is what sort of armed party stands on one side.
type side uint8

const (
	unarmed side = iota
	states
	rebels
)

// armed is the first armed sort among parties; of the hit, civilians outweigh it.
func (r *reading) armed(list []party) side {
	found := unarmed
	for i := range list {
		if p := &list[i]; p.actor >= 0 {
			switch r.Cast.Actors[p.actor].Kind {
			case who.Forces, who.Government:
				found = states
			case who.ArmedGroup, who.Unnamed:
				if found == unarmed {
					found = rebels
				}
			}
		} else if who.TargetKind(r.name(p)) == "security forces" {
			found = states
		}
	}
	return found
}
