package howmany

import (
	"strings"

	"casus/text"
)

// countedNoun reads "12 deaths", "three civilian casualties", "no injuries".
func countedNoun(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.sort != count && n.sort != either {
		return false
	}
	at := r.numberedBefore(t.token)
	if at < 0 || r.people[at].count.Low > 1 && !strings.HasSuffix(r.lower(t.last-1), "s") || t.verb != nil && r.objectAfter(t.last, false) >= 0 {
		return false
	}
	first := r.people[at].first
	t.silent = r.mayBe(first) || r.planned(first) || r.conditional(first) || r.fiction()
	return r.take(t, n.harm, at, at+1, name)
}

// mayBe says whether a modal verb without "have", or a denial, stands shortly before a token.
func (r *reader) mayBe(token int) bool {
	for i := token - 1; i >= r.first && i > token-6 && !r.is(i, isClause); i-- {
		switch {
		case r.is(i, isHave):
			return false
		case r.is(i, isModal) || r.lower(i) == "not" || r.lower(i) == "n't":
			return true
		}
	}
	return false
}

// numberedBefore is the number whose noun is the trigger at a token, -1 where there is none.
func (r *reader) numberedBefore(token int) int {
	for i := token - 1; i >= r.first && i > token-6; i-- {
		for at := range r.people {
			if p := &r.people[at]; p.last == i+1 && (p.kind == figure || p.kind == counted && i == token-1) {
				return at
			}
		}
		if r.lower(i) != "more" && r.lower(i) != "other" && !between.Has(r.lower(i)) && !r.inRun(i) {
			return -1
		}
	}
	return -1
}

// actOf reads "the killing of 170 civilians", "the bodies of two men".
func actOf(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.sort != act && n.sort != either {
		return false
	}
	of := r.sharedOf(t)
	if r.lower(of) != "of" && (n.harm != Injured || r.lower(of) != "to") {
		return false
	}
	l := r.objectAfter(of+1, false)
	if l < 0 {
		return false
	}
	from, to := r.lists[l].first, r.object(l)
	for i := from; i < to; i++ {
		if p := &r.people[i]; p.kind == several && !p.part {
			return false
		}
	}
	if p := &r.people[from]; p.owner {
		return false
	}
	g := verbGroup{start: t.token}
	t.silent = r.conditional(t.token) || r.planned(t.token) || r.unreal(&trigger{}, &g)
	return r.take(t, n.harm, from, to, name)
}

// sharedOf is the token behind a noun of harm, past another that is joined to it: the "of" of "the abduction and murder of a
// judge".
func (r *reader) sharedOf(t *trigger) int {
	if r.lower(t.last) != "and" {
		return t.last
	}
	for i := t.last + 1; i < min(t.last+4, r.limit); i++ {
		if next := r.triggerOver(i); next != nil && next.noun != nil && (next.noun.sort == act || next.noun.sort == either) {
			return next.last
		}
		if tag := r.tag(i); tag != text.ADJ && tag != text.DET && r.doc.Tokens[i].XPos != text.PennVBN {
			break
		}
	}
	return t.last
}

// planned says whether the act was only planned: "plotting the murder of".
func (r *reader) planned(token int) bool {
	for i := token - 1; i >= r.first && i > token-6 && r.lower(i) != ","; i-- {
		if r.is(i, isUndone) && r.lower(i) != "before" && r.lower(i) != "from" && r.lower(i) != "against" {
			return true
		}
	}
	return false
}

