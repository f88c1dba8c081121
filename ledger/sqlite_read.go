package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"

	"casus/lex"
	"casus/record"
	"casus/same"
)

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// each runs a query and gives every row to scan.
func each(ctx context.Context, q querier, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func reports(ctx context.Context, q querier, where string, args ...any) ([]Report, error) {
	var list []Report
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r Report
		var byline string
		var signature []byte
		if err := rows.Scan(&r.ID, &r.Source, &r.Title, &r.Outlet, &r.Via, &r.URL, &byline, &r.Published, &r.PublishedBasis, &r.Language, &r.Version, &r.Body, &signature); err != nil {
			return err
		}
		r.Signature = signatureOf(signature)
		list = append(list, r)
		return json.Unmarshal([]byte(byline), &list[len(list)-1].Byline)
	}, "SELECT id, source, title, outlet, via, url, byline, published, published_basis, language, version, body, signature FROM reports "+where+" ORDER BY id", args...)
	return list, err
}

func known(ctx context.Context, q querier, id string) (*Report, error) {
	list, err := reports(ctx, q, "WHERE id = ?", id)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, ErrNotFound
	}
	return &list[0], nil
}

// reportsOf is the reports of some accounts, by id.
func reportsOf(ctx context.Context, q querier, accounts []Account) (map[string]*Report, error) {
	byID := make(map[string]*Report)
	for i := range accounts {
		byID[accounts[i].Report] = nil
	}
	var list []Report
	var err error
	if len(byID) <= 100 {
		ids := make([]any, 0, len(byID))
		for id := range byID {
			ids = append(ids, id)
		}
		list, err = reports(ctx, q, "WHERE id IN (NULL"+strings.Repeat(", ?", len(ids))+")", ids...)
	} else {
		list, err = reports(ctx, q, "")
	}
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	return byID, err
}

func (l *SQLite) Known(ctx context.Context, id string) (*Report, error) { return known(ctx, l.db, id) }

func (l *SQLite) Reports(ctx context.Context) ([]Report, error) { return reports(ctx, l.db, "") }

func (l *SQLite) Text(ctx context.Context, id string) (string, error) {
	var text string
	err := l.db.QueryRowContext(ctx, "SELECT text FROM reports WHERE id = ?", id).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	return text, err
}

// accounts reads the accounts that a WHERE clause lets through, with their evidence.
func accounts(ctx context.Context, q querier, where string, args []any) ([]Account, error) {
	var list []Account
	type place struct {
		report   string
		position int
	}
	at := make(map[place]int)
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a Account
		var key place
		var incident, body string
		if err := rows.Scan(&key.report, &key.position, &incident, &body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &a.Incident); err != nil {
			return err
		}
		a.Report, a.IncidentID = key.report, incident
		at[key] = len(list)
		list = append(list, a)
		return nil
	}, "SELECT report_id, position, incident_id, body FROM accounts "+where+" ORDER BY report_id, position", args...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var key place
		var e record.Evidence
		if err := rows.Scan(&key.report, &key.position, &e.Field, &e.Start, &e.End, &e.Text, &e.Rule); err != nil {
			return err
		}
		if i, ok := at[key]; ok {
			list[i].Evidence = append(list[i].Evidence, e)
		}
		return nil
	}, `SELECT evidence.report_id, evidence.position, field, start, end, text, rule FROM evidence
		JOIN (SELECT report_id AS told_in, position AS told_at FROM accounts `+where+`) ON told_in = evidence.report_id AND told_at = evidence.position
		WHERE kind = 'account' ORDER BY evidence.report_id, evidence.position, number`, args...)
	return list, err
}

// where is a filter as a WHERE clause over accounts.
func (f Filter) where() (clause string, args []any) {
	var and []string
	add := func(condition string, values ...any) {
		and = append(and, condition)
		args = append(args, values...)
	}
	if f.Report != "" {
		add("report_id = ?", f.Report)
	}
	if !f.Parties.empty() || f.Role != "" {
		condition, values := f.Parties.where("folded", "actor_id")
		if f.Role != "" {
			condition, values = condition+" AND role = ?", append(values, f.Role)
		}
		add("id IN (SELECT account_id FROM account_actors WHERE "+condition+")", values...)
	}
	if f.Country != "" {
		add("country = ?", strings.ToUpper(f.Country))
	}
	if f.Place != "" {
		add("instr(place_words, ?) > 0", " "+lex.Fold(f.Place)+" ")
	}
	if f.From != "" {
		add("date_last >= ?", f.From)
	}
	if f.To != "" {
		add("date_first <= ?", f.To)
	}
	if f.Type != "" {
		add("instr(lower(event_type || ': ' || sub_event_type), ?) > 0", strings.ToLower(f.Type))
	}
	if len(and) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(and, " AND "), args
}

