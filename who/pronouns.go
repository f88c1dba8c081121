package who

import "casus/text"

// What a pronoun may stand for.
type number uint8

const (
	several number = iota + 1
	human
	body
)

var pronounKinds = map[string]number{"they": several, "them": several, "their": several, "he": human, "she": human, "him": human, "his": human,
	"her": human, "it": body, "its": body}

// pronouns resolves "they", "he", "it" to the party that stands out most in the sentences up to them.
func (f *finder) pronouns() {
	bySentence := f.bySentence()
	for i := range f.doc.Tokens {
		number := pronounKinds[f.doc.Tokens[i].Lower]
		if number == 0 || f.held[i] != 0 || number == body && f.empty(i) {
			continue
		}
		if actor := f.pronoun(i, number, bySentence); actor >= 0 {
			f.nominal(i, i+1, i, actor)
			s := f.doc.Tokens[i].Sent
			bySentence[s] = append(bySentence[s], len(f.cast.Mentions)-1)
		}
	}
}

// bySentence lists, for every sentence, its mentions.
func (f *finder) bySentence() [][]int {
	list := make([][]int, len(f.doc.Sentences))
	for i := range f.cast.Mentions {
		s := f.doc.Tokens[f.cast.Mentions[i].First].Sent
		list[s] = append(list[s], i)
	}
	return list
}

// pronoun is the actor that a pronoun stands for, -1 for none.
func (f *finder) pronoun(i int, number number, bySentence [][]int) int {
	sentence := f.doc.Tokens[i].Sent
	best, score := -1, 0
	for back := 0; back <= 3 && sentence-back >= 0; back++ {
		for _, at := range bySentence[sentence-back] {
			m := &f.cast.Mentions[at]
			if m.Last > i || !f.answers(m, number) || f.argueAlike(m.Head, i) {
				continue
			}
			if s := 40 - 10*back + f.salience(m); s > score || s == score && m.First > f.cast.Mentions[best].First {
				best, score = at, s
			}
		}
	}
	if best < 0 {
		return -1
	}
	return f.cast.Mentions[best].Actor
}

// argueAlike says whether two words are arguments of one verb: then they are two parties ("he hit him").
func (f *finder) argueAlike(head, pronoun int) bool {
	if !f.parsed(pronoun) || !f.parsed(head) {
		return false
	}
	switch f.doc.Tokens[pronoun].Rel {
	case text.RelObj, text.RelIobj, text.RelObl, text.RelNsubj, text.RelNsubjPass:
		return f.doc.Tokens[head].Head == f.doc.Tokens[pronoun].Head && f.doc.Tokens[head].Rel != text.RelConj && f.doc.Tokens[head].Head >= 0
	}
	return false
}

// empty says whether "it" stands for nothing: "it rained", "it is clear that".
func (f *finder) empty(i int) bool {
	return f.parsed(i) && f.doc.Tokens[i].Rel == text.RelExpl
}

func (f *finder) answers(m *Mention, number number) bool {
	kind := f.cast.Actors[m.Actor].Kind
	switch number {
	case human:
		return kind == Person
	case several:
		return kind == ArmedGroup || (kind == Unnamed || kind == People || kind == Forces) && (f.pluralIn(m) || m.Nominal && m.First+1 == m.Last)
	case body:
		return kind == ArmedGroup || kind == Government || kind == Party || kind == Organisation
	}
	return false
}
