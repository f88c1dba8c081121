// Package made makes reports on invented incidents of which the truth is known, with the noise of real ones: it measures
// how well and how fast accounts are joined as a ledger grows.
//
// Of the accounts of one incident the tolls differ in four of ten, a fifth are a day off, one in ten tells only the week
// or the month, one in seven the province instead of the town, a fourth no perpetrator and others another one; three
// reports of ten copy the text of another with cuts; one in six also tells an older incident as background. Places and
// days are skewed as in wars: a few towns have very many incidents.
package made

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"casus/record"
	"casus/report"
)

// Report is a made report with its reading. Truth has the number of the real incident for each account of the record.
type Report struct {
	*report.Report
	Record *record.Record
	Truth  []int
}

// Corpus makes reports, one after the other.
type Corpus struct {
	random    *rand.Rand
	days      int
	countries []country
	outlets   []string
	words     []string
	recent    []happened
	pending   []Report
	incidents int
	reports   int
}

type country struct {
	code      string
	provinces []province
	groups    []group
}

type province struct {
	name  string
	towns []town
}

type town struct {
	name                string
	latitude, longitude float64
}

type group struct{ id, name string }

// happened is a real incident.
type happened struct {
	number   int
	day      int
	country  *country
	province *province
	town     *town
	site     string
	kind     kind
	by       *group
	killed   int
	injured  int
	target   string
	weapon   string
}

type kind struct{ event, sub, akin, akinEvent, weapon string }

var kinds = []kind{
	{"Explosions/Remote violence", "Remote explosive/landmine/IED", "Suicide bomb", "Explosions/Remote violence", "roadside bomb"},
	{"Explosions/Remote violence", "Suicide bomb", "Remote explosive/landmine/IED", "Explosions/Remote violence", "explosive vest"},
	{"Explosions/Remote violence", "Air/drone strike", "Shelling/artillery/missile attack", "Explosions/Remote violence", "drone"},
	{"Explosions/Remote violence", "Shelling/artillery/missile attack", "Air/drone strike", "Explosions/Remote violence", "rockets"},
	{"Violence against civilians", "Attack", "Armed clash", "Battles", "rifles"},
	{"Battles", "Armed clash", "Attack", "Violence against civilians", "rifles"},
	{"Violence against civilians", "Abduction/forced disappearance", "Attack", "Violence against civilians", "rifles"},
	{"Strategic developments", "Arrests", "Disrupted weapons use", "Strategic developments", ""},
}

var (
	sites   = []string{"market", "mosque", "checkpoint", "police station", "school", "bus station", "hotel", "barracks", "hospital", "bank"}
	targets = []string{"worshippers", "traders", "soldiers", "policemen", "a convoy", "teachers", "aid workers", "villagers", "a judge", "miners",
		"bus passengers", "recruits", "herders", "a governor", "election officials", "journalists", "engineers", "pilgrims"}
	starts = []string{"ba", "ka", "ma", "sa", "ta", "du", "gu", "ku", "mu", "ru", "bi", "di", "ki", "ni", "zi", "lo", "mo", "no", "to", "yo", "she", "ke", "te", "re", "fe"}
	ends   = []string{"bar", "dan", "ghal", "kha", "lem", "mir", "nak", "pur", "rat", "shan", "tan", "vur", "wan", "zar", "bek", "dor", "fal", "gor", "hul", "jin"}
)

// New makes a corpus of a world with incidents over so many days. The same seed makes the same corpus.
func New(seed uint64, days int) *Corpus {
	c := &Corpus{random: rand.New(rand.NewPCG(seed, 1)), days: days}
	name := c.namer()
	for i := range 12 {
		land := country{code: string(rune('A'+i)) + "X"}
		for range 8 {
			area := province{name: name()}
			latitude, longitude := c.random.Float64()*60-20, c.random.Float64()*160-80
			for range 15 {
				area.towns = append(area.towns, town{name(), latitude + c.random.Float64()*2, longitude + c.random.Float64()*2})
			}
			land.provinces = append(land.provinces, area)
		}
		for j := range 5 {
			land.groups = append(land.groups, group{fmt.Sprintf("made/%s-%d", strings.ToLower(land.code), j), name() + " Front"})
		}
		c.countries = append(c.countries, land)
	}
	for range 60 {
		c.outlets = append(c.outlets, name()+" News")
	}
	for range 4000 {
		c.words = append(c.words, strings.ToLower(name()))
	}
	return c
}

