package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"casus/export"
	"casus/export/muc4"
	"casus/ledger"

	"github.com/spf13/cobra"
)

func exportCommand() *cobra.Command {
	var chosen choice
	var form string
	var says strings.Builder
	for _, f := range export.Forms {
		fmt.Fprintf(&says, "    %-18s %s\n", f.Name, f.Says)
	}
	cmd := &cobra.Command{
		Use:   "export --as FORM",
		Short: "Write the ledger for other programs",
		Long: "Write what the ledger holds to standard output, in one of the forms\n\n" + says.String() + `
docs/export.md explains every column. Tolls are summed up by the rule of the book whose form it is, unless --tolls names
another; in every form the rule is named.

As muc4, read message files of the MUC-4 corpus and write their templates; the ledger takes no part in that.`,
		Example: `  casus export --as csv > accounts.csv
  casus export --as ucdp --country YE > ged.csv
  casus export --as muc4 messages.txt > templates.txt
  casus export --as geojson --country YE --withhold-names > incidents.geojson`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if form == "muc4" {
				return exportTemplates(cmd, args)
			}
			if len(args) > 0 {
				return &usageError{cmd.CommandPath(), fmt.Errorf("%q: only --as muc4 reads files", args[0])}
			}
			chosenForm, err := export.FormNamed(form)
			if err != nil {
				return &usageError{cmd.CommandPath(), fmt.Errorf("--as: %w", err)}
			}
			if withhold, err := cmd.Flags().GetBool("withhold-names"); err != nil {
				return err
			} else if withhold && !chosenForm.Text {
				return &usageError{cmd.CommandPath(), fmt.Errorf("--as %s cannot be written with --withhold-names: the names stand in places that must not change", form)}
			}
			if !cmd.Flags().Changed("tolls") {
				chosen.tolls = chosenForm.Tolls
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
			if err := chosenForm.Write(cmd.Context(), out, l, filter); err != nil {
				return err
			}
			if err := out.Flush(); err != nil {
				return err
			}
			return flush()
		},
	}
	cmd.Flags().StringVar(&form, "as", "", "the form, as listed above, or muc4")
	chosen.flags(cmd)
	return cmd
}

func importCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE|-...",
		Short: "Read records back into a ledger",
		Long: `Read records into the ledger as casus export --as whole or --as jsonl, or casus read --json, wrote them, without reading
any report again. From "whole" nothing is lost; from the others the texts are, and with them the sentences that are shown.`,
		Example: `  casus import all.jsonl --ledger copy.db`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := ledger.OpenSQLite(cmd.Context(), ledgerPath(cmd))
			if err != nil {
				return &hintError{err.Error(), "name another file with --ledger"}
			}
			defer l.Close()
			var all export.Imported
			for _, name := range args {
				from := cmd.InOrStdin()
				if name != "-" {
					file, err := os.Open(name)
					if err != nil {
						return &hintError{err.Error(), "give a file that casus export --as whole wrote"}
					}
					defer file.Close()
					from = file
				}
				done, err := export.Import(cmd.Context(), from, l)
				all.Reports += done.Reports
				all.Decisions += done.Decisions
				if err != nil {
					return &hintError{name + ": " + err.Error(), "a line is one record, as casus export --as whole writes it"}
				}
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "Read back %s and %s.\n", reports(all.Reports), count(all.Decisions, "decision"))
			return err
		},
	}
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
