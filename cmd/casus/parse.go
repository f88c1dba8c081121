package main

import (
	"github.com/spf13/cobra"
)

func parseCommand() *cobra.Command {
	var asTimex, asAttributions bool
	cmd := &cobra.Command{
		Use:   "parse FILE...",
		Short: "Print how a text is read, before any incident is sought in it",
		Long: `Print how a text is read.

With --timex, FILE is a TimeML document (or - for standard input): it is printed again with TIMEX3 tags in its text, reckoned
from its document creation time. Other markup inside the text is left out.

With --attributions, FILE is a plain text: who says, thinks or wants what, one JSON object a line.`,
		Example: `  casus parse --timex report.tml`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case asTimex:
				return printTimex(cmd, args)
			case asAttributions:
				return printAttributions(cmd, args)
			}
			return &hintError{"nothing to print was asked for", "name a form: --timex or --attributions"}
		},
	}
	timexFlag(cmd, &asTimex)
	attributionsFlag(cmd, &asAttributions)
	return cmd
}