// namer gives a new name at each call.
func (c *Corpus) namer() func() string {
	seen := make(map[string]bool)
	return func() string {
		for {
			word := pick(c.random, starts) + pick(c.random, ends)
			if c.random.IntN(2) == 0 {
				word = pick(c.random, starts) + word
			}
			if len(seen) > 4000 || c.random.IntN(3) == 0 {
				word += pick(c.random, ends)
			}
			if !seen[word] {
				seen[word] = true
				return strings.ToUpper(word[:1]) + word[1:]
			}
		}
	}
}

func pick[V any](random *rand.Rand, list []V) V { return list[random.IntN(len(list))] }

// skewed picks so that the first of n come up far more often than the last.
func (c *Corpus) skewed(n int) int {
	return min(int(float64(n)*math.Pow(c.random.Float64(), 2.5)), n-1)
}

// Next is the next report.
func (c *Corpus) Next() Report {
	for len(c.pending) == 0 {
		c.incident()
	}
	next := c.pending[0]
	c.pending = c.pending[1:]
	return next
}

// incident makes an incident with all its reports.
func (c *Corpus) incident() {
	r := c.random
	land := &c.countries[c.skewed(len(c.countries))]
	area := &land.provinces[c.skewed(len(land.provinces))]
	h := happened{number: c.incidents, day: r.IntN(c.days), country: land, province: area, town: &area.towns[c.skewed(len(area.towns))],
		kind: pick(r, kinds), by: &land.groups[c.skewed(len(land.groups))], target: pick(r, targets), site: pick(r, sites)}
	c.incidents++
	h.weapon = h.kind.weapon
	if r.IntN(10) < 7 {
		h.killed = int(math.Exp(r.NormFloat64()*1.1 + 1))
		h.injured = int(float64(h.killed) * r.Float64() * 3)
	}
	tellings := 1
	for tellings < 60 && r.IntN(100) < 62 {
		tellings++
	}
	var told []Report
	for range tellings {
		if len(told) > 0 && r.IntN(10) < 3 {
			told = append(told, c.copy(&told[r.IntN(len(told))]))
		} else {
			told = append(told, c.report(&h))
		}
	}
	c.pending = append(c.pending, told...)
	if c.recent = append(c.recent, h); len(c.recent) > 3000 {
		c.recent = c.recent[1000:]
	}
}

// report tells an incident anew.
func (c *Corpus) report(h *happened) Report {
	r := c.random
	after := r.IntN(4)
	rec := &record.Record{Incidents: []record.Incident{c.account(h, after)}}
	truth := []int{h.number}
	if len(c.recent) > 0 && r.IntN(6) == 0 {
		older := pick(r, c.recent)
		if older.number != h.number {
			account := c.account(&older, 30)
			rec.Incidents = append(rec.Incidents, account)
			truth = append(truth, older.number)
		}
	}
	var text strings.Builder
	for range 90 + r.IntN(90) {
		text.WriteString(pick(r, c.words))
		text.WriteByte(' ')
	}
	return c.close(rec, truth, text.String(), pick(r, c.outlets), dayText(h.day+after))
}

// copy is another outlet's use of a report: some words cut, a sentence put in.
func (c *Corpus) copy(of *Report) Report {
	r := c.random
	words := strings.Fields(of.Text)
	words = words[:len(words)-r.IntN(len(words)/3)]
	at := r.IntN(len(words))
	text := strings.Join(words[:at], " ") + " " + pick(r, c.words) + " " + pick(r, c.words) + " " + strings.Join(words[at:], " ")
	rec := &record.Record{Incidents: append([]record.Incident(nil), of.Record.Incidents...)}
	return c.close(rec, of.Truth, text, pick(r, c.outlets), of.Published)
}

