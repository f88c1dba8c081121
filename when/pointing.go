package when

import "casus/rule"

// pointingRules read what points from the report's date or from another date of the text: "yesterday", "last month".
var pointingRules = []rule.Rule[try]{
	{Name: "<today>", Try: (*reader).today,
		Yes: []string{"He was killed yesterday.", "It rained overnight.", "the day before yesterday"},
		No:  []string{"USA Today reported it."}},
	{Name: "<last> <period>", Try: (*reader).pointed,
		Yes: []string{"He was killed last week.", "earlier this month", "that year", "the previous day", "the same month", "last March",
			"last summer", "over the weekend", "Ten died over the week.", "It was the week's worst attack."},
		No: []string{"It was his last month-long trip.", "the day of the attack", "over the week before the vote"}},
	{Name: "the same period <last year>", Try: (*reader).samePeriod,
		Yes: []string{"It sold less than in the same period last year.", "Sales fell from the year-ago quarter."},
		No:  []string{"It sold less in the same period.", "It ended a year ago."}},
	{Name: "<year>'s end", Try: (*reader).unitsEnd,
		Yes: []string{"It will be closed by year-end.", "At month's end it was closed."},
		No:  []string{"The day's last raid failed."}},
	{Name: "<last year>'s <third quarter>", Try: (*reader).yearsThirdQuarter,
		Yes: []string{"It lost money in last year's third quarter."},
		No:  []string{"It lost money in last year's third raid."}},
	{Name: "<last> <night>", Try: (*reader).pointedPart,
		Yes: []string{"He was killed last night.", "this morning", "that evening", "the next morning"},
		No:  []string{"the night watch"}},
}

// today reads "today", "yesterday", "overnight", "the day before yesterday".
func (r *reader) today(i int) (expression, bool) {
	shift, j := 0, i
	if after, ok := r.phrase(r.skip(i, "the"), "day", "before", "yesterday"); ok {
		shift, j = -1, after-1
	} else if after, ok := r.phrase(r.skip(i, "the"), "day", "after", "tomorrow"); ok {
		shift, j = 1, after-1
	} else if r.is(i, "earlier", "later") && r.at(i+1).sort == today {
		j = i + 1
	}
	p := r.at(j)
	switch {
	case p.sort == overnight:
		return expression{first: i, next: j + 1, deictic: true, relative: true, mean: func(c *context) (period, bool) {
			if !c.known {
				return period{}, false
			}
			return between(dayPoint(c.day-1), dayPoint(c.day)), true
		}}, true
	case p.sort != today || p.word == "today" && p.capital && (r.at(j-1).capital || r.is(j-1, "russia")) && !r.upper:
		return expression{}, false
	}
	shift += p.value
	if e, ok := r.fullDate(r.skip(j+1, ",", "(")); ok && shift <= 0 { // "yesterday, 3 May 2022"
		e.first = i
		return e, true
	}
	return expression{first: i, next: j + 1, deictic: true, relative: true, mean: func(c *context) (period, bool) {
		return period{from: dayPoint(c.day + Day(shift))}, c.known
	}}, true
}

// fullDate reads a day of the calendar with its month.
func (r *reader) fullDate(i int) (expression, bool) {
	for _, try := range [...]try{(*reader).monthFirst, (*reader).dayFirst, (*reader).numeric} {
		if e, ok := try(r, i); ok && e.kind == Point && e.next > i+1 {
			return e, true
		}
	}
	return expression{}, false
}

// pointer reads a word that points: "last", "this", "next", "previous", "following", "same", "that".
func (r *reader) pointer(i int) (sort, int, bool) {
	switch s := r.at(i).sort; s {
	case last, this, forward, previous, same, that:
		if s == last && r.is(i, "past") && !r.is(i-1, "the", "this") {
			return 0, 0, false
		}
		if (s == that || s == this) && r.at(i+1).sort == same {
			return same, i + 2, true
		}
		return s, i + 1, true
	case after:
		return after, i + 1, r.is(i, "following")
	}
	return 0, 0, false
}

// pointedUnit reads "last year", "the same year", "the following year" for one unit.
func (r *reader) pointedUnit(i int, want int) (expression, bool) {
	e, of, ok := r.pointedAny(i)
	return e, ok && of == want
}

// pointed reads "last week", "earlier this month", "that year", "last March", "last summer", "the weekend".
func (r *reader) pointed(i int) (expression, bool) {
	e, _, ok := r.pointedAny(i)
	return e, ok
}

