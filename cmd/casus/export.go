package main

import (
	"bufio"
	"context"
	"fmt"
	"io"

	"casus/export"
	"casus/ledger"

	"github.com/spf13/cobra"
)

func exportCommand() *cobra.Command {
	var chosen choice
	var form string
	cmd := &cobra.Command{
		Use:   "export --as csv|jsonl|geojson",
		Short: "Write the ledger for other programs",
		Long: `Write what the ledger holds to standard output: as csv, one row an account; as jsonl, one record a report with the
incident of each account; as geojson, one feature an incident. docs/export.md explains every column.`,
		Example: `  casus export --as csv > accounts.csv
  casus export --as jsonl --actor "Red Banner Front" > records.jsonl
  casus export --as geojson --country KE --withhold-names > incidents.geojson`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			write, ok := map[string]func(context.Context, io.Writer, ledger.Ledger, ledger.Filter) error{
				"csv": export.CSV, "jsonl": export.JSONLines, "geojson": export.GeoJSON}[form]
			if !ok {
				return &usageError{cmd.CommandPath(), fmt.Errorf("--as %q: give csv, jsonl or geojson", form)}
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
	cmd.Flags().StringVar(&form, "as", "", "the form: csv, jsonl or geojson")
	chosen.flags(cmd)
	return cmd
}
