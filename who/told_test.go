package who_test

import (
	"slices"
	"testing"

	"casus/text/parse"
	"casus/who"
)

// TestTitleTellsGroup reads what a title says of a name behind its colon, where the title may be cut.
func TestTitleTellsGroup(t *testing.T) {
	for _, c := range []struct {
		title string
		armed bool
	}{
		{"Tarrun Dawn Movement: the quiet insurgents of Orvan", true},
		{"Tarrun Dawn Movement: the quiet farmers of Orvan", false},
	} {
		doc := parse.Doc(c.title+"\n\nThe Tarrun Dawn Movement likes to be overlooked. It has no flag.", 0, "2024-03-14")
		isGroup := func(a who.Actor) bool { return a.Kind == who.ArmedGroup && a.Name == "Tarrun Dawn Movement" }
		if got := slices.ContainsFunc(who.Find(doc).Actors, isGroup); got != c.armed {
			t.Errorf("%q: an armed group is %v, want %v", c.title, got, c.armed)
		}
	}
}
