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
	Epochs  int
	Rate    float64
	From    *biaffine.Network // to go on from; nil begins anew
	Words   []string          // with vectors learned from running text
	Vectors []float32         // of the words, side by side, each of biaffine.Input numbers
	Log     io.Writer
}

// Sample is a sentence to learn from: its tokens have the tags that a tagger gave and the treebank's tree.
type Sample struct {
	Doc      *text.Doc
	Sentence int
	Gold     []biaffine.Pair // the treebank's tags
	Share    float64         // how often an epoch uses it
}

// rare is how often a feature of each template must be seen.
var rare = [biaffine.Templates - 1]int{2, 2, 4, 4, 3, 3, 3, 3, 1, 2, 2, 3, 4}

// loud is how large the numbers of the vectors from running text are.
const loud = 0.2

const batch = 400 // words

// longest is the longest sentence that is learned from.
const longest = 120

// Train trains a parser and gives the sections of its model.
func Train(samples []Sample, o Options) []modelfile.Section {
	random := rand.New(rand.NewPCG(5, 6))
	network := o.From
	if network == nil {
		network = vocabulary(samples, o.Words)
		begin(network, random)
		copied := network.Features.Data[len(network.Features.Data)-len(o.Vectors):]
		for i, x := range o.Vectors {
			copied[i] = loud * x
		}
	}
	type item struct {
		rows  [][biaffine.Templates]int32
		heads []int32
		rels  []text.Rel
		tags  []uint8
		share float64
	}
	var items []item
	words := 0.0
	for _, sample := range samples {
		s := &sample.Doc.Sentences[sample.Sentence]
		if s.Last-s.First > longest {
			continue
		}
		it := item{rows: network.Rows(biaffine.Hashes(sample.Doc, sample.Sentence, nil), nil), share: sample.Share}
		for i := s.First; i < s.Last; i++ {
			head := int32(-1)
			if h := sample.Doc.Tokens[i].Head; h >= 0 {
				head = int32(h - s.First)
			}
			it.heads = append(it.heads, head)
			it.rels = append(it.rels, sample.Doc.Tokens[i].Rel)
			it.tags = append(it.tags, uint8(max(0, slices.Index(network.Pairs, sample.Gold[i-s.First]))))
		}
		items = append(items, it)
		words += sample.Share * float64(len(it.heads))
	}
	g, optimiser := newGradients(network), newAdam(network)
	total := words * float64(o.Epochs)
	done := 0.0
	for epoch := range o.Epochs {
		var order []int
		for i := range items {
			for share := items[i].share; share >= 1 || share > 0 && random.Float64() < share; share-- {
				order = append(order, i)
			}
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, seen := 0.0, 0
		for len(order) > 0 {
			g.begin()
			size := 0
			for len(order) > 0 && size < batch {
				it := &items[order[0]]
				order = order[1:]
				loss += g.learn(it.rows, it.heads, it.rels, it.tags, dropout{input: 0.2, layer: 0.25, ends: 0.25, word: 0.2}, random)
				size += len(it.heads)
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
				data := g.slope.Features.Data[int(row)*biaffine.Input : int(row+1)*biaffine.Input]
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
	return sections(network, optimiser)
}

// sections is the model with the averages of the parameters.
func sections(n *biaffine.Network, a *adam) []modelfile.Section {
	averaged := biaffine.New(n.Features.Rows)
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
	fill(&n.Ends, math.Sqrt(3.0/biaffine.Both))
	fill(&n.Form, math.Sqrt(1.0/biaffine.Arc))
	fill(&n.Root, 0.1)
	fill(&n.Label, math.Sqrt(3.0/biaffine.Label))
	fill(&n.Tags, math.Sqrt(1.0/biaffine.Both))
}

// vocabulary counts the features and makes a network for them.
func vocabulary(samples []Sample, words []string) *biaffine.Network {
	type counted struct {
		n, rare int
		first   int
	}
	counts := map[uint32]*counted{}
	var hashes [][biaffine.Templates]uint64
	for _, sample := range samples {
		if sample.Share < 1 {
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
	for _, word := range words {
		pairs = append(pairs, linear.Key(biaffine.Neighbourly(word)), uint32(len(pairs)/2))
	}
	n := biaffine.New(len(pairs) / 2)
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
