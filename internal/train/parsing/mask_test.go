package parsing

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestMask checks that the share that is asked for is left out, and that the rest makes up for it.
func TestMask(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var data []float32
	const length = 40000
	for _, share := range []float64{0, 0.25, 0.5} {
		out, sum := 0.0, 0.0
		for _, x := range mask(&data, length, share, random) {
			if x == 0 {
				out++
			}
			sum += float64(x)
		}
		if math.Abs(out/length-share) > 0.01 || math.Abs(sum/length-1) > 0.02 {
			t.Errorf("share %v: %v left out, mean %v", share, out/length, sum/length)
		}
	}
}
