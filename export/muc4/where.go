package muc4

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
)

var (
	//go:embed words/places.tsv
	placesData string
	//go:embed words/countries.tsv
	countriesData string
)

// setPlace is a place of the task's set list.
type setPlace struct {
	name, country, kind string
	count               int // how often development keys give it
}

// gazetteer finds places of the set list and countries.
type gazetteer struct {
	places  map[string][]setPlace // by name
	trie    lex.Trie              // values index names
	names   []string
	country lex.Trie        // values index countries
	of      []string        // country by value
	inside  map[string]bool // the countries of the task
	codes   map[string]bool // theirs (ISO 3166-1 alpha-2)
}

var atlas = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{places: make(map[string][]setPlace), inside: make(map[string]bool), codes: make(map[string]bool)}
	for _, row := range lex.MustParse("places.tsv", placesData).Rows {
		p := setPlace{name: row.Cells[0], country: row.Cells[1], kind: row.Cells[2]}
		p.count, _ = strconv.Atoi(row.Cells[3])
		if len(g.places[p.name]) == 0 {
			g.trie.Add(p.name, len(g.names))
			g.names = append(g.names, p.name)
		}
		g.places[p.name] = append(g.places[p.name], p)
	}
	for _, row := range lex.MustParse("countries.tsv", countriesData).Rows {
		for name := range strings.SplitSeq(row.Cells[0], "|") {
			g.country.Add(name, len(g.of))
			g.of = append(g.of, row.Cells[1])
		}
		if code := row.Cells[2]; code != "-" {
			g.inside[row.Cells[1]] = true
			g.codes[code] = true
		}
	}
	return g
})

// placed is a mention of a place in a message.
type placed struct {
	first, last int // tokens, without the word of its kind
	place       setPlace
	level       int
}

// levels order kinds of places: what is greater lies inside what is smaller.
var levels = map[string]int{"REGION": 1, "ZONE": 1, "AREA": 4, "STATE": 1, "DEPARTMENT": 1, "PROVINCE": 1, "OFFICIAL REGION": 1, "COMMISSARIAT": 1,
	"INTENDANCY": 1, "COUNTY": 2, "MUNICIPALITY": 2, "JURISDICTION": 2, "CITY": 3, "TOWN": 3, "VILLAGE": 3, "DISTRICT": 4, "CANTON": 4,
	"NEIGHBORHOOD": 4, "HAMLET": 4, "SUBURB": 4, "SECTOR": 4, "FARM": 5, "HILL": 5, "UNIVERSITY": 5, "SCHOOL": 5, "AIRPORT": 5, "RIVER": 5,
	"ESTATE": 5, "VOLCANO": 4, "CORREGIMIENTO": 4, "AIR FORCE BASE": 5, "LAKE": 4, "ISLAND": 3, "PORT": 3, "VALLEY": 2, "MOUNTAIN": 4, "JAIL": 5}

// kindWords are words that say what kind of place a name stands for.
var kindWords = map[string]string{"department": "DEPARTMENT", "province": "PROVINCE", "neighborhood": "NEIGHBORHOOD", "neighborhoods": "NEIGHBORHOOD",
	"municipality": "MUNICIPALITY", "jurisdiction": "JURISDICTION", "canton": "CANTON", "cantons": "CANTON", "hill": "HILL", "farm": "FARM",
	"village": "VILLAGE", "hamlet": "HAMLET", "region": "REGION", "district": "DISTRICT", "departments": "DEPARTMENT", "city": "CITY", "town": "TOWN",
	"river": "RIVER", "airport": "AIRPORT", "university": "UNIVERSITY", "volcano": "VOLCANO", "suburb": "SUBURB", "estate": "ESTATE",
	"sector": "SECTOR", "area": "AREA", "zone": "ZONE", "state": "STATE", "county": "COUNTY", "lake": "LAKE", "island": "ISLAND"}

