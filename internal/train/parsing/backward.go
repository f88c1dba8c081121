package parsing

import (
	"math"
	"math/rand/v2"

	"casus/internal/biaffine"
	"casus/internal/matrix"
)

// gradients is the network's slopes, parameter by parameter, and its matrices transposed.
type gradients struct {
	network    *biaffine.Network
	slope      *biaffine.Network // the same parameters
	inT        [biaffine.Layers][]float32
	endsT      []float32
	formT      []float32
	labelT     []float32
	tagsT      []float32
	touched    []int32 // rows of the features that have slopes
	isTouched  []bool
	work       biaffine.Work
	masks      [biaffine.Layers + 2][]float32
	dX         [biaffine.Layers + 1][]float32
	dGates     []float32
	dEnds      []float32
	dForm      []float32
	dScores    []float32
	dHidden    []float32
	headVector []float32
	carry      []float32
	none       []float32 // zeros
}

func newGradients(n *biaffine.Network) *gradients {
	return &gradients{network: n, slope: biaffine.New(n.Features.Rows, n.Input, n.Hidden), isTouched: make([]bool, n.Features.Rows)}
}

// begin begins a batch: the network has changed.
func (g *gradients) begin() {
	for i, p := range g.slope.Parameters() {
		if i > 0 {
			clear(p.Data)
		}
	}
	for _, row := range g.touched {
		g.isTouched[row] = false
		clear(g.slope.Features.Data[int(row)*Input : int(row+1)*Input])
	}
	g.touched = g.touched[:0]
	for l := range biaffine.Layers {
		transpose(&g.inT[l], &g.network.In[l])
	}
	transpose(&g.endsT, &g.network.Ends)
	transpose(&g.formT, &g.network.Form)
	transpose(&g.labelT, &g.network.Label)
	transpose(&g.tagsT, &g.network.Tags)
}

func transpose(to *[]float32, p *biaffine.Parameter) {
	data := biaffine.Buffer(to, len(p.Data))
	for i := range p.Rows {
		for j := range p.Cols {
			data[j*p.Rows+i] = p.Data[i*p.Cols+j]
		}
	}
}

// dropout are the shares of numbers that are left out while learning.
type dropout struct{ input, layer, ends, word float64 }

// mask is 0 for the numbers that are left out, and for the others what makes up for these.
func mask(to *[]float32, length int, share float64, random *rand.Rand) []float32 {
	m := biaffine.Buffer(to, length)
	kept := [2]float32{1: float32(1 / (1 - share))}
	limit := uint64(share * (1 << 16))
	x := random.Uint64()
	for ; len(m) >= 4; m = m[4:] { // splitmix64, four numbers at a time
		x += 0x9E3779B97F4A7C15
		bits := (x ^ x>>30) * 0xBF58476D1CE4E5B9
		bits = (bits ^ bits>>27) * 0x94D049BB133111EB
		bits ^= bits >> 31
		for j := range 4 {
			m[j] = kept[(limit-1-bits&0xffff)>>63]
			bits >>= 16
		}
	}
	return (*to)[:length]
}

func multiply(x, by []float32) {
	by = by[:len(x)]
	for i := range x {
		x[i] *= by[i]
	}
}

// tagWeight is what tags count beside arcs and relations.
const tagWeight = 0.5

