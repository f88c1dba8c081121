// Command names trains the model of package text/names.
//
//	go run ./internal/train/names -open ../shared/data/open -reports ../shared/muc4/dev
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"casus/internal/conllu"
	"casus/internal/namecorpus"
	"casus/lex"
	"casus/text"
	"casus/text/names"
	"casus/text/split"
)

func main() {
	log.SetFlags(0)
	runtime.GOMAXPROCS(2) // one for the collector
	root := flag.String("root", ".", "the project")
	open := flag.String("open", "../shared/data/open", "the folder of open data")
	reports := flag.String("reports", "../shared/muc4/dev", "reports in capitals, for word clusters; empty for none")
	out := flag.String("out", "text/names", "the folder to write model.bin and model.txt to")
	epochs := flag.Int("epochs", 7, "rounds of training")
	buckets := flag.Int("buckets", 7<<14, "buckets of weights, of 64 bytes each")
	least := flag.Int("least", 2, "occurrences that a feature needs")
	drop := flag.Uint64("drop", 25, "features left out at random, of every hundred")
	dropWords := flag.Uint64("drop-words", 12, "tokens, of every hundred, whose own word is hidden")
	rate := flag.Float64("rate", 0.05, "size of a step")
	kept := flag.String("clusters", "", "take the word clusters from this model file instead of making them, which takes a minute")
	average := flag.Int("average", 4, "rounds at the end whose weights are averaged")
	fold := flag.Int("without-fold", -1, "leave out a fifth of Universal NER, 0 to 4, and measure on it")
	flag.Parse()

	corpora, err := namecorpus.Training(*open)
	check(err)
	lists, err := readLists(*root, *open)
	check(err)
	lists.uses(corpora)
	lexicon := buildLexicon(lists, plainText(corpora, *open, *reports), *kept)

	var documents, held []namecorpus.Document
	for _, corpus := range corpora {
		tokens := 0
		for i := range corpus.Documents {
			tokens += len(corpus.Documents[i].Doc.Tokens)
			pinNationalities(&corpus.Documents[i], lists)
			if corpus.Name == "gum" || corpus.Name == "re3d" {
				leaveGovernments(&corpus.Documents[i], lists)
			}
			if corpus.Name == "uner" && i%5 == *fold {
				held = append(held, corpus.Documents[i])
				continue
			}
			corpus.Documents[i].Known = corpus.Name == "uner" || corpus.Name == "gum"
			documents = append(documents, corpus.Documents[i])
		}
		log.Printf("%-10s %5d documents %7d tokens", corpus.Name, len(corpus.Documents), tokens)
	}
	documents = copies(documents)
	for i := range documents {
		parts(&documents[i])
	}
	examples, features := encode(documents, lexicon, *least)
	log.Printf("%d sentences, %d features", len(examples), len(features))
	model := newCRF(len(features))
	model.drop, model.dropWords = *drop, *dropWords
	for epoch := range *epochs {
		start := time.Now()
		model.rate = *rate * (1 - 0.9*float64(epoch)/float64(*epochs))
		log.Printf("epoch %2d: log likelihood %.4f a sentence, %v", epoch+1, model.epoch(examples), time.Since(start).Round(time.Second))
		if epoch >= *epochs-*average {
			model.keep()
		}
	}
	model.average()
	data, left := pack(model, features, *buckets, lexicon)
	check(os.WriteFile(filepath.Join(*out, "model.bin"), data, 0o644))
	log.Printf("%d bytes, %d features without room", len(data), left)
	tagger, err := names.Open(data)
	check(err)
	if *fold >= 0 {
		fmt.Print(namecorpus.Measure(tagger, held))
		return
	}
	check(writeManifest(filepath.Join(*out, "model.txt"), *open, data, tagger))
}

