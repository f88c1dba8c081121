package learn

import (
	"math"
	"math/rand"
)

// Example is one case to learn from.
type Example struct {
	Hashes []uint32
	Class  int
	Weight float32 // 0 counts as 1
}

// Options govern training.
type Options struct {
	Epochs int
	Rate   float64 // AdaGrad's step
	L2     float64 // pull towards zero, per update of a weight
	Least  int     // features seen less often are dropped
	Drop   float64 // the part of its features that an example loses, others each round, so that no feature leans on another
	Seed   int64
	Times  int // how many times over, each in another order, the model being the average; 0 is once
}

// Train fits a model by AdaGrad on the logarithmic loss, over the examples in an order that the seed fixes, and averages
// it over the rounds.
func Train(examples []Example, classes []string, o Options) *Model {
	counts := make(map[uint32]int)
	for i := range examples {
		for _, h := range examples[i].Hashes {
			counts[h]++
		}
	}
	m, rows := &Model{Classes: classes}, make(map[uint32]int32)
	known := make([][]int32, len(examples)) // the rows of each example's features
	for i := range examples {
		for _, h := range examples[i].Hashes {
			row, ok := rows[h]
			if !ok {
				if counts[h] < o.Least {
					continue
				}
				row = int32(len(m.hashes))
				rows[h], m.hashes = row, append(m.hashes, h)
			}
			known[i] = append(known[i], row)
		}
	}
	k := len(classes)
	m.weights = make([]float32, len(m.hashes)*k)
	average := make([]float32, len(m.weights)) // over the ends of all rounds but the first
	for time := range max(1, o.Times) {
		m.learn(examples, known, o, o.Seed+int64(time), average)
	}
	for i, w := range average {
		m.weights[i] = w * float32(1-o.Drop) // all features together say as much as those that were left
	}
	m.prune()
	m.file()
	return m
}

// learn goes through the examples once in each round and adds the weights at the ends of all but the first to the average.
func (m *Model) learn(examples []Example, known [][]int32, o Options, seed int64, average []float32) {
	clear(m.weights)
	k := len(m.Classes)
	squares := make([]float32, len(m.weights))
	random := rand.New(rand.NewSource(seed))
	p := make([]float32, k)
	rate, l2 := float32(o.Rate), float32(o.L2)
	var kept []int32
	for epoch := range o.Epochs {
		for _, i := range random.Perm(len(examples)) {
			e := &examples[i]
			rows := known[i]
			if o.Drop > 0 {
				kept = kept[:0]
				for _, row := range rows {
					if random.Float64() >= o.Drop {
						kept = append(kept, row)
					}
				}
				rows = kept
			}
			clear(p)
			for _, row := range rows {
				for c, w := range m.weights[int(row)*k : int(row+1)*k] {
					p[c] += w
				}
			}
			softmax(p)
			weight := e.Weight
			if weight == 0 {
				weight = 1
			}
			for c := range p {
				if c == e.Class {
					p[c]--
				}
				p[c] *= weight
			}
			for _, row := range rows {
				at := int(row) * k
				for c, g := range p {
					g += l2 * m.weights[at+c]
					if g < 1e-6 && g > -1e-6 {
						continue
					}
					squares[at+c] += g * g
					m.weights[at+c] -= rate * g / (float32(math.Sqrt(float64(squares[at+c]))) + 1e-6)
				}
			}
		}
		if epoch > 0 || o.Epochs == 1 {
			for i, w := range m.weights {
				average[i] += w / float32(max(1, o.Epochs-1)*max(1, o.Times))
			}
		}
	}
}

// prune drops features whose weights would all be written as nothing.
func (m *Model) prune() {
	k := len(m.Classes)
	top := float32(0)
	for _, w := range m.weights {
		top = max(top, float32(math.Abs(float64(w))))
	}
	var hashes []uint32
	var weights []float32
	for row, h := range m.hashes {
		kept := m.weights[row*k : (row+1)*k]
		for _, w := range kept {
			if math.Abs(float64(w))*254 >= float64(top) {
				hashes = append(hashes, h)
				weights = append(weights, kept...)
				break
			}
		}
	}
	m.hashes, m.weights = hashes, weights
}
