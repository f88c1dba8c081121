package lex

// Words files values by words. Most words of a text are on no list: those it turns away by their length and two letters.
// The zero value is ready.
type Words[V any] struct {
	values  map[string]V
	lengths [256]uint32 // by the letters, a bit for each length
}

func likeness(word string) (letters uint8, length uint32) {
	return word[0]<<3 + word[len(word)-1], 1 << (len(word) & 31)
}

// Of is the value of a word, or nothing.
func (w *Words[V]) Of(word string) V {
	value, _ := w.Find(word)
	return value
}

// Find is the value of a word, where it has one.
func (w *Words[V]) Find(word string) (value V, found bool) {
	if word == "" {
		return value, false
	}
	if letters, length := likeness(word); w.lengths[letters]&length == 0 {
		return value, false
	}
	value, found = w.values[word]
	return value, found
}

// Set files a value; the empty word has none.
func (w *Words[V]) Set(word string, value V) {
	if word == "" {
		return
	}
	if w.values == nil {
		w.values = make(map[string]V)
	}
	letters, length := likeness(word)
	w.values[word], w.lengths[letters] = value, w.lengths[letters]|length
}
