package fact

import (
	"casus/lex"
	"casus/text"
	"strings"
)

// founderRules read who made a group, and of which groups it was made.
var founderRules = []Rule{
	{
		Name: "group made of groups",
		Yes:  []string{"The Orman Liberation Front was formed in 1994 as a coalition of four rebel groups.", "The Orman Liberation Front is an alliance of four rebel groups."},
		No:   []string{"The Orman Liberation Front attacked a coalition of four parties."},
		Try:  (*reading).union,
	},
	{
		Name: "groups merged into group",
		Yes:  []string{"The Orman Liberation Front was formed in 2018, when the Lions of Kesh and the Sons of Dara merged."},
		No:   []string{"The Orman Liberation Front was formed in 2018. In 2019, two banks merged."},
		Try:  (*reading).merged,
	},
	{
		Name: "person gathered group's founders",
		Yes:  []string{"The Orman Liberation Front emerged in 2016, when Karim Dahl, a judge, rallied the herders."},
		No:   []string{"The Orman Liberation Front emerged in 2016. In 2017 Karim Dahl rallied voters."},
		Try:  (*reading).gathered,
	},
	{
		Name: "work of founder",
		Yes:  []string{"The Orman Liberation Front was the brainchild of Karim Dahl.", "The Orman Liberation Front owes its existence to Karim Dahl."},
		No:   []string{"The plan was the brainchild of Karim Dahl; the Orman Liberation Front was silent."},
		Try:  (*reading).workOf,
	},
}

// foundersAmong reads founders behind what they are among: "by officers who had fled, among them Omar Dahl".
func (r *reading) foundersAmong(actor, at int, c cue) {
	for end := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last; at+2 < end; at++ {
		if r.lower(at) == "of" && r.lower(at+1) == "whom" { // "by three officers, the best known of whom is Omar Dahl"
			for i := at + 2; i+1 < min(at+8, end); i++ {
				if p := r.phraseAt(i+1, end); (beForms.Has(r.lower(i)) || r.lower(i) == ":") && r.named[p.head] {
					if name, span := r.anyPerson(p); name != "" {
						r.say(actor, "founded_by", name, span, c)
					}
					break
				}
			}
		}
		if r.lower(at) != "among" || r.lower(at+1) != "them" {
			continue
		}
		for _, p := range r.values(at+2, end) {
			if name, span := r.anyPerson(p); name != "" {
				r.say(actor, "founded_by", name, span, c)
			}
		}
	}
}

// union reads of which groups a group was made: "formed as a coalition of five groups", "is an alliance of A and B".
func (r *reading) union(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || c.last+1 >= sentence.Last || r.lower(c.last) != "of" && r.lower(c.last) != "between" && r.lower(c.last) != "among" || p.first <= sentence.First {
		return
	}
	actor := none
	before := p.first - 1
	for before-2 > sentence.First && r.lower(before) == "of" && outcomes.Has(r.lower(before-1)) { // "is the product of a merger of"
		before -= 3
	}
	for before > sentence.First && r.tag(before) == text.ADV {
		before--
	}
	switch lower := r.lower(before); {
	case beForms.Has(lower) || lower == "became" || lower == "becomes":
		actor = r.groupOf(r.copulaSubject(p.first, sentence.First))
	case lower == "as" || lower == "in" || lower == "by" || lower == "from" || lower == "through":
		actor = r.madeBefore(before, sentence.First)
	case lower == ",":
		actor = r.groupOf(r.asideOf(p, sentence))
	}
	if actor == none {
		return
	}
	members := r.membersOf(c.last+1, sentence.Last)
	if len(members) == 1 && r.lower(members[0].last) == "with" { // "the merger of Orm with Kesh"
		members = append(members, r.list(members[0].last+1, sentence.Last)...)
	}
	for _, member := range members {
		if value, span := r.people(member); r.groupOf(member) != actor && r.lower(member.last) != ":" && (r.namesIn(member) || r.xpos(member.head) == text.PennNNS) {
			r.say(actor, "founded_by", value, span, c)
		}
	}
}

