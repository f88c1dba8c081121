package namecorpus

import (
	"slices"
	"strings"

	"casus/text"
)

// Rewrite is a copy of a document with its tokens written in another way.
func Rewrite(d *Document, write func(string) string) Document {
	doc := *d.Doc
	doc.Tokens = slices.Clone(d.Doc.Tokens)
	var body strings.Builder
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		if i > 0 {
			body.WriteByte(' ')
		}
		start := body.Len()
		body.WriteString(write(t.Of(d.Doc.Text)))
		t.Span = text.Span{Start: start, End: body.Len()}
	}
	doc.Text = body.String()
	return Document{ID: d.ID, Known: d.Known, Doc: &doc, Allowed: d.Allowed, Entities: d.Entities}
}
