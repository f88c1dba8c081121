package biaffine

import (
	"math/rand/v2"
	"slices"
	"testing"

	"casus/internal/linear"
	"casus/text"
)

// randomScores fills the scores of a sentence of a number of words.
func randomScores(w *Work, words int, random *rand.Rand) {
	w.Words, w.Width = words, words+1
	scores := Buffer(&w.Scores, words*w.Width)
	for i := range scores {
		scores[i] = random.Float32()
	}
}

// TestTreeBest compares the trees found with all trees there are.
func TestTreeBest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var w Work
	for round := range 300 {
		words := 1 + round%5
		randomScores(&w, words, random)
		got := slices.Clone(w.Tree())
		c := chart{heads: got, seen: make([]int32, words)}
		if !c.isTree() {
			t.Fatalf("%v is no tree", got)
		}
		heads := make([]int32, words)
		best := float32(0)
		var try func(i int)
		try = func(i int) {
			if i == words {
				c := chart{heads: heads, seen: make([]int32, words)}
				if c.isTree() && projective(heads) {
					best = max(best, total(&w, heads))
				}
				return
			}
			for h := -1; h < words; h++ {
				if h != i {
					heads[i] = int32(h)
					try(i + 1)
				}
			}
		}
		try(0)
		if total(&w, got) < best-1e-4 {
			t.Errorf("%v scores %v, the best %v", got, total(&w, got), best)
		}
	}
}

func total(w *Work, heads []int32) (sum float32) {
	for i, h := range heads {
		if h < 0 {
			h = int32(w.Words)
		}
		sum += w.Scores[i*w.Width+int(h)]
	}
	return sum
}

func projective(heads []int32) bool {
	for i, h := range heads {
		if h < 0 {
			continue
		}
		for k := min(int32(i), h) + 1; k < max(int32(i), h); k++ {
			at := k
			for at >= 0 && at != h {
				at = heads[at]
			}
			if at < 0 {
				return false
			}
		}
	}
	return true
}

func BenchmarkRead(b *testing.B) {
	n := New(100, 64, 64)
	random := rand.New(rand.NewPCG(1, 2))
	for _, p := range n.Parameters() {
		for i := range p.Data {
			p.Data[i] = random.Float32()/8 - 1.0/16
		}
	}
	n.Index = linear.NewIndex(nil)
	n.Pairs = []Pair{{text.NOUN, text.PennNN}}
	doc := &text.Doc{Tokens: make([]text.Token, 24)}
	var w Work
	for b.Loop() {
		n.Read(doc, 0, len(doc.Tokens), &w)
	}
	b.ReportMetric(float64(b.N*len(doc.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}
