package casus

import (
	"casus/fact"
	"casus/incident"
	"casus/report"
	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/what"
	"casus/who"
)

// Parse reads a report's text in full: a tree for every sentence, names, and which phrases stand for one thing.
func Parse(rep *report.Report) *text.Doc {
	doc := parse.Doc(rep.Text, rep.Body, rep.Published)
	doc.Chains = who.Find(doc).Chains(doc)
	return doc
}

// tells says which sentences of a report can hold anything that the record has a place for. A report that holds no incident and
// speaks of armed groups in passing, if at all, gets no trees, and nothing but its statements is read from it, word by word. In
// the others the sentences that no question asks about get none: where only facts can be, all that hold none, or, but in a
// portrait of a group or under a title that asks what it is, speak of none.
func tells(doc *text.Doc) func(sentence int) bool {
	arms := who.Armaments(doc)
	holds := incident.Holds(doc, arms)
	explains := arms != who.Unarmed && who.Explains(doc)
	if !holds && !explains && (arms != who.Groups || !who.Dwells(doc)) {
		return func(int) bool { return false }
	}
	profile := explains || arms == who.Groups && who.Portrays(doc) // its sentences tell of the group without naming it
	return func(sentence int) bool {
		return holds && (what.Holds(doc, sentence) || says.Holds(doc, sentence)) || fact.Holds(doc, sentence) && (profile || who.Speaks(doc, sentence)) || fact.Answers(doc, sentence)
	}
}
