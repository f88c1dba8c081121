package ask

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"casus/ledger"
	"casus/record"
)

// Table counts a group's attacks and their dead by one thing.
type Table struct {
	By   string `json:"by"` // year, place, target
	Rows []Row  `json:"rows"`
}

// Row is one value of that thing. Incidents that hit several kinds of targets stand in several rows.
type Row struct {
	Name      string        `json:"name"`
	Incidents int           `json:"incidents"`
	Killed    *record.Range `json:"killed,omitempty"`
	Injured   *record.Range `json:"injured,omitempty"`
}

// notTold names the row of incidents of which the reports do not say the thing.
const notTold = "not told"

// tables counts incidents by year, by place and by kind of target; tolls are summed up as the incidents' summaries have them.
func tables(incidents []ledger.Incident) []Table {
	if len(incidents) == 0 {
		return []Table{}
	}
	list := []Table{{By: "year"}, {By: "place"}, {By: "target"}}
	for i := range incidents {
		incident := &incidents[i]
		list[0].count(incident, yearOf(incident.Summary.Date))
		list[1].count(incident, regionOf(incident.Summary.Place))
		for _, kind := range kindsHit(incident) {
			list[2].count(incident, kind)
		}
	}
	for i := range list {
		slices.SortFunc(list[i].Rows, func(a, b Row) int {
			if a.Name == notTold || b.Name == notTold {
				return cmp.Compare(boolInt(a.Name == notTold), boolInt(b.Name == notTold))
			}
			if list[i].By == "year" {
				return cmp.Compare(a.Name, b.Name)
			}
			return cmp.Or(cmp.Compare(b.Incidents, a.Incidents), cmp.Compare(a.Name, b.Name))
		})
	}
	return list
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (t *Table) count(incident *ledger.Incident, name string) {
	at := slices.IndexFunc(t.Rows, func(r Row) bool { return r.Name == name })
	if at < 0 {
		at = len(t.Rows)
		t.Rows = append(t.Rows, Row{Name: name})
	}
	row := &t.Rows[at]
	row.Incidents++
	row.Killed = sum(row.Killed, incident.Summary.Fatalities)
	row.Injured = sum(row.Injured, incident.Summary.Injuries)
}

// sum adds two counts; a highest that is open stays open.
func sum(total, one *record.Range) *record.Range {
	if one == nil {
		return total
	}
	if total == nil {
		return &record.Range{Low: one.Low, Best: one.Best, High: one.High}
	}
	return &record.Range{Low: plus(total.Low, one.Low), Best: plus(total.Best, one.Best), High: plus(total.High, one.High)}
}

func plus(a, b *int) *int {
	if a == nil || b == nil {
		return nil
	}
	n := *a + *b
	return &n
}

func yearOf(date string) string {
	first, last, ok := record.Days(date)
	if !ok || len(first) < 4 || len(last) < 4 || first[:4] != last[:4] {
		return notTold
	}
	return first[:4]
}

func regionOf(place *record.Place) string {
	switch {
	case place == nil || place.Country == "":
		return notTold
	case place.Admin1 != "":
		return place.Admin1 + ", " + countryName(place.Country)
	}
	return countryName(place.Country)
}

// kindsHit are the kinds of targets that any account tells of.
func kindsHit(incident *ledger.Incident) []string {
	var kinds []string
	for i := range incident.Accounts {
		for _, target := range incident.Accounts[i].Targets {
			if target.Kind != "" && !slices.Contains(kinds, target.Kind) {
				kinds = append(kinds, target.Kind)
			}
		}
	}
	if len(kinds) == 0 {
		return []string{notTold}
	}
	return kinds
}

// writeTables prints the tables.
func writeTables(to io.Writer, list []Table, rule string) error {
	for _, t := range list {
		fmt.Fprintf(to, "\nAttacks by %s (tolls by rule %s)\n", t.By, rule)
		table := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
		fmt.Fprintf(table, "  %s\tattacks\tkilled\tinjured\n", t.By)
		for _, row := range t.Rows {
			fmt.Fprintf(table, "  %s\t%d\t%s\t%s\n", row.Name, row.Incidents, row.Killed.Estimate(), row.Injured.Estimate())
		}
		if err := table.Flush(); err != nil {
			return err
		}
	}
	return nil
}
