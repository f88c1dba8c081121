package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
)

// aliasRules read the other names of a group.
var aliasRules = []Rule{
	{
		Name: "group also known as name",
		Yes:  []string{"The Orman Liberation Front, also known as the Sons of Orman, attacked the town.", "The Orman Liberation Front changed its name to the Orman National Army."},
		No:   []string{"The river is known as the Orman."},
		Try:  (*reading).known,
	},
	{
		Name: "group, or name",
		Yes:  []string{"The Orman Liberation Front, or OLF, attacked the town."},
		No:   []string{"The Orman Liberation Front, or its allies, attacked the town.", "The Orman Liberation Front or NATO will win."},
		Try:  (*reading).orName,
	},
	{
		Name: "group (name)",
		Yes:  []string{"The Orman Liberation Front (OLF) attacked the town."},
		No:   []string{"The Orman Liberation Front (formed in 1994) attacked the town."},
		Try:  (*reading).inBrackets,
	},
}

func (r *reading) known(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := none
	if c.note == "called" {
		at := c.first + 1
		if r.lower(at) == "to" { // "refer to it as"
			at++
		}
		object := r.phraseAt(at, c.last)
		list := r.values(c.last, sentence.Last)
		if actor := r.backed(object); actor != none && len(list) > 0 {
			r.sayAlias(actor, list[0], c)
		}
		return
	}
	if c.note == "name" { // "its name means", "the name translates as"
		name := r.clauseOf(c.first, c.last).subject
		for t := c.first; t < c.last; t++ {
			if called.Has(r.lower(t)) { // "its full name is"
				name = r.around(t)
			}
		}
		if !name.ok() || !called.Has(r.lower(name.head)) || r.negated(c.last) {
			return
		}
		if actor = r.possessor(name); actor == none && r.mainly && r.lower(name.first) == "the" && name.last == name.core {
			actor = r.topic
		}
		at := c.last
		if r.lower(at) == "," { // "its full title, the Army of the Marshes, is rarely used"
			at++
		}
		if list := r.values(at, sentence.Last); actor != none && len(list) > 0 && r.tag(at-1) != text.NOUN {
			r.sayAlias(actor, list[0], c)
		}
		return
	}
	if c.note == "verb" {
		cl := r.clauseOf(c.first, c.last)
		head := r.lower(cl.subject.head)
		asOne := r.lower(c.first+1) == "themselves" && ownPeople.Has(head)                                      // "its members call themselves the Hawks"
		if actor = r.subjectParty(cl); cl.denied || membersNouns.Has(head) && !groupNouns.Has(head) && !asOne { // "its leadership is called the Table"
			return
		}
		for i, p := range r.values(c.last, sentence.Last) {
			if i == 0 && actor != none && r.isGroup(actor) {
				r.sayAlias(actor, p, c, on(r.dateOf(cl)))
				r.aliasesAmong(actor, p, c)
			}
		}
		return
	}
	at := c.first
	for at > sentence.First && (r.tag(at-1) == text.ADV || r.lower(at-1) == "," || r.lower(at-1) == "(" || beForms.Has(r.lower(at-1)) || r.doc.Tokens[at-1].Lemma == "become" || relative.Has(r.lower(at-1))) {
		at--
	}
	if r.opening(sentence.First, at) {
		at = sentence.First
	}
	if before, ok := r.phraseBefore(at, sentence.First); ok {
		if actor = r.groupOf(before); actor == none && r.nickname(before, c, sentence.Last) {
			return
		}
	}
	if actor == none && at == sentence.First {
		if actor = r.groupAfterAside(c.last, sentence); actor == none {
			actor = r.topic
		}
	}
	if actor == none || !r.isGroup(actor) {
		return
	}
	for _, p := range r.values(r.namesBehind(c, sentence.Last), sentence.Last) {
		r.sayAlias(actor, p, c)
	}
}

// nickname keeps the other name of somebody in a report on one group: "Omar Dahl, alias Red".
func (r *reading) nickname(p phrase, c cue, end int) bool {
	person := r.actorAt(p.head)
	if name, _ := r.person(p); !r.mainly || person == none || !r.isPerson(person) || name == "" || name == strings.ToLower(name) {
		return false
	}
	if name, span := r.calledAt(c.last, end); name != "" && !strings.EqualFold(name, r.cast.Actors[person].Name) && !r.named[c.first] {
		r.nicknames = append(r.nicknames, nickname{person, name, span, c})
	}
	return true
}

