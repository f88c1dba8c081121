package main

import (
	"fmt"
	"os"
	"path/filepath"

	"casus"
	"casus/incident"
	"casus/internal/answerkey"
	"casus/record"
	"casus/report"
)

// keyed is a report written for the project with the key of its incidents.
type keyed struct {
	set    string // the folder that it stands in
	report *report.Report
	key    []answerkey.Incident
}

// readReports reads the sets of a folder: reports, and beside them their answers.jsonl.
func readReports(folder string) ([]keyed, error) {
	keys, err := filepath.Glob(filepath.Join(folder, "*", "answers.jsonl"))
	if err != nil || len(keys) == 0 {
		return nil, fmt.Errorf("%s: no sets of reports with keys in it", folder)
	}
	var all []keyed
	for _, path := range keys {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		lines, err := answerkey.Read(file)
		file.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		set := filepath.Dir(path)
		for _, line := range lines {
			for rep, err := range report.Open(filepath.Join(set, line.File), nil, report.Given{}) {
				if err != nil {
					return nil, err
				}
				all = append(all, keyed{filepath.Base(set), rep, line.Incidents})
			}
		}
	}
	return all, nil
}

// answers asks every question of the report.
func (k *keyed) answers() *incident.Answers { return incident.Ask(casus.Doc(k.report)) }

// find gives for each of the incidents read in the report the one of the key that it tells of, nil where it tells of none.
func (k *keyed) find(incidents []record.Incident) []*answerkey.Incident {
	return find(k.key, incidents)
}

func find(key []answerkey.Incident, incidents []record.Incident) []*answerkey.Incident {
	told := make([]*answerkey.Incident, len(incidents))
	for i, j := range answerkey.Pair(key, incidents) {
		if j >= 0 {
			told[j] = &key[i]
		}
	}
	return told
}
