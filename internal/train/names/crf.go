package main

import (
	"math"

	"casus/internal/namecorpus"
	"casus/text/names"
)

// ofWord marks the features that know a token's own word.
const ofWord = 1 << 30

const width = 16 // of a row of weights: the labels, and none for the rest

// example is a sentence: for each token its features, as numbers, and the labels allowed.
type example struct {
	features [][]int32
	allowed  []namecorpus.Set
}

// crf is a linear-chain conditional random field. Where a corpus allows several labels for a token, the likelihood of
// them together is what training raises.
type crf struct {
	weights, squares               []float32 // a row a feature
	transitions, transitionSquares [names.Labels][names.Labels]float64
	rate, decay                    float64
	drop                           uint64 // features left out of every hundred
	dropWords                      uint64 // tokens, of every hundred, whose features of their own word are left out together
	random                         uint64
	sum                            []float32 // of the weights that were kept
	transitionSum                  [names.Labels][names.Labels]float64
	keptTimes                      int
	emission, psi, full, held      [][names.Labels]float64
	forward, backward              [][names.Labels]float64
	expTransitions                 [names.Labels][names.Labels]float64
	transitionGradient             [names.Labels][names.Labels]float64
	kept                           [][]int32
	likelihood                     float64
}

func newCRF(features int) *crf {
	return &crf{weights: make([]float32, width*features), squares: make([]float32, width*features), rate: 0.1, decay: 1e-6, random: 88172645463325252}
}

// chance is a pseudo-random number.
func (c *crf) chance() uint64 {
	c.random ^= c.random << 13
	c.random ^= c.random >> 7
	c.random ^= c.random << 17
	return c.random
}