func (r *reader) pointedAny(i int) (e expression, of int, ok bool) {
	j := i
	sooner := r.is(i, "earlier", "later")
	if sooner {
		j = r.skip(i+1, "in", "on")
	}
	the := r.is(j, "the")
	j = r.skip(j, "the")
	if the && !sooner && r.is(i-1, "over", "at", "during", "on", "throughout", "through") && r.is(j, "weekend") {
		return expression{first: i, next: j + 1, deictic: true, relative: true, mean: pointedUnitMeaning(this, aWeekend)}, aWeekend, true
	}
	owns := the && r.is(j, "year", "month", "week") && r.is(j+1, "'", "’") && r.is(j+2, "s") // "the week's worst attack"
	if owns || the && r.is(j, "week") && r.is(i-1, "over") && !r.is(j+1, "-", "to", "leading", "ending", "beginning", "that", "of", "before", "after") {
		of := r.at(j).value
		return expression{first: i, next: j + 1, relative: true, mean: currentUnit(of)}, of, true
	}
	if the && (sooner || r.goesThrough(i-1)) && r.is(j, "year", "month", "week", "day") && !r.is(j+1, "-", "of", "before", "after", "earlier", "later") {
		of := r.at(j).value
		return expression{first: i, next: j + 1, relative: true, mean: currentUnit(of)}, of, true
	}
	if r.is(j, "latest") && r.is(j+1, "quarter") {
		return expression{first: i, next: j + 2, deictic: true, relative: true, mean: pointedUnitMeaning(last, aQuarter)}, aQuarter, true
	}
	pointer, j, found := r.pointer(j)
	if !found {
		return e, 0, false
	}
	if pointer == forward && the && r.is(j-1, "next") {
		pointer = after
	}
	j = r.skip(j, "calendar", "fiscal")
	p := r.at(j)
	next := j + 1
	if r.dash(next) && r.at(next).glued && r.at(next+1).glued { // "last month-long"
		return e, 0, false
	}
	e = expression{first: i, next: next, deictic: pointer == last || pointer == this || pointer == forward, relative: true}
	switch p.sort {
	case unit:
		if plural(p.word) && p.word != "this" || p.value == aDay && (pointer == last || pointer == this || pointer == forward) {
			return e, 0, false
		}
		if after := r.aYearBefore(next); pointer == same && after > 0 {
			e.next, e.mean = after, yearBefore(p.value)
			return e, p.value, true
		}
		if the && pointer == last && p.value != aWeekend && p.value != aQuarter && !sooner {
			e.kind, e.length, e.mean = Period, isoLength(1, p.value, false), rolling(1, p.value)
		} else {
			e.mean = pointedUnitMeaning(pointer, p.value)
		}
		return e, p.value, true
	case month:
		number, next := r.monthAt(j, true)
		if next == 0 {
			return e, 0, false
		}
		if _, dayNext := r.dayAt(next); dayNext > 0 && pointer != last && pointer != this && pointer != forward {
			return e, 0, false // "that March 5 …"
		}
		if day, dayNext := r.dayAt(next); dayNext > 0 {
			e.next, e.mean = dayNext, pointedMonth(pointer, number, day)
			return e, 0, true
		}
		e.next, e.mean = next, pointedMonth(pointer, number, 0)
		return e, 0, true
	case season:
		e.mean = pointedMonth(pointer, p.value, 0)
		return e, 0, !p.capital
	}
	if row, tokens := r.holidayAt(j); tokens > 0 && (pointer == last || pointer == forward || pointer == this) {
		h := r.holidayOf[row]
		for e.next = j; r.at(e.next) != &nothing && r.at(e.next).token < p.token+tokens; e.next++ {
		}
		e.mean = func(c *context) (period, bool) {
			if h.moving {
				return period{}, false
			}
			return pointedMonth(pointer, h.month, h.day)(c)
		}
		return e, 0, !h.moving
	}
	return e, 0, false
}

// goesThrough says whether a verb or a noun stands at i that makes "the day" behind it the day told of: "shares ended the
// day", "the rest of the week".
func (r *reader) goesThrough(i int) bool {
	return r.is(i, "ended", "ending", "ends", "finished", "finishing", "closed", "closing", "began", "started") ||
		r.is(i, "of") && r.is(i-1, "rest", "remainder", "most")
}

// samePeriod reads "the same period last year", "the year-ago quarter", "the year-earlier period".
func (r *reader) samePeriod(i int) (expression, bool) {
	j := r.skip(i, "the")
	if r.is(j, "same") && r.is(j+1, "period", "time") {
		if after := r.aYearBefore(j + 2); after > 0 {
			return expression{first: i, next: after, relative: true, mean: yearBefore(0)}, true
		}
		return expression{}, false
	}
	if !r.is(j, "year") || !r.dash(j+1) || !r.is(j+2, "ago", "earlier") {
		return expression{}, false
	}
	of := 0
	switch p := r.at(j + 3); {
	case p.sort == unit && !plural(p.word):
		of = p.value
	case p.word != "period":
		return expression{}, false
	}
	return expression{first: i, next: j + 4, relative: true, mean: yearBefore(of)}, true
}

