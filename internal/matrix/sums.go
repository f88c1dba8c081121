package matrix

// Sums are the sums of the numbers of A and of B, step by step. The next step's numbers lie AStep and BStep further on.
type Sums struct {
	Steps         int
	A, B          []float32
	AFirst, AStep int
	BFirst, BStep int
}

// Largest writes the largest sum of all steps for each of 8 numbers side by side.
func (s Sums) Largest(to []float32) {
	if len(to) != 8 || s.Steps == 0 {
		panic("matrix: no 8 sums")
	}
	if !vectors {
		s.plainLargest(to)
		return
	}
	// The bounds are checked once, here.
	a, b := s.A[s.AFirst:s.AFirst+8], s.B[s.BFirst:s.BFirst+8]
	aLast, bLast := s.AFirst+(s.Steps-1)*s.AStep, s.BFirst+(s.Steps-1)*s.BStep
	_, _ = s.A[aLast:aLast+8], s.B[bLast:bLast+8]
	largestSums(s.Steps, &a[0], s.AStep*4, &b[0], s.BStep*4, &to[0])
}

func (s Sums) plainLargest(to []float32) {
	for i := range to {
		to[i] = s.A[s.AFirst+i] + s.B[s.BFirst+i]
		for step := 1; step < s.Steps; step++ {
			to[i] = max(to[i], s.A[s.AFirst+step*s.AStep+i]+s.B[s.BFirst+step*s.BStep+i])
		}
	}
}

// Best is the step of the largest sum of the first number, the first of equals.
func (s Sums) Best() int {
	at, best := 0, s.A[s.AFirst]+s.B[s.BFirst]
	for step := 1; step < s.Steps; step++ {
		if sum := s.A[s.AFirst+step*s.AStep] + s.B[s.BFirst+step*s.BStep]; sum > best {
			at, best = step, sum
		}
	}
	return at
}
