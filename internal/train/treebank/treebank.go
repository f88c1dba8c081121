// Package treebank gives the trainers of the tagger and the parser their sentences.
package treebank

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/conllu"
	"casus/text"
)

// Load reads treebank files, every document of each.
func Load(paths ...string) ([]*text.Doc, error) {
	var docs []*text.Doc
	for _, path := range paths {
		documents, err := conllu.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for i := range documents {
			docs = append(docs, documents[i].Doc())
		}
	}
	return docs, nil
}

// Recase is a copy of a document whose text went through a change of case.
func Recase(doc *text.Doc, change func(string) string) *text.Doc {
	copied := *doc
	copied.Tokens = append([]text.Token(nil), doc.Tokens...)
	copied.Sentences = append([]text.Sentence(nil), doc.Sentences...)
	body := make([]byte, 0, len(doc.Text))
	end := 0
	for i := range copied.Tokens {
		t := &copied.Tokens[i]
		body = append(body, doc.Text[end:t.Start]...)
		end = t.End
		start := len(body)
		body = append(body, change(t.Of(doc.Text))...)
		t.Start, t.End = start, len(body)
	}
	copied.Text = string(body)
	for i := range copied.Sentences {
		s := &copied.Sentences[i]
		s.Span = text.Span{Start: copied.Tokens[s.First].Start, End: copied.Tokens[s.Last-1].End}
	}
	return &copied
}

// Capitalise writes a word's first letter in upper case, as titles do; short function words stay.
func Capitalise(word string) string {
	switch word {
	case "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "at", "by", "with", "as":
		return word
	}
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

// Cases are the ways of writing in which the models meet a share of the training sentences a second time.
var Cases = []func(string) string{strings.ToUpper, strings.ToUpper, strings.ToLower, Capitalise}
