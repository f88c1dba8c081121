package gazetteer

import "errors"

// The file: a header, then its sections, each after its size. All numbers are little-endian.
//
//	countries  two letters each
//	symbols    what the codes of names stand for
//	codes      packed: the names of the places, in the order of the places
//	places     a table: divisions of the first order first, then those of the second, then the rest; one row more ends them
//	buckets    a table: the first key and the first posting of each; one row more ends them
//	keys       packed: a check each
//	postings   packed: the places that a key may mean, the likeliest first
const (
	magic      = 0x32505343 // "CSP2"
	headerSize = 12         // the magic, how many divisions of the first order there are, how many bits number a bucket
	sections   = 7

	checkBits    = 24 // with five keys a bucket, one unknown name in three million is taken for a known one
	spellingBits = 11

	// A posting: two marks, the spelling, the place.
	lastMark      = 1 // no posting of this key follows
	alternateMark = 2
	spellingShift = 2
	placeShift    = spellingShift + spellingBits

	bucketKey     = 0
	bucketPosting = 1
	bucketFields  = 2
)

// layout finds the parts of a file and reads none of them.
func layout(data []byte) (*Gazetteer, error) {
	if len(data) < headerSize || u32(data) != magic {
		return nil, errors.New("not a file of places of this version")
	}
	g := &Gazetteer{firstOrder: int(u32(data[4:])), bucketBits: int(u32(data[8:]))}
	var parts [sections][]byte
	rest := data[headerSize:]
	for i := range parts {
		if len(rest) < 4 || int(u32(rest)) > len(rest)-4 {
			return nil, errCut
		}
		parts[i], rest = rest[4:4+u32(rest)], rest[4+u32(rest):]
	}
	g.countries = string(parts[0])
	var err error
	if g.names, err = openNames(parts[1], parts[2]); err != nil {
		return nil, err
	}
	for i, t := range []*table{&g.places, &g.buckets} {
		if *t, err = openTable(parts[3+i]); err != nil {
			return nil, err
		}
	}
	for i, p := range []*packed{&g.keys, &g.postings} {
		if *p, err = openPacked(parts[5+i]); err != nil {
			return nil, err
		}
	}
	return g, nil
}
