package biaffine

import (
	"math"

	"casus/internal/matrix"
)

// chart is the space for the search of the best tree: the scores of spans of words whose head is their first word or their
// last. A closed span is whole, an open one misses what lies beyond the arc between its ends. Spans of one length lie in one
// row, by their first word, so that a step of the search takes several side by side.
type chart struct {
	heads                                        []int32
	seen                                         []int32
	closedFirst, closedLast, openFirst, openLast []float32
	row                                          int
}

// Tree is for each word its best head, -1 for the root, where these make a tree with one root; else the best tree without
// crossing arcs.
func (w *Work) Tree() []int32 {
	c := &w.tree
	t := w.Words
	if cap(c.heads) < t {
		c.heads, c.seen = make([]int32, t+t/4), make([]int32, t+t/4)
	}
	c.heads, c.seen = c.heads[:t], c.seen[:t]
	for i := range t {
		row := w.Scores[i*w.Width : i*w.Width+t+1]
		own := row[i]
		row[i] = float32(math.Inf(-1)) // no word is its own head
		if best := matrix.Best(row[:t]); row[best] > row[t] {
			c.heads[i] = int32(best)
		} else {
			c.heads[i] = -1
		}
		row[i] = own
	}
	if !c.isTree() {
		w.search()
	}
	return c.heads
}

// isTree says whether the heads are a tree with one root.
func (c *chart) isTree() bool {
	roots := 0
	for i := range c.seen {
		c.seen[i] = 0
	}
	for i, h := range c.heads {
		if h < 0 {
			roots++
		}
		at := int32(i)
		for at >= 0 && c.seen[at] == 0 {
			c.seen[at] = int32(i) + 1
			at = c.heads[at]
		}
		if at >= 0 && c.seen[at] == int32(i)+1 {
			return false
		}
	}
	return roots == 1
}

// side is how many spans a step takes; so much room stands behind each row.
const side = 8

// search finds the best projective tree, span by span, the short ones first (Eisner's algorithm).
func (w *Work) search() {
	c, t := &w.tree, w.Words
	c.row = t + side
	for _, set := range []*[]float32{&c.closedFirst, &c.closedLast, &c.openFirst, &c.openLast} {
		clear(room(set, t*c.row)[:t])
	}
	for length := 1; length < t; length++ {
		first := length * c.row
		for from := 0; from+length < t; from += side {
			at := first + from
			c.halves(from, length).Largest(c.openFirst[at : at+side])
			for i := from; i < min(from+side, t-length); i++ {
				to := i + length
				best := c.openFirst[first+i]
				c.openLast[first+i] = best + w.Scores[i*w.Width+to]
				c.openFirst[first+i] = best + w.Scores[to*w.Width+i]
			}
			c.lasts(from, length).Largest(c.closedLast[at : at+side])
			c.firsts(from, length).Largest(c.closedFirst[at : at+side])
		}
	}
	root, best := -1, float32(0)
	for i := range t {
		if score := c.closedLast[i*c.row] + c.closedFirst[(t-1-i)*c.row+i] + w.Scores[i*w.Width+t]; root < 0 || score > best {
			root, best = i, score
		}
	}
	c.heads[root] = -1
	c.takeLast(0, root)
	c.takeFirst(root, t-1-root)
}

// halves are the ways to cut a span in two closed ones, whose heads are its ends.
func (c *chart) halves(from, length int) matrix.Sums {
	return matrix.Sums{Steps: length, A: c.closedFirst, AFirst: from, AStep: c.row,
		B: c.closedLast, BFirst: (length-1)*c.row + from + 1, BStep: 1 - c.row}
}

// lasts are the ways to cut a span whose head is its last word at that word's farthest dependent.
func (c *chart) lasts(from, length int) matrix.Sums {
	return matrix.Sums{Steps: length, A: c.closedLast, AFirst: from, AStep: c.row, B: c.openLast, BFirst: length*c.row + from, BStep: 1 - c.row}
}

// firsts are the ways to cut a span whose head is its first word at that word's farthest dependent.
func (c *chart) firsts(from, length int) matrix.Sums {
	return matrix.Sums{Steps: length, A: c.openFirst, AFirst: c.row + from, AStep: c.row,
		B: c.closedFirst, BFirst: (length-1)*c.row + from + 1, BStep: 1 - c.row}
}

// takeLast takes the arcs of a closed span whose head is its last word.
func (c *chart) takeLast(from, length int) {
	if length == 0 {
		return
	}
	split := c.lasts(from, length).Best()
	c.takeLast(from, split)
	c.heads[from+split] = int32(from + length)
	c.takeOpen(from+split, length-split)
}

// takeFirst takes the arcs of a closed span whose head is its first word.
func (c *chart) takeFirst(from, length int) {
	if length == 0 {
		return
	}
	split := c.firsts(from, length).Best() + 1
	c.heads[from+split] = int32(from)
	c.takeOpen(from, split)
	c.takeFirst(from+split, length-split)
}

// takeOpen takes the arcs inside an open span.
func (c *chart) takeOpen(from, length int) {
	split := c.halves(from, length).Best()
	c.takeFirst(from, split)
	c.takeLast(from+split+1, length-split-1)
}
