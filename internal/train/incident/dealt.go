package main

import (
	"fmt"

	"casus/incident"
	"casus/internal/learn"
	"casus/record"
)

// dealing is how the trees of the models Dead and Day grow.
var dealing = learn.Growth{Trees: 200, Depth: 2, Rate: .06, Least: 4, L2: 3, Cases: .6, Values: .3}

// dealt are, for the acts of a set's reports for which the rules find no dead or no day, those that the reports tell near them, and
// whether they are the key's.
type dealt struct {
	set        string
	dead, days []learn.Case
}

// dealValues reads keyed reports by models that are learned before these.
func dealValues(reports []keyed, m *incident.Models) []dealt {
	return perSet(reports, func(set string) dealt { return dealt{set: set} }, func(of *dealt, k *keyed) {
		acts, dead, days := incident.Dealt(k.Answers(), m)
		of.dead = append(of.dead, k.cases("killed", acts, dead)...)
		of.days = append(of.days, k.cases("date", acts, days)...)
	})
}

// cases are the bids for acts that the key holds.
func (k *keyed) cases(slot string, acts []record.Incident, bids []incident.Bid) (cases []learn.Case) {
	told := k.find(acts)
	for _, b := range bids {
		if in := told[b.Act]; in != nil {
			cases = append(cases, learn.Case{Values: b.Values, Yes: in.Right(slot, &b.Value) == 1})
		}
	}
	return cases
}

// trainDealt learns from all sets but one, -1 for none.
func trainDealt(sets []dealt, but int) (dead, day *learn.Trees) {
	var ofDead, ofDays []learn.Case
	for i := range sets {
		if i != but {
			ofDead, ofDays = append(ofDead, sets[i].dead...), append(ofDays, sets[i].days...)
		}
	}
	return learn.Grow(ofDead, dealing), learn.Grow(ofDays, dealing)
}

// tellDealt prints how often the models are right where they say yes, on sets that they have not learned from.
func tellDealt(sets []dealt) {
	var said, right [2]int
	for i := range sets {
		dead, day := trainDealt(sets, i)
		for slot, of := range []struct {
			model *learn.Trees
			cases []learn.Case
		}{{dead, sets[i].dead}, {day, sets[i].days}} {
			for _, c := range of.cases {
				if of.model.Probability(c.Values) > .5 {
					said[slot]++
					if c.Yes {
						right[slot]++
					}
				}
			}
		}
	}
	for slot, name := range []string{"dead", "day"} {
		fmt.Printf("%s, given %d times on sets not learned from; right %.1f %%\n", name, said[slot], 100*float64(right[slot])/float64(max(1, said[slot])))
	}
}
