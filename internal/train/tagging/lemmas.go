package tagging

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"casus/internal/modelfile"
	"casus/internal/tagfeat"
	"casus/text"
)

// form is a word with its Penn tag.
type form struct {
	word string
	xPos text.XPos
}

// change is what makes the lemma of a word: cut bytes go, an ending comes.
type change struct {
	cut int
	add string
}

// lemmas learns the sections "scripts" and "lemmas": the change of each word seen, then, for words not seen, the change
// of each ending that its words mostly agree on and that the ending inside it does not give already.
func lemmas(docs []*text.Doc) []modelfile.Section {
	seen := map[form]map[change]int{}
	for _, doc := range docs {
		for i := range doc.Tokens {
			t := &doc.Tokens[i]
			if t.Lemma == "" {
				continue
			}
			f := form{t.Lower, t.XPos}
			if seen[f] == nil {
				seen[f] = map[change]int{}
			}
			seen[f][changeOf(t.Lower, t.Lemma)]++
		}
	}
	byWord := map[form]change{}
	endings := map[form]map[change]int{}
	for f, changes := range seen {
		c := most(changes)
		byWord[f] = c
		if c.cut == len(f.word) {
			continue // an irregular word says nothing of others
		}
		for at := max(len(f.word)-tagfeat.Ending, c.cut-1, 0); at <= len(f.word); at++ {
			if len(f.word)-at < c.cut {
				break
			}
			e := form{f.word[at:], f.xPos}
			if endings[e] == nil {
				endings[e] = map[change]int{}
			}
			endings[e][c]++
		}
	}
	var scripts []byte
	numbers := map[change]uint32{}
	number := func(c change) uint32 {
		n, have := numbers[c]
		if !have {
			n = uint32(len(numbers))
			numbers[c] = n
			scripts = append(scripts, byte(c.cut), byte(len(c.add)))
			scripts = append(scripts, c.add...)
		}
		return n
	}
	var table []byte
	byEnding := map[form]change{}
	for _, e := range sorted(endings) {
		c := most(endings[e])
		if endings[e][c] < 2 && len(e.word) > 0 {
			continue
		}
		byEnding[e] = c
		if c != endingChange(byEnding, form{strings.TrimPrefix(e.word, e.word[:min(1, len(e.word))]), e.xPos}) || e.word == "" {
			table = modelfile.AppendUint32s(table, tagfeat.EndingKey(e.word, e.xPos), number(c))
		}
	}
	for _, f := range sorted(byWord) {
		if byWord[f] != endingChange(byEnding, f) {
			table = modelfile.AppendUint32s(table, tagfeat.WordKey(f.word, f.xPos), number(byWord[f]))
		}
	}
	return []modelfile.Section{{Name: "scripts", Data: scripts}, {Name: "lemmas", Data: table}}
}

// endingChange is the change that the longest known ending of a word gives.
func endingChange(byEnding map[form]change, f form) change {
	for at := max(len(f.word)-tagfeat.Ending, 0); at <= len(f.word); at++ {
		if c, found := byEnding[form{f.word[at:], f.xPos}]; found {
			return c
		}
	}
	return change{}
}

func changeOf(word, lemma string) change {
	same := 0
	for same < len(word) && same < len(lemma) && word[same] == lemma[same] {
		same++
	}
	return change{len(word) - same, lemma[same:]}
}

// most is the change seen most often.
func most(changes map[change]int) change {
	return slices.MinFunc(slices.Collect(maps.Keys(changes)), func(a, b change) int {
		return cmp.Or(changes[b]-changes[a], a.cut-b.cut, cmp.Compare(a.add, b.add))
	})
}

// sorted is the forms of a map, the shortest first.
func sorted[V any](m map[form]V) []form {
	return slices.SortedFunc(maps.Keys(m), func(a, b form) int {
		return cmp.Or(len(a.word)-len(b.word), cmp.Compare(a.word, b.word), int(a.xPos)-int(b.xPos))
	})
}
