package fact

import (
	"slices"

	"casus/lex"
	"casus/text"
)

// clause is a cue verb with what it governs.
type clause struct {
	first, last int // the verb group, auxiliaries and what leads to the cue included
	start, end  int // bounds in which its arguments stand
	passive     bool
	denied      bool // "not", "never", "denied being"
	intended    bool // "sought to", "threatened to": not done
	subject     phrase
	hasSubject  bool
}

// clauseOf is the clause of the cue verb over the tokens [first, last). Several rules ask for that of one cue.
func (r *reading) clauseOf(first, last int) clause {
	if r.clauseAt != [2]int{first, last} {
		r.clause, r.clauseAt = r.readClause(first, last), [2]int{first, last}
	}
	return r.clause
}

func (r *reading) readClause(first, last int) clause {
	sentence := r.doc.Sentences[r.doc.Tokens[first].Sent]
	c := clause{first: first, last: last, start: sentence.First, end: r.clauseEnd(last, sentence.Last)}
	participle := r.xpos(first) == text.PennVBN || r.xpos(first) == text.PennVBD || last < sentence.Last && r.lower(last) == "by" && r.tag(first) != text.VERB
	be := false
	i := first - 1
scan:
	for ; i >= sentence.First; i-- {
		token := &r.doc.Tokens[i]
		switch r.tag(i) {
		case text.AUX:
			if beForms.Has(token.Lower) && !be && participle {
				be, c.passive = true, true
			}
			be = be || !haveForms.Has(token.Lower)
			c.denied = c.denied || token.Lower == "cannot"
		case text.ADV, text.PART:
			if r.xpos(i) == text.PennPOS {
				break scan
			}
			if negations.Has(token.Lower) {
				c.denied = true
			}
		case text.VERB:
			if r.followsVerb(i) {
				participle = participle && r.xpos(i) == text.PennVBN && r.doc.Tokens[i+1].Lower != "to"
				c.denied = c.denied || deniers.Has(token.Lemma)
				c.intended = c.intended || intending.Has(token.Lemma)
				be = true
				continue
			}
			break scan
		default:
			if at := r.haveBefore(i, sentence.First); at >= 0 && participle {
				i = at
				continue
			}
			break scan
		}
	}
	c.first = i + 1
	if participle && !be && !c.passive {
		c.passive = r.reduced(c.first, last, sentence)
	}
	c.subject, c.hasSubject = r.subjectBefore(c.first, sentence.First, 0)
	if r.lower(first) == "to" { // "left the Kesh Front to found": who leaves
		if p, ok := r.subjectOfEarlier(first, sentence.First, 0); ok {
			c.subject, c.hasSubject = p, true
		}
	}
	if !c.hasSubject && r.opensWithParticiple(c, first, sentence.First) {
		c.subject, c.hasSubject = r.subjectOfMain(last, sentence)
	}
	r.treeClause(&c, r.predicateOf(first, last))
	if note := r.xpos(sentence.First) == text.PennVBZ || noteOpeners.Has(r.lower(sentence.First)); note && !c.hasSubject && r.mainly && c.first == sentence.First && !r.hasSubjectWord(sentence) { // "Cooperates with the Kesh Front.", "At odds with it."
		c.subject, c.hasSubject = phrase{first: first, last: last, core: last, head: first, topic: true}, true
	}
	if c.first == sentence.First && r.topic != none && r.tag(first) == text.VERB && (!c.hasSubject || !r.finiteAfter(c.subject.last, sentence.Last)) && r.listed(sentence) {
		c.subject, c.hasSubject = phrase{first: first, last: last, core: last, head: first, topic: true}, true
		c.passive = last >= sentence.Last || r.tag(last) == text.ADP || r.tag(last) == text.ADV
	}
	return c
}

// noteOpeners begin a line of notes that leaves out the group.
var noteOpeners = lex.NewSet("at in on")

