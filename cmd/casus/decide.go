package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"

	"casus/ledger"

	"github.com/spf13/cobra"
)

// word is who decides and why.
type word struct{ by, note string }

func (w *word) flags(cmd *cobra.Command) {
	name := ""
	if account, err := user.Current(); err == nil {
		name = account.Username
	}
	cmd.Flags().StringVar(&w.by, "by", name, "who decides")
	cmd.Flags().StringVar(&w.note, "note", "", "why")
}

func mergeCommand() *cobra.Command {
	var said word
	cmd := &cobra.Command{
		Use:   "merge ID ID...",
		Short: "Hold incidents for one, on your word",
		Long: `Hold incidents for one. Your word outranks the program's, and is kept when reports are read again and when others come.
The ids that they had lead to the one that they become. casus split takes it back.`,
		Example: `  casus merge i-1f0c i-77ab --note "both tell of the market on Friday"`,
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			merged, err := ledger.Merge(cmd.Context(), l, args, said.by, said.note)
			switch {
			case errors.Is(err, ledger.ErrOneAlready):
				return &hintError{err.Error(), "casus show tells what they come to"}
			case errors.Is(err, ledger.ErrNotFound), errors.Is(err, ledger.ErrAmbiguous):
				return &hintError{err.Error(), "casus incidents lists the ids"}
			case err != nil:
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "They are %s now.\n", merged)
			return err
		},
	}
	said.flags(cmd)
	return cmd
}

func splitCommand() *cobra.Command {
	var said word
	cmd := &cobra.Command{
		Use:   "split ID ACCOUNT...",
		Short: "Hold accounts of an incident for another one, on your word",
		Long: `Part accounts from an incident: they become one of their own. Your word outranks the program's, and is kept when reports
are read again and when others come. casus show ID lists the accounts with their ids. casus merge takes it back.`,
		Example: `  casus split i-1f0c a-77abc0ffee12-2 --note "another market"`,
		Args:    cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			stays, parts, err := ledger.Split(cmd.Context(), l, args[0], args[1:], said.by, said.note)
			switch {
			case errors.Is(err, ledger.ErrNotItsAccounts):
				return &hintError{err.Error(), "casus show " + args[0] + " lists its accounts"}
			case err != nil:
				return unknownID(args[0], err)
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s stays; the accounts named are %s now.\n", stays, parts)
			return err
		},
	}
	said.flags(cmd)
	return cmd
}

func deleteCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "delete REPORT...",
		Short: "Take reports out of the ledger",
		Long: `Take reports out of the ledger with all that rests on them alone: their accounts, facts and statements. What other reports
tell stays. REPORT is a report's id ("sha256:…"), the beginning of one, or its source as casus show prints it.`,
		Example: `  casus delete reports/moscow.txt`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			for _, name := range args {
				id, err := reportNamed(cmd.Context(), l, name)
				if err != nil {
					return err
				}
				if err := l.Remove(cmd.Context(), id); err != nil {
					return err
				}
			}
			if err := l.Join(cmd.Context()); err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "Took out %s.\n", reports(len(args)))
			return err
		},
	}
}

// reportNamed is the id of the one report that an id, the beginning of one or a source stands for.
func reportNamed(ctx context.Context, l ledger.Ledger, name string) (string, error) {
	list, err := l.Reports(ctx)
	if err != nil {
		return "", err
	}
	found := ""
	for i := range list {
		r := &list[i]
		if r.ID == name || r.Source == name {
			return r.ID, nil
		}
		if len(name) >= len("sha256:")+4 && len(name) < len(r.ID) && r.ID[:len(name)] == name {
			if found != "" {
				return "", &hintError{name + ": stands for more than one report", "give more of the id"}
			}
			found = r.ID
		}
	}
	if found == "" {
		return "", &hintError{name + ": no such report in the ledger", "casus show ID prints the sources of an incident's reports"}
	}
	return found, nil
}
