package tree

import (
	_ "embed"
	"sync"

	"casus/internal/arc"
	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/text"
)

//go:embed model.bin
var modelData string

var standard = sync.OnceValue(func() *Model { return Load(modelData) })

// Parse fills Head and Rel of all tokens, which have their tags, and marks the sentences as parsed.
func Parse(doc *text.Doc) { standard().Parse(doc) }

// Model is a parser with its weights, safe for use by several goroutines.
type Model struct {
	relations *arc.Relations
	weights   linear.Table
	pool      sync.Pool
}

// Load reads a model file; it panics where the file is no model of a parser, since models are part of the program.
func Load(data string) *Model {
	sections := modelfile.MustParse(data)
	return &Model{relations: arc.NewRelations(sections["relations"]), weights: linear.NewTable(sections["weights"])}
}

// workspace is what parsing one sentence needs.
type workspace struct {
	state      arc.State
	candidates []uint8
	scores     [2 * linear.Line]int32
}

// Parse fills Head and Rel of all tokens, which have their tags, and marks the sentences as parsed.
func (m *Model) Parse(doc *text.Doc) {
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
	s := &w.state
	s.Load(doc, at)
	for !s.Done() {
		w.candidates = s.Candidates(m.relations, w.candidates)
		best := w.candidates[0]
		if len(w.candidates) > 1 {
			scores := w.scores[:len(w.candidates)]
			clear(scores)
			m.weights.Add(s.Features(), w.candidates, scores)
			best = w.candidates[linear.Best(scores)]
		}
		s.Step(best)
	}
	sentence := &doc.Sentences[at]
	for i := range s.Words() {
		t := &doc.Tokens[sentence.First+i]
		t.Head, t.Rel = s.Arc(i)
		if t.Head >= 0 {
			t.Head += sentence.First
		}
	}
	sentence.Parsed = true
}
