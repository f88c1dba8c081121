package main

import (
	"math"

	"casus/internal/learn"
	"casus/internal/score/chains"
	"casus/text/coref"
)

const (
	rounds    = 8    // over the texts
	bits      = 17   // there are two to the power of so many weights
	least     = 2    // features of fewer mentions are left out
	rate      = 0.05 // of AdaGrad
	falseLink = 0.5  // cost of a link where there is none
	noLink    = 2    // cost of none where there is one
	wrongLink = 1    // cost of a link to another thing
)

// trainer fits the weights of links: the probability that a mention points back to any earlier mention of its thing, or
// to none where there is none, by AdaGrad; wrong choices count as the likelier the more they cost.
type trainer struct {
	w, squares, sum []float64
	seen            []int // how many mentions of the first round had each feature
	shift           uint
	counted         map[uint64]bool
}

func newTrainer() *trainer {
	const n = 1 << bits
	return &trainer{w: make([]float64, n), squares: make([]float64, n), sum: make([]float64, n), seen: make([]int, n),
		shift: 64 - bits, counted: make(map[uint64]bool)}
}

// choice is a mention that another may point back to.
type choice struct {
	features []uint64
	score    float64
	mention  int // -1 for none
	right    bool
}

func (t *trainer) learn(d *document, kinds *learn.Model, round int) {
	entities := make(map[chains.Place]string)
	for _, m := range d.key.Mentions {
		entities[m.Place] = m.Entity
	}
	r := coref.NewModel(kinds, "").NewReading(d.doc, nil)
	gold := make([]string, len(r.Mentions))
	for j := range r.Mentions {
		gold[j] = entities[d.key.Place(r.Mentions[j].Head, r.Mentions[j].Several)]
	}
	for j := range r.Mentions {
		choices := []choice{{mention: -1}}
		linked := false
		for _, i := range r.Candidates(j) {
			right := gold[j] != "" && gold[j] == gold[i]
			linked = linked || right
			choices = append(choices, choice{mention: i, right: right})
		}
		choices[0].right = !linked
		if len(choices) == 1 {
			r.Join(j, -1)
			continue
		}
		for c := range choices {
			choices[c].features = append(choices[c].features, r.Features(j, choices[c].mention)...)
			for _, f := range choices[c].features {
				choices[c].score += t.w[f>>t.shift]
			}
		}
		if round == 0 {
			t.count(choices)
		}
		r.Join(j, t.update(choices, linked))
	}
	for i, w := range t.w {
		t.sum[i] += w
	}
}

// count counts the features of a mention's choices, each once.
func (t *trainer) count(choices []choice) {
	clear(t.counted)
	for c := range choices {
		for _, f := range choices[c].features {
			if at := f >> t.shift; !t.counted[at] {
				t.counted[at] = true
				t.seen[at]++
			}
		}
	}
}

// update moves the weights towards the right choices and gives the best of these.
func (t *trainer) update(choices []choice, linked bool) int {
	top, best := math.Inf(-1), -1
	for c := range choices {
		choice := &choices[c]
		if choice.right && (best < 0 || choice.score > choices[best].score) {
			best = c
		}
		if !choice.right {
			switch {
			case choice.mention < 0:
				choice.score += noLink
			case linked:
				choice.score += wrongLink
			default:
				choice.score += falseLink
			}
		}
		top = max(top, choice.score)
	}
	all, right := 0.0, 0.0
	for c := range choices {
		p := math.Exp(choices[c].score - top)
		all += p
		if choices[c].right {
			right += p
		}
	}
	for c := range choices {
		p := math.Exp(choices[c].score - top)
		g := p / all
		if choices[c].right {
			g -= p / right
		}
		if math.Abs(g) < 1e-4 {
			continue
		}
		for _, f := range choices[c].features {
			at := f >> t.shift
			if t.seen[at] < least {
				continue
			}
			t.squares[at] += g * g
			t.w[at] -= rate * g / (math.Sqrt(t.squares[at]) + 1e-6)
		}
	}
	return choices[best].mention
}

// weights are the averaged weights as bytes.
func (t *trainer) weights() string {
	top := 0.0
	for _, w := range t.sum {
		top = max(top, math.Abs(w))
	}
	data := make([]byte, len(t.sum))
	for i, w := range t.sum {
		data[i] = byte(int8(math.Round(w / max(top, 1e-9) * 127)))
	}
	return string(data)
}