// buildLexicon joins the lists with two sizes of word clusters.
func buildLexicon(lists *lists, sentences [][]string, kept string) *names.Lexicon {
	if kept != "" {
		data, err := os.ReadFile(kept)
		check(err)
		model, err := names.Open(data)
		check(err)
		for _, sentence := range sentences {
			for _, word := range sentence {
				known, w := model.Lexicon.Lookup(word), lists.words[word]
				if known.Fine == 0 {
					continue
				}
				w.Fine, w.Coarse = known.Fine, known.Coarse
				lists.words[word] = w
			}
		}
		return names.BuildLexicon(lists.words, lists.runs)
	}
	start := time.Now()
	for word, class := range clusters(sentences, 3, 400, 12) {
		w := lists.words[word]
		w.Fine = class
		lists.words[word] = w
	}
	for word, class := range clusters(sentences, 3, 48, 12) {
		w := lists.words[word]
		w.Coarse = class
		lists.words[word] = w
	}
	lexicon := names.BuildLexicon(lists.words, lists.runs)
	log.Printf("clusters of %d sentences in %v; lexicon: %d words, %d runs, %d bytes", len(sentences), time.Since(start).Round(time.Second),
		len(lists.words), len(lists.runs), len(lexicon.Append(nil)))
	return lexicon
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// pinNationalities takes words on the list of nationalities for them where the corpus leaves that open.
func pinNationalities(d *namecorpus.Document, l *lists) {
	begin, inside := names.NationalityClass.Begin(), names.NationalityClass.Inside()
	for i := range d.Allowed {
		if !d.Allowed[i].Has(begin) || d.Allowed[i] == namecorpus.Any || l.runs[d.Doc.Tokens[i].Lower]&names.Demonym == 0 {
			continue
		}
		if i+1 < len(d.Allowed) && d.Allowed[i+1].Has(inside) && !d.Allowed[i+1].Has(begin) {
			continue
		}
		d.Allowed[i] = 1 << begin
	}
}

// leaveGovernments lets names of large places that a corpus marks as bodies (governments, teams) be places too: the
// other corpora mark them as such.
func leaveGovernments(d *namecorpus.Document, l *lists) {
	body, place := names.BodyClass, names.PlaceClass
	for i := range d.Allowed {
		if !d.Allowed[i].Has(body.Begin()) || d.Allowed[i] == namecorpus.Any {
			continue
		}
		end := i + 1
		for end < len(d.Allowed) && d.Allowed[end].Has(body.Inside()) && !d.Allowed[end].Has(body.Begin()) {
			end++
		}
		var words []string
		for k := i; k < end; k++ {
			words = append(words, d.Doc.Tokens[k].Lower)
		}
		if l.runs[lex.Fold(strings.Join(words, " "))]&names.MajorPlace == 0 {
			continue
		}
		d.Allowed[i] |= 1 << place.Begin()
		for k := i + 1; k < end; k++ {
			d.Allowed[k] |= 1 << place.Inside()
		}
	}
}

// encode turns documents into examples. A feature counts if it occurs often enough.
func encode(documents []namecorpus.Document, lexicon *names.Lexicon, least int) ([]example, map[uint64]int32) {
	reader := names.NewReader(lexicon)
	buffer := make([]uint64, 0, names.MaxFeatures)
	counts := make(map[uint64]int32)
	each := func(use func(d *namecorpus.Document, sentence *text.Sentence, s int)) {
		for i := range documents {
			reader.Read(documents[i].Doc)
			for s := range documents[i].Doc.Sentences {
				use(&documents[i], &documents[i].Doc.Sentences[s], s)
			}
		}
	}
	each(func(d *namecorpus.Document, sentence *text.Sentence, s int) {
		for i := sentence.First; i < sentence.Last; i++ {
			for _, f := range reader.Features(buffer[:0], sentence, s, i) {
				counts[f]++
			}
		}
	})
	numbers := make(map[uint64]int32)
	var examples []example
	each(func(d *namecorpus.Document, sentence *text.Sentence, s int) {
		if !d.Possible(sentence.First, sentence.Last) { // marked phrases that cross
			log.Printf("left out, names cross: %s", sentence.Of(d.Doc.Text))
			return
		}
		e := example{allowed: d.Allowed[sentence.First:sentence.Last]}
		for i := sentence.First; i < sentence.Last; i++ {
			var list []int32
			for k, f := range reader.Features(buffer[:0], sentence, s, i) {
				if counts[f] < int32(least) {
					continue
				}
				number, known := numbers[f]
				if !known {
					number = int32(len(numbers))
					numbers[f] = number
				}
				if names.OfWord(k) {
					list = append(list, number|ofWord)
				} else {
					list = append(list, number)
				}
			}
			e.features = append(e.features, slices.Clip(list))
		}
		examples = append(examples, e)
	})
	return examples, numbers
}

// pack writes the weights as bytes, all on one scale.
func pack(model *crf, features map[uint64]int32, buckets int, lexicon *names.Lexicon) ([]byte, int) {
	const largest = 2.5
	scale := 127 / largest
	var rows []names.Row
	for _, feature := range slices.Sorted(maps.Keys(features)) {
		row := names.Row{Feature: feature}
		at := width * int(features[feature])
		any := false
		for l := range names.Labels {
			w := float64(model.weights[at+l])
			row.Rank += float32(math.Abs(w))
			row.Weights[l] = int8(math.Round(min(max(w*scale, -127), 127)))
			any = any || row.Weights[l] != 0
		}
		if any {
			rows = append(rows, row)
		}
	}
	var transitions [names.Labels][names.Labels]int16
	for to := range names.Labels {
		for from := range names.Labels {
			transitions[to][from] = int16(math.Round(model.transitions[to][from] * scale))
		}
	}
	log.Printf("%d features with weight", len(rows))
	return names.Build(rows, transitions, buckets, lexicon)
}

// plainText is the sentences from which word clusters are made, in lower case.
func plainText(corpora []namecorpus.Corpus, open, reports string) [][]string {
	var sentences [][]string
	add := func(doc *text.Doc) {
		for _, s := range doc.Sentences {
			words := make([]string, 0, s.Last-s.First)
			for i := s.First; i < s.Last; i++ {
				words = append(words, doc.Tokens[i].Lower)
			}
			sentences = append(sentences, words)
		}
	}
	for _, corpus := range corpora {
		for i := range corpus.Documents {
			add(corpus.Documents[i].Doc)
		}
	}
	trees, err := conllu.ReadFile(filepath.Join(open, "ud-ewt/en_ewt-ud-dev.conllu"))
	check(err)
	for i := range trees {
		add(trees[i].Doc())
	}
	read := func(pattern string, clean func(string) string) {
		paths, err := filepath.Glob(pattern)
		check(err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			check(err)
			doc := &text.Doc{Text: clean(string(data))}
			split.Split(doc, 0)
			add(doc)
		}
	}
	read(filepath.Join(open, "wikiwars/in/*.sgm"), func(s string) string {
		_, body, _ := strings.Cut(s, "<TEXT>")
		body, _, _ = strings.Cut(body, "</TEXT>")
		return body
	})
	if reports != "" {
		read(filepath.Join(reports, "dev-muc3-*"), func(s string) string { return s })
	}
	return sentences
}
