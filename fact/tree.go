package fact

import (
	"slices"

	"casus/lex"
	"casus/text"
)

// predicateOf is the verb of the tree among the tokens of a cue: the one that governs the others.
func (r *reading) predicateOf(first, last int) int {
	best := -1
	for i := first; i < last; i++ {
		if r.doc.Tokens[i].Tag != text.VERB && r.doc.Tokens[i].Tag != text.AUX {
			continue
		}
		if head := r.doc.Tokens[i].Head; best < 0 || head < first || head >= last {
			if best < 0 {
				best = i
			}
		}
	}
	if best < 0 && last-first == 1 { // a verb that the tagger took for a noun or an adjective
		switch r.doc.Tokens[first].Rel {
		case text.RelXcomp, text.RelRoot, text.RelCcomp, text.RelAdvcl, text.RelAcl, text.RelAclRelcl:
			best = first
		}
	}
	return best
}

// treeClause puts right by the tree what the order of the words leaves open: a subject that is no party, or that only
// belongs to one ("the talks with the Kesh Front were led by"), and a subject that is likened to one.
func (r *reading) treeClause(c *clause, verb int) {
	if c.hasSubject && c.subject.last <= c.first-1 && r.lower(c.first-1) == "of" && c.subject.last == c.first-1 { // "accuse Orm of arming": not who accuses
		return
	}
	if subject, passive := r.treeSubject(verb, 0); subject >= 0 {
		p := r.around(subject)
		switch {
		case !p.ok():
		case !c.hasSubject, r.groupOf(c.subject) == none && r.actorAt(c.subject.head) == none && (r.groupOf(p) != none || r.actorAt(p.head) != none):
			c.subject, c.hasSubject, c.passive = p, true, passive
		case c.subject.first > subject && r.partOf(c.subject, subject):
			c.subject = p
		}
	}
	if c.hasSubject && c.subject.head < c.first && r.groupOf(c.subject) == none { // "there is an alliance" likens nothing to it
		if p := r.likened(c.subject.head); p.ok() {
			c.subject = p
		}
	}
}

// partOf says whether a phrase that looked like a subject only belongs to the noun that is one.
func (r *reading) partOf(p phrase, noun int) bool {
	if p.head == noun || !r.doc.Under(p.head, noun) {
		return false
	}
	return r.doc.Tokens[p.head].Rel == text.RelNmod || r.groupOf(p) == none && r.inClauseOf(p.head, noun)
}

// inClauseOf says whether a token stands in a clause that hangs on a noun: "mine" in "farmers who had lost land to the mine".
func (r *reading) inClauseOf(token, noun int) bool {
	for at := token; at >= 0 && at != noun; at = r.doc.Tokens[at].Head {
		if r.doc.Tokens[at].Rel == text.RelAclRelcl {
			return true
		}
	}
	return false
}

// likened is the party of which a noun for a group is said: "the Kesh Front is a militia that", "a militia" there.
func (r *reading) likened(noun int) phrase {
	if !groupNouns.Has(r.lower(noun)) && !membersNouns.Has(r.lower(noun)) && !unionNouns.Has(r.lower(noun)) {
		return phrase{}
	}
	if p := r.around(noun); p.ok() && p.first > 0 && p.last-p.first < 8 && r.lower(p.first) != "the" && r.opensAside(p.first-1) { // "the Kesh Front (KF), a rebel group fighting for"
		if holder := r.asideOf(p, r.doc.Sentences[r.doc.Tokens[noun].Sent]); r.groupOf(holder) != none {
			return holder
		}
	}
	if p := r.around(noun); p.ok() && p.first > 0 && beForms.Has(r.lower(p.first-1)) {
		if subject := r.copulaSubject(p.first, r.doc.Sentences[r.doc.Tokens[noun].Sent].First); r.groupOf(subject) != none {
			return subject
		}
	}
	for at, steps := noun, 0; at >= 0 && steps < 4; at, steps = r.doc.Tokens[at].Head, steps+1 {
		if at != noun && r.doc.Tokens[at].Tag != text.VERB && r.doc.Child(noun, text.RelCop) < 0 {
			if p := r.around(at); p.ok() && r.groupOf(p) != none && r.doc.Tokens[noun].Rel == text.RelAppos {
				return p
			}
		}
		subject := r.doc.Child(at, text.RelNsubj, text.RelNsubjPass)
		if subject < 0 || subject == noun || subject > noun {
			continue
		}
		if verb := &r.doc.Tokens[at]; at != noun && !likening.Has(verb.Lemma) {
			return phrase{}
		}
		if p := r.around(subject); p.ok() && r.groupOf(p) != none {
			return p
		}
		return phrase{}
	}
	return phrase{}
}

