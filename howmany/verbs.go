package howmany

import (
	"casus/number"
	"casus/text"
)

// active reads the people after a verb: "killed at least 21 people".
func active(r *reader, t *trigger, name string) bool {
	v := t.verb
	if v == nil || v.sort != done || t.attributive {
		return false
	}
	g := r.groupBefore(t.token)
	if g.be && v.form&participle != 0 {
		return false
	}
	if r.adjective(t) || r.nounHere(t) || v.form&(base|third|past|gerund) == 0 && !g.have {
		return false
	}
	l := r.objectAfter(t.last, len(v.particle) > 0)
	if l < 0 {
		return false
	}
	if (r.lower(t.token-1) == "the" || r.is(t.token-1, isPossessive)) && v.form&gerund != 0 {
		return false
	}
	from, to := r.lists[l].first, r.object(l)
	if v.people && !r.allKnown(from, to) {
		return false
	}
	if p := &r.people[from]; p.kind == pronoun && p.definite && r.lower(p.first) != "him" {
		return false
	}
	t.silent = r.unreal(t, &g) || r.habitual(&g, t.token)
	if !r.take(t, v.harm, from, to, name) {
		return false
	}
	r.withCompanions(t, r.people[to-1].tail, name)
	return true
}

// nounHere says whether a word that may be a verb is a noun: "the murder victims".
func (r *reader) nounHere(t *trigger) bool {
	if t.verb.form&(base|third) == 0 || t.verb.form&(past|participle) != 0 {
		return false
	}
	return r.is(t.token-1, isArticle|isPossessive) && r.lower(t.token-1) != "that" || r.tag(t.token) == text.NOUN && !r.bare
}

// adjective says whether a participle stands before its noun: "the killed rebels", "badly wounded people".
func (r *reader) adjective(t *trigger) bool {
	if t.verb.form&participle == 0 || t.last != t.token+1 {
		return false
	}
	if l := r.listStartingAt(t.last); l >= 0 && r.lists[l].start < r.people[r.lists[l].first].ofFirst {
		return false
	}
	return r.is(t.token-1, isArticle|isPossessive) && r.lower(t.token-1) != "that" || !r.capitals && (r.tag(t.token) == text.ADJ || r.doc.Tokens[t.token].Rel == text.RelAmod)
}

// objectAfter is the list that begins after a verb and its adverbs, -1 where there is none.
func (r *reader) objectAfter(pos int, particle bool) int {
	for i := pos; i < r.limit && i < pos+4; i++ {
		if l := r.listStartingAt(i); l >= 0 {
			if r.people[r.lists[l].first].part && !r.people[r.lists[l].first].definite && r.introducedAsPart(i) {
				return -1
			}
			return l
		}
		if i == pos && r.quoteMark(pos) && r.quoteMark(pos-2) {
			continue // "neutralised" 12 rebels
		}
		if !r.is(i, isSkip) {
			return -1
		}
	}
	return -1
}

// quoteMark says whether a token is a mark of speech.
func (r *reader) quoteMark(i int) bool {
	switch r.lower(i) {
	case "\"", "“", "”", "'", "‘", "’":
		return true
	}
	return false
}

// object is where the people end that a verb before the list l has harmed: those at its end whom the next harm claims
// are left to it, as in "killed 12 people and 30 were wounded".
func (r *reader) object(l int) (to int) {
	first, to := r.lists[l].first, r.lists[l].last
	if to-first < 2 || r.people[to-1].part {
		return to
	}
	next := r.lists[l].end
	for next < r.limit && (r.is(next, isSkip|isBe|isHave) && !r.is(next, isStop&^isBe&^isHave) || r.is(next, isBe|isHave)) {
		next++
	}
	t := r.triggerOver(next)
	if t == nil || t.token != next {
		return to
	}
	claims := t.noun != nil && t.noun.sort == state || t.verb != nil && (t.verb.sort == undergone || t.verb.form&participle != 0 && r.objectAfter(t.last, false) < 0)
	if !claims {
		return to
	}
	return to - 1
}

func (r *reader) allKnown(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.people[i].known && !r.people[i].part {
			return false
		}
	}
	return true
}

