package main

import (
	"slices"
	"sync"

	"casus/export/muc4"
	"casus/internal/learn"
)

var (
	usual   = learn.Options{Epochs: 5, Rate: 0.03, L2: 1e-3, Least: 1}
	careful = learn.Options{Epochs: 5, Rate: 0.02, L2: 1e-3, Least: 2}
	slow    = learn.Options{Epochs: 5, Rate: 0.01, L2: 3e-3, Least: 2}
	fast    = learn.Options{Epochs: 8, Rate: 0.1, L2: 1e-3, Least: 1}
	sparse  = learn.Options{Epochs: 12, Rate: 0.06, L2: 1e-3, Least: 1, Drop: 0.3}
	many    = learn.Options{Epochs: 6, Rate: 0.04, L2: 2e-3, Least: 2, Drop: 0.5}
	whole   = learn.Options{Epochs: 20, Rate: 0.01, L2: 1e-2, Least: 2, Drop: 0.5}
)

// Models that read what other models say learn from what those say of messages that they have not seen: in each deal the
// messages fall into other parts, and a model of all parts but one judges that one. Answers are averages over the deals.
const (
	parts = 3
	deals = 3
)

// makings is from how many makings the models are averaged; in each the messages fall into other parts.
const makings = 4

// train makes the models of the given messages.
func train(on []*example) *muc4.Models {
	made := make([]*muc4.Models, makings)
	for k := range made {
		made[k] = making(turned(on, len(on)*k/(parts*deals*makings)))
	}
	return muc4.Mean(made)
}

// turned are the messages as nobody has judged them yet, so many of the first behind the others.
func turned(on []*example, by int) []*example {
	own := make([]*example, len(on))
	for i, e := range slices.Concat(on[by:], on[:by]) {
		own[i] = e.unjudged()
	}
	return own
}

// making makes the models once.
func making(on []*example) *muc4.Models {
	m := new(muc4.Models)
	first(m, on)
	small(m, on)
	again(m, on)
	second(m, on)
	return m
}

// unseen has a model judge each of n messages, in each deal one that has not seen it. Neighbours, which tell of the same,
// are in one part.
func unseen[M any](n, deals int, learn func(rest []int) M, judge func(message int, model M)) {
	for deal := range deals {
		var wait sync.WaitGroup
		for k := range parts {
			var rest, held []int
			for i := range n {
				if (i*parts+n*deal/deals)/n%parts == k {
					held = append(held, i)
				} else {
					rest = append(rest, i)
				}
			}
			wait.Go(func() {
				model := learn(rest)
				for _, i := range held {
					judge(i, model)
				}
			})
		}
		wait.Wait()
	}
}

// of are what some messages give.
func of[T any](by [][]T, some []int) (found []T) {
	for _, i := range some {
		found = append(found, by[i]...)
	}
	return found
}

// add adds an answer's part in the average of all deals.
func add(to *[][]float32, answer [][]float32) {
	if *to == nil {
		*to = make([][]float32, len(answer))
		for i := range answer {
			(*to)[i] = make([]float32, len(answer[i]))
		}
	}
	for i := range answer {
		for k, p := range answer[i] {
			(*to)[i][k] += p / deals
		}
	}
}

// first makes the models that judge sentences, then phrases, then messages, and leaves what they say of each message
// where the message was not among the examples.
func first(m *muc4.Models, on []*example) {
	linear := func(by [][]learn.Example, classes []string, o learn.Options) (func(rest []int) *learn.Model, *learn.Model) {
		return func(rest []int) *learn.Model { return learn.Train(of(by, rest), classes, o) }, learn.Train(slices.Concat(by...), classes, thrice(o))
	}
	types := make([][]learn.Example, len(on))
	for i, e := range on {
		e.collectTypes(&types[i])
	}
	learning, all := linear(types, muc4.Types, slow)
	m.Types = all
	sent := make([][][]float32, len(on))
	unseen(len(on), deals, learning, func(i int, model *learn.Model) { add(&sent[i], on[i].c.Types(model)) })
	roles := make([][]learn.Example, len(on))
	for i, e := range on {
		e.c.Sent = sent[i]
		e.collectRoles(&roles[i])
	}
	learning, m.Roles = linear(roles, muc4.Roles, many)
	played := make([][][]float32, len(on))
	unseen(len(on), deals, learning, func(i int, model *learn.Model) { add(&played[i], on[i].c.Roles(model)) })
	relevance := make([][]learn.Example, len(on))
	var f learn.Features
	for i, e := range on {
		e.c.SetRoles(played[i])
		if class := e.relevant(); class >= 0 {
			e.c.RelevanceFeatures(&f)
			take(&relevance[i], &f, class)
		}
		e.relevance = 0
	}
	learning, m.Relevance = linear(relevance, muc4.Answers, whole)
	unseen(len(on), deals, learning, func(i int, model *learn.Model) {
		var f learn.Features
		on[i].c.RelevanceFeatures(&f)
		on[i].relevance += yes(model, &f) / deals
	})
}

