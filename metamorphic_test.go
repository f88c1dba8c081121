package casus_test

import (
	"context"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"casus"
	"casus/ledger"
	"casus/report"
)

// firstDifference is the first line on which two texts differ, with some before it.
func firstDifference(got, want string) string {
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		g, w := "(end)", "(end)"
		if i < len(gotLines) {
			g = gotLines[i]
		}
		if i < len(wantLines) {
			w = wantLines[i]
		}
		if g != w {
			return strings.Join(gotLines[max(0, i-6):min(i, len(gotLines))], "\n") + "\n got " + g + "\nwant " + w
		}
	}
	return "none"
}

// TestAnyOrder holds that the order in which reports are read leaves no trace, in either kind of ledger, at once or one
// by one.
func TestAnyOrder(t *testing.T) {
	reports := samples(t)
	memory := ledger.NewMemory()
	readInto(t, memory, reports)
	want := content(t, memory)
	random := rand.New(rand.NewPCG(1, 2))
	for range 3 {
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		l := newSQLite(t)
		readInto(t, l, reports)
		if got := content(t, l); got != want {
			t.Fatalf("read in another order the ledger is another:\n%s", firstDifference(got, want))
		}
	}
	slices.Reverse(reports)
	l := newSQLite(t)
	for i := range reports {
		readInto(t, l, reports[i:i+1])
	}
	if got := content(t, l); got != want {
		t.Errorf("read one by one the ledger is another:\n%s", firstDifference(got, want))
	}
}

// TestTwice holds that reading the same reports again changes nothing, history included.
func TestTwice(t *testing.T) {
	reports := samples(t)
	l := newSQLite(t)
	readInto(t, l, reports)
	want := content(t, l)
	before, err := l.History(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	readInto(t, l, append(reports, reports...))
	if got := content(t, l); got != want {
		t.Errorf("read twice the ledger is another:\n%s", firstDifference(got, want))
	}
	after, err := l.History(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(after) != len(before) {
		t.Errorf("the history went on: %+v", after[len(before):])
	}
}

// TestRemove holds that what only one report supported goes with it and nothing else, and that it can come back.
func TestRemove(t *testing.T) {
	reports := samples(t)
	var readings []casus.Reading
	for reading := range casus.ReadAll(t.Context(), each(reports), nil) {
		readings = append(readings, reading)
	}
	add := func(l ledger.Ledger, readings ...casus.Reading) {
		for _, reading := range readings {
			if err := l.Add(t.Context(), ledger.Reading{Report: reading.Report, Record: reading.Record, Version: casus.Version()}); err != nil {
				t.Fatal(err)
			}
		}
		if err := l.Join(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	l := newSQLite(t)
	add(l, readings...)
	for i, gone := range readings {
		if err := l.Remove(t.Context(), gone.Report.ID); err != nil {
			t.Fatal(err)
		}
		add(l)
		without := ledger.NewMemory()
		add(without, slices.Concat(readings[:i], readings[i+1:])...)
		if got, want := content(t, l), content(t, without); got != want {
			t.Errorf("without %s:\n%s", gone.Report.Source, firstDifference(got, want))
		}
		add(l, gone)
	}
}

// TestResume stops a run after some reports and runs it again.
func TestResume(t *testing.T) {
	reports := samples(t)
	whole := newSQLite(t)
	readInto(t, whole, reports)
	want := content(t, whole)
	for _, after := range []int{1, 5, len(reports) - 1} {
		l := newSQLite(t)
		ctx, stop := context.WithCancel(t.Context())
		read := 0
		err := casus.Into(ctx, l, each(reports), func(casus.Reading) {
			if read++; read == after {
				stop()
			}
		})
		stop()
		if err == nil {
			t.Fatal("a stopped run ends without an error")
		}
		kept, err := l.Reports(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if len(kept) < after || len(kept) >= len(reports) {
			t.Errorf("stopped after %d reports, %d are kept", after, len(kept))
		}
		readInto(t, l, reports)
		if got := content(t, l); got != want {
			t.Errorf("stopped after %d and run again:\n%s", after, firstDifference(got, want))
		}
	}
}

// TestTogether holds that reports read together have the records that they have alone, and that a fault of the program, here on
// a report that says that its text begins behind its end, costs the others nothing.
func TestTogether(t *testing.T) {
	reports := samples(t)
	for i, rec := range casus.ReadTogether(reports) {
		if alone := casus.Read(reports[i]); !reflect.DeepEqual(rec, alone) {
			t.Errorf("%s has another record among others:\n%+v\nalone:\n%+v", reports[i].Source, rec, alone)
		}
	}
	reports[1] = &report.Report{Source: "faulty.txt", Text: "short", Body: 100}
	for reading := range casus.ReadAll(t.Context(), each(reports), nil) {
		if faulty := reading.Report.Source == "faulty.txt"; faulty != (reading.Err != nil) || faulty != (reading.Record == nil) {
			t.Errorf("%s: error %v, a record: %t", reading.Report.Source, reading.Err, reading.Record != nil)
		}
	}
}

// TestFaultsPassOver holds that a report that cannot be read is told of in its place and the others go on.
func TestFaultsPassOver(t *testing.T) {
	reports := samples(t)[:3]
	broken := &report.Error{Source: "broken.txt", Problem: "no text"}
	var input iter.Seq2[*report.Report, error] = func(yield func(*report.Report, error) bool) {
		for _, rep := range reports {
			if !yield(rep, nil) || !yield(nil, broken) {
				return
			}
		}
	}
	var order []string
	for reading := range casus.ReadAll(t.Context(), input, nil) {
		switch {
		case reading.Err != nil:
			order = append(order, reading.Err.Error())
		case reading.Record == nil:
			t.Errorf("%s: neither a record nor an error", reading.Report.Source)
		default:
			order = append(order, reading.Record.Report.Source)
		}
	}
	if len(order) != 6 || order[0] != reports[0].Source || order[1] != broken.Error() || order[4] != reports[2].Source {
		t.Errorf("read in this order: %q", order)
	}
}
