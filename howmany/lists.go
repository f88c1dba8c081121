package howmany

import (
	"casus/number"
	"casus/text"
)

// list is a row of phrases for people, joined by commas and "and", with the parts that belong to them.
type list struct {
	first, last int // indices in reader.people, [first, last)
	start, end  int // tokens; end is after the mark that closes an insertion
}

// findLists joins the people of the sentence into lists and marks parts.
func (r *reader) findLists() {
	r.lists = r.lists[:0]
	for i := range r.people {
		p := &r.people[i]
		introduced := r.introducedAsPart(p.first)
		if i > 0 && r.joined(i) && r.holds(i) {
			p.part = introduced || p.ofThem || r.saysWho(i) || !r.people[i-1].part && r.opens(r.people[i-1].tail, p.first) && r.mayHold(i) || r.people[i-1].part && r.sameInsertion(i)
			p.list = len(r.lists) - 1
			r.lists[p.list].last = i + 1
			r.lists[p.list].end = p.tail
			continue
		}
		p.part = introduced
		p.list = len(r.lists)
		r.lists = append(r.lists, list{first: i, last: i + 1, start: p.first, end: p.tail})
	}
	for i := range r.lists {
		l := &r.lists[i]
		if l.last-l.first > 1 {
			r.specify(l)
			if c := r.lower(l.end); r.people[l.last-1].part && (c == "," || c == ")" || c == "—" || c == "–" || c == "]") {
				l.end++
			}
		}
	}
}

// introducedAsPart says whether "including" or its like stands right before a token.
func (r *reader) introducedAsPart(first int) bool {
	at := first
	for at-1 >= r.first && r.is(at-1, isSkip) && at > first-2 {
		at--
	}
	for start := at - 1; start >= r.first && start >= at-3; start-- {
		if kind, n := r.phraseAt(start); kind == partPhrase && start+n == at {
			return true
		}
	}
	return false
}

// partIntro is the token at which the words that introduce a part before a token begin.
func (r *reader) partIntro(first int) int {
	at := first
	for at-1 >= r.first && r.is(at-1, isSkip) && at > first-2 {
		at--
	}
	for start := at - 1; start >= r.first && start >= at-3; start-- {
		if kind, n := r.phraseAt(start); kind == partPhrase && start+n == at {
			return start
		}
	}
	return first
}

// joined says whether the people i belong to the list of those before them.
func (r *reader) joined(i int) bool {
	a, b := &r.people[i-1], &r.people[i]
	if r.saysWho(i) {
		return true
	}
	if a.harmed || b.harmed || (a.loose || b.loose) && !r.conjunct(a, b) {
		return false
	}
	at, end := a.tail, r.partIntro(b.first)
	switch gap := end - at; {
	case gap < 0 || gap > 4:
		return false
	case gap == 0: // after the comma that closes an age, the list goes on: "Ali, 19, Omar, 20, and Said"
		return b.ofThem || end < b.first || r.lower(at-1) == "," && one(a) && one(b) && !r.beginsClause(b)
	}
	comma := false
	if a.part && closes(r.lower(at)) {
		at++
	}
	switch r.lower(at) {
	case ",", ";":
		if (b.kind == several || b.kind == group) && r.speak(b.first) {
			return false
		}
		comma = true
		at++
	case "(", ":", "—", "–", "--", "-", "[":
		return at+1 == end && (b.ofThem || end < b.first || b.kind == counted || b.kind == figure)
	}
	if at == end {
		return b.kind != figure || b.ofThem || end < b.first || r.figureInList(i)
	}
	switch r.lower(at) {
	case "and", "&", "or", "plus":
		at++
		if r.lower(at) == "also" {
			at++
		}
		return at == end
	case "as":
		return at+3 == end && r.lower(at+1) == "well" && r.lower(at+2) == "as"
	case "along", "together":
		return at+2 == end && r.lower(at+1) == "with"
	case "with":
		return comma && at+1 == end && b.ofThem
	}
	return false
}

// speak says whether people without a number are who says so: "killing nine and wounding two, police and medics said".
func (r *reader) speak(from int) bool {
	for i := from; i < min(from+8, r.limit); i++ {
		switch r.lower(i) {
		case "said", "say", "says", "told", "reported", "added", "confirmed":
			return true
		case ",", ";", "who", "were", "was":
			return false
		}
	}
	return false
}

// saysWho says whether a plural between commas tells who the persons named before are: "A and B, members of the league,".
func (r *reader) saysWho(i int) bool {
	a, b := &r.people[i-1], &r.people[i]
	return a.kind == named && b.kind == several && r.lower(a.tail) == "," && a.tail+1 == b.first && r.lower(b.tail) == ","
}

// holds says whether a comma before the people i goes on a list: a later "and" ends it, the people say again who those
// before are, or a harm follows. In "killing 20 people, officials said" it does not.
func (r *reader) holds(i int) bool {
	for ; ; i++ {
		prev, p := &r.people[i-1], &r.people[i]
		if p.ofThem || r.saysWho(i) || r.partIntro(p.first) < p.first || r.lower(prev.tail) == "and" || r.lower(prev.tail) != "," && r.lower(prev.tail-1) != "," || prev.tail+1 < p.first {
			return true
		}
		if prev.kind == pronoun {
			return false
		}
		if one(prev) && one(p) && (prev.kind == named) != (p.kind == named) {
			return true
		}
		if t := r.triggerOver(p.tail); t != nil && t.token == p.tail || p.tail >= r.limit || r.bare && r.is(p.tail, isPreposition) {
			return true
		}
		if i+1 >= len(r.people) || !r.joined(i+1) {
			return prev.kind == counted && p.kind == named
		}
	}
}

