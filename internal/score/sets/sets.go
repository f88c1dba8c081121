// Package sets measures a partition against the true one: B-cubed and pairs.
package sets

import "fmt"

// Score is what a partition comes to, in per cent.
type Score struct {
	Items                            int
	BRecall, BPrecision, BF          float64 // B-cubed
	Should, Joined, Both             int     // pairs
	PairRecall, PairPrecision, PairF float64
}

// Compare measures the sets of the items that are given against those that are true. Both map an item to its set.
func Compare(truth, given map[string]string) Score {
	type cell struct{ truth, given string }
	trueSizes, givenSizes, cells := make(map[string]int), make(map[string]int), make(map[cell]int)
	for item, label := range truth {
		trueSizes[label]++
		givenSizes[given[item]]++
		cells[cell{label, given[item]}]++
	}
	s := Score{Items: len(truth)}
	for key, n := range cells {
		s.BRecall += float64(n*n) / float64(trueSizes[key.truth])
		s.BPrecision += float64(n*n) / float64(givenSizes[key.given])
		s.Both += n * (n - 1) / 2
	}
	for _, n := range trueSizes {
		s.Should += n * (n - 1) / 2
	}
	for _, n := range givenSizes {
		s.Joined += n * (n - 1) / 2
	}
	share := func(part float64, of int) float64 { return 100 * part / float64(max(of, 1)) }
	s.BRecall, s.BPrecision = share(s.BRecall, len(truth)), share(s.BPrecision, len(truth))
	s.BF = harmonic(s.BRecall, s.BPrecision)
	s.PairRecall, s.PairPrecision = share(float64(s.Both), s.Should), share(float64(s.Both), s.Joined)
	s.PairF = harmonic(s.PairRecall, s.PairPrecision)
	return s
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// String writes a score in one line.
func (s Score) String() string {
	return fmt.Sprintf("accounts %d  B-cubed recall %.1f precision %.1f F %.1f  pairs recall %.1f precision %.1f F %.1f (should %d joined %d both %d)",
		s.Items, s.BRecall, s.BPrecision, s.BF, s.PairRecall, s.PairPrecision, s.PairF, s.Should, s.Joined, s.Both)
}
