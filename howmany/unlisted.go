package howmany

import (
	"casus/number"
	"casus/text"
	"casus/who"
)

// unlisted is one person whose noun the lists do not know, or whose name nothing tells to be one: "a smith", "Asad Meru".
// Things look the same, so that only harms which people alone suffer take it.
func (r *reader) unlisted(i, from int, n nouns) (people, bool) {
	if n.end == from || r.tag(n.end-1) == 0 {
		return people{}, false
	}
	p := people{first: i, ofFirst: from, count: number.Exactly(1), loose: true}
	p.take(n)
	switch head := &r.doc.Tokens[n.end-1]; {
	case head.Tag == text.NOUN && head.XPos == text.PennNN && from > i:
		p.kind = single
		p.definite = r.lower(i) == "the" || r.is(i, isPossessive)
		return p, true
	case (head.Tag == text.PROPN || r.capitals && head.Tag == text.NOUN) && from == i && n.end-from < 6 && (!r.is(i-1, isPreposition) || r.actBefore(i-1)):
		names := 0
		for k := from; k < n.end; k++ {
			if r.tag(k) == text.PROPN {
				names++
			}
			if at, ok := r.cast.At(k); r.tag(k) != text.PROPN && !(r.capitals && r.tag(k) == text.NOUN) || ok && r.cast.Actors[r.cast.Mentions[at].Actor].Kind != who.Person {
				return people{}, false
			}
		}
		p.kind = named
		return p, names > 0
	}
	return people{}, false
}

// actBefore says whether a noun of harm stands before the "of" at a token: "the murder of Asad Meru".
func (r *reader) actBefore(of int) bool {
	t := r.triggerOver(of - 1)
	return r.lower(of) == "of" && t != nil && t.noun != nil && (t.noun.sort == act || t.noun.sort == either)
}
