package export

import (
	"context"
	"io"
	"strconv"

	"casus/ledger"
	"casus/record"

	"github.com/parquet-go/parquet-go"
)

// AccountRow is an account as a row of Parquet; docs/export.md explains the columns.
type AccountRow struct {
	IncidentID    string   `parquet:"incident_id"`
	AccountID     string   `parquet:"account_id"`
	ReportID      string   `parquet:"report_id"`
	Source        string   `parquet:"source"`
	Outlet        string   `parquet:"outlet"`
	Published     string   `parquet:"published"`
	EventType     string   `parquet:"event_type"`
	SubEventType  string   `parquet:"sub_event_type"`
	Stage         string   `parquet:"stage"`
	Date          string   `parquet:"date"`
	Country       string   `parquet:"country"`
	Admin1        string   `parquet:"admin1"`
	City          string   `parquet:"city"`
	Place         string   `parquet:"place"`
	Latitude      *float64 `parquet:"latitude,optional"`
	Longitude     *float64 `parquet:"longitude,optional"`
	GeoPrecision  int32    `parquet:"geo_precision"`
	WherePrec     int32    `parquet:"where_prec"`
	Specificity   int32    `parquet:"specificity"`
	GeonameID     int32    `parquet:"geonameid"`
	Perpetrators  []string `parquet:"perpetrators,list"`
	PerpetratorID []string `parquet:"perpetrator_ids,list"`
	Attribution   []string `parquet:"attribution,list"`
	OtherActors   []string `parquet:"other_actors,list"`
	Targets       []string `parquet:"targets,list"`
	KilledLow     *int32   `parquet:"killed_low,optional"`
	KilledBest    *int32   `parquet:"killed_best,optional"`
	KilledHigh    *int32   `parquet:"killed_high,optional"`
	InjuredLow    *int32   `parquet:"injured_low,optional"`
	InjuredBest   *int32   `parquet:"injured_best,optional"`
	InjuredHigh   *int32   `parquet:"injured_high,optional"`
	AbductedLow   *int32   `parquet:"abducted_low,optional"`
	AbductedBest  *int32   `parquet:"abducted_best,optional"`
	AbductedHigh  *int32   `parquet:"abducted_high,optional"`
	DetainedLow   *int32   `parquet:"detained_low,optional"`
	DetainedBest  *int32   `parquet:"detained_best,optional"`
	DetainedHigh  *int32   `parquet:"detained_high,optional"`
	AttackersLow  *int32   `parquet:"attackers_killed_low,optional"`
	AttackersBest *int32   `parquet:"attackers_killed_best,optional"`
	AttackersHigh *int32   `parquet:"attackers_killed_high,optional"`
	Weapons       []string `parquet:"weapons,list"`
	OtherValues   []string `parquet:"other_values,list"`
}

