// Package codes answers "What do the other books call it?": it turns ACLED's names, which records use, into the codes of
// PLOVER, CAMEO, GTD and UCDP by declared tables, the .tsv files under words/.
//
// A kind of act, a weapon, a target and a country each have their row; what a table does not list has no code, and an
// export leaves the cell empty or writes the book's own code for unknown. Nothing is guessed from other fields.
//
// It reads names and words of a record and gives rows of codes.
//
// Known to miss: GTD's subtypes, PLOVER's contexts.
package codes

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
)

var (
	//go:embed words/acts.tsv
	actsTable string
	//go:embed words/weapons.tsv
	weaponsTable string
	//go:embed words/targets.tsv
	targetsTable string
	//go:embed words/countries.tsv
	countriesTable string
)

// Act is a kind of act in the terms of other books.
type Act struct {
	Disorder string // ACLED
	Event    string // PLOVER
	Mode     string // PLOVER
	CAMEO    string
	Attack   string // GTD attack type
	Weapon   string // GTD weapon type
}

// Weapon is what a weapon says beyond the kind of act.
type Weapon struct{ GTD, Mode, CAMEO string }

// Target is who or what was hit.
type Target struct{ GTD, Sector string }

// Country is a country's codes.
type Country struct {
	ISO2, ISO3, Number string
	GW                 string // Gleditsch–Ward
	UCDP, ACLED, GTD   string // regions
}

var acts = sync.OnceValue(func() map[string]Act {
	list := make(map[string]Act)
	for _, row := range lex.MustParse("acts.tsv", actsTable).Rows {
		c := row.Cells
		list[c[1]] = Act{c[2], c[3], c[4], c[5], c[6], c[7]}
	}
	return list
})

// ActOf is the row of a sub-event type; the empty one where there is none.
func ActOf(subEvent string) Act { return acts()[subEvent] }

// phrases are rows that words lead to, in the order of the table.
type phrases[R any] []struct {
	words []string
	row   R
}

// first is the first row of which a phrase has one of the words, as whole words.
func (p phrases[R]) first(phrase string) (row R, found bool) {
	padded := " " + strings.Map(func(r rune) rune {
		if r == ',' || r == '.' || r == '-' {
			return ' '
		}
		return r
	}, lex.Fold(phrase)) + " "
	for _, one := range p {
		for _, word := range one.words {
			if strings.Contains(padded, " "+word+" ") {
				return one.row, true
			}
		}
	}
	return row, false
}

func split(cell string) []string {
	words := strings.Split(cell, "|")
	for i := range words {
		words[i] = lex.Fold(words[i])
	}
	return words
}

var weapons = sync.OnceValue(func() (list phrases[Weapon]) {
	for _, row := range lex.MustParse("weapons.tsv", weaponsTable).Rows {
		c := row.Cells
		list = append(list, struct {
			words []string
			row   Weapon
		}{split(c[0]), Weapon{c[1], c[2], c[3]}})
	}
	return list
})

// WeaponOf is the row of a weapon as a report names it.
func WeaponOf(words string) (Weapon, bool) { return weapons().first(words) }

type targets struct {
	byWords phrases[Target]
	byKind  map[string]Target
}

var targetRows = sync.OnceValue(func() *targets {
	t := &targets{byKind: make(map[string]Target)}
	for _, row := range lex.MustParse("targets.tsv", targetsTable).Rows {
		c := row.Cells
		if c[0] == "" {
			t.byKind[c[1]] = Target{c[2], c[3]}
			continue
		}
		t.byWords = append(t.byWords, struct {
			words []string
			row   Target
		}{split(c[0]), Target{c[2], c[3]}})
	}
	return t
})

// TargetOf is the row of a target by its words, else by its kind.
func TargetOf(words, kind string) (Target, bool) {
	if kind == "militants" { // "police killed four militants at a market" were no police
		row, ok := targetRows().byKind[kind]
		return row, ok
	}
	if row, ok := targetRows().byWords.first(words); ok {
		return row, true
	}
	row, ok := targetRows().byKind[kind]
	return row, ok
}

var countries = sync.OnceValue(func() map[string]Country {
	list := make(map[string]Country)
	for _, row := range lex.MustParse("countries.tsv", countriesTable).Rows {
		c := row.Cells
		list[c[0]] = Country{c[0], c[1], c[2], c[3], c[4], c[5], c[6]}
	}
	return list
})

// CountryOf is the row of a country by its ISO 3166-1 alpha-2 code.
func CountryOf(code string) Country { return countries()[code] }
