package parsing

import (
	"casus/internal/arc"
	"casus/text"
)

// gold is the tree of a sentence: heads count in the sentence, the root's is the number of words.
type gold struct {
	heads []int32
	rels  []text.Rel
}

// goldOf reads the tree of a sentence and lifts arcs that cross others until none do.
func goldOf(doc *text.Doc, at int) gold {
	s := &doc.Sentences[at]
	n := s.Last - s.First
	g := gold{make([]int32, n), make([]text.Rel, n)}
	for i := range n {
		t := &doc.Tokens[s.First+i]
		g.heads[i], g.rels[i] = int32(t.Head-s.First), t.Rel
		if t.Head < 0 {
			g.heads[i] = int32(n)
		}
	}
	for g.lift() {
	}
	return g
}

// lift gives the shortest arc that crosses another to its head's head.
func (g gold) lift() bool {
	n := int32(len(g.heads))
	best, length := int32(-1), int32(0)
	for d, h := range g.heads {
		if h == n {
			continue
		}
		from, to := min(int32(d), h), max(int32(d), h)
		for k := from + 1; k < to; k++ {
			if !g.under(k, h) {
				if best < 0 || to-from < length {
					best, length = int32(d), to-from
				}
				break
			}
		}
	}
	if best < 0 {
		return false
	}
	g.heads[best] = g.heads[g.heads[best]]
	return true
}

func (g gold) under(word, ancestor int32) bool {
	for ; word < int32(len(g.heads)); word = g.heads[word] {
		if word == ancestor {
			return true
		}
	}
	return false
}

// cost is how many right arcs can no longer be had once a class is taken.
func (g gold) cost(s *arc.State, class uint8) int {
	move, rel := arc.MoveOf(class)
	n := int32(len(g.heads))
	stack, next := s.Stack(), s.Next()
	cost := 0
	if move == arc.Shift {
		for i, word := range stack {
			if g.heads[word] == next {
				cost++
			}
			if i < len(stack)-1 && g.heads[next] == word {
				cost++
			}
		}
		return cost
	}
	head, dependent := s.Ends(move)
	for k := next; k < n; k++ {
		if g.heads[k] == dependent {
			cost++
		}
	}
	switch h := g.heads[dependent]; {
	case h == head:
		if g.rels[dependent] != rel {
			cost++
		}
	case h >= next, move == arc.Left && len(stack) > 1 && h == stack[len(stack)-2]:
		cost++
	}
	return cost
}
