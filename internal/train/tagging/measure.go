package tagging

import (
	"fmt"

	"casus/text"
	"casus/text/tag"
)

// Right counts right tags.
type Right struct{ words, tags, xPos, lemmas int }

func (r Right) String() string {
	share := func(n int) float64 { return 100 * float64(n) / float64(max(r.words, 1)) }
	return fmt.Sprintf("UPOS %.2f XPOS %.2f lemmas %.2f (%d words)", share(r.tags), share(r.xPos), share(r.lemmas), r.words)
}

// Measure tags a copy of a document with a model and counts.
func (r *Right) Measure(doc *text.Doc, model *tag.Model) {
	copied := *doc
	copied.Tokens = append([]text.Token(nil), doc.Tokens...)
	model.Tag(&copied)
	for i := range doc.Tokens {
		r.words++
		if copied.Tokens[i].Tag == doc.Tokens[i].Tag {
			r.tags++
		}
		if copied.Tokens[i].XPos == doc.Tokens[i].XPos {
			r.xPos++
		}
		if copied.Tokens[i].Lemma == doc.Tokens[i].Lemma {
			r.lemmas++
		}
	}
}
