package howmany

import (
	"fmt"
	"slices"
	"strings"

	"casus/number"
)

// marks are the words that String writes after the count, with where they stand in a toll.
var marks = []struct {
	word string
	of   func(*Toll) *bool
}{
	{"attackers", func(t *Toll) *bool { return &t.Attackers }},
	{"part", func(t *Toll) *bool { return &t.Part }},
	{"total", func(t *Toll) *bool { return &t.Total }},
	{"superseded", func(t *Toll) *bool { return &t.Superseded }},
}

// String writes "killed 21..", "injured 3 part".
func (t Toll) String() string {
	var b strings.Builder
	b.WriteString(t.Harm.String() + " " + t.Count.String())
	for _, m := range marks {
		if *m.of(&t) {
			b.WriteString(" " + m.word)
		}
	}
	return b.String()
}

// Parse reads what String writes; the toll has no words.
func Parse(s string) (Toll, error) {
	t := Toll{Parent: -1}
	words := strings.Fields(s)
	if len(words) < 2 {
		return t, fmt.Errorf("howmany: %q needs a harm and a count", s)
	}
	harm := slices.Index(harmNames[:], words[0])
	if harm <= 0 {
		return t, fmt.Errorf("howmany: %q is no harm", words[0])
	}
	t.Harm = Harm(harm)
	var err error
	if t.Count, err = number.Parse(words[1]); err != nil {
		return t, err
	}
	words = words[2:]
	for _, m := range marks {
		if len(words) > 0 && words[0] == m.word {
			*m.of(&t), words = true, words[1:]
		}
	}
	if len(words) > 0 {
		return t, fmt.Errorf("howmany: %q is no mark, or stands out of order", words[0])
	}
	return t, nil
}
