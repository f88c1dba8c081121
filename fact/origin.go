package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/who"
)

// originRules read how a group came to be.
var originRules = []Rule{
	{
		Name: "group founded by party in place and time",
		Yes: []string{"The Orman Liberation Front was founded in Sudan in 1994 by former officers.",
			"In 1994, Karim Dahl founded the Orman Liberation Front.",
			"The Orman Liberation Front, which was established in 2007, has many enemies."},
		No:  []string{"The Orman Liberation Front found the weapons in a cave.", "A hospital was founded in 1994."},
		Try: (*reading).founded,
	},
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
	{
		Name: "group emerged in place and time",
		Yes:  []string{"The Orman Liberation Front emerged in Mali in 2012.", "Since its inception in 1991, the Orman Liberation Front has killed civilians."},
		No:   []string{"Details of the raid emerged in 2012."},
		Try:  (*reading).emerged,
	},
}

func (r *reading) founded(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied {
		return
	}
	if r.lower(c.first) == "found" && r.xpos(c.first) != text.PennVBP && r.xpos(c.first) != text.PennVB {
		return
	}
	if verb := r.predicateOf(c.first, c.last); verb >= 0 && r.doc.Tokens[verb].Rel == text.RelAcl && r.doc.Tokens[verb].Head >= 0 && r.doc.Tokens[verb].Head < verb { // "trace it to a club founded by farmers"
		if p := r.around(r.doc.Tokens[verb].Head); p.ok() && (r.lower(p.first) == "a" || r.lower(p.first) == "an") && !groupNouns.Has(r.lower(p.head)) && r.groupOf(p) == none {
			return
		}
	}
	if cl.passive {
		if before := r.lower(cl.subject.first - 1); relative.Has(r.lower(cl.first-1)) && (before == "with" || before == "against" || before == "between") { // "talks with the Kesh Front that were launched"
			return
		}
		if actor := r.subjectParty(cl); actor != none && r.isFoundable(actor) {
			r.sayOrigin(actor, cl, c)
			r.sayFounders(actor, r.after(cl.last, cl.end, agents), c)
			r.foundersAmong(actor, cl.last, c)
		}
		return
	}
	founded := r.objects(c, cl)
	if at := c.first + 1; r.pronoun(at) { // "set it up"
		founded = []phrase{{first: at, last: at + 1, core: at + 1, head: at}}
	} else if last := r.lower(c.last - 1); (last == "together" || last == "up") && at+2 < c.last { // "brought the group together"
		founded = []phrase{{first: at, last: at + 2, core: at + 2, head: at + 1}}
	}
	if r.lower(c.last) == "what" { // "formed what would become the Kesh Front"
		at, end := c.last+1, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last
		for at < end && (r.tag(at) == text.AUX || r.tag(at) == text.ADV || r.doc.Tokens[at].Lemma == "become") {
			at++
		}
		founded = []phrase{r.phraseAt(at, end)}
	}
	for _, p := range founded {
		actor := r.actorAt(p.head)
		if r.mainly && r.lower(p.head) == "first" && r.lower(p.core) == "of" && r.lower(p.core+1) == "them" { // "raised the first of them"
			actor = r.topic
		}
		if groupNouns.Has(r.lower(p.head)) && p.last <= cl.first { // "the group it formed in 2017, called the Kesh Front"
			if actor = r.calledBehind(c.last, cl.start); actor == none {
				continue
			}
		}
		if actor == none || !r.isGroup(actor) && r.pronoun(p.head) {
			actor = r.groupOf(p)
		}
		if actor == none || !r.isFoundable(actor) || actor == r.actorAt(cl.subject.head) {
			continue
		}
		r.sayFoundation(actor, p, cl, c)
	}
}

