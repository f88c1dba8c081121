package main

import (
	_ "embed"
	"encoding/csv"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"casus/lex"
)

// actors is UCDP's list of actors.
type actors struct {
	groups     map[string][]actor // by folded name
	government map[string]int     // by country code
	adjectives map[string]string  // folded names and adjectives of countries, and their code
	called     map[int]string
}

type actor struct {
	number    int
	countries []string
}

var inBrackets = regexp.MustCompile(`\s*\([^)]*\)`)

// inUCDP are names of countries that UCDP writes otherwise than GeoNames.
var inUCDP = map[string]string{"DR Congo": "CD", "Congo": "CG", "Bosnia-Herzegovina": "BA", "Macedonia, FYR": "MK", "United States of America": "US",
	"Czech Republic": "CZ", "eSwatini": "SZ", "Kingdom of eSwatini": "SZ"}

func readActors(open string) *actors {
	known := &actors{groups: map[string][]actor{}, government: map[string]int{}, adjectives: map[string]string{}, called: map[int]string{}}
	codes := map[string]string{}
	for _, cells := range table(filepath.Join(open, "geonames/countryInfo.txt")) {
		if len(cells) > 4 && !strings.HasPrefix(cells[0], "#") {
			codes[cells[4]] = cells[0]
		}
	}
	for name, code := range inUCDP {
		codes[name] = code
	}
	for _, cells := range table(filepath.Join(open, "lexica/demonyms/adjectival.txt")) {
		code := codes[cells[0]]
		if code == "" || len(cells) < 2 {
			continue
		}
		for _, name := range append(strings.Split(cells[1], ", "), cells[0]) {
			known.adjectives[lex.Fold(name)] = code
		}
	}
	file, err := os.Open(filepath.Join(open, "ucdp-actor/ucdp-actor-221.csv"))
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	column := func(name string) int {
		return slices.IndexFunc(rows[0], func(cell string) bool { return strings.TrimPrefix(cell, "\ufeff") == name })
	}
	id, data, location := column("ActorId"), column("NameData"), column("Location")
	names := []int{data, column("NameOrig"), column("NameOrigFull"), column("NameOrigFullEng")}
	for _, row := range rows[1:] {
		number, err := strconv.Atoi(row[id])
		if err != nil {
			log.Fatal(err)
		}
		known.called[number] = row[data]
		if country, isState := strings.CutPrefix(row[data], "Government of "); isState {
			known.government[codes[strings.TrimSpace(inBrackets.ReplaceAllString(country, ""))]] = number
			continue
		}
		a := actor{number: number}
		for place := range strings.SplitSeq(row[location], ", ") {
			if code := codes[strings.TrimSpace(inBrackets.ReplaceAllString(place, ""))]; code != "" {
				a.countries = append(a.countries, code)
			}
		}
		for _, at := range names {
			if name := fold(row[at]); name != "" && name != "n/a" {
				known.groups[name] = append(known.groups[name], a)
			}
		}
	}
	for _, row := range lex.MustParse("names.tsv", namesTable).Rows {
		number, err := strconv.Atoi(row.Cells[0])
		if err != nil {
			log.Fatal(err)
		}
		for name := range strings.SplitSeq(row.Cells[1], "|") {
			known.groups[fold(name)] = append(known.groups[fold(name)], actor{number: number})
		}
	}
	return known
}

//go:embed names.tsv
var namesTable string

// forces are nouns of a state's own.
var forces = strings.Fields("army military troops soldiers soldier forces police policemen policeman government regime junta jets warplanes navy")

// bare are those of them that mean the incident's state where no country is named.
var bare = strings.Fields("army military troops soldiers soldier police policemen policeman regime junta")

// numbers are UCDP's numbers for a party that goes by any of these names.
func (known *actors) numbers(names, countries []string) []int {
	var numbers []int
	add := func(n int) {
		if n > 0 && !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	for _, here := range []bool{true, false} { // an actor of the country goes before one of the same name elsewhere
		for _, name := range names {
			for _, a := range known.groups[fold(name)] {
				if !here || len(a.countries) == 0 || slices.ContainsFunc(a.countries, func(code string) bool { return slices.Contains(countries, code) }) {
					add(a.number)
				}
			}
		}
		if len(numbers) > 0 {
			return numbers
		}
	}
	for _, name := range names {
		if code := known.adjectives[fold(name)]; code != "" {
			add(known.government[code])
		}
		first, rest, _ := strings.Cut(fold(name), " ")
		if code := known.adjectives[first]; code != "" && slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return slices.Contains(forces, w) }) {
			add(known.government[code])
		}
	}
	if len(numbers) > 0 {
		return numbers
	}
	for _, name := range names {
		words := strings.Fields(fold(name))
		if strings.Contains(fold(name), "security forces") || slices.ContainsFunc(words, func(w string) bool { return slices.Contains(bare, w) }) {
			for _, code := range countries {
				add(known.government[code])
			}
		}
	}
	return numbers
}

var nouns = strings.Fields("militants fighters rebels insurgents militia members terrorists gunmen cells")

// fold is a name without its article, brackets, marks and the nouns around it.
func fold(name string) string {
	name = lex.Fold(inBrackets.ReplaceAllString(name, ""))
	words := strings.Fields(strings.NewReplacer("-", " ", "’", "", "'", "").Replace(name))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for len(words) > 1 && slices.Contains(nouns, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

func (known *actors) names(numbers []int) string {
	var called []string
	for _, n := range numbers {
		called = append(called, strconv.Itoa(n)+" "+known.called[n])
	}
	return strings.Join(called, " or ")
}

// table is the cells of a file's lines, which tabs part.
func table(path string) (rows [][]string) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
	}
	return rows
}
