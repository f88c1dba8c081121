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

// Dates are the days that an event may have been on, in the form of the task.
func (c *Context) Dates(e *Event) []Option {
	var found options
	var f learn.Features
	published, _, known := when.Date(c.message.Date).Bounds()
	here := 0
	today := false
	for _, d := range c.dates {
		if s := c.Doc.Tokens[d.First].Sent; d.First >= c.From && e.has(s) && (d.Kind == when.Point || d.Kind == when.Period) {
			here++
		}
		if first, last, ok := d.Date.Bounds(); ok && known && d.First >= c.From && first == last && first == published {
			today = true
		}
	}
	n := min(here, 2)
	if known {
		f.Add("default", strconv.Itoa(n), strconv.FormatBool(today))
		f.Add("default")
		f.Add("default kind", Types[e.Kind])
		f.Add("default start", bucket(e.Sentences[0]))
		for _, mark := range c.message.Marks {
			f.Add("default mark", mark)
		}
		event := []float32{float32(n), yes(today), float32(e.Kind), float32(e.Sentences[0]), float32(len(e.Sentences))}
		found.add("- "+day(published), &f, append([]float32{-1, 1, 0, 0, 0, 0, 0, 0, 60, 0}, event...)...)
		// "this morning", "just now": the day itself, where no word names it.
		f.Add("now", strconv.Itoa(n), strconv.FormatBool(today))
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
		found.add(day(published), &f, append([]float32{around + 1, 2, 0, 0, 0, 0, 0, 0, 60, 0}, event...)...)
	}
	order := 0
	for i := range c.dates {
		d := &c.dates[i]
		s := c.Doc.Tokens[d.First].Sent
		distance, before := e.distance(s)
		if d.First < c.From || distance > around || d.Kind != when.Point && d.Kind != when.Period {
			continue
		}
		first, last, ok := d.Date.Bounds()
		if !ok || first == when.Earliest || last == when.Latest || last-first > 100 {
			continue
		}
		value := day(first) + " - " + day(last)
		if first == last {
			value = day(first)
		} else if known && first <= published && published <= last {
			value = day(first) + " - " + day(published)
		}
		where := strconv.Itoa(distance) + strconv.FormatBool(before)
		f.Add("mention", where, strconv.Itoa(n))
		f.Add("span", strconv.Itoa(min(int(last-first), 8)))
		f.Add("relative", strconv.FormatBool(d.Relative), where)
		for t := d.First; t < d.Last; t++ {
			w := c.Doc.Tokens[t].Lower
			if w[0] >= '0' && w[0] <= '9' {
				w = "#"
			}
			f.Add("w", w)
			f.Add("ww", w, where)
		}
		if distance == 0 {
			order++
			f.Add("order", bucket(order))
		}
		if known {
			age := int(published - first)
			switch {
			case age < 0:
				f.Add("future")
			case age <= 4:
				f.Add("age", strconv.Itoa(age))
			default:
				f.Add("age", bucket(age/4))
			}
		}
		sent := &c.Doc.Sentences[s]
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
		age, act := 0, false
		if known {
			age = int(published - first)
		}
		if d.Governor >= 0 {
			act = c.acts[d.Governor] != ""
		}
		values := []float32{float32(distance), 0, yes(before), float32(order), float32(last - first), float32(age), yes(d.Relative), float32(d.First - sent.First),
			c.actNear(d.First, d.Last), yes(act), float32(n), yes(today), float32(e.Kind), float32(e.Sentences[0]), float32(len(e.Sentences))}
		found.add(value, &f, values...)
		// A day of the week alone, and weeks and months that go on, may stand for any day up to now.
		if known && first != last && first <= published && published <= last {
			f.Add("open", where)
			for t := d.First; t < d.Last; t++ {
				f.Add("openw", c.Doc.Tokens[t].Lower)
			}
			found.add("- "+day(published), &f, values...)
		}
	}
	return found
}

func day(d when.Day) string {
	y, m, dd := d.Civil()
	return fmt.Sprintf("%02d %s %02d", dd, months[m-1], y%100)
}
