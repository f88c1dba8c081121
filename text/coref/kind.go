package coref

import (
	"casus/internal/learn"
	"casus/text"
)

// Kind is what a phrase stands for, in the classes of the GUM corpus.
type Kind uint8

const (
	Person Kind = iota
	Place
	Organization
	Event
	Time
	Object
	Abstract
	Substance
	Animal
	Plant
)

var kindNames = [...]string{"person", "place", "organization", "event", "time", "object", "abstract", "substance", "animal", "plant"}

// Kinds are the names of the kinds, as GUM writes them.
var Kinds = kindNames[:]

func (k Kind) String() string { return kindNames[k] }

// KindFeatures describe a phrase to the model of kinds.
func KindFeatures(doc *text.Doc, m *Mention, f *learn.Features) {
	f.Reset()
	head := &doc.Tokens[m.Head]
	lemma := head.Lemma
	f.Add("form", m.Form.String())
	f.Add("lemma", lemma)
	for n := 2; n <= 4 && n < len(lemma); n++ {
		f.Add("end", lemma[len(lemma)-n:])
	}
	f.Add("tag", head.XPos.String())
	name := "none"
	if m.name >= 0 {
		name = doc.Names[m.name].Kind.String()
		f.Add("first of name", doc.Tokens[doc.Names[m.name].First].Lower)
	}
	f.Add("name", name, m.Form.String())
	if m.Form == Pronoun {
		f.Add("pronoun", head.Lower)
	}
	if m.Head > m.First {
		f.Add("before", doc.Tokens[m.Head-1].Lower)
	}
	if !m.Parsed(doc) {
		return
	}
	relation := head.Rel.String()
	f.Add("relation", relation)
	if head.Head >= 0 {
		f.Add("governor", relation, doc.Tokens[head.Head].Lemma)
	}
	for child := range doc.Children(m.Head) {
		switch c := &doc.Tokens[child]; c.Rel {
		case text.RelCase:
			f.Add("preposition", c.Lower)
		case text.RelAmod, text.RelCompound, text.RelNmodDesc:
			f.Add("modifier", c.Lemma)
		case text.RelAclRelcl:
			for w := range doc.Children(child) {
				if doc.Tokens[w].Lower == "who" {
					f.Add("who")
				}
			}
		case text.RelNsubj:
			f.Add("said of", c.Lemma)
		}
	}
}
