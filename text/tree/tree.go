package tree

import (
	_ "embed"
	"sync"

	"casus/internal/biaffine"
	"casus/internal/modelfile"
	"casus/text"
	"casus/text/tag"
)

//go:embed model.bin
var modelData string

var standard = sync.OnceValue(func() *Model { return Load(modelData) })

// Parse fills Head and Rel of all tokens, which have their tags and lemmas, puts right the tags that the whole sentence
// speaks against, and marks the sentences as parsed.
func Parse(doc *text.Doc) { standard().Parse(doc) }

// ParseWhere is Parse of the sentences that a question is about; the others keep their tags and get no trees.
func ParseWhere(doc *text.Doc, wanted func(sentence int) bool) { standard().parse(doc, wanted) }

// Model is a parser with its weights, safe for use by several goroutines.
type Model struct {
	network *biaffine.Network
	pool    sync.Pool
}

// Load reads a model file; it panics where the file is no model of a parser, since models are part of the program.
func Load(data string) *Model {
	network, err := biaffine.Open(modelfile.MustParse(data))
	if err != nil {
		panic(err)
	}
	return &Model{network: network}
}

// Parse fills Head and Rel of all tokens, which have their tags and lemmas, puts right the tags that the whole sentence
// speaks against, and marks the sentences as parsed.
func (m *Model) Parse(doc *text.Doc) { m.parse(doc, func(int) bool { return true }) }

func (m *Model) parse(doc *text.Doc, wanted func(sentence int) bool) {
	w, _ := m.pool.Get().(*biaffine.Work)
	if w == nil {
		w = new(biaffine.Work)
	}
	for at := range doc.Sentences {
		if wanted(at) {
			m.sentence(doc, at, w)
		}
	}
	m.pool.Put(w)
}

// longest is how many words are read together; a longer sentence is most often a list.
const longest = 200

func (m *Model) sentence(doc *text.Doc, at int, w *biaffine.Work) {
	s := &doc.Sentences[at]
	root := -1
	for first := s.First; first < s.Last; first += longest {
		root = m.part(doc, first, min(first+longest, s.Last), root, w)
	}
	mend(doc, s.First, s.Last)
	s.Parsed = true
}

// part reads the tokens [first, last) and gives the sentence's root; where root says that there is one already, what
// would be a second depends on it.
func (m *Model) part(doc *text.Doc, first, last, root int, w *biaffine.Work) int {
	for i, word := range m.network.Read(doc, first, last, w) {
		t := &doc.Tokens[first+i]
		switch {
		case word.Head >= 0:
			t.Head, t.Rel = first+int(word.Head), word.Rel
		case root < 0:
			t.Head, t.Rel, root = -1, text.RelRoot, first+i
		default:
			t.Head, t.Rel = root, text.RelParataxis
		}
		if t.XPos != word.Pair.XPos {
			t.Lemma = tag.Lemma(t.Lower, word.Pair.XPos)
		}
		t.Tag, t.XPos = word.Pair.Tag, word.Pair.XPos
	}
	return root
}