// foundersAmong reads founders behind what they are among: "by officers who had fled, among them Omar Dahl".
func (r *reading) foundersAmong(actor, at int, c cue) {
	for end := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last; at+2 < end; at++ {
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

// sayFoundation files when, where and by whom a clause whose object a group is tells that it was founded.
func (r *reading) sayFoundation(actor int, p phrase, cl clause, c cue) {
	date := r.dateOf(cl)
	if date == nil { // "left in 2015 to found the Kesh Front"
		for i := range r.dates {
			if d := &r.dates[i]; cl.start <= d.First && d.Last <= cl.first && d.Date != "" {
				date = d
			}
		}
	}
	if date != nil {
		r.sayFounded(actor, date, c)
	}
	if p.last > cl.first && !r.sayPlacesBehind(actor, "founded_in", c.last, cl.end, birthplace, c) { // not "the group that it formed has camps in Kesh"
		r.sayPlacesOf(actor, "founded_in", r.whereOf(cl), c)
	}
	if cl.hasSubject && factions.Has(r.lower(cl.subject.head)) && r.mainly && actor != r.topic && r.topic != none { // "a faction left and formed the Kesh Brigade"
		_, span := r.people(cl.subject)
		r.say(actor, "split_from", r.cast.Actors[r.topic].Name, span, c, on(date))
	}
	if cl.hasSubject {
		r.sayFounders(actor, r.subjects(cl), c)
	}
	if strings.HasPrefix(r.lower(c.first), "co") { // "co-founded it with Omar Dahl"
		r.sayFounders(actor, r.oblique(c, "with"), c)
	}
}

// calledBehind is the group whose name "called" or "named" leads to behind a token.
func (r *reading) calledBehind(i, start int) int {
	for end := r.doc.Sentences[r.doc.Tokens[start].Sent].Last; i+1 < end; i++ {
		if r.lower(i) == "called" || r.lower(i) == "named" {
			return r.groupWithin(i+1, min(i+8, end))
		}
	}
	return none
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

var founding = lex.NewSet("found form establish create set emerge launch bear begin originate constitute")

// sayFounded files when a group began: the first day of a time that goes on.
func (r *reading) sayFounded(actor int, date *when.Mention, c cue) {
	start, _, _ := strings.Cut(strings.TrimPrefix(string(date.Date), "../"), "/..")
	r.say(actor, "founded", start, date.Span, c)
}

// factions are parts that leave a group.
var factions = lex.NewSet("faction wing splinter dissidents hardliners breakaways moderates")

var outcomes = lex.NewSet("product result outcome")

var (
	birthplace  = lex.NewSet("in at")
	leadingBack = lex.NewSet("in at to")
)

// describes says whether a date only tells of what kind a thing is: "a 1930s philosopher".
func (r *reading) describes(date *when.Mention) bool {
	token := &r.doc.Tokens[date.Last-1]
	if lead := r.lower(date.First - 1); (lead == "a" || lead == "an") && r.tag(date.Last) != text.PUNCT {
		return true
	}
	switch token.Rel {
	case text.RelCompound, text.RelAmod, text.RelNummod:
		return token.Head >= date.Last && r.tag(token.Head) == text.NOUN
	}
	return false
}

// isFoundable says whether somebody may have founded an actor: a named organisation, not a person or a crowd.
func (r *reading) isFoundable(actor int) bool {
	return r.isGroup(actor) || r.isKind(actor, who.Organisation) || r.isKind(actor, who.Government) && r.cast.Actors[actor].Country == ""
}

// sayOrigin files when and where a group began.
func (r *reading) sayOrigin(actor int, cl clause, c cue) {
	if date := r.dateOf(cl); date != nil && !r.describes(date) {
		r.sayFounded(actor, date, c)
	}
	prepositions := birthplace
	switch r.doc.Tokens[c.first].Lemma {
	case "trace", "go", "date":
		prepositions = leadingBack // "traces its roots to Kesh"
	}
	if !r.sayPlacesBehind(actor, "founded_in", cl.last, cl.end, prepositions, c) {
		r.sayPlacesOf(actor, "founded_in", r.whereOf(cl), c)
	}
}

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
		case "former", "defectors", "dissidents", "dissident", "breakaway", "renegade", "renegades", "disgruntled", "disaffected", "deserters", "dissatisfied", "disillusioned", "discontented", "unhappy", "expelled", "estranged", "rebellious":
			return true
		}
	}
	return false
}

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

// isAbstract says whether a noun names no people: what "by" leads to is then a way or a time.
func (r *reading) isAbstract(head int) bool {
	return r.dateWithin(head, head+1) != nil || r.xpos(head) != text.PennNNS
}

func (r *reading) emerged(c cue) {
	switch c.note {
	case "roots":
		r.rooted(c)
		return
	case "unheard": // "nobody had heard of it until 2016"
		if date := r.dateWithin(c.last-1, min(c.last+4, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last)); date != nil {
			r.sayFounded(r.backed(r.phraseAt(c.first+2, c.last)), date, c)
		}
		return
	}
	if r.tag(c.last-1) == text.NOUN && r.tag(c.first) != text.VERB {
		p := r.around(c.last - 1)
		if !p.ok() {
			return
		}
		actor := r.possessor(p)
		if actor == none {
			return
		}
		end := min(p.last+6, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last)
		if date := r.dateWithin(c.last, end); date != nil {
			r.sayFounded(actor, date, c)
		}
		if p.last < end && r.lower(p.last) == "in" {
			r.sayPlaces(actor, "founded_in", p.last+1, end, c)
		}
		return
	}
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || r.antecedent(c, cl).ok() { // "the war that the Kesh Front began in 1980"
		return
	}
	if cl.hasSubject && r.lower(cl.subject.head) == "what" || r.lower(cl.first-1) == "what" { // "what began in 2009 as a club became the Kesh Front"
		end := r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last
		if at := r.becomes(c.last, end); at > 0 {
			if actor := r.groupOf(r.phraseAt(at, end)); actor != none {
				r.sayOrigin(actor, cl, c)
			}
		}
		return
	}
	actor := r.subjectParty(cl)
	if actor == none && cl.hasSubject && beginnings.Has(r.lower(cl.subject.head)) { // "its roots go back to 2009"
		actor = r.possessor(cl.subject)
	}
	if lead := r.lower(cl.subject.first - 1); actor == none || !r.isGroup(actor) || lead == "with" || lead == "against" || lead == "between" { // "its pact with the Kesh Front dates from"
		return
	}
	if lemma := r.doc.Tokens[c.first].Lemma; (lemma == "go" || lemma == "trace") && r.lower(c.last) != "to" { // "its links went back a decade"
		return
	}
	switch c.note {
	case "since": // "has been active in Kesh since 2009": where it is, not where it began
		if date := r.dateOf(cl); date != nil && strings.HasSuffix(string(date.Date), "/..") {
			r.sayFounded(actor, date, c)
		}
		return
	case "began", "itself": // "began in 2009", but "began attacking"
		if !beginning.Has(r.lower(c.last)) {
			return
		}
	case "arms": // a war is a beginning where nothing is told of an earlier one
		if !r.explained || actor != r.topic || r.isDated(actor) {
			return
		}
	}
	r.sayOrigin(actor, cl, c)
}

