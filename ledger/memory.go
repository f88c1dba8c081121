package ledger

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"casus/lex"
	"casus/record"
	"casus/report"
	"casus/same"
)

// Memory is a ledger that lasts as long as the program.
type Memory struct {
	mu        sync.RWMutex
	held      map[string]*held
	incidents map[string]same.Incident
	redirects map[string]string
	decisions map[[2]string]Decision
	history   []Event
}

// held is a report and its current reading.
type held struct {
	Report
	text     string
	raw      []byte
	credits  []report.Credit
	record   *record.Record
	accounts []Account
	names    []Name
}

// NewMemory makes an empty ledger.
func NewMemory() *Memory {
	return &Memory{held: make(map[string]*held), incidents: make(map[string]same.Incident), redirects: make(map[string]string), decisions: make(map[[2]string]Decision)}
}

func (m *Memory) Close() error { return nil }

func (m *Memory) log(kind, subject, detail string) {
	m.history = append(m.history, Event{At: now(), Kind: kind, Subject: subject, Detail: detail})
}

func (m *Memory) Known(_ context.Context, id string) (*Report, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	h, ok := m.held[id]
	if !ok {
		return nil, ErrNotFound
	}
	report := h.Report
	return &report, nil
}

func (m *Memory) Add(_ context.Context, readings ...Reading) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, r := range readings {
		m.add(r.Report, r.Record, r.Version)
	}
	return nil
}

func (m *Memory) add(rep *report.Report, rec *record.Record, version string) {
	before, again := m.held[rep.ID]
	described, added := rec.Report, now()
	told := accountsOf(rec)
	if again {
		described.Source, added = before.Source, before.Added
		m.log("read again", rep.ID, before.Version+" → "+version)
		m.take(before, told)
	} else {
		m.log("read", rep.ID, version)
	}
	credits := report.Credits(rep.Text)
	h := &held{
		Report: Report{Report: described, Version: version, Body: rep.Body, Added: added,
			Credit: mainCredit(credits, described.Outlet), Sketch: same.Sketched(rep.Text[rep.Body:])},
		text: rep.Text, raw: rep.Raw, credits: credits, record: rec, accounts: told, names: namesOf(rec),
	}
	m.held[rep.ID] = h
	m.put(singles(h.accounts))
}

// singles makes an incident of every account alone.
func singles(accounts []Account) []same.Incident {
	incidents := make([]same.Incident, len(accounts))
	for i := range accounts {
		incidents[i] = same.Incident{ID: incidentOf(accounts[i].ID), Accounts: []string{accounts[i].ID}}
	}
	return incidents
}

func (m *Memory) put(incidents []same.Incident) {
	for _, incident := range incidents {
		m.incidents[incident.ID] = incident
	}
}

// take takes a report's accounts out of the incidents; the accounts that were joined with them stand alone again.
func (m *Memory) take(h *held, told []Account) {
	for i := range h.accounts {
		gone := &h.accounts[i]
		if containsAccount(told, gone.ID) {
			continue
		}
		follow := heir(gone, told)
		for _, incident := range m.incidents {
			if follow == "" && slices.Contains(incident.Accounts, gone.ID) {
				for _, other := range m.members(incident.Accounts) {
					if other.Report != h.ID && (follow == "" || other.ID < follow) {
						follow = other.ID
					}
				}
			}
		}
		m.redirects[gone.ID], m.redirects[incidentOf(gone.ID)] = follow, follow
	}
	for id, incident := range m.incidents {
		if !slices.ContainsFunc(h.accounts, func(a Account) bool { return slices.Contains(incident.Accounts, a.ID) }) {
			continue
		}
		delete(m.incidents, id)
		for _, other := range m.members(incident.Accounts) {
			if other.Report != h.ID {
				m.put(singles([]Account{other}))
			}
		}
	}
}

func (m *Memory) Remove(_ context.Context, id string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	h, ok := m.held[id]
	if !ok {
		return ErrNotFound
	}
	m.take(h, nil)
	delete(m.held, id)
	m.log("removed", id, "")
	return nil
}

// ordered lists the reports by id.
func (m *Memory) ordered() []*held {
	return slices.SortedFunc(maps.Values(m.held), func(a, b *held) int { return cmp.Compare(a.ID, b.ID) })
}

func (m *Memory) Reports(context.Context) ([]Report, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Report
	for _, h := range m.ordered() {
		list = append(list, h.Report)
	}
	return list, nil
}

func (m *Memory) EachReport(ctx context.Context, do func(*Report) error) error {
	reports, err := m.Reports(ctx)
	for i := range reports {
		if err := do(&reports[i]); err != nil {
			return err
		}
	}
	return err
}

func (m *Memory) EachIncident(ctx context.Context, filter Filter, do func(*Incident) error) error {
	incidents, err := m.Incidents(ctx, filter)
	for i := range incidents {
		if err := do(&incidents[i]); err != nil {
			return err
		}
	}
	return err
}

