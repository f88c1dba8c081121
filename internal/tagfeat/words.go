package tagfeat

import (
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
	keys    []uint32
	values  []uint32
	mask    uint32
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
	table := modelfile.Uint32s(sections["words"])
	w.index(table)
	return w
}

// index files pairs of a word's key and value.
func (w *Words) index(pairs []uint32) {
	size := uint32(16)
	for int(size) <= len(pairs) {
		size *= 2
	}
	w.keys, w.values, w.mask = make([]uint32, size), make([]uint32, size), size-1
	for i := 0; i+1 < len(pairs); i += 2 {
		at := pairs[i] & w.mask
		for w.keys[at] != 0 {
			at = (at + 1) & w.mask
		}
		w.keys[at], w.values[at] = pairs[i], pairs[i+1]
	}
}

// Key is a word's key in the section "words".
func Key(id uint64) uint32 { return max(uint32(id>>32), 1) }

// Value is a known word's value in the section "words".
func Value(set, cluster int) uint32 { return uint32(set)<<16 | uint32(cluster) }

// Look gives a word's set of candidates and its cluster, 0 and 0 where it is not known.
func (w *Words) Look(id uint64) (set, cluster int) {
	value, _ := w.find(Key(id))
	return int(value >> 16), int(value & 0xffff)
}

func (w *Words) find(key uint32) (value uint32, found bool) {
	for at := key & w.mask; w.keys[at] != 0; at = (at + 1) & w.mask {
		if w.keys[at] == key {
			return w.values[at], true
		}
	}
	return 0, false
}
