package coref

import (
	_ "embed"
	"sync"

	"casus/internal/learn"
	"casus/internal/modelfile"
)

//go:embed model.bin
var modelData string

var standard = sync.OnceValue(func() *Model { return Load(modelData) })

// Model is the weights of kinds and of links; safe for use by several goroutines.
type Model struct {
	kinds *learn.Model
	links string // a weight a byte, a power of two of them
	shift uint
}

// Load reads a model file; it panics where the file is none, since models are part of the program.
func Load(data string) *Model {
	sections := modelfile.MustParse(data)
	kinds, err := learn.Decode([]byte(sections["kinds"]))
	if err != nil {
		panic(err)
	}
	return NewModel(kinds, sections["links"])
}

// NewModel makes a model of its parts.
func NewModel(kinds *learn.Model, links string) *Model {
	m := &Model{kinds: kinds, links: links, shift: 64}
	for n := len(links); n > 1; n >>= 1 {
		m.shift--
	}
	return m
}

// Score is how much the features speak for a choice.
func (m *Model) Score(features []uint64) int32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(int8(m.links[f>>m.shift]))
	}
	return sum
}
