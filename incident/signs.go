package incident

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"casus/internal/learn"
)

// signs are what a model is told of a case, each a name and what it is there; in words too, where somebody asks.
type signs struct {
	learn.Features
	asked  bool
	told   []sign
	values []string // of those told
}

// sign is a name with values[from:to].
type sign struct {
	name     string
	from, to int
}

// clear forgets all.
func (s *signs) clear() {
	s.Reset()
	s.told, s.values = s.told[:0], s.values[:0]
}

func (s *signs) add(name string, values ...string) {
	h := learn.Hash(name)
	for _, v := range values {
		h = learn.Extend(h, v)
	}
	s.Hashes = append(s.Hashes, h)
	if s.asked {
		from := len(s.values)
		s.values = append(s.values, values...)
		s.told = append(s.told, sign{name, from, len(s.values)})
	}
}

// yes and no are the classes of the models.
const no, yes = 0, 1

// chance is the probability that a model gives to yes.
func (s *signs) chance(m *learn.Model) float64 {
	var out [2]float32
	m.Probabilities(s.Hashes, out[:])
	return float64(out[yes])
}

// mostTold is how many signs an explanation names.
const mostTold = 4

// explain names a model, what it gives to yes, and the signs that weighed most.
func (s *signs) explain(name string, m *learn.Model) string {
	type weighed struct {
		sign
		weight float64
	}
	var most []weighed // in order, the first of equals first
	for i, h := range s.Hashes {
		w := float64(m.Weight(h, yes) - m.Weight(h, no))
		at := len(most)
		for at > 0 && math.Abs(w) > math.Abs(most[at-1].weight) {
			at--
		}
		if math.Abs(w) >= .05 && at < mostTold {
			most = slices.Insert(most, at, weighed{s.told[i], w})
			most = most[:min(len(most), mostTold)]
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "model %q, %.0f in 100", name, 100*s.chance(m))
	for i, w := range most {
		b.WriteString([mostTold]string{" (", "; ", "; ", "; "}[i])
		fmt.Fprintf(&b, "%s: %s %+.1f", w.name, strings.Join(s.values[w.from:w.to], ", "), w.weight)
	}
	if len(most) > 0 {
		b.WriteByte(')')
	}
	return b.String()
}

// many is a number in the steps that models tell apart.
func many(n int) string {
	switch {
	case n < 0:
		return "before"
	case n <= 3:
		return []string{"0", "1", "2", "3"}[n]
	case n <= 6:
		return "4 to 6"
	case n <= 12:
		return "7 to 12"
	}
	return "more"
}

// halves is a score in halves, as far as models tell scores apart.
func halves(score float64) string {
	steps := [...]string{"-3 or less", "-2.5", "-2", "-1.5", "-1", "-0.5", "0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5 or more"}
	return steps[max(0, min(len(steps)-1, int(math.Floor(2*score+.5))+6))]
}
