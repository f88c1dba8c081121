package matrix

import (
	"math/rand/v2"
	"testing"
)

func random(n int) []float32 {
	r := rand.New(rand.NewPCG(1, 2))
	data := make([]float32, n)
	for i := range data {
		data[i] = r.Float32() - 0.5
	}
	return data
}

func TestKernelsAgree(t *testing.T) {
	for _, size := range [][3]int{{1, 1, 16}, {4, 7, 32}, {7, 33, 48}, {13, 64, 16}} {
		m, k, n := size[0], size[1], size[2]
		for _, a := range []View{Rows(random(m*k), k), Rows(random(m*k), m).Transposed()} {
			b := Rows(random(k*n), n)
			c, want := Rows(make([]float32, m*n), n), Rows(make([]float32, m*n), n)
			MultiplyAdd(m, k, n, a, b, c)
			plain(m, k, n, a, b, want)
			for i := range c.Data {
				sum := float32(0)
				for j := range k {
					sum += float32(a.Data[i/n*a.Row+j*a.Column] * b.Data[j*n+i%n])
				}
				if c.Data[i] != want.Data[i] || c.Data[i] != sum {
					t.Fatalf("%v: element %d is %v, plainly %v, want %v", size, i, c.Data[i], want.Data[i], sum)
				}
			}
		}
	}
}

func BenchmarkMultiplyAdd(b *testing.B) {
	const m, k, n = 24, 192, 576
	x, y, z := Rows(random(m*k), k), Rows(random(k*n), n), Rows(make([]float32, m*n), n)
	for b.Loop() {
		MultiplyAdd(m, k, n, x, y, z)
	}
	b.ReportMetric(float64(b.N)*m*k*n/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
