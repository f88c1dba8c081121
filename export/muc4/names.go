package muc4

import (
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// NameFeatures describe a token of a phrase: is it part of a person's name?
func (c *Context) NameFeatures(f *learn.Features, p *Phrase, i int) {
	doc, s := c.Doc, &c.Doc.Sentences[p.Sent]
	t := &doc.Tokens[i]
	f.Add("bias")
	f.Add("w", t.Lower)
	f.Add("tag", t.Tag.String())
	f.Add("suf3", t.Lower[max(0, len(t.Lower)-3):])
	f.Add("suf2", t.Lower[max(0, len(t.Lower)-2):])
	f.Add("suf1", t.Lower[len(t.Lower)-1:])
	f.Add("end", bucket(p.Last-1-i))
	f.Add("start", bucket(i-p.First))
	f.Add("endtag", bucket(p.Last-1-i), t.Tag.String())
	p1, n1 := c.lower(i-1, s), c.lower(i+1, s)
	f.Add("p1", p1)
	f.Add("n1", n1)
	f.Add("p1w", p1, t.Lower)
	if i > s.First {
		f.Add("pt", doc.Tokens[i-1].Tag.String(), t.Tag.String())
	}
	if i+1 < s.Last {
		f.Add("nt", doc.Tokens[i+1].Tag.String(), t.Tag.String())
		f.Add("ns", n1[max(0, len(n1)-2):])
	}
	for _, n := range doc.Names {
		if n.First <= i && i < n.Last {
			kind := strconv.Itoa(int(n.Kind))
			f.Add("name", kind)
			f.Add("namepos", kind, strconv.FormatBool(i == n.First), strconv.FormatBool(i == n.Last-1))
		}
	}
	f.Add("many", bucket(c.words[t.Lower]))
}

// afterTitle is where a name begins behind words for what a person is: "minister Juan".
func (c *Context) afterTitle(first, last int) int {
	for i := last - 1; i >= first; i-- {
		for _, k := range kindsOf(c.Doc.Tokens[i].Lower) {
			if strings.HasPrefix(k, "human") {
				return i + 1
			}
		}
	}
	return first
}

// nameOf splits a phrase into what describes a person and the name after it: [First, name) and [name, end).
// name is end where the phrase holds no name.
func (c *Context) nameOf(m *learn.Model, p *Phrase) (name, end int) {
	var f learn.Features
	out := make([]float32, 2)
	is := func(i int) bool {
		if c.Doc.Tokens[i].Tag == text.DET || c.Doc.Tokens[i].Tag == text.PART {
			return false
		}
		f.Reset()
		c.NameFeatures(&f, p, i)
		m.Probabilities(f.Hashes, out)
		return out[1] > 0.5
	}
	name = p.Last
	for name > p.First && is(name-1) {
		name--
	}
	if name < p.Last {
		for _, n := range c.Doc.Names {
			if n.Kind == text.Person && n.First >= p.First && n.First < name && n.Last > name {
				name = c.afterTitle(n.First, name)
			}
		}
	}
	return name, p.Last
}
