// Command casus reads news reports on political violence and keeps a record that can be checked.
package main

import (
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
	exitFailed = 1 // the command could not do its work
	exitSome   = 2 // some reports could not be read; the others were
	exitUsage  = 64
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is main without the process around it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	if err == nil {
		return exitDone
	}
	var some *someFailed
	if errors.As(err, &some) {
		fmt.Fprintln(stderr, err)
		return exitSome
	}
	fmt.Fprintln(stderr, "casus:", err)
	var hinted *hintError
	var usage *usageError
	switch {
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
		Use:           "casus",
		Short:         "Reads news reports on political violence and keeps a record that can be checked",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{command: cmd.CommandPath(), err: err}
	})
	root.AddCommand(readCommand())
	for _, cmd := range root.Commands() {
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
	return fmt.Sprintf("casus: %s could not be read; %s", reports(e.failed), andRead(e.read))
}

func andRead(n int) string {
	if n == 0 {
		return "none was"
	}
	return fmt.Sprintf("the other %d were", n)
}

func reports(n int) string {
	if n == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%d reports", n)
}

// complain tells of one report that could not be read, and what to do.
func complain(stderr io.Writer, err error) {
	fmt.Fprintln(stderr, "casus:", err)
	var failed *report.Error
	if errors.As(err, &failed) && failed.Hint != "" {
		fmt.Fprintln(stderr, "  "+failed.Hint)
	}
}