// figureInList says whether a bare number after a comma may go on a list: not where another harm claims it.
func (r *reader) figureInList(i int) bool {
	return r.people[i-1].kind == counted && r.triggerOver(r.people[i].tail) == nil
}

// conjunct says whether the tree joins two phrases, of which the lists do not know the noun of one.
func (r *reader) conjunct(a, b *people) bool {
	if !r.doc.Sentences[r.doc.Tokens[a.first].Sent].Parsed || r.beginsClause(b) {
		return false
	}
	for i := b.first; i < b.last; i++ {
		if t := &r.doc.Tokens[i]; (t.Rel == text.RelConj || t.Rel == text.RelAppos && b.kind == named) && a.first <= t.Head && t.Head < a.last {
			return true
		}
	}
	return false
}

// beginsClause says whether a verb that does not stand for several follows: "and a fire broke out".
func (r *reader) beginsClause(p *people) bool {
	switch r.lower(p.tail) {
	case "", "were", "are", "have":
		return false
	}
	return r.tag(p.tail) == text.VERB || r.tag(p.tail) == text.AUX
}

// opens says whether an insertion opens between two tokens.
func (r *reader) opens(at, end int) bool {
	switch r.lower(at) {
	case "(", ":", "—", "–", "--", "[":
		return at+1 == end
	}
	return false
}

func closes(mark string) bool {
	switch mark {
	case ")", "]", "—", "–", "--":
		return true
	}
	return false
}

// mayHold says whether the people before i may hold those from i to the end of the insertion: they are not fewer.
func (r *reader) mayHold(i int) bool {
	whole := &r.people[i-1]
	return (whole.kind == counted || whole.kind == figure) && (whole.count.Open() || r.people[i].count.Low <= whole.count.High)
}

// sameInsertion says whether the people i go on with the parts before them: "including three children and a nurse".
func (r *reader) sameInsertion(i int) bool {
	at := r.people[i-1].tail
	return !closes(r.lower(at)) && !(r.lower(at) == "," && r.lower(at+1) == "and" && r.people[i].kind == figure)
}

// specify marks what only says again who the people before it are: a name after an office, the parts that add up to
// the number before them.
func (r *reader) specify(l *list) {
	total, sum, parts := &r.people[l.first], 0, 0
	for i := l.first + 1; i < l.last; i++ {
		p := &r.people[i]
		prev := &r.people[i-1]
		comma := r.lower(prev.tail) == "," && prev.tail+1 == p.first || r.lower(prev.tail-1) == "," && prev.tail == p.first
		if comma && !p.part && (one(prev) && one(p) && (prev.kind == named) != (p.kind == named) && r.apposed(l, i)) {
			p.part = true
		}
		if total.count.Low > 1 && total.kind == counted && p.kind == named && l.first+1 <= i && (i == l.first+1 && comma || r.people[i-1].part) {
			p.part = true
		}
		if !p.part {
			sum += p.count.Low
			parts++
			if p.count.Open() || p.kind == several || p.kind == group {
				sum = -1 << 30
			}
		}
	}
	if parts > 1 && sum == total.count.Low && (total.kind == figure || total.kind == counted && r.anybody(total)) {
		for i := l.first + 1; i < l.last; i++ {
			r.people[i].part = true
		}
	}
}

// anybody says whether the noun of a phrase tells nothing but that they are people.
func (r *reader) anybody(p *people) bool {
	switch r.lower(p.ofLast - 1) {
	case "people", "persons", "individuals", "victims", "civilians", "casualties", "others", "members", "men":
		return true
	}
	return false
}

// apposed says whether the one person i, after a comma, is the person before: no list of three or more single people
// goes on to it without a comma on either side.
func (r *reader) apposed(l *list, i int) bool {
	p := &r.people[i]
	if p.kind != named && r.people[i-1].kind == named {
		if word := r.lower(p.first); (word == "its" || word == "their") && l.last-l.first == 2 && r.lower(p.tail) == "," {
			return true // "Ali Diallo, its leader, was killed"
		}
		return r.lower(p.first) != "his" && r.lower(p.first) != "her" && !r.is(p.first, isPossessive)
	}
	return r.people[i-1].known
}

func one(p *people) bool {
	return p.kind == single || p.kind == named || p.kind == counted && p.count == number.Exactly(1)
}

// listEndingAt is the list that ends at a token, -1 where none does.
func (r *reader) listEndingAt(token int) int {
	for i := len(r.lists) - 1; i >= 0; i-- {
		l := &r.lists[i]
		if l.end == token || r.people[l.last-1].tail == token {
			return i
		}
		if l.end < token {
			break
		}
	}
	return -1
}

// listStartingAt is the list that starts at a token, -1 where none does.
func (r *reader) listStartingAt(token int) int {
	for i := range r.lists {
		if l := &r.lists[i]; l.start == token {
			return i
		} else if l.start > token {
			break
		}
	}
	return -1
}

// peopleOver is the phrase for people that covers a token, -1 where none does.
func (r *reader) peopleOver(token int) int {
	for i := range r.people {
		if p := &r.people[i]; p.first <= token && token < p.tail {
			return i
		}
	}
	return -1
}

// value is the number that one phrase tells; ok is false where it tells none.
func (p *people) value() (c number.Range, ok bool) { return p.count, p.kind != group }