// membersOf is a list; names behind a number are what it counts: "two factions, A and B".
func (r *reading) membersOf(i, end int) []phrase {
	end = r.clauseEnd(i, end)
	list := r.values(i, end)
	if len(list) == 1 && r.xpos(list[0].head) == text.PennNNS && r.lower(list[0].last) == "," {
		if named := r.list(list[0].last+1, end); len(named) > 1 && r.namesIn(named[0]) {
			return named
		}
	}
	if len(list) > 2 && !r.namesIn(list[0]) && r.xpos(list[0].head) == text.PennNNS && r.namesIn(list[1]) {
		return list[1:]
	}
	return list
}

// merged reads "was formed when the Kesh Lions and the Orm Shield merged".
func (r *reading) merged(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.bornIn(r.doc.Sentences[r.doc.Tokens[c.first].Sent])
	if actor == none || !cl.hasSubject || cl.denied {
		return
	}
	if subject, _ := r.treeSubject(r.predicateOf(c.first, c.last), 0); subject >= 0 && subject < cl.first {
		if p := r.around(subject); p.ok() {
			cl.subject = p
		}
	}
	parts := r.subjects(cl)
	if len(parts) < 2 && r.xpos(cl.subject.head) == text.PennNNS && r.lower(cl.subject.last) == "," { // "two militias, the Kesh Lions and the Orm Shield,"
		parts = r.list(cl.subject.last+1, cl.first)
	}
	if len(parts) < 2 {
		return
	}
	for _, p := range parts {
		if value, span := r.people(p); r.namesIn(p) && r.groupOf(p) != actor {
			r.say(actor, "founded_by", value, span, c)
		}
	}
}

// gathered reads who is told to have begun what a group grew from: "emerged in 2016 when Omar Dahl rallied herders".
func (r *reading) gathered(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.bornIn(r.doc.Sentences[r.doc.Tokens[c.first].Sent])
	if actor == none || !cl.hasSubject || cl.denied || cl.passive {
		return
	}
	name, span := r.anyPerson(cl.subject)
	if name == "" {
		name, span = r.namedAside(cl.subject)
	}
	if name != "" {
		r.say(actor, "founded_by", name, span, c)
	}
}

// workOf reads "was the brainchild of Omar Dahl", "the work of four friends", "owes its existence to Omar Dahl".
func (r *reading) workOf(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if c.note == "noun" {
		p := r.around(c.first)
		sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
		if actor = none; p.ok() && p.first > sentence.First {
			if actor = r.groupOf(r.copulaSubject(p.first, sentence.First)); actor == none && r.opensAside(p.first-1) {
				actor = r.bornIn(sentence)
			}
		} else if comma := r.commaBehind(p.last, sentence.Last) + 1; p.ok() && r.opensFor(comma, sentence.Last) { // "The brainchild of Omar Dahl, the group"
			actor = r.groupOf(r.phraseAt(comma, sentence.Last))
		}
	}
	if actor != none && !cl.denied {
		r.sayFounders(actor, r.values(c.last, cl.end), c)
	}
}

// madeBefore is the group that a verb of founding before a token tells of: "was founded in 2006 as an offshoot".
func (r *reading) madeBefore(token, start int) int {
	for i := token - 1; i > start; i-- {
		if r.tag(i) == text.VERB && (founding.Has(r.doc.Tokens[i].Lemma) || r.doc.Tokens[i].Lemma == "come" && r.lower(i+1) == "into") {
			if cl := r.clauseOf(i, i+1); cl.hasSubject && !cl.denied {
				return r.groupOf(cl.subject)
			}
			return none
		}
	}
	return none
}

// factions are parts that leave a group.
var factions = lex.NewSet("faction wing splinter dissidents hardliners breakaways moderates")

var outcomes = lex.NewSet("product result outcome")

// peopleOf is the people of a party of whom a phrase tells, "disgruntled members" in "disgruntled members of A and B", "" where it
// tells of the party itself.
func (r *reading) peopleOf(p phrase) string {
	at := p.head
	if r.named[at] {
		for joined := true; joined; {
			switch r.doc.Tokens[at].Rel.Plain() {
			case text.RelConj, text.RelAppos, text.RelFlat, text.RelCompound:
				at = r.doc.Tokens[at].Head
			default:
				joined = false
			}
		}
		if of := r.doc.Child(at, text.RelCase); r.doc.Tokens[at].Rel.Plain() == text.RelNmod && of >= 0 && r.lower(of) == "of" {
			at = r.doc.Tokens[at].Head
		}
	}
	if !membersNouns.Has(r.lower(at)) || groupNouns.Has(r.lower(at)) {
		return ""
	}
	first, last := r.trim(r.around(at).first, at+1)
	return r.doc.Words(first, last)
}

