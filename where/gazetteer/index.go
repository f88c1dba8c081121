package gazetteer

import (
	"cmp"
	"math/bits"
	"slices"

	"casus/lex"
)

// index is what finds the places of a name.
type index struct {
	bucketBits     int
	buckets        []uint32 // rows
	keys, postings []uint64
}

// filed is a place under one of its names.
type filed struct {
	hash       uint64
	place      int
	spelling   uint32
	alternate  uint64 // alternateMark, or 0
	population int
}

func newIndex(places []Named) index {
	var all []filed
	for number, place := range places {
		all = fileUnderNames(all, number, place)
	}
	slices.SortStableFunc(all, func(a, b filed) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.alternate, b.alternate), cmp.Compare(b.population, a.population))
	})
	x := index{bucketBits: max(bits.Len(uint(len(all)))-3, 0)}
	for at, f := range all {
		bucket := f.hash >> (64 - x.bucketBits)
		for len(x.buckets) <= bucketFields*int(bucket) {
			x.buckets = append(x.buckets, uint32(len(x.keys)), uint32(at))
		}
		if at == 0 || all[at-1].hash != f.hash {
			x.keys = append(x.keys, f.hash&(1<<checkBits-1))
		}
		posting := uint64(f.place)<<placeShift | uint64(f.spelling)<<spellingShift | f.alternate
		if at+1 == len(all) || all[at+1].hash != f.hash {
			posting |= lastMark
		}
		x.postings = append(x.postings, posting)
	}
	for len(x.buckets) < bucketFields*(1<<x.bucketBits+1) {
		x.buckets = append(x.buckets, uint32(len(x.keys)), uint32(len(all)))
	}
	return x
}

// fileUnderNames adds a place under each of its names. What only sounds the same is found under the first spelling, but large towns
// are filed under each of theirs.
func fileUnderNames(all []filed, number int, place Named) []filed {
	seen := make(map[string]bool)
	for i, name := range place.Names {
		folded := lex.Fold(name)
		key := AppendKey(nil, folded)
		unlike := string(key)
		if place.Population >= 20000 {
			unlike = folded
		}
		if len(key) == 0 || seen[unlike] {
			continue
		}
		seen[unlike] = true
		f := filed{hash: hash(key), place: number, spelling: spelling(folded), population: place.Population}
		if i > 0 {
			f.alternate = alternateMark
		}
		all = append(all, f)
	}
	return all
}
