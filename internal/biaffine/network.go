package biaffine

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"

	"casus/internal/linear"
	"casus/internal/matrix"
	"casus/internal/modelfile"
	"casus/text"
)

// The sizes of every network; the widths of the words' vectors and of the layers are a network's own.
const (
	Layers   = 3               // of gated sums
	Arc      = 64              // of a word's vectors for arcs
	Label    = 64              // of a word's vectors for relations
	Rels     = 64              // relations, up to a multiple of the matrices' width
	Ends     = 2*Arc + 2*Label // dependent for arcs, head for arcs, dependent for relations, head for relations
	Classes  = 96              // of tags, at most
	Distance = 32              // kinds of distance between head and dependent; the last is that to the root
)

// Parameter is one matrix of the network.
type Parameter struct {
	Name       string
	Rows, Cols int
	Data       []float32
	whole      *matrix.Whole // the same in whole numbers, of a network that only reads
}

// Network is the parameters.
type Network struct {
	Input      int          // the width of a word's sum of features; a multiple of 32
	Hidden     int          // the width of a layer, in one direction; a multiple of 8
	Index      linear.Index // of features: their rows in Features
	Keys       []uint32     // what the index was made of
	Features   Parameter
	rows       string    // of a network that only reads: the features' vectors in numbers of a byte, in place of their Data
	scales     []float32 // and a scale a vector
	In         [Layers]Parameter
	InBias     [Layers]Parameter
	Ends       Parameter
	EndsBias   Parameter
	Form       Parameter // the bilinear form
	FormBias   Parameter
	Root       Parameter // the root's vectors: as head for arcs, as head for relations
	Far        Parameter // what the distance says for the arc
	FarLabel   Parameter // what the distance says for the relation
	Label      Parameter
	LabelBias  Parameter
	Tags       Parameter
	TagsBias   Parameter
	Pairs      []Pair // of tags: what the columns of Tags stand for
	parameters []*Parameter
}

// Both is the width of a layer, in both directions.
func (n *Network) Both() int { return 2 * n.Hidden }

// Gates is what a layer sums: in each direction what comes in, what stays, what goes out.
func (n *Network) Gates() int { return 6 * n.Hidden }

// New is a network of zeros for a number of features, with vectors and layers of a width.
func New(features, input, hidden int) *Network {
	n := build(features, input, hidden)
	for _, p := range n.parameters {
		p.Data = make([]float32, p.Rows*p.Cols)
	}
	return n
}

// build is a network without numbers.
func build(features, input, hidden int) *Network {
	n := &Network{Input: input, Hidden: hidden}
	both, gates := n.Both(), n.Gates()
	add := func(p *Parameter, name string, rows, cols int) {
		*p = Parameter{Name: name, Rows: rows, Cols: cols}
		n.parameters = append(n.parameters, p)
	}
	add(&n.Features, "features", features, input)
	for l := range Layers {
		rows := both
		if l == 0 {
			rows = input
		}
		add(&n.In[l], fmt.Sprint("in", l), rows, gates)
		add(&n.InBias[l], fmt.Sprint("in bias", l), 1, gates)
	}
	add(&n.Ends, "ends", both, Ends)
	add(&n.EndsBias, "ends bias", 1, Ends)
	add(&n.Form, "form", Arc, Arc)
	add(&n.FormBias, "form bias", 1, Arc)
	add(&n.Root, "root", 1, Arc+Label)
	add(&n.Far, "far", 1, Distance)
	add(&n.FarLabel, "far label", Distance, Label)
	add(&n.Label, "label", Label, Rels)
	add(&n.LabelBias, "label bias", 1, Rels)
	add(&n.Tags, "tags", both, Classes)
	add(&n.TagsBias, "tags bias", 1, Classes)
	return n
}

// Pair is a universal tag with a Penn tag.
type Pair struct {
	Tag  text.Tag
	XPos text.XPos
}

// Parameters are all parameters, in a fixed order; the features' vectors come first.
func (n *Network) Parameters() []*Parameter { return n.parameters }

// Load reads the sections of a model, to learn on.
func Load(sections map[string]string) (*Network, error) { return load(sections, false) }

// Open reads the sections of a model for a network that only reads: its products are of whole numbers, which takes a third of
// the time, and the features' vectors stay numbers of one byte.
func Open(sections map[string]string) (*Network, error) { return load(sections, true) }

