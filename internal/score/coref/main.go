// Command coref measures the chains of a treebank in the form of GUM: MUC, B-cubed and CEAF-e, and their mean (the CoNLL
// average), for persons and organizations, which package who is about, and for all that the treebank marks.
//
// Pronouns of the first and second person are left out; chains of one mention count on neither side. Mentions are the
// same where their heads are; any word of the treebank's shortest span is its head. The tokens are the treebank's; tags,
// trees and names are the program's own.
//
//	go run ./internal/score/coref ../shared/data/open/ud-gum/en_gum-news-dev.conllu
package main

import (
	"flag"
	"fmt"
	"log"

	"casus/internal/conllu"
	"casus/internal/score/chains"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "print the links of persons and organizations that are wrong and those that are missed")
	flag.Parse()
	var parties, all chains.Score
	documents := 0
	for _, path := range flag.Args() {
		trees, err := conllu.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		for i := range trees {
			doc := trees[i].Doc()
			key := chains.KeyOf(&trees[i], doc)
			parse.Tokens(doc)
			found := who.Find(doc).Chains(doc)
			all.Add(key.Chains(doc, nil), key.Response(doc, found, nil))
			wanted, response := key.Chains(doc, chains.Parties), key.Response(doc, found, chains.Parties)
			parties.Add(wanted, response)
			documents++
			if *verbose {
				fmt.Printf("# %s\n", trees[i].ID)
				differences(doc, wanted, response)
			}
		}
	}
	fmt.Printf("%d documents\npersons and organizations\n%sall\n%s", documents, &parties, &all)
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
	word := func(m int) string { return doc.Words(m/2, m/2+1) }
	for m := range 2 * len(doc.Tokens) {
		k, isKey := inKey[m]
		r, isResponse := inResponse[m]
		around := doc.Words(max(0, m/2-5), min(len(doc.Tokens), m/2+4))
		switch {
		case isResponse && (chainOf[m] == 0 || chainOf[m] != chainOf[r]):
			fmt.Printf("wrong   %q -> %q: %s\n", word(m), word(r), around)
		case isKey && !isResponse:
			fmt.Printf("missed  %q -> %q: %s\n", word(m), word(k), around)
		}
	}
}
