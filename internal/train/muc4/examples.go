package main

import (
	"maps"
	"slices"

	"casus/export/muc4"
	"casus/internal/learn"
)

var stringSlots = []int{6, 9, 10, 12, 18, 19}

var roleOfSlot = map[int]int{6: 5, 9: 1, 10: 2, 12: 3, 18: 4, 19: 4}

// told says for each phrase of a gold template whether its sentence tells of the incident.
func (e *example) told(g *goldTemplate) map[int]map[int]bool {
	perSentence := make(map[int]map[[2]int]bool)
	for _, slot := range stringSlots {
		for i, refs := range g.refs[slot] {
			for p := range refs {
				s := e.c.Phrases[p].Sent
				if perSentence[s] == nil {
					perSentence[s] = make(map[[2]int]bool)
				}
				perSentence[s][[2]int{slot, i}] = true
			}
		}
	}
	in := make(map[int]map[int]bool)
	for _, slot := range stringSlots {
		for _, refs := range g.refs[slot] {
			for p := range refs {
				s := e.c.Phrases[p].Sent
				if e.c.HasAct(s) || len(perSentence[s]) > 1 {
					if in[slot] == nil {
						in[slot] = make(map[int]bool)
					}
					in[slot][p] = true
				}
			}
		}
	}
	return in
}

// roles are the labels of phrases: a role, 0 for none, -1 for those to leave out.
func (e *example) roles() []int {
	labels := make([]int, len(e.c.Phrases))
	for gi := range e.gold {
		g := &e.gold[gi]
		in := e.told(g)
		for _, slot := range stringSlots {
			for _, refs := range g.refs[slot] {
				for p := range refs {
					if in[slot][p] {
						if labels[p] <= 0 {
							labels[p] = roleOfSlot[slot]
						}
					} else if labels[p] == 0 {
						labels[p] = -1
					}
				}
			}
		}
	}
	return labels
}

// types are the types of incident that each sentence tells of; nil for a sentence to leave out.
func (e *example) types() [][]int {
	labels := make([][]int, len(e.c.Doc.Sentences))
	leave := make([]bool, len(labels))
	for gi := range e.gold {
		g := &e.gold[gi]
		if len(g.key.slots[4]) == 0 {
			continue
		}
		kind := slices.Index(muc4.Types, g.key.slots[4][0].values[0])
		if kind < 0 {
			continue
		}
		in := e.told(g)
		for _, slot := range stringSlots {
			for _, refs := range g.refs[slot] {
				for p := range refs {
					s := e.c.Phrases[p].Sent
					switch {
					case !in[slot][p]:
						leave[s] = true
					case slot == 10 || slot == 9:
						leave[s] = true // perpetrators are named everywhere
					case !slices.Contains(labels[s], kind):
						labels[s] = append(labels[s], kind)
					}
				}
			}
		}
	}
	for s := range labels {
		if labels[s] == nil && !leave[s] {
			labels[s] = []int{0}
		}
	}
	return labels
}

type collected struct {
	names, humanTypes, targetTypes, weaponTypes, humanEffects, targetEffects, stage, confidence, implied, category []learn.Example
}

func take(list *[]learn.Example, f *learn.Features, class int) {
	if class >= 0 {
		*list = append(*list, learn.Example{Hashes: slices.Clone(f.Hashes), Class: class})
	}
	f.Reset()
}

func (e *example) relevant() int {
	for _, k := range e.keys {
		if !k.optional {
			return 1
		}
	}
	if len(e.keys) > 0 {
		return -1
	}
	return 0
}

// collectTypes gathers examples of sentences.
func (e *example) collectTypes(to *[]learn.Example) {
	var f learn.Features
	for s, kinds := range e.types() {
		if e.c.Doc.Sentences[s].First < e.c.From {
			continue
		}
		for _, kind := range kinds {
			e.c.SentenceFeatures(&f, s)
			take(to, &f, kind)
		}
	}
}

