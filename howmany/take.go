package howmany

import (
	"casus/number"
	"casus/text"
	"casus/trace"
)

// take makes the tolls of the people [from, to), which a trigger has harmed: one for the victims, one for those who
// attacked, and one for each part.
func (r *reader) take(t *trigger, harm Harm, from, to int, rule string) bool {
	if from < 0 || from >= to || r.loosely(t, from, to) {
		return false
	}
	t.from, t.to = from, to
	for i := from; i < to; i++ {
		r.people[i].taken = true
	}
	if t.silent {
		return true
	}
	if harm == casualties {
		first := len(r.tolls)
		r.takeOne(t, Killed, from, to, rule)
		between := len(r.tolls)
		r.takeOne(t, Injured, from, to, rule)
		for i := first; i < len(r.tolls); i++ {
			r.tolls[i].Count = atMost(r.tolls[i].Count)
			if i >= between && r.tolls[i].Parent >= 0 && r.tolls[i].Parent < between {
				r.tolls[i].Parent += between - first
			}
		}
		return true
	}
	r.takeOne(t, harm, from, to, rule)
	return true
}

// loosely says whether a harm that things suffer, too, meets a noun that the lists do not know.
func (r *reader) loosely(t *trigger, from, to int) bool {
	for i := from; i < to; i++ {
		p := &r.people[i]
		if !p.loose || t.verb != nil && t.verb.sort == done && !t.verb.people {
			continue
		}
		if p.kind != named || t.noun != nil && t.noun.sort == state {
			return true
		}
	}
	return false
}

// atMost is what "12 casualties" leaves for one of two harms.
func atMost(c number.Range) number.Range {
	c.Low = 0
	return c
}

func (r *reader) takeOne(t *trigger, harm Harm, from, to int, rule string) {
	victims := r.whole(t, harm, from, to, rule, false)
	r.whole(t, harm, from, to, rule, true)
	for i := from; i < to; i++ {
		p := &r.people[i]
		if _, known := p.value(); p.part && known && (p.kind != named || victims < 0 || r.tolls[victims].Count.Low > 1) {
			r.add(t, harm, p, victims, true, rule)
		}
	}
}

// whole makes the toll of the victims, or of the attackers, among the people [from, to) that are no parts.
// It returns its index, -1 where their number is not told.
func (r *reader) whole(t *trigger, harm Harm, from, to int, rule string, attackers bool) int {
	phrases, told, open, plurals, definite := 0, 0, false, 0, false
	low, high := 0, 0
	first, last := -1, -1
	for i := from; i < to; i++ {
		p := &r.people[i]
		if p.part || p.attackers != attackers {
			continue
		}
		phrases++
		definite = definite || p.definite || p.partitive
		if first < 0 {
			first = i
		}
		last = i
		count, known := p.value()
		switch {
		case p.kind == several:
			plurals++
			open = true
		case !known:
			open = true
		default:
			told++
			low, high, open = low+count.Low, high+count.High, open || count.Open()
		}
	}
	switch {
	case told == 0 && plurals == 0:
		return -1
	case phrases == 1:
		return r.add(t, harm, &r.people[first], -1, false, rule)
	}
	if plurals > 0 {
		low = max(low, 2)
	}
	if open {
		high = -1
	}
	words := r.doc.Slice(r.people[first].first, r.people[last].last)
	if told == 0 {
		words = text.Span{}
	}
	all := people{first: r.people[first].first, last: r.people[last].last, ofFirst: r.people[first].first, ofLast: r.people[last].last,
		count: number.Range{Low: low, High: high}, kind: counted, attackers: attackers, definite: definite, number: words}
	sum := r.add(t, harm, &all, -1, false, rule)
	for i := from; i < to; i++ {
		p := &r.people[i]
		if _, known := p.value(); !p.part && p.attackers == attackers && known {
			r.add(t, harm, p, sum, true, rule)
		}
	}
	return sum
}

// add files one toll.
func (r *reader) add(t *trigger, harm Harm, p *people, parent int, part bool, rule string) int {
	span := r.doc.Slice(t.token, t.last).Join(r.doc.Slice(p.first, p.last))
	made := Toll{Span: span, Harm: harm, Count: p.count, Figure: p.number, OfFirst: p.ofFirst, OfLast: p.ofLast, Trigger: t.token,
		Attackers: p.attackers, Part: part, Parent: parent, Definite: p.definite, Trace: trace.Step{Rule: rule, Span: span}}
	if p.ofLast > p.ofFirst {
		made.Of = r.doc.Slice(p.ofFirst, p.ofLast)
	}
	for i := r.before; i < len(r.tolls); i++ {
		if old := &r.tolls[i]; old.Harm == harm && old.Of == made.Of && old.Figure == made.Figure {
			return i
		}
	}
	r.tolls = append(r.tolls, made)
	return len(r.tolls) - 1
}

