// Package parse turns a report's text into a text.Doc: the one place where splitter, tagger, parser and names meet.
package parse

import (
	"casus/text"
	"casus/text/names"
	"casus/text/split"
	"casus/text/tag"
	"casus/text/tree"
)

// Doc reads body, the text from byte offset start on. Of what stands before start (a header block) only the title is read.
func Doc(body string, start int, published string) *text.Doc {
	doc := &text.Doc{Text: body, Published: published}
	split.Split(doc, start)
	Tokens(doc)
	return doc
}

// Where is Doc with trees only where a report holds something: trees cost more than all else together. holds sees the
// document with its tags and says which sentences to parse.
func Where(body string, start int, published string, holds func(doc *text.Doc) func(sentence int) bool) *text.Doc {
	doc := &text.Doc{Text: body, Published: published}
	split.Split(doc, start)
	tag.Tag(doc)
	tree.ParseWhere(doc, holds(doc))
	names.Find(doc)
	doc.Link()
	return doc
}

// Tokens reads on from tokens and sentences that are there already.
func Tokens(doc *text.Doc) {
	tag.Tag(doc)
	tree.Parse(doc)
	names.Find(doc)
	doc.Link()
}
