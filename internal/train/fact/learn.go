package main

import (
	"fmt"
	"slices"

	"casus/fact"
	"casus/incident"
	"casus/internal/answerkey"
	"casus/internal/learn"
	"casus/internal/train/reports"
	"casus/record"
)

// lesson is a report with what its pairs teach.
type lesson struct {
	set     string
	key     answerkey.Line
	answers *incident.Answers
	pairs   []fact.Pair
	tells   [][]int // per pair, the classes whose facts the key holds
}

// prepare reads the reports whose keys tell of facts.
func prepare(keyed []reports.Keyed) (lessons []lesson) {
	for i := range keyed {
		k := &keyed[i]
		if len(k.Key.Facts) == 0 {
			continue
		}
		a := k.Answers()
		l := lesson{set: k.Set, key: k.Key, answers: a, pairs: fact.Pairs(a.Doc, a.Cast, a.Dates, a.Places, a.Said)}
		for n := range l.pairs {
			l.tells = append(l.tells, classesOf(&l.pairs[n], k.Key.Facts))
		}
		lessons = append(lessons, l)
	}
	return lessons
}

// classesOf are the classes by which a pair tells what the key holds.
func classesOf(p *fact.Pair, key []answerkey.Fact) (found []int) {
	for i := range key {
		best, class := 0., 0
		for c := range p.Could {
			if like := key[i].Like(&p.Could[c]); p.Could[c].Relation != "" && like > best {
				best, class = like, c
			}
		}
		if class > 0 && !slices.Contains(found, class) {
			found = append(found, class)
		}
	}
	return found
}

var options = learn.Options{Epochs: 8, Rate: .08, L2: 2e-3, Least: 5, Drop: .5, Times: 3}

// near is the part of the best odds of a fact's pairs that a pair must have to be one that tells it.
const near = .9

// train learns twice: a key does not say which sentence tells a fact, so what the first model finds likeliest is what the second learns from.
func train(lessons []lesson) *learn.Model {
	first := trainOn(lessons, nil)
	return trainOn(lessons, first)
}

func trainOn(lessons []lesson, before *learn.Model) *learn.Model {
	var examples []learn.Example
	for i := range lessons {
		l := &lessons[i]
		best := l.best(before)
		for n := range l.pairs {
			p := &l.pairs[n]
			if len(l.tells[n]) == 0 {
				examples = append(examples, learn.Example{Hashes: p.Hashes, Weight: weightOf(p)})
			}
			for _, class := range l.tells[n] {
				if before == nil || odds(before, p)[class] >= near*best[name(&p.Could[class])] {
					examples = append(examples, learn.Example{Hashes: p.Hashes, Class: class, Weight: weightOf(p) / float32(len(l.tells[n]))})
				}
			}
		}
	}
	return learn.Train(examples, fact.Classes(), options)
}

// toldWeight is how much a pair counts that a rule tells: the model is asked of the others.
const toldWeight = .2

func weightOf(p *fact.Pair) float32 {
	if p.Told {
		return toldWeight
	}
	return 1
}

// best are the best odds that a model gives each fact of the key.
func (l *lesson) best(m *learn.Model) map[string]float32 {
	best := make(map[string]float32)
	for n := range l.pairs {
		for _, class := range l.tells[n] {
			if p := &l.pairs[n]; m != nil {
				best[name(&p.Could[class])] = max(best[name(&p.Could[class])], odds(m, p)[class])
			}
		}
	}
	return best
}

func odds(m *learn.Model, p *fact.Pair) []float32 {
	all := make([]float32, len(p.Could))
	m.Probabilities(p.Hashes, all)
	return all
}

func name(f *record.Fact) string { return fmt.Sprint(f.Subject, "|", f.Relation, "|", f.Value) }

// tell prints recall, precision and F of the facts of each set, by the rules alone and with a model that has not learned from it.
func tell(lessons []lesson) {
	var sets []string
	for i := range lessons {
		if !slices.Contains(sets, lessons[i].set) {
			sets = append(sets, lessons[i].set)
		}
	}
	var rules, both answerkey.Count
	for _, set := range sets {
		var on, off []lesson
		for _, l := range lessons {
			if l.set == set {
				off = append(off, l)
			} else {
				on = append(on, l)
			}
		}
		m, err := learn.Decode(train(on).Encode())
		check(err)
		alone, with := score(off, nil), score(off, m)
		tellCounts(set, alone, with)
		rules, both = sum(rules, alone), sum(both, with)
	}
	tellCounts("all", rules, both)
}

func tellCounts(set string, alone, with answerkey.Count) {
	r, p, f := alone.Measures()
	r2, p2, f2 := with.Measures()
	fmt.Printf("%-4s rules R %.1f P %.1f F %.1f, with the model R %.1f P %.1f F %.1f; %d facts added, %.1f right\n",
		set, r, p, f, r2, p2, f2, with.Actual-alone.Actual, with.Correct-alone.Correct)
}

func score(lessons []lesson, m *learn.Model) (all answerkey.Count) {
	for i := range lessons {
		l := &lessons[i]
		a := l.answers
		read := &record.Record{Facts: fact.FindBy(m, a.Doc, a.Cast, a.Dates, a.Places, a.Said)}
		read.Report.Source = l.key.File
		all = sum(all, answerkey.Run([]answerkey.Line{l.key}, []*record.Record{read}).Kinds["facts"])
	}
	return all
}

func sum(a, b answerkey.Count) answerkey.Count {
	return answerkey.Count{Possible: a.Possible + b.Possible, Actual: a.Actual + b.Actual, Correct: a.Correct + b.Correct}
}
