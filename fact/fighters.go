package fact

import (
	"casus/lex"
	"casus/number"
	"casus/text"
)

// fightersAre reads "there are 3,000 Kesh Front fighters", "2,500 Kesh Front fighters were in Orm".
func (r *reading) fightersAre(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.head != c.last-1 {
		return
	}
	value, tokens, at := number.Range{}, 0, p.first
	for ; at < c.first && tokens == 0; at++ {
		value, tokens = number.At(r.doc, at)
	}
	for i := at; i < c.first; i++ {
		if fates.Has(r.lower(i)) || r.lower(i) == "former" {
			return // "260 jailed members" are lost to it
		}
	}
	actor := r.groupWithin(p.first, p.last)
	if own := r.possessor(p); tokens > 0 && value.Low >= 50 && own != none && r.isGroup(own) && r.xpos(p.first) == text.PennPRPS && (!r.finiteAfter(p.last, sentence.Last) || r.somewhere(p.last)) { // "most of its 400 members followed"
		r.sayStrength(own, value, r.doc.Slice(at-1, p.last), c, sentence)
		return
	}
	if actor == none && tokens > 0 && value.Low >= 20 && r.mainly && ownFighters.Has(r.lower(p.head)) && p.core == p.last && (r.thereAre(p.first, sentence.First) || r.doc.Tokens[min(p.last, sentence.Last-1)].Lemma == "remain" || r.lower(p.last) == "are" && r.lower(p.last+1) == "left") {
		r.sayStrength(r.topic, value, r.doc.Slice(at-1, p.last), c, sentence)
		return
	}
	if actor == none && tokens > 0 { // "some 800 fighters are believed to belong to the group"
		if end := r.clauseEnd(p.last, sentence.Last); r.mainly {
			for i := p.last; i < end; i++ {
				if r.doc.Tokens[i].Lemma == "belong" && r.lower(i+1) == "to" {
					actor = r.groupOf(r.phraseAt(i+2, end))
				}
			}
		}
	}
	if (actor == none || actor == r.topic) && tokens > 0 && value.Low >= 20 && r.mainly && r.serving(p.last, r.clauseEnd(p.last, sentence.Last)) {
		r.sayStrength(r.topic, value, r.doc.Slice(at-1, p.last), c, sentence)
		return
	}
	if token := &r.doc.Tokens[p.head]; tokens == 0 || actor == none || token.Rel != text.RelNsubj && token.Rel != text.RelNsubjPass {
		return
	}
	if verb := r.doc.Tokens[p.head].Head; r.doc.Child(verb, text.RelXcomp) >= 0 && staying.Has(r.doc.Tokens[r.doc.Child(verb, text.RelXcomp)].Lemma) || r.doc.Child(verb, text.RelCop) >= 0 && r.doc.Child(verb, text.RelCase) >= 0 || staying.Has(r.doc.Tokens[verb].Lemma) {
		r.sayStrength(actor, value, r.doc.Slice(at-1, p.last), c, sentence)
	}
}

// serving says whether a clause behind people tells that they are the group's: "are on its rolls", "remain under its command".
func (r *reading) serving(first, end int) bool {
	if !r.finiteAfter(first, end) {
		return false
	}
	for i := first + 1; i+1 < end; i++ {
		if (r.lower(i) == "its" || r.lower(i) == "their") && ownSigns.Has(r.lower(i+1)) && !fates.Has(r.lower(i-2)) {
			return r.groupOf(phrase{first: i, last: i + 1, core: i + 1, head: i}) == r.topic
		}
	}
	return false
}

// ownSigns are what a group's people serve under.
var ownSigns = lex.NewSet("rolls ranks command badge colours colors flag banner orders payroll books roster")

// thereAre says whether "there are" leads to a token: "there are thought to be about 500 members".
func (r *reading) thereAre(i, start int) bool {
	for i--; i > start && (r.tag(i) == text.AUX || r.tag(i) == text.VERB || r.tag(i) == text.ADV || r.tag(i) == text.PART); i-- {
		if r.lower(i-1) == "there" {
			return true
		}
	}
	return false
}

// somewhere says whether a verb only tells where people are: "are spread across Kesh", "are in Orm".
func (r *reading) somewhere(i int) bool {
	return beForms.Has(r.lower(i)) && (locating.Has(r.lower(i+1)) || r.xpos(i+1) == text.PennVBN && locating.Has(r.lower(i+2)) && !fates.Has(r.lower(i+1)))
}

// staying are verbs of people who are somewhere.
var staying = lex.NewSet("be remain operate hide stay live exist belong")
