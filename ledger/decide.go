package ledger

import (
	"context"
	"fmt"
	"slices"
	"time"

	"casus/same"
)

// Merge keeps a person's word that incidents are one, and joins them. It gives the id of the one that they now are.
func Merge(ctx context.Context, l Ledger, ids []string, by, note string) (string, error) {
	var incidents []*Incident
	for _, id := range ids {
		incident, err := l.Incident(ctx, id, View{})
		if err != nil {
			return "", fmt.Errorf("%s: %w", id, err)
		}
		if !slices.ContainsFunc(incidents, func(other *Incident) bool { return other.ID == incident.ID }) {
			incidents = append(incidents, incident)
		}
	}
	if len(incidents) < 2 {
		return "", fmt.Errorf("%s: %w", ids[0], ErrOneAlready)
	}
	apart, err := parted(ctx, l)
	if err != nil {
		return "", err
	}
	var decisions []Decision
	decide := func(a, b string) {
		decisions = append(decisions, Decision{Decision: same.Decision{A: a, B: b, Same: true}, By: by, Note: note, At: exactly()})
	}
	first := incidents[0].Accounts[0].ID
	for i, one := range incidents {
		for _, account := range one.Accounts { // what was joined stays joined
			if account.ID != first {
				decide(first, account.ID)
			}
		}
		for _, other := range incidents[:i] { // an earlier word that held them apart is taken back
			for _, a := range one.Accounts {
				for _, b := range other.Accounts {
					if apart[[2]string{min(a.ID, b.ID), max(a.ID, b.ID)}] {
						decide(a.ID, b.ID)
					}
				}
			}
		}
	}
	if err := l.Decide(ctx, decisions...); err != nil {
		return "", err
	}
	if err := l.Join(ctx); err != nil {
		return "", err
	}
	merged, err := l.Incident(ctx, first, View{})
	if err != nil {
		return "", err
	}
	return merged.ID, nil
}

// parted are the pairs of accounts that people hold apart.
func parted(ctx context.Context, l Ledger) (map[[2]string]bool, error) {
	decisions, err := l.Decisions(ctx)
	apart := make(map[[2]string]bool)
	for _, d := range decisions {
		if !d.Same {
			apart[[2]string{d.A, d.B}] = true
		}
	}
	return apart, err
}

// Split keeps a person's word that some accounts of an incident are of another one, and parts them. It gives the ids of
// the incident that stays and of the one that they are now.
func Split(ctx context.Context, l Ledger, id string, accounts []string, by, note string) (stays, parts string, err error) {
	incident, err := l.Incident(ctx, id, View{})
	if err != nil {
		return "", "", fmt.Errorf("%s: %w", id, err)
	}
	var out, in []string
	for _, account := range incident.Accounts {
		if slices.Contains(accounts, account.ID) {
			out = append(out, account.ID)
		} else {
			in = append(in, account.ID)
		}
	}
	if len(out) != len(accounts) || len(in) == 0 {
		return "", "", ErrNotItsAccounts
	}
	var decisions []Decision
	at := exactly()
	decide := func(a, b string, one bool) {
		decisions = append(decisions, Decision{Decision: same.Decision{A: a, B: b, Same: one}, By: by, Note: note, At: at})
	}
	for _, side := range [][]string{out, in} { // each side stays together
		for _, account := range side[1:] {
			decide(side[0], account, true)
		}
	}
	for _, a := range out {
		for _, b := range in {
			decide(a, b, false)
		}
	}
	if err := l.Decide(ctx, decisions...); err != nil {
		return "", "", err
	}
	if err := l.Join(ctx); err != nil {
		return "", "", err
	}
	one, err := l.Incident(ctx, in[0], View{})
	if err != nil {
		return "", "", err
	}
	other, err := l.Incident(ctx, out[0], View{})
	if err != nil {
		return "", "", err
	}
	return one.ID, other.ID, nil
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }

// exactly is when a person decided: of two words on one pair the later counts, however close they are.
func exactly() string { return time.Now().UTC().Format("2006-01-02T15:04:05.000000000Z") }
