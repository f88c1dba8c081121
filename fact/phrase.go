package fact

import (
	"slices"

	"casus/lex"
	"casus/number"
	"casus/text"
)

// phrase is a noun phrase: the tokens [first, last), with its "of" complements.
type phrase struct {
	first, last int
	core        int  // where the phrase ends without its complements
	head        int  // its governing noun
	topic       bool // no words of its own: the report's topic
}

func (p phrase) ok() bool { return p.last > p.first }

// phraseAt reads the noun phrase that begins at a token; it is not ok where none does.
func (r *reading) phraseAt(i, end int) phrase {
	if i < end && r.isQuote(i) {
		i++
	}
	p := phrase{first: i, head: -1}
	j := i
	if i < end && countStarts.Has(r.lower(i)) { // "more than 30 foreigners"
		if _, tokens := number.At(r.doc, i); tokens > 1 && i+tokens < end {
			j = i + tokens
		}
	}
	for j < end {
		if last := r.nameEnd(j); last > j && last <= end {
			if p.head >= 0 && !r.joins(j-1) && r.named[j-1] && !r.sameName(j-1, j) {
				break
			}
			p.head, j = last-1, last
			continue
		}
		if !r.inPhrase(j, i, end) {
			break
		}
		switch r.tag(j) {
		case text.NOUN, text.PROPN, text.NUM, text.PRON, text.X:
			if r.xpos(j) != text.PennPRPS {
				p.head = j
			}
		}
		j++
		if r.pronoun(j - 1) {
			break
		}
	}
	for j > i && (r.lower(j-1) == "'s" || r.lower(j-1) == "'" || r.tag(j-1) == text.CCONJ || r.tag(j-1) == text.ADV || r.lower(j-1) == "such") {
		j--
	}
	if p.head < 0 && j == i+1 && amountNouns.Has(r.lower(i)) && j < end && r.lower(j) == "of" { // "much of Kesh"
		p.head = i
	}
	if p.head < 0 || p.head >= j {
		if j > i && r.tag(j-1) == text.ADJ && j-i >= 2 && r.tag(i) == text.DET { // "the wounded", "the Taliban" mistagged
			p.head = j - 1
		} else {
			return phrase{}
		}
	}
	p.core, p.last = j, j
	p.last = r.complement(p.last, end)
	return p
}

var countStarts = lex.NewSet("more fewer less at up as nearly almost")

// complement follows "of" and what it governs from the end of a phrase.
func (r *reading) complement(at, end int) int {
	for at+1 < end && r.lower(at) == "of" {
		inner := r.phraseAt(at+1, end)
		if !inner.ok() {
			return at
		}
		at = inner.last
	}
	return at
}

