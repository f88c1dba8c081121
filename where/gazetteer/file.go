package gazetteer

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// The file: a header of eight numbers, the country codes, a record a place (divisions of the first order first, then
// those of the second, then the rest), the names, and the index: buckets of keys, and for each key its check and its
// posting, likeliest place first. All numbers are little-endian.
const (
	magic        = 0x31505343 // "CSP1"
	headerSize   = 32
	recordSize   = 24
	bucketBits   = 17
	placeBits    = 20
	alternateBit = 1 << placeBits
	spellingMask = 1<<11 - 1
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

// packPopulation keeps eleven significant bits.
func packPopulation(population int) uint16 {
	if population <= 0 {
		return 0
	}
	shift := max(bits.Len(uint(population))-11, 0)
	return uint16(shift)<<11 | uint16(population>>shift)&0x7ff
}

func unpackPopulation(packed uint16) int { return int(packed&0x7ff) << (packed >> 11) }

func packDegrees(degrees float64) uint32 { return uint32(int32(math.Round(degrees * 1e5))) }

func unpackDegrees(packed uint32) float64 { return float64(int32(packed)) / 1e5 }

func u16(data []byte) uint16 { return binary.LittleEndian.Uint16(data) }
func u32(data []byte) uint32 { return binary.LittleEndian.Uint32(data) }