// where is a set of parties as a condition on two columns.
func (p Parties) where(folded, id string) (condition string, args []any) {
	if p.empty() {
		return "TRUE", nil
	}
	var or []string
	for _, list := range []struct {
		column string
		values []string
	}{{folded, p.Folded}, {id, p.IDs}} {
		if len(list.values) == 0 {
			continue
		}
		or = append(or, list.column+" IN (?"+strings.Repeat(", ?", len(list.values)-1)+")")
		for _, value := range list.values {
			args = append(args, value)
		}
	}
	return "(" + strings.Join(or, " OR ") + ")", args
}

func (l *SQLite) Accounts(ctx context.Context, filter Filter) ([]Account, error) {
	where, args := filter.where()
	return accounts(ctx, l.db, where, args)
}

// joined is the incidents as they stand, by id; of a filter's WHERE clause, those with an account that it lets through.
func joined(ctx context.Context, q querier, where string, args []any) (map[string]same.Incident, error) {
	list := make(map[string]same.Incident)
	within := "WHERE incident_id IN (SELECT incident_id FROM accounts " + where + ")"
	err := each(ctx, q, func(rows *sql.Rows) error {
		var id, account string
		if err := rows.Scan(&id, &account); err != nil {
			return err
		}
		incident := list[id]
		incident.ID = id
		incident.Accounts = append(incident.Accounts, account)
		list[id] = incident
		return nil
	}, "SELECT incident_id, id FROM accounts "+within+" ORDER BY incident_id, id", args...)
	if err != nil {
		return nil, err
	}
	err = each(ctx, q, func(rows *sql.Rows) error {
		var id string
		var link same.Link
		if err := rows.Scan(&id, &link.A, &link.B, &link.Reason); err != nil {
			return err
		}
		incident := list[id]
		incident.Links = append(incident.Links, link)
		list[id] = incident
		return nil
	}, "SELECT incident_id, account_a, account_b, reason FROM joins "+within+" ORDER BY incident_id, position", args...)
	return list, err
}

func (l *SQLite) Incidents(ctx context.Context, filter Filter) ([]Incident, error) {
	where, args := filter.where()
	members, err := accounts(ctx, l.db, "WHERE incident_id IN (SELECT incident_id FROM accounts "+where+")", args)
	if err != nil {
		return nil, err
	}
	byID, err := reportsOf(ctx, l.db, members)
	if err != nil {
		return nil, err
	}
	links, err := joined(ctx, l.db, where, args)
	if err != nil {
		return nil, err
	}
	return gather(members, links, byID), nil
}

// gather makes incidents of the accounts that carry their ids, by date.
func gather(members []Account, links map[string]same.Incident, reports map[string]*Report) []Incident {
	groups := make(map[string][]Account)
	for _, account := range members {
		groups[account.IncidentID] = append(groups[account.IncidentID], account)
	}
	incidents := make([]Incident, 0, len(groups))
	for id, accounts := range groups {
		incidents = append(incidents, compose(id, accounts, links[id].Links, reports))
	}
	byDate(incidents)
	return incidents
}

func (l *SQLite) Incident(ctx context.Context, id string) (*Incident, error) {
	found := make(map[string]bool)
	exact := ""
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var account, incident string
		if err := rows.Scan(&account, &incident); err != nil {
			return err
		}
		found[incident] = true
		if account == id || incident == id {
			exact = incident
		}
		return nil
	}, "SELECT id, incident_id FROM accounts WHERE substr(id, 1, length(?)) = ? OR substr(incident_id, 1, length(?)) = ?", id, id, id, id)
	if err != nil {
		return nil, err
	}
	if exact, err = pick(exact, found); err != nil {
		return nil, err
	}
	members, err := accounts(ctx, l.db, "WHERE incident_id = ?", []any{exact})
	if err != nil {
		return nil, err
	}
	byID, err := reportsOf(ctx, l.db, members)
	if err != nil {
		return nil, err
	}
	links, err := joined(ctx, l.db, "WHERE incident_id = ?", []any{exact})
	if err != nil {
		return nil, err
	}
	incident := compose(exact, members, links[exact].Links, byID)
	return &incident, nil
}

