package main

import (
	"fmt"
	"strings"

	"casus/internal/conllu"
	"casus/text"
)

// compare prints where the system's words and sentences differ from the treebank's, with what stands around them.
func compare(document *conllu.Document, doc *text.Doc) {
	gold := document.Doc()
	if len(gold.Text) != len(doc.Text) {
		return // the places do not compare
	}
	left, right := cuts(gold), cuts(doc)
	for at := range len(gold.Text) + 1 {
		g, s := left[at], right[at]
		if g == s {
			continue
		}
		fmt.Printf("%s for %s: %s\u2502%s\n", s, g, clean(doc.Text[max(0, at-40):at]), clean(doc.Text[at:min(len(gold.Text), at+40)]))
	}
}

// cuts says for each byte whether a word or a sentence ends before it.
func cuts(doc *text.Doc) []string {
	marks := make([]string, len(doc.Text)+1)
	for i := range marks {
		marks[i] = "no cut  "
	}
	for _, token := range doc.Tokens {
		marks[token.End] = "word    "
	}
	for _, sentence := range doc.Sentences {
		marks[sentence.End] = "sentence"
	}
	return marks
}

func clean(words string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(words, ""), "\n", "¶")
}
