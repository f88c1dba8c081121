package muc4

import (
	"cmp"
	"slices"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// Entity is one party or thing of a message in one role: all phrases that stand for it.
type Entity struct {
	Role              int
	Name, Description string
	mentions          []mention
	single            []*Entity // each phrase alone
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
	mentions := r.Mentions(c)
	var j judge
	var found []Entity
	for i := range mentions {
		x := &mentions[i]
		at, top := -1, r.Cut.Join
		for k := range found {
			if found[k].Role != x.Role {
				continue
			}
			if p := r.join(c, &j, &found[k], x); p > top {
				at, top = k, p
			}
		}
		if at < 0 {
			found = append(found, *x)
			continue
		}
		found[at].add(x)
	}
	slices.SortStableFunc(found, func(a, b Entity) int { return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(b.sum, a.sum)) })
	c.entityOf = make(map[int]int)
	for i := range found {
		for _, m := range found[i].mentions {
			c.entityOf[m.phrase] = i
		}
	}
	return found
}

// entitiesOf are the entities that phrases of some roles stand for.
func (c *Context) entitiesOf(mentions []mention, roles ...int) map[int]bool {
	found := make(map[int]bool)
	for _, m := range mentions {
		if slices.Contains(roles, m.role) {
			found[c.entityOf[m.phrase]] = true
		}
	}
	return found
}

// inBoth is how many of some entities are among others.
func inBoth[K comparable](a, b map[K]bool) int {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}

// add adds a phrase that stands for the entity.
func (y *Entity) add(x *Entity) {
	y.single = append(y.single, x)
	y.mentions = append(y.mentions, x.mentions...)
	y.sum += x.sum
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
	case x.max > y.max:
		y.Description = x.Description
	}
	if y.actor < 0 {
		y.actor = x.actor
	}
	y.max = max(y.max, x.max)
}

// Mentions are the phrases that play a part, each as an entity of its own.
func (r *Reader) Mentions(c *Context) []Entity {
	var found []Entity
	for _, m := range c.mentionsAbove(&r.Cut.Roles) {
		found = append(found, c.entity(r.Models.Names, m))
	}
	for i := range found {
		x := found[i]
		found[i].single = []*Entity{&x}
	}
	return found
}

func (c *Context) entity(names *learn.Model, m mention) Entity {
	p := &c.Phrases[m.phrase]
	x := Entity{Role: m.role, mentions: []mention{m}, max: m.p, sum: m.p, actor: c.actor(p), one: c.singular(p)}
	if m.role == 4 {
		if at, end := c.nameOf(names, p); at < end {
			x.Name = c.fullName(names, words(c.Doc, at, end))
			if at > p.First {
				x.Description = words(c.Doc, p.First, at)
				if articles[strings.ToLower(x.Description)] {
					x.Description = ""
				}
			}
			return x
		}
	}
	x.Description = c.description(m)
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
func (c *Context) fullName(names *learn.Model, name string) string {
	best := name
	for _, n := range c.Doc.Names {
		if n.Kind != text.Person || n.First < c.From {
			continue
		}
		at, end := c.nameOf(names, &Phrase{First: n.First, Last: n.Last, Full: n.Last, Head: n.Last - 1, Sent: c.Doc.Tokens[n.First].Sent})
		if full := words(c.Doc, at, end); len(full) > len(best) && len(full) < len(name)+30 && sameName(name, full) {
			best = full
		}
	}
	return best
}

func (v *view) entity() *Entity { return &v.entities[v.i] }
