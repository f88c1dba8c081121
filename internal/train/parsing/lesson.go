package parsing

import (
	"errors"
	"math"
	"slices"

	"casus/internal/biaffine"
)

// lesson is a sentence with what is to be chosen for each of its words.
type lesson struct {
	rows  [][biaffine.Templates]int32
	arcs  [][]choice // of heads; the root comes after the words
	heads []int32    // to which the relations are learned; -1 is the root
	rels  [][]choice
	tags  [][]choice
	share float64 // how often an epoch uses it
}

// choice is one of several, and how likely it is the right one.
type choice struct {
	at    uint16
	share float32
}

// goldShare is what a treebank's tree counts beside the teachers.
const goldShare = 0.5

// doubt is how likely teachers must find a choice for it to be learned.
const doubt = 0.004

// school makes lessons for a network of what treebanks and teachers say.
type school struct {
	network  *biaffine.Network
	teachers []*biaffine.Network
	works    []biaffine.Work // of the teachers
	mean     biaffine.Work   // for the tree of the teachers' mean
	hashes   [][biaffine.Templates]uint64
	sum      []float32
}

func newSchool(network *biaffine.Network, teachers []*biaffine.Network) (*school, error) {
	for _, t := range teachers {
		if !slices.Equal(t.Pairs, network.Pairs) {
			return nil, errors.New("a teacher that has learned other tags")
		}
	}
	return &school{network: network, teachers: teachers, works: make([]biaffine.Work, len(teachers))}, nil
}

// lesson makes a lesson of a sample.
func (s *school) lesson(sample *Sample) *lesson {
	s.hashes = biaffine.Hashes(sample.Doc, sample.Sentence, s.hashes)
	l := &lesson{rows: s.network.Rows(s.hashes, nil), share: sample.Share}
	words := len(l.rows)
	for i, t := range s.teachers {
		w := &s.works[i]
		w.Rows = t.Rows(s.hashes, w.Rows)
		t.Score(w)
	}
	gold := s.gold(sample)
	l.arcs = s.choices(words, gold.arcs, func(w *biaffine.Work, word int) []float32 {
		row := w.Scores[word*w.Width : word*w.Width+words+1]
		row[word] = float32(math.Inf(-1))
		return row
	})
	if l.heads = gold.heads; l.heads == nil {
		l.heads = s.tree(l.arcs)
	}
	for i, t := range s.teachers {
		t.Labels(&s.works[i], l.heads)
	}
	l.rels = s.choices(words, gold.rels, func(w *biaffine.Work, word int) []float32 {
		return w.Rels[word*biaffine.Rels : (word+1)*biaffine.Rels]
	})
	l.tags = s.choices(words, gold.tags, func(w *biaffine.Work, word int) []float32 {
		return w.Tags[word*biaffine.Classes : (word+1)*biaffine.Classes]
	})
	return l
}

// gold is what a treebank says of the words of a sentence.
type gold struct {
	heads            []int32
	arcs, rels, tags []uint16
}

func (s *school) gold(sample *Sample) (g gold) {
	sentence := &sample.Doc.Sentences[sample.Sentence]
	for i, pair := range sample.Gold {
		t := &sample.Doc.Tokens[sentence.First+i]
		head, arc := t.Head-sentence.First, t.Head-sentence.First
		if t.Head < 0 {
			head, arc = -1, len(sample.Gold)
		}
		g.heads = append(g.heads, int32(head))
		g.arcs = append(g.arcs, uint16(arc))
		g.rels = append(g.rels, uint16(t.Rel))
		g.tags = append(g.tags, uint16(max(0, slices.Index(s.network.Pairs, pair))))
	}
	return g
}

// choices joins for each word what a treebank says, if it says anything, and the mean of the teachers' scores.
func (s *school) choices(words int, gold []uint16, scores func(w *biaffine.Work, word int) []float32) [][]choice {
	all := make([][]choice, words)
	goldShare := float32(goldShare)
	switch {
	case gold == nil:
		goldShare = 0
	case len(s.teachers) == 0:
		goldShare = 1
	}
	for i := range all {
		if gold != nil {
			all[i] = append(all[i], choice{gold[i], goldShare})
		}
		if len(s.teachers) == 0 {
			continue
		}
		s.sum = s.sum[:0]
		for n := range s.teachers {
			row := scores(&s.works[n], i)
			s.sum = append(s.sum, make([]float32, len(row)-len(s.sum))...)
			softmax(row, row, nil, -1)
			add(s.sum, row)
		}
		kept := float32(0)
		least := float32(doubt * float64(len(s.teachers)))
		for _, x := range s.sum {
			if x >= least {
				kept += x
			}
		}
		for at, x := range s.sum {
			if x >= least {
				all[i] = append(all[i], choice{uint16(at), x / kept * (1 - goldShare)})
			}
		}
	}
	return all
}

// tree is the best tree of the likely arcs.
func (s *school) tree(arcs [][]choice) []int32 {
	const unlikely = -20
	w := &s.mean
	w.Words, w.Width = len(arcs), len(arcs)+1
	scores := biaffine.Buffer(&w.Scores, w.Words*w.Width)
	for i := range scores {
		scores[i] = unlikely
	}
	for i, likely := range arcs {
		for _, c := range likely {
			scores[i*w.Width+int(c.at)] = float32(math.Log(float64(c.share)))
		}
	}
	return slices.Clone(w.Tree())
}
