package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/internal/conllu"
)

const marked = `# newdoc id = a
# sent_id = 1
# text = The Marhun Post's Ada Lo left Tarrin.
1	The	B-ORG
2	Marhun	I-ORG
3	Post	I-ORG
4	's	O
5	Ada	B-PER
6	Lo	I-PER
7	left	O
8	Tarrin	B-LOC
9	.	O
`

// TestNames reads names whose words, article and ending are not the corpus's own.
func TestNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "marked.iob2")
	if err := os.WriteFile(path, []byte(marked), 0o644); err != nil {
		t.Fatal(err)
	}
	corpora, err := open([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	c := &corpora[0]
	if want := "The Marhun Post's Ada Lo left Tarrin.\n\n"; c.texts[0] != want {
		t.Errorf("the programs read %q, want %q", c.texts[0], want)
	}
	for _, test := range []struct {
		name, words string
		f           float64
	}{
		{"as marked", "The:B-ORG Marhun:I-ORG Post:I-ORG 's Ada:B-PERSON Lo:I-PERSON left Tarrin:B-GPE .", 100},
		{"without the article, with the ending", "The Marhun:B-ORG Post:I-ORG 's:I-ORG Ada:B-PERSON Lo:I-PERSON left Tarrin:B-GPE .", 100},
		{"cut into other words and sentences", "The Marhun:B-organisation Post's:I-organisation Ada:B-person | Lo:I-person left Tarrin:B-location .", 100 * 4 / 6.0},
		{"of another class", "The:B-ORG Marhun:I-ORG Post:I-ORG 's Ada:B-ORG Lo:I-ORG left Tarrin:B-NORP .", 100 * 2 / 5.0},
		{"letters changed", "The:B-ORG Marhun:I-ORG Post:I-ORG 's Ada:B-PERSON Lo:I-PERSON left Tarrin:B-GPE !", 0},
	} {
		scores, err := c.score(test.name, program(t, test.words))
		if err != nil {
			t.Fatal(err)
		}
		if diff := scores["F"] - test.f; diff > 0.01 || diff < -0.01 {
			t.Errorf("%s: F1 %.2f, want %.2f", test.name, scores["F"], test.f)
		}
	}
}

// program is what a program wrote: words with the marks of their names; "|" ends a sentence.
func program(t *testing.T, words string) []conllu.Document {
	t.Helper()
	var b strings.Builder
	b.WriteString("# newdoc id = 00000.txt\n")
	number := 0
	for piece := range strings.FieldsSeq(words) {
		if piece == "|" {
			b.WriteString("\n")
			number = 0
			continue
		}
		number++
		form, mark, found := strings.Cut(piece, ":")
		misc := "_"
		if found {
			misc = "Name=" + mark
		}
		fmt.Fprintf(&b, "%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", number, form, misc)
	}
	documents, err := conllu.Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return documents
}
