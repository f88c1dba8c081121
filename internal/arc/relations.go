package arc

import (
	"encoding/binary"

	"casus/text"
)

const tags = int(text.X) + 2 // the root counts as a tag

// Relations are the relations that may join two tags, a bit each.
type Relations [2][tags][tags]uint64

// Allow lets a relation join two tags.
func (r *Relations) Allow(m Move, head, dependent text.Tag, rel text.Rel) {
	r[m-Left][head][dependent] |= 1 << rel
}

// Bytes is the relations as a section of a model.
func (r *Relations) Bytes() []byte {
	var data []byte
	for m := range r {
		for head := range r[m] {
			for _, set := range r[m][head] {
				data = binary.LittleEndian.AppendUint64(data, set)
			}
		}
	}
	return data
}

// NewRelations reads the section of a model.
func NewRelations(data string) *Relations {
	r := new(Relations)
	for m := range r {
		for head := range r[m] {
			for dependent := range r[m][head] {
				r[m][head][dependent] = binary.LittleEndian.Uint64([]byte(data[:8]))
				data = data[8:]
			}
		}
	}
	return r
}

// Tags are the tags of the words that a move would join.
func (s *State) Tags(m Move) (head, dependent text.Tag) {
	h, d := s.Ends(m)
	if h == s.n {
		return text.X + 1, s.nodes[d].upos
	}
	return s.nodes[h].upos, s.nodes[d].upos
}

// Candidates are the classes of all steps that are possible.
func (s *State) Candidates(r *Relations, to []uint8) []uint8 {
	to = to[:0]
	if s.Can(Shift) {
		to = append(to, ShiftClass)
	}
	for m := Left; m <= Right; m++ {
		if !s.Can(m) {
			continue
		}
		if m == Left && s.next == s.n {
			to = append(to, ClassOf(Left, text.RelRoot))
			continue
		}
		head, dependent := s.Tags(m)
		set := r[m-Left][head][dependent]
		if set == 0 {
			set = 1 << text.RelDep
		}
		for rel := text.Rel(1); set>>rel != 0; rel++ {
			if set>>rel&1 != 0 {
				to = append(to, ClassOf(m, rel))
			}
		}
	}
	return to
}
