package export

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"casus/ledger"
	"casus/record"
	"casus/report"
)

// wholeLine is a line of the form "whole": a report with its reading and its text, or a person's decision.
type wholeLine struct {
	record.Record
	Version  string           `json:"version,omitempty"`
	Body     int              `json:"body,omitempty"`
	Text     *string          `json:"text,omitempty"`
	Raw      []byte           `json:"raw,omitempty"` // the bytes as received, where they are not those of the text
	Decision *ledger.Decision `json:"decision,omitempty"`
}

// decisionLine is a line with a decision alone.
type decisionLine struct {
	Decision ledger.Decision `json:"decision"`
}

// Whole writes all that a ledger needs to be made again: JSONLines with texts, and people's decisions.
func Whole(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	err := records(ctx, l, filter, func(r *ledger.Report, rec *record.Record) error {
		text, err := l.Text(ctx, r.ID)
		if err != nil {
			return err
		}
		raw, err := l.Raw(ctx, r.ID)
		if err != nil {
			return err
		}
		line := wholeLine{Record: *rec, Version: r.Version, Body: r.Body, Text: &text}
		if string(raw) != text || !utf8.Valid(raw) {
			line.Raw = raw
		}
		return encoder.Encode(line)
	})
	if err != nil {
		return err
	}
	decisions, err := l.Decisions(ctx)
	if err != nil {
		return err
	}
	for _, d := range decisions {
		if err := encoder.Encode(decisionLine{d}); err != nil {
			return err
		}
	}
	return nil
}

// Imported is what Import has read.
type Imported struct{ Reports, Decisions int }

// importBatch is how many reports go into the ledger at a time.
const importBatch = 64

// Import reads records back into a ledger, as JSONLines or Whole wrote them, and joins them. A record without its text
// keeps all its values; only the sentences behind them cannot be shown.
func Import(ctx context.Context, from io.Reader, l ledger.Ledger) (Imported, error) {
	var done Imported
	var batch []ledger.Reading
	var decisions []ledger.Decision
	keep := func() error {
		if len(batch) == 0 {
			return nil
		}
		err := l.Add(ctx, batch...)
		done.Reports += len(batch)
		batch = batch[:0]
		return err
	}
	reader := bufio.NewReaderSize(from, 1<<20)
	for number := 1; ; number++ {
		data, err := reader.ReadBytes('\n')
		if len(data) > 1 {
			var line wholeLine
			if err := json.Unmarshal(data, &line); err != nil {
				return done, fmt.Errorf("line %d: %w", number, err)
			}
			switch {
			case line.Decision != nil:
				decisions = append(decisions, *line.Decision)
			case line.Report.ID == "":
				return done, fmt.Errorf("line %d: a record without the id of its report", number)
			default:
				batch = append(batch, line.reading())
			}
		}
		if len(batch) == importBatch {
			if err := keep(); err != nil {
				return done, err
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return done, err
		}
	}
	if err := keep(); err != nil {
		return done, err
	}
	if len(decisions) > 0 {
		if err := l.Decide(ctx, decisions...); err != nil {
			return done, err
		}
		done.Decisions = len(decisions)
	}
	return done, l.Join(ctx)
}

func (line *wholeLine) reading() ledger.Reading {
	r := &line.Record.Report
	rep := &report.Report{
		ID: r.ID, Source: r.Source, Title: r.Title, Outlet: r.Outlet, Via: r.Via, URL: r.URL, Byline: r.Byline,
		Published: r.Published, PublishedBasis: r.PublishedBasis, Language: r.Language,
	}
	if line.Text != nil {
		rep.Text, rep.Body = *line.Text, max(0, min(line.Body, len(*line.Text)))
	}
	rep.Raw = line.Raw
	if rep.Raw == nil {
		rep.Raw = []byte(rep.Text)
	}
	for i := range line.Incidents {
		line.Incidents[i].IncidentID = ""
	}
	version := line.Version
	if version == "" {
		version = "imported"
	}
	return ledger.Reading{Report: rep, Record: &line.Record, Version: version}
}
