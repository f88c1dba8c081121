package muc4

import (
	"cmp"
	"slices"
	"strings"

	"casus/howmany"
	"casus/incident"
	"casus/record"
	"casus/text"
	"casus/when"
	"casus/where"
)

// What the program's record tells of a message: incidents with those who did them, whom they hit, days and places. They are
// read by rules alone: the models of package incident have learned from the task's development messages, so that what they
// say of those would teach too much trust in them. They help to tell who played which part in what; which incidents the task
// counts is judged without them, as its rules are others than the record's.

// recorded is an incident of the record.
type recorded struct {
	*record.Incident
	sentences []int // in which a word of the act stands
	age       int   // days from it to the message, unknownAge where either has no day
	inside    bool  // in a country of the task
	doer      string
	hit       []string // the kinds of its targets
}

const unknownAge = -200

// Those who did an incident, as far as the task minds.
const (
	nobody  = "none"
	unnamed = "unnamed"
	state   = "state"
	group   = "group"
)

// casting is the part that a token plays in an incident of the record.
type casting struct {
	in   *recorded
	as   string // one of castAs
	kind string // of a target
	fate string // a target's harm, or how firmly somebody is held to have done it
}

var castAs = [...]string{"target", "perpetrator", "other", "weapon", "date", "place"}

// record is the incidents of the record, and what they say of sentences and tokens.
func (c *Context) record() {
	a := &incident.Answers{Doc: c.Doc, Cast: c.reading.cast, Acts: c.reading.acts, Dates: c.dates, Places: where.Find(c.Doc),
		Tolls: howmany.Find(c.Doc, c.reading.cast), Said: c.reading.said, Claims: c.reading.claims}
	incidents := incident.FindBy(a, new(incident.Models))
	c.castings = make(map[int][]casting)
	c.recordedIn = make([][]*recorded, len(c.Doc.Sentences))
	for i := range incidents {
		in := &recorded{Incident: &incidents[i], age: c.daysSince(incidents[i].Date), doer: nobody}
		in.inside = in.Place != nil && atlas().codes[in.Place.Country]
		c.cast(in)
		slices.Sort(in.sentences)
		in.sentences = slices.Compact(in.sentences)
		for _, s := range in.sentences {
			c.recordedIn[s] = append(c.recordedIn[s], in)
		}
	}
}

// daysSince is how many days before the message a date ended; -1 where that lies ahead.
func (c *Context) daysSince(date string) int {
	now, _, ok := when.Date(c.message.Date).Bounds()
	_, last, also := when.Date(date).Bounds()
	if !ok || !also || last == when.Latest {
		return unknownAge
	}
	return max(int(now-last), -1)
}

// cast files the parts of an incident under the tokens that its evidence quotes. Evidence of actors and targets stands in
// their order.
func (c *Context) cast(in *recorded) {
	actors, targets := in.Actors, in.Targets
	for i := range in.Evidence {
		e := &in.Evidence[i]
		first, last := c.tokens(e.Start, e.End)
		role := casting{in: in}
		switch e.Field {
		case "event_type":
			in.sentences = append(in.sentences, c.Doc.Tokens[first].Sent)
			continue
		case "targets":
			if len(targets) == 0 {
				continue
			}
			role.as, role.kind, role.fate = "target", targets[0].Kind, targets[0].Harm
			in.hit = append(in.hit, role.kind)
			targets = targets[1:]
		case "actors":
			if len(actors) == 0 {
				continue
			}
			role.as, role.fate = actors[0].Role, actors[0].Attribution
			if role.as == "perpetrator" && in.doer == nobody {
				in.doer = doer(actors[0].ID)
			}
			actors = actors[1:]
		case "weapons":
			role.as = "weapon"
		case "date", "place":
			role.as = e.Field
		default:
			continue
		}
		for t := first; t < last; t++ {
			c.castings[t] = append(c.castings[t], role)
		}
	}
}

// doer is what kind of party an id stands for.
func doer(id string) string {
	switch source, _, _ := strings.Cut(id, ":"); source {
	case "":
		return unnamed
	case "forces", "police", "security", "state":
		return state
	}
	return group
}

// tokens are those of some bytes of the text.
func (c *Context) tokens(start, end int) (first, last int) {
	first, _ = slices.BinarySearchFunc(c.Doc.Tokens, start, func(t text.Token, at int) int { return cmp.Compare(t.Start, at) })
	for last = first; last < len(c.Doc.Tokens) && c.Doc.Tokens[last].End <= end; last++ {
	}
	return min(first, len(c.Doc.Tokens)-1), last
}

// recordedBy are the incidents of the record that some sentences tell of.
func (c *Context) recordedBy(sentences ...int) []*recorded {
	var some []*recorded
	for _, s := range sentences {
		for _, in := range c.recordedIn[s] {
			if !slices.Contains(some, in) {
				some = append(some, in)
			}
		}
	}
	return some
}

// recordedAs says whether the record takes what an event and a sentence tell for one incident.
func (c *Context) recordedAs(e *Event, sentence int) string {
	mine, its := c.recordedBy(sentence), c.recordedBy(e.Sentences...)
	switch {
	case len(mine) == 0 || len(its) == 0:
		return "unknown"
	case slices.ContainsFunc(mine, func(in *recorded) bool { return slices.Contains(its, in) }):
		return "one"
	}
	return "two"
}

// castTogether says whether two tokens play one part in an incident of the record, or the same in two.
func (c *Context) castTogether(a, b int) string {
	so := "unknown"
	for _, x := range c.castings[a] {
		for _, y := range c.castings[b] {
			switch {
			case x.as == y.as && x.in == y.in:
				return "one"
			case x.as == y.as:
				so = "two"
			}
		}
	}
	return so
}