// thrice has a model that others read be the average of three, as what those learn from is that of all deals.
func thrice(o learn.Options) learn.Options {
	o.Times = 3
	return o
}

// yes is how likely a model's answer is yes.
func yes(model *learn.Model, f *learn.Features) float32 {
	out := make([]float32, 2)
	model.Probabilities(f.Hashes, out)
	return out[1]
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
	m.TargetEffects = learn.Train(all.targetEffects, muc4.TargetEffects, careful)
	m.Stage = learn.Train(all.stage, muc4.Stages, careful)
	m.Confidence = learn.Train(all.confidence, muc4.Confidences, sparse)
	m.Implied = learn.Train(all.implied, muc4.WeaponTypes, careful)
	m.Category = learn.Train(all.category, muc4.Categories, slow)
}

// second makes the models of incidents and their fillers.
func second(m *muc4.Models, on []*example) {
	r := muc4.NewReader(m)
	joins := make([][]learn.Example, len(on))
	for i, e := range on {
		e.joins(r, &joins[i])
	}
	m.Joins = learn.Train(slices.Concat(joins...), muc4.Answers, usual)
	// What stands for one thing and what tells of one incident is decided by one model, of the first deal.
	entities := make([][]muc4.Entity, len(on))
	unseen(len(on), 1, func(rest []int) *muc4.Reader {
		own := *m
		own.Joins = learn.Train(of(joins, rest), muc4.Answers, usual)
		return muc4.NewReader(&own)
	}, func(i int, r *muc4.Reader) { entities[i] = r.Entities(on[i].c) })
	pairs := make([][]seen, len(on))
	for i, e := range on {
		e.same(r, &pairs[i])
	}
	var same [][]learn.Case
	m.Same, same = linearly(pairs)
	m.SameTrees = learn.Grow(slices.Concat(same...), growth)
	events := make([][]muc4.Event, len(on))
	unseen(len(on), 1, func(rest []int) *muc4.Reader {
		own := *m
		own.Same, own.SameTrees = learn.Train(examples(of(pairs, rest)), muc4.Answers, usual), learn.Grow(of(same, rest), growth)
		return muc4.NewReader(&own)
	}, func(i int, r *muc4.Reader) { events[i] = r.Events(on[i].c) })
	counts := weigh(m, on, events)
	dates, places := make([][]question, len(on)), make([][]question, len(on))
	views := make([][]seen, len(on))
	var kinds []learn.Example
	for i, e := range on {
		kept := r.Kept(events[i], counts[i])
		e.fills(kept, entities[i], &views[i])
		e.kinds(kept, &kinds)
		e.questions(kept, &dates[i], &places[i])
	}
	m.Kinds = learn.Train(kinds, muc4.Types, usual)
	m.Dates, m.DateTrees = choose(dates)
	m.Places, m.PlaceTrees = choose(places)
	var fills [][]learn.Case
	m.Fills, fills = linearly(views)
	m.FillTrees = learn.Grow(slices.Concat(fills...), growth)
}

// weigh makes the models that say how likely the task counts a message and its events, and leaves that in the events.
func weigh(m *muc4.Models, on []*example, events [][]muc4.Event) (counts []float32) {
	counted := make([][]learn.Example, len(on))
	for i, e := range on {
		e.events(events[i], &counted[i])
	}
	m.Events = learn.Train(slices.Concat(counted...), muc4.Answers, careful)
	linear := make([][][]float32, len(on))
	unseen(len(on), deals, func(rest []int) *learn.Model { return learn.Train(of(counted, rest), muc4.Answers, careful) },
		func(i int, model *learn.Model) { add(&linear[i], [][]float32{on[i].linear(events[i], model)}) })
	whole := make([][]float32, len(on))
	messages := make([][]learn.Case, len(on))
	for i, e := range on {
		whole[i] = e.c.MessageValues(e.relevance, events[i], linear[i][0])
		if class := e.relevant(); class >= 0 {
			messages[i] = []learn.Case{{Values: whole[i], Yes: class == 1}}
		}
	}
	m.MessageTrees = learn.Grow(slices.Concat(messages...), calm)
	counts = make([]float32, len(on))
	unseen(len(on), deals, func(rest []int) *learn.Trees { return learn.Grow(of(messages, rest), calm) },
		func(i int, trees *learn.Trees) { counts[i] += trees.Probability(whole[i]) / deals })
	values := make([][][]float32, len(on))
	cases := make([][]learn.Case, len(on))
	for i, e := range on {
		values[i] = e.eventValues(events[i], counts[i], linear[i][0], &cases[i])
	}
	m.EventTrees = learn.Grow(slices.Concat(cases...), easy)
	unseen(len(on), deals, func(rest []int) *learn.Trees { return learn.Grow(of(cases, rest), easy) },
		func(i int, trees *learn.Trees) {
			for n := range events[i] {
				events[i][n].P += trees.Probability(values[i][n]) / deals
			}
		})
	return counts
}

