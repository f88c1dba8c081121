// Command peers prepares, for bench/peers, the texts that other programs and ours read side by side, reads them with
// ours, and scores what all of them wrote, by the metrics of the commands conllu and names beside this one.
//
//	peers texts WORK CORPUS...               lays WORK/texts/CORPUS/*.txt
//	peers read tags|all FOLDER OUT PASSES    reads a folder of texts, prints what each timed pass took
//	peers score WORK CORPUS...               scores WORK/out/PROGRAM/CORPUS.conllu
//
// A corpus is a treebank (.conllu) or has marked names (.iob2 as UNER, .tsv as the Worldwide newswire corpus).
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"casus/internal/conllu"
	"casus/internal/namecorpus"
)

func main() {
	log.SetFlags(0)
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 5 && args[0] == "read":
		return read(args[1] == "all", args[2], args[3], args[4])
	case len(args) > 2 && (args[0] == "texts" || args[0] == "score"):
		corpora, err := open(args[2:])
		if err != nil {
			return err
		}
		if args[0] == "texts" {
			return lay(args[1], corpora)
		}
		return score(args[1], corpora)
	}
	return fmt.Errorf("usage: peers texts|score WORK CORPUS... or peers read tags|all FOLDER OUT PASSES")
}

// corpus is a file of documents with their gold: trees or names.
type corpus struct {
	name  string
	trees []conllu.Document
	names []namecorpus.Document
	texts []string // what the programs get to read, a document each
}

func open(paths []string) ([]corpus, error) {
	var corpora []corpus
	for _, path := range paths {
		kind := filepath.Ext(path)
		c := corpus{name: strings.TrimSuffix(filepath.Base(path), kind)}
		var err error
		switch kind {
		case ".conllu":
			c.trees, err = conllu.ReadFile(path)
			for _, document := range c.trees {
				c.texts = append(c.texts, document.Text)
			}
		case ".iob2":
			if c.names, err = namecorpus.ReadColumns("uner", path); err == nil {
				c.name = "uner-" + c.name
				c.texts, err = written(path, c.names)
			}
		case ".tsv":
			c.names, err = namecorpus.ReadColumns("worldwide", path)
			c.name = "worldwide-" + c.name
			for i := range c.names {
				c.texts = append(c.texts, apart(&c.names[i]))
			}
		default:
			err = fmt.Errorf("%s: not a .conllu, .iob2 or .tsv file", path)
		}
		if err != nil {
			return nil, err
		}
		corpora = append(corpora, c)
	}
	return corpora, nil
}
