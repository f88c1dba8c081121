package muc4

import (
	"slices"
	"strings"

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

// callings are the words by which a message says what a phrase stands for: its own, an apposition's ("Juan Perez, mayor of
// …"), those for its party's office, and other nouns for that party.
func (c *Context) callings(p *Phrase) (found []string) {
	for t := p.First; t < p.Last; t++ {
		found = append(found, c.Doc.Tokens[t].Lower)
	}
	s := &c.Doc.Sentences[p.Sent]
	if c.lower(p.Last, s) == "," {
		for j := p.Last + 1; j < min(s.Last, p.Last+8); j++ {
			t := &c.Doc.Tokens[j]
			if t.Tag == text.VERB || t.Tag == text.PUNCT {
				break
			}
			found = append(found, t.Lower)
		}
	}
	a := c.actor(p)
	if a < 0 {
		return found
	}
	found = append(found, strings.Fields(strings.ToLower(c.reading.cast.Actors[a].Role))...)
	for _, i := range c.reading.phrases[a] {
		if q := &c.Phrases[i]; q.Head != p.Head && c.Doc.Tokens[q.Head].Tag == text.NOUN {
			found = append(found, c.Doc.Tokens[q.Head].Lower)
		}
	}
	return found
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