// opensWithParticiple says whether a clause without a subject of its own opens its sentence: "Based in Kesh, the group has …", "Armed and trained
// by Kesh, …", "After losing Kesh, …".
func (r *reading) opensWithParticiple(c clause, verb, start int) bool {
	if c.first == start || c.passive && r.onlyParticiples(start, c.first) {
		return true
	}
	opener := r.tag(start)
	return c.first == start+1 && r.xpos(verb) == text.PennVBG && (opener == text.ADP || opener == text.SCONJ)
}

// onlyParticiples says whether nothing but participles that are joined stands between two tokens: "Armed and |", "Founded, armed and |".
func (r *reading) onlyParticiples(first, last int) bool {
	for i := first; i < last; i++ {
		if x := r.xpos(i); x != text.PennVBN && x != text.PennJJ && r.tag(i) != text.CCONJ && r.lower(i) != "," {
			return false
		}
	}
	return true
}

// haveBefore is the "have" before an adverbial that stands among the verbs: "had for decades been supplied".
func (r *reading) haveBefore(i, start int) int {
	for at := i - 1; at >= max(start, i-4); at-- {
		if haveForms.Has(r.lower(at)) && r.tag(at+1) == text.ADP {
			return at
		}
	}
	return -1
}

// listed says whether a sentence is a paragraph of its own that tells of the report's topic without naming it, as the
// points of a list do: "Founded in 2002", and no verb of its own with a subject.
func (r *reading) listed(sentence text.Sentence) bool {
	for i := sentence.First; i < sentence.Last; i++ {
		if rel := r.doc.Tokens[i].Rel; (rel == text.RelNsubj || rel == text.RelNsubjPass) && r.doc.Tokens[i].Head == sentence.First {
			return false
		}
	}
	s := r.doc.Tokens[sentence.First].Sent
	alone := func(other int) bool {
		return other < 0 || other >= len(r.doc.Sentences) || r.doc.Sentences[other].Paragraph != sentence.Paragraph
	}
	return alone(s-1) && alone(s+1)
}

// hasSubjectWord says whether a sentence has a subject anywhere.
func (r *reading) hasSubjectWord(sentence text.Sentence) bool {
	for i := sentence.First; i < sentence.Last; i++ {
		if rel := r.doc.Tokens[i].Rel; rel == text.RelNsubj || rel == text.RelNsubjPass {
			if !relative.Has(r.lower(i)) && !(r.pronoun(i) && i > sentence.First+4) {
				return true
			}
		}
	}
	return false
}

// followsVerb says whether the verb at i leads to the next one: "began withdrawing", "is thought to have", "helped found".
func (r *reading) followsVerb(i int) bool {
	next := i + 1
	for r.tag(next) == text.ADV {
		next++
	}
	if r.lower(next) == "to" {
		return true
	}
	switch r.xpos(next) {
	case text.PennVBG, text.PennVB:
		return true
	case text.PennVBN:
		return r.tag(i) == text.AUX
	}
	return r.tag(next) == text.AUX
}

// reduced says whether a participle without an auxiliary is passive: "a group backed by", "Based in Kesh, …".
func (r *reading) reduced(first, last int, sentence text.Sentence) bool {
	if r.xpos(first) == text.PennVBN && (first == sentence.First || r.lower(first-1) == ",") {
		return true
	}
	return last < sentence.Last && (r.lower(last) == "by" || r.tag(last) == text.ADP && r.xpos(first) == text.PennVBN)
}

