package fact

import (
	"casus/lex"
	"casus/number"
	"casus/text"
)

// againRules read on where a group's size or people were just told, or are asked for: what follows names the group no more.
var againRules = []Rule{
	{
		Name: "another number of members",
		Yes: []string{"The Orman Liberation Front has 3,000 fighters. The army speaks of 800.",
			"The Orman Liberation Front claims 3,000 fighters, but diplomats believe the real number is closer to 800."},
		No: []string{"The Orman Liberation Front has 3,000 fighters. The army says it lost 800 rifles.",
			"The Orman Liberation Front has 3,000 fighters. The army says 800 were killed.",
			"The Orman Liberation Front has 3,000 fighters (army estimate, 2024)."},
		Try: (*reading).anotherNumber,
	},
	{
		Name: "more of the group's people",
		Yes: []string{"The Orman Liberation Front has 3,000 fighters. Most are students from Kano.",
			"The Orman Liberation Front has 3,000 fighters. There are also Chadians among them."},
		No:  []string{"The Orman Liberation Front has 3,000 fighters. Most are armed."},
		Try: (*reading).morePeople,
	},
}

// nearSize says whether a sentence stands where a group's size or people are told: at most one behind a number or kind of its
// members, or under a heading that asks for them.
func (r *reading) nearSize(s int) bool {
	return r.sizeAt != none && s-r.sizeAt <= 1 || r.asks("strength") || r.asks("members_from") || r.mainly && r.estimatesVary(s)
}

// estimatesVary says whether a sentence begins by telling that numbers differ.
func (r *reading) estimatesVary(s int) bool {
	first := r.doc.Sentences[s].First
	switch r.lower(first) {
	case "estimates", "numbers", "figures":
		return differing.Has(r.lemma(first + 1))
	}
	return false
}

var differing = lex.NewSet("vary differ diverge conflict")

// sizedGroup is the group whose size or people are spoken of.
func (r *reading) sizedGroup(s int) int {
	if r.sizeAt != none && s-r.sizeAt <= 1 {
		return r.sized
	}
	return r.topic
}

// anotherNumber reads the number that somebody else gives: "the army speaks of 800", "the real figure is closer to 800".
func (r *reading) anotherNumber(c cue) {
	s := r.doc.Tokens[c.first].Sent
	sentence := r.doc.Sentences[s]
	actor := r.sizedGroup(s)
	if c.note == "them" && (!r.mainly || r.nearSize(s)) {
		return
	}
	if first, _ := r.trim(sentence.First, c.first); claiming.Has(r.lower(c.first)) && r.asks("strength") {
		value, tokens := number.At(r.doc, first)
		if end := first + tokens; tokens > 0 && value.High >= 10 && r.lower(end) == "," && c.first-end < 7 { // "“Three thousand,” he said."
			r.sayStrength(actor, value, r.doc.Slice(first, end), cue{first: first, last: end}, sentence)
			return
		}
	}
	for i := c.last; i < min(c.last+9, sentence.Last); i++ {
		value, tokens := number.At(r.doc, i)
		if tokens == 0 {
			if r.lower(i) == ";" || r.tag(i) == text.VERB && !counting.Has(r.doc.Tokens[i].Lemma) {
				return
			}
			continue
		}
		if of := i + tokens; c.note == "them" && !(r.lower(of) == "of" && r.lower(of+1) == "them") { // "there are about 500 of them"
			if head := r.memberNoun(of, sentence.Last); head >= 0 && value.High >= 10 && r.believed(c.first, sentence.First) && !r.befallen(of, head+1, sentence.Last) { // "believes that there are no more than 40 activists"
				r.sayStrength(actor, value, r.doc.Slice(i, head+1), cue{first: i, last: head + 1}, sentence)
			}
			return
		}
		if lower := r.lower(i); (lower == "under" || lower == "over" || r.lower(i-1) == "under" || r.lower(i-1) == "aged") && value.High < 30 && r.memberNoun(i+tokens, sentence.Last) < 0 { // "a third are under 18"
			return
		}
		if behind := i + tokens; r.dateWithin(i, behind) == nil && r.lower(i-1) != "in" && r.lower(i-1) != "$" && value.High != 0 && max(value.Low, value.High) >= 10 && r.countsMembers(behind, sentence.Last) {
			last := behind
			if head := r.memberNoun(behind, sentence.Last); head >= 0 {
				last = head + 1
			}
			r.sayStrength(actor, value, r.doc.Slice(i, last), cue{first: i, last: last}, sentence, r.teller(c, i))
		}
		return
	}
}

