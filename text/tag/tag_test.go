package tag_test

import (
	"strings"
	"testing"

	"casus/text"
	"casus/text/split"
	"casus/text/tag"
)

// TestTag checks tags and lemmas in sentences as reports have them: "word/XPos/lemma" each.
func TestTag(t *testing.T) {
	for _, c := range []struct{ sentence, tags string }{
		{"Gunmen killed three farmers in Dornak on Monday.", "Gunmen/NNS/gunman killed/VBD/kill three/CD/three farmers/NNS/farmer in/IN/in"},
		{"The bombs were hidden in two carts.", "bombs/NNS/bomb were/VBD/be hidden/VBN/hide carts/NNS/cart"},
		{"Rebels have abducted the mayor's wife.", "Rebels/NNS/rebel have/VBP/have abducted/VBN/abduct 's/POS/'s wife/NN/wife"},
		{"TWO POLICEMEN WERE WOUNDED IN THE RAID.", "POLICEMEN/NNS/policeman WERE/VBD/be WOUNDED/VBN/wound IN/IN/in RAID/NN/raid"},
		{"Planes bombed the camp and gunmen stabbed a guard.", "bombed/VBD/bomb stabbed/VBD/stab"},
		{"He carried bodies from the ruined churches.", "carried/VBD/carry bodies/NNS/body churches/NNS/church"},
	} {
		doc := &text.Doc{Text: c.sentence}
		split.Split(doc, 0)
		tag.Tag(doc)
		var all []string
		for _, token := range doc.Tokens {
			all = append(all, token.Of(doc.Text)+"/"+token.XPos.String()+"/"+token.Lemma)
		}
		for want := range strings.FieldsSeq(c.tags) {
			if !strings.Contains(" "+strings.Join(all, " ")+" ", " "+want+" ") {
				t.Errorf("%s\n  %s is not among %s", c.sentence, want, strings.Join(all, " "))
			}
		}
	}
}
