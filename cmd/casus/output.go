package main

import (
	"bytes"
	"io"

	"casus/export"
	"casus/ledger"

	"github.com/spf13/cobra"
)

// output is where a page goes, and what to call when it is whole. With --withhold-names the page is held back until
// then, and the names of people who could come to harm are taken out of it, wherever they stand.
func output(cmd *cobra.Command, l ledger.Ledger) (to io.Writer, flush func() error, err error) {
	withhold, err := cmd.Flags().GetBool("withhold-names")
	if err != nil {
		return nil, nil, err
	}
	if !withhold {
		return cmd.OutOrStdout(), func() error { return nil }, nil
	}
	accounts, err := l.Accounts(cmd.Context(), ledger.Filter{})
	if err != nil {
		return nil, nil, err
	}
	statements, err := l.Statements(cmd.Context(), ledger.StatementFilter{})
	if err != nil {
		return nil, nil, err
	}
	names := export.NamesToWithhold(accounts, statements)
	page := new(bytes.Buffer)
	return page, func() error {
		_, err := io.WriteString(cmd.OutOrStdout(), names.Withhold(page.String()))
		return err
	}, nil
}
