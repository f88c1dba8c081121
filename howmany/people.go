package howmany

import (
	"strings"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/who"
)

// kind is how a phrase for people tells their number.
type kind uint8

const (
	counted kind = iota + 1 // a number and a noun: "12 people"
	figure                  // a number alone: "12"
	single                  // one person: "a policeman", "the mayor"
	named                   // one person by name
	pronoun                 // "he"
	several                 // a plural without a number: "civilians"
	group                   // "a family", "they": people whose number the phrase does not tell
)

// people is a phrase that stands for people.
type people struct {
	first, last     int // tokens, with number and article
	tail            int // the token after what belongs to the phrase: "of the security forces", an age
	ofFirst, ofLast int // the people without their number; equal where only a number stands
	number          text.Span
	count           number.Range
	kind            kind
	known           bool // the noun is one for people
	attackers       bool
	definite        bool
	harmed          bool         // "30 injured people"
	loose           bool         // the lists do not know its noun: it may be a thing
	whole           number.Range // of "two of the five villagers", the five
	partitive       bool         // "two of the villagers"
	owner           bool         // it stands in the genitive: "the mayor's"
	part            bool         // a part of the people before it
	ofThem          bool         // "three of them": a part, unless it has a harm of its own
	list            int
	taken           bool
}

// findPeople reads the phrases for people of the sentence, in order.
func (r *reader) findPeople() {
	r.people = r.people[:0]
	for i := r.first; i < r.limit; {
		if kind, n := r.phraseAt(i); kind == partPhrase {
			i += n
			continue
		}
		p, ok := r.peopleAt(i)
		if !ok {
			i++
			continue
		}
		r.finish(&p)
		r.people = append(r.people, p)
		i = max(p.tail, i+1)
	}
}

func (r *reader) peopleAt(i int) (people, bool) {
	if t := r.triggerOver(i); t != nil && !r.startsAttributive(t, i) {
		return people{}, false
	}
	if m, ok := r.numberAt(i); ok {
		if r.ofAge(i) {
			return people{}, false
		}
		return r.counted(i, m, false)
	}
	lower := r.lower(i)
	if lower == "another" && (r.is(i+1, isBe|isHave|isSkip|isPreposition) || r.triggerOver(i+1) != nil || i+1 == r.limit || r.tag(i+1) == text.PUNCT) {
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: single, count: number.Exactly(1), known: true}, true
	}
	if lower == "without" && r.lossless(i) {
		return people{first: i, last: i + 1, ofFirst: i + 1, ofLast: i + 1, number: r.doc.Tokens[i].Span, kind: figure, count: number.Exactly(0)}, true
	}
	if lower == "others" {
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: several, count: number.Range{Low: 2, High: -1}, known: true}, true
	}
	if lower == "all" || lower == "these" || lower == "those" || r.is(i, isArticle|isPossessive) {
		next := i + 1
		if lower == "all" && (r.lower(next) == "the" || r.is(next, isPossessive)) {
			next++
		}
		if r.lower(next) == "other" {
			next++
		}
		if m, ok := r.numberAt(next); ok && lower != "a" && lower != "an" {
			if lower == "all" && r.lower(next-1) == "all" && m.Last == m.First+1 && r.is(next, isSkip) {
				return people{}, false
			}
			return r.counted(i, m, lower != "another")
		}
	}
	if lower == "all" && r.lower(i+1) == "but" {
		return r.allBut(i)
	}
	switch lower {
	case "both":
		return r.both(i)
	case "he", "she", "him":
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: pronoun, count: number.Exactly(1), known: true, definite: true}, true
	case "himself", "herself":
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: pronoun, count: number.Exactly(1), known: true, attackers: true}, true
	case "themselves":
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: group, known: true, attackers: true}, true
	case "they", "them":
		return people{first: i, last: i + 1, ofFirst: i, ofLast: i + 1, kind: group, known: true, definite: true}, true
	}
	if r.is(i, isArticle|isPossessive) {
		if c := r.collection(i); c > 0 {
			if m, ok := r.numberAt(c); ok {
				return r.counted(i, m, false)
			}
			if n := r.run(c); n.people && n.plural && !n.thing {
				p := people{first: i, ofFirst: c, kind: several, count: number.Range{Low: 2, High: -1}}
				p.take(n)
				p.ofFirst = c
				return p, true
			}
			if r.lower(c-2) == "number" {
				return people{}, false
			}
		}
		if p, ok := r.oneMore(i); ok {
			return p, true
		}
		if p, ok := r.officer(i); ok {
			return p, true
		}
		if p, ok := r.abbreviated(i); ok {
			return p, true
		}
		return r.described(i, i+1)
	}
	if p, ok := r.person(i); ok {
		return p, true
	}
	if r.is(i, isStop|isPreposition|isMonth|isDay) || r.tag(i) == text.VERB && r.doc.Tokens[i].XPos == text.PennVBG ||
		r.lower(i-1) == "and" && strings.HasSuffix(lower, "ing") && r.tag(i) != text.NOUN {
		return people{}, false
	}
	return r.described(i, i)
}

