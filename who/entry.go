package who

import (
	_ "embed"
	"slices"
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

// Branch is the branch of a party whose home, or else one of whose fields, a country is and no other branch's: what "the
// Islamic State" is in Nigeria. It is the party itself in its own countries, and where no branch or several would do; one
// without a home is so in all but the homes of its branches. A branch has the party's name in its own.
func Branch(id, country string) string {
	r := parties()
	at, known := r.byID[id]
	if !known || country == "" || slices.Contains(r.parties[at].countries, country) {
		return id
	}
	best, place, several := id, 1<<30, false
	for i := range r.parties {
		p := &r.parties[i]
		if p.parent != id || !r.sharesName(int32(i), at) {
			continue
		}
		switch n := slices.Index(p.countries, country); {
		case n < 0 || n > place || n > 0 && len(r.parties[at].countries) == 0:
		case n == place:
			several = true
		default:
			best, place, several = p.id, n, false
		}
	}
	if several {
		return id
	}
	return best
}

// sharesName says whether a name of a branch begins with the name of the party: "Islamic State in Libya".
func (r *registry) sharesName(branch, of int32) bool {
	name := lex.Fold(r.parties[of].name)
	return slices.ContainsFunc(r.parties[branch].names, func(own string) bool { return strings.HasPrefix(lex.Fold(own), name) })
}

// governments are UCDP's numbers of states, by country: for it a state's forces are its government.
var governments = sync.OnceValue(func() map[string]int {
	numbers := make(map[string]int)
	for _, row := range lex.MustParse("states.tsv", statesTable).Rows {
		numbers[row.Cells[0]], _ = strconv.Atoi(row.Cells[1])
	}
	return numbers
})
