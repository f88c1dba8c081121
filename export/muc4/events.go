package muc4

import (
	"cmp"
	"slices"
	"strconv"

	"casus/internal/learn"
	"casus/when"
)

// unit is what one sentence tells of one type of incident.
type unit struct {
	sent     int
	kind     int
	mentions []mention
}

// Event is an incident of a message before it becomes a template: sentences and the phrases in them that play a part.
type Event struct {
	Kind      int
	Sentences []int
	P         float32 // how likely the task counts it
	mentions  []mention
	units     []unit
}

// Phrases are the phrases of the event that play one of the roles.
func (e *Event) Phrases(roles ...int) []int {
	var found []int
	for _, m := range e.mentions {
		if slices.Contains(roles, m.role) {
			found = append(found, m.phrase)
		}
	}
	return found
}

// Roles judges the part that each phrase plays.
func (c *Context) Roles(m *learn.Model) [][]float32 {
	var j judge
	roles := make([][]float32, len(c.Phrases))
	for i := range c.Phrases {
		c.RoleFeatures(&j.features, &c.Phrases[i])
		roles[i] = slices.Clone(j.ask(m))
	}
	return roles
}

// mentionsAbove are the phrases whose likeliest part is likelier than its cut.
func (c *Context) mentionsAbove(cut *[6]float32) []mention {
	var mentions []mention
	for i, p := range c.roles {
		best := 1
		for role := 2; role < len(p); role++ {
			if p[role] > p[best] {
				best = role
			}
		}
		if p[best] >= cut[best] {
			mentions = append(mentions, mention{i, best, p[best]})
		}
	}
	return mentions
}

// units are the sentences that tell of incidents, by type.
func (c *Context) unitsOf(mentions []mention, cut float32) []unit {
	bySentence := make([][]mention, len(c.Doc.Sentences))
	for _, m := range mentions {
		s := c.Phrases[m.phrase].Sent
		bySentence[s] = append(bySentence[s], m)
	}
	var units []unit
	for s := range c.Sent {
		if c.Doc.Sentences[s].First < c.From {
			continue
		}
		best := 1
		for t := 2; t < len(c.Sent[s]); t++ {
			if c.Sent[s][t] > c.Sent[s][best] {
				best = t
			}
		}
		targets := slices.ContainsFunc(bySentence[s], func(m mention) bool { return target(m.role) })
		if 1-c.Sent[s][0] < cut && !(targets && 1-c.Sent[s][0] > cut/3) {
			continue
		}
		kinds := []int{best}
		for t := 1; t < len(c.Sent[s]); t++ {
			if t != best && c.Sent[s][t] > 0.35 {
				kinds = append(kinds, t)
			}
		}
		for _, kind := range kinds {
			u := unit{sent: s, kind: kind}
			for _, m := range bySentence[s] {
				if len(kinds) == 1 || c.nearestKind(m, kinds) == kind {
					u.mentions = append(u.mentions, m)
				}
			}
			units = append(units, u)
		}
	}
	return units
}

// nearestKind is the type, of those that a sentence tells of, whose word stands nearest to a phrase.
func (c *Context) nearestKind(m mention, kinds []int) int {
	p := &c.Phrases[m.phrase]
	s := &c.Doc.Sentences[p.Sent]
	best, distance := kinds[0], 1<<30
	for i := s.First; i < s.Last; i++ {
		kind := slices.Index(Types, c.acts[i])
		if d := abs(i - p.Head); kind > 0 && slices.Contains(kinds, kind) && d < distance {
			best, distance = kind, d
		}
	}
	return best
}

// cluster joins the units that tell of one incident, in the order of the message.
func (c *Context) cluster(m *learn.Model, trees *learn.Trees, units []unit, cut float32) []Event {
	var j judge
	var events []Event
	for _, u := range units {
		best, top := -1, cut
		for e := range events {
			if events[e].Kind != u.kind {
				continue
			}
			last := e == latest(events, u.kind)
			c.SameFeatures(&j.features, &events[e], &u, last)
			if p := trees.Probability(c.SameValues(&events[e], &u, last, j.ask(m)[1])); p > top {
				best, top = e, p
			}
		}
		if best < 0 {
			best = len(events)
			events = append(events, Event{Kind: u.kind})
		}
		events[best].Add(u)
	}
	return events
}

// sinceLast is how many sentences lie between the last that tells of an event and a later one.
func (e *Event) sinceLast(b *unit) int { return b.sent - e.Last() }

// latest is the event of a type that was told of last.
func latest(events []Event, kind int) int {
	best, at := -1, -1
	for e := range events {
		if n := len(events[e].units); events[e].Kind == kind && events[e].units[n-1].sent >= at {
			best, at = e, events[e].units[n-1].sent
		}
	}
	return best
}

// Add adds what one more sentence tells of the event.
func (e *Event) Add(u unit) {
	e.units = append(e.units, u)
	if !slices.Contains(e.Sentences, u.sent) {
		e.Sentences = append(e.Sentences, u.sent)
	}
	e.mentions = append(e.mentions, u.mentions...)
}

