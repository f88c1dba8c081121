package fact

import (
	"strings"

	"casus/lex"
	"casus/record"
	"casus/text"
	"casus/who"
)

// leaderRules read who leads and led a group, and who founded it.
var leaderRules = []Rule{
	{
		Name: "group led by person",
		Yes:  []string{"The Orman Liberation Front is led by Karim Dahl.", "Karim Dahl heads the Orman Liberation Front."},
		No:   []string{"The talks were led by Karim Dahl."},
		Try:  (*reading).led,
	},
	{
		Name: "person, leader of group",
		Yes:  []string{"Karim Dahl, the leader of the Orman Liberation Front, spoke.", "Orman Liberation Front leader Karim Dahl spoke.", "The Orman Liberation Front said that its leader, Karim Dahl, stayed behind."},
		No:   []string{"Karim Dahl, the leader of the opposition, spoke."},
		Try:  (*reading).leader,
	},
	{
		Name: "leadership of person",
		Yes:  []string{"The Orman Liberation Front fought on under the leadership of Karim Dahl."},
		No:   []string{"The leadership of the Orman Liberation Front met in Kesh."},
		Try:  (*reading).leadership,
	},
	{
		Name: "person at head of group",
		Yes:  []string{"At the head of the Orman Liberation Front stands Karim Dahl.", "Karim Dahl is at the helm of the Orman Liberation Front."},
		No:   []string{"At the head of the column stood Karim Dahl; the Orman Liberation Front was silent."},
		Try:  (*reading).atHead,
	},
	{
		Name: "command in hands of person",
		Yes:  []string{"The Orman Liberation Front's operations are in the hands of Karim Dahl."},
		No:   []string{"The Orman Liberation Front's fate is in the hands of Karim Dahl."},
		Try:  (*reading).inHandsOf,
	},
	{
		Name: "group under person",
		Yes:  []string{"The Orman Liberation Front answers to Karim Dahl."},
		No:   []string{"The mayor answers to Karim Dahl."},
		Try:  (*reading).under,
	},
}

// chiefs reads whose a group is said to be: "Omar Dahl's Kesh Front", "the Kesh Front of Omar Dahl".
func (r *reading) chiefs() {
	r.rule = leaderRules[1].Name
	for i := 1; i < len(r.cast.Mentions); i++ {
		one, other := &r.cast.Mentions[i-1], &r.cast.Mentions[i]
		if other.First != one.Last+1 && !(other.First == one.Last && one.Last > one.First) {
			continue
		}
		person, group := one, other
		link := one.Last
		switch {
		case r.lower(link) == "of" && r.isPerson(other.Actor):
			person, group = other, one
		case r.lower(link) == "'s" && r.isPerson(one.Actor):
		case r.lower(link-1) == "'s" && r.isPerson(one.Actor) && link == other.First:
		default:
			continue
		}
		name := r.cast.Actors[person.Actor].Name
		if r.isKind(group.Actor, who.ArmedGroup) && !group.Nominal && !person.Nominal && name != strings.ToLower(name) && name != strings.ToUpper(name) { // capitals throughout tell no names
			at := r.doc.Slice(person.First, person.Last)
			r.say(group.Actor, "led_by", name, at, cue{first: person.First, last: person.Last, note: asWritten})
		}
	}
}

func (r *reading) led(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || c.note == "passive" && !cl.passive {
		return
	}
	if cl.passive {
		c.note = ""
		actor := r.actorAt(cl.subject.head)
		if actor == none || !r.isGroup(actor) {
			actor = r.groupOf(cl.subject)
		}
		if actor == none && r.mainly && (r.pronoun(cl.subject.head) && r.lower(cl.subject.head) == "it" || organs.Has(r.lower(cl.subject.head))) { // "Orm believes it is run by", "the council is chaired by"
			actor = r.topic
		}
		if actor == none {
			return
		}
		for _, p := range r.after(cl.last, cl.end, agents) {
			r.sayLeader(actor, p, c, r.office(cl))
		}
		return
	}
	for _, p := range r.values(c.last, cl.end) {
		if owner := r.possessor(p); owner != none && r.isGroup(owner) && commands.Has(r.lower(p.head)) { // "runs the group's operations"
			r.sayLeader(owner, cl.subject, c, r.office(cl))
			continue
		}
		if actor := r.actorAt(p.head); actor != none && r.isGroup(actor) && r.tag(p.head) != text.NOUN || actor != none && r.groupOf(p) != none {
			r.sayLeader(r.groupOf(p), cl.subject, c, r.office(cl))
		}
	}
}

