package when

import (
	"fmt"

	"casus/lex"
	"casus/rule"
)

// countingRules read what counts units: "two years ago", "a week later", "in the past ten days", "for three months".
var countingRules = []rule.Rule[try]{
	{Name: "came <a week> after", Try: (*reader).cameAfter,
		Yes: []string{"It came a week after gunmen killed six.", "The blast comes two days after a raid."},
		No:  []string{"They fled a week after gunmen came."}},
	{Name: "<two years> ago", Try: (*reader).counted,
		Yes: []string{"He left two years ago.", "He left a week earlier.", "The day before, he left.", "Months later, he left.",
			"He left three days before Christmas Day."},
		No: []string{"He stayed for two years.", "He is two years old."}},
	{Name: "the last <two weeks>", Try: (*reader).rollingPeriod,
		Yes: []string{"in the last two weeks", "over the past 10 days", "during the past few months", "for the next two days"},
		No:  []string{"the last two men", "the past is past"}},
	{Name: "for <three days>", Try: (*reader).length,
		Yes: []string{"It lasted three days.", "a 16-month conflict", "for several hours", "for weeks"},
		No:  []string{"a three-year-old boy", "He is 20 years old.", "a man aged 20 years"}},
}

// units reads "two years", "a week", "several months", or a plural alone ("weeks"); n is 0 where the words leave it open.
func (r *reader) units(i int) (n, of, next int, short_ bool, ok bool) {
	if n, of, next, short_, ok = r.half(i); ok {
		return n, of, next, short_, ok
	}
	n, j, vague := r.count(i)
	if r.is(i, "couple") || r.is(i, "a") && r.is(i+1, "couple") {
		if n, j = 2, r.skip(i, "a")+1; r.is(j, "of") {
			j++
		}
	}
	if j == 0 {
		if p := r.at(i); (p.sort == unit && p.value != aQuarter || p.sort == short) && plural(p.word) && !(p.glued && r.dash(i-1)) {
			return 0, p.value, i + 1, p.sort == short, true
		}
		return 0, 0, 0, false, false
	}
	if vague {
		n = 0
	}
	j = r.skip(j, "-")
	j = r.skip(j, "full", "whole", "more", "further", "long", "short", "calendar", "trading", "working", "business", "consecutive", "straight", "single", "bloody")
	p := r.at(j)
	if p.sort != unit && p.sort != short || p.value == aQuarter && p.sort == unit && !r.is(j-1, "consecutive", "straight", "fiscal", "more") {
		return 0, 0, 0, false, false
	}
	return n, p.value, j + 1, p.sort == short, true
}

// half reads "half a century", "half an hour", "a half-century", in the units that make it whole.
func (r *reader) half(i int) (n, of, next int, short_, ok bool) {
	j := r.skip(i, "a")
	if !r.is(j, "half") {
		return 0, 0, 0, false, false
	}
	j++
	if j == i+1 && r.is(j, "a", "an") || r.dash(j) && r.at(j).glued {
		j++
	}
	switch p := r.at(j); {
	case j < i+2 && !r.is(i, "a"):
		return 0, 0, 0, false, false
	case p.sort == short && p.value == 3 && !plural(p.word):
		return 30, 2, j + 1, true, true
	case p.sort != unit || plural(p.word):
		return 0, 0, 0, false, false
	default:
		made, known := halves[p.value]
		return made[0], made[1], j + 1, p.value == aDay, known
	}
}

// halves are a number of smaller units that make half of a unit; those of a day are hours.
var halves = map[int][2]int{aDay: {12, 3}, aYear: {6, aMonth}, aDecade: {5, aYear}, aCentury: {50, aYear}}

