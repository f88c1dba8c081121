// Command parties measures how many of the perpetrators and targets of an answer key are among the parties that package
// who finds in their reports, and how many of those found the registry knows.
//
//	go run ./internal/score/parties -gold ../shared/modern/dev.answers.jsonl -reports ../shared/modern/dev
//
// A party is found where an acceptable name has the same words as a name, an alias or a phrase of a party in the report,
// or where all words of the one are among the words of the other.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"casus/internal/jsonl"
	"casus/lex"
	"casus/text/parse"
	"casus/who"
)

type answer struct {
	File      string
	Incidents []struct {
		Perpetrators []struct{ Name jsonl.Strings }
		Targets      []struct{ Text jsonl.Strings }
	}
}

type tally struct{ all, found, known int }

func main() {
	log.SetFlags(0)
	gold := flag.String("gold", "", "the answer key")
	reports := flag.String("reports", "", "the folder of the reports that it answers")
	verbose := flag.Bool("v", false, "print what is missed")
	flag.Parse()
	key, err := jsonl.Read[answer](*gold)
	if err != nil {
		log.Fatal(err)
	}
	var perpetrators, targets tally
	for _, a := range key {
		body, err := os.ReadFile(filepath.Join(*reports, a.File))
		if err != nil {
			log.Fatal(err)
		}
		doc := parse.Doc(string(body), 0, "")
		cast := who.Find(doc)
		var names [][][]string // of each actor
		for i := range cast.Actors {
			actor := &cast.Actors[i]
			called := [][]string{words(actor.Name)}
			for _, alias := range actor.Aliases {
				called = append(called, words(alias))
			}
			names = append(names, called)
		}
		for i := range cast.Mentions {
			m := &cast.Mentions[i]
			names[m.Actor] = append(names[m.Actor], words(m.Of(doc.Text)))
		}
		count := func(t *tally, what string, acceptable jsonl.Strings) {
			t.all++
			for i, called := range names {
				if matches(called, acceptable) {
					t.found++
					if cast.Actors[i].ID != "" {
						t.known++
					}
					return
				}
			}
			if *verbose {
				fmt.Printf("%s\t%s\t%q\n", what, a.File, acceptable)
			}
		}
		for _, incident := range a.Incidents {
			for _, p := range incident.Perpetrators {
				count(&perpetrators, "perpetrator", p.Name)
			}
			for _, t := range incident.Targets {
				count(&targets, "target", t.Text)
			}
		}
	}
	for _, row := range []struct {
		name string
		tally
	}{{"perpetrators", perpetrators}, {"targets", targets}} {
		fmt.Printf("%-14s %4d, found %.3f, of those in the registry %.3f\n", row.name, row.all, float64(row.found)/float64(row.all), float64(row.known)/float64(max(row.found, 1)))
	}
}

// words is the words of a name that say who is meant.
func words(name string) []string {
	kept := strings.Fields(strings.NewReplacer("-", " ", "'s", "", "’s", "").Replace(lex.Fold(name)))
	return slices.DeleteFunc(kept, func(w string) bool { return w == "the" || w == "a" || w == "an" || w == "of" || w == "al" })
}

func matches(called [][]string, acceptable jsonl.Strings) bool {
	for _, name := range acceptable {
		want := words(name)
		for _, have := range called {
			if len(have) > 0 && len(want) > 0 && (within(have, want) || within(want, have)) {
				return true
			}
		}
	}
	return false
}

func within(few, many []string) bool {
	for _, w := range few {
		if !slices.Contains(many, w) {
			return false
		}
	}
	return true
}
