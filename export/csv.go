package export

import (
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"casus/ledger"
	"casus/record"
)

// Columns are those of the CSV, as docs/export.md explains them.
var Columns = []string{
	"incident_id", "account_id", "report_id", "source", "outlet", "published", "event_type", "sub_event_type", "stage",
	"date", "country", "admin1", "city", "place", "latitude", "longitude", "geo_precision", "perpetrators", "attribution",
	"other_actors", "targets", "killed_low", "killed_best", "killed_high", "attackers_killed_low", "attackers_killed_best",
	"attackers_killed_high", "injured_low", "injured_best", "injured_high", "abducted_low", "abducted_best", "abducted_high",
	"detained_low", "detained_best", "detained_high", "weapons", "other_values",
}

// CSV writes one row an account.
func CSV(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	accounts, err := l.Accounts(ctx, filter)
	if err != nil {
		return err
	}
	reports, err := reportsByID(ctx, l)
	if err != nil {
		return err
	}
	out := csv.NewWriter(to)
	if err := out.Write(Columns); err != nil {
		return err
	}
	for i := range accounts {
		row := csvRow(&accounts[i], reports[accounts[i].Report])
		for j := range row {
			row[j] = guard(row[j])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(a *ledger.Account, report *ledger.Report) []string {
	place := a.Place
	if place == nil {
		place = new(record.Place)
	}
	var perpetrators, attributions, others, targets, values []string
	for _, actor := range a.Actors {
		switch actor.Role {
		case "perpetrator":
			perpetrators = append(perpetrators, actor.Name)
			attributions = append(attributions, actor.Attribution)
		case "other":
			others = append(others, actor.Name)
		}
	}
	for _, target := range a.Targets {
		targets = append(targets, target.Text)
	}
	for _, other := range a.Accounts {
		value := other.Field + " " + other.Value
		if other.By != "" {
			value += " (" + other.By + ")"
		}
		values = append(values, value)
	}
	precision := ""
	if place.GeoPrecision > 0 {
		precision = strconv.Itoa(place.GeoPrecision)
	}
	row := []string{
		a.IncidentID, a.ID, a.Report, report.Source, report.Outlet, report.Published, a.EventType, a.SubEventType, a.Stage,
		a.Date, place.Country, place.Admin1, place.City, place.Name, degrees(place.Latitude), degrees(place.Longitude), precision,
		list(perpetrators), list(attributions), list(others), list(targets),
	}
	for _, toll := range []*record.Range{a.Fatalities, a.AttackerFatalities, a.Injuries, a.Abducted, a.Detained} {
		if toll == nil {
			toll = new(record.Range)
		}
		row = append(row, number(toll.Low), number(toll.Best), number(toll.High))
	}
	return append(row, list(a.Weapons), list(values))
}

func list(values []string) string { return strings.Join(values, "; ") }

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func degrees(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

// guard puts an apostrophe before a cell that a spreadsheet would run as a formula. Numbers stay numbers.
func guard(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

func reportsByID(ctx context.Context, l ledger.Ledger) (map[string]*ledger.Report, error) {
	reports, err := l.Reports(ctx)
	byID := make(map[string]*ledger.Report, len(reports))
	for i := range reports {
		byID[reports[i].ID] = &reports[i]
	}
	return byID, err
}
