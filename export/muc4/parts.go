package muc4

import (
	"casus/internal/learn"
	"casus/what"
)

// partFeatures describe the parts that a phrase plays in acts, and its party elsewhere.
func (c *Context) partFeatures(f *learn.Features, p *Phrase, class, head string) {
	for _, q := range c.reading.parts[p.Head] {
		kind := q.act.Kind.String()
		f.Add("as", q.as)
		f.Add("as", q.as, class)
		f.Add("askind", q.as, kind)
		f.Add("askind", q.as, kind, class)
		f.Add("asreal", q.as, q.act.Realis.String())
		f.Add("asword", q.as, stem(c.Doc.Tokens[q.act.Head].Lower))
		f.Add("ash", q.as, head)
	}
	for t := p.Last; t < p.Full; t++ {
		for _, q := range c.reading.parts[t] {
			f.Add("ofas", q.as, q.act.Kind.String())
		}
	}
	a := c.actor(p)
	if a < 0 {
		f.Add("noparty", class)
		return
	}
	party := c.reading.cast.Actors[a].Kind.String()
	f.Add("party", party)
	f.Add("party", party, class)
	for _, q := range c.reading.parts[p.Head] {
		f.Add("partyas", party, q.as, q.act.Kind.String())
	}
	f.Add("mentions", party, bucket(len(c.reading.phrases[a])))
	seen := make(map[string]bool)
	for _, i := range c.reading.phrases[a] {
		other := &c.Phrases[i]
		if other.Head == p.Head {
			continue
		}
		for _, q := range c.reading.parts[other.Head] {
			if key := q.as + q.act.Kind.String(); !seen[key] {
				seen[key] = true
				f.Add("elsewhere", q.as, q.act.Kind.String())
				f.Add("elsewhere", q.as, party)
			}
		}
	}
	for _, claim := range c.reading.claims {
		if key := claim.Firmness.String(); claim.Actor == a && !seen[key] {
			seen[key] = true
			f.Add("claim", key)
			f.Add("claim", key, class)
		}
	}
}

// partValues are what trees weigh of the parts that a phrase plays, and of its party elsewhere.
func (c *Context) partValues(values []float32, p *Phrase) []float32 {
	for _, as := range playing {
		kind, happened := float32(0), float32(0)
		for _, q := range c.reading.parts[p.Head] {
			if q.as == as {
				kind = max(kind, float32(q.act.Kind))
				happened = max(happened, 1+yes(q.act.Realis == what.Happened))
			}
		}
		values = append(values, kind, happened)
	}
	var top [6]float32
	party, mentions, claims := float32(-1), 0, 0
	if a := c.actor(p); a >= 0 {
		party = float32(c.reading.cast.Actors[a].Kind)
		mentions = len(c.reading.phrases[a])
		for _, i := range c.reading.phrases[a] {
			if c.Phrases[i].Head != p.Head {
				higher(&top, c.roles[i])
			}
		}
		for _, claim := range c.reading.claims {
			if claim.Actor == a {
				claims++
			}
		}
	}
	values = append(values, party, float32(mentions), float32(claims))
	return append(values, top[1:]...)
}
