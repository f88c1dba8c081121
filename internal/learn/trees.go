package learn

import (
	"encoding/binary"
	"math"
	"math/rand"
	"slices"
)

// Trees are boosted decision trees for a question of yes and no over numbers: what the linear models cannot say, that
// one thing counts only beside another.
type Trees struct {
	base  float32
	nodes []node // one tree after the other, each from its root
	roots []int32
}

// node asks whether a value is below a cut; a leaf has feature -1 and its vote as cut.
type node struct {
	feature   int16
	low, high int32
	cut       float32
}

// Case is one case for trees to learn from.
type Case struct {
	Values []float32
	Yes    bool
}

// Growth governs how trees grow.
type Growth struct {
	Trees, Depth int
	Rate         float64 // of each tree's vote
	Least        float64 // weight of cases in a leaf
	L2           float64 // pull of votes towards zero
	Cases        float64 // the part of the cases that each tree sees; 0 is all
	Values       float64 // the part of the values, others each time, that a split may be by; 0 is all
	Bags         int     // how many times over, each on other seven tenths of the cases; 0 is once on all
}

const bins = 32

// Grow fits trees by gradient boosting on the logarithmic loss. The same cases in the same order give the same trees.
func Grow(cases []Case, g Growth) *Trees {
	t := new(Trees)
	if len(cases) == 0 {
		return t
	}
	yes := 0
	for i := range cases {
		if cases[i].Yes {
			yes++
		}
	}
	t.base = float32(math.Log((float64(yes) + 1) / (float64(len(cases)-yes) + 1)))
	b := newBinned(cases)
	if g.Bags == 0 {
		b.scores = make([]float64, len(cases))
		t.boost(b, cases, everyone(len(cases)), g)
		return t
	}
	random := rand.New(rand.NewSource(1))
	for range g.Bags {
		some := everyone(len(cases))
		random.Shuffle(len(some), func(i, j int) { some[i], some[j] = some[j], some[i] })
		some = some[:(len(some)*7+9)/10]
		slices.Sort(some)
		b.scores = make([]float64, len(cases))
		first := len(t.nodes)
		t.boost(b, cases, some, g)
		for i := first; i < len(t.nodes); i++ {
			if t.nodes[i].feature < 0 {
				t.nodes[i].cut /= float32(g.Bags)
			}
		}
	}
	return t
}

func everyone(n int) []int32 {
	all := make([]int32, n)
	for i := range all {
		all[i] = int32(i)
	}
	return all
}

// boost adds the trees of some cases.
func (t *Trees) boost(b *binned, cases []Case, some []int32, g Growth) {
	for i := range b.scores {
		b.scores[i] = float64(t.base)
	}
	b.random = rand.New(rand.NewSource(int64(2 + len(t.roots))))
	all := some
	for range g.Trees {
		some, rest := b.part(all, g.Cases)
		for _, i := range some {
			p := 1 / (1 + math.Exp(-b.scores[i]))
			b.gradient[i], b.weight[i] = p, p*(1-p)
			if cases[i].Yes {
				b.gradient[i] = p - 1
			}
		}
		root := int32(len(t.nodes))
		t.roots = append(t.roots, root)
		t.grow(b, some, b.sums(some), g, g.Depth)
		for _, i := range rest {
			b.scores[i] += float64(t.vote(root, cases[i].Values))
		}
	}
}

// part takes a part of some cases by chance; 0 is all.
func (b *binned) part(of []int32, part float64) (some, rest []int32) {
	if part == 0 {
		return of, nil
	}
	for _, i := range of {
		if b.random.Float64() < part {
			some = append(some, i)
		} else {
			rest = append(rest, i)
		}
	}
	return some, rest
}

// binned are cases with every value as the number of its bin.
type binned struct {
	cuts                     [][]float32 // by feature; bin k holds the values from cuts[k-1] to below cuts[k]
	bin                      []uint8     // by case, then feature
	gradient, weight, scores []float64
	random                   *rand.Rand
}

func newBinned(cases []Case) *binned {
	features := len(cases[0].Values)
	b := &binned{cuts: make([][]float32, features), bin: make([]uint8, features*len(cases)),
		gradient: make([]float64, len(cases)), weight: make([]float64, len(cases))}
	values := make([]float32, len(cases))
	for f := range features {
		for i := range cases {
			values[i] = cases[i].Values[f]
		}
		slices.Sort(values)
		for k := 1; k < bins; k++ {
			cut := values[k*len(values)/bins]
			if n := len(b.cuts[f]); cut > values[0] && (n == 0 || cut > b.cuts[f][n-1]) {
				b.cuts[f] = append(b.cuts[f], cut)
			}
		}
		// What few cases have still has a cut.
		if len(b.cuts[f]) == 0 && values[len(values)-1] > values[0] {
			b.cuts[f] = append(b.cuts[f], values[len(values)-1])
		}
		for i := range cases {
			k := 0
			for k < len(b.cuts[f]) && cases[i].Values[f] >= b.cuts[f][k] {
				k++
			}
			b.bin[i*features+f] = uint8(k)
		}
	}
	return b
}

