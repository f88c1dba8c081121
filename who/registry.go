package who

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"casus/lex"
)

var (
	//go:embed words/groups.tsv
	groupsTable string
	//go:embed words/forces.tsv
	forcesTable string
	//go:embed words/organisations.tsv
	organisationsTable string
	//go:embed words/ucdp.tsv
	ucdpTable string
	//go:embed words/phoenix.tsv
	phoenixTable string
)

// party is a line of the registry.
type party struct {
	id, name  string
	kind      Kind
	countries []string
	parent    string
	founded   int
	ucdp      int
	names     []string // of a branch: all that the hand-made lists have
	listed    bool     // made by hand, not taken over from a list
}

// alias is one written form and the parties that it may stand for, the likeliest first.
type alias struct {
	term    string
	parties []int32
	caps    bool // an acronym: counts only in capitals
	strong  bool // needs no word of its country beside it
}

type registry struct {
	parties []party
	byID    map[string]int32
	aliases []alias
	trie    lex.Trie
	mixed   lex.Words[int32] // acronyms of capitals and small letters as they are spelled, "JeM": not those of another party, "JEM"
	short   lex.Words[int32] // first words of "X Network" and the like: a group where one of its people follows
}

var parties = sync.OnceValue(loadRegistry)

func loadRegistry() *registry {
	r := &registry{byID: make(map[string]int32, 2048), parties: make([]party, 0, 2048), aliases: make([]alias, 0, 8192)}
	r.load("groups.tsv", groupsTable, ArmedGroup, true)
	r.load("forces.tsv", forcesTable, Forces, true)
	r.load("organisations.tsv", organisationsTable, Organisation, true)
	r.load("ucdp.tsv", ucdpTable, ArmedGroup, false)
	r.load("phoenix.tsv", phoenixTable, ArmedGroup, false)
	return r
}

// load files one table: id, name, aliases, kind, countries, parent, founded, ucdp. A row with the id of a party that
// is already known adds names to it.
func (r *registry) load(name, data string, kind Kind, listed bool) {
	table := lex.MustParse(name, data)
	for _, row := range table.Rows {
		cell := row.Cells
		at, known := r.byID[cell[0]]
		if !known {
			p := party{id: cell[0], name: cell[1], kind: kind, parent: cell[5], listed: listed}
			if cell[3] != "" {
				var err error
				if p.kind, err = ParseKind(cell[3]); err != nil {
					panic(fmt.Sprintf("%s:%d: %v", name, row.Line, err))
				}
			}
			if cell[4] != "" {
				p.countries = strings.Split(cell[4], "|")
			}
			p.founded, _ = strconv.Atoi(cell[6])
			at = int32(len(r.parties))
			r.byID[cell[0]] = at
			r.parties = append(r.parties, p)
		}
		if r.parties[at].ucdp == 0 {
			r.parties[at].ucdp, _ = strconv.Atoi(cell[7])
		}
		if listed && r.parties[at].parent != "" {
			r.parties[at].names = append(append(r.parties[at].names, cell[1]), strings.Split(cell[2], "|")...)
		}
		r.name(cell[1], at, listed)
		if first, rest, _ := strings.Cut(cell[1], " "); listed && kind == ArmedGroup && (rest == "Network" || rest == "Brigade" || rest == "Cartel") {
			r.short.Set(lex.Fold(first), at)
		}
		for term := range strings.SplitSeq(cell[2], "|") {
			r.name(term, at, listed)
		}
	}
}

// name files a written form. A generated list adds no second meaning to what a hand-made one says.
func (r *registry) name(term string, at int32, listed bool) {
	if term == "" {
		return
	}
	if listed && !r.mixed.Has(term) && mixedAcronym(term) {
		r.mixed.Set(term, at)
	}
	existing, added := r.trie.Add(term, len(r.aliases))
	if added {
		caps := capitals(term)
		r.aliases = append(r.aliases, alias{term: term, parties: []int32{at}, caps: caps,
			strong: listed && (len(term) > 3 || r.parties[at].kind == Organisation) || len(term) > 6 && strings.ContainsAny(term, " -")})
		return
	}
	a := &r.aliases[existing]
	for _, known := range a.parties {
		if known == at || r.parties[known].listed && !listed {
			return
		}
	}
	a.parties = append(a.parties, at)
}

// mixedAcronym says whether a name is like "JeM": short, of letters, with capitals at both ends and a small one between.
func mixedAcronym(name string) bool {
	last := len(name) - 1
	return last >= 2 && last < 5 && unicode.IsUpper(rune(name[0])) && unicode.IsUpper(rune(name[last])) && strings.ToUpper(name) != name && !strings.ContainsAny(name, " -'.")
}

// capitals says whether a name is written in capitals and signs alone, but for the "s" of several: "PKKs", not "Is".
func capitals(name string) bool {
	for i, c := range name {
		if unicode.IsLower(c) && !(i > 1 && i == len(name)-1 && c == 's') {
			return false
		}
	}
	return true
}

// Lookup finds the party that a name alone stands for, in any of its known forms.
func Lookup(name string) (id, canonical string, ok bool) {
	at := parties().lookup(name)
	if at < 0 {
		return "", "", false
	}
	p := &parties().parties[at]
	return p.id, p.name, true
}

// Names are all known forms of the name of the party that a name alone stands for; none where it stands for none.
func Names(name string) (forms []string) {
	r := parties()
	at := r.lookup(name)
	for i := range r.aliases {
		if r.aliases[i].parties[0] == at {
			forms = append(forms, r.aliases[i].term)
		}
	}
	return forms
}

// lookup tries a name as it stands, then without its article and without the nouns that reports set around names.
func (r *registry) lookup(name string) int32 {
	name = strings.TrimSpace(name)
	for _, form := range []string{name, bare(name)} {
		if value, ok := r.trie.Get(form); ok {
			return r.aliases[value].parties[0]
		}
	}
	if before, inside, found := strings.Cut(name, "("); found {
		if at := r.lookup(before); at >= 0 {
			return at
		}
		return r.lookup(strings.TrimRight(inside, ") "))
	}
	return -1
}

var around = []string{" militants", " fighters", " rebels", " insurgents", " guerrillas", " militia", " militiamen", " members", " group", " movement",
	" terrorists", " jihadists", " terrorist group", " militant group", " terror group", " organization", " organisation", " network", " gunmen"}

func bare(name string) string {
	name = lex.Fold(name)
	for _, article := range []string{"the ", "a ", "an ", "suspected ", "alleged "} {
		name = strings.TrimPrefix(name, article)
	}
	for _, noun := range around {
		if short, found := strings.CutSuffix(name, noun); found && short != "" {
			name = short
		}
	}
	return name
}

// Same says whether two names stand for one party: forms of one name that the registry knows, or the same words.
func Same(a, b string) bool {
	if bare(a) == bare(b) {
		return true
	}
	r := parties()
	one := r.lookup(a)
	return one >= 0 && one == r.lookup(b)
}
