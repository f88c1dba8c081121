package coref_test

import (
	_ "embed"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/modelfile"
	"casus/text"
	"casus/text/coref"
	"casus/text/parse"
)

// TestBack reads wordings with one phrase in [brackets]: the phrase before it in its chain.
func TestBack(t *testing.T) {
	casefile.Check(t, "testdata/back.txt", func(_ map[string]string, wording string) string {
		before, rest, _ := strings.Cut(wording, "[")
		inside, after, _ := strings.Cut(rest, "]")
		doc := parse.Doc(before+inside+after, 0, "")
		end := len(before) + len(inside)
		for _, chain := range coref.Find(doc, nil) {
			for i, phrase := range chain.Phrases {
				if span := doc.Slice(phrase.First, phrase.Last); span.End == end && i > 0 {
					return doc.Words(chain.Phrases[i-1].First, chain.Phrases[i-1].Last)
				}
			}
		}
		return ""
	})
}

// TestKnown wants what the caller knows to go before what the model thinks.
func TestKnown(t *testing.T) {
	doc := parse.Doc("The Islamic Call met Daral. Reporters asked the spokesman.", 0, "")
	chains := coref.Find(doc, []coref.Known{
		{First: 0, Last: 3, Head: 2, Entity: 7, Kind: coref.Organization}, {First: 4, Last: 5, Head: 4, Entity: 7, Kind: coref.Organization}})
	if len(chains) != 1 || len(chains[0].Phrases) != 2 || chains[0].Phrases[1] != (text.Phrase{First: 4, Last: 5, Head: 4}) {
		t.Errorf("chains: %+v", chains)
	}
}

// TestPronouns gives back the caller's numbers.
func TestPronouns(t *testing.T) {
	doc := parse.Doc("Anna Velden met John Tarrun, and she thanked him.", 0, "")
	told := make(map[string]int)
	coref.Pronouns(doc, []coref.Known{{First: 0, Last: 2, Head: 0, Entity: 4, Kind: coref.Person}, {First: 3, Last: 5, Head: 3, Entity: 9, Kind: coref.Person}},
		func(token, entity int) { told[doc.Tokens[token].Lower] = entity })
	if told["she"] != 4 || told["him"] != 9 {
		t.Errorf("told %v", told)
	}
}

// TestUntagged reads a text that has tokens and nothing else: only what the caller knows is found in it.
func TestUntagged(t *testing.T) {
	doc := parse.Doc("Anna Velden resigned. She left.", 0, "")
	for i := range doc.Tokens {
		doc.Tokens[i].Tag, doc.Tokens[i].Head, doc.Tokens[i].Rel = 0, -1, 0
	}
	for i := range doc.Sentences {
		doc.Sentences[i].Parsed = false
	}
	known := []coref.Known{{First: 0, Last: 2, Head: 1, Entity: 1}, {First: 4, Last: 5, Head: 4, Entity: 1}}
	if chains := coref.Find(doc, known); len(chains) != 1 || len(chains[0].Phrases) != 2 {
		t.Errorf("chains: %+v", chains)
	}
}

// TestWorkIsBounded wants no phrase of an endless list to be weighed against all the others.
func TestWorkIsBounded(t *testing.T) {
	doc := parse.Doc(strings.Repeat("Anna Velden saw him and the men; ", 300), 0, "")
	r := coref.Load(modelData).NewReading(doc, nil)
	for j := range r.Mentions {
		if n := len(r.Candidates(j)); n > 150 {
			t.Fatalf("mention %d of %d has %d candidates", j, len(r.Mentions), n)
		}
		r.Join(j, -1)
	}
	if len(r.Mentions) < 600 {
		t.Errorf("only %d mentions", len(r.Mentions))
	}
}

//go:embed model.txt
var manifest string

//go:embed model.bin
var modelData string

func TestModelIsTheManifests(t *testing.T) {
	if err := modelfile.Check(manifest, modelData); err != nil {
		t.Error(err)
	}
}
