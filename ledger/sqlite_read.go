package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"casus/lex"
	"casus/record"
	"casus/report"
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

func reports(ctx context.Context, q querier, where string, most int, args ...any) ([]Report, error) {
	var list []Report
	err := each(ctx, q, func(rows *sql.Rows) error {
		var r Report
		var byline string
		var sketch []byte
		if err := rows.Scan(&r.ID, &r.Source, &r.Title, &r.Outlet, &r.Via, &r.URL, &byline, &r.Published, &r.PublishedBasis, &r.Language, &r.Version, &r.Body, &r.Added, &r.Credit, &sketch); err != nil {
			return err
		}
		if err := r.Sketch.UnmarshalBinary(sketch); err != nil {
			return err
		}
		list = append(list, r)
		return json.Unmarshal([]byte(byline), &list[len(list)-1].Byline)
	}, "SELECT id, source, title, outlet, via, url, byline, published, published_basis, language, version, body, added, credit, sketch FROM reports "+where+" ORDER BY id LIMIT "+strconv.Itoa(most), args...)
	return list, err
}

func known(ctx context.Context, q querier, id string) (*Report, error) {
	list, err := reports(ctx, q, "WHERE id = ?", 1, id)
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
	list, err := reports(ctx, q, "WHERE id IN (SELECT value FROM json_each(?))", -1, jsonList(slices.Collect(maps.Keys(byID))))
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	return byID, err
}

func (l *SQLite) Known(ctx context.Context, id string) (*Report, error) { return known(ctx, l.db, id) }

func (l *SQLite) Reports(ctx context.Context) ([]Report, error) { return reports(ctx, l.db, "", -1) }

func (l *SQLite) Text(ctx context.Context, id string) (string, error) {
	var text string
	err := l.db.QueryRowContext(ctx, "SELECT text FROM reports WHERE id = ?", id).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNotFound
	}
	return text, err
}

func (l *SQLite) Raw(ctx context.Context, id string) ([]byte, error) {
	var raw []byte
	err := l.db.QueryRowContext(ctx, "SELECT raw FROM reports WHERE id = ?", id).Scan(&raw)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return raw, err
}

// accounts reads the accounts that a WHERE clause lets through, with their evidence.
func accounts(ctx context.Context, q querier, where string, args []any) ([]Account, error) {
	var list []Account
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a Account
		var incident, body string
		if err := rows.Scan(&a.Report, &a.position, &incident, &body); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(body), &a.Incident); err != nil {
			return err
		}
		a.IncidentID = incident
		list = append(list, a)
		return nil
	}, "SELECT report_id, position, incident_id, body FROM accounts "+where+" ORDER BY report_id, position", args...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	behind, err := evidenceOf(ctx, q, "account", "accounts", strings.TrimPrefix(cmp.Or(where, "TRUE"), "WHERE "), args)
	for i := range list {
		list[i].Evidence = behind[origin{list[i].Report, list[i].position}]
	}
	return list, err
}

// outBy is the condition that a row's report was out on a day; see View.holds.
const outBy = `report_id IN (SELECT id FROM reports WHERE
	CASE WHEN published GLOB '[0-9]*' THEN published <= ? ELSE substr(added, 1, 10) <= ? END)`

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
	if f.AsOf != "" {
		add(outBy, f.AsOf, f.AsOf)
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

func (l *SQLite) Facts(ctx context.Context, filter FactFilter) ([]Fact, error) {
	condition, args := filter.Subject.where("folded", "subject_id")
	if filter.Report != "" {
		condition, args = condition+" AND report_id = ?", append(args, filter.Report)
	}
	if filter.AsOf != "" {
		condition, args = condition+" AND "+outBy, append(args, filter.AsOf, filter.AsOf)
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
		f.Value, err = record.ParseValue([]byte(value))
		list = append(list, f)
		return err
	}, "SELECT report_id, position, subject, subject_id, relation, value, qualifiers, date, by FROM facts WHERE "+condition+" ORDER BY report_id, position", args...)
	if err != nil {
		return nil, err
	}
	behind, err := evidenceOf(ctx, l.db, "fact", "facts", condition, args)
	for i := range list {
		list[i].Evidence = behind[origin{list[i].Report, list[i].Position}]
	}
	return list, err
}

