package muc4

import (
	"slices"

	"casus/internal/learn"
	"casus/text"
)

// A second look: what sentences and phrases were taken for is judged again by trees that see the whole message.

// Again judges sentences, then phrases, once more.
func (r *Reader) Again(c *Context, relevance float32) {
	c.Sent = c.Retyped(r.Models.SentenceTrees, relevance)
	c.SetRoles(c.Recast(&r.Models.RoleTrees, relevance))
}

// Retyped judges again whether sentences tell of an incident; the types that they tell of stay as likely beside each other
// as they were.
func (c *Context) Retyped(trees *learn.Trees, relevance float32) [][]float32 {
	sent := make([][]float32, len(c.Sent))
	for s := range c.Sent {
		p := slices.Clone(c.Sent[s])
		some := trees.Probability(c.SentenceValues(s, relevance))
		for t := 1; t < len(p); t++ {
			p[t] *= some / max(1-p[0], 1e-6)
		}
		p[0] = 1 - some
		sent[s] = p
	}
	return sent
}

// RoleTrees judge the parts of phrases; of the role none there are none.
type RoleTrees [6]*learn.Trees

// Recast judges again which parts phrases play.
func (c *Context) Recast(trees *RoleTrees, relevance float32) [][]float32 {
	roles := make([][]float32, len(c.roles))
	for i := range c.roles {
		if c.Sure(i) {
			roles[i] = c.roles[i]
			continue
		}
		values := c.PhraseValues(i, relevance)
		p := make([]float32, len(Roles))
		sum := float32(0)
		for role := 1; role < len(Roles); role++ {
			p[role] = trees[role].Probability(values)
			sum += p[role]
		}
		p[0] = max(0, 1-sum)
		roles[i] = p
	}
	return roles
}

// SetRoles takes how likely each phrase plays each part.
func (c *Context) SetRoles(roles [][]float32) {
	c.roles = roles
	c.countRoles()
}

// countRoles counts how often each role is likely, and files phrases by their heads.
func (c *Context) countRoles() {
	c.sameHead = make(map[string][]int)
	c.likely = [6]float32{}
	for i := range c.Phrases {
		word := stem(c.Doc.Tokens[c.Phrases[i].Head].Lower)
		c.sameHead[word] = append(c.sameHead[word], i)
		for role, v := range c.roles[i] {
			if v > 0.3 {
				c.likely[role]++
			}
		}
	}
}

func higher(top *[6]float32, p []float32) {
	for role, v := range p {
		top[role] = max(top[role], v)
	}
}

// Sure says whether a phrase surely plays no part.
func (c *Context) Sure(phrase int) bool { return c.roles[phrase][0] > 0.92 }

// SentenceValues are what trees weigh of a sentence.
func (c *Context) SentenceValues(s int, relevance float32) []float32 {
	p := c.Sent[s]
	values := append([]float32{relevance, float32(s), float32(s) / float32(len(c.Sent)), float32(len(c.Sent))}, p...)
	top, telling, better := float32(0), float32(0), float32(0)
	for t := range c.Sent {
		some := 1 - c.Sent[t][0]
		top = max(top, some)
		telling += some
		if some > 1-p[0] {
			better++
		}
	}
	values = append(values, top, telling, better)
	kind := 1
	for t := 2; t < len(p); t++ {
		if p[t] > p[kind] {
			kind = t
		}
	}
	ofKind := float32(0)
	for t := range c.Sent {
		if t != s {
			ofKind = max(ofKind, c.Sent[t][kind])
		}
	}
	values = append(values, ofKind, c.none(s-2), c.none(s-1), c.none(s+1), c.none(s+2))
	var best, total [6]float32
	for i := range c.Phrases {
		if c.Phrases[i].Sent == s {
			for role := range c.roles[i] {
				best[role] = max(best[role], c.roles[i][role])
				total[role] += c.roles[i][role]
			}
		}
	}
	values = append(values, best[1:]...)
	values = append(values, total[1:]...)
	sent := &c.Doc.Sentences[s]
	values = append(values, float32(sent.Last-sent.First), yes(c.HasAct(s)))
	values = c.actValues(values, s)
	values = c.dayValues(values, &Event{Sentences: []int{s}})
	values = recordedValues(values, c.recordedIn[s])
	values = c.hitsIn(func(t int) bool { return t == s }).values(values)
	return c.sharedValues(values, s)
}

