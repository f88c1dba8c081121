package fact

import (
	_ "embed"
	"strings"
	"testing"

	"casus/internal/modelfile"
)

//go:embed model.txt
var manifest string

func TestManifest(t *testing.T) {
	if err := modelfile.Check(manifest, modelData); err != nil {
		t.Error(err)
	}
}

const portrait = "Who are the Orman Liberation Front?\n\n" +
	"The Orman Liberation Front was founded in Mali in 1994 by Karim Dahl. It is backed by Iran and has about 600 fighters. It is allied with al-Qaeda.\n\n" +
	"Who leads it?\n\nAfter Dahl's death, command passed to his cousin, Amir Tarsh.\n\n" +
	"Where does it fight?\n\nThe group has attacked convoys in Gao. Its bands have moved westwards into Kidal and Timbuktu.\n\n" +
	"Who pays for it?\n\nThe police accuse Iran and Sudan of bankrolling the group. The generals in Khartoum deny it.\n"

// TestSecondVoice wants the model heard in a portrait of a group, with evidence that slices, and not in a report of an attack.
func TestSecondVoice(t *testing.T) {
	doc, facts := find(portrait)
	added := ""
	for i := range facts {
		if f := &facts[i]; f.Evidence[0].Rule == secondRule {
			added += f.Relation + " " + f.Value.(string) + ";"
			for _, e := range f.Evidence {
				if doc.Text[e.Start:e.End] != e.Text {
					t.Errorf("evidence %+v does not slice", e)
				}
			}
		}
	}
	for _, want := range []string{"active_in Kidal;", "supported_by Sudan;"} {
		if !strings.Contains(added, want) {
			t.Errorf("the model adds %q, not %q", added, want)
		}
	}
	_, facts = find("Gunmen kill four in Gao\n\nGunmen of the Orman Liberation Front killed four traders in Gao on Monday, said Yusuf Tarsh, the mayor.\n")
	for i := range facts {
		if facts[i].Evidence[0].Rule == secondRule {
			t.Errorf("the model adds %v to a report of an attack", facts[i].Value)
		}
	}
}
