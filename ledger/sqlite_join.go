package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"

	"casus/record"
	"casus/same"
)

// The work of Join goes on in steps, each a transaction of so many accounts: a stopped run keeps what it has done.
const (
	joinStep  = 400
	joinCache = 10_000 // reports whose accounts and sketches are kept in memory
)

// joiner keeps the reports that joining looked at last.
type joiner struct {
	mu      sync.Mutex
	reports map[string]*joined
	version int // of the file, as it was when they were read: another process may have changed it since
}

// joined is what joining needs of a report.
type joined struct {
	published string
	sketch    same.Sketch
	accounts  []*same.Account
}

// forget drops a report that has changed.
func (l *SQLite) forget(report string) {
	l.joiner.mu.Lock()
	delete(l.joiner.reports, report)
	l.joiner.mu.Unlock()
}

func (l *SQLite) Join(ctx context.Context) error {
	l.joiner.mu.Lock()
	defer l.joiner.mu.Unlock()
	var version int
	if err := l.db.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	if version != l.joiner.version {
		l.joiner.reports, l.joiner.version = nil, version
	}
	for {
		more := false
		err := inTransaction(ctx, l.db, func(tx *sql.Tx) error {
			s := &step{writer: writer{ctx: ctx, tx: tx}, joiner: &l.joiner}
			var err error
			more, err = s.run()
			return err
		})
		if err != nil {
			l.joiner.reports = nil
		}
		if err != nil || !more {
			return err
		}
	}
}

// step joins some of the pending accounts.
type step struct {
	writer
	*joiner
	decisions []same.Decision
	places    map[int64]place   // the accounts that were looked at, by number
	parent    map[string]string // clusters that are found to hang together
}

// Sketch and Accounts make a step same.Told; load has been called for the report.
func (s *step) Sketch(report string) *same.Sketch {
	if r := s.reports[report]; r != nil {
		return &r.sketch
	}
	return nil
}

func (s *step) Accounts(report string) []*same.Account {
	if r := s.reports[report]; r != nil {
		return r.accounts
	}
	return nil
}

// pendingAccount is an account that waits to be joined, with those that it may be joined with.
type pendingAccount struct {
	place
	candidates []place
}

// place is where an account is: its report and its cluster.
type place struct{ id, report, cluster string }

func (s *step) run() (more bool, err error) {
	pending, err := s.pending()
	if err != nil || len(pending) == 0 {
		return false, err
	}
	decided, err := decisions(s.ctx, s.tx)
	if err != nil {
		return false, err
	}
	s.decisions = words(decided)
	s.parent = make(map[string]string)
	reports := make(map[string]bool)
	for i := range pending {
		reports[pending[i].report] = true
	}
	if err := s.load(reports); err != nil {
		return false, err
	}
	for i := range pending {
		if err := s.candidates(&pending[i]); err != nil {
			return false, err
		}
		for _, c := range pending[i].candidates {
			reports[c.report] = true
		}
	}
	if err := s.load(reports); err != nil {
		return false, err
	}
	for i := range pending {
		s.compare(&pending[i])
	}
	if err := s.decide(pending); err != nil {
		return false, err
	}
	if err := s.cluster(pending); err != nil {
		return false, err
	}
	for i := range pending {
		s.exec("UPDATE accounts SET pending = 0 WHERE id = ?", pending[i].id)
	}
	return len(pending) == joinStep, s.err
}

func (s *step) pending() ([]pendingAccount, error) {
	var list []pendingAccount
	err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var p pendingAccount
		err := rows.Scan(&p.id, &p.report, &p.cluster)
		list = append(list, p)
		return err
	}, "SELECT id, report_id, cluster FROM accounts WHERE pending = 1 ORDER BY id LIMIT ?", joinStep)
	return list, err
}

// load reads what joining needs of reports that are not at hand.
func (s *step) load(reports map[string]bool) error {
	if s.reports == nil || len(s.reports) > joinCache {
		kept := make(map[string]*joined, joinCache)
		for report := range reports {
			if r := s.reports[report]; r != nil {
				kept[report] = r
			}
		}
		s.reports = kept
	}
	var missing []string
	for report := range reports {
		if s.reports[report] == nil {
			missing = append(missing, report)
			s.reports[report] = new(joined)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	list := jsonList(missing)
	err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var id string
		var data []byte
		var published string
		if err := rows.Scan(&id, &published, &data); err != nil {
			return err
		}
		s.reports[id].published = published
		return s.reports[id].sketch.UnmarshalBinary(data)
	}, "SELECT id, published, sketch FROM reports WHERE id IN (SELECT value FROM json_each(?))", list)
	if err != nil {
		return err
	}
	return each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var id, report, body string
		if err := rows.Scan(&id, &report, &body); err != nil {
			return err
		}
		var incident record.Incident
		if err := json.Unmarshal([]byte(body), &incident); err != nil {
			return err
		}
		r := s.reports[report]
		r.accounts = append(r.accounts, same.New(id, report, r.published, &incident))
		return nil
	}, "SELECT id, report_id, body FROM accounts WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY report_id, position", list)
}

