package names

import (
	"testing"

	"casus/text"
)

// TestOfWord reads two sentences that differ in one word of the same shape, beginning and end: only features of the word
// itself may differ.
func TestOfWord(t *testing.T) {
	read := func(body string) []uint64 {
		doc := tagged(body)
		for i := range doc.Tokens {
			doc.Tokens[i].XPos = text.PennNN
		}
		r := NewReader(Default().Lexicon)
		r.Read(doc)
		return r.Features(nil, &doc.Sentences[0], 0, 2)
	}
	one, other := read("they met Kalonvarb again there"), read("they met Kalihvarb again there")
	if len(one) != len(other) {
		t.Fatalf("%d and %d features", len(one), len(other))
	}
	differ := 0
	for k := range one {
		if one[k] != other[k] {
			differ++
			if !OfWord(k) {
				t.Errorf("feature %d knows the word, OfWord says that it does not", k)
			}
		}
	}
	if differ < 5 {
		t.Errorf("%d features differ, want those of the word", differ)
	}
}

func TestLexiconKeepsUse(t *testing.T) {
	want := Word{Cues: Given, Fine: 400, Coarse: 48, Use: Capital}
	l := BuildLexicon(map[string]Word{"ilka": want}, nil)
	if got := l.Lookup("ilka"); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestSpellingsShareAnEntry(t *testing.T) {
	for range 20 {
		l := BuildLexicon(map[string]Word{"orbán": {Cues: Surname}, "orban": {Cues: Given, Fine: 7, Coarse: 3}, "órban": {Fine: 9, Coarse: 2}}, nil)
		if got, want := l.Lookup("orbán"), (Word{Cues: Given | Surname, Fine: 7, Coarse: 3}); got != want {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}
