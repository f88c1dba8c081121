package arc

import "casus/internal/linear"

// Features reads the features of the state. They hold until the next call.
func (s *State) Features() []uint64 {
	f := s.features[:0]
	nothing := s.n + 1
	s0, s1, s2 := nothing, nothing, nothing
	switch n := len(s.stack); {
	case n > 2:
		s0, s1, s2 = s.stack[n-1], s.stack[n-2], s.stack[n-3]
	case n > 1:
		s0, s1 = s.stack[n-1], s.stack[n-2]
	case n > 0:
		s0 = s.stack[n-1]
	}
	b0, b1, b2 := s.next, nothing, nothing
	if b0+1 <= s.n {
		b1 = b0 + 1
	}
	if b0+2 <= s.n {
		b2 = b0 + 2
	}
	S0, S1, S2, B0, B1, B2 := &s.nodes[s0], &s.nodes[s1], &s.nodes[s2], &s.nodes[b0], &s.nodes[b1], &s.nodes[b2]
	S0l, S0r, S1l, S1r, B0l := &s.nodes[S0.left], &s.nodes[S0.right], &s.nodes[S1.left], &s.nodes[S1.right], &s.nodes[B0.left]
	S0l2, S0r2, S1l2, S1r2, B0l2 := &s.nodes[S0.left2], &s.nodes[S0.right2], &s.nodes[S1.left2], &s.nodes[S1.right2], &s.nodes[B0.left2]

	// Single words.
	f = append(f,
		linear.One(1, S0.word), linear.One(2, S0.tag), linear.One(3, S0.both),
		linear.One(4, S1.word), linear.One(5, S1.tag), linear.One(6, S1.both),
		linear.One(7, B0.word), linear.One(8, B0.tag), linear.One(9, B0.both),
		linear.One(10, B1.word), linear.One(11, B1.tag), linear.One(12, B1.both),
		linear.One(13, B2.tag), linear.One(14, S2.tag), linear.One(15, S2.word),
	)
	// Pairs.
	f = append(f,
		linear.Two(20, S0.both, B0.both), linear.Two(21, S0.both, B0.word), linear.Two(22, S0.word, B0.both),
		linear.Two(23, S0.both, B0.tag), linear.Two(24, S0.tag, B0.both), linear.Two(25, S0.word, B0.word),
		linear.Two(26, S0.tag, B0.tag),
		linear.Two(30, S1.both, S0.both), linear.Two(31, S1.both, S0.word), linear.Two(32, S1.word, S0.both),
		linear.Two(33, S1.both, S0.tag), linear.Two(34, S1.tag, S0.both), linear.Two(35, S1.word, S0.word),
		linear.Two(36, S1.tag, S0.tag),
		linear.Two(37, S1.tag, B0.tag), linear.Two(38, S1.both, B0.tag), linear.Two(39, S1.tag, B0.both),
		linear.Two(40, B0.tag, B1.tag), linear.Two(41, B0.word, B1.tag), linear.Two(42, B0.tag, B1.word),
		linear.Two(43, S0.word, B1.word), linear.Two(44, S0.tag, B1.tag), linear.Two(45, S1.word, B0.word),
	)
	// Threes.
	f = append(f,
		linear.Three(50, B0.tag, B1.tag, B2.tag), linear.Three(51, S0.tag, B0.tag, B1.tag), linear.Three(52, S1.tag, S0.tag, B0.tag),
		linear.Three(53, S2.tag, S1.tag, S0.tag), linear.Three(54, S0.tag, S0l.tag, B0.tag), linear.Three(55, S0.tag, S0r.tag, B0.tag),
		linear.Three(56, S0.tag, B0.tag, B0l.tag), linear.Three(57, S1.tag, S1l.tag, S0.tag), linear.Three(58, S1.tag, S1r.tag, S0.tag),
		linear.Three(59, S1.tag, S0.tag, S0l.tag), linear.Three(60, S1.tag, S0.tag, S0r.tag),
		linear.Three(61, S1.word, S0.tag, B0.tag), linear.Three(62, S1.tag, S0.word, B0.tag), linear.Three(63, S1.tag, S0.tag, B0.word),
		linear.Three(64, S0.word, B0.tag, B1.tag), linear.Three(65, S0.tag, B0.word, B1.tag),
		linear.Three(66, S1.tag, S1r.word, S0.tag), linear.Three(67, S0.tag, S0r.word, B0.tag),
	)
	// Dependents.
	f = append(f,
		linear.Two(70, S0l.word, uint64(S0l.rel)), linear.Two(71, S0l.tag, uint64(S0l.rel)), linear.Two(72, S0r.word, uint64(S0r.rel)),
		linear.Two(73, S0r.tag, uint64(S0r.rel)), linear.Two(74, S1l.tag, uint64(S1l.rel)), linear.Two(75, S1r.tag, uint64(S1r.rel)),
		linear.Two(76, S1r.word, uint64(S1r.rel)), linear.Two(77, B0l.tag, uint64(B0l.rel)), linear.Two(78, B0l.word, uint64(B0l.rel)),
		linear.Two(79, S0l2.tag, uint64(S0l2.rel)), linear.Two(80, S0r2.tag, uint64(S0r2.rel)), linear.Two(81, S1l2.tag, uint64(S1l2.rel)),
		linear.Two(82, S1r2.tag, uint64(S1r2.rel)), linear.Two(83, B0l2.tag, uint64(B0l2.rel)),
		linear.Three(84, S0.tag, S0l.tag, S0l2.tag), linear.Three(85, S0.tag, S0r.tag, S0r2.tag),
		linear.Three(86, S1.tag, S1l.tag, S1l2.tag), linear.Three(87, S1.tag, S1r.tag, S1r2.tag),
		linear.Three(88, B0.tag, B0l.tag, B0l2.tag),
		linear.Two(89, S0.word, S0.leftRels), linear.Two(90, S0.tag, S0.leftRels), linear.Two(91, S0.word, S0.rightRels),
		linear.Two(92, S0.tag, S0.rightRels), linear.Two(93, S1.word, S1.rightRels), linear.Two(94, S1.tag, S1.rightRels),
		linear.Two(95, S1.word, S1.leftRels), linear.Two(96, S1.tag, S1.leftRels), linear.Two(97, B0.word, B0.leftRels),
		linear.Two(98, B0.tag, B0.leftRels),
		linear.Two(100, S0.both, S0.lefts), linear.Two(101, S0.both, S0.rights), linear.Two(102, S1.both, S1.rights),
		linear.Two(103, B0.both, B0.lefts),
	)
	// How far apart, and what lies between.
	near, far := distance(B0, S0, b0-s0), distance(S0, S1, s0-s1)
	f = append(f,
		linear.Two(110, S0.both, near), linear.Two(111, B0.both, near), linear.Three(112, S0.tag, B0.tag, near),
		linear.Two(113, S1.both, far), linear.Two(114, S0.both, far), linear.Three(115, S1.tag, S0.tag, far),
	)
	// Prepositions and conjunctions.
	f = append(f,
		linear.Two(120, S1.word, S0.marker), linear.Three(121, S1.tag, S0.marker, S0.tag), linear.Two(122, S0.word, S0.marker),
		linear.Three(123, S1.word, S0.marker, S0.word), linear.Three(124, S1.tag, S0.marker, B0.tag),
		linear.Two(125, S0.word, B0.marker), linear.Three(126, S0.tag, B0.marker, B0.tag), linear.Three(127, S2.word, S1.tag, S0.marker),
		linear.Three(128, S1.tag, S1.rightRels, S0.leftRels),
	)
	return f
}

// distance is a feature of two words: how far apart they are, how many marks and verbs lie between.
func distance(after, before *node, words int32) uint64 {
	switch {
	case words > 10:
		words = 7
	case words > 5:
		words = 6
	}
	return uint64(words)&7 | uint64(min(after.punct-before.punct, 3))&3<<3 | uint64(min(after.verbs-before.verbs, 3))&3<<5
}
