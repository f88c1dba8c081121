// Command events measures how accounts are joined across reports on a corpus in the form of ECB+: event coreference over
// the documents of a topic, with the program's own mentions, by MUC, B-cubed, CEAF-e and their mean.
//
// The program finds acts of political violence and nothing else, while the corpus marks events of every kind: so the
// recall says little. The second score leaves out the chains of which the program finds no mention at all: it measures
// whether what was found is joined rightly.
//
//	go run ./internal/score/events ../shared/data/measure/ecbplus/ecbplus-dev.jsonl
package main

import (
	"flag"
	"fmt"
	"log"
	"slices"
	"strings"

	"casus"
	"casus/internal/jsonl"
	"casus/internal/score/chains"
	"casus/report"
	"casus/same"
)

// document is a line of the corpus.
type document struct {
	Doc      string     `json:"doc"`
	Topic    string     `json:"topic"`
	Sents    [][]string `json:"sents"`
	Mentions []struct {
		ID     string `json:"id"`
		Type   string `json:"type"`
		Sent   int    `json:"sent"`
		Tokens []int  `json:"tokens"`
	} `json:"mentions"`
	Chains []struct {
		Chain    string   `json:"chain"`
		Mentions []string `json:"mentions"`
	} `json:"chains"`
	CorefSents []int `json:"coref_sents"`
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	var all, found chains.Score
	documents := 0
	for _, path := range flag.Args() {
		topics, order, err := read(path)
		if err != nil {
			log.Fatal(err)
		}
		for _, topic := range order {
			t := &scored{key: make(map[string][]int), response: make(map[string][]int)}
			for i := range topics[topic] {
				if err := t.add(&topics[topic][i], i); err != nil {
					log.Fatal(err)
				}
				documents++
			}
			key, response := t.chains()
			all.Add(key, response)
			found.Add(touched(key, response), response)
		}
	}
	fmt.Printf("%d documents\nagainst all events\n%sagainst events of which a mention was found\n%s", documents, &all, &found)
}

func read(path string) (topics map[string][]document, order []string, err error) {
	documents, err := jsonl.Read[document](path)
	topics = make(map[string][]document)
	for _, d := range documents {
		if topics[d.Topic] == nil {
			order = append(order, d.Topic)
		}
		topics[d.Topic] = append(topics[d.Topic], d)
	}
	return topics, order, err
}

// scored is a topic: the corpus's chains, and what the program needs to make its own.
type scored struct {
	key      map[string][]int
	response map[string][]int // mentions of an account
	accounts []*same.Account
	reports  []same.Report
}

// mentionsPerDocument keeps the numbers of mentions of two documents apart.
const mentionsPerDocument = 1 << 20

// add reads one document of the topic.
func (t *scored) add(d *document, n int) error {
	base := n * mentionsPerDocument
	var text strings.Builder
	var starts []int // of every token, in bytes
	firsts := make([]int, len(d.Sents))
	for s, sentence := range d.Sents {
		firsts[s] = len(starts)
		for i, token := range sentence {
			if i > 0 {
				text.WriteByte(' ')
			}
			starts = append(starts, text.Len())
			text.WriteString(token)
		}
		text.WriteByte('\n')
	}
	scoredToken := make(map[int]bool)
	for _, s := range d.CorefSents {
		for i := range d.Sents[s] {
			scoredToken[firsts[s]+i] = true
		}
	}
	chainOf := make(map[string]string)
	for _, chain := range d.Chains {
		for _, m := range chain.Mentions {
			chainOf[m] = chain.Chain
		}
	}
	mention := make(map[int]int) // token: the mention of the corpus that it is in
	for _, m := range d.Mentions {
		if !strings.Contains(m.Type, "ACTION_") || len(m.Tokens) == 0 || !slices.Contains(d.CorefSents, m.Sent) {
			continue
		}
		id := base + firsts[m.Sent] + m.Tokens[0]
		for _, token := range m.Tokens {
			mention[firsts[m.Sent]+token] = id
		}
		chain := chainOf[m.ID]
		if chain == "" {
			chain = d.Doc + " " + m.ID
		}
		t.key[chain] = append(t.key[chain], id)
	}
	rep, err := report.Parse(d.Doc, []byte(text.String()), report.Given{})
	if err != nil {
		return err
	}
	rec := casus.Read(rep)
	t.reports = append(t.reports, same.Report{ID: d.Doc, Sketch: same.Sketched(rep.Text)})
	for i := range rec.Incidents {
		incident := &rec.Incidents[i]
		id := fmt.Sprintf("%s#%d", d.Doc, i)
		for _, e := range incident.Evidence {
			if e.Field != "event_type" {
				continue
			}
			token, _ := slices.BinarySearch(starts, e.End) // the first that begins after it
			if token--; token < 0 || !scoredToken[token] {
				continue
			}
			at := base + token
			for back := token; back >= 0 && starts[back]+1 > e.Start; back-- {
				if m, ok := mention[back]; ok {
					at = m
				}
			}
			if !slices.Contains(t.response[id], at) {
				t.response[id] = append(t.response[id], at)
			}
		}
		if len(t.response[id]) > 0 {
			t.accounts = append(t.accounts, same.New(id, d.Doc, "", incident))
		}
	}
	return nil
}

// chains joins the accounts of the topic, and gives both sides. A mention that two accounts have is of the first.
func (t *scored) chains() (key, response [][]int) {
	for _, chain := range t.key {
		key = append(key, chain)
	}
	taken := make(map[int]bool)
	for _, incident := range same.Join(t.accounts, t.reports, nil) {
		var chain []int
		for _, account := range incident.Accounts {
			for _, m := range t.response[account] {
				if !taken[m] {
					taken[m] = true
					chain = append(chain, m)
				}
			}
		}
		if len(chain) > 0 {
			response = append(response, chain)
		}
	}
	return key, response
}

// touched are the chains of which the response has a mention.
func touched(key, response [][]int) (list [][]int) {
	has := make(map[int]bool)
	for _, chain := range response {
		for _, m := range chain {
			has[m] = true
		}
	}
	for _, chain := range key {
		if slices.ContainsFunc(chain, func(m int) bool { return has[m] }) {
			list = append(list, chain)
		}
	}
	return list
}