// passive reads the people before a verb in the passive, or before one that its subject undergoes.
func passive(r *reader, t *trigger, name string) bool {
	v := t.verb
	if v == nil || t.attributive {
		return false
	}
	g := r.groupBefore(t.token)
	switch v.sort {
	case done:
		if !g.be || v.form&participle == 0 {
			return false
		}
	case undergone:
		if v.form&gerund != 0 && !g.be {
			return false
		}
		if v.harm == Displaced {
			return r.flight(t, &g, name)
		}
	default:
		return false
	}
	from, to := r.subjectBefore(t, g.start, false)
	if from < 0 || v.people && !r.allKnown(from, to) {
		return false
	}
	t.silent = r.unreal(t, &g) || r.habitual(&g, t.token) || v.sort == undergone && r.natural(t.last)
	if !r.take(t, v.harm, from, to, name) {
		return false
	}
	r.withCompanions(t, t.last, name)
	return true
}

// withCompanions takes those who suffered with the people that a verb has harmed.
func (r *reader) withCompanions(t *trigger, after int, name string) {
	l := r.companions(after)
	if l < 0 || r.people[r.lists[l].first].taken {
		return
	}
	from, to := t.from, t.to
	r.take(t, t.verb.harm, r.lists[l].first, r.lists[l].last, name)
	t.from, t.to = from, to
}

// companions is the list of those who suffered with the subject: "he was killed, along with two of his guards", "he was killed
// with two guards".
func (r *reader) companions(from int) int {
	if r.lower(from) == "with" && r.triggerOver(from-1) != nil {
		if l := r.listStartingAt(from + 1); l >= 0 && r.people[r.lists[l].first].kind == counted {
			return l
		}
	}
	for i := from; i < r.limit && i < from+25; i++ {
		if r.triggerOver(i) != nil || r.is(i, isClause) && !r.is(i, isPreposition) {
			return -1
		}
		if r.lower(i+1) == "with" && (r.lower(i) == "along" || r.lower(i) == "together") {
			return r.listStartingAt(i + 2)
		}
	}
	return -1
}

// flight reads those who fled: as many as only leave their homes together, or those of whom the words say so.
func (r *reader) flight(t *trigger, g *verbGroup, name string) bool {
	from, to := r.subjectBefore(t, g.start, true)
	if from < 0 {
		return false
	}
	home := false
	for i := t.last; i < t.last+6; i++ {
		switch r.lower(i) {
		case "home", "homes", "houses", "village", "villages", "fighting", "violence", "country", "neighbouring", "neighboring":
			home = true
		}
	}
	for i := from; i < to; i++ {
		if p := &r.people[i]; p.attackers || p.number == (text.Span{}) || !home && p.count.Low < 20 {
			return false
		}
	}
	t.silent = r.unreal(t, g)
	return r.take(t, Displaced, from, to, name)
}

// inverted reads "Killed in the attack were two farmers".
func inverted(r *reader, t *trigger, name string) bool {
	v := t.verb
	if v == nil || v.form&participle == 0 || v.sort != done {
		return false
	}
	before := t.token - 1
	if r.is(before, isSkip) {
		before--
	}
	if before >= r.first && r.lower(before) != ":" && r.lower(before) != ";" && r.lower(before) != "\"" && r.lower(before) != "“" {
		return false
	}
	for i := t.last; i < r.limit && i < t.last+12; i++ {
		if r.is(i, isBe) {
			l := r.listStartingAt(i + 1)
			if l < 0 {
				return false
			}
			return r.take(t, v.harm, r.lists[l].first, r.lists[l].last, name)
		}
		if r.lower(i) == "," || r.is(i, isClause) && !r.is(i, isPreposition) {
			return false
		}
	}
	return false
}

// participled reads "12 people killed", "leaving 30 injured", and verbs without auxiliaries.
func participled(r *reader, t *trigger, name string) bool {
	v := t.verb
	if v == nil || t.attributive || v.sort == done && v.form&participle == 0 || v.sort == undergone && (v.harm == Displaced || v.form&gerund != 0) {
		return false
	}
	g := r.groupBefore(t.token)
	if g.be || g.have || v.sort == done && r.otherObject(t) {
		return false
	}
	from, to := r.subjectBefore(t, g.start, true)
	if from < 0 && r.doc.Sentences[r.doc.Tokens[t.token].Sent].Parsed {
		from, to = r.treeModified(t)
	}
	if from < 0 || v.people && !r.allKnown(from, to) {
		return false
	}
	if to-from > 1 && r.people[from].taken {
		from = to - 1
	}
	if p := &r.people[from]; p.loose && p.kind != named {
		return false
	}
	if p := &r.people[from]; p.partitive && to-from == 1 && !r.bare && v.sort == done {
		if p.whole.Low == 0 {
			return false
		}
		p.count, p.definite = p.whole, true
	}
	t.silent = r.unreal(t, &g)
	return r.take(t, v.harm, from, to, name)
}

