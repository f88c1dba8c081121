package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"casus/internal/namecorpus"
)

// lay writes each document as a file of its own.
func lay(work string, corpora []corpus) error {
	for _, c := range corpora {
		folder := filepath.Join(work, "texts", c.name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		for i, body := range c.texts {
			if err := os.WriteFile(filepath.Join(folder, file(i)), []byte(body+"\n"), 0o644); err != nil {
				return err
			}
		}
		fmt.Println(c.name)
	}
	return nil
}

// file is the name of a document's file; it is also its name in what a program writes.
func file(document int) string { return fmt.Sprintf("%05d.txt", document) }

// apart is a document's text with each sentence as a paragraph: whether names are found shall not hang on the splitter.
func apart(document *namecorpus.Document) string {
	var sentences []string
	for _, s := range document.Doc.Sentences {
		sentences = append(sentences, s.Of(document.Doc.Text))
	}
	return strings.Join(sentences, "\n\n")
}

// written is the same as the sentences' "# text" lines give it, where these have the tokens' letters.
func written(path string, documents []namecorpus.Document) ([]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var texts []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "# newdoc") {
			texts = append(texts, "")
		} else if words, found := strings.CutPrefix(line, "# text = "); found && len(texts) > 0 {
			texts[len(texts)-1] += words + "\n\n"
		}
	}
	if len(texts) != len(documents) {
		return nil, fmt.Errorf("%s: %d documents, but %d with text", path, len(documents), len(texts))
	}
	for i := range texts {
		if letters(texts[i]) != letters(documents[i].Doc.Text) {
			texts[i] = apart(&documents[i])
		}
	}
	return texts, nil
}

// letters is a text without its white space.
func letters(body string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, body)
}
