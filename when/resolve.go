package when

import (
	"casus/lex"
	"casus/text"
	"casus/trace"
)

// context is what the meaning of an expression may depend on.
type context struct {
	day         Day  // of the report
	known       bool // the day is known
	published   point
	tense       Tense
	history     bool // the text tells of the past throughout: its own dates lead, not the report's
	year        int  // that a partner of a range gives; 0
	weekdayHint int  // Monday is 1; 0 where none stands beside the date

	anchored   bool // a day has been told before
	anchorDay  Day
	anchor     point // the last date told
	anchorLast point // where it ends, if it is a period
	anchorM    point // the last that has a month
	anchorY    point // the last that has a year

	background point // the last date told with a year of its own, in force until another paragraph
	told       int   // the sentence that tells it
	sentence   int
	paragraph  int

	ahead point // a month to come that the sentence has told: what it lists goes on from there

	likely point // of a text without a date: the last day or year that it tells in full
}

// leads says whether the text's own dates lead, not the report's: in a history; in the sentence of a background date; and
// behind it in its paragraph, unless that date is only a year or the clause is about the future.
func (c *context) leads() bool {
	switch {
	case c.background.unit == Unknown:
		return false
	case c.history:
		return true
	case c.tense == Future:
		return false
	}
	return c.told == c.sentence || c.background.unit < ToYear && c.sentence-c.told <= 2
}

// onWeekday is the context of a date that stands with its weekday.
func (c *context) onWeekday(number int) *context {
	inner := *c
	inner.weekdayHint = number + 1
	return &inner
}

// within is the context of an end that takes its year from the other.
func (c *context) within(year int) *context {
	inner := *c
	if year != unknownYear {
		inner.year = year
	}
	return &inner
}

// report is the report's date.
func (c *context) report() (period, bool) {
	return period{from: c.published}, c.published.unit != Unknown
}

// anchorFor is the last date told that is precise enough to count units from.
func (c *context) anchorFor(of int) (period, bool) {
	switch of {
	case aDay, aWeek, aWeekend, aFortnight:
		return period{from: dayPoint(c.anchorDay)}, c.anchored
	case aMonth, aQuarter:
		return period{from: c.anchorM}, c.anchorM.unit != Unknown
	}
	return period{from: c.anchorY}, c.anchorY.unit != Unknown
}

// calendarDay is a day, a month or a season whose year the words leave out.
func calendarDay(month, day int) meaning {
	return func(c *context) (period, bool) {
		return period{from: calendarPoint(c.yearFor(month, day), month, day)}, true
	}
}

// withYear is a day, a month or a season of the year that other words give.
func withYear(year meaning, month, day int) meaning {
	return func(c *context) (period, bool) {
		p, ok := year(c)
		if !ok || p.from.unit != ToYear {
			return period{from: calendarPoint(c.yearFor(month, day), month, day)}, true
		}
		if day > daysIn(p.from.year, month%20) {
			return p, false
		}
		return period{from: calendarPoint(p.from.year, month, day)}, true
	}
}

// throughDay makes a day the first of a period that ends on another day.
func throughDay(first meaning, month, day int) meaning {
	return func(c *context) (period, bool) {
		p, ok := first(c)
		last := point{p.from.year, month, day, ToDay}
		if month < p.from.month && last.year != unknownYear {
			last.year++
		}
		return between(p.from, last), ok
	}
}

