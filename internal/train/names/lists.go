package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"casus/lex"
	"casus/text/names"
)

// lists collects what the lexicon holds: the cues of words, and the runs of words that stand on lists.
type lists struct {
	words map[string]names.Word
	runs  map[string]names.Listing
}

func (l *lists) cue(word string, cue names.Cue) {
	if word = lex.Fold(word); word != "" && !strings.Contains(word, " ") {
		w := l.words[word]
		w.Cues |= cue
		l.words[word] = w
	}
}

func (l *lists) run(name string, listing names.Listing) {
	if name = lex.Fold(name); len(name) > 1 {
		l.runs[name] |= listing
	}
}

// readLists reads the word lists of package names, those of package who, and the open lists of places and actors.
func readLists(root, open string) (*lists, error) {
	l := &lists{words: make(map[string]names.Word), runs: make(map[string]names.Listing)}
	for _, step := range []func(root, open string) error{l.own, l.parties, l.cities, l.divisions, l.physical, l.demonyms, l.actors, l.countries} {
		if err := step(root, open); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *lists) own(root, _ string) error {
	for _, list := range []struct {
		file string
		cue  names.Cue
	}{{"given.tsv", names.Given}, {"surnames.tsv", names.Surname}} {
		table, err := readTable(filepath.Join(root, "text/names/words", list.file))
		if err != nil {
			return err
		}
		for _, row := range table.Rows {
			for part := range strings.SplitSeq(lex.Fold(row.Cells[0]), " ") {
				l.cue(part, list.cue)
			}
		}
	}
	table, err := readTable(filepath.Join(root, "text/names/words/census.tsv"))
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		for kind := range strings.SplitSeq(row.Cells[1], "|") {
			l.cue(row.Cells[0], map[string]names.Cue{"given": names.Given, "surname": names.Surname}[kind])
		}
	}
	for _, list := range []struct {
		file    string
		listing names.Listing
	}{{"bodies.tsv", names.ListedOrganisation}, {"sites.tsv", names.Place | names.MajorPlace}} {
		table, err := readTable(filepath.Join(root, "text/names/words", list.file))
		if err != nil {
			return err
		}
		for _, row := range table.Rows {
			l.run(row.Cells[0], list.listing)
		}
	}
	table, err = readTable(filepath.Join(root, "text/names/words/cues.tsv"))
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		for kind := range strings.SplitSeq(row.Cells[1], "|") {
			number := -1
			for i, name := range names.CueNames {
				if name == kind {
					number = i
				}
			}
			if number < 0 {
				return fmt.Errorf("cues.tsv:%d: unknown kind %q", row.Line, kind)
			}
			l.cue(row.Cells[0], names.OrganisationWord<<number)
		}
	}
	return nil
}

func (l *lists) parties(root, _ string) error {
	for file, listing := range map[string]names.Listing{"groups.tsv": names.ListedArmed, "ucdp.tsv": names.ListedArmed, "phoenix.tsv": names.ListedArmed,
		"organisations.tsv": names.ListedOrganisation} {
		table, err := readTable(filepath.Join(root, "who/words", file))
		if err != nil {
			return err
		}
		name, aliases, kind := table.Column("name"), table.Column("aliases"), table.Column("kind")
		for _, row := range table.Rows {
			if listing == names.ListedArmed && row.Cells[kind] != "" {
				continue
			}
			for term := range strings.SplitSeq(row.Cells[name]+"|"+row.Cells[aliases], "|") {
				l.run(term, listing)
			}
		}
	}
	return nil
}

func (l *lists) cities(_, open string) error {
	return rows(filepath.Join(open, "geonames/cities500-latin.tsv"), func(cells []string) {
		if len(cells) < 11 {
			return
		}
		population, _ := strconv.Atoi(cells[10])
		listing := names.Place
		if population >= 200000 || cells[6] == "PPLC" {
			listing |= names.MajorPlace
		}
		if population >= 1000 || strings.HasPrefix(cells[6], "PPLA") {
			l.run(cells[1], listing)
			l.run(cells[2], listing)
		}
		if population >= 100000 {
			for other := range strings.SplitSeq(cells[3], ",") {
				if len(other) >= 5 {
					l.run(other, names.Place)
				}
			}
		}
	})
}

func (l *lists) divisions(_, open string) error {
	err := rows(filepath.Join(open, "geonames/admin1CodesASCII.txt"), func(cells []string) {
		l.run(cells[1], names.Place|names.MajorPlace)
		l.run(cells[2], names.Place|names.MajorPlace)
	})
	if err != nil {
		return err
	}
	err = rows(filepath.Join(open, "geonames/admin2Codes.txt"), func(cells []string) { l.run(cells[1], names.Place) })
	if err != nil {
		return err
	}
	return rows(filepath.Join(open, "geonames/countryInfo.txt"), func(cells []string) {
		if len(cells) > 5 {
			l.run(cells[4], names.Place|names.MajorPlace)
			l.run(cells[5], names.Place|names.MajorPlace)
		}
	})
}

