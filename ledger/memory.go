package ledger

import (
	"cmp"
	"context"
	"fmt"
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
	decisions map[[2]string]Decision
	history   []Event
}

// held is a report and its current reading.
type held struct {
	Report
	text     string
	record   *record.Record
	accounts []Account
	names    []Name
}

// NewMemory makes an empty ledger.
func NewMemory() *Memory {
	return &Memory{held: make(map[string]*held), incidents: make(map[string]same.Incident), decisions: make(map[[2]string]Decision)}
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

func (m *Memory) Add(_ context.Context, rep *report.Report, rec *record.Record, version string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	before, again := m.held[rep.ID]
	described := rec.Report
	if again {
		described.Source = before.Source
		m.log("read again", rep.ID, before.Version+" → "+version)
		m.take(before)
	} else {
		m.log("read", rep.ID, version)
	}
	h := &held{
		Report:   Report{Report: described, Version: version, Body: rep.Body, Signature: same.Sign(rep.Text[rep.Body:])},
		text:     rep.Text,
		record:   rec,
		accounts: accountsOf(rec),
		names:    namesOf(rec),
	}
	m.held[rep.ID] = h
	m.put(singles(h.accounts))
	return nil
}

func (m *Memory) put(incidents []same.Incident) {
	for _, incident := range incidents {
		m.incidents[incident.ID] = incident
	}
}

// take takes a report's accounts out of the incidents; the accounts that were joined with them stand alone again.
func (m *Memory) take(h *held) {
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
	m.take(h)
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

func (m *Memory) Text(_ context.Context, id string) (string, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	h, ok := m.held[id]
	if !ok {
		return "", ErrNotFound
	}
	return h.text, nil
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
			if filter.lets(&account) {
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
	return gather(members, m.incidents, m.reportsByID()), nil
}

func (m *Memory) Incident(_ context.Context, id string) (*Incident, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	found := make(map[string]bool)
	exact := ""
	for incident, joined := range m.incidents {
		for _, key := range append([]string{incident}, joined.Accounts...) {
			if key == id {
				exact = incident
			}
			if strings.HasPrefix(key, id) {
				found[incident] = true
			}
		}
	}
	exact, err := pick(exact, found)
	if err != nil {
		return nil, err
	}
	incident := compose(exact, m.members(m.incidents[exact].Accounts), m.incidents[exact].Links, m.reportsByID())
	return &incident, nil
}

func (m *Memory) Facts(_ context.Context, filter FactFilter) ([]Fact, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Fact
	for _, h := range m.ordered() {
		for position, fact := range h.record.Facts {
			if (filter.Report == "" || filter.Report == h.ID) && filter.Subject.hold(fact.Subject, fact.SubjectID) &&
				(len(filter.Relations) == 0 || slices.Contains(filter.Relations, fact.Relation)) {
				list = append(list, Fact{Fact: fact, Report: h.ID, Position: position})
			}
		}
	}
	return list, nil
}

func (m *Memory) Statements(_ context.Context, filter StatementFilter) ([]Statement, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Statement
	for _, h := range m.ordered() {
		for position, statement := range h.record.Statements {
			if filter.Report == "" || filter.Report == h.ID {
				list = append(list, Statement{Statement: statement, Report: h.ID, Position: position})
			}
		}
	}
	return list, nil
}

func (m *Memory) Names(context.Context) ([]Name, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	var list []Name
	for _, h := range m.held {
		list = append(list, h.names...)
	}
	slices.SortFunc(list, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Party, b.Party), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Report, b.Report))
	})
	return list, nil
}

func (m *Memory) Join(_ context.Context, incidents []same.Incident) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	before := m.incidents
	m.incidents = make(map[string]same.Incident, len(incidents))
	m.put(incidents)
	for _, incident := range incidents {
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

func (m *Memory) Decide(_ context.Context, d Decision) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	d.A, d.B = min(d.A, d.B), max(d.A, d.B)
	m.decisions[[2]string{d.A, d.B}] = d
	m.log("decided", d.A+" "+d.B, fmt.Sprintf("same=%t by %s: %s", d.Same, d.By, d.Note))
	return nil
}

func (m *Memory) Decisions(context.Context) ([]Decision, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.SortedFunc(maps.Values(m.decisions), func(a, b Decision) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	}), nil
}

func (m *Memory) History(context.Context) ([]Event, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return slices.Clone(m.history), nil
}
