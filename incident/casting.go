package incident

import (
	"slices"

	"casus/says"
	"casus/text"
	"casus/what"
	"casus/who"
)

// casting is the acts of a report that count, while models that learned from keyed reports say who did those for which the rules
// found nobody, and whom and what they hit.
type casting struct {
	*reading
	acts  []*drawn
	home  []int      // per telling: index in acts of the one that it is of, -1 for none
	now   sides      // of the act that is looked at
	parts []part     // by index in Cast.Actors
	most  [kinds]int // by who.Kind: the actor spoken of most, -1 for none
	many  [kinds]int // by who.Kind: how many actors
}

// kinds is how many who.Kinds there are.
const kinds = who.Person + 1

// part is what a report tells of one of its actors.
type part struct {
	heads    []int // of its mentions
	pointing []bool
	titled   bool
	opening  bool
	did, hit int // in how many tellings, by the rules
	speaks   bool
	claims   uint8 // a bit for each says.Firmness with which somebody, or it itself, holds it to have done an act
}

// From such a chance on a party is held to have done an act of which the rules do not tell who did it, or is added to those hit. To
// leave out those hit by the rules whom the model doubts gained nothing on reports of other kinds than those it learned from.
const (
	didFrom = .4
	hitFrom = .5
)

// cast asks the models who did the acts and who was hit. They learned from whole reports: of a few sentences they know nothing.
func (r *reading) cast(acts []*drawn) {
	if r.models.Did == nil || r.models.Hit == nil || len(acts) == 0 || len(r.doc.Sentences) < few || r.crowded() {
		return
	}
	c := r.newCasting(acts)
	agents, patients := make([][]party, len(acts)), make([][]party, len(acts))
	for n, d := range acts {
		if agents[n] = d.agents; len(d.agents) == 0 && d.kind != what.Plot {
			agents[n] = c.doer(n)
		}
		patients[n] = append(d.patients, c.hits(n, agents[n])...)
	}
	for n, d := range acts { // what is said of one act says nothing of the others
		d.agents, d.patients = agents[n], patients[n]
	}
}

func (r *reading) newCasting(acts []*drawn) *casting {
	c := &casting{reading: r, acts: acts, home: r.homes(acts), parts: make([]part, len(r.Cast.Actors))}
	for m := range r.Cast.Mentions {
		mention := &r.Cast.Mentions[m]
		p, sentence := &c.parts[mention.Actor], r.doc.Tokens[mention.Head].Sent
		p.heads, p.pointing = append(p.heads, mention.Head), append(p.pointing, mention.Nominal)
		p.titled = p.titled || r.doc.Sentences[sentence].Kind == text.Title
		p.opening = p.opening || sentence <= r.opening
	}
	for i := range r.tellings {
		for _, q := range r.tellings[i].agents {
			if q.actor >= 0 {
				c.parts[q.actor].did++
			}
		}
		for _, q := range r.tellings[i].patients {
			if q.actor >= 0 {
				c.parts[q.actor].hit++
			}
		}
	}
	for i := range r.Said {
		if a := r.Said[i].Actor; a >= 0 {
			c.parts[a].speaks = true
		}
	}
	for i := range r.Claims {
		c.parts[r.Claims[i].Actor].claims |= 1 << r.Claims[i].Firmness
	}
	for k := range c.most {
		c.most[k] = -1
	}
	for a := range c.parts {
		k, many := r.Cast.Actors[a].Kind, len(c.parts[a].heads)
		if many == 0 {
			continue
		}
		if c.many[k]++; c.most[k] < 0 || many > len(c.parts[c.most[k]].heads) {
			c.most[k] = a
		}
	}
	return c
}

// homes are, for every telling, the index of the act that it is of, -1 for none.
func (r *reading) homes(acts []*drawn) []int {
	home := make([]int, len(r.tellings))
	for i := range home {
		home[i] = -1
	}
	for n, d := range acts {
		for _, i := range d.tellings {
			home[i] = n
		}
	}
	return home
}

// sides are those who did an act and those hit in it, in words.
type sides struct{ doers, hit, kindsHit []string }

// turn looks at an act.
func (c *casting) turn(n int) {
	c.now.doers, c.now.hit, c.now.kindsHit = c.now.doers[:0], c.now.hit[:0], c.now.kindsHit[:0]
	d := c.acts[n]
	for i := range d.agents {
		c.now.doers = append(c.now.doers, c.sortOf(&d.agents[i], c.targetKind(&d.agents[i])))
	}
	for i := range d.patients {
		kind := c.targetKind(&d.patients[i])
		c.now.hit, c.now.kindsHit = append(c.now.hit, c.sortOf(&d.patients[i], kind)), append(c.now.kindsHit, kind)
	}
}

// doer is the party of which the model is surest that it did an act, where it is sure enough.
func (c *casting) doer(n int) []party {
	c.turn(n)
	bids := c.doers(n)
	best, from := -1, didFrom
	for i := range bids {
		c.describeDoer(&c.signs, n, &bids[i])
		if chance := c.signs.chance(c.models.Did); chance >= from {
			best, from = i, chance
		}
	}
	if best < 0 {
		return nil
	}
	c.signs.asked = true
	c.describeDoer(&c.signs, n, &bids[best])
	c.signs.asked = false
	bids[best].rule = c.signs.explain("who did it", c.models.Did)
	return bids[best : best+1]
}

