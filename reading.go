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

// reading is a report on its way to its record.
type reading struct {
	report  *report.Report
	doc     *text.Doc
	wanted  []bool // per sentence, whether a question asks about it
	answers incident.Answers
	record  *record.Record
}

// step is a part of the way.
type step func(*reading)

// take has all readings take a step before any takes the next.
func take(readings []*reading, steps []step) {
	for _, next := range steps {
		for _, r := range readings {
			next(r)
		}
	}
}

var (
	toText       = []step{(*reading).words, (*reading).tags, (*reading).gate, (*reading).trees, (*reading).names}
	toStatements = []step{(*reading).when, (*reading).who, (*reading).says}
	toIncidents  = []step{(*reading).what, (*reading).where, (*reading).howmany, (*reading).claims, (*reading).incidents, (*reading).facts}
)

func (r *reading) words() { r.doc = parse.Words(r.report.Text, r.report.Body, r.report.Published) }

func (r *reading) tags() { parse.Tags(r.doc) }

// gate says which sentences get trees.
func (r *reading) gate() {
	wanted := tells(r.doc)
	r.wanted = make([]bool, len(r.doc.Sentences))
	for s := range r.wanted {
		r.wanted[s] = wanted(s)
	}
}

func (r *reading) trees() { parse.Trees(r.doc, func(sentence int) bool { return r.wanted[sentence] }) }

func (r *reading) names() { parse.Names(r.doc) }

func (r *reading) when() {
	switch {
	case r.doc.Parsed():
		r.answers.Dates = when.Of(r.doc)
	case r.doc.Published == "":
		when.Infer(r.doc)
	}
}

func (r *reading) who() { r.answers.Doc, r.answers.Cast = r.doc, who.Find(r.doc) }

func (r *reading) says() {
	rep, basis := r.report, r.report.PublishedBasis
	if rep.Published == "" && r.doc.Published != "" {
		basis = "inferred"
	}
	r.answers.Said = says.Find(r.doc, r.answers.Cast)
	r.record = &record.Record{
		Report: record.Report{
			ID: rep.ID, Source: rep.Source, Title: rep.Title, Outlet: rep.Outlet, Via: rep.Via, URL: rep.URL,
			Byline: rep.Byline, Published: r.doc.Published, PublishedBasis: basis, Language: rep.Language,
		},
		Statements: says.Statements(r.doc, r.answers.Said),
	}
}

// The rest is asked of reports with trees alone.

func (r *reading) what() { r.answers.Acts = what.Find(r.doc) }

func (r *reading) where() { r.answers.Places = where.Find(r.doc) }

func (r *reading) howmany() { r.answers.Tolls = howmany.Find(r.doc, r.answers.Cast) }

func (r *reading) claims() { r.answers.Claims = says.Claims(r.doc, r.answers.Cast, r.answers.Said) }

func (r *reading) incidents() { r.record.Incidents = incident.Find(&r.answers) }

func (r *reading) facts() {
	a := &r.answers
	r.record.Facts = fact.Find(r.doc, a.Cast, a.Dates, a.Places, a.Said)
}
