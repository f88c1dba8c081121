package lex

// begins finds the node to which the first word of a term leads: open addressing by the words' keys. A bit for each key
// stands before it, since most words of a text begin no term.
type begins struct {
	bits    []uint64
	entries []begin // a power of two of them, half of them empty
	held    int
}

type begin struct {
	key  uint32
	node int32
	word string
}

// find is the node of a word, 0 where no term begins with it.
func (b *begins) find(key uint32, word string) int32 {
	if !b.mayHold(key) {
		return 0
	}
	return b.place(key, word).node
}

func (b *begins) mayHold(key uint32) bool {
	at := key >> 6 & uint32(len(b.bits)-1)
	return int(at) < len(b.bits) && b.bits[at]>>(key&63)&1 != 0
}

// place is where a word is or would be.
func (b *begins) place(key uint32, word string) *begin {
	for at := int(key); ; at++ {
		e := &b.entries[at&(len(b.entries)-1)]
		if e.key == 0 || e.key == key && e.word == word {
			return e
		}
	}
}

func (b *begins) add(key uint32, word string, node int32) {
	if b.held > 0 && b.find(key, word) != 0 {
		return
	}
	if b.held++; 2*b.held > len(b.entries) {
		old := b.entries
		b.entries = make([]begin, max(8, 2*len(old)))
		b.bits = make([]uint64, len(b.entries)/8)
		for _, e := range old {
			if e.key != 0 {
				b.put(e)
			}
		}
	}
	b.put(begin{key, node, word})
}

func (b *begins) put(e begin) {
	*b.place(e.key, e.word) = e
	b.bits[e.key>>6&uint32(len(b.bits)-1)] |= 1 << (e.key & 63)
}
