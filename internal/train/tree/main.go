// Command tree trains the parser of text/tree. The sentences get their tags from taggers that have not learned from them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"casus/internal/modelfile"
	"casus/internal/train/parsing"
	"casus/internal/train/tagging"
	"casus/internal/train/treebank"
	"casus/text"
	"casus/text/tag"
	texttree "casus/text/tree"
)

func main() {
	log.SetFlags(0)
	epochs := flag.Int("epochs", 15, "how often to go over the data")
	folds := flag.Int("folds", 5, "how many taggers to tag the data with")
	out := flag.String("out", "", "where to write the model")
	dev := flag.String("dev", "", "treebank files to measure on, with commas between")
	flag.Parse()
	docs, err := treebank.Load(flag.Args()...)
	if err != nil {
		log.Fatal(err)
	}
	var samples []parsing.Sample
	for fold := range *folds {
		var others, own []*text.Doc
		for i, doc := range docs {
			if i%*folds == fold {
				own = append(own, doc)
			} else {
				others = append(others, doc)
			}
		}
		fmt.Fprintf(os.Stderr, "tagging part %d of %d\n", fold+1, *folds)
		tagger := tag.Load(string(modelfile.Encode(tagging.Train(others, tagging.Options{Epochs: 8}))))
		for i, doc := range own {
			for way, change := range append([]func(string) string{func(s string) string { return s }}, treebank.Cases[1:]...) {
				copied := treebank.Recase(doc, change)
				tagger.Tag(copied)
				for at := range copied.Sentences {
					share := 1.0
					if way > 0 {
						share = 0.08
					}
					samples = append(samples, parsing.Sample{Doc: copied, Sentence: at, Share: share})
				}
			}
			_ = i
		}
	}
	model := modelfile.Encode(parsing.Train(samples, parsing.Options{Epochs: *epochs, Lines: 1 << 16, Log: os.Stderr}))
	if *out != "" {
		if err := os.WriteFile(*out, model, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if *dev == "" {
		return
	}
	parser := texttree.Load(string(model))
	for _, path := range strings.Split(*dev, ",") {
		docs, err := treebank.Load(path)
		if err != nil {
			log.Fatal(err)
		}
		for _, way := range []struct {
			name   string
			change func(string) string
		}{{"as is", func(s string) string { return s }}, {"upper", strings.ToUpper}, {"lower", strings.ToLower}, {"title", treebank.Capitalise}} {
			var right parsing.Right
			for _, doc := range docs {
				copied := treebank.Recase(doc, way.change)
				tag.Tag(copied)
				right.Measure(copied, parser)
			}
			fmt.Printf("%-40s %-6s %s\n", path[strings.LastIndexByte(path, '/')+1:], way.name, right)
		}
	}
}
