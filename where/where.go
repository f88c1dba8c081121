// Package where answers "Where did it happen?".
package where

import (
	"casus/text"
	"casus/trace"
)

// Kind is what sort of place a name stands for.
type Kind uint8

const (
	Town     Kind = iota
	Site          // an embassy, an airport, a bank: something inside or near a town
	District      // second-order division and below
	Province      // first-order division
	Country
	Region // larger than a country or across several: the Sahel
	Area   // part of a country without borders: northern Mali
)

// Place is a place in the world.
type Place struct {
	Kind                Kind
	Name                string // as the report names it
	City                string // the town a site is in
	Admin1              string
	Country             string // ISO 3166-1 alpha-2
	Latitude, Longitude float64
	Located             bool // Latitude and Longitude are set
	GeonameID           int
	Near                bool // "near Kunduz" is not Kunduz
}

// Mention is a name of a place in a report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Place       Place
	Adjective   bool // "Afghan", "Iraqi": points to a country, is no location of an act
	Dateline    bool
	Trace       trace.Step
}

// Find reads every place, in order, resolved from the whole report.
func Find(doc *text.Doc) []Mention { return nil }
