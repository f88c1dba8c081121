package main

import (
	"casus/internal/answerkey"
	"casus/internal/train/reports"
	"casus/record"
)

// keyed is a report written for the project with the key of its incidents.
type keyed struct{ reports.Keyed }

// readReports reads the sets of a folder.
func readReports(folder string) ([]keyed, error) {
	sets, err := reports.Read(folder)
	all := make([]keyed, len(sets))
	for i := range sets {
		all[i] = keyed{sets[i]}
	}
	return all, err
}

// perSet makes a value for each set, in their order, to which each of its reports is added.
func perSet[T any](reports []keyed, begin func(set string) T, add func(of *T, k *keyed)) (all []T) {
	for i := range reports {
		if i == 0 || reports[i].Set != reports[i-1].Set {
			all = append(all, begin(reports[i].Set))
		}
		add(&all[len(all)-1], &reports[i])
	}
	return all
}

// find gives for each of the incidents read in the report the one of the key that it tells of, nil where it tells of none.
func (k *keyed) find(incidents []record.Incident) []*answerkey.Incident {
	return find(k.Key.Incidents, incidents)
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
