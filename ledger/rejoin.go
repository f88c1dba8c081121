package ledger

import (
	"context"

	"casus/same"
)

// Rejoin joins all accounts of a ledger anew. Incidents that stay as they are keep their history.
func Rejoin(ctx context.Context, l Ledger) error {
	accounts, err := l.Accounts(ctx, Filter{})
	if err != nil {
		return err
	}
	reports, err := l.Reports(ctx)
	if err != nil {
		return err
	}
	decisions, err := l.Decisions(ctx)
	if err != nil {
		return err
	}
	told := make([]same.Account, len(accounts))
	for i := range accounts {
		told[i] = same.Account{ID: accounts[i].ID, Report: accounts[i].Report, Incident: &accounts[i].Incident}
	}
	from := make([]same.Report, len(reports))
	for i := range reports {
		from[i] = same.Report{ID: reports[i].ID, Outlet: reports[i].Outlet, Signature: reports[i].Signature}
	}
	words := make([]same.Decision, len(decisions))
	for i := range decisions {
		words[i] = decisions[i].Decision
	}
	return l.Join(ctx, same.Join(told, from, words))
}
