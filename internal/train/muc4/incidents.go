package main

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"casus/export/muc4"
	"casus/internal/learn"
)

// seen is a question with what a linear model and trees learn from it.
type seen struct {
	hashes []uint32
	values func(linear float32) []float32
	yes    bool
}

// tells are the sentences in which a gold template's targets and weapons stand.
func (e *example) tells(g *goldTemplate) map[int]bool {
	in := e.told(g)
	found := make(map[int]bool)
	for _, slot := range []int{6, 12, 18, 19} {
		for p := range in[slot] {
			found[e.c.Phrases[p].Sent] = true
		}
	}
	return found
}

func (g *goldTemplate) kind() int {
	if len(g.key.slots[4]) == 0 {
		return -1
	}
	return slices.Index(muc4.Types, g.key.slots[4][0].values[0])
}

// same gathers pairs of units that tell of one incident or of two.
func (e *example) same(r *muc4.Reader, to *[]seen) {
	if len(e.gold) == 0 {
		return
	}
	var f learn.Features
	units := e.c.Units(&r.Cut.Roles, r.Cut.Sentence)
	of := make([][]int, len(units))
	for i := range units {
		for gi := range e.gold {
			if e.gold[gi].kind() == units[i].Kind() && e.tells(&e.gold[gi])[units[i].Sentence()] {
				of[i] = append(of[i], gi)
			}
		}
	}
	// Follow the units through the incidents that they truly tell of.
	var told []muc4.Event
	var which []int // the gold template of each
	for j := range units {
		if len(of[j]) == 0 {
			continue
		}
		newest := -1
		for t := range told {
			if told[t].Kind == units[j].Kind() && (newest < 0 || told[t].Last() >= told[newest].Last()) {
				newest = t
			}
		}
		home := -1
		for t := range told {
			if told[t].Kind != units[j].Kind() {
				continue
			}
			is := slices.Contains(of[j], which[t])
			if is {
				home = t
			}
			e.c.SameFeatures(&f, &told[t], &units[j], t == newest)
			values := e.c.SameValues(&told[t], &units[j], t == newest, 0)
			*to = append(*to, seen{slices.Clone(f.Hashes), func(linear float32) []float32 {
				values[0] = linear
				return values
			}, is})
			f.Reset()
		}
		if home < 0 {
			home = len(told)
			told = append(told, muc4.Event{Kind: units[j].Kind()})
			which = append(which, of[j][0])
		}
		told[home].Add(units[j])
	}
}

// events gathers events that the key has and that it has not.
func (e *example) events(events []muc4.Event, to *[]learn.Example) {
	var f learn.Features
	labels, _ := e.match(events)
	for i := range events {
		if labels[i] >= 0 {
			e.c.EventFeatures(&f, &events[i], e.relevance, len(events))
			take(to, &f, labels[i])
		}
	}
}

// linear is what a model says of events.
func (e *example) linear(events []muc4.Event, model *learn.Model) []float32 {
	var f learn.Features
	found := make([]float32, len(events))
	for i := range events {
		f.Reset()
		e.c.EventFeatures(&f, &events[i], e.relevance, len(events))
		found[i] = yes(model, &f)
	}
	return found
}

// eventValues are the values of all events for trees, by what models say of them and of the message.
func (e *example) eventValues(events []muc4.Event, counts float32, linear []float32, to *[]learn.Case) [][]float32 {
	labels, _ := e.match(events)
	values := make([][]float32, len(events))
	for i := range events {
		values[i] = e.c.EventValues(events, i, e.relevance, counts, linear)
		if labels[i] >= 0 {
			*to = append(*to, learn.Case{Values: values[i], Yes: labels[i] == 1})
		}
	}
	return values
}