// hits are those of whom the model is sure that an act of some agents hit them, besides those hit by the rules. Nobody is hit
// by himself, but in a fight.
func (c *casting) hits(n int, agents []party) (hit []party) {
	c.turn(n)
	bids := c.hitBids(n)
	for i := len(c.acts[n].patients); i < len(bids); i++ {
		c.describeHit(&c.signs, n, &bids[i], i)
		p := []party{bids[i]}
		if c.signs.chance(c.models.Hit) < hitFrom || c.share(p, hit) || c.share(p, c.acts[n].patients) || c.share(p, agents) && !c.fought(c.acts[n]) {
			continue
		}
		c.signs.asked = true
		c.describeHit(&c.signs, n, &bids[i], i)
		c.signs.asked = false
		bids[i].rule = c.signs.explain("who was hit", c.models.Hit)
		hit = append(hit, bids[i])
	}
	return hit
}

// doers are the parties that may have done an act of which the rules do not tell who did it: those that the tree holds for its
// doers, and all actors of the report that can act.
func (c *casting) doers(n int) (bids []party) {
	d := c.acts[n]
	for _, i := range d.tellings {
		for _, token := range c.tellings[i].act.Agents {
			if p, ok := c.partyAt(token); ok && c.isPeople(&p) && !crafts.Has(c.doc.Tokens[p.head].Lemma) {
				bids = addParty(bids, p)
			}
		}
	}
	for a := range c.parts {
		if len(c.parts[a].heads) == 0 || slices.ContainsFunc(bids, func(p party) bool { return p.actor == a }) {
			continue
		}
		p, ok := c.partyAt(c.nearestHead(d, &c.parts[a]))
		if ok && p.actor == a && c.canAct(&p, d.kind) && (c.fought(d) || !c.share([]party{p}, d.patients)) {
			bids = append(bids, p)
		}
	}
	return bids
}

// nearestHead is the head of the mention that stands nearest to what tells of an act, of two alike the one by name.
func (c *casting) nearestHead(d *drawn, p *part) int {
	best, least := p.heads[0], 1<<30
	for i, head := range p.heads {
		sentence := c.doc.Tokens[head].Sent
		away := 4 * c.sentencesTo(d, sentence)
		if p.pointing[i] {
			away++
		}
		if c.doc.Sentences[sentence].Kind == text.Title {
			away += 2
		}
		if away < least {
			best, least = head, away
		}
	}
	return best
}

// sentencesTo is how far a sentence lies from the nearest one that tells of an act.
func (c *casting) sentencesTo(d *drawn, sentence int) int {
	least := 1 << 20
	for _, i := range d.tellings {
		n := c.tellings[i].sent - sentence
		least = min(least, max(n, -n))
	}
	return least
}

// hitBids are those hit by the rules, and behind them whom and what the act's sentences tell of besides.
func (c *casting) hitBids(n int) []party {
	d := c.acts[n]
	bids := slices.Clone(d.patients)
	add := func(p party, ok bool) {
		if ok && !slices.ContainsFunc(bids, func(other party) bool { return other.head == p.head }) {
			bids = append(bids, p)
		}
	}
	last := -1 // the sentence seen last: tellings stand in order
	for _, i := range d.tellings {
		t := &c.tellings[i]
		for _, p := range t.patients {
			add(p, true)
		}
		for _, k := range t.tolls {
			if toll := &c.Tolls[k]; toll.OfLast > toll.OfFirst {
				add(c.partyAt(c.headIn(toll.OfFirst, toll.OfLast)))
			}
		}
		if t.sent == last {
			continue
		}
		last = t.sent
		for token := c.doc.Sentences[last].First; token < c.doc.Sentences[last].Last; token++ {
			if m, ok := c.Cast.At(token); ok {
				mention := &c.Cast.Mentions[m]
				if mention.Head == token && !general.Has(c.doc.Tokens[token].Lower) && (!mention.Nominal || c.Cast.Actors[mention.Actor].Kind == who.Person) {
					add(c.partyAt(token))
				}
			} else if c.thingAt(token) {
				add(c.partyAt(token))
			}
		}
	}
	return bids
}

// thingAt says whether a noun stands for a site, or for another thing that can be hit.
func (c *casting) thingAt(token int) bool {
	t := &c.doc.Tokens[token]
	if t.Tag != text.NOUN && t.Tag != text.PROPN || t.Rel == text.RelCompound || c.actAt[token] > 0 {
		return false
	}
	noun, tokens := who.NounAt(c.doc, token)
	return tokens > 0 && noun.Thing || c.isSite(token)
}

// tellsOf says whether a party is the source of what tells of an act.
func (c *casting) tellsOf(d *drawn, p *party) bool {
	return p.actor >= 0 && c.parts[p.actor].speaks && slices.ContainsFunc(d.tellings, func(i int) bool {
		covering := says.Of(c.doc, c.Said, c.tellings[i].act.Head)
		return len(covering) > 0 && c.Said[covering[0]].Actor == p.actor
	})
}