// inPhrase says whether a token continues the noun phrase that began at first.
func (r *reading) inPhrase(i, first, end int) bool {
	token := &r.doc.Tokens[i]
	switch r.tag(i) {
	case text.NOUN:
		return i == first || !manyTimes.Has(token.Lower) || i+2 >= end || r.lower(i+2) != "times" // "schools hundreds of times"
	case text.PROPN, text.NUM, text.X, text.SYM:
		return true
	case text.ADJ:
		return true
	case text.DET:
		return i == first || r.tag(i-1) == text.DET || r.tag(i-1) == text.ADV || r.tag(i-1) == text.ADP
	case text.PRON:
		return i == first && r.xpos(i) != text.PennWP && r.xpos(i) != text.PennWDT && r.xpos(i) != text.PennWPS && r.xpos(i) != text.PennEX
	case text.PART:
		return i > first && r.xpos(i) == text.PennPOS
	case text.ADV:
		return i+1 < end && (r.tag(i+1) == text.ADJ || r.tag(i+1) == text.NUM || (i == first || r.tag(i-1) == text.DET) && r.tag(i+1) == text.VERB && r.premodifier(i+1, end))
	case text.ADP:
		if i > first && i+1 < end && r.lower(i-1) == "-" && r.lower(i+1) == "-" { // "brother-in-law"
			return true
		}
		return i == first && amountWords.Has(token.Lower) && i+1 < end && (r.tag(i+1) == text.NUM || r.tag(i+1) == text.ADV || r.tag(i+1) == text.DET && amountNouns.Has(r.lower(i+2)))
	case text.VERB:
		return r.premodifier(i, end) && (i == first || r.tag(i-1) != text.NOUN && r.tag(i-1) != text.PROPN && (r.tag(i-1) != text.PRON || r.xpos(i-1) == text.PennPRPS))
	case text.CCONJ:
		if token.Lower == "and" && i > first && i+1 < end && r.lower(i-1) == "-" && r.lower(i+1) == "-" { // "hit-and-run"
			return true
		}
		return i > first && i+2 < end && (token.Lower == "and" || token.Lower == "or") &&
			r.modifier(i-1) && r.modifier(i+1, text.RelConj) && (r.tag(i+2) == text.NOUN || r.tag(i+2) == text.PROPN)
	case text.PUNCT:
		return i > first && i+1 < end && (token.Lower == "-" || token.Lower == "–" || token.Lower == "/") &&
			token.Start == r.doc.Tokens[i-1].End && r.doc.Tokens[i+1].Start == token.End
	}
	return token.Lower == "'s" && i > first
}

var manyTimes = lex.NewSet("dozens scores hundreds thousands lots")

var amountWords = lex.NewSet("about around over between up some")

// modifier says whether a token stands before a noun that two such tokens may share: "eastern and northern Kesh".
func (r *reading) modifier(i int, others ...text.Rel) bool {
	if r.tag(i) == text.ADJ {
		return true
	}
	for j := range r.places {
		if place := &r.places[j]; place.Adjective && place.Last == i+1 {
			return true
		}
	}
	rel := r.doc.Tokens[i].Rel
	return r.tag(i) == text.NOUN && (rel == text.RelCompound || slices.Contains(others, rel))
}

// premodifier says whether a participle stands before its noun: "disgruntled members".
func (r *reading) premodifier(i, end int) bool {
	switch r.xpos(i) {
	case text.PennVBN, text.PennVBG, text.PennVBD:
	default:
		return false
	}
	if r.doc.Tokens[i].Rel != text.RelAmod {
		if i == 0 || r.xpos(i) == text.PennVBD {
			return false
		}
		switch r.tag(i - 1) {
		case text.DET, text.ADJ, text.NUM:
		default:
			if r.xpos(i-1) != text.PennPRPS {
				return false
			}
		}
	}
	for j := i + 1; j < end; j++ {
		switch r.tag(j) {
		case text.NOUN, text.PROPN:
			return true
		case text.ADJ:
		default:
			return false
		}
	}
	return false
}

