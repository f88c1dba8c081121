package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"casus/same"
)

// mostRefusals is how many are told; the closest come first.
const mostRefusals = 20

// refuse adds a pair that was nearly joined.
func refuse(list []Refusal, one, other *same.Account, incident string, told same.Told) []Refusal {
	v := same.Compare(one, other, told)
	if !v.Close() {
		return list
	}
	reason := v.String()
	if v.Same() {
		reason = "enough for the two alone, but their incidents tell of two acts, by a report that has both, by a person's word, or by too little agreement over all accounts: " + reason
	}
	return append(list, Refusal{one.ID, other.ID, incident, v.Score, reason})
}

// refusals are the closest of those found.
func refusals(list []Refusal) []Refusal {
	slices.SortFunc(list, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Account, b.Account), cmp.Compare(a.Other, b.Other))
	})
	return list[:min(len(list), mostRefusals)]
}

func (l *SQLite) Refused(ctx context.Context, incident *Incident) ([]Refusal, error) {
	l.joiner.mu.Lock()
	defer l.joiner.mu.Unlock()
	var list []Refusal
	err := inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		s := &step{writer: writer{ctx: ctx, tx: tx}, joiner: &l.joiner}
		for i := range incident.Accounts {
			p := pendingAccount{place: place{id: incident.Accounts[i].ID, report: incident.Accounts[i].Report}}
			if err := s.load(map[string]bool{p.report: true}); err != nil {
				return err
			}
			if err := s.candidates(&p); err != nil {
				return err
			}
			reports := map[string]bool{p.report: true}
			var ids []string
			for _, c := range p.candidates {
				reports[c.report] = true
				ids = append(ids, c.id)
			}
			if err := s.load(reports); err != nil {
				return err
			}
			incidentBy := make(map[string]string)
			err := each(ctx, tx, func(rows *sql.Rows) error {
				var id, of string
				err := rows.Scan(&id, &of)
				incidentBy[id] = of
				return err
			}, "SELECT id, incident_id FROM accounts WHERE id IN (SELECT value FROM json_each(?))", jsonList(ids))
			if err != nil {
				return err
			}
			seen := make(map[string]bool)
			one := s.account(p.id, p.report)
			for _, c := range p.candidates {
				other := s.account(c.id, c.report)
				if one == nil || other == nil || seen[c.id] || incidentBy[c.id] == incident.ID {
					continue
				}
				seen[c.id] = true
				list = refuse(list, one, other, incidentBy[c.id], s)
			}
		}
		return nil
	})
	return refusals(list), err
}