// yearFor is the year of a month or day that stands without one.
//
// The text's own year leads where one is in force: in a history, or in a paragraph that has named an earlier year. Else it
// is the year that puts the date nearest before the report; nearest after it where the clause is about the future.
func (c *context) yearFor(month, day int) int {
	if c.year != 0 {
		return c.year
	}
	if b := c.background; c.leads() {
		year := b.year
		if b.month > 0 && b.month <= 12 && month <= 12 && b.month-month > 6 {
			year++
		}
		return year
	}
	report := c.published
	if report.unit == Unknown {
		report = point{year: c.likely.year, unit: c.likely.unit}
	}
	if report.unit == Unknown || report.year == unknownYear {
		return unknownYear
	}
	if ahead := c.ahead; ahead.unit != Unknown && c.tense != Past && month <= 12 { // "in Orsa next month, in Kelm in January"
		if month < ahead.month {
			return ahead.year + 1
		}
		return ahead.year
	}
	if c.weekdayHint > 0 && day > 0 {
		for _, year := range [...]int{report.year, report.year - 1, report.year + 1, report.year - 2, report.year - 3, report.year - 4, report.year - 5} {
			if day <= daysIn(year, month) && DayOf(year, month, day).Weekday() == c.weekdayHint-1 {
				return year
			}
		}
	}
	year := report.year
	if month > 20 {
		first := (month - 20) * 3
		if report.month > 0 && first > report.month && c.tense != Future {
			year--
		}
		return year
	}
	if report.month == 0 {
		return year
	}
	ahead := month - report.month
	near := 0
	if day > 0 {
		near = 1 // an announced date of the next month
	}
	switch {
	case ahead > near && c.tense != Future, ahead == 1 && near == 1 && c.tense == Past,
		ahead == 0 && day > 0 && report.day > 0 && day > report.day+1 && c.tense == Past:
		year--
	case ahead < 0 && c.tense == Future && ahead < -2:
		year++
	}
	if day > daysIn(year, month) {
		return unknownYear
	}
	return year
}

// yearOfMoving is the year whose moving holiday is nearest before the report.
func (c *context) yearOfMoving(h holiday) int {
	switch {
	case c.year != 0:
		return c.year
	case c.leads():
		return c.background.year
	case !c.known:
		return unknownYear
	}
	year := c.published.year
	if easter(year)+Day(h.easter) > c.day+1 && c.tense != Future {
		year--
	}
	return year
}

// resolve gives every expression its date, in the order of the text.
func resolve(doc *text.Doc, all []found) []Mention {
	c := &context{published: publication(doc, all)}
	if c.published.unit == ToDay {
		c.day, c.known = c.published.first(), true
	}
	if c.published.unit == Unknown {
		c.likely = likely(doc, all)
	}
	c.history = isHistory(doc, all, c)
	mentions := make([]Mention, 0, len(all))
	for i := range all {
		f := &all[i]
		sentence := &doc.Sentences[doc.Tokens[f.token].Sent]
		if at := doc.Tokens[f.token].Sent; at != c.sentence {
			c.sentence, c.ahead = at, point{}
		}
		if sentence.Paragraph != c.paragraph {
			c.paragraph = sentence.Paragraph
			if !c.history {
				c.background = point{}
			}
		}
		m := Mention{Span: f.Span, First: f.token, Last: f.last, Kind: f.kind, Length: f.length, From: f.from, To: f.to, Explicit: f.year != 0, Relative: f.relative,
			Trace: trace.Step{Rule: f.rule, Span: f.Span}}
		m.Head, m.Governor = governor(doc, f.token, f.last)
		m.OfStatement = ofStatement(doc, &m)
		if last := len(mentions) - 1; m.OfStatement && last >= 0 && mentions[last].OfStatement && mentions[last].Last == m.Governor {
			m.OfStatement = false // "The chief on Monday condemned a raid last week"
		}
		m.Tense = tenseOf(doc, &m)
		c.tense = m.Tense
		if f.open == until && !c.history {
			c.tense = tenseUntil(doc, &m)
		}
		if c.tense == Untensed && f.token > sentence.First && doc.Tokens[f.token-1].Lower == "by" { // "a plan to close by June"
			c.tense = Future
		}
		if f.mean != nil {
			c.give(f, &m)
		}
		if _, last, ok := m.Date.Bounds(); ok && m.Tense == Future && c.known && last < c.day {
			m.Tense = Past // "an operation to destroy the camp, yesterday"
		}
		mentions = append(mentions, m)
		if m.Date != "" && (sentence.Kind == text.Body && !f.shift || sentence.Kind == text.Heading || sentence.Kind == text.Title && c.history) &&
			!(c.anchored && c.told == c.sentence && m.OfStatement) {
			c.tell(f, m.Base)
		}
	}
	return mentions
}