// nickname is the other name of somebody who may be one of the men of the report's group.
type nickname struct {
	person int
	name   string
	span   text.Span
	cue    cue
}

// sayNicknames files the other names of those whom the report names as leaders or founders.
func (r *reading) sayNicknames() {
	r.rule = aliasRules[0].Name
	for _, n := range r.nicknames {
		if r.leads(r.cast.Actors[n.person].Name) != none {
			r.say(n.person, "also_known_as", n.name, n.span, cue{first: n.cue.first, last: n.cue.last, note: asWritten})
		}
	}
}

// aliasesAmong reads the names that a phrase for several leads to: "goes by several names, including Silent Hand".
func (r *reading) aliasesAmong(actor int, names phrase, c cue) {
	at, end := names.last, r.doc.Sentences[r.doc.Tokens[names.head].Sent].Last
	if !called.Has(r.lower(names.head)) {
		return
	}
	if r.lower(at) == "," {
		at++
	}
	switch lower := r.lower(at); {
	case lower == "including" || lower == ":":
		at++
	case lower == "such" && r.lower(at+1) == "as" || lower == "among" && r.lower(at+1) == "them":
		at += 2
	default:
		return
	}
	for _, p := range r.list(at, end) {
		r.sayAlias(actor, p, c)
	}
}

var (
	called    = lex.NewSet("name names title acronym initials nickname abbreviation")
	ownPeople = lex.NewSet("members fighters followers adherents men militants supporters")
)

// namesBehind is where the names begin behind a cue: over a language or what the name is, "known in Kesh as", "known by its Kesh initials,".
func (r *reading) namesBehind(c cue, end int) int {
	switch r.lower(c.last - 1) {
	case "in", "its", "their":
	default:
		return c.last // "known as the Sons of Kesh or by the acronym SK"
	}
	for i := c.last; i < min(c.last+5, end); i++ {
		switch {
		case r.lower(i) == "as":
			return i + 1
		case abbreviations.Has(r.lower(i)):
			if i+1 < end && r.tag(i+1) == text.PUNCT || r.lower(i+1) == "as" {
				i++
			}
			return i + 1
		}
	}
	return c.last
}

var abbreviations = lex.NewSet("initials acronym abbreviation shorthand")

// opening says whether only marks and brackets stand between two tokens: the name of an encyclopaedia's entry left out.
func (r *reading) opening(first, at int) bool {
	depth := 0
	for i := first; i < at; i++ {
		switch lower := r.lower(i); {
		case lower == "(":
			depth++
		case lower == ")":
			depth--
		case depth <= 0 && r.tag(i) != text.PUNCT:
			return false
		}
	}
	return true
}

// groupAfterAside is the subject of the clause that an opening aside belongs to: "Formerly known as A and B, the group …".
func (r *reading) groupAfterAside(from int, sentence text.Sentence) int {
	for i := from; i+1 < sentence.Last; i++ {
		if r.lower(i) == "," {
			if p := r.phraseAt(i+1, sentence.Last); p.ok() && r.finiteAfter(p.last, sentence.Last) {
				return r.groupOf(p)
			}
		}
	}
	return none
}

func (r *reading) sayAlias(actor int, p phrase, c cue, options ...option) {
	first, last := r.trim(p.first, p.last)
	if !r.capital(first) {
		return
	}
	if sentence := r.doc.Sentences[r.doc.Tokens[first].Sent]; last+1 < sentence.Last && (r.lower(last) == "–" || r.lower(last) == "—") && r.nameEnd(last+1) > last+1 {
		last = r.nameEnd(last + 1)
	}
	if role := r.lower(last - 1); !r.capital(last-1) && (unionNouns.Has(role) || membersNouns.Has(role)) { // "operates as the Kesh Front's naval wing"
		return
	}
	span := r.doc.Slice(first, last)
	r.say(actor, "also_known_as", span.Of(r.doc.Text), span, c, options...)
}

