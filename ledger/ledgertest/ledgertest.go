// Package ledgertest holds what every ledger must do; each kind runs it.
package ledgertest

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"casus/ledger"
	"casus/record"
	"casus/report"
	"casus/same"
)

// Run runs the suite; open makes an empty ledger.
func Run(t *testing.T, open func(t *testing.T) ledger.Ledger) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, ledger.Ledger)
	}{
		{"empty", empty},
		{"keeps all of a record", keeps},
		{"reading twice changes nothing", twice},
		{"a new version replaces the reading", replaces},
		{"removing takes what rests on the report alone", removes},
		{"filters", filters},
		{"joins and finds incidents", joins},
		{"any order gives the same ledger", anyOrder},
		{"decisions and history stay", stays},
		{"persons merge and split", persons},
		{"ids that are gone lead on", redirects},
		{"as it was known on a day", asOf},
		{"what was nearly joined", refused},
		{"credits", credits},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := open(t)
			defer l.Close()
			test.run(t, l)
		})
	}
	t.Run("any way of reading gives the same ledger", func(t *testing.T) { anyWay(t, open) })
	t.Run("moving all dates changes no join", func(t *testing.T) { shifted(t, open) })
}

// The reports are invented. Two outlets tell of one bomb with different tolls; a third report tells of another act.
var tellings = []struct{ text, outlet, published, record string }{
	{"A bomb killed four people in Marwah on Friday. The Red Banner Front claimed it.", "Gulf Monitor", "2024-03-23", `{
		"incidents": [{"id": "1", "event_type": "Explosions/Remote violence", "sub_event_type": "Remote explosive/landmine/IED", "stage": "accomplished",
			"date": "2024-03-22", "place": {"name": "Marwah", "admin1": "Hajjah", "country": "YE", "geo_precision": 1},
			"actors": [{"name": "Red Banner Front", "id": "x/rbf", "role": "perpetrator", "attribution": "claimed", "by": "Red Banner Front"}],
			"targets": [{"text": "four people", "kind": "civilians", "number": {"low": 4, "best": 4, "high": 4}, "harm": "killed"}],
			"fatalities": {"low": 4, "best": 4, "high": 4}, "weapons": ["bomb"],
			"evidence": [{"field": "date", "start": 39, "end": 45, "text": "Friday", "rule": "<weekday>"}]}],
		"facts": [{"subject": "Red Banner Front", "subject_id": "x/rbf", "relation": "also_known_as", "value": "RBF", "evidence": [{"field": "value", "start": 47, "end": 50, "text": "The", "rule": "r"}]},
			{"subject": "Red Banner Front", "subject_id": "x/rbf", "relation": "strength", "value": {"low": 200, "high": 300, "text": "200 to 300"}, "by": "UN", "qualifiers": {"including": "families"}, "evidence": []}],
		"statements": [{"speaker": "Ann Lee", "role": "analyst", "text": "It is weak.", "quoted": true, "evidence": [{"field": "text", "start": 0, "end": 1, "text": "A"}]}]}`},
	{"Blast kills six at a market in Marwah.", "Desert Wire", "2024-03-24", `{
		"incidents": [{"id": "1", "event_type": "Explosions/Remote violence", "sub_event_type": "Remote explosive/landmine/IED", "stage": "accomplished",
			"date": "2024-03-22", "place": {"name": "market", "city": "Marwah", "country": "YE"}, "fatalities": {"low": 6, "best": 6, "high": 6},
			"actors": [{"name": "RBF", "id": "x/rbf", "role": "perpetrator", "attribution": "blamed", "by": "police"}], "evidence": []}],
		"facts": [], "statements": []}`},
	{"Gunmen kidnapped two engineers near Sabkha in 2023.", "Gulf Monitor", "2024-01-02", `{
		"incidents": [{"id": "1", "event_type": "Violence against civilians", "sub_event_type": "Abduction/forced disappearance", "stage": "accomplished",
			"date": "2023", "place": {"name": "Sabkha", "country": "SA"}, "actors": [{"name": "gunmen", "role": "perpetrator", "attribution": "reported"}],
			"abducted": {"low": 2, "best": 2, "high": 2}, "evidence": []}],
		"facts": [{"subject": "Green Hands", "relation": "rival_of", "value": "Red Banner Front", "evidence": []}], "statements": []}`},
}

