package export

import (
	"context"
	"encoding/csv"
	"io"
	"strings"

	"casus/ledger"
)

// Column is one column of a table that follows another book.
type Column struct {
	Name string
	Says string // what it holds, as docs/export.md tells it
	of   func(*event) cell
}

// cell is a value and the rule that chose it; the rule is "" for a value that is taken over as it is.
type cell struct{ value, rule string }

func plain(of func(*event) string) func(*event) cell {
	return func(e *event) cell { return cell{value: of(e)} }
}

// table is a table of events in the terms of another book.
type table struct {
	columns []Column
	tolls   string            // the rule by which the book sums up tolls
	covers  func(*event) bool // whether the book would have such an event
}

// The last two columns of every table lead back to the ledger.
const (
	idColumn    = "casus_id"
	rulesColumn = "casus_rules" // "column: rule; …" for every value that a rule chose
)

// names are the columns' names with the two that lead back.
func (t *table) names() []string {
	list := make([]string, 0, len(t.columns)+2)
	for _, column := range t.columns {
		list = append(list, column.Name)
	}
	return append(list, idColumn, rulesColumn)
}

func (t *table) row(e *event) []string {
	row := make([]string, 0, len(t.columns)+2)
	var rules []string
	for _, column := range t.columns {
		c := column.of(e)
		row = append(row, guard(c.value))
		if c.rule != "" {
			rules = append(rules, column.Name+": "+c.rule)
		}
	}
	return append(row, e.ID, strings.Join(rules, "; "))
}

func (t *table) write(ctx context.Context, to io.Writer, l ledger.Ledger, filter ledger.Filter) error {
	return writeCSV(to, t.names(), func(write func([]string) error) error {
		return eachEvent(ctx, l, filter, func(e *event) error {
			if !t.covers(e) {
				return nil
			}
			return write(t.row(e))
		})
	})
}

// writeCSV writes a table with its columns' names, and the rows that each gives.
func writeCSV(to io.Writer, names []string, each func(write func([]string) error) error) error {
	out := csv.NewWriter(to)
	if err := out.Write(names); err != nil {
		return err
	}
	if err := each(out.Write); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
