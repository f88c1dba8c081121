package who

import (
	"slices"
	"strings"

	"casus/lex"
	"casus/text"
)

// echoes resolves "the ministry", "the front": a definite noun that is the head of a name which the report gave before.
func (f *finder) echoes() {
	heads := make(map[string]int)
	next := 0
	ordered := f.inOrder()
	for i := range f.doc.Tokens {
		for ; next < len(ordered) && f.cast.Mentions[ordered[next]].Last <= i; next++ {
			if m := &f.cast.Mentions[ordered[next]]; !m.Nominal {
				f.noteHeads(heads, m.Actor)
			}
		}
		from, to := f.bounds(i)
		if i == from || f.held[i] != 0 || f.nounAt[i] != 0 || f.lower(i-1) != "the" && f.lower(i-1) != "this" || f.held[i-1] != 0 {
			continue
		}
		actor, known := heads[f.lower(i)]
		if !known && f.capital(i) {
			actor, known = heads[capitalOnly+f.lower(i)]
		}
		if !known && generic.Has(f.lower(i)) {
			actor, known = f.bodyBefore(i, ordered[:next])
		}
		if !known || i+1 < to && (f.lower(i+1) == "of" || f.lower(i+1) == "for" || f.hyphen(i+1) || f.nounLike(i+1)) {
			continue
		}
		f.nominal(i-1, i+1, i, actor)
	}
}

// capitalOnly marks the heads of names that only a capital tells from a common noun.
const capitalOnly = "^"

// generic are nouns that stand for a body whatever its name.
var generic = lex.NewSet(`company firm agency charity organisation organization newspaper outlet broadcaster party team club institution watchdog
	union`)

// bodyBefore is the body without arms that stands out most in the three sentences up to a token.
func (f *finder) bodyBefore(i int, before []int) (actor int, found bool) {
	score := 0
	for _, at := range slices.Backward(before) {
		m := &f.cast.Mentions[at]
		back := f.doc.Tokens[i].Sent - f.doc.Tokens[m.First].Sent
		if back > 3 {
			break
		}
		if kind := f.cast.Actors[m.Actor].Kind; kind != Organisation && kind != Party {
			continue
		}
		if s := 40 - 6*back + f.salience(m); s > score {
			actor, found, score = m.Actor, true, s
		}
	}
	return actor, found
}

// nounLike says whether a token goes on a phrase of nouns.
func (f *finder) nounLike(i int) bool {
	if i >= len(f.doc.Tokens) {
		return false
	}
	switch f.doc.Tokens[i].Tag {
	case text.NOUN, text.PROPN, text.NUM:
		return true
	case 0:
		return f.capital(i) || f.nounAt[i] != 0
	}
	return f.capital(i)
}

// noteHeads files the words by which a named body may be called for short.
func (f *finder) noteHeads(heads map[string]int, actor int) {
	a := &f.cast.Actors[actor]
	switch a.Kind {
	case Organisation, Party, ArmedGroup, Forces:
	default:
		return
	}
	for _, name := range append(a.Aliases, a.Name) {
		words := strings.Fields(strings.ToLower(name))
		if len(words) < 2 {
			continue
		}
		head := words[len(words)-1]
		for k, w := range words[1:] {
			if w == "of" || w == "for" {
				head = words[k]
				break
			}
		}
		switch {
		case len(head) <= 3:
		case strings.HasSuffix(head, "s"), head == "order", head == "base", head == "call", head == "state":
			heads[capitalOnly+head] = actor // "the Hawks", "the Order", but not "the order"
		default:
			heads[head] = actor
		}
	}
}

// inOrder lists the mentions as they stand in the text.
func (f *finder) inOrder() []int {
	list := make([]int, len(f.cast.Mentions))
	for i := range list {
		list[i] = i
	}
	slices.SortStableFunc(list, func(a, b int) int {
		return f.doc.Tokens[f.cast.Mentions[a].First].Sent - f.doc.Tokens[f.cast.Mentions[b].First].Sent
	})
	return list
}