// Units gives the units of a message as pairs of sentence and type, for learning which belong together.
func (c *Context) Units(cut *[6]float32, sentence float32) []unit {
	return c.unitsOf(c.mentionsAbove(cut), sentence)
}

func (u *unit) Sentence() int { return u.sent }

func (u *unit) Kind() int { return u.kind }

var others = map[string]bool{"another": true, "also": true, "meanwhile": true, "other": true, "second": true, "third": true, "similar": true, "addition": true,
	"similarly": true, "elsewhere": true, "later": true, "simultaneously": true, "previous": true, "earlier": true, "moreover": true, "furthermore": true,
	"previously": true, "recently": true, "besides": true, "likewise": true, "too": true, "yesterday": true, "recall": true}

// SameFeatures describe an event and a later sentence of its type: does the sentence tell of that event? last says that
// no other event of the type was told of since.
func (c *Context) SameFeatures(f *learn.Features, e *Event, b *unit, last bool) {
	kind := Types[b.kind]
	a := &e.units[len(e.units)-1]
	d := e.sinceLast(b)
	f.Add("bias")
	f.Add("kind", kind)
	f.Add("d", bucket(d))
	f.Add("kd", kind, bucket(d))
	f.Add("last", strconv.FormatBool(last))
	f.Add("lastd", strconv.FormatBool(last), bucket(d))
	f.Add("units", bucket(len(e.units)))
	sa, sb := &c.Doc.Sentences[a.sent], &c.Doc.Sentences[b.sent]
	if sa.Paragraph == sb.Paragraph {
		f.Add("par")
	}
	f.Add("pd", bucket(sb.Paragraph-sa.Paragraph))
	f.Add("first", bucket(e.units[0].sent))
	c.sameSides(f, e, b)
	c.sameSetting(f, e, b)
	record := c.recordedAs(e, b.sent)
	f.Add("record", record)
	f.Add("record", record, bucket(d))
	c.sameActs(f, e, b)
}

// sameSides describe which parties and things an event and a sentence share.
func (c *Context) sameSides(f *learn.Features, e *Event, b *unit) {
	kind, d := Types[b.kind], e.sinceLast(b)
	for _, role := range [...]int{3, 4, 5, 1, 2} {
		ha, hb := c.headsOf(e.mentions, role), c.headsOf(b.mentions, role)
		shared := 0
		for h := range ha {
			if hb[h] {
				shared++
			}
		}
		name := Roles[role]
		switch {
		case len(ha) == 0 && len(hb) == 0:
			f.Add("neither", name)
		case len(ha) == 0:
			f.Add("late", name)
		case len(hb) == 0:
			f.Add("gone", name)
		case shared > 0:
			f.Add("shared", name, bucket(shared))
		default:
			f.Add("apart", name)
			f.Add("apart", name, bucket(d))
		}
		if n := inBoth(c.entitiesOf(b.mentions, role), c.entitiesOf(e.mentions, role)); n > 0 {
			f.Add("entities", name, bucket(n))
			f.Add("entities", name, kind)
		}
	}
	for _, m := range b.mentions {
		if target(m.role) {
			p := &c.Phrases[m.phrase]
			f.Add("det", c.Doc.Tokens[p.First].Tag.String(), c.Doc.Tokens[p.First].Lower)
			f.Add("th", stem(c.Doc.Tokens[p.Head].Lower))
		}
	}
}

// sameSetting describe whether an event and a sentence share days and places.
func (c *Context) sameSetting(f *learn.Features, e *Event, b *unit) {
	d := e.sinceLast(b)
	dayA, dayB := "", c.dayOf(b.sent)
	var pa []string
	for _, s := range e.Sentences {
		if day := c.dayOf(s); dayA == "" {
			dayA = day
		}
		pa = append(pa, c.placesOf(s)...)
	}
	switch {
	case dayA == "" && dayB == "":
		f.Add("nodays")
	case dayA == "":
		f.Add("laterday")
	case dayB == "":
		f.Add("noday")
	case dayA == dayB:
		f.Add("sameday")
	default:
		f.Add("otherday")
	}
	pb := c.placesOf(b.sent)
	shared := 0
	for _, p := range pb {
		if slices.Contains(pa, p) {
			shared++
		}
	}
	switch {
	case len(pa) == 0 && len(pb) == 0:
		f.Add("noplaces")
	case len(pa) == 0:
		f.Add("laterplace")
	case len(pb) == 0:
		f.Add("noplace")
	case shared > 0:
		f.Add("sameplace")
	default:
		f.Add("otherplace")
		f.Add("otherplace", bucket(d))
	}
}