// inBrackets reads the names in the brackets behind a group's name: "(OLF)", "(the Orman Army)", "(Frente Orman - FO)".
func (r *reading) inBrackets(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := none
	if c.first > sentence.First {
		actor = r.actorAt(c.first - 1)
	} else if sentence.Paragraph <= 2 {
		actor = r.topic
	}
	if actor == none {
		actor = r.actorAt(c.first)
	}
	if actor == none || !r.isGroup(actor) {
		return
	}
	first := c.last
	if first >= sentence.Last {
		return
	}
	if word := r.doc.Tokens[first].Of(r.doc.Text); r.explained && actor != r.topic && r.lower(first+1) == ")" && word == strings.ToUpper(word) { // the initials of another group in passing
		return
	}
	for i := first; i < sentence.Last; i++ {
		switch r.lower(i) {
		case ":": // the language of the name
			first = i + 1
		case ")", "-", "–", ",", ";", "or":
			if r.lower(i) == "-" && r.doc.Tokens[i].Start == r.doc.Tokens[i-1].End {
				continue
			}
			for t := first + 1; t < i; t++ { // (“Strong Steppe” in Kesh)
				if r.isQuote(t) && r.isQuote(first) {
					i = t
				}
			}
			if start, last := r.trim(first, max(i, first+1)); i > first && last-start <= 9 && r.isAlias(start, last) && !r.tellsApart(start, last) {
				span := r.doc.Slice(start, last)
				r.say(actor, "also_known_as", span.Of(r.doc.Text), span, cue{first: c.first, last: c.last, note: asWritten})
			}
			if first = i + 1; r.lower(i) == ")" {
				return
			}
		}
	}
}

// tellsApart says whether what brackets hold only tells one of several groups of a name apart: "the Kesh Front (Independent)".
func (r *reading) tellsApart(first, last int) bool {
	return last-first == 1 && r.lower(first-1) == "(" && partings.Has(r.lower(first))
}

var partings = lex.NewSet(`independent nationalist renovated renewed reformed provisional official original continuity progressive democratic
	maoist marxist leninist revolutionary unified united dissident real new old historic political military`)

// appositions reads names of one group that stand between commas: "Los Keshos, the Hawks, began as watchmen".
func (r *reading) appositions() {
	r.rule = aliasRules[len(aliasRules)-1].Name
	for i := 1; i < len(r.cast.Mentions); i++ {
		one, other := &r.cast.Mentions[i-1], &r.cast.Mentions[i]
		if one.Actor != other.Actor || other.First != one.Last+1 || r.lower(one.Last) != "," || !r.isGroup(one.Actor) || !r.isNaming(one) || !r.isNaming(other) || r.lower(other.Last) != "," && r.lower(other.Last) != "." {
			continue
		}
		first, last := r.trim(other.First, other.Last)
		if span := r.doc.Slice(first, last); r.isAlias(first, last) {
			r.say(one.Actor, "also_known_as", span.Of(r.doc.Text), span, cue{first: other.First, last: other.Last, note: asWritten})
		}
	}
}

// orName reads "the Kesh Front, or KF, …", "the KF, or Kesh Front, is …": an acronym, or a name of several words, between commas.
func (r *reading) orName(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if c.first < sentence.First+2 || r.lower(c.first-1) != "," {
		return
	}
	last := c.last
	for last < sentence.Last && r.lower(last) != "," {
		last++
	}
	actor := r.actorAt(c.first - 2)
	if last == sentence.Last || actor == none || !r.isGroup(actor) || !r.named[c.first-2] {
		return
	}
	first, end := r.trim(c.last, last)
	span := r.doc.Slice(first, end)
	name := span.Of(r.doc.Text)
	acronym := end-first == 1 && len(name) > 1 && strings.ToUpper(name) == name
	if other := r.actorAt(first); acronym || end-first > 1 && end-first < 8 && r.isAlias(first, end) && (other == none || other == actor) {
		r.say(actor, "also_known_as", name, span, cue{first: c.first, last: c.last, note: asWritten})
	}
}

// asWritten notes a name that the report itself gives, whoever says the sentence.
const asWritten = "written"

// isAlias says whether tokens are a name: capitals at both ends and no number, place or clause.
func (r *reading) isAlias(first, last int) bool {
	if !r.capital(first) || !r.capital(last-1) {
		return false
	}
	for i := first; i < last; i++ {
		if r.tag(i) == text.NUM || r.finiteAfter(i, i+1) && !r.named[i] {
			return false
		}
	}
	return true
}

func (r *reading) capital(i int) bool {
	word := r.doc.Tokens[i].Of(r.doc.Text)
	return word != "" && word[0] != r.lower(i)[0] || word[0] >= 0x80
}