// subjectBefore finds the noun phrase that a verb group beginning at i says something of.
func (r *reading) subjectBefore(i, start, depth int) (phrase, bool) {
	if i <= start || depth > 4 {
		return phrase{}, false
	}
	before := i - 1
	switch {
	case relative.Has(r.lower(before)) && r.tag(before) != text.DET:
		at := before
		if at > start && r.lower(at-1) == "," {
			at--
		}
		return r.phraseBefore(at, start)
	case r.tag(before) == text.CCONJ, r.lower(before) == "then" && before > start && r.tag(before-1) == text.CCONJ:
		return r.subjectOfEarlier(before, start, depth)
	case r.lower(before) == "," && r.xpos(i) == text.PennVBG:
		if p, ok := r.subjectOfEarlier(before, start, depth); ok && r.groupOf(p) != none {
			return p, true
		}
		return r.subjectOverAside(before, start, depth)
	case r.lower(before) == "of": // "accused the Kesh Front of leaving"
		if p, ok := r.phraseBefore(before, start); ok && (r.groupOf(p) != none || p.first > start && accusing.Has(r.doc.Tokens[p.first-1].Lemma)) {
			return p, true
		}
		return r.subjectOfEarlier(before, start, depth)
	case r.lower(before) == ",":
		return r.subjectOverAside(before, start, depth)
	case r.lower(before) == ")" || r.lower(before) == "—" || r.lower(before) == "–":
		return r.phraseBefore(before+1, start)
	case r.tag(before) == text.ADP || r.tag(before) == text.SCONJ:
		return r.subjectOfEarlier(before, start, depth)
	case r.tag(before) == text.VERB:
		return r.subjectOfEarlier(i, start, depth)
	}
	return r.phraseBefore(i, start)
}

// subjectOfEarlier is the subject of the last finite verb before a token: that of a verb coordinated with it.
func (r *reading) subjectOfEarlier(at, start, depth int) (phrase, bool) {
	for j := at - 1; j >= start; j-- {
		if r.tag(j) != text.VERB && r.tag(j) != text.AUX {
			continue
		}
		first := j
		for first > start && (r.tag(first-1) == text.AUX || r.tag(first-1) == text.ADV || r.tag(first-1) == text.PART && r.xpos(first-1) != text.PennPOS ||
			r.tag(first-1) == text.VERB) {
			first--
		}
		if p, ok := r.subjectBefore(first, start, depth+1); ok {
			return p, true
		}
		j = first
	}
	return phrase{}, false
}

// subjectOverAside steps from the comma before a verb over what it closes: "Kesh Front, an ally of Orm, was …".
func (r *reading) subjectOverAside(comma, start, depth int) (phrase, bool) {
	for j := comma - 1; j > start; j-- {
		if r.lower(j) != "," {
			continue
		}
		if p, ok := r.phraseBefore(j, start); ok && j+1 < comma && !r.finiteWithin(p.last, j) {
			return p, true
		}
	}
	return r.phraseBefore(comma, start)
}

func (r *reading) finiteWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if r.finiteAfter(i, i+1) {
			return true
		}
	}
	return false
}

// subjectOfMain is the subject of the main clause after an opening participle: "Based in Kesh, the group has …".
func (r *reading) subjectOfMain(from int, sentence text.Sentence) (phrase, bool) {
	for i := from; i+1 < sentence.Last; i++ {
		if r.lower(i) == "," {
			if p := r.phraseAt(i+1, sentence.Last); p.ok() {
				return p, true
			}
		}
	}
	return phrase{}, false
}

// phraseBefore is the noun phrase that ends right before a token: the outermost one whose complements and places reach there.
func (r *reading) phraseBefore(end, start int) (phrase, bool) {
	if end > start && r.lower(end-1) == ")" {
		open := end - 2
		for open > start && r.lower(open) != "(" {
			open--
		}
		return r.phraseBefore(open, start)
	}
	var best phrase
	for i := end - 1; i >= start && end-i < 25; i-- {
		if r.tag(i) == text.PUNCT && !r.isQuote(i) && !r.joins(i) || r.tag(i) == text.AUX || r.finiteAfter(i, i+1) && !r.named[i] {
			break
		}
		if i > start && r.named[i] && r.named[i-1] && r.sameName(i-1, i) {
			continue
		}
		p := r.phraseAt(i, end)
		if !p.ok() || i > start && r.tag(i-1) == text.ADP && r.tag(i) == text.NUM && r.dateWithin(i, p.core-1) != nil { // "in 2012 Karim Dahl"
			continue
		}
		if p.last == end || r.placesReach(p.last, end) {
			best = p
		}
	}
	return best, best.ok()
}

// placesReach says whether only prepositional phrases lie between two tokens: "members from Kesh in the east".
func (r *reading) placesReach(at, end int) bool {
	for at < end && r.tag(at) == text.ADP && inPlace.Has(r.lower(at)) {
		inner := r.phraseAt(at+1, end)
		if !inner.ok() {
			return false
		}
		at = inner.last
	}
	return at == end
}

