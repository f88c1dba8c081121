package incident

import (
	"slices"

	"casus/trace"
	"casus/when"
)

// dayBids are the dates that may be an act's: those near its words, and the day of the report. An act of another time, of which the
// words only do not tell when it was, has none: "some weeks ago".
func (g *dealing) dayBids(n int) (bids []*when.Mention) {
	if g.sometime(g.acts[n]) {
		return nil
	}
	for k := range g.Dates {
		if m := &g.Dates[k]; usable(m) && g.near(g.acts[n], m.First) {
			bids = append(bids, m)
		}
	}
	if day := when.Date(g.doc.Published); day != "" && day.Precision() == when.ToDay {
		act := g.tellings[g.inBody(g.acts[n])].act
		bids = append(bids, &when.Mention{Span: act.Span, First: act.First, Last: act.Last, Date: day, Base: day, Head: act.Head, Governor: -1,
			Trace: trace.Step{Rule: dayOfReport, Span: act.Span}})
	}
	return bids
}

// sometime says whether an act's sentences tell a time for it that is no date.
func (g *dealing) sometime(d *drawn) bool {
	for k := range g.Dates {
		m := &g.Dates[k]
		if m.Date != "" || m.Kind != when.Point && m.Kind != when.Period || m.Governor < 0 {
			continue
		}
		if i, _ := g.climb(m.Governor); i >= 0 && slices.Contains(d.tellings, i) {
			return true
		}
	}
	return false
}

const dayOfReport = "the day of the report"

// weighDay adds what speaks for and against a date being that of an act.
func (g *dealing) weighDay(n int, m *when.Mention, v []float32) []float32 {
	v = append(v, one(m.Trace.Rule == dayOfReport))
	v = g.weighDate(n, m, v)
	v = g.weighDates(n, m, v)
	v = g.weighItself(n, v)
	v = g.weighBefore(n, m, v)
	v = g.weighNear(n, m.First, v)
	v = g.weighSentenceOf(m.First, v)
	before, first := float32(-2), g.doc.Sentences[g.doc.Tokens[m.First].Sent].First
	if m.First > first {
		before = rank(leading, g.doc.Tokens[m.First-1].Lower)
	}
	return append(v, before, float32(m.First-first), float32(m.Last-m.First))
}

// leading are words before a date in the order in which trees are told of them.
var leading = []string{"on", "in", "since", "by", "from", "of", "until", "before", "after", "late", "early", "for", "at", "(", ",", "said", "during", "over", "between"}

// weighDate adds how a date is told.
func (g *dealing) weighDate(n int, m *when.Mention, v []float32) []float32 {
	ago, length := float32(-5), float32(-1)
	first, last, known := m.Date.Bounds()
	if known {
		length = float32(min(last-first, 500))
		if published, _, ok := when.Date(g.doc.Published).Bounds(); ok {
			ago = float32(max(-2, min(published-last, 4000)))
		}
	}
	var given, firm, uncounted float32
	for i := range g.tellings {
		if t := &g.tellings[i]; t.date == m {
			given++
			firm += one(t.dateFirm)
			uncounted += one(g.home[i] < 0)
		}
	}
	governor := float32(-1)
	if m.Governor >= 0 {
		governor = float32(g.doc.Tokens[m.Governor].Tag)
	}
	return append(v, ago, length, float32(m.Date.Precision()), float32(m.Kind), float32(m.Tense), one(m.OfStatement), one(m.Explicit), one(m.Relative),
		given, firm, uncounted, governor, one(m.Governor >= 0 && g.actAt[m.Governor] > 0), one(m.Trace.Rule != dayOfReport && g.inDateline(m)))
}

// weighDates adds whether a date is told again, and which other acts are of it.
func (g *dealing) weighDates(n int, m *when.Mention, v []float32) []float32 {
	var again, same, dated float32
	before, next := float32(-1), float32(-1)
	for k, d := range g.acts {
		if k == n || d.date == nil {
			continue
		}
		is := one(d.date.Date == m.Date)
		dated++
		same += is
		if k < n {
			before = is
		} else if next < 0 {
			next = is
		}
	}
	for k := range g.Dates {
		again += one(g.Dates[k].Date == m.Date)
	}
	first := float32(-1)
	if d := g.acts[0]; n > 0 && d.date != nil {
		first = one(d.date.Date == m.Date)
	}
	return append(v, again, same, dated, before, next, first)
}

// weighBefore adds how an act is told after the one before it, and whether a date is that one's.
func (g *dealing) weighBefore(n int, m *when.Mention, v []float32) []float32 {
	d := g.acts[n]
	own := g.inBody(d)
	t := &g.tellings[own]
	v = append(v, rank(turnWords, g.turnSign(t.sent)), one(t.turns), one(t.behind >= 0), float32(g.along(t)), one(g.timed(t.sent)))
	for i := own - 1; i >= 0; i-- {
		h := g.home[i]
		if h < 0 || h == n {
			continue
		}
		is, other := float32(-1), g.acts[h]
		if other.date != nil {
			is = one(other.date.Date == m.Date)
		}
		return append(v, is, float32(t.paragraph-g.tellings[i].paragraph), float32(t.sent-g.tellings[i].sent),
			one(d.placed && other.placed && samePlace(&d.place.Place, &other.place.Place) >= 1))
	}
	return append(v, -1, -1, -1, 0)
}
