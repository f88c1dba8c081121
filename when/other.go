package when

import (
	"casus/rule"
	"casus/text"
)

// otherRules read what fixes no date.
var otherRules = []rule.Rule[try]{
	{Name: "<every> <Friday>", Try: (*reader).recurring,
		Yes: []string{"They meet on Fridays.", "They meet on Monday mornings.", "They meet on weekends.", "They meet every Friday.", "each March"},
		No:  []string{"every man"}},
	{Name: "<now>", Try: (*reader).reference,
		Yes: []string{"It is now closed.", "at the time", "in recent months", "They meet daily."},
		No:  []string{"nothing"}},
}

func (r *reader) recurring(i int) (expression, bool) {
	p := r.at(i)
	daysPart := r.at(i+1).sort == dayPart
	if p.sort == weekdays && p.capital && !r.upper && !daysPart && !r.is(i-1, "on", "and", "or", "every", "most", ",") && r.at(i+1).token > p.token && r.doc.Tokens[r.at(i+1).token].Tag == text.NOUN {
		return expression{first: i, next: i + 1, deictic: true, mean: nearestWeekday(p.value)}, true // "Saturdays blast", whose apostrophe was lost
	}
	if p.sort == weekdays && (p.capital || r.upper) || p.sort == weekday && p.capital && daysPart && plural(r.at(i+1).word) {
		return expression{first: i, next: i + 1 + btoi(daysPart), kind: Recurring}, true
	}
	if p.sort == unit && p.value == aWeekend && plural(p.word) && r.is(i-1, "on", "at") {
		return expression{first: i, next: i + 1, kind: Recurring}, true
	}
	if !r.is(i, "every", "each") {
		return expression{}, false
	}
	n, j := 0, i+1
	if _, _, next, _, ok := r.units(j); ok {
		n, j = 1, next
	}
	if n == 0 {
		switch r.at(j).sort {
		case weekday, month, season, dayPart:
			j++
		case unit, short:
			j++
		default:
			return expression{}, false
		}
	}
	return expression{first: i, next: j, kind: Recurring}, true
}

func (r *reader) reference(i int) (expression, bool) {
	p := r.at(i)
	if p.Start != r.doc.Tokens[p.token].Start || p.sort == figure {
		return expression{}, false
	}
	row, tokens := r.references.Match(r.doc, p.token)
	if tokens == 0 {
		return expression{}, false
	}
	next := i
	for r.at(next) != &nothing && r.at(next).token < p.token+tokens {
		next++
	}
	if after := r.at(next); after.sort == unit || after.sort == short {
		return expression{}, false
	}
	if _, counted, _ := r.count(next); counted > 0 {
		return expression{}, false
	}
	e := expression{first: i, next: next, kind: Reference, length: r.referenceOf[row]}
	if e.length == "SET" {
		e.kind = Recurring
	}
	return e, true
}
