package gazetteer

import (
	_ "embed"
	"errors"
	"sync"
)

//go:embed places.bin
var embedded []byte

// Gazetteer is a file of places, read in place. It is safe for concurrent use.
type Gazetteer struct {
	countries, records, names, buckets, checks, postings []byte
	places, firstOrder                                   int
	more                                                 *Gazetteer // the user's own places; nil for none
}

// Embedded is the gazetteer that the program brings.
var Embedded = sync.OnceValue(func() *Gazetteer {
	g, err := Open(embedded)
	if err != nil {
		panic(err)
	}
	return g
})

// Open reads the layout of a file.
func Open(data []byte) (*Gazetteer, error) {
	if len(data) < headerSize || u32(data) != magic {
		return nil, errors.New("not a file of places")
	}
	sizes := make([]int, 6)
	for i := range sizes {
		sizes[i] = int(u32(data[4+4*i:]))
	}
	countries, places, firstOrder, names, postings := sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]
	g := &Gazetteer{places: places, firstOrder: firstOrder}
	rest := data[headerSize:]
	for _, part := range []struct {
		to   *[]byte
		size int
	}{{&g.countries, 2 * countries}, {&g.records, recordSize * places}, {&g.names, names},
		{&g.buckets, 4 * (1<<bucketBits + 1)}, {&g.checks, 4 * postings}, {&g.postings, 4 * postings}} {
		if len(rest) < part.size {
			return nil, errors.New("a file of places, cut off")
		}
		*part.to, rest = rest[:part.size], rest[part.size:]
	}
	return g, nil
}

// Len is how many places there are.
func (g *Gazetteer) Len() int {
	if g.more != nil {
		return g.places + g.more.places
	}
	return g.places
}

// Hit is a place that a name may mean.
type Hit struct {
	Place     int
	Exact     bool // the spelling is one on file; otherwise it only sounds the same
	Alternate bool // by another name than the place's own
}

// Has says whether any place is filed under a key.
func (g *Gazetteer) Has(key []byte) bool {
	first, last, check := g.bucket(key)
	for i := first; i < last; i++ {
		if u32(g.checks[4*i:]) == check {
			return true
		}
	}
	return g.more != nil && g.more.Has(key)
}

// Find adds the places filed under a key, likeliest first; folded is the name as it is written (lex.Fold).
func (g *Gazetteer) Find(hits []Hit, key []byte, folded string) []Hit {
	first, last, check := g.bucket(key)
	written, from := spelling(folded), len(hits)
	for i := first; i < last; i++ {
		if u32(g.checks[4*i:]) != check {
			continue
		}
		posting := u32(g.postings[4*i:])
		hits = append(hits, Hit{
			Place:     int(posting & (alternateBit - 1)),
			Exact:     posting>>(placeBits+1) == written,
			Alternate: posting&alternateBit != 0,
		})
	}
	if g.more != nil {
		own := len(hits)
		if hits = g.more.Find(hits, key, folded); len(hits) > own {
			g.merge(hits, from, own)
		}
	}
	return hits
}

func (g *Gazetteer) bucket(key []byte) (first, last int, check uint32) {
	h := hash(key)
	at := h >> (64 - bucketBits)
	return int(u32(g.buckets[4*at:])), int(u32(g.buckets[4*at+4:])), uint32(h)
}

// Entry is one place.
func (g *Gazetteer) Entry(place int) Entry {
	if place >= g.places {
		return g.more.Entry(place - g.places)
	}
	r := g.records[recordSize*place:]
	entry := Entry{
		GeonameID: int(u32(r)), Latitude: unpackDegrees(u32(r[4:])), Longitude: unpackDegrees(u32(r[8:])),
		Name: g.name(place), Population: unpackPopulation(u16(r[16:])), Feature: Feature(r[19]),
		Admin1: int(u16(r[20:])) - 1, Admin2: -1,
	}
	if code := 2 * int(r[18]); code > 0 {
		entry.Country = string(g.countries[code-2 : code])
	}
	if second := int(u16(r[22:])); second > 0 {
		entry.Admin2 = g.firstOrder + second - 1
	}
	return entry
}

func (g *Gazetteer) name(place int) string {
	at := int(u32(g.records[recordSize*place+12:]))
	return string(g.names[at+1 : at+1+int(g.names[at])])
}