// list reads the coordinated noun phrases that begin at a token: "A", "A and B", "A, B and C", "A as well as B".
// Commas without a conjunction at the end set off an apposition, not a list.
func (r *reading) list(i, end int) []phrase {
	if i < end && (r.lower(i) == "both" || r.lower(i) == "either") {
		i++
	}
	first := r.phraseAt(i, end)
	if !first.ok() {
		return nil
	}
	members, sure, at := []phrase{first}, 1, first.last
	for len(members) < 40 {
		aside := at
		at = r.skipAside(at, end)
		if byNames.Has(r.lower(aside)) || byNames.Has(r.lower(aside+1)) {
			aside = at
		}
		next, comma, joined := at, false, false
		if next < end && r.lower(next) == "," {
			next, comma = next+1, true
		}
		if n := r.conjunction(next, end); n > next {
			next, joined = n, true
			if next+2 < end && r.lower(next) == "," && r.tag(next+1) == text.ADV && r.lower(next+2) == "," { // "and, increasingly, teachers"
				next += 3
			} else if aside := r.shortAside(next, end); aside > 0 { // "in Kesh and, across the border, in Orm"
				next = aside
			} else if date := r.dateWithin(next+1, min(next+5, end)); date != nil && r.lower(next) == "," && r.lower(date.Last) == "," { // "and, since 2021, Omar Dahl"
				next = date.Last + 1
			}
		}
		if !comma && !joined {
			break
		}
		if next < end && (r.lower(next) == "including" || r.lower(next) == "namely") {
			if !comma {
				break
			}
			next, joined = next+1, true
		}
		if next < end && r.tag(next) == text.ADP && r.sameCase(i, next) {
			next++
		}
		member := r.phraseAt(next, end)
		if !member.ok() && joined && !comma && len(members) > 1 && next < end && r.tag(next) == text.ADP { // "in Kesh, Dara and along the coast"
			sure = len(members)
		}
		if !member.ok() || r.finiteAfter(member.last, end) && !r.coordinated(member, first.first, at) || r.coordinated(member, aside, at) {
			break // "exiles in Kesh and Dara": two places, one kind of people
		}
		members, at = append(members, member), member.last
		if joined {
			sure = len(members)
		}
	}
	return members[:sure]
}

// shortAside is where a place between commas ends, 0 where none begins at a token: ", across the border in Orm, |".
func (r *reading) shortAside(comma, end int) int {
	if r.lower(comma) != "," || r.tag(comma+1) != text.ADP {
		return 0
	}
	for i := comma + 2; i < min(comma+9, end-1); i++ {
		switch {
		case r.lower(i) == ",":
			return i + 1
		case r.tag(i) == text.VERB || r.tag(i) == text.AUX || r.tag(i) == text.PUNCT && !r.joins(i):
			return 0
		}
	}
	return 0
}

// coordinated says whether the tree joins a phrase to one of the members [first, last) of a list.
func (r *reading) coordinated(p phrase, first, last int) bool {
	for i := p.first; i < p.core; i++ {
		if token := &r.doc.Tokens[i]; token.Rel == text.RelConj && first <= token.Head && token.Head < last {
			return true
		}
	}
	return false
}

// listBefore is the list of which a phrase is the last member: "Kesh, Dara and Orm" before its verb.
func (r *reading) listBefore(last phrase, start int) []phrase {
	best := []phrase{last}
	for i := last.first - 1; i >= start && last.first-i < 60 && !r.finiteAfter(i, i+1); i-- {
		if i > start && r.named[i] && r.named[i-1] && r.sameName(i-1, i) {
			continue
		}
		if list := r.list(i, last.last); len(list) > len(best) && list[len(list)-1].last == last.last {
			best = list
		}
	}
	return best
}

// sameCase says whether the preposition before a list is repeated before a further member: "in A and in B".
func (r *reading) sameCase(listStart, i int) bool {
	return listStart > 0 && r.lower(listStart-1) == r.lower(i)
}

// conjunction skips what joins two members of a list.
func (r *reading) conjunction(i, end int) int {
	switch {
	case i >= end:
		return i
	case r.lower(i) == "and" || r.lower(i) == "or" || r.lower(i) == "nor" || r.lower(i) == "&":
		i++
		for i < end && r.tag(i) == text.ADV && (i+1 >= end || r.tag(i+1) != text.ADJ) {
			i++
		}
		if i+3 < end && r.lower(i) == "at" && (r.lower(i+2) == "point" || r.lower(i+2) == "time") { // "and at one point Kesh"
			i += 3
		}
		return i
	case i+2 < end && r.lower(i) == "as" && r.lower(i+1) == "well" && r.lower(i+2) == "as":
		return i + 3
	case i+1 < end && r.lower(i) == "along" && r.lower(i+1) == "with":
		return i + 2
	}
	return i
}

