package ask

import (
	"context"
	"slices"
	"strings"

	"casus/ledger"
	"casus/lex"
	"casus/where"
	"casus/who"
)

// Parties is everything that a name stands for in the ledger: the parties that it names and all their other names.
func Parties(ctx context.Context, l ledger.Ledger, name string) (ledger.Parties, error) {
	names, err := l.Names(ctx, spellings(name)...)
	if err != nil {
		return ledger.Parties{}, err
	}
	return known(names, name), nil
}

// spellings are the folded forms in which a name may stand in the ledger: with its article and without, and the other
// names of a known party.
func spellings(name string) []string {
	folded := lex.Fold(name)
	forms := []string{folded}
	if bare := strings.TrimPrefix(folded, "the "); bare != folded {
		forms = append(forms, bare)
	}
	for _, other := range who.Names(name) {
		forms = append(forms, lex.Fold(other))
	}
	return forms
}

// known follows a name to the parties that bear it, and those to their names.
func known(names []ledger.Name, name string) ledger.Parties {
	parties := ledger.Parties{Folded: spellings(name)}
	for _, n := range names {
		if slices.Contains(parties.Folded, n.Folded) && !slices.Contains(parties.IDs, n.Party) {
			parties.IDs = append(parties.IDs, n.Party)
		}
	}
	for _, n := range names {
		if slices.Contains(parties.IDs, n.Party) && !slices.Contains(parties.Folded, n.Folded) {
			parties.Folded = append(parties.Folded, n.Folded)
		}
	}
	return parties
}

// CountryCode is the ISO 3166-1 code of a country, given as such or by name; "" where it is none.
func CountryCode(country string) string { return where.CountryCode(country) }

// countryName is the English name of a country's code; other text stays as it is.
func countryName(code string) string { return where.CountryName(code) }
