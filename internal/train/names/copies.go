package main

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/namecorpus"
)

// copies adds, for a share of the documents, a copy in capitals, one with a capital on every word and one without any.
func copies(documents []namecorpus.Document) []namecorpus.Document {
	all := slices.Clone(documents)
	for i := range documents {
		d := &documents[i]
		h := fnv.New32a()
		h.Write([]byte(d.Doc.Text))
		switch n := h.Sum32() % 100; {
		case n < 30:
			all = append(all, namecorpus.Rewrite(d, strings.ToUpper))
		case n < 38:
			all = append(all, namecorpus.Rewrite(d, headline))
		case n < 43:
			all = append(all, namecorpus.Rewrite(d, strings.ToLower))
		}
	}
	return all
}

// headline writes a word as in a headline; short words stay small.
func headline(form string) string {
	switch form {
	case "of", "the", "in", "on", "at", "a", "an", "and", "for", "to", "by", "with":
		return form
	}
	r, size := utf8.DecodeRuneInString(form)
	return string(unicode.ToUpper(r)) + form[size:]
}