func (c *Corpus) close(rec *record.Record, truth []int, text, outlet, published string) Report {
	c.reports++
	source := fmt.Sprintf("made-%d.txt", c.reports)
	rep, err := report.Parse(source, []byte(fmt.Sprintf("Title: %d\nOutlet: %s\nPublished: %s\n\n%s\n", c.reports, outlet, published, text)), report.Given{})
	if err != nil {
		panic(err) // made text is readable
	}
	rec.Report = record.Report{ID: rep.ID, Source: source, Title: rep.Title, Outlet: outlet, Published: published, PublishedBasis: "stated"}
	for i := range rec.Incidents {
		rec.Incidents[i].ID = fmt.Sprint(i + 1)
	}
	return Report{rep, rec, truth}
}

// account is how a report that comes out so many days later tells an incident.
func (c *Corpus) account(h *happened, after int) record.Incident {
	r := c.random
	chance := func(percent int) bool { return r.IntN(100) < percent }
	i := record.Incident{EventType: h.kind.event, SubEventType: h.kind.sub, Stage: "accomplished"}
	if chance(12) {
		i.EventType, i.SubEventType = h.kind.akinEvent, h.kind.akin
	}
	day := h.day
	if chance(20) {
		day += r.IntN(2)*2 - 1
	}
	i.Date = dayText(day)
	switch {
	case after < 30 && chance(7):
		i.Date = dayText(day-day%7) + "/" + dayText(day-day%7+6)
	case after < 30 && chance(3), after >= 30 && chance(40):
		i.Date = i.Date[:7]
	}
	latitude, longitude := h.town.latitude, h.town.longitude
	place := &record.Place{Name: h.town.name, Admin1: h.province.name, Country: h.country.code, Latitude: &latitude, Longitude: &longitude, GeoPrecision: 1}
	switch {
	case chance(15):
		place = &record.Place{Name: h.province.name, Admin1: h.province.name, Country: h.country.code, GeoPrecision: 3}
	case chance(3):
		place = &record.Place{Name: h.country.code, Country: h.country.code, GeoPrecision: 3}
	case chance(30):
		place.Name, place.City = h.site+" in "+h.town.name, h.town.name
	case chance(15):
		place.Admin1 = ""
	}
	i.Place = place
	switch {
	case chance(25):
	case chance(15):
		i.Actors = append(i.Actors, record.Actor{Name: "gunmen", Role: "perpetrator", Attribution: "reported"})
	default:
		by, attribution := h.by, pick(r, []string{"reported", "claimed", "blamed", "suspected"})
		if chance(12) {
			by, attribution = &h.country.groups[r.IntN(len(h.country.groups))], "blamed"
		}
		i.Actors = append(i.Actors, record.Actor{Name: by.name, ID: by.id, Role: "perpetrator", Attribution: attribution})
	}
	if chance(60) {
		i.Targets = append(i.Targets, record.Target{Text: h.target})
	}
	if h.weapon != "" && chance(50) {
		i.Weapons = append(i.Weapons, h.weapon)
	}
	if h.killed > 0 && chance(85) {
		i.Fatalities = c.toll(h.killed)
	}
	if h.injured > 0 && chance(60) {
		i.Injuries = c.toll(h.injured)
	}
	return i
}

// toll is a count as a report gives it: right, too low for an early one, or "at least".
func (c *Corpus) toll(n int) *record.Range {
	if c.random.IntN(10) < 4 {
		n = max(1, int(float64(n)*(0.6+0.6*c.random.Float64())))
	}
	if c.random.IntN(4) == 0 {
		return &record.Range{Low: &n}
	}
	return &record.Range{Low: &n, Best: &n, High: &n}
}

func dayText(day int) string {
	return time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, day).Format(time.DateOnly)
}
