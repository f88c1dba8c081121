package who

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/states.tsv
var statesTable string

// Entry is what is known of a party by its id.
type Entry struct {
	ID        string
	Name      string
	Kind      Kind
	Countries []string // ISO 3166-1 alpha-2, the main one first
	Parent    string   // id
	UCDP      int      // identifier in UCDP's list of actors, 0 where it has none; of a state's forces, that of its government
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
		return Entry{ID: id, Kind: kind, Countries: []string{country}, UCDP: governments()[country]}, true
	}
	r := parties()
	at, known := r.byID[id]
	if !known {
		return Entry{}, false
	}
	p := &r.parties[at]
	e := Entry{ID: p.id, Name: p.name, Kind: p.kind, Countries: p.countries, Parent: p.parent, UCDP: p.ucdp}
	if e.UCDP == 0 && (p.kind == Forces || p.kind == Government) && len(p.countries) == 1 {
		e.UCDP = governments()[p.countries[0]]
	}
	return e, true
}

// governments are UCDP's numbers of states, by country: for it a state's forces are its government.
var governments = sync.OnceValue(func() map[string]int {
	numbers := make(map[string]int)
	for _, row := range lex.MustParse("states.tsv", statesTable).Rows {
		numbers[row.Cells[0]], _ = strconv.Atoi(row.Cells[1])
	}
	return numbers
})
