// Package when answers "When did it happen?".
package when

import (
	"casus/text"
	"casus/trace"
)

// Date is an EDTF value: "2024-03-22", "2021-08", "2014-10/2014-12", "XXXX-03-22"; "" where nothing is known.
type Date string

// Mention is an expression of time and the value it has in this report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Date        Date
	Trace       trace.Step
}

// Find reads every expression of time, in order.
func Find(doc *text.Doc) []Mention { return nil }
