package tag

import (
	_ "embed"
	"sync"

	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/internal/tagfeat"
	"casus/text"
)

//go:embed model.bin
var modelData string

var standard = sync.OnceValue(func() *Model { return Load(modelData) })

// Tag fills Tag, XPos and Lemma of all tokens.
func Tag(doc *text.Doc) { standard().Tag(doc) }

// Tagger is the model that Tag uses.
func Tagger() *Model { return standard() }

// Lemma is the dictionary form of a lower-case word with a Penn tag.
func Lemma(lower string, x text.XPos) string { return standard().lemmas.Lemma(lower, x) }

// Model is a tagger with its weights, safe for use by several goroutines.
type Model struct {
	words   *tagfeat.Words
	lemmas  *tagfeat.Lemmas
	weights linear.Table
	lines   *lines // the same for the kernel, where there is one
	pool    sync.Pool
}

// Load reads a model file; it panics where the file is no model of a tagger, since models are part of the program.
func Load(data string) *Model {
	sections := modelfile.MustParse(data)
	m := &Model{words: tagfeat.NewWords(sections), lemmas: tagfeat.NewLemmas(sections), weights: linear.NewTable(sections["weights"])}
	m.lines = newLines(sections["weights"], len(m.words.Classes))
	return m
}

// workspace is what tagging one sentence needs.
type workspace struct {
	sentence   tagfeat.Sentence
	now, ahead []uint64 // features of the word at hand, and of the next that has a choice
	scores     [linear.Line]int32
}

// Tag fills Tag, XPos and Lemma of all tokens.
func (m *Model) Tag(doc *text.Doc) {
	w, _ := m.pool.Get().(*workspace)
	if w == nil {
		w = new(workspace)
	}
	for at := range doc.Sentences {
		m.sentence(doc, at, w)
	}
	m.pool.Put(w)
}

func (m *Model) sentence(doc *text.Doc, at int, w *workspace) {
	s := &w.sentence
	s.Load(doc, at, m.words)
	first := doc.Sentences[at].First
	m.look(w, 0)
	for i, set := range s.Sets {
		candidates := m.words.Sets[set]
		best := candidates[0]
		if len(candidates) > 1 {
			best = candidates[linear.Best(m.scores(w, i, candidates))]
		}
		s.Classes[i] = best
		class := m.words.Classes[best]
		t := &doc.Tokens[first+i]
		t.Tag, t.XPos, t.Lemma = class.Tag, class.XPos, m.lemmas.Lemma(t.Lower, class.XPos)
	}
}

// look makes those features of the next word that has a choice, from the word at i on, that wait for nothing, and has their
// weights come from memory.
func (m *Model) look(w *workspace, i int) {
	w.ahead = w.ahead[:0]
	for ; i < len(w.sentence.Sets); i++ {
		if len(m.words.Sets[w.sentence.Sets[i]]) > 1 {
			w.ahead = w.sentence.AppendEarly(w.ahead, i)
			m.lines.fetch(w.ahead)
			return
		}
	}
}

// scores gives the scores of the candidates of the word at i, the last for which look was called.
func (m *Model) scores(w *workspace, i int, candidates []uint8) []int32 {
	early := len(w.ahead)
	w.now, w.ahead = w.sentence.AppendLate(w.ahead, i), w.now
	m.lines.fetch(w.now[early:])
	m.look(w, i+1)
	scores := w.scores[:len(candidates)]
	clear(scores)
	if m.lines != nil {
		m.lines.add(w.now, candidates, scores)
	} else {
		m.weights.Add(w.now, candidates, scores)
	}
	return scores
}
