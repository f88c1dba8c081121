package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"casus/where/gazetteer"
)

type builder struct {
	geonames, naturalEarth string
	places                 []gazetteer.Named
	quiet                  map[string]bool // countries whose small towns need no second names
	first, second          map[string]int  // "AF.23", "AF.23.1234" -> place
	townsByCell            map[[2]int][]int
}

func newBuilder(geonames, naturalEarth string) *builder {
	return &builder{geonames: geonames, naturalEarth: naturalEarth, quiet: map[string]bool{},
		first: map[string]int{}, second: map[string]int{}, townsByCell: map[[2]int][]int{}}
}

// rows reads a table; lines that begin with "#" are its header.
func rows(path string, columns int, row func(cells []string) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for number, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) < columns {
			return fmt.Errorf("%s:%d: %d columns, want %d", path, number+1, len(cells), columns)
		}
		if err := row(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", path, number+1, err)
		}
	}
	return nil
}

// quietCountries are those of Europe, North America and Oceania: their villages are seldom spelled in a second way.
func (b *builder) quietCountries() error {
	return rows(filepath.Join(b.geonames, "countryInfo.txt"), 17, func(c []string) error {
		loud := map[string]bool{"UA": true, "RU": true, "MX": true, "HT": true, "BA": true, "XK": true, "GT": true, "HN": true, "SV": true, "NI": true}
		b.quiet[c[0]] = (c[8] == "EU" || c[8] == "NA" || c[8] == "OC") && !loud[c[0]]
		return nil
	})
}

func (b *builder) firstOrder() error {
	return rows(filepath.Join(b.geonames, "admin1CodesASCII.txt"), 4, func(c []string) error {
		b.first[c[0]] = len(b.places)
		return b.division(c, gazetteer.Admin1, -1)
	})
}

func (b *builder) secondOrder() error {
	return rows(filepath.Join(b.geonames, "admin2Codes.txt"), 4, func(c []string) error {
		parts := strings.SplitN(c[0], ".", 3)
		first, known := b.first[parts[0]+"."+parts[1]]
		if !known {
			first = -1
		}
		b.second[c[0]] = len(b.places)
		return b.division(c, gazetteer.Admin2, first)
	})
}

func (b *builder) division(c []string, feature gazetteer.Feature, first int) error {
	id, err := strconv.Atoi(c[3])
	if err != nil {
		return err
	}
	country := c[0][:2]
	b.places = append(b.places, gazetteer.Named{
		Entry: gazetteer.Entry{GeonameID: id, Name: c[1], Country: country, Feature: feature, Admin1: first, Admin2: -1},
		Names: divisionNames(c[1], country == "US"),
	})
	return nil
}

// divisionNames adds a division's name without the word for its kind, and with the other form of its compass point.
// American counties keep theirs: nobody calls Orange County "Orange".
func divisionNames(name string, counties bool) []string {
	names := []string{name}
	short := name
	for cut := true; cut; {
		cut = false
		for _, word := range kinds {
			if counties && word == "County" {
				continue
			}
			if rest, found := strings.CutSuffix(short, " "+word); found {
				short, cut = rest, true
			}
			if rest, found := strings.CutPrefix(short, word+" "); found {
				short, cut = rest, true
			}
		}
	}
	for _, joint := range []string{"de la ", "de los ", "del ", "de ", "do ", "da ", "of the ", "of "} {
		if rest, found := strings.CutPrefix(short, joint); found && short != name {
			short = rest
			break
		}
	}
	if short != name {
		names = append(names, short)
	}
	for _, point := range [][2]string{{"Northern", "North"}, {"Southern", "South"}, {"Eastern", "East"}, {"Western", "West"}} {
		for _, pair := range [][2]string{point, {point[1], point[0]}} {
			if rest, found := strings.CutPrefix(short, pair[0]+" "); found {
				names = append(names, pair[1]+" "+rest)
			}
		}
	}
	return names
}

var kinds = strings.Fields("County Rayon Raion District Province Region Oblast Republic State Governorate Prefecture Department " +
	"Departamento Provincia Municipio Municipality Huyện Kabupaten Shahrestān-e Ostān-e Amphoe Comuna Obshtina Powiat Okres Partido " +
	"Markaz Cantón Distrito Daïra Wilaya Bashkia Gemeente Liwā’ Srok Zone Okrug Cercle İlçesi Tumani Sub-District Subdistrict Kray kraj " +
	"Parish Woreda Division Upazila Tehsil Qaza Muḩāfaz̧at Nohiyai Barrio Shi Muang Gorod Territory Krai LGA")

func (b *builder) towns() error {
	return rows(filepath.Join(b.geonames, "cities500-latin.tsv"), 12, func(c []string) error {
		id, err := strconv.Atoi(c[0])
		if err != nil {
			return err
		}
		latitude, err := strconv.ParseFloat(c[4], 64)
		if err != nil {
			return err
		}
		longitude, err := strconv.ParseFloat(c[5], 64)
		if err != nil {
			return err
		}
		population, _ := strconv.Atoi(c[10])
		feature, _ := gazetteer.FeatureOf("P", c[6])
		entry := gazetteer.Entry{GeonameID: id, Name: c[1], Latitude: latitude, Longitude: longitude,
			Population: population, Country: c[7], Feature: feature, Admin1: -1, Admin2: -1}
		if first, known := b.first[c[7]+"."+c[8]]; known {
			entry.Admin1 = first
		}
		if second, known := b.second[c[7]+"."+c[8]+"."+c[9]]; known {
			entry.Admin2 = second
		}
		names := []string{c[1]}
		if population >= 20000 || entry.Feature <= gazetteer.Seat || !b.quiet[c[7]] {
			for alternate := range strings.SplitSeq(c[3], ",") {
				if gazetteer.UsableName(alternate) {
					names = append(names, alternate)
				}
			}
		}
		cell := cellOf(latitude, longitude)
		b.townsByCell[cell] = append(b.townsByCell[cell], len(b.places))
		b.places = append(b.places, gazetteer.Named{Entry: entry, Names: names})
		return nil
	})
}

// divisionCentres sets each division to the middle of the box around its towns, and its population to theirs.
func (b *builder) divisionCentres() error {
	boxes := make(map[int]box)
	for _, place := range b.places {
		if place.Feature > gazetteer.Section {
			continue
		}
		for _, division := range []int{place.Admin1, place.Admin2} {
			if division < 0 {
				continue
			}
			around, seen := boxes[division]
			if !seen {
				around = box{minLatitude: 90, maxLatitude: -90, minLongitude: 180, maxLongitude: -180}
			}
			around.minLatitude, around.maxLatitude = min(around.minLatitude, place.Latitude), max(around.maxLatitude, place.Latitude)
			around.minLongitude, around.maxLongitude = min(around.minLongitude, place.Longitude), max(around.maxLongitude, place.Longitude)
			boxes[division] = around
			b.places[division].Population += place.Population
		}
	}
	for division, around := range boxes {
		b.places[division].Latitude = (around.minLatitude + around.maxLatitude) / 2
		b.places[division].Longitude = (around.minLongitude + around.maxLongitude) / 2
	}
	for i := range b.places {
		place := &b.places[i]
		if place.Feature == gazetteer.Admin2 && place.Latitude == 0 && place.Longitude == 0 && place.Admin1 >= 0 {
			place.Latitude, place.Longitude = b.places[place.Admin1].Latitude, b.places[place.Admin1].Longitude
		}
	}
	return nil
}

func cellOf(latitude, longitude float64) [2]int {
	return [2]int{int(math.Floor(latitude)), int(math.Floor(longitude))}
}
