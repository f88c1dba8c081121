package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/ledger"

	"github.com/spf13/cobra"
)

// ledgerPath is the ledger file that the command line names.
func ledgerPath(cmd *cobra.Command) string {
	path, err := cmd.Flags().GetString("ledger")
	if err != nil {
		panic(err) // the flag belongs to the root command
	}
	return path
}

// openLedger opens the ledger for a command that only reads it.
func openLedger(cmd *cobra.Command) (ledger.Ledger, error) {
	path := ledgerPath(cmd)
	if !ledger.Exists(path) {
		return nil, &hintError{"there is no ledger " + path, "read some reports first: casus read FILE... (or name the ledger with --ledger)"}
	}
	l, err := ledger.OpenSQLite(cmd.Context(), path)
	if err != nil {
		return nil, &hintError{err.Error(), "name another file with --ledger"}
	}
	return l, nil
}

func jsonFlag(cmd *cobra.Command, asJSON *bool, usage string) {
	cmd.Flags().BoolVar(asJSON, "json", false, usage)
}

// printJSON writes one value, indented for people.
func printJSON(to io.Writer, value any) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// count writes a number of things: "1 fact", "12 facts".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

func reports(n int) string { return count(n, "report") }

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// shorten cuts a text to a number of characters, with a mark.
func shorten(text string, width int) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > width {
		return strings.TrimSpace(string(runes[:width-1])) + "…"
	}
	return text
}

// sourcesOf writes "1 report", or "3 reports from 2 outlets, 2 independent sources".
func sourcesOf(i *ledger.Incident) string {
	if i.Reports == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%s from %s, %s", reports(i.Reports), count(i.Outlets, "outlet"), count(i.Sources, "independent source"))
}
