// Package says answers "Who says so?": attributions, direct and indirect, and how firmly.
package says

import (
	"casus/record"
	"casus/text"
	"casus/trace"
	"casus/who"
)

// Firmness is how the source stands to what it says.
type Firmness uint8

const (
	Stated  Firmness = iota
	Claimed          // for itself: responsibility
	Blamed           // accuses another
	Suspected
	Denied
	Hedged // "may have", "it is believed"
)

// Attribution is a stretch of the report that somebody in it says.
type Attribution struct {
	Source       text.Span // "Lucas Webber, co-founder and editor of MilitantWire.com"; empty where none is named
	Speaker      string    // "Lucas Webber", pronouns resolved
	Actor        int       // index in who.Cast.Actors, -1
	Role         string
	Organisation string
	Cue          text.Span // "said"
	Content      []text.Span
	Quoted       bool
	Firmness     Firmness
	Trace        trace.Step
}

// Find reads every attribution, in order of its content.
func Find(doc *text.Doc, cast *who.Cast) []Attribution { return nil }

// Statements is the attributions in the record's form.
func Statements(doc *text.Doc, said []Attribution) []record.Statement { return nil }
