package incident

import (
	"slices"

	"casus/text"
	"casus/what"
	"casus/who"
)

// stance is how a party stands to what tells of an act, as models are told of it.
type stance struct {
	path      string // the relations from its mention nearest in the tree to an act's word, "apart" where no sentence holds both
	form      string // of that word
	pointing  bool   // that mention only points to the party
	role      string // the relation in which its mention stands that is nearest in the sentence
	side      string // on which side of the act's word, and in what voice that stands
	verb      string // on which it hangs there
	head      int    // of that mention, -1 where there is none
	crossed   int    // how many others that may have done it stand between
	sentences string // how far the party's nearest mention lies from the act's words
	whose     string // whose words are nearer to it: "own", "another's", "both"
	paragraph int
}

// stands says how a party whose mentions have these heads stands to an act.
func (c *casting) stands(n int, heads []int, pointing []bool) (s stance) {
	d := c.acts[n]
	s.path, s.role, s.head = "apart", "apart", -1
	steps, away := 99, 1<<20
	var near *telling
	for k, head := range heads {
		for _, i := range d.tellings {
			t := &c.tellings[i]
			if t.sent != c.doc.Tokens[head].Sent {
				continue
			}
			if many := c.walk(head, t.act.Head); many < steps {
				steps, s.path, s.form, s.pointing = many, c.way(head, t.act.Head, many), formOf(t.act), pointing != nil && pointing[k]
			}
			if far := farFrom(head, t); far < away {
				away, s.head, near = far, head, t
			}
		}
	}
	if s.head >= 0 {
		c.standsBeside(&s, near)
	}
	c.standsAway(&s, n, heads)
	return s
}

// farFrom is how far a token stands from an act's word in the sentence; one that follows it, or the word of a weak act, counts as farther.
func farFrom(head int, t *telling) int {
	far := t.act.Head - head
	if far < 0 {
		far = 3 - far
	}
	if t.act.Force < 2 {
		far += 5
	}
	return far
}

// longest is the number of steps up to which a way through the tree is told one by one.
const longest = 4

// walk is how many steps the tree's way from one token to another of its sentence takes.
func (c *casting) walk(from, to int) (steps int) {
	for at := from; at >= 0; at = c.doc.Tokens[at].Head {
		down := 0
		for b := to; b >= 0; b = c.doc.Tokens[b].Head {
			if b == at {
				return steps + down
			}
			down++
		}
		steps++
	}
	return 98
}

// way writes the relations of a way, with the prepositions that belong to them.
func (c *casting) way(from, to, steps int) string {
	switch {
	case steps == 98:
		return "none"
	case steps > longest:
		return "long"
	}
	var b [longest]string
	at := from
	up := b[:0]
	for ; !c.doc.Under(to, at); at = c.doc.Tokens[at].Head {
		up = append(up, "<"+c.relation(at))
	}
	way := ""
	for _, step := range up {
		way += step
	}
	down := ""
	for ; to != at; to = c.doc.Tokens[to].Head {
		down = ">" + c.relation(to) + down
	}
	return way + down
}

// relation is a token's relation, with its preposition where it has one.
func (c *casting) relation(token int) string {
	t := &c.doc.Tokens[token]
	switch t.Rel.Plain() {
	case text.RelObl, text.RelNmod:
		if preposition := c.doc.Child(token, text.RelCase); preposition >= 0 {
			return t.Rel.String() + "=" + c.doc.Tokens[preposition].Lower
		}
	}
	return t.Rel.String()
}

