package when

import (
	"strings"

	"casus/rule"
	"casus/text"
)

// calendarRules read what a calendar names: days, months, years, seasons, decades, centuries, holidays.
var calendarRules = []rule.Rule[try]{
	{Name: "September 11 <attacks>", Try: (*reader).september11,
		Yes: []string{"the Sept. 11 attacks", "the September 11 terrorist attacks"},
		No:  []string{"the Sept. 11 meeting", "the Sept. 11, 2012, attacks"}},
	{Name: "<month> <day>, <year>", Try: (*reader).monthFirst,
		Yes: []string{"It happened on March 22, 2024.", "In August 2021 they left.", "They met on Mar. 3."},
		No:  []string{"She may leave.", "They march 20 miles."}},
	{Name: "<day> <month> <year>", Try: (*reader).dayFirst,
		Yes: []string{"It happened on 22 March 2024.", "It was the 3rd of May."},
		No:  []string{"Some 22 marched home."}},
	{Name: "year-month-day", Try: (*reader).numeric,
		Yes: []string{"Signed on 2024-03-22.", "Signed on 22.03.2024.", "Signed on 22/03/2024."},
		No:  []string{"The vote was 22-03.", "It scored 9/11/8."}},
	{Name: "<year>", Try: (*reader).bareYear,
		Yes: []string{"It began in 2015.", "After the 2015 attack they left."},
		No:  []string{"Some 2015 people left.", "The 2,015 guests left."}},
	{Name: "fiscal <year>", Try: (*reader).fiscalYear,
		Yes: []string{"Losses grew in fiscal 2012.", "in fiscal year 2012", "the 2012 fiscal year"},
		No:  []string{"The fiscal rules changed.", "the fiscal year"}},
	{Name: "the <ordinal> <of the month>", Try: (*reader).dayAlone,
		Yes: []string{"It began on the 20th.", "They left on the 3rd, a day late."},
		No:  []string{"on the 5th floor", "They left on the third attempt.", "on the 20th of May"}},
	{Name: "9/11", Try: (*reader).nineEleven,
		Yes: []string{"the 9/11 attacks", "Since 9/11 they hid."},
		No:  []string{"It won 9/11 seats.", "on 9/11/2014"}},
	{Name: "on <day>/<month>", Try: (*reader).dayAndMonth,
		Yes: []string{"It fell on 9/3.", "on the evening of 9/3", "on 9/3 and 10/3", "shelled twice (9/3)"},
		No:  []string{"It won 9/3 seats.", "on 9/3/2014", "on 31/15", "on 9/3rds of the front"}},
	{Name: "<year>-<year>", Try: (*reader).yearPair,
		Yes: []string{"the 2013-14 crisis", "He ruled 1998–2003."},
		No:  []string{"a 20-14 win"}},
	{Name: "the <decade>s", Try: (*reader).decade,
		Yes: []string{"in the 1990s", "since the nineties", "in the '80s"},
		No:  []string{"a man in his nineties", "a man in his early twenties"}},
	{Name: "the <ordinal> century", Try: (*reader).century,
		Yes: []string{"in the 19th century", "the twentieth century"},
		No:  []string{"the third attack"}},
	{Name: "<season> <year>", Try: (*reader).seasonFirst,
		Yes: []string{"in summer 2014", "in the autumn of 2015", "in the fall of 2016"},
		No:  []string{"the fall of the town", "the Arab Spring"}},
	{Name: "<holiday>", Try: (*reader).holiday,
		Yes: []string{"on Christmas Eve", "on Good Friday 2019", "on New Year's Day"},
		No:  []string{"Christmas trees were sold by the church"}},
	{Name: "the <first> week of <month>", Try: (*reader).weekOfMonth,
		Yes: []string{"in the first week of March", "the last two weeks of August 2021"},
		No:  []string{"in the first week of the war", "the first of March"}},
	{Name: "<quarter|half> of <year>", Try: (*reader).yearPart,
		Yes: []string{"in the first quarter of 2014", "the second half of 2015"},
		No:  []string{"the first quarter of the race"}},
}

