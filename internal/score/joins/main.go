// Command joins measures how well package same joins accounts that are read without fault: it makes accounts of an answer
// key whose incidents carry "same" labels, the first acceptable value of each field, and joins them.
//
//	go run ./internal/score/joins -key ../shared/modern/dev.answers.jsonl -reports ../shared/modern/dev
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"casus/internal/jsonl"
	"casus/internal/plaindoc"
	"casus/internal/score/sets"
	"casus/lex"
	"casus/record"
	"casus/report"
	"casus/same"
	"casus/text"
	"casus/where"
	"casus/who"
)

type line struct {
	File      string `json:"file"`
	Incidents []gold `json:"incidents"`
}

type gold struct {
	Type    []string `json:"type"`
	Stage   []string `json:"stage"`
	Date    []string `json:"date"`
	Country []string `json:"country"`
	Place   []string `json:"place"`
	Same    string   `json:"same"`
	By      []struct {
		Name        []string `json:"name"`
		Attribution []string `json:"attribution"`
	} `json:"perpetrators"`
	Targets []struct {
		Text []string `json:"text"`
	} `json:"targets"`
	Killed   [][2]*int `json:"killed"`
	Injured  [][2]*int `json:"injured"`
	Abducted [][2]*int `json:"abducted"`
}

func main() {
	log.SetFlags(0)
	keyPath := flag.String("key", "", "the answer key (JSON lines)")
	folder := flag.String("reports", "", "the folder of the reports that it answers")
	verbose := flag.Bool("v", false, "print wrong and missed joins, and what speaks for and against each")
	flag.Parse()
	key, err := jsonl.Read[line](*keyPath)
	if err != nil {
		log.Fatal(err)
	}
	var accounts []*same.Account
	var reports []same.Report
	labels := make(map[string]string)
	for _, l := range key {
		rep, err := opened(filepath.Join(*folder, l.File))
		if err != nil {
			log.Fatal(err)
		}
		reports = append(reports, same.Report{ID: l.File, Outlet: rep.Outlet, Sketch: same.Sketched(rep.Text[rep.Body:])})
		for i := range l.Incidents {
			id := l.File + "#" + strconv.Itoa(i)
			accounts = append(accounts, same.New(id, l.File, rep.Published, incidentOf(&l.Incidents[i])))
			labels[id] = l.Incidents[i].Same
		}
	}
	incidents := same.Join(accounts, reports, nil)
	given := make(map[string]string)
	for _, incident := range incidents {
		for _, id := range incident.Accounts {
			given[id] = incident.ID
		}
	}
	fmt.Println(sets.Compare(labels, given))
	if *verbose {
		explain(accounts, reports, labels, given)
	}
}

func opened(path string) (*report.Report, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return report.Parse(path, raw, report.Given{})
}

func explain(accounts []*same.Account, reports []same.Report, labels, given map[string]string) {
	held := same.Around(accounts, reports)
	for i, a := range accounts {
		for _, b := range accounts[:i] {
			should, joined := labels[a.ID] == labels[b.ID], given[a.ID] == given[b.ID]
			v := same.Compare(a, b, held)
			mark := ""
			switch {
			case should && joined:
				mark = "right "
			case should:
				mark = "MISSED"
			case joined:
				mark = "WRONG "
			case v.Close() && a.Report != b.Report:
				mark = "close "
			default:
				continue
			}
			fmt.Printf("%s %5.2f %s %s (%s, %s): %s\n", mark, v.Score, a.ID, b.ID, labels[a.ID], labels[b.ID], &v)
		}
	}
}

func first(answers []string) string {
	if len(answers) == 0 {
		return ""
	}
	return answers[0]
}

func incidentOf(g *gold) *record.Incident {
	i := &record.Incident{Stage: first(g.Stage), Date: first(g.Date), Place: placeOf(g)}
	i.EventType, i.SubEventType, _ = strings.Cut(first(g.Type), ": ")
	for _, party := range g.By {
		actor := record.Actor{Name: first(party.Name), Role: "perpetrator", Attribution: first(party.Attribution)}
		for _, name := range party.Name {
			if id, _, known := who.Lookup(name); known {
				actor.ID = id
				break
			}
		}
		i.Actors = append(i.Actors, actor)
	}
	for _, target := range g.Targets {
		i.Targets = append(i.Targets, record.Target{Text: first(target.Text)})
	}
	i.Fatalities, i.Injuries, i.Abducted = rangeOf(g.Killed), rangeOf(g.Injured), rangeOf(g.Abducted)
	return i
}

func rangeOf(counts [][2]*int) *record.Range {
	if len(counts) == 0 {
		return nil
	}
	return &record.Range{Low: counts[0][0], High: counts[0][1]}
}

// placeOf looks the acceptable names of a place up: the first is its name, the town and the province are among the others.
func placeOf(g *gold) *record.Place {
	if len(g.Place) == 0 && len(g.Country) == 0 {
		return nil
	}
	p := &record.Place{Name: first(g.Place), Country: first(g.Country)}
	for n, name := range g.Place {
		m := where.Resolve(plaindoc.Doc("It was in "+name+".", ""), []text.Span{{Start: len("It was in "), End: len("It was in " + name)}})[0]
		found := &m.Place
		if !found.Located || p.Country != "" && found.Country != p.Country {
			continue
		}
		switch {
		case found.Kind == where.Town && p.City == "" && n > 0 && lex.Fold(found.Name) != lex.Fold(p.Name):
			p.City = g.Place[n]
		case n == 0:
			p.GeonameID, p.GeoPrecision = found.GeonameID, found.GeoPrecision()
		}
		if found.Kind == where.Province && p.Admin1 == "" {
			p.Admin1 = g.Place[n]
		}
		if p.Admin1 == "" {
			p.Admin1 = found.Admin1
		}
		if p.Latitude == nil && found.Kind != where.Country {
			p.Latitude, p.Longitude = &found.Latitude, &found.Longitude
		}
	}
	return p
}
