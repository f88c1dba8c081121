package howmany

import (
	"casus/number"
	"casus/trace"
)

// tollOf reads the figure of a toll: "a death toll of 40", "the toll rose from 12 to 19".
func tollOf(r *reader, t *trigger, name string) bool {
	if t.noun == nil || t.noun.sort != toll {
		return false
	}
	return r.figures(t, t.last, Killed, name)
}

// numberOf reads "the number of dead rose to 45".
func numberOf(r *reader, t *trigger, name string) bool {
	for i := t.token - 1; i > t.token-5 && i > r.first; i-- {
		if r.lower(i) == "of" && r.lower(i-1) == "number" && r.lower(i-2) == "the" {
			harm := t.harm()
			if harm == casualties {
				harm = Killed
			}
			return r.figures(t, t.last, harm, name)
		}
	}
	return false
}

// putAt reads "put the dead at 17 and those hurt at 45".
func putAt(r *reader, t *trigger, name string) bool {
	harmed := t.verb != nil && t.verb.form&participle != 0 && t.verb.sort == done || t.noun != nil && t.noun.sort == state
	if the := r.lower(t.token - 1); !harmed || the != "the" && the != "those" && !r.is(t.token-1, isPossessive) {
		return false
	}
	for i := t.token - 2; i > t.token-10 && i >= r.first; i-- {
		switch r.lower(i) {
		case "put", "puts", "putting":
			return r.figures(t, t.last, t.harm(), name)
		}
	}
	return false
}

// longestFigure is how many tokens may lie between a toll and its figure.
const longestFigure = 22

// figures reads the figures after a toll. Of two, "from 12 to 19", the first is given up.
func (r *reader) figures(t *trigger, from int, harm Harm, name string) bool {
	leave, found := false, false
	for i := from; i < r.limit && i < from+longestFigure; i++ {
		lower := r.lower(i)
		if m, ok := r.changeAt(i); ok && r.introducesFigure(i-1, from) {
			if hurt := r.triggerOver(m.end()); hurt != nil && hurt.token == m.end() && hurt.harm() != harm {
				return found // "put the toll at one wounded"
			}
			past := lower == "from" || r.lower(i-1) == "from"
			r.file(t, harm, m, past || m.ranged, name)
			if m.ranged {
				r.file(t, harm, change{Mention: m.second}, false, name)
			}
			found = true
			if !past || m.ranged {
				r.givenUp(t, m.end(), harm, name)
				return true
			}
			i = m.Last - 1
			continue
		}
		if at := r.triggerOver(i); at != nil && at != t && at.verb != nil && !leave {
			return found
		}
		switch lower {
		case ";", "”", "\"":
			return found
		}
	}
	return found
}

// change is a figure, or the two of "from 12 to 19".
type change struct {
	number.Mention
	ranged bool
	second number.Mention
}

func (c *change) end() int {
	if c.ranged {
		return c.second.Last
	}
	return c.Last
}

// changeAt reads the figure at a token, and the one to which it changed.
func (r *reader) changeAt(i int) (change, bool) {
	m, ok := r.numberAt(i)
	if !ok {
		return change{}, false
	}
	c := change{Mention: m}
	if r.lower(i-1) == "from" && r.lower(m.Last) == "to" {
		if second, ok := r.numberAt(m.Last + 1); ok {
			c.ranged, c.second = true, second
		}
	}
	return c, true
}

// introducesFigure says whether a token may stand right before the figure of a toll.
func (r *reader) introducesFigure(i, from int) bool {
	switch r.lower(i) {
	case "of", "at", "to", "from", "past", "above", "over", "beyond", "reached", "reaches", "reaching", "hit", "hits", "passed", "passes",
		"topped", "tops", "exceeded", "exceeds", "stands", "was", "is", "were", "are", ":", "as", "surpassed", "by", "surpasses", "(", "being", "nears", "neared":
		return r.lower(i) != "of" && r.lower(i) != "from" && r.lower(i) != "by" || i == from || r.lower(i) == "from"
	}
	return false
}

// givenUp reads the figure that a toll has left behind: "to 19, up from 12".
func (r *reader) givenUp(t *trigger, from int, harm Harm, name string) {
	for i := from; i < r.limit && i < from+6; i++ {
		if r.lower(i) == "from" {
			for k := i + 1; k < i+4; k++ {
				if m, ok := r.numberAt(k); ok {
					r.file(t, harm, change{Mention: m}, true, name)
					return
				}
			}
			return
		}
		if r.triggerOver(i) != nil || r.lower(i) == "and" {
			return
		}
	}
}

// file makes the toll of a figure and marks it as read, so that no other rule takes it.
func (r *reader) file(t *trigger, harm Harm, m change, superseded bool, name string) {
	span := r.doc.Slice(t.token, t.last).Join(m.Span)
	made := Toll{Span: span, Harm: harm, Count: m.Value, Figure: m.Span, OfFirst: m.Last, OfLast: m.Last, Trigger: t.token, Parent: -1,
		Superseded: superseded, Trace: trace.Step{Rule: name, Span: span}}
	if at := r.peopleOver(m.First); at >= 0 {
		p := &r.people[at]
		p.taken = true
		if p.ofLast > p.ofFirst {
			made.Of, made.OfFirst, made.OfLast = r.doc.Slice(p.ofFirst, p.ofLast), p.ofFirst, p.ofLast
		}
	}
	for i := r.before; i < len(r.tolls); i++ {
		if r.tolls[i].Figure == made.Figure && r.tolls[i].Harm == harm {
			return
		}
	}
	r.tolls = append(r.tolls, made)
}