func (r *reading) sayFounders(actor int, founders []phrase, c cue) {
	for _, p := range founders {
		if name, span := r.person(p); name != "" && name != strings.ToLower(name) {
			r.say(actor, "founded_by", name, span, c)
			continue
		}
		if name, span := r.namedAside(p); name != "" { // "a teacher, Omar Dahl"
			r.say(actor, "founded_by", name, span, c)
			continue
		}
		if r.lower(p.last) == "named" || r.lower(p.last) == "called" { // "a commander named Omar Dahl"
			if name, span := r.anyPerson(r.phraseAt(p.last+1, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last)); name != "" {
				r.say(actor, "founded_by", name, span, c)
				continue
			}
		}
		if name, span := r.heOrShe(p); name != "" {
			r.say(actor, "founded_by", name, span, c)
			continue
		}
		if r.pronoun(p.head) && r.actorAt(p.head) == none {
			continue
		}
		if name, other, span := r.side(p); name != "" && (r.named[p.head] || r.namesIn(p)) {
			if other != actor {
				r.say(actor, "founded_by", name, span, c, with("people", r.peopleOf(p)))
			}
			r.sayLeft(actor, p, c)
			continue
		}
		if r.tag(p.head) == text.NOUN && bands.Has(r.lower(p.head)) && p.core < p.last && r.lower(p.core) == "of" { // "a group of students"
			value, span := r.people(p)
			r.say(actor, "founded_by", value, span, c)
			continue
		}
		if value, span := r.people(p); r.tag(p.head) == text.NOUN && p.last-p.first <= 8 && !r.isAbstract(p.head) && r.isPeople(p.head) {
			r.say(actor, "founded_by", value, span, c)
			r.sayLeft(actor, p, c)
		}
	}
}

// sayLeft files the group that a group's founders have left: "defectors from the Kesh Movement".
func (r *reading) sayLeft(actor int, p phrase, c cue) {
	if !r.leftIt(p) {
		return
	}
	left := p
	if r.lower(p.core) == "of" || r.lower(p.core) == "from" {
		left = r.phraseAt(p.core+1, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last)
	}
	if left.ok() && (r.groupOf(left) != none || r.isMovement(left)) {
		r.saySides(actor, "split_from", []phrase{left}, c)
	}
}

// leftIt says whether a phrase tells of people who have left what it names: "former members of the Kesh Front".
func (r *reading) leftIt(p phrase) bool {
	for i := max(p.first-2, 0); i < p.last; i++ {
		switch r.lower(i) {
		case "ex", "ex-members", "former", "defectors", "dissidents", "dissident", "breakaway", "renegade", "renegades", "disgruntled", "disaffected", "deserters", "dissatisfied", "disillusioned", "discontented", "unhappy", "expelled", "estranged", "rebellious":
			return true
		}
	}
	if r.lower(p.last) == "who" { // "members of the Kesh Front who had been expelled"
		for i := p.last + 1; i < min(p.last+8, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last); i++ {
			if breaking.Has(r.lower(i)) {
				return true
			}
		}
	}
	return false
}

// breaking are words of those who leave what they belonged to.
var breaking = lex.NewSet(`dissatisfied unhappy expelled left quit quarrelled quarreled refused broken broke deserted fallen disagreed opposed
	rejected resented timid moderate soft disillusioned frustrated angry`)

// isPeople says whether a plural noun is one for people: of the cast, or made from what they do.
func (r *reading) isPeople(head int) bool {
	if lemma := r.doc.Tokens[head].Lemma; r.actorAt(head) != none || crowds.Has(lemma) {
		return true
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ants", "ents", "ees", "ians", "men", "ics", "als"} {
		if strings.HasSuffix(r.lower(head), end) {
			return true
		}
	}
	return false
}

var bands = lex.NewSet("group contingent handful band number circle dozen pair couple team")
