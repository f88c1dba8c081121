package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"casus/record"
	"casus/report"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"casus": main})
}

// TestScripts runs the command line as users do; testdata/script/README.md tells how to read a script.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	key, err := filepath.Abs("../../testdata/samples.answers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples)
			env.Setenv("KEY", key)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "offsets": offsets, "repeat": repeat, "id": id},
	})
}

// status runs casus and wants an exit code: "status 2 read folder".
func status(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: status CODE ARGS...")
	}
	err := ts.Exec("casus", args[1:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// id keeps the id of the first incident that filters let through: "id VARIABLE FILTERS...".
func id(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) == 0 {
		ts.Fatalf("usage: id VARIABLE FILTERS...")
	}
	ts.Check(ts.Exec("casus", append([]string{"incidents", "--json"}, args[1:]...)...))
	var incidents []struct{ ID string }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &incidents))
	if len(incidents) == 0 || incidents[0].ID == "" {
		ts.Fatalf("no incident fits")
	}
	ts.Setenv(args[0], incidents[0].ID)
}

// offsets checks that all evidence of the records in a file slices the text of their reports: "offsets RECORDS FILE...".
func offsets(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: offsets RECORDS FILE...")
	}
	texts := make(map[string]string)
	for _, file := range args[1:] {
		for rep, err := range report.Open(ts.MkAbs(file), nil, report.Given{}) {
			ts.Check(err)
			texts[rep.ID] = rep.Text
		}
	}
	records, evidence := 0, 0
	scanner := bufio.NewScanner(strings.NewReader(ts.ReadFile(args[0])))
	scanner.Buffer(nil, 64<<20)
	for scanner.Scan() {
		var rec record.Record
		ts.Check(json.Unmarshal(scanner.Bytes(), &rec))
		text, ok := texts[rec.Report.ID]
		if !ok {
			ts.Fatalf("%s: a record of no report among these", rec.Report.Source)
		}
		records++
		check := func(what string, list []record.Evidence) {
			for _, e := range list {
				evidence++
				if e.Start < 0 || e.Start >= e.End || e.End > len(text) || text[e.Start:e.End] != e.Text {
					ts.Fatalf("%s: %s, %s: bytes %d to %d are not %q", rec.Report.Source, what, e.Field, e.Start, e.End, e.Text)
				}
			}
			if len(list) == 0 {
				ts.Fatalf("%s: %s without evidence", rec.Report.Source, what)
			}
		}
		for _, incident := range rec.Incidents {
			check("incident "+incident.ID, incident.Evidence)
		}
		for _, fact := range rec.Facts {
			check("fact "+fact.Relation, fact.Evidence)
		}
		for _, statement := range rec.Statements {
			check("statement of "+statement.Speaker, statement.Evidence)
		}
	}
	ts.Check(scanner.Err())
	if records != len(texts) {
		ts.Fatalf("%d records of %d reports", records, len(texts))
	}
	ts.Logf("%d records, %d spans", records, evidence)
}

// repeat writes a file that holds a line over and over, bytes as in Go's strings: "repeat FILE TIMES LINE".
func repeat(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 3 {
		ts.Fatalf("usage: repeat FILE TIMES LINE")
	}
	times, err := strconv.Atoi(args[1])
	ts.Check(err)
	line, err := strconv.Unquote(`"` + args[2] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(line+"\n", times)), 0o600))
}
