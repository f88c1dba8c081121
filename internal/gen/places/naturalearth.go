package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/where/gazetteer"
)

// box reads the point and the bounds that every table of Natural Earth begins with.
type box struct{ latitude, longitude, minLongitude, minLatitude, maxLongitude, maxLatitude float64 }

func readBox(cells []string) (b box, err error) {
	for i, to := range []*float64{&b.latitude, &b.longitude, &b.minLongitude, &b.minLatitude, &b.maxLongitude, &b.maxLatitude} {
		if *to, err = strconv.ParseFloat(cells[i], 64); err != nil {
			return b, err
		}
	}
	return b, nil
}

func (b *builder) regions() error {
	return rows(filepath.Join(b.naturalEarth, "regions.tsv"), 12, func(c []string) error {
		feature := gazetteer.Physical
		switch c[8] {
		case "Range/mtn", "Foothills":
			feature = gazetteer.Mountains
		case "Island", "Island group":
			feature = gazetteer.Island
		case "Continent", "Dragons-be-here", "Geoarea", "Tundra", "Wetlands", "Coast":
			return nil // those that news speak of are word lists of package where
		}
		return b.add(c, feature, c[6], c[7])
	})
}

func (b *builder) rivers() error {
	return rows(filepath.Join(b.naturalEarth, "rivers.tsv"), 11, func(c []string) error {
		if c[9] != "River" {
			return nil
		}
		var names []string
		for _, name := range c[6:9] {
			if name != "" {
				names = append(names, name+" River", "River "+name)
			}
		}
		return b.add(c, gazetteer.River, names...)
	})
}

func (b *builder) lakes() error {
	return rows(filepath.Join(b.naturalEarth, "lakes.tsv"), 10, func(c []string) error {
		if !strings.Contains(c[6]+c[7], "Lake") && !strings.Contains(c[6], "Reservoir") {
			return nil
		}
		return b.add(c, gazetteer.Lake, c[6], c[7])
	})
}

func (b *builder) seas() error {
	return rows(filepath.Join(b.naturalEarth, "marine.tsv"), 10, func(c []string) error {
		return b.add(c, gazetteer.Sea, c[6], c[7])
	})
}

func (b *builder) airports() error {
	return rows(filepath.Join(b.naturalEarth, "airports.tsv"), 10, func(c []string) error {
		short := strings.TrimSuffix(c[6], " Int'l")
		return b.add(c, gazetteer.Airport, short+" Airport", short+" International Airport")
	})
}

var abbreviations = strings.NewReplacer("I.", "Island", "Is.", "Islands", "Pen.", "Peninsula", "Mts.", "Mountains", "Mt.", "Mount", "Int'l", "International")

// add files a feature in the one country where all towns within its bounds lie, or in none.
func (b *builder) add(cells []string, feature gazetteer.Feature, names ...string) error {
	bounds, err := readBox(cells)
	if err != nil {
		return err
	}
	var kept []string
	for _, name := range names {
		name = abbreviations.Replace(name)
		if strings.ToUpper(name) == name {
			name = capitalised(name)
		}
		if len(name) >= 3 {
			kept = append(kept, name)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	country := ""
	if feature != gazetteer.Sea {
		country = b.countryWithin(bounds)
	}
	b.places = append(b.places, gazetteer.Named{Names: kept, Entry: gazetteer.Entry{
		Name: kept[0], Latitude: bounds.latitude, Longitude: bounds.longitude, Country: country, Feature: feature, Admin1: -1, Admin2: -1}})
	return nil
}

func (b *builder) countryWithin(bounds box) string {
	country := ""
	low, high := cellOf(bounds.minLatitude-.3, bounds.minLongitude-.3), cellOf(bounds.maxLatitude+.3, bounds.maxLongitude+.3)
	for latitude := low[0]; latitude <= high[0]; latitude++ {
		for longitude := low[1]; longitude <= high[1]; longitude++ {
			for _, town := range b.townsByCell[[2]int{latitude, longitude}] {
				place := &b.places[town]
				inside := place.Latitude >= bounds.minLatitude-.3 && place.Latitude <= bounds.maxLatitude+.3 &&
					place.Longitude >= bounds.minLongitude-.3 && place.Longitude <= bounds.maxLongitude+.3
				switch {
				case !inside || place.Country == country:
				case country == "":
					country = place.Country
				default:
					return ""
				}
			}
		}
	}
	return country
}

func capitalised(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		if i == 0 || word != "of" && word != "de" && word != "the" {
			first, size := utf8.DecodeRuneInString(word)
			words[i] = string(unicode.ToUpper(first)) + word[size:]
		}
	}
	return strings.Join(words, " ")
}
