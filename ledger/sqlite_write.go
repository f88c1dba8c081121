package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"casus/lex"
	"casus/record"
	"casus/report"
	"casus/same"
)

func (l *SQLite) Add(ctx context.Context, readings ...Reading) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		w := &writer{ctx: ctx, tx: tx}
		for _, r := range readings {
			told := accountsOf(r.Record)
			var before string
			err := tx.QueryRowContext(ctx, "SELECT version FROM reports WHERE id = ?", r.Report.ID).Scan(&before)
			switch {
			case err == nil:
				w.removeReading(r.Report.ID, told)
				w.log("read again", r.Report.ID, before+" → "+r.Version)
			case errors.Is(err, sql.ErrNoRows):
				w.log("read", r.Report.ID, r.Version)
			default:
				return err
			}
			credits := report.Credits(r.Report.Text)
			w.report(r.Report, r.Record, credits, r.Version)
			w.reading(r.Report, r.Record, told, credits, r.Version)
			l.forget(r.Report.ID)
		}
		return w.err
	})
}

func (l *SQLite) Remove(ctx context.Context, id string) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		if _, err := known(ctx, tx, id); err != nil {
			return err
		}
		w := &writer{ctx: ctx, tx: tx}
		w.removeReading(id, nil)
		w.exec("DELETE FROM reports WHERE id = ?", id)
		w.log("removed", id, "")
		l.forget(id)
		return w.err
	})
}

// writer writes rows until one fails, and keeps the first error.
type writer struct {
	ctx        context.Context
	tx         *sql.Tx
	statements map[string]*sql.Stmt
	err        error
}

