package conllu

import (
	"strings"
	"testing"

	"casus/text"
)

func TestEvaluateGoldAgainstItself(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var c Counts
	for i := range documents {
		c.Add(Evaluate(&documents[i], documents[i].Doc()))
	}
	for name, agree := range map[string]Agreement{
		"tokens": c.Tokens, "sentences": c.Sentences, "words": c.Words, "UPOS": c.UPOS, "XPOS": c.XPOS, "lemmas": c.Lemmas, "UAS": c.UAS, "LAS": c.LAS, "full": c.Full,
	} {
		if agree.F1() != 100 {
			t.Errorf("%s: %+v", name, agree)
		}
	}
	if c.Tokens.Gold != 12 || c.Words.Gold != 14 || c.Sentences.Gold != 4 {
		t.Errorf("counted %d tokens, %d words, %d sentences, want 12, 14, 4", c.Tokens.Gold, c.Words.Gold, c.Sentences.Gold)
	}
}

func TestEvaluate(t *testing.T) {
	documents, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	gold := &documents[0]
	doc := gold.Doc()
	doc.Text = strings.ReplaceAll(doc.Text, "\n\n", "\n ")
	doc.Tokens[0].Tag = text.PROPN            // one tag wrong
	doc.Tokens[1].Head = 3                    // an arc without its relation
	doc.Tokens[1].Rel = text.RelDep           //
	doc.Tokens[9].Rel = text.RelNmodUnmarked  // another subtype
	doc.Sentences[1].Last = len(doc.Tokens)   // the last two sentences in one
	doc.Sentences[1].End = doc.Tokens[11].End //
	doc.Sentences = doc.Sentences[:2]
	for i := 9; i < 12; i++ {
		doc.Tokens[i].Sent = 1
	}
	doc.Tokens[7].End = doc.Tokens[8].End // "n't" and "." in one
	doc.Tokens = append(doc.Tokens[:8], doc.Tokens[9:]...)
	for i := range doc.Tokens {
		if doc.Tokens[i].Head > 8 {
			doc.Tokens[i].Head--
		}
	}
	doc.Sentences[1].Last--
	c := Evaluate(gold, doc)
	for _, want := range []struct {
		name string
		got  Agreement
		want Agreement
	}{
		{"words", c.Words, Agreement{12, 11, 10}},
		{"tokens", c.Tokens, Agreement{10, 9, 8}},
		{"sentences", c.Sentences, Agreement{3, 2, 1}},
		{"UPOS", c.UPOS, Agreement{12, 11, 9}},
		{"UAS", c.UAS, Agreement{12, 11, 10}},
		{"LAS", c.LAS, Agreement{12, 11, 9}},
		{"full", c.Full, Agreement{12, 11, 8}},
	} {
		if want.got != want.want {
			t.Errorf("%s: %+v, want %+v", want.name, want.got, want.want)
		}
	}
}
