package when

import "casus/number"

// century reads "the 19th century", "the second century BC".
func (r *reader) century(i int) (expression, bool) {
	j := r.skip(i, "the")
	p := r.at(j)
	if p == &nothing || p.sort == punct || p.Start != r.doc.Tokens[p.token].Start {
		return expression{}, false
	}
	if !r.is(j+1, "century", "-", "–", "th", "st", "nd", "rd") && !r.is(j+2, "century", "-") && !r.is(j+3, "century") {
		return expression{}, false
	}
	n, tokens := number.Ordinal(r.doc, p.token)
	if tokens == 0 || n > 22 {
		return expression{}, false
	}
	next := j
	for r.at(next) != &nothing && r.at(next).token < p.token+tokens {
		next++
	}
	if r.dash(next) {
		next++
	}
	if !r.is(next, "century") {
		return expression{}, false
	}
	if bc := r.beforeChrist(next + 1); bc > 0 {
		whole := between(yearPoint(1-100*n), yearPoint(100-100*n))
		return expression{first: i, next: bc, kind: Period, year: 1 - 100*n, mean: func(*context) (period, bool) { return whole, true }}, true
	}
	return expression{first: i, next: next + 1, year: 100 * (n - 1), mean: constant(point{100 * (n - 1), 0, 0, ToCentury})}, true
}

// seasonFirst reads "summer 2014", "the autumn of 2015", "in the summer".
func (r *reader) seasonFirst(i int) (expression, bool) {
	j := r.skip(i, "the")
	p := r.at(j)
	if p.sort != season || p.capital && r.at(j-1).capital && !r.upper {
		return expression{}, false
	}
	if year, ok := r.ofYear(j + 1); ok {
		return expression{first: i, next: year.next, year: year.year, deictic: year.deictic, relative: year.relative, mean: withYear(year.mean, p.value, 0)}, true
	}
	if p.unsure || j == i && r.at(i-1).sort != open && r.at(i-1).sort != stage || j > i && r.at(i-1).sort != open {
		return expression{}, false
	}
	if r.at(j+1).sort == other && r.at(j+1) != &nothing && r.is(j+1, "offensive", "break", "camp", "olympics", "games", "school", "palace", "holidays", "clothes") {
		return expression{}, false
	}
	return expression{first: i, next: j + 1, mean: calendarDay(p.value, 0)}, true
}

// holiday reads a day with a name, and the eve of it.
func (r *reader) holiday(i int) (expression, bool) {
	eve, j := 0, i
	if after, ok := r.phrase(i, "the", "eve", "of"); ok {
		eve, j = -1, after
	}
	p := r.at(j)
	if p == &nothing || !p.capital && p.sort != figure || p.Start != r.doc.Tokens[p.token].Start {
		return expression{}, false
	}
	row, tokens := r.holidays.Match(r.doc, p.token)
	if tokens == 0 {
		return expression{}, false
	}
	next := j
	for r.at(next) != &nothing && r.at(next).token < p.token+tokens {
		next++
	}
	h := r.holidayOf[row]
	year, dated := r.ofYear(next)
	if !dated && next == j+1 && r.at(i-1).sort != open && r.at(i-1).sort != before && r.at(i-1).sort != after && r.at(i-1).sort != last {
		return expression{}, false // "Christmas trees"
	}
	e := expression{first: i, next: next}
	if dated {
		e.next, e.year, e.deictic, e.relative = year.next, year.year, year.deictic, year.relative
	}
	e.mean = func(c *context) (period, bool) {
		of := unknownYear
		switch {
		case dated:
			p, ok := year.mean(c)
			if !ok {
				return p, false
			}
			of = p.from.year
		case h.moving:
			of = c.yearOfMoving(h)
		default:
			of = c.yearFor(h.month, h.day)
		}
		if of == unknownYear {
			return period{from: point{of, h.month, h.day, ToDay}}, !h.moving && eve == 0
		}
		if h.moving {
			return period{from: dayPoint(easter(of) + Day(h.easter+eve))}, true
		}
		return period{from: dayPoint(DayOf(of, h.month, h.day) + Day(eve))}, true
	}
	return e, true
}

// ordinalPart reads "third quarter", "second half": which part of a year it is, and of how many months.
func (r *reader) ordinalPart(i int) (n, months int) {
	switch r.at(i).word {
	case "first":
		n = 1
	case "second":
		n = 2
	case "third":
		n = 3
	case "fourth", "last", "final":
		n = 4
	default:
		return 0, 0
	}
	switch r.at(i + 1).word {
	case "quarter":
		return n, 3
	case "half":
		if n == 4 {
			n = 2
		}
		if n < 3 {
			return n, 6
		}
	}
	return n, 0
}