// linearly makes a linear model of the questions of messages, and cases for trees: with what such a model says where it has
// not seen the message.
func linearly(by [][]seen) (*learn.Model, [][]learn.Case) {
	linear := make([][][]float32, len(by))
	unseen(len(by), deals, func(rest []int) *learn.Model { return learn.Train(examples(of(by, rest)), muc4.Answers, usual) },
		func(i int, model *learn.Model) {
			said := make([]float32, len(by[i]))
			for n := range by[i] {
				said[n] = yes(model, &learn.Features{Hashes: by[i][n].hashes})
			}
			add(&linear[i], [][]float32{said})
		})
	cases := make([][]learn.Case, len(by))
	for i := range by {
		for n, q := range by[i] {
			cases[i] = append(cases[i], learn.Case{Values: q.values(linear[i][0][n]), Yes: q.yes})
		}
	}
	return learn.Train(examples(slices.Concat(by...)), muc4.Answers, usual), cases
}

func examples(from []seen) []learn.Example {
	found := make([]learn.Example, len(from))
	for i, s := range from {
		found[i].Hashes = s.hashes
		if s.yes {
			found[i].Class = 1
		}
	}
	return found
}

// again makes the trees that judge sentences and phrases a second time, and leaves what they say of each message where
// it was not among the cases.
func again(m *muc4.Models, on []*example) {
	sentences := make([][]learn.Case, len(on))
	for i, e := range on {
		for s, kinds := range e.types() {
			if e.c.Doc.Sentences[s].First >= e.c.From && len(kinds) > 0 {
				sentences[i] = append(sentences[i], learn.Case{Values: e.c.SentenceValues(s, e.relevance), Yes: kinds[0] != 0})
			}
		}
	}
	m.SentenceTrees = learn.Grow(slices.Concat(sentences...), quick)
	sent := make([][][]float32, len(on))
	unseen(len(on), deals, func(rest []int) *learn.Trees { return learn.Grow(of(sentences, rest), quick) },
		func(i int, trees *learn.Trees) { add(&sent[i], on[i].c.Retyped(trees, on[i].relevance)) })
	var phrases [len(muc4.RoleTrees{})][][]learn.Case
	for role := range phrases {
		phrases[role] = make([][]learn.Case, len(on))
	}
	for i, e := range on {
		e.c.Sent = sent[i]
		for p, is := range e.roles() {
			if is < 0 || e.c.Sure(p) {
				continue
			}
			values := e.c.PhraseValues(p, e.relevance)
			for role := 1; role < len(phrases); role++ {
				phrases[role][i] = append(phrases[role][i], learn.Case{Values: values, Yes: is == role})
			}
		}
	}
	grow := func(some []int) (trees muc4.RoleTrees) {
		for role := 1; role < len(trees); role++ {
			trees[role] = learn.Grow(of(phrases[role], some), quick)
		}
		return trees
	}
	var all []int
	for i := range on {
		all = append(all, i)
	}
	m.RoleTrees = grow(all)
	roles := make([][][]float32, len(on))
	unseen(len(on), deals, grow, func(i int, trees muc4.RoleTrees) { add(&roles[i], on[i].c.Recast(&trees, on[i].relevance)) })
	for i, e := range on {
		e.c.SetRoles(roles[i])
	}
}

var (
	growth = learn.Growth{Trees: 80, Depth: 4, Rate: 0.1, Least: 3, L2: 3, Bags: 5}
	quick  = learn.Growth{Trees: 60, Depth: 4, Rate: 0.12, Least: 5, L2: 4, Bags: 6}
	easy   = learn.Growth{Trees: 120, Depth: 3, Rate: 0.05, Least: 3, L2: 3, Cases: 0.7, Values: 0.5, Bags: 5}
	calm   = learn.Growth{Trees: 200, Depth: 3, Rate: 0.03, Least: 3, L2: 3, Cases: 0.5, Values: 0.3, Bags: 4} // of few cases
)
