package main

import (
	"testing"

	"casus/internal/train/treebank"
	"casus/text"
)

// TestNewswire checks that our own sentences are trees: one root, no cycles, and a tag and a relation for every word.
func TestNewswire(t *testing.T) {
	docs, err := treebank.Load("newswire.conllu")
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range docs {
		for _, s := range doc.Sentences {
			roots := 0
			for i := s.First; i < s.Last; i++ {
				token := &doc.Tokens[i]
				if token.Tag == 0 || token.XPos == 0 || token.Rel == 0 {
					t.Errorf("%q: %q has tag %v, %v, relation %v", s.Of(doc.Text), token.Of(doc.Text), token.Tag, token.XPos, token.Rel)
				}
				if (token.Head < 0) != (token.Rel == text.RelRoot) {
					t.Errorf("%q: %q has head %d and relation %v", s.Of(doc.Text), token.Of(doc.Text), token.Head-s.First, token.Rel)
				}
				head, steps := i, 0
				for ; head >= 0 && steps <= s.Last-s.First; steps++ {
					head = doc.Tokens[head].Head
				}
				if head >= 0 {
					t.Errorf("%q: %q is on a cycle", s.Of(doc.Text), token.Of(doc.Text))
				}
				if token.Head < 0 {
					roots++
				}
			}
			if roots != 1 {
				t.Errorf("%q has %d roots", s.Of(doc.Text), roots)
			}
		}
	}
}
