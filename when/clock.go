package when

import "casus/rule"

// clockRules read times of day: inside the words of a mention, never in its date.
var clockRules = []rule.Rule[try]{
	{Name: "<day> <time of day>", Try: (*reader).dayThenTime,
		Yes: []string{"on Tuesday night", "late on Monday night", "on Friday around 9:00am local time", "yesterday afternoon", "March 22 at 8 p.m."},
		No:  []string{"on Tuesday three men left", "in March at the border"}},
	{Name: "<time of day> on <day>", Try: (*reader).timeThenDay,
		Yes: []string{"at 8pm on Tuesday", "in the early hours of Friday", "on the night of March 22", "shortly after noon on Sunday", "noon on Sunday"},
		No:  []string{"at 8 on the list", "on the night of the long knives", "They shot 8 on Tuesday.", "Police held Omar Zerf, 20, on Tuesday."}},
	{Name: "<time of day>", Try: (*reader).clockAlone,
		Yes: []string{"It blew up at 8:30.", "In the evening, they left.", "Late in the afternoon, they left.", "They met at 8 p.m. local time.", "at 0430 GMT", "at noon"},
		No:  []string{"He won 8:30.", "a row of 8 houses"}},
}

// clockMark says whether "am", "p.m." or "o'clock" stands at i.
func (r *reader) clockMark(i int) bool {
	return r.is(i, "am", "pm", "hrs", "hours") && !r.is(i, "hours", "hrs") || r.is(i, "a", "p") && r.is(i+1, ".") && r.is(i+2, "m") ||
		r.is(i, "o") && r.is(i+2, "clock")
}

func (r *reader) afterClockMark(i int) int {
	switch {
	case r.is(i, "am", "pm", "hrs"):
		return i + 1
	case r.is(i, "a", "p") && r.is(i+1, ".") && r.is(i+2, "m"):
		return r.skip(i+3, ".")
	case r.is(i, "o") && r.is(i+2, "clock"):
		return i + 3
	}
	return i
}

// clock reads a time: "8pm", "around 8:30 p.m. local time (0430 GMT)", "noon". sure: nothing else is written so.
func (r *reader) clock(i int) (next int, sure bool) {
	j := r.skip(i, "at")
	lead := j > i
	j = r.skip(j, "shortly", "just", "exactly")
	j = r.skip(j, "around", "about", "approximately", "roughly", "before", "after", "by")
	lead = lead || j > i && r.is(i, "around", "about")
	p := r.at(j)
	switch {
	case p.sort == dayPart && r.is(j, "noon", "midday", "midnight", "dawn", "dusk", "sunset", "sunrise", "daybreak", "nightfall"):
		next, sure = j+1, j > i
	case p.sort == figure && len(p.word) <= 2 && p.value <= 24:
		next = j + 1
		if r.is(next, ":", ".") && r.at(next).glued && r.at(next+1).glued && len(r.at(next+1).word) == 2 && r.at(next+1).sort == figure && r.at(next+1).value < 60 {
			sure = lead && r.is(next, ":")
			next += 2
			if r.is(next, ":") && r.at(next+1).sort == figure && r.at(next+1).glued {
				next += 2
			}
		}
		if after := r.afterClockMark(next); after > next {
			next, sure = after, true
		}
	case p.sort == figure && len(p.word) == 4 && p.value < 2400 && p.value%100 < 60 && r.is(j+1, "gmt", "utc", "hours", "hrs", "local", "h"):
		next, sure = j+1, true
	default:
		return 0, false
	}
	if r.is(next, "local") && r.is(next+1, "time") {
		next, sure = next+2, true
	}
	if r.is(next, "gmt", "utc", "et", "est", "edt", "cet", "bst", "pkt", "ist") || r.is(next, "hours", "hrs") && (next > j+1 || len(p.word) == 4) { // not "after 13 hours"
		next, sure = next+1, true
	}
	if r.is(next, "(") && r.at(next+1).sort == figure {
		for k := next + 1; k < next+9; k++ {
			if r.is(k, ")") && r.is(k-1, "gmt", "utc", "et", "bst", "edt", "est", "time") {
				return k + 1, true
			}
		}
	}
	return next, sure
}

