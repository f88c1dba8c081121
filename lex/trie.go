package lex

import (
	"unicode/utf8"

	"casus/text"
)

// Trie finds the longest term that begins at a token. It compares folded characters and asks only that a term
// begin and end where tokens do, so "al-Qaeda", "Al Qaeda" and "al - Qaeda" are one term however they are split.
type Trie struct {
	nodes  []node
	tables []table  // of the nodes that have many children; the first stands for none
	begins []uint64 // a bit for each hash of the first letters of a term, which most words of a text do not share
}

// first is how many letters of a term, or all of a shorter one, are hashed.
const first = 6

// beginBits is how many bits a hash has.
const beginBits = 16

// begin is the bit for the first letters of a folded term; ok says whether a word begins with plain letters, so that no
// folding comes between.
func begin(word string) (bit uint64, ok bool) {
	ok = len(word) > 0
	for i := 0; i < min(len(word), first); i++ {
		c := word[i]
		ok = ok && 'a' <= c && c <= 'z'
		bit = bit<<8 | uint64(c)
	}
	return bit * 0x9E3779B97F4A7C15 >> (64 - beginBits), ok
}

type node struct {
	char        byte
	value       int32 // of the term that ends here, -1
	child, next int32 // first child, next sibling; 0 for none
	table       int32 // its children by their letters; 0 where it has few
}

// table is the children of a node by letter, the space last.
type table [27]int32

// many is so many children that a table finds them faster than a walk.
const many = 4

// slot is a character's place in a table, outside it for those that have none.
func slot(char byte) byte {
	if char == ' ' {
		return 26
	}
	return char - 'a'
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
	if t.begins == nil {
		t.begins = make([]uint64, 1<<beginBits/64)
	}
	for n := 1; n <= min(len(folded), first); n++ {
		bit, _ := begin(folded[:n])
		t.begins[bit/64] |= 1 << (bit % 64)
	}
	at := int32(0)
	for i := 0; i < len(folded); i++ {
		next := t.step(at, folded[i])
		if next < 0 {
			next = t.grow(at, folded[i])
		}
		at = next
	}
	if t.nodes[at].value >= 0 {
		return int(t.nodes[at].value), false
	}
	t.nodes[at].value = int32(value)
	return value, true
}

// grow gives a node a new child.
func (t *Trie) grow(at int32, char byte) int32 {
	t.nodes = append(t.nodes, node{char: char, value: -1, next: t.nodes[at].child})
	n, added := &t.nodes[at], int32(len(t.nodes)-1)
	n.child = added
	if n.table == 0 {
		children := 0
		for child := added; child != 0; child = t.nodes[child].next {
			children++
		}
		if children < many {
			return added
		}
		if len(t.tables) == 0 {
			t.tables = append(t.tables, table{})
		}
		n.table = int32(len(t.tables))
		t.tables = append(t.tables, table{})
		for child := t.nodes[added].next; child != 0; child = t.nodes[child].next {
			if slot := slot(t.nodes[child].char); slot < byte(len(table{})) {
				t.tables[n.table][slot] = child
			}
		}
	}
	if slot := slot(char); slot < byte(len(table{})) {
		t.tables[n.table][slot] = added
	}
	return added
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
	if t.begins == nil { // no term at all
		return 0, 0
	}
	if bit, ok := begin(doc.Tokens[token].Lower); ok && t.begins[bit/64]>>(bit%64)&1 == 0 {
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
		if next := t.word(at, current.Lower); next >= 0 {
			at = next
		} else if plain(current.Lower) {
			return value, tokens
		} else {
			folded := AppendFolded(append(buffer[:0], ' '), current.Lower)[1:]
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

// word follows the letters of a word that need no folding, -1 where they lead nowhere.
func (t *Trie) word(at int32, lower string) int32 {
	if lower != "" && lower[0] == ' ' {
		return -1
	}
	for i := 0; i < len(lower) && at >= 0; i++ {
		at = t.step(at, lower[i])
	}
	return at
}

func (t *Trie) step(at int32, char byte) int32 {
	n := &t.nodes[at]
	if n.table != 0 {
		if slot := slot(char); slot < byte(len(table{})) {
			if next := t.tables[n.table][slot]; next != 0 {
				return next
			}
			return -1
		}
	}
	for child := n.child; child != 0; child = t.nodes[child].next {
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
