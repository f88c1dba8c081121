// Package parsing trains parsers: the network of package biaffine, by gradient descent.
package parsing

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"casus/internal/biaffine"
	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/text"
)

// Options are how to train.
type Options struct {
	Epochs   int
	Rate     float64
	Hidden   int                 // the width of the network's layers
	Seed     uint64              // of what is drawn at random
	Teachers []*biaffine.Network // whose mean is learned from, beside the treebanks' trees
	Words    []string            // with vectors learned from running text
	Vectors  []float32           // of the words, side by side, each of Input numbers
	Log      io.Writer
}

// Sample is a sentence to learn from: its tokens have the tags that a tagger gave and the treebank's tree, if any.
type Sample struct {
	Doc      *text.Doc
	Sentence int
	Gold     []biaffine.Pair // the treebank's tags; nil where the teachers alone tell what is right
	Share    float64         // how often an epoch uses it
	Recased  bool            // a copy in another way of writing, which says nothing new of how common features are
}

// Input is the width of the words' vectors while a network learns.
const Input = 96

// rare is how often a feature of each template must be seen.
var rare = [biaffine.Templates - 1]int{2, 2, 4, 4, 3, 3, 3, 3, 1, 2, 2, 3, 4, 2, 2}

// loud is how large the numbers of the vectors from running text are.
const loud = 0.2

const batch = 400 // words

// longest is the longest sentence that is learned from.
const longest = 120

// Train trains a parser and gives the sections of its model. Teachers must have learned from the same treebanks.
func Train(samples []Sample, o Options) ([]modelfile.Section, error) {
	random := rand.New(rand.NewPCG(5, o.Seed))
	network := vocabulary(samples, o)
	begin(network, random)
	copied := network.Features.Data[len(network.Features.Data)-len(o.Vectors):]
	for i, x := range o.Vectors {
		copied[i] = loud * x
	}
	school, err := newSchool(network, o.Teachers)
	if err != nil {
		return nil, err
	}
	var lessons []*lesson
	words := 0.0
	for i := range samples {
		if s := &samples[i].Doc.Sentences[samples[i].Sentence]; s.Last-s.First > longest {
			continue
		}
		l := school.lesson(&samples[i])
		lessons = append(lessons, l)
		words += l.share * float64(len(l.rows))
	}
	g, optimiser := newGradients(network), newAdam(network)
	total := words * float64(o.Epochs)
	done := 0.0
	for epoch := range o.Epochs {
		var order []int
		for i := range lessons {
			for share := lessons[i].share; share >= 1 || share > 0 && random.Float64() < share; share-- {
				order = append(order, i)
			}
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, seen := 0.0, 0
		for len(order) > 0 {
			g.begin()
			size := 0
			for len(order) > 0 && size < batch {
				l := lessons[order[0]]
				order = order[1:]
				loss += g.learn(l, dropout{input: 0.2, layer: 0.25, ends: 0.25, word: 0.2}, random)
				size += len(l.rows)
			}
			seen += size
			done += float64(size)
			scale := float32(1) / float32(size) * 10
			for i, p := range g.slope.Parameters() {
				if i > 0 {
					for j := range p.Data {
						p.Data[j] *= scale
					}
				}
			}
			for _, row := range g.touched {
				data := g.slope.Features.Data[int(row)*Input : int(row+1)*Input]
				for j := range data {
					data[j] *= scale
				}
			}
			rate := o.Rate * min(1, float64(optimiser.steps+1)/200)
			rate *= max(0.02, math.Cos(min(1, done/total)*math.Pi/2))
			optimiser.step(network, g.slope, g.touched, rate)
		}
		if o.Log != nil {
			fmt.Fprintf(o.Log, "epoch %d: loss %.4f a word\n", epoch+1, loss/float64(seen))
		}
	}
	return sections(network, optimiser), nil
}

// sections is the model with the averages of the parameters.
func sections(n *biaffine.Network, a *adam) []modelfile.Section {
	averaged := biaffine.New(n.Features.Rows, n.Input, n.Hidden)
	averaged.Pairs, averaged.Keys = n.Pairs, n.Keys
	for i, p := range averaged.Parameters() {
		copy(p.Data, a.average[i])
		if i == 0 {
			copy(p.Data, n.Features.Data)
		}
	}
	return averaged.Sections()
}

// begin gives the parameters their first values.
func begin(n *biaffine.Network, random *rand.Rand) {
	fill := func(p *biaffine.Parameter, width float64) {
		for i := range p.Data {
			p.Data[i] = float32((random.Float64()*2 - 1) * width)
		}
	}
	fill(&n.Features, 0.1)
	for l := range biaffine.Layers {
		fill(&n.In[l], math.Sqrt(3/float64(n.In[l].Rows)))
	}
	fill(&n.Ends, math.Sqrt(3/float64(n.Both())))
	fill(&n.Form, math.Sqrt(1.0/biaffine.Arc))
	fill(&n.Root, 0.1)
	fill(&n.Label, math.Sqrt(3.0/biaffine.Label))
	fill(&n.Tags, math.Sqrt(1/float64(n.Both())))
}

// vocabulary counts the features and makes a network for them.
func vocabulary(samples []Sample, o Options) *biaffine.Network {
	type counted struct {
		n, rare int
		first   int
	}
	counts := map[uint32]*counted{}
	var hashes [][biaffine.Templates]uint64
	for _, sample := range samples {
		if sample.Recased || sample.Gold == nil {
			continue
		}
		hashes = biaffine.Hashes(sample.Doc, sample.Sentence, hashes)
		for i := range hashes {
			for j, h := range hashes[i][:len(rare)] {
				key := linear.Key(h)
				c := counts[key]
				if c == nil {
					c = &counted{rare: rare[j], first: len(counts)}
					counts[key] = c
				}
				c.n++
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b uint32) int { return cmp.Compare(counts[a].first, counts[b].first) })
	var pairs []uint32
	for _, key := range keys {
		if c := counts[key]; c.n >= c.rare {
			pairs = append(pairs, key, uint32(len(pairs)/2))
		}
	}
	for _, word := range o.Words {
		pairs = append(pairs, linear.Key(biaffine.Neighbourly(word)), uint32(len(pairs)/2))
	}
	n := biaffine.New(len(pairs)/2, Input, o.Hidden)
	n.Keys, n.Index = pairs, linear.NewIndex(pairs)
	n.Pairs = tagPairs(samples)
	return n
}

// tagPairs are the commonest pairs of tags.
func tagPairs(samples []Sample) []biaffine.Pair {
	counts := map[biaffine.Pair]int{}
	for _, sample := range samples {
		for _, pair := range sample.Gold {
			counts[pair]++
		}
	}
	pairs := slices.SortedFunc(maps.Keys(counts), func(a, b biaffine.Pair) int {
		return cmp.Or(counts[b]-counts[a], int(a.Tag)-int(b.Tag), int(a.XPos)-int(b.XPos))
	})
	return pairs[:min(len(pairs), biaffine.Classes)]
}
