package ledger

import (
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"casus/lex"
	"casus/record"
	"casus/report"
	"casus/same"

	_ "modernc.org/sqlite" // the driver
)

//go:embed schema/*.sql
var schema embed.FS

// SQLite is a ledger in one file.
type SQLite struct{ db *sql.DB }

// OpenSQLite opens a ledger file and makes it where there is none.
func OpenSQLite(ctx context.Context, path string) (*SQLite, error) {
	options := url.Values{"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(NORMAL)", "foreign_keys(ON)"}, "_txlock": {"immediate"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer; reading is short
	if err := migrate(ctx, db); err != nil {
		db.Close()
		return nil, fmt.Errorf("%s is no ledger that can be opened: %w", path, err)
	}
	return &SQLite{db}, nil
}

// Exists says whether there is a ledger file, so that a command that only reads does not make one.
func Exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// applicationID marks a SQLite file as a ledger: "case".
const applicationID = 0x63617365

// migrate brings a file up to the newest schema; its user_version counts the steps taken.
func migrate(ctx context.Context, db *sql.DB) error {
	var version, application, tables int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return err
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if application != applicationID && tables > 0 {
		return errors.New("it is a SQLite file of another program")
	}
	steps, err := fs.Glob(schema, "schema/*.sql")
	if err != nil {
		return err
	}
	if version > len(steps) {
		return fmt.Errorf("it was made by a newer version of this program (schema %d, this one knows %d)", version, len(steps))
	}
	for number := version; number < len(steps); number++ {
		script, err := schema.ReadFile(steps[number])
		if err != nil {
			return err
		}
		err = inTransaction(ctx, db, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", script, applicationID, number+1))
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", steps[number], err)
		}
	}
	return nil
}

// inTransaction does all of do or nothing.
func inTransaction(ctx context.Context, db *sql.DB, do func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (l *SQLite) Close() error { return l.db.Close() }

func now() string { return time.Now().UTC().Format(time.RFC3339) }

func (l *SQLite) Add(ctx context.Context, rep *report.Report, rec *record.Record, version string) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		w := &writer{ctx: ctx, tx: tx}
		if kept, err := known(ctx, tx, rep.ID); err == nil {
			w.removeReading(rep.ID)
			w.log("read again", rep.ID, kept.Version+" → "+version)
		} else if errors.Is(err, ErrNotFound) {
			w.log("read", rep.ID, version)
		} else {
			return err
		}
		w.report(rep, rec, version)
		w.reading(rec, version)
		return w.err
	})
}

func (l *SQLite) Remove(ctx context.Context, id string) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		if _, err := known(ctx, tx, id); err != nil {
			return err
		}
		w := &writer{ctx: ctx, tx: tx}
		w.removeReading(id)
		w.exec("DELETE FROM reports WHERE id = ?", id)
		w.log("removed", id, "")
		return w.err
	})
}

// writer writes rows until one fails, and keeps the first error.
type writer struct {
	ctx context.Context
	tx  *sql.Tx
	err error
}

func (w *writer) exec(query string, args ...any) {
	if w.err == nil {
		_, w.err = w.tx.ExecContext(w.ctx, query, args...)
	}
}

func (w *writer) json(value any) string {
	data, err := json.Marshal(value)
	if err != nil && w.err == nil {
		w.err = err
	}
	return string(data)
}

func (w *writer) log(kind, subject, detail string) {
	w.exec("INSERT INTO history (at, kind, subject, detail) VALUES (?, ?, ?, ?)", now(), kind, subject, detail)
}

// removeReading takes a report's current reading out of the tables, and gives the accounts that were joined with its own
// an incident each, until they are joined anew.
func (w *writer) removeReading(report string) {
	if w.err != nil {
		return
	}
	var others []Account
	others, w.err = accounts(w.ctx, w.tx, "WHERE report_id != ? AND incident_id IN (SELECT incident_id FROM accounts WHERE report_id = ?)", []any{report, report})
	w.exec("DELETE FROM incidents WHERE id IN (SELECT incident_id FROM accounts WHERE report_id = ?)", report)
	w.exec("DELETE FROM accounts WHERE report_id = ?", report)
	for _, table := range []string{"facts", "statements", "evidence", "aliases"} {
		w.exec("DELETE FROM "+table+" WHERE report_id = ?", report)
	}
	w.incidents(others, singles(others))
}

