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
	doc := Words(body, start, published)
	Tokens(doc)
	return doc
}

// Tokens reads on from tokens and sentences that are there already.
func Tokens(doc *text.Doc) {
	Tags(doc)
	Trees(doc, func(int) bool { return true })
	Names(doc)
}

// Words is the first step of Doc: sentences and words.
func Words(body string, start int, published string) *text.Doc {
	doc := &text.Doc{Text: body, Published: published}
	split.Split(doc, start)
	return doc
}

// Tags is the second: parts of speech.
func Tags(doc *text.Doc) { tag.Tag(doc) }

// Trees is the third, of the sentences that are wanted: trees cost more than all else together.
func Trees(doc *text.Doc, wanted func(sentence int) bool) { tree.ParseWhere(doc, wanted) }

// Names is the last.
func Names(doc *text.Doc) {
	names.Find(doc)
	doc.Link()
}