// pick chooses the incident that an id, or the beginning of one, stands for.
func pick(exact string, found map[string]bool) (string, error) {
	switch {
	case exact != "":
		return exact, nil
	case len(found) == 0:
		return "", ErrNotFound
	case len(found) > 1:
		return "", ErrAmbiguous
	}
	for id := range found {
		exact = id
	}
	return exact, nil
}

func (l *SQLite) Facts(ctx context.Context, filter FactFilter) ([]Fact, error) {
	condition, args := filter.Subject.where("folded", "subject_id")
	if filter.Report != "" {
		condition, args = condition+" AND report_id = ?", append(args, filter.Report)
	}
	if len(filter.Relations) > 0 {
		condition += " AND relation IN (?" + strings.Repeat(", ?", len(filter.Relations)-1) + ")"
		for _, relation := range filter.Relations {
			args = append(args, relation)
		}
	}
	var list []Fact
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var f Fact
		var value, qualifiers string
		if err := rows.Scan(&f.Report, &f.Position, &f.Subject, &f.SubjectID, &f.Relation, &value, &qualifiers, &f.Date, &f.By); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(qualifiers), &f.Qualifiers); err != nil {
			return err
		}
		var err error
		f.Value, err = factValue([]byte(value))
		list = append(list, f)
		return err
	}, "SELECT report_id, position, subject, subject_id, relation, value, qualifiers, date, by FROM facts WHERE "+condition+" ORDER BY report_id, position", args...)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Evidence, err = l.evidence(ctx, list[i].Report, "fact", list[i].Position); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// factValue is a string or a record.Strength, as the record has it.
func factValue(data []byte) (any, error) {
	if len(data) > 0 && data[0] == '{' {
		var strength record.Strength
		err := json.Unmarshal(data, &strength)
		return strength, err
	}
	var value string
	err := json.Unmarshal(data, &value)
	return value, err
}

func (l *SQLite) Statements(ctx context.Context, filter StatementFilter) ([]Statement, error) {
	var list []Statement
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var s Statement
		err := rows.Scan(&s.Report, &s.Position, &s.Speaker, &s.Role, &s.Organization, &s.Text, &s.Quoted, &s.About)
		list = append(list, s)
		return err
	}, `SELECT report_id, position, speaker, role, organization, text, quoted, about FROM statements
		WHERE ? IN ('', report_id) ORDER BY report_id, position`, filter.Report)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Evidence, err = l.evidence(ctx, list[i].Report, "statement", list[i].Position); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (l *SQLite) evidence(ctx context.Context, report, kind string, position int) ([]record.Evidence, error) {
	var list []record.Evidence
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var e record.Evidence
		err := rows.Scan(&e.Field, &e.Start, &e.End, &e.Text, &e.Rule)
		list = append(list, e)
		return err
	}, "SELECT field, start, end, text, rule FROM evidence WHERE report_id = ? AND kind = ? AND position = ? ORDER BY number", report, kind, position)
	return list, err
}

func (l *SQLite) Names(ctx context.Context) ([]Name, error) {
	var list []Name
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var n Name
		err := rows.Scan(&n.Party, &n.Name, &n.Folded, &n.Report)
		list = append(list, n)
		return err
	}, "SELECT group_id, name, folded, report_id FROM aliases ORDER BY group_id, name, report_id")
	return list, err
}

func (l *SQLite) Decisions(ctx context.Context) ([]Decision, error) {
	var list []Decision
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var d Decision
		err := rows.Scan(&d.A, &d.B, &d.Same, &d.By, &d.Note, &d.At)
		list = append(list, d)
		return err
	}, "SELECT account_a, account_b, same, by, note, at FROM decisions ORDER BY account_a, account_b")
	return list, err
}

func (l *SQLite) History(ctx context.Context) ([]Event, error) {
	var list []Event
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var e Event
		err := rows.Scan(&e.At, &e.Kind, &e.Subject, &e.Detail)
		list = append(list, e)
		return err
	}, "SELECT at, kind, subject, detail FROM history ORDER BY id")
	return list, err
}