// skipAside steps over a parenthesis and over a short place ("fighters from Syria") that follow a member.
func (r *reading) skipAside(at, end int) int {
	for at < end {
		switch {
		case r.lower(at) == "(":
			close := at + 1
			for close < end && r.lower(close) != ")" {
				close++
			}
			if close == end {
				return at
			}
			at = close + 1
		case r.isQuote(at):
			at++
		case r.lower(at) == "," && byNames.Has(r.lower(at+1)) || byNames.Has(r.lower(at)): // "Omar Dahl, alias “Red”, and"
			for at++; at < end && r.lower(at) != "," && r.tag(at) != text.CCONJ; at++ {
			}
		case r.tag(at) == text.ADP && r.lower(at) != "by" && r.lower(at) != "of":
			inner := r.phraseAt(at+1, end)
			if !inner.ok() || inner.last >= end || r.lower(inner.last) != "," && r.conjunction(inner.last, end) == inner.last {
				return at
			}
			at = inner.last
		default:
			return at
		}
	}
	return at
}

// byNames lead to another name of somebody.
var byNames = lex.NewSet("alias aka a.k.a. nicknamed")

// finiteAfter says whether a finite verb stands at a token: what looked like a member is the subject of a new clause.
func (r *reading) finiteAfter(i, end int) bool {
	for ; i < end && r.tag(i) == text.ADV; i++ {
	}
	if i >= end {
		return false
	}
	switch r.xpos(i) {
	case text.PennVBD, text.PennVBZ, text.PennVBP, text.PennMD:
		return r.tag(i) == text.VERB || r.tag(i) == text.AUX
	}
	return false
}

// trim cuts determiners and quotation marks off the front of a phrase and possessive marks off its end.
func (r *reading) trim(first, last int) (int, int) {
	for first < last-1 {
		token := &r.doc.Tokens[first]
		if !r.isQuote(first) && r.tag(first) != text.DET && r.xpos(first) != text.PennPRPS && !articles.Has(token.Lower) {
			break
		}
		if r.nameEnd(first) > first+1 { // "The Base" as a name
			break
		}
		first++
	}
	for last > first+1 && (r.isQuote(last-1) || r.lower(last-1) == "'s" || r.lower(last-1) == "'" || r.lower(last-1) == ",") {
		last--
	}
	return first, last
}

var articles = lex.NewSet("the a an its their his")

func (r *reading) isQuote(i int) bool {
	switch r.lower(i) {
	case "\"", "“", "”", "``", "''", "‘", "«", "»":
		return true
	}
	return false
}

func (r *reading) pronoun(i int) bool {
	return r.tag(i) == text.PRON && r.xpos(i) == text.PennPRP
}

// joins says whether a token binds what stands before and after it into one phrase.
func (r *reading) joins(i int) bool {
	switch r.lower(i) {
	case "'s", "'", "-", "–", "/":
		return true
	}
	return false
}

// lower is the word at a token, "" beyond the report.
func (r *reading) lower(i int) string {
	if uint(i) >= uint(len(r.doc.Tokens)) {
		return ""
	}
	return r.doc.Tokens[i].Lower
}

// lemma is the lemma of a token, "" outside of the text.
func (r *reading) lemma(i int) string {
	if uint(i) >= uint(len(r.doc.Tokens)) {
		return ""
	}
	return r.doc.Tokens[i].Lemma
}

// tag is the part of speech of a token; the words of a name are a name whatever the tagger makes of them ("IS", "the Base").
func (r *reading) tag(i int) text.Tag {
	if uint(i) >= uint(len(r.doc.Tokens)) {
		return 0
	}
	if token := &r.doc.Tokens[i]; !r.named[i] || token.Tag == text.PUNCT {
		return token.Tag
	}
	return text.PROPN
}

func (r *reading) xpos(i int) text.XPos {
	if uint(i) >= uint(len(r.doc.Tokens)) {
		return 0
	}
	if token := &r.doc.Tokens[i]; !r.named[i] || token.Tag == text.PUNCT {
		return token.XPos
	}
	return text.PennNNP
}
