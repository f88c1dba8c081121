package muc4

import (
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// RelevanceFeatures describe a whole message: does it tell of any incident that the task counts?
func (c *Context) RelevanceFeatures(f *learn.Features) {
	f.Add("bias")
	add := once(f)
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
			if c.acts[i] != "" || actOf(last) != "" {
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
			for _, t := range a.Patients {
				hit := c.Doc.Tokens[t].Lower
				add("hit", a.Kind.String(), stem(hit))
				for _, k := range kindsOf(hit) {
					add("hit noun", a.Kind.String(), k)
				}
			}
		}
	}
	add("city", c.message.City)
	add("country", c.message.Country)
	add("land", c.country)
	add("source", c.message.Source)
	for w := range strings.FieldsSeq(c.message.Source) {
		add("source word", w)
	}
	for _, mark := range c.message.Marks {
		add("mark", mark)
	}
	if c.Sent == nil {
		return
	}
	c.tellingFeatures(add)
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
	c.partsFeatures(add)
	c.allHits().features(f)
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

// tellingFeatures describe the sentences that may tell of an incident: their words, and how long ago their days were.
func (c *Context) tellingFeatures(add func(parts ...string)) {
	for s := range c.Sent {
		if 1-c.Sent[s][0] < 0.3 {
			continue
		}
		sent := &c.Doc.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			if t := &c.Doc.Tokens[i]; t.Tag != text.PUNCT && t.Tag != text.NUM {
				add("telling", stem(t.Lower))
			}
		}
		for _, d := range c.dates {
			if d.First >= sent.First && d.Last <= sent.Last {
				add("ago", c.ago(d))
			}
		}
	}
}

// partsFeatures describe the phrases that may play a part in an incident.
func (c *Context) partsFeatures(add func(parts ...string)) {
	for i, p := range c.roles {
		for role := 1; role < len(p); role++ {
			if p[role] < 0.3 {
				continue
			}
			head := c.Doc.Tokens[c.Phrases[i].Head].Lower
			add("head", Roles[role], stem(head))
			if target(role) {
				c.victims[i].features(add)
			}
			for _, k := range kindsOf(head) {
				add("head noun", Roles[role], k)
			}
		}
	}
}

// MessageValues are what trees weigh of a whole message: what linear models say of it and of its incidents, what kind of
// text it is, and of which days it tells.
func (c *Context) MessageValues(relevance float32, events []Event, linear []float32) []float32 {
	best, second, none, bestKind := float32(0), float32(0), float32(1), 0
	for i, p := range linear {
		none *= 1 - p
		switch {
		case p > best:
			best, second, bestKind = p, best, events[i].Kind
		case p > second:
			second = p
		}
	}
	top, next, sum, early := float32(0), float32(0), float32(0), float32(0)
	for s := range c.Sent {
		some := 1 - c.Sent[s][0]
		sum += some
		if s < 4 {
			early = max(early, some)
		}
		if some > top {
			top, next = some, top
		} else if some > next {
			next = some
		}
	}
	values := []float32{relevance, best, second, 1 - none, float32(bestKind), float32(len(events)), top, next, sum, early,
		sum / float32(len(c.Sent)), float32(len(c.Sent)), yes(c.country != ""), yes(c.message.Country != ""), float32(len(c.message.Marks))}
	quotes, mine, past, acting := float32(0), float32(0), float32(0), float32(0)
	for i := c.From; i < len(c.Doc.Tokens); i++ {
		t := &c.Doc.Tokens[i]
		quotes += yes(t.Lower == "\"")
		mine += yes(t.Lower == "we" || t.Lower == "our" || t.Lower == "i" || t.Lower == "us" || t.Lower == "my")
		past += yes(t.XPos == text.PennVBD)
	}
	for s := range c.Sent {
		acting += yes(c.HasAct(s))
	}
	size := float32(len(c.Doc.Tokens) - c.From + 1)
	values = append(values, quotes/size, mine/size, past/size, acting, acting/float32(len(c.Sent)))
	var most, total [6]float32
	for _, p := range c.roles {
		higher(&most, p)
		for role, v := range p {
			total[role] += v
		}
	}
	values = append(values, most[1:]...)
	values = append(values, total[1:]...)
	all := Event{Sentences: make([]int, len(c.Sent))}
	for s := range c.Sent {
		all.Sentences[s] = s
	}
	values = c.actValues(values, all.Sentences...)
	values = c.fightValues(values, &all)
	values = c.allHits().values(values)
	return c.dayValues(values, &all)
}
