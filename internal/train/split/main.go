// Command split trains the model of package split on English treebanks of Universal Dependencies.
//
//	go run ./internal/train/split -data ../shared/data/open -out text/split
//
// It writes model.bin and its manifest, model.txt. The same data give the same bytes.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"casus/internal/conllu"
	"casus/text"
	"casus/text/split"
)

var (
	trainFiles = []string{"ud-ewt/en_ewt-ud-train.conllu", "ud-gum/en_gum-news-train.conllu", "ud-gum/en_gum-other-train.conllu"}
	devFiles   = []string{"ud-ewt/en_ewt-ud-dev.conllu", "ud-gum/en_gum-news-dev.conllu", "ud-gum/en_gum-other-dev.conllu"}
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data/open", "the folder of the treebanks")
	out := flag.String("out", "text/split", "the folder to write to")
	epochs := flag.Int("epochs", 10, "passes over the examples")
	flag.Parse()

	set := newExamples()
	for _, name := range trainFiles {
		for _, d := range read(*data, name) {
			for _, v := range variants(&d) {
				set.collect(v)
			}
		}
	}
	log.Printf("%d examples, %d features", set.len(), len(set.features))
	model := set.train(*epochs)

	scores := ""
	for _, name := range devFiles {
		documents := read(*data, name)
		for _, form := range []string{"plain", "capitals", "joined"} {
			counts := evaluate(documents, form, string(model))
			scores += fmt.Sprintf("score: %s, %s: tokens F %.2f, sentences F %.2f\n", filepath.Base(name), form, counts.Tokens.F1(), counts.Sentences.F1())
		}
	}
	manifest := fmt.Sprintf(`file: model.bin
size: %d
sha256: %x
what: weights for full stops, hyphens and ends of sentences (averaged perceptron, hashed features, a byte of check and a byte of weight each)
trained on: UD English EWT 2.16 and GUM (May 2025; news, interview, speech, bio, voyage, academic, court, textbook), training
  parts: as they are, in capitals, with paragraphs run on, with commas and spaces lost
licence of the data: annotations CC BY-SA 4.0 (EWT), CC BY 4.0 (GUM); texts of GUM CC BY 2.5, 4.0, CC BY-SA 3.0, public domain
licence: CC BY-SA 4.0
command: go run ./internal/train/split -data ../shared/data/open -out text/split
%s`, len(model), sha256.Sum256(model), scores)
	for name, content := range map[string][]byte{"model.bin": model, "model.txt": []byte(manifest)} {
		if err := os.WriteFile(filepath.Join(*out, name), content, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	log.Print(scores)
}

func read(folder, name string) []conllu.Document {
	documents, err := conllu.ReadFile(filepath.Join(folder, name))
	if err != nil {
		log.Fatal(err)
	}
	return documents
}

// evaluate scores a model that is not yet part of the program.
func evaluate(documents []conllu.Document, form string, model string) (total conllu.Counts) {
	for i := range documents {
		doc := &text.Doc{Text: render(&documents[i], form, nil).text}
		split.Follow(doc, 0, func(_ split.Decision, _ int, features []split.Feature) bool {
			return split.Sum(model, features) > 0
		})
		total.Add(conllu.Evaluate(&documents[i], doc))
	}
	return total
}
