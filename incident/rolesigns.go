package incident

import (
	"casus/says"
	"casus/text"
	"casus/what"
	"casus/who"
)

// describeDoer gathers what speaks for and against a party having done an act of which the rules do not tell who did it.
func (c *casting) describeDoer(s *signs, n int, p *party) {
	s.clear()
	d := c.acts[n]
	own := part{heads: []int{p.head}}
	if p.actor >= 0 {
		own = c.parts[p.actor]
	}
	at := c.stands(n, own.heads, own.pointing)
	sort, act := c.sortOf(p, c.targetKind(p)), deed(d.kind)
	agent := "not by the tree"
	for _, i := range d.tellings {
		for _, token := range c.tellings[i].act.Agents {
			if token == p.head {
				agent = formOf(c.tellings[i].act)
			}
		}
	}
	s.add("bias")
	s.add("who", sort)
	s.add("who and act", sort, act)
	s.add("noun", c.doc.Tokens[p.head].Lemma)
	s.add("agent of", agent)
	s.add("agent of, who", agent, sort)
	s.add("path", at.path)
	s.add("path and word", at.path, at.form)
	s.add("path, who", at.path, sort)
	s.add("path, act", at.path, act)
	if at.pointing {
		s.add("path of what points to it", at.path)
	}
	s.add("stands", at.role, at.side)
	s.add("stands, who", at.role, at.side, sort)
	s.add("stands, others between", at.role, at.side, many(min(at.crossed, 3)))
	s.add("stands, act", at.role, at.side, act)
	if at.head >= 0 {
		s.add("verb", at.verb, at.role)
	} else {
		role, first := c.role(p.head)
		if verb := c.doc.Tokens[first].Head; verb >= 0 {
			s.add("verb elsewhere", c.doc.Tokens[verb].Lemma, role)
		}
		s.add("stands elsewhere", role, at.sentences)
		s.add("stands elsewhere, who", role, sort)
	}
	s.add("sentences", at.sentences)
	s.add("sentences, who", at.sentences, sort)
	s.add("paragraphs", many(at.paragraph))
	s.add("nearest act", at.whose)
	s.add("nearest act, sentences", at.whose, at.sentences)
	s.add("nearest act, who", at.whose, sort)
	c.addCompany(s, n, p, sort, act, &at)
	c.addStanding(s, n, p, sort, act, &own)
}

// addCompany adds what is told of a party by those hit and by the other acts.
func (c *casting) addCompany(s *signs, n int, p *party, sort, act string, at *stance) {
	d := c.acts[n]
	for i := range d.patients {
		q := &d.patients[i]
		s.add("beside hit", sort, c.now.hit[i])
		if c.isOne(p, q) {
			s.add("hit itself", sort, act)
		}
		if at.head >= 0 && at.head != q.head && c.doc.Under(at.head, q.head) {
			s.add("in the phrase of one hit", sort, c.now.hit[i])
			s.add("in the phrase of one hit, stands", at.role)
		}
	}
	before, next, akin, acts := c.did(n, p)
	if before {
		s.add("did the act before", sort)
		s.add("did the act before, sentences", at.sentences)
	}
	if next {
		s.add("did the next act", sort)
	}
	if akin {
		s.add("did one alike")
	}
	s.add("did acts", many(min(acts, 3)), many(min(len(c.acts), 6)))
	s.add("order of the act", many(min(n, 4)), sort)
	if d.date != nil && c.past(d.date) {
		s.add("long ago", at.sentences)
	}
}

// addStanding adds what the report as a whole tells of a party.
func (c *casting) addStanding(s *signs, n int, p *party, sort, act string, own *part) {
	d := c.acts[n]
	s.add("mentions", many(len(own.heads)))
	s.add("mentions, who", many(len(own.heads)), sort)
	if p.doubted {
		s.add("doubted")
	}
	if p.actor < 0 {
		return
	}
	actor := &c.Cast.Actors[p.actor]
	switch {
	case c.many[actor.Kind] == 1:
		s.add("of its kind", "the only one", sort)
	case c.most[actor.Kind] == p.actor:
		s.add("of its kind", "spoken of most", sort)
	default:
		s.add("of its kind", "one of many", sort)
	}
	if p.actor == c.Cast.Subject {
		s.add("subject of the report")
	}
	if actor.ID != "" {
		s.add("known", sort)
	}
	if actor.Country != "" && d.placed {
		if actor.Country == d.place.Place.Country {
			s.add("country", "same", sort)
		} else {
			s.add("country", "another", sort)
		}
	}
	if own.titled {
		s.add("in the title", sort)
	}
	if own.opening {
		s.add("in the opening", sort)
		if n == 0 {
			s.add("in the opening, first act", sort)
		}
	}
	for firmness := says.Stated; firmness <= says.Alleged; firmness++ {
		if own.claims&(1<<firmness) != 0 {
			s.add("held to have done an act", firmness.String())
		}
	}
	s.add("did, in words", many(own.did), sort)
	s.add("did and was hit, in words", many(min(own.did, 3)), many(min(own.hit, 3)))
	s.add("was hit, in words", many(own.hit), sort)
	if own.speaks {
		s.add("speaks", sort, act)
		if c.tellsOf(d, p) {
			s.add("tells of the act", sort, act)
		}
	}
}