// ofAge says whether a number is an age: "aged between 28 and 47".
func (r *reader) ofAge(i int) bool {
	for at := i - 1; at >= r.first && at > i-5; at-- {
		switch r.lower(at) {
		case "aged", "ages":
			return true
		case "between", "and", "to", "from":
		default:
			if _, ok := r.numberAt(at); !ok {
				return false
			}
		}
	}
	return false
}

// oneMore reads one person who is only counted on: "three men were killed and a fourth abducted".
func (r *reader) oneMore(i int) (people, bool) {
	if r.lower(i) != "a" || !ordinals.Has(r.lower(i+1)) || !r.is(i+2, isBe|isHave|isSkip) && r.triggerOver(i+2) == nil {
		return people{}, false
	}
	return people{first: i, last: i + 2, ofFirst: i, ofLast: i + 2, kind: single, count: number.Exactly(1), known: true}, true
}

// lossless says whether "without" denies what is counted: "without casualties", "without causing any injuries".
func (r *reader) lossless(i int) bool {
	for i++; between.Has(r.lower(i)); i++ {
	}
	t := r.triggerOver(i)
	return t != nil && t.token == i && t.noun != nil && (t.noun.sort == count || t.noun.sort == either)
}

// between are words between a number, or "without", and what is counted.
var between = lex.NewSet("causing any human further claiming suffering inflicting")

var ordinals = lex.NewSet("second third fourth fifth sixth seventh eighth ninth tenth")

