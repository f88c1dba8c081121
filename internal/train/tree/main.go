// Command tree trains the parser of text/tree. text/tree/model.txt tells how the model that is shipped was made.
// The sentences get their tags from taggers that have not learned from them.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
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
	name   string
	change func(string) string
	share  float64
}{
	{"as is", func(word string) string { return word }, 1},
	{"capitals", strings.ToUpper, 0.15},
	{"lower", strings.ToLower, 0.05},
	{"titles", treebank.Capitalise, 0.08},
}

func main() {
	log.SetFlags(0)
	epochs := flag.Int("epochs", 15, "how often to go over the data")
	folds := flag.Int("folds", 5, "how many taggers to tag the data with")
	rate := flag.Float64("rate", 0.003, "how far the first steps go")
	raw := flag.String("text", "", "files of running text to learn vectors of words from, with spaces between")
	from := flag.String("from", "", "a model to go on from, instead of beginning anew")
	own := flag.String("own", "", "a treebank of our own")
	share := flag.Float64("share", 4, "how often an epoch uses a sentence of our own")
	out := flag.String("out", "", "where to write the model")
	dev := flag.String("dev", "", "treebank files to measure on, with commas between")
	flag.Parse()
	docs, err := treebank.Load(flag.Args()...)
	if err != nil {
		log.Fatal(err)
	}
	options := parsing.Options{Epochs: *epochs, Rate: *rate, Log: os.Stderr}
	if *from != "" {
		options.From, err = network(*from)
	} else {
		options.Words, options.Vectors, err = wordvec.Running(append(strings.Fields(*raw), flag.Args()...), wordvec.Options{Size: biaffine.Input, Rare: 3, Epochs: 4})
	}
	if err != nil {
		log.Fatal(err)
	}
	samples := jackknife(docs, *folds)
	if *own != "" {
		docs, err := treebank.Load(*own)
		if err != nil {
			log.Fatal(err)
		}
		shipped := tag.Tagger()
		for _, doc := range docs {
			samples = append(samples, samplesOf(doc, shipped, *share)...)
		}
	}
	model := modelfile.Encode(parsing.Train(samples, options))
	if *out != "" {
		if err := os.WriteFile(*out, model, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	for path := range strings.FieldsFuncSeq(*dev, func(r rune) bool { return r == ',' }) {
		if err := measure(path, texttree.Load(string(model))); err != nil {
			log.Fatal(err)
		}
	}
}

// jackknife tags each part of the documents with a tagger that has learned from the other parts.
func jackknife(docs []*text.Doc, parts int) (samples []parsing.Sample) {
	for number := range parts {
		var others, part []*text.Doc
		for i, doc := range docs {
			if i%parts == number {
				part = append(part, doc)
			} else {
				others = append(others, doc)
			}
		}
		fmt.Fprintf(os.Stderr, "tagging part %d of %d\n", number+1, parts)
		tagger := tag.Load(string(modelfile.Encode(tagging.Train(others, tagging.Options{Epochs: 5}))))
		for _, doc := range part {
			samples = append(samples, samplesOf(doc, tagger, 1)...)
		}
	}
	return samples
}

// measure prints how much of a treebank is read right, in each way of writing.
func measure(path string, parser *texttree.Model) error {
	docs, err := treebank.Load(path)
	if err != nil {
		return err
	}
	for _, way := range ways {
		var right parsing.Right
		for _, doc := range docs {
			right.Measure(treebank.Recase(doc, way.change), parser)
		}
		fmt.Printf("%-30s %-8s %s\n", filepath.Base(path), way.name, right)
	}
	return nil
}

// samplesOf gives a document's sentences in all ways of writing, with the tags that a tagger gives them.
func samplesOf(doc *text.Doc, tagger *tag.Model, share float64) (samples []parsing.Sample) {
	gold := make([]biaffine.Pair, len(doc.Tokens))
	for i := range gold {
		gold[i] = biaffine.Pair{Tag: doc.Tokens[i].Tag, XPos: doc.Tokens[i].XPos}
	}
	for _, way := range ways {
		copied := treebank.Recase(doc, way.change)
		tagger.Tag(copied)
		for at, s := range copied.Sentences {
			samples = append(samples, parsing.Sample{Doc: copied, Sentence: at, Share: way.share * share, Gold: gold[s.First:s.Last]})
		}
	}
	return samples
}

// network reads a model.
func network(path string) (*biaffine.Network, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sections, err := modelfile.Parse(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return biaffine.Load(sections)
}
