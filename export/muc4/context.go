package muc4

import (
	_ "embed"
	"strconv"
	"strings"

	"casus/internal/learn"
	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/when"
)

//go:embed words/acts.tsv
var actsData string

// acts files the type that a word points to under the beginning of the word.
var acts = func() map[string]string {
	m := make(map[string]string)
	for _, row := range lex.MustParse("acts.tsv", actsData).Rows {
		m[row.Cells[0]] = row.Cells[1]
	}
	return m
}()

// actOf is the type of act that a word points to, "" for none, by its longest known beginning.
func actOf(lower string) string {
	for n := len(lower); n >= 3; n-- {
		if t, ok := acts[lower[:n]]; ok && (n > 3 || n == len(lower)) {
			return t
		}
	}
	return ""
}

// stem cuts the endings of inflection off, so that forms of a word share features.
func stem(lower string) string {
	if s, ok := irregular[lower]; ok {
		return s
	}
	n := len(lower)
	switch {
	case n > 5 && strings.HasSuffix(lower, "ing"):
		return undouble(lower[:n-3])
	case n > 4 && strings.HasSuffix(lower, "ied"), n > 4 && strings.HasSuffix(lower, "ies"):
		return lower[:n-3] + "y"
	case n > 4 && strings.HasSuffix(lower, "ed"):
		return undouble(lower[:n-2])
	case n > 5 && strings.HasSuffix(lower, "men"):
		return lower[:n-2] + "an"
	case n > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") && !strings.HasSuffix(lower, "us"):
		return strings.TrimSuffix(lower[:n-1], "e")
	case n > 4 && strings.HasSuffix(lower, "e"):
		return lower[:n-1]
	}
	return lower
}

func undouble(s string) string {
	if n := len(s); n > 3 && s[n-1] == s[n-2] && s[n-1] != 'l' && s[n-1] != 's' {
		return s[:n-1]
	}
	return strings.TrimSuffix(s, "e")
}

var irregular = map[string]string{"shot": "shoot", "slain": "slay", "blew": "blow", "blown": "blow", "stole": "steal", "stolen": "steal",
	"held": "hold", "took": "take", "taken": "take", "people": "person", "men": "man", "women": "woman", "children": "child", "left": "leave",
	"said": "say", "lost": "lose", "found": "find", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "has": "have", "had": "have"}

// Context is what the features of phrases and sentences are read from.
type Context struct {
	Doc     *text.Doc
	Phrases []Phrase
	From    int         // the first token of the body
	Sent    [][]float32 // probabilities of types, by sentence; nil before they are known
	acts    []string    // the types that words point to, by token
	heads   map[string]int
	words   map[string]int
	dates   []when.Mention
	numbers []number.Mention

	roles    [][]float32      // probabilities of roles, by phrase
	sameHead map[string][]int // phrases by the stem of the head
	likely   [6]float32       // how many phrases likely play each role

	entityOf map[int]int // entities by phrase

	victims []victim    // by phrase
	headed  map[int]int // phrases by head

	reading reading

	recordedIn [][]*recorded     // by sentence
	castings   map[int][]casting // by token

	message *Message
	places  []placed
	nations []placed
	country string // the country of interest that the message is about
}

// NewContext reads all of a message that its sentences and phrases are judged by.
func NewContext(doc *text.Doc, m *Message) *Context {
	from := 0
	for from < len(doc.Tokens) && doc.Tokens[from].Start < m.Dateline {
		from++
	}
	doc.Link()
	c := &Context{Doc: doc, message: m, From: from, Phrases: phrases(doc, from), heads: make(map[string]int), words: make(map[string]int)}
	c.acts = make([]string, len(doc.Tokens))
	for i := range doc.Tokens {
		c.acts[i] = actOf(doc.Tokens[i].Lower)
	}
	for i := from; i < len(doc.Tokens); i++ {
		c.words[doc.Tokens[i].Lower]++
	}
	for i := range c.Phrases {
		c.heads[doc.Tokens[c.Phrases[i].Head].Lower]++
	}
	c.numbers = number.Find(doc)
	c.dates = when.Find(doc)
	c.findPlaces()
	c.read()
	c.findVictims()
	c.record()
	return c
}

