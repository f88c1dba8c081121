// Package number reads how many: "a dozen", "1.2 million", "third", "between 20 and 30".
package number

import "casus/text"

// Range is a count with what the words leave open. High is -1 where there is no upper bound ("at least 12").
type Range struct{ Low, High int }

// Mention is a number in a report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Value       Range
	Vague       bool // "dozens", "several"
}

// At reads the number that begins at a token; tokens is 0 where none does.
func At(doc *text.Doc, token int) (value Range, tokens int) { return Range{}, 0 }
