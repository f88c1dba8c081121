package ledgertest

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"casus/internal/made"
	"casus/ledger"
	"casus/record"
	"casus/report"
)

// corpus is made reports, enough for incidents with many accounts, copies and background.
func corpus(n int) []ledger.Reading {
	c := made.New(7, 40)
	list := make([]ledger.Reading, n)
	for i := range list {
		r := c.Next()
		list[i] = ledger.Reading{Report: r.Report, Record: r.Record, Version: "1"}
	}
	return list
}

func addAll(t *testing.T, l ledger.Ledger, readings []ledger.Reading) {
	t.Helper()
	if err := l.Add(t.Context(), readings...); err != nil {
		t.Fatal(err)
	}
	join(t, l)
}

// anyWay reads made reports in other orders and steps, some twice, and some that are taken away again: what a ledger
// holds in the end depends on none of it.
func anyWay(t *testing.T, open func(*testing.T) ledger.Ledger) {
	readings := corpus(90)
	kept := readings[:75]
	straight := open(t)
	defer straight.Close()
	addAll(t, straight, kept)
	want := state(t, straight)
	incidents, err := straight.Incidents(t.Context(), ledger.Filter{})
	if must(t, incidents, err); len(incidents) > 70 || len(incidents) < 20 {
		t.Errorf("%d incidents of 75 reports: hardly anything, or everything, is joined", len(incidents))
	}
	for seed := range uint64(2) {
		l := open(t)
		random := rand.New(rand.NewPCG(seed, 2))
		order := slices.Clone(readings)
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for len(order) > 0 {
			n := min(1+random.IntN(20), len(order))
			addAll(t, l, order[:n])
			order = order[n:]
		}
		for range 10 {
			addAll(t, l, []ledger.Reading{kept[random.IntN(len(kept))]})
		}
		for _, extra := range readings[75:] {
			if err := l.Remove(t.Context(), extra.Report.ID); err != nil {
				t.Fatal(err)
			}
			if random.IntN(2) == 0 {
				join(t, l)
			}
		}
		join(t, l)
		if got := state(t, l); got != want {
			t.Fatalf("read in another way (seed %d), the ledger differs at %s", seed, difference(got, want))
		}
		l.Close()
	}
}

// Equal fills two ledgers in different steps and compares them.
func Equal(t *testing.T, one, other ledger.Ledger) {
	readings := corpus(120)
	for part := range slices.Chunk(readings, 17) {
		addAll(t, one, part)
	}
	addAll(t, other, readings)
	if got, want := state(t, one), state(t, other); got != want {
		t.Errorf("step by step the ledger differs at %s", difference(got, want))
	}
}

// difference is the first line in which two states differ.
func difference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return a[i]
		}
	}
	return "the end"
}

// shifted moves all dates by some weeks: the same accounts are joined.
func shifted(t *testing.T, open func(*testing.T) ledger.Ledger) {
	var sets [2][]string
	for i, days := range []int{0, 7 * 52} {
		l := open(t)
		var readings []ledger.Reading
		for _, r := range corpus(60) {
			for j := range r.Record.Incidents {
				r.Record.Incidents[j].Date = shift(r.Record.Incidents[j].Date, days)
			}
			readings = append(readings, r)
		}
		addAll(t, l, readings)
		incidents, err := l.Incidents(t.Context(), ledger.Filter{})
		for _, incident := range must(t, incidents, err) {
			var ids []string
			for _, account := range incident.Accounts {
				ids = append(ids, account.ID)
			}
			slices.Sort(ids)
			sets[i] = append(sets[i], strings.Join(ids, " "))
		}
		slices.Sort(sets[i])
		l.Close()
	}
	if !slices.Equal(sets[0], sets[1]) {
		t.Error("moving all dates by a year changes what is joined")
	}
}

