// Command tree trains the parser of text/tree. The sentences get their tags from taggers that have not learned from them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"casus/internal/biaffine"
	"casus/internal/modelfile"
	"casus/internal/train/parsing"
	"casus/internal/train/tagging"
	"casus/internal/train/treebank"
	"casus/internal/train/wordvec"
	"casus/text"
	"casus/text/tag"
	texttree "casus/text/tree"
)

// ways are the ways of writing in which the parser meets the sentences, and in what share of the epochs.
var ways = []struct {
	change func(string) string
	share  float64
}{
	{func(word string) string { return word }, 1},
	{strings.ToUpper, 0.15},
	{strings.ToLower, 0.05},
	{treebank.Capitalise, 0.08},
}

func main() {
	log.SetFlags(0)
	epochs := flag.Int("epochs", 15, "how often to go over the data")
	folds := flag.Int("folds", 5, "how many taggers to tag the data with")
	rate := flag.Float64("rate", 0.003, "how far the first steps go")
	raw := flag.String("text", "", "files of running text to learn vectors of words from, with spaces between")
	out := flag.String("out", "", "where to write the model")
	dev := flag.String("dev", "", "treebank files to measure on, with commas between")
	flag.Parse()
	words, vectors, err := wordvec.Running(append(strings.Fields(*raw), flag.Args()...), wordvec.Options{Size: biaffine.Input, Rare: 3, Epochs: 4})
	if err != nil {
		log.Fatal(err)
	}
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
		tagger := tag.Load(string(modelfile.Encode(tagging.Train(others, tagging.Options{Epochs: 5}))))
		for _, doc := range own {
			gold := make([]biaffine.Pair, len(doc.Tokens))
			for i := range gold {
				gold[i] = biaffine.Pair{Tag: doc.Tokens[i].Tag, XPos: doc.Tokens[i].XPos}
			}
			for _, way := range ways {
				copied := treebank.Recase(doc, way.change)
				tagger.Tag(copied)
				for at, s := range copied.Sentences {
					samples = append(samples, parsing.Sample{Doc: copied, Sentence: at, Share: way.share, Gold: gold[s.First:s.Last]})
				}
			}
		}
	}
	model := modelfile.Encode(parsing.Train(samples, parsing.Options{Epochs: *epochs, Rate: *rate, Words: words, Vectors: vectors, Log: os.Stderr, Check: func(epoch int, model func() []modelfile.Section) {
		if *dev != "" && epoch%3 == 2 {
			parser := texttree.Load(string(modelfile.Encode(model())))
			for _, path := range strings.Split(*dev, ",") {
				docs, _ := treebank.Load(path)
				var right parsing.Right
				for _, doc := range docs {
					right.Measure(doc, parser)
				}
				fmt.Fprintln(os.Stderr, right)
			}
		}
	}}))
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
				right.Measure(treebank.Recase(doc, way.change), parser)
			}
			fmt.Printf("%-40s %-6s %s\n", path[strings.LastIndexByte(path, '/')+1:], way.name, right)
		}
	}
}
