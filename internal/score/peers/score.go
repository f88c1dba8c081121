package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"casus/internal/conllu"
	"casus/internal/namecorpus"
	"casus/text"
	"casus/text/names"
)

// row is the scores of a program on a corpus, F1 of a hundred; what the program does not give is left out.
type row struct {
	Program string             `json:"program"`
	Corpus  string             `json:"corpus"`
	Scores  map[string]float64 `json:"scores"`
}

func score(work string, corpora []corpus) error {
	folders, err := filepath.Glob(filepath.Join(work, "out", "*"))
	if err != nil {
		return err
	}
	rows := []row{}
	for _, folder := range folders {
		for _, c := range corpora {
			path := filepath.Join(folder, c.name+".conllu")
			read, err := conllu.ReadFile(path)
			if os.IsNotExist(err) {
				continue
			}
			if err != nil {
				return err
			}
			scores, err := c.score(path, read)
			if err != nil {
				return err
			}
			rows = append(rows, row{Program: filepath.Base(folder), Corpus: c.name, Scores: scores})
		}
	}
	return json.NewEncoder(os.Stdout).Encode(rows)
}

// score compares what a program wrote with the corpus. Documents whose letters the program changed do not compare: they
// are read as empty, and said.
func (c *corpus) score(path string, read []conllu.Document) (map[string]float64, error) {
	byID := make(map[string]*conllu.Document)
	for i := range read {
		byID[read[i].ID] = &read[i]
	}
	var trees conllu.Counts
	var marked namecorpus.Counts
	for i, body := range c.texts {
		system := byID[file(i)]
		if system == nil || letters(system.Text) != letters(body) {
			log.Printf("%s: %s is not there, or its letters were changed: read as empty", path, file(i))
			system = &conllu.Document{Text: body}
		}
		if c.trees != nil {
			trees.Add(conllu.Evaluate(&c.trees[i], system.Doc()))
			continue
		}
		compare(&marked, gold(&c.names[i]), entities(system))
	}
	if c.trees == nil {
		if marked.Found == 0 {
			return map[string]float64{}, nil
		}
		p, r, f := marked.F()
		return map[string]float64{"P": p, "R": r, "F": f}, nil
	}
	scores := map[string]float64{"Tokens": trees.Tokens.F1(), "Words": trees.Words.F1(), "Sentences": trees.Sentences.F1()}
	given := columns(read)
	for name, agreement := range map[string]conllu.Agreement{"UPOS": trees.UPOS, "XPOS": trees.XPOS, "UAS": trees.UAS, "LAS": trees.LAS} {
		if given[name] {
			scores[name] = agreement.F1()
		}
	}
	return scores, nil
}

// columns says what a program gives for some word.
func columns(read []conllu.Document) map[string]bool {
	given := make(map[string]bool)
	for _, document := range read {
		for _, s := range document.Sentences {
			for _, w := range s.Words {
				given["UPOS"] = given["UPOS"] || w.UPOS != ""
				given["XPOS"] = given["XPOS"] || w.XPOS != ""
				given["UAS"] = given["UAS"] || w.Head >= 0
				given["LAS"] = given["LAS"] || w.Deprel != ""
			}
		}
	}
	return given
}

// entity is a name as its letters [Start, End) of the text without white space.
type entity struct {
	text.Span
	class names.Class
}

func compare(counts *namecorpus.Counts, gold, found []entity) {
	is := make(map[entity]bool)
	for _, e := range gold {
		is[e] = true
	}
	counts.Marked += len(gold)
	counts.Found += len(found)
	for _, e := range found {
		if is[e] {
			counts.Right++
		}
	}
}

// classes are the labels of all programs that mean a person, a body or a place.
var classes = map[string]names.Class{
	"PERSON": names.PersonClass, "person": names.PersonClass,
	"ORG": names.BodyClass, "ORGANIZATION": names.BodyClass,
	"organisation": names.BodyClass, "armed_group": names.BodyClass, "forces": names.BodyClass,
	"GPE": names.PlaceClass, "LOC": names.PlaceClass, "FAC": names.PlaceClass, "FACILITY": names.PlaceClass, "LOCATION": names.PlaceClass,
	"location": names.PlaceClass, "facility": names.PlaceClass,
}

// word is a word of a name with its place among the letters.
type word struct {
	text.Span
	form string
}

func gold(document *namecorpus.Document) []entity {
	var list []entity
	place := places(document.Doc.Text)
	for _, e := range document.Entities {
		if e.Class > names.PlaceClass {
			continue
		}
		var words []word
		for _, t := range document.Doc.Tokens[e.First:e.Last] {
			words = append(words, word{text.Span{Start: place[t.Start], End: place[t.End]}, t.Of(document.Doc.Text)})
		}
		list = append(list, bare(words, e.Class))
	}
	return list
}

// entities reads the names that all programs mark in the last column: "Name=B-ORG" on the first word of one, "Name=I-ORG"
// on the others. prose finds names that go on in the next sentence.
func entities(document *conllu.Document) []entity {
	var list []entity
	place := places(document.Text)
	var words []word
	label := ""
	end := func() {
		if class, known := classes[label]; known && len(words) > 0 {
			list = append(list, bare(words, class))
		}
		words = nil
	}
	for _, s := range document.Sentences {
		for _, w := range s.Words {
			mark := conllu.Feature(w.Misc, "Name")
			position, of, _ := strings.Cut(mark, "-")
			if position != "I" || of != label {
				end()
			}
			if label = of; mark != "" {
				words = append(words, word{text.Span{Start: place[w.Start], End: place[w.End]}, w.Form})
			}
		}
	}
	end()
	return list
}

// bare leaves out an article before a name and an apostrophe behind it: the guidelines that the programs follow differ there.
func bare(words []word, class names.Class) entity {
	if len(words) > 1 && strings.EqualFold(words[0].form, "the") {
		words = words[1:]
	}
	last := len(words) - 1
	if last > 0 && (words[last].form == "'s" || words[last].form == "’s" || words[last].form == "'") {
		last--
	}
	return entity{words[0].Join(words[last].Span), class}
}

// places says how many letters stand before each byte of a text.
func places(body string) []int {
	at := make([]int, len(body)+1)
	letters := 0
	for i, r := range body {
		at[i] = letters
		if !unicode.IsSpace(r) {
			letters++
		}
	}
	at[len(body)] = letters
	return at
}
