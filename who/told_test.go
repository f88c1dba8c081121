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
		{"Tarruna", "Five questions about the Tarruna, the masked men of Orvan\n\nTheir faces are black. The Tarruna walk barefoot.", true},
		{"Tarruna", "Five questions about the Tarruna, the old songs of Orvan\n\nTheir notes are few. The Tarruna are sung barefoot.", false},
		{"Salha Tarruna", "Factbox: Salha Tarruna, the river gunmen of the Kesh border\n\nKesh has closed the road.", true},
		{"Tarruna", "Tarruna: what we know about the group behind the Orvan sabotage\n\nA text was signed with one word: Tarruna.", true},
		{"Tarruna", "Tarruna: what we know about the town behind the Orvan sabotage\n\nA text was signed with one word: Tarruna.", false},
		{"Tarruna Pact", "The road to Orvan\n\nThe Tarruna Pact has become the most feared armed group in the hills.", true},
		{"Tarrun Light Movement", "Timeline: From choir to pirates, six years of the Tarrun Light Movement\n\nThe Tarrun Light Movement (Salha Orvan Tarruna, or SOT) sang. " +
			"Orvan names SOT a specially designated terrorist entity.", true},
		{"Salha Tarruna", "What is Salha Tarruna and what does it want?\n\nFew people had heard of Salha Tarruna. The group has been blamed for two bombs.", true},
		{"Salha Tarruna", "What is Salha Tarruna and what does it want?\n\nFew people had heard of Salha Tarruna. The group has been praised for two songs.", false},
		{"Salha Tarruna", "The rise of Salha Tarruna\n\nFew people had heard of Salha Tarruna. Its gunmen burned a school.", true},
		{"Sometimes", "Quiet in Orvan\n\nSometimes rebels take the town.", false},
		{"If", "Quiet in Orvan\n\nIf rebels take the town, the army leaves.", false},
	} {
		doc := parse.Doc(c.report, 0, "2024-03-14")
		isGroup := func(a who.Actor) bool { return a.Kind == who.ArmedGroup && a.Name == c.name }
		if got := slices.ContainsFunc(who.Find(doc).Actors, isGroup); got != c.armed {
			t.Errorf("%q: an armed group is %v, want %v", c.report, got, c.armed)
		}
	}
}