// counted reads "two years ago", "a day earlier", "the day before", "two days before Christmas".
func (r *reader) counted(i int) (expression, bool) {
	j := i
	n, of, isShort := 1, 0, false
	if the := r.is(i, "the"); the {
		p := r.at(i + 1)
		if p.sort != unit || plural(p.word) || r.at(i+2).sort != before && r.at(i+2).sort != after || r.is(i+2, "following", "prior", "previously") {
			return expression{}, false
		}
		of, j = p.value, i+2
	} else {
		if r.is(i, "some", "about", "around", "nearly", "almost", "just", "only") {
			if _, k, _ := r.count(i); k == 0 {
				i++
			}
		}
		var ok bool
		if n, of, j, isShort, ok = r.units(i); !ok {
			return expression{}, false
		}
	}
	pointer := r.at(j)
	e := expression{first: i, next: j + 1, relative: true, length: isoLength(n, of, isShort)}
	if r.is(j, "from") && r.is(j+1, "now", "today") {
		e.next, e.deictic = j+2, true
		e.mean = shifted(n, of, isShort, func(c *context, _ int) (period, bool) { return c.report() })
		return e, e.mean != nil
	}
	if pointer.word == "on" && j+1 < len(r.pieces) && r.is(j+1, ",", ".") {
		e.mean = shifted(n, of, isShort, (*context).anchorFor)
		return e, n > 0
	}
	switch pointer.sort {
	case ago:
		if r.is(j, "back") && r.at(j+1).sort != punct && r.at(j+1) != &nothing {
			return e, false
		}
		e.deictic = true
		e.mean = shifted(-n, of, isShort, func(c *context, _ int) (period, bool) { return c.report() })
		return e, true
	case before, after:
		if r.is(j, "hence") {
			e.mean = shifted(n, of, isShort, func(c *context, _ int) (period, bool) { return c.report() })
			return e, true
		}
		if r.is(j, "following", "prior") && !r.is(j+1, "to") && r.at(j+1).sort != punct {
			return e, false
		}
		if pointer.sort == before {
			n = -n
		}
		e.mean = shifted(n, of, isShort, (*context).anchorFor)
		if year, next := r.yearAt(j + 3); next > 0 && of == aYear && !isShort && r.is(j+1, ",") && r.is(j+2, "in") { // "a year later, in 2004,"
			e.mean = constant(yearPoint(year))
			return e, true
		}
		if !r.is(j, "before", "after", "following", "prior") {
			return e, true
		}
		return r.beside(e, n, of, isShort), true
	}
	return e, false
}

// beside reads what stands after "two days before": a date, an act the text has told of, or something unknown.
func (r *reader) beside(e expression, n, of int, isShort bool) expression {
	j := r.skip(e.next, "to", "that", "on")
	if p := r.at(j); p == &nothing || p.sort == punct && p.word != "'" && p.word != "“" || r.is(j, "and", "but") {
		return e
	}
	if base, ok := r.base(j); ok && base.kind == Point && base.mean != nil {
		e.next, e.year = base.next, base.year
		e.mean = shifted(n, of, isShort, func(c *context, _ int) (period, bool) { return base.mean(c) })
		return e
	}
	if r.is(j, "the", "that", "this") && acts.Has(r.at(j+1).word) && r.at(j+2).sort != other {
		return e
	}
	e.mean = nil
	return e
}

// acts are nouns that take up an act which the text has already told of and dated.
var acts = lex.NewSet(`attack attacks bombing bombings blast blasts explosion shooting raid assault killing killings massacre clash clashes
	strike strikes ambush incident kidnapping abduction siege coup`)

// shifted is so many units from an anchor. n is 0 where the words leave it open: then nothing follows.
func shifted(n, of int, isShort bool, anchor func(*context, int) (period, bool)) meaning {
	if n == 0 || isShort && (of != 3 || n%24 != 0) {
		return nil
	}
	if isShort {
		n, of = n/24, aDay
	}
	return func(c *context) (period, bool) {
		p, ok := anchor(c, of)
		if !ok || p.from.year == unknownYear {
			return period{}, false
		}
		return shiftPoint(p.from, n, of)
	}
}

// shiftPoint moves a point by so many units, and is as precise as the unit.
func shiftPoint(from point, n, of int) (period, bool) {
	switch of {
	case aWeek, aFortnight:
		if of == aFortnight {
			n *= 2
		}
		n, of = 7*n, aDay
	case aDecade:
		n, of = 10*n, aYear
	case aCentury:
		n, of = 100*n, aYear
	case aQuarter:
		n, of = 3*n, aMonth
	}
	switch of {
	case aDay:
		return period{from: dayPoint(from.first() + Day(n))}, from.unit == ToDay
	case aMonth:
		if from.month == 0 || from.month > 12 {
			return period{}, false
		}
		return period{from: shiftMonths(from, n)}, true
	case aYear:
		if year := from.year + n; year > -5000 && year < 5000 && from.unit <= ToYear {
			return period{from: yearPoint(year)}, true
		}
	}
	return period{}, false
}

