package lex

import (
	"unicode/utf8"

	"casus/text"
)

// Trie finds the longest term that begins at a token. It compares folded characters and asks only that a term
// begin and end where tokens do, so "al-Qaeda", "Al Qaeda" and "al - Qaeda" are one term however they are split.
type Trie struct{ nodes []node }

type node struct {
	char        byte
	value       int32 // of the term that ends here, -1
	child, next int32 // first child, next sibling; 0 for none
}

// Add files a term under a value (often a row number). A term that folds to nothing is ignored; of two equal
// terms the first stays, and Add returns its value and false.
func (t *Trie) Add(term string, value int) (existing int, added bool) {
	if len(t.nodes) == 0 {
		t.nodes = append(t.nodes, node{value: -1})
	}
	folded := Fold(term)
	if folded == "" {
		return value, false
	}
	at := int32(0)
	for i := 0; i < len(folded); i++ {
		next := t.step(at, folded[i])
		if next < 0 {
			t.nodes = append(t.nodes, node{char: folded[i], value: -1, next: t.nodes[at].child})
			next = int32(len(t.nodes) - 1)
			t.nodes[at].child = next
		}
		at = next
	}
	if t.nodes[at].value >= 0 {
		return int(t.nodes[at].value), false
	}
	t.nodes[at].value = int32(value)
	return value, true
}

// Get is the value of exactly this term.
func (t *Trie) Get(term string) (value int, ok bool) {
	if len(t.nodes) == 0 {
		return 0, false
	}
	folded, at := Fold(term), int32(0)
	for i := 0; i < len(folded); i++ {
		if at = t.step(at, folded[i]); at < 0 {
			return 0, false
		}
	}
	return int(t.nodes[at].value), t.nodes[at].value >= 0
}

// Match is the longest term that begins at a token of the document; tokens is 0 where none does.
// A term never reaches over the end of its sentence.
func (t *Trie) Match(doc *text.Doc, token int) (value, tokens int) {
	if len(t.nodes) == 0 {
		return 0, 0
	}
	at, end := int32(0), doc.Sentences[doc.Tokens[token].Sent].Last
	var buffer [64]byte
	for i := token; i < end; i++ {
		current := &doc.Tokens[i]
		if i > token && current.Start > doc.Tokens[i-1].End {
			if at = t.space(at); at < 0 {
				return value, tokens
			}
		}
		folded := buffer[:0]
		if plain(current.Lower) {
			for j := 0; j < len(current.Lower); j++ {
				if at = t.step(at, current.Lower[j]); at < 0 {
					return value, tokens
				}
			}
		} else {
			folded = AppendFolded(append(folded, ' '), current.Lower)[1:]
			if current.Lower == "-" || current.Lower == "–" {
				if at = t.space(at); at < 0 {
					return value, tokens
				}
				continue
			}
			for j := 0; j < len(folded); j++ {
				if at = t.step(at, folded[j]); at < 0 {
					return value, tokens
				}
			}
		}
		if found := t.nodes[at].value; found >= 0 {
			value, tokens = int(found), i+1-token
		}
	}
	return value, tokens
}

// space follows a space unless one was just followed ("al - Qaeda" has one).
func (t *Trie) space(at int32) int32 {
	if t.nodes[at].char == ' ' {
		return at
	}
	return t.step(at, ' ')
}

func (t *Trie) step(at int32, char byte) int32 {
	for child := t.nodes[at].child; child != 0; child = t.nodes[child].next {
		if t.nodes[child].char == char {
			return child
		}
	}
	return -1
}

// plain says whether folding leaves lower-case text as it is.
func plain(lower string) bool {
	for i := 0; i < len(lower); i++ {
		if c := lower[i]; c >= utf8.RuneSelf || c == '-' || c == '\'' || c == '`' || c == ' ' {
			return false
		}
	}
	return true
}
