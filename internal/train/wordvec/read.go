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

// Read reads the words of a file, sentence by sentence, lower case. It knows columns (a word first in each line), CoNLL-U,
// rows of JSON with a "text", tagged text and plain text.
func Read(path string) ([][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	body := string(data)
	switch filepath.Ext(path) {
	case ".conllu":
		return columns(body, 1, "\t"), nil
	case ".conll", ".txt":
		if first, _, _ := strings.Cut(body, "\n"); strings.Count(strings.TrimSpace(first), "\t") == 1 {
			return columns(body, 0, "\t"), nil
		} else if strings.Count(strings.TrimSpace(first), " ") == 1 {
			return columns(body, 0, " "), nil
		}
	case ".json":
		var sentences [][]string
		for line := range strings.Lines(body) {
			var row struct{ Text string }
			if err := json.Unmarshal([]byte(line), &row); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			sentences = append(sentences, plain(row.Text)...)
		}
		return sentences, nil
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
	return plain(body), nil
}

func plain(body string) [][]string {
	doc := &text.Doc{Text: body}
	split.Split(doc, 0)
	sentences := make([][]string, len(doc.Sentences))
	for i, s := range doc.Sentences {
		for j := s.First; j < s.Last; j++ {
			sentences[i] = append(sentences[i], Fold(doc.Tokens[j].Lower))
		}
	}
	return sentences
}

func columns(body string, column int, between string) [][]string {
	sentences := [][]string{nil}
	for line := range strings.SplitSeq(body, "\n") {
		cells := strings.Split(strings.TrimSpace(line), between)
		switch last := &sentences[len(sentences)-1]; {
		case strings.TrimSpace(line) == "":
			sentences = append(sentences, nil)
		case column > 0 && (line[0] == '#' || strings.ContainsAny(cells[0], "-.")):
		case len(cells) > column:
			*last = append(*last, Fold(strings.ToLower(cells[column])))
		}
	}
	return sentences
}

// Fold makes all digits of a lower-case word one.
func Fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, word)
}