// organs are bodies that, in a report on one group, are that group's.
var organs = lex.NewSet("bureau politburo fighters operations council leadership committee shura command wing")

// office is the time of an office that a clause tells of: "since 2014", "from 1998 to 2006", "until his death in 2006".
func (r *reading) office(cl clause) option {
	start, end := none, none
	for i := range r.dates {
		d := &r.dates[i]
		if d.Date == "" || d.First < cl.start || d.Last > cl.end || d.First < cl.first && cl.hasSubject && d.Last > cl.subject.first {
			continue
		}
		if strings.Contains(string(d.Date), "/") {
			return on(d)
		}
		switch lead := r.leadWord(d.First, cl.start); {
		case end == none && (lead == "until" || lead == "till" || lead == "to"):
			end = i
		case start == none && (lead == "since" || lead == "after" || lead == "from" || lead == "following"):
			start = i
		case start == none && end == none && lead == "in":
			return on(d)
		}
	}
	return func(r *reading, fact *record.Fact) {
		switch {
		case start != none && end != none:
			fact.Date = string(r.dates[start].Date + "/" + r.dates[end].Date)
		case start != none:
			fact.Date = string(r.dates[start].Date + "/..")
		case end != none:
			fact.Date = string("../" + r.dates[end].Date)
		}
		for _, i := range []int{start, end} {
			if i != none {
				fact.Evidence = append(fact.Evidence, r.quote("date", r.dates[i].Span))
			}
		}
	}
}

// leadWord is the word that says how a date bounds what is told, over the event that it dates: "until his death in".
func (r *reading) leadWord(date, start int) string {
	word := ""
	for i := date - 1; i >= start && i >= date-6; i-- {
		switch lower := r.lower(i); {
		case boundWords.Has(lower):
			return lower
		case lower == "in" || lower == "on":
			word = "in"
		case r.tag(i) == text.VERB || r.tag(i) == text.AUX || r.tag(i) == text.PUNCT || r.dateWithin(i, i+1) != nil:
			return word
		}
	}
	if date == start {
		return "in"
	}
	return word
}

var boundWords = lex.NewSet("since from until till after to following before by")

// leadership is the relation that a cue for leaders calls for.
func leadership(c cue) string {
	if c.note != "" {
		return c.note
	}
	return "led_by"
}

func (r *reading) sayLeader(actor int, p phrase, c cue, options ...option) {
	relation := leadership(c)
	if at := p.core; organs.Has(r.lower(p.head)) && r.lower(at) == "under" { // "a council under Omar Dahl"
		p = r.phraseAt(at+1, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last)
	}
	name, span := r.anyPerson(p)
	if at := strings.Index(span.Of(r.doc.Text), name); name != "" && at > 0 && name != strings.ToLower(name) { // "the preacher Omar Dahl"
		span = text.Span{Start: span.Start + at, End: span.Start + at + len(name)}
	} else if name != "" && (name == strings.ToLower(name) || !r.capital(r.firstToken(span, p))) { // "his deputy, Omar Dahl"
		name = ""
	}
	if name == "" {
		name, span = r.namedAside(p)
	}
	if name == "" {
		name, span = r.heOrShe(p)
	}
	if name == "" { // "his sister-in-law, known as Omar Dahl"
		name, span = r.knownAs(p)
	}
	if name == "" && relation == "founded_by" && r.xpos(p.head) == text.PennNNS && r.isPeople(p.head) && !r.vaguePeople(p) { // "its founders were four students"
		name, span = r.people(p)
	}
	if name != "" {
		r.say(actor, relation, name, span, c, options...)
	}
}

