package casus_test

import (
	"strings"
	"testing"

	"casus"
	"casus/report"
)

// TestGate checks which sentences get trees: none where a report can hold neither an incident nor a fact of an armed group.
func TestGate(t *testing.T) {
	for _, c := range []struct {
		text   string
		parsed string // a sign a sentence of the body
	}{
		{"Orsk plans a bridge\n\nThe council of Orsk said on Monday that it would build a bridge. It approved the cost.", "--"},
		{"Fire in Orsk\n\nA fire destroyed a bakery in Orsk on Monday. The owner said that nobody was hurt.", "--"},
		{"Raid in Orsk\n\nGunmen killed nine farmers in Orsk on Monday. The town lies on a river. The mayor said that the men had fled.", "x-x"},
		{"Judge dies in Orsk\n\nA judge was killed by members of the Orm Front in Orsk on Monday. The day was hot.", "x-"},
		{"Bomb in Orsk\n\nA bomb exploded outside a shop near Orsk on Monday. The shop was empty.", "x-"},
		{"Who are the Orsk Rebels?\n\nThe rebels seek a state of their own. Their leader is Karim Dahl. Hills surround the town.", "xx-"},
		// In a long portrait of a group what names it no more may tell of it.
		{"Who are the Orsk Rebels?\n\n" + strings.Repeat("The rebels live on gold. ", 20) + "Donations come from Orm. Hills surround the town.", strings.Repeat("x", 21) + "-"},
		// An army, and somebody killed, but all other words are of a school: a model rules an incident out.
		{"School in Orsk opens library\n\nThe school in Orsk opens its library on Monday. Parents painted the shelves and students chose the books. " +
			"The teacher hopes that children will read more. She loves novels and poems. The room has good light and a big table. " +
			"It bears the name of a student who was killed in the army. The company gave a computer. You can visit after class. The website has a list of books.", "---------"},
		// Rebels in passing, in a long report of something else.
		{"A singer of Orsk\n\nThe singer said that he was born among rebels, whose leader was his uncle. " + strings.Repeat("He sang in the hall of Orsk on Friday. ", 30),
			strings.Repeat("-", 31)},
	} {
		rep, err := report.Parse("-", []byte(c.text), report.Given{Published: "2024-06-10"})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, s := range casus.Doc(rep).Sentences[1:] {
			if s.Parsed {
				got += "x"
			} else {
				got += "-"
			}
		}
		if got != c.parsed {
			t.Errorf("%q: parsed %s, want %s", c.text, got, c.parsed)
		}
	}
}
