package coref

import "casus/text"

// Find joins the phrases of a document that stand for one thing.
func Find(doc *text.Doc, known []Known) []text.Chain {
	return standard().Find(doc, known)
}

// Find joins the phrases of a document that stand for one thing.
func (m *Model) Find(doc *text.Doc, known []Known) []text.Chain {
	r := m.NewReading(doc, known)
	m.join(r, func(*Mention) bool { return true })
	return r.Chains()
}

// Pronouns gives, for every pronoun of a document that points back to what the caller knows, the number of that entity.
func Pronouns(doc *text.Doc, known []Known, tell func(token, entity int)) {
	r := standard().NewReading(doc, known)
	standard().join(r, func(m *Mention) bool { return m.Form == Pronoun })
	numbers := make(map[int]int)
	for j := range r.Mentions {
		m := &r.Mentions[j]
		if m.Known >= 0 {
			numbers[r.Entity[j]] = m.Known
		} else if n, ok := numbers[r.Entity[j]]; ok && m.Form == Pronoun {
			tell(m.Head, n)
		}
	}
}

// join goes through the mentions and finds the one that each points back to, where asked for.
func (m *Model) join(r *Reading, asked func(*Mention) bool) {
	for j := range r.Mentions {
		mention := &r.Mentions[j]
		at := -1
		if asked(mention) && (mention.Known < 0 || !r.started(mention.Known)) {
			at = m.choose(r, j)
		}
		r.Join(j, at)
	}
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
	return known >= 0 && r.entities[r.Entity[i]].known
}