// IncidentRow is an incident as a row.
type IncidentRow struct {
	IncidentID    string   `parquet:"incident_id"`
	EventType     string   `parquet:"event_type"`
	SubEventType  string   `parquet:"sub_event_type"`
	Stage         string   `parquet:"stage"`
	Date          string   `parquet:"date"`
	DateStart     string   `parquet:"date_start"`
	DateEnd       string   `parquet:"date_end"`
	Country       string   `parquet:"country"`
	Admin1        string   `parquet:"admin1"`
	City          string   `parquet:"city"`
	Place         string   `parquet:"place"`
	Latitude      *float64 `parquet:"latitude,optional"`
	Longitude     *float64 `parquet:"longitude,optional"`
	GeoPrecision  int32    `parquet:"geo_precision"`
	WherePrec     int32    `parquet:"where_prec"`
	Specificity   int32    `parquet:"specificity"`
	GeonameID     int32    `parquet:"geonameid"`
	Perpetrators  []string `parquet:"perpetrators,list"`
	PerpetratorID []string `parquet:"perpetrator_ids,list"`
	Attribution   []string `parquet:"attribution,list"`
	Targets       []string `parquet:"targets,list"`
	KilledLow     *int32   `parquet:"killed_low,optional"`
	KilledBest    *int32   `parquet:"killed_best,optional"`
	KilledHigh    *int32   `parquet:"killed_high,optional"`
	InjuredLow    *int32   `parquet:"injured_low,optional"`
	InjuredBest   *int32   `parquet:"injured_best,optional"`
	InjuredHigh   *int32   `parquet:"injured_high,optional"`
	AbductedLow   *int32   `parquet:"abducted_low,optional"`
	AbductedBest  *int32   `parquet:"abducted_best,optional"`
	AbductedHigh  *int32   `parquet:"abducted_high,optional"`
	DetainedLow   *int32   `parquet:"detained_low,optional"`
	DetainedBest  *int32   `parquet:"detained_best,optional"`
	DetainedHigh  *int32   `parquet:"detained_high,optional"`
	AttackersLow  *int32   `parquet:"attackers_killed_low,optional"`
	AttackersBest *int32   `parquet:"attackers_killed_best,optional"`
	AttackersHigh *int32   `parquet:"attackers_killed_high,optional"`
	TollRule      string   `parquet:"toll_rule"`
	Weapons       []string `parquet:"weapons,list"`
	Accounts      int32    `parquet:"accounts"`
	Reports       int32    `parquet:"reports"`
	Outlets       int32    `parquet:"outlets"`
	Sources       int32    `parquet:"sources"`
}

func number32(n *int) *int32 {
	if n == nil {
		return nil
	}
	m := int32(*n)
	return &m
}

func bounds32(r *record.Range) (low, best, high *int32) {
	if r == nil {
		return nil, nil, nil
	}
	return number32(r.Low), number32(r.Best), number32(r.High)
}

func accountRow(a *ledger.Account, report *ledger.Report) AccountRow {
	place := a.Place
	if place == nil {
		place = new(record.Place)
	}
	row := AccountRow{
		IncidentID: a.IncidentID, AccountID: a.ID, ReportID: a.Report, Source: report.Source, Outlet: report.Outlet, Published: report.Published,
		EventType: a.EventType, SubEventType: a.SubEventType, Stage: a.Stage, Date: a.Date,
		Country: place.Country, Admin1: place.Admin1, City: place.City, Place: place.Name, Latitude: place.Latitude, Longitude: place.Longitude,
		GeoPrecision: int32(place.GeoPrecision), WherePrec: int32(place.WherePrec), Specificity: int32(place.Specificity), GeonameID: int32(place.GeonameID), Weapons: a.Weapons,
	}
	for _, actor := range a.Actors {
		switch actor.Role {
		case "perpetrator":
			row.Perpetrators = append(row.Perpetrators, actor.Name)
			row.PerpetratorID = append(row.PerpetratorID, actor.ID)
			row.Attribution = append(row.Attribution, actor.Attribution)
		case "other":
			row.OtherActors = append(row.OtherActors, actor.Name)
		}
	}
	for _, target := range a.Targets {
		row.Targets = append(row.Targets, target.Text)
	}
	for _, other := range a.Incident.Accounts {
		row.OtherValues = append(row.OtherValues, otherValue(&other))
	}
	row.KilledLow, row.KilledBest, row.KilledHigh = bounds32(a.Fatalities)
	row.InjuredLow, row.InjuredBest, row.InjuredHigh = bounds32(a.Injuries)
	row.AbductedLow, row.AbductedBest, row.AbductedHigh = bounds32(a.Abducted)
	row.DetainedLow, row.DetainedBest, row.DetainedHigh = bounds32(a.Detained)
	row.AttackersLow, row.AttackersBest, row.AttackersHigh = bounds32(a.AttackerFatalities)
	return row
}

func otherValue(other *record.Account) string {
	value := other.Field + " " + other.Value
	if other.By != "" {
		value += " (" + other.By + ")"
	}
	return value
}

