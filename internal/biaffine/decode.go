package biaffine

// chart is the space for the search of the best tree: the scores of spans of words whose head is their first word or their
// last. A closed span is whole, an open one misses what lies beyond the arc between its ends. Spans lie in the row of their
// first word or, where the search runs along their first words, in that of their last ("by last").
type chart struct {
	heads                                        []int32
	seen                                         []int32
	closedFirst, closedLast, openFirst           []float32
	closedFirstByLast, closedLastByLast          []float32
	openLastByLast                               []float32
	openSplit, closedFirstSplit, closedLastSplit []int32
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
		best := t
		for h, score := range row {
			if score > row[best] && h != i {
				best = h
			}
		}
		c.heads[i] = int32(best)
		if best == t {
			c.heads[i] = -1
		}
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

// search finds the best projective tree, span by span, the short ones first (Eisner's algorithm).
func (w *Work) search() {
	c, t := &w.tree, w.Words
	for _, set := range []*[]float32{&c.closedFirst, &c.closedLast, &c.openFirst, &c.closedFirstByLast, &c.closedLastByLast, &c.openLastByLast} {
		room(set, t*t)
	}
	for _, set := range []*[]int32{&c.openSplit, &c.closedFirstSplit, &c.closedLastSplit} {
		if cap(*set) < t*t {
			*set = make([]int32, t*t+t*t/4)
		}
		*set = (*set)[:t*t]
	}
	for i := range t {
		at := i*t + i
		c.closedFirst[at], c.closedLast[at], c.closedFirstByLast[at], c.closedLastByLast[at] = 0, 0, 0, 0
	}
	for length := 1; length < t; length++ {
		for from := 0; from+length < t; from++ {
			to := from + length
			span, byLast := from*t+to, to*t+from
			row, end := from*t+from, to*t+to // of spans of one word
			best, split := bestSum(c.closedFirst[row:span], c.closedLastByLast[byLast+1:end+1])
			c.openSplit[span] = int32(from + split)
			c.openLastByLast[byLast] = best + w.Scores[from*w.Width+to]
			c.openFirst[span] = best + w.Scores[to*w.Width+from]
			best, split = bestSum(c.closedLast[row:span], c.openLastByLast[byLast:end])
			c.closedLast[span], c.closedLastByLast[byLast], c.closedLastSplit[span] = best, best, int32(from+split)
			best, split = bestSum(c.openFirst[row+1:span+1], c.closedFirstByLast[byLast+1:end+1])
			c.closedFirst[span], c.closedFirstByLast[byLast], c.closedFirstSplit[span] = best, best, int32(from+1+split)
		}
	}
	root, best := -1, float32(0)
	for i := range t {
		if score := c.closedLast[i] + c.closedFirst[i*t+t-1] + w.Scores[i*w.Width+t]; root < 0 || score > best {
			root, best = i, score
		}
	}
	c.heads[root] = -1
	c.takeLast(0, root)
	c.takeFirst(root, t-1)
}

// bestSum is the largest sum of two numbers at the same place, the first of equals.
func bestSum(a, b []float32) (best float32, at int) {
	b = b[:len(a)]
	best = a[0] + b[0]
	for i := 1; i < len(a); i++ {
		if sum := a[i] + b[i]; sum > best {
			best, at = sum, i
		}
	}
	return best, at
}

// takeLast takes the arcs of a closed span whose head is its last word.
func (c *chart) takeLast(from, to int) {
	if from == to {
		return
	}
	split := int(c.closedLastSplit[from*len(c.heads)+to])
	c.takeLast(from, split)
	c.heads[split] = int32(to)
	c.takeOpen(split, to)
}

// takeFirst takes the arcs of a closed span whose head is its first word.
func (c *chart) takeFirst(from, to int) {
	if from == to {
		return
	}
	split := int(c.closedFirstSplit[from*len(c.heads)+to])
	c.heads[split] = int32(from)
	c.takeOpen(from, split)
	c.takeFirst(split, to)
}

// takeOpen takes the arcs inside an open span.
func (c *chart) takeOpen(from, to int) {
	split := int(c.openSplit[from*len(c.heads)+to])
	c.takeFirst(from, split)
	c.takeLast(split+1, to)
}
