package muc4

import (
	"slices"
	"strconv"

	"casus/internal/learn"
)

// view is an entity of a message as one of its events sees it.
type view struct {
	events   []Event
	at       int
	entities []Entity
	i        int

	here, best       float32 // how sure the entity is in the event's sentences, and the surest of its role there
	top              float32 // its surest phrase there
	nearest          int     // sentences to the nearest one of the event's
	before           bool    // it stands before that
	elsewhere, alone bool    // also in another event; in none other of the type
	rank, of, global int     // among those of its role: in the event, and how many those are; in the message
	named            bool    // the event has a named one of the role
	first            *Phrase // where the event knows it from
	beside           int     // others of the role in the same sentence
	inside, around   bool    // within the phrase of another of the role, or around it
}

func (v *view) event() *Event { return &v.events[v.at] }

// View is an entity of a message as one of its events sees it.
func (c *Context) View(events []Event, at int, entities []Entity, i int) *view {
	v := &view{events: events, at: at, entities: entities, i: i, nearest: 1 << 20, before: true, alone: true}
	x, e := v.entity(), v.event()
	here := make([]float32, len(entities))
	for k := range entities {
		if entities[k].Role == x.Role {
			for _, m := range entities[k].mentions {
				if e.has(c.Phrases[m.phrase].Sent) {
					here[k] += m.p
				}
			}
		}
	}
	for _, m := range x.mentions {
		s := c.Phrases[m.phrase].Sent
		for _, t := range e.Sentences {
			if d := abs(s - t); d < v.nearest {
				v.nearest, v.before = d, s < t
			}
		}
		if e.has(s) {
			v.top = max(v.top, m.p)
		}
		for o := range events {
			if o != at && events[o].has(s) {
				v.elsewhere = true
				if !e.has(s) && events[o].Kind == e.Kind {
					v.alone = false
				}
			}
		}
	}
	v.here = here[i]
	v.first = &c.Phrases[c.nearestMention(x, e).phrase]
	for k := range entities {
		y := &entities[k]
		if y.Role != x.Role {
			continue
		}
		if here[k] > 0 {
			v.of++
		}
		if here[k] > here[i] || here[k] == here[i] && k < i {
			v.rank++
		}
		if k < i {
			v.global++
		}
		v.best = max(v.best, here[k])
		v.named = v.named || y.Name != "" && here[k] > 0
		if k == i {
			continue
		}
		q := &c.Phrases[c.nearestMention(y, e).phrase]
		if q.Sent == v.first.Sent {
			v.beside++
		}
		v.inside = v.inside || q.First <= v.first.First && v.first.Last <= q.Last
		v.around = v.around || v.first.First <= q.First && q.Last <= v.first.Last
	}
	return v
}

// FillFeatures describe an entity and an event: does it belong in the template?
func (c *Context) FillFeatures(f *learn.Features, v *view) {
	x, e := v.entity(), v.event()
	role, kind := Roles[x.Role], Types[e.Kind]
	f.Add("role", role)
	f.Add("rk", role, kind)
	level := func(name string, p float32) {
		for n := range 10 {
			if p > float32(n)/10 {
				f.Add(name, role, strconv.Itoa(n))
			}
		}
	}
	in := strconv.FormatBool(v.nearest == 0)
	level("max"+in, max(v.top, x.max*0.999))
	level("here", v.top)
	level("sum"+in, x.sum/3)
	f.Add("in", role, in, strconv.FormatBool(v.elsewhere))
	f.Add("d", role, bucket(v.nearest), strconv.FormatBool(v.before))
	f.Add("events", role, bucket(len(v.events)), in)
	f.Add("alone", role, strconv.FormatBool(v.alone), in)
	if v.nearest > 0 && len(v.events) == 1 {
		f.Add("only", role)
	}
	f.Add("rank", role, bucket(v.rank), in)
	f.Add("grank", role, bucket(v.global), in)
	f.Add("of", role, bucket(v.of), in)
	f.Add("rankof", role, bucket(v.rank), bucket(v.of), in)
	if v.best > 0 {
		level("share"+in, v.here/v.best)
	}
	f.Add("named", role, strconv.FormatBool(v.named), strconv.FormatBool(x.Name != ""))
	f.Add("mentions", role, bucket(len(x.mentions)), in)
	first := v.first
	f.Add("where", role, bucket(first.Sent-e.Sentences[0]))
	head := c.Doc.Tokens[first.Head]
	f.Add("h", role, stem(head.Lower))
	f.Add("hk", role, stem(head.Lower), kind)
	f.Add("start", role, c.Doc.Tokens[first.First].Lower)
	f.Add("start", role, c.Doc.Tokens[first.First].Tag.String())
	f.Add("tag", role, head.Tag.String(), head.XPos.String())
	for _, k := range kindsOf(head.Lower) {
		f.Add("k", role, k, in)
		f.Add("kk", role, k, kind)
		f.Add("kstart", role, k, c.Doc.Tokens[first.First].Lower)
	}
	s := &c.Doc.Sentences[first.Sent]
	f.Add("p1", role, c.lower(first.First-1, s))
	f.Add("n1", role, c.lower(first.Last, s))
	if v := c.verbLeft(first.First, s); v >= 0 {
		f.Add("lv", role, stem(c.Doc.Tokens[v].Lower))
	}
	if v := c.verbRight(first.Full, s); v >= 0 {
		f.Add("rv", role, stem(c.Doc.Tokens[v].Lower))
	}
	for _, m := range x.mentions {
		p := &c.Phrases[m.phrase]
		if !e.has(p.Sent) {
			continue
		}
		f.Add("sent", role, strconv.Itoa(int(c.Sent[p.Sent][e.Kind]*5)))
		for t := p.First; t < p.Last; t++ {
			if t != p.Head {
				f.Add("m", role, c.Doc.Tokens[t].Lower)
			}
		}
		if p.Part {
			f.Add("part", role)
		}
		if p.Owner {
			f.Add("owner", role)
		}
	}
	if target(x.Role) {
		is := &c.victims[c.nearestMention(x, e).phrase]
		f.Add("victim", role, is.kind, in)
		f.Add("victim", role, is.form, in)
		f.Add("victim", role, is.kind, kind)
	}
	if v.beside > 0 {
		f.Add("beside", role)
	}
	if v.inside {
		f.Add("insideof", role)
	}
	if v.around {
		f.Add("around", role)
	}
}

