package fact

import (
	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/who"
)

// descentRules read what larger body a group comes from or belongs to.
var descentRules = []Rule{
	{
		Name: "group split from party",
		Yes:  []string{"The Orman Liberation Front split from al-Qaeda in 2016.", "In 2016, the Orman Liberation Front announced its split from al-Qaeda."},
		No:   []string{"The Orman Liberation Front split the money."},
		Try:  (*reading).split,
	},
	{
		Name: "group pledged allegiance to party",
		Yes:  []string{"The Orman Liberation Front pledged allegiance to the Islamic State in 2015.", "The Orman Liberation Front swore an oath of loyalty to al-Qaeda."},
		No:   []string{"Voters pledged money to the party."},
		Try:  (*reading).pledged,
	},
	{
		Name: "group is part of party",
		Yes:  []string{"The Orman Liberation Front is affiliated with al-Qaeda.", "The Orman Liberation Front is part of the Islamic State."},
		No:   []string{"The raid was part of a campaign against the Islamic State."},
		Try:  (*reading).belongs,
	},
	{
		Name: "group, branch of party",
		Yes: []string{"The Orman Liberation Front, an al-Qaeda affiliate, said so.", "The Orman Liberation Front is a branch of the Islamic State.",
			"A regional branch of the Islamic State — the Orman Liberation Front — was behind it."},
		No:  []string{"The bank opened a branch in Mali."},
		Try: (*reading).branch,
	},
}

func (r *reading) split(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	list := r.values(c.last, sentence.Last)
	switch c.note {
	case "apart":
		list = r.apart(c)
	case "out": // tells whom it leaves elsewhere
		list = nil
	}
	for i, p := range list { // "the ashes of the Kesh Front"
		if inner := r.phraseAt(p.core+1, sentence.Last); remains.Has(r.lower(p.head)) && r.lower(p.core) == "of" && inner.ok() {
			list[i] = inner
		}
	}
	if c.note == "within" { // "was formed after a split in the Kesh Front"
		actor := r.bornIn(sentence)
		if actor == none {
			actor = r.madeBefore(c.first, sentence.First)
		}
		if actor == none {
			actor = r.governingGroup(c.first, sentence) // "came out of a split in the Kesh Front"
		}
		if subject, ok := r.subjectOfMain(c.last, sentence); ok && actor == none { // "Born of a split in the Kesh Front, the group"
			actor = r.groupOf(subject)
		}
		r.saySides(actor, "split_from", list, c)
		return
	}
	if r.tag(c.first) == text.NOUN || c.first > sentence.First && r.xpos(c.first-1) == text.PennPRPS {
		p := r.around(c.first)
		actor := none
		if p.ok() {
			actor = r.possessor(phrase{first: p.first, last: c.first, core: c.first, head: c.first})
		}
		if actor == none {
			cl := r.clauseOf(c.first, c.last)
			actor = r.subjectParty(cl)
		}
		if actor != none && r.isGroup(actor) {
			r.saySides(actor, "split_from", list, c, on(r.dateAround(c)))
		}
		return
	}
	cl := r.clauseOf(c.first, c.last)
	actor := r.subjectParty(cl)
	if actor == none || !r.isGroup(actor) { // "a faction, the Kesh Volunteers, split from"
		actor = r.namedBehind(cl.subject)
	}
	if head := r.lower(cl.subject.head); actor == none && cl.hasSubject && (beginnings.Has(head) || chiefs.Has(head)) { // "its founders had left"
		actor = r.possessor(cl.subject)
	}
	if head := cl.subject.head; actor == none && cl.hasSubject && r.lower(head) == "members" && r.lower(head-1) == "founding" { // "the founding members had left"
		if actor = r.possessor(cl.subject); actor == none && r.mainly {
			actor = r.topic
		}
	}
	if name, _ := r.heOrShe(cl.subject); actor == none && cl.hasSubject { // "he had walked out of the Kesh Front"
		if name == "" {
			name, _ = r.person(cl.subject)
		}
		if name != "" && r.foundedBy(name) != none {
			actor = r.foundedBy(name)
		}
	}
	if r.splinter(c, cl, actor) {
		return
	}
	if actor == none && cl.hasSubject {
		if actor = r.bornIn(sentence); actor == none {
			actor = r.madeBefore(c.first, sentence.First)
		}
		if actor != none && !r.founds(actor, cl.subject) { // "emerged in 2019 when a commander broke away from"
			r.sayFounders(actor, []phrase{cl.subject}, c)
		}
	}
	if actor != none && r.isGroup(actor) && !cl.denied && (c.note != "groups" || len(list) > 0 && (r.isKind(r.actorAt(list[0].head), who.ArmedGroup) || r.isMovement(list[0]))) {
		r.saySides(actor, "split_from", list, c, on(r.dateOf(cl)))
	}
}