// floatingParts makes tolls of parts that stand apart from their whole: "12 people were killed, including three children".
func (r *reader) floatingParts() {
	for i := range r.people {
		p := &r.people[i]
		if !p.part && !p.ofThem || p.taken {
			continue
		}
		l := &r.lists[p.list]
		if whole := &r.people[l.first]; i > l.first && !whole.part && !whole.ofThem {
			continue
		}
		if _, known := p.value(); !known {
			continue
		}
		parent := r.wholeBefore(p)
		if parent < 0 {
			continue
		}
		whole := &r.tolls[parent]
		t := trigger{token: whole.Trigger, last: whole.Trigger + 1}
		p.taken = true
		at := r.add(&t, whole.Harm, p, parent, true, "<people> were harmed, including <people>")
		r.tolls[at].Span = r.doc.Slice(p.first, p.last)
	}
}

// wholeBefore is the last toll of the sentence before a part that may hold it, -1 where there is none.
func (r *reader) wholeBefore(p *people) int {
	start := r.doc.Tokens[p.first].Start
	for i := len(r.tolls) - 1; i >= r.before; i-- {
		whole := &r.tolls[i]
		if !whole.Part && !whole.Superseded && whole.Start < start && (whole.Count.Open() || p.count.Low <= whole.Count.High) && (!whole.Attackers || p.attackers) {
			return i
		}
	}
	return -1
}

// settle marks the tolls of the sentence by the words around them.
func (r *reader) settle() {
	if len(r.tolls) == r.before {
		return
	}
	total, earlier := r.longTime(), r.overtaken()
	for i := r.before; i < len(r.tolls); i++ {
		t := &r.tolls[i]
		t.Total = t.Total || total || t.Harm == Killed && t.Count.Low >= beyondOneAct
		t.Superseded = t.Superseded || earlier
	}
}

// beyondOneAct is a number of dead that no act by itself leaves.
const beyondOneAct = 4000

// longTime says whether the sentence tells of many acts or a long time.
func (r *reader) longTime() bool {
	for i := r.first; i < r.limit; i++ {
		switch kind, n := r.phraseAt(i); kind {
		case totalPhrase:
			if !r.comparesBefore(i) {
				return true
			}
		case spanPhrase:
			for k := i + n; k < i+n+4; k++ {
				switch r.lower(k) {
				case "week", "weeks", "month", "months", "year", "years", "decade", "decades":
					return true
				}
			}
		}
		if r.lower(i) == "since" && r.isYear(i+1) && !r.comparesBefore(i) || r.spanOfYears(i) && !r.comparesBefore(i) {
			return true
		}
	}
	return false
}

// spanOfYears reads "over four decades", "between 1968 and 2010", "since the government began".
func (r *reader) spanOfYears(i int) bool {
	switch r.lower(i) {
	case "over", "during", "within", "in":
		m, ok := number.Read(r.doc, i+1)
		if !ok {
			return false
		}
		switch r.lower(m.Last) {
		case "weeks", "months", "years", "decades":
			return r.lower(m.Last+1) != "ago"
		}
	case "between", "from":
		return r.isYear(i+1) && (r.lower(i+2) == "and" || r.lower(i+2) == "to") && r.isYear(i+3)
	case "since":
		return r.lower(i+1) == "the" && i+2 < r.limit && !r.is(i+2, isDay) && r.lower(i-1) != "ever" && (r.tag(i) == text.SCONJ || r.doc.Tokens[i].Rel == text.RelMark)
	}
	return false
}

// comparesBefore says whether "since" only says how long nothing like it had happened: "the deadliest since 2014".
func (r *reader) comparesBefore(i int) bool {
	for k := i - 1; k >= r.first && k > i-12; k-- {
		switch r.lower(k) {
		case "deadliest", "worst", "bloodiest", "biggest", "largest", "first", "heaviest", "most", "highest", "major", "deadly":
			return true
		}
	}
	return false
}

func (r *reader) isYear(i int) bool {
	word := r.lower(i)
	return len(word) == 4 && (word[:2] == "19" || word[:2] == "20") && word[2] >= '0' && word[2] <= '9' && word[3] >= '0' && word[3] <= '9'
}

// overtaken says whether the sentence tells of a figure that an earlier report gave.
func (r *reader) overtaken() bool {
	for i := r.first; i < r.limit; i++ {
		if kind, _ := r.phraseAt(i); kind == earlierPhrase && r.lower(i) != "up" && r.lower(i) != "down" {
			return true
		}
	}
	return false
}
