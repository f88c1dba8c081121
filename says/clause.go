package says

import (
	"strings"

	"casus/text"
)

// part is the tokens of a subtree within a sentence and within bounds.
func (r *reader) part(token, lowest, highest int) [2]int {
	first, last := r.doc.Subtree(token)
	return [2]int{max(first, lowest), min(last, highest)}
}

// doer is the token that does what a verb tells, or -1; antecedent is what a relative pronoun there stands for.
func (r *reader) doer(verb int) (subject, antecedent int) {
	tokens := r.doc.Tokens
	for steps := 0; verb >= 0 && steps < 6; steps++ {
		if own := r.nearest(verb); own >= 0 {
			if relative.Has(tokens[own].Lower) {
				return own, r.antecedent(verb, own)
			}
			return own, -1
		}
		if agent := r.doc.Child(verb, text.RelOblAgent); agent >= 0 {
			return agent, -1
		}
		if reached := r.reached(verb); reached >= 0 {
			return reached, -1
		}
		if r.doc.Child(verb, text.RelNsubjPass) >= 0 {
			return -1, -1
		}
		head := tokens[verb].Head
		switch tokens[verb].Rel {
		case text.RelConj, text.RelParataxis:
			verb = head
		case text.RelXcomp, text.RelAdvcl, text.RelCcomp:
			if object := r.doc.Child(head, text.RelObj, text.RelIobj); object >= 0 && object < verb &&
				(tokens[verb].Rel == text.RelXcomp || r.doc.Child(verb, text.RelMark) >= 0 && r.lower(r.doc.Child(verb, text.RelMark)) == "as") {
				return object, -1
			}
			if tokens[verb].Rel == text.RelCcomp {
				return -1, -1
			}
			verb = head
		case text.RelAcl:
			if made := tokens[head].Head; made >= 0 && documents.Has(tokens[head].Lemma) && tokens[made].Tag == text.VERB {
				if maker := r.nearest(made); maker >= 0 && maker < made && !relative.Has(tokens[maker].Lower) {
					return maker, -1 // "X issued a statement saying"
				}
			}
			return head, -1
		default:
			return -1, -1
		}
	}
	return -1, -1
}

// reached is the noun of a source that a participle follows, taken for a clause of its own: "an official reached by
// telephone said".
func (r *reader) reached(verb int) int {
	for c := range r.doc.Children(verb) {
		if token := &r.doc.Tokens[c]; token.Rel == text.RelCcomp && c < verb && token.XPos == text.PennVBN && r.doc.Child(c, text.RelAux, text.RelAuxPass) < 0 {
			if noun := r.doc.Child(c, text.RelNsubjPass, text.RelNsubj); noun >= 0 && noun == c-1 && sources()[r.doc.Tokens[noun].Lemma] {
				return noun
			}
		}
	}
	return -1
}

// beside is the noun right before a finite verb, which the tree has failed to make its subject; -1 where there is none.
func (r *reader) beside(s *text.Sentence, verb int) int {
	if !r.finite(verb) {
		return -1
	}
	for i := verb - 1; i >= s.First; i-- {
		switch token := &r.doc.Tokens[i]; {
		case i == s.First && i == verb-1 && len(token.Lower) > 3 && token.Lower[len(token.Lower)-1] == 's': // "Analysts say", however tagged
			return i
		case times.Has(token.Lemma) || token.Tag == text.DET:
		case token.Tag == text.NOUN || token.Tag == text.PROPN || token.Tag == text.PRON:
			if i == verb-1 || r.lower(i+1) != "," {
				return i
			}
			return -1
		case token.Tag != text.ADV && token.Tag != text.AUX:
			return -1
		}
	}
	return -1
}

func (r *reader) finite(verb int) bool {
	switch r.doc.Tokens[verb].XPos {
	case text.PennVBD, text.PennVBZ, text.PennVBP:
		return true
	case text.PennVB:
		return r.doc.Child(verb, text.RelMark, text.RelAux) < 0
	}
	return false
}

// nearest is the subject of a verb, the nearest before it where the tree has several.
func (r *reader) nearest(verb int) int {
	own := -1
	for c := range r.doc.Children(verb) {
		token := &r.doc.Tokens[c]
		if token.Rel != text.RelNsubj && token.Rel != text.RelNsubjOuter || times.Has(token.Lemma) {
			continue
		}
		if c > verb { // "…, said Dana Morel": right behind, and nobody before
			if first, _ := r.doc.Subtree(c); own >= 0 || first > verb+2 || verb > 0 && !r.marked(verb-1) && r.doc.Tokens[verb-1].Sent == token.Sent {
				continue
			}
		}
		own = c
	}
	if own < 0 && verb > 0 && r.doc.Tokens[verb-1].Head == verb && r.shortName(verb-1) {
		own = verb - 1
	}
	return own
}

// shortName says whether a party's name in capitals looks like a verb: "IS", "HAS".
func (r *reader) shortName(i int) bool {
	token := &r.doc.Tokens[i]
	if _, party := r.cast.At(i); !party && token.Lower != "is" {
		return false
	}
	word := token.Of(r.doc.Text)
	return (token.Tag == text.AUX || token.Tag == text.VERB) && len(word) > 1 && word == strings.ToUpper(word)
}

