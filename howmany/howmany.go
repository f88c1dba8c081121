// Package howmany answers "How many?": the killed, injured, abducted, detained and displaced.
package howmany

import (
	"casus/number"
	"casus/text"
	"casus/trace"
)

// Harm is what happened to the people counted.
type Harm uint8

const (
	None Harm = iota
	Killed
	Injured
	Abducted
	Detained
	Displaced
	Missing
)

// Toll is a number of people to whom something happened.
type Toll struct {
	text.Span       // the whole of it: "killed at least 21 people, most of them Taliban employees"
	Harm            Harm
	Count           number.Range
	Of              text.Span // the people: "Afghan civilians"; empty where only a number stands
	OfFirst, OfLast int       // tokens of Of
	Trigger         int       // the token that says the harm: "killed"
	Attackers       bool      // the dead are those who attacked
	Part            bool      // "including 13 soldiers": already inside another toll
	Total           bool      // a total over many acts or a long time
	Trace           trace.Step
}

// Find reads every toll, in order.
func Find(doc *text.Doc) []Toll { return nil }
