package muc4

import (
	"fmt"
	"slices"
	"strconv"

	"casus/internal/learn"
	"casus/text"
	"casus/when"
)

// around bounds how many sentences away from those of an event its day and place are sought.
const around = 2

// distance is how far a sentence stands from those of an event.
func (e *Event) distance(s int) (d int, before bool) {
	d = 1 << 20
	for _, t := range e.Sentences {
		if abs(s-t) < d {
			d, before = abs(s-t), s < t
		}
	}
	return d, before
}

// dater gathers the days that an event may have been on.
type dater struct {
	c         *Context
	e         *Event
	found     options
	f         learn.Features
	published when.Day
	known     bool // the message has a day
	here      int  // how many days the event's sentences name, at most 2
	today     bool // the message names its own day
	order     int  // of days in the event's sentences
	event     []float32
}

// Dates are the days that an event may have been on, in the form of the task.
func (c *Context) Dates(e *Event) []Option {
	t := &dater{c: c, e: e}
	t.published, _, t.known = when.Date(c.message.Date).Bounds()
	for i := range c.dates {
		d := &c.dates[i]
		if d.First < c.From {
			continue
		}
		if e.has(c.Doc.Tokens[d.First].Sent) && dates(d) {
			t.here = min(t.here+1, 2)
		}
		if first, last, ok := d.Date.Bounds(); ok && t.known && first == last && first == t.published {
			t.today = true
		}
	}
	t.event = []float32{float32(t.here), yes(t.today), float32(e.Kind), float32(e.Sentences[0]), float32(len(e.Sentences))}
	if t.known {
		t.unnamed()
	}
	for i := range c.dates {
		t.mention(&c.dates[i])
	}
	return t.found
}

// dates says whether words for a time stand for days, rather than for how long or how often.
func dates(d *when.Mention) bool { return d.Kind == when.Point || d.Kind == when.Period }

func (t *dater) add(value string, values ...float32) {
	t.found.add(value, &t.f, append(values, t.event...)...)
}

// unnamed are the days up to the message's, and its day itself, which no word needs to name: "this morning", "just now".
func (t *dater) unnamed() {
	c, e, f := t.c, t.e, &t.f
	here, today := strconv.Itoa(t.here), strconv.FormatBool(t.today)
	f.Add("default", here, today)
	f.Add("default")
	f.Add("default kind", Types[e.Kind])
	f.Add("default start", bucket(e.Sentences[0]))
	for _, mark := range c.message.Marks {
		f.Add("default mark", mark)
	}
	t.add("- "+day(t.published), -1, 1, 0, 0, 0, 0, 0, 0, 60, 0, 0)
	f.Add("now", here, today)
	f.Add("now kind", Types[e.Kind])
	f.Add("now start", bucket(e.Sentences[0]))
	for _, s := range e.Sentences {
		sent := &c.Doc.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			if w := c.Doc.Tokens[i].Lower; slices.Contains(kindsOf(w), "time") || c.Doc.Tokens[i].Tag == text.AUX {
				f.Add("now word", w)
			}
		}
	}
	t.add(day(t.published), around+1, 2, 0, 0, 0, 0, 0, 0, 60, 0, 0)
}

// mention is the days that some words near the event stand for.
func (t *dater) mention(d *when.Mention) {
	s := t.c.Doc.Tokens[d.First].Sent
	distance, before := t.e.distance(s)
	first, last, ok := d.Date.Bounds()
	if d.First < t.c.From || distance > around || !dates(d) || !ok || first == when.Earliest || last == when.Latest || last-first > 100 {
		return
	}
	going := t.known && first != last && first <= t.published && t.published <= last // on, when the message was written
	value := day(first) + " - " + day(last)
	switch {
	case first == last:
		value = day(first)
	case going:
		value = day(first) + " - " + day(t.published)
	}
	if distance == 0 {
		t.order++
	}
	age := 0
	if t.known {
		age = int(t.published - first)
	}
	act := d.Governor >= 0 && t.c.acts[d.Governor] != ""
	set := t.c.setBy(d.First, d.Last, "date", t.e)
	where := strconv.Itoa(distance) + strconv.FormatBool(before)
	t.f.Add("record", strconv.Itoa(int(set)), where)
	t.mentionFeatures(d, where, int(last-first), age)
	values := []float32{float32(distance), 0, yes(before), float32(t.order), float32(last - first), float32(age), yes(d.Relative),
		float32(d.First - t.c.Doc.Sentences[s].First), t.c.actNear(d.First, d.Last), yes(act), set}
	t.add(value, values...)
	// A day of the week alone, and weeks and months that go on, may stand for any day up to now.
	if going {
		t.f.Add("open", where)
		for i := d.First; i < d.Last; i++ {
			t.f.Add("openw", t.c.Doc.Tokens[i].Lower)
		}
		t.add("- "+day(t.published), values...)
	}
}

// mentionFeatures describe words for days, how many days they span, and how old they are.
func (t *dater) mentionFeatures(d *when.Mention, where string, span, age int) {
	c, f := t.c, &t.f
	sent := &c.Doc.Sentences[c.Doc.Tokens[d.First].Sent]
	f.Add("mention", where, strconv.Itoa(t.here))
	f.Add("span", strconv.Itoa(min(span, 8)))
	f.Add("relative", strconv.FormatBool(d.Relative), where)
	for i := d.First; i < d.Last; i++ {
		w := c.Doc.Tokens[i].Lower
		if w[0] >= '0' && w[0] <= '9' {
			w = "#"
		}
		f.Add("w", w)
		f.Add("ww", w, where)
	}
	if t.e.has(c.Doc.Tokens[d.First].Sent) {
		f.Add("order", bucket(t.order))
	}
	if t.known {
		switch {
		case age < 0:
			f.Add("future")
		case age <= 4:
			f.Add("age", strconv.Itoa(age))
		default:
			f.Add("age", bucket(age/4))
		}
	}
	if g := d.Governor; g >= 0 {
		f.Add("g", stem(c.Doc.Tokens[g].Lower))
		f.Add("gact", c.acts[g], where)
	}
	if v := c.verbLeft(d.First, sent); v >= 0 {
		f.Add("lv", stem(c.Doc.Tokens[v].Lower), bucket(d.First-v))
		f.Add("lact", c.acts[v], where)
	}
	if v := c.verbRight(d.Last, sent); v >= 0 {
		f.Add("rv", stem(c.Doc.Tokens[v].Lower), bucket(v-d.Last))
		f.Add("ract", c.acts[v], where)
	}
	f.Add("p1", c.lower(d.First-1, sent))
	f.Add("n1", c.lower(d.Last, sent))
	f.Add("start", strconv.FormatBool(d.First-sent.First < 3))
}

func day(d when.Day) string {
	y, m, dd := d.Civil()
	return fmt.Sprintf("%02d %s %02d", dd, months[m-1], y%100)
}
