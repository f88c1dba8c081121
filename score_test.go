package casus_test

import (
	"bytes"
	"fmt"
	"os"
	"testing"

	"casus"
	"casus/internal/answerkey"
	"casus/internal/golden"
	"casus/record"
)

// TestScore holds the score of the samples as a golden file: it fails on any change, up or down, so that each commit
// shows what it moved. make update rewrites the file.
func TestScore(t *testing.T) {
	file, err := os.Open("testdata/samples.answers.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	key, err := answerkey.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	var records []*record.Record
	for _, rep := range samples(t) {
		records = append(records, casus.Read(rep))
	}
	result := answerkey.Run(key, records)
	var out bytes.Buffer
	line := func(name string, c answerkey.Count) {
		recall, precision, f := c.Measures()
		fmt.Fprintf(&out, "%-30s possible %3d  actual %3d  correct %5.1f  recall %5.1f  precision %5.1f  F %5.1f\n", name, c.Possible, c.Actual, c.Correct, recall, precision, f)
	}
	for _, slot := range answerkey.Slots {
		line(slot, result.Total.Slots[slot])
	}
	line("all slots", result.Total.All())
	line("incidents", result.Total.Incidents)
	for _, kind := range answerkey.Kinds {
		line(kind, result.Kinds[kind])
	}
	for i, score := range result.Reports {
		line(key[i].File, score.All())
	}
	golden.Check(t, "testdata/SCORE", out.Bytes())
}