// monthAt is the month that a piece names. bare: no day or year stands beside it that would show what it is.
func (r *reader) monthAt(i int, bare bool) (number, next int) {
	p := r.at(i)
	if p.sort != month {
		return 0, 0
	}
	abbreviated := len(p.word) <= 4 && p.word != "may" && p.word != "june" && p.word != "july"
	next = i + 1
	if abbreviated && r.is(next, ".") && r.at(next).glued && (!bare || r.at(next+1) != &nothing) {
		next++
	}
	if !bare {
		return p.value, next
	}
	if !p.capital || abbreviated || r.inPersonName(p.token) {
		return 0, 0
	}
	for _, beside := range [...]*piece{r.at(i - 1), r.at(next)} { // "April 31"
		if beside.sort == figure && beside.value > 12 && beside.value <= 99 && len(beside.word) == 2 {
			return 0, 0
		}
	}
	if p.unsure && !r.monthContext(i) {
		return 0, 0
	}
	return p.value, next
}

// monthContext says whether "May" or "March" stands where only a month can.
func (r *reader) monthContext(i int) bool {
	before := i - 1
	for r.is(before, "the", "-") {
		before--
	}
	switch r.at(before).sort {
	case last, this, forward, previous, same, stage, that:
		return !r.upper || r.at(before).sort != that && !r.is(before, "this")
	case open:
		return !r.is(before, "to", "for", "on") || !r.upper && r.is(before, "to", "for") && r.at(i+1).sort != other
	case month:
		return true
	}
	if r.is(before, "and", "or") && r.at(before-1).sort == month ||
		(r.is(i+1, "to", "until", "through") || r.dash(i+1)) && r.at(i+2).sort == month {
		return true
	}
	return !r.upper && i > 0 && r.is(i+1, "attack", "bombing", "election", "elections", "coup", "protest", "protests", "raid", "massacre",
		"offensive", "ceasefire", "truce", "deal", "assault", "killing", "killings", "blast", "shooting", "vote", "referendum")
}

func (r *reader) inPersonName(token int) bool {
	for _, name := range r.doc.Names {
		if name.First <= token && token < name.Last {
			return int(name.Kind) == 0 && name.Last-name.First > 1
		}
	}
	return false
}

// dayAt reads the number of a day: "22", "22nd", "the twenty-second".
func (r *reader) dayAt(i int) (day, next int) {
	p := r.at(i)
	if p.sort != figure || p.value < 1 || p.value > 31 || len(p.word) > 2 {
		return 0, 0
	}
	next = i + 1
	after := r.at(next)
	if after.glued {
		switch after.word {
		case "st", "nd", "rd", "th":
			return p.value, next + 1
		case ",", ".":
			if r.at(next+1).glued && r.at(next+1).sort == figure {
				return 0, 0
			}
		case "-", "–", "/", ")", "(", "'", "’", ";", "—", "]", "\"", "”", "?", "!":
		case ":":
			if r.at(next + 1).glued {
				return 0, 0
			}
		default:
			return 0, 0
		}
	}
	if r.clockMark(next) {
		return 0, 0
	}
	return p.value, next
}

// yearAt reads a year of four digits.
func (r *reader) yearAt(i int) (year, next int) {
	p := r.at(i)
	if p.sort != figure || len(p.word) != 4 || p.value < 1000 || p.value > 2099 {
		return 0, 0
	}
	after := r.at(i + 1)
	if after.glued && (after.sort == other || after.sort == short || after.word == "%" ||
		(after.word == "," || after.word == "." || after.word == ":") && r.at(i+2).sort == figure && r.at(i+2).glued) {
		return 0, 0
	}
	return p.value, i + 1
}

