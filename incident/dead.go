package incident

import (
	"slices"

	"casus/howmany"
	"casus/what"
	"casus/when"
	"casus/who"
)

// deadBids are the tolls that may be those of an act's dead: those near its words that count, and that are no other act's.
func (g *dealing) deadBids(n int) (bids []int) {
	for k := range g.Tolls {
		toll := &g.Tolls[k]
		dead := toll.Harm == howmany.Killed || toll.Harm == howmany.Injured && none(toll) && g.unhurt(toll)
		if !dead || toll.Bare() || toll.Count.Low == 0 && toll.Count.Open() || !g.near(g.acts[n], tollAt(toll)) {
			continue
		}
		if !slices.ContainsFunc(g.acts, func(d *drawn) bool { return d.tolls.killed == k }) {
			bids = append(bids, k)
		}
	}
	return bids
}

// weighDead adds what speaks for and against a toll being that of an act's dead.
func (g *dealing) weighDead(n, k int, v []float32) []float32 {
	at := tollAt(&g.Tolls[k])
	v = g.weighGiver(n, k, v)
	v = g.weighFigure(k, v)
	v = g.weighNear(n, at, v)
	v = g.weighFigures(n, k, v)
	v = g.weighSentenceOf(at, v)
	v = g.weighScene(g.acts[n], g.doc.Tokens[at].Sent, v)
	v = g.weighPeople(g.acts[n], &g.Tolls[k], v)
	return g.weighItself(n, v)
}

// weighGiver adds of what sort the word is that the rules gave a toll to, and how well it goes with the act.
func (g *dealing) weighGiver(n, k int, v []float32) []float32 {
	i := g.giver[k]
	if i < 0 {
		return append(v, 0, 0, 0, -1, -1, -1, -1, 0, 0, -20, 0, 0, 0)
	}
	t, all := &g.tellings[i], g.fitsBefore(i)
	own, fits, others, tellings := g.home[i] == n, 9.0, -20.0, 0
	if !own {
		fits = all[n]
	}
	for m := range g.acts {
		if m != n {
			others = max(others, all[m])
		}
	}
	if k := g.drawnAs[i]; k >= 0 && g.home[i] < 0 {
		tellings = len(g.drawn[k].tellings)
	}
	return append(v, one(own), one(g.home[i] >= 0 && !own), one(g.home[i] < 0), float32(t.act.Force), rank(forms, formOf(t.act)), float32(t.act.Realis),
		float32(what.Akin(t.act.Kind, g.acts[n].kind)), one(t.sums), one(g.general(t)), float32(fits), float32(fits-others), float32(tellings), one(k >= g.hits))
}

// toldLater stands for how well a telling goes with an act of which no word stands before it.
const toldLater = -20.0

// fitsBefore is how well a telling goes with what each act's words tell before it.
func (g *dealing) fitsBefore(i int) []float64 {
	if g.fits[i] != nil {
		return g.fits[i]
	}
	g.latest = 0
	for k := i - 1; k >= 0; k-- {
		if g.drawnAs[k] >= 0 {
			g.latest = g.drawnAs[k]
			break
		}
	}
	for n, d := range g.acts {
		fit := toldLater
		if k, _ := slices.BinarySearch(d.tellings, i); k > 0 {
			fit = g.fit(&g.tellings[i], &drawn{tellings: d.tellings[:k]}, g.order[n])
		}
		g.fits[i] = append(g.fits[i], fit)
	}
	return g.fits[i]
}

// weighFigure adds how a toll is told.
func (g *dealing) weighFigure(k int, v []float32) []float32 {
	toll := &g.Tolls[k]
	return append(v, float32(min(toll.Count.Low, 1000)), one(toll.Count.Open()), one(toll.Attackers), one(toll.Part), one(toll.Total), one(toll.Superseded),
		one(toll.Definite), one(toll.Figure.End > toll.Figure.Start), one(toll.OfLast > toll.OfFirst), one(g.overSeveral(toll)), one(toll.Harm == howmany.Injured))
}