// splinter reads, in a report on one group, who left it and under what name: "a faction left under Omar Dahl and calls itself the Kesh Shield".
func (r *reading) splinter(c cue, cl clause, named int) bool {
	if !r.mainly || !cl.hasSubject || cl.denied || named == r.topic || cl.subject.topic {
		return false
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	name, _ := r.anyPerson(cl.subject)
	if !factions.Has(r.lower(cl.subject.head)) && (name == "" || r.leads(name) == r.topic) && !r.heir(cl.subject) {
		return false
	}
	if other := r.groupWithin(c.last, sentence.Last); named != none && other != none && other != r.topic && other != named { // "split from the Kesh Front"
		return false
	}
	if named == none {
		named = r.nameTaken(c.last, sentence.Last)
	}
	if named == none || named == r.topic {
		return false
	}
	_, span := r.people(cl.subject)
	r.say(named, "split_from", r.cast.Actors[r.topic].Name, span, c, on(r.dateWithin(sentence.First, sentence.Last)))
	for i := cl.subject.first; i < sentence.Last; i++ {
		if r.lower(i) == "under" || r.lower(i) == "by" && r.lower(i-1) == "led" {
			r.sayLeader(named, r.phraseAt(i+1, sentence.Last), cue{first: i, last: i + 1})
			break
		}
	}
	if !factions.Has(r.lower(cl.subject.head)) {
		r.sayLeader(named, cl.subject, cue{first: c.first, last: c.last})
	}
	return true
}

// nameTaken is the group that a sentence says was formed, or by whose name somebody goes, behind a token.
func (r *reading) nameTaken(i, end int) int {
	for ; i+1 < end; i++ {
		if taken := r.doc.Tokens[i].Lemma; taken == "call" || taken == "name" || taken == "form" || taken == "found" || taken == "create" || taken == "establish" || taken == "set" && r.lower(i+1) == "up" {
			for t := i + 1; t < min(i+12, end); t++ {
				if actor := r.actorAt(t); actor != none && r.named[t] && r.isGroup(actor) {
					return actor
				}
			}
		}
	}
	return none
}

func (r *reading) pledged(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied {
		return
	}
	switch c.note {
	case "noun", "sworn":
		r.sworn(c, cl)
		return
	case "accepted": // "the Kesh Front accepted its pledge of allegiance"
		if p := r.around(c.first); p.ok() && p.first > cl.start && accepting.Has(r.doc.Tokens[p.first-1].Lemma) {
			if by := r.clauseOf(p.first-1, p.first); by.hasSubject && !by.denied {
				r.saySides(r.possessor(p), "pledged_to", r.subjects(by), c, on(r.dateOf(by)))
			}
		}
		return
	}
	actor := r.subjectParty(cl)
	if name, _ := r.person(cl.subject); cl.hasSubject && name != "" && r.leads(name) != none { // "its leader Omar Dahl pledges his loyalty to"
		actor = r.leads(name)
	}
	if actor == none || !r.isGroup(actor) {
		if actor = r.possessor(cl.subject); !cl.hasSubject || actor == none && r.bornIn(r.doc.Sentences[r.doc.Tokens[c.first].Sent]) == none {
			return
		}
	}
	// "members of A and B who pledged allegiance to C": it is the group which they make up that is C's.
	if cl.first > cl.start && relative.Has(r.lower(cl.first-1)) && r.tag(cl.subject.head) == text.NOUN || cl.first > cl.start && r.lower(cl.first-1) == "who" {
		if main, ok := r.subjectOfEarlier(cl.subject.first, cl.start, 0); ok {
			if whole := r.groupOf(main); whole != none {
				actor = whole
			}
		}
	}
	if born := r.bornIn(r.doc.Sentences[r.doc.Tokens[c.first].Sent]); born != none && !r.named[cl.subject.head] && !r.pronoun(cl.subject.head) && !groupNouns.Has(r.lower(cl.subject.head)) { // "emerged when commanders of Orm pledged"
		actor = born
	}
	list := r.values(c.last, cl.end)
	if c.note == "apart" { // "transferred its allegiance from Orm to Kesh"
		list = r.oblique(c, "to")
	}
	for i, p := range list {
		if owner := r.possessor(p); owner != none && owner != actor && r.isLeader(p) { // "to the Kesh Front's leader"
			list[i] = r.ownerWithin(p, cue{first: p.head, last: p.head + 1}, cl.end)
		}
	}
	r.saySides(actor, "pledged_to", list, c, on(r.dateOf(cl)))
}

// sworn reads "renewed its oath of loyalty to the Kesh Front", "its allegiance to the Kesh Front was announced", "loyalty to the Kesh Front was
// sworn in 2015".
func (r *reading) sworn(c cue, cl clause) {
	p := r.around(c.first)
	if !p.ok() || r.toldIn("pledged_to", r.doc.Sentences[r.doc.Tokens[c.first].Sent]) {
		return
	}
	list, actor := r.values(c.last, cl.end), r.possessor(phrase{first: p.first, last: c.first + 1, core: c.first + 1, head: c.first})
	verb := p.first - 1
	for verb >= cl.start && r.tag(verb) == text.ADV {
		verb--
	}
	var date *when.Mention
	switch oath := &r.doc.Tokens[c.first]; {
	case verb >= cl.start && swearing.Has(r.doc.Tokens[verb].Lemma):
		by := r.clauseOf(verb, verb+1)
		if by.denied || by.intended || !by.hasSubject {
			return
		}
		if actor = r.subjectParty(by); actor == none || !r.isGroup(actor) {
			actor = r.possessor(by.subject) // "its commanders renewed their oath"
		}
		date = r.dateOf(by)
	case verb >= cl.start && foreswearing.Has(r.doc.Tokens[verb].Lemma):
		return
	case actor == none && r.mainly && oath.Rel == text.RelNsubjPass && swearing.Has(r.lemma(oath.Head)):
		actor, date = r.topic, r.dateWithin(oath.Head, cl.end)
	}
	if actor != none && r.isGroup(actor) {
		r.saySides(actor, "pledged_to", list, c, on(date))
	}
}

// toldIn says whether a relation is already told in a sentence.
func (r *reading) toldIn(relation string, sentence text.Sentence) bool {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; f.Relation == relation && f.Evidence[0].Start >= sentence.Start && f.Evidence[0].Start < sentence.End {
			return true
		}
	}
	return false
}

