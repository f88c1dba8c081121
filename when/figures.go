package when

// numeric reads "2024-03-22", "22/03/2024", "03/22/2024", "22.03.24".
func (r *reader) numeric(i int) (expression, bool) {
	separator := r.at(i + 1)
	if !separator.glued || !r.is(i+1, "-", "/", ".", "–") || r.at(i+3).word != separator.word ||
		r.at(i).sort != figure || r.at(i+2).sort != figure || r.at(i+4).sort != figure || !r.at(i+2).glued || !r.at(i+4).glued ||
		r.at(i).glued || r.at(i+5).glued && (r.at(i+5).sort == figure || r.at(i+5).word == separator.word && r.at(i+6).sort == figure) {
		return expression{}, false
	}
	a, b, c := r.at(i), r.at(i+2), r.at(i+4)
	day, month, year := 0, 0, 0
	switch {
	case len(a.word) == 4 && len(b.word) <= 2 && len(c.word) <= 2:
		year, month, day = a.value, b.value, c.value
	case len(a.word) <= 2 && len(b.word) <= 2 && (len(c.word) == 4 || len(c.word) == 2 && (len(a.word) == 2 || len(b.word) == 2)):
		day, month, year = a.value, b.value, c.value
		if len(c.word) == 2 {
			year += 2000
		}
		if month > 12 {
			day, month = month, day
		}
	default:
		return expression{}, false
	}
	if year < 1000 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return expression{}, false
	}
	swappable := len(a.word) <= 2 && day <= 12 && month <= 12
	e := expression{first: i, next: i + 5, year: year}
	e.mean = func(c *context) (period, bool) {
		given := point{year, month, day, ToDay}
		if swapped := (point{year, day, month, ToDay}); swappable && c.known && given.first() > c.day && swapped.first() <= c.day {
			given = swapped
		}
		return period{from: given}, true
	}
	return e, true
}

// nineEleven reads the one date that goes by its figures.
func (r *reader) nineEleven(i int) (expression, bool) {
	if !r.is(i, "9") || !r.is(i+1, "/") || !r.is(i+2, "11") || !r.at(i+1).glued || !r.at(i+2).glued || r.is(i+3, "/") ||
		!r.is(i-1, "the", "since", "after", "before", "of", "on", "post", "-") {
		return expression{}, false
	}
	return expression{first: i, next: i + 3, year: 2001, mean: constant(point{2001, 9, 11, ToDay})}, true
}

// dayAndMonth reads the short dates of digests, "on 9/3": the day first or the month first, as it lies nearer before the report.
func (r *reader) dayAndMonth(i int) (expression, bool) {
	a, b := r.at(i), r.at(i+2)
	if a.sort != figure || b.sort != figure || !r.is(i+1, "/") || !r.at(i+1).glued || !b.glued || r.at(i+3).glued && (r.at(i+3).sort != punct || r.is(i+3, "/")) ||
		a.glued && !r.is(i-1, "(") || len(a.word) > 2 || len(b.word) > 2 || !r.shortDateFollows(i-1) {
		return expression{}, false
	}
	fits := func(day, month int) bool {
		return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(unknownYear, month)
	}
	if !fits(a.value, b.value) && !fits(b.value, a.value) {
		return expression{}, false
	}
	orders := [...][2]int{{a.value, b.value}, {b.value, a.value}}
	return expression{first: i, next: i + 3, mean: func(c *context) (period, bool) {
		best, found := Earliest, false
		for _, order := range orders {
			if !c.known || !fits(order[0], order[1]) {
				continue
			}
			year := c.published.year
			if order[1] > c.published.month {
				year--
			}
			if day := DayOf(year, order[1], order[0]); day <= c.day && c.day-day < 100 && day > best {
				best, found = day, true
			}
		}
		return period{from: dayPoint(best)}, found
	}}, true
}

// shortDateFollows says whether "9/3" behind a piece is a date: "on", "the evening of", "(", "on 8/3 and".
func (r *reader) shortDateFollows(i int) bool {
	switch {
	case r.is(i, "on", "since", "("):
		return true
	case r.is(i, "of"):
		return r.at(i-1).sort == dayPart
	case r.is(i, "and", ",", "to"):
		return r.is(i-2, "/") && r.at(i-2).glued && r.at(i-1).sort == figure && r.shortDateFollows(i-4)
	}
	return false
}
