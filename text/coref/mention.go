package coref

import (
	"slices"

	"casus/text"
)

// Form is how a phrase refers.
type Form uint8

const (
	Name       Form = iota
	Definite        // "the group", "this attack", "its leader"
	Indefinite      // "a group", "three men"
	Bare            // "rebels"
	Pronoun
	Verb // an act that a verb tells: only nouns point back to it, it never points back
)

var formNames = [...]string{"name", "definite", "indefinite", "bare", "pronoun", "verb"}

func (f Form) String() string { return formNames[f] }

// Mention is a phrase that stands for something.
type Mention struct {
	First, Last int // tokens
	Head        int
	Form        Form
	Kind        Kind
	Several     bool // "Ilka Dorn and her brother": the phrase of both, whose head is the first's
	Known       int  // the number of the entity that the caller knows it to be, -1

	name     int // index in Doc.Names, -1
	number   number
	gender   Gender
	pronoun  pronoun
	words    []string // what it is called by: lower-case nouns, names and adjectives
	sentence int
	quoted   bool
}

// Parsed says whether the mention stands in a sentence with a tree.
func (m *Mention) Parsed(doc *text.Doc) bool { return doc.Sentences[m.sentence].Parsed }

// Known is a phrase whose entity the caller knows: phrases with one number stand for one thing.
type Known struct {
	First, Last, Head int
	Entity            int
	Kind              Kind
}