// telling is one of the reports with its record.
func telling(t *testing.T, i int) (*report.Report, *record.Record) {
	t.Helper()
	told := tellings[i]
	rep, err := report.Parse(fmt.Sprintf("report-%d.txt", i), []byte(told.text), report.Given{Published: told.published, Outlet: told.outlet})
	if err != nil {
		t.Fatal(err)
	}
	rec := new(record.Record)
	if err := json.Unmarshal([]byte(told.record), rec); err != nil {
		t.Fatal(err)
	}
	rec.Report = record.Report{ID: rep.ID, Source: rep.Source, Title: rep.Title, Outlet: rep.Outlet, Published: rep.Published, PublishedBasis: rep.PublishedBasis}
	return rep, rec
}

func add(t *testing.T, l ledger.Ledger, version string, which ...int) {
	t.Helper()
	for _, i := range which {
		rep, rec := telling(t, i)
		if err := l.Add(t.Context(), ledger.Reading{Report: rep, Record: rec, Version: version}); err != nil {
			t.Fatal(err)
		}
	}
}

// must gives a value of a call that may not fail.
func must[V any](t *testing.T, value V, err error) V {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// state is all that a ledger holds, but for its history.
func state(t *testing.T, l ledger.Ledger) string {
	t.Helper()
	ctx := t.Context()
	reports, err := l.Reports(ctx)
	all := []any{must(t, reports, err)}
	incidents, err := l.Incidents(ctx, ledger.Filter{})
	all = append(all, must(t, incidents, err))
	facts, err := l.Facts(ctx, ledger.FactFilter{})
	subjects, failed := l.Subjects(ctx)
	told := make(map[string]int)
	for i := range facts {
		told[facts[i].Subject]++
	}
	if failed != nil || !maps.Equal(subjects, told) {
		t.Errorf("facts are told of %v (%v), want %v", subjects, failed, told)
	}
	all = append(all, must(t, facts, err))
	statements, err := l.Statements(ctx, ledger.StatementFilter{})
	all = append(all, must(t, statements, err))
	names, err := l.Names(ctx)
	all = append(all, must(t, names, err))
	data, err := json.MarshalIndent(all, "", " ")
	return string(must(t, data, err))
}

func join(t *testing.T, l ledger.Ledger) {
	t.Helper()
	if err := l.Join(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func empty(t *testing.T, l ledger.Ledger) {
	if incidents, err := l.Incidents(t.Context(), ledger.Filter{}); err != nil || len(incidents) != 0 {
		t.Errorf("an empty ledger has incidents %v, error %v", incidents, err)
	}
	if _, err := l.Known(t.Context(), "sha256:0"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("an unknown report: %v, want ErrNotFound", err)
	}
	if _, err := l.Incident(t.Context(), "i-0", ledger.View{}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("an unknown incident: %v, want ErrNotFound", err)
	}
	if err := l.Remove(t.Context(), "sha256:0"); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("removing an unknown report: %v, want ErrNotFound", err)
	}
	join(t, l)
}

func keeps(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0)
	rep, rec := telling(t, 0)
	kept, err := l.Known(t.Context(), rep.ID)
	if kept = must(t, kept, err); kept.Outlet != rep.Outlet || kept.Published != rep.Published || kept.Version != "1" || kept.Source != rep.Source {
		t.Errorf("the report came back as %+v", kept)
	}
	if text, err := l.Text(t.Context(), rep.ID); err != nil || text != rep.Text {
		t.Errorf("the text came back as %q, error %v", text, err)
	}
	accounts, err := l.Accounts(t.Context(), ledger.Filter{})
	if must(t, accounts, err); len(accounts) != 1 {
		t.Fatalf("%d accounts, want 1", len(accounts))
	}
	want := rec.Incidents[0]
	want.ID, want.IncidentID = accounts[0].ID, accounts[0].IncidentID
	if !reflect.DeepEqual(accounts[0].Incident, want) || accounts[0].IncidentID == "" {
		t.Errorf("the account came back as\n%+v\nwant\n%+v", accounts[0].Incident, want)
	}
	facts, err := l.Facts(t.Context(), ledger.FactFilter{Relations: []string{"strength"}})
	if must(t, facts, err); len(facts) != 1 || !reflect.DeepEqual(facts[0].Value, rec.Facts[1].Value) || facts[0].By != "UN" || facts[0].Qualifiers["including"] != "families" {
		t.Errorf("the fact came back as %+v", facts)
	}
	statements, err := l.Statements(t.Context(), ledger.StatementFilter{})
	if must(t, statements, err); len(statements) != 1 || !reflect.DeepEqual(statements[0].Statement, rec.Statements[0]) {
		t.Errorf("the statement came back as %+v", statements)
	}
	names, err := l.Names(t.Context())
	var listed []string
	for _, name := range must(t, names, err) {
		listed = append(listed, name.Party+"="+name.Name)
	}
	if want := []string{"x/rbf=RBF", "x/rbf=Red Banner Front"}; !slices.Equal(listed, want) {
		t.Errorf("names %v, want %v", listed, want)
	}
}

func twice(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1, 2)
	join(t, l)
	before := state(t, l)
	add(t, l, "1", 1, 0)
	join(t, l)
	if after := state(t, l); after != before {
		t.Errorf("reading again changed the ledger:\n%s\nwas\n%s", after, before)
	}
}