// describeHit gathers what speaks for and against a party or a thing having been hit; rank is its place among the bids, of which
// those by the rules come first.
func (c *casting) describeHit(s *signs, n int, p *party, rank int) {
	s.clear()
	d := c.acts[n]
	heads := [1]int{p.head}
	at := c.stands(n, heads[:], nil)
	kind := c.targetKind(p)
	sort, act, lemma := c.sortOf(p, kind), deed(d.kind), c.doc.Tokens[p.head].Lemma
	if p.actor >= 0 && kind != "other" && kind != "" {
		sort = kind + " of " + sort
	}
	found, ruled := many(min(len(d.patients), 3)), c.ruled(d, p, rank)
	s.add("bias")
	s.add("rules", ruled)
	s.add("rules and number", ruled, found)
	s.add("rules, who", ruled, sort)
	s.add("rules, act", ruled, act)
	s.add("rules, who, act", ruled, sort, act)
	if rank < len(d.patients) {
		s.add("rule", p.rule)
		s.add("rule, who", p.rule, sort)
	}
	s.add("who", sort)
	s.add("who and number", sort, found)
	s.add("who and act", sort, act)
	s.add("noun", lemma)
	s.add("noun, rules", lemma, ruled)
	s.add("path", at.path)
	s.add("path and word", at.path, at.form)
	s.add("path, who", at.path, sort)
	s.add("path and number", at.path, found)
	s.add("path, rules", at.path, ruled)
	s.add("path, act", at.path, act)
	s.add("sentences", at.sentences)
	s.add("sentences and number", at.sentences, found)
	s.add("paragraphs", many(at.paragraph), found)
	s.add("nearest act", at.whose)
	c.addPhrase(s, p, sort, ruled, found)
	c.addToll(s, d, p, sort, ruled, found)
	c.addOthersHit(s, d, p, rank, sort, kind, ruled, act)
}

// addPhrase adds what the words of a phrase tell.
func (c *casting) addPhrase(s *signs, p *party, sort, ruled, found string) {
	if c.headline(p) {
		s.add("in the title", ruled, found)
	}
	if c.pointsBack(p) {
		s.add("points back", ruled)
	}
	if general.Has(c.doc.Tokens[p.head].Lower) {
		s.add("says nothing of them", ruled, found)
	}
	if p.head > 0 && c.doc.Tokens[p.head-1].Lower == "the" {
		s.add("the", ruled)
	}
	s.add("number and sort of noun", nounForms[c.doc.Tokens[p.head].XPos], ruled)
	if preposition := c.doc.Child(p.head, text.RelCase); preposition >= 0 {
		s.add("preposition", c.doc.Tokens[preposition].Lower, ruled)
		s.add("preposition, who", c.doc.Tokens[preposition].Lower, sort)
	}
}

var nounForms = map[text.XPos]string{text.PennNN: "one", text.PennNNS: "many", text.PennNNP: "a name", text.PennNNPS: "names"}

// addToll adds what is counted of a party.
func (c *casting) addToll(s *signs, d *drawn, p *party, sort, ruled, found string) {
	harm, how := "none", ""
	if k := c.tollOf(d, p); k >= 0 {
		toll := &c.Tolls[k]
		harm = toll.Harm.String()
		switch {
		case toll.Attackers:
			how = "of those who attacked"
		case toll.Total:
			how = "over many acts"
		case toll.Part:
			how = "part of another"
		case toll.Definite:
			how = "spoken of before"
		}
	}
	s.add("toll", harm, how)
	s.add("toll, rules", harm, how, ruled)
	s.add("toll and number", harm, how, found)
	s.add("toll, who", harm, how, sort)
}

// addOthersHit adds who else was hit, and who did it.
func (c *casting) addOthersHit(s *signs, d *drawn, p *party, rank int, sort, kind, ruled, act string) {
	for i := range d.agents {
		s.add("beside doer", sort, c.now.doers[i])
		if c.isOne(p, &d.agents[i]) {
			s.add("did it itself", act)
		}
	}
	for i := range d.patients {
		if i == rank {
			continue
		}
		q := &d.patients[i]
		s.add("beside", sort, c.now.hit[i])
		if c.now.kindsHit[i] == kind {
			s.add("beside its like", ruled)
		}
		if c.doc.Tokens[q.head].Lemma == c.doc.Tokens[p.head].Lemma {
			s.add("beside its noun", ruled)
		}
		if c.beside(p, q) {
			s.add("in a row", ruled)
		}
		if c.isKind(q, who.Person) {
			s.add("beside a person", ruled, sort)
		}
		if c.sentence(q) == c.sentence(p) {
			s.add("in one sentence", ruled)
		}
	}
}

// ruled is what the rules hold of a party that may have been hit.
func (c *casting) ruled(d *drawn, p *party, rank int) string {
	of := func(list []party) bool { return c.share([]party{*p}, list) }
	switch {
	case rank == 0 && len(d.patients) > 0:
		return "first"
	case rank < len(d.patients):
		return "further"
	case of(d.agents):
		return "did it"
	}
	for _, i := range d.tellings {
		if of(c.tellings[i].patients) {
			return "left out"
		}
		if of(c.tellings[i].agents) {
			return "did it in some words"
		}
	}
	return "nothing"
}

// sortOf is what sort of party it is, the kind of target where it is no actor of the report.
func (c *casting) sortOf(p *party, kind string) string {
	if p.actor < 0 {
		return kind
	}
	if of := c.Cast.Actors[p.actor].Kind; of != who.Unnamed || !assailants.Has(c.doc.Tokens[p.head].Lemma) {
		return of.String()
	}
	return "attackers"
}

// deed is the kind of an act, as far as it matters to who does it.
func deed(kind what.Kind) string {
	switch kind {
	case what.Arrest, what.Plot:
		return "arrest"
	case what.Airstrike, what.Shelling, what.Strike:
		return "strike"
	case what.Bombing, what.Explosion, what.Grenade, what.Suicide:
		return "bombing"
	case what.Riot, what.Mob, what.Protest, what.Crackdown:
		return "riot"
	}
	return kind.String()
}
