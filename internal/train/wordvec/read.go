// Package wordvec learns vectors of words from running text: words that stand beside the same words get like vectors.
package wordvec

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"casus/text"
	"casus/text/split"
)

// Read reads the sentences of a file. It knows columns (a word first in each line), CoNLL-U, rows of JSON with a "text",
// tagged text and plain text.
func Read(path string) ([]*text.Doc, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	body := string(data)
	switch filepath.Ext(path) {
	case ".conllu":
		return []*text.Doc{columns(body, 1, "\t")}, nil
	case ".conll", ".txt":
		if first, _, _ := strings.Cut(body, "\n"); strings.Count(strings.TrimSpace(first), "\t") == 1 {
			return []*text.Doc{columns(body, 0, "\t")}, nil
		} else if strings.Count(strings.TrimSpace(first), " ") == 1 {
			return []*text.Doc{columns(body, 0, " ")}, nil
		}
	case ".json":
		var docs []*text.Doc
		for line := range strings.Lines(body) {
			var row struct{ Text string }
			if err := json.Unmarshal([]byte(line), &row); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			docs = append(docs, plain(row.Text))
		}
		return docs, nil
	case ".sgm":
		var untagged strings.Builder
		for part := range strings.SplitSeq(body, "<") {
			if _, rest, found := strings.Cut(part, ">"); found {
				part = rest
			}
			untagged.WriteString(part)
		}
		body = untagged.String()
	}
	return []*text.Doc{plain(body)}, nil
}

func plain(body string) *text.Doc {
	doc := &text.Doc{Text: body}
	split.Split(doc, 0)
	return doc
}

// columns is the text of words one below the other, with spaces between.
func columns(body string, column int, between string) *text.Doc {
	doc := &text.Doc{}
	var words strings.Builder
	first := 0
	end := func() {
		if last := len(doc.Tokens); last > first {
			span := text.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}
			doc.Sentences = append(doc.Sentences, text.Sentence{Span: span, First: first, Last: last})
			first = last
		}
	}
	for line := range strings.SplitSeq(body, "\n") {
		cells := strings.Split(strings.TrimSpace(line), between)
		switch {
		case strings.TrimSpace(line) == "":
			end()
		case column > 0 && (line[0] == '#' || strings.ContainsAny(cells[0], "-.")):
		case len(cells) > column:
			word, start := cells[column], words.Len()
			words.WriteString(word + " ")
			lower := strings.ToLower(word)
			doc.Tokens = append(doc.Tokens, text.Token{Span: text.Span{Start: start, End: start + len(word)}, Lower: lower, Lemma: lower, Head: -1, Sent: len(doc.Sentences)})
		}
	}
	end()
	doc.Text = words.String()
	return doc
}

// fold makes all digits of a lower-case word one.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, word)
}

// Running reads files of running text and gives the words, lower case and folded, with their vectors.
func Running(paths []string, o Options) (words []string, vectors []float32, err error) {
	var sentences [][]string
	for _, path := range paths {
		docs, err := Read(path)
		if err != nil {
			return nil, nil, err
		}
		for _, doc := range docs {
			for _, s := range doc.Sentences {
				var words []string
				for _, t := range doc.Tokens[s.First:s.Last] {
					words = append(words, fold(t.Lower))
				}
				sentences = append(sentences, words)
			}
		}
	}
	words, vectors = Learn(sentences, o)
	return words, vectors, nil
}
