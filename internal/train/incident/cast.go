package main

import (
	"fmt"

	"casus/incident"
	"casus/internal/answerkey"
	"casus/internal/learn"
	"casus/record"
)

// casting is how the models Did and Hit learn: examples lose many of their features, since reports written by few hands have habits.
var casting = learn.Options{Epochs: 20, Rate: .08, L2: 3e-3, Least: 3, Drop: .4, Times: 3}

// ofMessages is how much an example of a message counts for these.
const ofMessages = .2

// cast are the examples that a set has for the models Did and Hit.
type cast struct {
	set      string
	did, hit []learn.Example
}

// castRoles reads keyed reports by models that are learned before these.
func castRoles(reports []keyed, m *incident.Models) []cast {
	return perSet(reports, func(set string) cast { return cast{set: set} }, func(of *cast, k *keyed) {
		acts, did, hit := incident.Cast(k.Answers(), m)
		of.add(k.find(acts), acts, did, hit, 1, true)
	})
}

// castMessages reads messages with their keys, which leave out acts of war: of these nothing is learned.
func castMessages(samples []sample, m *incident.Models) cast {
	all := cast{set: "messages"}
	for i := range samples {
		if s := &samples[i]; len(s.key) > 0 {
			acts, did, hit := incident.Cast(s.answers, m)
			all.add(find(s.key, acts), acts, did, hit, ofMessages, false)
		}
	}
	return all
}

// add adds the examples of a report's acts. An act that the key has not, and of which the rules do not tell who did it, has no
// doer: whoever is named with it counts as wrong.
func (c *cast) add(told []*answerkey.Incident, acts []record.Incident, did, hit []incident.Role, weight float64, whole bool) {
	for _, role := range did {
		switch in := told[role.Act]; {
		case in != nil:
			c.did = append(c.did, examplesOf(role, in.Right("perpetrator", &role.Party), weight)...)
		case whole && !role.Chosen:
			c.did = append(c.did, examplesOf(role, 0, weight)...)
		}
	}
	for _, role := range hit {
		if in := told[role.Act]; in != nil {
			c.hit = append(c.hit, examplesOf(role, gain(in, &acts[role.Act], &role), weight)...)
		}
	}
}

// gain is how much more of the targets an act has right with a party than without it.
func gain(in *answerkey.Incident, act *record.Incident, role *incident.Role) float64 {
	with := record.Incident{Targets: append([]record.Target{}, role.Party.Targets...)}
	var without record.Incident
	for _, t := range act.Targets {
		if role.Chosen && t.Text == role.Party.Targets[0].Text {
			continue
		}
		without.Targets = append(without.Targets, t)
	}
	with.Targets = append(with.Targets, without.Targets...)
	return max(0, in.Right("target", &with)-in.Right("target", &without))
}

// examplesOf tells that a role is right so far.
func examplesOf(role incident.Role, right, weight float64) (examples []learn.Example) {
	right = min(right, 1)
	for class, share := range []float64{1 - right, right} {
		if share > 0 {
			examples = append(examples, learn.Example{Hashes: role.Hashes, Class: class, Weight: float32(weight * share)})
		}
	}
	return examples
}

// trainCast learns from all sets but one, -1 for none.
func trainCast(sets []cast, but int) (did, hit *learn.Model) {
	var ofDid, ofHit []learn.Example
	for i := range sets {
		if i != but {
			ofDid, ofHit = append(ofDid, sets[i].did...), append(ofHit, sets[i].hit...)
		}
	}
	return learn.Train(ofDid, classes, casting), learn.Train(ofHit, classes, casting)
}

// tellCast prints how well the record names who did it and who was hit, without these models and with models that have not learned from
// the set, over all sets.
func tellCast(reports []keyed, sets []cast, m *incident.Models) {
	var key []answerkey.Line
	var without, with []*record.Record
	for i := range sets {
		did, hit := trainCast(sets, i)
		learned := *m
		learned.Did, learned.Hit = did, hit
		for k := range reports {
			if reports[k].Set == sets[i].set {
				a, of := reports[k].Answers(), record.Report{Source: fmt.Sprint(k)}
				key = append(key, answerkey.Line{File: of.Source, Incidents: reports[k].Key.Incidents})
				without = append(without, &record.Record{Report: of, Incidents: incident.FindBy(a, m)})
				with = append(with, &record.Record{Report: of, Incidents: incident.FindBy(a, &learned)})
			}
		}
	}
	before, after := answerkey.Run(key, without).Total, answerkey.Run(key, with).Total
	for _, slot := range []string{"perpetrator", "attribution", "target"} {
		_, _, without := before.Slots[slot].Measures()
		_, _, with := after.Slots[slot].Measures()
		fmt.Printf("%s on sets not learned from: F %.1f without the models, %.1f with them\n", slot, without, with)
	}
	_, _, all := before.All().Measures()
	_, _, better := after.All().Measures()
	fmt.Printf("all slots: F %.1f without, %.1f with\n", all, better)
}
