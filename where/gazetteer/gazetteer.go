package gazetteer

import (
	_ "embed"
	"sync"
)

//go:embed places.bin
var embedded []byte

// Gazetteer is a file of places, read in place. It is safe for concurrent use.
type Gazetteer struct {
	firstOrder, bucketBits int
	countries              string
	names                  names
	places, buckets        table
	keys, postings         packed
	more                   *Gazetteer // the user's own places; nil for none
}

// Embedded is the gazetteer that the program brings.
var Embedded = sync.OnceValue(func() *Gazetteer {
	g, err := layout(embedded)
	if err != nil {
		panic(err)
	}
	return g
})

// Open reads a file that anybody may have made.
func Open(data []byte) (*Gazetteer, error) {
	g, err := layout(data)
	if err != nil {
		return nil, err
	}
	if err := g.check(); err != nil {
		return nil, err
	}
	return g, nil
}

// Len is how many places there are.
func (g *Gazetteer) Len() int {
	if g.more != nil {
		return g.count() + g.more.count()
	}
	return g.count()
}

func (g *Gazetteer) count() int { return g.places.rows - 1 }

// Hit is a place that a name may mean.
type Hit struct {
	Place     int
	Exact     bool // the spelling is one on file; otherwise it only sounds the same
	Alternate bool // by another name than the place's own
}

// Has says whether any place is filed under a key.
func (g *Gazetteer) Has(key []byte) bool {
	bucket, check := g.bucket(key)
	for i, last := g.buckets.span(bucket, bucketKey); i < last; i++ {
		if g.keys.at(i) == check {
			return true
		}
	}
	return g.more != nil && g.more.Has(key)
}

// Find adds the places filed under a key, likeliest first; folded is the name as it is written (lex.Fold).
func (g *Gazetteer) Find(hits []Hit, key []byte, folded string) []Hit {
	from := len(hits)
	hits = g.find(hits, key, folded)
	if g.more != nil {
		own := len(hits)
		if hits = g.more.find(hits, key, folded); len(hits) > own {
			g.merge(hits, from, own)
		}
	}
	return hits
}

func (g *Gazetteer) find(hits []Hit, key []byte, folded string) []Hit {
	bucket, check := g.bucket(key)
	firstKey, lastKey := g.buckets.span(bucket, bucketKey)
	posting, last := g.buckets.span(bucket, bucketPosting)
	written := spelling(folded)
	for key := firstKey; key < lastKey; key++ {
		found := g.keys.at(key) == check
		for more := true; more && posting < last; posting++ {
			p := g.postings.at(posting)
			if found {
				hits = append(hits, Hit{
					Place:     int(p >> placeShift),
					Exact:     uint32(p)&(1<<placeShift-1)>>spellingShift == written,
					Alternate: p&alternateMark != 0,
				})
			}
			more = p&lastMark == 0
		}
		if found {
			break
		}
	}
	return hits
}

func (g *Gazetteer) bucket(key []byte) (bucket int, check uint64) {
	h := hash(key)
	return int(h >> (64 - g.bucketBits)), h & (1<<checkBits - 1)
}

func (g *Gazetteer) population(place int) int {
	if place >= g.count() {
		return g.more.population(place - g.count())
	}
	return unpackPopulation(g.places.cell(place, fieldPopulation))
}

// Entry is one place.
func (g *Gazetteer) Entry(place int) Entry {
	if place >= g.count() {
		return g.more.Entry(place - g.count())
	}
	entry := g.Unnamed(place)
	entry.Name = g.names.name(g.places.span(place, fieldName))
	return entry
}

// Unnamed is one place without its name, which takes longest to read.
func (g *Gazetteer) Unnamed(place int) Entry {
	if place >= g.count() {
		return g.more.Unnamed(place - g.count())
	}
	var row [placeFields]uint32
	g.places.read(place, row[:])
	entry := Entry{
		GeonameID: int(row[fieldID]), Latitude: unpackDegrees(row[fieldLatitude]), Longitude: unpackDegrees(row[fieldLongitude]),
		Population: unpackPopulation(row[fieldPopulation]), Feature: Feature(row[fieldFeature]),
		Admin1: int(row[fieldAdmin1]) - 1, Admin2: int(row[fieldAdmin2]) - 1,
	}
	if code := 2 * int(row[fieldCountry]); code > 0 {
		entry.Country = g.countries[code-2 : code]
	}
	return entry
}
