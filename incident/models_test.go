package incident

import (
	_ "embed"
	"strings"
	"testing"

	"casus/internal/modelfile"
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
