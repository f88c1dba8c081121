package what_test

import (
	"testing"

	"casus/text/parse"
	"casus/what"
)

func TestHolds(t *testing.T) {
	doc := parse.Doc("A title\n\nGunmen killed nine people in Orsk. The town lies on a river.", 0, "")
	for sentence, want := range []bool{false, true, false} {
		if got := what.Holds(doc, sentence); got != want {
			t.Errorf("%q holds an act: %v, want %v", doc.Sentences[sentence].Of(doc.Text), got, want)
		}
	}
}
