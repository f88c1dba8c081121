// Command coref measures how package who joins the mentions of one party, on a treebank in the form of GUM: MUC, B-cubed
// and CEAF-e, and their mean (the CoNLL average).
//
// Only what package who covers is asked for: mentions of persons and organizations, without pronouns of the first and
// second person. Chains of one mention count on neither side. Mentions are the same where their heads are; any word of the
// treebank's shortest span is its head. The tokens are the treebank's; tags, trees and names are the program's own.
//
//	go run ./internal/score/coref ../shared/data/open/ud-gum/en_gum-news-dev.conllu
package main

import (
	"flag"
	"fmt"
	"log"
	"slices"

	"casus/internal/conllu"
	"casus/internal/namecorpus"
	"casus/internal/score/chains"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "print the links that are wrong and those that are missed")
	flag.Parse()
	var total chains.Score
	documents := 0
	for _, path := range flag.Args() {
		trees, err := conllu.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		for i := range trees {
			doc := trees[i].Doc()
			key, heads := keyChains(&trees[i], doc)
			parse.Tokens(doc)
			response := responseChains(doc, heads)
			total.Add(key, response)
			documents++
			if *verbose {
				fmt.Printf("# %s\n", trees[i].ID)
				differences(doc, key, response)
			}
		}
	}
	fmt.Printf("%d documents\n%s", documents, &total)
}

var ownPronouns = map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true, "we": true, "us": true, "our": true, "ours": true,
	"ourselves": true, "you": true, "your": true, "yours": true, "yourself": true, "yourselves": true}

// keyChains is the heads of the treebank's mentions, chain by chain, and to which head each word of a shortest span belongs.
func keyChains(d *conllu.Document, doc *text.Doc) (list [][]int, heads map[int]int) {
	heads = make(map[int]int)
	starts := make([]int, len(d.Sentences))
	for s := range doc.Sentences {
		starts[s] = doc.Sentences[s].First
	}
	chains := make(map[string][]int)
	var order []string
	for _, m := range namecorpus.Mentions(d) {
		if m.Type != "person" && m.Type != "organization" {
			continue
		}
		head := m.First
		words := d.Sentences[m.Sentence].Words
		for w := m.First; w < m.Last; w++ { // the word that is governed from outside
			if h := words[w].Head - 1; h < m.First || h >= m.Last {
				head = w
				break
			}
		}
		if ownPronouns[doc.Tokens[starts[m.Sentence]+head].Lower] {
			continue
		}
		if _, known := chains[m.Entity]; !known {
			order = append(order, m.Entity)
		}
		chains[m.Entity] = append(chains[m.Entity], starts[m.Sentence]+head)
		for _, h := range m.Heads {
			if h < m.Last {
				heads[starts[m.Sentence]+h] = starts[m.Sentence] + head
			}
		}
	}
	for _, entity := range order {
		list = keep(list, chains[entity])
	}
	return list, heads
}

// responseChains is the heads of the mentions that package who finds, actor by actor.
func responseChains(doc *text.Doc, heads map[int]int) [][]int {
	cast := who.Find(doc)
	chains := make([][]int, len(cast.Actors))
	for i := range cast.Mentions {
		m := &cast.Mentions[i]
		head, known := heads[m.Head]
		if !known {
			head = m.Head
		}
		chains[m.Actor] = append(chains[m.Actor], head)
	}
	var list [][]int
	for _, chain := range chains {
		list = keep(list, chain)
	}
	return list
}

func keep(list [][]int, chain []int) [][]int {
	slices.Sort(chain)
	if chain = slices.Compact(chain); len(chain) > 1 {
		list = append(list, chain)
	}
	return list
}

// differences prints, for every mention, the mention before it in its chain where the other side has another.
func differences(doc *text.Doc, key, response [][]int) {
	links := func(chains [][]int) map[int]int {
		before := make(map[int]int)
		for _, chain := range chains {
			for i := 1; i < len(chain); i++ {
				before[chain[i]] = chain[i-1]
			}
		}
		return before
	}
	inKey, inResponse := links(key), links(response)
	chainOf := make(map[int]int)
	for c, chain := range key {
		for _, m := range chain {
			chainOf[m] = c + 1
		}
	}
	words := func(i int) string { return doc.Words(max(0, i-5), min(len(doc.Tokens), i+4)) }
	for i := range doc.Tokens {
		k, isKey := inKey[i]
		r, isResponse := inResponse[i]
		switch {
		case isResponse && (chainOf[i] == 0 || chainOf[i] != chainOf[r]):
			fmt.Printf("wrong   %q -> %q: %s\n", doc.Words(i, i+1), doc.Words(r, r+1), words(i))
		case isKey && !isResponse:
			fmt.Printf("missed  %q -> %q: %s\n", doc.Words(i, i+1), doc.Words(k, k+1), words(i))
		}
	}
}
