package who

import "casus/text"

// Noun is what the word lists know of a noun that may head a phrase.
type Noun struct {
	People  bool // it stands for persons or their bodies: "soldier", "police", "Afghans"
	Thing   bool // it stands for what is hit and is no person: "vehicle"
	Demonym bool // an adjective of a country that may stand for a person: "an Afghan"
	Plural  bool
	Public  bool // it stands for people in public life: "mayor", "journalist"
	// Follower: it stands for people who are told by whom they stand: "supporters of the ruling party".
	Follower bool
}

// NounAt is the longest noun of the lists that begins at a token; tokens is 0 where none does.
func NounAt(doc *text.Doc, token int) (n Noun, tokens int) {
	if token < 0 || token >= len(doc.Tokens) {
		return Noun{}, 0
	}
	w := vocabulary()
	if value, found := w.trie.Match(doc, token); found > 0 {
		known := &w.nouns[value]
		return Noun{People: known.class != thing, Thing: known.class == thing, Plural: known.plural, Public: known.public(), Follower: following.Has(known.term)}, found
	}
	c := countries()
	value, found := c.trie.Match(doc, token)
	if found > 0 {
		switch c.terms[value].form {
		case peopleName:
			return Noun{People: true, Plural: true}, found
		case adjective:
			return Noun{Demonym: true}, found
		}
	}
	return Noun{}, 0
}
