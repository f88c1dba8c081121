package learn

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// Model is a linear classifier.
type Model struct {
	Classes []string
	rows    map[uint32]int32
	weights []float32 // len(Classes) a row
}

// Scores writes the score of every class to out, which has as many elements as there are classes.
func (m *Model) Scores(hashes []uint32, out []float32) {
	clear(out)
	k := len(m.Classes)
	for _, h := range hashes {
		row, ok := m.rows[h]
		if !ok {
			continue
		}
		for c, w := range m.weights[int(row)*k : int(row+1)*k] {
			out[c] += w
		}
	}
}

// Probabilities writes the probability of every class to out.
func (m *Model) Probabilities(hashes []uint32, out []float32) {
	m.Scores(hashes, out)
	softmax(out)
}

func softmax(scores []float32) {
	top := slices.Max(scores)
	sum := float32(0)
	for c, s := range scores {
		scores[c] = float32(math.Exp(float64(s - top)))
		sum += scores[c]
	}
	for c := range scores {
		scores[c] /= sum
	}
}

// Weight is what a feature adds to the score of a class, for explanations.
func (m *Model) Weight(hash uint32, class int) float32 {
	row, ok := m.rows[hash]
	if !ok {
		return 0
	}
	return m.weights[int(row)*len(m.Classes)+class]
}

// The form on disk: a line of classes separated by tabs; the number of rows; the hashes in ascending order, each as
// its distance from the one before; the greatest absolute weight; the weights as parts of it in 127ths.

// Encode writes the model; Decode reads it back with weights rounded to bytes.
func (m *Model) Encode() []byte {
	hashes := make([]uint32, 0, len(m.rows))
	for h := range m.rows {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	top := float32(0)
	for _, w := range m.weights {
		top = max(top, float32(math.Abs(float64(w))))
	}
	out := []byte(strings.Join(m.Classes, "\t") + "\n")
	out = binary.AppendUvarint(out, uint64(len(hashes)))
	last := uint32(0)
	for _, h := range hashes {
		out = binary.AppendUvarint(out, uint64(h-last))
		last = h
	}
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(top))
	k := len(m.Classes)
	for _, h := range hashes {
		row := int(m.rows[h])
		for _, w := range m.weights[row*k : (row+1)*k] {
			out = append(out, byte(int8(math.Round(float64(w/top*127)))))
		}
	}
	return out
}

var errCut = errors.New("the model is cut short")

// Decode reads what Encode wrote.
func Decode(data []byte) (*Model, error) {
	head, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		return nil, errCut
	}
	m := &Model{Classes: strings.Split(string(head), "\t")}
	count, n := binary.Uvarint(rest)
	if n <= 0 || count > uint64(len(rest)) {
		return nil, errCut
	}
	rest = rest[n:]
	m.rows = make(map[uint32]int32, count)
	last := uint32(0)
	for row := range count {
		step, n := binary.Uvarint(rest)
		if n <= 0 {
			return nil, errCut
		}
		rest = rest[n:]
		last += uint32(step)
		m.rows[last] = int32(row)
	}
	if want := 4 + int(count)*len(m.Classes); len(rest) != want {
		return nil, fmt.Errorf("the model's weights take %d bytes, not %d", len(rest), want)
	}
	top := math.Float32frombits(binary.LittleEndian.Uint32(rest))
	rest = rest[4:]
	m.weights = make([]float32, len(rest))
	for i, b := range rest {
		m.weights[i] = float32(int8(b)) / 127 * top
	}
	return m, nil
}