// role is a token's relation, as far as it tells who does and who suffers; that of the first in a row for all in it.
func (c *casting) role(token int) (role string, first int) {
	for first = token; c.doc.Tokens[first].Rel == text.RelConj && c.doc.Tokens[first].Head >= 0; {
		first = c.doc.Tokens[first].Head
	}
	t := &c.doc.Tokens[first]
	switch t.Rel {
	case text.RelNsubj, text.RelCsubj, text.RelNsubjPass, text.RelObj, text.RelIobj, text.RelNmodPoss, text.RelCompound, text.RelAmod, text.RelAppos:
		return t.Rel.String(), first
	case text.RelOblAgent:
		return "by", first
	}
	if plain := t.Rel.Plain(); plain != text.RelObl && plain != text.RelNmod {
		return "else", first
	}
	for _, preposition := range []string{"by", "of", "from", "against", "on", "between", "with"} {
		if c.hasCase(first, preposition) {
			return preposition, first
		}
	}
	return t.Rel.Plain().String(), first
}

// standsBeside tells how the nearest mention in a sentence stands to the act's word there.
func (c *casting) standsBeside(s *stance, t *telling) {
	var first int
	s.role, first = c.role(s.head)
	if verb := c.doc.Tokens[first].Head; verb >= 0 {
		s.verb = c.doc.Tokens[verb].Lemma
	}
	s.side = "before"
	if s.head > t.act.Head {
		s.side = "after"
	}
	if t.act.Form == what.Verb {
		if c.doc.Child(t.act.Head, text.RelNsubjPass, text.RelAuxPass) >= 0 || c.doc.Tokens[t.act.Head].XPos == text.PennVBN {
			s.side += " passive"
		} else {
			s.side += " active"
		}
	}
	for i := min(s.head, t.act.Head) + 1; i < max(s.head, t.act.Head); i++ {
		m, ok := c.Cast.At(i)
		if !ok || c.Cast.Mentions[m].Head != i {
			continue
		}
		switch c.Cast.Actors[c.Cast.Mentions[m].Actor].Kind {
		case who.ArmedGroup, who.Forces, who.Unnamed, who.Government:
			if rel := c.doc.Tokens[i].Rel; rel == text.RelNsubj || rel == text.RelNsubjPass || s.head > t.act.Head {
				s.crossed++
			}
		}
	}
}

// standsAway tells how far the nearest mention lies from the act's words, and from those of other acts.
func (c *casting) standsAway(s *stance, n int, heads []int) {
	own, other, ahead := 1<<20, 1<<20, false
	for _, head := range heads {
		sentence := c.doc.Tokens[head].Sent
		for i := range c.tellings {
			t := &c.tellings[i]
			apart := t.sent - sentence
			far := max(apart, -apart)
			switch {
			case c.home[i] == n && far < own:
				own, ahead = far, apart > 0
				paragraphs := c.doc.Sentences[sentence].Paragraph - t.paragraph
				s.paragraph = max(paragraphs, -paragraphs)
			case c.home[i] != n && t.act.Force >= 2:
				other = min(other, far)
			}
		}
	}
	s.sentences = many(own)
	if ahead {
		s.sentences = aheadBy[s.sentences]
	}
	switch {
	case other < own:
		s.whose = "another's"
	case other == own:
		s.whose = "both"
	default:
		s.whose = "own"
	}
}

// aheadBy are the steps of many for what stands before.
var aheadBy = map[string]string{"0": "0", "1": "1 before", "2": "2 before", "3": "3 before", "4 to 6": "4 to 6 before", "7 to 12": "7 to 12 before", "more": "more before"}

// did says in which other acts a party is one of those who did them by the rules: in the one before, the next, one alike in kind, and in how many.
func (c *casting) did(n int, p *party) (before, next, akin bool, acts int) {
	for k, d := range c.acts {
		if k == n || !slices.ContainsFunc(d.agents, func(q party) bool { return c.isOne(p, &q) }) {
			continue
		}
		acts++
		before, next = before || k == n-1, next || k == n+1
		akin = akin || what.Akin(d.kind, c.acts[n].kind) == 2
	}
	return before, next, akin, acts
}

// isOne says whether two parties are one, or a state and its forces.
func (c *casting) isOne(p, q *party) bool { return c.share([]party{*p}, []party{*q}) }