// rooted reads "its roots are in Kesh", "the roots of the group lie in Kesh".
func (r *reading) rooted(c cue) {
	roots := r.around(c.first)
	if r.tag(c.first) == text.VERB {
		roots = r.clauseOf(c.first, c.first+1).subject
	}
	if roots.ok() && beginnings.Has(r.lower(roots.head)) {
		if actor := r.possessor(roots); actor != none {
			r.sayPlaces(actor, "founded_in", c.last, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last, c)
		}
	}
}

// isDated says whether it is already told when a group began.
func (r *reading) isDated(actor int) bool {
	for i := range r.facts {
		if f := &r.facts[i]; f.Relation == "founded" && f.Subject == r.cast.Actors[actor].Name {
			return true
		}
	}
	return false
}

// becomes is where what something becomes stands between two tokens: "… has become the Kesh Front"; 0 where nothing does.
func (r *reading) becomes(i, end int) int {
	for ; i+1 < end; i++ {
		switch r.doc.Tokens[i].Lemma {
		case "become":
			return i + 1
		case "grow", "turn", "develop", "evolve":
			if r.lower(i+1) == "into" {
				return i + 2
			}
		}
	}
	return 0
}

var (
	beginnings = lex.NewSet("roots root origins origin history beginnings story birth")
	beginning  = lex.NewSet("in as at on")
)

// apart is what a verb of parting leads away from, wherever it stands: "split in 2009 from Orm", "Orm, from which it split".
func (r *reading) apart(c cue) []phrase {
	for i := c.first; i < c.last; i++ {
		for child := range r.doc.Children(i) {
			mark := r.doc.Child(child, text.RelCase)
			if mark < 0 || r.lower(mark) != "from" && r.lower(mark) != "with" {
				continue
			}
			if relative.Has(r.lower(child)) {
				if held := r.doc.Tokens[i].Head; r.doc.Tokens[i].Rel == text.RelAclRelcl && held >= 0 {
					return []phrase{r.around(held)}
				}
				continue
			}
			return r.values(mark+1, r.doc.Sentences[r.doc.Tokens[i].Sent].Last)
		}
	}
	return nil
}

// founds says whether a phrase names somebody who is already said to have founded a group, or its founders' kind.
func (r *reading) founds(actor int, p phrase) bool {
	words := r.doc.Words(p.first, p.core)
	for i := range r.facts {
		f := &r.facts[i]
		if name, _ := f.Value.(string); f.Relation == "founded_by" && f.Subject == r.cast.Actors[actor].Name && strings.Contains(words, name) {
			return true
		}
	}
	return false
}

// namedBehind is the group whose name stands as an aside behind a noun for it: "a breakaway faction, the Kesh Volunteers".
func (r *reading) namedBehind(p phrase) int {
	if !p.ok() || r.named[p.head] || r.lower(p.last) != "," {
		return none
	}
	if next := r.phraseAt(p.last+1, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last); next.ok() && r.named[next.head] {
		return r.groupOf(next)
	}
	return none
}

// bornIn is the group that a sentence says was founded.
func (r *reading) bornIn(sentence text.Sentence) int {
	for i := len(r.facts) - 1; i >= 0; i-- {
		if f := &r.facts[i]; (f.Relation == "founded" || f.Relation == "founded_by") && f.Evidence[0].Start >= sentence.Start && f.Evidence[0].Start < sentence.End {
			return r.actorNamed(f.Subject)
		}
	}
	return none
}

// dateAround is the date behind a noun, else the one that opens its sentence.
func (r *reading) dateAround(c cue) *when.Mention {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if date := r.dateWithin(c.last, r.clauseEnd(c.last, sentence.Last)); date != nil {
		return date
	}
	if date := r.dateWithin(sentence.First, min(sentence.First+6, c.first)); date != nil && date.First <= sentence.First+1 {
		return date
	}
	return nil
}

var bodyNouns = lex.NewSet(`movement front alliance coalition council army forces network league union congress party bloc federation group
	organization organisation command brigades brigade umbrella resistance axis base caliphate`)
