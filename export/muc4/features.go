package muc4

import (
	_ "embed"
	"slices"
	"strconv"

	"casus/internal/learn"
	"casus/lex"
	"casus/says"
	"casus/text"
)

// RoleFeatures describe a phrase for the question: which part does it play in an incident?
func (c *Context) RoleFeatures(f *learn.Features, p *Phrase) {
	c.phraseFeatures(f, p)
	c.surroundings(f, p)
	c.castFeatures(f, p)
}

// KindFeatures describe what several phrases for one thing say of it: what kind of thing is it?
func (c *Context) KindFeatures(f *learn.Features, phrases []int) {
	is := once(f)
	for _, i := range phrases {
		p := &c.Phrases[i]
		c.phraseFeatures(f, p)
		f.Add("head cluster", cluster(c.Doc.Tokens[p.Head].Lower))
		for t := p.First; t < p.Head; t++ {
			f.Add("cluster", cluster(c.Doc.Tokens[t].Lower))
		}
		for _, word := range c.callings(p) {
			is("is", stem(word))
			for _, k := range kindsOf(word) {
				is("is kind", k)
			}
		}
		s := &c.Doc.Sentences[p.Sent]
		for j := max(s.First, p.First-4); j < p.First; j++ {
			f.Add("bef", c.Doc.Tokens[j].Lower)
		}
		for _, role := range c.castings[p.Head] {
			f.Add("cast", role.as, role.kind)
		}
	}
}

// FateFeatures describe what the sentences around several phrases say of what became of them.
func (c *Context) FateFeatures(f *learn.Features, phrases []int, kind string) {
	f.Add("kind", kind)
	for _, i := range phrases {
		p := &c.Phrases[i]
		s := &c.Doc.Sentences[p.Sent]
		head := stem(c.Doc.Tokens[p.Head].Lower)
		f.Add("h", head)
		f.Add("kh", kind, head)
		for _, role := range c.castings[p.Head] {
			f.Add("cast", role.as, role.fate)
			f.Add("cast in", role.as, role.fate, role.in.SubEventType)
		}
		for j := p.First; j < p.Last; j++ {
			if j != p.Head {
				f.Add("m", stem(c.Doc.Tokens[j].Lower))
			}
		}
		if g, rel, case_ := c.governor(p); g >= 0 {
			w := stem(c.Doc.Tokens[g].Lower)
			f.Add("g", w, rel.String(), case_)
			f.Add("gw", w)
			f.Add("gk", kind, w)
			if up := c.Doc.Tokens[g].Head; up >= 0 {
				f.Add("g2", stem(c.Doc.Tokens[up].Lower))
			}
		}
		prep := c.lower(p.First-1, s)
		f.Add("p1", prep)
		f.Add("p21", c.lower(p.First-2, s), prep)
		f.Add("n12", c.lower(p.Last, s), c.lower(p.Last+1, s))
		f.Add("n23", c.lower(p.Last+1, s), c.lower(p.Last+2, s))
		if v := c.verbLeft(p.First, s); v >= 0 {
			vs, voice := stem(c.Doc.Tokens[v].Lower), c.voice(v, s)
			f.Add("lv", vs)
			f.Add("lvp", vs, voice, prep)
			f.Add("lvd", vs, bucket(p.First-v))
		}
		if v := c.verbRight(p.Full, s); v >= 0 {
			vs, voice := stem(c.Doc.Tokens[v].Lower), c.voice(v, s)
			f.Add("rv", vs, voice)
			f.Add("rvd", vs, bucket(v-p.Full))
			if v2 := c.verbRight(v+1, s); v2 >= 0 {
				f.Add("rv2", stem(c.Doc.Tokens[v2].Lower))
			}
		}
		for j := s.First; j < s.Last; j++ {
			t := &c.Doc.Tokens[j]
			if t.Tag == text.VERB || t.Tag == text.NOUN || t.Tag == text.ADJ || negative[t.Lower] {
				w := stem(t.Lower)
				f.Add("s", w)
				if act := c.acts[j]; act != "" || negative[t.Lower] {
					side := "l"
					if j > p.Head {
						side = "r"
					}
					f.Add("sd", side, w, bucket(abs(j-p.Head)/3))
				}
			}
		}
	}
	f.Add("n", bucket(len(phrases)))
}

var negative = map[string]bool{"no": true, "not": true, "without": true, "unhurt": true, "unharmed": true, "none": true, "nor": true, "neither": true, "escaped": true}

func abs(n int) int { return max(n, -n) }