// knownAs is the name by which a phrase says that somebody is known.
func (r *reading) knownAs(p phrase) (string, text.Span) {
	sentence := r.doc.Sentences[r.doc.Tokens[p.head].Sent]
	for at := p.core; at+1 < min(p.core+9, sentence.Last) && r.lower(at) != "." && r.lower(at) != ";"; at++ {
		begin := at + 2
		switch lower, next := r.lower(at), r.lower(at+1); {
		case (lower == "known" || lower == "identified") && next == "as", (lower == "calls" || lower == "called") && (next == "himself" || next == "herself"):
			for begin < sentence.Last && (r.lower(begin) == "only" || r.lower(begin) == "by" || r.lower(begin) == "as") {
				begin++
			}
		case lower == "named" || lower == "called" || lower == "nicknamed" || lower == "alias":
			begin = at + 1
		case (lower == "name" || lower == "guerre" || lower == "alias" || lower == "pseudonym" || lower == "nickname") && next == "of":
		case (lower == "name" || lower == "guerre" || lower == "alias" || lower == "pseudonym" || lower == "nickname") && (r.capital(at+1) || r.isQuote(at+1)):
			begin = at + 1
		default:
			continue
		}
		if name, span := r.calledAt(begin, sentence.Last); name != "" {
			return name, span
		}
	}
	return "", text.Span{}
}

// calledAt is the name, perhaps in quotation marks, that begins at a token: a nickname need not be one of the report's names.
func (r *reading) calledAt(i, end int) (string, text.Span) {
	if word := r.doc.Words(i-1, i); len(word) > 1 && word == strings.ToUpper(word) && !r.isQuote(i-1) { // in a text of capitals they tell nothing
		return "", text.Span{}
	}
	for i < end && (r.isQuote(i) || r.tag(i) == text.DET) {
		i++
	}
	last := i
	for last < end && !r.isQuote(last) && (r.capital(last) || r.named[last] || r.prefix(last) && last > i) && r.tag(last) != text.PUNCT {
		if last++; r.lower(last) == "-" && r.prefix(last-1) { // "Abu Muadh al-Keshi"
			last++
		}
	}
	if last == i {
		return "", text.Span{}
	}
	span := r.doc.Slice(i, last)
	return span.Of(r.doc.Text), span
}

// firstToken is the token of a phrase at which a span begins.
func (r *reading) firstToken(span text.Span, p phrase) int {
	for t := p.first; t < p.core; t++ {
		if r.doc.Tokens[t].Start >= span.Start {
			return t
		}
	}
	return p.first
}

