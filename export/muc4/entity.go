package muc4

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"casus/internal/learn"
)

// Entity is one party or thing of an event: all phrases that stand for it there.
type Entity struct {
	Role              int
	Name, Description string
	mentions          []mention
	max, sum          float32
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

// Entities are the parties and things of an event by role, the surest first.
func (c *Context) Entities(names *learn.Model, e *Event) []Entity {
	var found []Entity
	for _, m := range e.mentions {
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
			if len(x.Name) > len(y.Name) {
				y.Name = x.Name
			}
			if y.Description == "" {
				y.Description = x.Description
			}
		case m.p > y.max:
			y.Description = x.Description
		}
		y.max = max(y.max, m.p)
	}
	slices.SortStableFunc(found, func(a, b Entity) int { return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(b.sum, a.sum)) })
	return found
}

func (c *Context) entity(names *learn.Model, m mention) Entity {
	p := &c.Phrases[m.phrase]
	x := Entity{Role: m.role, mentions: []mention{m}, max: m.p, sum: m.p}
	if m.role == 4 {
		if at, end := c.nameOf(names, p); at < end {
			x.Name = words(c.Doc, at, end)
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

func (c *Context) sameEntity(a, b *Entity) bool {
	if a.Role == 2 {
		return organizationKey(a.Description) == organizationKey(b.Description)
	}
	if a.Name != "" || b.Name != "" {
		return a.Name != "" && b.Name != "" && sameName(a.Name, b.Name)
	}
	head := func(x *Entity) string { return stem(c.Doc.Tokens[c.Phrases[x.mentions[0].phrase].Head].Lower) }
	return head(a) == head(b)
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

// FillFeatures describe an entity of an event: does it belong in the template?
func (c *Context) FillFeatures(f *learn.Features, e *Event, entities []Entity, i int) {
	x := &entities[i]
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
	level("max", x.max)
	level("sum", x.sum/3)
	rank, of, best := 0, 0, float32(0)
	named := false
	for k := range entities {
		if entities[k].Role != x.Role {
			continue
		}
		of++
		if k < i {
			rank++
		}
		best = max(best, entities[k].sum)
		named = named || entities[k].Name != ""
	}
	f.Add("rank", role, bucket(rank))
	f.Add("of", role, bucket(of))
	f.Add("rankof", role, bucket(rank), bucket(of))
	level("share", x.sum/best)
	f.Add("named", role, strconv.FormatBool(named), strconv.FormatBool(x.Name != ""))
	f.Add("mentions", role, bucket(len(x.mentions)))
	first := &c.Phrases[x.mentions[0].phrase]
	f.Add("where", role, bucket(first.Sent-e.Sentences[0]))
	head := c.Doc.Tokens[first.Head]
	f.Add("h", role, stem(head.Lower))
	f.Add("hk", role, stem(head.Lower), kind)
	f.Add("start", role, c.Doc.Tokens[first.First].Lower)
	f.Add("start", role, c.Doc.Tokens[first.First].Tag.String())
	f.Add("tag", role, head.Tag.String(), head.XPos.String())
	for _, k := range kindsOf(head.Lower) {
		f.Add("k", role, k)
		f.Add("kk", role, k, kind)
		f.Add("kstart", role, k, c.Doc.Tokens[first.First].Lower)
	}
	for n, m := range x.mentions {
		p := &c.Phrases[m.phrase]
		f.Add("sent", role, strconv.Itoa(int(c.Sent[p.Sent][e.Kind]*5)))
		for t := p.First; t < p.Last; t++ {
			if t != p.Head {
				f.Add("m", role, c.Doc.Tokens[t].Lower)
			}
		}
		if n == 0 {
			s := &c.Doc.Sentences[p.Sent]
			f.Add("p1", role, c.lower(p.First-1, s))
			f.Add("n1", role, c.lower(p.Last, s))
			if v := c.verbLeft(p.First, s); v >= 0 {
				f.Add("lv", role, stem(c.Doc.Tokens[v].Lower))
			}
			if v := c.verbRight(p.Full, s); v >= 0 {
				f.Add("rv", role, stem(c.Doc.Tokens[v].Lower))
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
		q := &c.Phrases[y.mentions[0].phrase]
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
