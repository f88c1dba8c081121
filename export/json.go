package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"casus/ledger"
	"casus/record"
)

// JSONLines writes one record a report, as `casus read --json` does, with the incident of every account. A filter
// leaves accounts out, and reports that are left with none.
func JSONLines(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	return records(ctx, l, filter, func(_ *ledger.Report, rec *record.Record) error { return encoder.Encode(rec) })
}

// records gives the record of every report that a filter leaves accounts of.
func records(ctx context.Context, l ledger.Ledger, filter ledger.Filter, do func(*ledger.Report, *record.Record) error) error {
	return l.EachReport(ctx, func(report *ledger.Report) error {
		one := filter
		one.Report = report.ID
		accounts, err := l.Accounts(ctx, one)
		if err != nil {
			return err
		}
		if len(accounts) == 0 && filter.Narrows() {
			return nil
		}
		facts, err := l.Facts(ctx, ledger.FactFilter{Report: report.ID})
		if err != nil {
			return err
		}
		statements, err := l.Statements(ctx, ledger.StatementFilter{Report: report.ID})
		if err != nil {
			return err
		}
		rec := record.Record{Report: report.Report, Incidents: []record.Incident{}, Facts: []record.Fact{}, Statements: []record.Statement{}}
		for _, account := range accounts {
			rec.Incidents = append(rec.Incidents, account.Incident)
		}
		for _, fact := range facts {
			rec.Facts = append(rec.Facts, fact.Fact)
		}
		for _, statement := range statements {
			rec.Statements = append(rec.Statements, statement.Statement)
		}
		return do(report, &rec)
	})
}

type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Geometry   *geometry  `json:"geometry"`
	Properties properties `json:"properties"`
}

type geometry struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude first
}

type properties struct {
	ledger.Summary
	Perpetrators []string `json:"perpetrators"`
	Reports      int      `json:"reports"`
	Outlets      int      `json:"outlets"`
	Sources      int      `json:"sources"`
}

// GeoJSON writes one feature an incident.
func GeoJSON(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	out := bufio.NewWriter(to)
	if _, err := out.WriteString(`{"type":"FeatureCollection","features":[`); err != nil {
		return err
	}
	between := ""
	err := l.EachIncident(ctx, filter, func(incident *ledger.Incident) error {
		data, err := json.Marshal(featureOf(incident))
		if err != nil {
			return err
		}
		_, err = out.WriteString(between + string(data))
		between = ",\n"
		return err
	})
	if err != nil {
		return err
	}
	if _, err := out.WriteString("]}\n"); err != nil {
		return err
	}
	return out.Flush()
}

func featureOf(incident *ledger.Incident) feature {
	f := feature{Type: "Feature", ID: incident.ID, Properties: properties{
		Summary: incident.Summary, Perpetrators: []string{}, Reports: incident.Reports, Outlets: incident.Outlets, Sources: incident.Sources}}
	seen := make(map[string]bool)
	for i := range incident.Accounts {
		for _, actor := range incident.Accounts[i].Actors {
			if actor.Role == "perpetrator" && !seen[actor.Name] {
				seen[actor.Name] = true
				f.Properties.Perpetrators = append(f.Properties.Perpetrators, actor.Name)
			}
		}
	}
	if place := incident.Summary.Place; place != nil && place.Latitude != nil && place.Longitude != nil {
		f.Geometry = &geometry{Type: "Point", Coordinates: [2]float64{*place.Longitude, *place.Latitude}}
	}
	return f
}