func (r *reading) leader(c cue) {
	found := r.roleOf(c)
	if found.phrase.ok() && !found.holder.ok() { // "its leader goes by the name of Omar"
		if name, span := r.knownAs(found.phrase); name != "" && r.groupOf(found.owner) != none && span.Start > r.doc.Tokens[found.phrase.core-1].Start {
			r.say(r.groupOf(found.owner), leadership(c), name, span, c)
			return
		}
	}
	if symbols.Has(r.lower(c.last-1)) && !(found.owner.ok() && r.copulaSubject(found.phrase.first, r.doc.Sentences[r.doc.Tokens[c.first].Sent].First).ok()) { // "Omar Dahl is its face"
		return
	}
	if !found.phrase.ok() || !found.holder.ok() || c.last < found.phrase.core && r.tag(c.last) == text.NOUN && !r.named[c.last] && !groupNouns.Has(r.lower(c.last)) { // "chief negotiator"
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if own := found.owner; r.mainly && own.ok() && r.lower(own.first) == "the" && !r.named[own.head] && (own.last-own.first == 1 || ranks.Has(r.lower(own.head))) && fightersOffices.Has(r.lower(c.last-1)) { // "the military commander"
		found.owner = phrase{}
	}
	actor := r.groupOf(found.owner)
	if lower := r.lower(found.owner.head); actor == none && r.mainly && found.owner.ok() && (lower == "his" || lower == "her") && following.Has(r.lower(c.first)) { // "his predecessor, Omar Dahl"
		actor = r.topic
	}
	if actor == none && r.ownerLeftOut(found, c) && !r.isOtherOffice(found.phrase, c) {
		if actor = r.groupWithin(sentence.First, sentence.Last); actor == none {
			actor = r.topic
		}
	}
	if actor == none && r.mainly && r.asks("led_by") && r.lower(found.phrase.first) == "the" && r.named[found.holder.head] && leaderNouns.Has(r.lower(c.last-1)) { // "Who leads it? Omar Dahl is the president."
		actor = r.topic
	}
	if actor == none || r.pronoun(found.holder.head) && !found.owner.ok() { // "when he becomes president"
		return
	}
	office := on(nil)
	if before := found.phrase.first - 1; before > sentence.First && found.holder.last <= before {
		if i := r.verbBefore(before, sentence.First); i >= 0 && taking.Has(r.doc.Tokens[i].Lemma) {
			office = r.office(clause{start: sentence.First, end: r.clauseEnd(found.phrase.last, sentence.Last)})
		} else if lead := sentence.First; r.lower(lead) == "until" || r.lower(lead) == "since" {
			office = r.office(clause{start: sentence.First, end: before})
		}
	}
	r.sayLeader(actor, found.holder, c, office)
	if !r.plural(c) {
		return
	}
	if list := r.list(found.holder.first, sentence.Last); len(list) > 1 {
		for _, p := range list[1:] { // "two commanders, A and B"
			r.sayLeader(actor, p, c)
		}
		return
	}
	for _, i := range r.conjuncts(found.holder.head)[1:] { // "A, a judge, and B, a trader"
		if p := r.around(i); p.ok() && r.named[p.head] {
			r.sayLeader(actor, p, c)
		}
	}
}

// symbols are what somebody is to a group that he leads.
var symbols = lex.NewSet("face voice brain brains soul")

// ownerLeftOut says whether a leader's phrase leaves to the report whose leader is meant: "the leader", "rebel leader Omar Dahl".
func (r *reading) ownerLeftOut(found role, c cue) bool {
	if found.owner.ok() {
		return r.mainly && fightingKinds.Has(r.lower(found.owner.head)) || r.standsForTopic(found.owner)
	}
	return c.note == "" || r.mainly && r.lower(found.phrase.first) == "the" || r.standsForTopic(found.owner)
}

// fightersOffices are offices that, in a report on one group, are that group's.
var fightersOffices = lex.NewSet("commander commanders emir amir staff general")

// following are those who led before or after a leader.
var following = lex.NewSet("predecessor successor replacement")

// fightingKinds say what a leader leads, of what the report is about: "rebel leader Omar Dahl".
var fightingKinds = lex.NewSet("rebel guerrilla insurgent militia separatist jihadist")

// verbBefore is the verb that leads to a role: "became", "took over as".
func (r *reading) verbBefore(i, start int) int {
	for ; i >= start && i > start-1; i-- {
		switch r.tag(i) {
		case text.VERB:
			return i
		case text.ADP, text.ADV, text.AUX, text.DET:
		default:
			return -1
		}
	}
	return -1
}

var taking = lex.NewSet("make become take name appoint elect choose proclaim install serve succeed emerge confirm declare announce")

// leadership reads "under the leadership of Karim Dahl", and headings such as "Karim Dahl's leadership (1998-2006)".
func (r *reading) leadership(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	holder := phrase{}
	if c.last+1 < sentence.Last && r.lower(c.last) == "of" {
		holder = r.phraseAt(c.last+1, sentence.Last)
	} else if p := r.around(c.first); p.ok() {
		holder = phrase{first: p.first, last: c.first, core: c.first, head: c.first - 1}
	}
	if !holder.ok() || holder.head < sentence.First || holder.last <= holder.first {
		return
	}
	actor := r.groupWithin(sentence.First, sentence.Last)
	if actor == none {
		actor = r.topic
	}
	r.sayLeader(actor, holder, c, on(r.dateWithin(c.last, sentence.Last)))
}

var leaderNouns = lex.NewSet("leader chief commander emir head chairman president")

// atHead reads "at its head stands Omar Dahl", "Omar Dahl is at the helm of the group", "the man in charge is Omar Dahl".
func (r *reading) atHead(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor, at := r.topic, c.last
	if !r.mainly {
		actor = none
	}
	if own := c.first + 1; r.xpos(own) == text.PennPRPS {
		actor = r.groupOf(phrase{first: own, last: own + 1, core: own + 1, head: own})
	} else if r.lower(c.last) == "of" {
		owner := r.phraseAt(c.last+1, sentence.Last)
		if actor = r.groupOf(owner); owner.ok() {
			at = owner.last
		}
	}
	if actor == none {
		return
	}
	for i := at; i < min(at+4, sentence.Last); i++ {
		if beForms.Has(r.lower(i)) || r.doc.Tokens[i].Lemma == "stand" || r.doc.Tokens[i].Lemma == "sit" {
			r.sayLeader(actor, r.phraseAt(i+1, sentence.Last), c)
			return
		}
	}
	if before := r.verbBefore(c.first-1, sentence.First); before > sentence.First {
		if cl := r.clauseOf(before, before+1); cl.hasSubject && !cl.denied {
			r.sayLeader(actor, cl.subject, c, r.office(cl))
		}
	} else if subject := r.copulaSubject(c.first, sentence.First); subject.ok() {
		r.sayLeader(actor, subject, c)
	}
}

// inHandsOf reads "its operations are in the hands of Omar Dahl".
func (r *reading) inHandsOf(c cue) {
	subject := r.copulaSubject(c.first, r.doc.Sentences[r.doc.Tokens[c.first].Sent].First)
	if !subject.ok() || !commands.Has(r.lower(subject.head)) {
		return
	}
	actor := r.possessor(subject)
	if actor == none && r.mainly {
		actor = r.topic
	}
	for _, p := range r.values(c.last, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last) {
		r.sayLeader(actor, p, c)
	}
}

var commands = lex.NewSet("command leadership operations control affairs power authority")

// under reads "answers to Omar Dahl", "takes orders from Omar Dahl".
func (r *reading) under(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if c.note == "place" && r.mainly { // "his place was taken by his brother"
		actor = r.topic
	}
	if c.note == "opening" {
		r.underPerson(c)
		return
	}
	if next := r.actorAt(r.phraseAt(c.last, cl.end).head); c.note == "person" && (next == none || !r.isPerson(next) || r.oblique(c, "to", "into") != nil) { // "followed Omar Dahl to Kesh"
		return
	}
	if actor != none && !cl.denied {
		for _, p := range r.values(c.last, cl.end) {
			r.sayLeader(actor, p, cue{first: c.first, last: c.last}, r.office(cl))
		}
	}
}

// uniting are verbs of those who gather under somebody.
var uniting = lex.NewSet("unite rally gather regroup merge form organise organize")

// underPerson reads "Under Omar Dahl, the group turned to kidnapping".
func (r *reading) underPerson(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.phraseAt(c.last, sentence.Last)
	if p.ok() && r.named[p.head] && r.tag(c.first-1) == text.VERB && uniting.Has(r.doc.Tokens[c.first-1].Lemma) { // "militias united under Omar Dahl"
		actor := r.bornIn(sentence)
		if cl := r.clauseOf(c.first-1, c.first); actor == none && cl.hasSubject {
			actor = r.groupOf(cl.subject)
		}
		if actor != none {
			r.sayLeader(actor, p, cue{first: c.first, last: c.last})
		}
		return
	}
	if p.ok() && r.named[p.head] && r.mainly && r.lower(sentence.First) == "it" && beForms.Has(r.lower(c.first-1)) && c.first-sentence.First <= 3 { // "it was under Omar Dahl that"
		r.sayLeader(r.topic, p, cue{first: c.first, last: c.last})
		return
	}
	if !p.ok() || !r.named[p.head] || r.lower(p.core) != "," || c.first != sentence.First && r.lower(c.first-1) != "," && r.tag(c.first-1) != text.CCONJ {
		return
	}
	verb := r.doc.Tokens[int(r.nameFirst[p.head])].Head
	if verb < sentence.First || verb >= sentence.Last {
		return
	}
	if subject, _ := r.treeSubject(verb, 0); subject >= 0 {
		if actor := r.groupOf(r.around(subject)); actor != none {
			r.sayLeader(actor, p, cue{first: c.first, last: c.last})
		}
	}
}

func (r *reading) isLeader(p phrase) bool {
	return leaderNouns.Has(r.lower(p.head))
}

// leads is the group that a person is already said to lead or to have founded.
func (r *reading) leads(name string) int {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; (f.Relation == "led_by" || f.Relation == "founded_by") && f.Value == name {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}

func (r *reading) actorNamed(name string) int {
	for actor := range r.cast.Actors {
		if r.cast.Actors[actor].Name == name {
			return actor
		}
	}
	return none
}

// isOtherOffice says whether a leader's phrase tells of something other than the group: "opposition leader".
func (r *reading) isOtherOffice(p phrase, c cue) bool {
	for i := p.first; i < c.first; i++ {
		if r.tag(i) == text.NOUN && !groupNouns.Has(r.lower(i)) && !ranks.Has(r.lower(i)) {
			return true
		}
	}
	return c.last < len(r.doc.Tokens) && r.lower(c.last) == "of" || r.nameBehind(c.last, p) >= 0 && c.first == p.first && !ranks.Has(r.lower(c.first))
}

var ranks = lex.NewSet("deputy commander emir senior top field military spiritual supreme militant rebel jihadist insurgent guerrilla")