func (w *writer) exec(query string, args ...any) {
	if w.err != nil {
		return
	}
	prepared := w.statements[query]
	if prepared == nil {
		if prepared, w.err = w.tx.PrepareContext(w.ctx, query); w.err != nil {
			return
		}
		if w.statements == nil {
			w.statements = make(map[string]*sql.Stmt)
		}
		w.statements[query] = prepared // closed with the transaction
	}
	_, w.err = prepared.ExecContext(w.ctx, args...)
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

func (w *writer) redirect(old, account, reason string) {
	w.exec(`INSERT INTO redirects (old_id, account_id, at, reason) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET account_id = excluded.account_id, at = excluded.at, reason = excluded.reason`, old, account, now(), reason)
}

// removeReading takes a report's current reading out of the tables. The accounts that hung together with its own are
// joined anew; ids that go are redirected to what the new reading tells of the same act, or to what was joined with it.
func (w *writer) removeReading(report string, told []Account) {
	if w.err != nil {
		return
	}
	var old, joined []Account
	if old, w.err = accounts(w.ctx, w.tx, "WHERE report_id = ?", []any{report}); w.err != nil {
		return
	}
	joined, w.err = accounts(w.ctx, w.tx, "WHERE report_id != ? AND incident_id IN (SELECT incident_id FROM accounts WHERE report_id = ?)", []any{report, report})
	for i := range old {
		gone := &old[i]
		follow, reason := "", "its report was taken away"
		if len(told) > 0 {
			if containsAccount(told, gone.ID) {
				continue
			}
			if follow = heir(gone, told); follow != "" {
				reason = "a new reading of the report"
				w.redirect(gone.ID, follow, reason)
			}
		}
		if follow == "" {
			for _, other := range joined {
				if other.IncidentID == gone.IncidentID && (follow == "" || other.ID < follow) {
					follow = other.ID
				}
			}
			w.redirect(gone.ID, follow, reason)
		}
		w.redirect(incidentOf(gone.ID), follow, reason)
	}
	w.release("SELECT cluster FROM accounts WHERE report_id = ?", report)
	w.exec("DELETE FROM incidents WHERE id IN (SELECT incident_id FROM accounts WHERE report_id = ?)", report)
	w.exec("DELETE FROM accounts WHERE report_id = ?", report)
	for _, table := range []string{"facts", "statements", "evidence", "aliases", "credits"} {
		w.exec("DELETE FROM "+table+" WHERE report_id = ?", report)
	}
	var sketch same.Sketch
	var data []byte
	if w.err == nil {
		w.err = w.tx.QueryRowContext(w.ctx, "SELECT sketch FROM reports WHERE id = ?", report).Scan(&data)
	}
	if w.err == nil {
		w.err = sketch.UnmarshalBinary(data)
	}
	w.textKeys(report, &sketch, "DELETE FROM text_keys WHERE key = ? AND report = ?")
	w.alone(joined)
}

func containsAccount(accounts []Account, id string) bool {
	for i := range accounts {
		if accounts[i].ID == id {
			return true
		}
	}
	return false
}

// release marks the accounts of some clusters to be joined anew, each by itself.
func (w *writer) release(clusters string, args ...any) {
	w.exec("UPDATE accounts SET pending = 1, cluster = id WHERE cluster IN ("+clusters+")", args...)
}

// alone gives accounts an incident each.
func (w *writer) alone(list []Account) {
	if w.err != nil || len(list) == 0 {
		return
	}
	var reports map[string]*Report
	if reports, w.err = reportsOf(w.ctx, w.tx, list); w.err != nil {
		return
	}
	for _, account := range list {
		w.exec("UPDATE accounts SET incident_id = ? WHERE id = ?", incidentOf(account.ID), account.ID)
		w.incident(compose(incidentOf(account.ID), []Account{account}, nil, reports, nil))
	}
}

func (w *writer) report(rep *report.Report, rec *record.Record, credits []report.Credit, version string) {
	sketch := same.Sketched(rep.Text[rep.Body:])
	data, err := sketch.MarshalBinary()
	if err != nil && w.err == nil {
		w.err = err
	}
	r := &rec.Report
	w.exec(`INSERT INTO reports (id, source, title, outlet, via, url, byline, published, published_basis, language, body, version, added, credit, sketch, raw, text)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET title = excluded.title, outlet = excluded.outlet, via = excluded.via, url = excluded.url,
			byline = excluded.byline, published = excluded.published, published_basis = excluded.published_basis, credit = excluded.credit,
			language = excluded.language, body = excluded.body, version = excluded.version, sketch = excluded.sketch, text = excluded.text`,
		r.ID, r.Source, r.Title, r.Outlet, r.Via, r.URL, w.json(r.Byline), r.Published, r.PublishedBasis, r.Language,
		rep.Body, version, now(), mainCredit(credits, r.Outlet), data, rep.Raw, rep.Text)
	for i, credit := range credits {
		w.exec("INSERT INTO credits (report_id, position, outlet, how, start, end) VALUES (?, ?, ?, ?, ?, ?)", r.ID, i, credit.Outlet, credit.How, credit.Start, credit.End)
	}
	w.textKeys(r.ID, &sketch, "INSERT OR IGNORE INTO text_keys (key, report) VALUES (?, ?)")
}

// textKeys files a report under the parts of its sketch, or takes it out.
func (w *writer) textKeys(report string, sketch *same.Sketch, query string) {
	var number int64
	if w.err == nil {
		w.err = w.tx.QueryRowContext(w.ctx, "SELECT number FROM reports WHERE id = ?", report).Scan(&number)
	}
	for _, key := range sketch.Keys() {
		w.exec(query, key, number)
	}
}

// mainCredit is the outlet that a report credits most, of equals the first; not itself.
func mainCredit(credits []report.Credit, outlet string) string {
	counts := make(map[string]int)
	best := ""
	for _, credit := range credits {
		if lex.Fold(credit.Outlet) == lex.Fold(outlet) {
			continue
		}
		counts[credit.Outlet]++
	}
	for _, credit := range credits {
		if counts[credit.Outlet] > counts[best] {
			best = credit.Outlet
		}
	}
	return best
}

func (w *writer) reading(rep *report.Report, rec *record.Record, told []Account, credits []report.Credit, version string) {
	r := &rec.Report
	w.exec(`INSERT INTO readings (report_id, version, published, outlet, at, record) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET record = excluded.record, at = excluded.at`,
		r.ID, version, r.Published, r.Outlet, now(), w.json(rec))
	for i := range told {
		w.account(i, &told[i], r.Published, rep.Text, credits)
	}
	for i := range rec.Facts {
		f := &rec.Facts[i]
		w.exec("INSERT INTO facts (report_id, position, subject, folded, subject_id, relation, value, qualifiers, date, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			r.ID, i, f.Subject, lex.Fold(f.Subject), f.SubjectID, f.Relation, w.json(f.Value), w.json(f.Qualifiers), f.Date, f.By)
		w.evidence(r.ID, "fact", i, f.Evidence)
	}
	for i := range rec.Statements {
		s := &rec.Statements[i]
		w.exec("INSERT INTO statements (report_id, position, speaker, role, organization, text, quoted, about, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			r.ID, i, s.Speaker, s.Role, s.Organization, s.Text, s.Quoted, s.About, lex.Fold(s.Text+" "+s.About))
		w.evidence(r.ID, "statement", i, s.Evidence)
	}
	for _, name := range namesOf(rec) {
		w.exec("INSERT INTO aliases (group_id, name, folded, report_id) VALUES (?, ?, ?, ?)", name.Party, name.Name, name.Folded, name.Report)
	}
	kept := map[string]*Report{r.ID: {Report: *r, Sketch: same.Sketched("")}}
	for _, account := range told {
		w.incident(compose(incidentOf(account.ID), []Account{account}, nil, kept, nil))
	}
}

func (w *writer) account(position int, a *Account, published, text string, credits []report.Credit) {
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
	w.exec(`INSERT INTO accounts (id, report_id, position, incident_id, cluster, pending, event_type, sub_event_type, stage, date, date_first, date_last,
		country, place, place_words, latitude, longitude, geo_precision, killed_low, killed_high, body)
		VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.ID, a.Report, position, incidentOf(a.ID), a.ID, a.EventType, a.SubEventType, a.Stage, a.Date, first, last,
		place.Country, place.Name, placeWords(a.Place), place.Latitude, place.Longitude, place.GeoPrecision, low, high, w.json(body))
	filed, _ := same.New(a.ID, a.Report, published, &a.Incident).Keys()
	for _, key := range filed {
		w.exec("INSERT OR IGNORE INTO account_keys (key, account) VALUES (?, (SELECT number FROM accounts WHERE id = ?))", key, a.ID)
	}
	for i, value := range Values(a, text, credits) {
		low, best, high := bounds(value.Count)
		var start, end *int
		if value.End > 0 {
			start, end = &value.Start, &value.End
		}
		w.exec("INSERT INTO account_values (account_id, position, field, value, low, best, high, by, attribution, credit, start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			a.ID, i, value.Field, value.Value, low, best, high, value.By, value.Attribution, value.Credit, start, end)
	}
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

func (w *writer) incident(i Incident) {
	s, place := &i.Summary, i.Summary.Place
	if place == nil {
		place = new(record.Place)
	}
	low, best, high := bounds(s.Fatalities)
	w.exec(`INSERT INTO incidents (id, event_type, sub_event_type, stage, date, country, place, latitude, longitude, killed_low, killed_best, killed_high, toll_rule, reports, outlets, sources)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		i.ID, s.EventType, s.SubEventType, s.Stage, s.Date, place.Country, place.Name, place.Latitude, place.Longitude, low, best, high, s.TollRule, i.Reports, i.Outlets, i.Sources)
	for position, link := range i.Links {
		w.exec("INSERT INTO joins (incident_id, position, account_a, account_b, score, reason) VALUES (?, ?, ?, ?, ?, ?)", i.ID, position, link.A, link.B, link.Score, link.Reason)
	}
}

func (l *SQLite) Decide(ctx context.Context, decisions ...Decision) error {
	return inTransaction(ctx, l.db, func(tx *sql.Tx) error {
		w := &writer{ctx: ctx, tx: tx}
		for _, d := range decisions {
			d.A, d.B = min(d.A, d.B), max(d.A, d.B)
			w.exec(`INSERT INTO decisions (account_a, account_b, same, by, note, at) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT DO UPDATE SET same = excluded.same, by = excluded.by, note = excluded.note, at = excluded.at`, d.A, d.B, d.Same, d.By, d.Note, d.At)
			w.log("decided", d.A+" "+d.B, decided(&d))
			w.release("SELECT cluster FROM accounts WHERE id IN (?, ?)", d.A, d.B)
		}
		return w.err
	})
}

// decided is how the history tells a decision.
func decided(d *Decision) string {
	word := "two incidents"
	if d.Same {
		word = "one incident"
	}
	return strings.TrimRight(fmt.Sprintf("%s, by %s: %s", word, d.By, d.Note), ": ")
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
