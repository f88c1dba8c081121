// Package tagging trains taggers: averaged perceptrons that tag a sentence from left to right.
package tagging

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/internal/tagfeat"
	"casus/internal/train/perceptron"
	"casus/internal/train/treebank"
	"casus/text"
)

// Options are how to train.
type Options struct {
	Epochs   int
	Lines    int // of the weight table
	Clusters map[uint64]int
	Log      io.Writer
}

const (
	rareClass = 3  // classes seen less often are not learned
	openTypes = 40 // a class with as many words as this is open to unknown words
	frequent  = 12 // a word seen as often as this takes no class but those it was seen with
)

// Train trains a tagger and gives the sections of its model.
func Train(docs []*text.Doc, o Options) []modelfile.Section {
	if o.Lines == 0 {
		o.Lines = 1 << 15
	}
	sections := append(words(docs, o.Clusters), lemmas(docs)...)
	known := tagfeat.NewWords(bySection(sections))
	classOf := map[tagfeat.Class]int{}
	for i, c := range known.Classes {
		classOf[c] = i
	}
	weights := perceptron.New(o.Lines)
	random := rand.New(rand.NewPCG(1, 2))
	type item struct{ doc, sentence int }
	var s tagfeat.Sentence
	var candidates []uint8
	scores := make([]int32, 256)
	all := append([]*text.Doc(nil), docs...)
	for _, change := range treebank.Cases {
		for _, doc := range docs {
			all = append(all, treebank.Recase(doc, change))
		}
	}
	for epoch := range o.Epochs {
		var items []item
		for d, doc := range docs {
			for at := range doc.Sentences {
				items = append(items, item{d, at})
				if random.IntN(4) == 0 {
					items = append(items, item{d + len(docs)*(1+random.IntN(len(treebank.Cases))), at})
				}
			}
		}
		random.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
		wrong, total := 0, 0
		for _, it := range items {
			doc := all[it.doc]
			s.Load(doc, it.sentence, known)
			first := doc.Sentences[it.sentence].First
			for i := range s.Classes {
				t := &doc.Tokens[first+i]
				gold, learned := classOf[tagfeat.Class{Tag: t.Tag, XPos: t.XPos}]
				candidates = append(candidates[:0], known.Sets[s.Sets[i]]...)
				if learned && !slices.Contains(candidates, uint8(gold)) {
					candidates = append(candidates, uint8(gold))
				}
				best := candidates[0]
				total++
				if len(candidates) > 1 {
					features := s.Features(i)
					clear(scores[:len(candidates)])
					weights.Add(features, candidates, scores)
					best = candidates[linear.Best(scores[:len(candidates)])]
					if learned && int(best) != gold {
						weights.Update(features, uint8(gold), 1)
						weights.Update(features, best, -1)
					}
					weights.Moment++
				}
				if int(best) != gold {
					wrong++
				}
				s.Classes[i] = best
			}
		}
		if o.Log != nil {
			fmt.Fprintf(o.Log, "epoch %d: %.2f%% right\n", epoch+1, 100*float64(total-wrong)/float64(total))
		}
	}
	return append(sections, modelfile.Section{Name: "weights", Data: weights.Quantised(0.9995)})
}

func bySection(sections []modelfile.Section) map[string]string {
	m := map[string]string{}
	for _, s := range sections {
		m[s.Name] = string(s.Data)
	}
	return m
}
