package lex

import (
	"strings"
	"testing"
)

func TestSet(t *testing.T) {
	const words = "a an the of ’s o'clock village villages"
	set := NewSet(words, "air force")
	for _, word := range append(strings.Fields(words), "air force") {
		if !set.Has(word) {
			t.Errorf("%q is not in its set", word)
		}
	}
	for _, word := range []string{"", "air", "th", "villager", "an ", "A"} {
		if set.Has(word) {
			t.Errorf("%q is in a set without it", word)
		}
	}
}
