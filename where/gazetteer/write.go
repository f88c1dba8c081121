package gazetteer

import "encoding/binary"

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
	countries, rows, names := placeRows(places)
	index := newIndex(places)
	alphabet := learnAlphabet(names)
	symbols, codes, starts := alphabet.encode(names)
	for place, start := range starts {
		rows[placeFields*place+fieldName] = start
	}
	var file []byte
	for _, number := range []int{magic, firstOrder, index.bucketBits} {
		file = binary.LittleEndian.AppendUint32(file, uint32(number))
	}
	for _, section := range [sections][]byte{countries, symbols, codes, packTable(placeFields, rows),
		packTable(bucketFields, index.buckets), pack(index.keys), pack(index.postings)} {
		file = append(binary.LittleEndian.AppendUint32(file, uint32(len(section))), section...)
	}
	return file
}

// placeRows gives the rows of places, all but where their names begin, and the row that ends them: the last again.
func placeRows(places []Named) (countries []byte, rows []uint32, names []string) {
	codes := map[string]int{"": 0}
	for _, place := range places {
		if _, known := codes[place.Country]; !known {
			countries = append(countries, place.Country[:2]...)
			codes[place.Country] = len(countries) / 2
		}
		names = append(names, place.Name)
		rows = append(rows, uint32(place.GeonameID), packDegrees(place.Latitude), packDegrees(place.Longitude), packPopulation(place.Population),
			uint32(codes[place.Country]), uint32(place.Feature), uint32(place.Admin1+1), uint32(place.Admin2+1), 0)
	}
	if len(rows) == 0 {
		return nil, make([]uint32, placeFields), nil
	}
	return countries, append(rows, rows[len(rows)-placeFields:]...), names
}
