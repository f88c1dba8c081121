package who_test

import (
	"slices"
	"testing"

	"casus/text/parse"
	"casus/who"
)

// TestReportTellsGroup reads what a report says of a name in its title and over several sentences.
func TestReportTellsGroup(t *testing.T) {
	for _, c := range []struct {
		name, report string
		armed        bool
	}{
		{"Tarrun Dawn Movement", "Tarrun Dawn Movement: the quiet insurgents of Orvan\n\nThe Tarrun Dawn Movement likes to be overlooked. It has no flag.", true},
		{"Tarrun Dawn Movement", "Tarrun Dawn Movement: the quiet farmers of Orvan\n\nThe Tarrun Dawn Movement likes to be overlooked. It has no flag.", false},
		{"Tarrun Dawn Movement", "Tarrun Dawn Movement: a portrait\n\nThe Tarrun Dawn Movement likes to be overlooked. The movement attacks pylons.", true},
		{"Tarrun Army of Orvan", "FACT SHEET\nTarrun Army of Orvan\n\nThe Tarrun Army was formed in 2004. It has guns.", true},
		{"Baz Tarrun", "How a football club took a town\n\nAt the gate of Orvan stands Baz Tarrun. It has guns.\n\nBaz Tarrun began in 2009. The gang lives on tolls.\n\n" +
			"Then Baz Tarrun turned on its neighbours. The gang closed the road. Its gunmen burned a school.", true},
		{"Baz Tarrun", "How a football club took a town\n\nAt the gate of Orvan stands Baz Tarrun. It has boots.\n\nBaz Tarrun began in 2009. The club lives on fees.\n\n" +
			"Then Baz Tarrun turned on its neighbours. The club closed the road. Its fans burned a flag.", false},
		{"Baz Tarrun", "The Orvan Liberation Front took a town\n\nThe Orvan Liberation Front met Baz Tarrun. It has guns.\n\nBaz Tarrun began in 2009. The Orvan Liberation Front lives on tolls.\n\n" +
			"Then Baz Tarrun turned on its neighbours. The gang closed the road. The Orvan Liberation Front's gunmen burned a school.", false},
	} {
		doc := parse.Doc(c.report, 0, "2024-03-14")
		isGroup := func(a who.Actor) bool { return a.Kind == who.ArmedGroup && a.Name == c.name }
		if got := slices.ContainsFunc(who.Find(doc).Actors, isGroup); got != c.armed {
			t.Errorf("%q: an armed group is %v, want %v", c.report, got, c.armed)
		}
	}
}
