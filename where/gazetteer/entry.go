package gazetteer

import (
	"math"
	"math/bits"
)

// Feature is what kind of thing a place is.
type Feature uint8

const (
	Capital Feature = iota
	Seat            // of a first-order division
	LowerSeat
	Populated
	Section // of a town
	Admin1
	Admin2
	Physical // a region, desert, plain
	Mountains
	Island
	River
	Lake
	Sea
	Airport
)

// Entry is a place as the file holds it; Admin1 and Admin2 are numbers of entries, -1 for none.
type Entry struct {
	GeonameID      int
	Name           string
	Latitude       float64
	Longitude      float64
	Population     int
	Country        string
	Feature        Feature
	Admin1, Admin2 int
}

// The fields of a place's row.
const (
	fieldID = iota
	fieldLatitude
	fieldLongitude
	fieldPopulation
	fieldCountry // 0 for none
	fieldFeature
	fieldAdmin1 // 0 for none
	fieldAdmin2
	fieldName // where its codes begin; they end where the next row's do
	placeFields
)

// packPopulation keeps eleven significant bits, the first of which need not be written.
func packPopulation(population int) uint32 {
	shift := max(bits.Len(uint(population))-11, 0)
	return uint32(shift<<10 + population>>shift)
}

func unpackPopulation(packed uint32) int {
	if packed < 1<<11 {
		return int(packed)
	}
	shift := packed>>10 - 1
	return int(packed-shift<<10) << shift
}

// packDegrees keeps five decimals, as GeoNames has them.
func packDegrees(degrees float64) uint32 { return uint32(int32(math.Round(degrees*1e5)) + 180e5) }

func unpackDegrees(packed uint32) float64 { return float64(int32(packed)-180e5) / 1e5 }
