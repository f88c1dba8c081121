package fact

import (
	_ "embed"
	"slices"
	"sync"

	"casus/internal/learn"
	"casus/record"
	"casus/says"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

//go:embed model.bin
var modelData string

var shipped = sync.OnceValue(func() *learn.Model {
	m, err := learn.Decode([]byte(modelData))
	if err != nil {
		panic(err) // the model is part of the program, and a test loads it
	}
	return m
})

// Classes are what the model tells apart: none, and relations.
func Classes() []string { return slices.Clone(classes) }

// Pair is what the model is told of a group and a value, and the fact that each class would make of them, empty where it cannot.
type Pair struct {
	Hashes []uint32
	Could  []record.Fact
	Told   bool // a rule tells it
}

// Pairs are the pairs of a report, to learn from.
func Pairs(doc *text.Doc, cast *who.Cast, dates []when.Mention, places []where.Mention, said []says.Attribution) (all []Pair) {
	r := read(doc, cast, dates, places, said)
	r.eachValue(func(pairs []pair) {
		for i := range pairs {
			r.describe(&pairs[i], &r.signs)
			all = append(all, Pair{slices.Clone(r.signs.Hashes), r.could(&pairs[i]), r.told(&pairs[i], r.facts)})
		}
	})
	return all
}

// could are the facts that a pair might tell, by class.
func (r *reading) could(p *pair) []record.Fact {
	facts := make([]record.Fact, len(classes))
	for class, relation := range classes {
		if !may(p, class) {
			continue
		}
		alone := *r
		alone.facts, alone.seen = nil, nil
		if alone.tell(p, relation); len(alone.facts) > 0 {
			facts[class] = alone.facts[0]
		}
	}
	return facts
}
