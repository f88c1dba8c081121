package where

import (
	"math"

	"casus/where/gazetteer"
)

// sense is one of the places that a name may mean.
type sense struct {
	kind                Kind
	country             string
	entry               int // in the gazetteer, -1
	admin1, admin2      int // entries
	latitude, longitude float64
	located             bool
	at                  [3]float64 // where it lies on a globe of radius 1
	geonameID           int
	feature             gazetteer.Feature
	capital             bool
	adjective           bool
	loose               bool // by another name, or one that only sounds the same
	sounds              bool // by one that only sounds the same
	prior               float64
	score               float64
}

const mostSenses = 60

// sensesOf lists what a name may mean, with how likely each is before the report is asked.
func (r *reader) sensesOf(g *group) {
	w := r.words
	capitalOf := ""
	for _, t := range g.terms {
		switch {
		case t.capital:
			capitalOf = w.countries[t.country].code
		case t.country >= 0:
			c := &w.countries[t.country]
			g.senses = append(g.senses, sense{kind: Country, country: c.code, entry: -1, admin1: -1, admin2: -1, latitude: c.latitude,
				longitude: c.longitude, located: true, geonameID: c.geonameID, adjective: t.adjective, prior: 9})
		case t.region >= 0:
			region := &w.regions[t.region]
			if region.division {
				continue // its record is among the hits
			}
			g.senses = append(g.senses, sense{kind: region.kind, country: region.country, entry: -1, admin1: -1, admin2: -1,
				latitude: region.latitude, longitude: region.longitude, located: true, adjective: t.adjective, prior: 7.2})
			if region.kind == Region {
				g.senses[len(g.senses)-1].prior = 8.2
			}
		}
	}
	country := countryTerm(g)
	for _, hit := range g.hits[:min(len(g.hits), mostSenses)] {
		if country != nil && (!hit.Exact || hit.Alternate || country.adjective) {
			continue
		}
		e := r.places.Unnamed(hit.Place)
		s := sense{country: e.Country, entry: hit.Place, admin1: e.Admin1, admin2: e.Admin2, latitude: e.Latitude, longitude: e.Longitude,
			located: e.Latitude != 0 || e.Longitude != 0, geonameID: e.GeonameID, feature: e.Feature, loose: hit.Alternate || !hit.Exact, sounds: !hit.Exact}
		s.prior = math.Log10(float64(e.Population) + 200)
		if e.Population == 0 && e.Feature <= gazetteer.LowerSeat {
			s.prior = 4 // not on file
		}
		switch e.Feature {
		case gazetteer.Capital:
			s.prior += 1
			if e.Country == capitalOf {
				s.prior, s.capital = s.prior+.7, true
			}
		case gazetteer.Seat:
			s.prior += .6
		case gazetteer.LowerSeat:
			s.prior += .1
		case gazetteer.Section:
			s.prior -= .7
			s.kind = District
		case gazetteer.Admin1:
			s.kind = Province
			s.prior -= .1
		case gazetteer.Admin2:
			s.kind = District
			s.prior -= 1.3
		case gazetteer.Airport:
			s.kind = Site
			s.prior = 5
		default:
			if e.Feature > gazetteer.Admin2 {
				s.kind, s.prior = Area, 4.3
				if e.Country == "" {
					s.kind = Region
				}
			}
		}
		if hit.Alternate {
			s.prior -= .5
		}
		if !hit.Exact {
			s.prior -= .8
		}
		if i := duplicate(g.senses, &s); i >= 0 {
			if s.prior > g.senses[i].prior {
				g.senses[i] = s
			}
			continue
		}
		g.senses = append(g.senses, s)
	}
	defer seatsBeforeDivisions(g, r)
	// A region of the word list that is also a division: the division's record, the region's standing.
	for i := range g.senses {
		if g.senses[i].entry >= 0 || g.senses[i].kind != Area {
			continue
		}
		for j := range g.senses {
			if g.senses[j].kind == Province && g.senses[j].country == g.senses[i].country {
				g.senses[j].prior = math.Max(g.senses[j].prior, g.senses[i].prior)
				g.senses[j].latitude, g.senses[j].longitude = g.senses[i].latitude, g.senses[i].longitude
				g.senses[i].prior -= 2
			}
		}
	}
}

// seatsBeforeDivisions lets a bare name that a division shares with its chief town mean the town.
func seatsBeforeDivisions(g *group, r *reader) {
	for i := range g.senses {
		division := &g.senses[i]
		if division.feature != gazetteer.Admin1 || division.entry < 0 {
			continue
		}
		for j := range g.senses {
			if seat := &g.senses[j]; seat.kind == Town && seat.feature <= gazetteer.Seat && seat.admin1 == division.entry &&
				r.places.Unnamed(seat.entry).Population*12 > r.places.Unnamed(division.entry).Population {
				division.prior = math.Min(division.prior, seat.prior-.2)
			}
		}
	}
}

func duplicate(senses []sense, s *sense) int {
	for i := range senses {
		if senses[i].entry == s.entry && s.entry >= 0 {
			return i
		}
	}
	return -1
}

// contains says whether a place lies inside another.
func (s *sense) contains(inner *sense) bool {
	switch {
	case s.kind == Country:
		return inner.country == s.country && inner.kind != Country
	case s.feature == gazetteer.Admin1 && s.entry >= 0:
		return inner.admin1 == s.entry
	case s.feature == gazetteer.Admin2 && s.entry >= 0:
		return inner.admin2 == s.entry
	case s.kind == Area:
		return inner.country == s.country && inner.kind != Country && kilometres(s, inner) < 700
	case s.kind == Region:
		return kilometres(s, inner) < 2000
	}
	return inner.kind != Country && inner.kind != Province && kilometres(s, inner) < 80
}

// kilometres is the distance over the globe.
func kilometres(a, b *sense) float64 {
	if !a.located || !b.located {
		return 20000
	}
	x, y, z := a.at[0]-b.at[0], a.at[1]-b.at[1], a.at[2]-b.at[2]
	return 2 * radius * math.Asin(math.Min(math.Sqrt(x*x+y*y+z*z)/2, 1))
}

// locate sets where a place lies on the globe.
func (s *sense) locate() {
	if !s.located {
		return
	}
	north, out := math.Sincos(s.latitude * degree)
	y, x := math.Sincos(s.longitude * degree)
	s.at = [3]float64{out * x, out * y, north}
}

const degree, radius = math.Pi / 180, 6371 // the radius in kilometres

// Kilometres is the distance over the globe between two points, given in degrees.
func Kilometres(latitudeA, longitudeA, latitudeB, longitudeB float64) float64 {
	sinLatitude := math.Sin((latitudeB - latitudeA) * degree / 2)
	sinLongitude := math.Sin((longitudeB - longitudeA) * degree / 2)
	h := sinLatitude*sinLatitude + math.Cos(latitudeA*degree)*math.Cos(latitudeB*degree)*sinLongitude*sinLongitude
	return 2 * radius * math.Asin(math.Sqrt(math.Min(h, 1)))
}