// findPlaces reads the places and the countries that a message names.
func (c *Context) findPlaces() {
	g := atlas()
	weight := make(map[string]int)
	for i := c.From; i < len(c.Doc.Tokens); i++ {
		if v, n := g.country.Match(c.Doc, i); n > 0 {
			weight[g.of[v]] += 2
			i += n - 1
		}
	}
	if home := c.home(); home != "" {
		weight[home] += 5
	}
	for i := c.From; i < len(c.Doc.Tokens); i++ {
		v, n := g.trie.Match(c.Doc, i)
		if n == 0 {
			continue
		}
		for _, p := range g.places[g.names[v]] {
			weight[p.country]++
			break
		}
		i += n - 1
	}
	c.country = ""
	for country, w := range weight {
		if g.inside[country] && (c.country == "" || w > weight[c.country] || w == weight[c.country] && country < c.country) {
			c.country = country
		}
	}
	if c.country == "" {
		c.country = c.home()
	}
	for i := c.From; i < len(c.Doc.Tokens); i++ {
		if v, n := g.country.Match(c.Doc, i); n > 0 {
			c.nations = append(c.nations, placed{first: i, last: i + n, place: setPlace{country: g.of[v], name: g.of[v]}})
			i += n - 1
			continue
		}
		v, n := g.trie.Match(c.Doc, i)
		if n == 0 {
			continue
		}
		if p, ok := c.placeAt(g, i, i+n, g.places[g.names[v]]); ok {
			c.places = append(c.places, p)
		}
		i += n - 1
	}
}

var beforePlace = map[string]bool{"in": true, "of": true, "at": true, "near": true, "from": true, "to": true, "on": true, "between": true, "and": true,
	",": true, "toward": true, "towards": true, "outside": true, "around": true, "through": true, "inside": true, "into": true, "the": true, "northern": true,
	"southern": true, "eastern": true, "western": true, "central": true, "for": true, "entering": true, "leaving": true, "reaching": true, "downtown": true}

// placeAt decides whether tokens name a place, and which.
func (c *Context) placeAt(g *gazetteer, first, last int, options []setPlace) (placed, bool) {
	s := &c.Doc.Sentences[c.Doc.Tokens[first].Sent]
	before, after := c.lower(first-1, s), c.lower(last, s)
	kind := kindWords[after]
	if kind == "" && before == "of" {
		kind = kindWords[c.lower(first-2, s)]
	}
	if kind == "" && !beforePlace[before] {
		return placed{}, false
	}
	// A name inside a longer name is no place: "the Santa Fe battalion".
	if kind == "" && last < s.Last && (c.Doc.Tokens[last].Tag == text.PROPN || c.Doc.Tokens[last].Tag == text.NOUN) && after != "today" && after != "yesterday" {
		if k := kindsOf(after); len(k) > 0 && k[0] != "time" {
			return placed{}, false
		}
	}
	best, top := options[0], -1
	for _, o := range options {
		score := min(o.count, 20)
		if o.country == c.country {
			score += 100
		}
		if kind != "" && o.kind == kind {
			score += 200
		}
		if kind == "" && levels[o.kind] == 3 {
			score += 10
		}
		if score > top {
			best, top = o, score
		}
	}
	if kind != "" && best.kind != kind && kind != "AREA" && kind != "ZONE" && kind != "TOWN" && kind != "CITY" && kind != "UNIVERSITY" {
		best.kind = kind
	}
	return placed{first, last, best, levels[best.kind]}, true
}

// home is the country of the dateline.
func (c *Context) home() string {
	g := atlas()
	if c.message.Country != "" {
		if v, ok := g.country.Get(c.message.Country); ok {
			return g.of[v]
		}
		return c.message.Country
	}
	if options := g.places[c.message.City]; len(options) > 0 {
		return options[0].country
	}
	return ""
}

// outside is the word outside of the tokens [first, last) that governs them, -1 where there is none.
func (c *Context) outside(first, last int) int {
	at := last - 1
	for at >= first && at < last {
		at = c.Doc.Tokens[at].Head
	}
	return at
}

// location writes places of one country, the wider first.
func location(chain []placed) string {
	chain = slices.Clone(chain)
	slices.SortStableFunc(chain, func(a, b placed) int { return cmp.Compare(a.level, b.level) })
	out := chain[0].place.country
	for _, p := range chain {
		out += ": " + p.place.name + " (" + p.place.kind + ")"
	}
	return out
}
