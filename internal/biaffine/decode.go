package biaffine

// chart is the space for the search of the best tree.
type chart struct {
	heads                  []int32
	seen                   []int32
	open, closed           [2][]float32 // spans whose head is at the right, at the left; open ones miss the last arc's end
	openSplit, closedSplit [2][]int32
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
	size := t * t
	for side := range 2 {
		if cap(c.open[side]) < size {
			c.open[side], c.closed[side] = make([]float32, size), make([]float32, size)
			c.openSplit[side], c.closedSplit[side] = make([]int32, size), make([]int32, size)
		}
		c.open[side], c.closed[side] = c.open[side][:size], c.closed[side][:size]
		c.openSplit[side], c.closedSplit[side] = c.openSplit[side][:size], c.closedSplit[side][:size]
		for i := range t {
			c.closed[side][i*t+i] = 0
		}
	}
	const left, right = 0, 1 // the head is the last word; the head is the first
	for length := 1; length < t; length++ {
		for from := 0; from+length < t; from++ {
			to := from + length
			best, split := float32(0), int32(-1)
			for k := from; k < to; k++ {
				if score := c.closed[right][from*t+k] + c.closed[left][(k+1)*t+to]; split < 0 || score > best {
					best, split = score, int32(k)
				}
			}
			c.open[left][from*t+to], c.openSplit[left][from*t+to] = best+w.Scores[from*w.Width+to], split
			c.open[right][from*t+to], c.openSplit[right][from*t+to] = best+w.Scores[to*w.Width+from], split
			split = -1
			for k := from; k < to; k++ {
				if score := c.closed[left][from*t+k] + c.open[left][k*t+to]; split < 0 || score > best {
					best, split = score, int32(k)
				}
			}
			c.closed[left][from*t+to], c.closedSplit[left][from*t+to] = best, split
			split = -1
			for k := from + 1; k <= to; k++ {
				if score := c.open[right][from*t+k] + c.closed[right][k*t+to]; split < 0 || score > best {
					best, split = score, int32(k)
				}
			}
			c.closed[right][from*t+to], c.closedSplit[right][from*t+to] = best, split
		}
	}
	root, best := -1, float32(0)
	for i := range t {
		if score := c.closed[left][i] + c.closed[right][i*t+t-1] + w.Scores[i*w.Width+t]; root < 0 || score > best {
			root, best = i, score
		}
	}
	c.heads[root] = -1
	c.takeClosed(left, 0, root)
	c.takeClosed(right, root, t-1)
}

func (c *chart) takeClosed(side, from, to int) {
	if from == to {
		return
	}
	t := len(c.heads)
	split := int(c.closedSplit[side][from*t+to])
	if side == 0 {
		c.takeClosed(0, from, split)
		c.takeOpen(0, split, to)
	} else {
		c.takeOpen(1, from, split)
		c.takeClosed(1, split, to)
	}
}

func (c *chart) takeOpen(side, from, to int) {
	t := len(c.heads)
	if side == 0 {
		c.heads[from] = int32(to)
	} else {
		c.heads[to] = int32(from)
	}
	split := int(c.openSplit[side][from*t+to])
	c.takeClosed(1, from, split)
	c.takeClosed(0, split+1, to)
}