// actOwned reads "the mayor's murder", "his death".
func actOwned(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.sort != act && n.sort != either || r.lower(t.last) == "of" {
		return false
	}
	before := t.token
	for i := 0; i < 2 && before > r.first && !r.is(before-1, isPossessive) && r.ownerBefore(before) < 0 && r.inRun(before-1); i++ {
		before--
	}
	if at := r.ownerBefore(before); at >= 0 {
		p := &r.people[at]
		if !one(p) || p.count.Low > 2 || n.harm == Killed && r.lower(t.token) == "killings" {
			return false
		}
		t.silent = r.planned(p.first) || r.fiction()
		return r.take(t, n.harm, at, at+1, name)
	}
	switch r.lower(before - 1) {
	case "his", "her":
		p := people{first: before - 1, last: before, ofFirst: before - 1, ofLast: before, kind: pronoun, definite: true}
		p.count.Low, p.count.High = 1, 1
		if !r.planned(before-1) && r.lower(t.token) != "bodies" {
			r.add(t, n.harm, &p, -1, false, name)
		}
		return true
	}
	return false
}

// ownerBefore is the person in the genitive right before a token, -1 where there is none.
func (r *reader) ownerBefore(token int) int {
	for i := range r.people {
		p := &r.people[i]
		if p.owner && p.last <= token && token <= p.last+2 && p.last+r.genitive(p.last) == token {
			return i
		}
		if p.kind == named && p.last+r.genitive(p.last) == token && r.genitive(p.last) > 0 {
			return i
		}
	}
	return -1
}

// livesLost reads "claimed 19 lives", "the lives of three men", "lost their lives".
func livesLost(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.sort != lives {
		return false
	}
	if at := r.numberedBefore(t.token); at >= 0 {
		p := &r.people[at]
		g := r.groupBefore(p.first)
		claimed := false
		for i := p.first - 1; i >= r.first && i > p.first-4; i-- {
			claimed = claimed || claims(r.lower(i)) || r.lower(i) == "loss"
		}
		for i := t.last; i < t.last+4; i++ {
			claimed = claimed || r.lower(i) == "lost"
		}
		t.silent = g.to || g.modal && !g.have
		return claimed && r.take(t, n.harm, at, at+1, name)
	}
	if r.lower(t.last) == "of" {
		for i := t.token - 1; i >= r.first && i > t.token-4; i-- {
			if claims(r.lower(i)) {
				l := r.objectAfter(t.last+1, false)
				g := r.groupBefore(i)
				t.silent = r.unreal(t, &g)
				return l >= 0 && r.take(t, n.harm, r.lists[l].first, r.object(l), name)
			}
		}
		return false
	}
	if !r.is(t.token-1, isPossessive) {
		return false
	}
	verb := t.token - 2
	switch r.lower(verb) {
	case "lost", "lose", "losing", "laid", "gave", "sacrificed":
		g := r.groupBefore(verb)
		from, to := r.subjectBefore(t, g.start, false)
		if from < 0 {
			return false
		}
		t.silent = g.not || g.modal && !g.have || g.to && !g.have
		return r.take(t, n.harm, from, to, name)
	}
	return false
}

func claims(word string) bool {
	switch word {
	case "claimed", "claiming", "claims", "claim", "cost", "costing", "costs", "took", "taken", "taking", "takes":
		return true
	}
	return false
}

// sufferedWounds reads "12 people suffered burns", "escaped with minor injuries".
func sufferedWounds(r *reader, t *trigger, name string) bool {
	n := t.noun
	if n == nil || n.harm != Injured || n.sort != suffered && n.sort != either {
		return false
	}
	verb := -1
	for i := t.token - 1; i >= r.first && i > t.token-6 && verb < 0; i-- {
		switch r.lower(i) {
		case "have", "has", "had":
			if t.noun.sort == suffered {
				verb = i
			}
		case "suffered", "suffering", "suffer", "sustained", "sustaining", "received", "receiving", "escaped":
			verb = i
		}
		if verb < 0 && r.is(i, isClause) {
			return false
		}
	}
	if verb < 0 {
		return false
	}
	g := r.groupBefore(verb)
	from, to := r.subjectBefore(&trigger{token: verb, last: verb + 1}, g.start, false)
	if from < 0 {
		return false
	}
	t.silent = r.unreal(t, &g) || r.lower(verb+1) == "no"
	return r.take(t, n.harm, from, to, name)
}
