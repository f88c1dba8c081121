package when

import (
	"casus/number"
	"casus/rule"
	"casus/text"
)

// reader reads the expressions of one sentence at a time.
type reader struct {
	doc *text.Doc
	*lists
	pieces    []piece
	bases     []based // by piece
	promising bool    // some piece can belong to an expression
	upper     bool    // the sentence is written in capitals throughout: they tell nothing
}

// meaning is what an expression comes to in a context; not ok where the context does not tell.
type meaning func(c *context) (period, bool)

// expression is what a rule reads: the pieces [first, next) and what they mean.
type expression struct {
	first, next int
	kind        Kind
	mean        meaning // nil where no date follows
	part        Part
	length      string
	year        int  // where it stands in the words
	deictic     bool // reckoned from the report's date
	relative    bool
	open        opening
	shift       bool // "it came a week after": dates what follows, from what stands before
	ends        ends
}

// ends is where the two dates of a period stand, where the words tell two.
type ends struct{ from, fromNext, to int }

// opening says which end of the date the words leave open.
type opening uint8

const (
	closed opening = iota
	since
	until
)

// found is an expression in its place in the report.
type found struct {
	expression
	text.Span
	token, last int
	rule        string
	from, to    text.Span
}

// try is the form of a rule: it reads an expression that begins at a piece.
type try func(r *reader, i int) (expression, bool)

// everywhere is for read where all sentences are to be read.
func everywhere(*text.Doc, *text.Sentence) bool { return true }

// read collects the expressions of the wanted sentences, the longest that begins at each place.
func read(doc *text.Doc, wanted func(*text.Doc, *text.Sentence) bool) []found {
	var all []found
	r := &reader{doc: doc, lists: load()}
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		if !wanted(doc, sentence) {
			continue
		}
		if r.cut(sentence.First, sentence.Last); !r.promising && !r.hasPhrase(sentence.First, sentence.Last) {
			continue
		}
		r.upper = r.inCapitals()
		r.lead()
		for i := 0; i < len(r.pieces); {
			best, name := r.longest(i)
			if best.next <= i {
				i++
				continue
			}
			first, last := r.pieces[best.first], r.pieces[best.next-1]
			f := found{
				expression: best, Span: text.Span{Start: first.Start, End: last.End},
				token: first.token, last: last.token + 1, rule: name}
			if e := best.ends; e.to > 0 {
				f.from = text.Span{Start: r.pieces[e.from].Start, End: r.pieces[e.fromNext-1].End}
				f.to = text.Span{Start: r.pieces[e.to].Start, End: last.End}
			}
			all = append(all, f)
			i = best.next
		}
	}
	return all
}

func (r *reader) longest(i int) (best expression, name string) {
	switch p := &r.pieces[i]; {
	case !p.leads, p.sort == punct && !r.is(i, "'", "’", "‘"):
		return best, ""
	case p.sort == other && !r.begins.Has(p.word):
		if _, known := number.Word(p.word); !known {
			return best, ""
		}
	}
	for k := range rules {
		if e, ok := rules[k].Try(r, i); ok && e.next > best.next {
			best, name = e, rules[k].Name
			best.first = i
		}
	}
	return best, name
}

// rules are all the ways in which reports tell time; each file of rules lists its own.
var rules = func() []rule.Rule[try] {
	var all []rule.Rule[try]
	for _, some := range [][]rule.Rule[try]{calendarRules, weekdayRules, pointingRules, countingRules, rangeRules, clockRules, otherRules} {
		all = append(all, some...)
	}
	return all
}()

func (r *reader) inCapitals() bool {
	lower := 0
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.sort != punct && p.sort != figure && !p.capital && len(p.word) > 1 {
			lower++
		}
	}
	return lower*4 < len(r.pieces)
}

// hasPhrase says whether a holiday or a word such as "now" stands in a sentence.
func (r *reader) hasPhrase(first, last int) bool {
	for i := first; i < last; i++ {
		if _, tokens := r.holidays.Match(r.doc, i); tokens > 0 {
			return true
		}
		if _, tokens := r.references.Match(r.doc, i); tokens > 0 {
			return true
		}
	}
	return false
}

// count reads a number of units that begins at a piece: "two", "a", "several", "16". vague is true where it is no figure.
func (r *reader) count(i int) (n, next int, vague bool) {
	p := r.at(i)
	if p.sort == punct || p == &nothing {
		return 0, 0, false
	}
	if p.word == "a" && r.is(i+1, "second") && r.at(i+2).sort == other && r.at(i+2) != &nothing { // "a second attack"
		return 0, 0, false
	}
	if p.word == "a" || p.word == "an" || p.word == "one" {
		if r.at(i+1).sort == unit || r.at(i+1).sort == short || r.is(i+1, "full", "whole", "single") {
			return 1, i + 1, false
		}
	}
	if p.Start != r.doc.Tokens[p.token].Start {
		return 0, 0, false
	}
	if p.word == "few" && !r.is(i-1, "a") {
		return 0, i + 1, true
	}
	if r.dash(i+1) && r.at(i+1).glued && (r.at(i+2).sort == unit || r.at(i+2).sort == short) { // "16-month"
		if p.sort == figure {
			return p.value, i + 1, false
		}
		n, known := number.Word(p.word)
		return n, i + btoi(known), false
	}
	m, ok := number.Read(r.doc, p.token)
	if !ok || m.Value.Low == 0 {
		return 0, 0, false
	}
	next = i
	for r.at(next) != &nothing && r.at(next).token < m.Last {
		next++
	}
	return m.Value.Low, next, m.Vague && m.Value.Open()
}
