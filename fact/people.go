package fact

import (
	"strings"

	"casus/number"
	"casus/record"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// peopleRules read who leads a group, how many it has, and where they come from.
var peopleRules = []Rule{
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
		Name: "person succeeded group's leader",
		Yes:  []string{"The Orman Liberation Front was led by Karim Dahl. In 2014, Karim Dahl was succeeded by Omar Sule."},
		No:   []string{"Karim Dahl was succeeded by Omar Sule as mayor of Kesh; the Orman Liberation Front was silent."},
		Try:  (*reading).succeeded,
	},
	{
		Name: "group has number of members",
		Yes:  []string{"The Orman Liberation Front has about 3,000 fighters.", "The Orman Liberation Front is estimated to have between 200 and 400 members."},
		No:   []string{"The army killed 30 fighters of the Orman Liberation Front."},
		Try:  (*reading).strength,
	},
	{
		Name: "size of group is number",
		Yes:  []string{"The number of Orman Liberation Front militants ranges from 4,000 to 6,000.", "The report estimated the membership of the Orman Liberation Front at 2,200."},
		No:   []string{"The number of victims of the Orman Liberation Front rose to 300."},
		Try:  (*reading).size,
	},
	{
		Name: "group's members are citizens of country",
		Yes:  []string{"Orman Liberation Front fighters include citizens of Iran, Turkey and Chad."},
		No:   []string{"The dead include citizens of Iran."},
		Try:  (*reading).citizens,
	},
	{
		Name: "group's ranks are filled from people",
		Yes:  []string{"The Orman Liberation Front recruits from Tuareg communities.", "The ranks of the Orman Liberation Front have been boosted by foreign fighters."},
		No:   []string{"The company recruits from universities."},
		Try:  (*reading).recruits,
	},
	{
		Name: "members of party joined group",
		Yes:  []string{"Some members of the Taliban have joined the Orman Liberation Front."},
		No:   []string{"Karim Dahl joined the bank."},
		Try:  (*reading).joined,
	},
}

