// Command tolls measures how well package howmany finds the killed, injured and abducted of reports with answers: the
// share of incidents whose number is among those that the report is read to tell.
//
//	go run ./internal/score/tolls -gold answers.jsonl -v reports/
//	go run ./internal/score/tolls -form releases -gold releases.jsonl
//	go run ./internal/score/tolls -form templates -gold key messages
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
	"slices"
	"strconv"

	"casus/howmany"
	"casus/internal/jsonl"
	"casus/number"
	"casus/report"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

func main() {
	log.SetFlags(0)
	gold := flag.String("gold", "", "the answer key, a report a line")
	form := flag.String("form", "incidents", "the form of the key: incidents, releases (lowest numbers of killed and captured, with the text) or templates (MUC-4)")
	verbose := flag.Bool("v", false, "print what is missed, and tolls that no answer has")
	flag.Parse()
	s := score{verbose: *verbose}
	var err error
	switch *form {
	case "incidents":
		err = each(*gold, func(a *answer) { s.incidents(a, flag.Arg(0)) })
	case "releases":
		err = each(*gold, s.release)
	case "templates":
		s.templates(*gold, flag.Arg(0))
	default:
		log.Fatalf("-form %s: no form of a key; say incidents, releases or templates", *form)
	}
	if err != nil {
		log.Fatal(err)
	}
	s.print()
}

// each scores every row of a key.
func each[Row any](key string, score func(*Row)) error {
	rows, err := jsonl.Read[Row](key)
	for i := range rows {
		score(&rows[i])
	}
	return err
}

type score struct {
	verbose        bool
	answers, found [len(harms)]int
	tolls, matched [len(harms)]int
}

var harms = [...]howmany.Harm{howmany.Killed, howmany.Injured, howmany.Abducted, howmany.Detained}

// bounds is a lowest and a highest count; no highest means that it is open.
type bounds [2]*int

func (b bounds) accept(c number.Range) bool {
	if b[0] == nil || c.Low != *b[0] {
		return false
	}
	return b[1] == nil && c.Open() || b[1] != nil && c.High == *b[1]
}

// answer lists the incidents of a report with accepted ranges.
type answer struct {
	File      string
	Incidents []struct{ Killed, Injured, Abducted []bounds }
}

func (s *score) incidents(answer *answer, folder string) {
	path := filepath.Join(folder, answer.File)
	var rep *report.Report
	for r, err := range report.Open(path, nil, report.Given{}) {
		if err != nil {
			log.Fatal(err)
		}
		rep = r
	}
	doc := parse.Doc(rep.Text, rep.Body, rep.Published)
	tolls := howmany.Find(doc, who.Find(doc))
	used := make([]bool, len(tolls))
	for _, incident := range answer.Incidents {
		for h, accepted := range [...][]bounds{incident.Killed, incident.Injured, incident.Abducted} {
			if len(accepted) == 0 {
				continue
			}
			s.want(harms[h], tolls, used, answer.File, show(accepted), func(t *howmany.Toll) bool {
				return slices.ContainsFunc(accepted, func(b bounds) bool { return b.accept(t.Count) })
			})
		}
	}
	s.spurious(doc, tolls, used, answer.File)
}

// release is a text with the lowest numbers of killed and captured in it.
type release struct {
	ID, Text string
	Killed   int `json:"min_killed"`
	Captured int `json:"min_captured"`
}

func (s *score) release(answer *release) {
	doc := parse.Doc(answer.Text, 0, "")
	tolls := howmany.Find(doc, who.Find(doc))
	used := make([]bool, len(tolls))
	for harm, number := range map[howmany.Harm]int{howmany.Killed: answer.Killed, howmany.Detained: answer.Captured} {
		if number > 0 {
			s.want(harm, tolls, used, answer.ID, strconv.Itoa(number), func(t *howmany.Toll) bool { return t.Count.Low == number })
		}
	}
	s.spurious(doc, tolls, used, answer.ID)
}

// spurious counts the tolls, and those of victims, parts and totals aside, that no answer has.
func (s *score) spurious(doc *text.Doc, tolls []howmany.Toll, used []bool, name string) {
	for i := range tolls {
		t := &tolls[i]
		for h, harm := range harms {
			if t.Harm != harm || t.Part || t.Total || t.Superseded || t.Attackers {
				continue
			}
			s.tolls[h]++
			if used[i] {
				s.matched[h]++
			}
		}
		if s.verbose {
			mark := "toll"
			if !used[i] {
				mark = "unmatched"
			}
			sentence := doc.Sentences[doc.Tokens[t.Trigger].Sent]
			fmt.Printf("%s\t%s\t%s\t%s [%s]\t%s\n", mark, name, t, t.Trace.Rule, t.Of.Of(doc.Text), sentence.Of(doc.Text))
		}
	}
}

func (s *score) print() {
	for h, harm := range harms {
		if s.answers[h] == 0 {
			continue
		}
		fmt.Printf("%-10s answers %4d  found %.3f   tolls %4d  with an answer %.3f\n", harm, s.answers[h],
			float64(s.found[h])/float64(s.answers[h]), s.tolls[h], float64(s.matched[h])/float64(max(s.tolls[h], 1)))
	}
}

func show(accepted []bounds) string {
	written := ""
	for _, b := range accepted {
		high := ""
		if b[1] != nil {
			high = fmt.Sprint(*b[1])
		}
		written += fmt.Sprintf(" %d..%s", *b[0], high)
	}
	return written
}
