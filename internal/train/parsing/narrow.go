package parsing

import (
	"cmp"
	"math"
	"slices"

	"casus/internal/biaffine"
	"casus/internal/linear"
)

// Narrow is a network whose vectors of words are narrower: what the words of the samples hardly differ in goes, and the
// matrix that reads the vectors turns with them, so that its sums hardly change. The commonest features come first, so
// that what is read often lies side by side.
func Narrow(wide *biaffine.Network, samples []Sample, input int) *biaffine.Network {
	seen, spread := survey(wide, samples)
	axes := principal(spread, wide.Input, input)
	order := make([]int, wide.Features.Rows)
	for row := range order {
		order[row] = row
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(seen[b], seen[a]) })
	place := make([]uint32, len(order))
	n := biaffine.New(wide.Features.Rows, input, wide.Hidden)
	n.Pairs = wide.Pairs
	for i, p := range n.Parameters() {
		switch p {
		case &n.Features:
			for to, row := range order {
				place[row] = uint32(to)
				turn(p.Data[to*input:(to+1)*input], wide.Features.Data[row*wide.Input:(row+1)*wide.Input], axes)
			}
		case &n.In[0]:
			column, turned := make([]float32, wide.Input), make([]float32, input)
			for j := range p.Cols {
				for k := range column {
					column[k] = wide.In[0].Data[k*p.Cols+j]
				}
				turn(turned, column, axes)
				for k, x := range turned {
					p.Data[k*p.Cols+j] = x
				}
			}
		default:
			copy(p.Data, wide.Parameters()[i].Data)
		}
	}
	for i := 0; i < len(wide.Keys); i += 2 {
		n.Keys = append(n.Keys, wide.Keys[i], place[wide.Keys[i+1]])
	}
	n.Index = linear.NewIndex(n.Keys)
	return n
}

// turn writes how far a vector goes along each axis.
func turn(to, from []float32, axes [][]float64) {
	for i, axis := range axes {
		sum := 0.0
		for k, x := range from {
			sum += float64(x) * axis[k]
		}
		to[i] = float32(sum)
	}
}

// survey counts how often the samples have each feature, and sums the products of the numbers of their words' vectors.
func survey(n *biaffine.Network, samples []Sample) (seen []float64, spread []float64) {
	seen, spread = make([]float64, n.Features.Rows), make([]float64, n.Input*n.Input)
	var w biaffine.Work
	for _, sample := range samples {
		w.Hashes = biaffine.Hashes(sample.Doc, sample.Sentence, w.Hashes)
		w.Rows = n.Rows(w.Hashes, w.Rows)
		n.Embed(&w)
		for i, rows := range w.Rows {
			for _, row := range rows {
				if row != biaffine.None {
					seen[row] += sample.Share
				}
			}
			x := w.X[0][i*n.Input : (i+1)*n.Input]
			for a := range x {
				by := sample.Share * float64(x[a])
				for b := range x {
					spread[a*n.Input+b] += by * float64(x[b])
				}
			}
		}
	}
	return seen, spread
}

// principal are the directions along which the numbers of a spread are largest together, at right angles to each other:
// a few of them, times the spread and set upright again and again, turn there.
func principal(spread []float64, size, few int) [][]float64 {
	axes := make([][]float64, few)
	for i := range axes {
		axes[i] = make([]float64, size)
		axes[i][i] = 1
	}
	next := make([]float64, size)
	for range 300 {
		for i, axis := range axes {
			for a := range next {
				next[a] = 0
				for b, x := range axis {
					next[a] += spread[a*size+b] * x
				}
			}
			for _, before := range axes[:i] {
				along := dot(next, before)
				for a := range next {
					next[a] -= along * before[a]
				}
			}
			by := 1 / math.Sqrt(dot(next, next))
			for a := range axis {
				axis[a] = by * next[a]
			}
		}
	}
	return axes
}

func dot(a, b []float64) (sum float64) {
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}
