package incident

import (
	"casus/text"
	"casus/what"
	"casus/who"
)

// Holds says whether a report, whose trees may still be missing, can hold an incident: an act that was done or tried, as far
// as words and tags tell, and somebody armed, a weapon of war, or more talk of politics than of crime. Where the words of the
// whole report make an incident most unlikely, a model rules it out.
func Holds(doc *text.Doc, arms who.Arms) bool {
	n, acts := readNews(doc), what.Find(doc)
	if !n.mayHold(acts, arms) {
		return false
	}
	m := shipped()
	if !n.judgeable(acts, m) {
		return true
	}
	var s signs
	n.describe(acts, &s)
	return !unlikely(s.chance(m.Report), arms)
}

// mayHold says whether acts and arms are there that can make an incident.
func (n *news) mayHold(acts []what.Act, arms who.Arms) bool {
	political := arms != who.Unarmed || n.context.political > n.context.crime
	done, weapon, weak := false, false, false
	for i := range acts {
		act := &acts[i]
		political = political || warlike(act.Kind) || meant(act.Kind) && act.Force >= 2 && n.public(act) || n.setOff(act)
		weapon = weapon || act.Form == what.Weapon // "two rockets hit the airport"
		if act.Realis != what.Happened && act.Realis != what.Attempted {
			continue
		}
		switch act.Kind {
		case what.Protest, what.Incident:
		case what.Arrest, what.Killing: // the weak words among these grow strong by whom they hit, which trees tell
			done = true
		case what.Attack, what.Destruction, what.Strike:
			done = done || act.Force >= 2 || arms != who.Unarmed
			weak = true
		default:
			done = done || act.Force >= 2
		}
	}
	return (done || weapon && weak) && political
}

// public says whether people in public life are named near an act, in its sentence.
func (n *news) public(act *what.Act) bool {
	const near = 12
	sentence := &n.doc.Sentences[n.doc.Tokens[act.Head].Sent]
	for i := max(sentence.First, act.First-near); i < min(sentence.Last, act.Last+near); i++ {
		if noun, tokens := who.NounAt(n.doc, i); tokens > 0 && noun.Public {
			return true
		}
	}
	return false
}

// setOff says whether an explosion, as far as words tell, is of something that was meant to blow up: "two devices exploded".
func (n *news) setOff(act *what.Act) bool {
	if act.Kind != what.Explosion || !n.context.unexplained() {
		return false
	}
	return act.Form == what.Noun || act.First > 0 && charges.Has(n.doc.Tokens[act.First-1].Lemma)
}

// warlike says whether an act is political violence whoever did it.
func warlike(kind what.Kind) bool {
	switch kind {
	case what.Bombing, what.Suicide, what.Grenade, what.Airstrike, what.Shelling, what.Chemical:
		return true
	}
	return false
}
