package incident

import (
	"fmt"
	"slices"

	"casus/howmany"
	"casus/internal/learn"
	"casus/text"
	"casus/what"
	"casus/when"
)

// dealing is the acts of a report that count, while models that learned from keyed reports give the figures and days that the report
// tells to those of them for which the rules found none.
type dealing struct {
	*reading
	acts    []*drawn
	home    []int       // per telling: index in acts of the one that it is of, -1 for none
	drawnAs []int       // per telling: index in drawn of what it was drawn to, -1 for none
	order   []int       // per act: its index in drawn
	fits    [][]float64 // per telling, once asked: how well it goes with what each act's words tell before it
	giver   []int       // per toll: the telling that the rules gave it to, -1 for none
	hits    int         // from this index on, tolls are of people hit of whom the report does not say that they died
	values  []float32
}

// From such a chance on an act is given a figure, or a day.
const (
	deadFrom = .55
	dayFrom  = .5
)

// deal gives what the models are sure of to acts that have none.
func (r *reading) deal(acts []*drawn) {
	if r.models.Dead == nil || r.models.Day == nil || r.crowded() || !slices.ContainsFunc(acts, func(d *drawn) bool { return d.tolls.killed < 0 || d.date == nil }) {
		return
	}
	g := r.newDealing(acts)
	dead, days := make([]int, len(acts)), make([]*when.Mention, len(acts))
	chances := make([]float32, len(acts))
	for n, d := range acts {
		dead[n] = -1
		if d.tolls.killed >= 0 {
			continue
		}
		dead[n], chances[n] = g.dead(n)
		for m := range n { // one figure is of one act
			switch {
			case dead[n] < 0 || dead[m] != dead[n]:
			case chances[m] >= chances[n]:
				dead[n] = -1
			default:
				dead[m] = -1
			}
		}
	}
	for n, d := range acts {
		if d.date == nil && len(g.doc.Sentences) >= few { // it has not seen shorter reports
			days[n] = g.day(n)
		}
	}
	for n, d := range acts { // what is given to one says nothing of the others
		if dead[n] >= 0 {
			d.tolls.killed = dead[n]
			d.deadSaid = fmt.Sprintf("model \"the act's dead\", %.0f in 100", 100*chances[n])
		}
		if days[n] != nil {
			d.date = days[n]
		}
	}
	g.keepGiven()
}

func (r *reading) newDealing(acts []*drawn) *dealing {
	g := &dealing{reading: r, acts: acts, home: r.homes(acts), drawnAs: make([]int, len(r.tellings)),
		order: make([]int, len(acts)), fits: make([][]float64, len(r.tellings)), giver: make([]int, len(r.Tolls))}
	for i := range g.drawnAs {
		g.drawnAs[i] = -1
	}
	for k := range r.drawn {
		for _, i := range r.drawn[k].tellings {
			g.drawnAs[i] = k
		}
	}
	for k := range g.giver {
		g.giver[k] = -1
	}
	for n, d := range acts {
		g.order[n] = g.drawnAs[d.tellings[0]]
	}
	for i := range r.tellings {
		for _, k := range r.tellings[i].tolls {
			g.giver[k] = i
		}
	}
	g.addHits()
	return g
}

// best is the bid of which a model is surest, from a chance on; -1 for none.
func best(model *learn.Trees, bids int, from float32, weigh func(bid int) []float32) (bid int, chance float32) {
	bid = -1
	for i := range bids {
		if p := model.Probability(weigh(i)); p >= from {
			bid, chance, from = i, p, p
		}
	}
	return bid, chance
}

// dead is the toll that the model gives an act for its dead, -1 for none, and how sure it is.
func (g *dealing) dead(n int) (toll int, chance float32) {
	bids := g.deadBids(n)
	bid, chance := best(g.models.Dead, len(bids), deadFrom, func(i int) []float32 {
		g.values = g.weighDead(n, bids[i], g.values[:0])
		return g.values
	})
	if bid < 0 {
		return -1, 0
	}
	return bids[bid], chance
}

// day is the date that the model gives an act, nil for none.
func (g *dealing) day(n int) *when.Mention {
	bids := g.dayBids(n)
	bid, chance := best(g.models.Day, len(bids), dayFrom, func(i int) []float32 {
		g.values = g.weighDay(n, bids[i], g.values[:0])
		return g.values
	})
	if bid < 0 {
		return nil
	}
	g.acts[n].daySaid = fmt.Sprintf("model \"the act's day\", %.0f in 100", 100*chance)
	return bids[bid]
}

// reach is how many sentences away from an act's words what is told may still be of it.
const reach = 12