// epoch goes once through the examples in a new order.
func (c *crf) epoch(examples []example) float64 {
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for i := len(order) - 1; i > 0; i-- {
		j := int(c.chance() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
	c.likelihood = 0
	for _, at := range order {
		c.step(&examples[at])
	}
	return c.likelihood / float64(len(examples))
}

// keep adds the weights as they are to those that average averages.
func (c *crf) keep() {
	if c.sum == nil {
		c.sum = make([]float32, len(c.weights))
	}
	for i, w := range c.weights {
		c.sum[i] += w
	}
	for to := range c.transitions {
		for from, w := range c.transitions[to] {
			c.transitionSum[to][from] += w
		}
	}
	c.keptTimes++
}

// average sets the weights to the mean of those kept.
func (c *crf) average() {
	if c.keptTimes == 0 {
		return
	}
	for i := range c.sum {
		c.weights[i] = c.sum[i] / float32(c.keptTimes)
	}
	for to := range c.transitions {
		for from := range c.transitions[to] {
			c.transitions[to][from] = c.transitionSum[to][from] / float64(c.keptTimes)
		}
	}
}

func grown(s [][names.Labels]float64, n int) [][names.Labels]float64 {
	if cap(s) < n {
		return make([][names.Labels]float64, n)
	}
	return s[:n]
}

func (c *crf) step(e *example) {
	n := len(e.features)
	c.emission, c.psi, c.full, c.held = grown(c.emission, n), grown(c.psi, n), grown(c.full, n), grown(c.held, n)
	c.forward, c.backward = grown(c.forward, n), grown(c.backward, n)
	for len(c.kept) < n {
		c.kept = append(c.kept, nil)
	}
	for i, features := range e.features {
		c.kept[i] = c.kept[i][:0]
		c.emission[i] = [names.Labels]float64{}
		unknown := c.dropWords > 0 && c.chance()>>20%100 < c.dropWords
		for _, f := range features {
			if f&ofWord != 0 {
				if unknown {
					continue
				}
				f &^= ofWord
			}
			if c.drop > 0 && c.chance()>>20%100 < c.drop {
				continue
			}
			c.kept[i] = append(c.kept[i], f)
			row := c.weights[width*int(f) : width*int(f)+names.Labels]
			for l, w := range row {
				c.emission[i][l] += float64(w)
			}
		}
		top := c.emission[i][0]
		for _, s := range c.emission[i] {
			top = max(top, s)
		}
		for l, s := range c.emission[i] {
			c.psi[i][l] = math.Exp(s - top)
		}
	}
	for to := range names.Labels {
		for from := range names.Labels {
			c.expTransitions[to][from] = 0
			if names.Label(to).Follows(names.Label(from)) {
				c.expTransitions[to][from] = math.Exp(c.transitions[to][from])
			}
		}
	}
	c.transitionGradient = [names.Labels][names.Labels]float64{}
	all := c.marginals(n, nil, c.full, 1)
	some := c.marginals(n, e.allowed, c.held, -1)
	c.likelihood += some - all
	for i := range n {
		c.update(i)
	}
	for to := range names.Labels {
		for from := range names.Labels {
			g := c.transitionGradient[to][from]
			if g == 0 {
				continue
			}
			c.transitionSquares[to][from] += g * g
			c.transitions[to][from] -= c.rate * g / math.Sqrt(c.transitionSquares[to][from]+1)
		}
	}
}

// marginals finds the chance of every label at every token, among the allowed ways, adds the chances of pairs to the
// gradient of the transitions with a sign, and gives the logarithm of the sum over the ways.
func (c *crf) marginals(n int, allowed []namecorpus.Set, to [][names.Labels]float64, sign float64) float64 {
	open := func(i, l int) bool { return allowed == nil || allowed[i].Has(names.Label(l)) }
	total := 0.0
	var scale float64
	scales := make([]float64, n)
	for i := range n {
		scale = 0
		for l := range names.Labels {
			value := 0.0
			if open(i, l) {
				if i == 0 {
					value = c.expTransitions[l][names.Outside]
				} else {
					for from, way := range c.forward[i-1] {
						value += way * c.expTransitions[l][from]
					}
				}
				value *= c.psi[i][l]
			}
			c.forward[i][l] = value
			scale += value
		}
		if scale == 0 {
			scale = 1e-300
		}
		scales[i] = scale
		for l := range names.Labels {
			c.forward[i][l] /= scale
		}
		total += math.Log(scale)
	}
	for l := range names.Labels {
		c.backward[n-1][l] = 1
	}
	for i := n - 1; i >= 0; i-- {
		sum := 0.0
		for l := range names.Labels {
			to[i][l] = c.forward[i][l] * c.backward[i][l]
			sum += to[i][l]
		}
		for l := range names.Labels {
			to[i][l] /= sum
		}
		if i == 0 {
			for l := range names.Labels {
				c.transitionGradient[l][names.Outside] += sign * to[0][l]
			}
			break
		}
		var ahead [names.Labels]float64
		for l := range names.Labels {
			if open(i, l) {
				ahead[l] = c.psi[i][l] * c.backward[i][l] / scales[i]
			}
		}
		for from := range names.Labels {
			value := 0.0
			for l := range names.Labels {
				step := c.expTransitions[l][from] * ahead[l]
				value += step
				c.transitionGradient[l][from] += sign * c.forward[i-1][from] * step / sum
			}
			c.backward[i-1][from] = value
		}
	}
	return total
}

// update moves the weights of a token's features.
func (c *crf) update(i int) {
	var gradient [names.Labels]float64
	largest := 0.0
	for l := range names.Labels {
		gradient[l] = c.full[i][l] - c.held[i][l]
		largest = max(largest, math.Abs(gradient[l]))
	}
	if largest < 1e-3 {
		return
	}
	for _, f := range c.kept[i] {
		row := c.weights[width*int(f) : width*int(f)+names.Labels]
		squares := c.squares[width*int(f) : width*int(f)+names.Labels]
		for l, g := range gradient {
			if g < 1e-4 && g > -1e-4 {
				continue
			}
			g += c.decay * float64(row[l])
			squares[l] += float32(g * g)
			row[l] -= float32(c.rate * g / math.Sqrt(float64(squares[l])+1e-2))
		}
	}
}
