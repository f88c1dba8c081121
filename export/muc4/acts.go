package muc4

import (
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
