package namecorpus

import (
	"fmt"
	"path/filepath"
)

// Corpus is documents that are trained on together.
type Corpus struct {
	Name      string
	Documents []Document
}

// Training reads the corpora that the shipped model is trained on, from the folder of open data.
func Training(open string) ([]Corpus, error) {
	var corpora []Corpus
	read := func(name string, read func(path string) ([]Document, error), paths ...string) error {
		corpus := Corpus{Name: name}
		for _, path := range paths {
			documents, err := read(filepath.Join(open, path))
			if err != nil {
				return err
			}
			corpus.Documents = append(corpus.Documents, documents...)
		}
		if len(corpus.Documents) == 0 {
			return fmt.Errorf("%s: no documents in %v", name, paths)
		}
		corpora = append(corpora, corpus)
		return nil
	}
	columns := func(format string) func(string) ([]Document, error) {
		return func(path string) ([]Document, error) { return ReadColumns(format, path) }
	}
	for _, err := range []error{
		read("uner", columns("uner"), "uner-ewt/en_ewt-ud-train.v0.iob2"),
		read("gum", ReadGUM, "ud-gum/en_gum-news-train.conllu", "ud-gum/en_gum-other-train.conllu"),
		read("wikigold", columns("wikigold"), "wikigold/wikigold.conll.txt"),
		read("crossner", columns("crossner"), "crossner-politics/train.txt", "crossner-politics/dev.txt"),
		read("re3d", ReadRe3d, "re3d/Australian_Department_of_Foreign_Affairs", "re3d/CENTCOM", "re3d/Delegation_of_the_European_Union_to_Syria",
			"re3d/UK_Government", "re3d/US_State_Department", "re3d/Wikipedia"),
		read("wnut", columns("wnut"), "wnut17/train.conll", "wnut17/dev.conll"),
		read("meantime", ReadMeantime, "meantime/corpus_airbus", "meantime/corpus_apple", "meantime/corpus_gm", "meantime/corpus_stock"),
	} {
		if err != nil {
			return nil, err
		}
	}
	return corpora, nil
}
