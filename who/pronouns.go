package who

import (
	_ "embed"
	"sync"

	"casus/lex"
	"casus/text"
)

//go:embed words/given.tsv
var givenTable string

// gender is whether a name or a pronoun is a woman's or a man's; unknown is neither.
type gender uint8

const (
	woman gender = iota + 1
	man
)

// givenNames are given names by gender.
var givenNames = sync.OnceValue(func() map[string]gender {
	table := lex.MustParse("given.tsv", givenTable)
	genders := make(map[string]gender, len(table.Rows))
	name, mark := table.Column("name"), table.Column("gender")
	for _, row := range table.Rows {
		genders[row.Cells[name]] = man
		if row.Cells[mark] == "f" {
			genders[row.Cells[name]] = woman
		}
	}
	return genders
})

// genderWords tell the gender of the person whose name follows them, or whose office they are.
var genderWords = map[string]gender{"mr": man, "sir": man, "lord": man, "king": man, "prince": man, "spokesman": man, "chairman": man, "businessman": man,
	"congressman": man, "father": man, "brother": man, "son": man, "husband": man, "uncle": man, "imam": man, "sheikh": man, "mullah": man, "pope": man,
	"mrs": woman, "ms": woman, "miss": woman, "lady": woman, "queen": woman, "princess": woman, "spokeswoman": woman, "chairwoman": woman,
	"businesswoman": woman, "congresswoman": woman, "mother": woman, "sister": woman, "daughter": woman, "wife": woman, "aunt": woman, "actress": woman}

// ofPerson notes the gender of a person whose name is over the tokens [first, last), with the title or office before it.
func (f *finder) ofPerson(actor, start, first, last int) {
	if f.gender[actor] != 0 {
		return
	}
	for t := start; t < last; t++ {
		if g := genderWords[f.lower(t)]; g != 0 && t < first {
			f.gender[actor] = g
			return
		}
	}
	if g := givenNames()[f.lower(first)]; g != 0 && last-first > 1 {
		f.gender[actor] = g
	}
}

// What a pronoun may stand for.
type number uint8

const (
	several number = iota + 1
	human
	body
)

var pronounKinds = map[string]number{"they": several, "them": several, "their": several, "he": human, "she": human, "him": human, "his": human,
	"her": human, "it": body, "its": body}

var pronounGenders = map[string]gender{"he": man, "him": man, "his": man, "she": woman, "her": woman}

// pronouns resolves "they", "he", "it" to the party that stands out most in the sentences up to them.
func (f *finder) pronouns() {
	bySentence := f.bySentence()
	for i := range f.doc.Tokens {
		number := pronounKinds[f.doc.Tokens[i].Lower]
		if number == 0 || f.held[i] != 0 || number == body && f.empty(i) {
			continue
		}
		if actor := f.pronoun(i, number, bySentence); actor >= 0 {
			if g := pronounGenders[f.lower(i)]; g != 0 {
				f.gender[actor] = g
			}
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
			if g := f.gender[m.Actor]; number == human && g != 0 && g != pronounGenders[f.lower(i)] {
				continue
			}
			s := 40 - 10*back + f.salience(m)
			if number == body && !f.acting(i) && s < 48 {
				continue
			}
			if s > score || s == score && m.First > f.cast.Mentions[best].First {
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

// empty says whether "it" stands for nothing, or hardly for a party: "it rained", "it is clear that", "did it".
func (f *finder) empty(i int) bool {
	if !f.parsed(i) {
		return false
	}
	switch f.doc.Tokens[i].Rel {
	case text.RelNsubj, text.RelNsubjPass, text.RelNmodPoss:
		return f.doc.Child(f.doc.Tokens[i].Head, text.RelCop) >= 0
	}
	return true
}

// acting says whether "it" does what parties do: "it said", "it carried out".
func (f *finder) acting(i int) bool {
	t := &f.doc.Tokens[i]
	return !f.parsed(i) || t.Rel == text.RelNmodPoss || t.Head >= 0 && partyVerbs[f.doc.Tokens[t.Head].Lemma]
}

var partyVerbs = set(`say claim deny carry attack want fight have plan launch pledge announce operate recruit control blame accuse vow believe seek oppose
	support call warn take kill use rely strike fire bomb shell hit invade target conduct seize capture occupy deploy send supply back retaliate respond condemn
	threaten insist consider designate declare reject intercept shoot raid arrest detain expel order resume withdraw regain finance fund train arm hold release
	demand agree refuse publish post issue tell report confirm ask urge lose win join split form establish found create expand lead rule govern lay know
	urge expect hope try begin start continue stop end ban run own sell buy make offer provide plan decide work receive publish acquire`)

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
