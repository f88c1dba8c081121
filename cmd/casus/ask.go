package main

import (
	"errors"
	"fmt"
	"strings"

	"casus/ask"

	"github.com/spf13/cobra"
)

func askCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   `ask "QUESTION"`,
		Short: "Answer a question from the ledger, with citations",
		Long: `Answer a question from the ledger and from nothing else. Every line of the answer carries the numbers of its citations:
sentences of reports. Questions that are understood, with any group, place, speaker and period:

    ` + strings.Join(ask.Examples(), "\n    "),
		Example: `  casus ask "Who leads the Red Banner Front?"
  casus ask "What attacks has the Red Banner Front carried out since 2020?"
  casus ask --json "How many people were killed in Lodwar?"`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			answer, err := ask.Ask(cmd.Context(), l, strings.Join(args, " "))
			if errors.Is(err, ask.ErrNotUnderstood) {
				return &hintError{err.Error(), "casus ask --help lists the forms of questions; casus dossier GROUP tells all about a group"}
			}
			if err != nil {
				return err
			}
			out, flush, err := output(cmd, l)
			if err != nil {
				return err
			}
			if asJSON {
				err = printJSON(out, answer)
			} else {
				err = answer.Write(out)
			}
			if err != nil {
				return err
			}
			return flush()
		},
	}
	jsonFlag(cmd, &asJSON, "print the answer with its citations as JSON")
	return cmd
}

func dossierCommand() *cobra.Command {
	var asJSON bool
	var seen sight
	cmd := &cobra.Command{
		Use:   "dossier GROUP",
		Short: "Print everything that the ledger holds on a group, with citations",
		Long: `Print everything that the ledger holds on a group, by any of its names: names, origin, ties, leaders and strength by the time
that they are of, incidents and a table of its attacks by year, place and target, what is said, and what is not.`,
		Example: `  casus dossier "Red Banner Front"
  casus dossier RBF --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			view, err := seen.view(cmd)
			if err != nil {
				return err
			}
			group := strings.Join(args, " ")
			dossier, err := ask.Profile(cmd.Context(), l, group, view)
			if errors.Is(err, ask.ErrUnknownGroup) {
				return &hintError{fmt.Sprintf("%s: %v", group, err), "casus incidents lists who the reports name; read more reports with casus read"}
			}
			if err != nil {
				return err
			}
			out, flush, err := output(cmd, l)
			if err != nil {
				return err
			}
			if asJSON {
				err = printJSON(out, dossier)
			} else {
				err = dossier.Write(out)
			}
			if err != nil {
				return err
			}
			return flush()
		},
	}
	seen.flags(cmd)
	jsonFlag(cmd, &asJSON, "print the dossier with its citations as JSON")
	return cmd
}
