package muc4

import (
	"slices"
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// join is how likely a phrase stands for an entity: as its likeliest phrase says.
func (r *Reader) join(c *Context, j *judge, y, x *Entity) float32 {
	switch {
	case x.Role == 2:
		if organizationKey(x.Description) == organizationKey(y.Description) {
			return 1
		}
		return 0
	case x.Name != "" && y.Name != "":
		if sameName(x.Name, y.Name) {
			return 1
		}
		return 0
	}
	best := float32(0)
	for k := range y.single {
		c.JoinFeatures(&j.features, y.single[k], x)
		best = max(best, j.ask(r.Models.Joins)[1])
	}
	return best
}

// JoinFeatures describe two phrases of one role, the second later: do they stand for one person or thing?
func (c *Context) JoinFeatures(f *learn.Features, x, y *Entity) {
	p, q := &c.Phrases[x.mentions[0].phrase], &c.Phrases[y.mentions[0].phrase]
	role := Roles[x.Role]
	hp, hq := c.Doc.Tokens[p.Head].Lower, c.Doc.Tokens[q.Head].Lower
	sp, sq := stem(hp), stem(hq)
	form := "d"
	if x.Name != "" {
		form = "n"
	}
	form += strconv.FormatBool(x.one)
	if y.Name != "" {
		form += "n"
	} else {
		form += "d"
	}
	form += strconv.FormatBool(y.one)
	f.Add("role", role, form)
	distance := bucket(q.Sent - p.Sent)
	f.Add("d", role, form, distance)
	f.Add("actor", role, form, strconv.FormatBool(x.actor >= 0 && x.actor == y.actor))
	f.Add("apposed", role, strconv.FormatBool(c.apposed(p, q)))
	f.Add("cast", role, form, c.castTogether(p.Head, q.Head))
	head := "other"
	switch {
	case hp == hq:
		head = "same"
	case sp == sq:
		head = "stem"
	}
	f.Add("head", role, form, head)
	f.Add("headd", role, head, distance)
	f.Add("heads", sp, sq)
	f.Add("h", head, form, sq)
	kinds := "none"
	for _, k := range kindsOf(hp) {
		if slices.Contains(kindsOf(hq), k) {
			kinds = "same"
		} else if kinds == "none" && len(kindsOf(hq)) > 0 {
			kinds = "other"
		}
	}
	f.Add("kinds", role, kinds, form)
	first := &c.Doc.Tokens[q.First]
	f.Add("start", role, first.Lower, head)
	f.Add("starttag", role, first.Tag.String(), c.Doc.Tokens[p.First].Tag.String(), head)
	numbers := "none"
	if a, b := c.number(x.mentions), c.number(y.mentions); a != "PLURAL" && b != "PLURAL" {
		numbers = strconv.FormatBool(a == b)
	}
	f.Add("numbers", role, numbers, head)
	shared, apart := 0, 0
	for i := p.First; i < p.Last; i++ {
		if i == p.Head || c.Doc.Tokens[i].Tag == text.DET {
			continue
		}
		in := false
		for k := q.First; k < q.Last; k++ {
			in = in || c.Doc.Tokens[k].Lower == c.Doc.Tokens[i].Lower
		}
		if in {
			shared++
		} else {
			apart++
		}
	}
	f.Add("modifiers", bucket(shared), strconv.FormatBool(apart > 0), head)
	f.Add("extra", head, strconv.FormatBool(q.Last-q.First > p.Last-p.First))
	if p.Sent == q.Sent {
		between := "far"
		if q.First-p.Last <= 2 && q.First >= p.Last {
			between = c.Doc.Words(p.Last, q.First)
		}
		f.Add("between", role, between, form)
		_, rel, prep := c.governor(q)
		f.Add("rel", role, rel.String(), prep, form)
		if c.Doc.Tokens[q.Head].Rel == text.RelConj {
			f.Add("conj", form)
		}
	}
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
