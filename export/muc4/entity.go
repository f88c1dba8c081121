package muc4

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
	"casus/who"
)

// Entity is one party or thing of a message in one role: all phrases that stand for it.
type Entity struct {
	Role              int
	Name, Description string
	mentions          []mention
	max, sum          float32
	actor             int  // in the message's cast, -1 where it has none
	one               bool // a single person or thing
}

// Phrases are the phrases that stand for the entity.
func (x *Entity) Phrases() []int {
	found := make([]int, len(x.mentions))
	for i, m := range x.mentions {
		found[i] = m.phrase
	}
	return found
}

// Surest is how likely its likeliest phrase plays its role.
func (x *Entity) Surest() float32 { return x.max }

// Entities are the parties and things of a message by role, the surest first.
func (r *Reader) Entities(c *Context) []Entity {
	return c.entities(r.Models.Names, c.mentionsAbove(&r.Cut.Roles))
}

func (c *Context) entities(names *learn.Model, mentions []mention) []Entity {
	if c.cast == nil {
		c.cast = who.Find(c.Doc)
	}
	var found []Entity
	for _, m := range mentions {
		x := c.entity(names, m)
		at := slices.IndexFunc(found, func(y Entity) bool { return y.Role == x.Role && c.sameEntity(&x, &y) })
		if at < 0 {
			found = append(found, x)
			continue
		}
		y := &found[at]
		y.mentions = append(y.mentions, m)
		y.sum += m.p
		switch {
		case x.Name != "":
			if y.Name == "" && x.Description != "" {
				y.Description = x.Description
			}
			if len(x.Name) > len(y.Name) {
				y.Name = x.Name
			}
			if y.Description == "" {
				y.Description = x.Description
			}
		case y.Name != "":
			if y.Description == "" {
				y.Description = x.Description
			}
		case m.p > y.max:
			y.Description = x.Description
		}
		if y.actor < 0 {
			y.actor = x.actor
		}
		y.max = max(y.max, m.p)
	}
	slices.SortStableFunc(found, func(a, b Entity) int { return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(b.sum, a.sum)) })
	return found
}

func (c *Context) entity(names *learn.Model, m mention) Entity {
	p := &c.Phrases[m.phrase]
	x := Entity{Role: m.role, mentions: []mention{m}, max: m.p, sum: m.p, actor: -1, one: c.singular(p)}
	if at, ok := c.cast.At(p.Head); ok && c.cast.Mentions[at].Head == p.Head {
		x.actor = c.cast.Mentions[at].Actor
	}
	if m.role == 4 {
		if at, end := c.nameOf(names, p); at < end {
			x.Name = c.fullName(words(c.Doc, at, end))
			if at > p.First {
				x.Description = words(c.Doc, p.First, at)
				if articles[strings.ToLower(x.Description)] {
					x.Description = ""
				}
			}
			return x
		}
	}
	x.Description = words(c.Doc, p.First, p.Full)
	return x
}

// singular says whether a phrase stands for one person or thing.
func (c *Context) singular(p *Phrase) bool {
	head := &c.Doc.Tokens[p.Head]
	if head.XPos == text.PennNNS || head.XPos == text.PennNNPS || head.Lower == "people" {
		return false
	}
	for i := p.First; i < p.Head; i++ {
		if c.Doc.Tokens[i].Tag == text.NUM && c.Doc.Tokens[i].Lower != "one" {
			return false
		}
	}
	return true
}

// fullName is the longest name of a person in the message that holds all words of a name.
func (c *Context) fullName(name string) string {
	best := name
	for _, n := range c.Doc.Names {
		if n.Kind != text.Person || n.First < c.From {
			continue
		}
		if full := words(c.Doc, n.First, n.Last); len(full) > len(best) && len(full) < len(name)+30 && sameName(name, full) {
			best = full
		}
	}
	return best
}

func (c *Context) sameEntity(a, b *Entity) bool {
	if a.Role == 2 {
		return organizationKey(a.Description) == organizationKey(b.Description)
	}
	if a.Name != "" && b.Name != "" {
		return sameName(a.Name, b.Name)
	}
	if a.Role == 4 && a.one && b.one {
		if a.actor >= 0 && a.actor == b.actor {
			return true
		}
		for _, m := range a.mentions {
			for _, n := range b.mentions {
				if c.apposed(&c.Phrases[m.phrase], &c.Phrases[n.phrase]) {
					return true
				}
			}
		}
	}
	if a.Name != "" || b.Name != "" {
		return false
	}
	head := func(x *Entity) string { return stem(c.Doc.Tokens[c.Phrases[x.mentions[0].phrase].Head].Lower) }
	return head(a) == head(b)
}

