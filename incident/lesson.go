package incident

import (
	"slices"

	"casus/internal/learn"
	"casus/record"
)

// Unknown is the incident of an act of which nobody said what it is.
const Unknown = -1

// Same gives the examples that a report has for the model of the same name: incidents says for each of its acts which
// incident it tells of, 0 for none.
func Same(a *Answers, incidents []int) (examples []learn.Example) {
	r := newReading(a, &Models{})
	r.tell()
	var s signs
	var told []int
	for i := range r.tellings {
		t := &r.tellings[i]
		if incidents[i] <= 0 || r.general(t) || t.sums {
			continue
		}
		home := -1
		for d := range r.drawn {
			class := no
			if told[d] == incidents[i] {
				class, home = yes, d
			}
			r.likeness(&s, t, &r.drawn[d], d, r.fit(t, &r.drawn[d], d)-joins)
			examples = append(examples, learn.Example{Hashes: slices.Clone(s.Hashes), Class: class})
		}
		if home < 0 {
			home = len(r.drawn)
			r.drawn = append(r.drawn, drawn{})
			told = append(told, incidents[i])
		}
		r.drawn[home].tellings = append(r.drawn[home].tellings, i)
		r.latest = home
	}
	return examples
}

// Report gives the example that a report is for the model of the same name.
func Report(a *Answers, incidents []int) learn.Example {
	n := readNews(a.Doc)
	var s signs
	n.describe(a.Acts, &s)
	class := no
	for _, in := range incidents {
		if in > 0 {
			class = yes
		}
	}
	return learn.Example{Hashes: slices.Clone(s.Hashes), Class: class}
}

// Drawn gives the acts that the words of a report are drawn together to, those too that are left out, with what the model Counts
// is told of each, and whether it counts by the rules.
func Drawn(a *Answers, m *Models) (acts []record.Incident, values [][]float32, counts []bool) {
	r := newReading(a, m)
	r.settleAll()
	for i := range r.drawn {
		d := &r.drawn[i]
		values = append(values, r.weigh(d, nil))
		counts = append(counts, r.countsByRule(d))
		acts = append(acts, r.record(d))
	}
	return acts, values, counts
}

// Bid is a value that may be an act's, with what a model is told of it.
type Bid struct {
	Act    int             // index of the act
	Value  record.Incident // nothing but the value in it
	Values []float32
}

// Dealt gives the acts of a report, and for those for which the rules find no dead or no day, what may be theirs.
func Dealt(a *Answers, m *Models) (acts []record.Incident, dead, days []Bid) {
	r := newReading(a, m)
	counted := r.find()
	for _, d := range counted {
		acts = append(acts, r.record(d))
	}
	g := r.newDealing(counted)
	for n, d := range counted {
		if d.tolls.killed < 0 {
			for _, k := range g.deadBids(n) {
				dead = append(dead, Bid{n, record.Incident{Fatalities: asRange(g.Tolls[k].Count)}, g.weighDead(n, k, nil)})
			}
		}
		if d.date == nil {
			for _, day := range g.dayBids(n) {
				days = append(days, Bid{n, record.Incident{Date: string(day.Date)}, g.weighDay(n, day, nil)})
			}
		}
	}
	return acts, dead, days
}

// Role is a party that may have done an act, or may have been hit in it, with what a model is told of it.
type Role struct {
	Act    int             // index of the act
	Party  record.Incident // nothing but the party in it
	Chosen bool            // by the rules
	Hashes []uint32
}

// Cast gives the acts of a report, and for each who may have done it, as though the rules had not told, and who may have been hit.
func Cast(a *Answers, m *Models) (acts []record.Incident, did, hit []Role) {
	r := newReading(a, m)
	counted := r.find()
	r.deal(counted)
	c := r.newCasting(counted)
	for n, d := range counted {
		acts = append(acts, r.record(d))
		bids := c.doers(n)
		for i := range d.agents {
			bids = addParty(bids, d.agents[i])
		}
		agents := d.agents
		d.agents = nil
		c.turn(n)
		for i := range bids {
			c.describeDoer(&r.signs, n, &bids[i])
			party := record.Incident{Actors: []record.Actor{{Name: r.name(&bids[i]), Role: "perpetrator"}}}
			did = append(did, Role{n, party, len(agents) > 0, slices.Clone(r.signs.Hashes)})
		}
		d.agents = agents
		c.turn(n)
		bids = c.hitBids(n)
		for i := range bids {
			c.describeHit(&r.signs, n, &bids[i], i)
			party := record.Incident{Targets: []record.Target{{Text: r.targetWords(&bids[i])}}}
			hit = append(hit, Role{n, party, i < len(d.patients), slices.Clone(r.signs.Hashes)})
		}
	}
	return acts, did, hit
}
