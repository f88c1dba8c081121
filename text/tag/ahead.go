package tag

import "casus/internal/tagfeat"

// ahead reads the features of a word while the word before it is still to be decided, so that their weights are on their
// way when they are added up: the table is larger than a processor's cache.
type ahead struct {
	places [2][tagfeat.MaxFeatures]uint64 // of weights in the lines, by turns: of this word and of the next to be decided
	fixed  int                            // how many of the next word's are there
	turn   int
}

// begin reads the first word of a sentence that has several candidates.
func (a *ahead) begin(m *Model, s *tagfeat.Sentence) { a.read(m, s, 0) }

// take gives the places of the weights of the word at i, which is the next to be decided, and reads the one after.
func (a *ahead) take(m *Model, s *tagfeat.Sentence, i int) []uint64 {
	places := a.places[a.turn][:a.fixed]
	all := s.Moving(i, places)
	m.lines.fetch(all[len(places):])
	a.turn ^= 1
	a.read(m, s, i+1)
	return all
}

// read reads what is fixed of the first word from i on that has several candidates.
func (a *ahead) read(m *Model, s *tagfeat.Sentence, i int) {
	for ; i < len(s.Sets); i++ {
		if len(m.words.Sets[s.Sets[i]]) > 1 {
			features := s.Fixed(i, a.places[a.turn][:0])
			m.lines.fetch(features)
			a.fixed = len(features)
			return
		}
	}
}
