// Package parsing trains parsers: averaged perceptrons over the steps of package arc, with a dynamic oracle.
package parsing

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"casus/internal/arc"
	"casus/internal/modelfile"
	"casus/internal/train/perceptron"
	"casus/text"
)

// Options are how to train.
type Options struct {
	Epochs int
	Lines  int // of the weight table
	Log    io.Writer
}

// Sample is a sentence to learn from: its tokens have the tags that a tagger gave and the treebank's tree.
type Sample struct {
	Doc      *text.Doc
	Sentence int
	Share    float64 // in how many of the epochs it is used
}

// Train trains a parser and gives the sections of its model.
func Train(samples []Sample, o Options) []modelfile.Section {
	golds := make([]gold, len(samples))
	for i, sample := range samples {
		golds[i] = goldOf(sample.Doc, sample.Sentence)
	}
	relations := allowed(samples, golds)
	weights := perceptron.New(o.Lines)
	random := rand.New(rand.NewPCG(3, 4))
	var state arc.State
	var candidates []uint8
	scores := make([]int32, 512)
	for epoch := range o.Epochs {
		var order []int
		for i, sample := range samples {
			if sample.Share >= 1 || random.Float64() < sample.Share {
				order = append(order, i)
			}
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, total := 0, 0
		for _, at := range order {
			g := golds[at]
			state.Load(samples[at].Doc, samples[at].Sentence)
			for !state.Done() {
				candidates = state.Candidates(relations, candidates)
				candidates = g.complete(&state, candidates)
				features := state.Features()
				clear(scores[:len(candidates)])
				weights.Add(features, candidates, scores)
				best, right, least := 0, -1, 1<<30
				for i, class := range candidates {
					if scores[i] > scores[best] {
						best = i
					}
					cost := g.cost(&state, class)
					if cost < least || cost == least && scores[i] > scores[right] {
						right, least = i, cost
					}
				}
				total++
				step := candidates[right]
				if g.cost(&state, candidates[best]) > least {
					weights.Update(features, candidates[right], 1)
					weights.Update(features, candidates[best], -1)
					wrong++
					if epoch > 0 && random.IntN(10) > 0 {
						step = candidates[best]
					}
				}
				weights.Moment++
				state.Step(step)
			}
		}
		if o.Log != nil {
			fmt.Fprintf(o.Log, "epoch %d: %.2f%% right\n", epoch+1, 100*float64(total-wrong)/float64(total))
		}
	}
	return []modelfile.Section{{Name: "relations", Data: relations.Bytes()}, {Name: "weights", Data: weights.Quantised(0.9995)}}
}

// complete adds the right classes that the relations do not allow.
func (g gold) complete(s *arc.State, candidates []uint8) []uint8 {
	for m := arc.Left; m <= arc.Right; m++ {
		if !s.Can(m) {
			continue
		}
		head, dependent := s.Ends(m)
		if class := arc.ClassOf(m, g.rels[dependent]); g.heads[dependent] == head && !slices.Contains(candidates, class) {
			candidates = append(candidates, class)
		}
	}
	return candidates
}

// allowed are the relations that the samples have more than once between two tags.
func allowed(samples []Sample, golds []gold) *arc.Relations {
	type pair struct {
		move            arc.Move
		head, dependent text.Tag
		rel             text.Rel
	}
	counts := map[pair]int{}
	relations := new(arc.Relations)
	for i, sample := range samples {
		first := sample.Doc.Sentences[sample.Sentence].First
		for d, h := range golds[i].heads {
			if int(h) == len(golds[i].heads) {
				continue
			}
			p := pair{arc.Left, sample.Doc.Tokens[first+int(h)].Tag, sample.Doc.Tokens[first+d].Tag, golds[i].rels[d]}
			if int(h) < d {
				p.move = arc.Right
			}
			if counts[p]++; counts[p] == 3 {
				relations.Allow(p.move, p.head, p.dependent, p.rel)
			}
		}
	}
	return relations
}
