package muc4

import (
	"slices"
	"strconv"

	"casus/internal/learn"
	"casus/text"
	"casus/when"
)

// EventFeatures describe an event: does the task count it?
func (c *Context) EventFeatures(f *learn.Features, e *Event, relevance float32, events int) {
	f.Add("bias")
	kind := Types[e.Kind]
	f.Add("kind", kind)
	level := func(name string, p float32) {
		for n := range 10 {
			if p > float32(n)/10 {
				f.Add(name, strconv.Itoa(n))
			}
		}
	}
	level("relevance", relevance)
	top, sum := float32(0), float32(0)
	for _, s := range e.Sentences {
		p := 1 - c.Sent[s][0]
		top = max(top, p)
		sum += p
	}
	level("top", top)
	level("sum", sum/3)
	f.Add("sentences", bucket(len(e.Sentences)))
	f.Add("start", bucket(e.Sentences[0]))
	f.Add("events", bucket(events))
	var best, total [6]float32
	for _, m := range e.mentions {
		best[m.role] = max(best[m.role], m.p)
		total[m.role] += m.p
	}
	targets := max(best[3], best[4])
	level("targets", targets)
	level("totaltargets", (total[3]+total[4])/3)
	for role := 1; role < len(best); role++ {
		level(Roles[role], best[role])
		f.Add("has", Roles[role], strconv.FormatBool(best[role] > 0))
	}
	c.hitsOf(e).features(f)
	for _, mt := range e.mentions {
		if target(mt.role) {
			c.victims[mt.phrase].features(f.Add)
		}
		h := stem(c.Doc.Tokens[c.Phrases[mt.phrase].Head].Lower)
		f.Add("h", Roles[mt.role], h)
		for _, k := range kindsOf(c.Doc.Tokens[c.Phrases[mt.phrase].Head].Lower) {
			f.Add("k", Roles[mt.role], k)
		}
	}
	f.Add("country", c.country)
	f.Add("city", c.message.City)
	switch age, known := c.age(e); {
	case !known:
		f.Add("age", "unknown")
	case age > twoMonths:
		f.Add("age", "old")
	case age < 0:
		f.Add("age", "future")
	case age > 14:
		f.Add("age", "weeks")
	default:
		f.Add("age", "new")
	}
	for _, mark := range c.message.Marks {
		f.Add("mark", mark)
	}
	add := once(f)
	for _, s := range e.Sentences {
		for _, a := range c.reading.inside[s] {
			c.actFeatures(add, a)
		}
	}
	for _, s := range e.Sentences[:min(2, len(e.Sentences))] {
		sent := &c.Doc.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			t := &c.Doc.Tokens[i]
			if t.Tag == text.VERB || t.Tag == text.NOUN || t.Tag == text.ADJ || t.Tag == text.AUX {
				f.Add("w", stem(t.Lower))
			}
		}
	}
}

// age is how many days before the message the first day was that an event's sentences tell.
func (c *Context) age(e *Event) (days int, known bool) {
	now, _, ok := when.Date(c.message.Date).Bounds()
	if !ok {
		return 0, false
	}
	for _, s := range e.Sentences {
		for _, d := range c.dates {
			sent := &c.Doc.Sentences[s]
			if d.First < sent.First || d.Last > sent.Last || d.Kind != when.Point && d.Kind != when.Period {
				continue
			}
			if first, _, ok := d.Date.Bounds(); ok && first != when.Earliest {
				return int(now - first), true
			}
		}
	}
	return 0, false
}

// EventValues are what trees weigh of an event: what the linear model says of it and of the others, and how it stands
// beside them.
func (c *Context) EventValues(events []Event, at int, relevance, counts float32, linear []float32) []float32 {
	e := &events[at]
	top, kindTop, sum := float32(0), float32(0), float32(0)
	for _, s := range e.Sentences {
		some := 1 - c.Sent[s][0]
		top = max(top, some)
		kindTop = max(kindTop, c.Sent[s][e.Kind])
		sum += some
	}
	var best, total [6]float32
	for _, m := range e.mentions {
		best[m.role] = max(best[m.role], m.p)
		total[m.role] += m.p
	}
	days, known := c.age(e)
	if !known {
		days = -100
	}
	acts, telling := 0, float32(0)
	for s := range c.Sent {
		if c.HasAct(s) {
			acts++
		}
		telling += 1 - c.Sent[s][0]
	}
	ofKind, stronger, before := 0, 0, 0
	overlap, lead, shared := float32(0), float32(0), float32(0)
	heads := c.headsOf(e.mentions, 3, 4)
	for i := range events {
		if i == at {
			continue
		}
		o := &events[i]
		if o.Kind == e.Kind {
			ofKind++
		}
		if i < at {
			before++
		}
		otherTop, both := float32(0), 0
		for _, s := range o.Sentences {
			otherTop = max(otherTop, 1-c.Sent[s][0])
			if e.has(s) {
				both++
			}
		}
		if otherTop > top {
			stronger++
		}
		if part := float32(both) / float32(len(e.Sentences)); part > overlap {
			overlap, lead = part, c.kindSum(o)-c.kindSum(e)
		}
		if len(heads) > 0 {
			n := 0
			for h := range c.headsOf(o.mentions, 3, 4) {
				if heads[h] {
					n++
				}
			}
			shared = max(shared, float32(n)/float32(len(heads)))
		}
	}
	b := c.besides(events, at, linear)
	values := []float32{relevance, counts, linear[at], b.best, b.rank, b.kindRank, b.shared, b.distance, b.sameDay, b.samePlace, b.kindBest, top, kindTop, sum, float32(len(e.Sentences)), float32(e.Sentences[0]),
		float32(e.Sentences[0]) / float32(len(c.Sent)), float32(len(events)), float32(ofKind), float32(stronger), float32(before),
		float32(e.Kind), float32(days), float32(acts), telling, overlap, lead, shared, float32(len(heads)), float32(len(c.Sent))}
	values = append(values, best[1:]...)
	values = append(values, total[1:]...)
	values = c.actValues(values, e.Sentences...)
	values = c.fightValues(values, e)
	values = c.hitsOf(e).values(values)
	return c.dayValues(values, e)
}

