package coref

import (
	"slices"
	"strings"

	"casus/internal/learn"
	"casus/text"
)

// Reading is a document while its phrases are joined, first to last: what the model and its trainer share.
type Reading struct {
	Doc      *text.Doc
	Mentions []Mention
	Entity   []int // per mention, index in entities; -1 while it is not joined

	entities []entity
	byKnown  map[int]int // entity by the caller's number
	quotes   []bool      // per token, whether it is inside quotation marks
	finder   finder
	kind     learn.Features
	features []uint64
	found    []int
}

// entity is what the phrases joined so far tell of the thing that they stand for.
type entity struct {
	size, last int // mentions, the last of them
	name       int // the first mention that is a name, -1
	votes      [len(kindNames)]int
	kind       Kind // the one that most of its phrases have
	gender     Gender
	number     number
	words      []string // all that it was called by, each once
	known      int      // the caller's number, -1
}

// NewReading finds the phrases of a document and what they stand for.
func (m *Model) NewReading(doc *text.Doc, known []Known) *Reading {
	r := new(Reading)
	m.read(r, doc, known)
	return r
}

// read makes a reading of a document; r may have been one of another.
func (m *Model) read(r *Reading, doc *text.Doc, known []Known) {
	r.Doc, r.Mentions, r.entities = doc, r.finder.find(doc, known), r.entities[:0]
	r.Entity, r.quotes = zeros(r.Entity, len(r.Mentions)), zeros(r.quotes, len(doc.Tokens))
	r.quote()
	if r.byKnown == nil {
		r.byKnown = make(map[int]int)
	}
	clear(r.byKnown)
	var scores [len(kindNames)]float32
	for i := range r.Mentions {
		r.Entity[i] = -1
		mention := &r.Mentions[i]
		switch {
		case mention.Known >= 0:
		case mention.Form == Verb:
			mention.Kind = Event
		case m.kinds != nil:
			KindFeatures(doc, mention, &r.kind)
			m.kinds.Scores(r.kind.Hashes, scores[:])
			mention.Kind = Kind(best(scores[:]))
		}
	}
}

func best(scores []float32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}

// quote tells for every token whether it stands in quotation marks.
func (r *Reading) quote() {
	inside, paragraph := false, -1
	for s := range r.Doc.Sentences {
		sentence := &r.Doc.Sentences[s]
		if sentence.Paragraph != paragraph {
			inside, paragraph = sentence.Quoted, sentence.Paragraph
		}
		for t := sentence.First; t < sentence.Last; t++ {
			switch r.Doc.Tokens[t].Of(r.Doc.Text) {
			case "“":
				inside = true
			case "”":
				inside = false
			case `"`, "''", "``":
				inside = !inside
			}
			r.quotes[t] = inside
		}
	}
}

// Reach of what points back: pronouns and what shares no word with an earlier phrase look so many sentences back. The
// other bounds only keep the work on endless lists small.
const (
	pronounReach = 3
	strangeReach = 2
	mostNear     = 100  // phrases of these sentences that are weighed
	mostShared   = 40   // farther phrases that share a word
	farthest     = 2000 // phrases back that a shared word is looked for
	mostWords    = 12   // by which a phrase is called
)

// Candidates are the earlier phrases that a mention may point back to, the nearest first.
func (r *Reading) Candidates(j int) []int {
	m := &r.Mentions[j]
	r.found = r.found[:0]
	if m.Form == Verb {
		return nil
	}
	reach := strangeReach
	if m.Form == Pronoun {
		reach = pronounReach
	}
	i := j - 1
	for ; i >= max(0, j-mostNear) && r.Mentions[i].sentence >= m.sentence-reach; i-- {
		c := &r.Mentions[i]
		if c.Form == Verb && !r.tells(c, m) || c.Head == m.Head || c.Last > m.Head && c.First <= m.First && c.Several {
			continue
		}
		r.found = append(r.found, i)
	}
	if m.Form == Pronoun {
		return r.found
	}
	for shared := 0; i >= max(0, j-farthest) && shared < mostShared; i-- {
		if c := &r.Mentions[i]; r.alike(c, m) {
			r.found = append(r.found, i)
			shared++
		}
	}
	return r.found
}

