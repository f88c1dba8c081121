package main

import (
	"strings"

	"casus/export/muc4"
	"casus/text"
)

// finder finds the strings of a key in a document, whatever stands between the words.
type finder struct {
	doc     *text.Doc
	letters string
	token   []int32 // token of each letter
	starts  map[int]bool
	ends    map[int]bool
}

func newFinder(doc *text.Doc, from int) *finder {
	f := &finder{doc: doc, starts: make(map[int]bool), ends: make(map[int]bool)}
	var b strings.Builder
	for i := from; i < len(doc.Tokens); i++ {
		l := letters(doc.Tokens[i].Lower)
		if l == "" {
			continue
		}
		f.starts[b.Len()] = true
		for range len(l) {
			f.token = append(f.token, int32(i))
		}
		b.WriteString(l)
		f.ends[b.Len()] = true
	}
	f.letters = b.String()
	return f
}

// find gives the token ranges where a string stands.
func (f *finder) find(s string) [][2]int {
	want := letters(s)
	if len(want) < 2 {
		return nil
	}
	var found [][2]int
	for at := 0; ; {
		i := strings.Index(f.letters[at:], want)
		if i < 0 {
			return found
		}
		i += at
		if f.starts[i] && f.ends[i+len(want)] {
			found = append(found, [2]int{int(f.token[i]), int(f.token[i+len(want)-1]) + 1})
		}
		at = i + 1
	}
}

var breaks = map[string]bool{"of": true, "in": true, "at": true, "on": true, "from": true, "who": true, "whom": true, "whose": true, "which": true,
	"that": true, "where": true, "with": true, "for": true, "by": true, "near": true, "between": true, "inside": true, "against": true, "to": true,
	"during": true, "as": true, ",": true, "belonging": true, "wearing": true, "dressed": true, "including": true, "located": true, "[": true, "(": true}

// headOf is the token that heads the words [first, last).
func (f *finder) headOf(first, last int) int {
	for i := first + 1; i < last; i++ {
		if breaks[f.doc.Tokens[i].Lower] {
			return i - 1
		}
	}
	return last - 1
}

// phrasesOf are the phrases that one of the values stands in.
func (f *finder) phrasesOf(phrases []muc4.Phrase, values []string, name bool) map[int][2]int {
	found := make(map[int][2]int)
	for _, v := range values {
		for _, r := range f.find(v) {
			head := f.headOf(r[0], r[1])
			if name {
				head = r[1] - 1
			}
			best := -1
			for i := range phrases {
				p := &phrases[i]
				if p.Head == head && (best < 0 || p.Owner || !phrases[best].Owner) {
					best = i
				}
			}
			if best < 0 && name {
				for i := range phrases {
					if phrases[i].First <= head && head < phrases[i].Last && (best < 0 || phrases[i].Last-phrases[i].First < phrases[best].Last-phrases[best].First) {
						best = i
					}
				}
			}
			if best >= 0 {
				if old, ok := found[best]; !ok || old[1]-old[0] < r[1]-r[0] {
					found[best] = r
				}
			}
		}
	}
	return found
}
