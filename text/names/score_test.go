package names

import (
	"math/rand/v2"
	"testing"
)

// TestAddKernelsAgree adds features that the model has and such that it has not.
func TestAddKernelsAgree(t *testing.T) {
	m, random := Default(), rand.New(rand.NewPCG(1, 2))
	found := 0
	for n := range 80 {
		features := make([]uint64, n)
		for i := range features {
			features[i] = random.Uint64()
			if i%2 == 0 { // with the check of a row of its bucket
				row := m.buckets[bucketOf(features[i], m.count)*bucketSize+random.Uint64N(rowsPerBucket)*rowSize:]
				features[i] = features[i]>>24<<24 | uint64(row[checkAt]) | uint64(row[checkAt+1])<<8 | uint64(row[checkAt+2])<<16
			}
		}
		var got, want [Labels]int32
		m.add(&got, features)
		m.plainAdd(&want, features)
		if got != want {
			t.Fatalf("%d features: %v, plainly %v", n, got, want)
		}
		if got != [Labels]int32{} {
			found++
		}
	}
	if found < 50 {
		t.Errorf("only %d of 80 found a row", found)
	}
}
