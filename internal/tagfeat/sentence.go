package tagfeat

import (
	"casus/internal/linear"
	"casus/text"
)

// Sentence is one sentence on its way through the tagger. It is reused from sentence to sentence.
type Sentence struct {
	Classes  []uint8 // of each word: the class chosen, as far as the tagger has come
	Sets     []int   // of each word: its candidates, an index into Words.Sets
	words    []word
	features [64]uint64
}

// around is how many words of nothing stand before and after the words.
const around = 2

// Load reads a sentence.
func (s *Sentence) Load(doc *text.Doc, at int, known *Words) {
	sentence := &doc.Sentences[at]
	n := sentence.Last - sentence.First
	s.Classes, s.Sets, s.words = s.Classes[:0], s.Sets[:0], s.words[:0]
	s.words = append(s.words, edge[0], edge[1])
	c := casingOf(doc, sentence)
	for i := range n {
		t := &doc.Tokens[sentence.First+i]
		w := wordOf(t.Of(doc.Text), t.Lower, c, i == 0)
		set, cluster := known.Look(w.id)
		w.known, w.cluster = linear.Small(uint64(set)), linear.Small(uint64(cluster)+1)
		s.words = append(s.words, w)
		s.Sets = append(s.Sets, set)
		s.Classes = append(s.Classes, 0)
	}
	s.words = append(s.words, edge[2], edge[3])
}

var edge = func() (e [4]word) {
	for i := range e {
		e[i].id = linear.Small(uint64(1000 + i))
		e[i].shape, e[i].known, e[i].cluster = e[i].id, e[i].id, e[i].id
	}
	return e
}()

// class is the class chosen for a word, as a feature; words before the sentence have classes of their own.
func (s *Sentence) class(i int) uint64 {
	if i < 0 {
		return linear.Small(uint64(300 - i))
	}
	return linear.Small(uint64(s.Classes[i]))
}

// Features gives the features of a word, those that wait for nothing first; they hold until the next call.
func (s *Sentence) Features(i int) []uint64 {
	return s.AppendLate(s.AppendEarly(s.features[:0], i), i)
}

// AppendEarly appends those features of a word that do not depend on the classes of the words before it.
func (s *Sentence) AppendEarly(f []uint64, i int) []uint64 {
	w := &s.words[i+around]
	w1, w2 := &s.words[i+around-1], &s.words[i+around-2]
	n1, n2 := &s.words[i+around+1], &s.words[i+around+2]
	f = append(f,
		linear.One(1, 0),
		linear.One(2, w.id),
		linear.One(3, w.shape),
		linear.One(4, w1.id),
		linear.One(5, w2.id),
		linear.One(6, n1.id),
		linear.One(7, n2.id),
		linear.Two(11, w1.id, w.id),
		linear.Two(12, w.id, n1.id),
		linear.One(13, n1.known),
		linear.One(14, n2.known),
		linear.Two(15, n1.known, n2.known),
		linear.Two(18, w.id, n1.known),
		linear.One(21, w.cluster),
		linear.Two(22, w1.cluster, w.cluster),
		linear.Two(23, w.cluster, n1.cluster),
		linear.One(25, n1.cluster),
		linear.Two(26, n1.shape, w.shape),
		linear.One(27, n1.suffix[2]),
		linear.One(28, w1.suffix[2]),
		linear.Two(29, w1.shape, w.shape),
		linear.Two(33, w.suffix[2], n1.known),
	)
	for j := range w.suffixes {
		f = append(f, linear.One(40+uint64(j), w.prefix[j]), linear.One(50+uint64(j), w.suffix[j]))
	}
	return f
}

// AppendLate appends those features of a word that do.
func (s *Sentence) AppendLate(f []uint64, i int) []uint64 {
	w, n1 := &s.words[i+around], &s.words[i+around+1]
	t1, t2 := s.class(i-1), s.class(i-2)
	return append(f,
		linear.One(8, t1),
		linear.Two(9, t1, t2),
		linear.Two(10, t1, w.id),
		linear.Two(16, t1, n1.known),
		linear.Two(17, t1, n1.id),
		linear.Three(19, t2, t1, n1.known),
		linear.Three(20, t1, w.known, n1.known),
		linear.Two(24, t1, w.cluster),
		linear.Two(30, t1, w.shape),
		linear.Two(31, t1, w.suffix[1]),
		linear.Two(32, t1, w.suffix[2]),
	)
}