// match says which events the key has: 1, 0, or -1 where it leaves that open.
func (e *example) match(events []muc4.Event) (labels, golds []int) {
	type pair struct{ event, gold, shared int }
	var pairs []pair
	for i := range events {
		for gi := range e.gold {
			g := &e.gold[gi]
			in := e.told(g)
			shared := 0
			for role, slots := range [][]int{1: {9}, 2: {10}, 3: {12}, 4: {18, 19}, 5: {6}} {
				for _, p := range events[i].Phrases(role) {
					for _, slot := range slots {
						if in[slot][p] {
							shared++
							if role >= 3 {
								shared += 3
							}
						}
					}
				}
			}
			if shared > 0 {
				if g.kind() == events[i].Kind {
					shared += 2
				}
				pairs = append(pairs, pair{i, gi, shared})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.shared - a.shared })
	labels = make([]int, len(events))
	golds = make([]int, len(events))
	for i := range golds {
		golds[i] = -1
	}
	done := make(map[int]bool)
	for _, p := range pairs {
		if labels[p.event] != 0 || done[p.gold] {
			continue
		}
		done[p.gold] = true
		labels[p.event] = 1
		golds[p.event] = p.gold
		if e.gold[p.gold].key.optional {
			labels[p.event] = -1
		}
	}
	return labels, golds
}

// kinds gathers events with the type that the key gives them.
func (e *example) kinds(events []muc4.Event, to *[]learn.Example) {
	var f learn.Features
	_, golds := e.match(events)
	for i := range events {
		if golds[i] >= 0 {
			e.c.TypeFeatures(&f, &events[i])
			take(to, &f, e.gold[golds[i]].kind())
		}
	}
}

// fills gathers entities that belong in a template of the key and that do not. Of several that the key takes for one,
// the surest stands for all.
func (e *example) fills(events []muc4.Event, entities []muc4.Entity, to *[]seen) {
	_, golds := e.match(events)
	for i := range events {
		if golds[i] >= 0 {
			e.fillsOf(events, i, entities, &e.gold[golds[i]], to)
		}
	}
}

func (e *example) fillsOf(events []muc4.Event, at int, entities []muc4.Entity, g *goldTemplate, to *[]seen) {
	var f learn.Features
	labels := make([]int, len(entities))
	for role, slots := range [][]int{1: {9}, 2: {10}, 3: {12}, 4: {18, 19}, 5: {6}} {
		for _, slot := range slots {
			for i, refs := range g.refs[slot] {
				best := -1
				for x := range entities {
					if entities[x].Role != role {
						continue
					}
					for _, p := range entities[x].Phrases() {
						if _, ok := refs[p]; ok && (best < 0 || entities[x].Surest() > entities[best].Surest()) {
							best = x
						}
					}
				}
				if best >= 0 {
					labels[best] = 1
					if g.key.slots[slot][i].optional && labels[best] == 0 {
						labels[best] = -1
					}
				}
			}
		}
	}
	for x := range entities {
		if labels[x] < 0 {
			continue
		}
		view := e.c.View(events, at, entities, x)
		e.c.FillFeatures(&f, view)
		*to = append(*to, seen{slices.Clone(f.Hashes), func(linear float32) []float32 { return e.c.FillValues(view, linear) }, labels[x] == 1})
		f.Reset()
	}
}

// question is the options of a slot of an event, and what the task gives for each: 1, a half or nothing.
type question struct {
	options []muc4.Option
	credit  []float32
}

// questions gathers the days and places that incidents of the key could have had.
func (e *example) questions(events []muc4.Event, dates, places *[]question) {
	_, golds := e.match(events)
	for i := range events {
		if golds[i] < 0 {
			continue
		}
		key := e.gold[golds[i]].key
		ask(e.c.Dates(&events[i]), key.slots[2], dateCredit, dates)
		ask(e.c.Locations(&events[i]), key.slots[3], placeCredit, places)
	}
}

// ask gathers a question that has a right answer.
func ask(options []muc4.Option, fills []fill, credit func(answer, key string) float32, to *[]question) {
	q := question{options, make([]float32, len(options))}
	for _, f := range fills {
		for _, v := range f.values {
			for i := range options {
				q.credit[i] = max(q.credit[i], credit(options[i].Value, v))
			}
		}
	}
	if len(options) > 0 && slices.Max(q.credit) > 0 {
		*to = append(*to, q)
	}
}

// examples are the options of questions for a linear model.
func examplesOf(questions []question) (found []learn.Example) {
	for _, q := range questions {
		if slices.Max(q.credit) < 1 {
			continue
		}
		for i, o := range q.options {
			class := 0
			if q.credit[i] == 1 {
				class = 1
			}
			found = append(found, learn.Example{Hashes: o.Features, Class: class})
		}
	}
	return found
}

// choices are the options of questions for trees, each twice: half of what is half right is right.
func choices(questions []question, linear [][]float32) (found []learn.Case) {
	for k, q := range questions {
		for i, values := range muc4.OptionValues(q.options, linear[k]) {
			found = append(found, learn.Case{Values: values, Yes: q.credit[i] > 0}, learn.Case{Values: values, Yes: q.credit[i] == 1})
		}
	}
	return found
}

// choose makes the models that answer the questions of messages.
func choose(by [][]question) (*learn.Model, *learn.Trees) {
	linear := make([][][]float32, len(by))
	unseen(len(by), deals, func(rest []int) *learn.Model { return learn.Train(examplesOf(of(by, rest)), muc4.Answers, usual) },
		func(i int, model *learn.Model) {
			said := make([][]float32, len(by[i]))
			for k, q := range by[i] {
				for _, o := range q.options {
					said[k] = append(said[k], yes(model, &learn.Features{Hashes: o.Features}))
				}
			}
			add(&linear[i], said)
		})
	var cases []learn.Case
	for i := range by {
		cases = append(cases, choices(by[i], linear[i])...)
	}
	return learn.Train(examplesOf(slices.Concat(by...)), muc4.Answers, usual), learn.Grow(cases, growth)
}

// interval is the days of a fill; a zero first day leaves the beginning open.
type interval struct{ first, last time.Time }

func intervalOf(s string) (i interval, ok bool) {
	before, after, dash := strings.Cut(s, "-")
	day := func(s string) time.Time {
		t, err := time.Parse("2 Jan 06", strings.Join(strings.Fields(s), " "))
		ok = ok && err == nil
		return t
	}
	ok = true
	switch {
	case !dash:
		i.first = day(before)
		i.last = i.first
	case strings.TrimSpace(before) == "":
		i.last = day(after)
	default:
		i.first, i.last = day(before), day(after)
	}
	return i, ok
}

// dateCredit is what the task gives for days: half for those that lie within the key's, or end as they do.
func dateCredit(answer, key string) float32 {
	a, ok := intervalOf(answer)
	k, also := intervalOf(key)
	switch {
	case !ok || !also:
		return 0
	case a == k:
		return 1
	case a.first.IsZero():
		return half(a.last.Equal(k.last))
	case k.first.IsZero():
		near := k.last.Sub(a.last)
		return half(near >= 0 && near <= 48*time.Hour)
	}
	return half(!a.first.Before(k.first) && !a.last.After(k.last))
}

func half(is bool) float32 {
	if is {
		return 0.5
	}
	return 0
}

var placeKind = regexp.MustCompile(` ?\([^)]*\)`)

// placeCredit is what the task gives for places, whatever kinds of places they are called: half for those of one country.
func placeCredit(answer, key string) float32 {
	if placeKind.ReplaceAllString(answer, "") == placeKind.ReplaceAllString(key, "") {
		return 1
	}
	country, _, _ := strings.Cut(answer, ":")
	other, _, _ := strings.Cut(key, ":")
	return half(country == other)
}