// learn adds the slopes of one sentence, and gives its loss.
func (g *gradients) learn(l *lesson, drop dropout, random *rand.Rand) (loss float64) {
	n, w := g.network, &g.work
	both, gatesWidth, hidden := n.Both(), n.Gates(), n.Hidden
	const (
		arc, label = biaffine.Arc, biaffine.Label
		endsWidth  = biaffine.Ends
	)
	w.Rows = append(w.Rows[:0], l.rows...)
	for i := range w.Rows {
		if random.Float64() < drop.word {
			for j := range biaffine.Lexical {
				w.Rows[i][j] = biaffine.None
			}
			w.Rows[i][biaffine.Cased] = biaffine.None
		}
	}
	n.Embed(w)
	t := w.Words
	multiply(w.X[0], mask(&g.masks[0], len(w.X[0]), drop.input, random))
	for l := range biaffine.Layers {
		n.Layer(w, l)
		multiply(w.X[l+1], mask(&g.masks[l+1], len(w.X[l+1]), drop.layer, random))
	}
	endsMask := mask(&g.masks[biaffine.Layers+1], t*endsWidth, drop.ends, random)
	n.Arcs(w, endsMask)

	// Arcs.
	dScores := biaffine.Buffer(&g.dScores, t*w.Width)
	for i := range t {
		row, to := w.Scores[i*w.Width:i*w.Width+t+1], dScores[i*w.Width:i*w.Width+t+1]
		loss += softmax(row, to, l.arcs[i], i)
	}
	dForm := biaffine.Buffer(&g.dForm, t*arc)
	heads0 := biaffine.Buffer(&g.headVector, (t+1)*arc)
	for i := range t {
		copy(heads0[i*arc:(i+1)*arc], w.Ends[i*endsWidth+arc:])
	}
	copy(heads0[t*arc:], n.Root.Data[:arc])
	matrix.MultiplyAdd(t, t+1, arc, matrix.Rows(dScores, w.Width), matrix.Rows(heads0, arc), matrix.Rows(dForm, arc))
	dHeads := heads0
	clear(dHeads)
	matrix.MultiplyAdd(t+1, t, arc, matrix.Rows(dScores, w.Width).Transposed(), matrix.Rows(w.Form, arc), matrix.Rows(dHeads, arc))
	dEnds := biaffine.Buffer(&g.dEnds, t*endsWidth)
	for i := range t {
		copy(dEnds[i*endsWidth+arc:i*endsWidth+2*arc], dHeads[i*arc:])
	}
	add(g.slope.Root.Data[:arc], dHeads[t*arc:])
	for i := range t {
		for h := range t {
			if h != i {
				g.slope.Far.Data[biaffine.Far(i, h)] += dScores[i*w.Width+h]
			}
		}
		g.slope.Far.Data[biaffine.RootFar] += dScores[i*w.Width+t]
		add(g.slope.FormBias.Data, dForm[i*arc:(i+1)*arc])
	}
	matrix.MultiplyAdd(arc, t, arc, matrix.Rows(w.Ends, endsWidth).Transposed(), matrix.Rows(dForm, arc), matrix.Rows(g.slope.Form.Data, arc))
	matrix.MultiplyAdd(t, arc, arc, matrix.Rows(dForm, arc), matrix.Rows(g.formT, arc), matrix.Rows(dEnds, endsWidth))

	// Relations.
	n.Labels(w, l.heads)
	for i := range t {
		row := w.Rels[i*biaffine.Rels : (i+1)*biaffine.Rels]
		loss += softmax(row, row, l.rels[i], -1)
		add(g.slope.LabelBias.Data, row)
	}
	matrix.MultiplyAdd(label, t, biaffine.Rels, matrix.Rows(w.Hidden, label).Transposed(), matrix.Rows(w.Rels, biaffine.Rels), matrix.Rows(g.slope.Label.Data, biaffine.Rels))
	dHidden := biaffine.Buffer(&g.dHidden, t*label)
	matrix.MultiplyAdd(t, biaffine.Rels, label, matrix.Rows(w.Rels, biaffine.Rels), matrix.Rows(g.labelT, label), matrix.Rows(dHidden, label))
	for i, h := range l.heads {
		row := dHidden[i*label : (i+1)*label]
		for j := range row {
			if w.Hidden[i*label+j] <= 0 {
				row[j] = 0
			}
		}
		add(dEnds[i*endsWidth+2*arc:], row)
		head, far := g.slope.Root.Data[arc:], biaffine.RootFar
		if h >= 0 {
			head, far = dEnds[int(h)*endsWidth+2*arc+label:], biaffine.Far(i, int(h))
		}
		add(head, row)
		add(g.slope.FarLabel.Data[far*label:], row)
	}

	// Back to the layers.
	for i := range t {
		row := dEnds[i*endsWidth : (i+1)*endsWidth]
		multiply(row, endsMask[i*endsWidth:])
		for j := range 2 * arc {
			if w.Ends[i*endsWidth+j] <= 0 {
				row[j] = 0
			}
		}
		add(g.slope.EndsBias.Data, row)
	}
	matrix.MultiplyAdd(both, t, endsWidth, matrix.Rows(w.X[biaffine.Layers], both).Transposed(), matrix.Rows(dEnds, endsWidth), matrix.Rows(g.slope.Ends.Data, endsWidth))
	dOut := biaffine.Buffer(&g.dX[biaffine.Layers], t*both)
	matrix.MultiplyAdd(t, endsWidth, both, matrix.Rows(dEnds, endsWidth), matrix.Rows(g.endsT, both), matrix.Rows(dOut, both))
	n.Tagging(w)
	for i := range t {
		row := w.Tags[i*biaffine.Classes : (i+1)*biaffine.Classes]
		loss += tagWeight * softmax(row, row, l.tags[i], -1)
		for j := range row {
			row[j] *= tagWeight
		}
		add(g.slope.TagsBias.Data, row)
	}
	matrix.MultiplyAdd(both, t, biaffine.Classes, matrix.Rows(w.X[biaffine.Layers], both).Transposed(), matrix.Rows(w.Tags, biaffine.Classes), matrix.Rows(g.slope.Tags.Data, biaffine.Classes))
	matrix.MultiplyAdd(t, biaffine.Classes, both, matrix.Rows(w.Tags, biaffine.Classes), matrix.Rows(g.tagsT, both), matrix.Rows(dOut, both))
	for layer := biaffine.Layers - 1; layer >= 0; layer-- {
		multiply(dOut, g.masks[layer+1])
		dGates := biaffine.Buffer(&g.dGates, t*gatesWidth)
		for side := range 2 {
			carry, none := biaffine.Buffer(&g.carry, hidden), biaffine.Buffer(&g.none, hidden)
			for step := t - 1; step >= 0; step-- {
				i, before := step, step-1
				if side == 1 {
					i = t - 1 - step
					before = i + 1
				}
				cells, from := w.Cells[layer][side*hidden:], i*gatesWidth+side*3*hidden
				last := none
				if before >= 0 && before < t {
					last = cells[before*both:]
				}
				backGate(carry, w.Gates[layer][from:], dGates[from:], cells[i*both:], last, dOut[i*both+side*hidden:])
			}
		}
		width := n.In[layer].Rows
		for i := range t {
			add(g.slope.InBias[layer].Data, dGates[i*gatesWidth:(i+1)*gatesWidth])
		}
		matrix.MultiplyAdd(width, t, gatesWidth, matrix.Rows(w.X[layer], width).Transposed(), matrix.Rows(dGates, gatesWidth), matrix.Rows(g.slope.In[layer].Data, gatesWidth))
		dX := biaffine.Buffer(&g.dX[layer], t*width)
		if layer > 0 {
			copy(dX, dOut)
		}
		matrix.MultiplyAdd(t, gatesWidth, width, matrix.Rows(dGates, gatesWidth), matrix.Rows(g.inT[layer], width), matrix.Rows(dX, width))
		dOut = dX
	}
	multiply(dOut, g.masks[0])
	for i := range w.Rows {
		for _, row := range w.Rows[i][:biaffine.Templates-1] { // the last stays as it is
			if row == biaffine.None {
				continue
			}
			if !g.isTouched[row] {
				g.isTouched[row] = true
				g.touched = append(g.touched, row)
			}
			add(g.slope.Features.Data[int(row)*Input:], dOut[i*Input:(i+1)*Input])
		}
	}
	return loss
}

