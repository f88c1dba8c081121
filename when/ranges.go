package when

import "casus/rule"

// rangeRules read two dates that bound a time, one end of a time, and parts of a time.
var rangeRules = []rule.Rule[try]{
	{Name: "from <date> to <date>", Try: (*reader).fromTo,
		Yes: []string{"from 2014 to 2016", "between March 2014 and June 2015", "Monday to Friday", "from late 2014 until early 2016"},
		No:  []string{"from Kabul to Kandahar in 2015", "between March and him"}},
	{Name: "since <date>", Try: (*reader).openEnded,
		Yes: []string{"since 2021", "until March 2015", "from 2014 on", "since last week"},
		No:  []string{"since he left", "until the end"}},
	{Name: "<early> <date>", Try: (*reader).staged,
		Yes: []string{"in late 2014", "in mid-October", "at the beginning of 2015", "early on Tuesday", "late last year"},
		No:  []string{"a late goal", "at the end of the street"}},
}

// base is a date without a part, an open end or a partner: what the other rules build on.
func (r *reader) base(i int) (expression, bool) {
	if r.at(i).sort == punct || r.at(i) == &nothing {
		return expression{}, false
	}
	known := &r.bases[i]
	if !known.tried {
		known.expression, known.ok = r.longestBase(i)
		known.tried = true
	}
	return known.expression, known.ok
}

// based is what base reads at a piece, which several rules ask for.
type based struct {
	expression
	ok, tried bool
}

func (r *reader) longestBase(i int) (best expression, ok bool) {
	for _, try := range [...]try{(*reader).monthFirst, (*reader).dayFirst, (*reader).numeric, (*reader).bareYear, (*reader).decade,
		(*reader).century, (*reader).seasonFirst, (*reader).holiday, (*reader).yearPart, (*reader).weekday, (*reader).weekdayAndDay,
		(*reader).weekdayOfWeek, (*reader).pointedWeekday, (*reader).today, (*reader).pointed, (*reader).pointedPart} {
		if e, found := try(r, i); found && e.next > best.next {
			best, ok = e, true
			best.first = i
		}
	}
	return best, ok
}

// stagedOrBase is a base or a part of one.
func (r *reader) stagedOrBase(i int) (expression, bool) {
	if e, ok := r.staged(i); ok {
		return e, true
	}
	return r.base(i)
}

// staged reads "late 2014", "mid-October", "the beginning of 2015", "early on Tuesday".
func (r *reader) staged(i int) (expression, bool) {
	j := r.skip(i, "the", "very")
	p := r.at(j)
	if p.sort != stage {
		return expression{}, false
	}
	part := Part(p.value)
	next := j + 1
	switch p.word {
	case "early", "late", "mid":
		if r.dash(next) {
			next++
		}
		next = r.skip(next, "on", "in")
	case "midway":
		next = r.skip(next, "through")
	default:
		if !r.is(next, "of") {
			return expression{}, false
		}
		next++
	}
	if j > i && p.word != "early" && p.word != "late" && p.word != "mid" && !r.is(i, "the") {
		return expression{}, false
	}
	e, ok := r.base(next)
	if !ok && r.is(next, "the") && r.is(next+1, "year", "month", "decade", "week", "day") && next > j+1 && !r.is(next+2, "of", "-") {
		e, ok = expression{next: next + 2, relative: true, mean: currentUnit(r.at(next + 1).value)}, true
	}
	if !ok && r.is(next, "the") {
		e, ok = r.base(next + 1)
	}
	if !ok || e.kind != Point || e.mean == nil {
		return expression{}, false
	}
	e.first, e.part = i, part
	return e, true
}

// partOf narrows a date to a part of it: thirds of a year and a decade. A month, week or day keeps its own value, since
// "early March" has no agreed end; Mention.Part tells the part.
func partOf(p period, part Part) period {
	if p.ranged {
		return p
	}
	switch from := p.from; from.unit {
	case ToYear:
		ends := [...][2]int{Early: {1, 4}, Mid: {5, 8}, Late: {10, 12}}[part]
		return between(monthPoint(from.year, ends[0]), monthPoint(from.year, ends[1]))
	case ToDecade:
		ends := [...][2]int{Early: {0, 3}, Mid: {4, 6}, Late: {7, 9}}[part]
		return between(yearPoint(from.year+ends[0]), yearPoint(from.year+ends[1]))
	case ToCentury:
		ends := [...][2]int{Early: {0, 33}, Mid: {34, 66}, Late: {67, 99}}[part]
		return between(yearPoint(from.year+ends[0]), yearPoint(from.year+ends[1]))
	}
	return p
}

