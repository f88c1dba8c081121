package parsing

import (
	"fmt"

	"casus/text"
	"casus/text/tag"
	"casus/text/tree"
)

// Right counts right tags, right heads, and right heads with right relations; subtypes of relations do not count.
type Right struct{ words, tags, heads, both int }

func (r Right) String() string {
	share := func(n int) float64 { return 100 * float64(n) / float64(max(r.words, 1)) }
	return fmt.Sprintf("UPOS %.2f UAS %.2f LAS %.2f (%d words)", share(r.tags), share(r.heads), share(r.both), r.words)
}

// Measure tags and parses a copy of a document that is as the treebank has it, and counts.
func (r *Right) Measure(doc *text.Doc, model *tree.Model) {
	copied := *doc
	copied.Tokens = append([]text.Token(nil), doc.Tokens...)
	copied.Sentences = append([]text.Sentence(nil), doc.Sentences...)
	tag.Tag(&copied)
	model.Parse(&copied)
	for i := range doc.Tokens {
		r.words++
		if copied.Tokens[i].Tag == doc.Tokens[i].Tag {
			r.tags++
		}
		if copied.Tokens[i].Head == doc.Tokens[i].Head {
			r.heads++
			if copied.Tokens[i].Rel.Plain() == doc.Tokens[i].Rel.Plain() {
				r.both++
			}
		}
	}
}