func incidentRow(e *event) IncidentRow {
	s := &e.Summary
	row := IncidentRow{
		IncidentID: e.ID, EventType: s.EventType, SubEventType: s.SubEventType, Stage: s.Stage, Date: s.Date,
		Country: e.place.Country, Admin1: e.place.Admin1, City: e.place.City, Place: e.place.Name, Latitude: e.place.Latitude, Longitude: e.place.Longitude,
		GeoPrecision: int32(e.place.GeoPrecision), WherePrec: int32(e.place.WherePrec), Specificity: int32(e.place.Specificity), GeonameID: int32(e.place.GeonameID), TollRule: s.TollRule,
		Accounts: int32(len(e.Accounts)), Reports: int32(e.Reports), Outlets: int32(e.Outlets), Sources: int32(e.Sources),
	}
	if first, last, ok := record.Days(s.Date); ok {
		row.DateStart, row.DateEnd = first, last
	}
	for _, p := range e.perpetrators {
		row.Perpetrators = append(row.Perpetrators, p.Name)
		row.PerpetratorID = append(row.PerpetratorID, p.ID)
		row.Attribution = append(row.Attribution, p.Attribution)
	}
	for _, victim := range e.victims {
		row.Targets = append(row.Targets, victim.Text)
	}
	if text := e.weaponText(); text != "" {
		row.Weapons = append(row.Weapons, text)
	}
	row.KilledLow, row.KilledBest, row.KilledHigh = bounds32(s.Fatalities)
	row.InjuredLow, row.InjuredBest, row.InjuredHigh = bounds32(s.Injuries)
	row.AbductedLow, row.AbductedBest, row.AbductedHigh = bounds32(s.Abducted)
	row.DetainedLow, row.DetainedBest, row.DetainedHigh = bounds32(s.Detained)
	row.AttackersLow, row.AttackersBest, row.AttackersHigh = bounds32(s.Attackers)
	return row
}

// eachAccount gives accounts in the order of their reports' ids.
func eachAccount(ctx context.Context, l ledger.Ledger, filter ledger.Filter, do func(*AccountRow) error) error {
	return l.EachReport(ctx, func(report *ledger.Report) error {
		if filter.Report != "" && filter.Report != report.ID {
			return nil
		}
		one := filter
		one.Report = report.ID
		accounts, err := l.Accounts(ctx, one)
		for i := range accounts {
			row := accountRow(&accounts[i], report)
			if err := do(&row); err != nil {
				return err
			}
		}
		return err
	})
}

func eachIncident(ctx context.Context, l ledger.Ledger, filter ledger.Filter, do func(*IncidentRow) error) error {
	return eachEvent(ctx, l, filter, func(e *event) error {
		row := incidentRow(e)
		return do(&row)
	})
}

// Parquet writes one row an account.
func Parquet(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeParquet(to, func(do func(*AccountRow) error) error { return eachAccount(ctx, l, filter, do) })
}

// IncidentsParquet writes one row an incident.
func IncidentsParquet(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeParquet(to, func(do func(*IncidentRow) error) error { return eachIncident(ctx, l, filter, do) })
}

// rowGroup is how many rows of Parquet are held in memory at a time.
const rowGroup = 50_000

func writeParquet[R any](to io.Writer, each func(func(*R) error) error) error {
	out := parquet.NewGenericWriter[R](to, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup))
	err := each(func(row *R) error {
		_, err := out.Write([]R{*row})
		return err
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// CSV writes one row an account.
func CSV(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeCSV(to, Columns[AccountRow](), func(write func([]string) error) error {
		return eachAccount(ctx, l, filter, func(row *AccountRow) error { return write(cells(row)) })
	})
}

// IncidentsCSV writes one row an incident.
func IncidentsCSV(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeCSV(to, Columns[IncidentRow](), func(write func([]string) error) error {
		return eachIncident(ctx, l, filter, func(row *IncidentRow) error { return write(cells(row)) })
	})
}

func degrees(n *float64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}
