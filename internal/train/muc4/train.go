package main

import (
	"slices"

	"casus/export/muc4"
	"casus/internal/learn"
)

var (
	usual   = learn.Options{Epochs: 5, Rate: 0.03, L2: 1e-3, Least: 1}
	careful = learn.Options{Epochs: 5, Rate: 0.02, L2: 1e-3, Least: 2}
	slow    = learn.Options{Epochs: 5, Rate: 0.015, L2: 3e-3, Least: 2}
	fast    = learn.Options{Epochs: 8, Rate: 0.1, L2: 1e-3, Least: 1}
	many    = learn.Options{Epochs: 6, Rate: 0.04, L2: 2e-3, Least: 2, Drop: 0.5}
	whole   = learn.Options{Epochs: 20, Rate: 0.01, L2: 1e-2, Least: 2, Drop: 0.5}
)

const parts = 3

// train makes the models of the given messages. Models that read what other models say learn from answers that those
// give on messages that they have not seen.
func train(on []*example) *muc4.Models {
	m := new(muc4.Models)
	first(m, on)
	small(m, on)
	again(m, on)
	second(m, on)
	return m
}

// part is which of the parts of the messages the i-th of n is in.
func part(i, n int) int { return i * parts / n }

// without is what all parts but one hold; what all hold where k is no part.
func without[T any](byPart *[parts][]T, k int) []T {
	var some []T
	for j := range byPart {
		if j != k {
			some = append(some, byPart[j]...)
		}
	}
	return some
}

// first makes the models that judge sentences, then phrases, then messages, and leaves what they say of each message
// where the message was not among the examples.
func first(m *muc4.Models, on []*example) {
	var f learn.Features
	var types, roles, relevance [parts][]learn.Example
	for i, e := range on {
		e.collectTypes(&types[part(i, len(on))])
	}
	m.Types = learn.Train(without(&types, parts), muc4.Types, slow)
	for k := range parts {
		model := learn.Train(without(&types, k), muc4.Types, slow)
		for i, e := range on {
			if part(i, len(on)) != k {
				continue
			}
			e.sentences(model)
			for p, role := range e.roles() {
				s := e.c.Phrases[p].Sent
				if role == 0 && e.c.Sent[s][0] > 0.97 && p%3 != 0 {
					continue
				}
				if role >= 0 {
					e.c.RoleFeatures(&f, &e.c.Phrases[p])
					take(&roles[k], &f, role)
				}
			}
		}
	}
	m.Roles = learn.Train(without(&roles, parts), muc4.Roles, many)
	for k := range parts {
		model := learn.Train(without(&roles, k), muc4.Roles, many)
		for i, e := range on {
			if part(i, len(on)) != k {
				continue
			}
			e.c.SetRoles(model)
			if class := e.relevant(); class >= 0 {
				e.c.RelevanceFeatures(&f, e.m)
				take(&relevance[k], &f, class)
			}
		}
	}
	m.Relevance = learn.Train(without(&relevance, parts), muc4.Answers, whole)
	out := make([]float32, 2)
	for k := range parts {
		model := learn.Train(without(&relevance, k), muc4.Answers, whole)
		for i, e := range on {
			if part(i, len(on)) == k {
				f.Reset()
				e.c.RelevanceFeatures(&f, e.m)
				model.Probabilities(f.Hashes, out)
				e.relevance = out[1]
			}
		}
	}
}

// small makes the models that choose set fills.
func small(m *muc4.Models, on []*example) {
	var all collected
	for _, e := range on {
		e.collect(&all)
	}
	m.Names = learn.Train(all.names, muc4.Answers, fast)
	m.HumanTypes = learn.Train(all.humanTypes, muc4.HumanTypes, fast)
	m.TargetTypes = learn.Train(all.targetTypes, muc4.TargetTypes, fast)
	m.WeaponTypes = learn.Train(all.weaponTypes, muc4.WeaponTypes, fast)
	m.HumanEffects = learn.Train(all.humanEffects, muc4.HumanEffects, usual)
	m.TargetEffects = learn.Train(all.targetEffects, muc4.TargetEffects, usual)
	m.Stage = learn.Train(all.stage, muc4.Stages, careful)
	m.Confidence = learn.Train(all.confidence, muc4.Confidences, usual)
	m.Implied = learn.Train(all.implied, muc4.WeaponTypes, careful)
	m.Category = learn.Train(all.category, muc4.Categories, careful)
}

