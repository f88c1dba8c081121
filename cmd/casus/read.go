package main

import (
	"bufio"
	"encoding/json"
	"io"

	"casus"
	"casus/record"
	"casus/report"

	"github.com/spf13/cobra"
)

func readCommand() *cobra.Command {
	var given report.Given
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "read FILE|FOLDER|-...",
		Short: "Read reports",
		Long: `Read reports: plain text, JSON lines, folders of both, or "-" for standard input.

A plain-text report begins with its title, or with a header block that ends in a blank line:

    Title: Blast kills four in Aden
    Published: 2024-03-22
    Outlet: Gulf Monitor

A row of JSON lines is one object: {"id", "title", "published", "outlet", "url", "text"}.
--published and --outlet fill what a report does not say itself.`,
		Example: `  casus read --json report.txt --published 2024-03-25 --outlet RFE/RL`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			published, err := report.ParseDate(given.Published)
			if err != nil {
				return &usageError{command: cmd.CommandPath(), err: err}
			}
			given.Published = published
			return printRecords(cmd, args, given)
		},
	}
	cmd.Flags().StringVar(&given.Published, "published", "", "date of publication where a report states none (2024-03-24)")
	cmd.Flags().StringVar(&given.Outlet, "outlet", "", "outlet where a report states none")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one record a line to standard output; no ledger is touched")
	return cmd
}

// printRecords writes the record of every report, one JSON object a line, in the order of the files.
func printRecords(cmd *cobra.Command, paths []string, given report.Given) error {
	out := bufio.NewWriter(cmd.OutOrStdout())
	read, failed := 0, 0
	files, errs := report.Files(paths)
	for _, err := range errs {
		complain(cmd.ErrOrStderr(), err)
		failed++
	}
	for _, file := range files {
		for rep, err := range report.Open(file, cmd.InOrStdin(), given) {
			if err != nil {
				complain(cmd.ErrOrStderr(), err)
				failed++
				continue
			}
			if err := writeRecord(out, casus.Read(rep)); err != nil {
				return err
			}
			read++
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if failed > 0 {
		return &someFailed{failed: failed, read: read}
	}
	return nil
}

// writeRecord writes empty lists as [], so that readers need not ask whether there is a list.
func writeRecord(to io.Writer, rec *record.Record) error {
	if rec.Incidents == nil {
		rec.Incidents = []record.Incident{}
	}
	if rec.Facts == nil {
		rec.Facts = []record.Fact{}
	}
	if rec.Statements == nil {
		rec.Statements = []record.Statement{}
	}
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(rec)
}
