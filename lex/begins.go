package lex

import "unicode/utf8"

// begins finds the first words of terms: open addressing by the words' keys. A bit for each key stands before it, since most
// words of a text begin no term.
type begins struct {
	bits    []uint64
	entries []begin // a power of two of them, half of them empty
	held    int
}

// begin is the first word of terms.
type begin struct {
	word  string
	key   uint32
	node  int32  // to which it leads
	value int32  // of the term that it is, -1
	goOn  follow // what comes next in longer terms
}

// follow tells with what the second words of terms begin: a bit a letter, and one for all that is no letter after a space.
type follow uint32

const otherwise follow = 1 << 26

// followed is what comes after the first word of a folded term.
func followed(rest string) follow {
	if len(rest) > 1 && rest[0] == ' ' && isLetter(rest[1]) {
		return 1 << (rest[1] - 'a')
	}
	return otherwise
}

// mayHold says whether a longer term may go on with a token, which stands after a space or is a mark.
func (f follow) mayHold(lower string) bool {
	switch {
	case lower == "" || lower[0] >= utf8.RuneSelf || lower[0] == '-' || lower[0] == '\'' || lower[0] == '`':
		return f != 0 // folding changes it
	case isLetter(lower[0]):
		return f>>(lower[0]-'a')&1 != 0
	}
	return f&otherwise != 0
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// find is a word's entry, nil where no term begins with it.
func (b *begins) find(key uint32, word string) *begin {
	if !b.mayHold(key) {
		return nil
	}
	if e := b.place(key, word); e.key != 0 {
		return e
	}
	return nil
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

// add is the entry of a word, a new one where it has none.
func (b *begins) add(key uint32, word string, node int32) *begin {
	if e := b.find(key, word); e != nil {
		return e
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
	return b.put(begin{word: word, key: key, node: node, value: -1})
}

func (b *begins) put(e begin) *begin {
	at := b.place(e.key, e.word)
	*at = e
	b.bits[e.key>>6&uint32(len(b.bits)-1)] |= 1 << (e.key & 63)
	return at
}
