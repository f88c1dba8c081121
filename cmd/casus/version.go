package main

import (
	"fmt"
	"runtime"

	"casus"

	"github.com/spf13/cobra"
)

func versionCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "Print the version that readings are kept under",
		Example: `  casus version`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asJSON {
				return printJSON(cmd.OutOrStdout(), map[string]string{"version": casus.Version(), "go": runtime.Version()})
			}
			fmt.Fprintln(cmd.OutOrStdout(), "casus", casus.Version())
			return nil
		},
	}
	jsonFlag(cmd, &asJSON, "print the version as JSON")
	return cmd
}
