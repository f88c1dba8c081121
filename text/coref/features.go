package coref

import (
	"slices"

	"casus/internal/linear"
	"casus/text"
)

// shape is what a mention is in most features: its form, and of a pronoun which one.
func (m *Mention) shape() uint64 {
	shape := uint64(m.Form)*8 + uint64(m.pronoun)
	if m.Several {
		shape += 64
	}
	return shape
}

type template = uint64

// The templates of features, in the order in which they are added.
const (
	tForms template = iota + 1
	tSentences
	tMentions
	tKinds
	tNumber
	tGender
	tMatch
	tMatchFar
	tPlaces
	tProminence
	tInside
	tArguments
	tTie
	tSize
	tWords
	tWordKind
	tPronounWord
	tExtra
	tQuotes
	tGovernor
	tGovernors
	tAct
	tDeterminer
	tNew
	tNewWord
	tNewPlace
	tNewSeen
	tNewModified
	tNewGovernor
	tNewEmpty
	tNewSentence
)

// Features describe the choice of an earlier mention for one, or with i = -1 the choice of none.
func (r *Reading) Features(j, i int) []uint64 {
	r.features = r.features[:0]
	if i < 0 {
		r.alone(j)
	} else {
		r.pair(j, i)
	}
	return r.features
}

func (r *Reading) one(t template, a uint64)    { r.features = append(r.features, linear.One(t, a)) }
func (r *Reading) two(t template, a, b uint64) { r.features = append(r.features, linear.Two(t, a, b)) }
func (r *Reading) three(t template, a, b, c uint64) {
	r.features = append(r.features, linear.Three(t, a, b, c))
}

// alone describes a mention that points back to nothing.
func (r *Reading) alone(j int) {
	m, doc := &r.Mentions[j], r.Doc
	shape := m.shape()
	head := &doc.Tokens[m.Head]
	first := linear.Hash(doc.Tokens[m.First].Lower)
	r.one(tNew, shape)
	r.two(tNew, shape, uint64(m.Kind)+1)
	r.two(tNew, shape, first)
	r.two(tNewWord, shape, linear.Hash(head.Lemma))
	r.two(tNewPlace, shape, r.place(m))
	r.two(tNewSentence, shape, bucket(m.sentence))
	seen := uint64(0)
	if m.Form != Pronoun && m.Form != Verb {
		for i := j - 1; i >= max(0, j-farthest); i-- {
			c := &r.Mentions[i]
			if c.Form == Pronoun || c.Form == Verb || doc.Tokens[c.Head].Lemma != head.Lemma {
				continue
			}
			if seen = 1; c.Form == Name {
				seen = 2
			}
			break
		}
	}
	r.two(tNewSeen, shape, seen)
	if !m.Parsed(doc) {
		return
	}
	after := uint64(0)
	for child := range doc.Children(m.Head) {
		switch doc.Tokens[child].Rel {
		case text.RelNmod:
			after |= 1
		case text.RelAclRelcl, text.RelAcl:
			after |= 2
		case text.RelAmod, text.RelCompound, text.RelNummod:
			after |= 4
		case text.RelCop:
			after |= 8
		}
	}
	r.three(tNewModified, shape, after, seen)
	if head.Head >= 0 {
		r.three(tNewGovernor, shape, uint64(head.Rel), linear.Hash(doc.Tokens[head.Head].Lemma))
		if m.pronoun == it || m.pronoun == this {
			clause := uint64(0)
			for child := range doc.Children(head.Head) {
				switch doc.Tokens[child].Rel {
				case text.RelCop:
					clause |= 1
				case text.RelCsubj, text.RelCcomp, text.RelAdvcl, text.RelXcomp:
					clause |= 2
				case text.RelExpl:
					clause |= 4
				}
			}
			r.three(tNewEmpty, shape, uint64(head.Rel), clause)
		}
	}
}

// pair describes two mentions of one thing, the second pointing back to the first.
func (r *Reading) pair(j, i int) {
	m, c, doc := &r.Mentions[j], &r.Mentions[i], r.Doc
	e := &r.entities[r.Entity[i]]
	shape, other := m.shape(), c.shape()
	apart := min(bucket(m.sentence-c.sentence), 6)
	r.two(tForms, shape, other)
	r.two(tSentences, shape, apart)
	r.three(tSentences, shape, other, apart)
	r.two(tMentions, shape, bucket(j-i))
	r.three(tKinds, shape, uint64(m.Kind), uint64(e.kind)+16)
	r.three(tNumber, shape, uint64(m.number), uint64(e.number)*4+uint64(c.number))
	r.two(tGender, shape, uint64(m.gender)*4+uint64(e.gender))
	if m.pronoun == he || m.pronoun == she {
		r.three(tGender, shape, uint64(m.gender)*4+uint64(e.gender), uint64(e.kind)+8)
	}
	if m.Form != Pronoun {
		match := r.match(m, c, e)
		r.two(tMatch, shape, match)
		r.three(tMatch, shape, other, match)
		r.three(tMatchFar, shape, apart, match)
		r.three(tMatch, uint64(m.Kind)+128, uint64(c.Kind), match)
		r.two(tWords, linear.Hash(doc.Tokens[m.Head].Lemma), linear.Hash(doc.Tokens[c.Head].Lemma))
		r.three(tWordKind, linear.Hash(doc.Tokens[m.Head].Lemma), uint64(e.kind), match>>2)
		r.three(tExtra, shape, r.extra(m, e), match&3)
		r.three(tDeterminer, linear.Hash(doc.Tokens[m.First].Lower), match, apart)
		if c.Form == Verb {
			r.two(tAct, shape, apart)
		}
	} else {
		r.two(tPronounWord, shape, linear.Hash(doc.Tokens[c.Head].Lemma))
	}
	r.three(tPlaces, shape, r.place(m), r.place(c)+64)
	r.three(tProminence, shape, r.prominence(c), apart)
	size := bucket(e.size)
	named := uint64(0)
	if e.name >= 0 {
		named = 1
	}
	r.three(tSize, shape, size, named)
	if r.quotes[m.Head] || r.quotes[c.Head] {
		r.three(tQuotes, shape, truth(r.quotes[m.Head])*2+truth(r.quotes[c.Head]), apart)
	}
	if m.sentence == c.sentence {
		r.two(tInside, shape, truth(c.First <= m.First && m.Last <= c.Last)*2+truth(m.First <= c.First && c.Last <= m.Last))
	}
	r.trees(m, c, e, shape)
}

