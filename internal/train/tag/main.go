// Command tag trains the tagger of text/tag.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"casus/internal/modelfile"
	"casus/internal/train/tagging"
	"casus/internal/train/treebank"
	"casus/internal/train/wordvec"
	textag "casus/text/tag"
)

func main() {
	log.SetFlags(0)
	epochs := flag.Int("epochs", 12, "how often to go over the data")
	raw := flag.String("text", "", "files of running text to learn clusters of words from, with spaces between")
	out := flag.String("out", "", "where to write the model")
	dev := flag.String("dev", "", "treebank files to measure on, with commas between")
	flag.Parse()
	const size = 96
	words, vectors, err := wordvec.Running(append(strings.Fields(*raw), flag.Args()...), wordvec.Options{Size: size, Rare: 3, Epochs: 4})
	if err != nil {
		log.Fatal(err)
	}
	docs, err := treebank.Load(flag.Args()...)
	if err != nil {
		log.Fatal(err)
	}
	sections := tagging.Train(docs, tagging.Options{Epochs: *epochs, Clusters: tagging.Clusters(words, vectors, size), Log: os.Stderr})
	model := modelfile.Encode(sections)
	if *out != "" {
		if err := os.WriteFile(*out, model, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if *dev == "" {
		return
	}
	tagger := textag.Load(string(model))
	for _, path := range strings.Split(*dev, ",") {
		docs, err := treebank.Load(path)
		if err != nil {
			log.Fatal(err)
		}
		for _, way := range []struct {
			name   string
			change func(string) string
		}{{"as is", func(s string) string { return s }}, {"upper", strings.ToUpper}, {"lower", strings.ToLower}, {"title", treebank.Capitalise}} {
			var right tagging.Right
			for _, doc := range docs {
				right.Measure(treebank.Recase(doc, way.change), tagger)
			}
			fmt.Printf("%-40s %-6s %s\n", path[strings.LastIndexByte(path, '/')+1:], way.name, right)
		}
	}
}