// collection is the token after "a group of", "a family of", "a total of"; 0 where none stands there.
func (r *reader) collection(i int) int {
	for k := i + 1; k < i+4; k++ {
		if r.lower(k) == "of" && k > i+1 {
			if r.is(k-1, isGroup) || r.lower(k-1) == "total" || r.lower(k-1) == "number" {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// counted reads on after a number.
func (r *reader) counted(i int, m number.Mention, definite bool) (people, bool) {
	p := people{first: i, last: m.Last, ofFirst: m.Last, ofLast: m.Last, number: m.Span, count: m.Value, kind: figure, definite: definite}
	if r.lower(m.Last) == "of" {
		next := m.Last + 1
		switch r.lower(next) {
		case "them", "whom", "us", "those", "these", "which":
			p.ofThem = r.lower(next) == "them" || r.lower(next) == "whom"
			p.last = next + 1
			p.tail = p.last
			if n := r.run(p.last); n.people && !n.thing {
				p.take(n)
				p.kind = counted
			} else if r.is(p.last, isArticle) {
				return p, true
			}
			return p, true
		}
		definiteOf := r.is(next, isArticle|isPossessive)
		if definiteOf {
			next++
		}
		p.partitive = definiteOf
		if whole, ok := r.numberAt(next); ok && definiteOf {
			next, p.whole = whole.Last, whole.Value
		}
		n := r.run(next)
		if n.thing {
			return people{}, false
		}
		if n.people || n.end > next {
			p.take(n)
			p.ofFirst, p.kind = next, counted
		}
		return p, true
	}
	n := r.run(m.Last)
	if r.quoteMark(m.Last) { // 'killed 16 "terrorists"', '"around twenty" soldiers'
		if quoted := r.run(m.Last + 1); quoted.people {
			n = quoted
		}
	}
	if n.people && !n.plural && m.Value.Low > 1 && r.lower(n.end) == "and" {
		if joined := r.run(n.end + 1); joined.people && joined.plural {
			n = joined // "six front and league leaders"
		}
	}
	switch {
	case n.thing || !n.people && r.isYear(m.First) && m.Last == m.First+1:
		return people{}, false
	case n.people || n.end > m.Last:
		p.take(n)
		p.ofFirst, p.kind = m.Last, counted
		if p.count == number.Exactly(0) && (r.lower(p.last) == "or" || r.lower(p.last) == "and") {
			if other := r.run(p.last + 1); other.people && other.plural {
				p.last, p.ofLast = other.end, other.end // "no women or children"
			}
		}
	case r.pieceOfName(i, m):
		return people{}, false
	}
	return p, true
}

// pieceOfName says whether a lone figure is a day, an hour or a part of a name.
func (r *reader) pieceOfName(i int, m number.Mention) bool {
	prev := i - 1
	return r.is(m.Last, isDay) && r.lower(m.Last+1) == "," || prev >= r.first && r.is(prev, isDay) && m.Last-m.First == 1 ||
		r.lower(prev) == "/" || r.lower(m.Last) == "/"
}

// allBut reads "all but two of the twelve passengers".
func (r *reader) allBut(i int) (people, bool) {
	few, ok := r.numberAt(i + 2)
	if !ok || r.lower(few.Last) != "of" {
		return people{}, false
	}
	next := few.Last + 1
	if r.is(next, isArticle|isPossessive) {
		next++
	}
	whole, ok := r.numberAt(next)
	if !ok || whole.Value.Low != whole.Value.High || whole.Value.Low <= few.Value.Low {
		return people{}, false
	}
	p := people{first: i, last: whole.Last, ofFirst: whole.Last, ofLast: whole.Last, kind: figure, definite: true,
		number: r.doc.Slice(i, whole.Last), count: number.Exactly(whole.Value.Low - few.Value.Low)}
	if n := r.run(whole.Last); n.people && !n.thing {
		p.take(n)
		p.kind = counted
	}
	return p, true
}

// both reads "both men", "both of them", "both".
func (r *reader) both(i int) (people, bool) {
	p := people{first: i, last: i + 1, ofFirst: i + 1, ofLast: i + 1, kind: figure, number: r.doc.Slice(i, i+1), count: number.Exactly(2), definite: true}
	if n := r.run(i + 1); n.people && n.plural && !n.thing {
		p.take(n)
		p.ofFirst, p.kind = i+1, counted
		return p, true
	}
	if r.lower(i+1) == "of" && (r.lower(i+2) == "them" || r.lower(i+2) == "whom") {
		p.last, p.ofThem = i+3, true
		p.ofFirst, p.ofLast = p.last, p.last
		return p, true
	}
	return p, r.is(i+1, isBe|isHave) || r.triggerOver(i+1) != nil
}

// person is a name of the cast.
func (r *reader) person(i int) (people, bool) {
	at, ok := r.cast.At(i)
	if !ok {
		return people{}, false
	}
	m := &r.cast.Mentions[at]
	if m.First != i || m.Nominal || r.cast.Actors[m.Actor].Kind != who.Person || m.Last > r.limit || !r.capitals && !r.capital(m.Last-1) {
		return people{}, false
	}
	if noun, tokens := who.NounAt(r.doc, m.Last); tokens > 0 && noun.People {
		return people{}, false // "Kelmian officials"
	}
	return people{first: i, last: m.Last, ofFirst: i, ofLast: m.Last, kind: named, count: number.Exactly(1), known: true}, true
}

// officer is one person of a body whose name holds an "of": "an Army of the Valley commander".
func (r *reader) officer(i int) (people, bool) {
	at, ok := r.cast.At(i)
	if !ok {
		return people{}, false
	}
	m := &r.cast.Mentions[at]
	if noun, _ := who.NounAt(r.doc, m.Last-1); m.First != i || m.Last > r.limit || !noun.People || noun.Plural {
		return people{}, false
	}
	for k := i + 1; k < m.Last-1; k++ {
		if r.lower(k) == "of" {
			return people{first: i, last: m.Last, ofFirst: i + 1, ofLast: m.Last, kind: single, count: number.Exactly(1), known: true,
				definite: r.lower(i) == "the" || !r.is(i, isArticle)}, true
		}
	}
	return people{}, false
}

// abbreviated is one person of a body whose name has its abbreviation in brackets: "an Army of the Valley (AV) commander".
func (r *reader) abbreviated(i int) (people, bool) {
	at, ok := r.cast.At(i + 1)
	if !ok || !r.is(i, isArticle) {
		return people{}, false
	}
	end := r.cast.Mentions[at].Last
	if r.lower(end) != "(" || r.lower(end+2) != ")" || !r.abbreviation(end+1) {
		return people{}, false
	}
	n := r.run(end + 3)
	if !n.people || n.plural || n.thing || n.group {
		return people{}, false
	}
	p := people{first: i, ofFirst: i + 1, kind: single, count: number.Exactly(1), definite: r.lower(i) == "the"}
	p.take(n)
	p.ofFirst = i + 1
	return p, true
}

// described reads a phrase without a number; from is where its nouns begin.
func (r *reader) described(i, from int) (people, bool) {
	n := r.run(from)
	if !n.people && !n.thing {
		return r.unlisted(i, from, n)
	}
	if n.thing {
		return people{}, false
	}
	p := people{first: i, ofFirst: i, kind: group}
	p.take(n)
	p.ofFirst = from
	article := from > i
	p.definite = article && !r.is(i, isArticle) || r.lower(i) == "the"
	switch {
	case n.couple:
		p.kind, p.count = single, number.Exactly(2)
	case n.group || r.lower(i) == "many" && r.lower(i-1) == "how":
	case n.plural:
		p.kind, p.count = several, number.Range{Low: 2, High: -1}
	case article || r.bare || n.name || r.sharesArticle(i, n.end) || r.noted(i, n.end):
		p.kind, p.count = single, number.Exactly(1)
	default:
		return people{}, false
	}
	return p, true
}

// noted says whether one person without an article opens a note: "Priest kidnapped in Orsa.", "Orsa: village chief shot dead."
func (r *reader) noted(i, end int) bool {
	if before := r.lower(i - 1); i > r.first && before != ":" && !isDash(before) {
		return false
	}
	t := r.triggerOver(end)
	return t != nil && t.token == end && (r.doc.Tokens[end].XPos == text.PennVBN || r.doc.Tokens[end].XPos == text.PennVBD && r.is(end+1, isPreposition))
}

func isDash(word string) bool { return word == "-" || word == "–" || word == "—" }

// sharesArticle says whether one person without an article follows another with one: "his mother, father and sister",
// "an officer and technician were".
func (r *reader) sharesArticle(i, end int) bool {
	if len(r.people) == 0 {
		return false
	}
	prev := &r.people[len(r.people)-1]
	if prev.kind != single || prev.tail != i-1 {
		return false
	}
	switch r.lower(i - 1) {
	case ",":
		return r.is(prev.first, isPossessive) || !r.is(prev.first, isArticle)
	case "and":
		return r.is(prev.first, isPossessive) || r.lower(end) == "were" || r.lower(end) == "are" || r.lower(end) == "have"
	}
	return false
}

func (p *people) take(n nouns) {
	p.last, p.ofLast, p.known, p.attackers, p.owner, p.harmed = n.end, n.end, n.people, n.attackers, n.owner, n.harmed
	if p.ofFirst == p.ofLast || p.ofFirst > n.from {
		p.ofFirst = n.from
	}
}

// finish finds what still belongs to the phrase: a complement, a name, an age.
func (r *reader) finish(p *people) {
	p.tail = max(p.tail, p.last)
	for range 3 {
		if r.lower(p.tail) != "of" && (r.lower(p.tail) != "from" || p.tail > p.last) {
			break
		}
		end := p.tail + 1
		for r.is(end, isArticle|isPossessive) {
			end++
		}
		begin := end
		for end < r.limit && end < begin+6 && r.inRun(end) {
			end++
		}
		if _, numbered := r.numberAt(begin); end == begin || numbered {
			break
		}
		p.tail = end
	}
	if one(p) {
		r.age(p)
	} else if p.kind == counted {
		r.ages(p)
		r.allOf(p)
	}
}

// allOf passes over what several people are, all or some of them: "three pupils, all girls, were killed", "28 people, of whom 12 women,
// were killed".
func (r *reader) allOf(p *people) {
	if r.lower(p.tail) != "," {
		return
	}
	at := p.tail + 1
	switch {
	case r.lower(at) == "all":
		at++
	case r.lower(at) == "of" && (r.lower(at+1) == "whom" || r.lower(at+1) == "them"):
		m, ok := r.numberAt(at + 2)
		if !ok {
			return
		}
		at = m.Last
	default:
		return
	}
	if n := r.run(at); n.people && r.lower(n.end) == "," {
		p.tail = n.end + 1
	}
}

// ages passes over the ages of several people: "two brothers, 12 and 14, were killed", "aged 5, 7 and 9".
func (r *reader) ages(p *people) {
	at := p.tail
	open := r.lower(at) == "," || r.lower(at) == "("
	if open {
		at++
	}
	aged := r.lower(at) == "aged"
	if aged {
		at++
	}
	each := 0
	for {
		if !r.isAge(at) {
			return
		}
		each++
		at++
		next := at
		if r.lower(next) == "," {
			next++
		}
		if r.lower(next) == "and" {
			next++
		}
		if next == at || !r.isAge(next) {
			break
		}
		at = next
	}
	if each > p.count.Low || each == 1 && !aged || !aged && (!open || each != p.count.Low) {
		return
	}
	if open && (r.lower(at) == "," || r.lower(at) == ")") {
		at++
	}
	p.tail = at
}

// isAge says whether a token is a number of one or two digits.
func (r *reader) isAge(i int) bool {
	token := r.lower(i)
	return token != "" && len(token) <= 2 && strings.Trim(token, "0123456789") == ""
}

// age passes over ", 34,", "(34)" and "of nine" after one person.
func (r *reader) age(p *people) {
	open := r.lower(p.tail)
	if open == "of" {
		if m, ok := r.numberAt(p.tail + 1); ok && m.Value == number.Exactly(m.Value.Low) && m.Value.Low < 100 && !r.run(m.Last).people {
			p.tail = m.Last
		}
		return
	}
	if open != "," && open != "(" {
		return
	}
	end := p.tail + 1
	if r.lower(end) == "aged" {
		end++
	}
	if !r.isAge(end) {
		return
	}
	if r.lower(end+1) == "years" && r.lower(end+2) == "old" {
		end += 2
	}
	switch close := r.lower(end + 1); {
	case close == "," || close == ")":
		p.tail = r.home(end + 2)
	case end+1 == r.limit || close == "." || close == ";" || close == "and":
		p.tail = end + 1
	}
}

// home passes over "of Dayton" behind an age.
func (r *reader) home(i int) int {
	if r.lower(i) != "of" && r.lower(i) != "from" {
		return i
	}
	end := i + 1
	for end < i+5 && r.tag(end) == text.PROPN && r.inRun(end) {
		end++
	}
	switch r.lower(end) {
	case ",", ";", "and":
		return end
	}
	return i
}
