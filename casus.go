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
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// Read reads one report alone: its record depends on nothing but the report and this version of the program.
// It is safe for concurrent use.
func Read(rep *report.Report) *record.Record {
	doc := Doc(rep)
	basis, parsed := rep.PublishedBasis, doc.Parsed()
	var dates []when.Mention
	switch {
	case rep.Published != "" && parsed:
		dates = when.Find(doc)
	case rep.Published == "" && parsed:
		dates = when.Undated(doc)
	case rep.Published == "":
		when.Infer(doc)
	}
	if rep.Published == "" && doc.Published != "" {
		basis = "inferred"
	}
	cast := who.Find(doc)
	said := says.Find(doc, cast)
	rec := &record.Record{
		Report: record.Report{
			ID: rep.ID, Source: rep.Source, Title: rep.Title, Outlet: rep.Outlet, Via: rep.Via, URL: rep.URL,
			Byline: rep.Byline, Published: doc.Published, PublishedBasis: basis, Language: rep.Language,
		},
		Statements: says.Statements(doc, said),
	}
	if !parsed {
		return rec
	}
	answers := incident.Answers{Doc: doc, Cast: cast, Acts: what.Find(doc), Dates: dates, Places: where.Find(doc), Said: said}
	answers.Tolls = howmany.Find(doc, cast)
	answers.Claims = says.Claims(doc, cast, said)
	rec.Incidents = incident.Find(&answers)
	rec.Facts = fact.Find(doc, cast, dates, answers.Places, said)
	return rec
}