// shift moves a date that names days; months stay, as 52 weeks are not quite a year.
func shift(date string, days int) string {
	parts := strings.Split(date, "/")
	for i, part := range parts {
		day, err := time.Parse(time.DateOnly, part)
		if err != nil {
			month, err := time.Parse("2006-01", part)
			if err != nil || days == 0 {
				return date
			}
			return month.AddDate(1, 0, 0).Format("2006-01")
		}
		parts[i] = day.AddDate(0, 0, days).Format(time.DateOnly)
	}
	return strings.Join(parts, "/")
}

// persons lets a person merge, split, and read again.
func persons(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1, 2)
	join(t, l)
	ctx := t.Context()
	bomb, err := l.Incidents(ctx, ledger.Filter{Country: "YE"})
	must(t, bomb, err)
	taken, err := l.Incidents(ctx, ledger.Filter{Country: "SA"})
	must(t, taken, err)

	merged, err := ledger.Merge(ctx, l, []string{bomb[0].ID, taken[0].ID}, "editor", "one plan")
	must(t, merged, err)
	for _, id := range []string{bomb[0].ID, taken[0].ID, merged} {
		if found, err := l.Incident(ctx, id, ledger.View{}); err != nil || found.ID != merged || len(found.Accounts) != 3 {
			t.Errorf("after the merge %s leads to %+v, error %v", id, found, err)
		}
	}
	if _, err := ledger.Merge(ctx, l, []string{bomb[0].ID, taken[0].ID}, "editor", ""); !errors.Is(err, ledger.ErrOneAlready) {
		t.Errorf("merging again: %v, want ErrOneAlready", err)
	}
	again(t, l, 2)
	if found, err := l.Incident(ctx, merged, ledger.View{}); err != nil || len(found.Accounts) != 3 {
		t.Errorf("the merge does not outlive a new reading: %+v, error %v", found, err)
	}

	whole, err := l.Incident(ctx, merged, ledger.View{})
	must(t, whole, err)
	var bombs []string
	for _, account := range whole.Accounts {
		if account.Place.Country == "YE" {
			bombs = append(bombs, account.ID)
		}
	}
	if _, _, err := ledger.Split(ctx, l, merged, append(bombs, "a-none"), "editor", ""); !errors.Is(err, ledger.ErrNotItsAccounts) {
		t.Errorf("splitting off an unknown account: %v, want ErrNotItsAccounts", err)
	}
	stays, parts, err := ledger.Split(ctx, l, merged, bombs[:1], "editor", "two bombs")
	if err != nil || stays == parts {
		t.Fatalf("the split gives %q and %q, error %v", stays, parts, err)
	}
	again(t, l, 0)
	again(t, l, 1)
	if found, err := l.Incident(ctx, bombs[0], ledger.View{}); err != nil || len(found.Accounts) != 1 {
		t.Errorf("the split does not outlive a new reading: %+v, error %v", found, err)
	}
	back, err := ledger.Merge(ctx, l, []string{stays, parts}, "editor", "one after all")
	must(t, back, err)
	if found, err := l.Incident(ctx, bombs[0], ledger.View{}); err != nil || len(found.Accounts) != 3 {
		t.Errorf("a split cannot be taken back: %+v, error %v", found, err)
	}
}

// again reads a report again, by a version that numbers its accounts otherwise.
func again(t *testing.T, l ledger.Ledger, i int) {
	t.Helper()
	rep, rec := telling(t, i)
	for n := range rec.Incidents {
		rec.Incidents[n].ID = "later-" + rec.Incidents[n].ID
	}
	if err := l.Add(t.Context(), ledger.Reading{Report: rep, Record: rec, Version: "2"}); err != nil {
		t.Fatal(err)
	}
	join(t, l)
}