// dayThenTime reads a day and a time of it: "Tuesday night", "Friday at 8pm".
func (r *reader) dayThenTime(i int) (expression, bool) {
	e, ok := r.stagedOrBase(i)
	if !ok || e.mean == nil || r.at(e.next-1).sort == season {
		return e, false
	}
	next := e.next
	if r.is(next, "'") && r.is(next+1, "s") {
		next += 2
	}
	next = r.skip(next, "early", "late", "mid", "in", "during")
	next = r.skip(next, "the")
	if p := r.at(next); p.sort == dayPart && !plural(p.word) && !(r.dash(next+1) && r.at(next+1).glued) {
		next++
	} else {
		next = e.next
	}
	after := r.skip(next, ",")
	if c, sure := r.clock(after); sure {
		next = c
	}
	if next == e.next {
		return e, false
	}
	e.next = next
	return e, r.dayLike(i, e)
}

// dayLike says whether an expression names a day, so that a time of day goes with it: it ends on a weekday, a day of the
// month, "yesterday" or a part of the day.
func (r *reader) dayLike(i int, e expression) bool {
	for j := i; j < e.next; j++ {
		switch p := r.at(j); p.sort {
		case weekday, today, dayPart:
			return true
		case figure:
			if len(p.word) <= 2 {
				return true
			}
		case unit:
			return p.value == aDay
		}
	}
	return false
}

// timeThenDay reads a time and its day: "8pm on Tuesday", "the early hours of Friday", "the night of March 22".
func (r *reader) timeThenDay(i int) (expression, bool) {
	j := i
	if c, sure := r.clock(i); c > 0 {
		if !sure && c == i+1 && r.at(i).sort == figure {
			return expression{}, false // "killed 8 on Tuesday", "Zerf, 20, on Tuesday"
		}
		j = r.skip(c, ",")
		j = r.skip(j, "on", "of", "late", "early")
	} else {
		j = r.skip(j, "the")
		j = r.skip(j, "very", "predawn", "small")
		j = r.skip(j, "early", "late", "morning", "evening", "night")
		j = r.skip(j, "morning", "evening", "night")
		if j == i || r.at(j-1).sort != dayPart {
			if j = r.skip(j, "hours", "hour"); !r.is(j-1, "hours", "hour") || j-i < 2 {
				return expression{}, false
			}
		}
		j = r.skip(j, "hours")
		if r.is(j, "between") {
			j++
		} else if !r.is(j, "of", "on") && !(r.is(j, ",") && r.at(j+1).sort == weekday) {
			return expression{}, false
		} else {
			j++
		}
	}
	e, ok := r.fromTo(j)
	if !ok {
		if e, ok = r.dayThenTime(j); !ok {
			e, ok = r.stagedOrBase(j)
		}
	}
	if !ok || e.mean == nil || j == i || !r.dayLike(j, e) {
		return expression{}, false
	}
	e.first = i
	return e, true
}

func (r *reader) clockAlone(i int) (expression, bool) {
	if next, ok := r.partAlone(i); ok {
		return expression{first: i, next: next, kind: Clock}, true
	}
	next, sure := r.clock(i)
	return expression{first: i, next: next, kind: Clock}, sure && next > 0
}

// partAlone reads "the early morning" behind "in", and "late in the afternoon".
func (r *reader) partAlone(i int) (next int, ok bool) {
	j := i
	staged := r.is(i, "early", "late") && r.is(i+1, "in")
	if staged {
		j = i + 2
	} else if !r.is(i-1, "in") {
		return 0, false
	}
	if !r.is(j, "the") {
		return 0, false
	}
	j = r.skip(j+1, "early", "late")
	return j + 1, r.at(j).sort == dayPart && !plural(r.at(j).word) && !r.is(j+1, "of", "before", "after", "-", "hours") && r.at(j+1).sort != other
}