// cameAfter reads "It came a week after": what follows it lies so long before what the text has just told.
func (r *reader) cameAfter(i int) (expression, bool) {
	if !r.is(i-1, "come", "comes", "came", "coming") && !(r.is(i-1, "just", "only", "barely", "less") && r.is(i-2, "come", "comes", "came", "coming")) {
		return expression{}, false
	}
	n, of, j, isShort, ok := r.units(i)
	if !ok || !r.is(j, "after") {
		return expression{}, false
	}
	e := r.beside(expression{first: i, next: j + 1, relative: true}, n, of, isShort)
	if e.mean != nil && e.next > j+1 {
		return expression{}, false // "came two days after March 3": counted reads it
	}
	e.next, e.shift = j+1, true
	e.mean = shifted(-n, of, isShort, func(c *context, of int) (period, bool) {
		if p, ok := c.anchorFor(of); ok {
			return p, true
		}
		return c.report()
	})
	return e, true
}

// rollingPeriod reads "the last two weeks", "the past 24 hours", "the next few days".
func (r *reader) rollingPeriod(i int) (expression, bool) {
	j := r.skip(i, "the", "these", "this")
	p := r.at(j)
	if p.sort != last && p.sort != forward && p.sort != previous && !r.is(j, "following", "recent", "first") || r.is(j, "this") {
		return expression{}, false
	}
	n, of, next, isShort, ok := r.units(j + 1)
	if !ok || n == 1 && !r.is(j+1, "one", "1") {
		return expression{}, false
	}
	e := expression{first: i, next: next, kind: Period, relative: true, length: isoLength(n, of, isShort)}
	if isShort && of == 3 && n > 0 && n%24 == 0 {
		n, of, isShort = n/24, aDay, false
	}
	switch {
	case isShort && of >= 2 && n < 24 && (p.sort == last || r.is(j, "recent")): // "in the past few hours": on the day of the report
		e.kind, e.mean = Reference, fromReport(0)
	case n == 0 || r.is(j, "recent"):
		e.kind = Reference
	case isShort:
		e.kind = Duration
	case p.sort == last:
		e.deictic = true
		e.mean = rolling(n, of)
	case p.sort == forward, r.is(j, "following"):
		e.mean = after_(n, of)
	default:
		e.kind = Duration
	}
	return e, true
}

// rolling is the time of so many units that ends with the report.
func rolling(n, of int) meaning {
	return func(c *context) (period, bool) {
		now, ok := c.report()
		if !ok {
			return period{}, false
		}
		from, ok := shiftPoint(now.from, -n, of)
		if !ok {
			return period{}, false
		}
		to := now.from
		if of == aYear && to.unit < ToYear {
			to = yearPoint(to.year)
		} else if of == aMonth && to.unit < ToMonth {
			to = monthPoint(to.year, to.month)
		}
		return between(from.from, to), true
	}
}

// after_ is the time of so many units that begins with the last date told.
func after_(n, of int) meaning {
	return func(c *context) (period, bool) {
		start, ok := c.anchorFor(of)
		if !ok {
			if start, ok = c.report(); !ok {
				return period{}, false
			}
		}
		to, ok := shiftPoint(start.from, n, of)
		if !ok {
			return period{}, false
		}
		return between(start.from, to.from), true
	}
}

// length reads a length of time that fixes no date. Ages are none.
func (r *reader) length(i int) (expression, bool) {
	n, of, next, isShort, ok := r.units(i)
	if !ok || n == 0 && of == aWeekend && !isShort {
		return expression{}, false
	}
	for k := next; k <= next+1; k++ {
		if r.is(k, "old", "olds") {
			return expression{}, false
		}
	}
	for k := i - 1; k >= i-2; k-- {
		if r.is(k, "aged", "age", "ages") {
			return expression{}, false
		}
	}
	if r.is(next, "of") && r.is(next+1, "age") {
		return expression{}, false
	}
	if r.dash(next) && r.is(next+1, "long") {
		next += 2
	}
	return expression{first: i, next: next, kind: Duration, length: isoLength(n, of, isShort)}, true
}

func isoLength(n, of int, isShort bool) string {
	amount := "X"
	if n > 0 {
		amount = fmt.Sprint(n)
	}
	if isShort {
		return "PT" + amount + [...]string{"", "S", "M", "H"}[of]
	}
	switch of {
	case aFortnight:
		if n > 0 {
			amount = fmt.Sprint(2 * n)
		}
		return "P" + amount + "W"
	case aQuarter:
		return "P" + amount + "Q"
	case aDecade, aCentury:
		if n > 0 {
			return "P" + fmt.Sprint(n) + [...]string{"0Y", "00Y"}[of-aDecade]
		}
		return [...]string{"PXDE", "PXCE"}[of-aDecade]
	}
	return "P" + amount + [...]string{aDay: "D", aWeekend: "WE", aWeek: "W", aMonth: "M", aYear: "Y"}[of]
}
