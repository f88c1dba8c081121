package gazetteer

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The columns of a GeoNames dump ("AF.txt"), as its readme numbers them from 0.
const (
	columnID, columnName, columnAlternates = 0, 1, 3
	columnLatitude, columnLongitude        = 4, 5
	columnClass, columnCode, columnCountry = 6, 7, 8
	columnFirst, columnSecond              = 10, 11
	columnPopulation, dumpColumns          = 14, 19
)

// Dump collects the places of GeoNames dumps that a gazetteer lacks.
type Dump struct {
	to            *Gazetteer
	known         map[int]int // GeoNames id -> place of the gazetteer
	first, second map[string]int
	read          map[int]bool
	Places        []Named
	codes         []codes // of Places
	Known         int     // rows that the gazetteer has already
	Passed        int     // rows of features that it does not keep: streams, shops, roads
}

// codes are the divisions of a place as a dump writes them.
type codes struct{ first, second string }

// NewDump prepares to extend a gazetteer.
func NewDump(to *Gazetteer) *Dump {
	d := &Dump{to: to, known: make(map[int]int), first: make(map[string]int), second: make(map[string]int), read: make(map[int]bool)}
	for place := range to.count() {
		if id := int(to.places.cell(place, fieldID)); id > 0 {
			d.known[id] = place
		}
	}
	return d
}

// Read adds the places of one dump; name is what errors call it.
func (d *Dump) Read(name string, from io.Reader) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != dumpColumns {
			return fmt.Errorf("%s:%d: %d columns: a GeoNames dump has %d", name, number, len(cells), dumpColumns)
		}
		if err := d.row(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (d *Dump) row(c []string) error {
	id, err := strconv.Atoi(c[columnID])
	if err != nil {
		return fmt.Errorf("%q is no GeoNames id", c[columnID])
	}
	latitude, errLatitude := strconv.ParseFloat(c[columnLatitude], 64)
	longitude, errLongitude := strconv.ParseFloat(c[columnLongitude], 64)
	if errLatitude != nil || errLongitude != nil || latitude < -90 || latitude > 90 || longitude < -180 || longitude > 180 {
		return fmt.Errorf("%s, %s is no place on earth", c[columnLatitude], c[columnLongitude])
	}
	if len(c[columnCountry]) != 2 && c[columnCountry] != "" {
		return fmt.Errorf("%q is no country code", c[columnCountry])
	}
	in := codes{c[columnCountry] + "." + c[columnFirst], c[columnCountry] + "." + c[columnFirst] + "." + c[columnSecond]}
	if place, known := d.known[id]; known {
		switch c[columnCode] {
		case "ADM1":
			d.first[in.first] = place
		case "ADM2":
			d.second[in.second] = place
		}
		d.Known++
		return nil
	}
	feature, kept := FeatureOf(c[columnClass], c[columnCode])
	if !kept || d.read[id] {
		d.Passed++
		return nil
	}
	population, _ := strconv.Atoi(c[columnPopulation]) // an empty cell is nobody counted
	names := []string{c[columnName]}
	for alternate := range strings.SplitSeq(c[columnAlternates], ",") {
		if UsableName(alternate) {
			names = append(names, alternate)
		}
	}
	d.read[id] = true
	d.codes = append(d.codes, in)
	d.Places = append(d.Places, Named{Names: names, Entry: Entry{GeonameID: id, Name: c[columnName], Latitude: latitude, Longitude: longitude,
		Population: max(population, 0), Country: c[columnCountry], Feature: feature, Admin1: -1, Admin2: -1}})
	return nil
}

// File lays out the places that were read, each in its divisions.
func (d *Dump) File() []byte {
	for i, in := range d.codes {
		if first, known := d.first[in.first]; known {
			d.Places[i].Admin1 = first
		}
		if second, known := d.second[in.second]; known {
			d.Places[i].Admin2 = second
		}
	}
	return d.to.Extension(d.Places)
}

// FeatureOf is the feature of a GeoNames class and code; not kept for what no report names as the place of an act.
func FeatureOf(class, code string) (feature Feature, kept bool) {
	switch code {
	case "PPLC", "PPLG":
		return Capital, true
	case "PPLA":
		return Seat, true
	case "PPLA2", "PPLA3":
		return LowerSeat, true
	case "PPLX", "PPLL":
		return Section, true
	case "PPLH", "PPLQ", "PPLW", "PPLCH":
		return Populated, false // gone
	case "ADM3", "ADM4", "ADM5", "ADMD":
		return Populated, true
	case "AIRP", "AIRB", "AIRF":
		return Airport, true
	case "STM", "STMS", "CNL", "WAD":
		return River, true
	case "LK", "LKS", "RSV":
		return Lake, true
	case "ISL", "ISLS":
		return Island, true
	case "MT", "MTS", "HLLS", "PK":
		return Mountains, true
	case "RGN", "DSRT", "PLN", "VAL", "VALS", "OAS":
		return Physical, true
	case "CMPRF", "MILB":
		return Populated, true
	}
	return Populated, class == "P"
}

// UsableName turns away airport codes and letter-by-letter transliterations, which are written without capitals.
func UsableName(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) && first != '\'' && first != '‘' && first != '’' {
		return false
	}
	return utf8.RuneCountInString(name) >= 4 && len(name) < 40 || utf8.RuneCountInString(name) == 3 && strings.ToUpper(name) != name
}
