package what_test

import (
	"os"
	"strings"
	"testing"

	"casus/text/parse"
	"casus/what"
)

func TestFamilies(t *testing.T) {
	for _, family := range what.Families() {
		if family.Title == "" || family.Definition == "" || family.Border == "" || len(family.Yes) == 0 || len(family.No) == 0 {
			t.Errorf("acts/%s.tsv: needs a title, a definition, a border, examples and near misses", family.Name)
		}
		for _, sentence := range family.Yes {
			if !tells(family.Name, sentence) {
				t.Errorf("acts/%s.tsv: no such act is read in %q", family.Name, sentence)
			}
		}
		for _, sentence := range family.No {
			if tells(family.Name, sentence) {
				t.Errorf("acts/%s.tsv: an act is read in %q", family.Name, sentence)
			}
		}
	}
}

// tells says whether a sentence tells of an act of a family that happened, in a word that needs no other beside it.
func tells(family, sentence string) bool {
	for _, act := range what.Find(parse.Doc("A title\n\n"+sentence, 0, "2024-03-25")) {
		if act.Family == family && act.Force >= 2 && act.Realis == what.Happened {
			return true
		}
	}
	return false
}

// TestFigurative takes no word of violence for an act where the words around make it something else.
func TestFigurative(t *testing.T) {
	for _, sentence := range []string{
		"The minister had a heart attack on Tuesday.",
		"The film was a box-office hit in Kelm.",
		"A 48-hour strike stopped the trains.",
		"He made a citizen's arrest in the shop.",
	} {
		for _, act := range what.Find(parse.Doc("A title\n\n"+sentence, 0, "2024-03-25")) {
			t.Errorf("%q: an act of %s", sentence, act.Family)
		}
	}
}

// TestRoles reads who did an act and who was hit where the tree is apt to slip.
func TestRoles(t *testing.T) {
	for sentence, want := range map[string]string{
		"A priest was shot in his field near the river by rebels.":                                                 "rebels > priest",
		"The men the rebels had killed in Kesh were teachers.":                                                     "rebels > ",
		"Shells fell on the hospital in Kesh on Monday.":                                                           " > hospital",
		"Soldiers killed a young Malian near the border.":                                                          "soldiers > malian",
		"Soldiers killed a young Malian herder near the border.":                                                   "soldiers > herder",
		"Rebels burnt down a school in Kesh.":                                                                      "rebels > school",
		"Nine farmers died at the hands of rebels near Kesh.":                                                      "rebels > farmers",
		"A teacher survived after being stabbed by rebels in Kesh.":                                                "rebels > teacher",
		"The mayor was in critical condition after having been attacked by rebels.":                                "rebels > mayor",
		"Rebels stabbed to death a priest near Kesh.":                                                              "rebels > priest",
		"Rebels hacked to death 13 villagers near Kesh.":                                                           "rebels > villagers",
		"The bus was struck by warplanes near Kesh.":                                                               "warplanes > bus",
		"Ali Diallo, a mayor, was shot twice by two men on a motorcycle on Friday, prosecutors said.":              "men > ali",
		"Dana Morel, 20 years old, and Ali Diallo, 21, were murdered by rebels in Kesh.":                           "rebels > dana ali",
		"Dana Morel, a maid, and Ali Diallo, her brother, were wounded in Kesh.":                                   " > dana ali",
		"The council condemned the assassination of opposition leader Dana Morel and political leader Ina Diallo.": " > dana ina",
		"The mourners condemned the murder of party leader Dana Morel and village chief Ali Diallo.":               " > leader ali",
		"Rebels used machetes to kill farmers in Kesh.":                                                            "rebels > farmers",
		"Nobody had admitted the murder of the mayor in Kesh by last night, the minister said.":                    " > mayor",
		"The mayor survived an attack by rebels in Kesh.":                                                          "rebels > mayor",
		"The minister was unhurt in an attack by rebels in Kesh.":                                                  "rebels > minister",
		"The general emerged unscathed from a raid by rebels in Kesh.":                                             "rebels > general",
		"The bombing of a school in the hills by rebels went on.":                                                  "rebels > school",
	} {
		doc := parse.Doc("A title\n\n"+sentence, 0, "2024-03-25")
		words := func(tokens []int) string {
			var all []string
			for _, token := range tokens {
				all = append(all, doc.Tokens[token].Lower)
			}
			return strings.Join(all, " ")
		}
		if acts := what.Find(doc); len(acts) == 0 || words(acts[0].Agents)+" > "+words(acts[0].Patients) != want {
			t.Errorf("%q: %+v, want %q", sentence, acts, want)
		}
	}
}

// TestRealis tells what was done from what was only planned, ordered or denied, where the same words stand above it.
func TestRealis(t *testing.T) {
	for sentence, want := range map[string]what.Realis{
		"The rebels were able to shell the base in Kesh.":      what.Happened,
		"The rebels are able to shell the base in Kesh.":       what.Planned,
		"The bishop called the massacre in Kesh a crime.":      what.Happened,
		"The bishop called for an attack on the town of Kesh.": what.Threatened,
		"Explosions could be heard in Kesh.":                   what.Happened,
		"The gang leader ordered the massacre in Kesh.":        what.Happened,
		"The gang leader ordered an attack on Kesh.":           what.Threatened,
		"The front denied any link to the bombing in Kesh.":    what.Happened,
		"The front denied a massacre in Kesh.":                 what.Denied,
	} {
		acts := what.Find(parse.Doc("A title\n\n"+sentence, 0, "2024-03-25"))
		if len(acts) == 0 || acts[0].Realis != want {
			t.Errorf("%q: %v, want %v", sentence, acts, want)
		}
	}
}

func TestKind(t *testing.T) {
	for kind := what.Incident; kind <= what.Territory; kind++ {
		if back, err := what.ParseKind(kind.String()); err != nil || back != kind {
			t.Errorf("ParseKind(%q) = %v, %v", kind, back, err)
		}
	}
	if _, err := what.ParseKind("picnic"); err == nil {
		t.Error("a picnic is read as an act")
	}
}

func TestCodebook(t *testing.T) {
	kept, err := os.ReadFile("../docs/codebook.md")
	if err != nil {
		t.Fatal(err)
	}
	var made strings.Builder
	if err := what.WriteCodebook(&made); err != nil {
		t.Fatal(err)
	}
	if made.String() != string(kept) {
		t.Error("docs/codebook.md is out of date: run go run ./internal/gen/codebook")
	}
}
