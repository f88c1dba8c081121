package learn

import (
	"bytes"
	"testing"
)

// apart are cases in which yes is told by two values together and by neither alone.
func apart() []Case {
	var cases []Case
	for i := range 200 {
		a, b := float32(i%10), float32(i/10%10)
		cases = append(cases, Case{Values: []float32{a, b, 7}, Yes: (a < 5) != (b < 3)})
	}
	return cases
}

func TestGrow(t *testing.T) {
	cases := apart()
	for _, g := range []Growth{{Trees: 40}, {Trees: 40, Bags: 3}, {Trees: 80, Cases: 0.5, Values: 0.7}} {
		g.Depth, g.Rate, g.Least, g.L2 = 3, 0.3, 0.5, 1
		trees := Grow(cases, g)
		for _, c := range cases {
			if p := trees.Probability(c.Values); (p > 0.5) != c.Yes {
				t.Fatalf("%v is yes by %v, grown by %+v", c.Values, p, g)
			}
		}
	}
	if p := Grow(nil, Growth{Trees: 3}).Probability([]float32{1}); p != 0.5 {
		t.Errorf("trees that have seen nothing say %v", p)
	}
}

func TestTreesEncode(t *testing.T) {
	trees := Grow(apart(), Growth{Trees: 10, Depth: 3, Rate: 0.3, Least: 0.5, L2: 1})
	data := trees.Encode()
	again, err := DecodeTrees(data)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Encode(), data) || again.Probability([]float32{1, 2, 3}) != trees.Probability([]float32{1, 2, 3}) {
		t.Error("what is read back are other trees")
	}
	for n := range data {
		if _, err := DecodeTrees(data[:n]); err == nil {
			t.Fatalf("the first %d bytes of trees are read as some", n)
		}
	}
}