// ofStatement says whether a date hangs on a verb of speech or stands right before one: "the chief on Monday condemned …".
func ofStatement(doc *text.Doc, m *Mention) bool {
	if m.Last < doc.Sentences[doc.Tokens[m.First].Sent].Last && m.Governor >= 0 {
		if next := &doc.Tokens[m.Last]; next.XPos == text.PennVBD && stating.Has(next.Lemma) {
			return true
		}
	}
	return m.Governor >= 0 && stating.Has(doc.Tokens[m.Governor].Lemma)
}

// stating are the verbs whose day is that on which somebody spoke.
var stating = lex.NewSet(`say tell announce report state confirm add condemn denounce deplore accuse blame deny post tweet mourn probe
	investigate warn urge vow publish issue broadcast telephone`)

// give fills in what a mention means in this context.
func (c *context) give(f *found, m *Mention) {
	p, ok := f.mean(c)
	if !ok {
		return
	}
	m.Base, m.Part = p.date(), f.part
	p = c.opened(f, p)
	m.Date = p.date()
	if _, err := Parse(string(m.Date)); err != nil {
		m.Date, m.Base = "", ""
	}
}

// opened applies the part of a date, and opens the end that "since" and "until" leave open.
func (c *context) opened(f *found, p period) period {
	if f.part != Whole {
		p = partOf(p, f.part)
	}
	switch f.open {
	case since:
		p = between(p.from, point{})
	case until:
		p = between(point{}, p.end())
	}
	return p
}

// tell makes a date that the text has told the one that others are reckoned from.
func (c *context) tell(f *found, base Date) {
	p, ok := base.read()
	if !ok || f.kind == Period && f.open == closed && f.deictic {
		return
	}
	from := p.from
	if from.year == unknownYear || c.history && c.background.unit != Unknown && from.year > c.background.year+10 && from.year >= c.published.year-10 {
		return // "historians wrote in 2004"
	}
	led := c.leads()
	c.told = c.sentence
	if f.kind == Period && !c.history { // "in the first half of 2012" names a year for its own sentence
		defer func() {
			if c.background.unit != Unknown {
				c.background.unit = ToYear
			}
		}()
	}
	if c.known && from.month > 0 && from.month <= 12 && from.first() > c.day {
		c.ahead = from
	}
	c.anchor, c.anchorLast, c.anchorY = from, p.to, from
	if from.month > 0 && from.month <= 12 {
		c.anchorM = from
	}
	if from.unit == ToDay && !p.ranged {
		c.anchored, c.anchorDay = true, from.first()
	} else if from.unit == ToDay {
		c.anchored, c.anchorDay = true, p.to.first()
	} else if first, last, ok := p.bounds(); !ok || c.anchorDay < first || c.anchorDay > last {
		c.anchored = false
	}
	switch {
	case c.history || f.year != 0 && from.year < c.published.year || f.relative && !f.deictic && c.background.unit != Unknown:
		if from.unit <= ToYear && f.open == closed {
			c.background = from
		}
	case f.year != 0 || f.deictic:
		c.background = point{}
		if f.relative && from.year < c.published.year && from.unit >= ToSeason { // "last year"
			c.background = from
		}
	case led:
		c.background = from
	default:
		c.background = point{}
	}
}

// publication is the report's date: as given, or as the text's own dates tell where none is given in a form that we read.
func publication(doc *text.Doc, all []found) point {
	p, ok := Date(doc.Published).read()
	if !ok {
		p, ok = infer(doc, all).read()
	}
	if !ok || p.ranged || p.from.unit > ToYear {
		return point{}
	}
	return p.from
}

// isHistory says whether the text tells of the past throughout: the first dates have years of their own, long before the
// report, and no date is reckoned from the report's day.
func isHistory(doc *text.Doc, all []found, c *context) bool {
	old, pointing := 0, 0
	firstIsOld, first := false, true
	for i := range all {
		f := &all[i]
		if kind := doc.Sentences[doc.Tokens[f.token].Sent].Kind; f.mean == nil || kind != text.Body && kind != text.Heading && kind != text.Title {
			continue
		}
		isOld := f.year != 0 && (c.published.unit == Unknown || f.year < c.published.year-1)
		if first && !(f.year != 0 && f.open != closed) {
			firstIsOld, first = isOld, false
		}
		if isOld {
			old++
		}
		if f.deictic {
			pointing++
		}
	}
	return firstIsOld && old >= 3 && old > 3*pointing
}
