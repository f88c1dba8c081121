package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"casus/export"
	"casus/export/muc4"
	"casus/ledger"

	"github.com/spf13/cobra"
)

func exportCommand() *cobra.Command {
	var chosen choice
	var form string
	cmd := &cobra.Command{
		Use:   "export --as csv|jsonl|geojson|muc4",
		Short: "Write the ledger for other programs",
		Long: `Write what the ledger holds to standard output: as csv, one row an account; as jsonl, one record a report with the
incident of each account; as geojson, one feature an incident. docs/export.md explains every column.

As muc4, read message files of the MUC-4 corpus and write their templates; the ledger takes no part in that.`,
		Example: `  casus export --as csv > accounts.csv
  casus export --as jsonl --actor "Red Banner Front" > records.jsonl
  casus export --as geojson --country KE --withhold-names > incidents.geojson
  casus export --as muc4 messages.txt > templates.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if form == "muc4" {
				return exportTemplates(cmd, args)
			}
			if len(args) > 0 {
				return &usageError{cmd.CommandPath(), fmt.Errorf("%q: only --as muc4 reads files", args[0])}
			}
			write, ok := map[string]func(context.Context, io.Writer, ledger.Ledger, ledger.Filter) error{
				"csv": export.CSV, "jsonl": export.JSONLines, "geojson": export.GeoJSON}[form]
			if !ok {
				return &usageError{cmd.CommandPath(), fmt.Errorf("--as %q: give csv, jsonl, geojson or muc4", form)}
			}
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			filter, err := chosen.filter(cmd, l)
			if err != nil {
				return err
			}
			to, flush, err := output(cmd, l)
			if err != nil {
				return err
			}
			out := bufio.NewWriter(to)
			if err := write(cmd.Context(), out, l, filter); err != nil {
				return err
			}
			if err := out.Flush(); err != nil {
				return err
			}
			return flush()
		},
	}
	cmd.Flags().StringVar(&form, "as", "", "the form: csv, jsonl, geojson or muc4")
	chosen.flags(cmd)
	return cmd
}

// exportTemplates writes the templates of message files.
func exportTemplates(cmd *cobra.Command, paths []string) error {
	if len(paths) == 0 {
		return &usageError{cmd.CommandPath(), errors.New("--as muc4 reads message files: name at least one")}
	}
	out := bufio.NewWriter(cmd.OutOrStdout())
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		err = muc4.Export(out, path, file)
		file.Close()
		if err != nil {
			return err
		}
	}
	return out.Flush()
}
