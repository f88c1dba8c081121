package ledger

import (
	"context"
	"database/sql"

	"casus/same"
)

// decisions are people's words on accounts as they are now called, in the order in which they were made.
func decisions(ctx context.Context, q querier) ([]Decision, error) {
	var list []Decision
	err := each(ctx, q, func(rows *sql.Rows) error {
		var d Decision
		err := rows.Scan(&d.A, &d.B, &d.Same, &d.By, &d.Note, &d.At)
		list = append(list, d)
		return err
	}, "SELECT account_a, account_b, same, by, note, at FROM decisions ORDER BY at, account_a, account_b")
	if err != nil || len(list) == 0 {
		return nil, err
	}
	follow := make(map[string]string)
	err = each(ctx, q, func(rows *sql.Rows) error {
		var old, account string
		err := rows.Scan(&old, &account)
		follow[old] = account
		return err
	}, "SELECT old_id, account_id FROM redirects WHERE old_id >= 'a-' AND old_id < 'b' AND old_id NOT IN (SELECT id FROM accounts)")
	if err != nil {
		return nil, err
	}
	return resolve(list, follow), nil
}

// resolve follows accounts to what they are called now; a word on an account that is gone waits for its return.
func resolve(decisions []Decision, follow map[string]string) []Decision {
	current := func(id string) string {
		for range len(follow) + 1 {
			next, moved := follow[id]
			if !moved || next == "" {
				break
			}
			id = next
		}
		return id
	}
	for i := range decisions {
		a, b := current(decisions[i].A), current(decisions[i].B)
		decisions[i].A, decisions[i].B = min(a, b), max(a, b)
	}
	return decisions
}

// words are decisions as joining takes them; the last word on a pair counts.
func words(decisions []Decision) []same.Decision {
	list := make([]same.Decision, len(decisions))
	for i := range decisions {
		list[i] = decisions[i].Decision
	}
	return list
}