// apposed says whether one phrase explains the other: "Juan Perez, mayor of …".
func (c *Context) apposed(p, q *Phrase) bool {
	if q.First < p.First {
		p, q = q, p
	}
	if p.Sent != q.Sent || q.First < p.Last {
		return false
	}
	g, rel, prep := c.governor(q)
	if rel == text.RelAppos && prep == "" && g >= p.First && g < p.Last {
		return true
	}
	return rel == text.RelAppos && q.First <= p.Full+1 && c.Doc.Tokens[q.First-1].Lower == ","
}

// organizationKey is the same for all names of an organisation.
func organizationKey(name string) string {
	if row, ok := groups().names.Get(name); ok {
		return strconv.Itoa(row)
	}
	return strings.ToLower(name)
}

// sameName says whether all words of the shorter name are in the longer.
func sameName(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	long := strings.Fields(strings.ToUpper(b))
	for w := range strings.FieldsSeq(strings.ToUpper(a)) {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return true
}

// FillFeatures describe an entity of a message and one of its events: does it belong in the template?
func (c *Context) FillFeatures(f *learn.Features, events []Event, at int, entities []Entity, i int) {
	x, e := &entities[i], &events[at]
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
	here := make([]float32, len(entities)) // how sure each entity is in the event's sentences
	for k := range entities {
		if entities[k].Role == x.Role {
			for _, m := range entities[k].mentions {
				if e.has(c.Phrases[m.phrase].Sent) {
					here[k] += m.p
				}
			}
		}
	}
	top := float32(0)
	nearest, before := 1<<20, true
	elsewhere, alone := false, true
	for _, m := range x.mentions {
		s := c.Phrases[m.phrase].Sent
		for _, t := range e.Sentences {
			if d := abs(s - t); d < nearest {
				nearest, before = d, s < t
			}
		}
		if e.has(s) {
			top = max(top, m.p)
		}
		for o := range events {
			if o != at && events[o].has(s) {
				elsewhere = true
				if !e.has(s) && events[o].Kind == e.Kind {
					alone = false
				}
			}
		}
	}
	in := strconv.FormatBool(nearest == 0)
	level("max"+in, max(top, x.max*0.999))
	level("here", top)
	level("sum"+in, x.sum/3)
	f.Add("in", role, in, strconv.FormatBool(elsewhere))
	f.Add("d", role, bucket(nearest), strconv.FormatBool(before))
	f.Add("events", role, bucket(len(events)), in)
	f.Add("alone", role, strconv.FormatBool(alone), in)
	if nearest > 0 && len(events) == 1 {
		f.Add("only", role)
	}
	rank, of, globalRank, best := 0, 0, 0, float32(0)
	named := false
	for k := range entities {
		if entities[k].Role != x.Role {
			continue
		}
		if here[k] > 0 {
			of++
		}
		if here[k] > here[i] || here[k] == here[i] && k < i {
			rank++
		}
		if k < i {
			globalRank++
		}
		best = max(best, here[k])
		named = named || entities[k].Name != "" && here[k] > 0
	}
	f.Add("rank", role, bucket(rank), in)
	f.Add("grank", role, bucket(globalRank), in)
	f.Add("of", role, bucket(of), in)
	f.Add("rankof", role, bucket(rank), bucket(of), in)
	if best > 0 {
		level("share"+in, here[i]/best)
	}
	f.Add("named", role, strconv.FormatBool(named), strconv.FormatBool(x.Name != ""))
	f.Add("mentions", role, bucket(len(x.mentions)), in)
	first := &c.Phrases[c.nearestMention(x, e).phrase]
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
	// Others of the role that stand in the same phrase or sentence.
	for k := range entities {
		y := &entities[k]
		if k == i || y.Role != x.Role {
			continue
		}
		q := &c.Phrases[c.nearestMention(y, e).phrase]
		if q.Sent == first.Sent {
			f.Add("beside", role)
		}
		if q.First <= first.First && first.Last <= q.Last {
			f.Add("insideof", role)
		}
		if first.First <= q.First && q.Last <= first.Last {
			f.Add("around", role)
		}
	}
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
		p := &c.Phrases[c.nearestMention(&y, e).phrase]
		y.Description = words(c.Doc, p.First, p.Full)
	}
	return &y
}
