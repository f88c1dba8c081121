package biaffine

import (
	"unicode"

	"casus/internal/linear"
	"casus/internal/matrix"
	"casus/text"
)

// The first features, as many as Lexical, and Cased name a word; the trainer leaves them out of some words, so that the
// others learn.
const (
	Lexical = 5
	Cased   = 14
)

// Templates is how many features a word has.
const Templates = 16

// Hashes gives the hashes of the features of each word of a sentence whose tokens have their tags and lemmas.
func Hashes(doc *text.Doc, at int, to [][Templates]uint64) [][Templates]uint64 {
	s := &doc.Sentences[at]
	return hashes(doc, s.First, s.Last, to)
}

// hashes is Hashes for the tokens [first, last).
func hashes(doc *text.Doc, first, last int, to [][Templates]uint64) [][Templates]uint64 {
	to = to[:0]
	tag := func(i int) uint64 {
		if i < first || i >= last {
			return linear.Small(0)
		}
		return linear.Small(uint64(doc.Tokens[i].Tag)<<8 | uint64(doc.Tokens[i].XPos))
	}
	before, word := linear.Small(1), linear.Small(1)
	if first < last {
		word = linear.WordID(doc.Tokens[first].Lower)
	}
	t2, t1, t0, n1 := tag(-1), tag(-1), tag(first), tag(first+1)
	shape1, shape := noShape, noShape
	if first < last {
		shape = shapeOf(doc.Tokens[first].Of(doc.Text))
	}
	for i := first; i < last; i++ {
		t := &doc.Tokens[i]
		next, nextShape := linear.Small(2), noShape
		if i+1 < last {
			next, nextShape = linear.WordID(doc.Tokens[i+1].Lower), shapeOf(doc.Tokens[i+1].Of(doc.Text))
		}
		w, n := t.Lower, len(t.Lower)
		n2 := tag(i + 2)
		to = append(to, [Templates]uint64{
			linear.One(1, word),
			linear.One(2, linear.WordID(t.Lemma)),
			linear.Two(3, before, word),
			linear.Two(4, word, next),
			linear.Two(5, word, t0),
			linear.One(6, linear.Hash(w[max(n-3, 0):])),
			linear.One(7, linear.Hash(w[max(n-2, 0):])),
			linear.One(8, linear.Hash(w[:min(n, 3)])),
			linear.One(9, t0),
			linear.Two(10, t1, t0),
			linear.Two(11, t0, n1),
			linear.Three(12, t1, t0, n1),
			linear.Three(13, linear.Two(0, t2, t1), t0, linear.Two(0, n1, n2)),
			linear.One(15, linear.Small(uint64(shape1)<<16|uint64(shape)<<8|uint64(nextShape))),
			linear.Two(16, word, linear.Small(uint64(shape))),
			linear.One(14, word),
		})
		before, word = word, next
		shape1, shape = shape, nextShape
		t2, t1, t0, n1 = t1, t0, n1, n2
	}
	return to
}

// wordShape is how a word is written.
type wordShape uint8

const (
	noShape wordShape = iota // beyond the sentence
	lowerCase
	initial  // its first letter is upper case
	capitals // more than one letter, all upper case
	mixed    // an upper-case letter within
	figures  // a digit somewhere
	marks    // neither letters nor digits
)

func shapeOf(word string) wordShape {
	lower, upper, within := 0, 0, false
	for i, r := range word {
		switch {
		case r >= '0' && r <= '9':
			return figures
		case unicode.IsUpper(r):
			upper++
			within = within || i > 0
		case unicode.IsLetter(r):
			lower++
		}
	}
	switch {
	case lower == 0 && upper == 0:
		return marks
	case upper == 0:
		return lowerCase
	case lower == 0 && upper > 1:
		return capitals
	case !within:
		return initial
	}
	return mixed
}

// Neighbourly is the feature, the last of a word's, whose vector was learned from running text and stays as it is.
func Neighbourly(lower string) uint64 { return linear.One(14, linear.WordID(lower)) }

// None is the row of a feature that the network does not know.
const None = -1

// Rows looks features up. While it looks those of one word up, the next word's and the vectors of the last come from memory.
func (n *Network) Rows(hashes [][Templates]uint64, to [][Templates]int32) [][Templates]int32 {
	to = to[:0]
	var keys [2][Templates]uint32
	var fetched [2]linear.Fetched
	fetch := func(i int) {
		for j, h := range hashes[i] {
			keys[i%2][j] = linear.Key(h)
		}
		n.Index.Fetch(keys[i%2][:], &fetched[i%2])
	}
	for i := range hashes {
		if i == 0 {
			fetch(0)
		}
		if i+1 < len(hashes) {
			fetch(i + 1)
		}
		var rows [linear.Batch]int32
		n.Index.Values(keys[i%2][:], &fetched[i%2], &rows) // -1 is None
		matrix.Fetch(rows[:], n.rows, n.Input)
		to = append(to, [Templates]int32(rows[:]))
	}
	return to
}
