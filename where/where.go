package where

import (
	"strings"

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
	Lent                bool // they are those of the place that contains it: its own are unknown
	GeonameID           int
	Near                bool // "near Kunduz" is not Kunduz

	division string // of a Province, its name as others give it as their Admin1
}

// Waters says whether a region is a sea or a strait, where ships are attacked.
func (p *Place) Waters() bool {
	if p.Kind != Region {
		return false
	}
	for _, water := range [...]string{"Sea", "Gulf of", "Strait", "Ocean", "Bay of", "Channel"} {
		if strings.Contains(p.Name, water) {
			return true
		}
	}
	return false
}

// Mention is a name of a place in a report.
type Mention struct {
	text.Span
	First, Last int // tokens
	Place       Place
	Adjective   bool // "Afghan", "Iraqi": points to a country, is no location of an act
	Metonym     bool // "Moscow said": a government, no location of an act
	Modifier    bool // "Pakistan's army", "the Mali-based group": part of the name of a party
	Bearing     bool // "Tikrit, 150 km north of Baghdad": says where another place lies
	Dateline    bool
	Within      int // first token of the mention that contains this one ("Kandahar, Afghanistan"), -1
	Trace       trace.Step
}
