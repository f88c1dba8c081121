package tagfeat

import (
	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/text"
)

// Class is what the tagger chooses: a universal tag with a Penn tag.
type Class struct {
	Tag  text.Tag
	XPos text.XPos
}

// Words is what the tagger knows of words before it sees them in a sentence.
type Words struct {
	Classes []Class
	Sets    [][]uint8 // sets of candidate classes; the first is for words that are not known
	index   linear.Index
}

// NewWords reads the sections "classes", "sets", "words" of a model.
func NewWords(sections map[string]string) *Words {
	w := &Words{}
	for data := sections["classes"]; len(data) >= 2; data = data[2:] {
		w.Classes = append(w.Classes, Class{text.Tag(data[0]), text.XPos(data[1])})
	}
	for data := sections["sets"]; data != ""; data = data[1+int(data[0]):] {
		w.Sets = append(w.Sets, []uint8(data[1:1+int(data[0])]))
	}
	w.index = linear.NewIndex(modelfile.Uint32s(sections["words"]))
	return w
}

// Value is a known word's value in the section "words".
func Value(set, cluster int) uint32 { return uint32(set)<<16 | uint32(cluster) }

// Look gives a word's set of candidates and its cluster, 0 and 0 where it is not known.
func (w *Words) Look(id uint64) (set, cluster int) {
	value, _ := w.index.Find(linear.Key(id))
	return int(value >> 16), int(value & 0xffff)
}
