package arc

import (
	"casus/internal/linear"
	"casus/text"
)

// Move is what a step does.
type Move uint8

const (
	Shift Move = iota // push the next word on the stack
	Left              // the next word governs the top of the stack, which goes
	Right             // the word below governs the top of the stack, which goes
)

// Classes are the steps as classes of a linear model: a shift, or a move with a relation.
const (
	ShiftClass = 0
	relations  = 64
)

// ClassOf is the class of a move that gives a relation.
func ClassOf(m Move, r text.Rel) uint8 {
	if m == Shift {
		return ShiftClass
	}
	return uint8(int(m-1)*relations + int(r))
}

// MoveOf takes a class apart.
func MoveOf(class uint8) (Move, text.Rel) {
	if class == ShiftClass {
		return Shift, 0
	}
	return Left + Move(class/relations), text.Rel(class % relations)
}

// node is a word of the sentence with the dependents it has so far. The indices n and n+1 are the root and nothing.
type node struct {
	word, tag, both     uint64 // its word, its tags, both of these, as features
	upos                text.Tag
	rel                 text.Rel
	head                int32
	left, left2         int32 // its outermost dependents on the left, and the ones inside those
	right, right2       int32
	lefts, rights       uint64 // how many there are, for features
	leftRels, rightRels uint64 // their relations, a bit each
	marker              uint64 // its preposition or conjunction, as a feature
	punct, verbs        int32  // commas, and verbs, before it in the sentence
}

// State is a sentence with a part of its tree.
type State struct {
	nodes    []node
	stack    []int32
	next     int32 // the first word that is not yet on the stack
	n        int32 // words in the sentence
	features [128]uint64
}

// Load begins a sentence, whose tokens have their tags.
func (s *State) Load(doc *text.Doc, at int) {
	sentence := &doc.Sentences[at]
	s.n = int32(sentence.Last - sentence.First)
	s.nodes = s.nodes[:0]
	nothing := s.n + 1
	var punct, verbs int32
	for i := range s.n {
		t := &doc.Tokens[sentence.First+int(i)]
		word := WordID(t.Lower)
		tag := linear.Small(uint64(t.Tag)<<8 | uint64(t.XPos))
		s.nodes = append(s.nodes, node{word: word, tag: tag, both: linear.Two(99, word, tag), upos: t.Tag, punct: punct, verbs: verbs})
		switch {
		case t.Tag == text.PUNCT:
			punct++
		case t.Tag == text.VERB || t.Tag == text.AUX:
			verbs++
		}
	}
	for i := range uint64(2) {
		edge := linear.Small(100_000 + i)
		s.nodes = append(s.nodes, node{word: edge, tag: edge, both: edge, punct: punct, verbs: verbs})
	}
	for i := range s.nodes {
		node := &s.nodes[i]
		node.head = -1
		node.left, node.left2, node.right, node.right2 = nothing, nothing, nothing, nothing
	}
	s.stack, s.next = s.stack[:0], 0
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
	return linear.Small(h)
}

// Done says whether the tree is whole.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) == 0 }

// Words is how many words the sentence has.
func (s *State) Words() int { return int(s.n) }

// Arc is the head that a word has, counted in the sentence; -1 for the root or for none.
func (s *State) Arc(word int) (head int, rel text.Rel) {
	node := &s.nodes[word]
	if node.head == s.n {
		return -1, node.rel
	}
	return int(node.head), node.rel
}

// Can says whether a move is possible.
func (s *State) Can(m Move) bool {
	switch m {
	case Shift:
		return s.next < s.n
	case Left:
		return len(s.stack) == 1 || len(s.stack) > 1 && s.next < s.n
	}
	return len(s.stack) > 1
}

// Ends are the words that a move would join.
func (s *State) Ends(m Move) (head, dependent int32) {
	top := s.stack[len(s.stack)-1]
	if m == Left {
		return s.next, top
	}
	return s.stack[len(s.stack)-2], top
}

// Step does what a class says. The move must be possible.
func (s *State) Step(class uint8) {
	move, rel := MoveOf(class)
	if move == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, dependent := s.Ends(move)
	s.stack = s.stack[:len(s.stack)-1]
	h, d := &s.nodes[head], &s.nodes[dependent]
	d.head, d.rel = head, rel
	if move == Left {
		h.left2, h.left = h.left, dependent
		h.lefts++
		h.leftRels |= 1 << rel
	} else {
		h.right2, h.right = h.right, dependent
		h.rights++
		h.rightRels |= 1 << rel
	}
	if rel == text.RelCase || rel == text.RelMark {
		h.marker = d.word
	}
}

// Stack is the words that wait for their heads, the top last.
func (s *State) Stack() []int32 { return s.stack }

// Next is the first word that is not yet on the stack.
func (s *State) Next() int32 { return s.next }