// collectRoles gathers examples of phrases; of those that play no part in sentences that surely tell of nothing a third do.
func (e *example) collectRoles(to *[]learn.Example) {
	var f learn.Features
	for p, role := range e.roles() {
		if role < 0 || role == 0 && e.c.Sent[e.c.Phrases[p].Sent][0] > 0.97 && p%3 != 0 {
			continue
		}
		e.c.RoleFeatures(&f, &e.c.Phrases[p])
		take(to, &f, role)
	}
}

// collect gathers examples for the models that choose set fills.
func (e *example) collect(to *collected) {
	var f learn.Features
	e.names(to)
	for gi := range e.gold {
		g := &e.gold[gi]
		if len(g.key.slots[4]) == 0 {
			continue
		}
		kind := g.key.slots[4][0].values[0]
		in := e.told(g)
		inContext := func(slot, i int) []int {
			var some, all []int
			for p := range g.refs[slot][i] {
				all = append(all, p)
				if in[slot][p] {
					some = append(some, p)
				}
			}
			if len(some) == 0 {
				some = all
			}
			slices.Sort(some)
			return some
		}
		of := func(slot int, tagged []fill, class func(values []string) int, features func(phrases []int), list *[]learn.Example, none bool) {
			for i := range g.key.slots[slot] {
				phrases := inContext(slot, i)
				if len(phrases) == 0 {
					continue
				}
				found := false
				for _, t := range tagged {
					if !shares(t.tags, g.key.slots[slot][i].values) {
						continue
					}
					found = true
					features(phrases)
					take(list, &f, class(t.values))
				}
				if !found && none {
					features(phrases)
					take(list, &f, 0)
				}
			}
		}
		index := func(classes []string) func(values []string) int {
			return func(values []string) int { return slices.Index(classes, values[0]) }
		}
		kinds := func(phrases []int) { e.c.KindFeatures(&f, phrases) }
		fates := func(phrases []int) { e.c.FateFeatures(&f, phrases, kind) }
		for _, slot := range []int{18, 19} {
			of(slot, g.key.slots[20], index(muc4.HumanTypes), kinds, &to.humanTypes, false)
			of(slot, g.key.slots[23], index(muc4.HumanEffects), fates, &to.humanEffects, true)
		}
		of(12, g.key.slots[13], index(muc4.TargetTypes), kinds, &to.targetTypes, false)
		of(12, g.key.slots[16], index(muc4.TargetEffects), fates, &to.targetEffects, true)
		of(6, g.key.slots[7], index(muc4.WeaponTypes), kinds, &to.weaponTypes, true)
		of(10, g.key.slots[11], index(muc4.Confidences), func(phrases []int) { e.c.ConfidenceFeatures(&f, phrases, kind) }, &to.confidence, false)
		sentences := e.sentencesOf(in)
		if len(sentences) == 0 {
			continue
		}
		if len(g.key.slots[5]) > 0 {
			e.c.StageFeatures(&f, sentences, kind)
			take(&to.stage, &f, slices.Index(muc4.Stages, g.key.slots[5][0].values[0]))
		}
		e.c.ImpliedFeatures(&f, sentences, kind, len(g.key.slots[6]))
		take(&to.implied, &f, implied(g.key))
		e.c.CategoryFeatures(&f, sentences, kind, g.perpetrators())
		take(&to.category, &f, category(g.key))
	}
}

// sentencesOf are the sentences of phrases that tell of an incident.
func (e *example) sentencesOf(in map[int]map[int]bool) []int {
	var sentences []int
	for slot := range in {
		for p := range in[slot] {
			if s := e.c.Phrases[p].Sent; !slices.Contains(sentences, s) {
				sentences = append(sentences, s)
			}
		}
	}
	slices.Sort(sentences)
	return sentences
}

// perpetrators are the phrases for each perpetrator of a template.
func (g *goldTemplate) perpetrators() (found [][]int) {
	for _, slot := range []int{9, 10} {
		for _, refs := range g.refs[slot] {
			found = append(found, slices.Sorted(maps.Keys(refs)))
		}
	}
	return found
}