func jsonList[V string | int64](values []V) string {
	data, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings and numbers can be written
	}
	return string(data)
}

// account is one that has been loaded.
func (s *step) account(id, report string) *same.Account {
	for _, a := range s.Accounts(report) {
		if a.ID == id {
			return a
		}
	}
	return nil
}

// candidates finds the accounts that an account may be joined with: those filed under what it asks for, and those of
// reports that carry the same text.
func (s *step) candidates(p *pendingAccount) error {
	account := s.account(p.id, p.report)
	if account == nil {
		return nil
	}
	_, asked := account.Keys()
	seen := make(map[int64]bool)
	var unknown []int64 // not looked at in this step
	add := func(rows *sql.Rows) error {
		var number int64
		if err := rows.Scan(&number); err != nil {
			return err
		}
		if seen[number] {
			return nil
		}
		seen[number] = true
		if _, known := s.places[number]; !known {
			unknown = append(unknown, number)
		}
		return nil
	}
	err := each(s.ctx, s.tx, add, "SELECT DISTINCT account FROM json_each(?) AS asked JOIN account_keys ON account_keys.key = asked.value", jsonList(asked))
	if err != nil {
		return err
	}
	err = each(s.ctx, s.tx, add, `SELECT accounts.number FROM reports JOIN accounts ON report_id = reports.id WHERE reports.number IN
		(SELECT report FROM json_each(?) AS asked JOIN text_keys ON text_keys.key = asked.value)`, jsonList(s.Sketch(p.report).Keys()))
	if err != nil {
		return err
	}
	if s.places == nil {
		s.places = make(map[int64]place)
	}
	if len(unknown) > 0 {
		err = each(s.ctx, s.tx, func(rows *sql.Rows) error {
			var number int64
			var c place
			err := rows.Scan(&number, &c.id, &c.report, &c.cluster)
			s.places[number] = c
			return err
		}, "SELECT number, id, report_id, cluster FROM accounts WHERE number IN (SELECT value FROM json_each(?))", jsonList(unknown))
	}
	for number := range seen {
		if c := s.places[number]; c.report != p.report {
			p.candidates = append(p.candidates, c)
		}
	}
	return err
}

// find is the name of the set of clusters that a cluster is in.
func (s *step) find(cluster string) string {
	for s.parent[cluster] != "" {
		cluster = s.parent[cluster]
	}
	return cluster
}

func (s *step) union(a, b string) {
	if a, b = s.find(a), s.find(b); a != b {
		s.parent[max(a, b)] = min(a, b)
	}
}

func (s *step) compare(p *pendingAccount) {
	account := s.account(p.id, p.report)
	if account == nil {
		return
	}
	for _, c := range p.candidates {
		if s.find(p.cluster) == s.find(c.cluster) {
			continue
		}
		if other := s.account(c.id, c.report); other != nil && same.Enough(same.Score(account, other, s)) {
			s.union(p.cluster, c.cluster)
		}
	}
}

// decide lets accounts hang together that a person held for one.
func (s *step) decide(pending []pendingAccount) error {
	waits := make(map[string]bool, len(pending))
	for i := range pending {
		waits[pending[i].id] = true
	}
	for _, d := range s.decisions {
		if !d.Same || !waits[d.A] && !waits[d.B] {
			continue
		}
		var clusters []string
		err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
			var cluster string
			err := rows.Scan(&cluster)
			clusters = append(clusters, cluster)
			return err
		}, "SELECT cluster FROM accounts WHERE id IN (?, ?)", d.A, d.B)
		if err != nil {
			return err
		}
		if len(clusters) == 2 {
			s.union(clusters[0], clusters[1])
		}
	}
	return nil
}