// redirects follows ids of which the account is gone.
func redirects(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1)
	join(t, l)
	whole, err := l.Incidents(t.Context(), ledger.Filter{})
	must(t, whole, err)
	named := whole[0].ID
	for _, account := range whole[0].Accounts {
		if "i-"+strings.TrimPrefix(account.ID, "a-") == named {
			if err := l.Remove(t.Context(), account.Report); err != nil {
				t.Fatal(err)
			}
		}
	}
	join(t, l)
	found, err := l.Incident(t.Context(), named, ledger.View{})
	if err != nil || len(found.Accounts) != 1 || found.ID == named {
		t.Fatalf("the id of an incident that lost its first report leads to %+v, error %v", found, err)
	}
	if err := l.Remove(t.Context(), found.Accounts[0].Report); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Incident(t.Context(), named, ledger.View{}); !errors.Is(err, ledger.ErrNotFound) {
		t.Errorf("the id of an incident of which nothing is left: %v, want ErrNotFound", err)
	}
}

// asOf looks back to what was known on a day.
func asOf(t *testing.T, l ledger.Ledger) {
	add(t, l, "1", 0, 1, 2)
	join(t, l)
	for _, test := range []struct {
		day               string
		incidents, killed int
	}{{"2024-01-01", 0, 0}, {"2024-01-02", 1, 0}, {"2024-03-23", 2, 4}, {"2024-03-24", 2, 6}} {
		view := ledger.View{AsOf: test.day}
		incidents, err := l.Incidents(t.Context(), ledger.Filter{View: view})
		killed := 0
		for _, incident := range must(t, incidents, err) {
			if toll := incident.Summary.Fatalities; toll != nil {
				killed += *toll.Best
			}
		}
		if len(incidents) != test.incidents || killed != test.killed {
			t.Errorf("on %s: %d incidents, %d killed; want %d and %d", test.day, len(incidents), killed, test.incidents, test.killed)
		}
	}
	facts, err := l.Facts(t.Context(), ledger.FactFilter{AsOf: "2024-01-02"})
	if must(t, facts, err); len(facts) != 1 {
		t.Errorf("%d facts on 2 January, want 1", len(facts))
	}
	statements, err := l.Statements(t.Context(), ledger.StatementFilter{AsOf: "2024-01-02"})
	if must(t, statements, err); len(statements) != 0 {
		t.Errorf("%d statements on 2 January, want none", len(statements))
	}
}

// refused tells what was nearly joined.
func refused(t *testing.T, l ledger.Ledger) {
	low, high := 3, 90
	readings := make([]ledger.Reading, 2)
	for i, killed := range []*int{&low, &high} {
		rep, rec := telling(t, i)
		rec.Incidents[0].Fatalities = &record.Range{Low: killed, Best: killed, High: killed}
		rec.Incidents[0].Actors = nil
		readings[i] = ledger.Reading{Report: rep, Record: rec, Version: "1"}
	}
	addAll(t, l, readings)
	incidents, err := l.Incidents(t.Context(), ledger.Filter{})
	if must(t, incidents, err); len(incidents) != 2 {
		t.Fatalf("%d incidents, want 2: the tolls are far apart", len(incidents))
	}
	list, err := l.Refused(t.Context(), &incidents[0])
	if must(t, list, err); len(list) != 0 && (list[0].Incident != incidents[1].ID || !strings.Contains(list[0].Reason, "far apart")) {
		t.Errorf("nearly joined: %+v", list)
	}
}

// credits keeps the outlets that a report credits.
func credits(t *testing.T, l ledger.Ledger) {
	rep, err := report.Parse("credit.txt", []byte("Four killed\n\nFour people died in Marwah, a doctor told AFP.\n"), report.Given{Outlet: "Gulf Monitor"})
	must(t, rep, err)
	rec := &record.Record{Report: record.Report{ID: rep.ID, Outlet: rep.Outlet}}
	addAll(t, l, []ledger.Reading{{Report: rep, Record: rec, Version: "1"}})
	found, err := l.Credits(t.Context(), rep.ID)
	if must(t, found, err); len(found) != 1 || found[0].Outlet != "AFP" {
		t.Errorf("credits %+v, want AFP", found)
	}
	if kept, err := l.Known(t.Context(), rep.ID); err != nil || kept.Credit != "AFP" {
		t.Errorf("the report credits %q most, want AFP; error %v", kept.Credit, err)
	}
}
