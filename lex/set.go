package lex

import "strings"

// Set is a list of words.
type Set struct{ words Words[struct{}] }

// NewSet is the set of the words of a text, and of terms, which may hold spaces.
func NewSet(text string, terms ...string) *Set {
	s := new(Set)
	for _, word := range append(strings.Fields(text), terms...) {
		s.words.Set(word, struct{}{})
	}
	return s
}

// Has says whether a word is in the set; the empty word is in none.
func (s *Set) Has(word string) bool { return s.words.Has(word) }
