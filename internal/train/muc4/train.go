package main

import (
	"regexp"
	"slices"
	"strings"

	"casus/export/muc4"
	"casus/internal/learn"
)

var (
	usual   = learn.Options{Epochs: 5, Rate: 0.03, L2: 1e-3, Least: 1}
	careful = learn.Options{Epochs: 5, Rate: 0.02, L2: 1e-3, Least: 2}
	large   = learn.Options{Epochs: 5, Rate: 0.03, L2: 3e-3, Least: 2}
	fast    = learn.Options{Epochs: 6, Rate: 0.06, L2: 1e-3, Least: 1}
	whole   = learn.Options{Epochs: 10, Rate: 0.01, L2: 1e-3, Least: 3}
)

const parts = 3

// train makes the models of the given messages. Models that read what other models say learn from answers that those
// give on messages that they have not seen.
func train(on []*example) *muc4.Models {
	part := func(i int) int { return i * parts / len(on) }
	var all collected
	var byPart [parts]collected
	for i, e := range on {
		e.collect(&byPart[part(i)])
	}
	for k := range byPart {
		all.add(&byPart[k])
	}
	without := func(k int, of func(*collected) []learn.Example) []learn.Example {
		var some []learn.Example
		for j := range byPart {
			if j != k {
				some = append(some, of(&byPart[j])...)
			}
		}
		return some
	}
	m := &muc4.Models{
		Types:         learn.Train(all.types, muc4.Types, large),
		Names:         learn.Train(all.names, muc4.Answers, fast),
		HumanTypes:    learn.Train(all.humanTypes, muc4.HumanTypes, fast),
		TargetTypes:   learn.Train(all.targetTypes, muc4.TargetTypes, fast),
		WeaponTypes:   learn.Train(all.weaponTypes, muc4.WeaponTypes, fast),
		HumanEffects:  learn.Train(all.humanEffects, muc4.HumanEffects, usual),
		TargetEffects: learn.Train(all.targetEffects, muc4.TargetEffects, usual),
		Stage:         learn.Train(all.stage, muc4.Stages, careful),
		Confidence:    learn.Train(all.confidence, muc4.Confidences, usual),
	}
	// Sentences, then phrases, then messages, each judged by models that have not seen them.
	var f learn.Features
	for k := range parts {
		types := learn.Train(without(k, func(c *collected) []learn.Example { return c.types }), muc4.Types, large)
		for i, e := range on {
			if part(i) == k {
				e.sentences(types)
				for p, role := range e.roles() {
					s := e.c.Phrases[p].Sent
					if role == 0 && e.c.Sent[s][0] > 0.97 && p%3 != 0 {
						continue
					}
					if role >= 0 {
						e.c.RoleFeatures(&f, &e.c.Phrases[p])
						take(&byPart[k].roles, &f, role)
					}
				}
			}
		}
	}
	for k := range parts {
		all.roles = append(all.roles, byPart[k].roles...)
	}
	m.Roles = learn.Train(all.roles, muc4.Roles, large)
	for k := range parts {
		roles := learn.Train(without(k, func(c *collected) []learn.Example { return c.roles }), muc4.Roles, large)
		for i, e := range on {
			if part(i) == k {
				e.c.SetRoles(roles)
				if class := e.relevant(); class >= 0 {
					e.c.RelevanceFeatures(&f, e.m)
					take(&byPart[k].relevance, &f, class)
				}
			}
		}
	}
	for k := range parts {
		all.relevance = append(all.relevance, byPart[k].relevance...)
	}
	m.Relevance = learn.Train(all.relevance, muc4.Answers, whole)
	r := muc4.NewReader(m)
	var same, events, fills []learn.Example
	for _, e := range on {
		e.same(r, &same)
	}
	m.Same = learn.Train(same, muc4.Answers, usual)
	for k := range parts {
		relevance := learn.Train(without(k, func(c *collected) []learn.Example { return c.relevance }), muc4.Answers, whole)
		out := make([]float32, 2)
		for i, e := range on {
			if part(i) == k {
				f.Reset()
				e.c.RelevanceFeatures(&f, e.m)
				relevance.Probabilities(f.Hashes, out)
				e.relevance = out[1]
				e.events(r, &events)
			}
		}
	}
	m.Events = learn.Train(events, muc4.Answers, careful)
	var dates, places []learn.Example
	for _, e := range on {
		e.fills(r, &fills)
		e.options(r, &dates, &places)
	}
	m.Dates = learn.Train(dates, muc4.Answers, usual)
	m.Places = learn.Train(places, muc4.Answers, usual)
	m.Fills = learn.Train(fills, muc4.Answers, usual)
	return m
}

