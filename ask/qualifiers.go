package ask

import (
	"iter"
	"maps"
	"slices"
)

// sortedQualifiers yields qualifiers in the order of their keys, so that a sentence reads the same every time.
func sortedQualifiers(qualifiers map[string]string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, key := range slices.Sorted(maps.Keys(qualifiers)) {
			if !yield(key, qualifiers[key]) {
				return
			}
		}
	}
}
