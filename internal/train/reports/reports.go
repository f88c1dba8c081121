// Package reports reads the reports that were written for the project with keys of what an informed reader finds in them.
package reports

import (
	"fmt"
	"os"
	"path/filepath"

	"casus"
	"casus/incident"
	"casus/internal/answerkey"
	"casus/report"
)

// Keyed is one of them.
type Keyed struct {
	Set    string // the folder that it stands in
	Report *report.Report
	Key    answerkey.Line
}

// Read reads the sets of a folder: reports, and beside them their answers.jsonl.
func Read(folder string) ([]Keyed, error) {
	keys, err := filepath.Glob(filepath.Join(folder, "*", "answers.jsonl"))
	if err != nil || len(keys) == 0 {
		return nil, fmt.Errorf("%s: no sets of reports with keys in it", folder)
	}
	var all []Keyed
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
				all = append(all, Keyed{filepath.Base(set), rep, line})
			}
		}
	}
	return all, nil
}

// Answers asks every question of the report.
func (k *Keyed) Answers() *incident.Answers { return incident.Ask(casus.Doc(k.Report)) }
