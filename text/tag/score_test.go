package tag

import (
	"math/rand/v2"
	"slices"
	"testing"

	"casus/internal/linear"
)

func TestAddKernelsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	weights := make([]byte, 256*linear.Line)
	for i := range weights {
		weights[i] = byte(random.Uint32())
	}
	table := linear.NewTable(string(weights))
	l := newLines(string(weights), lanes)
	if l == nil {
		t.Skip("no vectors here")
	}
	candidates := []uint8{0, 95, 5, 17}
	for n := range 70 {
		features := make([]uint64, n)
		for i := range features {
			features[i] = random.Uint64()
		}
		got, want := make([]int32, len(candidates)), make([]int32, len(candidates))
		l.add(features, candidates, got)
		table.Add(features, candidates, want)
		if !slices.Equal(got, want) {
			t.Fatalf("%d features: %v, plainly %v", n, got, want)
		}
	}
}
