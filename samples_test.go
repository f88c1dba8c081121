package casus_test

import (
	"bytes"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus"
	"casus/ask"
	"casus/ledger"
	"casus/report"
)

// samples are the reports of the folder samples.
func samples(t testing.TB) []*report.Report {
	t.Helper()
	files, failed := report.Files([]string{"samples"})
	if len(failed) > 0 || len(files) == 0 {
		t.Fatal("no samples: ", failed)
	}
	var reports []*report.Report
	for _, file := range files {
		for rep, err := range report.Open(file, nil, report.Given{}) {
			if err != nil {
				t.Fatal(err)
			}
			reports = append(reports, rep)
		}
	}
	return reports
}

// each yields copies of reports, as Open does: reading fills what a report does not say.
func each(reports []*report.Report) iter.Seq2[*report.Report, error] {
	return func(yield func(*report.Report, error) bool) {
		for _, rep := range reports {
			if copied := *rep; !yield(&copied, nil) {
				return
			}
		}
	}
}

func readInto(t *testing.T, l ledger.Ledger, reports []*report.Report) {
	t.Helper()
	err := casus.Into(t.Context(), l, each(reports), func(reading casus.Reading) {
		if reading.Err != nil {
			t.Error(reading.Err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func newSQLite(t *testing.T) ledger.Ledger {
	t.Helper()
	l, err := ledger.OpenSQLite(t.Context(), filepath.Join(t.TempDir(), "casus.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// content is all that a ledger holds, its history left out, as JSON.
func content(t *testing.T, l ledger.Ledger) string {
	t.Helper()
	var whole struct {
		Reports    []ledger.Report
		Accounts   []ledger.Account
		Facts      []ledger.Fact
		Statements []ledger.Statement
		Incidents  []ledger.Incident
		Names      []ledger.Name
	}
	var err error
	keep := func(e error) {
		if e != nil {
			err = e
		}
	}
	ctx := t.Context()
	var e error
	whole.Reports, e = l.Reports(ctx)
	keep(e)
	whole.Accounts, e = l.Accounts(ctx, ledger.Filter{})
	keep(e)
	whole.Facts, e = l.Facts(ctx, ledger.FactFilter{})
	keep(e)
	whole.Statements, e = l.Statements(ctx, ledger.StatementFilter{})
	keep(e)
	whole.Incidents, e = l.Incidents(ctx, ledger.Filter{})
	keep(e)
	whole.Names, e = l.Names(ctx)
	keep(e)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.MarshalIndent(whole, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestAnswerKeyIsOfTheSamples wants one line of the key for every sample, and no other.
func TestAnswerKeyIsOfTheSamples(t *testing.T) {
	data, err := os.ReadFile("testdata/samples.answers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	answered := make(map[string]int)
	for line := range bytes.Lines(data) {
		var answer struct{ File string }
		if err := json.Unmarshal(line, &answer); err != nil {
			t.Fatal(err)
		}
		answered[answer.File]++
	}
	for _, rep := range samples(t) {
		name := filepath.Base(rep.Source)
		if answered[name] != 1 {
			t.Errorf("%s: %d lines of the key", name, answered[name])
		}
		delete(answered, name)
	}
	for name := range answered {
		t.Errorf("the key answers for %s, which is no sample", name)
	}
}

// TestWhyWouldItAttack asks for the motives of the group that an explainer's title names among words that all have capitals.
func TestWhyWouldItAttack(t *testing.T) {
	l := newSQLite(t)
	for _, rep := range samples(t) {
		if filepath.Base(rep.Source) == "nile-dawn-karamoja.txt" {
			readInto(t, l, []*report.Report{rep})
		}
	}
	answer, err := ask.Ask(t.Context(), l, "Why would it attack South Sudan?")
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	if err := answer.Write(&said); err != nil {
		t.Fatal(err)
	}
	for _, motive := range []string{"Motive of Nile Dawn-Karamoja: closing the border to its herds (against South Sudan)", "South Sudanese troops burned grazing camps in the Kidepo valley last year (against South Sudan)"} {
		if !strings.Contains(said.String(), motive) {
			t.Errorf("the answer lacks %q:\n%s", motive, said.String())
		}
	}
}