var (
	// likening are verbs that make of their subject what they lead to.
	likening = lex.NewSet(`become remain evolve grow develop transform turn emerge begin start operate consider know describe regard see found
	form establish create`)
	// unionNouns are groups made of groups.
	unionNouns = lex.NewSet(`coalition alliance merger union umbrella federation amalgamation offshoot wing front army force cell splinter party
	gang insurgency`)
)

// treeSubject is the token that the tree makes the subject of a verb, through coordination, participles and
// infinitives; passive tells how it stands to the verb. -1 where the tree gives none.
func (r *reading) treeSubject(verb, depth int) (subject int, passive bool) {
	if verb < 0 || depth > 5 {
		return -1, false
	}
	for child := range r.doc.Children(verb) {
		switch token := &r.doc.Tokens[child]; token.Rel {
		case text.RelNsubj, text.RelNsubjPass:
			if relative.Has(token.Lower) && r.doc.Tokens[verb].Rel.Plain() == text.RelAcl {
				return r.doc.Tokens[verb].Head, token.Rel == text.RelNsubjPass
			}
			return child, token.Rel == text.RelNsubjPass
		}
	}
	token := &r.doc.Tokens[verb]
	if token.Head < 0 {
		return -1, false
	}
	if being := r.doc.Child(verb, text.RelAuxPass); being > 0 && r.lower(being) == "being" && token.Rel == text.RelAdvcl { // "despite dozens of its men being jailed"
		noun := being - 1
		for r.doc.Tokens[noun].Rel == text.RelNmod {
			noun = r.doc.Tokens[noun].Head
		}
		if r.doc.Tokens[noun].Tag == text.NOUN {
			return noun, true
		}
	}
	participle := token.XPos == text.PennVBN && r.doc.Child(verb, text.RelAux) < 0
	switch token.Rel {
	case text.RelConj:
		subject, passive = r.treeSubject(token.Head, depth+1)
		// "was founded in 1991 and led by Omar", but "was founded in 1991 and killed many"
		if head := &r.doc.Tokens[token.Head]; passive || head.Tag != text.VERB {
			passive = participle || token.XPos == text.PennVBD && r.byBehind(verb)
		} else {
			passive = r.doc.Child(verb, text.RelAuxPass) >= 0
		}
		return subject, passive
	case text.RelAcl, text.RelAclRelcl:
		return token.Head, token.XPos == text.PennVBN && token.Rel == text.RelAcl
	case text.RelXcomp, text.RelAdvcl:
		subject, _ = r.treeSubject(token.Head, depth+1)
		if object := r.doc.Child(token.Head, text.RelObj); object >= 0 && token.Rel == text.RelXcomp && r.doc.Tokens[token.Head].Tag == text.VERB && token.XPos != text.PennVBG {
			subject = object
		}
		return subject, participle || r.doc.Child(verb, text.RelAuxPass) >= 0
	}
	return -1, false
}

// oblique is what a preposition leads to from the words of a cue, wherever it stands: "allied since 2020 with the Kesh Front",
// "with the Kesh Front it is at war".
func (r *reading) oblique(c cue, prepositions ...string) []phrase {
	end := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last
	for i := c.first; i < c.last; i++ {
		for child := range r.doc.Children(i) {
			rel := r.doc.Tokens[child].Rel.Plain()
			if rel != text.RelObl && rel != text.RelNmod || child >= c.first && child < c.last {
				continue
			}
			if mark := r.doc.Child(child, text.RelCase); mark >= 0 && slices.Contains(prepositions, r.lower(mark)) {
				if list := r.values(mark+1, end); list != nil {
					return list
				}
			}
		}
	}
	return nil
}

