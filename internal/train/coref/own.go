package main

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"

	"casus/internal/score/chains"
	"casus/text"
	"casus/text/parse"
)

// kindLetters are the kinds in reports of our own.
var kindLetters = map[byte]string{'p': "person", 'o': "organization", 'l': "place", 'e': "event", 't': "time", 'b': "object", 'a': "abstract"}

var bracket = regexp.MustCompile(`\[[a-z]\d+ |\]`)

// readOwn reads reports whose phrases are marked in brackets; see reports.txt.
func readOwn(path string) []document {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	var list []document
	for piece := range strings.SplitSeq(string(data), "\n\n") {
		if piece = strings.TrimSpace(piece); piece == "" || piece[0] == '#' {
			continue
		}
		d, err := markedText(piece)
		if err != nil {
			log.Fatalf("%s: %q: %v", path, piece[:min(len(piece), 40)], err)
		}
		list = append(list, d)
	}
	return list
}

// markedText reads one report.
func markedText(marked string) (document, error) {
	type phrase struct {
		text.Span
		label string
	}
	var plain strings.Builder
	var phrases []phrase
	var open []int
	last := 0
	for _, at := range bracket.FindAllStringIndex(marked, -1) {
		plain.WriteString(marked[last:at[0]])
		if last = at[1]; marked[at[0]] == '[' {
			open = append(open, len(phrases))
			phrases = append(phrases, phrase{text.Span{Start: plain.Len()}, marked[at[0]+1 : at[1]-1]})
			continue
		}
		if len(open) == 0 {
			return document{}, fmt.Errorf("a bracket closes that was not open")
		}
		phrases[open[len(open)-1]].End = plain.Len()
		open = open[:len(open)-1]
	}
	if len(open) > 0 {
		return document{}, fmt.Errorf("a bracket is not closed")
	}
	plain.WriteString(marked[last:])
	doc := parse.Doc(plain.String(), 0, "")
	var mentions []chains.Mention
	for _, p := range phrases {
		first, last := -1, 0
		for t := range doc.Tokens {
			if p.Covers(doc.Tokens[t].Span) {
				if first < 0 {
					first = t
				}
				last = t + 1
			}
		}
		mentions = append(mentions, chains.Mention{Place: chains.Place{Head: headOf(doc, first, last)}, Entity: p.label, Kind: kindLetters[p.label[0]]})
	}
	return document{doc, chains.NewKey(mentions)}, nil
}

// headOf is the word of a phrase that is governed from outside it; of several the first that is no article or preposition.
func headOf(doc *text.Doc, first, last int) int {
	for t := first; t < last; t++ {
		switch doc.Tokens[t].Tag {
		case text.NOUN, text.PROPN, text.PRON, text.VERB, text.NUM, text.DET:
			if h := doc.Tokens[t].Head; (h < first || h >= last) && !(doc.Tokens[t].Tag == text.DET && last > first+1) {
				return t
			}
		}
	}
	return last - 1
}