func (m *Memory) Text(_ context.Context, id string) (string, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	h, ok := m.held[id]
	if !ok {
		return "", ErrNotFound
	}
	return h.text, nil
}

func (m *Memory) Raw(_ context.Context, id string) ([]byte, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	h, ok := m.held[id]
	if !ok {
		return nil, ErrNotFound
	}
	return h.raw, nil
}

// members finds accounts by their ids.
func (m *Memory) members(ids []string) []Account {
	var list []Account
	for _, h := range m.held {
		for _, account := range h.accounts {
			if slices.Contains(ids, account.ID) {
				list = append(list, account)
			}
		}
	}
	return list
}

func (m *Memory) Accounts(_ context.Context, filter Filter) ([]Account, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.accounts(filter), nil
}

func (m *Memory) accounts(filter Filter) []Account {
	incidentOf := make(map[string]string)
	for id, incident := range m.incidents {
		for _, account := range incident.Accounts {
			incidentOf[account] = id
		}
	}
	var list []Account
	for _, h := range m.ordered() {
		for _, account := range h.accounts {
			if filter.lets(&account) && filter.holds(&h.Report) {
				account.IncidentID = incidentOf[account.ID]
				list = append(list, account)
			}
		}
	}
	return list
}

// lets says whether a filter lets an account through.
func (f Filter) lets(a *Account) bool {
	party := f.Parties.empty() && f.Role == "" || slices.ContainsFunc(a.Actors, func(actor record.Actor) bool {
		return f.Parties.hold(actor.Name, actor.ID) && (f.Role == "" || actor.Role == f.Role)
	})
	first, last, dated := days(a.Date)
	return party &&
		(f.Report == "" || a.Report == f.Report) &&
		(f.Country == "" || a.Place != nil && strings.EqualFold(a.Place.Country, f.Country)) &&
		(f.Place == "" || strings.Contains(placeWords(a.Place), " "+lex.Fold(f.Place)+" ")) &&
		(f.From == "" || dated && last >= f.From) &&
		(f.To == "" || dated && first <= f.To) &&
		(f.Type == "" || strings.Contains(strings.ToLower(a.EventType+": "+a.SubEventType), strings.ToLower(f.Type)))
}

func (p Parties) hold(name, id string) bool {
	return p.empty() || slices.Contains(p.IDs, id) || slices.Contains(p.Folded, lex.Fold(name))
}

func (m *Memory) reportsByID() map[string]*Report {
	byID := make(map[string]*Report, len(m.held))
	for id, h := range m.held {
		byID[id] = &h.Report
	}
	return byID
}

func (m *Memory) Incidents(_ context.Context, filter Filter) ([]Incident, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	wanted := make(map[string]bool)
	for _, account := range m.accounts(filter) {
		wanted[account.IncidentID] = true
	}
	members := slices.DeleteFunc(m.accounts(Filter{}), func(a Account) bool { return !wanted[a.IncidentID] })
	return gather(members, m.links(), m.reportsByID(), filter.View), nil
}

func (m *Memory) links() map[string][]same.Link {
	links := make(map[string][]same.Link, len(m.incidents))
	for id, incident := range m.incidents {
		links[id] = incident.Links
	}
	return links
}

func (m *Memory) Count(context.Context) (int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return len(m.incidents), nil
}

func (m *Memory) Incident(_ context.Context, id string, view View) (*Incident, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	current, err := m.current(id)
	if err != nil {
		return nil, err
	}
	members := m.members(m.incidents[current].Accounts)
	for i := range members {
		members[i].IncidentID = current
	}
	return chosen(gather(members, m.links(), m.reportsByID(), view), id)
}

// current is the incident that an id, or the beginning of one, stands for now.
func (m *Memory) current(id string) (string, error) {
	for range len(m.redirects) + 1 {
		for incident, joined := range m.incidents {
			if slices.Contains(joined.Accounts, id) || slices.Contains(joined.Accounts, namedAfter(id)) {
				return incident, nil
			}
		}
		next, moved := m.redirects[id]
		if !moved {
			break
		}
		if next == "" {
			return "", ErrNotFound
		}
		id = next
	}
	found := make(map[string]bool)
	for incident := range m.incidents {
		if strings.HasPrefix(incident, id) {
			found[incident] = true
		}
	}
	if len(found) > 0 {
		return pick(found)
	}
	for incident, joined := range m.incidents {
		if slices.ContainsFunc(joined.Accounts, func(account string) bool { return strings.HasPrefix(account, id) }) {
			found[incident] = true
		}
	}
	return pick(found)
}

