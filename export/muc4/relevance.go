package muc4

import (
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// RelevanceFeatures describe a whole message: does it tell of any incident that the task counts?
func (c *Context) RelevanceFeatures(f *learn.Features, m *Message) {
	f.Add("bias")
	seen := make(map[string]bool)
	add := func(parts ...string) {
		key := ""
		for _, p := range parts {
			key += p + "\x00"
		}
		if !seen[key] {
			seen[key] = true
			f.Add(parts...)
		}
	}
	last := "<"
	for i := c.From; i < len(c.Doc.Tokens); i++ {
		t := &c.Doc.Tokens[i]
		w := stem(t.Lower)
		early := c.Doc.Tokens[i].Sent < 4
		if t.Tag != text.PUNCT && t.Tag != text.NUM {
			add("w", w)
			if early {
				add("early", w)
			}
			if actOf(t.Lower) != "" || actOf(last) != "" {
				add("ww", last, w)
			}
		}
		last = t.Lower
	}
	for s := range c.reading.inside {
		for _, a := range c.reading.inside[s] {
			c.actFeatures(add, a)
			if s < 4 {
				c.actFeatures(func(parts ...string) { add("early", strings.Join(parts, " ")) }, a)
			}
		}
	}
	add("city", m.City)
	add("country", m.Country)
	add("land", c.country)
	for _, mark := range m.Marks {
		add("mark", mark)
	}
	if c.Sent == nil {
		return
	}
	top, second, sum := float32(0), float32(0), float32(0)
	for s := range c.Sent {
		some := 1 - c.Sent[s][0]
		sum += some
		if some > top {
			top, second = some, top
		} else if some > second {
			second = some
		}
	}
	for n := range 8 {
		if float32(n)/8 < top {
			f.Add("top", strconv.Itoa(n))
		}
		if float32(n)/8 < second {
			f.Add("second", strconv.Itoa(n))
		}
		if float32(n)/2 < sum {
			f.Add("sum", strconv.Itoa(n))
		}
	}
	if c.roles == nil {
		return
	}
	for role := 1; role < len(Roles); role++ {
		best, total := float32(0), float32(0)
		for i := range c.roles {
			best = max(best, c.roles[i][role])
			total += c.roles[i][role]
		}
		for n := range 8 {
			if best > float32(n)/8 {
				f.Add("best", Roles[role], strconv.Itoa(n))
			}
			if total > float32(n)/2 {
				f.Add("total", Roles[role], strconv.Itoa(n))
			}
		}
	}
}
