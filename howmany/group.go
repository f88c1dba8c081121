package howmany

import "casus/text"

// verbGroup is the auxiliaries and adverbs before a verb.
type verbGroup struct {
	start                          int // token
	be, have, modal, not, to, does bool
	could                          bool // a modal that leaves no doubt that it did not happen, with "have": "could have killed"
}

// groupBefore reads the verb group that ends at a token.
func (r *reader) groupBefore(token int) verbGroup {
	g := verbGroup{start: token}
	for i := token - 1; i >= r.first; i-- {
		c := r.cue(i)
		switch lower := r.lower(i); {
		case c&isBe != 0:
			g.be = g.be || !g.to // not the "is" of "is believed to have killed"
		case c&isHave != 0:
			g.have = true
		case c&isDo != 0:
			g.does = true
		case c&isModal != 0 && (r.tag(i) == 0 || r.tag(i) == text.AUX):
			g.modal = true
			g.could = g.could || lower == "could" || lower == "would" || lower == "should" || lower == "might"
		case lower == "to":
			g.to = true
		case c&isNot != 0 && lower != "nearly" && lower != "almost":
			g.not = true
		case c&isNot != 0:
			g.not = g.not || !r.endsNumber(i) // "nearly killed"
		case c&isSkip != 0 && r.peopleEnding(i+1) < 0 || lower == "said" && r.lower(i+1) == "to":
		case r.tag(i) == text.ADV && r.peopleOver(i) < 0 && c&isStop == 0 && r.lower(i) != "who":
		default:
			return g
		}
		g.start = i
	}
	return g
}

// peopleEnding is the phrase for people whose last token is right before a token, -1 where there is none.
func (r *reader) peopleEnding(token int) int {
	for i := range r.people {
		if r.people[i].last == token || r.people[i].tail == token {
			return i
		}
	}
	return -1
}

// unreal says whether a verb group tells of what did not happen, or not yet.
func (r *reader) unreal(t *trigger, g *verbGroup) bool {
	switch {
	case g.not:
		return true
	case g.modal && !g.have || g.could && g.have:
		return true
	case g.to && !g.have && !r.is(g.start-1, isSupposed) && !r.supposedInside(g):
		return true
	}
	for i := g.start - 1; i >= r.first && i > g.start-4; i-- {
		if r.is(i, isUndone) && t.verb != nil && t.verb.form&gerund != 0 && !r.is(i, isClause) {
			return true
		}
		if r.lower(i) != "of" && r.lower(i) != "at" && r.lower(i) != "the" && r.lower(i) != "for" {
			break
		}
	}
	return r.conditional(g.start) || r.fiction()
}

// supposedInside says whether the "to" of a verb group follows a word after which it tells of what happened:
// "are believed to have been", "is said to".
func (r *reader) supposedInside(g *verbGroup) bool {
	for i := g.start; i < r.limit; i++ {
		if r.lower(i) == "to" {
			return r.is(i-1, isSupposed) || r.is(i-1, isSkip)
		}
	}
	return false
}

// conditional says whether "if" begins the clause that reaches to a token.
func (r *reader) conditional(token int) bool {
	for i := token - 1; i >= r.first && i > token-12; i-- {
		if r.is(i, isIf) {
			return true
		}
		if r.lower(i) == "," || r.is(i, isClause) {
			return false
		}
	}
	return false
}

// fiction says whether the sentence tells of a film, of what often happens, or of a natural death.
func (r *reader) fiction() bool {
	for i := r.first; i < r.limit; i++ {
		if kind, _ := r.phraseAt(i); kind == fictionPhrase {
			return true
		}
	}
	return false
}

// habitual says whether a word such as "often" stands in a verb group or right before it.
func (r *reader) habitual(g *verbGroup, token int) bool {
	for i := max(g.start-2, r.first); i < token; i++ {
		if kind, _ := r.phraseAt(i); kind == habitPhrase {
			return true
		}
	}
	return false
}

// natural says whether they died of something that nobody did to them.
func (r *reader) natural(from int) bool {
	for i := from; i < r.limit && i < from+8; i++ {
		if kind, _ := r.phraseAt(i); kind == naturalPhrase {
			return true
		}
	}
	return false
}

// subjectBefore is the people that stand before a verb group as its subject: indices, from -1 where there are none.
func (r *reader) subjectBefore(t *trigger, pos int, near bool) (from, to int) {
	relative := false
	switch r.lower(pos - 1) {
	case "who", "that", "which", "whom":
		relative = r.lower(pos-2) != ","
		pos--
	}
	if l := r.listBefore(pos); l >= 0 && !r.objectOfPreposition(l, t.token, near) {
		from, to = r.lists[l].first, r.lists[l].last
		if relative && r.people[to-1].part {
			from = to - 1
		}
		return r.untaken(from, to)
	}
	if near {
		return -1, -1
	}
	if r.doc.Sentences[r.doc.Tokens[t.token].Sent].Parsed {
		if s, ok := r.treeSubject(t.token); ok {
			if at := r.peopleOver(s); at >= 0 {
				l := &r.lists[r.people[at].list]
				return r.untaken(l.first, l.last)
			}
			if r.tag(s) == text.PRON {
				return -1, -1
			}
		}
	}
	if r.lower(pos-1) == "and" {
		return r.sharedSubject(pos - 1)
	}
	return r.scanBack(pos)
}

