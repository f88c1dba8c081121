package main

import (
	"math/rand/v2"

	"casus/text"
	"casus/text/split"
)

// examples are decisions with their features and what the treebank says.
type examples struct {
	features []uint32 // of all examples, one after the other
	ends     []int    // where each example's features end
	kinds    []split.Decision
	right    []bool
}

func newExamples() *examples { return &examples{} }

func (e *examples) len() int { return len(e.ends) }

// collect goes over a text with the treebank's answers.
func (e *examples) collect(v variant) {
	doc := &text.Doc{Text: v.text}
	split.Follow(doc, 0, func(d split.Decision, at int, features []uint32) bool {
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

// train is an averaged perceptron in whole numbers, so that every machine gives the same bytes.
func (e *examples) train(epochs int) []byte {
	counts := make([]int, split.Slots)
	for _, slot := range e.features {
		counts[slot]++
	}
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
			for _, slot := range features {
				sum += weights[slot]
			}
			change := int64(1)
			switch {
			case e.right[i]:
			case e.kinds[i] == split.Unmarked:
				change = -caution
			default:
				change = -1
			}
			if sum*change > margin*abs(change) {
				continue
			}
			for _, slot := range features {
				if counts[slot] >= rare {
					weights[slot] += change
					sums[slot] += change * step
				}
			}
		}
	}
	for i := range weights {
		weights[i] = weights[i]*step - sums[i]
	}
	return quantise(weights)
}

// margin is how clearly an example must be right to be left alone.
const margin = 8

// caution is how much worse it is to cut a sentence in two than to leave two together, where no mark tells.
const caution = 3

// quantise brings the weights to one byte each. The largest few are cut off to leave room for the small ones.
func quantise(weights []int64) []byte {
	histogram := make(map[int64]int)
	largest := int64(0)
	for _, w := range weights {
		largest = max(largest, abs(w))
	}
	unit := max(largest/1024, 1)
	for _, w := range weights {
		histogram[abs(w)/unit]++
	}
	over, cut := 0, int64(1024)
	for cut > 1 && over+histogram[cut] < len(weights)/2000 {
		over += histogram[cut]
		cut--
	}
	scale := max(cut*unit/127, 1)
	model := make([]byte, len(weights))
	for i, w := range weights {
		half := scale / 2
		if w < 0 {
			half = -half
		}
		model[i] = byte(int8(min(max((w+half)/scale, -127), 127)))
	}
	return model
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}