func (m *Memory) Facts(_ context.Context, filter FactFilter) ([]Fact, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Fact
	for _, h := range m.ordered() {
		for position, fact := range h.record.Facts {
			if (filter.Report == "" || filter.Report == h.ID) && (View{AsOf: filter.AsOf}).holds(&h.Report) && filter.Subject.hold(fact.Subject, fact.SubjectID) &&
				(len(filter.Relations) == 0 || slices.Contains(filter.Relations, fact.Relation)) {
				list = append(list, Fact{Fact: fact, Report: h.ID, Position: position})
			}
		}
	}
	return list, nil
}

func (m *Memory) Subjects(_ context.Context) (map[string]int, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	counts := make(map[string]int)
	for _, h := range m.held {
		for i := range h.record.Facts {
			counts[h.record.Facts[i].Subject]++
		}
	}
	return counts, nil
}

func (m *Memory) Statements(_ context.Context, filter StatementFilter) ([]Statement, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Statement
	for _, h := range m.ordered() {
		for position, statement := range h.record.Statements {
			if (filter.Report == "" || filter.Report == h.ID) && (View{AsOf: filter.AsOf}).holds(&h.Report) && said(&statement, filter.Words) {
				list = append(list, Statement{Statement: statement, Report: h.ID, Position: position})
			}
		}
	}
	return list, nil
}

// said says whether one of the words is in a statement.
func said(s *record.Statement, words []string) bool {
	folded := lex.Fold(s.Text + " " + s.About)
	return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return strings.Contains(folded, w) })
}

func (m *Memory) Names(_ context.Context, folded ...string) ([]Name, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Name
	bear := make(map[string]bool)
	for _, h := range m.held {
		list = append(list, h.names...)
		for _, name := range h.names {
			bear[name.Party] = bear[name.Party] || slices.Contains(folded, name.Folded)
		}
	}
	list = slices.DeleteFunc(list, func(n Name) bool { return len(folded) > 0 && !bear[n.Party] })
	slices.SortFunc(list, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Report, b.Report))
	})
	return list, nil
}

func (m *Memory) Join(context.Context) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	before := m.incidents
	m.incidents = make(map[string]same.Incident, len(before))
	told, reports := m.told()
	for _, incident := range same.Join(told, reports, words(m.decided())) {
		m.incidents[incident.ID] = incident
		kept, ok := before[incident.ID]
		switch {
		case ok && slices.Equal(kept.Accounts, incident.Accounts) && slices.Equal(kept.Links, incident.Links):
		case len(incident.Accounts) > 1:
			m.log("joined", incident.ID, strings.Join(incident.Accounts, " "))
		case len(kept.Accounts) > 1:
			m.log("parted", incident.ID, strings.Join(kept.Accounts, " "))
		}
	}
	return nil
}

func (m *Memory) told() (told []*same.Account, reports []same.Report) {
	for _, h := range m.ordered() {
		reports = append(reports, same.Report{ID: h.ID, Outlet: h.Outlet, Credit: h.Credit, Sketch: h.Sketch})
		for i := range h.accounts {
			told = append(told, same.New(h.accounts[i].ID, h.ID, h.Published, &h.accounts[i].Incident))
		}
	}
	return told, reports
}

func (m *Memory) Decide(_ context.Context, decisions ...Decision) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, d := range decisions {
		d.A, d.B = min(d.A, d.B), max(d.A, d.B)
		m.decisions[[2]string{d.A, d.B}] = d
		m.log("decided", d.A+" "+d.B, decided(&d))
	}
	return nil
}

// decided are people's words on accounts as they are now called, in the order in which they were made.
func (m *Memory) decided() []Decision {
	follow := make(map[string]string)
	for old, account := range m.redirects {
		if len(m.members([]string{old})) == 0 {
			follow[old] = account
		}
	}
	return resolve(slices.SortedFunc(maps.Values(m.decisions), func(a, b Decision) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	}), follow)
}

func (m *Memory) Decisions(context.Context) ([]Decision, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.decided(), nil
}

func (m *Memory) Credits(_ context.Context, id string) ([]report.Credit, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	h, ok := m.held[id]
	if !ok {
		return nil, ErrNotFound
	}
	return h.credits, nil
}

func (m *Memory) Refused(_ context.Context, incident *Incident) ([]Refusal, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	told, reports := m.told()
	around := same.Around(told, reports)
	byID := make(map[string]*same.Account, len(told))
	for _, a := range told {
		byID[a.ID] = a
	}
	incidentBy := make(map[string]*same.Incident)
	for _, joined := range m.incidents {
		for _, account := range joined.Accounts {
			incidentBy[account] = &joined
		}
	}
	var list []Refusal
	for i := range incident.Accounts {
		one := byID[incident.Accounts[i].ID]
		for _, other := range told {
			if joined := incidentBy[other.ID]; one != nil && joined.ID != incident.ID && other.Report != one.Report {
				list = refuse(list, one, other, joined.ID, around)
			}
		}
	}
	return refusals(list), nil
}

func (m *Memory) History(context.Context) ([]Event, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.Clone(m.history), nil
}
