package what

import (
	"casus/text"
)

// The parser slips most where a phrase stands between an act and who did it. What the words leave no doubt of is read here whatever
// the tree says.

// byBehind are the doers of a passive verb that the tree hangs on a phrase between the two: "was shot in his field near the
// river by rebels".
func (f *finder) byBehind(v int) []int {
	for i := v + 1; i < f.sent.Last; i++ {
		t := &f.doc.Tokens[i]
		if t.Lower == ";" || t.Tag == text.SCONJ {
			return nil
		}
		if t.Lower != "by" || t.Rel != text.RelCase || t.Head < i {
			continue
		}
		doer := t.Head
		if d := &f.doc.Tokens[doer]; d.Tag == text.NUM || f.timely(doer) || d.Rel != text.RelNmod && d.Rel != text.RelObl {
			continue
		}
		if f.phraseOf(doer) == v {
			return f.spread(nil, doer)
		}
	}
	return nil
}

// byAfter are the doers of an act's noun that stand behind its phrases without a verb between, whatever the tree hangs them on:
// "the bombing of a hospital in the hills, on 3 March, by planes of the army".
func (f *finder) byAfter(last int) []int {
	for i := last; i < f.sent.Last; i++ {
		switch t := &f.doc.Tokens[i]; {
		case i == last && f.lower(i+1) == "by" && (lightVerbs.Has(t.Lemma) || placing.Has(t.Lemma)): // "an ambush laid by"
		case t.Tag == text.VERB || t.Tag == text.AUX || t.Tag == text.SCONJ || t.Lower == ";":
			return nil
		case t.Lower == "by" && t.Rel == text.RelCase && t.Head > i && f.doc.Tokens[t.Head].Tag != text.NUM && !f.timely(t.Head):
			return f.spread(nil, t.Head)
		}
	}
	return nil
}

// phraseOf is the verb in whose phrases a noun stands, -1 where a clause lies between.
func (f *finder) phraseOf(noun int) int {
	for at := noun; at >= 0; at = f.doc.Tokens[at].Head {
		switch t := &f.doc.Tokens[at]; {
		case t.Tag == text.VERB:
			return at
		case t.Rel != text.RelNmod && t.Rel != text.RelObl && t.Rel != text.RelConj:
			return -1
		}
	}
	return -1
}

// doer is the noun that is the subject of a verb where the tree takes for the subject a word that only says more of it: "militants clad
// in black opened fire", "pursuing soldiers killed two".
func (f *finder) doer(subject int) int {
	t := &f.doc.Tokens[subject]
	if t.Tag != text.VERB {
		return subject
	}
	if noun := f.doc.Child(subject, text.RelNsubj, text.RelNsubjPass); noun >= 0 && noun == subject-1 {
		return noun
	}
	if noun := f.doc.Child(subject, text.RelObj); t.XPos == text.PennVBG && noun == subject+1 && f.doc.Tokens[noun].XPos == text.PennNNS {
		return noun
	}
	return subject
}

// unbroken says whether no mark parts a verb from a word before it.
func (f *finder) unbroken(word, verb int) bool {
	for i := word; i < verb; i++ {
		if f.doc.Tokens[i].Tag == text.PUNCT && f.doc.Tokens[i].Lower != "-" {
			return false
		}
	}
	return true
}

// rider is the subject of a verb that the tree takes for a participle behind a thing: "gunmen riding a motorcycle gunned down a
// priest". A participle has no object; -1 where it is none.
func (f *finder) rider(v int) int {
	t := &f.doc.Tokens[v]
	if t.Rel != text.RelAcl || t.XPos != text.PennVBN && t.XPos != text.PennVBD || f.doc.Child(v, text.RelObj) < v {
		return -1
	}
	clause := f.doc.Tokens[t.Head].Head
	if f.doc.Tokens[t.Head].Rel != text.RelObj || clause < 0 || f.doc.Tokens[clause].XPos != text.PennVBG || f.doc.Child(clause, text.RelAux) >= 0 {
		return -1
	}
	if noun := f.doc.Child(clause, text.RelNsubj); noun == clause-1 {
		return noun
	}
	return -1
}

// toldOf is the noun of which a clause tells that somebody did it to it, without "whom" or "that": "the four teachers it had
// abducted"; none where the verb has no subject of its own right behind such a noun.
func (f *finder) toldOf(v int, subject []int) []int {
	t := &f.doc.Tokens[v]
	if len(subject) == 0 || subject[0] > v || f.passive(v) || t.Rel != text.RelAclRelcl && t.Rel != text.RelCcomp && t.Rel != text.RelAcl {
		return nil
	}
	if len(subject) == 2 && subject[1] == subject[0]+1 && f.doc.Tokens[subject[1]].Tag == text.PRON {
		return f.spread(nil, subject[0]) // both of which the tree takes for its subjects
	}
	first := subject[0]
	for c := range f.doc.Children(subject[0]) {
		first = min(first, c)
	}
	noun := first - 1
	if noun < f.sent.First || f.doc.Tokens[noun].Tag != text.NOUN && f.doc.Tokens[noun].Tag != text.PROPN {
		return nil
	}
	n := &f.doc.Tokens[noun]
	if counted := n.Head; n.Rel == text.RelNmod && counted >= 0 && f.doc.Tokens[counted].Tag == text.NUM {
		n = &f.doc.Tokens[counted] // "18 of the 22 teachers it had abducted"
	}
	if t.Head == noun || n.Head == t.Head && n.Rel == text.RelObj || n.Head == v && f.doc.Child(noun, text.RelCase) < 0 {
		return f.spread(nil, noun)
	}
	return nil
}

