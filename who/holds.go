package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// Arms is what arms a report speaks of.
type Arms uint8

const (
	Unarmed Arms = iota
	Armed        // gunmen, soldiers, the police
	Groups       // rebels and other fighters, or an armed group by its name
)

// Armaments says what arms a report speaks of, by its words alone.
func Armaments(doc *text.Doc) (found Arms) {
	f := finder{doc: doc, registry: parties(), words: vocabulary()}
	for i := range doc.Tokens {
		if found = max(found, f.armsAt(i)); found == Groups {
			break
		}
	}
	return found
}

// passing is in how many sentences a report that is about armed groups speaks of one at least once.
const passing = 20

// Dwells says whether a report speaks of armed groups in more than passing.
func Dwells(doc *text.Doc) bool {
	f := finder{doc: doc, registry: parties(), words: vocabulary()}
	speaking := 0
	for s := range doc.Sentences {
		for i := doc.Sentences[s].First; i < doc.Sentences[s].Last; i++ {
			if f.armsAt(i) == Groups {
				speaking++
				break
			}
		}
	}
	return speaking*passing >= len(doc.Sentences)
}

// armsAt says what arms the word or name tells that begins at a token.
func (f *finder) armsAt(i int) (arms Arms) {
	if value, tokens := f.words.trie.Match(f.doc, i); tokens > 0 {
		switch n := &f.words.nouns[value]; n.class {
		case fighter:
			return Groups
		case group:
			if bodyWords[n.term] == selfArmed || strings.Contains(n.term, " ") {
				return Groups // "militia", "rebel group"
			}
		case attacker, suspect, army, police:
			arms = Armed
		}
	}
	if f.armedName(i) || f.newName(i) {
		return Groups
	}
	return arms
}

// armedName says whether a name of an armed group or of forces begins at a token, one that needs no other word beside it.
func (f *finder) armedName(i int) bool {
	if !f.capital(i) {
		return false
	}
	value, tokens := f.registry.trie.Match(f.doc, i)
	if tokens == 0 {
		return false
	}
	a := &f.registry.aliases[value]
	if !a.strong || a.caps && !capitals(f.doc.Words(i, i+tokens)) {
		return false
	}
	switch f.registry.parties[a.parties[0]].kind {
	case ArmedGroup, Forces:
		return true
	}
	return false
}

// newName says whether a token makes an armed group's name of the capitalised word before it or behind it, whoever that is:
// "members of the Orvan Front", "Harakat Orvan". An army may be a state's.
func (f *finder) newName(i int) bool {
	word := f.lower(i)
	if !armedNames.Has(word) || word == "army" || !f.capital(i) {
		return false
	}
	if armedFirst.Has(word) && i+1 < len(f.doc.Tokens) && f.capital(i+1) {
		return true
	}
	return i > 0 && f.capital(i-1) && f.doc.Tokens[i-1].Sent == f.doc.Tokens[i].Sent && !stateWords.Has(f.lower(i-1))
}

// armedFirst are words of armed groups' names that the rest of the name follows.
var armedFirst = lex.NewSet("jaish jaysh lashkar harakat haraket harkat liwa katibat katiba kataib ansar jund jabhat tehreek tehrik saraya asaib")

// portrait is how many sentences a portrait of a group has at least.
const portrait = 20

// Portrays says whether a report is long and every other of its sentences has a word that may stand for a group.
func Portrays(doc *text.Doc) bool {
	if len(doc.Sentences) < portrait {
		return false
	}
	speaking := 0
	for s := range doc.Sentences {
		if Speaks(doc, s) {
			speaking++
		}
	}
	return 2*speaking >= len(doc.Sentences)
}

// Explains says whether the title promises to tell what somebody or something is: "Who are the Orvan Hunters?", "The rise of the Orvan Hunters",
// "Five things to know about the Orvan Hunters".
func Explains(doc *text.Doc) bool {
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		if sentence.Kind != text.Title {
			continue
		}
		first := sentence.First
		for first < sentence.Last && (doc.Tokens[first].Lower == "the" || doc.Tokens[first].Tag == text.NUM) {
			first++
		}
		word := func(i int) string {
			if i >= sentence.First && i < sentence.Last {
				return doc.Tokens[i].Lower
			}
			return ""
		}
		if explaining.Has(word(first)) || storied.Has(word(first)) && word(first+1) == "of" || word(sentence.Last-1) == "explained" {
			return true
		}
		for t := first; t < sentence.Last; t++ {
			if word(t) == "about" && (askedOf.Has(word(t-1)) || word(t-1) == "know") {
				return true
			}
		}
	}
	return false
}

var (
	explaining = lex.NewSet(`who what why how inside meet profile explainer factbox timeline backgrounder background q&a portrait`)
	storied    = lex.NewSet("rise return origins history story anatomy making resurgence comeback")
	askedOf    = lex.NewSet("things questions facts points answers")
)

// Speaks says whether a sentence has a word that may stand for a group: a name of one, a noun or a pronoun.
func Speaks(doc *text.Doc, sentence int) bool {
	words, registry, s := vocabulary(), parties(), &doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		switch doc.Tokens[i].Lower {
		case "it", "its", "they", "their", "them":
			return true
		}
		if value, tokens := words.trie.Match(doc, i); tokens > 0 {
			switch words.nouns[value].class {
			case attacker, suspect, fighter, group, member:
				return true
			}
		}
		if _, tokens := registry.trie.Match(doc, i); tokens > 0 {
			return true
		}
	}
	return false
}
