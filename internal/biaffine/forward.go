package biaffine

import (
	"casus/internal/matrix"
	"casus/text"
)

// Work is the numbers of one sentence on their way through the network.
type Work struct {
	Words  int
	Hashes [][Templates]uint64
	Rows   [][Templates]int32
	X      [Layers + 1][]float32 // what goes into each layer, and what comes out of the last
	Gates  [Layers][]float32     // sums before the gates
	Cells  [Layers][]float32
	Ends   []float32
	Form   []float32 // the dependents' vectors after the bilinear form
	Heads  []float32 // the heads' vectors, transposed
	Scores []float32 // of arcs: Width columns a word, the root after the words
	Width  int
	Hidden []float32
	Rels   []float32
	Tags   []float32
	tree   chart
	words  []Word
	far    []float32 // what each distance says for an arc

	numbers matrix.Numbers
}

// Buffer gives a slice of a length, of zeros.
func Buffer(data *[]float32, length int) []float32 {
	if cap(*data) < length {
		*data = make([]float32, length+length/4)
	}
	*data = (*data)[:length]
	clear(*data)
	return *data
}

// room is Buffer without the zeros.
func room(data *[]float32, length int) []float32 {
	if cap(*data) < length {
		*data = make([]float32, length+length/4)
	}
	*data = (*data)[:length]
	return *data
}

// Gate is a number between 0 and 1.
func Gate(x float32) float32 { return matrix.Gate(x) }

// Embed sums the features of the words.
func (n *Network) Embed(w *Work) {
	w.Words = len(w.Rows)
	x := Buffer(&w.X[0], w.Words*n.Input)
	var known [Templates]int32
	for i := range w.Rows {
		to, count := x[i*n.Input:(i+1)*n.Input], 0
		for _, row := range w.Rows[i] {
			known[count&(Templates-1)] = row
			count += int(^uint32(row) >> 31) // None is below 0; no branch, which could not be foreseen
		}
		some := known[:count]
		if n.rows != "" {
			matrix.AddBytes(to, some, n.rows, n.scales)
			continue
		}
		for _, row := range some {
			from := n.Features.Data[int(row)*n.Input:][:len(to)]
			for j := range to {
				to[j] += from[j]
			}
		}
	}
}

// times is the product of rows, which begin so many numbers apart, and a parameter, with a bias added to each row.
func (w *Work) times(rows []float32, apart int, p, bias *Parameter, to *[]float32) []float32 {
	if p.whole != nil {
		product := room(to, matrix.Rows4(w.Words)*p.Cols)
		w.numbers.Set(w.Words, p.Rows, rows, apart)
		p.whole.Multiply(&w.numbers, bias.Data, product)
		*to = product[:w.Words*p.Cols]
		return *to
	}
	product := room(to, w.Words*p.Cols)
	for row := product; len(row) > 0; row = row[p.Cols:] {
		copy(row, bias.Data)
	}
	matrix.MultiplyAdd(w.Words, p.Rows, p.Cols, matrix.Rows(rows, apart), matrix.Rows(p.Data, p.Cols), matrix.Rows(product, p.Cols))
	return product
}

// Layer runs a layer over the sentence.
func (n *Network) Layer(w *Work, layer int) {
	t, width, both := w.Words, n.In[layer].Rows, n.Both()
	gates := w.times(w.X[layer], width, &n.In[layer], &n.InBias[layer], &w.Gates[layer])
	cells, out := room(&w.Cells[layer], t*both), room(&w.X[layer+1], t*both)
	for side := range 2 {
		if t == 0 {
			break
		}
		at := side * n.Hidden
		g := matrix.Gated{Width: n.Hidden, Back: side == 1, Gates: gates[3*at:], GateRow: n.Gates(), Cells: cells[at:], Out: out[at:], Row: both}
		if layer > 0 {
			g.More = w.X[layer][at:]
		}
		g.Run(t)
	}
}

// Tagging scores the pairs of tags.
func (n *Network) Tagging(w *Work) {
	w.times(w.X[Layers], n.Both(), &n.Tags, &n.TagsBias, &w.Tags)
}