// clauseEnd is where the arguments of a verb stop: at a semicolon, a relative clause, or a new finite clause.
func (r *reading) clauseEnd(from, sentenceEnd int) int {
	for i := from; i < sentenceEnd; i++ {
		switch lower := r.lower(i); {
		case lower == ";" || lower == ":" || lower == "—" || lower == "...":
			return i
		case i > from && subordinators.Has(lower) && r.tag(i) != text.DET:
			return i
		case i > from && r.finiteAfter(i, i+1) && !r.named[i]:
			return i
		case i > from && r.beginsConjunct(i):
			return i
		}
	}
	return sentenceEnd
}

// beginsConjunct says whether a verb begins a new predicate: "and later fought", not "arrested or killed".
func (r *reading) beginsConjunct(i int) bool {
	if i < 2 || r.tag(i-1) != text.ADV || r.tag(i-2) != text.CCONJ || r.lower(i-2) == "or" {
		return false
	}
	return r.tag(i) == text.VERB || r.tag(i) == text.ADJ && r.doc.Tokens[i].Rel == text.RelConj
}

var (
	beForms       = lex.NewSet("is are was were be been being 's 're get got")
	haveForms     = lex.NewSet("has have had having 've")
	negations     = lex.NewSet("not n't never no")
	deniers       = lex.NewSet("deny fail refuse stop cease decline")
	intending     = lex.NewSet("seek want try attempt aim plan hope vow threaten intend plot wish promise pledge prepare urge struggle")
	accusing      = lex.NewSet("accuse suspect")
	relative      = lex.NewSet("which that who whom whose")
	subordinators = lex.NewSet("which who whose where when because although though while whereas after before if unless despite amid")
)

// groups are the groups among a clause's subjects.
func (r *reading) groups(c clause) []int {
	if !c.hasSubject {
		return nil
	}
	var groups []int
	for _, p := range r.subjects(c) {
		if group := r.groupOf(p); group != none && !slices.Contains(groups, group) {
			groups = append(groups, group)
		}
	}
	if len(groups) == 0 {
		if group := r.groupOf(c.subject); group != none {
			groups = append(groups, group)
		}
	}
	return groups
}

// subjectWords is what a clause says something of, from its first word to the verb.
func (r *reading) subjectWords(c clause) (string, text.Span) {
	list := r.subjects(c)
	first, _ := r.trim(list[0].first, list[len(list)-1].last)
	if subject, _ := r.treeSubject(r.predicateOf(c.first, c.last), 0); subject >= 0 && subject < c.first {
		if from, _ := r.doc.Subtree(subject); from >= c.start && from <= first {
			first, _ = r.trim(from, c.first)
		}
	}
	return r.words(first, max(c.first, first+1))
}

// whereOf is the place on which a clause that begins with "where" hangs: "Kesh, where the group was founded".
func (r *reading) whereOf(c clause) []phrase {
	at := c.first - 1
	if c.hasSubject && c.subject.last <= c.first {
		at = c.subject.first - 1
	}
	first := r.doc.Sentences[r.doc.Tokens[c.first].Sent].First
	if cleft := r.lower(first) == "it" && beForms.Has(r.lower(first+1)) && r.lower(first+2) == "in"; cleft && r.lower(at) == "that" { // "it was in Kesh that it was founded"
		return r.list(first+3, at)
	}
	if r.lower(at) != "where" {
		return nil
	}
	if r.lower(at-1) == "," {
		at--
	}
	if place, ok := r.phraseBefore(at, first); ok {
		return []phrase{place}
	}
	return nil
}

// subjects are the members of a clause's subject: "Kesh and Dara have banned".
func (r *reading) subjects(c clause) []phrase {
	if c.subject.topic {
		return []phrase{c.subject}
	}
	forward := r.list(c.subject.first, c.first)
	if before := r.listBefore(c.subject, c.start); len(before) > len(forward) {
		return before
	}
	if len(forward) == 0 {
		return []phrase{c.subject}
	}
	return forward
}
