package when

import "casus/rule"

// weekdayRules read days of the week.
var weekdayRules = []rule.Rule[try]{
	{Name: "<weekday>", Try: (*reader).weekday,
		Yes: []string{"It happened on Tuesday.", "TUESDAY'S RAID FAILED."},
		No:  []string{"The Sunday Times wrote it.", "They sat down.", "the bombing of a Sunday Mass"}},
	{Name: "<weekday>, <day>", Try: (*reader).weekdayAndDay,
		Yes: []string{"on Tuesday, March 22", "on Sat 23 Aug 2014", "on Friday (22 March)"},
		No:  []string{"on Tuesday, 22 people"}},
	{Name: "<weekday> <last week>", Try: (*reader).weekdayOfWeek,
		Yes: []string{"on Tuesday last week", "on Friday of this week"},
		No:  []string{"on Friday of all days"}},
	{Name: "<last> <weekday>", Try: (*reader).pointedWeekday,
		Yes: []string{"last Friday", "this Sunday", "on the following Monday", "next Tuesday"},
		No:  []string{"He said that Friday was quiet."}},
}

// weekdayAt is the weekday that a piece names. bare: no date stands beside it.
func (r *reader) weekdayAt(i int, bare bool) (number, next int, ok bool) {
	p := r.at(i)
	if p.sort != weekday || !p.capital && !r.upper {
		return 0, 0, false
	}
	next = i + 1
	if len(p.word) < 6 {
		if bare {
			return 0, 0, false
		}
		if r.is(next, ".") {
			next++
		}
	}
	if bare && (r.is(i-1, "bloody", "black", "palm", "super", "manic") ||
		r.is(next, "times", "telegraph", "mail", "mirror", "herald", "express", "post", "independent", "tribune", "review", "school", "night's")) {
		return 0, 0, false
	}
	if bare && r.is(i-1, "a", "every", "regular") && r.is(next, "mass", "service", "services", "prayer", "prayers", "sermon", "worship", "market") {
		return 0, 0, false // one of those that are held each week
	}
	return p.value, next, true
}

func (r *reader) weekday(i int) (expression, bool) {
	number, next, ok := r.weekdayAt(i, true)
	if !ok {
		return expression{}, false
	}
	return expression{first: i, next: next, deictic: true, mean: nearestWeekday(number)}, true
}

// weekdayAndDay reads a weekday with its date: the date decides, the weekday helps to find a year.
func (r *reader) weekdayAndDay(i int) (expression, bool) {
	number, next, ok := r.weekdayAt(i, false)
	if !ok {
		return expression{}, false
	}
	next = r.skip(next, ",", "(")
	next = r.skip(next, "the")
	day, found := r.monthFirst(next)
	if !found {
		if day, found = r.dayFirst(next); !found {
			day, found = r.numeric(next)
		}
	}
	if !found || day.kind != Point {
		return expression{}, false
	}
	if r.is(next-1, "(") {
		day.next = r.skip(day.next, ")")
	}
	day.first = i
	mean := day.mean
	day.mean = func(c *context) (period, bool) { return mean(c.onWeekday(number)) }
	return day, true
}

// weekdayOfWeek reads "Tuesday last week", "Friday of next week".
func (r *reader) weekdayOfWeek(i int) (expression, bool) {
	number, next, ok := r.weekdayAt(i, true)
	if !ok {
		return expression{}, false
	}
	next = r.skip(next, "of")
	week, found := r.pointedUnit(next, aWeek)
	if !found {
		return expression{}, false
	}
	mean := week.mean
	return expression{first: i, next: week.next, deictic: week.deictic, relative: week.relative, mean: func(c *context) (period, bool) {
		p, ok := mean(c)
		first, _, known := p.bounds()
		if !ok || !known {
			return p, false
		}
		return period{from: dayPoint(first - Day(first.Weekday()) + Day(number))}, true
	}}, true
}

// pointedWeekday reads "last Friday", "the following Monday".
func (r *reader) pointedWeekday(i int) (expression, bool) {
	j := r.skip(i, "the")
	pointer, next, ok := r.pointer(j)
	if !ok {
		return expression{}, false
	}
	number, next, ok := r.weekdayAt(next, true)
	if !ok || pointer == that && !r.is(i-1, "on", "early", "late", "by") {
		return expression{}, false
	}
	e := expression{first: i, next: next, deictic: true, relative: true}
	e.mean = func(c *context) (period, bool) {
		anchor, known := c.day, c.known
		if pointer == previous || pointer == after || pointer == that || pointer == same {
			if anchor, known = c.anchorDay, c.anchored; !known && pointer == previous {
				anchor, known = c.day, c.known
			}
		}
		if !known {
			return period{}, false
		}
		back := (anchor.Weekday() - number + 7) % 7
		switch pointer {
		case last, previous:
			if back == 0 {
				back = 7
			}
		case forward, after:
			back -= 7
		case this:
			if back > 0 && c.tense != Past {
				back -= 7
			}
		}
		return period{from: dayPoint(anchor - Day(back))}, true
	}
	return e, true
}

// nearestWeekday is the weekday nearest before the report, the day of the report itself included; in a clause about the
// future, the nearest after it. In a text without a date it is known where a full date of the text falls on it.
func nearestWeekday(number int) meaning {
	return func(c *context) (period, bool) {
		if !c.known {
			return period{from: c.likely}, c.likely.unit == ToDay && c.likely.first().Weekday() == number
		}
		back := (c.day.Weekday() - number + 7) % 7
		if c.tense == Future && back > 0 {
			back -= 7
		}
		return period{from: dayPoint(c.day - Day(back))}, true
	}
}
