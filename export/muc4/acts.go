package muc4

import (
	"slices"

	"casus/what"
	"casus/who"
)

// actFeatures describe an act: of which kind, whether it happened, who did it to whom.
func (c *Context) actFeatures(add func(parts ...string), a *what.Act) {
	kind, real := a.Kind.String(), a.Realis.String()
	add("act kind", kind, real)
	add("act form", kind, [...]string{"verb", "noun", "doer", "weapon"}[a.Form], real)
	agent, patient := "none", "none"
	if len(a.Agents) > 0 {
		agent = c.partyKind(a.Agents[0])
	}
	if len(a.Patients) > 0 {
		patient = c.partyKind(a.Patients[0])
	}
	add("act agent", kind, agent)
	add("act patient", kind, patient)
	c.victimFeatures(add, kind, agent, a.Patients)
	add("act sides", agent, patient)
	add("act sides", agent, patient, kind)
	if a.Definite {
		add("act definite", kind)
	}
	if a.Plural {
		add("act plural", kind)
	}
	if a.Court {
		add("act court")
	}
}

// actValues are what trees weigh of the acts in some sentences.
func (c *Context) actValues(values []float32, sentences ...int) []float32 {
	var agents, patients [who.Person + 1]float32
	acts, happened, forced, definite, plural := float32(0), float32(0), float32(0), float32(0), float32(0)
	count := func(of *[who.Person + 1]float32, tokens []int) {
		for _, t := range tokens {
			if at, ok := c.reading.cast.At(t); ok {
				of[c.reading.cast.Actors[c.reading.cast.Mentions[at].Actor].Kind]++
			}
		}
	}
	for _, s := range sentences {
		for _, a := range c.reading.inside[s] {
			acts++
			happened += yes(a.Realis == what.Happened)
			forced = max(forced, float32(a.Force))
			definite += yes(a.Definite)
			plural += yes(a.Plural)
			count(&agents, a.Agents)
			count(&patients, a.Patients)
		}
	}
	values = append(values, acts, happened, forced, definite, plural)
	values = append(values, agents[:]...)
	return append(values, patients[:]...)
}

// armed says whether a word stands for a party that bears arms.
func (c *Context) armed(token int) bool {
	at, ok := c.reading.cast.At(token)
	if !ok {
		return false
	}
	kind := c.reading.cast.Actors[c.reading.cast.Mentions[at].Actor].Kind
	return kind == who.ArmedGroup || kind == who.Forces || kind == who.Unnamed
}

// fightValues are what trees weigh of how far an event, and the rest of the message, is among the armed alone.
func (c *Context) fightValues(values []float32, e *Event) []float32 {
	var acts, fights, patients, armed [2]float32 // of the rest, of the event
	for s, inside := range c.reading.inside {
		k := 0
		if e.has(s) {
			k = 1
		}
		for _, a := range inside {
			hit := 0
			for _, t := range a.Patients {
				if c.armed(t) {
					hit++
				}
			}
			acts[k]++
			patients[k] += float32(len(a.Patients))
			armed[k] += float32(hit)
			fights[k] += yes(hit > 0 && slices.ContainsFunc(a.Agents, c.armed))
		}
	}
	for k := range acts {
		values = append(values, fights[k]/(acts[k]+1), armed[k]/(patients[k]+1), acts[k], fights[k])
	}
	return values
}