// ofYear reads the year that goes with a day or month: ", 2024", "of 2024", "last year", "of the same year".
func (r *reader) ofYear(i int) (e expression, ok bool) {
	j := r.skip(i, ",")
	j = r.skip(j, "of", "in")
	j = r.skip(j, "the")
	j = r.skip(j, "year")
	if year, next := r.yearBC(j); next > 0 {
		return expression{next: next, year: year, mean: constant(yearPoint(year))}, true
	}
	if year, next := r.yearAt(j); next > 0 && (j > i || !r.at(j).glued || r.dash(i)) {
		return expression{next: skipChrist(r, next), year: year, mean: constant(yearPoint(year))}, true
	}
	if r.dash(i) && r.at(i).glued {
		if year, next := r.yearAt(i + 1); next > 0 {
			return expression{next: next, year: year, mean: constant(yearPoint(year))}, true
		}
	}
	if r.is(j, "'", "’") && r.at(j+1).sort == figure && len(r.at(j+1).word) == 2 && r.at(j+1).glued {
		year := 1900 + r.at(j+1).value
		if year < 1950 {
			year += 100
		}
		return expression{next: j + 2, year: year, mean: constant(yearPoint(year))}, true
	}
	if pointed, found := r.pointedUnit(j, aYear); found {
		return pointed, true
	}
	return expression{}, false
}

func (r *reader) beforeChrist(i int) (next int) {
	if r.is(i, "bc", "bce") {
		return i + 1
	}
	if r.is(i, "b") && r.is(i+1, ".") && r.is(i+2, "c") {
		return r.skip(i+3, ".")
	}
	return 0
}

// yearBC reads "490 BC"; the year is counted as astronomers do.
func (r *reader) yearBC(i int) (year, next int) {
	p := r.at(i)
	if p.sort != figure || p.value < 1 || len(p.word) > 4 {
		return 0, 0
	}
	return 1 - p.value, r.beforeChrist(i + 1)
}

func skipChrist(r *reader, i int) int { return r.skip(i, "ad", "ce") }

func constant(p point) meaning {
	return func(*context) (period, bool) { return period{from: p}, true }
}

// monthFirst reads "March 22, 2024", "March 22", "March 3-5", "August 2021", "in August".
func (r *reader) monthFirst(i int) (expression, bool) {
	number, j := r.monthAt(i, false)
	if j == 0 || !r.at(i).capital && !r.upper {
		return expression{}, false
	}
	j = r.skip(j, ",")
	beforeDay := j
	if r.is(j, "the") {
		if _, next := r.dayAt(j + 1); next > j+2 {
			j++
		}
	}
	if first, next := r.dayAt(j); next > 0 && first <= daysIn(unknownYear, number) && (beforeDay == i+1 || r.is(i+1, ".")) {
		if r.namesBody(next) {
			return expression{}, false
		}
		return r.daysOfMonth(i, number, first, next), true
	}
	if r.is(j-1, ",") && !r.is(j, "of") {
		if _, next := r.yearAt(j); next == 0 {
			j--
		}
	}
	if year, ok := r.ofYear(j); ok {
		return expression{first: i, next: year.next, year: year.year, deictic: year.deictic, relative: year.relative, mean: withYear(year.mean, number, 0)}, true
	}
	number, j = r.monthAt(i, true)
	if j == 0 {
		return expression{}, false
	}
	return expression{first: i, next: j, mean: calendarDay(number, 0)}, true
}

// namesBody says whether a date before a token is part of a body's name: "the March 23 Movement".
func (r *reader) namesBody(i int) bool {
	return r.at(i).capital && r.is(i, "movement", "alliance", "coalition", "brigade", "brigades", "front", "youth", "martyrs")
}

// daysOfMonth goes on after "March 3": another day, a year.
func (r *reader) daysOfMonth(i, number, first, next int) expression {
	second, otherMonth := 0, number
	var parts ends
	if to, after := r.secondDay(next, first, r.is(i-1, "between")); after > 0 {
		parts = ends{i, next, next + 1}
		second, next = to, after
		if m, afterMonth := r.monthAt(next, false); afterMonth > 0 && r.at(next).capital {
			otherMonth, next = m, afterMonth
		}
	}
	e := expression{first: i, next: next, ends: parts}
	e.mean = calendarDay(number, first)
	year, ok := r.ofYear(next)
	if ok && !(r.is(next, "in") && year.year != 0) {
		e.next, e.year, e.deictic, e.relative = year.next, year.year, year.deictic, year.relative
		e.mean = withYear(year.mean, number, first)
	}
	if second > 0 {
		e.kind = Period
		e.mean = throughDay(e.mean, otherMonth, second)
	}
	return e
}

