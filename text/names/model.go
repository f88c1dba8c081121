package names

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"
)

//go:embed model.bin
var embedded []byte

// Model is a lexicon and the weights of features. It is safe for concurrent use.
//
// The file: a magic number, the number of buckets, the weight of each label behind each, the buckets, the lexicon. A bucket
// holds a few rows; a row is the weights of a feature's labels, a byte each, and a check of its hash. A feature that
// the file does not hold has no weight.
type Model struct {
	Lexicon     *Lexicon
	transitions [Labels][Labels]int32 // [to][from]
	before      [Labels][]uint8       // the labels that a label may follow
	buckets     []byte
	count       uint64
}

const (
	magic         = 0x3145434e // "NCE1"
	rowSize       = 16
	rowsPerBucket = 4
	bucketSize    = rowSize * rowsPerBucket
	checkAt       = Labels
	never         = -1 << 24
)

// Default is the embedded model.
var Default = sync.OnceValue(func() *Model {
	m, err := Open(embedded)
	if err != nil {
		panic(err)
	}
	return m
})

// Open reads the layout of a model file.
func Open(data []byte) (*Model, error) {
	if len(data) < 8+2*Labels*Labels || binary.LittleEndian.Uint32(data) != magic {
		return nil, fmt.Errorf("model.bin: no model of names; make it with go run ./internal/train/names")
	}
	m := &Model{count: uint64(binary.LittleEndian.Uint32(data[4:]))}
	data = data[8:]
	for to := range Labels {
		for from := range Labels {
			m.transitions[to][from] = int32(int16(binary.LittleEndian.Uint16(data)))
			if Label(to).Follows(Label(from)) {
				m.before[to] = append(m.before[to], uint8(from))
			} else {
				m.transitions[to][from] = never
			}
			data = data[2:]
		}
	}
	size := int(m.count) * bucketSize
	if size > len(data) || m.count == 0 {
		return nil, fmt.Errorf("model.bin: cut off")
	}
	m.buckets = slices.Clone(data[:size]) // a copy begins with a line of the cache, as each bucket then does
	data = data[size:]
	var err error
	if m.Lexicon, _, err = openLexicon(data); err != nil {
		return nil, fmt.Errorf("model.bin: %w", err)
	}
	return m, nil
}

// Row is the weights of one feature, in 127ths of the largest.
type Row struct {
	Feature uint64
	Weights [Labels]int8
	Rank    float32 // where a bucket is full, rows of low rank are left out
}

// Build writes a model file of at most so many buckets, and says how many rows found no room.
func Build(rows []Row, transitions [Labels][Labels]int16, buckets int, lexicon *Lexicon) (data []byte, left int) {
	data = binary.LittleEndian.AppendUint32(data, magic)
	data = binary.LittleEndian.AppendUint32(data, uint32(buckets))
	for to := range Labels {
		for from := range Labels {
			data = binary.LittleEndian.AppendUint16(data, uint16(transitions[to][from]))
		}
	}
	table := make([]byte, buckets*bucketSize)
	used := make([]uint8, buckets)
	slices.SortFunc(rows, func(a, b Row) int {
		switch {
		case a.Rank != b.Rank && a.Rank > b.Rank, a.Rank == b.Rank && a.Feature < b.Feature:
			return -1
		case a.Rank == b.Rank && a.Feature == b.Feature:
			return 0
		}
		return 1
	})
	for _, row := range rows {
		b := bucketOf(row.Feature, uint64(buckets))
		if used[b] == rowsPerBucket {
			left++
			continue
		}
		at := table[int(b)*bucketSize+int(used[b])*rowSize:]
		used[b]++
		for l, weight := range row.Weights {
			at[l] = byte(weight)
		}
		c := check(row.Feature)
		at[checkAt], at[checkAt+1], at[checkAt+2] = byte(c), byte(c>>8), byte(c>>16)
	}
	return lexicon.Append(append(data, table...)), left
}

func bucketOf(feature, buckets uint64) uint64 { return feature >> 32 * buckets >> 32 }