// teller is who gives a number where nobody is known to say it: the subject of the verb that leads to it.
func (r *reading) teller(c cue, number int) option {
	if cl := r.clauseOf(c.first, c.last); !r.isSaid(number) && cl.hasSubject && r.tag(c.first) == text.VERB && !r.pronoun(cl.subject.head) && r.groupOf(cl.subject) == none {
		if name, _, span := r.side(cl.subject); name != "" {
			return by(name, span)
		}
		if head := cl.subject.head; r.actorAt(head) != none || r.isPeople(head) || designatorNouns.Has(r.lower(head)) {
			return by(r.people(cl.subject))
		}
	}
	return by("", text.Span{})
}

// counting are verbs that may stand between who gives a number and the number.
var counting = lex.NewSet("have number believe think put estimate count reach total exceed command be say claim suggest stand lie remain")

// countsMembers says whether a number that ends at a token stands alone or counts fighters, and nothing befalls them.
func (r *reading) countsMembers(at, end int) bool {
	if head := r.memberNoun(at, end); head >= 0 {
		return !r.finiteAfter(head+1, end)
	}
	if isYear(r.lower(at - 1)) { // "(army estimate, 2024)"
		return false
	}
	if at >= end || r.tag(at) == text.PUNCT && r.lower(at) != "%" && r.lower(at) != "-" {
		return true
	}
	switch r.lower(at) {
	case "under":
		return r.lower(at+1) == "arms"
	case "are":
		return r.lower(at+1) == "left"
	case "would", "could": // "500 would fight"
		return r.tag(at+1) == text.VERB
	case "and": // "there are 2,500 and denies it"
		return r.finiteAfter(at+1, min(at+2, len(r.doc.Tokens)))
	case "more": // "considers 3,000 more realistic"
		return r.tag(at+1) == text.ADJ
	case "is", "was": // "thinks 20,000 is closer to the mark"
		return likelier.Has(r.lower(at+1)) || r.lower(at+1) == "more" && r.tag(at+2) == text.ADJ
	case "who": // "80 who would fight"
		return r.xpos(at+1) == text.PennMD
	case "remain", "remained", "at", "or", "if", "while", "but", "not", "including":
		return true
	case "of":
		return r.lower(at+1) == "them" || r.lower(at+1) == "whom" || r.lower(at+1) == "us"
	}
	return false
}

// likelier are words for a number that is nearer to what is true.
var likelier = lex.NewSet("closer nearer likelier")

// morePeople reads people told of without the group's name: "most are Kesh", "others come from Orm", "there are also Orman".
func (r *reading) morePeople(c cue) {
	s := r.doc.Tokens[c.first].Sent
	actor := r.sizedGroup(s)
	if c.note == "there" {
		sentence := r.doc.Sentences[s]
		for _, p := range r.values(c.last, r.clauseEnd(c.last, sentence.Last)) {
			if r.capital(p.head) || r.lower(p.head) == "handful" && r.capital(p.last-1) || r.lower(p.last) == "among" || r.lower(p.last) == "from" || ownFighters.Has(r.lower(p.head)) && p.head > p.first && r.capital(p.head-1) { // "there are Orman recruits too"
				r.sayMember(actor, p, sentence.Last, c)
			}
		}
		return
	}
	if c.note == "make up" { // "Orman make up the rest"
		cl := r.clauseOf(c.first, c.last)
		if cl.hasSubject && !cl.denied {
			for _, p := range r.subjects(cl) {
				r.sayMember(actor, p, cl.first, c)
			}
		}
		return
	}
	at := c.last
	if c.note == "they" {
		at = c.first + 1
	}
	if r.lower(at) == "of" && (r.lower(at+1) == "them" || r.lower(at+1) == "whom") {
		at += 2
	}
	r.membersBehind(actor, at, c)
}
