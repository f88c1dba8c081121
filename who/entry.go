package who

import "strings"

// Entry is what is known of a party by its id.
type Entry struct {
	ID        string
	Name      string
	Kind      Kind
	Countries []string // ISO 3166-1 alpha-2, the main one first
	Parent    string   // id
	UCDP      int      // identifier in UCDP's list of actors, 0 where it has none
}

// ByID finds a party of the registry, or a state or its forces ("state:YE", "forces:YE", "police:YE", "security:YE").
func ByID(id string) (Entry, bool) {
	if of, country, found := strings.Cut(id, ":"); found && len(country) == 2 {
		var kind Kind
		switch of {
		case "state":
			kind = Government
		case "forces", "police", "security":
			kind = Forces
		default:
			return Entry{}, false
		}
		return Entry{ID: id, Kind: kind, Countries: []string{country}}, true
	}
	r := parties()
	at, known := r.byID[id]
	if !known {
		return Entry{}, false
	}
	p := &r.parties[at]
	return Entry{ID: p.id, Name: p.name, Kind: p.kind, Countries: p.countries, Parent: p.parent, UCDP: p.ucdp}, true
}
