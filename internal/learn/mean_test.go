package learn

import (
	"math"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-4 }

// TestMean adds up the weights of features that one model alone knows, too.
func TestMean(t *testing.T) {
	few := Train(fruit()[:2], []string{"a", "b"}, Options{Epochs: 5, Rate: 0.1, Least: 1})
	all := Train(fruit(), []string{"a", "b"}, Options{Epochs: 5, Rate: 0.1, Least: 1})
	mean := Mean([]*Model{few, all})
	for _, word := range []string{"red", "round", "yellow", "long"} {
		h := Hash("look", word)
		if got, want := mean.Weight(h, 1), (few.Weight(h, 1)+all.Weight(h, 1))/2; !near(float64(got), float64(want)) {
			t.Errorf("%s weighs %v, want %v", word, got, want)
		}
	}
}

func TestMeanTrees(t *testing.T) {
	cases := apart()
	g := Growth{Trees: 10, Depth: 3, Rate: 0.3, Least: 0.5, L2: 1}
	one, two := Grow(cases, g), Grow(cases[:120], g)
	mean := MeanTrees([]*Trees{one, two})
	score := func(t *Trees, values []float32) float64 {
		p := float64(t.Probability(values))
		return math.Log(p / (1 - p))
	}
	for _, c := range cases {
		if got, want := score(mean, c.Values), (score(one, c.Values)+score(two, c.Values))/2; math.Abs(got-want) > 1e-2 {
			t.Fatalf("%v: %v, want %v", c.Values, got, want)
		}
	}
}