// dayValues are what trees weigh of how long ago the days are that a message tells: its latest, its first, the event's latest.
func (c *Context) dayValues(values []float32, e *Event) []float32 {
	const unknown = -200
	latest, first, own := float32(unknown), float32(unknown), float32(unknown)
	now, _, ok := when.Date(c.message.Date).Bounds()
	if !ok {
		return append(values, latest, first, own)
	}
	for _, d := range c.dates {
		day, _, ok := d.Date.Bounds()
		if !ok || day == when.Earliest || d.Kind != when.Point && d.Kind != when.Period {
			continue
		}
		age := float32(now - day)
		if latest == unknown || age < latest {
			latest = age
		}
		first = max(first, age)
		if e.has(c.Doc.Tokens[d.First].Sent) && (own == unknown || age < own) {
			own = age
		}
	}
	return append(values, latest, first, own)
}

// besides is how an event stands beside those that are surer.
type besides struct {
	best, kindBest     float32 // the surest other, of any type and of the event's
	rank, kindRank     float32
	shared             float32 // the part of its targets that a surer one has too
	distance           float32 // sentences to the nearest surer one of the type
	sameDay, samePlace float32 // 1 where a surer one of the type has it too, -1 where all have others
}

func (c *Context) besides(events []Event, at int, linear []float32) besides {
	e := &events[at]
	b := besides{distance: 100}
	targets := c.entitiesOf(e.mentions, 3, 4)
	day, places := c.firstDay(e), c.placesIn(e)
	for i := range events {
		if i == at {
			continue
		}
		o := &events[i]
		b.best = max(b.best, linear[i])
		if o.Kind == e.Kind {
			b.kindBest = max(b.kindBest, linear[i])
		}
		if linear[i] < linear[at] || linear[i] == linear[at] && i > at {
			continue
		}
		b.rank++
		if n := len(targets); n > 0 {
			b.shared = max(b.shared, float32(inBoth(targets, c.entitiesOf(o.mentions, 3, 4)))/float32(n))
		}
		if o.Kind != e.Kind {
			continue
		}
		b.kindRank++
		for _, s := range o.Sentences {
			d, _ := e.distance(s)
			b.distance = min(b.distance, float32(d))
		}
		b.sameDay = agree(b.sameDay, day != "" && c.firstDay(o) != "", day == c.firstDay(o))
		there := c.placesIn(o)
		b.samePlace = agree(b.samePlace, len(places) > 0 && len(there) > 0, slices.ContainsFunc(places, func(p string) bool { return slices.Contains(there, p) }))
	}
	return b
}

// agree adds whether one more agrees, if both are known: one that does outweighs all that do not.
func agree(so float32, known, same bool) float32 {
	switch {
	case !known:
		return so
	case same:
		return 1
	}
	if so == 0 {
		return -1
	}
	return so
}

func (c *Context) firstDay(e *Event) string {
	for _, s := range e.Sentences {
		if day := c.dayOf(s); day != "" {
			return day
		}
	}
	return ""
}

func (c *Context) placesIn(e *Event) []string {
	var found []string
	for _, s := range e.Sentences {
		found = append(found, c.placesOf(s)...)
	}
	return found
}

// kindSum is how surely the sentences of an event tell of its type.
func (c *Context) kindSum(e *Event) float32 {
	sum := float32(0)
	for _, s := range e.Sentences {
		sum += c.Sent[s][e.Kind]
	}
	return sum
}

// Weigh says of each event how likely the task counts it, and how likely it counts any.
func (r *Reader) Weigh(c *Context, events []Event, relevance float32) (counts float32) {
	var j judge
	linear := make([]float32, len(events))
	for i := range events {
		c.EventFeatures(&j.features, &events[i], relevance, len(events))
		linear[i] = j.ask(r.Models.Events)[1]
	}
	counts = r.Models.MessageTrees.Probability(c.MessageValues(relevance, events, linear))
	for i := range events {
		events[i].P = r.Models.EventTrees.Probability(c.EventValues(events, i, relevance, counts, linear))
	}
	return counts
}

// Kept are the events that may be told; none of a message that the task hardly counts.
func (r *Reader) Kept(all []Event, counts float32) []Event {
	if counts < r.Cut.Message {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(all), func(e Event) bool { return e.P < r.Cut.Event })
}