// cluster makes incidents of all clusters that pending accounts are in now, and writes those that changed.
func (s *step) cluster(pending []pendingAccount) error {
	touched := make(map[string]bool)
	for i := range pending {
		touched[pending[i].cluster] = true
	}
	for cluster := range s.parent {
		touched[cluster] = true
	}
	for _, root := range slices.Collect(maps.Keys(touched)) {
		touched[s.find(root)] = true
	}
	members := make(map[string][]*same.Account) // by the set of clusters
	standing := make(map[string]*same.Incident) // the incidents as they are, by id
	was := make(map[string]place)
	var list []place
	err := each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var p place
		var incident string
		if err := rows.Scan(&p.id, &p.report, &p.cluster, &incident); err != nil {
			return err
		}
		list = append(list, p)
		was[p.id] = p
		if standing[incident] == nil {
			standing[incident] = &same.Incident{ID: incident}
		}
		standing[incident].Accounts = append(standing[incident].Accounts, p.id)
		return nil
	}, "SELECT id, report_id, cluster, incident_id FROM accounts WHERE cluster IN (SELECT value FROM json_each(?)) ORDER BY id", jsonList(slices.Collect(maps.Keys(touched))))
	if err != nil {
		return err
	}
	reports := make(map[string]bool)
	for _, p := range list {
		reports[p.report] = true
	}
	if err := s.load(reports); err != nil {
		return err
	}
	for _, p := range list {
		root := s.find(p.cluster)
		members[root] = append(members[root], s.account(p.id, p.report))
	}
	if err := s.links(standing); err != nil {
		return err
	}
	var changed []same.Incident
	kept := make(map[string]bool)
	for _, root := range slices.Sorted(maps.Keys(members)) {
		least := members[root][0].ID // the list is in order
		for _, a := range members[root] {
			if was[a.ID].cluster != least {
				s.exec("UPDATE accounts SET cluster = ? WHERE id = ?", least, a.ID)
			}
		}
		for _, incident := range same.Cluster(members[root], s, s.decisions) {
			if before := standing[incident.ID]; before != nil && slices.Equal(before.Accounts, incident.Accounts) && slices.Equal(before.Links, incident.Links) {
				kept[incident.ID] = true
				continue
			}
			changed = append(changed, incident)
		}
	}
	return s.write(standing, kept, changed)
}

// links adds the joins as they are.
func (s *step) links(standing map[string]*same.Incident) error {
	return each(s.ctx, s.tx, func(rows *sql.Rows) error {
		var id string
		var link same.Link
		err := rows.Scan(&id, &link.A, &link.B, &link.Score, &link.Reason)
		standing[id].Links = append(standing[id].Links, link)
		return err
	}, "SELECT incident_id, account_a, account_b, score, reason FROM joins WHERE incident_id IN (SELECT value FROM json_each(?)) ORDER BY incident_id, position",
		jsonList(slices.Collect(maps.Keys(standing))))
}

// write puts changed incidents in the place of those that stood.
func (s *step) write(standing map[string]*same.Incident, kept map[string]bool, changed []same.Incident) error {
	if len(changed) == 0 {
		return s.err
	}
	now := make(map[string]bool)
	var ids []string
	for _, incident := range changed {
		now[incident.ID] = true
		ids = append(ids, incident.Accounts...)
	}
	told, err := accounts(s.ctx, s.tx, "WHERE id IN (SELECT value FROM json_each(?))", []any{jsonList(ids)})
	if err != nil {
		return err
	}
	reports, err := reportsOf(s.ctx, s.tx, told)
	if err != nil {
		return err
	}
	byID := make(map[string]Account, len(told))
	for _, account := range told {
		byID[account.ID] = account
	}
	for _, id := range slices.Sorted(maps.Keys(standing)) {
		if kept[id] {
			continue
		}
		s.exec("DELETE FROM incidents WHERE id = ?", id)
		if !now[id] {
			s.redirect(id, namedAfter(id), "joined with others")
		}
	}
	slices.SortFunc(changed, func(a, b same.Incident) int { return cmp.Compare(a.ID, b.ID) })
	for _, incident := range changed {
		switch before := standing[incident.ID]; {
		case len(incident.Accounts) > 1:
			s.log("joined", incident.ID, strings.Join(incident.Accounts, " "))
		case before != nil && len(before.Accounts) > 1:
			s.log("parted", incident.ID, strings.Join(before.Accounts, " "))
		}
		members := make([]Account, 0, len(incident.Accounts))
		for _, id := range incident.Accounts {
			members = append(members, byID[id])
			if byID[id].IncidentID != incident.ID {
				s.exec("UPDATE accounts SET incident_id = ? WHERE id = ?", incident.ID, id)
			}
		}
		s.incident(compose(incident.ID, members, incident.Links, reports, nil))
	}
	return s.err
}