// yearsThirdQuarter reads "last year's third quarter".
func (r *reader) yearsThirdQuarter(i int) (expression, bool) {
	year, ok := r.pointedUnit(i, aYear)
	if !ok || !r.is(year.next, "'", "’") || !r.is(year.next+1, "s") {
		return expression{}, false
	}
	n, months := r.ordinalPart(year.next + 2)
	year.next, year.kind, year.mean = year.next+4, Period, partOfYear(year.mean, n, months)
	return year, months > 0
}

// unitsEnd reads "year-end", "the year's end", "month's end".
func (r *reader) unitsEnd(i int) (expression, bool) {
	j := r.skip(i, "the")
	of := r.at(j)
	if of.sort != unit || plural(of.word) || !r.at(j+1).glued {
		return expression{}, false
	}
	next := j + 1
	if r.is(next, "'", "’") && r.is(next+1, "s") {
		next += 2
	} else if r.dash(next) {
		next++
	}
	return expression{first: i, next: next + 1, relative: true, part: Late, mean: currentUnit(of.value)}, next > j+1 && r.is(next, "end") && !r.dash(next+1)
}

// aYearBefore reads "a year ago", "last year" behind "the same month".
func (r *reader) aYearBefore(i int) (next int) {
	for _, words := range [...][]string{{"a", "year", "ago"}, {"a", "year", "earlier"}, {"a", "year", "before"}, {"one", "year", "ago"}, {"last", "year"}, {"of", "last", "year"}} {
		if after, ok := r.phrase(i, words...); ok {
			return after
		}
	}
	return 0
}

// yearBefore is the day, month or quarter that the text tells of, or the report's, a year sooner; 0: of whatever unit the
// last date has.
func yearBefore(of int) meaning {
	return func(c *context) (period, bool) {
		from := c.anchor
		if of == aMonth || of == aQuarter {
			from = c.anchorM
		}
		if from.unit == Unknown || from.unit > ToYear || of == aDay && from.unit != ToDay {
			from = c.published
		}
		if from.unit == Unknown || from.unit > ToYear || from.year == unknownYear {
			return period{}, false
		}
		from.year--
		if of == 0 && from.unit == ToDay {
			from = monthPoint(from.year, from.month)
		}
		if last := c.anchorLast; of == 0 && last.unit == ToMonth && from.unit == ToMonth {
			last.year--
			return between(from, last), true
		}
		switch {
		case of == aMonth, of == aQuarter:
			return shiftUnit(from, of, 0, c, false)
		case of == aYear:
			return period{from: yearPoint(from.year)}, true
		case from.unit == ToDay && from.day > daysIn(from.year, from.month):
			return period{}, false
		}
		return period{from: from}, true
	}
}

func (r *reader) holidayAt(i int) (row, tokens int) {
	p := r.at(i)
	if p == &nothing || !p.capital || p.Start != r.doc.Tokens[p.token].Start {
		return 0, 0
	}
	return r.holidays.Match(r.doc, p.token)
}

// pointedPart reads "last night", "this morning", "the next morning".
func (r *reader) pointedPart(i int) (expression, bool) {
	j := i
	if r.is(i, "earlier", "later", "early", "late") {
		j++
	}
	the := r.is(j, "the")
	j = r.skip(j, "the")
	var pointer sort
	switch {
	case the && r.is(j, "night", "evening", "morning", "afternoon") && r.is(j+1, "before"):
		return expression{first: i, next: j + 2, relative: true, mean: fromAnchor(-1, true)}, true
	default:
		var ok bool
		if pointer, j, ok = r.pointer(j); !ok {
			return expression{}, false
		}
	}
	if r.at(j).sort != dayPart || r.dash(j+1) && r.at(j+1).glued {
		return expression{}, false
	}
	e := expression{first: i, next: j + 1, relative: true, deictic: pointer == last || pointer == this}
	switch pointer {
	case last:
		e.mean = fromReport(-1)
	case this:
		e.mean = fromReport(0)
	case same, that:
		e.mean = fromAnchor(0, false)
	case previous:
		e.mean = fromAnchor(-1, true)
	default:
		e.mean = fromAnchor(1, false)
	}
	return e, true
}

// fromReport is so many days from the report's date.
func fromReport(shift int) meaning {
	return func(c *context) (period, bool) { return period{from: dayPoint(c.day + Day(shift))}, c.known }
}

// fromAnchor is so many days from the last day that the text told, or else, where that may be, from the report's date.
func fromAnchor(shift int, orReport bool) meaning {
	return func(c *context) (period, bool) {
		switch {
		case c.anchored:
			return period{from: dayPoint(c.anchorDay + Day(shift))}, true
		case orReport && c.known:
			return period{from: dayPoint(c.day + Day(shift))}, true
		}
		return period{}, false
	}
}

