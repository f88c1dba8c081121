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
	begins begins   // the nodes after the first words of terms
	starts openings // of the terms
	marked bool     // a term begins with a mark
}

type node struct {
	char        byte
	value       int32 // of the term that ends here, -1
	child, next int32 // first child that is in no table, next sibling; 0 for none
	table       int32 // the children by their letters; 0 where there are few
}

// table is the children of a node by letter, the space last.
type table [27]int32

// many is so many children that, with one more, a table finds them faster than a walk.
const many = 3

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
	at, first := int32(0), folded[:letters(folded)]
	var begin *begin
	t.marked = t.marked || first == ""
	t.starts |= openingOf(folded)
	for i := 0; i < len(folded); i++ {
		next := t.step(at, folded[i])
		if next == 0 {
			next = t.grow(at, folded[i])
		}
		if at = next; i+1 == len(first) {
			begin = t.begins.add(text.KeyOf(first), first, at)
		}
	}
	if t.nodes[at].value >= 0 {
		return int(t.nodes[at].value), false
	}
	t.nodes[at].value = int32(value)
	switch {
	case begin == nil:
	case first == folded:
		begin.value = int32(value)
	default:
		begin.goOn |= following(folded[len(first):])
	}
	return value, true
}

// grow gives a node a new child.
func (t *Trie) grow(at int32, char byte) int32 {
	added := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{char: char, value: -1})
	n := &t.nodes[at]
	if n.table == 0 && t.children(n) == many {
		t.tabulate(n)
	}
	if slot := slot(char); n.table != 0 && slot < byte(len(table{})) {
		t.tables[n.table][slot] = added
	} else {
		t.nodes[added].next, n.child = n.child, added
	}
	return added
}

// children is how many children a node has that are in no table.
func (t *Trie) children(n *node) int {
	count := 0
	for child := n.child; child != 0; child = t.nodes[child].next {
		count++
	}
	return count
}

// tabulate moves those children of a node to a table that have their place in one.
func (t *Trie) tabulate(n *node) {
	if len(t.tables) == 0 {
		t.tables = append(t.tables, table{})
	}
	n.table = int32(len(t.tables))
	t.tables = append(t.tables, table{})
	child := n.child
	for n.child = 0; child != 0; {
		c := &t.nodes[child]
		next := c.next
		if slot := slot(c.char); slot < byte(len(table{})) {
			t.tables[n.table][slot] = child
		} else {
			c.next, n.child = n.child, child
		}
		child = next
	}
}

// Get is the value of exactly this term.
func (t *Trie) Get(term string) (value int, ok bool) {
	if len(t.nodes) == 0 {
		return 0, false
	}
	var buffer [64]byte
	at := int32(0)
	for _, char := range AppendFolded(buffer[:0], term) {
		if at = t.step(at, char); at == 0 {
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
	first := &doc.Tokens[token]
	switch {
	case first.Key == 0 && !t.marked && isMark(first.Lower):
		return 0, 0
	case first.Key == 0 || !ends(doc, token):
		if !t.starts.mayHold(first.Lower) {
			return 0, 0
		}
		return t.match(doc, token, token, 0)
	}
	begin := t.begins.find(first.Key, first.Lower)
	if begin == nil {
		return 0, 0
	}
	if token+1 < doc.Sentences[first.Sent].Last && begin.goOn.mayHold(doc.Tokens[token+1].Lower) {
		if longer, more := t.match(doc, token, token+1, begin.node); more > 0 {
			return longer, more
		}
	}
	if begin.value >= 0 {
		return int(begin.value), 1
	}
	return 0, 0
}

// match is Match from the node on to which the tokens before i have led.
func (t *Trie) match(doc *text.Doc, token, i int, at int32) (value, tokens int) {
	var buffer [64]byte
	for end := doc.Sentences[doc.Tokens[token].Sent].Last; i < end; i++ {
		current := &doc.Tokens[i]
		if i > token && current.Start > doc.Tokens[i-1].End {
			if at = t.space(at); at == 0 {
				return value, tokens
			}
		}
		if next := t.word(at, current.Lower); next != 0 {
			at = next
		} else if plain(current.Lower) {
			return value, tokens
		} else {
			folded := AppendFolded(append(buffer[:0], ' '), current.Lower)[1:]
			if current.Lower == "-" || current.Lower == "–" {
				if at = t.space(at); at == 0 {
					return value, tokens
				}
				continue
			}
			for j := 0; j < len(folded); j++ {
				if at = t.step(at, folded[j]); at == 0 {
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

// ends says whether a word ends with its token: the next, where it is joined to it, goes on with neither a letter nor
// what folding leaves out.
func ends(doc *text.Doc, token int) bool {
	end := doc.Tokens[token].End
	if token+1 >= len(doc.Tokens) || doc.Tokens[token+1].Start > end {
		return true
	}
	return isMark(doc.Text[end:])
}

// isMark says whether text begins with a mark that folding does not leave out.
func isMark(text string) bool {
	return text != "" && text[0] < utf8.RuneSelf && text[0] != '\'' && text[0] != '`' && letters(text[:1]) == 0
}

// letters is how many plain letters and digits a word begins with.
func letters(word string) int {
	n := 0
	for n < len(word) && ('a' <= word[n]|0x20 && word[n]|0x20 <= 'z' || '0' <= word[n] && word[n] <= '9') {
		n++
	}
	return n
}

// space follows a space unless one was just followed ("al - Qaeda" has one).
func (t *Trie) space(at int32) int32 {
	if t.nodes[at].char == ' ' {
		return at
	}
	return t.step(at, ' ')
}

// word follows the letters of a word that need no folding, to 0 where they lead nowhere.
func (t *Trie) word(at int32, lower string) int32 {
	if lower == "" || lower[0] == ' ' {
		return 0
	}
	at = t.step(at, lower[0])
	for i := 1; i < len(lower) && at != 0; i++ {
		at = t.step(at, lower[i])
	}
	return at
}

// step follows a character, to 0 where it leads nowhere.
func (t *Trie) step(at int32, char byte) int32 {
	n := &t.nodes[at]
	if slot := slot(char); n.table != 0 && slot < byte(len(table{})) {
		return t.tables[n.table][slot]
	}
	child := n.child
	for child != 0 && t.nodes[child].char != char {
		child = t.nodes[child].next
	}
	return child
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
