package tagfeat

import (
	"casus/internal/linear"
	"casus/internal/modelfile"
	"casus/text"
)

// Lemmas gives words their dictionary forms: seen words by a list, others by their longest known ending.
type Lemmas struct {
	table   linear.Index // of keys: words, or endings, with a Penn tag
	scripts []script
}

// script makes a lemma of a word: cut bytes go, an ending comes.
type script struct {
	cut int
	add string
}

// Ending is how long an ending may be.
const Ending = 6

// NewLemmas reads the sections "scripts" and "lemmas" of a model.
func NewLemmas(sections map[string]string) *Lemmas {
	l := &Lemmas{}
	for data := sections["scripts"]; len(data) >= 2; {
		end := 2 + int(data[1])
		l.scripts = append(l.scripts, script{int(data[0]), data[2:end]})
		data = data[end:]
	}
	l.table = linear.NewIndex(modelfile.Uint32s(sections["lemmas"]))
	return l
}

// WordKey is a word's key in the section "lemmas".
func WordKey(word string, x text.XPos) uint32 {
	return linear.Key(linear.Two(1, linear.Hash(word), uint64(x)))
}

// EndingKey is an ending's key in the section "lemmas".
func EndingKey(ending string, x text.XPos) uint32 {
	return linear.Key(linear.Two(2, linear.Hash(ending), uint64(x)))
}

// Lemma is the dictionary form of a lower-case word.
func (l *Lemmas) Lemma(word string, x text.XPos) string {
	number, found := l.table.Find(WordKey(word, x))
	for at := max(len(word)-Ending, 0); !found && at <= len(word); at++ {
		number, found = l.table.Find(EndingKey(word[at:], x))
	}
	if !found {
		return word
	}
	s := &l.scripts[number]
	if s.add == "" && !doubled(word, s.cut) {
		return word[:len(word)-s.cut+1]
	}
	switch {
	case s.cut > len(word) || s.cut == len(word) && s.add == "":
		return word
	case s.add == "":
		return word[:len(word)-s.cut]
	}
	return word[:len(word)-s.cut] + s.add
}

// doubled says whether an ending to be cut begins with a consonant that is there only for the ending, as in "stabbed" and
// "panicked", or with none at all: "bombed" keeps its b.
func doubled(word string, cut int) bool {
	if cut >= len(word) || cut < 3 {
		return true
	}
	switch ending := word[len(word)-cut+1:]; ending {
	case "ed", "ing":
		before, first := word[len(word)-cut-1], word[len(word)-cut]
		return before == first || before == 'c' && first == 'k'
	}
	return true
}
