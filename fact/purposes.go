package fact

import (
	"casus/lex"
	"casus/text"
	"casus/who"
)

// purposeEnd is where a purpose that begins at a token ends: at a comma, a bracket, a subordinate clause, or "and" before a
// new predicate.
func (r *reading) purposeEnd(from, end int) int {
	for i := from; i < end; i++ {
		if r.lower(i) == "," && r.goesOn(from, i, end) {
			continue
		}
		if r.lower(i) == "," || r.lower(i) == "(" || r.lower(i) == ";" || i > from && subordinators.Has(r.lower(i)) && r.tag(i) != text.DET ||
			i > from && r.tag(i) == text.CCONJ && (r.finiteAfter(i+1, end) || r.datedDeed(i+1, end)) {
			for i > from+1 && r.tag(i-1) == text.ADP { // "a union in which"
				i--
			}
			return i
		}
	}
	return end
}

// datedDeed says whether a time and a finite verb follow: "and | in 1991 founded".
func (r *reading) datedDeed(i, end int) bool {
	if r.tag(i) != text.ADP {
		return false
	}
	for j := range r.dates {
		if d := &r.dates[j]; d.First == i+1 || d.First == i {
			return r.finiteAfter(d.Last, end)
		}
	}
	return false
}

// goesOn says whether a comma parts members of a list that began before it: "the rulers of Orm, Kesh and Dara".
func (r *reading) goesOn(from, comma, end int) bool {
	for i := comma + 1; i < min(comma+4, end); i++ {
		token := &r.doc.Tokens[i]
		if token.Rel == text.RelConj && token.Head >= from && token.Head < comma && (token.Tag == text.NOUN || token.Tag == text.PROPN) {
			return true
		}
		if token.Tag == text.PUNCT || token.Tag == text.VERB || token.Tag == text.AUX || token.Tag == text.CCONJ {
			return false
		}
	}
	return false
}

// sayPurposes files a purpose, and those that follow with the same word before them: "to free Kesh, to feed it and to rule it".
func (r *reading) sayPurposes(actor, at, end int, c cue, options ...option) {
	lead := r.lower(at - 1)
	for {
		stop := r.purposeEnd(at, end)
		next := 0
		for i := at + 1; i < stop; i++ { // "to free Kesh and to feed it"
			if r.tag(i) == text.CCONJ && (r.lower(i+1) == lead || r.opensAlike(at, i+1)) {
				stop = i
			}
		}
		last := stop
		for last-2 > at && r.tag(last-1) == text.ADV && r.tag(last-2) == text.CCONJ { // "… and now |"
			last -= 2
		}
		for i := range r.dates { // "independence in 2003"
			if d := &r.dates[i]; d.First > at+1 && d.Last == last && r.tag(d.First-1) == text.ADP {
				last = d.First - 1
			}
		}
		value, span := r.words(at, last)
		if span.End > span.Start {
			r.say(actor, "motive", value, span, c, options...)
		}
		if stop < end && (r.lower(stop) == "," || r.tag(stop) == text.CCONJ) {
			if next = stop + 1; next < end && r.tag(next) == text.CCONJ {
				next++
			}
		}
		if next > 0 && next+1 < end && r.opensAlike(at, next) {
			at = next
			continue
		}
		if next == 0 || next+1 >= end || r.lower(next) != lead || lead != "to" && lead != "for" {
			return
		}
		at = next + 1
	}
}

// opensAlike says whether another aim begins at next as one did: "that Kesh be freed and | that soldiers leave", "the end of mining and | the return of the
// land".
func (r *reading) opensAlike(at, next int) bool {
	if r.lower(at) == "that" {
		return r.lower(next) == "that"
	}
	return r.tag(at) == text.DET && r.tag(at+1) == text.NOUN && r.tag(next) == text.DET && r.tag(next+1) == text.NOUN && aimed.Has(r.lower(at+2)) && aimed.Has(r.lower(next+2))
}