// weighFigures adds how a toll stands among the others of the report.
func (g *dealing) weighFigures(n, k int, v []float32) []float32 {
	low := g.Tolls[k].Count.Low
	var same, own, all, others float32
	most := 0
	for j := range g.Tolls[:g.hits] {
		other := &g.Tolls[j]
		if other.Harm != howmany.Killed || j == k {
			continue
		}
		all++
		same += one(other.Count.Low == low)
		own += one(g.giver[j] >= 0 && g.home[g.giver[j]] == n)
		most = max(most, other.Count.Low)
	}
	for m, d := range g.acts {
		if m != n && d.tolls.killed >= 0 {
			others += float32(g.Tolls[d.tolls.killed].Count.Low)
		}
	}
	return append(v, same, own, all, one(low > most), min(9, float32(low)/float32(max(1, most))), min(others, 1000), one(others > 0 && float32(low) >= others))
}

// weighScene adds whether the day and the place that a sentence tells are those of an act, and how long a time it is of.
func (g *dealing) weighScene(d *drawn, sent int, v []float32) []float32 {
	var lasting, long float32
	day, place := float32(-1), float32(-9)
	for i := range g.Dates {
		date := &g.Dates[i]
		if g.doc.Tokens[date.First].Sent != sent {
			continue
		}
		lasting += one(date.Kind == when.Duration || date.Kind == when.Recurring)
		if first, last, ok := date.Date.Bounds(); ok && last-first > 1 {
			long = max(long, float32(min(last-first, 4000)))
		}
		if usable(date) && !date.OfStatement {
			day = max(day, sameDay(d.date, date))
		}
	}
	for i := range g.Places {
		m := &g.Places[i]
		switch {
		case g.doc.Tokens[m.First].Sent != sent || m.Adjective || m.Metonym:
		case d.placed:
			place = max(place, float32(samePlace(&d.place.Place, &m.Place)))
		default:
			place = max(place, -5)
		}
	}
	return append(v, lasting, long, day, place)
}

// sameDay is 3 for the day of an act, 2 where it may be, 1 for another and 0 where the act's is not known.
func sameDay(of, date *when.Mention) float32 {
	switch {
	case of == nil:
		return 0
	case of.Date == date.Date:
		return 3
	case overlap(of.Date, date.Date):
		return 2
	}
	return 1
}

// weighPeople adds whom a toll counts, and by which word.
func (g *dealing) weighPeople(d *drawn, toll *howmany.Toll, v []float32) []float32 {
	at := tollAt(toll)
	kind, counted := float32(-2), party{head: -1, actor: -1}
	if toll.OfLast > toll.OfFirst {
		counted.head = g.headIn(toll.OfFirst, toll.OfLast)
		kind = rank(kindsHit, who.TargetKind(toll.Of.Of(g.doc.Text)))
		if p, ok := g.partyAt(counted.head); ok {
			counted.actor = p.actor
		}
	}
	like := func(p party) bool {
		return p.actor >= 0 && p.actor == counted.actor || counted.head >= 0 && g.doc.Tokens[p.head].Lemma == g.doc.Tokens[counted.head].Lemma
	}
	tense := float32(-2)
	if i := g.actAt[at]; i > 0 {
		tense = rank(tenses, g.tense(&g.Acts[i-1]))
	}
	next := float32(-2)
	if at+1 < len(g.doc.Tokens) {
		next = rank(followers, g.doc.Tokens[at+1].Lower)
	}
	return append(v, kind, one(slices.ContainsFunc(d.patients, like)), one(slices.ContainsFunc(d.agents, like)), rank(harmWords, g.doc.Tokens[at].Lemma), tense, next)
}

// Words in the order in which trees are told of them.
var (
	kindsHit  = []string{"civilians", "security_forces", "military", "police", "militants", "government", "other"}
	harmWords = []string{"kill", "dead", "die", "death", "body", "toll", "murder", "casualty", "life", "fatality", "victim", "lose", "claim", "leave",
		"shoot", "stab", "behead", "execute", "assassinate", "slaughter", "cut", "hack", "burn"}
	followers = []string{"at", "on", "dead", "by", "in", "and", "to", "when", "after", "while", ",", "."}
)