// sums are gradients and weights by feature and bin.
type sums [][bins][2]float64

func (b *binned) sums(some []int32) sums {
	features := len(b.cuts)
	s := make(sums, features)
	for _, i := range some {
		g, w := b.gradient[i], b.weight[i]
		for f, k := range b.bin[int(i)*features : int(i+1)*features] {
			at := &s[f][k]
			at[0] += g
			at[1] += w
		}
	}
	return s
}

// less takes other sums away: what is left is of the cases that those have not.
func (s sums) less(other sums) sums {
	for f := range s {
		for k := range s[f] {
			s[f][k][0] -= other[f][k][0]
			s[f][k][1] -= other[f][k][1]
		}
	}
	return s
}

// grow adds the subtree of some cases, whose sums are known where it may split, and says where it begins.
func (t *Trees) grow(b *binned, some []int32, of sums, g Growth, depth int) int32 {
	at := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{feature: -1})
	sum, weight := 0.0, 0.0
	for _, i := range some {
		sum += b.gradient[i]
		weight += b.weight[i]
	}
	feature, cut := -1, 0
	best := 1e-6 + sum*sum/(weight+g.L2)
	for f := range of {
		if g.Values > 0 && b.random.Float64() >= g.Values {
			continue
		}
		low, below := 0.0, 0.0
		for k := range b.cuts[f] {
			low += of[f][k][0]
			below += of[f][k][1]
			if below < g.Least || weight-below < g.Least {
				continue
			}
			high := sum - low
			if gain := low*low/(below+g.L2) + high*high/(weight-below+g.L2); gain > best {
				best, feature, cut = gain, f, k
			}
		}
	}
	if feature < 0 {
		vote := -sum / (weight + g.L2) * g.Rate
		t.nodes[at].cut = float32(vote)
		for _, i := range some {
			b.scores[i] += vote
		}
		return at
	}
	var low, high []int32
	for _, i := range some {
		if int(b.bin[int(i)*len(b.cuts)+feature]) <= cut {
			low = append(low, i)
		} else {
			high = append(high, i)
		}
	}
	var ofLow, ofHigh sums
	switch {
	case depth <= 1:
	case len(low) < len(high):
		ofLow = b.sums(low)
		ofHigh = of.less(ofLow)
	default:
		ofHigh = b.sums(high)
		ofLow = of.less(ofHigh)
	}
	l := t.grow(b, low, ofLow, g, depth-1)
	h := t.grow(b, high, ofHigh, g, depth-1)
	t.nodes[at] = node{feature: int16(feature), low: l, high: h, cut: b.cuts[feature][cut]}
	return at
}

// Probability is how likely the answer is yes.
func (t *Trees) Probability(values []float32) float32 {
	score := t.base
	for _, root := range t.roots {
		score += t.vote(root, values)
	}
	return float32(1 / (1 + math.Exp(-float64(score))))
}

// vote is the vote of one tree.
func (t *Trees) vote(root int32, values []float32) float32 {
	n := &t.nodes[root]
	for n.feature >= 0 {
		if values[n.feature] < n.cut {
			n = &t.nodes[n.low]
		} else {
			n = &t.nodes[n.high]
		}
	}
	return n.cut
}

// Encode writes the trees: the base, then each tree from its root, low before high.
func (t *Trees) Encode() []byte {
	out := binary.LittleEndian.AppendUint32(nil, math.Float32bits(t.base))
	out = binary.AppendUvarint(out, uint64(len(t.roots)))
	var write func(at int32)
	write = func(at int32) {
		n := &t.nodes[at]
		out = binary.AppendUvarint(out, uint64(n.feature+1))
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(n.cut))
		if n.feature >= 0 {
			write(n.low)
			write(n.high)
		}
	}
	for _, root := range t.roots {
		write(root)
	}
	return out
}

// DecodeTrees reads what Encode wrote.
func DecodeTrees(data []byte) (*Trees, error) {
	if len(data) < 4 {
		return nil, errCut
	}
	t := &Trees{base: math.Float32frombits(binary.LittleEndian.Uint32(data))}
	data = data[4:]
	number := func() (uint64, bool) {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			return 0, false
		}
		data = data[n:]
		return v, true
	}
	count, ok := number()
	if !ok || count > uint64(len(data)) {
		return nil, errCut
	}
	var read func(depth int) (int32, bool)
	read = func(depth int) (int32, bool) {
		feature, ok := number()
		if !ok || feature > math.MaxInt16 || len(data) < 4 || depth > 64 {
			return 0, false
		}
		at := int32(len(t.nodes))
		t.nodes = append(t.nodes, node{feature: int16(feature) - 1, cut: math.Float32frombits(binary.LittleEndian.Uint32(data))})
		data = data[4:]
		if feature > 0 {
			low, ok := read(depth + 1)
			if !ok {
				return 0, false
			}
			high, ok := read(depth + 1)
			if !ok {
				return 0, false
			}
			t.nodes[at].low, t.nodes[at].high = low, high
		}
		return at, true
	}
	for range count {
		root, ok := read(0)
		if !ok {
			return nil, errCut
		}
		t.roots = append(t.roots, root)
	}
	return t, nil
}
