package when

import (
	"casus/text"
	"casus/trace"
)

// Kind is what sort of expression a mention is.
type Kind uint8

const (
	Point     Kind = iota // a day, month, year … in which something may have happened
	Period                // "since 2021", "from March 3 to 5", "in the past two weeks"
	Duration              // "for three days": a length; Date is ""
	Recurring             // "every Friday"; Date is ""
	Reference             // "now", "recently", "at the time"; Date is ""
	Clock                 // "at 8pm" and no day; Date is ""
)

var kindNames = [...]string{"point", "period", "duration", "recurring", "reference", "clock"}

func (k Kind) String() string { return kindNames[k] }

// Part is the part of a date that the words tell: "late" in "late 2014".
type Part uint8

const (
	Whole Part = iota
	Early
	Mid
	Late
)

// Tense is where the clause of a mention lies, seen from the report's date.
type Tense uint8

const (
	Untensed Tense = iota
	Past
	Future
)

// Mention is an expression of time and the value it has in this report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Date        Date
	Kind        Kind
	Base        Date      // without Part, "since" and "until": "2014" of "late 2014"
	Part        Part      // of Base
	Length      string    // ISO 8601 length that the words count: "P3D" of "for three days", "three days ago"; "PXD" where they leave it open
	From, To    text.Span // the two dates of a Period that tells two: "March 3" and "5"; else empty
	Tense       Tense
	Explicit    bool // the year stands in the words themselves
	Relative    bool // reckoned from the report's date or from another mention
	Head        int  // the token of the mention that its governor governs
	OfStatement bool // it tells when somebody spoke: "…, police said on Monday"
	Governor    int  // the token that the mention depends on, -1 where the sentence is not parsed or the mention is its root
	Trace       trace.Step
}

// Find reads every expression of time, in order.
func Find(doc *text.Doc) []Mention {
	return resolve(doc, read(doc, everywhere))
}
