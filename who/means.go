package who

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// means finds the parties that a report names only before what they do or do it with: "army helicopters", "government air
// strikes", "a rebel attack". They run after the nouns, which take such a word for no party.
func (f *finder) means() {
	for i := 0; i < len(f.doc.Tokens); i++ {
		if f.nounAt[i] == 0 {
			continue
		}
		end := int(f.nounTo[i])
		if n := &f.words.nouns[f.nounAt[i]-1]; f.free(i, end) && f.waging(n) && !f.afterGluedHyphen(i) && f.leadsToMeans(end, n) {
			f.mean(i, end)
		}
		i = end - 1
	}
}

// waging says whether a noun stands for a whole that acts, or for fighters; "a terrorist attack" only tells of what kind it was.
func (f *finder) waging(n *noun) bool {
	switch n.class {
	case army, police:
		return collective.Has(n.term)
	case government:
		return ruling.Has(n.term)
	}
	return n.class == fighter && n.term != "terrorist" && n.term != "fighter"
}

var ruling = lex.NewSet("government regime junta")

// leadsToMeans says whether what follows a noun, to the end of its phrase, is an act or a means: "air strikes", but not "mortar team".
func (f *finder) leadsToMeans(end int, n *noun) bool {
	_, to := f.bounds(end - 1)
	t, found := end, false
	for ; t < min(to, end+4); t++ {
		l := f.lower(t)
		last := acts.Has(l) || weaponsOf.Has(l) || n.class != fighter && meansOf.Has(l)
		if !last && !actWords.Has(l) {
			break
		}
		found = last
	}
	return found && (t == to || f.doc.Tokens[t].Tag != text.NOUN && !f.hyphen(t))
}

var (
	weaponsOf = lex.NewSet("offensives assaults ambush ambushes gunfire artillery shell shells mortar mortars")
	meansOf   = lex.NewSet(`operation operations incursions crackdown helicopter helicopters gunship gunships warplane warplanes jet jets aircraft
	plane planes vessel vessels gunboat gunboats warship warships guns tanks`)
)

func (f *finder) mean(i, end int) {
	n, first := &f.words.nouns[f.nounAt[i]-1], f.phraseFirst(i)
	switch {
	case n.class == government:
		f.file(first, end, end-1, f.government(n, first, i, end), meansRule)
	case n.class != fighter:
		f.file(first, end, end-1, f.forces(n, first, i, end), meansRule)
	default:
		actor := -1
		if f.definite(first) {
			actor = f.antecedent(i, n)
		}
		if actor < 0 {
			if f.countryIn(first, i) < 0 {
				first = i
			}
			actor = f.described(Unnamed, n, first, i, end)
			if a := &f.cast.Actors[actor]; strings.HasSuffix(a.Name, n.term) {
				a.Name = strings.TrimSuffix(a.Name, n.term) + plural(n.term)
			}
		}
		f.nominal(first, end, end-1, actor)
	}
}

const meansRule = "<army> <means>"