func (r *reading) led(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	if cl.passive {
		actor := r.actorAt(cl.subject.head)
		if actor == none || !r.isGroup(actor) {
			actor = r.groupOf(cl.subject)
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
		if actor := r.actorAt(p.head); actor != none && r.isGroup(actor) && r.tag(p.head) != text.NOUN || actor != none && r.groupOf(p) != none {
			r.sayLeader(r.groupOf(p), cl.subject, c, r.office(cl))
		}
	}
}

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
		case boundWords[lower]:
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

var boundWords = set("since", "from", "until", "till", "after", "to", "following", "before", "by")

func (r *reading) sayLeader(actor int, p phrase, c cue, options ...option) {
	relation := "led_by"
	if c.note != "" {
		relation = c.note
	}
	name, span := r.person(p)
	if name == "" {
		name, span = r.personName(p)
	}
	if name != "" && !r.capital(r.firstToken(span, p)) { // "his deputy, Omar Dahl"
		name = ""
	}
	if name == "" { // "a former teacher, Karim Dahl"
		if sentence := r.doc.Sentences[r.doc.Tokens[p.head].Sent]; p.last+1 < sentence.Last && r.lower(p.last) == "," && r.nameEnd(p.last+1) > p.last+1 && r.tag(p.head) == text.NOUN {
			next := r.phraseAt(p.last+1, sentence.Last)
			if name, span = r.person(next); name == "" {
				name, span = r.personName(next)
			}
		}
	}
	if name != "" {
		r.say(actor, relation, name, span, c, options...)
	}
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

// personName is a name in a phrase that the names stage holds to be a person's.
func (r *reading) personName(p phrase) (string, text.Span) {
	for _, name := range r.doc.Names {
		if name.Kind == text.Person && p.first <= name.First && name.Last <= p.core {
			span := r.doc.Slice(name.First, name.Last)
			return span.Of(r.doc.Text), span
		}
	}
	return "", text.Span{}
}

func (r *reading) leader(c cue) {
	found := r.roleOf(c)
	if !found.phrase.ok() || !found.holder.ok() {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := r.groupOf(found.owner)
	if actor == none && (!found.owner.ok() && c.note == "" || r.standsForTopic(found.owner)) && !r.isOtherOffice(found.phrase, c) {
		if actor = r.groupWithin(sentence.First, sentence.Last); actor == none {
			actor = r.topic
		}
	}
	if actor == none {
		return
	}
	office := on(nil)
	if before := found.phrase.first - 1; before > sentence.First && found.holder.last <= before {
		if i := r.verbBefore(before, sentence.First); i >= 0 && taking[r.doc.Tokens[i].Lemma] {
			office = r.office(clause{start: sentence.First, end: r.clauseEnd(found.phrase.last, sentence.Last)})
		} else if lead := sentence.First; r.lower(lead) == "until" || r.lower(lead) == "since" {
			office = r.office(clause{start: sentence.First, end: before})
		}
	}
	r.sayLeader(actor, found.holder, c, office)
	if list := r.list(found.holder.first, sentence.Last); len(list) > 1 && r.plural(c) {
		for _, p := range list[1:] { // "two commanders, A and B"
			r.sayLeader(actor, p, c)
		}
	}
}

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

var taking = set("become", "take", "name", "appoint", "elect", "choose", "proclaim", "install", "serve", "succeed", "emerge", "confirm", "declare", "announce")

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

// succeeded reads who followed a person that the report names as a group's leader.
func (r *reading) succeeded(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	earlier, later := r.values(c.last, cl.end), []phrase{cl.subject}
	if cl.passive {
		earlier, later = later, r.after(cl.last, cl.end, agents)
	}
	for _, p := range earlier {
		if name, _ := r.person(p); name != "" {
			if actor := r.leads(name); actor != none {
				for _, p := range later {
					r.sayLeader(actor, p, c, r.office(cl))
				}
				return
			}
		} else if actor := r.possessor(p); actor != none && r.isLeader(p) {
			for _, p := range later {
				r.sayLeader(actor, p, c, r.office(cl))
			}
			return
		}
	}
}

func (r *reading) isLeader(p phrase) bool {
	switch r.lower(p.head) {
	case "leader", "chief", "commander", "emir", "head":
		return true
	}
	return false
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
		if r.tag(i) == text.NOUN && !groupNouns[r.lower(i)] && !ranks[r.lower(i)] {
			return true
		}
	}
	return c.last < len(r.doc.Tokens) && r.lower(c.last) == "of" || r.nameBehind(c.last, p) >= 0 && c.first == p.first && !ranks[r.lower(c.first)]
}

var ranks = set("deputy", "commander", "emir", "senior", "top", "field", "military", "spiritual", "supreme", "militant", "rebel", "jihadist", "insurgent", "guerrilla")

// strength reads a number of members that a group is said to have.
func (r *reading) strength(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || haveForms[r.lower(c.first)] && r.leadsToParticiple(c.last, cl.end) {
		return
	}
	subjects := r.list(cl.subject.first, cl.first)
	if len(subjects) == 0 {
		subjects = []phrase{cl.subject}
	}
	for _, subject := range subjects {
		actor := r.groupOf(subject)
		if actor == none {
			continue
		}
		for i := c.last; i < min(c.last+8, sentence.Last); i++ {
			value, tokens := number.At(r.doc, i)
			if tokens == 0 {
				continue
			}
			head := r.memberNoun(i+tokens, sentence.Last)
			if head < 0 {
				break
			}
			r.sayStrength(actor, value, r.doc.Slice(i, head+1), c, sentence)
			r.formerStrength(actor, head+1, sentence, c)
			break
		}
	}
}

// leadsToParticiple says whether "has" only helps another verb: "has killed 300 fighters".
func (r *reading) leadsToParticiple(i, end int) bool {
	for i < end && r.tag(i) == text.ADV {
		i++
	}
	return i < end && r.tag(i) == text.VERB && r.xpos(i) == text.PennVBN && !sizeVerbs[r.lower(i)]
}

var sizeVerbs = set("grown", "swelled", "swollen", "shrunk", "reached", "numbered", "dwindled", "expanded", "totalled", "estimated")

// strengthDate is the time a number of members holds for: "As of 2012, …", "… in 2012".
func (r *reading) strengthDate(c cue, sentence text.Sentence) *when.Mention {
	if date := r.dateWithin(sentence.First, c.first); date != nil {
		return date
	}
	return r.dateWithin(c.last, r.clauseEnd(c.last, sentence.Last))
}

// formerStrength reads "down from 1,250 in 2000" behind a strength.
func (r *reading) formerStrength(actor, at int, sentence text.Sentence, c cue) {
	for i := at; i+2 < sentence.Last && i < at+3; i++ {
		if (r.lower(i) == "down" || r.lower(i) == "up") && r.lower(i+1) == "from" {
			if value, tokens := number.At(r.doc, i+2); tokens > 0 {
				r.say(actor, "strength", strengthOf(value, r.doc.Words(i+2, i+2+tokens)), r.doc.Slice(i+2, i+2+tokens), c,
					on(r.dateWithin(i+2+tokens, sentence.Last)))
			}
		}
	}
}

// memberNoun is the noun for a group's people at which a number phrase ends; -1 where it counts something else.
func (r *reading) memberNoun(i, end int) int {
	for j := i; j < end && j < i+5; j++ {
		if lower := r.lower(j); countedNouns[lower] {
			return j
		}
		switch r.tag(j) {
		case text.ADJ, text.NOUN, text.PROPN, text.VERB, text.ADV:
		default:
			if r.lower(j) != "-" && r.lower(j) != "of" && r.lower(j) != "its" {
				return -1
			}
		}
	}
	return -1
}

var countedNouns = set("fighters", "members", "militants", "men", "troops", "combatants", "insurgents", "guerrillas", "rebels", "soldiers",
	"jihadists", "militiamen", "strong", "recruits", "operatives", "gunmen", "individuals", "terrorists", "followers", "extremists", "warriors", "people")

func (r *reading) sayStrength(actor int, value number.Range, span text.Span, c cue, sentence text.Sentence) {
	r.say(actor, "strength", strengthOf(value, span.Of(r.doc.Text)), span, c, on(r.strengthDate(c, sentence)), r.included(c.last, sentence.Last))
}

func strengthOf(value number.Range, words string) record.Strength {
	s := record.Strength{Text: words}
	if value.Low > 0 {
		s.Low = &value.Low
	}
	if value.High >= 0 {
		s.High = &value.High
	}
	return s
}

// included is the qualifier "including family members" behind a number.
func (r *reading) included(first, last int) option {
	for i := first; i+1 < last; i++ {
		if w := r.lower(i); w == "including" || w == "excluding" || w == "counting" {
			if p := r.phraseAt(i+1, last); p.ok() {
				return with("counting", r.doc.Words(i, p.last))
			}
		}
	}
	return with("", "")
}

// size reads "the number of X fighters is N", "estimated the membership of X at N", "the number is much lower".
func (r *reading) size(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor := r.groupWithin(c.last, p.last)
	if actor == none {
		actor = r.possessor(p)
	}
	if actor == none && r.lower(p.first) == "the" && p.last-p.first <= 2 {
		actor = r.lastStrengthOwner()
	}
	reach := p.last + 14
	if c.note == "asked" { // "it is difficult to know how many fighters there are"
		if actor = r.groupWithin(sentence.First, sentence.Last); actor == none {
			actor = r.topic
		}
		reach = sentence.Last
	}
	if actor == none || c.note != "asked" && p.last > c.last && !r.countsPeople(c.last, p.last, c) {
		return
	}
	for i := p.last; i < min(reach, sentence.Last); i++ {
		if r.lower(i) == ";" || relative[r.lower(i)] {
			return
		}
		if value, tokens := number.At(r.doc, i); tokens > 0 {
			if r.dateWithin(i, i+tokens) != nil || i > 0 && r.lower(i-1) == "in" {
				continue
			}
			r.sayStrength(actor, value, r.doc.Slice(i, i+tokens), c, sentence)
			return
		}
		if r.tag(i) == text.ADJ && r.xpos(i) == text.PennJJR {
			first := i
			if r.tag(i-1) == text.ADV {
				first--
			}
			r.say(actor, "strength", record.Strength{Text: r.doc.Words(first, i+1)}, r.doc.Slice(first, i+1), c)
			return
		}
	}
}

// countsPeople says whether what is counted is a group's members and not its victims.
func (r *reading) countsPeople(first, last int, c cue) bool {
	if c.note == "members" {
		return true
	}
	for i := first; i < last; i++ {
		if countedNouns[r.lower(i)] || membersNouns[r.lower(i)] {
			return true
		}
	}
	return false
}

// lastStrengthOwner is the group whose strength was told last.
func (r *reading) lastStrengthOwner() int {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; f.Relation == "strength" {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}

func (r *reading) citizens(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := r.governingGroup(c.first, sentence)
	if actor == none {
		return
	}
	for _, p := range r.values(c.last, sentence.Last) {
		r.sayOriginOf(actor, p, c)
	}
	// what the list goes on with: "and a few fighters from Syria"
	for i := c.last; i < sentence.Last; i++ {
		if r.lower(i) == "from" && countedNouns[r.lower(i-1)] {
			for _, p := range r.values(i+1, sentence.Last) {
				r.sayOriginOf(actor, p, c)
			}
		}
	}
}

// governingGroup is the group that the clause around a token speaks of.
func (r *reading) governingGroup(token int, sentence text.Sentence) int {
	for i := token; i > sentence.First; i-- {
		if r.tag(i) != text.VERB && !copulas[r.lower(i)] {
			continue
		}
		cl := r.clauseOf(i, i+1)
		if !cl.hasSubject || cl.denied {
			continue
		}
		if actor := r.groupOf(cl.subject); actor != none {
			return actor
		}
		if r.tellsOfMembers(cl.subject) { // "most of its members"
			if actor := r.possessor(cl.subject); actor != none {
				return actor
			}
		}
	}
	return none
}

func (r *reading) tellsOfMembers(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if countedNouns[r.lower(i)] {
			return true
		}
	}
	return false
}

// sayOriginOf files the country, region or party that members come from.
func (r *reading) sayOriginOf(actor int, p phrase, c cue) {
	if manySides[r.lower(p.head)] && r.placeWithin(p.first, p.last) != nil { // "the former republics of Kesh"
		value, span := r.people(p)
		r.say(actor, "members_from", value, span, c)
		return
	}
	if place := r.placeWithin(p.first, p.core); place != nil && place.Last >= p.core {
		value := place.Place.Country
		if value == "" || place.Place.Kind != where.Country {
			value, _ = r.place(p)
		}
		r.say(actor, "members_from", value, place.Span, c)
		return
	}
	if name, other, span := r.side(p); name != "" && other != actor && !r.isPerson(max(other, 0)) {
		r.say(actor, "members_from", name, span, c)
	}
}

func (r *reading) recruits(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	actor := r.groupOf(cl.subject)
	if actor == none {
		if actor = r.possessor(cl.subject); actor == none || !membersNouns[r.lower(cl.subject.head)] {
			return
		}
	}
	list := r.values(c.last, cl.end)
	if c.note == "by" {
		list = r.after(c.last, cl.end, agents)
	}
	for _, p := range list {
		if countedNouns[r.lower(p.head)] && p.last < cl.end && r.lower(p.last) == "from" { // "fighters from Kesh and Dara"
			for _, origin := range r.values(p.last+1, cl.end) {
				r.sayOriginOf(actor, origin, c)
			}
			return
		}
		if place := r.placeWithin(p.first, p.core); place != nil && place.Last == p.core {
			r.sayOriginOf(actor, p, c)
			continue
		}
		if value, span := r.people(p); r.tag(p.head) == text.NOUN || r.tag(p.head) == text.PROPN {
			r.say(actor, "members_from", value, span, c)
		}
	}
	for i := c.last; i+1 < cl.end && len(list) > 0; i++ { // "particularly those from Kesh"
		if r.lower(i) == "from" && (r.lower(i-1) == "those" || r.lower(i-1) == "many" || r.lower(i-1) == "some" || r.lower(i-1) == "most") {
			for _, origin := range r.values(i+1, cl.end) {
				r.sayOriginOf(actor, origin, c)
			}
		}
	}
}

func (r *reading) joined(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
		return
	}
	from := r.groupOf(cl.subject)
	if from == none {
		if from = r.possessor(cl.subject); from == none {
			return
		}
	}
	for _, p := range r.values(c.last, cl.end) {
		if actor := r.actorAt(p.head); actor != none && actor != from && r.isKind(actor, who.ArmedGroup) {
			if cl.subject.topic || r.named[cl.subject.head] || r.pronoun(cl.subject.head) { // the group itself
				r.saySides(from, "part_of", []phrase{p}, c, on(r.dateOf(cl)))
				continue
			}
			r.say(actor, "members_from", r.cast.Actors[from].Name, r.doc.Slice(r.trim(cl.subject.first, cl.subject.last)), c)
		}
	}
}
