package lex

import (
	"iter"
	"math/bits"
)

// Words files values by words. Most words of a text are on no list: those it turns away by a bit for their likeness. The
// others it looks up by open addressing. The zero value is ready.
type Words[V any] struct {
	signs  []uint64   // a bit for each likeness
	places []place[V] // a power of two of them, an eighth as many as there are bits; half of them at least empty
	shift  int        // from a likeness to a bit
	held   int
}

type place[V any] struct {
	value V
	word  string
}

// likeness is a number that two words share which are alike in length and in their first, middle and last letters.
func likeness(word string) uint32 {
	n := len(word)
	return (uint32(word[0]) | uint32(word[n/2])<<8 | uint32(word[n-1])<<16 | uint32(n)<<24) * 0x9E3779B1
}

// Of is the value of a word, or nothing.
func (w *Words[V]) Of(word string) V {
	value, _ := w.Find(word)
	return value
}

// Has says whether a word has a value; the empty word has none.
func (w *Words[V]) Has(word string) bool {
	return w.mayHold(word) && w.place(word).word != ""
}

// Find is the value of a word, where it has one.
func (w *Words[V]) Find(word string) (value V, found bool) {
	if !w.mayHold(word) {
		return value, false
	}
	p := w.place(word)
	return p.value, p.word != ""
}

func (w *Words[V]) mayHold(word string) bool {
	if word == "" || len(w.signs) == 0 {
		return false
	}
	sign := likeness(word) >> w.shift
	return w.signs[sign>>6]>>(sign&63)&1 != 0
}

// place is where a word is or would be.
func (w *Words[V]) place(word string) *place[V] {
	for at := int(likeness(word) >> w.shift >> 3); ; at++ {
		p := &w.places[at&(len(w.places)-1)]
		if p.word == word || p.word == "" {
			return p
		}
	}
}

// Set files a value; the empty word has none.
func (w *Words[V]) Set(word string, value V) {
	if word == "" {
		return
	}
	if 2*w.held >= len(w.places) {
		w.grow()
	}
	if p := w.place(word); p.word != "" {
		p.value = value
	} else {
		w.put(place[V]{value, word})
	}
}

func (w *Words[V]) grow() {
	old := w.places
	w.places = make([]place[V], max(8, 2*len(old)))
	w.signs = make([]uint64, len(w.places)/8)
	w.shift = 32 - bits.Len(uint(len(w.places)*8-1))
	w.held = 0
	for _, p := range old {
		if p.word != "" {
			w.put(p)
		}
	}
}

// put files a word that is not held.
func (w *Words[V]) put(p place[V]) {
	*w.place(p.word) = p
	w.held++
	sign := likeness(p.word) >> w.shift
	w.signs[sign>>6] |= 1 << (sign & 63)
}

// All yields the words and their values, in no order that means anything.
func (w *Words[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, p := range w.places {
			if p.word != "" && !yield(p.word, p.value) {
				return
			}
		}
	}
}