var aimed = lex.NewSet("of to from for on")

// utmost are words for the aim of all that a group does.
var utmost = lex.NewSet("real main ultimate stated declared true long-term overall final chief primary original")

func (r *reading) seeks(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none && r.documentOf(cl.subject) {
		actor = r.possessor(cl.subject)
	}
	if actor == none && r.mainly && cl.hasSubject && leaflets.Has(r.doc.Tokens[cl.subject.head].Lemma) && r.possessor(cl.subject) == none && r.nobodyIn(cl.subject) { // "Tuesday's leaflet calls for"
		actor = r.topic
	}
	if actor == none && r.mainly && cl.hasSubject && c.note != "vow" && r.doc.Tokens[c.first].Lemma != "be" && c.last+1 < cl.end && r.tag(c.last+1) != text.PUNCT { // its leader wants
		name, _ := r.person(cl.subject)
		if name == "" {
			name, _ = r.heOrShe(cl.subject)
		}
		if name != "" {
			actor = r.leads(name)
		}
	}
	if c.note == "what" {
		if actor = r.groupOf(r.phraseAt(c.first+1, c.last)); actor == none {
			actor = r.topic
		}
		cl.hasSubject, cl.denied = r.mainly, false
	}
	if more := r.lower(c.last + 1); r.lower(c.last) == "nothing" && (more == "more" || more == "less" || more == "but") { // "wants nothing more than the return of the land"
		c = cue{first: c.first, last: c.last + 2}
		if r.lower(c.last) == "than" {
			c.last++
		}
	}
	if c.note == "until" { // "will not lay down its arms until the mine is closed"
		cl.denied = false
	}
	if actor == none || !cl.hasSubject || cl.denied || c.note == "against" && r.lower(cl.first-1) == "who" { // "fighters who oppose the talks"
		return
	}
	if r.lower(c.first) == "demand" && r.tag(c.first) != text.VERB {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	at := c.last
	if p := r.phraseAt(at, sentence.Last); r.doc.Tokens[c.first].Lemma == "demand" && p.ok() && dues.Has(r.doc.Tokens[p.head].Lemma) && r.lower(p.head) != "share" { // "demands fees from traders"
		return
	}
	if c.note == "what" { // "what they want, they say, is schools"
		for ; at < min(c.last+8, sentence.Last); at++ {
			if p := r.phraseAt(at+1, sentence.Last); beForms.Has(r.lower(at)) {
				if r.lower(at+1) == "to" || p.ok() && r.tag(p.head) == text.NOUN { // not "is less clear"
					r.sayPurposes(actor, at+1, sentence.Last, c)
				}
				return
			}
		}
		return
	}
	if railing.Has(r.doc.Tokens[c.first].Lemma) { // "denounces the Kesh Front as apostates": a foe, not an aim
		if p := r.phraseAt(at, sentence.Last); p.ok() && r.actorAt(p.head) != none && r.isSide(r.actorAt(p.head)) {
			return
		}
	}
	switch c.note {
	case "self": // "describes itself as Marxist", not "as a group"
		if p := r.phraseAt(at, sentence.Last); p.ok() && (r.actorAt(p.head) != none || membersNouns.Has(r.lower(p.head))) && p.core-p.first < 3 {
			return
		}
	case "against":
		at = c.first
		fallthrough
	case "thing": // "wants a federal state", but "wants talks", "opposes the Orm Army"
		p := r.phraseAt(c.last, sentence.Last)
		if p.ok() && r.lower(p.last) == "out" && r.lower(p.last+1) == "of" && r.tag(p.head) == text.NOUN { // "wants foreign companies out of Orm"
			break
		}
		if p.ok() && r.placeAt(p.head) != nil && (r.lower(p.last) == "to" && r.tag(p.last+1) == text.VERB || p.core-p.first > 1 && r.tag(p.head-1) == text.ADJ) { // "wants Kesh to secede", "an independent Kesh"
			break
		}
		if p.ok() && !r.pronoun(p.head) && !r.named[p.head] && r.lower(p.last) == "to" && r.tag(p.last+1) == text.VERB { // "wants settlers to leave"
			break
		}
		if !p.ok() || r.doc.Tokens[p.head].Tag != text.NOUN || r.actorAt(p.head) != none || r.pronoun(p.head) || p.last-p.first < 2 && r.xpos(p.head) == text.PennNNS {
			return
		}
	case "arms": // "took up arms in 2009 to win"
		for at = c.last; at < min(c.last+8, sentence.Last) && r.lower(at) != "to"; at++ {
			if lower := r.lower(at); lower == "after" || lower == "because" || lower == "when" { // "took up arms after the land was sold"
				if end := r.purposeEnd(at+1, sentence.Last); r.finiteWithin(at+1, end) {
					value, span := r.words(at+1, end)
					r.say(actor, "motive", value, span, c)
				}
				return
			}
			if r.tag(at) == text.PUNCT || r.tag(at) == text.VERB {
				return
			}
		}
		if at++; at >= sentence.Last || r.tag(at) != text.VERB {
			return
		}
	case "vow":
		if at >= sentence.Last || !aspiring.Has(r.doc.Tokens[at].Lemma) || r.pronoun(at+1) || r.tag(at+1) == text.ADP { // "pledged to avenge him", "vowed to return to Kesh"
			return
		}
	case "good":
		if p := r.phraseAt(c.last, sentence.Last); !p.ok() || !goods.Has(r.lower(p.head)) && !(r.habitual(cl) && r.xpos(p.head) == text.PennNNS && r.actorAt(p.head) != none && r.isKind(r.actorAt(p.head), who.Unnamed, who.People)) {
			return
		}
		at = c.last - 1
	}
	r.sayPurposes(actor, at, sentence.Last, c, on(r.dateWithin(cl.start, cl.first)))
}

// railing are verbs of speaking against something.
var railing = lex.NewSet("denounce rail protest")

// behindAside is the comma that closes an aside which begins at a comma, where a form of "be" follows; the token itself elsewhere.
func (r *reading) behindAside(i, end int) int {
	if r.lower(i) != "," {
		return i
	}
	for j := i + 2; j+1 < min(i+10, end); j++ {
		if r.lower(j) == "," && beForms.Has(r.lower(j+1)) {
			return j
		}
	}
	return i
}

// furthering words stand before an aim that is not the first: "a second aim".
var furthering = lex.NewSet("another second third further final long-term")

// documentOf says whether a phrase names a paper that speaks for its owner: "the group's manifesto".
func (r *reading) documentOf(p phrase) bool {
	switch r.lower(p.head) {
	case "manifesto", "charter", "programme", "program", "constitution", "declaration", "statement", "statements", "website", "leaders", "leader":
		return true
	}
	return false
}

// nobodyIn says whether a phrase names no party: "Tuesday's leaflet", not "the ministry's leaflet".
func (r *reading) nobodyIn(p phrase) bool {
	for t := p.first; t < p.last; t++ {
		if r.lower(t+1) == "'s" && r.dateWithin(t, t+1) == nil {
			return false
		}
		if r.actorAt(t) != none || t != p.head && r.isPeople(t) || governmentNouns.Has(r.lower(t)) {
			return false
		}
	}
	return true
}

// leaflets are what a group that hides speaks through.
var leaflets = lex.NewSet("declaration charter leaflet pamphlet tract manifesto communique communiqué text message video")

var (
	// aspiring are verbs of what is wanted for long, not of the next deed.
	aspiring = lex.NewSet(`overthrow topple establish create impose restore free liberate defend protect drive expel end oust build rid reclaim
	unite return avenge punish recover reclaim emancipate oust rid defeat bring turn conquer purge eradicate destroy spread replace secede fight achieve win gain resist stop`)
	// goods are what a group says it stands up for.
	goods = lex.NewSet(`rights interests people community communities faith religion minority minorities lands freedom independence islam
	autonomy`)
)

// pursuing are verbs of those who have an aim.
var pursuing = lex.NewSet("proclaim pursue declare announce adopt share set embrace")

func (r *reading) goal(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	actor := r.possessor(phrase{first: p.first, last: c.first, core: c.first, head: c.first})
	at := c.last
	another := r.mainly && (r.lower(p.first) == "a" || r.lower(p.first) == "another") && furthering.Has(r.lower(p.head-1)) // "a second aim is", "a second grievance is"
	if actor == none && another && c.note == "list" {
		actor = r.topic
	}
	if c.note == "list" { // "its grievances include"
		at = r.behindAside(at, sentence.Last)
		if r.lower(at) == "," && beForms.Has(r.lower(at+1)) {
			at++
		}
		if actor == none || at == sentence.Last || p.first != sentence.First {
			return
		}
		switch verb := r.doc.Tokens[at].Lemma; {
		case verb == "range" && r.lower(at+1) == "from": // "its demands range from schools to independence"
			for to := at + 3; to+1 < sentence.Last; to++ {
				if r.lower(to) == "to" {
					value, span := r.words(at+2, to)
					r.say(actor, "motive", value, span, c)
					r.sayPurposes(actor, to+1, sentence.Last, c)
					return
				}
			}
		case verb == "include" || verb == "be" || verb == "concern":
			r.sayPurposes(actor, at+1, sentence.Last, c)
		case (verb == "centre" || verb == "center" || verb == "focus" || verb == "revolve") && (r.lower(at+1) == "on" || r.lower(at+1) == "around"):
			r.sayPurposes(actor, at+2, sentence.Last, c)
		}
		return
	}
	if at < sentence.Last && r.lower(at) == "of" {
		if verb := p.first - 1; actor == none && verb >= sentence.First && pursuing.Has(r.lemma(verb)) { // "proclaims the aim of a free Kesh"
			if cl := r.clauseOf(verb, verb+1); cl.hasSubject && !cl.denied && !cl.passive {
				actor = r.groupOf(cl.subject)
			}
		}
		if actor != none {
			r.sayPurposes(actor, at+1, r.clauseEnd(at+1, sentence.Last), c)
			return
		}
		if inner := r.phraseAt(at+1, sentence.Last); inner.ok() {
			actor, at = r.groupOf(inner), inner.last
		}
	}
	if actor == none && r.asks("motive") && c.note == "" && p.core-p.first <= 3 && r.lower(p.first) == "the" && p.core == c.last && utmost.Has(r.lower(p.first+1)) { // "the real aim is"
		actor = r.topic
	}
	if actor == none && another && (r.lower(c.last) != "of" || membersNouns.Has(r.lemma(r.phraseAt(c.last+1, sentence.Last).head))) {
		actor = r.topic
	}
	if actor == none {
		return
	}
	if at < sentence.Last && r.lower(at) == "for" && c.note == "for" { // "its demand for independence"
		r.sayPurposes(actor, at+1, r.clauseEnd(at+1, sentence.Last), c)
		return
	}
	if at < sentence.Last && r.lower(at) == "for" { // "motive for kidnapping became more financial"
		at = r.phraseAt(at+1, sentence.Last).last
	}
	for i, end := at, at+8; i < min(end, sentence.Last); i++ {
		if copulas.Has(r.lower(i)) || r.lower(i) == "to" {
			if i+1 < sentence.Last && (r.lower(i+1) == "to" || r.lower(i+1) == "been" || r.tag(i+1) == text.AUX) {
				continue
			}
			r.sayPurposes(actor, i+1, sentence.Last, c)
			return
		}
		if behind := r.behindAside(i, sentence.Last); behind > i { // "its aim, it says, is"
			i, end = behind, behind+8
			continue
		}
		if r.tag(i) == text.PUNCT && !r.isQuote(i) {
			return
		}
	}
}