// yearPart reads "the first quarter of 2014", "the second half of 2015", "the first half of the year".
func (r *reader) yearPart(i int) (expression, bool) {
	j := r.skip(i, "the")
	n, size := r.ordinalPart(j)
	if r.dash(j+1) && r.is(j+2, "quarter") && n > 0 && r.at(j+1).glued { // "first-quarter losses"
		return expression{first: i, next: j + 3, kind: Period, deictic: true, mean: quarter(n)}, true
	}
	if size == 0 {
		return expression{}, false
	}
	year, ok := r.ofYear(r.skip(j+2, "of", ","))
	if !ok {
		return expression{first: i, next: j + 2, kind: Period, deictic: true, mean: quarter(n)},
			(j > i || r.is(i-1, "its", "their", "our", "fiscal", "s")) && size == 3 && !r.is(j+2, "of") && !r.dash(j+2)
	}
	return expression{first: i, next: year.next, kind: Period, year: year.year, deictic: year.deictic, relative: year.relative,
		mean: partOfYear(year.mean, n, size)}, true
}

// partOfYear is the nth part, of so many months, of a year.
func partOfYear(year meaning, n, months int) meaning {
	return func(c *context) (period, bool) {
		p, ok := year(c)
		if !ok || p.from.unit != ToYear {
			return p, false
		}
		return between(monthPoint(p.from.year, (n-1)*months+1), monthPoint(p.from.year, n*months)), true
	}
}

// weekOfMonth reads "the first week of March", "the last two weeks of August 2021".
func (r *reader) weekOfMonth(i int) (expression, bool) {
	j := r.skip(i, "the")
	from, size := 0, 1
	switch r.at(j).word {
	case "first":
	case "second":
		from = 1
	case "third":
		from = 2
	case "fourth":
		from = 3
	case "last", "final":
		from = -1
	default:
		return expression{}, false
	}
	j++
	if n, next, _ := r.count(j); next > 0 && (from == 0 || from == -1) {
		size, j = n, next
	}
	if r.at(j).sort != unit || r.at(j).value != aWeek || size < 1 || size > 4 || !r.is(j+1, "of", "in") {
		return expression{}, false
	}
	month, ok := r.monthFirst(j + 2)
	if !ok || month.kind != Point || month.mean == nil {
		return expression{}, false
	}
	month.first, month.kind = i, Period
	mean := month.mean
	month.mean = func(c *context) (period, bool) {
		p, ok := mean(c)
		if !ok || p.from.unit != ToMonth || p.from.year == unknownYear {
			return p, false
		}
		first, last := p.from.first(), p.from.last()
		if from < 0 {
			return between(dayPoint(last-Day(7*size)+1), dayPoint(last)), true
		}
		first += Day(7 * from)
		return between(dayPoint(first), dayPoint(first+Day(7*size)-1)), true
	}
	return month, true
}

// quarter is the one of the report's year, or of the year before where it has not begun.
func quarter(n int) meaning {
	return func(c *context) (period, bool) {
		year := c.yearFor(3*n-2, 0)
		if year == unknownYear {
			return period{}, false
		}
		return between(monthPoint(year, 3*n-2), monthPoint(year, 3*n)), true
	}
}

// dayAlone reads "on the 20th": of the month that the text tells of, or of the last that had one.
func (r *reader) dayAlone(i int) (expression, bool) {
	if !r.is(i, "the") || !r.is(i-1, "on", "by", "until", "since", "from") {
		return expression{}, false
	}
	day, next := r.dayAt(i + 1)
	if next < i+3 || r.at(next) != &nothing && !r.is(next, ",", ".", ";", "and", "when", "at", "was", "were", "of") || r.is(next, "of") && !r.is(next+1, "this", "that", "the") {
		return expression{}, false
	}
	if after, ok := r.phrase(next, "of", "the", "month"); ok {
		next = after
	} else if after, ok := r.phrase(next, "of", "this", "month"); ok {
		next = after
	} else if after, ok := r.phrase(next, "of", "that", "month"); ok {
		next = after
	} else if r.is(next, "of") {
		return expression{}, false
	}
	return expression{first: i, next: next, relative: true, mean: func(c *context) (period, bool) {
		of := c.anchorM
		if !c.leads() || of.unit == Unknown {
			if !c.known {
				return period{}, false
			}
			of = c.published
			if day > of.day && c.tense != Future {
				of = shiftMonths(of, -1)
			}
		}
		return period{from: point{of.year, of.month, day, ToDay}}, day <= daysIn(of.year, of.month)
	}}, true
}
