package who

import "strings"

// definite says whether a phrase points to what the report has told of.
func (f *finder) definite(first int) bool {
	switch f.lower(first) {
	case "the", "this", "these", "those", "that", "its", "their":
		return true
	}
	return false
}

// possessed says whether a phrase belongs to a group that it points to: "the group's fighters".
func (f *finder) possessed(first, noun int) bool {
	l := f.lower(first)
	return l == "its" || l == "their" || l == "his"
}

// antecedent is the actor that a definite noun points back to, -1 where it introduces its own. Named groups of the
// sentences before win over unnamed ones for "the group" and "the rebels"; "the attackers" are the unnamed.
func (f *finder) antecedent(noun int, n *noun) int {
	sentence := f.doc.Tokens[noun].Sent
	best, score := -1, 0
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		if m.Last > noun {
			continue
		}
		distance := sentence - f.doc.Tokens[m.First].Sent
		if s := f.suits(m, n, distance); s > 0 {
			s -= 4 * min(distance, 12)
			if f.leads(m) {
				s += 3
			}
			if s > score || s == score && best >= 0 && m.First > f.cast.Mentions[best].First {
				best, score = i, s
			}
		}
	}
	if best >= 0 {
		return f.cast.Mentions[best].Actor
	}
	return -1
}

// suits says how well a mention goes with a noun that points back, 0 where not at all.
func (f *finder) suits(m *Mention, n *noun, distance int) int {
	kind := f.cast.Actors[m.Actor].Kind
	switch n.class {
	case group, member:
		if n.class == group && n.plural {
			return 0
		}
		switch kind {
		case ArmedGroup:
			return 50
		case Organisation, Party:
			if !strings.Contains(n.term, " ") && n.class == group && n.term != "militia" && n.term != "cartel" && n.term != "insurgency" {
				return 20
			}
		}
	case fighter:
		switch kind {
		case ArmedGroup:
			if distance <= 4 {
				return 30
			}
		case Unnamed:
			if f.nounIn(m) == n.term {
				return 26
			}
			if distance <= 2 {
				return 14
			}
		}
	case attacker, suspect:
		if kind == Unnamed {
			if f.nounIn(m) == n.term {
				return 40
			}
			if distance <= 3 && n.plural == f.pluralIn(m) {
				return 20
			}
		}
	}
	return 0
}

func (f *finder) headNoun(m *Mention) *noun {
	for t := m.Last - 1; t >= m.First; t-- {
		if f.nounAt[t] != 0 {
			return &f.words.nouns[f.nounAt[t]-1]
		}
	}
	return nil
}

func (f *finder) nounIn(m *Mention) string {
	if n := f.headNoun(m); n != nil {
		return n.term
	}
	return ""
}

func (f *finder) pluralIn(m *Mention) bool {
	n := f.headNoun(m)
	return n != nil && n.plural
}

// leads says whether a mention is the first of its sentence: as a rule its subject.
func (f *finder) leads(m *Mention) bool {
	from, _ := f.bounds(m.First)
	return m.First-from <= 1
}

// pronouns resolves "they", "he", "it" to what leads their sentence or the one before.
func (f *finder) pronouns() {
	order := f.byToken()
	for i := range f.doc.Tokens {
		number := pronounKinds[f.doc.Tokens[i].Lower]
		if number == 0 || f.held[i] != 0 {
			continue
		}
		if actor := f.pronoun(i, number, order); actor >= 0 {
			f.nominal(i, i+1, i, actor)
		}
	}
}

const (
	several = iota + 1
	human
	body
)

var pronounKinds = map[string]int{"they": several, "them": several, "he": human, "she": human, "him": human, "it": body}

// byToken lists, for every sentence, its mentions.
func (f *finder) byToken() [][]int {
	list := make([][]int, len(f.doc.Sentences))
	for i := range f.cast.Mentions {
		s := f.doc.Tokens[f.cast.Mentions[i].First].Sent
		list[s] = append(list[s], i)
	}
	return list
}

// pronoun looks through the sentence up to the pronoun, then through the two before, first mentions first.
func (f *finder) pronoun(i, number int, order [][]int) int {
	sentence := f.doc.Tokens[i].Sent
	for back := 0; back <= 2 && sentence-back >= 0; back++ {
		best := -1
		for _, at := range order[sentence-back] {
			m := &f.cast.Mentions[at]
			if m.Last > i || !f.answers(m, number) {
				continue
			}
			if best < 0 || number == human && back == 0 && m.First > f.cast.Mentions[best].First || m.First < f.cast.Mentions[best].First && !(number == human && back == 0) {
				best = at
			}
		}
		if best >= 0 {
			return f.cast.Mentions[best].Actor
		}
	}
	return -1
}

func (f *finder) answers(m *Mention, number int) bool {
	kind := f.cast.Actors[m.Actor].Kind
	switch number {
	case human:
		return kind == Person
	case several:
		return kind == ArmedGroup || kind == Unnamed && f.pluralIn(m) || kind == People && f.pluralIn(m) || kind == Forces && f.pluralIn(m)
	case body:
		return kind == ArmedGroup || kind == Government || kind == Party || kind == Organisation && f.leads(m)
	}
	return false
}
