package muc4

import (
	"slices"
	"strings"

	"casus/internal/learn"
	"casus/says"
	"casus/text"
)

// partyKind is the kind of party that a word stands for.
func (c *Context) partyKind(token int) string {
	if at, ok := c.reading.cast.At(token); ok {
		return c.reading.cast.Actors[c.reading.cast.Mentions[at].Actor].Kind.String()
	}
	return "none"
}

// otherNames describe by what other words a message calls the party of a phrase.
func (c *Context) otherNames(f *learn.Features, p *Phrase) {
	a := c.actor(p)
	if a < 0 {
		return
	}
	party := &c.reading.cast.Actors[a]
	f.Add("party", party.Kind.String())
	for w := range strings.FieldsSeq(strings.ToLower(party.Role)) {
		f.Add("office", w)
		f.Add("office kind", cluster(w))
	}
	for _, i := range c.reading.phrases[a] {
		if q := &c.Phrases[i]; q.Head != p.Head && c.Doc.Tokens[q.Head].Tag == text.NOUN {
			f.Add("also", stem(c.Doc.Tokens[q.Head].Lower))
			for _, k := range kindsOf(c.Doc.Tokens[q.Head].Lower) {
				f.Add("also kind", k)
			}
		}
	}
}

// partyValues are what trees weigh of an entity's part in the acts of an event, of what is claimed of its party, and of how
// much the message speaks of it.
func (c *Context) partyValues(values []float32, x *Entity, e *Event) []float32 {
	var here, elsewhere [2]float32
	for _, m := range x.mentions {
		for _, q := range c.reading.parts[c.Phrases[m.phrase].Head] {
			k := 0
			switch q.as {
			case "agent", "modifier":
			case "patient":
				k = 1
			default:
				continue
			}
			if e.has(c.Doc.Tokens[q.act.Head].Sent) {
				here[k]++
			} else {
				elsewhere[k]++
			}
		}
	}
	kind, mentions, most := float32(-1), 0, 1
	var claims [says.Alleged + 1]float32
	if x.actor >= 0 {
		party := c.reading.cast.Actors[x.actor].Kind
		kind = float32(party)
		mentions = len(c.reading.phrases[x.actor])
		for a := range c.reading.phrases {
			if c.reading.cast.Actors[a].Kind == party {
				most = max(most, len(c.reading.phrases[a]))
			}
		}
		for _, claim := range c.reading.claims {
			if claim.Actor == x.actor {
				claims[claim.Firmness]++
			}
		}
	}
	values = c.castingValues(values, x, e)
	values = append(values, here[0], here[1], elsewhere[0], elsewhere[1], kind, float32(mentions), float32(mentions)/float32(most))
	values = append(values, claims[says.Claimed:says.Hedged]...)
	return append(values, float32(slices.Index(sides[:], groups().of(x.Description, "side"))))
}

var sides = [...]string{"group", "state", "party"}
