package fact

import (
	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/who"
	"strings"
)

// lossRules read what a group has lost: its dead, its prisoners, its strength.
var lossRules = []Rule{
	{
		Name: "number of group's members killed or held",
		Yes: []string{"Hundreds of Orman Liberation Front fighters have been killed or arrested since 2021.",
			"The Orman Liberation Front survives despite hundreds of its fighters being arrested by the army."},
		No:  []string{"Hundreds of villagers have been killed by Orman Liberation Front fighters."},
		Try: (*reading).lost,
	},
	{
		Name: "loss of number of group's members",
		Yes:  []string{"The Orman Liberation Front admitted the loss of 45 fighters.", "The raids led to the arrest of 95 members of the Orman Liberation Front."},
		No:   []string{"The Orman Liberation Front claimed the death of 45 soldiers."},
		Try:  (*reading).lossOfMembers,
	},
	{
		Name: "group's dead are number",
		Yes:  []string{"The army puts the losses of the Orman Liberation Front at 620 dead.", "The Orman Liberation Front's casualties run to 900."},
		No:   []string{"The army's casualties run to 900; the Orman Liberation Front was silent."},
		Try:  (*reading).ownDead,
	},
	{
		Name: "group weakened by",
		Yes:  []string{"The Orman Liberation Front was defeated by a Nigerian-led coalition.", "The Orman Liberation Front has been weakened by defections."},
		No:   []string{"The army was weakened by defections.", "The Orman Liberation Front defeated the army."},
		Try:  (*reading).weakened,
	},
}

// lost reads numbers of a group's people of whom a verb says that they were killed or taken.
func (r *reading) lost(c cue) {
	if p := r.around(c.first); p.ok() && c.first < p.head && r.counted(p) { // "more than 260 imprisoned members of the group"
		if actor := r.possessor(p); actor != none {
			value, span := r.people(p)
			r.say(actor, "losses", value, span, c)
		}
		return
	}
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	if c.note == "cost" { // "the battle cost the group 300 men"
		for at := c.last + 1; at < min(c.last+6, cl.end); at++ {
			_, tokens := number.At(r.doc, at)
			if tokens == 0 {
				continue
			}
			head := r.memberNoun(at+tokens, cl.end)
			if dead := r.lower(at + tokens); head < 0 && (dead == "dead" || dead == "lives") { // "the campaign costs the group 38 dead"
				head = at + tokens
			}
			if actor := r.groupWithin(c.last, at); head >= 0 {
				value, span := r.words(at, head+1)
				r.say(actor, "losses", value, span, c, on(r.dateOf(cl)))
			}
			return
		}
		return
	}
	if c.note == "own" { // "lost more than 400 men"
		if _, tokens := number.At(r.doc, c.last); tokens > 0 && !cl.passive {
			if head := r.memberNoun(c.last+tokens, cl.end); head >= 0 {
				value, span := r.words(c.last, head+1)
				r.say(r.groupOf(cl.subject), "losses", value, span, c, on(r.dateOf(cl)))
			}
		}
		return
	}
	if lemma := r.doc.Tokens[c.first].Lemma; !cl.passive && !r.beingBefore(cl) && !falling.Has(lemma) && r.tag(c.first) == text.VERB && lemma != "lay" {
		r.inflicted(cl, c)
		return
	}
	subject := cl.subject
	if name, span := r.person(subject); name != "" && fates.Has(r.lower(c.first)) { // its leader
		r.say(r.leads(name), "losses", name, span, c, on(r.dateOf(cl)))
		return
	}
	if !r.counted(subject) {
		return
	}
	actor := r.groupWithin(subject.first, subject.last)
	if actor == none {
		actor = r.possessor(subject)
	}
	lemma, bare := r.doc.Tokens[c.first].Lemma, groupNouns.Has(r.lower(subject.head)) && subject.last == subject.core && r.perfect(cl)
	fell := falling.Has(lemma) || lemma == "lay"
	if actor == none && r.mainly && (ownFighters.Has(r.lower(subject.head)) || bare && (fell || r.explained)) { // "35 members have surrendered" in a report on one group
		actor = r.topic
	}
	if actor == none {
		return
	}
	last := c.last
	for last+1 < r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last && (r.lower(last) == "or" || r.lower(last) == "and") && (r.tag(last+1) == text.VERB || strings.HasSuffix(r.lower(last+1), "ed")) {
		last += 2
	}
	if last < cl.end && r.lower(last) == "by" {
		if list := r.values(last+1, cl.end); list != nil {
			last = list[len(list)-1].last
		}
	}
	first, _ := r.trim(subject.first, subject.last)
	value, span := r.words(first, last)
	r.say(actor, "losses", value, span, c, on(r.dateOf(cl)))
}