// near says whether a token stands within reach of an act's words.
func (g *dealing) near(d *drawn, at int) bool {
	sentences, _, _ := g.gap(d, at)
	return -reach <= sentences && sentences <= reach
}

// gap is how far an act's nearest word stands from a token, in sentences and in one sentence in tokens, above 0 where the token follows.
func (g *dealing) gap(d *drawn, at int) (sentences, tokens, telling int) {
	sent, least := g.doc.Tokens[at].Sent, 1<<30
	for _, i := range d.tellings {
		t := &g.tellings[i]
		apart, between := sent-t.sent, at-t.act.Head
		if apart != 0 {
			between = 0
		}
		if far := distance(apart, between); far < least {
			least, sentences, tokens, telling = far, apart, between, i
		}
	}
	return sentences, tokens, telling
}

func distance(sentences, tokens int) int {
	return 1000*max(sentences, -sentences) + max(tokens, -tokens)
}

// governs says whether a token hangs on one of an act's words in its sentence.
func (g *dealing) governs(d *drawn, at int) bool {
	return slices.ContainsFunc(d.tellings, func(i int) bool {
		return g.tellings[i].sent == g.doc.Tokens[at].Sent && g.doc.Under(at, g.tellings[i].act.Head)
	})
}

// toldLast is the act of which the last word of the body before a token tells, -1 for none.
func (g *dealing) toldLast(at int) int {
	for i := len(g.tellings) - 1; i >= 0; i-- {
		if t := &g.tellings[i]; g.home[i] >= 0 && t.act.First <= at && !t.title {
			return g.home[i]
		}
	}
	return -1
}

// tollAt is the token where a toll stands.
func tollAt(toll *howmany.Toll) int {
	if toll.Trigger < 0 {
		return max(toll.OfFirst, 0)
	}
	return toll.Trigger
}

// weighNear adds where a token stands from an act's words and from those of others.
func (g *dealing) weighNear(n, at int, v []float32) []float32 {
	d, sent := g.acts[n], g.doc.Tokens[at].Sent
	sentences, tokens, i := g.gap(d, at)
	t, paragraph := &g.tellings[i], g.doc.Sentences[sent].Paragraph
	least, otherSentences, otherTokens := 1<<30, 99, 999
	var nearer, governed float32
	for m, other := range g.acts {
		if m == n {
			continue
		}
		s, w, _ := g.gap(other, at)
		far := distance(s, w)
		nearer += one(far < distance(sentences, tokens))
		if far < least {
			least, otherSentences, otherTokens = far, s, w
		}
		governed += one(s == 0 && g.governs(other, at))
	}
	last := g.toldLast(at)
	var here, others, uncounted float32
	for j, stop := g.tellingsIn(sent); j < stop; j++ {
		here += one(g.home[j] == n)
		others += one(g.home[j] >= 0 && g.home[j] != n)
		uncounted += one(g.home[j] < 0)
	}
	return append(v, float32(sentences), float32(tokens), float32(max(tokens, -tokens)), float32(paragraph-t.paragraph), one(g.governs(d, at)), governed,
		float32(otherSentences), float32(max(otherTokens, -otherTokens)), nearer, one(last == n), float32(last-n), here, others, uncounted,
		one(g.tellings[d.tellings[0]].title), one(g.doc.Sentences[sent].Kind == text.Title), float32(sent-g.tellings[g.inBody(d)].sent),
		float32(t.act.Force), rank(forms, formOf(t.act)), one(t.behind >= 0), one(t.item == g.items[paragraph]))
}

// weighSentenceOf adds what sort of sentence a token stands in.
func (g *dealing) weighSentenceOf(at int, v []float32) []float32 {
	sent := g.doc.Tokens[at].Sent
	st, all := &g.doc.Sentences[sent], float32(len(g.doc.Sentences))
	var plural float32
	for i, last := g.tellingsIn(sent); i < last; i++ {
		plural += one(g.tellings[i].act.Plural && g.tellings[i].act.Form == what.Noun)
	}
	return append(v, rank(turnWords, g.turnSign(sent)), one(g.turns(sent)), one(g.quotes(st)), float32(sent), float32(sent)/all, all, one(sent <= g.opening), plural)
}

// weighItself adds what is known of an act.
func (g *dealing) weighItself(n int, v []float32) []float32 {
	d := g.acts[n]
	own := &g.tellings[g.inBody(d)]
	return append(v, float32(d.kind), float32(d.realis), float32(len(d.tellings)), float32(n), float32(len(g.acts)), one(d.likely),
		float32(len(d.patients)), one(g.harmed(d)), one(d.date != nil), one(d.placed), one(d.tolls.injured >= 0), one(d.tolls.attackers >= 0),
		rank(tenses, g.tense(own.act)), rank(forms, formOf(own.act)))
}
