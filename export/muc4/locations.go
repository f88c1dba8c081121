package muc4

import (
	"slices"
	"strconv"

	"casus/internal/learn"
)

// locator gathers the places where an event may have been.
type locator struct {
	c     *Context
	e     *Event
	found options
	f     learn.Features
	here  string    // how many places the event's sentences name
	event []float32 // what trees weigh of the event
	order int       // of places in the event's sentences
}

// Locations are the places where an event may have been, in the form of the task.
func (c *Context) Locations(e *Event) []Option {
	here := 0
	for i := range c.places {
		if e.has(c.Doc.Tokens[c.places[i].first].Sent) {
			here++
		}
	}
	l := &locator{c: c, e: e, here: strconv.Itoa(min(here, 2)),
		event: []float32{float32(here), float32(e.Kind), float32(e.Sentences[0]), float32(len(e.Sentences)), float32(len(c.places))}}
	l.countries()
	for i := range c.places {
		l.place(i)
	}
	l.dateline()
	return l.found
}

func (l *locator) add(value string, values ...float32) {
	l.found.add(value, &l.f, append(values, l.event...)...)
}

// countries are those of the task that the event's sentences name, and the one that the message is about.
func (l *locator) countries() {
	var named []string
	for _, s := range l.e.Sentences {
		sent := &l.c.Doc.Sentences[s]
		for _, p := range l.c.nations {
			if sent.First <= p.first && p.last <= sent.Last && atlas().inside[p.place.country] && !slices.Contains(named, p.place.country) {
				named = append(named, p.place.country)
			}
		}
	}
	all := named
	if !slices.Contains(all, l.c.country) {
		all = append(all[:len(all):len(all)], l.c.country)
	}
	for i, country := range all {
		main, told := country == l.c.country, i < len(named)
		l.f.Add("country", l.here)
		l.f.Add("country alone")
		l.f.Add("country is", country)
		l.f.Add("country kind", Types[l.e.Kind])
		l.f.Add("country among", bucket(i), bucket(len(named)), strconv.FormatBool(main), strconv.FormatBool(told))
		l.add(country, -1, 1, yes(told), float32(i), 0, 0, 0, yes(main), 0, 0, 0, 60, 0, 0, 0)
	}
}

// place is a place that stands near the event, alone, with those that follow it, and inside others.
func (l *locator) place(i int) {
	c := l.c
	p := &c.places[i]
	s := c.Doc.Tokens[p.first].Sent
	distance, before := l.e.distance(s)
	if distance > around {
		return
	}
	if distance == 0 {
		l.order++
	}
	where := strconv.Itoa(distance) + strconv.FormatBool(before)
	add := func(chain []placed, followers, wider int) {
		l.placeFeatures(p, where, distance)
		l.f.Add("length", strconv.Itoa(len(chain)), strconv.Itoa(followers))
		l.f.Add("n1", c.lower(chain[len(chain)-1].last, &c.Doc.Sentences[s]))
		l.f.Add("wider", strconv.Itoa(wider), strconv.Itoa(p.level), strconv.Itoa(chain[len(chain)-1].level))
		act := false
		if g := c.outside(p.first, p.last); g >= 0 {
			act = c.acts[g] != ""
		}
		set := c.setBy(p.first, p.last, "place", l.e)
		l.f.Add("record", strconv.Itoa(int(set)), where)
		l.add(location(chain), float32(distance), 0, yes(before), float32(l.order), float32(len(chain)), float32(followers), float32(p.level),
			yes(p.place.country == c.country), yes(p.place.name == c.message.City), float32(p.place.count), float32(c.named(p.place.name)),
			c.actNear(p.first, p.last), yes(act), float32(wider), set)
	}
	chain := []placed{*p}
	for k := i + 1; k < len(c.places) && c.Doc.Tokens[c.places[k].first].Sent == s; k++ {
		q := &c.places[k]
		if q.place.country == p.place.country && q.first-chain[len(chain)-1].last <= 5 && !slices.ContainsFunc(chain, func(o placed) bool { return o.level == q.level }) {
			chain = append(chain, *q)
		}
	}
	for length := 1; length <= len(chain); length++ {
		add(chain[:length], len(chain), 0)
	}
	if len(chain) > 1 {
		return
	}
	for k := range c.places {
		q := &c.places[k]
		if d := abs(c.Doc.Tokens[q.first].Sent - s); d <= 1 && l.holds(q, p) {
			add([]placed{*p, *q}, 1, 1+d)
		}
	}
	if options := atlas().places[c.message.City]; len(options) > 0 {
		if city := (placed{place: options[0], level: levels[options[0].kind]}); p.level > 3 && l.holds(&city, p) {
			add([]placed{*p, city}, 1, 3)
		}
	}
}

// holds says whether one place may hold another by their kinds.
func (l *locator) holds(wide, narrow *placed) bool {
	return wide.level > 0 && wide.level < narrow.level && wide.place.country == narrow.place.country
}

func (l *locator) placeFeatures(p *placed, where string, distance int) {
	c, f := l.c, &l.f
	sent := &c.Doc.Sentences[c.Doc.Tokens[p.first].Sent]
	f.Add("place", where, l.here)
	f.Add("kind", p.place.kind)
	f.Add("level", strconv.Itoa(p.level), where)
	f.Add("name", p.place.name)
	f.Add("home", strconv.FormatBool(p.place.country == c.country))
	f.Add("city", strconv.FormatBool(p.place.name == c.message.City), where)
	f.Add("p1", c.lower(p.first-1, sent))
	f.Add("p1", c.lower(p.first-1, sent), where)
	f.Add("p21", c.lower(p.first-2, sent), c.lower(p.first-1, sent))
	if distance == 0 {
		f.Add("order", bucket(l.order), l.here)
	}
	if g := c.outside(p.first, p.last); g >= 0 {
		f.Add("g", stem(c.Doc.Tokens[g].Lower))
		f.Add("gact", c.acts[g], where)
		for _, k := range kindsOf(c.Doc.Tokens[g].Lower) {
			f.Add("gk", k)
		}
	}
	if v := c.verbLeft(p.first, sent); v >= 0 {
		f.Add("lv", stem(c.Doc.Tokens[v].Lower))
		f.Add("lact", c.acts[v], where)
	}
}

// dateline is the city that the message comes from.
func (l *locator) dateline() {
	options := atlas().places[l.c.message.City]
	if len(options) == 0 {
		return
	}
	city := options[0]
	l.f.Add("dateline", l.here)
	l.f.Add("dateline start", bucket(l.e.Sentences[0]))
	l.f.Add("dateline city", l.c.message.City)
	l.f.Add("dateline home", strconv.FormatBool(city.country == l.c.country))
	for _, s := range l.e.Sentences {
		for i := l.c.Doc.Sentences[s].First; i < l.c.Doc.Sentences[s].Last; i++ {
			if w := l.c.Doc.Tokens[i].Lower; w == "capital" || w == "city" || w == "here" {
				l.f.Add("dateline word", w)
			}
		}
	}
	l.add(location([]placed{{place: city}}), around+1, 2, 0, 0, 1, 1, 3, yes(city.country == l.c.country), 1, float32(city.count),
		float32(l.c.named(city.name)), 60, 0, 0, 0)
}

// named is how often a message names a place.
func (c *Context) named(name string) int {
	n := 0
	for i := range c.places {
		if c.places[i].place.name == name {
			n++
		}
	}
	return n
}
