package incident

import (
	"casus/lex"
	"casus/text"
	"casus/where"
	"casus/who"
)

// firedFrom is the party whose ship or gun a weapon was fired from: "shells fired from a navy vessel".
func (r *reading) firedFrom(weapon int) (party, bool) {
	fired := r.doc.Child(weapon, text.RelAcl)
	if t := &r.doc.Tokens[weapon]; fired < 0 && (t.Rel == text.RelNsubj || t.Rel == text.RelNsubjPass) {
		fired = t.Head
	}
	if fired < 0 {
		return party{}, false
	}
	for from := range r.doc.Children(fired) {
		if r.hasCase(from, "from") && r.places.At(from) == nil {
			return r.owner(from)
		}
	}
	return party{}, false
}

// groupOfMember is the armed group whose people somebody is told to be: "the group's men", "one of its fighters".
func (r *reading) groupOfMember(token int) (party, bool) {
	if whole, ok := r.wholeOf(token); ok {
		token = whole
	}
	of := r.doc.Child(token, text.RelNmodPoss)
	if of < 0 || !ranks.Has(r.doc.Tokens[token].Lemma) {
		return party{}, false
	}
	p, ok := r.partyAt(of)
	return p, ok && r.isKind(&p, who.ArmedGroup)
}

// ranks are nouns for the people of a group, of whom nothing more is said.
var ranks = lex.NewSet("man fighter member militant gunman militiaman soldier commando combatant force troop")

// machines are nouns that the lists hold for forces, and that others own.
var machines = lex.NewSet("jet warplane gunship warship artillery")

// isMachine says whether a token stands for a machine that the lists hold for forces: "two jets", "a jet fighter".
func (r *reading) isMachine(token int) bool {
	return machines.Has(r.doc.Tokens[token].Lemma) || r.doc.Tokens[token].Lemma == "fighter" && token > 0 && r.doc.Tokens[token-1].Lower == "jet"
}

// owner is the party that a means belongs to: "jets deployed by the air force", "Israeli missiles", "the army's tanks".
func (r *reading) owner(token int) (party, bool) {
	for c := range r.doc.Children(token) {
		t := &r.doc.Tokens[c]
		switch t.Rel {
		case text.RelAcl:
			for o := range r.doc.Children(c) {
				if r.hasCase(o, "by") {
					if p, ok := r.partyAt(o); ok && p.actor >= 0 {
						return p, true
					}
				}
			}
		case text.RelNmodPoss, text.RelCompound, text.RelAmod, text.RelNmod:
			if t.Rel == text.RelNmod && !r.hasCase(c, "of") && !r.hasCase(c, "from") && c > token {
				continue
			}
			if p, ok := r.partyAt(c); ok && p.actor >= 0 && !r.isKind(&p, who.People, who.Person, who.Organisation) {
				return p, true
			}
			if p, ok := r.countryAt(c); ok {
				return p, true
			}
			if lemma := r.doc.Tokens[token].Lemma; crafts.Has(lemma) || r.isMachine(token) {
				if p, ok := r.sayerOf(c); ok {
					return p, true
				}
			}
		}
	}
	return party{}, false
}

// sayerOf are the forces or the group that speaks of something as its own: "the army said its helicopters had bombed".
func (r *reading) sayerOf(own int) (party, bool) {
	if word := r.doc.Tokens[own].Lower; word != "its" && word != "their" && word != "our" {
		return party{}, false
	}
	for at := own; r.doc.Tokens[at].Head >= 0; at = r.doc.Tokens[at].Head {
		if r.doc.Tokens[at].Rel != text.RelCcomp {
			continue
		}
		subject := r.doc.Child(r.doc.Tokens[at].Head, text.RelNsubj)
		if subject < 0 {
			return party{}, false
		}
		p, ok := r.partyAt(subject)
		return p, ok && r.isKind(&p, who.Forces, who.ArmedGroup, who.Government)
	}
	return party{}, false
}

// scene are the words before a country in which something was done, not by it: "dam burst in Kenya kills 45".
var scene = lex.NewSet("in at near across over inside on")

// stateAt is the state whose country or capital stands where somebody acts: "Moscow shelled the town".
func (r *reading) stateAt(token int) (party, bool) {
	m := r.places.At(token)
	if m == nil || m.Place.Country == "" || m.Place.Kind != where.Country && !m.Metonym || m.First > 0 && scene.Has(r.doc.Tokens[m.First-1].Lower) {
		return party{}, false
	}
	return r.stateOf(m, token)
}

// countryAt is the state that an adjective points to: "an Israeli strike".
func (r *reading) countryAt(token int) (party, bool) {
	m := r.places.At(token)
	if m == nil || !m.Adjective || m.Place.Country == "" {
		return party{}, false
	}
	return r.stateOf(m, token)
}

const adjectiveRule = "the state whose adjective stands before the act"

func (r *reading) stateOf(m *where.Mention, token int) (party, bool) {
	best := -1
	for i := range r.Cast.Actors {
		actor := &r.Cast.Actors[i]
		if actor.Country != m.Place.Country || actor.Kind != who.Government && actor.Kind != who.Forces {
			continue
		}
		if best < 0 {
			best = i
		}
		if actor.ID == "state:"+actor.Country { // the state itself, not one of its ministries
			best = i
			break
		}
	}
	return party{Span: m.Span, head: token, actor: best, mention: -1, rule: adjectiveRule}, best >= 0
}

// crafts are weapons that others shoot at.
var crafts = lex.NewSet("jet helicopter gunship drone uav warplane plane aircraft warship boat")