func replaces(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1)
	join(t, l)
	rep, rec := telling(t, 0)
	rec.Incidents, rec.Facts = nil, rec.Facts[:1]
	if err := l.Add(t.Context(), ledger.Reading{Report: rep, Record: rec, Version: "2"}); err != nil {
		t.Fatal(err)
	}
	incidents, err := l.Incidents(t.Context(), ledger.Filter{})
	if must(t, incidents, err); len(incidents) != 1 || len(incidents[0].Accounts) != 1 || incidents[0].Accounts[0].Report == rep.ID {
		t.Errorf("after the new reading there are %+v", incidents)
	}
	if facts, err := l.Facts(t.Context(), ledger.FactFilter{Report: rep.ID}); err != nil || len(facts) != 1 {
		t.Errorf("%d facts, want 1; error %v", len(facts), err)
	}
}

func removes(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 1, 2)
	join(t, l)
	before := state(t, l)
	add(t, l, "1", 0)
	join(t, l)
	rep, _ := telling(t, 0)
	if err := l.Remove(t.Context(), rep.ID); err != nil {
		t.Fatal(err)
	}
	join(t, l)
	if after := state(t, l); after != before {
		t.Errorf("after removing it is\n%s\nwas\n%s", after, before)
	}
}

func filters(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1, 2)
	rep, _ := telling(t, 0)
	for _, test := range []struct {
		name   string
		filter ledger.Filter
		want   int
	}{
		{"none", ledger.Filter{}, 3},
		{"report", ledger.Filter{Report: rep.ID}, 1},
		{"party by id", ledger.Filter{Parties: ledger.Parties{IDs: []string{"x/rbf"}}}, 2},
		{"party by name", ledger.Filter{Parties: ledger.Parties{Folded: []string{"rbf"}}}, 1},
		{"party by either", ledger.Filter{Parties: ledger.Parties{IDs: []string{"x/rbf"}, Folded: []string{"gunmen"}}}, 3},
		{"role", ledger.Filter{Parties: ledger.Parties{IDs: []string{"x/rbf"}}, Role: "target"}, 0},
		{"country", ledger.Filter{Country: "ye"}, 2},
		{"place", ledger.Filter{Place: "marwah"}, 2},
		{"province", ledger.Filter{Place: "Hajjah"}, 1},
		{"part of a word", ledger.Filter{Place: "marw"}, 0},
		{"from", ledger.Filter{From: "2024-01-01"}, 2},
		{"to", ledger.Filter{To: "2023-06-30"}, 1},
		{"type", ledger.Filter{Type: "abduction"}, 1},
		{"two at once", ledger.Filter{Country: "YE", Type: "abduction"}, 0},
	} {
		accounts, err := l.Accounts(t.Context(), test.filter)
		if must(t, accounts, err); len(accounts) != test.want {
			t.Errorf("%s: %d accounts, want %d", test.name, len(accounts), test.want)
		}
	}
	facts, err := l.Facts(t.Context(), ledger.FactFilter{Subject: ledger.Parties{Folded: []string{"green hands"}}})
	if must(t, facts, err); len(facts) != 1 {
		t.Errorf("%d facts on the Green Hands, want 1", len(facts))
	}
}