// nextDay reads the second of two days that follow each other, "19/20".
func (r *reader) nextDay(i, first int) (day, next int) {
	if !r.is(i, "/") || !r.at(i).glued || !r.at(i+1).glued {
		return 0, 0
	}
	if day, next = r.dayAt(i + 1); day != first+1 {
		return 0, 0
	}
	return day, next
}

// secondDay reads the second end of "3-5", "3 to 5", "3 and 4" (days that follow each other), "3 through 5", "3/4".
func (r *reader) secondDay(i, first int, between bool) (day, next int) {
	if day, next = r.nextDay(i, first); next > 0 {
		return day, next
	}
	glued := r.dash(i)
	if !glued && !r.is(i, "to", "and", "through", "until", "till", "or") {
		return 0, 0
	}
	day, next = r.dayAt(i + 1)
	if next == 0 || day <= first || r.is(i, "and", "or") && day != first+1 && !between {
		return 0, 0
	}
	if r.at(next).sort == unit || r.at(next).sort == short || r.at(next).sort == other && !glued && r.is(i, "and", "or", "to") && !r.is(next, "when", "in", "at", "as") {
		return 0, 0
	}
	return day, next
}

// dayFirst reads "22 March 2024", "the 22nd of March", "3-5 March".
func (r *reader) dayFirst(i int) (expression, bool) {
	j := r.skip(i, "the")
	first, next := r.dayAt(j)
	if next == 0 || j > i && next == j+1 {
		return expression{}, false
	}
	second := 0
	var parts ends
	if to, after := r.pairOfDays(next, first); after > 0 {
		parts = ends{i, next, next + 1}
		second, next = to, after
	}
	if r.dash(next) && r.at(next).glued && r.at(next+1).sort == month {
		next++
	}
	next = r.skip(next, "of")
	number, after := r.monthAt(next, false)
	if after == 0 || r.namesBody(after) || !r.at(next).capital && !r.upper || first > daysIn(unknownYear, number) || second > daysIn(unknownYear, number) {
		return expression{}, false
	}
	e := expression{first: i, next: after, ends: parts, mean: calendarDay(number, first)}
	if year, ok := r.ofYear(after); ok && !(r.is(after, "in") && year.year != 0) {
		e.next, e.year, e.deictic, e.relative = year.next, year.year, year.deictic, year.relative
		e.mean = withYear(year.mean, number, first)
	}
	if second > 0 {
		e.kind, e.mean = Period, throughDay(e.mean, number, second)
	}
	return e, true
}

func (r *reader) pairOfDays(i, first int) (day, next int) {
	if day, next = r.nextDay(i, first); next > 0 {
		return day, next
	}
	if !r.dash(i) && !r.is(i, "to", "and", "or", "until", "through") {
		return 0, 0
	}
	day, next = r.dayAt(r.skip(i+1, "the"))
	if next == 0 || day <= first {
		return 0, 0
	}
	return day, next
}

