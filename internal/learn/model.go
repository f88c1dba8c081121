package learn

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"casus/internal/linear"
)

// Model is a linear classifier.
type Model struct {
	Classes []string
	hashes  []uint32     // of the features, by row
	index   linear.Index // of the features: their rows
	weights []float32    // len(Classes) a row
}

// file makes the index.
func (m *Model) file() {
	pairs := make([]uint32, 0, 2*len(m.hashes))
	for row, h := range m.hashes {
		pairs = append(pairs, max(h, 1), uint32(row))
	}
	m.index = linear.NewIndex(pairs)
}

// Scores writes the score of every class to out, which has as many elements as there are classes.
func (m *Model) Scores(hashes []uint32, out []float32) {
	k := len(m.Classes)
	out = out[:k]
	clear(out)
	var keys [linear.Batch]uint32
	var rows [linear.Batch]int32
	for len(hashes) > 0 {
		n := min(len(hashes), linear.Batch)
		for i, h := range hashes[:n] {
			keys[i] = max(h, 1)
		}
		m.index.FindEach(keys[:n], &rows)
		for _, row := range rows[:n] {
			if row < 0 {
				continue
			}
			weights := m.weights[int(row)*k:][:len(out)]
			for c := range out {
				out[c] += weights[c]
			}
		}
		hashes = hashes[n:]
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
	row, ok := m.index.Find(max(hash, 1))
	if !ok {
		return 0
	}
	return m.weights[int(row)*len(m.Classes)+class]
}

// The form on disk: a line of classes separated by tabs; the number of rows; the hashes in ascending order, each as
// its distance from the one before; the greatest absolute weight; the weights as parts of it in 127ths.

// Encode writes the model; Decode reads it back with weights rounded to bytes.
func (m *Model) Encode() []byte {
	rows := make([]int, len(m.hashes))
	for row := range rows {
		rows[row] = row
	}
	slices.SortFunc(rows, func(a, b int) int { return cmp.Compare(m.hashes[a], m.hashes[b]) })
	top := float32(0)
	for _, w := range m.weights {
		top = max(top, float32(math.Abs(float64(w))))
	}
	out := []byte(strings.Join(m.Classes, "\t") + "\n")
	out = binary.AppendUvarint(out, uint64(len(rows)))
	last := uint32(0)
	for _, row := range rows {
		out = binary.AppendUvarint(out, uint64(m.hashes[row]-last))
		last = m.hashes[row]
	}
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(top))
	k := len(m.Classes)
	for _, row := range rows {
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
	m.hashes = make([]uint32, 0, count)
	last := uint32(0)
	for range count {
		step, n := binary.Uvarint(rest)
		if n <= 0 {
			return nil, errCut
		}
		rest = rest[n:]
		last += uint32(step)
		m.hashes = append(m.hashes, last)
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
	m.file()
	return m, nil
}
