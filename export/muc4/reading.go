package muc4

import (
	"casus/says"
	"casus/what"
	"casus/who"
)

// What the program's own reading says of a message: acts with those who did them and whom they hit, parties, and who is
// held to have done what. The models weigh it beside the words.

// part is the part that a word plays in an act.
type part struct {
	act *what.Act
	as  string
}

var playing = [...]string{"agent", "patient", "weapon", "modifier"}

// reading is the acts, parties and claims of a message.
type reading struct {
	acts    []what.Act
	parts   map[int][]part // by token
	inside  [][]*what.Act  // by sentence
	cast    *who.Cast
	phrases [][]int // by actor
	said    []says.Attribution
	claims  []says.Claim
}

func (c *Context) read() {
	r := &c.reading
	r.acts = what.Find(c.Doc)
	r.parts = make(map[int][]part)
	r.inside = make([][]*what.Act, len(c.Doc.Sentences))
	for i := range r.acts {
		a := &r.acts[i]
		s := c.Doc.Tokens[a.Head].Sent
		r.inside[s] = append(r.inside[s], a)
		for k, tokens := range [...][]int{a.Agents, a.Patients, a.Weapons, a.Modifiers} {
			for _, t := range tokens {
				r.parts[t] = append(r.parts[t], part{a, playing[k]})
			}
		}
	}
	r.cast = who.Find(c.Doc)
	r.phrases = make([][]int, len(r.cast.Actors))
	for i := range c.Phrases {
		if a := c.actor(&c.Phrases[i]); a >= 0 {
			r.phrases[a] = append(r.phrases[a], i)
		}
	}
	r.said = says.Find(c.Doc, r.cast)
	r.claims = says.Claims(c.Doc, r.cast, r.said)
}

// actor is the party that a phrase stands for, -1 where it stands for none.
func (c *Context) actor(p *Phrase) int {
	if at, ok := c.reading.cast.At(p.Head); ok && c.reading.cast.Mentions[at].Head == p.Head {
		return c.reading.cast.Mentions[at].Actor
	}
	return -1
}
