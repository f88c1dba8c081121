// Command names measures package text/names on a corpus with marked names: precision, recall and F1 of names found with
// exactly the marked tokens, of the classes person, body (organisations, armed groups, forces) and place (facilities are
// places). Other classes are neither asked for nor counted.
//
//	go run ./internal/score/names -format uner ../shared/data/open/uner-ewt/en_ewt-ud-test.iob2
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"casus/internal/namecorpus"
	"casus/text/names"
	"casus/text/tag"
)

func main() {
	log.SetFlags(0)
	format := flag.String("format", "uner", "form of the corpus: "+strings.Join(namecorpus.Formats(), ", "))
	modelPath := flag.String("model", "", "a model file; without it the one in the program")
	upper := flag.Bool("upper", false, "turn the text into capitals first")
	verbose := flag.Bool("v", false, "print what is found wrongly and what is missed")
	flag.Parse()
	model := load(*modelPath)
	for _, path := range flag.Args() {
		documents, err := namecorpus.ReadColumns(*format, path)
		if err != nil {
			log.Fatal(err)
		}
		score := &namecorpus.Score{}
		for i := range documents {
			if *upper {
				documents[i] = namecorpus.Rewrite(&documents[i], strings.ToUpper)
			}
			tag.Tag(documents[i].Doc)
			found := model.Find(documents[i].Doc)
			score.Add(&documents[i], found)
			if *verbose {
				differences(&documents[i], model)
			}
		}
		fmt.Printf("%s\n%s", path, score)
	}
}

func load(path string) *names.Model {
	if path == "" {
		return names.Default()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	model, err := names.Open(data)
	if err != nil {
		log.Fatal(err)
	}
	return model
}

// differences prints the names that are in the corpus or found, but not both, with the words around them.
func differences(d *namecorpus.Document, model *names.Model) {
	var found []names.Entity
	for _, n := range model.Find(d.Doc) {
		found = append(found, names.Entity{First: n.First, Last: n.Last, Class: names.ClassOf(n.Kind)})
	}
	show := func(mark string, list, other []names.Entity) {
		for _, e := range list {
			if e.Class <= names.PlaceClass && !slices.Contains(other, e) {
				fmt.Printf("%s %d [%s] %s\n", mark, e.Class, d.Doc.Words(e.First, e.Last), d.Doc.Words(max(0, e.First-4), min(len(d.Doc.Tokens), e.Last+4)))
			}
		}
	}
	show("-", d.Entities, found)
	show("+", found, d.Entities)
}