// objects are what a clause's verb is done to: the list behind it, or what its relative clause hangs on ("Kesh, which it
// has held since").
func (r *reading) objects(c cue, cl clause) []phrase {
	if list := r.values(c.last, cl.end); list != nil || cl.passive {
		return list
	}
	if p := r.antecedent(c, cl); p.ok() {
		return []phrase{p}
	}
	return nil
}

// antecedent is what a relative clause that lacks an object hangs on: "the war" in "the war that it began".
func (r *reading) antecedent(c cue, cl clause) phrase {
	verb := r.predicateOf(c.first, c.last)
	if verb < 0 {
		return phrase{}
	}
	for r.doc.Tokens[verb].Rel == text.RelXcomp || r.doc.Tokens[verb].Rel == text.RelConj {
		verb = r.doc.Tokens[verb].Head
	}
	if r.doc.Tokens[verb].Rel != text.RelAclRelcl {
		return phrase{}
	}
	held := r.doc.Tokens[verb].Head
	if subject := r.doc.Child(verb, text.RelNsubj); held >= cl.first || subject < held || relative.Has(r.lower(subject)) || r.doc.Child(verb, text.RelObj) >= 0 && !relative.Has(r.lower(r.doc.Child(verb, text.RelObj))) {
		return phrase{}
	}
	return r.around(held)
}

// byBehind says whether "by" leads to a dependent of a verb.
func (r *reading) byBehind(verb int) bool {
	for child := range r.doc.Children(verb) {
		if rel := r.doc.Tokens[child].Rel; rel == text.RelOblAgent || rel.Plain() == text.RelObl && child > verb {
			if mark := r.doc.Child(child, text.RelCase); mark >= 0 && r.lower(mark) == "by" {
				return true
			}
		}
	}
	return false
}

// governed is what a preposition leads to: the head of the noun phrase behind it, or a verb of the tree ("by selling gold").
func (r *reading) governed(preposition, end int) int {
	head := r.doc.Tokens[preposition].Head
	if p := r.phraseAt(preposition+1, end); p.ok() && (p.first <= head && head < p.core || head <= preposition) {
		return p.head
	}
	return head
}

// conjuncts are a token and those that the tree joins to it: the members of a list.
func (r *reading) conjuncts(head int) []int {
	members := []int{head}
	for child := range r.doc.Children(head) {
		if r.doc.Tokens[child].Rel == text.RelConj && child > head {
			members = append(members, r.conjuncts(child)...)
		}
	}
	return members
}

// whole is a token with all that hangs on it, but for what is joined to it and for clauses: "taxes on the trade in timber".
func (r *reading) whole(head int) phrase {
	if p := r.around(head); p.ok() && !r.doc.Sentences[r.doc.Tokens[head].Sent].Parsed {
		return p
	}
	first, last := r.doc.Subtree(head)
	for child := range r.doc.Children(head) {
		if rel := r.doc.Tokens[child].Rel; child < head && (leading[rel] || apart[rel]) {
			_, first = r.doc.Subtree(child)
		}
	}
	for i := head + 1; i < last; i++ {
		rel := r.doc.Tokens[i].Rel
		if apart[rel] || rel == text.RelAcl && r.lower(i-1) == "of" || rel == text.RelConj && (r.doc.Tokens[i].Head == head || r.tag(i) == text.VERB) {
			if from, _ := r.doc.Subtree(i); from > head {
				last = min(last, from)
			}
		}
	}
	for i := head + 1; i < last; i++ {
		if r.lower(i) == ";" {
			last = i
		}
	}
	for first < head && r.tag(first) == text.ADP && !amountWords.Has(r.lower(first)) {
		first++
	}
	for last > head+1 && (r.tag(last-1) == text.CCONJ || r.tag(last-1) == text.PUNCT && !r.isQuote(last-1)) {
		last--
	}
	return phrase{first: first, last: last, core: head + 1, head: head}
}

var (
	// leading are the relations of what leads to a phrase without belonging to it.
	leading = map[text.Rel]bool{text.RelCase: true, text.RelMark: true, text.RelCc: true, text.RelNsubj: true, text.RelCop: true, text.RelAux: true,
		text.RelPunct: true, text.RelExpl: true}
	// apart are the relations of clauses and asides that hang on a phrase.
	apart = map[text.Rel]bool{text.RelAclRelcl: true, text.RelAdvcl: true, text.RelParataxis: true, text.RelCcomp: true, text.RelAppos: true}
)