// find finds the phrases of a document, in order; a phrase stands before those inside it.
func (f *finder) find(doc *text.Doc, known []Known) []Mention {
	f.doc, f.list, f.words = doc, f.list[:0], f.words[:0]
	f.name, f.heads = zeros(f.name, len(doc.Tokens)), zeros(f.heads, len(doc.Tokens))
	for n := range doc.Names {
		for t := doc.Names[n].First; t < doc.Names[n].Last; t++ {
			f.name[t] = int32(n + 1)
		}
	}
	for i := range known {
		k := &known[i]
		if !f.heads[k.Head] {
			f.add(k.First, k.Last, k.Head, false)
			m := &f.list[len(f.list)-1]
			m.Known, m.Kind = k.Entity, k.Kind
		}
	}
	for s := range doc.Sentences {
		f.sentence = s
		if doc.Sentences[s].Parsed {
			f.fromTree()
		} else {
			f.fromTags()
		}
	}
	slices.SortStableFunc(f.list, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	return f.list
}

// finder is the space for the search; it may be used again once the mentions that it found are not.
type finder struct {
	doc      *text.Doc
	sentence int
	name     []int32 // per token, 1 + index in doc.Names
	heads    []bool  // tokens that head a mention
	list     []Mention
	words    []string // of all mentions
}

// zeros is a slice of a length without anything in it, made of an old one where that is long enough.
func zeros[T any](old []T, length int) []T {
	if cap(old) < length {
		return make([]T, length, length+length/2)
	}
	clear(old[:length])
	return old[:length]
}

func (f *finder) add(first, last, head int, several bool) {
	m := Mention{First: first, Last: last, Head: head, Several: several, Known: -1, name: -1, sentence: f.doc.Tokens[head].Sent}
	if n := f.name[head]; n > 0 && !several {
		m.name = int(n - 1)
	}
	f.describe(&m)
	f.heads[head] = f.heads[head] || !several
	f.list = append(f.list, m)
}

// fromTree finds the phrases of a parsed sentence.
func (f *finder) fromTree() {
	s := &f.doc.Sentences[f.sentence]
	for i := s.First; i < s.Last; i++ {
		if f.refers(i) {
			if !f.heads[i] {
				first, last := f.phrase(i, false)
				f.add(first, last, i, false)
			}
			if f.joined(i) {
				first, last := f.phrase(i, true)
				f.add(first, last, i, true)
			}
		} else if f.doc.Tokens[i].Tag == text.VERB && verbActs().Has(f.doc.Tokens[i].Lemma) && !f.heads[i] {
			f.add(i, i+1, i, false)
		}
	}
}

// refers says whether a word heads a phrase that stands for something.
func (f *finder) refers(i int) bool {
	t := &f.doc.Tokens[i]
	switch t.Rel {
	case text.RelFlat, text.RelFixed, text.RelGoeswith, text.RelExpl, text.RelDet, text.RelDetPredet, text.RelPunct, text.RelCase, text.RelMark, text.RelNummod,
		text.RelCc, text.RelDiscourse, text.RelReparandum, text.RelAdvmod, text.RelNmodDesc:
		return false
	case text.RelCompound, text.RelAmod:
		return t.Tag == text.PROPN && f.name[i] > 0 && f.headsName(i)
	}
	if n := f.name[i]; n > 0 && !f.headsName(i) {
		return false // inside a name
	}
	switch t.Tag {
	case text.NOUN, text.PROPN:
		return true
	case text.PRON:
		_, known := pronouns[t.Lower]
		return known || standing[t.Lower]
	case text.DET, text.NUM:
		switch t.Rel.Plain() {
		case text.RelNsubj, text.RelObj, text.RelObl, text.RelNmod, text.RelConj, text.RelAppos:
			return t.Lower != "there"
		}
	case text.ADJ: // "the wounded"
		switch t.Rel.Plain() {
		case text.RelNsubj, text.RelObj, text.RelObl, text.RelNmod:
			return f.doc.Child(i, text.RelDet) >= 0
		}
	}
	return false
}

// headsName says whether a word is the one of a name that is governed from outside it.
func (f *finder) headsName(i int) bool {
	n := f.name[i]
	if n == 0 {
		return true
	}
	name := &f.doc.Names[n-1]
	for t := name.First; t < name.Last; t++ {
		if h := f.doc.Tokens[t].Head; h < name.First || h >= name.Last {
			return t == i
		}
	}
	return true
}

// joined says whether other phrases are joined to one: "A and B".
func (f *finder) joined(i int) bool {
	for child := range f.doc.Children(i) {
		if t := &f.doc.Tokens[child]; t.Rel == text.RelConj && (t.Tag == text.NOUN || t.Tag == text.PROPN || t.Tag == text.PRON) {
			for c := range f.doc.Children(child) {
				if f.doc.Tokens[c].Rel == text.RelCc && f.doc.Tokens[c].Lower == "and" {
					return true
				}
			}
		}
	}
	return false
}

// phrase is the tokens of the phrase that a word heads; joined takes what is joined to it by "and" with it.
func (f *finder) phrase(head int, joined bool) (first, last int) {
	first, last = head, head+1
	verbal := f.doc.Child(head, text.RelCop) >= 0 // "he is the leader": only what is left and right of the noun belongs to it
	for child := range f.doc.Children(head) {
		switch t := &f.doc.Tokens[child]; t.Rel {
		case text.RelCase, text.RelPunct, text.RelAppos, text.RelParataxis, text.RelCop, text.RelMark, text.RelDiscourse, text.RelAdvcl, text.RelAdvclRelcl,
			text.RelVocative, text.RelDislocated, text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter, text.RelCsubj, text.RelAux, text.RelOrphan, text.RelCcomp, text.RelList:
			continue
		case text.RelCc, text.RelConj:
			if !joined {
				continue
			}
		case text.RelAdvmod, text.RelObl:
			if verbal {
				continue
			}
		}
		l, r := f.doc.Subtree(child)
		first, last = min(first, l), max(last, r)
	}
	for last > head+1 && f.doc.Tokens[last-1].Tag == text.PUNCT && last-1 != head {
		last--
	}
	for first < head && f.doc.Tokens[first].Tag == text.PUNCT {
		first++
	}
	return first, last
}

// fromTags finds phrases where there is no tree: names, pronouns, and nouns with what stands before them.
func (f *finder) fromTags() {
	s := &f.doc.Sentences[f.sentence]
	for i := s.First; i < s.Last; i++ {
		t := &f.doc.Tokens[i]
		if _, known := pronouns[t.Lower]; known && (t.Tag == text.PRON || t.Tag == text.DET && i+1 < s.Last && f.doc.Tokens[i+1].Tag != text.NOUN) {
			if !f.heads[i] {
				f.add(i, i+1, i, false)
			}
			continue
		}
		last := i
		for last < s.Last && (f.doc.Tokens[last].Tag == text.NOUN || f.doc.Tokens[last].Tag == text.PROPN) && f.name[last] == f.name[i] {
			last++
		}
		if last == i {
			continue
		}
		head, first := last-1, i
		for first > s.First && modifies(f.doc.Tokens[first-1].Tag) && f.name[first-1] == 0 {
			first--
		}
		if !slices.Contains(f.heads[first:last], true) {
			f.add(first, last, head, false)
		}
		i = head
	}
}

func modifies(tag text.Tag) bool {
	return tag == text.ADJ || tag == text.NUM || tag == text.DET
}
