package parsing

import (
	"math"
	"math/rand/v2"
	"testing"

	"casus/internal/biaffine"
	"casus/internal/linear"
	"casus/text"
)

// TestNarrowKeepsSums narrows vectors that differ in 32 directions alone: what the first layer sums stays.
func TestNarrowKeepsSums(t *testing.T) {
	const few, words = 32, 60
	random := rand.New(rand.NewPCG(3, 4))
	doc := &text.Doc{}
	for i := range words {
		doc.Tokens = append(doc.Tokens, text.Token{Lower: string(rune('a' + i%26)), Tag: text.Tag(i % 5)})
	}
	doc.Sentences = []text.Sentence{{Last: words}}
	var keys []uint32
	known := make(map[uint32]bool)
	for _, hashes := range biaffine.Hashes(doc, 0, nil) {
		for _, h := range hashes {
			if key := linear.Key(h); !known[key] {
				known[key] = true
				keys = append(keys, key, uint32(len(keys)/2))
			}
		}
	}
	wide := biaffine.New(len(keys)/2, Input, 8)
	wide.Keys, wide.Index = keys, linear.NewIndex(keys)
	directions := make([]float32, few*Input)
	for i := range directions {
		directions[i] = random.Float32() - .5
	}
	for row := range wide.Features.Rows {
		for d := range few {
			by := random.Float32() - .5
			for k := range Input {
				wide.Features.Data[row*Input+k] += by * directions[d*Input+k]
			}
		}
	}
	for i := range wide.In[0].Data {
		wide.In[0].Data[i] = random.Float32() - .5
	}
	sums := func(n *biaffine.Network) []float32 {
		w := &biaffine.Work{Hashes: biaffine.Hashes(doc, 0, nil)}
		w.Rows = n.Rows(w.Hashes, nil)
		n.Embed(w)
		n.Layer(w, 0)
		return w.Gates[0]
	}
	want, got := sums(wide), sums(Narrow(wide, []Sample{{Doc: doc, Share: 1}}, few))
	for i := range want {
		if math.Abs(float64(got[i]-want[i])) > 1e-3 {
			t.Fatalf("sum %d is %v, before %v", i, got[i], want[i])
		}
	}
}