// implied is the type of a weapon that the key names no noun for.
func implied(k *keyTemplate) int {
	for _, f := range k.slots[7] {
		if len(f.tags) == 0 || f.tags[0] == "-" {
			return slices.Index(muc4.WeaponTypes, f.values[0])
		}
	}
	return 0
}

func category(k *keyTemplate) int {
	if len(k.slots[8]) == 0 {
		return 0
	}
	return slices.Index(muc4.Categories, k.slots[8][0].values[0])
}

func shares(a, b []string) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// names gathers examples of tokens of names from the names and descriptions of human targets.
func (e *example) names(to *collected) {
	var f learn.Features
	done := make(map[int]bool)
	for gi := range e.gold {
		g := &e.gold[gi]
		for _, refs := range g.refs[18] {
			for _, p := range slices.Sorted(maps.Keys(refs)) {
				if done[p] {
					continue
				}
				done[p] = true
				r, phrase := refs[p], &e.c.Phrases[p]
				for t := phrase.First; t < phrase.Last; t++ {
					e.c.NameFeatures(&f, phrase, t)
					class := 0
					if r[0] <= t && t < r[1] {
						class = 1
					}
					take(&to.names, &f, class)
				}
			}
		}
	}
	for gi := range e.gold {
		g := &e.gold[gi]
		for i, refs := range g.refs[19] {
			if len(g.key.slots[19][i].tags) > 0 {
				continue
			}
			for _, p := range slices.Sorted(maps.Keys(refs)) {
				if done[p] {
					continue
				}
				done[p] = true
				phrase := &e.c.Phrases[p]
				for t := phrase.First; t < phrase.Last; t++ {
					e.c.NameFeatures(&f, phrase, t)
					take(&to.names, &f, 0)
				}
			}
		}
	}
}

// things are the persons and things of a template by phrase; -1 where a phrase may be several.
func (g *goldTemplate) things(role int) map[int]int {
	found := make(map[int]int)
	put := func(refs map[int][2]int, thing int) {
		for p := range refs {
			if old, ok := found[p]; ok && old != thing {
				found[p] = -1
			} else {
				found[p] = thing
			}
		}
	}
	switch role {
	case 4:
		for i, f := range g.key.slots[19] {
			thing := 1000 + i
			for k, name := range g.key.slots[18] {
				if shares(f.tags, name.values) {
					thing = k
				}
			}
			put(g.refs[19][i], thing)
		}
		for i := range g.key.slots[18] {
			put(g.refs[18][i], i)
		}
	default:
		for slot, r := range roleOfSlot {
			if r == role {
				for i := range g.key.slots[slot] {
					put(g.refs[slot][i], i)
				}
			}
		}
	}
	return found
}

// joins gathers pairs of phrases that stand for one thing of a template or for two.
func (e *example) joins(r *muc4.Reader, to *[]learn.Example) {
	if len(e.gold) == 0 {
		return
	}
	var f learn.Features
	mentions := r.Mentions(e.c)
	for role := 1; role < len(muc4.Roles); role++ {
		if role == 2 {
			continue
		}
		var things []map[int]int
		for gi := range e.gold {
			things = append(things, e.gold[gi].things(role))
		}
		for j := range mentions {
			for i := range j {
				x, y := &mentions[i], &mentions[j]
				if x.Role != role || y.Role != role || x.Name != "" && y.Name != "" {
					continue
				}
				class := -1
				for _, of := range things {
					a, ok := of[x.Phrases()[0]]
					b, also := of[y.Phrases()[0]]
					if !ok || !also || a < 0 || b < 0 {
						continue
					}
					if a == b {
						class = 1
					} else if class < 0 {
						class = 0
					}
				}
				if class >= 0 {
					e.c.JoinFeatures(&f, x, y)
					take(to, &f, class)
				}
			}
		}
	}
}