// lossOfMembers reads "the loss of 45 fighters", "the arrest of 95 members of the group".
func (r *reading) lossOfMembers(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	count, tokens := number.At(r.doc, c.last)
	if tokens == 0 || count.Low < 10 && r.lower(c.first) != "loss" { // "the arrest of two members" is one act
		return
	}
	head := r.memberNoun(c.last+tokens, sentence.Last)
	if head < 0 {
		return
	}
	lost := phrase{first: c.last, last: max(r.complement(head+1, sentence.Last), head+1), core: head + 1, head: head}
	actor := r.groupWithin(lost.first, lost.last)
	if actor == none {
		actor = r.possessor(lost)
	}
	if before := r.around(c.first).first - 1; actor == none && before > sentence.First && owning.Has(r.doc.Tokens[before].Lemma) { // "admitted the loss of"
		actor = r.groupOf(r.clauseOf(before, before+1).subject)
	}
	if alone := lost.last == head+1 && r.lower(lost.last) != "by"; actor == none && alone && r.mainly && ownFighters.Has(r.lower(head)) {
		actor = r.topic
	}
	if actor != none && r.isGroup(actor) {
		value, span := r.words(lost.first, lost.last)
		r.say(actor, "losses", value, span, c, on(r.dateAround(c)))
	}
}

// owning are verbs of those who own up to a loss.
var owning = lex.NewSet("admit acknowledge concede confirm suffer mourn announce report")

// ownDead reads "the group's casualties run to 900", "puts the group's losses at 410 dead".
func (r *reading) ownDead(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.core != c.last {
		return
	}
	if r.xpos(p.first) == text.PennPRPS && r.isKind(r.subjectAround(p.first), who.Forces, who.Government) { // the army's own
		return
	}
	actor := r.possessor(phrase{first: p.first, last: p.last, core: p.core, head: c.first})
	if actor == none || !r.isGroup(actor) {
		return
	}
	for i := p.last; i < min(p.last+6, sentence.Last); i++ {
		count, tokens := number.At(r.doc, i)
		if tokens == 0 {
			if r.tag(i) == text.PUNCT && r.lower(i) != ":" { // "have been heavy: some 200 men"
				return
			}
			continue
		}
		if count.Low < 10 || r.dateWithin(i, i+tokens) != nil { // the dead of one fight; "fell in 2019"
			return
		}
		last := i + tokens
		if head := r.memberNoun(last, sentence.Last); head >= 0 {
			last = head + 1
		} else if next := r.lower(last); next == "dead" || next == "killed" {
			last++
		} else if last < sentence.Last && (r.tag(last) == text.NOUN || r.lower(last) == "%") {
			return
		}
		value, span := r.words(i, last)
		r.say(actor, "losses", value, span, c, on(r.dateAround(c)))
		return
	}
}

// subjectAround is the actor that the verb over a token has for its subject.
func (r *reading) subjectAround(token int) int {
	for at := token; at >= 0; at = r.doc.Tokens[at].Head {
		if subject := r.doc.Child(at, text.RelNsubj); r.doc.Tokens[at].Tag == text.VERB && subject >= 0 {
			return r.actorAt(subject)
		}
	}
	return none
}

// falling are verbs of what happens to a group's people without another's doing.
var falling = lex.NewSet("die perish surrender defect desert")

