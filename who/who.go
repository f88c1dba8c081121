// Package who answers "Who did it, and to whom?": the parties that a report names and describes.
package who

import (
	"casus/text"
	"casus/trace"
)

// Kind is what sort of party an actor is.
type Kind uint8

const (
	Unknown      Kind = iota
	ArmedGroup        // rebels, militias, named armed organisations
	Forces            // army, police, a state's or an alliance's forces
	Government        // a state, its government, ministries
	Party             // political parties and movements without arms
	Organisation      // NGOs, agencies, outlets, companies, the UN
	Unnamed           // "gunmen", "a suicide bomber", "militants": armed, no name given
	People            // "civilians", "villagers", "students", "Shi'a Hazara community"
	Person
)

// Actor is one party of a report; all mentions of it share it.
type Actor struct {
	ID      string // of the registry, "" where it does not know the party
	Name    string // the fullest name that the report gives
	Kind    Kind
	Country string   // ISO 3166-1 alpha-2 where known
	Aliases []string // other names in this report
	Role    string   // of a person: "director"
	Org     string   // of a person: "South Asia Institute"
}

// Mention is a phrase that stands for an actor.
type Mention struct {
	text.Span
	First, Last int  // tokens
	Head        int  // the token that governs the phrase
	Actor       int  // index in Cast.Actors
	Nominal     bool // "the group", "the attackers", "they": resolved, not named
	Trace       trace.Step
}

// Cast is everyone in a report.
type Cast struct {
	Actors   []Actor
	Mentions []Mention // in order of First
}

// Find reads the parties of a report and resolves what stands for them ("the group", acronyms, surnames, pronouns).
func Find(doc *text.Doc) *Cast { return &Cast{} }