func (w *writer) report(rep *report.Report, rec *record.Record, version string) {
	signature := same.Sign(rep.Text[rep.Body:])
	r := &rec.Report
	w.exec(`INSERT INTO reports (id, source, title, outlet, via, url, byline, published, published_basis, language, body, version, signature, raw, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET title = excluded.title, outlet = excluded.outlet, via = excluded.via, url = excluded.url,
			byline = excluded.byline, published = excluded.published, published_basis = excluded.published_basis,
			language = excluded.language, body = excluded.body, version = excluded.version, signature = excluded.signature, text = excluded.text`,
		r.ID, r.Source, r.Title, r.Outlet, r.Via, r.URL, w.json(r.Byline), r.Published, r.PublishedBasis, r.Language,
		rep.Body, version, signatureBytes(signature), rep.Raw, rep.Text)
}

func (w *writer) reading(rec *record.Record, version string) {
	r := &rec.Report
	w.exec(`INSERT INTO readings (report_id, version, published, outlet, at, record) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET record = excluded.record, at = excluded.at`,
		r.ID, version, r.Published, r.Outlet, now(), w.json(rec))
	told := accountsOf(rec)
	for i := range told {
		w.account(i, &told[i])
	}
	for i := range rec.Facts {
		f := &rec.Facts[i]
		w.exec("INSERT INTO facts (report_id, position, subject, folded, subject_id, relation, value, qualifiers, date, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			r.ID, i, f.Subject, lex.Fold(f.Subject), f.SubjectID, f.Relation, w.json(f.Value), w.json(f.Qualifiers), f.Date, f.By)
		w.evidence(r.ID, "fact", i, f.Evidence)
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		w.exec("INSERT INTO statements (report_id, position, speaker, role, organization, text, quoted, about) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			r.ID, i, s.Speaker, s.Role, s.Organization, s.Text, s.Quoted, s.About)
		w.evidence(r.ID, "statement", i, s.Evidence)
	}
	for _, name := range namesOf(rec) {
		w.exec("INSERT INTO aliases (group_id, name, folded, report_id) VALUES (?, ?, ?, ?)", name.Party, name.Name, name.Folded, name.Report)
	}
	w.incidents(told, singles(told))
}

func (w *writer) account(position int, a *Account) {
	place := a.Place
	if place == nil {
		place = new(record.Place)
	}
	var first, last sql.NullString
	first.String, last.String, first.Valid = days(a.Date)
	last.Valid = first.Valid
	low, _, high := bounds(a.Fatalities)
	body := a.Incident
	body.Evidence, body.IncidentID = nil, ""
	w.exec(`INSERT INTO accounts (id, report_id, position, incident_id, event_type, sub_event_type, stage, date, date_first, date_last,
		country, place, place_words, latitude, longitude, geo_precision, killed_low, killed_high, body)
		VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.ID, a.Report, position, a.EventType, a.SubEventType, a.Stage, a.Date, first, last,
		place.Country, place.Name, placeWords(a.Place), place.Latitude, place.Longitude, place.GeoPrecision, low, high, w.json(body))
	for i, actor := range a.Actors {
		w.exec("INSERT INTO account_actors (account_id, position, name, folded, actor_id, role, attribution, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			a.ID, i, actor.Name, lex.Fold(actor.Name), actor.ID, actor.Role, actor.Attribution, actor.By)
	}
	w.evidence(a.Report, "account", position, a.Evidence)
}

func (w *writer) evidence(report, kind string, position int, evidence []record.Evidence) {
	for number, e := range evidence {
		w.exec("INSERT INTO evidence (report_id, kind, position, number, field, start, end, text, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			report, kind, position, number, e.Field, e.Start, e.End, e.Text, e.Rule)
	}
}

// incidents writes incidents that are made of these accounts.
func (w *writer) incidents(members []Account, list []same.Incident) {
	if w.err != nil || len(list) == 0 {
		return
	}
	var reports map[string]*Report
	if reports, w.err = reportsOf(w.ctx, w.tx, members); w.err != nil {
		return
	}
	byID := make(map[string]Account, len(members))
	for _, account := range members {
		byID[account.ID] = account
	}
	for _, joined := range list {
		told := make([]Account, 0, len(joined.Accounts))
		for _, id := range joined.Accounts {
			told = append(told, byID[id])
			w.exec("UPDATE accounts SET incident_id = ? WHERE id = ?", joined.ID, id)
		}
		w.incident(compose(joined.ID, told, joined.Links, reports))
	}
}

func (w *writer) incident(i Incident) {
	s, place := &i.Summary, i.Summary.Place
	if place == nil {
		place = new(record.Place)
	}
	low, best, high := bounds(s.Fatalities)
	w.exec(`INSERT INTO incidents (id, event_type, sub_event_type, stage, date, country, place, latitude, longitude, killed_low, killed_best, killed_high, reports, outlets, sources)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		i.ID, s.EventType, s.SubEventType, s.Stage, s.Date, place.Country, place.Name, place.Latitude, place.Longitude, low, best, high, i.Reports, i.Outlets, i.Sources)
	for position, link := range i.Links {
		w.exec("INSERT INTO joins (incident_id, position, account_a, account_b, reason) VALUES (?, ?, ?, ?, ?)", i.ID, position, link.A, link.B, link.Reason)
	}
}

func (l *SQLite) Join(ctx context.Context, incidents []same.Incident) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		kept, err := joined(ctx, tx, "", nil)
		if err != nil {
			return err
		}
		members, err := accounts(ctx, tx, "", nil)
		if err != nil {
			return err
		}
		w := &writer{ctx: ctx, tx: tx}
		var changed []same.Incident
		for _, incident := range incidents {
			if before, ok := kept[incident.ID]; ok && slices.Equal(before.Accounts, incident.Accounts) && slices.Equal(before.Links, incident.Links) {
				delete(kept, incident.ID)
				continue
			}
			changed = append(changed, incident)
		}
		for _, id := range slices.Sorted(maps.Keys(kept)) {
			w.exec("DELETE FROM incidents WHERE id = ?", id)
		}
		for _, incident := range changed {
			if len(incident.Accounts) > 1 {
				w.log("joined", incident.ID, strings.Join(incident.Accounts, " "))
			} else if len(kept[incident.ID].Accounts) > 1 {
				w.log("parted", incident.ID, strings.Join(kept[incident.ID].Accounts, " "))
			}
		}
		w.incidents(members, changed)
		return w.err
	})
}

