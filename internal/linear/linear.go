// Package linear holds the weights of the linear models: one flat table that features reach by their hash.
//
// A feature is a 64-bit hash. Its weights, one a class, lie together in one line of the table, rotated by the low bits
// of the hash so that two features that share a line seldom clash in a class.
package linear

// Line is how many weights a line has, and so the most classes that a model may have.
const Line = 128

// Table is the quantised weights: a power of two of lines.
type Table struct {
	weights string
	shift   uint
}

// NewTable makes a table of the bytes of a model file.
func NewTable(weights string) Table {
	return Table{weights: weights, shift: Shift(len(weights) / Line)}
}

// Shift is how far a hash is shifted to give one of a number of lines.
func Shift(lines int) uint {
	shift := uint(64)
	for ; lines > 1; lines >>= 1 {
		shift--
	}
	return shift
}

// Add adds up the weights of the features for each of the candidate classes.
func (t *Table) Add(features []uint64, candidates []uint8, scores []int32) {
	scores = scores[:len(candidates)]
	for _, f := range features {
		at := int(f>>t.shift) * Line
		line := t.weights[at : at+Line]
		for i, class := range candidates {
			scores[i] += int32(int8(line[(uint64(class)+f)%Line]))
		}
	}
}

// Best is the place of the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for i, score := range scores {
		if score > scores[best] {
			best = i
		}
	}
	return best
}

const (
	mixA = 0x9E3779B97F4A7C15
	mixB = 0xD6E8FEB86659FD93
)

// One is the feature that a template makes of one value.
func One(template, a uint64) uint64 {
	x := (a + template*mixB) * mixA
	return x ^ x>>32
}

// Two is the feature that a template makes of two values.
func Two(template, a, b uint64) uint64 {
	x := (a + template*mixB) * mixA
	x ^= x >> 29
	x = (x + b) * mixB
	return x ^ x>>32
}

// Three is the feature that a template makes of three values.
func Three(template, a, b, c uint64) uint64 {
	x := (a + template*mixB) * mixA
	x ^= x >> 29
	x = (x + b) * mixB
	x ^= x >> 31
	x = (x + c) * mixA
	return x ^ x>>32
}

// Hash is the hash of a word.
func Hash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return Small(h)
}

// Small spreads a small number over 64 bits.
func Small(n uint64) uint64 {
	n = (n + 0x632BE59BD9B4E019) * mixA
	return n ^ n>>32
}

// WordID is the hash of a lower-case word; all digits count as one.
func WordID(lowered string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(lowered); i++ {
		c := lowered[i]
		if '0' <= c && c <= '9' {
			c = '0'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return Small(h)
}
