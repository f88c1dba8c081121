package gazetteer

import (
	"errors"
	"math"
)

var errDamaged = errors.New("the file of places is damaged")

// check looks at every number of a file that somebody may have changed: whatever it holds, it can be read.
func (g *Gazetteer) check() error {
	if g.bucketBits > 32 || !g.places.check(placeFields) || !g.buckets.check(bucketFields) ||
		g.places.rows == 0 || g.buckets.rows != 1<<g.bucketBits+1 || !g.checkPlaces() {
		return errDamaged
	}
	keys, postings := uint32(0), uint32(0)
	for bucket := range g.buckets.rows {
		key, posting := g.buckets.cell(bucket, bucketKey), g.buckets.cell(bucket, bucketPosting)
		if key < keys || posting < postings {
			return errDamaged
		}
		keys, postings = key, posting
	}
	if !g.keys.holds(int(keys), checkBits) || !g.postings.holds(int(postings), widest) {
		return errDamaged
	}
	for i := range int(postings) {
		if int(g.postings.at(i)>>placeShift) >= g.count() {
			return errDamaged
		}
	}
	return nil
}

func (g *Gazetteer) checkPlaces() bool {
	var row [placeFields]uint32
	name := uint32(0)
	for place := range g.places.rows {
		g.places.read(place, row[:])
		if row[fieldName] < name {
			return false
		}
		name = row[fieldName]
		if place == g.count() {
			break
		}
		latitude, longitude := unpackDegrees(row[fieldLatitude]), unpackDegrees(row[fieldLongitude])
		if 2*int(row[fieldCountry]) > len(g.countries) || row[fieldFeature] > uint32(Airport) ||
			math.Abs(latitude) > 90 || math.Abs(longitude) > 180 {
			return false
		}
	}
	return g.names.check(int(name))
}

// checkWithin says whether the divisions of all places are places of base.
func (g *Gazetteer) checkWithin(base *Gazetteer) bool {
	for place := range g.count() {
		if int(g.places.cell(place, fieldAdmin1)) > base.firstOrder || int(g.places.cell(place, fieldAdmin2)) > base.count() {
			return false
		}
	}
	return true
}
