// Package perceptron trains the linear models: averaged perceptrons over hashed features.
package perceptron

import (
	"math"

	"casus/internal/linear"
)

// Weights is a model in training.
type Weights struct {
	weights []int32
	sums    []int64 // of each weight's changes, times the moment of the change
	shift   uint
	Moment  int64 // how many decisions were learned from
}

// New makes a model of a number of lines, a power of two.
func New(lines int) *Weights {
	return &Weights{weights: make([]int32, lines*linear.Line), sums: make([]int64, lines*linear.Line), shift: linear.Shift(lines), Moment: 1}
}

// Add adds up the weights of the features for each of the candidate classes.
func (w *Weights) Add(features []uint64, candidates []uint8, scores []int32) {
	scores = scores[:len(candidates)]
	for _, f := range features {
		at := int(f>>w.shift) * linear.Line
		line := w.weights[at : at+linear.Line]
		for i, class := range candidates {
			scores[i] += line[(uint64(class)+f)%linear.Line]
		}
	}
}

// Update moves the features' weights for a class by a step.
func (w *Weights) Update(features []uint64, class uint8, step int32) {
	for _, f := range features {
		at := int(f>>w.shift)*linear.Line + int((uint64(class)+f)%linear.Line)
		w.weights[at] += step
		w.sums[at] += int64(step) * w.Moment
	}
}

// Quantised is the averaged weights in one byte each. share is the part of the non-zero weights that the scale must
// hold; the few that lie beyond it are cut.
func (w *Weights) Quantised(share float64) []byte {
	averages := make([]float64, len(w.weights))
	var histogram [1 << 16]int
	const unit = 64 // histogram cells for a weight of 1
	count := 0
	for i := range averages {
		averages[i] = float64(w.weights[i]) - float64(w.sums[i])/float64(w.Moment)
		if averages[i] != 0 {
			count++
			histogram[min(int(math.Abs(averages[i])*unit), len(histogram)-1)]++
		}
	}
	limit, seen := len(histogram)-1, 0
	for i, n := range histogram {
		if seen += n; float64(seen) >= share*float64(count) {
			limit = i + 1
			break
		}
	}
	scale := 127 * unit / float64(limit)
	quantised := make([]byte, len(averages))
	for i, a := range averages {
		quantised[i] = byte(int8(max(-127, min(127, math.Round(a*scale)))))
	}
	return quantised
}