// second makes the models of incidents and their fillers.
func second(m *muc4.Models, on []*example) {
	r := muc4.NewReader(m)
	var joins, same []learn.Example
	for _, e := range on {
		e.joins(r, &joins)
	}
	m.Joins = learn.Train(joins, muc4.Answers, usual)
	entities := make([][]muc4.Entity, len(on))
	for i, e := range on {
		entities[i] = r.Entities(e.c)
		e.same(r, &same)
	}
	m.Same = learn.Train(same, muc4.Answers, usual)
	// Incidents: a linear model, then trees over what it says of messages that it has not seen.
	var events [parts][]learn.Example
	candidates := make([][]muc4.Event, len(on))
	for i, e := range on {
		candidates[i] = r.Events(e.c, e.m)
		e.events(candidates[i], &events[part(i, len(on))])
	}
	m.Events = learn.Train(without(&events, parts), muc4.Answers, careful)
	var cases []learn.Case
	values := make([][][]float32, len(on))
	var folded [parts][]learn.Case
	for k := range parts {
		model := learn.Train(without(&events, k), muc4.Answers, careful)
		for i, e := range on {
			if part(i, len(on)) == k {
				values[i] = e.eventValues(candidates[i], model, &folded[k])
			}
		}
		cases = append(cases, folded[k]...)
	}
	m.EventTrees = learn.Grow(cases, growth)
	for k := range parts {
		trees := learn.Grow(without(&folded, k), growth)
		for i := range on {
			if part(i, len(on)) == k {
				for n := range candidates[i] {
					candidates[i][n].P = trees.Probability(values[i][n])
				}
			}
		}
	}
	var dates, places [parts][]question
	var byPart [parts][]learn.Example
	var kinds []learn.Example
	views := make([][]seen, len(on))
	for i, e := range on {
		kept := r.Kept(candidates[i])
		views[i] = e.fills(kept, entities[i], &byPart[part(i, len(on))])
		e.kinds(kept, &kinds)
		e.questions(kept, &dates[part(i, len(on))], &places[part(i, len(on))])
	}
	m.Kinds = learn.Train(kinds, muc4.Types, usual)
	m.Dates, m.DateTrees = choose(&dates)
	m.Places, m.PlaceTrees = choose(&places)
	m.Fills = learn.Train(without(&byPart, parts), muc4.Answers, usual)
	cases = nil
	for k := range parts {
		model := learn.Train(without(&byPart, k), muc4.Answers, usual)
		out := make([]float32, 2)
		for i := range on {
			if part(i, len(on)) == k {
				for _, s := range views[i] {
					model.Probabilities(s.hashes, out)
					cases = append(cases, learn.Case{Values: s.values(out[1]), Yes: s.yes})
				}
			}
		}
	}
	m.FillTrees = learn.Grow(cases, growth)
}

// again makes the trees that judge sentences and phrases a second time, and leaves what they say of each message where
// it was not among the cases.
func again(m *muc4.Models, on []*example) {
	var sentences [parts][]learn.Case
	for i, e := range on {
		k := part(i, len(on))
		for s, kinds := range e.types() {
			if e.c.Doc.Sentences[s].First >= e.c.From && len(kinds) > 0 {
				sentences[k] = append(sentences[k], learn.Case{Values: e.c.SentenceValues(s, e.relevance), Yes: kinds[0] != 0})
			}
		}
	}
	m.SentenceTrees = learn.Grow(without(&sentences, parts), quick)
	for k := range parts {
		trees := learn.Grow(without(&sentences, k), quick)
		for i, e := range on {
			if part(i, len(on)) == k {
				e.c.SetSentences(trees.Probability, e.relevance)
			}
		}
	}
	var phrases [len(muc4.Models{}.RoleTrees)][parts][]learn.Case
	for i, e := range on {
		k := part(i, len(on))
		for p, is := range e.roles() {
			if is < 0 || e.c.Sure(p) {
				continue
			}
			values := e.c.PhraseValues(p, e.relevance)
			for role := 1; role < len(muc4.Roles); role++ {
				phrases[role][k] = append(phrases[role][k], learn.Case{Values: values, Yes: is == role})
			}
		}
	}
	for role := 1; role < len(muc4.Roles); role++ {
		m.RoleTrees[role] = learn.Grow(without(&phrases[role], parts), quick)
	}
	for k := range parts {
		var trees [len(muc4.Models{}.RoleTrees)]*learn.Trees
		for role := 1; role < len(muc4.Roles); role++ {
			trees[role] = learn.Grow(without(&phrases[role], k), quick)
		}
		for i, e := range on {
			if part(i, len(on)) == k {
				e.c.SetPhrases(func(role int, values []float32) float32 { return trees[role].Probability(values) }, e.relevance)
			}
		}
	}
}

var (
	growth = learn.Growth{Trees: 80, Depth: 4, Rate: 0.1, Least: 3, L2: 3, Bags: 5}
	quick  = learn.Growth{Trees: 60, Depth: 4, Rate: 0.12, Least: 5, L2: 4}
)

// sentences judges the sentences of a message by a model.
func (e *example) sentences(types *learn.Model) {
	var f learn.Features
	out := make([]float32, len(types.Classes))
	e.c.Sent = make([][]float32, len(e.c.Doc.Sentences))
	for s := range e.c.Sent {
		f.Reset()
		e.c.SentenceFeatures(&f, s)
		types.Probabilities(f.Hashes, out)
		e.c.Sent[s] = slices.Clone(out)
	}
}
