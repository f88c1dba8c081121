package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/namecorpus"
	"casus/text/names"
)

// uses notes how the texts write each word inside their sentences.
func (l *lists) uses(corpora []namecorpus.Corpus) {
	const least = 3 // occurrences, so that rare words look like those that the texts lack
	type count struct{ small, capital int }
	counts := make(map[string]count)
	for _, corpus := range corpora {
		for i := range corpus.Documents {
			doc := corpus.Documents[i].Doc
			for _, s := range doc.Sentences {
				for i := s.First + 1; i < s.Last; i++ {
					t := &doc.Tokens[i]
					form := t.Of(doc.Text)
					first, _ := utf8.DecodeRuneInString(form)
					c := counts[t.Lower]
					switch {
					case unicode.IsLower(first):
						c.small++
					case unicode.IsUpper(first) && (len(form) < 2 || strings.ToUpper(form) != form):
						c.capital++
					}
					counts[t.Lower] = c
				}
			}
		}
	}
	for word, c := range counts {
		if c.small+c.capital < least {
			continue
		}
		w := l.words[word]
		switch {
		case 10*c.capital <= c.small:
			w.Use = names.Small
		case 10*c.small <= c.capital:
			w.Use = names.Capital
		default:
			w.Use = names.Mixed
		}
		l.words[word] = w
	}
}