// countries takes names of countries from the names of persons: news means Chad and Jordan.
func (l *lists) countries(_, open string) error {
	return rows(filepath.Join(open, "geonames/countryInfo.txt"), func(cells []string) {
		if len(cells) > 5 {
			if name := lex.Fold(cells[4]); l.words[name].Cues != 0 {
				w := l.words[name]
				w.Cues &^= names.Given | names.Surname
				l.words[name] = w
			}
		}
	})
}

func (l *lists) physical(_, open string) error {
	for file, columns := range map[string][]int{"admin0_points.tsv": {4, 5}, "admin1_points.tsv": {6}, "disputed_areas.tsv": {6, 7}, "lakes.tsv": {6},
		"marine.tsv": {6}, "regions.tsv": {6}, "rivers.tsv": {6}} {
		err := rows(filepath.Join(open, "naturalearth", file), func(cells []string) {
			for _, c := range columns {
				if c < len(cells) {
					l.run(cells[c], names.Place)
				}
			}
		})
		if err != nil {
			return err
		}
	}
	for _, name := range []string{"Africa", "Asia", "Europe", "America", "North America", "South America", "Latin America", "Central America", "Middle East",
		"US", "U.S.", "USA", "UK", "U.K.", "UAE", "Sahel", "Kashmir", "Kurdistan", "Gaza", "Gaza Strip", "West Bank", "Balkans", "Caucasus", "Chechnya", "Darfur",
		"Sinai", "Donbas", "Crimea", "Tigray", "Cabo Delgado", "Lake Chad", "Horn of Africa", "West Africa", "East Africa", "North Africa", "Soviet Union"} {
		l.run(name, names.Place|names.MajorPlace)
	}
	return nil
}

func (l *lists) demonyms(_, open string) error {
	return rows(filepath.Join(open, "lexica/demonyms/adjectival.txt"), func(cells []string) {
		for _, cell := range cells[1:] {
			for term := range strings.SplitSeq(cell, ",") {
				l.run(strings.TrimSpace(term), names.Demonym)
			}
		}
	})
}

// actors reads the dictionaries of Phoenix: leaders of countries, whose names are names of persons, and international bodies.
func (l *lists) actors(_, open string) error {
	person := false
	err := rows(filepath.Join(open, "lexica/phoenix/Phoenix.Countries.actors.txt"), func(cells []string) {
		entry, comment, _ := strings.Cut(cells[0], ";")
		entry, _, _ = strings.Cut(entry, "#")
		synonym := strings.HasPrefix(entry, "+")
		if !synonym && cells[0] != "" {
			person = strings.Contains(comment, "CountryInfo")
		}
		words := strings.Fields(strings.ToLower(strings.ReplaceAll(strings.Trim(strings.TrimSpace(entry), "+_"), "_", " ")))
		if !person || synonym || len(words) < 2 {
			return
		}
		l.run(strings.Join(words, " "), names.ListedPerson)
		l.cue(words[0], names.Given)
		l.cue(words[len(words)-1], names.Surname)
	})
	if err != nil {
		return err
	}
	var pending []string
	return rows(filepath.Join(open, "lexica/phoenix/Phoenix.International.actors.txt"), func(cells []string) {
		line := strings.Join(cells, "\t")
		if code, _, found := strings.Cut(strings.TrimSpace(line), "]"); found && strings.HasPrefix(code, "[") {
			for _, prefix := range []string{"[IGO", "[NGO", "[NGM", "[MNC", "[INT", "[UIS"} {
				if strings.HasPrefix(code, prefix) {
					for _, name := range pending {
						l.run(name, names.ListedOrganisation)
					}
				}
			}
			pending = nil
			return
		}
		entry, _, _ := strings.Cut(line, ";")
		entry, _, _ = strings.Cut(entry, "#")
		name := strings.TrimSpace(strings.ReplaceAll(strings.Trim(strings.TrimSpace(entry), "+_"), "_", " "))
		first, _, _ := strings.Cut(lex.Fold(name), " ")
		if name != "" && l.words[first].Cues&(names.Given|names.TitleWord) == 0 {
			pending = append(pending, name)
		}
	})
}

func readTable(path string) (*lex.Table, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return lex.Parse(filepath.Base(path), string(data))
}

// rows calls use with the cells of every line that is no comment.
func rows(path string, use func(cells []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		if line := scanner.Text(); line != "" && line[0] != '#' {
			use(strings.Split(line, "\t"))
		}
	}
	return scanner.Err()
}
