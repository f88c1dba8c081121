package lex_test

import (
	"strings"
	"testing"

	"casus/lex"
	"casus/text"
)

// words is a document of one sentence whose tokens a bar parts; what stands together in body has no space between.
func words(sentence string) *text.Doc {
	doc := &text.Doc{Text: strings.ReplaceAll(sentence, "|", "")}
	at := 0
	for part := range strings.FieldsSeq(sentence) {
		for word := range strings.SplitSeq(part, "|") {
			start := at + strings.Index(doc.Text[at:], word)
			at = start + len(word)
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: start, End: at}, Lower: strings.ToLower(word), Key: text.KeyOf(strings.ToLower(word))})
		}
	}
	doc.Sentences = []text.Sentence{{Span: text.Span{End: at}, Last: len(doc.Tokens)}}
	return doc
}

func TestTrieMatch(t *testing.T) {
	terms := []string{"al-Orm", "al-Orm Front", "Ordun", "Orun", "Orkun", "Orsun", "Orvun", "Or-7", "Ör", "the 4th Column", "d'Orn", "Counterinsurgency Corps", "Or a b"}
	trie := new(lex.Trie)
	for value, term := range terms {
		if _, added := trie.Add(term, value); !added {
			t.Errorf("%q is not new", term)
		}
	}
	if first, added := trie.Add("AL ORM", 99); added || first != 0 {
		t.Errorf("AL ORM: value %d, added %v; al-Orm stands there already", first, added)
	}
	for value, term := range terms {
		if got, ok := trie.Get(strings.ToUpper(term)); !ok || got != value {
			t.Errorf("Get(%q) = %d, %v, want %d", term, got, ok, value)
		}
	}
	for _, c := range []struct {
		sentence string
		term     string
		tokens   int
	}{
		{"al|-|Orm fell", "al-Orm", 3}, {"Al Orm Front said", "al-Orm Front", 3}, {"al-Orm Frontier", "al-Orm", 1},
		{"Ordun fell", "Ordun", 1}, {"Orduns fell", "", 0}, {"Orxun fell", "", 0}, {"Or|-|7 fell", "Or-7", 3}, {"or we go", "Ör", 1},
		{"ÖR fell", "Ör", 1}, {"the 4th Column", "the 4th Column", 3}, {"the fourth Column", "", 0}, {"D’Orn", "d'Orn", 1}, {"D|'|Orn", "d'Orn", 3},
		{"counterinsurgency Corps", "Counterinsurgency Corps", 2}, {"counterinsurgence Corps", "", 0}, {"Or a b", "Or a b", 3}, {"Or a|'|b", "Ör", 1}, {"Or ab", "Ör", 1},
		{"al – Orm", "al-Orm", 3}, {"Or|dun fell", "Ordun", 2}, {"Ordun|, or", "Ordun", 1},
	} {
		value, tokens := trie.Match(words(c.sentence), 0)
		if tokens != c.tokens || tokens > 0 && terms[value] != c.term {
			t.Errorf("%q: %d tokens, value %d; want %d of %q", c.sentence, tokens, value, c.tokens, c.term)
		}
	}
}

func TestWords(t *testing.T) {
	var words lex.Words[int]
	if _, found := words.Find("orn"); found {
		t.Error("a list without words has one")
	}
	for i, word := range []string{"orn", "o", "", "ordun", "orn"} {
		words.Set(word, i+1)
	}
	for word, want := range map[string]int{"orn": 5, "o": 2, "": 0, "ordun": 4, "oxdun": 0, "arn": 0} {
		if got, found := words.Find(word); got != want || found != (want > 0) || words.Of(word) != got {
			t.Errorf("%q: %d, %v, want %d", word, got, found, want)
		}
	}
	sum := 0
	for _, value := range words.All() {
		sum += value
	}
	if sum != 5+2+4 {
		t.Errorf("the values of all words add up to %d", sum)
	}
}
