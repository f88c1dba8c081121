package main

import (
	"testing"

	"casus/incident"
)

// TestReports wants every set read whole, every report with its text, and most incidents of a key found by what the program
// reads in its report.
func TestReports(t *testing.T) {
	all, err := readReports("reports")
	if err != nil {
		t.Fatal(err)
	}
	sets := make(map[string]int)
	for _, k := range all {
		sets[k.Set]++
		if k.Report.Body == len(k.Report.Text) {
			t.Errorf("%s: no text", k.Report.Source)
		}
		for _, in := range k.Key.Incidents {
			if len(in.Type) == 0 || len(in.Stage) == 0 {
				t.Errorf("%s: an incident without type or stage", k.Report.Source)
			}
		}
	}
	if len(sets) < 10 {
		t.Errorf("%d sets", len(sets))
	}
	found, keyed := 0, 0
	for _, k := range all[:12] {
		for _, in := range k.find(incident.Find(k.Answers())) {
			if in != nil {
				found++
			}
		}
		keyed += len(k.Key.Incidents)
	}
	if 2*found < keyed {
		t.Errorf("%d of %d incidents of the first reports found", found, keyed)
	}
}