// backGate goes back over one step of a layer: from the slopes of what goes out, and of the cell by the step after, which
// carry holds and which become those of the cell before, to the slopes of the gates.
func backGate(carry, gates, dGates, cell, last, dOut []float32) {
	h := len(carry)
	in, stay, goes := gates[:h], gates[h:2*h], gates[2*h:3*h]
	dIn, dStay, dGoes := dGates[:h], dGates[h:2*h], dGates[2*h:3*h]
	cell, last, dOut = cell[:h], last[:h], dOut[:h]
	for j := range carry {
		u, v := 1/(1+abs(stay[j])), 1/(1+abs(goes[j]))
		f, o := 0.5+0.5*stay[j]*u, 0.5+0.5*goes[j]*v // biaffine.Gate
		dCell := dOut[j]*o + carry[j]
		dGoes[j] = dOut[j] * cell[j] * 0.5 * v * v
		dStay[j] = dCell * (last[j] - in[j]) * 0.5 * u * u
		dIn[j] = dCell * (1 - f)
		carry[j] = dCell * f
	}
}

func abs(x float32) float32 { return math.Float32frombits(math.Float32bits(x) &^ (1 << 31)) }

func add(to, from []float32) {
	to = to[:len(from)]
	for i := range to {
		to[i] += from[i]
	}
}

// softmax puts the slopes of the scores of a choice into slopes, which may be the scores, and gives the loss against what
// was to be chosen. skip is a choice that there is not, or -1.
func softmax(scores, slopes []float32, right []choice, skip int) (loss float64) {
	most := float32(math.Inf(-1))
	for i, s := range scores {
		if i != skip {
			most = max(most, s)
		}
	}
	for _, c := range right {
		loss += float64(c.share * (most - scores[c.at]))
	}
	sum := float32(0)
	for i, s := range scores {
		slopes[i] = 0
		if i != skip {
			slopes[i] = float32(math.Exp(float64(s - most)))
			sum += slopes[i]
		}
	}
	for i := range slopes {
		slopes[i] /= sum
	}
	for _, c := range right {
		slopes[c.at] -= c.share
	}
	return loss + math.Log(float64(sum))
}
