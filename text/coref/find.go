package coref

import (
	"sync"

	"casus/text"
)

// Find joins the phrases of a document that stand for one thing.
func Find(doc *text.Doc, known []Known) []text.Chain {
	return standard().Find(doc, known)
}

// Find joins the phrases of a document that stand for one thing.
func (m *Model) Find(doc *text.Doc, known []Known) []text.Chain {
	r := m.NewReading(doc, known)
	for j := range r.Mentions {
		r.Join(j, m.earlier(r, j))
	}
	return r.Chains()
}

var readings = sync.Pool{New: func() any { return new(Reading) }}

// Pronouns gives, for every pronoun of a document that points back to what the caller knows, the number of that entity.
func Pronouns(doc *text.Doc, known []Known, tell func(token, entity int)) {
	if len(known) == 0 {
		return
	}
	m, r := standard(), readings.Get().(*Reading)
	m.read(r, doc, known)
	for j := range r.Mentions {
		mention := &r.Mentions[j]
		if mention.Form != Pronoun {
			r.Join(j, -1)
			continue
		}
		r.Join(j, m.earlier(r, j))
		if e := &r.entities[r.Entity[j]]; e.known >= 0 && mention.Known < 0 {
			tell(mention.Head, e.known)
		}
	}
	readings.Put(r)
}

// earlier is the mention that a mention points back to, -1 where there is none or the caller knows of an earlier one.
func (m *Model) earlier(r *Reading, j int) int {
	if known := r.Mentions[j].Known; known >= 0 && r.started(known) {
		return -1
	}
	return m.choose(r, j)
}

// started says whether a mention of an entity that the caller knows came before.
func (r *Reading) started(known int) bool {
	_, ok := r.byKnown[known]
	return ok
}

// choose is the earlier mention that a mention points back to, -1 where it is the first of its thing.
func (m *Model) choose(r *Reading, j int) int {
	at, top := -1, m.Score(r.Features(j, -1))
	for _, i := range r.Candidates(j) {
		if r.differ(i, j) {
			continue
		}
		if s := m.Score(r.Features(j, i)); s > top {
			at, top = i, s
		}
	}
	return at
}

// differ says whether the caller knows two mentions to be of different things.
func (r *Reading) differ(i, j int) bool {
	known := r.Mentions[j].Known
	return known >= 0 && r.entities[r.Entity[i]].known >= 0
}
