package main

import (
	"github.com/spf13/cobra"
)

func parseCommand() *cobra.Command {
	var asTimex bool
	cmd := &cobra.Command{
		Use:   "parse --timex FILE...",
		Short: "Print how a text is read, before any incident is sought in it",
		Long: `Print how a text is read.

With --timex, FILE is a TimeML document (or - for standard input): it is printed again with TIMEX3 tags in its text, reckoned
from its document creation time. Other markup inside the text is left out.`,
		Example: `  casus parse --timex report.tml`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !asTimex {
				return &hintError{"nothing to print was asked for", "name a form: --timex"}
			}
			return printTimex(cmd, args)
		},
	}
	timexFlag(cmd, &asTimex)
	return cmd
}