// sameActs describe which acts an event and a sentence share, and what tells that the sentence begins another.
func (c *Context) sameActs(f *learn.Features, e *Event, b *unit) {
	sb := &c.Doc.Sentences[b.sent]
	acts := make(map[string]bool)
	for _, s := range e.Sentences {
		for i := c.Doc.Sentences[s].First; i < c.Doc.Sentences[s].Last; i++ {
			if c.acts[i] != "" {
				acts[stem(c.Doc.Tokens[i].Lower)] = true
			}
		}
	}
	common := false
	for i := sb.First; i < sb.Last; i++ {
		t := &c.Doc.Tokens[i]
		if act := c.acts[i]; act != "" {
			if acts[stem(t.Lower)] {
				common = true
				f.Add("act", stem(t.Lower))
			}
			before := c.lower(i-1, sb)
			if articles[before] || possessive[before] {
				f.Add("pointed", before)
			}
			if others[before] || before == "a" {
				f.Add("new", before)
			}
		}
		if others[t.Lower] {
			f.Add("cue", t.Lower)
			if i-sb.First < 4 {
				f.Add("cuefirst", t.Lower)
			}
		}
	}
	f.Add("commonact", strconv.FormatBool(common))
	for i := sb.First; i < min(sb.First+3, sb.Last); i++ {
		f.Add("start", stem(c.Doc.Tokens[i].Lower))
	}
}

// SameValues are what trees weigh of an event and a later sentence of its type: what the linear model says, and what both share.
func (c *Context) SameValues(e *Event, b *unit, last bool, linear float32) []float32 {
	a := &e.units[len(e.units)-1]
	sa, sb := &c.Doc.Sentences[a.sent], &c.Doc.Sentences[b.sent]
	values := []float32{linear, float32(b.sent - a.sent), float32(b.sent), float32(e.units[0].sent), float32(sb.Paragraph - sa.Paragraph), float32(len(e.units)),
		yes(last), float32(b.kind), c.Sent[b.sent][0], c.Sent[b.sent][b.kind], c.Sent[a.sent][0], c.Sent[a.sent][b.kind], float32(len(c.Sent))}
	for _, role := range [...]int{1, 2, 3, 4, 5} {
		ha, hb := c.headsOf(e.mentions, role), c.headsOf(b.mentions, role)
		values = append(values, float32(len(ha)), float32(len(hb)), float32(inBoth(ha, hb)),
			float32(inBoth(c.entitiesOf(b.mentions, role), c.entitiesOf(e.mentions, role))))
	}
	day := c.dayOf(b.sent)
	days := float32(0)
	for _, s := range e.Sentences {
		days = agree(days, day != "" && c.dayOf(s) != "", day == c.dayOf(s))
	}
	here, there := c.placesOf(b.sent), c.placesIn(e)
	places := float32(0)
	for _, p := range here {
		places = agree(places, len(there) > 0, slices.Contains(there, p))
	}
	values = append(values, days, yes(day != ""), places, float32(len(here)), float32(len(there)))
	acts, common, news := float32(0), float32(0), float32(0)
	for i := sb.First; i < sb.Last; i++ {
		t := &c.Doc.Tokens[i]
		if others[t.Lower] {
			news++
		}
		if c.acts[i] == "" {
			continue
		}
		acts++
		for _, s := range e.Sentences {
			o := &c.Doc.Sentences[s]
			for k := o.First; k < o.Last; k++ {
				if c.acts[k] != "" && stem(c.Doc.Tokens[k].Lower) == stem(t.Lower) {
					common++
				}
			}
		}
	}
	record := c.recordedAs(e, b.sent)
	return append(values, acts, common, news, yes(record == "one"), yes(record == "two"))
}

// headsOf are the head words of the phrases of some roles.
func (c *Context) headsOf(mentions []mention, roles ...int) map[string]bool {
	heads := make(map[string]bool)
	for _, m := range mentions {
		if !slices.Contains(roles, m.role) {
			continue
		}
		p := &c.Phrases[m.phrase]
		heads[stem(c.Doc.Tokens[p.Head].Lower)] = true
	}
	return heads
}

func (c *Context) dayOf(s int) string {
	sent := &c.Doc.Sentences[s]
	for _, d := range c.dates {
		if d.First >= sent.First && d.Last <= sent.Last && (d.Kind == when.Point || d.Kind == when.Period) {
			return string(d.Date)
		}
	}
	return ""
}

func (c *Context) placesOf(s int) []string {
	sent := &c.Doc.Sentences[s]
	var found []string
	for _, p := range c.places {
		if p.first >= sent.First && p.last <= sent.Last {
			found = append(found, p.place.name)
		}
	}
	return found
}

// Events are the incidents of a message, before anything decides whether the task counts them.
func (r *Reader) Events(c *Context) []Event {
	mentions := c.mentionsAbove(&r.Cut.Roles)
	events := c.cluster(r.Models.Same, r.Models.SameTrees, c.unitsOf(mentions, r.Cut.Sentence), r.Cut.Same)
	for i := range events {
		slices.SortStableFunc(events[i].mentions, func(a, b mention) int { return cmp.Compare(a.phrase, b.phrase) })
	}
	return events
}

func (e *Event) has(sentence int) bool { return slices.Contains(e.Sentences, sentence) }

// Last is the last sentence that tells of the event.
func (e *Event) Last() int { return e.units[len(e.units)-1].sent }