// fromTo reads two dates that bound a time.
func (r *reader) fromTo(i int) (expression, bool) {
	introduced := r.is(i, "from", "between")
	j := i
	if introduced {
		j++
	}
	from, ok := r.stagedOrBase(j)
	if ok && introduced && from.kind == Period && from.mean != nil && !from.relative { // "from March 3 to 5"
		from.first = i
		return from, true
	}
	if !ok || from.mean == nil || from.kind != Point {
		return expression{}, false
	}
	k := r.skip(from.next, ",")
	link := r.at(k).word
	switch {
	case r.dash(k) && !r.is(i, "between"), link == "to", link == "until", link == "till", link == "through":
	case link == "and" && r.is(i, "between"), link == "up" && r.is(k+1, "to", "until"):
	default:
		return expression{}, false
	}
	k += 1 + btoi(link == "up")
	to, ok := r.stagedOrBase(k)
	if !ok || to.mean == nil || to.kind != Point {
		return expression{}, false
	}
	if !introduced && (link == "through" || r.at(i).sort != r.at(k).sort && r.at(k).sort != today) {
		return expression{}, false
	}
	e := expression{first: i, next: to.next, kind: Period, ends: ends{j, from.next, k}, year: max(from.year, to.year), deictic: from.deictic || to.deictic, relative: from.relative || to.relative}
	e.mean = func(c *context) (period, bool) {
		return c.fromTo(from, to)
	}
	return e, true
}

// fromTo resolves both ends: an end without a year takes it from the other.
func (c *context) fromTo(from, to expression) (period, bool) {
	if from.year == 0 && to.year != 0 && !from.relative {
		last, ok := to.value(c)
		if !ok {
			return last, false
		}
		first, ok := from.value(c.within(last.end().year))
		if !ok {
			return first, false
		}
		if start := first.from; start.unit != Unknown && last.end().unit != Unknown && start.first() > last.end().last() && start.year != unknownYear {
			first.from.year--
		}
		return joined(first, last)
	}
	first, ok := from.value(c)
	if !ok {
		return first, false
	}
	inner := c
	if to.year == 0 && !to.relative && first.from.year != unknownYear && !to.deictic {
		inner = c.within(first.from.year)
	}
	last, ok := to.value(inner)
	if !ok {
		return last, false
	}
	if inner != c && first.from.first() > last.end().last() {
		last.from.year++
	}
	if _, _, known := first.bounds(); known && to.deictic && !to.relative && last.from.unit == ToDay && first.from.unit == ToDay &&
		first.from.first() > last.from.first() { // "from Friday to Monday": the first is the one before
		first.from = dayPoint(first.from.first() - 7)
	}
	return joined(first, last)
}

// value is the meaning of an expression with its part applied.
func (e expression) value(c *context) (period, bool) {
	p, ok := e.mean(c)
	if ok && e.part != Whole {
		p = partOf(p, e.part)
	}
	return p, ok
}

// end is the last point of a period.
func (p period) end() point {
	if p.ranged {
		return p.to
	}
	return p.from
}

func joined(first, last period) (period, bool) {
	p := between(first.from, last.end())
	from, to, known := p.bounds()
	return p, !known || from <= to
}

// openEnded reads "since 2021", "until March 2015", "from 2014 on".
func (r *reader) openEnded(i int) (expression, bool) {
	var open opening
	j := i + 1
	switch r.at(i).word {
	case "since":
		open = since
	case "until", "till":
		open = until
	case "up":
		if !r.is(j, "to", "until") {
			return expression{}, false
		}
		open, j = until, j+1
	case "from":
	default:
		return expression{}, false
	}
	j = r.skip(j, "at", "around", "about")
	j = r.skip(j, "least")
	e, ok := r.stagedOrBase(j)
	if !ok || e.mean == nil || e.kind == Period && open == closed {
		return expression{}, false
	}
	if open == closed {
		if !r.is(e.next, "on", "onwards", "onward", "forward") || r.is(e.next, "on") && r.at(e.next+1).sort == other {
			return expression{}, false
		}
		e.next++
		open = since
	}
	e.first, e.open, e.kind = i, open, Period
	return e, true
}
