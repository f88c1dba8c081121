// Command conllu scores tokens, sentences, tags, lemmas and trees against treebanks, by the metric of the CoNLL 2018
// shared task. By default tokens and sentences are the treebank's own; with -raw the running text is read.
//
//	go run ./internal/score/conllu -raw ../shared/data/open/ud-ewt/en_ewt-ud-test.conllu
//
// -made N measures on N made-up sentences of news on political violence, from the grammar of internal/newswire.
//
// -text makes harder texts of the same words: "capitals", "wrapped" (lines of at most 76 characters) and "joined"
// (paragraphs that run on in one line).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"
	"unicode"

	"casus/internal/conllu"
	"casus/internal/newswire"
	"casus/text"
	"casus/text/parse"
)

func main() {
	log.SetFlags(0)
	raw := flag.Bool("raw", false, "read the running text instead of the treebank's tokens")
	form := flag.String("text", "plain", "plain, capitals, wrapped or joined")
	made := flag.Int("made", 0, "measure on so many sentences of internal/newswire, beside the treebanks")
	wrong := flag.Bool("v", false, "print where sentences and words are cut wrongly")
	flag.Parse()
	change := forms[*form]
	if change == nil || flag.NArg() == 0 && *made == 0 {
		flag.Usage()
		os.Exit(2)
	}
	score := func(name string, documents []conllu.Document, err error) {
		if err != nil {
			log.Fatal(err)
		}
		var counts conllu.Counts
		var took time.Duration
		for i := range documents {
			body := change(documents[i].Text)
			start := time.Now()
			doc := read(&documents[i], body, *raw)
			took += time.Since(start)
			counts.Add(conllu.Evaluate(&documents[i], doc))
			if *wrong {
				compare(&documents[i], doc)
			}
		}
		report(name, counts, took)
	}
	for _, path := range flag.Args() {
		documents, err := conllu.ReadFile(path)
		score(path, documents, err)
	}
	if *made > 0 {
		documents, err := newswire.Documents(*made, 1)
		score("internal/newswire", documents, err)
	}
}

// read runs the program's stages over a text; without raw they get the treebank's tokens and sentences.
func read(document *conllu.Document, body string, raw bool) *text.Doc {
	if raw {
		return parse.Doc(body, 0, "")
	}
	gold := document.Doc()
	doc := &text.Doc{Text: body, Sentences: gold.Sentences}
	for i, token := range gold.Tokens {
		lower := conllu.Lower(token.Of(gold.Text))
		doc.Tokens = append(doc.Tokens, text.Token{Span: token.Span, Lower: lower, Lemma: lower, Head: -1, Sent: gold.Tokens[i].Sent})
	}
	for i := range doc.Sentences {
		doc.Sentences[i].Parsed = false
	}
	parse.Tokens(doc)
	return doc
}

// forms change the text of a treebank. They keep the words, and all but "wrapped" and "joined" keep the bytes' places.
var forms = map[string]func(string) string{
	"plain":    func(body string) string { return body },
	"capitals": capitals,
	"wrapped":  wrapped,
	"joined":   func(body string) string { return strings.ReplaceAll(body, "\n\n", " ") },
}

// capitals leaves letters alone whose capital has another length.
func capitals(body string) string {
	return strings.Map(func(r rune) rune {
		if upper := unicode.ToUpper(r); len(string(upper)) == len(string(r)) {
			return upper
		}
		return r
	}, body)
}

func wrapped(body string) string {
	var out strings.Builder
	for paragraph := range strings.SplitSeq(body, "\n\n") {
		if out.Len() > 0 {
			out.WriteString("\n\n")
		}
		width := 0
		for word := range strings.FieldsSeq(paragraph) {
			switch {
			case width == 0:
			case width+1+len(word) > 76:
				out.WriteByte('\n')
				width = 0
			default:
				out.WriteByte(' ')
				width++
			}
			out.WriteString(word)
			width += len(word)
		}
	}
	return out.String()
}

func report(path string, c conllu.Counts, took time.Duration) {
	fmt.Printf("%s: %d words, %.0f a second\n", path, c.Words.Gold, float64(c.Words.System)/took.Seconds())
	for _, row := range []struct {
		name  string
		agree conllu.Agreement
	}{
		{"Tokens", c.Tokens}, {"Sentences", c.Sentences}, {"Words", c.Words}, {"UPOS", c.UPOS}, {"XPOS", c.XPOS}, {"Lemmas", c.Lemmas},
		{"UAS", c.UAS}, {"LAS", c.LAS}, {"LAS with subtypes", c.Full},
	} {
		fmt.Printf("  %-18s F %6.2f  (gold %d, system %d, right %d)\n", row.name, row.agree.F1(), row.agree.Gold, row.agree.System, row.agree.Right)
	}
}