func (l *SQLite) Subjects(ctx context.Context) (map[string]int, error) {
	counts := make(map[string]int)
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var subject string
		var count int
		if err := rows.Scan(&subject, &count); err != nil {
			return err
		}
		counts[subject] = count
		return nil
	}, "SELECT subject, COUNT(*) FROM facts GROUP BY subject")
	return counts, err
}

func (l *SQLite) Statements(ctx context.Context, filter StatementFilter) ([]Statement, error) {
	condition, args := "TRUE", []any(nil)
	if filter.Report != "" {
		condition, args = "report_id = ?", append(args, filter.Report)
	}
	if len(filter.Words) > 0 {
		condition += " AND (FALSE" + strings.Repeat(" OR instr(folded, ?) > 0", len(filter.Words)) + ")"
		for _, words := range filter.Words {
			args = append(args, words)
		}
	}
	if filter.AsOf != "" {
		condition, args = condition+" AND "+outBy, append(args, filter.AsOf, filter.AsOf)
	}
	var list []Statement
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var s Statement
		err := rows.Scan(&s.Report, &s.Position, &s.Speaker, &s.Role, &s.Organization, &s.Text, &s.Quoted, &s.About)
		list = append(list, s)
		return err
	}, "SELECT report_id, position, speaker, role, organization, text, quoted, about FROM statements WHERE "+condition+" ORDER BY report_id, position", args...)
	if err != nil {
		return nil, err
	}
	behind, err := evidenceOf(ctx, l.db, "statement", "statements", condition, args)
	for i := range list {
		list[i].Evidence = behind[origin{list[i].Report, list[i].Position}]
	}
	return list, err
}

// origin is where a row of a record is: its report and its position there.
type origin struct {
	report   string
	position int
}

// evidenceOf is the evidence behind the rows of a table that a condition lets through.
func evidenceOf(ctx context.Context, q querier, kind, table, condition string, args []any) (map[origin][]record.Evidence, error) {
	behind := make(map[origin][]record.Evidence)
	err := each(ctx, q, func(rows *sql.Rows) error {
		var at origin
		var e record.Evidence
		err := rows.Scan(&at.report, &at.position, &e.Field, &e.Start, &e.End, &e.Text, &e.Rule)
		behind[at] = append(behind[at], e)
		return err
	}, `SELECT evidence.report_id, evidence.position, field, start, end, text, rule FROM evidence
		JOIN (SELECT report_id AS told_in, position AS told_at FROM `+table+" WHERE "+condition+`) ON told_in = evidence.report_id AND told_at = evidence.position
		WHERE kind = ? ORDER BY evidence.report_id, evidence.position, number`, append(slices.Clone(args), kind)...)
	return behind, err
}

func (l *SQLite) Names(ctx context.Context, folded ...string) ([]Name, error) {
	where := ""
	if len(folded) > 0 {
		where = "WHERE group_id IN (SELECT group_id FROM aliases WHERE folded IN (SELECT value FROM json_each(?))) "
	}
	var args []any
	if len(folded) > 0 {
		args = append(args, jsonList(folded))
	}
	var list []Name
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var n Name
		err := rows.Scan(&n.Party, &n.Name, &n.Folded, &n.Report)
		list = append(list, n)
		return err
	}, "SELECT group_id, name, folded, report_id FROM aliases "+where+"ORDER BY group_id, name, report_id", args...)
	return list, err
}

func (l *SQLite) Credits(ctx context.Context, id string) ([]report.Credit, error) {
	var list []report.Credit
	err := each(ctx, l.db, func(rows *sql.Rows) error {
		var c report.Credit
		err := rows.Scan(&c.Outlet, &c.How, &c.Start, &c.End)
		list = append(list, c)
		return err
	}, "SELECT outlet, how, start, end FROM credits WHERE report_id = ? ORDER BY position", id)
	return list, err
}

func (l *SQLite) Decisions(ctx context.Context) ([]Decision, error) { return decisions(ctx, l.db) }

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
