package ask

import (
	"context"
	"slices"
	"strings"

	"casus/ledger"
	"casus/record"
	"casus/text"
	"casus/text/parse"
)

// Citation is one sentence of one report, and in it the words that matter.
type Citation struct {
	Number    int    `json:"number"`
	Report    string `json:"report"` // id
	Source    string `json:"source"`
	Title     string `json:"title,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Via       string `json:"via,omitempty"`
	Published string `json:"published,omitempty"`
	Sentence  string `json:"sentence"`
	Start     int    `json:"start"` // of the sentence, in bytes of the report's text
	End       int    `json:"end"`
}

// Citer finds and numbers the sentences behind values. One serves one answer or page.
type Citer struct {
	ledger  ledger.Ledger
	reports map[string]*ledger.Report
	texts   map[string]*text.Doc
	List    []Citation
}

// NewCiter makes a Citer over a ledger.
func NewCiter(l ledger.Ledger) *Citer {
	return &Citer{ledger: l, reports: make(map[string]*ledger.Report), texts: make(map[string]*text.Doc)}
}

// Report is a report of the ledger, by its id.
func (c *Citer) Report(ctx context.Context, id string) (*ledger.Report, error) {
	if report, ok := c.reports[id]; ok {
		return report, nil
	}
	report, err := c.ledger.Known(ctx, id)
	if err == nil {
		c.reports[id] = report
	}
	return report, err
}

// doc is a report's text in sentences.
func (c *Citer) doc(ctx context.Context, report *ledger.Report) (*text.Doc, error) {
	if doc, ok := c.texts[report.ID]; ok {
		return doc, nil
	}
	words, err := c.ledger.Text(ctx, report.ID)
	if err != nil {
		return nil, err
	}
	doc := parse.Doc(words, report.Body, report.Published)
	c.texts[report.ID] = doc
	return doc, nil
}

// Sentence is the sentence of a report around a span; where no sentence holds it, as in a header, the line.
func (c *Citer) Sentence(ctx context.Context, id string, span text.Span) (text.Span, string, error) {
	report, err := c.Report(ctx, id)
	if err != nil {
		return text.Span{}, "", err
	}
	doc, err := c.doc(ctx, report)
	if err != nil {
		return text.Span{}, "", err
	}
	span.Start = min(max(span.Start, 0), len(doc.Text))
	span.End = min(max(span.End, span.Start), len(doc.Text))
	for i := range doc.Sentences {
		if sentence := doc.Sentences[i].Span; sentence.Start <= span.Start && span.Start < sentence.End {
			for _, next := range doc.Sentences[i+1:] { // a value may reach over more than one sentence
				if span.End <= sentence.End {
					break
				}
				sentence = sentence.Join(next.Span)
			}
			return sentence, sentence.Of(doc.Text), nil
		}
	}
	line := text.Span{Start: strings.LastIndexByte(doc.Text[:span.Start], '\n') + 1, End: len(doc.Text)}
	if end := strings.IndexByte(doc.Text[span.End:], '\n'); end >= 0 {
		line.End = span.End + end
	}
	return line, line.Of(doc.Text), nil
}

// Cite gives the number of the sentence behind evidence, a new one where it has not been cited before; 0 for none.
func (c *Citer) Cite(ctx context.Context, report string, evidence []record.Evidence, fields ...string) (int, error) {
	e, ok := choose(evidence, fields)
	if !ok {
		return 0, nil
	}
	span, sentence, err := c.Sentence(ctx, report, text.Span{Start: e.Start, End: e.End})
	if err != nil {
		return 0, err
	}
	for _, citation := range c.List {
		if citation.Report == report && citation.Start <= span.Start && span.End <= citation.End {
			return citation.Number, nil
		}
	}
	from, err := c.Report(ctx, report)
	if err != nil {
		return 0, err
	}
	c.List = append(c.List, Citation{
		Number: len(c.List) + 1, Report: report, Source: from.Source, Title: from.Title, Outlet: from.Outlet, Via: from.Via, Published: from.Published,
		Sentence: strings.Join(strings.Fields(sentence), " "), Start: span.Start, End: span.End,
	})
	return len(c.List), nil
}

// beside is the evidence of the first of the fields that has some, with what stands nearest to the words for the act
// first: what an account says of a party it may say in many places.
func beside(evidence []record.Evidence, fields ...string) []record.Evidence {
	act, ok := choose(evidence, []string{"event_type"})
	if !ok {
		return evidence
	}
	for _, field := range fields {
		var found []record.Evidence
		for _, e := range evidence {
			if e.Field == field {
				found = append(found, e)
			}
		}
		if len(found) > 0 {
			away := func(e record.Evidence) int { return max(e.Start-act.End, act.Start-e.End, 0) }
			slices.SortStableFunc(found, func(a, b record.Evidence) int { return away(a) - away(b) })
			if away(found[0]) > 400 { // in another part of the report: the act's own sentence tells more
				return []record.Evidence{act}
			}
			return found
		}
	}
	return evidence
}

// choose takes the evidence of the first of the fields that has some, else the first.
func choose(evidence []record.Evidence, fields []string) (record.Evidence, bool) {
	for _, field := range fields {
		for _, e := range evidence {
			if e.Field == field || strings.HasPrefix(e.Field, field+".") || strings.HasPrefix(e.Field, field+"[") {
				return e, true
			}
		}
	}
	if len(evidence) == 0 {
		return record.Evidence{}, false
	}
	return evidence[0], true
}
