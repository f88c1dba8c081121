// Package casus reads news reports on political violence and keeps a record that can be checked:
// who did what to whom, where, when, how many died, who says so, and where reports disagree.
package casus

import (
	"casus/fact"
	"casus/howmany"
	"casus/incident"
	"casus/record"
	"casus/report"
	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Read reads one report alone: its record depends on nothing but the report and this version of the program.
// It is safe for concurrent use.
func Read(rep *report.Report) *record.Record {
	doc := Doc(rep)
	basis := rep.PublishedBasis
	if rep.Published == "" {
		if date, ok := when.Infer(doc); ok {
			doc.Published, basis = string(date), "inferred"
		}
	}
	answers := incident.Answers{Doc: doc, Cast: who.Find(doc), Acts: what.Find(doc), Dates: when.Find(doc), Places: where.Find(doc)}
	answers.Tolls = howmany.Find(doc, answers.Cast)
	answers.Said = says.Find(doc, answers.Cast)
	answers.Claims = says.Claims(doc, answers.Cast, answers.Said)
	return &record.Record{
		Report: record.Report{
			ID: rep.ID, Source: rep.Source, Title: rep.Title, Outlet: rep.Outlet, Via: rep.Via, URL: rep.URL,
			Byline: rep.Byline, Published: doc.Published, PublishedBasis: basis, Language: rep.Language,
		},
		Incidents:  incident.Find(&answers),
		Facts:      fact.Find(doc, answers.Cast, answers.Dates, answers.Places, answers.Said),
		Statements: says.Statements(doc, answers.Said),
	}
}

// Doc is a report's text as the questions read it.
func Doc(rep *report.Report) *text.Doc { return parse.Where(rep.Text, rep.Body, rep.Published, tells) }

// tells says whether a sentence can hold anything that the record has a place for.
func tells(doc *text.Doc, sentence int) bool {
	return what.Holds(doc, sentence) || says.Holds(doc, sentence) || fact.Holds(doc, sentence)
}
