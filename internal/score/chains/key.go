package chains

import (
	"slices"

	"casus/internal/conllu"
	"casus/internal/namecorpus"
	"casus/text"
)

// Place is where a mention is told from others: the token that heads it, and whether it takes what is joined to that with it.
type Place struct {
	Head    int
	Several bool
}

// Number is a place as a number.
func (p Place) Number() int {
	if p.Several {
		return 2*p.Head + 1
	}
	return 2 * p.Head
}

// Key is what a treebank in the form of GUM says of a document's mentions.
type Key struct {
	Mentions []Mention
	heads    map[int]int // each word of a mention's shortest span, to the head
}

// Mention is a phrase of the treebank.
type Mention struct {
	Place
	Entity, Kind string
}

// KeyOf reads the mentions of a document; doc has its tokens.
func KeyOf(d *conllu.Document, doc *text.Doc) *Key {
	key := &Key{heads: make(map[int]int)}
	for _, m := range namecorpus.Mentions(d) {
		words, start := d.Sentences[m.Sentence].Words, doc.Sentences[m.Sentence].First
		head := m.First
		for w := m.First; w < m.Last; w++ { // the word that is governed from outside
			if h := words[w].Head - 1; h < m.First || h >= m.Last {
				head = w
				break
			}
		}
		several := false
		for w := head + 1; w < m.Last; w++ {
			several = several || words[w].Head-1 == head && words[w].Deprel == "conj"
		}
		key.Mentions = append(key.Mentions, Mention{Place{start + head, several}, m.Entity, m.Type})
		if several {
			continue
		}
		for _, h := range m.Heads {
			if h < m.Last {
				key.heads[start+h] = start + head
			}
		}
	}
	return key
}

// NewKey is a key of mentions whose heads are known.
func NewKey(mentions []Mention) *Key { return &Key{Mentions: mentions} }

// Place is a mention of ours as a place of the key: any word of a shortest span is its head.
func (k *Key) Place(head int, several bool) Place {
	if h, known := k.heads[head]; known {
		head = h
	}
	return Place{head, several}
}

// Parties are the kinds of persons and bodies.
var Parties = []string{"person", "organization"}

// Chains are the treebank's chains of some kinds, or of all, without pronouns of the first and second person.
func (k *Key) Chains(doc *text.Doc, kinds []string) [][]int {
	chains := make(map[string][]int)
	var order []string
	for _, m := range k.Mentions {
		if kinds != nil && !slices.Contains(kinds, m.Kind) || ownPronouns[doc.Tokens[m.Head].Lower] {
			continue
		}
		if _, known := chains[m.Entity]; !known {
			order = append(order, m.Entity)
		}
		chains[m.Entity] = append(chains[m.Entity], m.Number())
	}
	var list [][]int
	for _, entity := range order {
		list = keep(list, chains[entity])
	}
	return list
}

// Response is the program's chains of some kinds, or of all, in the numbers of the key.
func (k *Key) Response(doc *text.Doc, found []text.Chain, kinds []string) [][]int {
	var list [][]int
	for _, c := range found {
		if kinds != nil && !slices.Contains(kinds, c.Kind) {
			continue
		}
		var chain []int
		for _, p := range c.Phrases {
			chain = append(chain, k.Place(p.Head, joined(doc, p)).Number())
		}
		list = keep(list, chain)
	}
	return list
}

// joined says whether a phrase takes what is joined to its head with it: "the mayor and her brother".
func joined(doc *text.Doc, p text.Phrase) bool {
	for child := range doc.Children(p.Head) {
		if doc.Tokens[child].Rel == text.RelConj && child < p.Last {
			return true
		}
	}
	return false
}

func keep(list [][]int, chain []int) [][]int {
	slices.Sort(chain)
	if chain = slices.Compact(chain); len(chain) > 1 {
		list = append(list, chain)
	}
	return list
}

var ownPronouns = map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true, "we": true, "us": true, "our": true, "ours": true,
	"ourselves": true, "you": true, "your": true, "yours": true, "yourself": true, "yourselves": true}
