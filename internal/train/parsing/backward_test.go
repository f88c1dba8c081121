package parsing

import (
	"math"
	"math/rand/v2"
	"testing"

	"casus/internal/biaffine"
)

// TestSlopes compares slopes with what happens to the loss when a parameter is moved.
func TestSlopes(t *testing.T) {
	n := biaffine.New(10, Input, 16)
	random := rand.New(rand.NewPCG(1, 1))
	begin(n, random)
	for i := range n.Features.Data {
		n.Features.Data[i] *= 5
	}
	rows := make([][biaffine.Templates]int32, 6)
	for i := range rows {
		for j := range rows[i] {
			rows[i][j] = biaffine.None
		}
		rows[i][0], rows[i][7] = int32(i), int32(i%4)+6
	}
	l := &lesson{rows: rows, heads: []int32{1, 4, 4, 2, -1, 4}}
	for i, head := range []uint16{1, 4, 4, 2, 6, 4} {
		l.arcs = append(l.arcs, []choice{{head, 0.7}, {uint16(i+1) % 5, 0.3}})
		l.rels = append(l.rels, []choice{{uint16(i + 3), 0.6}, {1, 0.4}})
		l.tags = append(l.tags, []choice{{uint16(i), 1}})
	}
	loss := func() float64 {
		g := newGradients(n)
		g.begin()
		return g.learn(l, dropout{}, random)
	}
	g := newGradients(n)
	g.begin()
	g.learn(l, dropout{}, random)
	for i, p := range n.Parameters() {
		for range 8 {
			at := random.IntN(len(p.Data))
			old := p.Data[at]
			const by = 1e-3
			p.Data[at] = old + by
			up := loss()
			p.Data[at] = old - by
			down := loss()
			p.Data[at] = old
			want, got := (up-down)/(2*by), float64(g.slope.Parameters()[i].Data[at])
			if math.Abs(want-got) > 0.05+0.05*math.Abs(want) {
				t.Errorf("%s %d: slope %.4f, want %.4f", p.Name, at, got, want)
			}
		}
	}
}
