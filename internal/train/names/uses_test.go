package main

import (
	"strings"
	"testing"

	"casus/internal/namecorpus"
	"casus/text"
	"casus/text/names"
	"casus/text/split"
)

func TestUses(t *testing.T) {
	doc := &text.Doc{Text: strings.Repeat("Some men saw Kano burn. ", 4) + "Some hope in Hope. She saw hope in Hope. She ran to Orvak."}
	split.Split(doc, 0)
	l := &lists{words: make(map[string]names.Word)}
	l.uses([]namecorpus.Corpus{{Documents: []namecorpus.Document{{Doc: doc}}}})
	for word, want := range map[string]names.Use{"men": names.Small, "kano": names.Capital, "hope": names.Mixed, "orvak": names.Unseen, "some": names.Unseen} {
		if got := l.words[word].Use; got != want {
			t.Errorf("%s: use %d, want %d", word, got, want)
		}
	}
}

func TestAverage(t *testing.T) {
	c := newCRF(1)
	for _, w := range []float32{1, 4} {
		c.weights[0] = w
		c.transitions[0][1] = float64(w) * 2
		c.keep()
	}
	c.average()
	if c.weights[0] != 2.5 || c.transitions[0][1] != 5 {
		t.Errorf("weight %v, transition %v, want the means 2.5 and 5", c.weights[0], c.transitions[0][1])
	}
}
