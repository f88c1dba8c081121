package muc4

import (
	"slices"
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/text"
	"casus/who"
)

// The task does not count what is done to those alone who bear arms in the same country, soldiers, police, guerrillas and
// traffickers, nor what is told of nobody in particular: "the murder of union leaders".

// victim is what a phrase stands for if it is hit.
type victim struct {
	kind    string // as the record has the kinds of targets
	form    string // one of forms
	foreign bool   // of another country than the one that the message is about
}

// fights says whether a victim bears arms.
func (v *victim) fights() bool { return bearsArms(v.kind) }

// bearsArms says whether a kind of target, as the record has it, is of those who bear arms.
func bearsArms(kind string) bool { return kind == "militants" || kind == "security forces" }

// How a phrase tells whom or what it stands for: "peasants", "a peasant", "two peasants", "the peasants", "Juan Perez".
const (
	general  = "general"
	single   = "single"
	numbered = "numbered"
	definite = "definite"
	named    = "named"
)

var (
	forms       = [...]string{general, single, numbered, definite, named}
	victimKinds = [...]string{"other", "property", "infrastructure", "security forces", "militants", "civilians", "officials"}
)

// findVictims says of each phrase what it stands for if it is hit, and files phrases under their heads.
func (c *Context) findVictims() {
	c.victims, c.headed = make([]victim, len(c.Phrases)), make(map[int]int, len(c.Phrases))
	for i := range c.Phrases {
		p := &c.Phrases[i]
		c.headed[p.Head] = i
		c.victims[i] = victim{c.victimKind(p), c.form(p), slices.ContainsFunc(c.nations, func(n placed) bool {
			return n.first >= p.First && n.last <= p.Full && n.place.country != c.country
		})}
	}
}

// victimKind is the kind of a phrase by its words, else by its party or that party's office.
func (c *Context) victimKind(p *Phrase) string {
	kind := who.TargetKind(strings.ToLower(words(c.Doc, p.First, p.Full)))
	a := c.actor(p)
	if kind != "other" || a < 0 {
		return kind
	}
	switch party := &c.reading.cast.Actors[a]; party.Kind {
	case who.ArmedGroup, who.Unnamed:
		return "militants"
	case who.Forces:
		return "security forces"
	default:
		return who.TargetKind(strings.ToLower(party.Role))
	}
}

func (c *Context) form(p *Phrase) string {
	if c.Doc.Tokens[p.Head].Tag == text.PROPN {
		return named
	}
	for i := p.First; i < p.Head; i++ {
		switch t := &c.Doc.Tokens[i]; {
		case t.Tag == text.NUM:
			return numbered
		case t.Tag == text.DET && !indefinite[t.Lower], t.Tag == text.PART, t.XPos == text.PennPRPS:
			return definite
		}
	}
	if c.singular(p) {
		return single
	}
	return general
}

var indefinite = map[string]bool{"a": true, "an": true, "some": true, "many": true}

// victimFeatures describe whom or what an act hits.
func (c *Context) victimFeatures(add func(parts ...string), kind, agent string, patients []int) {
	for _, t := range patients {
		if i, ok := c.headed[t]; ok {
			v := &c.victims[i]
			add("act victim", kind, v.kind)
			add("act victim", v.kind, v.form)
			add("act victim form", kind, v.form)
			add("act victim by", agent, v.kind, strconv.FormatBool(v.foreign))
		}
	}
}

func (v *victim) features(add func(parts ...string)) {
	add("victim", v.kind)
	add("victim", v.kind, v.form)
}

// values are what trees weigh of a victim.
func (v *victim) values(values []float32) []float32 {
	return append(values, yes(v.fights()), yes(v.foreign), float32(slices.Index(victimKinds[:], v.kind)), float32(slices.Index(forms[:], v.form)))
}

// hits are how surely victims of some sorts are told of.
type hits struct {
	civil, fighting, foreign  float32 // the surest
	civils, fighters          float32 // all together
	particular, some, anybody float32 // the surest of those who bear no arms: told by name, number or "the", a single one, in general
}

func (h *hits) add(v *victim, p float32) {
	if v.foreign {
		h.foreign = max(h.foreign, p)
	}
	if v.fights() {
		h.fighting = max(h.fighting, p)
		h.fighters += p
		return
	}
	h.civil = max(h.civil, p)
	h.civils += p
	switch v.form {
	case general:
		h.anybody = max(h.anybody, p)
	case single:
		h.some = max(h.some, p)
	default:
		h.particular = max(h.particular, p)
	}
}

// hitsOf are the victims of an event.
func (c *Context) hitsOf(e *Event) *hits {
	h := new(hits)
	for _, m := range e.mentions {
		if target(m.role) {
			h.add(&c.victims[m.phrase], m.p)
		}
	}
	return h
}

// hitsIn are the victims in some sentences.
func (c *Context) hitsIn(sentence func(s int) bool) *hits {
	h := new(hits)
	for i, p := range c.roles {
		if sentence(c.Phrases[i].Sent) {
			h.add(&c.victims[i], max(p[3], p[4]))
		}
	}
	return h
}

// allHits are the victims of a message.
func (c *Context) allHits() *hits { return c.hitsIn(func(int) bool { return true }) }

// target says whether those who play a role are hit.
func target(role int) bool { return role == 3 || role == 4 }

func (h *hits) features(f *learn.Features) {
	for i, p := range [...]float32{h.civil, h.fighting, h.foreign, h.particular, h.some, h.anybody} {
		for n := range 8 {
			if p > float32(n)/8 {
				f.Add("hits", strconv.Itoa(i), strconv.Itoa(n))
			}
		}
	}
	switch {
	case h.civil < h.fighting/2:
		f.Add("hits fighters alone")
	case h.particular < h.anybody/2:
		f.Add("hits anybody alone")
	}
}

func (h *hits) values(values []float32) []float32 {
	return append(values, h.civil, h.fighting, h.foreign, h.civils, h.fighters, h.civils/(h.civils+h.fighters+0.1), h.particular, h.some, h.anybody)
}
