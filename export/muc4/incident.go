package muc4

import (
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// StageFeatures describe the sentences that tell of an incident: was it carried out, attempted or threatened?
func (c *Context) StageFeatures(f *learn.Features, sentences []int, kind string) {
	f.Add("kind", kind)
	for _, in := range c.recordedBy(sentences...) {
		f.Add("record", in.Stage, kind)
	}
	for _, s := range sentences {
		sent := &c.Doc.Sentences[s]
		last := "<"
		for i := sent.First; i < sent.Last; i++ {
			w := stem(c.Doc.Tokens[i].Lower)
			f.Add("w", w)
			f.Add("kw", kind, w)
			f.Add("ww", last, w)
			last = w
		}
	}
	f.Add("n", bucket(len(sentences)))
}

// TypeFeatures describe an event: of which type is it?
func (c *Context) TypeFeatures(f *learn.Features, e *Event) {
	f.Add("bias")
	f.Add("kind", Types[e.Kind])
	for _, in := range c.recordedBy(e.Sentences...) {
		f.Add("record", in.SubEventType, Types[e.Kind])
	}
	sums := make([]float32, len(Types))
	total := float32(0)
	for _, s := range e.Sentences {
		for kind := 1; kind < len(Types); kind++ {
			sums[kind] += c.Sent[s][kind]
			total += c.Sent[s][kind]
		}
		for _, a := range c.reading.inside[s] {
			f.Add("act", a.Kind.String())
			f.Add("act kind", a.Kind.String(), Types[e.Kind])
		}
		for i := c.Doc.Sentences[s].First; i < c.Doc.Sentences[s].Last; i++ {
			w := stem(c.Doc.Tokens[i].Lower)
			f.Add("w", w)
			if act := c.acts[i]; act != "" {
				f.Add("points", act, Types[e.Kind])
			}
		}
	}
	for kind := 1; kind < len(Types); kind++ {
		for n := range 8 {
			if sums[kind] > total*float32(n)/8 {
				f.Add("part", Types[kind], strconv.Itoa(n))
			}
		}
	}
	for _, m := range e.mentions {
		if m.role == 3 || m.role == 5 {
			f.Add("thing", Roles[m.role], stem(c.Doc.Tokens[c.Phrases[m.phrase].Head].Lower))
		}
	}
}

// ImpliedFeatures describe the sentences that tell of an incident and its weapons: which weapon is there that no noun tells?
func (c *Context) ImpliedFeatures(f *learn.Features, sentences []int, kind string, weapons int) {
	n := bucket(weapons)
	f.Add("bias")
	f.Add("kind", kind, n)
	f.Add("gunfire", c.gunfire(sentences), kind, n)
	for _, s := range sentences {
		sent := &c.Doc.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			t := &c.Doc.Tokens[i]
			if t.Tag != text.NOUN && t.Tag != text.VERB && t.Tag != text.ADJ {
				continue
			}
			w := stem(t.Lower)
			f.Add("w", w)
			f.Add("wn", w, n)
			f.Add("act", c.acts[i], n)
		}
		for _, a := range c.reading.inside[s] {
			f.Add("a", a.Kind.String(), n)
		}
	}
}

// CategoryFeatures describe an incident and those who did it, a list of phrases for each: is it the act of terrorists or of
// a state?
func (c *Context) CategoryFeatures(f *learn.Features, sentences []int, kind string, perpetrators [][]int) {
	f.Add("bias")
	f.Add("kind", kind)
	f.Add("n", bucket(len(perpetrators)))
	f.Add("country", c.country)
	f.Add("country", c.country, kind)
	recordedFeatures(f.Add, c.recordedBy(sentences...))
	for _, phrases := range perpetrators {
		for _, i := range phrases {
			p := &c.Phrases[i]
			f.Add("side", groups().of(words(c.Doc, p.First, p.Last), "side"))
			f.Add("org", organizationKey(words(c.Doc, p.First, p.Last)))
			for t := p.First; t < p.Full; t++ {
				w := c.Doc.Tokens[t].Lower
				f.Add("p", w)
				f.Add("pc", cluster(w))
				for _, k := range kindsOf(w) {
					f.Add("pk", k)
				}
			}
			if a := c.actor(p); a >= 0 {
				f.Add("party", c.reading.cast.Actors[a].Kind.String())
			}
		}
	}
	for _, s := range sentences {
		for _, a := range c.reading.inside[s] {
			c.actFeatures(f.Add, a)
		}
		sent := &c.Doc.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			f.Add("w", stem(c.Doc.Tokens[i].Lower))
		}
	}
}

// gunfire is the type of gun that the verbs of some sentences tell of: "was shot", "machinegunned".
func (c *Context) gunfire(sentences []int) string {
	kind := ""
	for _, s := range sentences {
		for i := c.Doc.Sentences[s].First; i < c.Doc.Sentences[s].Last; i++ {
			w := c.Doc.Tokens[i].Lower
			switch {
			case strings.HasPrefix(w, "machinegun") || strings.HasPrefix(w, "submachine"):
				return "MACHINE GUN"
			case w == "shot" || w == "shots" || w == "shooting" || w == "shoot" || w == "gunned" || w == "riddled" || w == "bullet" || w == "bullets" || w == "strafed":
				kind = "GUN"
			}
		}
	}
	return kind
}