// inflicted reads what others say they did to a group's people: "The army has killed more than 300 of its fighters."
func (r *reading) inflicted(cl clause, c cue) {
	_, tokens := number.At(r.doc, c.last)
	if tokens == 0 && sharesLost.Has(r.lower(c.last)) && r.lower(c.last+1) == "of" { // "has killed most of its leaders"
		if p := r.phraseAt(c.last+2, cl.end); p.ok() && membersNouns.Has(r.lower(p.head)) && p.head > p.first {
			if actor := r.possessor(p); actor != none && actor != r.groupOf(cl.subject) {
				value, span := r.words(c.last, p.core)
				r.say(actor, "losses", value, span, c, on(r.dateOf(cl)))
			}
		}
		return
	}
	if tokens == 0 || r.xpos(c.first) == text.PennVBG { // "killing two members" is one act
		return
	}
	head := r.memberNoun(c.last+tokens, cl.end)
	if of := c.last + tokens; head < 0 && r.lower(of) == "of" { // "300 of the group's fighters"
		if p := r.phraseAt(of+1, cl.end); p.ok() && p.core == p.head+1 {
			for head = p.head; head > of && (!membersNouns.Has(r.lower(head)) || head < p.head && r.dateWithin(head+1, p.head+1) == nil); head-- { // "of the group's fighters last year"
			}
			if head == of {
				head = -1
			}
		}
	}
	if head < 0 {
		return
	}
	counted := phrase{first: c.last, last: head + 1, core: head + 1, head: head}
	if behind := r.complement(head+1, cl.end); behind > head+1 {
		counted.last = behind
	}
	actor := r.groupWithin(counted.first, counted.last)
	if actor == none {
		actor = r.possessor(counted)
	}
	if at := counted.last; actor == none && (r.lower(at) == "belonging" || r.lower(at) == "loyal") && r.lower(at+1) == "to" { // "300 men belonging to the group"
		actor = r.groupOf(r.phraseAt(at+2, cl.end))
	}
	byOthers := r.groupOf(cl.subject) == none || r.pronoun(cl.subject.head)
	if actor == none && r.mainly && byOthers && ownFighters.Has(r.lower(counted.head)) && !r.onOneDay(cl) { // "the army arrested 27 members in 2024" in a report on one group
		if n, _ := number.At(r.doc, c.last); n.Low >= 10 {
			actor = r.topic
		}
	}
	for t := counted.first; actor == none && t < counted.last; t++ {
		if other := r.actorAt(t); other != none && r.isPerson(other) { // "52 of Dahl's men"
			actor = r.leads(r.cast.Actors[other].Name)
		}
	}
	if actor == none || !r.pronoun(cl.subject.head) && actor == r.groupOf(cl.subject) { // "it" may be who speaks
		return
	}
	value, span := r.words(counted.first, counted.last)
	r.say(actor, "losses", value, span, c, on(r.dateOf(cl)))
}

var sharesLost = lex.NewSet("most half many several")

// onOneDay says whether a clause tells of one day, not of a longer time.
func (r *reading) onOneDay(cl clause) bool {
	date := r.dateOf(cl)
	return date != nil && len(date.Date) >= 10
}

func (r *reading) beingBefore(cl clause) bool {
	for i := cl.first; i < cl.last; i++ {
		if r.lower(i) == "being" {
			return true
		}
	}
	return false
}

// counted says whether a phrase gives a number or an amount of members.
func (r *reading) counted(p phrase) bool {
	member, amount := false, false
	for i := p.first; i < p.last; i++ {
		lower := r.lower(i)
		member = member || countedNouns.Has(lower) || membersNouns.Has(lower) && lower != "group"
		amount = amount || r.tag(i) == text.NUM || amounts.Has(lower)
	}
	return member && amount
}

var fates = lex.NewSet("killed captured arrested detained executed assassinated slain jailed imprisoned")

var amounts = lex.NewSet("hundreds thousands dozens scores many several most tens numerous some")

func (r *reading) weakened(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if !cl.passive {
		if c.note != "cause" {
			return
		}
		for _, p := range r.values(c.last, cl.end) {
			if actor := r.groupOf(p); actor != none {
				value, span := r.subjectWords(cl)
				r.say(actor, "losses", value, span, c)
			}
		}
		return
	}
	actor := r.groupOf(cl.subject)
	if actor == none {
		if actor = r.possessor(cl.subject); actor == none || !membersNouns.Has(r.lower(cl.subject.head)) {
			return
		}
	}
	end := c.last
	if list := r.after(cl.last, cl.end, agents); list != nil {
		end = list[len(list)-1].last
	}
	value, span := r.words(c.first, min(end, sentence.Last))
	r.say(actor, "losses", value, span, c, on(r.dateOf(cl)))
	if c.note == "fight" {
		r.saySides(actor, "rival_of", r.after(cl.last, cl.end, agents), c)
	}
}
