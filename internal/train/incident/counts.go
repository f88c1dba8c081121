package main

import (
	"fmt"
	"math/rand"

	"casus/incident"
	"casus/internal/learn"
)

// growth is how the trees of the model Counts grow, over and over again: what one run makes of the acts at the border is chance.
var growth = learn.Growth{Trees: 80, Depth: 4, Rate: .1, Least: 4, L2: 3, Cases: .6, Values: .3}

const runs = 4

// drawn are the acts of a set's reports as the words draw them together, with whether the keys hold them, and the rules do.
type drawn struct {
	set   string
	cases []learn.Case
	rules []bool
}

// drawActs draws the acts of keyed reports together by models that are learned before this one.
func drawActs(reports []keyed, m *incident.Models) []drawn {
	return perSet(reports, func(set string) drawn { return drawn{set: set} }, func(of *drawn, k *keyed) {
		acts, values, counts := incident.Drawn(k.Answers(), m)
		for n, told := range k.find(acts) {
			of.cases = append(of.cases, learn.Case{Values: values[n], Yes: told != nil})
			of.rules = append(of.rules, counts[n])
		}
	})
}

// trainCounts learns which acts count from all sets but one, -1 for none.
func trainCounts(sets []drawn, but int) *learn.Trees {
	var cases []learn.Case
	for i := range sets {
		if i != but {
			cases = append(cases, sets[i].cases...)
		}
	}
	var grown []*learn.Trees
	random := rand.New(rand.NewSource(1))
	for range runs {
		random.Shuffle(len(cases), func(i, j int) { cases[i], cases[j] = cases[j], cases[i] })
		grown = append(grown, learn.Grow(cases, growth))
	}
	return learn.MeanTrees(grown)
}

// tellCounts prints how the model, and the rules, do on sets that it has not learned from.
func tellCounts(sets []drawn) {
	all, right, rules := 0, 0, 0
	for i := range sets {
		m := trainCounts(sets, i)
		for n, c := range sets[i].cases {
			all++
			if (m.Probability(c.Values) > .5) == c.Yes {
				right++
			}
			if sets[i].rules[n] == c.Yes {
				rules++
			}
		}
	}
	fmt.Printf("counts, %d acts of %d sets; right %.1f %%, by the rules alone %.1f\n", all, len(sets),
		100*float64(right)/float64(all), 100*float64(rules)/float64(all))
}
