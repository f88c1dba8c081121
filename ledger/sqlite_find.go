package ledger

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"casus/same"
)

// linksOf are the joins of the incidents that have an account which a WHERE clause lets through.
func linksOf(ctx context.Context, q querier, where string, args []any) (map[string][]same.Link, error) {
	links := make(map[string][]same.Link)
	err := each(ctx, q, func(rows *sql.Rows) error {
		var id string
		var link same.Link
		err := rows.Scan(&id, &link.A, &link.B, &link.Score, &link.Reason)
		links[id] = append(links[id], link)
		return err
	}, "SELECT incident_id, account_a, account_b, score, reason FROM joins WHERE incident_id IN (SELECT incident_id FROM accounts "+where+") ORDER BY incident_id, position", args...)
	return links, err
}

func (l *SQLite) Incidents(ctx context.Context, filter Filter) (list []Incident, err error) {
	err = l.EachIncident(ctx, filter, func(incident *Incident) error {
		list = append(list, *incident)
		return nil
	})
	byDate(list)
	return list, err
}

// page is how many incidents or reports are read at a time.
const page = 200

func (l *SQLite) EachIncident(ctx context.Context, filter Filter, do func(*Incident) error) error {
	where, args := filter.where()
	var found []Incident // ids and dates alone
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var i Incident
		err := rows.Scan(&i.ID, &i.Summary.Date)
		found = append(found, i)
		return err
	}, "SELECT id, date FROM incidents WHERE id IN (SELECT incident_id FROM accounts "+where+")", args...)
	if err != nil {
		return err
	}
	byDate(found)
	for part := range slices.Chunk(found, page) {
		ids := make([]string, len(part))
		for i := range part {
			ids[i] = part[i].ID
		}
		list, err := incidents(ctx, l.db, "WHERE incident_id IN (SELECT value FROM json_each(?))", []any{jsonList(ids)}, filter.View)
		if err != nil {
			return err
		}
		for i := range list {
			if err := do(&list[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *SQLite) EachReport(ctx context.Context, do func(*Report) error) error {
	for last := ""; ; {
		list, err := reports(ctx, l.db, "WHERE id > ?", page, last)
		if err != nil || len(list) == 0 {
			return err
		}
		last = list[len(list)-1].ID
		for i := range list {
			if err := do(&list[i]); err != nil {
				return err
			}
		}
	}
}

func incidents(ctx context.Context, q querier, where string, args []any, view View) ([]Incident, error) {
	members, err := accounts(ctx, q, "WHERE incident_id IN (SELECT incident_id FROM accounts "+where+")", args)
	if err != nil {
		return nil, err
	}
	byID, err := reportsOf(ctx, q, members)
	if err != nil {
		return nil, err
	}
	links, err := linksOf(ctx, q, where, args)
	if err != nil {
		return nil, err
	}
	return gather(members, links, byID, view), nil
}

// Sets maps every account to its incident.
func (l *SQLite) Sets(ctx context.Context) (map[string]string, error) {
	sets := make(map[string]string)
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var account, incident string
		err := rows.Scan(&account, &incident)
		sets[account] = incident
		return err
	}, "SELECT id, incident_id FROM accounts")
	return sets, err
}

func (l *SQLite) Count(ctx context.Context) (n int, err error) {
	err = l.db.QueryRowContext(ctx, "SELECT count(*) FROM incidents").Scan(&n)
	return n, err
}

func (l *SQLite) Incident(ctx context.Context, id string, view View) (*Incident, error) {
	current, err := l.current(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := incidents(ctx, l.db, "WHERE incident_id = ?", []any{current}, view)
	if err != nil {
		return nil, err
	}
	return chosen(list, id)
}

// chosen is the incident of a view that an id stands for: a view may show several where later reports joined them.
func chosen(list []Incident, id string) (*Incident, error) {
	for i := range list {
		if list[i].ID == id || containsAccount(list[i].Accounts, id) || containsAccount(list[i].Accounts, namedAfter(id)) {
			return &list[i], nil
		}
	}
	if len(list) == 0 {
		return nil, ErrNotFound
	}
	return &list[0], nil
}

// current is the incident that an id, or the beginning of one, stands for now.
func (l *SQLite) current(ctx context.Context, id string) (string, error) {
	for range 50 { // redirects may lead to others
		for _, account := range []string{id, namedAfter(id)} {
			var incident string
			err := l.db.QueryRowContext(ctx, "SELECT incident_id FROM accounts WHERE id = ?", account).Scan(&incident)
			if err == nil {
				return incident, nil
			}
			if !errors.Is(err, sql.ErrNoRows) {
				return "", err
			}
		}
		var next string
		err := l.db.QueryRowContext(ctx, "SELECT account_id FROM redirects WHERE old_id = ?", id).Scan(&next)
		if errors.Is(err, sql.ErrNoRows) {
			break
		}
		if err != nil {
			return "", err
		}
		if next == "" || next == id {
			return "", ErrNotFound
		}
		id = next
	}
	found := make(map[string]bool)
	for _, query := range []string{"SELECT id FROM incidents WHERE id >= ? AND id < ? LIMIT 2", "SELECT DISTINCT incident_id FROM accounts WHERE id >= ? AND id < ? LIMIT 2"} {
		err := each(ctx, l.db, func(rows *sql.Rows) error {
			var incident string
			err := rows.Scan(&incident)
			found[incident] = true
			return err
		}, query, id, id+"\x7f")
		if err != nil {
			return "", err
		}
		if len(found) > 0 {
			break
		}
	}
	return pick(found)
}

// pick chooses the one incident that was found.
func pick(found map[string]bool) (string, error) {
	switch len(found) {
	case 0:
		return "", ErrNotFound
	case 1:
		for id := range found {
			return id, nil
		}
	}
	return "", ErrAmbiguous
}