// FillValues are what trees weigh of an entity and an event: what the linear model says, and how it stands beside others.
func (c *Context) FillValues(v *view, linear float32) []float32 {
	x, e := v.entity(), v.event()
	p := v.first
	ofKind := 0
	for i := range v.events {
		if v.events[i].Kind == e.Kind {
			ofKind++
		}
	}
	ofRole := 0
	for i := range v.entities {
		if v.entities[i].Role == x.Role {
			ofRole++
		}
	}
	share := float32(0)
	if v.best > 0 {
		share = v.here / v.best
	}
	values := []float32{linear, e.P, v.here, v.top, x.max, x.sum, share, v.best, float32(v.nearest), float32(v.rank), float32(v.of), float32(v.global),
		float32(len(x.mentions)), float32(len(v.events)), float32(ofKind), float32(ofRole), float32(e.Kind), float32(len(e.Sentences)),
		float32(p.Sent - e.Sentences[0]), float32(p.Sent), c.Sent[p.Sent][e.Kind], c.Sent[p.Sent][0], float32(v.beside),
		float32(p.Last - p.First), float32(p.Full - p.Last)}
	for _, is := range []bool{v.before, v.elsewhere, v.alone, v.named, v.inside, v.around, x.Name != "", x.Description != "", x.one, p.Owner, p.Part} {
		values = append(values, yes(is))
	}
	for role := 1; role < len(Roles); role++ {
		values = append(values, yes(role == x.Role))
	}
	values = c.victims[c.nearestMention(x, e).phrase].values(values)
	values = c.hitsOf(e).values(values)
	return c.partyValues(values, x, e)
}

// nearestMention is the surest mention of an entity in the sentences of an event, else the one nearest to them.
func (c *Context) nearestMention(x *Entity, e *Event) mention {
	best, distance := x.mentions[0], 1<<20
	for _, m := range x.mentions {
		d := 1 << 20
		for _, t := range e.Sentences {
			d = min(d, abs(c.Phrases[m.phrase].Sent-t))
		}
		if d < distance || d == distance && m.p > best.p {
			best, distance = m, d
		}
	}
	return best
}

// seenFrom is an entity as an event knows it: the phrases in its sentences, where there are any, and words from them.
func (c *Context) seenFrom(x *Entity, e *Event) *Entity {
	y := Entity{Role: x.Role, Name: x.Name, Description: x.Description, one: x.one}
	for _, m := range x.mentions {
		if e.has(c.Phrases[m.phrase].Sent) {
			y.mentions = append(y.mentions, m)
		}
	}
	if len(y.mentions) == 0 {
		y.mentions = x.mentions
		return &y
	}
	if y.Name == "" {
		y.Description = c.description(c.nearestMention(&y, e))
	}
	return &y
}

// fillers are the entities that belong in the template of an event. Where there is no target among them, the likeliest is
// taken: an incident without any is none.
func (r *Reader) fillers(c *Context, events []Event, at int, entities []Entity) []int {
	var j judge
	var found []int
	targets, best, top := false, -1, float32(0)
	for i := range entities {
		view := c.View(events, at, entities, i)
		c.FillFeatures(&j.features, view)
		p := events[at].P * r.Models.FillTrees.Probability(c.FillValues(view, j.ask(r.Models.Fills)[1]))
		hit := target(entities[i].Role)
		if p >= r.Cut.Fills[entities[i].Role] {
			found = append(found, i)
			targets = targets || hit
		}
		if hit && p > top {
			best, top = i, p
		}
	}
	if !targets && best >= 0 {
		found = append(found, best)
		slices.Sort(found)
	}
	return found
}