// antecedent is what a relative pronoun stands for: as the tree tells, or else the noun right before it.
func (r *reader) antecedent(verb, pronoun int) int {
	for steps := 0; verb >= 0 && steps < 4; steps++ {
		if r.doc.Tokens[verb].Rel == text.RelAclRelcl {
			head := r.doc.Tokens[verb].Head
			if first, _ := r.doc.Subtree(head); r.lower(pronoun) == "who" && first > 0 && !sources()[r.doc.Tokens[head].Lemma] && sources()[r.doc.Tokens[first-1].Lemma] {
				return first - 1 // "a doctor at the hospital, who said"
			}
			return head
		}
		verb = r.doc.Tokens[verb].Head
	}
	for i := pronoun - 1; i >= 0 && i >= pronoun-2; i-- {
		if tag := r.doc.Tokens[i].Tag; tag == text.NOUN || tag == text.PROPN {
			return i
		}
	}
	return -1
}

// source reads who stands behind a cue.
func (r *reader) source(s *text.Sentence, cue, subject, antecedent int) (speaker, text.Span) {
	if subject < 0 {
		return speaker{actor: -1}, text.Span{}
	}
	if antecedent >= 0 {
		words := r.part(antecedent, s.First, subject)
		for words[0] < antecedent && (r.doc.Tokens[words[0]].Rel == text.RelCase || r.doc.Tokens[words[0]].Rel == text.RelFixed || r.lower(words[0]) == "according" || r.doc.Tokens[words[0]].Rel == text.RelMark) {
			words[0]++
		}
		if end := words[1]; end < subject && r.doc.Tokens[end].Tag == text.ADP { // "at the hospital" of "found a doctor at the hospital, who said"
			words[1] = subject
			for r.lower(words[1]-1) == "," {
				words[1]--
			}
		}
		who, _ := r.speaker(words[0], words[1])
		return who, r.doc.Tokens[subject].Span
	}
	words := r.part(subject, s.First, s.Last)
	for c := range r.doc.Children(cue) { // a title that the tree takes for a subject of its own
		if other := r.part(c, s.First, s.Last); r.doc.Tokens[c].Rel == text.RelNsubj && c < subject && other[0] < words[0] && other[1] >= words[0] {
			words[0] = other[0]
		}
	}
	if subject < cue {
		words[1] = min(words[1], cue)
		if !r.inside[subject] {
			words[0] = max(words[0], r.quoteEnd(s, subject))
		}
	} else {
		words[0] = max(words[0], cue+1)
		for apposed := false; words[1] < s.Last && !r.final(words[1]) && !r.inside[words[1]]; words[1]++ { // "said X, the head of Y in Z."
			for i := words[0]; i < words[1] && !apposed; i++ {
				apposed = r.lower(i) == ","
			}
			if !apposed || r.lower(words[1]) == "," {
				break
			}
		}
	}
	for first := words[0]; first < words[1]; first++ { // "by", "in" before a source
		if r.doc.Tokens[first].Rel != text.RelCase && r.doc.Tokens[first].Rel != text.RelMark {
			words[0] = first
			break
		}
	}
	for words[0] < words[1] && (r.doc.Tokens[words[1]-1].Rel == text.RelMark || r.doc.Tokens[words[1]-1].Rel == text.RelCase && r.doc.Tokens[words[1]-1].XPos != text.PennPOS) {
		words[1]--
	}
	return r.speaker(words[0], words[1])
}

// clause is the tokens of a reporting clause: "X said in a statement".
func (r *reader) clause(s *text.Sentence, cue int, addressed bool) (first, last int) {
	first, last = cue, cue+1
	for c := range r.doc.Children(cue) {
		switch token := &r.doc.Tokens[c]; token.Rel {
		case text.RelNsubj, text.RelAux, text.RelAdvmod, text.RelCop, text.RelMark:
			if c > cue && token.Rel == text.RelNsubj && c != r.nearest(cue) || c > cue && r.shortName(c) {
				continue
			}
			if words := r.part(c, s.First, s.Last); c < cue {
				if r.inside[c] {
					continue
				}
				first = min(first, max(words[0], r.quoteEnd(s, cue)))
			} else if words[0] <= last+1 {
				last = max(last, r.untilQuote(cue, words[1]))
			}
		case text.RelObj, text.RelIobj, text.RelObl, text.RelOblTmod, text.RelOblUnmarked, text.RelOblNpmod:
			if token.Rel == text.RelObj && !addressed {
				continue
			}
			if words := r.part(c, s.First, s.Last); c > cue && words[0] <= last+1 && !r.inside[c] {
				for k := c + 1; k < words[1]; k++ { // "said in the same month that the bridge was closed"
					if r.lower(k) == "that" && r.doc.Tokens[k].Tag == text.SCONJ {
						words[1] = k
					}
				}
				last = max(last, r.untilQuote(cue, words[1]))
			}
		}
	}
	return first, last
}

// quoteEnd is the token behind the last quotation before a cue.
func (r *reader) quoteEnd(s *text.Sentence, cue int) int {
	for i := cue; i > s.First; i-- {
		if r.inside[i-1] {
			return i
		}
	}
	return s.First
}

func (r *reader) untilQuote(cue, last int) int {
	for i := cue + 1; i < last; i++ {
		if r.inside[i] {
			return i
		}
	}
	return last
}

func (r *reader) passive(i int) bool {
	return r.doc.Child(i, text.RelAuxPass) >= 0 || r.doc.Child(i, text.RelNsubjPass) >= 0
}

// negated says whether a verb is: "did not say".
func (r *reader) negated(i int) bool {
	for c := range r.doc.Children(i) {
		if c < i && (r.lower(c) == "not" || r.lower(c) == "n't" || r.lower(c) == "never") {
			return true
		}
	}
	return r.lower(i-1) == "neither" || r.lower(i-1) == "nor"
}