// ConfidenceFeatures describe how a message speaks of an organisation's part in an incident: which cues stand in its
// sentences, and where.
func (c *Context) ConfidenceFeatures(f *learn.Features, phrases []int, kind string) {
	f.Add("bias")
	f.Add("kind", kind)
	seen := make(map[string]bool)
	for n, i := range phrases {
		p := &c.Phrases[i]
		s := &c.Doc.Sentences[p.Sent]
		side := groups().of(words(c.Doc, p.First, p.Last), "side")
		f.Add("side", side)
		if g, rel, prep := c.governor(p); g >= 0 {
			f.Add("rel", rel.String(), prep)
			f.Add("relact", rel.String(), prep, strconv.FormatBool(c.acts[g] != ""))
			if cue := cueOf(c.Doc.Tokens[g].Lower); cue != "" {
				f.Add("g", cue, rel.String())
			}
		}
		f.Add("p1", c.lower(p.First-1, s))
		c.heldFeatures(f, p, side)
		here := make(map[string]bool)
		for j := s.First; j < s.Last; j++ {
			cue := cueOf(c.Doc.Tokens[j].Lower)
			if cue == "" {
				if c.Doc.Tokens[j].Lower == "\"" {
					f.Add("quoted")
				}
				continue
			}
			here[cue] = true
			where := "after"
			if j < p.First {
				where = "before"
			}
			if d := abs(j - p.Head); d <= 3 {
				f.Add("near", cue, where)
			} else if d <= 10 {
				f.Add("by", cue, where)
			}
			if j >= p.First && j < p.Last {
				f.Add("inside", cue)
			}
		}
		for cue := range here {
			seen[cue] = true
		}
		if n == 0 {
			f.Add("start", bucket(p.Sent))
		}
	}
	for _, a := range cues.kinds {
		if !seen[a] {
			continue
		}
		f.Add("cue", a)
		for _, b := range cues.kinds {
			if a < b && seen[b] {
				f.Add("cues", a, b)
			}
		}
	}
	f.Add("n", bucket(len(phrases)))
}

// heldFeatures describe how a message holds the party of a phrase to have done something, who says so, and what the record
// makes of it.
func (c *Context) heldFeatures(f *learn.Features, p *Phrase, side string) {
	a := c.actor(p)
	for _, claim := range c.reading.claims {
		if claim.Actor == a {
			f.Add("held", claim.Firmness.String())
		}
	}
	covering := says.Of(c.Doc, c.reading.said, p.Head)
	if len(covering) == 0 {
		f.Add("told")
	}
	for _, k := range covering {
		said := &c.reading.said[k]
		source := "none"
		if said.Actor >= 0 {
			source = c.reading.cast.Actors[said.Actor].Kind.String()
			if said.Actor == a {
				source = "itself"
			}
		}
		f.Add("says", source)
		f.Add("says", source, said.Firmness.String(), side)
	}
	for _, q := range c.reading.parts[p.Head] {
		f.Add("as", q.as, q.act.Realis.String())
	}
	for _, role := range c.castings[p.Head] {
		f.Add("cast", role.as, role.fate)
	}
}

//go:embed words/cues.tsv
var cuesData string

// cues files what a word says of an organisation's part under the beginning of the word.
var cues = func() (c struct {
	of    map[string]string
	kinds []string
}) {
	c.of = make(map[string]string)
	for _, row := range lex.MustParse("cues.tsv", cuesData).Rows {
		c.of[row.Cells[0]] = row.Cells[1]
		if !slices.Contains(c.kinds, row.Cells[1]) {
			c.kinds = append(c.kinds, row.Cells[1])
		}
	}
	return c
}()

// cueOf is the cue that a word is, "" for none, by its longest known beginning.
func cueOf(lower string) string {
	for n := len(lower); n >= 3; n-- {
		if cue, ok := cues.of[lower[:n]]; ok && (n > 4 || n == len(lower)) {
			return cue
		}
	}
	return ""
}

// HasAct says whether a sentence has a word of an act.
func (c *Context) HasAct(s int) bool {
	for i := c.Doc.Sentences[s].First; i < c.Doc.Sentences[s].Last; i++ {
		if c.acts[i] != "" {
			return true
		}
	}
	return false
}

// once adds features that it has not added before.
func once(f *learn.Features) func(parts ...string) {
	seen := make(map[uint32]bool)
	return func(parts ...string) {
		if h := learn.Hash(parts...); !seen[h] {
			seen[h] = true
			f.Hashes = append(f.Hashes, h)
		}
	}
}
