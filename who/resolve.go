package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

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
			if f.cast.Subject >= 0 && m.Actor != f.cast.Subject && distance > 1 && f.cast.Actors[m.Actor].Kind == ArmedGroup {
				s -= 20 // the group that the report is about stands nearer than one named in passing
			}
			if s += f.salience(m) - 4*min(distance, 12); s > score || s == score && best >= 0 && m.First > f.cast.Mentions[best].First {
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
				return 12
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

// salience is how much a mention stands out: subjects, what leads its sentence, and parties that the report often names,
// in its title above all.
func (f *finder) salience(m *Mention) int {
	s := min(2*f.times[m.Actor], 10)
	if f.titled[m.Actor] {
		s += 5
	}
	if f.describes(m) {
		return s
	}
	if f.leads(m) {
		s += 3
	}
	if f.subject(m.Head) {
		s += 3
	}
	return s
}

// describes says whether a mention only tells what another group comes from or stands by: "al-Qaeda affiliate JNIM", "an
// Islamic State offshoot".
func (f *finder) describes(m *Mention) bool {
	_, to := f.bounds(m.First)
	for i := m.Last - 1; i < min(m.Last+4, to); i++ {
		if related.Has(f.doc.Tokens[i].Lemma) {
			return true
		}
		switch tag := f.doc.Tokens[i].Tag; tag {
		case text.ADJ, text.NOUN, text.PROPN, text.PART:
		default:
			return false
		}
	}
	return false
}

var related = lex.NewSet("affiliate offshoot splinter breakaway faction franchise branch ally wing subsidiary")

func (f *finder) subject(token int) bool {
	switch f.doc.Tokens[token].Rel {
	case text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter:
		return f.parsed(token)
	}
	return false
}

// count notes how often the report names each party so far found, and whether its title does.
func (f *finder) count() {
	f.times, f.titled = make(map[int]int), make(map[int]bool)
	for i := range f.cast.Mentions {
		m := &f.cast.Mentions[i]
		f.times[m.Actor]++
		if f.doc.Sentences[f.doc.Tokens[m.First].Sent].Kind == text.Title && !f.describes(m) {
			f.titled[m.Actor] = true
		}
	}
}
