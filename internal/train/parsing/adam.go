package parsing

import (
	"math"

	"casus/internal/biaffine"
)

// adam is the memory of the optimiser: moments of each slope, and running averages of the parameters.
type adam struct {
	first, second []float32Slice
	average       []float32Slice
	steps         int
}

type float32Slice = []float32

const (
	beta1, beta2 = 0.9, 0.98
	tiny         = 1e-8
	smoothing    = 0.999 // of the averages
)

func newAdam(n *biaffine.Network) *adam {
	a := &adam{}
	for _, p := range n.Parameters() {
		a.first = append(a.first, make([]float32, len(p.Data)))
		a.second = append(a.second, make([]float32, len(p.Data)))
		a.average = append(a.average, append([]float32(nil), p.Data...))
	}
	return a
}

// step moves the parameters by their slopes, of the features only the rows that have some.
func (a *adam) step(n, slope *biaffine.Network, touched []int32, rate float64) {
	a.steps++
	norm := 0.0
	slopes := slope.Parameters()
	for i := 1; i < len(slopes); i++ {
		for _, d := range slopes[i].Data {
			norm += float64(d * d)
		}
	}
	clip := float32(1)
	if norm = math.Sqrt(norm); norm > 5 {
		clip = float32(5 / norm)
	}
	rate *= math.Sqrt(1-math.Pow(beta2, float64(a.steps))) / (1 - math.Pow(beta1, float64(a.steps)))
	smooth := float32(min(smoothing, float64(a.steps)/float64(a.steps+10)))
	for i, p := range n.Parameters() {
		if i > 0 {
			a.move(i, p.Data, slopes[i].Data, 0, len(p.Data), float32(rate), clip)
			average := a.average[i]
			for j, x := range p.Data {
				average[j] = smooth*average[j] + (1-smooth)*x
			}
			continue
		}
		for _, row := range touched {
			a.move(i, p.Data, slopes[i].Data, int(row)*p.Cols, int(row+1)*p.Cols, float32(rate), clip)
		}
	}
}

func (a *adam) move(parameter int, data, slope []float32, from, to int, rate, clip float32) {
	first, second := a.first[parameter], a.second[parameter]
	for j := from; j < to; j++ {
		d := slope[j] * clip
		first[j] = beta1*first[j] + (1-beta1)*d
		second[j] = beta2*second[j] + (1-beta2)*d*d
		data[j] -= rate * first[j] / (float32(math.Sqrt(float64(second[j]))) + tiny)
	}
}