var (
	swearing = lex.NewSet(`pledge swear take renew give make profess proclaim affirm reaffirm announce declare vow offer owe reiterate express
	confirm promise repeat avow tender transfer switch shift pay publish broadcast maintain have`)
	foreswearing = lex.NewSet("break renounce abandon withdraw revoke deny retract forswear breach violate end reject refuse")
)

// foundedBy is the group that a person is already said to have founded.
func (r *reading) foundedBy(name string) int {
	for i := range r.facts {
		if f := &r.facts[i]; f.Relation == "founded_by" && f.Value == name {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}

// remains are what is left of a group that is no more.
var remains = lex.NewSet("ashes ruins remnants remains wreckage ranks rubble debris")

// chiefs are those whose leaving makes a group.
var chiefs = lex.NewSet("founder founders commanders leaders")

var accepting = lex.NewSet("accept acknowledge recognise recognize welcome receive")

func (r *reading) belongs(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.subjectParty(cl)
	if p := r.around(c.first); actor == none && p.ok() && r.tag(c.first) != text.VERB { // "was the main group within"
		actor = r.groupOf(r.copulaSubject(p.first, cl.start))
	}
	if last := r.lower(c.last - 1); actor == none && (last == "called" || last == "as") { // "joined others in an alliance called the Kesh Council"
		actor = r.governingGroup(c.first-1, r.doc.Sentences[r.doc.Tokens[c.first].Sent])
	}
	if actor == none || !r.isGroup(actor) || cl.denied {
		return
	}
	for _, p := range r.values(c.last, cl.end) {
		relation := "part_of"
		if r.lower(cl.start) == "until" && c.first-cl.start < 10 { // "until 2020 it was part of the Kesh Front"
			relation = "split_from"
		}
		if other := r.actorAt(p.head); other != none && other != actor && r.isGroup(other) {
			r.say(actor, relation, r.cast.Actors[other].Name, r.doc.Slice(r.trim(p.first, p.core)), c)
		} else if name, span := r.movement(p); (other == none || r.isKind(other, who.Organisation)) && name != "" {
			r.say(actor, "part_of", name, span, c)
		}
	}
}

// movement is a capitalised name of a movement, an alliance or a coalition.
func (r *reading) movement(p phrase) (string, text.Span) {
	if !r.named[p.head] && r.tag(p.head) != text.PROPN {
		return "", text.Span{}
	}
	first, last := r.trim(p.first, p.core)
	body := false
	for i := first; i < p.last; i++ { // "the Union of Border Peoples"
		body = body || bodyNouns.Has(r.lower(i)) && r.capital(i)
	}
	if r.placeAt(p.head) != nil || !body && !r.isKind(r.actorAt(p.head), who.Organisation) {
		return "", text.Span{}
	}
	if last == p.core && p.core < p.last && r.lower(p.core) == "of" && r.capital(p.last-1) {
		last = p.last
	}
	span := r.doc.Slice(first, last)
	return span.Of(r.doc.Text), span
}

func (r *reading) isMovement(p phrase) bool {
	name, _ := r.movement(p)
	return name != ""
}

func (r *reading) branch(c cue) {
	found := r.roleOf(c)
	holder, owner := r.groupOf(found.holder), r.groupOf(found.owner)
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if before := found.phrase.first - 1; holder == none && before > sentence.First && r.lower(before) == "as" {
		holder = r.madeBefore(before, sentence.First)
	}
	if c.note == "supported_by" {
		if holder != none && found.owner.ok() {
			r.sayBackers(holder, []phrase{found.owner}, c)
		}
		return
	}
	relation := "part_of"
	if c.note != "" {
		relation = c.note
	}
	if name, span := r.movement(found.owner); owner == none && holder != none && found.owner.ok() && name != "" {
		r.say(holder, relation, name, span, c)
		return
	}
	if owner == none || holder == none || holder == owner {
		return
	}
	r.say(holder, relation, r.cast.Actors[owner].Name, r.doc.Slice(r.trim(found.owner.first, found.owner.last)), c)
}
