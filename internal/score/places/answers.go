package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"casus/internal/jsonl"
	"casus/lex"
	"casus/where"
)

// answers measures, on reports with answers, how many incidents have an acceptable name of their place among the
// places found in their report, and their country among the countries.
func answers(key, reports string, verbose bool) {
	type answer struct {
		File      string
		Incidents []struct {
			Place   jsonl.Strings
			Country jsonl.Strings
		}
	}
	rows, err := jsonl.Read[answer](key)
	if err != nil {
		log.Fatal(err)
	}
	incidents, named, placed, hadCountry, countries := 0, 0, 0, 0, 0
	for _, answer := range rows {
		body, err := os.ReadFile(filepath.Join(reports, answer.File))
		if err != nil {
			log.Fatal(err)
		}
		doc := read(string(body))
		names, codes := make(map[string]bool), make(map[string]bool)
		for _, m := range where.Find(doc) {
			names[plain(m.Place.Name)], names[plain(m.Of(doc.Text))] = true, true
			codes[m.Place.Country] = true
			if verbose {
				fmt.Printf("place\t%s\t%s\t%+v adj=%v met=%v mod=%v date=%v\n", answer.File, m.Of(doc.Text), m.Place, m.Adjective, m.Metonym, m.Modifier, m.Dateline)
			}
		}
		for _, incident := range answer.Incidents {
			incidents++
			if len(incident.Place) > 0 {
				named++
				hit := false
				for _, name := range incident.Place {
					hit = hit || names[plain(name)]
				}
				if hit {
					placed++
				} else {
					fmt.Printf("no place\t%s\t%q\n", answer.File, incident.Place)
				}
				if !names[plain(incident.Place[0])] && verbose {
					fmt.Printf("not the first\t%s\t%q\n", answer.File, incident.Place)
				}
			}
			if len(incident.Country) > 0 {
				hadCountry++
				hit := false
				for _, code := range incident.Country {
					hit = hit || codes[code]
				}
				if hit {
					countries++
				} else {
					fmt.Printf("no country\t%s\t%q\n", answer.File, incident.Country)
				}
			}
		}
	}
	fmt.Printf("incidents: %d; place among those found %.3f of %d; country %.3f of %d\n", incidents,
		float64(placed)/float64(named), named, float64(countries)/float64(hadCountry), hadCountry)
}

func plain(name string) string { return strings.TrimPrefix(lex.Fold(name), "the ") }