// tells says whether a verb tells an act that a phrase may point back to.
func (r *Reading) tells(verb, m *Mention) bool {
	if m.Form == Pronoun {
		return false
	}
	return verbActs().Of(r.Doc.Tokens[verb.Head].Lemma)&acts().nouns.Of(r.Doc.Tokens[m.Head].Lemma) != 0
}

// alike says whether two phrases share a word by which they are called, or one shortens the other.
func (r *Reading) alike(c, m *Mention) bool {
	if r.Doc.Tokens[c.Head].Lemma == r.Doc.Tokens[m.Head].Lemma {
		return c.Form != Pronoun && c.Form != Verb
	}
	if c.Form != Name && m.Form != Name {
		return false
	}
	for _, w := range m.words {
		for _, v := range c.words {
			if w == v && len(w) > 2 {
				return true
			}
		}
	}
	return shortens(m.words, c.words) || shortens(c.words, m.words)
}

// shortens says whether a word is made of the first letters of others.
func shortens(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 || len(short[0]) < 2 {
		return false
	}
	word := strings.ReplaceAll(short[0], ".", "")
	if len(word) != len(long) {
		return false
	}
	for i, w := range long {
		if w[0] != word[i] {
			return false
		}
	}
	return true
}

// Join says that a mention stands for what an earlier one stands for; -1 that it is the first of its thing.
func (r *Reading) Join(j, i int) {
	m := &r.Mentions[j]
	at := -1
	if i >= 0 {
		at = r.Entity[i]
	}
	if m.Known >= 0 {
		if known, ok := r.byKnown[m.Known]; ok {
			at = known
		}
	}
	if at < 0 {
		at = len(r.entities)
		r.entities = append(r.entities, entity{name: -1, known: -1})
	}
	r.Entity[j] = at
	e := &r.entities[at]
	if m.Known >= 0 {
		r.byKnown[m.Known], e.known = at, m.Known
	}
	e.size, e.last = e.size+1, j
	e.vote(m)
	if m.Form == Name && e.name < 0 {
		e.name = j
	}
	if m.gender != 0 {
		e.gender = m.gender
	}
	if e.number == 0 {
		e.number = m.number
	}
	e.call(m)
}

// call notes the words of a mention.
func (e *entity) call(m *Mention) {
	if e.size == 1 {
		e.words = m.words
		return
	}
	for _, w := range m.words {
		if !slices.Contains(e.words, w) {
			e.words = append(e.words, w)
		}
	}
}

// vote lets a mention say of what kind its entity is: names and "he" know it best.
func (e *entity) vote(m *Mention) {
	switch {
	case m.pronoun == he || m.pronoun == she:
		e.votes[Person] += 4
	case m.pronoun != 0:
	case m.Form == Name || m.Known >= 0:
		e.votes[m.Kind] += 3
	default:
		e.votes[m.Kind] += 2
	}
	if e.size == 1 {
		e.kind = m.Kind
		if m.pronoun != 0 {
			e.votes[m.Kind]++
		}
	}
	for k, n := range e.votes {
		if n > e.votes[e.kind] {
			e.kind = Kind(k)
		}
	}
}

// Chains are the entities with more than one mention, in the order of their first. A phrase inside another of its own
// entity, which tells nothing more, is left out, unless it is a pronoun.
func (r *Reading) Chains() []text.Chain {
	phrases := make([][]text.Phrase, len(r.entities))
	until := make([]int, len(r.entities)) // where the phrases so far end
	var order []int
	for j, e := range r.Entity {
		if e < 0 {
			continue
		}
		m := &r.Mentions[j]
		if m.Form != Pronoun && m.First < until[e] {
			continue
		}
		phrases[e] = append(phrases[e], text.Phrase{First: m.First, Last: m.Last, Head: m.Head})
		if until[e] = max(until[e], m.Last); len(phrases[e]) == 2 {
			order = append(order, e)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if p, q := phrases[a][0], phrases[b][0]; p.First != q.First {
			return p.First - q.First
		}
		return phrases[b][0].Last - phrases[a][0].Last
	})
	var list []text.Chain
	for _, e := range order {
		list = append(list, text.Chain{Kind: r.entities[e].kind.String(), Phrases: phrases[e]})
	}
	return list
}