func load(sections map[string]string, onlyReads bool) (*Network, error) {
	pairs := modelfile.Uint32s(sections["index"])
	hidden := (len(sections["in bias0"]) - 4) / 2 / 6
	if hidden < 8 || hidden%8 != 0 {
		return nil, fmt.Errorf("section \"in bias0\" of the parser's model makes layers of width %d, not a multiple of 8", hidden)
	}
	input := len(sections["in0"]) / (4 + 2*6*hidden)
	if input < 32 || input%32 != 0 {
		return nil, fmt.Errorf("section \"in0\" of the parser's model makes vectors of width %d, not a multiple of 32", input)
	}
	n := build(len(pairs)/2, input, hidden)
	n.Index = linear.NewIndex(pairs)
	if !onlyReads {
		n.Keys = pairs
	}
	for data := sections["pairs"]; len(data) >= 2; data = data[2:] {
		n.Pairs = append(n.Pairs, Pair{text.Tag(data[0]), text.XPos(data[1])})
	}
	if len(n.Pairs) == 0 || len(n.Pairs) > Classes {
		return nil, fmt.Errorf("the parser's model has %d pairs of tags, not 1 to %d", len(n.Pairs), Classes)
	}
	for _, p := range n.parameters {
		data, size := sections[p.Name], p.Rows*p.Cols
		if len(data) != 4*p.Rows+size && len(data) != 4*p.Rows+2*size {
			return nil, fmt.Errorf("section %q of the parser's model has %d bytes for %d by %d numbers", p.Name, len(data), p.Rows, p.Cols)
		}
		scales, numbers := scalesOf(data[:4*p.Rows]), data[4*p.Rows:]
		if onlyReads && p == &n.Features && len(numbers) == size {
			n.scales, n.rows = scales, strings.Clone(numbers) // a copy begins with a line of the cache, as each vector of 64 then does
			continue
		}
		p.Data = make([]float32, size)
		for i := range p.Data {
			if len(numbers) == size {
				p.Data[i] = scales[i/p.Cols] * float32(int8(numbers[i]))
			} else {
				p.Data[i] = scales[i/p.Cols] * float32(int16(uint16(numbers[2*i])|uint16(numbers[2*i+1])<<8))
			}
		}
	}
	if onlyReads {
		for _, p := range []*Parameter{&n.Ends, &n.Form, &n.Label, &n.Tags} {
			p.whole = matrix.NewWhole(p.Rows, p.Cols, p.Data)
		}
		for l := range Layers {
			n.In[l].whole = matrix.NewWhole(n.In[l].Rows, n.In[l].Cols, n.In[l].Data)
		}
	}
	return n, nil
}

func scalesOf(data string) []float32 {
	scales := make([]float32, len(data)/4)
	for i, bits := range modelfile.Uint32s(data) {
		scales[i] = math.Float32frombits(bits)
	}
	return scales
}

// Sections is the network as sections of a model: each row a scale, then its numbers, in one byte each for the features
// and in two for the rest.
func (n *Network) Sections() []modelfile.Section {
	var pairs []byte
	for _, pair := range n.Pairs {
		pairs = append(pairs, byte(pair.Tag), byte(pair.XPos))
	}
	sections := []modelfile.Section{{Name: "index", Data: modelfile.AppendUint32s(nil, n.Keys...)}, {Name: "pairs", Data: pairs}}
	for _, p := range n.parameters {
		limit := 32767.0
		if p == &n.Features {
			limit = 127
		}
		var scales, numbers []byte
		for row := range p.Rows {
			from := p.Data[row*p.Cols : (row+1)*p.Cols]
			most := 1e-9
			for _, x := range from {
				most = max(most, math.Abs(float64(x)))
			}
			scale := float32(most / limit)
			scales = binary.LittleEndian.AppendUint32(scales, math.Float32bits(scale))
			for _, x := range from {
				q := int(max(-limit, min(limit, math.Round(float64(x)/float64(scale)))))
				if p == &n.Features {
					numbers = append(numbers, byte(int8(q)))
				} else {
					numbers = binary.LittleEndian.AppendUint16(numbers, uint16(int16(q)))
				}
			}
		}
		sections = append(sections, modelfile.Section{Name: p.Name, Data: append(scales, numbers...)})
	}
	return sections
}

// Far is the kind of distance from a dependent to its head.
func Far(dependent, head int) int {
	d := head - dependent
	side := 0
	if d < 0 {
		d, side = -d, 15
	}
	switch {
	case d <= 8:
		return side + d - 1
	case d <= 10:
		return side + 8
	case d <= 13:
		return side + 9
	case d <= 17:
		return side + 10
	case d <= 23:
		return side + 11
	case d <= 32:
		return side + 12
	case d <= 50:
		return side + 13
	}
	return side + 14
}

// RootFar is the kind of distance to the root.
const RootFar = Distance - 1