func joins(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1, 2)
	join(t, l)
	incidents, err := l.Incidents(t.Context(), ledger.Filter{Country: "YE"})
	if must(t, incidents, err); len(incidents) != 1 {
		t.Fatalf("%d incidents in Yemen, want 1", len(incidents))
	}
	bomb := incidents[0]
	if len(bomb.Accounts) != 2 || len(bomb.Links) != 1 || bomb.Reports != 2 || bomb.Outlets != 2 || bomb.Sources != 2 {
		t.Errorf("the bomb is %+v", bomb)
	}
	if toll := bomb.Summary.Fatalities; toll == nil || *toll.Low != 4 || *toll.Best != 6 || *toll.High != 6 {
		t.Errorf("its toll is %s, want low 4, best 6, high 6", toll)
	}
	for _, id := range []string{bomb.ID, bomb.Accounts[0].ID, bomb.Accounts[1].ID, bomb.ID[:len(bomb.ID)-1]} {
		found, err := l.Incident(t.Context(), id, ledger.View{})
		if err != nil || found.ID != bomb.ID || !reflect.DeepEqual(*found, bomb) {
			t.Errorf("%q finds %+v, error %v", id, found, err)
		}
	}
	if _, err := l.Incident(t.Context(), "", ledger.View{}); !errors.Is(err, ledger.ErrAmbiguous) {
		t.Errorf("no id at all: %v, want ErrAmbiguous", err)
	}
}

func anyOrder(t *testing.T, l ledger.Ledger) {
	var states []string
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		for _, i := range order {
			add(t, l, "1", i)
			join(t, l)
		}
		states = append(states, state(t, l))
		for _, i := range order {
			rep, _ := telling(t, i)
			if err := l.Remove(t.Context(), rep.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if states[0] != states[1] || states[0] != states[2] {
		t.Errorf("the order of reading shows:\n%s\n\n%s\n\n%s", states[0], states[1], states[2])
	}
}

func stays(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1)
	join(t, l)
	accounts, err := l.Accounts(t.Context(), ledger.Filter{})
	must(t, accounts, err)
	decision := ledger.Decision{Decision: same.Decision{A: accounts[1].ID, B: accounts[0].ID}, By: "editor", At: "2024-04-01T00:00:00Z"}
	if err := l.Decide(t.Context(), decision); err != nil {
		t.Fatal(err)
	}
	join(t, l)
	add(t, l, "2", 0)
	join(t, l)
	incidents, err := l.Incidents(t.Context(), ledger.Filter{})
	if must(t, incidents, err); len(incidents) != 2 {
		t.Errorf("%d incidents, want 2: a person has parted them", len(incidents))
	}
	history, err := l.History(t.Context())
	var kinds []string
	for _, event := range must(t, history, err) {
		kinds = append(kinds, event.Kind)
	}
	if want := []string{"read", "read", "joined", "decided", "parted", "read again"}; !slices.Equal(kinds, want) {
		t.Errorf("history %v, want %v", kinds, want)
	}
}
