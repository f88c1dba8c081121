// Command sides measures how well the parties of incidents are linked to the registry: by UCDP's numbers, against the
// sides that an answer key names.
//
//	casus read --json ../shared/modern/dev > records.jsonl
//	go run ./internal/score/sides -gold ../shared/modern/dev.answers.jsonl -records records.jsonl -open ../shared/data/open -only aec-
//
// The key names parties in words. Their numbers are found in UCDP's own list of actors, without the registry: a group by
// its names there, active in the incident's country; a state by its country and a noun of its forces, and by such a noun
// alone where the country is the incident's. A side that the list does not know is not asked for. A side is found where an
// actor of the report's incidents carries its number; of the numbers that a report's actors carry, those are right that
// its key, optional incidents included, has.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
	"slices"
	"strings"

	"casus/internal/jsonl"
	"casus/record"
	"casus/who"
)

type answer struct {
	File      string
	Incidents []struct {
		Country      []string
		Perpetrators []struct{ Name []string }
		Targets      []struct{ Text []string }
		Optional     bool
	}
}

func main() {
	log.SetFlags(0)
	gold := flag.String("gold", "", "the answer key")
	records := flag.String("records", "", "what casus read --json made of its reports")
	open := flag.String("open", "../shared/data/open", "the folder of the open data")
	only := flag.String("only", "", "how the names of the reports begin that are measured")
	verbose := flag.Bool("v", false, "print what is missed and what is wrong")
	flag.Parse()
	known := readActors(*open)
	carried := readRecords(*records)
	asked, found, given, right := 0, 0, 0, 0
	key, err := jsonl.Read[answer](*gold)
	if err != nil {
		log.Fatal(err)
	}
	for _, a := range key {
		if !strings.HasPrefix(a.File, *only) {
			continue
		}
		wanted, allowed := sides(known, &a)
		has := carried[a.File]
		for _, side := range wanted {
			asked++
			if slices.ContainsFunc(side, func(n int) bool { return slices.Contains(has, n) }) {
				found++
			} else if *verbose {
				fmt.Printf("missed\t%s\t%s\n", a.File, known.names(side))
			}
		}
		for _, n := range has {
			given++
			if slices.Contains(allowed, n) {
				right++
			} else if *verbose {
				fmt.Printf("wrong\t%s\t%s\n", a.File, known.names([]int{n}))
			}
		}
	}
	recall, precision := float64(found)/float64(max(asked, 1)), float64(right)/float64(max(given, 1))
	fmt.Printf("sides: %d in the answers, found %.3f; numbers given: %d, right %.3f; F %.3f\n", asked, recall, given, precision,
		2*recall*precision/max(recall+precision, 1e-9))
}

// sides are the sides that a report's incidents have, each as the numbers that it may have, and all that may be given.
func sides(known *actors, a *answer) (wanted [][]int, allowed []int) {
	type side struct {
		numbers  []int
		optional bool
	}
	var all []side
	for _, incident := range a.Incidents {
		var parties [][]string
		for _, p := range incident.Perpetrators {
			parties = append(parties, p.Name)
		}
		for _, t := range incident.Targets {
			parties = append(parties, t.Text)
		}
		for _, names := range parties {
			all = append(all, side{known.numbers(names, incident.Country), incident.Optional})
		}
	}
	for _, s := range all {
		if len(s.numbers) == 0 {
			continue
		}
		allowed = append(allowed, s.numbers...)
		same := func(other []int) bool {
			return slices.ContainsFunc(other, func(n int) bool { return slices.Contains(s.numbers, n) })
		}
		if i := slices.IndexFunc(wanted, same); i >= 0 { // "al-Qaeda" and "al-Qaeda, AQAP" are one party of a report
			wanted[i] = append(wanted[i], s.numbers...)
		} else if !s.optional {
			wanted = append(wanted, slices.Clone(s.numbers))
		}
	}
	return wanted, allowed
}

// readRecords gives the numbers that the actors of each report's incidents carry.
func readRecords(path string) map[string][]int {
	carried := make(map[string][]int)
	records, err := jsonl.Read[record.Record](path)
	if err != nil {
		log.Fatal(err)
	}
	for _, r := range records {
		file := filepath.Base(r.Report.Source)
		for _, incident := range r.Incidents {
			for _, actor := range incident.Actors {
				if actor.Role == "other" {
					continue
				}
				if entry, ok := who.ByID(actor.ID); ok && entry.UCDP > 0 && !slices.Contains(carried[file], entry.UCDP) {
					carried[file] = append(carried[file], entry.UCDP)
				}
			}
		}
	}
	return carried
}
