package lex

import (
	"math/bits"

	"casus/text"
)

// begins finds the first words of terms: open addressing by the words' keys. A bit for each key stands before it, since most
// words of a text begin no term.
type begins struct {
	bits    []uint64
	entries []begin // a power of two of them, an eighth as many as there are bits; half of them empty
	shift   uint    // from a key, spread, to a bit
	held    int
	long    []string // the words that their keys do not tell
}

// begin is the first word of terms.
type begin struct {
	key   uint64
	goOn  openings // of the second words of longer terms
	long  int32    // its number among the words that their keys do not tell
	node  int32    // to which it leads
	value int32    // of the term that it is, -1
}

// following is how what comes after the first word of a folded term begins, where that is a word after a space.
func following(rest string) openings {
	if rest[0] == ' ' {
		return openingOf(rest[1:])
	}
	return otherwise
}

// find is a word's entry, nil where no term begins with it.
func (b *begins) find(key uint64, word string) *begin {
	if !b.mayHold(key) {
		return nil
	}
	if e := b.place(key, word); e.key != 0 {
		return e
	}
	return nil
}

func (b *begins) mayHold(key uint64) bool {
	if len(b.bits) == 0 {
		return false
	}
	bit := b.bit(key)
	return b.bits[bit>>6]>>(bit&63)&1 != 0
}

func (b *begins) bit(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 >> (b.shift & 63) }

// place is where a word is or would be.
func (b *begins) place(key uint64, word string) *begin {
	for at := int(b.bit(key) >> 3); ; at++ {
		e := &b.entries[at&(len(b.entries)-1)]
		if e.key == 0 || e.key == key && (text.OneWord(key) || b.long[e.long] == word) {
			return e
		}
	}
}

// add is the entry of a word, a new one where it has none.
func (b *begins) add(key uint64, word string, node int32) *begin {
	if e := b.find(key, word); e != nil {
		return e
	}
	if b.held++; 2*b.held > len(b.entries) {
		b.grow()
	}
	e := begin{key: key, node: node, value: -1}
	if !text.OneWord(key) {
		e.long = int32(len(b.long))
		b.long = append(b.long, word)
	}
	return b.put(e, word)
}

func (b *begins) grow() {
	old := b.entries
	b.entries = make([]begin, max(8, 2*len(old)))
	b.bits = make([]uint64, len(b.entries)/8)
	b.shift = uint(64 - bits.Len(uint(len(b.entries)*8-1)))
	for _, e := range old {
		switch {
		case e.key == 0:
		case text.OneWord(e.key):
			b.put(e, "")
		default:
			b.put(e, b.long[e.long])
		}
	}
}

// put files the entry of a word that is not held.
func (b *begins) put(e begin, word string) *begin {
	at := b.place(e.key, word)
	*at = e
	bit := b.bit(e.key)
	b.bits[bit>>6] |= 1 << (bit & 63)
	return at
}