// pointedUnitMeaning is "last week", "that month", "the following year".
func pointedUnitMeaning(pointer sort, of int) meaning {
	return func(c *context) (period, bool) {
		var base period
		known := false
		shift := 0
		switch pointer {
		case last:
			shift = -1
		case forward, after:
			shift = 1
		case previous:
			shift = -1
		}
		switch pointer {
		case last, this, forward:
			base, known = c.report()
		default:
			if base, known = c.anchorFor(of); !known && pointer == previous {
				base, known = c.report()
			}
		}
		if !known {
			return period{}, false
		}
		return shiftUnit(base.from, of, shift, c, pointer == this)
	}
}

// currentUnit is "the year", "the day" of a part of it: the one that the text tells of, or that of the report. A day that
// was told sentences ago is no longer told of.
func currentUnit(of int) meaning {
	return func(c *context) (period, bool) {
		if of == aDay && c.anchored && c.sentence-c.told <= 2 {
			return period{from: dayPoint(c.anchorDay)}, true
		}
		if base, ok := c.anchorFor(of); ok && c.leads() {
			return shiftUnit(base.from, of, 0, c, false)
		}
		return pointedUnitMeaning(this, of)(c)
	}
}

// shiftUnit is the unit that a point lies in, moved by so many units. current: it is the one of the report itself.
func shiftUnit(base point, of, shift int, c *context, current bool) (period, bool) {
	if base.year == unknownYear {
		return period{}, false
	}
	switch of {
	case aDay:
		if base.unit != ToDay {
			return period{}, false
		}
		return period{from: dayPoint(base.first() + Day(shift))}, true
	case aWeek, aWeekend, aFortnight:
		if base.unit != ToDay {
			return period{}, false
		}
		day := base.first()
		if of == aWeekend {
			return weekend(day, shift, c.tense), true
		}
		monday := day - Day(day.Weekday()) + Day(7*shift)
		first, last := monday, monday+6
		if current && c.tense == Future {
			first = max(first, day)
		} else if current && day > first {
			last = day
		}
		return between(dayPoint(first), dayPoint(last)), true
	case aMonth:
		if base.month == 0 || base.month > 12 {
			return period{}, false
		}
		return period{from: shiftMonths(base, shift)}, true
	case aQuarter:
		if base.month == 0 || base.month > 12 {
			return period{}, false
		}
		first := monthPoint(base.year, (base.month-1)/3*3+1)
		from := shiftMonths(first, 3*shift)
		return between(from, shiftMonths(from, 2)), true
	case aYear:
		return period{from: yearPoint(base.year + shift)}, base.unit <= ToYear
	case aDecade:
		return period{from: point{floorDiv(base.year, 10)*10 + 10*shift, 0, 0, ToDecade}}, true
	case aCentury:
		return period{from: point{floorDiv(base.year, 100)*100 + 100*shift, 0, 0, ToCentury}}, true
	}
	return period{}, false
}

// weekend is the one that a report of this day means: the running one on its own days, else the one before.
func weekend(day Day, shift int, tense Tense) period {
	saturday := day - Day(day.Weekday()) + 5
	if day.Weekday() < 5 && shift <= 0 && tense != Future {
		saturday -= 7
		shift = 0
	}
	saturday += Day(7 * shift)
	return between(dayPoint(saturday), dayPoint(saturday+1))
}

func shiftMonths(p point, by int) point {
	months := p.year*12 + p.month - 1 + by
	return monthPoint(floorDiv(months, 12), months-12*floorDiv(months, 12)+1)
}

// pointedMonth is "last March", "this summer", "the following August", "last Christmas".
func pointedMonth(pointer sort, number, day int) meaning {
	return func(c *context) (period, bool) {
		base, known := c.report()
		if pointer != last && pointer != this && pointer != forward {
			base, known = c.anchorFor(aYear)
		}
		if !known || base.from.year == unknownYear {
			return period{}, false
		}
		of := base.from
		candidate := calendarPoint(of.year, number, day)
		reference := of.first()
		switch pointer {
		case last, previous:
			if candidate.last() >= reference {
				candidate.year--
			}
		case forward, after:
			if candidate.first() <= reference && (of.unit != ToYear || pointer == after) {
				candidate.year++
			}
		case this:
			if number == 24 && of.month > 0 && of.month <= 4 && c.tense != Future { // until spring is well on, the winter is the last
				candidate.year--
			}
		}
		return period{from: candidate}, true
	}
}

// calendarPoint is a day, a month or a season of a year.
func calendarPoint(year, month, day int) point {
	p := point{year, month, day, ToDay}
	switch {
	case month > 20:
		p.unit = ToSeason
	case day == 0:
		p.unit = ToMonth
	}
	return p
}
