package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"

	"casus"
	"casus/ledger"
	"casus/record"
	"casus/report"

	"github.com/spf13/cobra"
)

func readCommand() *cobra.Command {
	var given report.Given
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "read FILE|FOLDER|-...",
		Short: "Read reports into the ledger",
		Long: `Read reports: plain text, JSON lines, folders of both, or "-" for standard input.

A plain-text report begins with its title, or with a header block that ends in a blank line:

    Title: Blast kills four in Aden
    Published: 2024-03-22
    Outlet: Gulf Monitor

A row of JSON lines is one object: {"id", "title", "published", "outlet", "via", "url", "byline",
"language", "text"}.
--published and --outlet fill what a report does not say itself.

A report that the ledger holds already is passed over. A run that was stopped is finished by running it again.
With --json the records go to standard output, one a line, and no ledger is touched.`,
		Example: `  casus read samples
  casus read samples/wires.jsonl --ledger wires.db
  casus read samples/huanta-cordillera.txt --outlet "Cordillera Wire" --published 1990-08-14
  casus read --json samples > records.jsonl
  cat samples/kampala-lakeside-herald.txt | casus read --json -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkGiven(cmd, &given); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			if asJSON {
				return printRecords(ctx, cmd, args, given)
			}
			return readIntoLedger(ctx, cmd, args, given)
		},
	}
	givenFlags(cmd, &given)
	jsonFlag(cmd, &asJSON, "print one record a line to standard output; no ledger is touched")
	return cmd
}

// givenFlags are those that fill what a report does not say.
func givenFlags(cmd *cobra.Command, given *report.Given) {
	cmd.Flags().StringVar(&given.Published, "published", "", "date of publication where a report states none (2024-03-24)")
	cmd.Flags().StringVar(&given.Outlet, "outlet", "", "outlet where a report states none")
}

// checkGiven brings what the flags gave into the form of a report.
func checkGiven(cmd *cobra.Command, given *report.Given) error {
	published, err := report.ParseDate(given.Published)
	if err != nil {
		return &usageError{command: cmd.CommandPath(), err: fmt.Errorf("--published: %w", err)}
	}
	given.Published = published
	return nil
}

// reportsOf yields the reports under the paths, and an error for what cannot be read.
func reportsOf(cmd *cobra.Command, paths []string, given report.Given, progress *progress) iter.Seq2[*report.Report, error] {
	return func(yield func(*report.Report, error) bool) {
		files, failed := report.Files(paths)
		for _, err := range failed {
			if !yield(nil, err) {
				return
			}
		}
		for number, file := range files {
			progress.file(number+1, len(files))
			for rep, err := range report.Open(file, cmd.InOrStdin(), given) {
				if !yield(rep, err) {
					return
				}
			}
		}
	}
}

// tally counts the readings of a run, and tells of those that failed.
type tally struct {
	cmd                         *cobra.Command
	progress                    *progress
	read, known, failed         int
	accounts, facts, statements int
}

func (t *tally) add(reading casus.Reading) {
	switch {
	case reading.Err != nil:
		t.failed++
		t.progress.clear()
		complain(t.cmd.ErrOrStderr(), reading.Err)
	case reading.Known:
		t.known++
	default:
		t.read++
		t.accounts += len(reading.Record.Incidents)
		t.facts += len(reading.Record.Facts)
		t.statements += len(reading.Record.Statements)
	}
	t.progress.step(t.read + t.known + t.failed)
}

func (t *tally) err() error {
	if t.failed > 0 {
		return &someFailed{failed: t.failed, read: t.read + t.known}
	}
	return nil
}

// printRecords writes the record of every report, one JSON object a line, in the order of the files.
func printRecords(ctx context.Context, cmd *cobra.Command, paths []string, given report.Given) error {
	out := bufio.NewWriter(cmd.OutOrStdout())
	t := &tally{cmd: cmd, progress: newProgress(cmd.ErrOrStderr())}
	for reading := range casus.ReadAll(ctx, reportsOf(cmd, paths, given, t.progress), nil) {
		t.add(reading)
		if reading.Record == nil {
			continue
		}
		if err := writeRecord(out, reading.Record); err != nil {
			return err
		}
	}
	t.progress.clear()
	if err := out.Flush(); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return &hintError{"stopped", "what was printed is whole up to there"}
	}
	return t.err()
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

func readIntoLedger(ctx context.Context, cmd *cobra.Command, paths []string, given report.Given) error {
	path := ledgerPath(cmd)
	l, err := ledger.OpenSQLite(cmd.Context(), path)
	if err != nil {
		return &hintError{err.Error(), "name another file with --ledger"}
	}
	defer l.Close()
	t := &tally{cmd: cmd, progress: newProgress(cmd.ErrOrStderr())}
	err = casus.Into(ctx, l, reportsOf(cmd, paths, given, t.progress), t.add)
	t.progress.clear()
	if ctx.Err() != nil {
		return &hintError{fmt.Sprintf("stopped; %s kept in %s", reports(t.read), path), "run the same command again to finish the rest"}
	}
	if err != nil {
		return err
	}
	incidents, err := l.Count(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "Read %s: %s, %s, %s.", reports(t.read), count(t.accounts, "account"), count(t.facts, "fact"), count(t.statements, "statement"))
	if t.known > 0 {
		fmt.Fprintf(cmd.OutOrStdout(), " %s known already.", upperFirst(reports(t.known)))
	}
	fmt.Fprintf(cmd.OutOrStdout(), "\n%s now holds %s.\n", path, count(incidents, "incident"))
	if t.read > 0 {
		fmt.Fprintln(cmd.OutOrStdout(), `Next: casus incidents, casus ask "…"`)
	}
	return t.err()
}
