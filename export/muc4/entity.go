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
		if y.Name == "" && x.Description != "" || fuller(x.Description, y.Description) {
			y.Description = x.Description
		}
		if len(x.Name) > len(y.Name) {
			y.Name = x.Name
		}
	case y.Name != "":
		if fuller(x.Description, y.Description) {
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

// fuller says whether a description tells all that another does and more: "mayor of Arca" and "mayor", or any and none.
func fuller(description, than string) bool {
	return than == "" || len(description) > len(than) && noun(description) == noun(than)
}

// noun is the noun that a description describes: "mayor" of "mayor of Arca".
func noun(description string) string {
	last := ""
	for w := range strings.FieldsSeq(strings.ToLower(description)) {
		if describing[w] {
			break
		}
		last = w
	}
	return last
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
			x.Description = c.title(m.phrase, at)
			return x
		}
	}
	x.Description = c.description(m)
	return x
}

// title is what a phrase, else the list of names that it stands in, says of a person before the name: "engineers Juan Perez
// and Pedro Arce".
func (c *Context) title(i, name int) string {
	if title := c.before(&c.Phrases[i], name); title != "" {
		return title
	}
	next := &c.Phrases[i]
	for k := i - 1; k >= 0 && c.Phrases[k].Sent == next.Sent; k-- {
		p := &c.Phrases[k]
		switch {
		case p.Owner || p.Part:
			continue
		case c.Doc.Tokens[p.Head].Tag != text.PROPN || !c.joined(p.Last, next.First):
			return ""
		}
		for t := p.First; t < p.Head; t++ {
			if c.Doc.Tokens[t].XPos == text.PennNNS {
				return words(c.Doc, p.First, t+1)
			}
		}
		next = p
	}
	return ""
}

// joined says whether only commas and "and" stand between two places in a text.
func (c *Context) joined(first, last int) bool {
	for i := first; i < last; i++ {
		if t := c.Doc.Tokens[i].Lower; t != "," && t != ";" && t != "and" {
			return false
		}
	}
	return first < last
}

// before is what stands in a phrase before a name, "" where that says nothing of the person.
func (c *Context) before(p *Phrase, name int) string {
	if name == p.First {
		return ""
	}
	title := words(c.Doc, p.First, name)
	if last := c.Doc.Tokens[name-1].Lower; articles[strings.ToLower(title)] || strings.HasSuffix(last, "-old") || last == "mr" || last == "mr." {
		return ""
	}
	return title
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
