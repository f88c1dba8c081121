// Package treebank reads the treebanks that the tagger and the parser learn from.
package treebank

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"casus/text"
)

// Read reads a CoNLL-U file into one document, a paragraph a sentence.
func Read(doc *text.Doc, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	body := []byte(doc.Text)
	first := len(doc.Tokens)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	multiEnd, multiSpace := 0, true
	var ends []bool // a space follows the token
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		if line == "" {
			if len(doc.Tokens) > first {
				s := text.Sentence{Span: text.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[len(doc.Tokens)-1].End}, First: first, Last: len(doc.Tokens), Paragraph: len(doc.Sentences), Parsed: true}
				doc.Sentences = append(doc.Sentences, s)
				first = len(doc.Tokens)
				body = append(body, '\n')
				multiEnd = 0
			}
			continue
		}
		if line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 10 {
			return fmt.Errorf("%s:%d: %d cells, not 10", path, number, len(cells))
		}
		space := !strings.Contains(cells[9], "SpaceAfter=No")
		if from, to, found := strings.Cut(cells[0], "-"); found {
			_ = from
			multiEnd, _ = strconv.Atoi(to)
			multiSpace = space
			continue
		}
		id, err := strconv.Atoi(cells[0])
		if err != nil {
			continue // an empty node
		}
		head, err := strconv.Atoi(cells[6])
		if err != nil {
			return fmt.Errorf("%s:%d: head %q", path, number, cells[6])
		}
		if id < multiEnd {
			space = false
		} else if id == multiEnd {
			space = multiSpace
		}
		start := len(body)
		body = append(body, cells[1]...)
		t := text.Token{Span: text.Span{Start: start, End: len(body)}, Lower: Lower(cells[1]), Lemma: strings.ToLower(cells[2]),
			Tag: text.ParseTag(cells[3]), XPos: XPos(cells[4]), Rel: text.ParseRel(cells[7]), Head: first + head - 1, Sent: len(doc.Sentences)}
		if head == 0 {
			t.Head = -1
		}
		if t.Tag == 0 || t.XPos == 0 || t.Rel == 0 {
			return fmt.Errorf("%s:%d: unknown label in %s %s %s", path, number, cells[3], cells[4], cells[7])
		}
		doc.Tokens = append(doc.Tokens, t)
		ends = append(ends, space)
		if space {
			body = append(body, ' ')
		}
	}
	doc.Text = string(body)
	return lines.Err()
}

// Lower folds a word as the splitter does.
func Lower(word string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "`", "'", "“", "\"", "”", "\"").Replace(strings.ToLower(word))
}

// XPos is the value of a treebank's label; punctuation has one label here.
func XPos(label string) text.XPos {
	switch label {
	case ".", ",", ":", "``", "''", "-LRB-", "-RRB-":
		return text.PennPUNCT
	case "$":
		return text.PennSYM
	}
	return text.ParseXPos(label)
}
