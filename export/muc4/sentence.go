package muc4

import (
	"slices"
	"strconv"

	"casus/internal/learn"
	"casus/text"
	"casus/what"
	"casus/when"
)

// Types judges of which type of incident each sentence tells.
func (c *Context) Types(m *learn.Model) [][]float32 {
	var j judge
	types := make([][]float32, len(c.Doc.Sentences))
	for s := range types {
		c.SentenceFeatures(&j.features, s)
		types[s] = slices.Clone(j.ask(m))
	}
	return types
}

// SentenceFeatures describe a sentence: what act does it tell of?
func (c *Context) SentenceFeatures(f *learn.Features, s int) {
	doc, sent := c.Doc, &c.Doc.Sentences[s]
	f.Add("bias")
	f.Add("pos", bucket(s))
	last := "<"
	for i := sent.First; i < sent.Last; i++ {
		t := &doc.Tokens[i]
		w := stem(t.Lower)
		if t.Tag == text.NUM {
			w = "#"
		}
		f.Add("w", w)
		f.Add("ww", last, w)
		f.Add("cl", cluster(t.Lower))
		if act := c.acts[i]; act != "" {
			f.Add("act", act)
			f.Add("actpos", act, bucket(s))
			if t.Tag == text.VERB {
				f.Add("actv", act, t.XPos.String(), c.voice(i, sent))
			}
		}
		last = w
	}
	for _, a := range c.reading.inside[s] {
		c.actFeatures(f.Add, a)
		c.sideFeatures(f, a)
	}
	recordedFeatures(f.Add, c.recordedIn[s])
	c.settingFeatures(f, s)
	for _, d := range [...]int{-1, 1} {
		if s+d < 0 || s+d >= len(doc.Sentences) {
			continue
		}
		name := "prev"
		if d > 0 {
			name = "next"
		}
		for i := doc.Sentences[s+d].First; i < doc.Sentences[s+d].Last; i++ {
			if act := c.acts[i]; act != "" {
				f.Add(name, act)
				f.Add(name, stem(doc.Tokens[i].Lower))
			}
			f.Add(name, "cl", cluster(doc.Tokens[i].Lower))
		}
	}
}

// sideFeatures describe by which words an act names those whom it hits, and who did it.
func (c *Context) sideFeatures(f *learn.Features, a *what.Act) {
	kind, word := a.Kind.String(), stem(c.Doc.Tokens[a.Head].Lower)
	for _, t := range a.Patients {
		hit := c.Doc.Tokens[t].Lower
		f.Add("hit", word, c.partyKind(t))
		f.Add("hit kind", kind, stem(hit))
		f.Add("hit cluster", kind, cluster(hit))
		for _, k := range kindsOf(hit) {
			f.Add("hit noun", kind, k)
		}
	}
	for _, t := range a.Agents {
		f.Add("by", word, c.partyKind(t))
	}
}

// settingFeatures describe of which days, places and names a sentence tells, in whose words, where it stands, and in what
// kind of message.
func (c *Context) settingFeatures(f *learn.Features, s int) {
	sent := &c.Doc.Sentences[s]
	quotes := 0
	for i := sent.First; i < sent.Last; i++ {
		t := &c.Doc.Tokens[i]
		if t.Lower == "\"" {
			quotes++
		}
		if t.Tag == text.PRON {
			f.Add("pron", t.Lower)
		}
	}
	f.Add("quotes", bucket(quotes))
	f.Add("length", bucket((sent.Last-sent.First)/4))
	for _, n := range c.Doc.Names {
		if n.First >= sent.First && n.Last <= sent.Last {
			f.Add("name", strconv.Itoa(int(n.Kind)))
		}
	}
	for _, d := range c.dates {
		if d.First >= sent.First && d.Last <= sent.Last {
			f.Add("date", strconv.Itoa(int(d.Kind)))
			f.Add("ago", c.ago(d))
		}
	}
	for _, p := range c.places {
		if p.first >= sent.First && p.last <= sent.Last {
			f.Add("place", strconv.Itoa(p.level))
			f.Add("country", p.place.country)
		}
	}
	f.Add("begins", strconv.FormatBool(s == 0 || c.Doc.Sentences[s-1].Paragraph != sent.Paragraph))
	for i := sent.First; i < sent.Last; i++ {
		if t := &c.Doc.Tokens[i]; t.Rel == text.RelRoot {
			f.Add("root", stem(t.Lower), t.XPos.String())
			f.Add("root act", c.acts[i], c.voice(i, sent))
			break
		}
	}
	f.Add("about", c.country)
	f.Add("source", c.message.Source)
	f.Add("city", c.message.City)
	for _, mark := range c.message.Marks {
		f.Add("mark", mark)
	}
}

// ages are days before a message that tell one age from the next.
var ages = [...]int{-1, 1, 7, 14, twoMonths, 400}

// ago is how long before the message a day was.
func (c *Context) ago(d when.Mention) string {
	now, _, ok := when.Date(c.message.Date).Bounds()
	day, last, also := d.Date.Bounds()
	if !ok || !also || day == when.Earliest {
		return "unknown"
	}
	span := " day"
	if last > day {
		span = " span"
	}
	for i, limit := range ages {
		if int(now-day) <= limit {
			return strconv.Itoa(i) + span
		}
	}
	return "old" + span
}
