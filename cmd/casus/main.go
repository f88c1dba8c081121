// Command casus reads news reports on political violence and keeps a record that can be checked.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"casus/report"

	"github.com/spf13/cobra"
)

// Exit codes, as docs/commands.md states them.
const (
	exitDone   = 0
	exitFailed = 1  // the command could not do its work
	exitSome   = 2  // some reports could not be read; the others were
	exitUsage  = 64 // the command line cannot be understood
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main without the process around it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(context.Background())
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(stderr, "casus:", err)
	var some *someFailed
	var hinted *hintError
	var usage *usageError
	switch {
	case errors.As(err, &some):
		return exitSome
	case errors.As(err, &hinted):
		fmt.Fprintln(stderr, "  "+hinted.hint)
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "  see: %s --help\n", usage.command)
		return exitUsage
	}
	return exitFailed
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "casus",
		Short: "Reads news reports on political violence and keeps a record that can be checked",
		Long: `Casus reads news reports on political violence and keeps the record: who did what to whom, where and when,
how many died, who says so, and where the reports disagree. Every value leads back to the words it came from.`,
		Example: `  casus read samples
  casus incidents --country KE --from 2024-01-01
  casus ask "Who leads the Red Banner Front?"`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().String("ledger", "casus.db", "the ledger file")
	root.PersistentFlags().Bool("withhold-names", false, "leave out the names of victims, and of speakers who hold no office")
	root.PersistentFlags().String("gazetteer", "", "a file of places made by casus gazetteer import (else $"+gazetteerVariable+")")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return useGazetteer(cmd) }
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{command: cmd.CommandPath(), err: err}
	})
	root.AddCommand(readCommand(), incidentsCommand(), showCommand(), explainCommand(), askCommand(), dossierCommand(),
		mergeCommand(), splitCommand(), deleteCommand(), exportCommand(), importCommand(),
		scoreCommand(), parseCommand(), gazetteerCommand(), versionCommand())
	for _, cmd := range append(root.Commands(), root) {
		if check := cmd.Args; check != nil {
			cmd.Args = func(cmd *cobra.Command, args []string) error {
				if err := check(cmd, args); err != nil {
					return &usageError{command: cmd.CommandPath(), err: err}
				}
				return nil
			}
		}
	}
	return root
}

// usageError is a command line that cannot be understood.
type usageError struct {
	command string
	err     error
}

func (e *usageError) Error() string { return e.err.Error() }

// hintError is an error with what to do about it.
type hintError struct {
	problem string
	hint    string
}

func (e *hintError) Error() string { return e.problem }

// someFailed says that reports were passed over.
type someFailed struct{ failed, read int }

func (e *someFailed) Error() string {
	switch failed := reports(e.failed) + " could not be read"; e.read {
	case 0:
		return failed
	case 1:
		return failed + "; the other one was"
	default:
		return fmt.Sprintf("%s; the other %d were", failed, e.read)
	}
}

// complain tells of one report that could not be read, and what to do.
func complain(stderr io.Writer, err error) {
	fmt.Fprintln(stderr, "casus:", err)
	var failed *report.Error
	if errors.As(err, &failed) && failed.Hint != "" {
		fmt.Fprintln(stderr, "  "+failed.Hint)
	}
}