// sentences judges the sentences of a message by a model.
func (e *example) sentences(types *learn.Model) {
	var f learn.Features
	out := make([]float32, len(types.Classes))
	e.c.Sent = make([][]float32, len(e.c.Doc.Sentences))
	for s := range e.c.Sent {
		f.Reset()
		e.c.SentenceFeatures(&f, s)
		types.Probabilities(f.Hashes, out)
		e.c.Sent[s] = slices.Clone(out)
	}
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
func (e *example) same(r *muc4.Reader, to *[]learn.Example) {
	if len(e.gold) == 0 {
		return
	}
	e.c.Prepare(e.m)
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
			class := 0
			if slices.Contains(of[j], which[t]) {
				class = 1
				home = t
			}
			e.c.SameFeatures(&f, &told[t], &units[j], t == newest)
			take(to, &f, class)
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
func (e *example) events(r *muc4.Reader, to *[]learn.Example) {
	var f learn.Features
	events := r.Events(e.c, e.m)
	labels, _ := e.match(events)
	for i := range events {
		if labels[i] >= 0 {
			e.c.EventFeatures(&f, &events[i], e.m, e.relevance, len(events))
			take(to, &f, labels[i])
		}
	}
}

// match says which events the key has: 1, 0, or -1 where it leaves that open.
func (e *example) match(events []muc4.Event) (labels, golds []int) {
	type pair struct{ event, gold, shared int }
	var pairs []pair
	for i := range events {
		for gi := range e.gold {
			g := &e.gold[gi]
			if kind := g.kind(); kind != events[i].Kind && events[i].Kind != 1 {
				continue
			}
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

// fills gathers entities that belong in a template of the key and that do not. Of several that the key takes for one,
// the surest stands for all.
func (e *example) fills(r *muc4.Reader, to *[]learn.Example) {
	events := r.Kept(e.c, e.m, r.Events(e.c, e.m), e.relevance)
	_, golds := e.match(events)
	entities := r.Entities(e.c)
	for i := range events {
		if golds[i] >= 0 {
			e.fillsOf(events, i, entities, &e.gold[golds[i]], to)
		}
	}
}

func (e *example) fillsOf(events []muc4.Event, at int, entities []muc4.Entity, g *goldTemplate, to *[]learn.Example) {
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
		if labels[x] >= 0 {
			e.c.FillFeatures(&f, events, at, entities, x)
			take(to, &f, labels[x])
		}
	}
}

// options gathers days and places that incidents of the key had, and those that they could have had.
func (e *example) options(r *muc4.Reader, dates, places *[]learn.Example) {
	events := r.Kept(e.c, e.m, r.Events(e.c, e.m), e.relevance)
	_, golds := e.match(events)
	for i := range events {
		if golds[i] < 0 {
			continue
		}
		key := e.gold[golds[i]].key
		choose(e.c.Dates(e.m, &events[i]), key.slots[2], dateForm, dates)
		choose(e.c.Locations(e.m, &events[i]), key.slots[3], placeForm, places)
	}
}

// choose gathers examples where one of the options is right.
func choose(options []muc4.Option, fills []fill, form func(string) string, to *[]learn.Example) {
	right := make(map[string]bool)
	for _, f := range fills {
		for _, v := range f.values {
			right[form(v)] = true
		}
	}
	if !slices.ContainsFunc(options, func(o muc4.Option) bool { return right[form(o.Value)] }) {
		return
	}
	for _, o := range options {
		class := 0
		if right[form(o.Value)] {
			class = 1
		}
		*to = append(*to, learn.Example{Hashes: o.Features, Class: class})
	}
}

// dateForm writes days of one figure with two, as the task does.
func dateForm(s string) string {
	var words []string
	for w := range strings.FieldsSeq(strings.ReplaceAll(s, "-", " - ")) {
		if len(w) == 1 && w != "-" {
			w = "0" + w
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

var placeKind = regexp.MustCompile(` ?\([^)]*\)`)

// placeForm leaves the kinds of places out.
func placeForm(s string) string { return placeKind.ReplaceAllString(s, "") }

func (c *collected) add(other *collected) {
	for _, l := range [][2]*[]learn.Example{{&c.relevance, &other.relevance}, {&c.types, &other.types}, {&c.roles, &other.roles}, {&c.names, &other.names},
		{&c.humanTypes, &other.humanTypes}, {&c.targetTypes, &other.targetTypes}, {&c.weaponTypes, &other.weaponTypes},
		{&c.humanEffects, &other.humanEffects}, {&c.targetEffects, &other.targetEffects}, {&c.stage, &other.stage}, {&c.confidence, &other.confidence}} {
		*l[0] = append(*l[0], *l[1]...)
	}
}
