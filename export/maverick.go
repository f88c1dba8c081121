package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"casus/ledger"
	"casus/lex"
	"casus/record"
	"casus/where"
)

const maverickActors = 6

// maverickColumns are those of report-level rows as eventreport reads them.
func maverickColumns() []string {
	columns := []string{"id", "event_id", "country", "date_start", "date_end", "city", "location", "latitude", "longitude", "geo_precision"}
	for i := range maverickActors {
		name := "actor" + strconv.Itoa(i+1)
		columns = append(columns, name, name+"_id", name+"_type", name+"_role", name+"_precision")
	}
	columns = append(columns, "event_context", "target")
	for _, toll := range []string{"deaths", "injuries"} {
		columns = append(columns, toll+"_low", toll+"_best", toll+"_high")
	}
	return append(columns, "source", "source_author", "source_type", "source_classification", "number_of_sources", "unit_of_analysis", "aggregation")
}

// Maverick writes one row an account: what one report says of one incident.
func Maverick(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeCSV(to, maverickColumns(), func(write func([]string) error) error {
		return l.EachIncident(ctx, filter, func(incident *ledger.Incident) error {
			for i := range incident.Accounts {
				row := maverick(incident, i)
				for j := range row {
					row[j] = guard(row[j])
				}
				if err := write(row); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func maverick(of *ledger.Incident, i int) []string {
	a, report := &of.Accounts[i], of.From[i]
	alone := eventOf(&ledger.Incident{ID: of.ID, Accounts: of.Accounts[i : i+1], From: of.From[i : i+1],
		Summary: ledger.Summary{Date: a.Date, Place: a.Place, SubEventType: a.SubEventType, EventType: a.EventType}})
	start, end := "", ""
	if alone.dated {
		start, end = alone.first.Format(time.DateOnly), alone.last.Format(time.DateOnly)
	}
	lat, lon := alone.located()
	row := []string{a.ID, of.ID, where.CountryName(alone.place.Country), start, end, alone.town(), ledger.PlaceText(&alone.place), lat, lon, maverickPrecision(&alone.place)}
	actors := append(append([]party{}, alone.perpetrators...), alone.targets...)
	for i := range maverickActors {
		if i >= len(actors) {
			row = append(row, "", "", "", "", "")
			continue
		}
		p := &actors[i]
		role := "victim"
		if i < len(alone.perpetrators) {
			role = "perpetrator"
		}
		kind := "unknown"
		if p.known {
			kind = p.entry.Kind.String()
		}
		row = append(row, p.Name, p.ID, kind, role, p.Attribution)
	}
	row = append(row, a.SubEventType, alone.victimText())
	for _, toll := range []*record.Range{a.Fatalities, a.Injuries} {
		low, high, ok := toll.Bounds()
		switch {
		case !ok:
			row = append(row, "", "", "")
		case high < 0:
			row = append(row, strconv.Itoa(low), strconv.Itoa(bestOf(toll)), "")
		default:
			row = append(row, strconv.Itoa(low), strconv.Itoa(bestOf(toll)), strconv.Itoa(high))
		}
	}
	return append(row, firstOf(report.Outlet, report.Source), fmt.Sprint(list(report.Byline)), "news", report.Credit, "1", "report", "incident")
}

// maverickPrecision is 1 for a country, 2 a division, 3 a part of one, 4 near a town, 5 a town, 6 a site in it.
func maverickPrecision(p *record.Place) string {
	switch wherePrecision(p).value {
	case "1":
		if p.City != "" && lex.Fold(p.City) != lex.Fold(p.Name) {
			return "6"
		}
		return "5"
	case "2":
		return "4"
	case "3":
		return "3"
	case "4":
		return "2"
	}
	return "1"
}
