// Command coref trains the model of package text/coref on treebanks in the form of GUM and writes it with its manifest.
//
// The tokens are the treebanks'; tags, trees and names are the program's own. Kinds are learned first; while the links are
// learned, each document's kinds come from a model that has not seen it.
//
//	go run ./internal/train/coref -measure DEV.conllu TRAIN.conllu...
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"casus/internal/conllu"
	"casus/internal/learn"
	"casus/internal/modelfile"
	"casus/internal/score/chains"
	"casus/text"
	"casus/text/coref"
	"casus/text/parse"
)

// document is a text with what its treebank says of it.
type document struct {
	doc *text.Doc
	key *chains.Key
}

func main() {
	log.SetFlags(0)
	out := flag.String("out", "text/coref", "folder to write the model and its manifest to")
	own := flag.String("own", "internal/train/coref/reports.txt", "reports of our own, with phrases in brackets")
	measured := flag.String("measure", "", "treebanks to measure on, with commas between them")
	flag.Parse()
	var train []document
	for _, path := range flag.Args() {
		train = append(train, read(path)...)
	}
	train = append(train, slices.Repeat(readOwn(*own), ownTimes)...)
	var folds [5]*learn.Model
	for k := range folds {
		var rest []document
		for i := range train {
			if i%len(folds) != k {
				rest = append(rest, train[i])
			}
		}
		folds[k] = trainKinds(rest)
	}
	kinds := trainKinds(train)
	t := newTrainer()
	for round := range rounds {
		for i := range train {
			t.learn(&train[i], folds[i%len(folds)], round)
		}
		log.Printf("round %d", round+1)
	}
	model := coref.NewModel(kinds, t.weights())
	data := modelfile.Encode([]modelfile.Section{{Name: "kinds", Data: kinds.Encode()}, {Name: "links", Data: []byte(t.weights())}})
	manifest := fmt.Sprintf("file: model.bin\nsize: %d\nsha256: %x\n%s", len(data), sha256.Sum256(data), about)
	for path := range strings.FieldsFuncSeq(*measured, func(r rune) bool { return r == ',' }) {
		documents := read(path)
		manifest += fmt.Sprintf("score: %s: kinds right %.1f %%, CoNLL average of %s\n", filepath.Base(path), kindsRight(kinds, documents), measure(model, documents))
	}
	for name, content := range map[string][]byte{"model.bin": data, "model.txt": []byte(manifest)} {
		if err := os.WriteFile(filepath.Join(*out, name), content, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

const about = `what: kinds of phrases (a linear model of ten classes), and which earlier phrase one points back to (a weight a byte for each
  hashed feature of the pair)
trained on: GUM (May 2025; news, interviews, speeches, and the other genres of ../shared/data/open/ud-gum), training parts, with
  tags, trees and names of the program's own; internal/train/coref/reports.txt, which is our own
licence of the data: annotations CC BY 4.0, texts CC BY 2.5, CC BY-SA 3.0, CC BY 4.0 and public domain
licence: CC BY-SA 4.0
command: go run ./internal/train/coref -measure $GUM/en_gum-news-dev.conllu,$GUM/en_gum-news-test.conllu $GUM/en_gum-news-train.conllu $GUM/en_gum-other-train.conllu
`

// ownTimes is how often each round learns from our own reports, which are few and short.
const ownTimes = 3

// read reads a treebank and parses it anew, on all cores.
func read(path string) []document {
	trees, err := conllu.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	list := make([]document, len(trees))
	var wait sync.WaitGroup
	slots := make(chan bool, runtime.GOMAXPROCS(0))
	for i := range trees {
		wait.Add(1)
		go func() {
			defer wait.Done()
			slots <- true
			doc := trees[i].Doc()
			list[i] = document{doc, chains.KeyOf(&trees[i], doc)}
			parse.Tokens(doc)
			<-slots
		}()
	}
	wait.Wait()
	return list
}

// trainKinds learns what phrases stand for.
func trainKinds(documents []document) *learn.Model {
	var examples []learn.Example
	eachKind(documents, func(doc *text.Doc, m *coref.Mention, kind int) {
		var f learn.Features
		coref.KindFeatures(doc, m, &f)
		examples = append(examples, learn.Example{Hashes: f.Hashes, Class: kind})
	})
	return learn.Train(examples, coref.Kinds, learn.Options{Epochs: 8, Rate: 0.1, L2: 1e-5, Least: 2, Seed: 1})
}

func eachKind(documents []document, see func(doc *text.Doc, m *coref.Mention, kind int)) {
	for i := range documents {
		d := &documents[i]
		kinds := make(map[chains.Place]int)
		for _, m := range d.key.Mentions {
			kinds[m.Place] = slices.Index(coref.Kinds, m.Kind)
		}
		r := (&coref.Model{}).NewReading(d.doc, nil)
		for j := range r.Mentions {
			m := &r.Mentions[j]
			if kind, known := kinds[d.key.Place(m.Head, m.Several)]; known && kind >= 0 && m.Form != coref.Verb {
				see(d.doc, m, kind)
			}
		}
	}
}

func kindsRight(model *learn.Model, documents []document) float64 {
	right, all := 0, 0
	scores := make([]float32, len(coref.Kinds))
	eachKind(documents, func(doc *text.Doc, m *coref.Mention, kind int) {
		var f learn.Features
		coref.KindFeatures(doc, m, &f)
		model.Scores(f.Hashes, scores)
		all++
		if scores[kind] == slices.Max(scores) {
			right++
		}
	})
	return 100 * float64(right) / float64(max(all, 1))
}

// measure scores the chains of all kinds and those of persons and organizations, which package who is about.
func measure(model *coref.Model, documents []document) string {
	var every, parties chains.Score
	for i := range documents {
		d := &documents[i]
		response := model.Find(d.doc, nil)
		every.Add(d.key.Chains(d.doc, nil), d.key.Response(d.doc, response, nil))
		parties.Add(d.key.Chains(d.doc, chains.Parties), d.key.Response(d.doc, response, chains.Parties))
	}
	return fmt.Sprintf("persons and organizations %.1f, of all %.1f", parties.Average(), every.Average())
}