// trees describes how two mentions hang together in their trees.
func (r *Reading) trees(m, c *Mention, e *entity, shape uint64) {
	doc := r.Doc
	if !m.Parsed(doc) {
		return
	}
	head := &doc.Tokens[m.Head]
	if head.Head >= 0 && m.Form == Pronoun {
		governor := linear.Hash(doc.Tokens[head.Head].Lemma)
		r.three(tGovernor, shape+uint64(head.Rel)<<8, governor, uint64(e.kind))
		if ch := doc.Tokens[c.Head].Head; ch >= 0 && doc.Tokens[ch].Lemma == doc.Tokens[head.Head].Lemma && c.Parsed(doc) {
			r.three(tGovernors, shape, uint64(head.Rel), uint64(doc.Tokens[c.Head].Rel)+64)
		}
	}
	if m.sentence != c.sentence {
		return
	}
	other := &doc.Tokens[c.Head]
	if head.Head >= 0 && head.Head == other.Head {
		r.three(tArguments, shape, uint64(head.Rel)<<8+uint64(other.Rel), truth(reflexive(head.Lower)))
	}
	tie := uint64(0)
	switch {
	case head.Head == c.Head && head.Rel == text.RelAppos:
		tie = 1
	case other.Head == m.Head && other.Rel == text.RelAppos:
		tie = 2
	case other.Head == m.Head && other.Rel.Plain() == text.RelNsubj && doc.Child(m.Head, text.RelCop) >= 0:
		tie = 3
	case head.Head == c.Head && head.Rel == text.RelConj:
		tie = 4
	case head.Head == c.Head:
		tie = 8 + uint64(head.Rel)
	case other.Head == m.Head:
		tie = 128 + uint64(other.Rel)
	case doc.Under(m.Head, c.Head):
		tie = 5
	case other.Head >= 0 && other.Rel.Plain() == text.RelNsubj && doc.Under(m.Head, other.Head):
		tie = 6
	}
	r.two(tTie, shape, tie)
	r.three(tTie, shape, tie, uint64(m.Kind)*16+uint64(e.kind))
}

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// bucket makes one of greater numbers that differ little.
func bucket(n int) uint64 {
	switch {
	case n <= 4:
		return uint64(max(n, 0))
	case n <= 7:
		return 5
	case n <= 12:
		return 6
	case n <= 20:
		return 7
	case n <= 40:
		return 8
	}
	return 9
}

// place is the part that a mention plays in its sentence.
func (r *Reading) place(m *Mention) uint64 {
	if !m.Parsed(r.Doc) {
		return 0
	}
	return uint64(r.Doc.Tokens[m.Head].Rel.Plain()) + 1
}

// prominence is whether a mention opens its sentence, is its main subject, or stands in the title.
func (r *Reading) prominence(m *Mention) uint64 {
	s := &r.Doc.Sentences[m.sentence]
	t := &r.Doc.Tokens[m.Head]
	p := truth(m.First-s.First <= 1)
	if s.Parsed && t.Rel.Plain() == text.RelNsubj && t.Head >= 0 && r.Doc.Tokens[t.Head].Head < 0 {
		p |= 2
	}
	if s.Kind == text.Title {
		p |= 4
	}
	return p
}

// match is how alike the words of two mentions are.
func (r *Reading) match(m, c *Mention, e *entity) uint64 {
	doc := r.Doc
	level := uint64(0)
	sameHead := c.Form != Pronoun && doc.Tokens[m.Head].Lemma == doc.Tokens[c.Head].Lemma
	if sameHead {
		level = 1
		if len(m.words) == len(c.words) {
			level = 2
			for k := range m.words {
				if m.words[k] != c.words[k] {
					level = 1
				}
			}
		}
	}
	in, within := 0, 0
	for _, w := range m.words {
		for _, v := range c.words {
			if w == v {
				in++
				break
			}
		}
		if slices.Contains(e.words, w) {
			within++
		}
	}
	switch {
	case in == len(m.words) && in > 0 && in == len(c.words):
		level |= 4
	case in == len(m.words) && in > 0:
		level |= 8
	case in == len(c.words) && in > 0:
		level |= 12
	case in > 0:
		level |= 16
	}
	switch {
	case within == len(m.words) && within > 0:
		level |= 32
	case within > 0:
		level |= 64
	}
	if level == 0 && (shortens(m.words, c.words) || shortens(c.words, m.words)) {
		level = 128
	}
	if last := len(c.words); last > 0 && len(m.words) > 0 && m.words[len(m.words)-1] == c.words[last-1] {
		level |= 256
	}
	return level
}

// extra is how many words a mention has that nothing called its entity by before.
func (r *Reading) extra(m *Mention, e *entity) uint64 {
	n := 0
	for _, w := range m.words {
		if !slices.Contains(e.words, w) {
			n++
		}
	}
	return min(uint64(n), 3)
}
