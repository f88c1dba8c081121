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
	if err := more.check(g); err != nil {
		return nil, err
	}
	extended := *g
	extended.more = more
	return &extended, nil
}

// check looks at every offset of a file that somebody may have changed.
func (g *Gazetteer) check(base *Gazetteer) error {
	damaged := errors.New("the file of places is damaged")
	for at := 0; at < len(g.buckets)-4; at += 4 {
		if u32(g.buckets[at:]) > u32(g.buckets[at+4:]) {
			return damaged
		}
	}
	if int(u32(g.buckets[len(g.buckets)-4:]))*4 > len(g.postings) {
		return damaged
	}
	for at := 0; at < len(g.postings); at += 4 {
		if int(u32(g.postings[at:])&(alternateBit-1)) >= g.places {
			return damaged
		}
	}
	for at := 0; at < len(g.records); at += recordSize {
		r := g.records[at:]
		name := int(u32(r[12:]))
		if name >= len(g.names) || name+1+int(g.names[name]) > len(g.names) || 2*int(r[18]) > len(g.countries) ||
			int(u16(r[20:])) > base.firstOrder || base.firstOrder+int(u16(r[22:])) > base.places {
			return damaged
		}
	}
	return nil
}

// merge puts the places from the extension among the others: likeliest first.
func (g *Gazetteer) merge(hits []Hit, from, extra int) {
	for i := extra; i < len(hits); i++ {
		hits[i].Place += g.places
	}
	slices.SortStableFunc(hits[from:], func(a, b Hit) int {
		switch {
		case a.Alternate == b.Alternate:
			return g.Entry(b.Place).Population - g.Entry(a.Place).Population
		case b.Alternate:
			return -1
		}
		return 1
	})
}