func (c *Context) lower(i int, s *text.Sentence) string {
	if i < s.First {
		return "<"
	}
	if i >= s.Last {
		return ">"
	}
	return c.Doc.Tokens[i].Lower
}

// verbLeft is the nearest verb before a token of its sentence, -1 where there is none.
func (c *Context) verbLeft(i int, s *text.Sentence) int {
	for j := i - 1; j >= s.First; j-- {
		if c.Doc.Tokens[j].Tag == text.VERB {
			return j
		}
	}
	return -1
}

func (c *Context) verbRight(i int, s *text.Sentence) int {
	for j := i; j < s.Last; j++ {
		if c.Doc.Tokens[j].Tag == text.VERB {
			return j
		}
	}
	return -1
}

// voice is "p" for a passive participle, "n" for an infinitive and "a" for the rest.
func (c *Context) voice(v int, s *text.Sentence) string {
	t := &c.Doc.Tokens[v]
	if t.XPos == text.PennVBN || t.XPos == text.PennVBD {
		for j := v - 1; j >= max(s.First, v-4); j-- {
			u := &c.Doc.Tokens[j]
			if u.Tag == text.AUX {
				if beForms[u.Lower] {
					return "p"
				}
				return "a"
			}
			if u.Tag != text.ADV && u.Tag != text.PART {
				break
			}
		}
		if t.XPos == text.PennVBN {
			return "r" // reduced: "the men killed by"
		}
	}
	return "a"
}

var beForms = map[string]bool{"was": true, "were": true, "is": true, "are": true, "been": true, "being": true, "be": true}

func bucket(n int) string {
	switch {
	case n <= 3:
		return strconv.Itoa(n)
	case n <= 6:
		return "6"
	case n <= 12:
		return "12"
	}
	return "far"
}

// phraseFeatures describe a phrase by itself.
func (c *Context) phraseFeatures(f *learn.Features, p *Phrase) {
	doc := c.Doc
	head := doc.Tokens[p.Head].Lower
	f.Add("bias")
	f.Add("h", head)
	f.Add("hs", stem(head))
	f.Add("suf3", head[max(0, len(head)-3):])
	f.Add("hc", cluster(head))
	for i := p.First; i < p.Last; i++ {
		t := &doc.Tokens[i]
		if i != p.Head {
			f.Add("m", t.Lower)
		}
		if t.Tag == text.NUM {
			f.Add("num")
		}
		if t.Tag == text.PROPN {
			f.Add("propn")
		}
	}
	if p.Head > p.First {
		f.Add("mh", doc.Tokens[p.Head-1].Lower, head)
	}
	f.Add("ht", doc.Tokens[p.Head].Tag.String(), doc.Tokens[p.Head].XPos.String())
	f.Add("first", doc.Tokens[p.First].Lower)
	for i := p.Last; i < p.Full; i++ {
		f.Add("of", doc.Tokens[i].Lower)
	}
	f.Add("len", bucket(p.Last-p.First))
	for _, k := range kindsOf(head) {
		f.Add("k", k)
		f.Add("kfirst", k, doc.Tokens[p.First].Tag.String())
	}
	for i := p.First; i < p.Full; i++ {
		if i != p.Head {
			for _, k := range kindsOf(doc.Tokens[i].Lower) {
				f.Add("mk", k)
			}
		}
	}
	if i, ok := c.headed[p.Head]; ok {
		c.victims[i].features(f.Add)
	}
	if p.Owner {
		f.Add("owner")
	}
	if p.Part {
		f.Add("part")
	}
}

