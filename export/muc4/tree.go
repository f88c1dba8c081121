package muc4

import (
	"casus/internal/learn"
	"casus/text"
)

// governor is the word that a phrase depends on, with the relation and the preposition between them. Of joined phrases
// the first counts.
func (c *Context) governor(p *Phrase) (governor int, rel text.Rel, prep string) {
	doc := c.Doc
	at := p.Head
	for doc.Tokens[at].Head >= p.First && doc.Tokens[at].Head < p.Last {
		at = doc.Tokens[at].Head
	}
	for doc.Tokens[at].Rel == text.RelConj && doc.Tokens[at].Head >= 0 && doc.Tokens[doc.Tokens[at].Head].Tag != text.VERB {
		at = doc.Tokens[at].Head
	}
	if k := doc.Child(at, text.RelCase); k >= 0 && doc.Tokens[k].Lower != "'s" {
		prep = doc.Tokens[k].Lower
	}
	return doc.Tokens[at].Head, doc.Tokens[at].Rel, prep
}

// treeFeatures describe what a phrase depends on, and the way from there to the nearest word of an act.
func (c *Context) treeFeatures(f *learn.Features, p *Phrase, class, head string) {
	doc := c.Doc
	g, rel, prep := c.governor(p)
	r := rel.String()
	f.Add("rel", r, prep)
	f.Add("relc", r, prep, class)
	if g < 0 {
		f.Add("root", class)
		return
	}
	lemma := stem(doc.Tokens[g].Lower)
	act := c.acts[g]
	f.Add("g", lemma)
	f.Add("gr", lemma, r, prep)
	f.Add("grc", lemma, r, prep, class)
	f.Add("gar", act, r, prep)
	f.Add("garc", act, r, prep, class)
	f.Add("garh", act, r, prep, head)
	// Two steps and more: "members of the FMLN killed", "an attack on the house of".
	path := r + prep
	for step := 0; step < 4 && g >= 0; step++ {
		t := &doc.Tokens[g]
		if a := c.acts[g]; a != "" {
			f.Add("path", path, a, class)
			f.Add("pathw", path, stem(t.Lower))
			f.Add("pathwc", path, stem(t.Lower), class)
			return
		}
		case_ := ""
		if k := doc.Child(g, text.RelCase); k >= 0 {
			case_ = doc.Tokens[k].Lower
		}
		path += "<" + t.Rel.String() + case_
		if step == 0 {
			f.Add("g2", lemma, t.Rel.String(), r, prep)
		}
		g = t.Head
	}
	f.Add("nopath", class)
}