func (l *SQLite) Decide(ctx context.Context, d Decision) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		w := &writer{ctx: ctx, tx: tx}
		d.A, d.B = min(d.A, d.B), max(d.A, d.B)
		w.exec(`INSERT INTO decisions (account_a, account_b, same, by, note, at) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET same = excluded.same, by = excluded.by, note = excluded.note, at = excluded.at`, d.A, d.B, d.Same, d.By, d.Note, d.At)
		w.log("decided", d.A+" "+d.B, fmt.Sprintf("same=%t by %s: %s", d.Same, d.By, d.Note))
		return w.err
	})
}

func signatureBytes(signature same.Signature) []byte {
	bytes := make([]byte, 0, 4*len(signature))
	for _, number := range signature {
		bytes = binary.LittleEndian.AppendUint32(bytes, number)
	}
	return bytes
}

func signatureOf(bytes []byte) (signature same.Signature) {
	for i := range signature {
		if 4*i+4 <= len(bytes) {
			signature[i] = binary.LittleEndian.Uint32(bytes[4*i:])
		}
	}
	return signature
}

// bounds are a range's columns: NULL where it says nothing.
func bounds(r *record.Range) (low, best, high *int) {
	if r == nil {
		return nil, nil, nil
	}
	low, best, high = r.Low, r.Best, r.High
	if low == nil {
		low = best
	}
	if high == nil && r.Low == nil {
		high = best
	}
	return low, best, high
}
