package coref

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
)

var (
	//go:embed words/given.tsv
	givenTable string
	//go:embed words/gender.tsv
	genderTable string
	//go:embed words/acts.tsv
	actsTable string
)

// Gender is whether a name, a noun or a pronoun is a woman's or a man's; unknown is neither.
type Gender uint8

const (
	Woman Gender = iota + 1
	Man
)

// genders reads a table of words, a woman's (f) or a man's (m).
func genders(name, data string) *lex.Words[Gender] {
	found := new(lex.Words[Gender])
	for _, row := range lex.MustParse(name, data).Rows {
		gender := Man
		if row.Cells[1] == "f" {
			gender = Woman
		}
		found.Set(row.Cells[0], gender)
	}
	return found
}

var (
	givenNames  = sync.OnceValue(func() *lex.Words[Gender] { return genders("given.tsv", givenTable) })
	genderWords = sync.OnceValue(func() *lex.Words[Gender] { return genders("gender.tsv", genderTable) })
)

type actWords struct{ nouns, verbs lex.Words[uint32] }

// acts are the lines of words/acts.tsv: nouns of acts and the verbs that tell the same acts, each with the set of its lines.
var acts = sync.OnceValue(func() *actWords {
	w := new(actWords)
	for i, row := range lex.MustParse("acts.tsv", actsTable).Rows {
		for noun := range strings.SplitSeq(row.Cells[0], "|") {
			w.nouns.Set(noun, w.nouns.Of(noun)|1<<i)
		}
		for verb := range strings.SplitSeq(row.Cells[1], "|") {
			w.verbs.Set(verb, w.verbs.Of(verb)|1<<i)
		}
	}
	return w
})

func verbActs() *lex.Words[uint32] { return &acts().verbs }

type number uint8

const (
	one number = iota + 1
	many
)

// bodies are the kinds of names that are one and many.
var bodies = map[text.NameKind]bool{text.Organisation: true, text.ArmedGroup: true, text.Forces: true}

// pronoun is a class of pronouns.
type pronoun uint8

const (
	he pronoun = iota + 1
	she
	it
	they
	this
	these
)

var pronouns = map[string]pronoun{"he": he, "him": he, "his": he, "himself": he, "she": she, "her": she, "hers": she, "herself": she,
	"it": it, "its": it, "itself": it, "they": they, "them": they, "their": they, "theirs": they, "themselves": they,
	"this": this, "that": this, "these": these, "those": these}

// standing are other pronouns that stand for something of their own.
var standing = map[string]bool{"everyone": true, "everybody": true, "someone": true, "somebody": true, "anyone": true, "anybody": true, "nobody": true, "one": true,
	"both": true, "all": true, "others": true, "none": true, "each": true, "ones": true}

func reflexive(word string) bool {
	return strings.HasSuffix(word, "self") || strings.HasSuffix(word, "selves")
}

// describe notes how a phrase refers and what agrees with it.
func (f *finder) describe(m *Mention) {
	head := &f.doc.Tokens[m.Head]
	m.quoted = f.doc.Sentences[m.sentence].Quoted
	if head.Tag == text.VERB && m.Last == m.First+1 {
		m.Form, m.number = Verb, one
		return
	}
	if p, known := pronouns[head.Lower]; known && m.Last == m.First+1 {
		m.Form, m.pronoun, m.number = Pronoun, p, one
		switch p {
		case he:
			m.gender = Man
		case she:
			m.gender = Woman
		case they, these:
			m.number = many
		}
		return
	}
	m.number = one
	switch {
	case m.Several || head.XPos == text.PennNNS || head.XPos == text.PennNNPS:
		m.number = many
	case head.Lower == "police" || head.Lower == "people":
		m.number = many
	case m.name >= 0 && bodies[f.doc.Names[m.name].Kind]:
		m.number = 0 // "it" and "they"
	}
	first := &f.doc.Tokens[m.First]
	switch {
	case m.name >= 0:
		m.Form = Name
	case head.Tag == text.PROPN:
		m.Form = Name
	default:
		m.Form = Bare
		switch first.Lower {
		case "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your":
			m.Form = Definite
		case "a", "an", "another", "some", "several", "many", "any", "no", "every", "each":
			m.Form = Indefinite
		default:
			if first.Tag == text.NUM {
				m.Form = Indefinite
			} else if m.Parsed(f.doc) && f.doc.Child(m.Head, text.RelNmodPoss) >= 0 {
				m.Form = Definite
			}
		}
	}
	f.callBy(m)
	m.gender = f.genderOf(m)
}

// callBy notes the words that a phrase is called by.
func (f *finder) callBy(m *Mention) {
	first, last := m.First, m.Last
	if m.name >= 0 { // what follows a name does not name it
		last = min(last, f.doc.Names[m.name].Last)
		first = min(first, f.doc.Names[m.name].First)
	} else if last > m.Head+1 {
		last = m.Head + 1
	}
	begin := len(f.words)
	for t := max(first, last-mostWords); t < last; t++ {
		switch w := &f.doc.Tokens[t]; w.Tag {
		case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.X:
			if f.name[t] == f.name[m.Head] || w.Tag != text.PROPN {
				f.words = append(f.words, w.Lower)
			}
		}
	}
	m.words = f.words[begin:len(f.words):len(f.words)]
}

func (f *finder) genderOf(m *Mention) Gender {
	for t := m.First; m.Form == Name && t < m.Head; t++ {
		if g := genderWords().Of(f.doc.Tokens[t].Lower); g != 0 {
			return g
		}
	}
	if m.name >= 0 {
		if name := &f.doc.Names[m.name]; name.Kind == text.Person && name.Last-name.First > 1 {
			return givenNames().Of(f.doc.Tokens[name.First].Lower)
		}
		return 0
	}
	if m.number == one {
		return genderWords().Of(f.doc.Tokens[m.Head].Lemma)
	}
	return 0
}
