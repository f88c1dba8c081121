package howmany

import (
	"slices"

	"casus/number"
	"casus/text"
)

// inState reads "12 dead", "took two men hostage", "beat him to death".
func inState(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.sort != state || t.attributive {
		return false
	}
	if t.last == t.token+1 && r.lower(t.last) == "-" || r.lower(t.token-1) == "the" && r.peopleEnding(t.token) < 0 {
		return false
	}
	g := r.groupBefore(t.token)
	pos := g.start
	if n.after != nil {
		pos = r.overParticiple(pos, n.after)
	}
	from, to := r.subjectBefore(t, pos, n.after != nil || !g.be)
	if from < 0 {
		return r.deadAfter(t, name)
	}
	if to-from > 1 && r.people[from].taken {
		from = to - 1
	}
	t.silent = r.unreal(t, &g) && n.after == nil
	return r.take(t, n.harm, from, to, name)
}

// earlier says whether one of the words stands before a trigger in its clause.
func (r *reader) earlier(t *trigger, words []string) bool {
	for i := t.token - 1; i >= r.first && i > t.token-25; i-- {
		if slices.Contains(words, r.lower(i)) {
			return true
		}
		if r.lower(i) == "." || r.lower(i) == ";" {
			return false
		}
	}
	return false
}

// overParticiple passes over the verb of a state in the passive: "two men were taken hostage".
func (r *reader) overParticiple(pos int, verbs []string) int {
	if slices.Contains(verbs, r.lower(pos-1)) {
		g := r.groupBefore(pos - 1)
		if g.be {
			return g.start
		}
	}
	return pos
}

// deadAfter reads "left dead 12 men".
func (r *reader) deadAfter(t *trigger, name string) bool {
	switch r.lower(t.token - 1) {
	case "left", "leaving", "leaves":
		if l := r.listStartingAt(t.last); l >= 0 {
			return r.take(t, t.noun.harm, r.lists[l].first, r.object(l), name)
		}
	}
	return false
}

// attributive reads "30 injured people" where a number stands before the harm.
func attributive(r *reader, t *trigger, name string) bool {
	if !t.attributive {
		return false
	}
	at := r.peopleOver(t.token)
	if at < 0 || r.people[at].kind != counted || r.people[at].definite || r.people[at].part {
		return true
	}
	r.add(t, t.harm(), &r.people[at], -1, false, name)
	return true
}

// harm is the harm of a trigger of any kind.
func (t *trigger) harm() Harm {
	if t.verb != nil {
		return t.verb.harm
	}
	return t.noun.harm
}

// collective says whether a trigger stands for those who suffered it: "the dead", "those killed", "the casualties".
func (r *reader) collective(t *trigger) bool {
	if t.noun != nil && (t.noun.sort == count || t.noun.sort == either) {
		return t.noun.sort == count && r.lower(t.token-1) == "the"
	}
	harmed := t.verb != nil && t.verb.form&participle != 0 && t.verb.sort == done || t.noun != nil && t.noun.sort == state
	switch r.lower(t.token - 1) {
	case "the", "those", "people", "victims":
		return harmed
	case "were", "was":
		if r.lower(t.token-2) == "who" && r.lower(t.token-3) == "those" {
			return harmed
		}
	}
	if at := r.peopleEnding(t.token); at >= 0 && r.people[at].number != (text.Span{}) {
		return harmed && r.people[at].definite
	}
	return false
}

// ofThe reads "Six of the dead were children".
func ofThe(r *reader, t *trigger, name string) bool {
	the := t.token - 1
	if !r.collective(t) || r.lower(the) != "the" && r.lower(the) != "those" || r.lower(the-1) != "of" || !r.is(t.last, isBe) {
		return false
	}
	for first := max(the-4, r.first); first < the-1; first++ {
		m, ok := number.Read(r.doc, first)
		if !ok || m.Last != the-1 {
			continue
		}
		token := t.last + 1
		for r.is(token, isSkip) {
			token++
		}
		l := r.listStartingAt(token)
		if l < 0 || r.lists[l].last-r.lists[l].first > 1 || r.people[r.lists[l].first].kind != several {
			return false
		}
		p := &r.people[r.lists[l].first]
		p.count, p.number = m.Value, r.doc.Slice(first, m.Last)
		return r.parts(t, r.lists[l].first, r.lists[l].last, name)
	}
	return false
}

// amongThe reads "Among the dead were three children", "The dead included three children", "The injured were a nurse and".
func amongThe(r *reader, t *trigger, name string) bool {
	if !r.collective(t) {
		return false
	}
	among := false
	for i := t.token - 1; i >= r.first && i > t.token-5; i-- {
		among = among || r.lower(i) == "among" || r.lower(i) == "amongst"
	}
	for i := t.last; i < r.limit && i < t.last+12; i++ {
		switch r.lower(i) {
		case "included", "include", "includes", "including":
			return r.partsFrom(t, i+1, name)
		case ",", ";":
			return false
		}
		if r.is(i, isBe) {
			all := r.lower(t.token-1) == "the" || r.lower(t.token-1) == "were"
			return (among || all && i == t.last) && r.partsFrom(t, i+1, name)
		}
		if r.triggerOver(i) != nil || r.is(i, isClause) && !r.is(i, isPreposition) {
			return false
		}
	}
	return false
}

// wereAmong reads "Three children were among the dead".
func wereAmong(r *reader, t *trigger, name string) bool {
	if !r.collective(t) {
		return false
	}
	i := t.token - 1
	for i > t.token-4 && r.lower(i) != "among" && r.lower(i) != "amongst" {
		i--
	}
	if r.lower(i) != "among" && r.lower(i) != "amongst" {
		return false
	}
	g := r.groupBefore(i)
	if !g.be && !g.have || g.not || g.modal {
		return false
	}
	from, to := r.subjectBefore(t, g.start, false)
	if from < 0 {
		return false
	}
	if at := r.peopleEnding(t.token); at >= 0 && r.people[at].number != (text.Span{}) && t.harm() != casualties { // "among nine people killed"
		r.take(t, t.harm(), at, at+1, name)
	}
	return r.parts(t, from, to, name)
}

// partsFrom reads the parts from a token on; "the 20 killed included" tells their whole, too.
func (r *reader) partsFrom(t *trigger, token int, name string) bool {
	for r.is(token, isSkip) {
		token++
	}
	l := r.listStartingAt(token)
	if l < 0 {
		return false
	}
	if at := r.peopleEnding(t.token); at >= 0 && r.people[at].number != (text.Span{}) && t.harm() != casualties {
		r.take(t, t.harm(), at, at+1, name)
	}
	return r.parts(t, r.lists[l].first, r.lists[l].last, name)
}

// parts makes a toll of each of the people [from, to), as parts of the last toll of this harm.
func (r *reader) parts(t *trigger, from, to int, name string) bool {
	harm := t.harm()
	if harm == casualties {
		harm = Killed
	}
	t.from, t.to = from, to
	for i := from; i < to; i++ {
		p := &r.people[i]
		p.taken = true
		if _, known := p.value(); !known || i > from && p.part {
			continue
		}
		parent := -1
		for j := len(r.tolls) - 1; j >= 0; j-- {
			if whole := &r.tolls[j]; whole.Harm == harm && !whole.Part && !whole.Superseded && (whole.Count.Open() || whole.Count.High >= p.count.Low) {
				parent = j
				break
			}
		}
		r.add(t, harm, p, parent, true, name)
	}
	return true
}
