package chains

import (
	"math"
	"testing"
)

func TestScore(t *testing.T) {
	for _, test := range []struct {
		key, response      [][]int
		muc, bCubed, ceafe float64
	}{
		{[][]int{{1, 2, 3}, {4, 5}}, [][]int{{1, 2, 3}, {4, 5}}, 1, 1, 1},
		{[][]int{{1, 2, 3, 4}}, [][]int{{1, 2}, {3, 4}}, 0.8, 2. / 3, 4. / 9},
		{[][]int{{1, 2}, {3, 4}}, [][]int{{1, 2, 3, 4}}, 0.8, 2. / 3, 4. / 9},
		{[][]int{{1, 2}}, [][]int{{3, 4}}, 0, 0, 0},
		{[][]int{{1, 2, 3}}, nil, 0, 0, 0},
	} {
		var s Score
		s.Add(test.key, test.response)
		for name, pair := range map[string][2]float64{"MUC": {s.muc.f(), test.muc}, "B-cubed": {s.bCubed.f(), test.bCubed}, "CEAF-e": {s.ceaf.f(), test.ceafe}} {
			if math.Abs(pair[0]-pair[1]) > 1e-6 {
				t.Errorf("%v against %v: %s %.4f, want %.4f", test.response, test.key, name, pair[0], pair[1])
			}
		}
	}
}
