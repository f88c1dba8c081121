package newswire

import (
	"strings"
	"testing"
)

func TestDocuments(t *testing.T) {
	documents, err := Documents(500, 1)
	if err != nil {
		t.Fatal(err)
	}
	sentences := 0
	for d := range documents {
		doc := documents[d].Doc()
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			sentences++
			roots := 0
			for j := s.First; j < s.Last; j++ {
				token := &doc.Tokens[j]
				if token.Head < 0 {
					roots++
				}
				if token.Tag == 0 || token.XPos == 0 || token.Rel == 0 || token.Head >= s.Last || token.Head == j {
					t.Fatalf("%s: %q has tag %v %v, relation %v, head %d", s.Of(doc.Text), token.Of(doc.Text), token.Tag, token.XPos, token.Rel, token.Head)
				}
			}
			if roots != 1 {
				t.Fatalf("%s has %d roots", s.Of(doc.Text), roots)
			}
		}
	}
	if sentences != 500 {
		t.Errorf("%d sentences, not 500", sentences)
	}
	again, err := Documents(500, 1)
	if err != nil || again[0].Text != documents[0].Text {
		t.Error("the same seed makes other sentences")
	}
}

func TestGrammarErrors(t *testing.T) {
	for text, want := range map[string]string{
		"S *said/VBD":               "no \"NAME = parts\"",
		"S x = *said/VBD":           "no number",
		"S = *said/VBD ]":           "without need",
		"S = *said":                 "no tag",
		"S = *said/VBD police/NNS":  "no relation",
		"S = police/NNS:nsubj":      "0 heads",
		"S = *said/VBD OTHER:nsubj": "nothing is called OTHER",
	} {
		if _, err := parseGrammar(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", text, err, want)
		}
	}
}
