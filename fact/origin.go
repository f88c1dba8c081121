package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/who"
)

// originRules read when and where a group came to be, and by whom where the same verb tells it.
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

var founding = lex.NewSet("found form establish create set emerge launch bear begin originate constitute")

// sayFounded files when a group began: the first day of a time that goes on.
func (r *reading) sayFounded(actor int, date *when.Mention, c cue) {
	start, _, _ := strings.Cut(strings.TrimPrefix(string(date.Date), "../"), "/..")
	r.say(actor, "founded", start, date.Span, c)
}

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
