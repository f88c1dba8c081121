package muc4

import (
	"slices"
	"strconv"

	"casus/internal/learn"
)

// recordedFeatures describe incidents of the record.
func recordedFeatures(add func(parts ...string), some []*recorded) {
	if len(some) == 0 {
		add("record", nobody)
	}
	for _, in := range some {
		kind, age := in.SubEventType, in.ageClass()
		add("record", kind)
		add("record stage", in.Stage)
		add("record age", age)
		add("record inside", age, strconv.FormatBool(in.inside))
		add("record doer", in.doer, kind)
		if in.Place != nil {
			add("record country", in.Place.Country)
		}
		if len(in.hit) == 0 {
			add("record unhit", kind, age)
		}
		for _, hit := range in.hit {
			add("record hit", hit)
			add("record hit", hit, age)
			add("record sides", in.doer, hit)
			add("record sides", in.doer, hit, kind)
		}
	}
}

// ageClass is an age in the classes that tell one from the next.
func (in *recorded) ageClass() string {
	if in.age == unknownAge {
		return "unknown"
	}
	for i, limit := range ages {
		if in.age <= limit {
			return strconv.Itoa(i)
		}
	}
	return "old"
}

// recent says whether an incident is not known to be older than the task counts.
func (in *recorded) recent() bool { return in.age == unknownAge || in.age <= twoMonths }

// twoMonths before a message is, in days, how old incidents may be that the task counts.
const twoMonths = 62

// civil says whether somebody or something that bears no arms was hit.
func (in *recorded) civil() bool {
	return slices.ContainsFunc(in.hit, func(kind string) bool { return !bearsArms(kind) })
}

// recordedValues are what trees weigh of incidents of the record.
func recordedValues(values []float32, some []*recorded) []float32 {
	const young = 1000
	var inside, recent, civil, wanted, battles, done, dead float32
	var hit [5]float32
	var by [4]float32
	youngest := float32(young)
	for _, in := range some {
		battle := in.EventType == "Battles"
		inside += yes(in.inside)
		recent += yes(in.recent())
		civil += yes(in.civil())
		battles += yes(battle)
		done += yes(in.doer != nobody)
		wanted += yes(in.inside && in.recent() && in.civil() && !battle)
		if in.age != unknownAge {
			youngest = min(youngest, float32(in.age))
		}
		if in.Fatalities != nil && in.Fatalities.Best != nil {
			dead += float32(*in.Fatalities.Best)
		}
		for _, kind := range in.hit {
			hit[hitClass(kind)]++
		}
		by[slices.Index(doers[:], in.doer)]++
	}
	values = append(values, float32(len(some)), inside, recent, civil, wanted, battles, done, youngest, dead)
	values = append(values, hit[:]...)
	return append(values, by[:]...)
}

var doers = [...]string{nobody, unnamed, state, group}

// hitClass is the class of a target's kind: who bears arms, things, people.
func hitClass(kind string) int {
	switch kind {
	case "militants":
		return 0
	case "security forces":
		return 1
	case "property", "infrastructure":
		return 2
	case "other":
		return 3
	}
	return 4
}

// castFeatures describe the parts that a phrase plays in incidents of the record.
func (c *Context) castFeatures(f *learn.Features, p *Phrase) {
	if len(c.castings[p.Head]) == 0 {
		f.Add("cast", nobody)
	}
	for _, role := range c.castings[p.Head] {
		f.Add("cast", role.as)
		f.Add("cast in", role.as, role.in.SubEventType)
		f.Add("cast by", role.as, role.in.doer)
	}
}

// castValues are what trees weigh of the parts that a token plays in incidents of the record.
func (c *Context) castValues(values []float32, token int) []float32 {
	var as [len(castAs)]float32
	for _, role := range c.castings[token] {
		as[slices.Index(castAs[:], role.as)]++
	}
	return append(values, as[:]...)
}

// castingValues are what trees weigh of the parts that an entity plays in an event's incidents of the record, and in others.
func (c *Context) castingValues(values []float32, x *Entity, e *Event) []float32 {
	of := c.recordedBy(e.Sentences...)
	var here, elsewhere [len(castAs)]float32
	for _, m := range x.mentions {
		for _, role := range c.castings[c.Phrases[m.phrase].Head] {
			in := &elsewhere
			if slices.Contains(of, role.in) {
				in = &here
			}
			in[slices.Index(castAs[:], role.as)]++
		}
	}
	values = append(values, elsewhere[:]...)
	return append(values, here[:]...)
}

// setBy says whether the record dates or places an incident by some tokens: 2 for one of the event's, 1 for another.
func (c *Context) setBy(first, last int, as string, e *Event) (so float32) {
	of := c.recordedBy(e.Sentences...)
	for t := first; t < last; t++ {
		for _, role := range c.castings[t] {
			switch {
			case role.as != as:
			case slices.Contains(of, role.in):
				return 2
			default:
				so = 1
			}
		}
	}
	return so
}
