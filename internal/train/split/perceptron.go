package main

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"casus/text"
	"casus/text/split"
)

// examples are decisions with their features and what the treebank says.
type examples struct {
	features []split.Feature // of all examples, one after the other
	ends     []int           // where each example's features end
	kinds    []split.Decision
	right    []bool
}

func newExamples() *examples { return &examples{} }

func (e *examples) len() int { return len(e.ends) }

// collect goes over a text with the treebank's answers.
func (e *examples) collect(v variant) {
	doc := &text.Doc{Text: v.text}
	split.Follow(doc, 0, func(d split.Decision, at int, features []split.Feature) bool {
		right := v.words[at]
		if d == split.Sentence || d == split.Unmarked {
			right = v.sentences[at]
		}
		e.features = append(e.features, features...)
		e.ends = append(e.ends, len(e.features))
		e.kinds = append(e.kinds, d)
		e.right = append(e.right, right)
		return right
	})
}

// rare is the count below which a feature is left out.
const rare = 3

// owners gives each slot to the most frequent of the features that fall on it.
func (e *examples) owners() (owners []split.Feature) {
	counts := make(map[split.Feature]int)
	for _, f := range e.features {
		counts[f]++
	}
	all := make([]split.Feature, 0, len(counts))
	for f, n := range counts {
		if n >= rare {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b split.Feature) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	owners = make([]split.Feature, split.Slots)
	for _, f := range all {
		if owners[f.Slot()] == 0 {
			owners[f.Slot()] = f
		}
	}
	return owners
}

// margin is how clearly an example must be right to be left alone.
const margin = 8

// caution is how much worse it is to cut a sentence in two than to leave two together, where no mark tells.
const caution = 8

// train is an averaged perceptron in whole numbers, so that every machine gives the same bytes.
func (e *examples) train(epochs int) []byte {
	owners := e.owners()
	weights, sums := make([]int64, split.Slots), make([]int64, split.Slots)
	order := make([]int, e.len())
	for i := range order {
		order[i] = i
	}
	chance := rand.New(rand.NewPCG(1, 2))
	step := int64(1)
	for range epochs {
		chance.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			step++
			start := 0
			if i > 0 {
				start = e.ends[i-1]
			}
			features := e.features[start:e.ends[i]]
			sum := int64(0)
			for _, f := range features {
				if owners[f.Slot()] == f {
					sum += weights[f.Slot()]
				}
			}
			change := int64(1)
			switch {
			case e.right[i]:
			case e.kinds[i] == split.Unmarked:
				change = -caution
			default:
				change = -1
			}
			if sum*change > margin*max(change, -change) {
				continue
			}
			for _, f := range features {
				if owners[f.Slot()] == f {
					weights[f.Slot()] += change
					sums[f.Slot()] += change * step
				}
			}
		}
	}
	for i := range weights {
		weights[i] = weights[i]*step - sums[i]
	}
	return pack(owners, quantise(weights))
}

// quantise brings the weights to one byte each. The largest one in two thousand are cut off to leave room for the small.
func quantise(weights []int64) []int8 {
	sizes := make([]int64, len(weights))
	for i, w := range weights {
		sizes[i] = max(w, -w)
	}
	slices.Sort(sizes)
	scale := max(sizes[len(sizes)-1-len(sizes)/2000]/127, 1)
	small := make([]int8, len(weights))
	for i, w := range weights {
		half := scale / 2
		if w < 0 {
			half = -half
		}
		small[i] = int8(min(max((w+half)/scale, -127), 127))
	}
	return small
}

// pack writes the slots: mark and weight.
func pack(owners []split.Feature, weights []int8) []byte {
	model := make([]byte, 0, 2*len(owners))
	for i, f := range owners {
		if weights[i] == 0 {
			model = append(model, 0, 0)
			continue
		}
		model = append(model, f.Mark(), byte(weights[i]))
	}
	return model
}
