// Package lex loads word lists and finds their terms in a report.
//
// A word list is a .tsv file under a package's words/ folder: lines that begin with "#" give its subject, source and
// licence; the first other line names the columns; every further line is a row. Terms are compared folded (Fold), so
// one line serves all ways of writing a term in upper and lower case, with and without accents and hyphens.
package lex

import (
	"fmt"
	"strings"
)

// Table is a word list.
type Table struct {
	Name    string
	Columns []string
	Rows    []Row
}

// Row is one line of a word list.
type Row struct {
	Line  int
	Cells []string // as many as there are columns
}

// Parse reads a word list; errors name the file and the line.
func Parse(name, data string) (*Table, error) {
	table := &Table{Name: name}
	for number, line := range strings.Split(data, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if table.Columns == nil {
			table.Columns = cells
			continue
		}
		if len(cells) > len(table.Columns) {
			return nil, fmt.Errorf("%s:%d: %d cells, but the header names %d columns (%s)",
				name, number+1, len(cells), len(table.Columns), strings.Join(table.Columns, ", "))
		}
		for len(cells) < len(table.Columns) {
			cells = append(cells, "")
		}
		table.Rows = append(table.Rows, Row{Line: number + 1, Cells: cells})
	}
	if len(table.Rows) == 0 {
		return nil, fmt.Errorf("%s: no rows", name)
	}
	return table, nil
}

// MustParse is Parse for word lists that are part of the program.
func MustParse(name, data string) *Table {
	table, err := Parse(name, data)
	if err != nil {
		panic(err)
	}
	return table
}

// Column is the index of a named column; it panics where the list has none, since columns are part of the program.
func (t *Table) Column(name string) int {
	for i, column := range t.Columns {
		if column == name {
			return i
		}
	}
	panic(fmt.Sprintf("%s: no column %q", t.Name, name))
}

// Index files every row under its terms in one column; "|" separates several terms of a row.
func (t *Table) Index(column string) (*Trie, error) {
	trie, at := new(Trie), t.Column(column)
	for number, row := range t.Rows {
		for term := range strings.SplitSeq(row.Cells[at], "|") {
			if first, added := trie.Add(term, number); !added && first != number {
				return nil, fmt.Errorf("%s:%d: %q already stands in line %d", t.Name, row.Line, term, t.Rows[first].Line)
			}
		}
	}
	return trie, nil
}