// surroundings describe where a phrase stands.
func (c *Context) surroundings(f *learn.Features, p *Phrase) {
	doc, s := c.Doc, &c.Doc.Sentences[p.Sent]
	head := stem(doc.Tokens[p.Head].Lower)
	p1, p2 := c.lower(p.First-1, s), c.lower(p.First-2, s)
	n1, n2 := c.lower(p.Last, s), c.lower(p.Last+1, s)
	class := "?"
	if k := kindsOf(doc.Tokens[p.Head].Lower); len(k) > 0 {
		class, _, _ = strings.Cut(k[0], " ")
	} else if doc.Tokens[p.Head].Tag == text.PROPN {
		class = "propn"
	}
	f.Add("p1", p1)
	f.Add("p1c", p1, class)
	f.Add("n1c", n1, class)
	f.Add("p21", p2, p1)
	f.Add("n1", n1)
	f.Add("n12", n1, n2)
	f.Add("p1h", p1, head)
	f.Add("hn1", head, n1)
	prep := ""
	if p.First > s.First && (doc.Tokens[p.First-1].Tag == text.ADP || doc.Tokens[p.First-1].Tag == text.PART || doc.Tokens[p.First-1].Tag == text.CCONJ) {
		prep = p1
	}
	if v := c.verbLeft(p.First, s); v >= 0 {
		vs, voice := stem(doc.Tokens[v].Lower), c.voice(v, s)
		act := c.acts[v]
		f.Add("lv", vs)
		f.Add("lvp", vs, prep, voice)
		f.Add("lap", act, prep, voice)
		f.Add("laph", act, prep, head)
		f.Add("lapc", act, prep, voice, class)
		f.Add("lvc", vs, prep, voice, class)
		if d := p.First - v; d <= 3 {
			f.Add("lvn", vs, prep, bucket(d))
		}
	}
	if v := c.verbRight(p.Full, s); v >= 0 {
		vs, voice := stem(doc.Tokens[v].Lower), c.voice(v, s)
		act := c.acts[v]
		f.Add("rv", vs, voice)
		f.Add("rvp", vs, voice, prep)
		f.Add("rap", act, voice, prep)
		f.Add("raph", act, voice, head)
		f.Add("rapc", act, voice, prep, class)
		f.Add("rvc", vs, voice, prep, class)
		if d := v - p.Last; d <= 3 {
			f.Add("rvn", vs, voice)
		}
	}
	// "the attack on X", "the murder of X"
	if prep != "" {
		for j := p.First - 2; j >= max(s.First, p.First-3); j-- {
			if doc.Tokens[j].Tag == text.NOUN || doc.Tokens[j].Tag == text.PROPN {
				f.Add("np", stem(doc.Tokens[j].Lower), prep)
				f.Add("nap", c.acts[j], prep)
				f.Add("npc", stem(doc.Tokens[j].Lower), prep, class)
				f.Add("napc", c.acts[j], prep, class)
				break
			}
		}
	}
	c.treeFeatures(f, p, class, head)
	c.partFeatures(f, p, class, head)
	for _, n := range doc.Names {
		if n.First < p.Last && p.First < n.Last {
			f.Add("name", strconv.Itoa(int(n.Kind)))
			if n.First <= p.First && p.Last <= n.Last {
				f.Add("allname", strconv.Itoa(int(n.Kind)))
			}
		}
	}
	seen := map[string]bool{}
	for j := s.First; j < s.Last; j++ {
		if act := c.acts[j]; act != "" {
			st := stem(doc.Tokens[j].Lower)
			if !seen[st] {
				seen[st] = true
				side := "l"
				if j > p.Head {
					side = "r"
				}
				f.Add("act", side, act)
				f.Add("sact", st)
				f.Add("actc", act, class)
				if st != head {
					f.Add("hact", act, head)
				}
			}
		}
	}
	if len(seen) == 0 {
		f.Add("noact")
		f.Add("noacth", head)
	}
	f.Add("sent", bucket(p.Sent))
	f.Add("count", bucket(c.heads[doc.Tokens[p.Head].Lower]))
	if c.Sent != nil {
		best := bestOf(c.Sent[p.Sent])
		f.Add("type", strconv.Itoa(best))
		f.Add("typeh", strconv.Itoa(best), head)
		f.Add("typec", strconv.Itoa(best), class)
		f.Add("none", strconv.Itoa(int(c.Sent[p.Sent][0]*8)))
	}
}

func bestOf(p []float32) int {
	best := 0
	for i := range p {
		if p[i] > p[best] {
			best = i
		}
	}
	return best
}

// Clone is a context of the same message that can be judged by itself.
func (c *Context) Clone() *Context {
	own := *c
	return &own
}
