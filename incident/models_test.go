package incident

import (
	_ "embed"
	"slices"
	"strings"
	"testing"

	"casus/internal/modelfile"
	"casus/record"
	"casus/text/parse"
)

//go:embed model.txt
var manifest string

func TestManifest(t *testing.T) {
	if err := modelfile.Check(manifest, modelData); err != nil {
		t.Error(err)
	}
}

// TestWhy wants the rules or the model that drew two words together, or kept them apart, named with their points and signs.
func TestWhy(t *testing.T) {
	const report = "Gunmen killed four traders in Gao on Monday.\n\nThe attack was the first in the town.\n\n" +
		"In a second incident, a mine blast killed two soldiers near Kidal.\n"
	incidents := Find(Ask(parse.Doc(report, 0, "2024-03-14")))
	if len(incidents) != 2 {
		t.Fatalf("%d incidents, want 2", len(incidents))
	}
	for i := range incidents {
		found := false
		for _, e := range incidents[i].Evidence {
			found = found || e.Field == "same act" && (strings.HasPrefix(e.Rule, `model "same act", `) || strings.HasPrefix(e.Rule, "rules for the same act: "))
		}
		if !found {
			t.Errorf("nothing says what drew the words of incident %d together", i+1)
		}
	}
}

// TestReportOfAnIncident wants reports whose words are of something else left alone, though they hold words for acts.
func TestReportOfAnIncident(t *testing.T) {
	const report = "Senator Ana Ruiz attacked her rival in Denver on Monday.\n\nShe said that he had killed a bill on schools. " +
		"He fired back on Tuesday in Boulder. Voters are tired of the battle, a poll found. The two will debate again in May. " +
		"Ruiz hopes to win the women of the suburbs. Her campaign has raised more money. The party wants unity.\n"
	if found := Find(Ask(parse.Doc(report, 0, "2024-03-14"))); len(found) != 0 {
		t.Errorf("%d incidents in a campaign", len(found))
	}
}

// TestDealt wants an act given the figure that a sentence tells which the rules give to none, by the model, which says so.
func TestDealt(t *testing.T) {
	const report = "Gunmen killed four traders in Gao on Monday.\n\nMali has been on alert since 2015, when 130 people were killed in Kidal by the Orm Front.\n"
	incidents := Find(Ask(parse.Doc(report, 0, "2024-03-14")))
	for _, in := range incidents {
		for _, e := range in.Evidence {
			if e.Field == "fatalities" && strings.HasPrefix(e.Rule, `model "the act's dead", `) && e.Text == "130 people were killed" {
				return
			}
		}
	}
	t.Errorf("no model gives an act the 130 killed: %+v", incidents)
}

// TestCounts wants what weak words tell of one day and place added, and a habit left out, by the model, which says so.
func TestCounts(t *testing.T) {
	for _, c := range []struct {
		told, date string
		want       int
	}{
		{"On 2 March, three farmers perished in Kidal when rebels came to their huts.", "2024-03-02", 2},
		{"The rebels attack convoys near Kidal and kill those who help the army.", "", 1},
	} {
		incidents := Find(Ask(parse.Doc("Gunmen killed two soldiers in an ambush near Gao on Tuesday, the army said.\n\n"+
			"The patrol was on its way to Ansongo when it came under fire. No group claimed the attack.\n\n"+
			"The region has been restive for years. Traders say that they no longer travel at night.\n\n"+c.told+
			"\n\nThe governor promised more troops. A curfew will begin on Friday. Schools remain open.\n", 0, "2024-03-14")))
		if len(incidents) != c.want {
			t.Errorf("%q: %d incidents, want %d", c.told, len(incidents), c.want)
			continue
		}
		last := incidents[len(incidents)-1]
		if c.date != "" && last.Date != c.date {
			t.Errorf("%q: on %q, want %q", c.told, last.Date, c.date)
		}
		if !slices.ContainsFunc(last.Evidence, func(e record.Evidence) bool {
			return e.Field == "counts" && strings.HasPrefix(e.Rule, `model "an act of its own", `)
		}) {
			t.Errorf("%q: nothing says what the model made of it", c.told)
		}
	}
}

// TestCast wants who did an act, and who was hit besides, named from other words of the report, by models that say so.
func TestCast(t *testing.T) {
	const (
		blast = "A bomb ripped through a market in Gao on Monday, killing nine traders, officials said.\n\n" +
			"The device had been left in a handcart near the fish stalls. "
		group = "Insurgents of the Orm Front have stepped up their campaign in the region since January, and have often struck the town.\n\n"
		rest  = "The mayor, Ali Diallo, visited the wounded. He asked people to give blood. The market will stay closed for a week.\n\n" +
			"Gao lies on the river. The harvest was poor this year. Schools will open again on Friday.\n"
	)
	for _, c := range []struct{ report, field, want string }{
		{blast + "\n\n" + group + rest, "actors", "Insurgents of the Orm Front"},
		{blast + "\n\n" + rest, "actors", ""},
		{"A bomb went off near Gao on Monday as a convoy of the army passed, officials said.\n\n" + group + rest, "targets", "convoy of the army"},
		{"A bomb went off near Gao on Monday, officials said. A convoy of the army left for Kidal.\n\n" + group + rest, "targets", ""},
	} {
		named := ""
		for _, in := range Find(Ask(parse.Doc(c.report, 0, "2024-03-14"))) {
			for _, e := range in.Evidence {
				if e.Field == c.field && strings.HasPrefix(e.Rule, `model "who `) {
					named += e.Text
				}
			}
		}
		if named != c.want {
			t.Errorf("%s by the model: %q, want %q in %s", c.field, named, c.want, c.report)
		}
	}
}