// behind is the noun of a phrase that begins at a token with a number, an article or nothing: "hacked to death 13 villagers".
func (f *finder) behind(first int) []int {
	for i := first; i < min(first+5, f.sent.Last); i++ {
		switch t := &f.doc.Tokens[i]; t.Tag {
		case text.NUM, text.DET:
		case text.ADJ:
			if i == first {
				return nil // "last night"
			}
		case text.NOUN:
			if next := i + 1; next < f.sent.Last && f.doc.Tokens[next].Tag == text.NOUN {
				continue
			}
			if f.timely(i) || i == first && t.XPos != text.PennNNS {
				return nil
			}
			return f.spread(nil, i)
		default:
			return nil
		}
	}
	return nil
}

// strayed is the subject of a verb that the tree hangs on the verb of saying behind it, which has one of its own: "Ali Diallo, a mayor,
// was shot in the head by two men, police said".
func (f *finder) strayed(v int) []int {
	t := &f.doc.Tokens[v]
	if t.Rel != text.RelCcomp {
		return nil
	}
	if t.Head < v {
		return f.partedFrom(v)
	}
	first, own := -1, false
	for c := range f.doc.Children(t.Head) {
		switch rel := f.doc.Tokens[c].Rel; {
		case rel != text.RelNsubj && rel != text.RelNsubjPass:
		case c < v && first < 0:
			first = c
		case c > v:
			own = true
		}
	}
	if first < 0 || !own {
		return nil
	}
	return f.spread(nil, first)
}

// partedFrom is the subject that the tree gives to the "had" of a verb and not to the verb: "said its planes had on Tuesday bombed …".
func (f *finder) partedFrom(v int) []int {
	for i := v - 1; i > max(f.sent.First, v-6); i-- {
		t := &f.doc.Tokens[i]
		if t.Lemma == "have" && t.Head == f.doc.Tokens[v].Head {
			if s := f.doc.Child(i, text.RelNsubj); s >= 0 {
				return f.spread(nil, s)
			}
		}
		if t.Tag == text.VERB || t.Tag == text.PUNCT {
			return nil
		}
	}
	return nil
}

// rowOfNames are the persons in a row of names before a passive verb, whatever the tree makes of what stands between: "Dana Morel,
// 20, and Ali Diallo, a nurse, were shot". Only such names count as begin the clause or follow a comma or "and".
func (f *finder) rowOfNames(v int) []int {
	if aux := f.doc.Child(v, text.RelAuxPass); aux < 0 || f.lower(aux) != "were" {
		return nil
	}
	first := f.sent.First
	for i := v - 1; i >= first; i-- {
		switch f.doc.Tokens[i].Tag {
		case text.VERB, text.SCONJ:
			first = i + 1
		}
	}
	var row []int
	joined := false
	for i := range f.doc.Names {
		name := &f.doc.Names[i]
		if name.First < first || name.Last > v || name.Kind != text.Person {
			continue
		}
		before := name.First - 1
		for before > first && (f.doc.Tokens[before].Tag == text.NOUN || f.doc.Tokens[before].Tag == text.ADJ) {
			before-- // "village chief Ali Diallo"
		}
		switch word := f.lower(before); {
		case before < first, word == ",", word == "and":
			row = append(row, name.First)
			joined = joined || word == "and"
		}
	}
	if !joined {
		return nil
	}
	return row
}

// countryman is somebody whom only an adjective names right behind a verb: "killed a young Malian near the border".
func (f *finder) countryman(first int) []int {
	if first >= f.sent.Last || f.doc.Tokens[first].Tag != text.DET && f.doc.Tokens[first].Tag != text.NUM {
		return nil
	}
	for i := first + 1; i < min(first+8, f.sent.Last-1); i++ {
		t := &f.doc.Tokens[i]
		switch t.Tag {
		case text.ADJ:
			next := f.doc.Tokens[i+1].Tag
			if f.doc.Text[t.Start] >= 'A' && f.doc.Text[t.Start] <= 'Z' && next != text.NOUN && next != text.PROPN && next != text.ADJ && f.doc.Tokens[i+1].Lower != "-" {
				return []int{i}
			}
		case text.NUM, text.PUNCT, text.NOUN: // "a 16-year-old"
			if t.Tag == text.PUNCT && t.Lower != "-" || t.Tag == text.NOUN && t.Lower != "year" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}
