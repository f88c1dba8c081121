package ask

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"casus/ledger"
	"casus/lex"
)

// pointing are words that point to a group without naming it, as an explainer's questions do: "When did the group emerge?"
var pointing = map[string]bool{"it": true, "its": true, "they": true, "their": true, "them": true, "group": true, "organisation": true, "organization": true,
	"movement": true, "militia": true, "rebels": true, "militants": true, "insurgents": true}

// pointed is the group that a pointing word stands for: the one of which more than half of the ledger's facts are told.
// taken says so, or which groups there are to name where none is told of so much.
func pointed(ctx context.Context, l ledger.Ledger, word string) (group, taken string, err error) {
	counts, err := l.Subjects(ctx)
	if err != nil {
		return "", "", err
	}
	facts := 0
	for _, count := range counts {
		facts += count
	}
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) })
	switch {
	case len(names) == 0:
		return word, "", nil
	case 2*counts[names[0]] > facts:
		return names[0], fmt.Sprintf("“%s” is taken for %s, of which the ledger tells most.", word, names[0]), nil
	}
	return word, fmt.Sprintf("Name the group: the ledger tells of %s.", strings.Join(names[:min(len(names), 5)], ", ")), nil
}

// points says whether a question's word for a group only points to one.
func points(word string) bool { return pointing[strings.TrimPrefix(lex.Fold(word), "the ")] }
