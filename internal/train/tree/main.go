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
	"casus/internal/newswire"
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

// How often an epoch uses a sentence of our own treebank, and one of running text.
const (
	ownShare  = 4
	textShare = 0.5
)

func main() {
	log.SetFlags(0)
	epochs := flag.Int("epochs", 15, "how often to go over the data")
	folds := flag.Int("folds", 5, "how many taggers to tag the data with")
	rate := flag.Float64("rate", 0.003, "how far the first steps go")
	hidden := flag.Int("hidden", 64, "the width of the network's layers, in one direction")
	seed := flag.Uint64("seed", 6, "of what is drawn at random")
	raw := flag.String("text", "", "files of running text to learn vectors and clusters of words from, with spaces between")
	teachers := flag.String("teachers", "", "models of other seeds or widths to learn from, on the treebanks and on the running text, with spaces between")
	wide := flag.String("narrow", "", "a model whose vectors of words to make narrower, by how the treebanks and the running text use them, instead of training one")
	own := flag.String("own", "", "a treebank of our own")
	made := flag.Int("made", 0, "how many sentences of internal/newswire to learn from")
	out := flag.String("out", "", "where to write the model")
	dev := flag.String("dev", "", "treebank files to measure on, with commas between")
	flag.Parse()
	docs, err := treebank.Load(flag.Args()...)
	if err != nil {
		log.Fatal(err)
	}
	options := parsing.Options{Epochs: *epochs, Rate: *rate, Hidden: *hidden, Seed: *seed, Log: os.Stderr}
	texts := strings.Fields(*raw)
	var sections []modelfile.Section
	if *wide != "" {
		sections, err = narrowed(*wide, docs, texts)
	} else {
		sections, err = trained(docs, texts, *folds, strings.Fields(*teachers), *own, *made, options)
	}
	if err != nil {
		log.Fatal(err)
	}
	model := modelfile.Encode(sections)
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

// trained is the sections of a model that learns from the treebanks, our own among them, and from teachers.
func trained(docs []*text.Doc, texts []string, folds int, teachers []string, own string, made int, options parsing.Options) ([]modelfile.Section, error) {
	var err error
	options.Words, options.Vectors, err = wordvec.Running(append(texts, flag.Args()...), wordvec.Options{Size: parsing.Input, Rare: 3, Epochs: 4})
	if err != nil {
		return nil, err
	}
	samples := jackknife(docs, folds, tagging.Clusters(options.Words, options.Vectors, parsing.Input))
	ours, err := newswireOf(own, made)
	if err != nil {
		return nil, err
	}
	samples = append(samples, ours...)
	for _, path := range teachers {
		teacher, err := network(path)
		if err != nil {
			return nil, err
		}
		options.Teachers = append(options.Teachers, teacher)
	}
	if len(options.Teachers) > 0 {
		unread, err := running(texts)
		if err != nil {
			return nil, err
		}
		samples = append(samples, unread...)
	}
	return parsing.Train(samples, options)
}

// narrowed is the sections of a model with narrower vectors of words.
func narrowed(wide string, docs []*text.Doc, texts []string) ([]modelfile.Section, error) {
	n, err := network(wide)
	if err != nil {
		return nil, err
	}
	samples, err := running(texts)
	if err != nil {
		return nil, err
	}
	for _, doc := range docs {
		samples = append(samples, samplesOf(doc, tag.Tagger(), 1)...)
	}
	return parsing.Narrow(n, samples, narrow).Sections(), nil
}

// narrow is the width to which -narrow brings the vectors.
const narrow = 64

// jackknife tags each part of the documents with a tagger that has learned from the other parts, and knows clusters of
// words as the tagger of text/tag does.
func jackknife(docs []*text.Doc, parts int, clusters map[uint64]int) (samples []parsing.Sample) {
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
		tagger := tag.Load(string(modelfile.Encode(tagging.Train(others, tagging.Options{Epochs: 5, Clusters: clusters}))))
		for _, doc := range part {
			samples = append(samples, samplesOf(doc, tagger, 1)...)
		}
	}
	return samples
}

// newswireOf gives the sentences of our own treebank and made-up ones, as the shipped tagger tags them.
func newswireOf(treebankFile string, made int) (samples []parsing.Sample, err error) {
	var docs []*text.Doc
	if treebankFile != "" {
		if docs, err = treebank.Load(treebankFile); err != nil {
			return nil, err
		}
	}
	for _, doc := range docs {
		samples = append(samples, samplesOf(doc, tag.Tagger(), ownShare)...)
	}
	documents, err := newswire.Documents(made, madeSeed)
	for i := range documents {
		samples = append(samples, samplesOf(documents[i].Doc(), tag.Tagger(), 1)...)
	}
	return samples, err
}

// madeSeed is not the one of internal/score/conllu, so that this measures on other sentences.
const madeSeed = 2

// running gives the sentences of running text, as the shipped tagger tags them.
func running(paths []string) (samples []parsing.Sample, err error) {
	for _, path := range paths {
		docs, err := wordvec.Read(path)
		if err != nil {
			return nil, err
		}
		for _, doc := range docs {
			tag.Tag(doc)
			for at := range doc.Sentences {
				samples = append(samples, parsing.Sample{Doc: doc, Sentence: at, Share: textShare})
			}
		}
	}
	return samples, nil
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
	for number, way := range ways {
		copied := treebank.Recase(doc, way.change)
		tagger.Tag(copied)
		for at, s := range copied.Sentences {
			samples = append(samples, parsing.Sample{Doc: copied, Sentence: at, Share: way.share * share, Recased: number > 0, Gold: gold[s.First:s.Last]})
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