// bareYear reads a year where the words around it show that it is one.
func (r *reader) bareYear(i int) (expression, bool) {
	if year, next := r.yearBC(i); next > 0 {
		return expression{first: i, next: next, year: year, mean: constant(yearPoint(year))}, true
	}
	year, next := r.yearAt(i)
	if next == 0 || r.at(i).glued && !r.is(i-1, "(", "[", "-", "–", "—", "\"", "“", "'", "‘", "/") {
		return expression{}, false
	}
	prev := i - 1 - btoi(r.is(i-1, "the", "year", ",") || r.dash(i-1) && r.at(i-2).sort == stage)
	counted := r.pluralNoun(next)
	switch {
	case r.at(next).glued && r.dash(next) && r.at(next+1).sort == figure && r.at(next+1).glued:
		return expression{}, false
	case r.is(i-1, "year"), r.is(next, "'", "’") && r.at(next).glued && r.is(next+1, "s") && !r.is(next+2, "most", "and"): // "2012's floods"
	case r.is(next, "percent", "per", "people", "men", "women", "children", "others", "more", "dead", "km", "kilometers", "troops",
		"kilometres", "miles", "meters", "metres", "feet", "yards", "acres", "hectares", "kilograms", "kg", "pounds", "lbs", "tons", "tonnes", "liters", "litres", "gallons", "rounds"):
		return expression{}, false
	case r.at(i).glued && r.dash(i-1) && r.at(i-2).sort == other:
		if !r.is(i-2, "pre", "post") {
			return expression{}, false
		}
	case r.is(i-1, "(", "["):
	case r.introducesYear(prev):
		if counted && prev == i-1 && !r.is(prev, "in", "since") {
			return expression{}, false
		}
	case r.is(i-1, "the", "its", "his", "her", "their", "s", "a", "our", "this"):
		if year < 1800 {
			return expression{}, false
		}
	case r.is(i-1, "and", "or", ",") && r.nearYear(i):
	case r.is(i-1, ",", "for", "into") && r.at(next).sort == punct && !r.at(next).glued || r.is(i-1, ",") && r.at(next) == &nothing:
	case r.is(i-1, "for", "into") && r.is(next, ",", ".", ";") && !r.at(next+1).glued:
	case r.is(i-1, "as") && r.is(i-2, "late", "early", "recently", "long", "far"):
	case i == 0 && (r.at(next).sort != other || r.is(next, "saw", "was", "brought", "began", "ended", "has", "had", "is", "will", "marked")):
	default:
		return expression{}, false
	}
	return expression{first: i, next: skipChrist(r, next), year: year, mean: constant(yearPoint(year))}, true
}

// fiscalYear reads "fiscal 2012", "fiscal year 2012", "the 2012 fiscal year".
func (r *reader) fiscalYear(i int) (expression, bool) {
	if r.is(i, "fiscal", "financial") {
		year, next := r.yearAt(r.skip(i+1, "year"))
		return expression{first: i, next: next, year: year, mean: constant(yearPoint(year))}, next > 0
	}
	year, next := r.yearAt(r.skip(i, "the"))
	if next == 0 || !r.is(next, "fiscal", "financial") || !r.is(next+1, "year") {
		return expression{}, false
	}
	return expression{first: i, next: next + 2, year: year, mean: constant(yearPoint(year))}, true
}

// introducesYear says whether a year may follow the piece: "in", "before", "early".
func (r *reader) introducesYear(i int) bool {
	switch r.at(i).sort {
	case open:
		return !r.is(i, "for", "on", "over", "at", "into", "within")
	case before, after, stage:
		return true
	}
	return false
}

// nearYear says whether a year stands in the list that goes on at i: "in 2014, 2015 and 2016".
func (r *reader) nearYear(i int) bool {
	for j := i - 2; j >= i-4; j-- {
		if _, next := r.yearAt(j); next > 0 {
			return true
		}
	}
	return false
}

// pluralNoun says whether a piece is a noun in the plural, as the tags tell, or else its ending.
func (r *reader) pluralNoun(i int) bool {
	p := r.at(i)
	if p.sort != other || p == &nothing {
		return false
	}
	if token := &r.doc.Tokens[p.token]; token.XPos != 0 {
		return token.XPos == text.PennNNS
	}
	return plural(p.word) && !strings.HasSuffix(p.word, "wards")
}