// Arcs scores all arcs. While the network learns, mask leaves some numbers out.
func (n *Network) Arcs(w *Work, mask []float32) {
	t := w.Words
	ends := w.times(w.X[Layers], n.Both(), &n.Ends, &n.EndsBias, &w.Ends)
	for i := range t {
		matrix.Positive(ends[i*Ends : i*Ends+2*Arc])
	}
	for i, x := range mask {
		ends[i] *= x
	}
	form := w.times(ends, Ends, &n.Form, &n.FormBias, &w.Form)
	w.Width = (t + 1 + matrix.Width - 1) / matrix.Width * matrix.Width
	heads := Buffer(&w.Heads, Arc*w.Width)
	for j := 0; j < Arc; j += 4 {
		one, two, three, four := heads[j*w.Width:][:t+1], heads[(j+1)*w.Width:][:t+1], heads[(j+2)*w.Width:][:t+1], heads[(j+3)*w.Width:][:t+1]
		for i := range t + 1 {
			from := (*[4]float32)(n.Root.Data[j:])
			if i < t {
				from = (*[4]float32)(ends[i*Ends+Arc+j:])
			}
			one[i], two[i], three[i], four[i] = from[0], from[1], from[2], from[3]
		}
	}
	far := room(&w.far, 2*t)
	for d := 1; d < t; d++ {
		far[t-d], far[t+d] = n.Far.Data[Far(d, 0)], n.Far.Data[Far(0, d)]
	}
	scores := Buffer(&w.Scores, t*w.Width)
	for i := range t {
		row := scores[i*w.Width : (i+1)*w.Width]
		copy(row, far[t-i:2*t-i])
		row[i], row[t] = 0, n.Far.Data[RootFar]
	}
	matrix.MultiplyAdd(t, Arc, w.Width, matrix.Rows(form, Arc), matrix.Rows(heads, w.Width), matrix.Rows(scores, w.Width))
}

// Labels scores the relations of words to their heads; a head of -1 is the root.
func (n *Network) Labels(w *Work, heads []int32) {
	t := w.Words
	hidden := room(&w.Hidden, t*Label)
	for i, h := range heads {
		head, far := n.Root.Data[Arc:], RootFar
		if h >= 0 {
			head, far = w.Ends[int(h)*Ends+2*Arc+Label:], Far(i, int(h))
		}
		matrix.AddPositive(hidden[i*Label:(i+1)*Label], w.Ends[i*Ends+2*Arc:], head, n.FarLabel.Data[far*Label:])
	}
	w.times(hidden, Label, &n.Label, &n.LabelBias, &w.Rels)
}

// Word is what the network says of a word.
type Word struct {
	Head int32 // counted from the first word; -1 is the root
	Rel  text.Rel
	Pair Pair
}

// Score scores the tags and the arcs of the words whose features' rows the work holds.
func (n *Network) Score(w *Work) {
	n.Embed(w)
	for l := range Layers {
		n.Layer(w, l)
	}
	n.Tagging(w)
	n.Arcs(w, nil)
}

// Read reads the tokens [first, last). The words hold until the next call.
func (n *Network) Read(doc *text.Doc, first, last int, w *Work) []Word {
	w.Hashes = hashes(doc, first, last, w.Hashes)
	w.Rows = n.Rows(w.Hashes, w.Rows)
	n.Score(w)
	heads := w.Tree()
	n.Labels(w, heads)
	w.words = w.words[:0]
	for i, h := range heads {
		rel := text.RelRoot
		if h >= 0 {
			rel = text.RelNsubj + text.Rel(matrix.Best(w.Rels[i*Rels+int(text.RelNsubj):i*Rels+int(text.RelNmodDesc)+1]))
		}
		pair := n.Pairs[matrix.Best(w.Tags[i*Classes:i*Classes+len(n.Pairs)])]
		w.words = append(w.words, Word{h, rel, pair})
	}
	return w.words
}
