package lex

import "strings"

// Set is a list of words. Most words of a text are on no list: those it turns away by a bit for their length and edges.
type Set struct {
	signs [4]uint64
	words map[string]bool
}

// NewSet is the set of the words of a text, and of terms, which may hold spaces.
func NewSet(text string, terms ...string) *Set {
	s := &Set{words: make(map[string]bool)}
	for _, word := range append(strings.Fields(text), terms...) {
		sign := s.sign(word)
		s.signs[sign>>6] |= 1 << (sign & 63)
		s.words[word] = true
	}
	return s
}

// Has says whether a word is in the set; the empty word is in none.
func (s *Set) Has(word string) bool {
	if word == "" {
		return false
	}
	sign := s.sign(word)
	return s.signs[sign>>6]>>(sign&63)&1 != 0 && s.words[word]
}

func (s *Set) sign(word string) uint8 { return word[0]<<3 + word[len(word)-1] + uint8(len(word))<<5 }
