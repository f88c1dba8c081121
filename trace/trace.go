// Package trace says how a value came about: which rule, which words, from which other values.
package trace

import "casus/text"

// Step is one reason. Rule is a phrase that a person can search for in the source ("killed <number> <people>").
type Step struct {
	Rule string
	Span text.Span // the words that fired it; empty where the step only combines others
	From []Step
}
