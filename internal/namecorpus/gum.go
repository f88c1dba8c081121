package namecorpus

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/internal/conllu"
	"casus/text/names"
)

// Mention is a phrase that GUM marks as an entity.
type Mention struct {
	conllu.Mention
	Heads    []int // words of the shortest span, as numbers in the sentence
	Identity string
	Link     string // how it refers: coref, ana, appos, sgl …
}

// Mentions reads the entities of a GUM document.
func Mentions(d *conllu.Document) []Mention {
	var list []Mention
	for _, marked := range d.Mentions() {
		m := Mention{Mention: marked, Identity: marked.Attribute("identity"), Link: marked.Attribute("link")}
		for head := range strings.SplitSeq(marked.Attribute("minspan"), ",") {
			if n, err := strconv.Atoi(head); err == nil {
				m.Heads = append(m.Heads, m.First+n-1)
			}
		}
		list = append(list, m)
	}
	return list
}

var gumTypes = map[string]meaning{"person": just(per), "place": just(loc), "organization": just(org), "event": maybe(evt),
	"abstract": maybe(wrk, evt, org), "object": maybe(wrk, loc), "time": none}

// ReadGUM reads the named mentions of a treebank in the form of GUM.
func ReadGUM(path string) ([]Document, error) {
	trees, err := conllu.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var documents []Document
	for t := range trees {
		documents = append(documents, gumDocument(&trees[t]))
	}
	return documents, nil
}

func gumDocument(d *conllu.Document) Document {
	document := Document{ID: d.ID, Doc: d.Doc()}
	starts := make([]int, len(d.Sentences))
	for s := range d.Sentences {
		starts[s] = len(document.Allowed)
		for w := range d.Sentences[s].Words {
			document.Allowed = append(document.Allowed, gumOutside(&d.Sentences[s].Words[w], w))
		}
	}
	mentions := Mentions(d)
	slices.SortStableFunc(mentions, func(a, b Mention) int { return (b.Last - b.First) - (a.Last - a.First) })
	taken := make([]bool, len(document.Allowed))
	for i := range mentions {
		m := &mentions[i]
		meaning, known := gumTypes[m.Type]
		if !known {
			continue
		}
		words := d.Sentences[m.Sentence].Words
		first, last := nameIn(words, m, mentions)
		if first == last || slices.Contains(taken[starts[m.Sentence]+first:starts[m.Sentence]+last], true) {
			continue
		}
		if m.Type == "person" && words[last-1].XPOS == "NNPS" && last-first == 1 {
			meaning = maybe(nat)
		}
		at := starts[m.Sentence]
		for w := first; w < last; w++ {
			taken[at+w] = true
			document.Allowed[at+w] = meaning.further()
		}
		document.Allowed[at+first] = meaning.first()
		for w := first; m.Type == "person" && w+1 < last && titles[strings.TrimSuffix(strings.ToLower(words[w].Form), ".")]; w++ {
			document.Allowed[at+w] |= only
			document.Allowed[at+w+1] |= meaning.first()
		}
		if len(meaning.classes) == 1 && !meaning.or {
			document.Entities = append(document.Entities, names.Entity{First: at + first, Last: at + last, Class: meaning.classes[0]})
		}
	}
	return document
}

var titles = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "president": true, "sir": true, "prof": true, "professor": true,
	"senator": true, "sen": true, "judge": true, "general": true, "gen": true, "king": true, "queen": true, "lord": true, "lady": true, "prince": true,
	"minister": true, "prime": true, "governor": true, "captain": true, "colonel": true, "justice": true, "chief": true, "secretary": true, "saint": true, "st": true}

// proper says whether a word is part of a name ("United" in "United States" is an adjective there).
func proper(w *conllu.Word) bool { return w.UPOS == "PROPN" || w.XPOS == "NNP" || w.XPOS == "NNPS" }

// gumOutside is what a word outside of the mentions may be.
func gumOutside(w *conllu.Word, i int) Set {
	r, _ := utf8.DecodeRuneInString(w.Form)
	switch {
	case proper(w):
		return Any
	case w.UPOS == "ADJ" && unicode.IsUpper(r) && i > 0:
		return maybe(nat).first() | maybe(nat).further()
	}
	return only
}

// nameIn is the name that heads a mention, as words of the sentence.
func nameIn(words []conllu.Word, m *Mention, all []Mention) (first, last int) {
	head := -1
	for _, h := range m.Heads {
		if h < m.Last && proper(&words[h]) {
			head = h
			break
		}
	}
	if head < 0 {
		return 0, 0
	}
	foreign := func(w int) bool { // it belongs to a name inside a person's phrase
		if m.Type != "person" {
			return false
		}
		for i := range all {
			n := &all[i]
			if n.Sentence == m.Sentence && n.Type != "person" && n.First >= m.First && n.Last <= m.Last && n.First <= w && w < n.Last && (n.Last <= head || n.First > head) {
				return true
			}
		}
		return false
	}
	part := func(w int) bool { return w >= m.First && w < m.Last && proper(&words[w]) && !foreign(w) }
	joint := func(w int) bool {
		return w >= m.First && w < m.Last && (words[w].Form == "-" || words[w].Form == "–")
	}
	first, last = head, head+1
	for {
		switch {
		case part(first - 1):
			first--
		case joint(first-1) && part(first-2):
			first -= 2
		case part(last):
			last++
		case joint(last) && part(last+1):
			last += 2
		case m.Type != "person" && last < m.Last && linking[words[last].Form] && part(last+1):
			last += 2
		case m.Type != "person" && last+1 < m.Last && words[last].Form == "of" && words[last+1].Form == "the" && part(last+2):
			last += 3
		case m.Type == "event" && first > m.First && words[first-1].UPOS == "NUM":
			first--
		default:
			return first, last
		}
	}
}

var linking = map[string]bool{"of": true, "for": true, "and": true, "&": true, "de": true, "on": true}
