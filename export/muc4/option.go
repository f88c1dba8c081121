package muc4

import "casus/internal/learn"

// Option is a value that a slot of an event could have, with what speaks for it.
type Option struct {
	Value    string
	Features []uint32
	Values   []float32 // of its mention that stands nearest, the distance first
	mentions int
}

// options gathers values; what speaks for a value that several words give adds up.
type options []Option

func (o *options) add(value string, f *learn.Features, values ...float32) {
	defer f.Reset()
	for i := range *o {
		if p := &(*o)[i]; p.Value == value {
			p.Features = append(p.Features, f.Hashes...)
			p.mentions++
			if values[0] < p.Values[0] {
				p.Values = values
			}
			return
		}
	}
	*o = append(*o, Option{value, append([]uint32(nil), f.Hashes...), values, 1})
}

// OptionValues are what trees weigh of each option: what the linear model says of it and of the others, and how it stands.
func OptionValues(from []Option, linear []float32) [][]float32 {
	values := make([][]float32, len(from))
	for i := range from {
		best, rank := float32(0), 0
		for k := range from {
			if k == i {
				continue
			}
			best = max(best, linear[k])
			if linear[k] > linear[i] || linear[k] == linear[i] && k < i {
				rank++
			}
		}
		values[i] = append([]float32{linear[i], best, float32(rank), float32(len(from)), float32(from[i].mentions)}, from[i].Values...)
	}
	return values
}

// choose is the likeliest option; "" where there is none.
func (j *judge) choose(m *learn.Model, trees *learn.Trees, from []Option) string {
	linear := make([]float32, len(from))
	for i := range from {
		j.features.Hashes = append(j.features.Hashes[:0], from[i].Features...)
		linear[i] = j.ask(m)[1]
	}
	best, top := "", float32(-1)
	for i, values := range OptionValues(from, linear) {
		if p := trees.Probability(values); p > top {
			best, top = from[i].Value, p
		}
	}
	return best
}

// actNear is how many tokens lie between some and the nearest word of an act in their sentence.
func (c *Context) actNear(first, last int) float32 {
	s := &c.Doc.Sentences[c.Doc.Tokens[first].Sent]
	best := 60
	for i := s.First; i < s.Last; i++ {
		if c.acts[i] != "" {
			best = min(best, max(first-i, i-last+1, 0))
		}
	}
	return float32(best)
}