// sharedSubject is the people that are the subject of the verb before an "and": "two men were shot and had to be".
func (r *reader) sharedSubject(pos int) (from, to int) {
	for i := len(r.lists) - 1; i >= 0; i-- {
		l := &r.lists[i]
		if l.end >= pos || r.is(l.start-1, isPreposition) {
			continue
		}
		if r.is(l.end, isBe|isHave) || r.tag(l.end) == text.VERB || r.tag(l.end) == text.AUX {
			return l.first, l.last
		}
	}
	return -1, -1
}

// listBefore is the list that ends at a token or at the mark before it.
func (r *reader) listBefore(pos int) int {
	if l := r.listEndingAt(pos); l >= 0 {
		return l
	}
	mark := r.lower(pos - 1)
	switch mark {
	case ",", ")", "]", "—", "–", "--":
	default:
		return -1
	}
	if l := r.listEndingAt(pos - 1); l >= 0 || mark == "," {
		return l
	}
	opening := mark
	switch mark {
	case ")":
		opening = "("
	case "]":
		opening = "["
	}
	for i := pos - 2; i >= r.first && i > pos-longestInsertion; i-- {
		if r.lower(i) == opening {
			return r.listEndingAt(i)
		}
	}
	return -1
}

const longestInsertion = 20

// objectOfPreposition says whether a list right before a verb only belongs to its subject: "two women who worked with
// them were killed". A pronoun does; else the tree must tell of another subject. A name that no list knows needs the tree.
func (r *reader) objectOfPreposition(l, verb int, near bool) bool {
	start := r.lists[l].start
	loose := r.people[r.lists[l].first].loose
	if near || !loose && !r.is(start-1, isPreposition) {
		return false
	}
	if p := &r.people[r.lists[l].first]; p.kind == group && p.definite && p.number == (text.Span{}) && p.last-p.first == 1 {
		return true
	}
	if !r.doc.Sentences[r.doc.Tokens[verb].Sent].Parsed {
		return false
	}
	s, ok := r.treeSubject(verb)
	if !ok {
		return loose
	}
	at := r.peopleOver(s)
	return at >= 0 && r.people[at].list != l
}

// untaken leaves out the people at the head of a list that another harm has taken.
func (r *reader) untaken(from, to int) (int, int) {
	for from < to-1 && r.people[from].taken {
		from++
	}
	return from, to
}

// treeSubject is the token that heads the subject of a verb, or of the verb that it is joined to.
func (r *reader) treeSubject(token int) (int, bool) {
	for range 3 {
		if s := r.doc.Child(token, text.RelNsubjPass, text.RelNsubj); s >= 0 {
			switch r.doc.Tokens[s].Lower {
			case "who", "that", "which":
				if head := r.doc.Tokens[token].Head; head >= 0 && r.doc.Tokens[token].Rel == text.RelAclRelcl {
					return head, true
				}
				return 0, false
			}
			return s, true
		}
		if rel := r.doc.Tokens[token].Rel; rel != text.RelConj && rel != text.RelXcomp {
			if rel == text.RelAcl && r.doc.Tokens[token].Head < token {
				return r.doc.Tokens[token].Head, true
			}
			return 0, false
		}
		token = r.doc.Tokens[token].Head
	}
	return 0, false
}

const longestScan = 30

// scanBack looks for the subject over what may stand between it and its verb: phrases with prepositions, insertions.
func (r *reader) scanBack(pos int) (from, to int) {
	commas := 0
	for i := pos - 1; i >= r.first && i > pos-longestScan; i-- {
		if l := r.listEndingAt(i + 1); l >= 0 {
			start := r.lists[l].start
			if !r.is(start-1, isPreposition) {
				return r.untaken(r.lists[l].first, r.lists[l].last)
			}
			i = start - 1
			continue
		}
		if at := r.triggerOver(i); at != nil && !at.attributive && at.verb != nil {
			return -1, -1
		}
		switch r.lower(i) {
		case ",":
			if commas++; commas > 2 {
				return -1, -1
			}
		case "and", "or", "(", ")":
			return -1, -1
		}
		if r.is(i, isClause) && !r.is(i, isPreposition) || r.is(i, isBe|isModal) {
			return -1, -1
		}
		if r.tag(i) == text.VERB && r.doc.Tokens[i].XPos != text.PennVBN && r.doc.Tokens[i].XPos != text.PennVBG || r.tag(i) == text.AUX {
			return -1, -1
		}
	}
	return -1, -1
}