// otherObject says whether a verb has an object that is no phrase for people: "captured the town".
func (r *reader) otherObject(t *trigger) bool {
	if t.last >= r.limit || r.is(t.last, isDay|isMonth) {
		return false
	}
	if r.doc.Tokens[t.token].XPos == text.PennVBD && !r.bare {
		switch r.tag(t.last) {
		case text.NOUN, text.PROPN, text.ADJ, text.PRON, text.NUM, text.DET:
			return true
		}
	}
	if r.is(t.last, isArticle|isPossessive) {
		return true
	}
	_, ok := number.Read(r.doc, t.last)
	return ok && t.verb.people
}

// treeModified is the people that a participle modifies in the tree.
func (r *reader) treeModified(t *trigger) (from, to int) {
	s, ok := r.treeSubject(t.token)
	if !ok {
		return -1, -1
	}
	at := r.peopleOver(s)
	if at < 0 || r.people[at].first > t.token {
		return -1, -1
	}
	l := &r.lists[r.people[at].list]
	return r.untaken(l.first, l.last)
}

// shared reads a harm that is joined to another and has the same people: "kidnapped and later killed".
func shared(r *reader, t *trigger, name string) bool {
	v := t.verb
	if v == nil || t.attributive || v.sort == undergone && v.harm == Displaced {
		return false
	}
	if other := r.joinedBefore(t); other != nil && other.from >= 0 {
		t.silent = other.silent
		if r.together(other, t) {
			return r.eitherHarm(other, t, name)
		}
		return r.take(t, v.harm, other.from, other.to, name)
	}
	if other := r.joinedAfter(t); other != nil {
		l := r.objectAfter(other.last, false)
		if l < 0 {
			return false
		}
		g := r.groupBefore(t.token)
		if g.be {
			return false
		}
		t.silent = r.unreal(t, &g)
		from, to := r.lists[l].first, r.object(l)
		if v.people && !r.allKnown(from, to) {
			return false
		}
		return r.take(t, v.harm, from, to, name)
	}
	return false
}

// together says whether two harms share their people without telling how many suffered which: "30 killed and wounded".
func (r *reader) together(a, b *trigger) bool {
	if a.verb == nil || b.verb == nil {
		return false
	}
	return a.verb.harm == Killed && b.verb.harm == Injured || a.verb.harm == Injured && b.verb.harm == Killed ||
		r.lower(b.token-1) == "or" && a.verb.harm != b.verb.harm
}

// eitherHarm lowers what the first of two such harms took and gives the same to the second.
func (r *reader) eitherHarm(other, t *trigger, name string) bool {
	for i := r.before; i < len(r.tolls); i++ {
		if made := &r.tolls[i]; made.Trigger == other.token && !made.Bare() {
			made.Count = atMost(made.Count)
		}
	}
	first := len(r.tolls)
	r.take(t, t.verb.harm, other.from, other.to, name)
	for i := first; i < len(r.tolls); i++ {
		if made := &r.tolls[i]; !made.Bare() {
			made.Count = atMost(made.Count)
		}
	}
	return true
}

// joinedBefore is the harm that "and" or "or" joins to this one right before it.
func (r *reader) joinedBefore(t *trigger) *trigger {
	i := t.token - 1
	for r.is(i, isSkip) || r.is(i, isBe|isHave) {
		i--
	}
	switch r.lower(i) {
	case "and", "or", "then", "/":
		i--
		if r.lower(i) == "," {
			i--
		}
		return r.triggerOver(i)
	}
	return nil
}

// joinedAfter is the harm that "and" or "or" joins to this one right after it.
func (r *reader) joinedAfter(t *trigger) *trigger {
	i := t.last
	switch r.lower(i) {
	case "and", "or", "/", ",":
		i++
		for r.is(i, isSkip) || r.lower(i) == "then" {
			i++
		}
		if next := r.triggerOver(i); next != nil && next.verb != nil && next.verb.sort == done {
			return next
		}
	}
	return nil
}