func plural(word string) bool {
	return len(word) > 3 && word[len(word)-1] == 's' && word[len(word)-2] != 's'
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// yearPair reads "2013-14", "1998–2003".
func (r *reader) yearPair(i int) (expression, bool) {
	if e, ok := r.yearPairBC(i); ok {
		return e, true
	}
	from, next := r.yearAt(i)
	if next == 0 || !r.dash(next) || !(r.at(next).glued == r.at(next+1).glued) || r.at(i).glued && !r.is(i-1, "(", "[") {
		return expression{}, false
	}
	second := r.at(next + 1)
	to := second.value
	switch {
	case second.sort != figure:
		return expression{}, false
	case len(second.word) == 2 && second.glued:
		to += from / 100 * 100
	case len(second.word) != 4:
		return expression{}, false
	}
	if to <= from || to > 2099 || r.at(next+2).glued && (r.at(next+2).sort == other || r.at(next+2).sort == figure || r.dash(next+2) && r.at(next+3).sort == figure) {
		return expression{}, false
	}
	return expression{first: i, next: next + 2, kind: Period, ends: ends{i, next, next + 1}, year: from, mean: func(*context) (period, bool) {
		return between(yearPoint(from), yearPoint(to)), true
	}}, true
}

// september11 reads the same date in full, where the attacks follow and no year.
func (r *reader) september11(i int) (expression, bool) {
	j := i + 1 + btoi(r.is(i+1, "."))
	if p := r.at(i); p.sort != month || p.value != 9 || !r.is(j, "11", "11th") {
		return expression{}, false
	}
	next := j + 1
	if r.is(next, "th") {
		next++
	}
	attacks := next + btoi(r.is(next, ","))
	attacks += btoi(r.is(attacks, "terrorist", "terror"))
	return expression{first: i, next: next, year: 2001, mean: constant(point{2001, 9, 11, ToDay})}, r.is(attacks, "attack", "attacks", "hijackings", "hijackers")
}

// yearPairBC reads "499-493 BC", "264 to 241 BC".
func (r *reader) yearPairBC(i int) (expression, bool) {
	from, link := r.at(i), i+1
	if from.sort != figure || !r.dash(link) && !r.is(link, "to", "and") {
		return expression{}, false
	}
	to, next := r.yearBC(link + 1)
	if next == 0 || 1-from.value >= to {
		return expression{}, false
	}
	both := between(yearPoint(1-from.value), yearPoint(to))
	return expression{first: i, next: next, kind: Period, ends: ends{i, link, link + 1}, year: to,
		mean: func(*context) (period, bool) { return both, true }}, true
}

// decade reads "the 1990s", "the '90s", "the nineties".
func (r *reader) decade(i int) (expression, bool) {
	j := r.skip(i, "the")
	year, next := 0, j+1
	switch {
	case r.at(j).sort == decade:
		if j == i && (r.at(i-1).sort != stage && !r.dash(i-1) || r.is(i-2, "his", "her", "their") || r.is(i-3, "his", "her", "their")) {
			return expression{}, false
		}
		year = r.at(j).value
	case r.is(j, "'", "’", "‘"):
		if p := r.at(j + 1); p.sort == figure && len(p.word) == 2 && p.value%10 == 0 && r.is(j+2, "s") && r.at(j+2).glued {
			year, next = 1900+p.value, j+3
		}
	case r.at(j).sort == figure && r.is(j+1, "s") && r.at(j+1).glued:
		if p := r.at(j); len(p.word) == 4 && p.value%10 == 0 && p.value >= 1000 && p.value < 2100 {
			year, next = p.value, j+2
		} else if len(p.word) == 2 && p.value%10 == 0 && j > i {
			year, next = 1900+p.value, j+2
		}
	case r.at(j).sort == figure && r.is(j+1, "'", "’") && r.at(j+1).glued && r.is(j+2, "s") && r.at(j+2).glued:
		if p := r.at(j); len(p.word) == 4 && p.value%10 == 0 && p.value >= 1000 {
			year, next = p.value, j+3
		}
	}
	if year == 0 {
		return expression{}, false
	}
	return expression{first: i, next: next, year: year, mean: constant(point{year, 0, 0, ToDecade})}, true
}