// sharedValues are what trees weigh of how surely other sentences tell of an incident that name what a sentence may say is hit.
func (c *Context) sharedValues(values []float32, s int) []float32 {
	var heads []string
	for i := range c.Phrases {
		if p := &c.Phrases[i]; p.Sent == s && c.roles[i][3]+c.roles[i][4] > 0.2 {
			if head := stem(c.Doc.Tokens[p.Head].Lower); !slices.Contains(heads, head) {
				heads = append(heads, head)
			}
		}
	}
	best, before, after, sum := float32(0), float32(0), float32(0), float32(0)
	for _, head := range heads {
		for _, i := range c.sameHead[head] {
			other := c.Phrases[i].Sent
			some := 1 - c.Sent[other][0]
			switch {
			case other < s:
				before = max(before, some)
			case other > s:
				after = max(after, some)
			default:
				continue
			}
			best = max(best, some)
			sum += some
		}
	}
	return append(values, best, before, after, sum, float32(len(heads)))
}

func (c *Context) none(s int) float32 {
	if s < 0 || s >= len(c.Sent) {
		return 1
	}
	return c.Sent[s][0]
}

func yes(is bool) float32 {
	if is {
		return 1
	}
	return 0
}

// PhraseValues are what trees weigh of a phrase.
func (c *Context) PhraseValues(i int, relevance float32) []float32 {
	p := &c.Phrases[i]
	head := &c.Doc.Tokens[p.Head]
	word := stem(head.Lower)
	values := []float32{relevance, float32(p.Sent), c.none(p.Sent - 1), c.none(p.Sent + 1), float32(p.Last - p.First), float32(p.Full - p.Last),
		yes(p.Owner), yes(p.Part), yes(head.Tag == text.PROPN), yes(c.singular(p)), float32(c.heads[head.Lower])}
	values = append(values, c.roles[i]...)
	values = append(values, c.Sent[p.Sent]...)
	// Others in the sentence, and the same word elsewhere.
	var here, same, early, count, sum [6]float32
	for k := i - 1; k >= 0 && c.Phrases[k].Sent == p.Sent; k-- {
		higher(&here, c.roles[k])
	}
	for k := i + 1; k < len(c.Phrases) && c.Phrases[k].Sent == p.Sent; k++ {
		higher(&here, c.roles[k])
	}
	for _, k := range c.sameHead[word] {
		if k == i {
			continue
		}
		higher(&same, c.roles[k])
		if c.Phrases[k].Sent < p.Sent {
			higher(&early, c.roles[k])
		}
		for role, v := range c.roles[k] {
			sum[role] += v
		}
	}
	for role := range count {
		count[role] = c.likely[role]
		if c.roles[i][role] > 0.3 {
			count[role]--
		}
	}
	values = append(values, float32(len(c.sameHead[word])))
	values = append(values, here[1:]...)
	values = append(values, same[1:]...)
	values = append(values, early[1:]...)
	values = append(values, sum[1:]...)
	values = append(values, count[1:]...)
	kind := float32(-1)
	if of := kindsOf(head.Lower); len(of) > 0 {
		kind = float32(slices.Index(nounKinds(), of[0]))
	}
	person := false
	for _, n := range c.Doc.Names {
		person = person || n.Kind == text.Person && n.First < p.Last && p.First < n.Last
	}
	sent := &c.Doc.Sentences[p.Sent]
	act := 40
	for j := sent.First; j < sent.Last; j++ {
		if d := abs(j - p.Head); d < act && c.acts[j] != "" {
			act = d
		}
	}
	values = append(values, kind, yes(person), float32(act), float32(p.Head-sent.First), float32(sent.Last-p.Head))
	values = c.castValues(values, p.Head)
	values = c.victims[i].values(values)
	return c.partValues(values, p)
}
