package matrix

import (
	"math"
	"slices"
	"testing"
)

func TestWholeKernelsAgree(t *testing.T) {
	for _, size := range [][3]int{{1, 16, 16}, {4, 32, 48}, {7, 96, 384}, {13, 128, 96}, {2, 64, 64}} {
		m, k, n := size[0], size[1], size[2]
		x, weights, bias := random(m*(k+16)), random(k*n), random(n)
		clear(x[:k]) // a row of zeros
		for i := range k {
			weights[i*n] = 0 // and a column
		}
		w := NewWhole(k, n, weights)
		var q Numbers
		q.Set(m, k, x, k+16)
		for i := range m {
			want := make([]uint8, k)
			row := x[i*(k+16) : i*(k+16)+k]
			if scale := plainRound(row, want); scale != q.scales[i] || !slices.Equal(want, q.data[i*k:(i+1)*k]) {
				t.Fatalf("%v: row %d is rounded to %v times %v, plainly %v times %v", size, i, q.data[i*k:(i+1)*k], q.scales[i], want, scale)
			}
		}
		got, want := make([]float32, Rows4(m)*n), make([]float32, Rows4(m)*n)
		w.Multiply(&q, bias, got)
		w.plainMultiply(&q, bias, want)
		for i := range got[:m*n] {
			if got[i] != want[i] {
				t.Fatalf("%v: element %d is %v, plainly %v", size, i, got[i], want[i])
			}
		}
		for i := range m {
			for j := range n {
				exact := float64(bias[j])
				for c := range k {
					exact += float64(x[i*(k+16)+c]) * float64(weights[c*n+j])
				}
				if math.Abs(exact-float64(got[i*n+j])) > .03*math.Sqrt(float64(k)) {
					t.Fatalf("%v: element %d, %d is %v, want nearly %v", size, i, j, got[i*n+j], exact)
				}
			}
		}
	}
}

// TestWholeHoldsLargestSums multiplies numbers that are as large as any, which no sum may overflow, nor any pair of products.
func TestWholeHoldsLargestSums(t *testing.T) {
	for _, k := range []int{16, 96, 128, 400} {
		for _, some := range []int{1, 2, k} { // so many weights are 1, the others 0
			ones, weights := slices.Repeat([]float32{1}, k), make([]float32, k*Width)
			for i := range some * Width {
				weights[i] = 1
			}
			var q Numbers
			q.Set(1, k, ones, k)
			got := make([]float32, 4*Width)
			NewWhole(k, Width, weights).Multiply(&q, make([]float32, Width), got)
			if math.Abs(float64(got[0])-float64(some)) > 1e-3 {
				t.Errorf("%d products of 1 in %d add up to %v", some, k, got[0])
			}
		}
	}
}

func TestGatedKernelsAgree(t *testing.T) {
	const steps, width, row, gateRow = 5, 24, 48, 144
	for _, back := range []bool{false, true} {
		for _, more := range [][]float32{nil, random(steps * row)} {
			gates := random(steps * gateRow)
			for i := range gates {
				gates[i] *= 9
			}
			run := func(do func(*Gated, int)) []float32 {
				numbers := make([]float32, 2*steps*row)
				do(&Gated{Width: width, Back: back, Gates: gates[72:], Cells: numbers[24 : steps*row], Out: numbers[steps*row+24:], More: more, GateRow: gateRow, Row: row}, steps)
				return numbers
			}
			if got, want := run((*Gated).Run), run((*Gated).plain); !slices.Equal(got, want) {
				t.Errorf("back %v: %v, plainly %v", back, got, want)
			}
		}
	}
}

func TestSmallKernelsAgree(t *testing.T) {
	data := make([]byte, 5*64)
	for i := range data {
		data[i] = byte(7 * i)
	}
	got := random(64)
	want := slices.Clone(got)
	rows, scales := []int32{3, 0, 4, 3}, random(5)
	AddBytes(got, rows, string(data), scales)
	plainAddBytes(want, rows, string(data), scales)
	if !slices.Equal(got, want) {
		t.Errorf("%v, plainly %v", got, want)
	}
	AddBytes(got, nil, string(data), scales)
	Positive(got)
	plainPositive(want)
	if !slices.Equal(got, want) || slices.Min(got) != 0 {
		t.Errorf("%v, plainly %v", got, want)
	}
}

func TestBestKernelAgrees(t *testing.T) {
	for n := 1; n < 70; n++ {
		x := random(n)
		for range 5 {
			if got, want := Best(x), plainBest(x); got != want {
				t.Errorf("the largest of %v is at %d, plainly %d", x, got, want)
			}
			x[plainBest(x)] = slices.Min(x)
		}
	}
	if at := Best(make([]float32, 20)); at != 0 {
		t.Errorf("the largest of equal numbers is at %d", at)
	}
	if at := Best(slices.Repeat([]float32{float32(math.NaN())}, 16)); at != 0 {
		t.Errorf("the largest of no numbers is at %d", at)
	}
}

func TestAddPositiveKernelAgrees(t *testing.T) {
	a, b, c := random(24), random(24), random(24)
	got, want := make([]float32, 24), make([]float32, 24)
	AddPositive(got, a, b, c)
	plainAddPositive(want, a, b, c)
	if !slices.Equal(got, want) || slices.Min(got) != 0 {
		t.Errorf("%v, plainly %v", got, want)
	}
}

func TestSumsKernelAgrees(t *testing.T) {
	s := Sums{Steps: 5, A: random(64), B: random(64), AFirst: 3, AStep: 10, BFirst: 56, BStep: -9}
	got, want := make([]float32, 8), make([]float32, 8)
	s.Largest(got)
	s.plainLargest(want)
	at := s.Best()
	if best := s.A[3+10*at] + s.B[56-9*at]; !slices.Equal(got, want) || got[0] != best {
		t.Errorf("%v, plainly %v; the best step's sum is %v", got, want, best)
	}
}

func BenchmarkWhole(b *testing.B) {
	const m, k, n = 24, 128, 384
	x, bias, to := random(m*k), random(n), make([]float32, m*n)
	w := NewWhole(k, n, random(k*n))
	var q Numbers
	for b.Loop() {
		q.Set(m, k, x, k)
		w.Multiply(&q, bias, to)
	}
	b.ReportMetric(float64(b.N)*m*k*n/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
