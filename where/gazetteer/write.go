package gazetteer

import (
	"encoding/binary"
	"sort"

	"casus/lex"
)

// Named is a place with all the names to file it under, its own first.
type Named struct {
	Entry
	Names []string
}

// Write lays places out as a file. Divisions of the first order come first, then those of the second; Admin1 and
// Admin2 of each are indexes into places. Population orders the places of one name.
func Write(places []Named) []byte {
	firstOrder := 0
	for number, place := range places {
		if place.Feature == Admin1 {
			firstOrder = number + 1
		}
	}
	return write(places, firstOrder)
}

// Extension lays out places that extend g; Admin1 and Admin2 of each are numbers of places of g.
func (g *Gazetteer) Extension(places []Named) []byte { return write(places, g.firstOrder) }

func write(places []Named, firstOrder int) []byte {
	var countries []byte
	codes := map[string]byte{"": 0}
	var records, names []byte
	nameAt := make(map[string]uint32)
	type filed struct {
		hash    uint64
		posting uint32
		rank    int
	}
	var index []filed
	for number, place := range places {
		if _, known := codes[place.Country]; !known {
			countries = append(countries, place.Country[:2]...)
			codes[place.Country] = byte(len(countries) / 2)
		}
		at, known := nameAt[place.Name]
		if !known {
			at = uint32(len(names))
			nameAt[place.Name] = at
			short := place.Name[:min(len(place.Name), 255)]
			names = append(append(names, byte(len(short))), short...)
		}
		records = binary.LittleEndian.AppendUint32(records, uint32(place.GeonameID))
		records = binary.LittleEndian.AppendUint32(records, packDegrees(place.Latitude))
		records = binary.LittleEndian.AppendUint32(records, packDegrees(place.Longitude))
		records = binary.LittleEndian.AppendUint32(records, at)
		records = binary.LittleEndian.AppendUint16(records, packPopulation(place.Population))
		records = append(records, codes[place.Country], byte(place.Feature))
		records = binary.LittleEndian.AppendUint16(records, uint16(place.Admin1+1))
		second := 0
		if place.Admin2 >= 0 {
			second = place.Admin2 - firstOrder + 1
		}
		records = binary.LittleEndian.AppendUint16(records, uint16(second))

		seen := make(map[string]bool)
		for i, name := range place.Names {
			folded := lex.Fold(name)
			key := AppendKey(nil, folded)
			unlike := string(key)
			if place.Population >= 20000 {
				unlike = folded // large towns are filed under each of their spellings
			}
			if len(key) == 0 || seen[unlike] {
				continue // what only sounds the same is found under the first spelling
			}
			seen[unlike] = true
			posting := uint32(number) | spelling(folded)<<(placeBits+1)
			if i > 0 {
				posting |= alternateBit
			}
			index = append(index, filed{hash(key), posting, place.Population})
		}
	}
	sort.SliceStable(index, func(i, j int) bool {
		a, b := index[i], index[j]
		if a.hash != b.hash {
			return a.hash < b.hash
		}
		if alternateA, alternateB := a.posting&alternateBit, b.posting&alternateBit; alternateA != alternateB {
			return alternateA < alternateB
		}
		return a.rank > b.rank
	})
	var file []byte
	for _, number := range []int{magic, len(countries) / 2, len(places), firstOrder, len(names), len(index), 0, 0} {
		file = binary.LittleEndian.AppendUint32(file, uint32(number))
	}
	file = append(append(append(file, countries...), records...), names...)
	at := 0
	for bucket := 0; bucket <= 1<<bucketBits; bucket++ {
		for at < len(index) && index[at].hash>>(64-bucketBits) < uint64(bucket) {
			at++
		}
		file = binary.LittleEndian.AppendUint32(file, uint32(at))
	}
	for _, f := range index {
		file = binary.LittleEndian.AppendUint32(file, uint32(f.hash))
	}
	for _, f := range index {
		file = binary.LittleEndian.AppendUint32(file, f.posting)
	}
	return file
}
