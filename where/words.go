package where

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
)

var (
	//go:embed words/countries.tsv
	countriesTable string
	//go:embed words/regions.tsv
	regionsTable string
	//go:embed words/divisions.tsv
	divisionsTable string
	//go:embed words/postal.tsv
	postalTable string
	//go:embed words/cues.tsv
	cuesTable string
	//go:embed words/common.tsv
	commonTable string
	//go:embed words/sites.tsv
	sitesTable string
)

// term is what a fixed name stands for.
type term struct {
	country, region    int // row, -1
	adjective, capital bool
	people             bool
	caps               bool // an abbreviation: only in capitals
}

type country struct {
	code, name, capital string
	latitude, longitude float64
	geonameID           int
}

type region struct {
	name, country       string
	kind                Kind
	division            bool // the name of a first-order division of the gazetteer
	latitude, longitude float64
}

// cue is what a word says about a name beside it; a word may say several things.
type cue struct {
	division                               int // 1 first order, 2 second order
	settlement, small, nature, siteLike    bool
	direction, locative, organisation, who bool
	paper                                  bool // a newspaper's or a broadcaster's name ends so
}

// divisionName is a first-order division as the gazetteer writes it.
type divisionName struct{ country, name string }

type words struct {
	countries []country
	regions   []region
	news      map[divisionName]string // divisions that news write otherwise than the gazetteer
	postal    map[string]divisionName // by code
	byCode    map[string]int
	terms     lex.Words[[]term] // letters only, folded
	cues      lex.Words[cue]
	common    lex.Words[bool]
	sites     *lex.Trie
	siteAlone []bool
}

var known = sync.OnceValue(load)

func load() *words {
	w := &words{news: map[divisionName]string{}, postal: map[string]divisionName{}, byCode: map[string]int{}}
	w.loadCountries(lex.MustParse("countries.tsv", countriesTable))
	w.loadRegions(lex.MustParse("regions.tsv", regionsTable))
	for _, row := range lex.MustParse("divisions.tsv", divisionsTable).Rows {
		w.news[divisionName{row.Cells[1], row.Cells[0]}] = row.Cells[2]
	}
	for _, row := range lex.MustParse("postal.tsv", postalTable).Rows {
		w.postal[row.Cells[0]] = divisionName{row.Cells[1], row.Cells[2]}
	}
	w.loadCues(lex.MustParse("cues.tsv", cuesTable))
	for _, row := range lex.MustParse("common.tsv", commonTable).Rows {
		w.common.Set(letters(row.Cells[0]), true)
	}
	sites := lex.MustParse("sites.tsv", sitesTable)
	w.sites = new(lex.Trie)
	for _, row := range sites.Rows {
		for noun := range strings.SplitSeq(row.Cells[0], "|") {
			if _, added := w.sites.Add(noun, len(w.siteAlone)); added {
				w.siteAlone = append(w.siteAlone, row.Cells[1] == "yes")
			}
		}
	}
	return w
}

// letters is a name without spaces, hyphens, full stops, commas and apostrophes.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '.' || r == ',' || r == '\'' {
			return -1
		}
		return r
	}, lex.Fold(name))
}

func (w *words) add(name string, t term) {
	t.caps = len(name) <= 6 && strings.ToUpper(name) == name
	key := letters(strings.TrimPrefix(name, "the "))
	w.terms.Set(key, append(w.terms.Of(key), t))
}

func degrees(cell string) float64 {
	value, _ := strconv.ParseFloat(cell, 64)
	return value
}

func (w *words) loadCountries(table *lex.Table) {
	also, adjective, people, capital := table.Column("also"), table.Column("adjective"), table.Column("people"), table.Column("capital")
	latitude, id := table.Column("latitude"), table.Column("geonameid")
	for i, row := range table.Rows {
		geonameID, _ := strconv.Atoi(row.Cells[id])
		w.countries = append(w.countries, country{row.Cells[0], row.Cells[1], row.Cells[capital], degrees(row.Cells[latitude]), degrees(row.Cells[latitude+1]), geonameID})
		w.byCode[row.Cells[0]] = i
		w.add(row.Cells[1], term{country: i, region: -1})
		for _, column := range []int{also, adjective, people} {
			for name := range strings.SplitSeq(row.Cells[column], "|") {
				if name != "" {
					w.add(name, term{country: i, region: -1, adjective: column != also, people: column == people})
				}
			}
		}
		if name := row.Cells[capital]; name != "" {
			key := letters(name)
			w.terms.Set(key, append(w.terms.Of(key), term{country: i, region: -1, capital: true}))
		}
	}
}

func (w *words) loadRegions(table *lex.Table) {
	kinds := map[string]Kind{"region": Region, "area": Area, "site": Site, "town": Town, "division": Province}
	for i, row := range table.Rows {
		w.regions = append(w.regions, region{row.Cells[0], row.Cells[3], kinds[row.Cells[2]], row.Cells[2] == "division", degrees(row.Cells[4]), degrees(row.Cells[5])})
		for name := range strings.SplitSeq(row.Cells[0]+"|"+row.Cells[1], "|") {
			if name != "" {
				w.add(name, term{country: -1, region: i})
			}
		}
		for name := range strings.SplitSeq(row.Cells[6], "|") {
			if name != "" {
				w.add(name, term{country: -1, region: i, adjective: true})
			}
		}
	}
}

func (w *words) loadCues(table *lex.Table) {
	for _, row := range table.Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			c := w.cues.Of(word)
			switch row.Cells[1] {
			case "division":
				c.division = int(row.Cells[2][0] - '0')
			case "settlement":
				c.settlement = true
			case "small":
				c.small = true
				c.nature = row.Cells[2] == "nature"
				c.siteLike = row.Cells[2] == "site"
			case "direction":
				c.direction = true
			case "locative":
				c.locative = true
			case "organisation":
				c.organisation = true
				c.paper = c.paper || row.Cells[2] == "paper"
			case "person":
				c.who = true
			}
			w.cues.Set(word, c)
		}
	}
}

// placeWord says whether a word beside a name says that it is a place.
func (c cue) placeWord() bool { return c.division > 0 || c.settlement || c.small }
