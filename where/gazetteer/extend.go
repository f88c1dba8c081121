package gazetteer

import (
	"errors"
	"slices"
	"sync/atomic"
)

// inUse is what Default gives where a user has extended the embedded gazetteer.
var inUse atomic.Pointer[Gazetteer]

// Use makes g the gazetteer of every reading from here on; nil is the embedded one.
func Use(g *Gazetteer) { inUse.Store(g) }

// Default is the gazetteer that readings are made with: the embedded one, unless Use has named another.
func Default() *Gazetteer {
	if g := inUse.Load(); g != nil {
		return g
	}
	return Embedded()
}

// With is the gazetteer with the places of a file that Extension has laid out for it. Its own places keep their numbers.
func (g *Gazetteer) With(more *Gazetteer) (*Gazetteer, error) {
	if more.firstOrder != g.firstOrder {
		return nil, errors.New("the file extends another version of the gazetteer")
	}
	if !more.checkWithin(g) {
		return nil, errDamaged
	}
	extended := *g
	extended.more = more
	return &extended, nil
}

// merge puts the places from the extension among the others: likeliest first.
func (g *Gazetteer) merge(hits []Hit, from, extra int) {
	for i := extra; i < len(hits); i++ {
		hits[i].Place += g.count()
	}
	slices.SortStableFunc(hits[from:], func(a, b Hit) int {
		switch {
		case a.Alternate == b.Alternate:
			return g.population(b.Place) - g.population(a.Place)
		case b.Alternate:
			return -1
		}
		return 1
	})
}
