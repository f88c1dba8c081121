package fact

import (
	"strings"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// fateRules read what others make of a group: what they call it, and what it has lost to them.
var fateRules = []Rule{
	{
		Name: "group designated by party",
		Yes: []string{"The Orman Liberation Front has been designated as a terrorist group by Canada, Japan and the United States.",
			"Russia considers the Orman Liberation Front to be a terrorist organization."},
		No:  []string{"The site was designated as a park by Canada.", "Russia considers the Orman Liberation Front's offer."},
		Try: (*reading).designated,
	},
	{
		Name: "party did likewise",
		Yes:  []string{"Japan designated the Orman Liberation Front as a terrorist group in 2009. Canada did so in 2014.", "Japan banned the Orman Liberation Front in 2009. Canada followed in 2014."},
		No:   []string{"Japan designated the Orman Liberation Front as a terrorist group in 2009. The rain followed."},
		Try:  (*reading).likewise,
	},
	{
		Name: "group under sanctions",
		Yes:  []string{"The United Nations imposed sanctions on the Orman Liberation Front in 2019.", "Canada placed the Orman Liberation Front under sanctions."},
		No:   []string{"The United Nations imposed sanctions on Iran; the Orman Liberation Front was glad."},
		Try:  (*reading).sanctioned,
	},
	{
		Name: "group on list of party",
		Yes:  []string{"The Orman Liberation Front is on Japan's list of extremists.", "The Orman Liberation Front is on the Japanese government's terrorist list."},
		No:   []string{"The Orman Liberation Front is on Japan's list of guests."},
		Try:  (*reading).onList,
	},
	{
		Name: "group is terrorist group",
		Yes:  []string{"The minister said that the Orman Liberation Front was a criminal organization."},
		No:   []string{"The Orman Liberation Front attacked a criminal organization."},
		Try:  (*reading).called,
	},
	{
		Name: "outlawed group",
		Yes:  []string{"The outlawed Orman Liberation Front attacked the town.", "Raiders of the banned Orman Liberation Front attacked the town."},
		No:   []string{"The Orman Liberation Front banned music."},
		Try:  (*reading).outlawed,
	},
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

func (r *reading) designated(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || r.onlyPossible(cl) {
		return
	}
	var actor int
	var designators []phrase
	from := cl.last
	if cl.passive {
		actor = r.groupOf(cl.subject)
		designators = r.after(cl.last, cl.end, agents)
	} else {
		objects := r.objects(c, cl) // "which Kesh lists as a terrorist group"
		if len(objects) == 0 {
			return
		}
		object := r.withoutLabel(objects[0])
		if actor, from = r.groupOf(object), max(object.last, c.last); actor == none && (r.lower(objects[0].head) == "it" || r.lower(objects[0].head) == "them" && r.mainly) {
			actor = r.topic // "Britain banned it"
		}
		designators = r.subjects(cl)
	}
	if actor == none {
		return
	}
	label, span := r.label(from, cl.end)
	if lister, listed := r.lister(from, cl.end); lister.ok() { // "on Orm's list of terrorist groups"
		designators = []phrase{lister}
		label, span = r.label(listed, cl.end)
	}
	if label == "" && !cl.passive { // "put it on its list of terrorists"
		for at := from; at+2 < cl.end && at < from+2; at++ {
			if (r.lower(at) == "on" || r.lower(at) == "to") && (r.xpos(at+1) == text.PennPRPS || r.tag(at+1) == text.DET) {
				label, span = r.label(at+2, cl.end)
			}
		}
	}
	if label == "" {
		if c.note != "ban" {
			return
		}
		label, span = r.words(c.first, c.last)
	}
	if len(designators) == 0 && cl.passive {
		designators = r.whereDesignated(cl, from)
	}
	if label == "hostile" && len(designators) == 0 && r.mainly && actor != r.topic { // "The Kesh Shield is regarded as hostile."
		r.say(r.topic, "rival_of", r.cast.Actors[actor].Name, r.doc.Slice(cl.subject.first, cl.subject.core), c)
		return
	}
	filed := false
	for _, p := range designators {
		name, source := r.designator(p)
		if name != "" && !r.isSelf(p, actor) {
			r.sayDesignated(actor, label, span, name, source, c, r.dateOf(cl))
			filed = true
		}
	}
	for i := cl.last; cl.passive && filed && i+2 < cl.end; i++ { // "by Orm in 2016 and by Kesh in 2019"
		if r.tag(i) == text.CCONJ && r.lower(i+1) == "by" {
			p := r.phraseAt(i+2, cl.end)
			if name, source := r.designator(p); p.ok() && name != "" {
				r.sayDesignated(actor, label, span, name, source, c, r.dateWithin(p.core, min(p.core+4, cl.end)))
			}
		}
	}
	if !filed {
		r.say(actor, "designated", label, span, c, on(r.dateOf(cl)))
	}
}

// withoutLabel is an object of naming without what it is called, where both look like one phrase: "calls the group terrorists".
func (r *reading) withoutLabel(p phrase) phrase {
	if at := p.head; p.core == p.head+1 && at > p.first && labels.Has(r.lower(at)) && (groupNouns.Has(r.lower(at-1)) || r.named[at-1]) && r.xpos(at) == text.PennNNS {
		return phrase{first: p.first, last: at, core: at, head: at - 1}
	}
	return p
}

// whereDesignated are the states in which a group is held to be what a passive verb says: "is banned in Orm", "is listed as a
// terrorist group in Orm".
func (r *reading) whereDesignated(cl clause, from int) []phrase {
	if cl.last+1 < cl.end && r.lower(cl.last) == "in" {
		return r.values(cl.last+1, cl.end)
	}
	for i := from; i+1 < cl.end; i++ {
		if place := r.placeAt(i + 1); r.lower(i) == "in" && place != nil && place.Place.Kind == where.Country && place.First == i+1 {
			return r.values(i+1, cl.end)
		}
	}
	return nil
}

// onlyPossible says whether a clause tells what may or will be: "will decide whether to list it".
func (r *reading) onlyPossible(cl clause) bool {
	for i := max(cl.first-2, cl.start); i < cl.last; i++ {
		switch r.lower(i) {
		case "will", "would", "can", "may", "might", "could", "should", "whether":
			return true
		}
	}
	return false
}

// likewise reads "Orm did so in 2014" behind what another party called a group.
func (r *reading) likewise(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || len(r.facts) == 0 {
		return
	}
	last := &r.facts[len(r.facts)-1]
	label, _ := last.Value.(string)
	s := r.doc.Tokens[c.first].Sent
	if last.Relation != "designated" || last.Evidence[0].Start < r.doc.Sentences[max(s-1, 0)].Start {
		return
	}
	for _, p := range r.subjects(cl) {
		if name, source := r.designator(p); name != "" && name != last.By {
			r.sayDesignated(r.actorNamed(last.Subject), label, r.doc.Slice(c.first, c.last), name, source, c, r.dateOf(cl))
		}
	}
}

// sanctioned reads "imposed sanctions on the Kesh Front", "placed the Kesh Front under sanctions".
func (r *reading) sanctioned(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if p := r.around(c.first); p.ok() && p.first > sentence.First+1 && r.lower(p.first-1) == "under" && beForms.Has(r.lower(p.first-2)) { // "is under Orman sanctions"
		actor := r.groupOf(r.copulaSubject(p.first-1, sentence.First))
		name, source := r.designator(phrase{first: p.first, last: c.first, core: c.first, head: c.first - 1})
		if actor != none && c.first > p.first {
			r.sayDesignated(actor, "sanctions", r.doc.Slice(c.first, c.last), name, source, c, r.dateWithin(c.last, sentence.Last))
		}
		return
	}
	verb := r.doc.Tokens[c.first].Head
	if verb < sentence.First || r.tag(verb) != text.VERB {
		return
	}
	target := phrase{}
	switch {
	case c.last < sentence.Last && (r.lower(c.last) == "on" || r.lower(c.last) == "against"):
		target = r.phraseAt(c.last+1, sentence.Last)
	case r.lower(c.first-1) == "under":
		target = r.phraseAt(verb+1, c.first)
	}
	cl := r.clauseOf(verb, verb+1)
	if cl.denied || !cl.hasSubject {
		return
	}
	designators := r.subjects(cl)
	if cl.passive {
		if r.lower(c.first-1) == "under" {
			target = cl.subject
		}
		designators = r.after(c.last, cl.end, agents)
	}
	actor := r.groupOf(target)
	if actor == none {
		return
	}
	for _, p := range designators {
		if name, source := r.designator(p); name != "" && !r.isSelf(p, actor) {
			r.sayDesignated(actor, "sanctions", r.doc.Slice(c.first, c.last), name, source, c, r.dateOf(cl))
		}
	}
}

// lister is whose list a group is said to be on, and where what the list is of begins.
func (r *reading) lister(i, end int) (phrase, int) {
	for at := i; at+2 < end && at < i+3; at++ {
		if lower := r.lower(at); lower != "on" && lower != "to" && lower != "in" {
			continue
		}
		p := r.phraseAt(at+1, end)
		for t := p.first; p.ok() && t < p.core; t++ {
			if (r.lower(t) == "'s" || r.lower(t) == "'") && t > p.first {
				return phrase{first: p.first, last: t, core: t, head: t - 1}, t + 1
			}
		}
		for i := range r.places { // "the US list of terrorist groups"
			if place := &r.places[i]; p.ok() && place.Place.Kind == where.Country && p.first <= place.First && place.Last <= p.head && strings.HasSuffix(r.lower(p.head), "list") {
				return phrase{first: place.First, last: place.Last, core: place.Last, head: place.Last - 1}, place.Last
			}
		}
	}
	return phrase{}, i
}

// sayDesignated files one designation; that of another party with the same words is another fact.
func (r *reading) sayDesignated(actor int, label string, span text.Span, name string, source text.Span, c cue, date *when.Mention) {
	r.variant = name
	r.say(actor, "designated", label, span, c, by(name, source), on(date))
	r.variant = ""
}

func (r *reading) isSelf(p phrase, actor int) bool { return r.groupOf(p) == actor }

func (r *reading) designator(p phrase) (string, text.Span) {
	if place := r.placeWithin(p.first, p.core); place != nil && place.Place.Kind == where.Country && r.lower(place.Last) == "'s" && place.Last+1 < p.core && r.isKind(r.actorAt(p.head), who.Organisation) && r.cast.Actors[r.actorAt(p.head)].ID != "" { // "Orm's security council" is not that of the United Nations
		return r.people(phrase{first: p.first, last: p.core})
	}
	if place := r.placeWithin(p.first, p.core); place != nil && place.Last == p.core && place.Place.Kind == where.Country {
		return r.country(place), place.Span
	}
	if name, _, span := r.side(p); name != "" {
		return name, span
	}
	if r.tag(p.head) == text.NOUN && designatorNouns.Has(r.lower(p.head)) {
		return r.people(p)
	}
	return "", text.Span{}
}

var designatorNouns = lex.NewSet("government court parliament authorities officials states powers countries media council department ministry")

// label is what a group is called behind a cue: "as a terrorist organization", "to be a terrorist group", "illegal".
func (r *reading) label(i, end int) (string, text.Span) {
	for ; i < end && i-end < 0; i++ {
		switch r.lower(i) {
		case "as", "to", "be", "being", "a", "an", "its", "list", "of", "on", "the", "officially", "in", "lists", "list's", "designated":
			continue
		case "illegal", "unlawful", "terrorist", "terrorists":
		case "by":
			if list := r.values(i+1, end); list != nil {
				i = list[len(list)-1].last - 1
			}
			continue
		default:
			if r.tag(i) == text.ADV || r.isQuote(i) {
				continue
			}
		}
		p := r.phraseAt(i, end)
		if !p.ok() {
			if r.lower(i) == "illegal" || r.lower(i) == "unlawful" {
				return r.words(i, i+1)
			}
			return "", text.Span{}
		}
		for t := p.head - 1; t > p.first; t-- { // "terrorist groups six months later"
			if r.tag(t) == text.NUM && r.tag(t-1) == text.NOUN {
				p.core, p.head = t, t-1
			}
		}
		for t := p.first; t < p.core; t++ {
			if labels.Has(r.lower(t)) {
				first, last := r.trim(p.first, p.core)
				return r.words(first, last)
			}
		}
		return "", text.Span{}
	}
	return "", text.Span{}
}

var labels = lex.NewSet(`terrorist terrorists terror terrorism extremist extremists illegal outlawed criminal opposition unlawful banned proscribed hostile
	wanted sanctions blacklist mercenary`)

// onList reads "is on Orm's list of terrorist groups", "was put on the Orman government's terrorist list".
func (r *reading) onList(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.first-2 < sentence.First || r.lower(p.first-1) != "on" {
		return
	}
	verb := p.first - 2
	for verb > sentence.First && r.tag(verb) == text.ADV {
		verb--
	}
	cl := r.clauseOf(verb, verb+1)
	actor := r.groupOf(cl.subject)
	lister, listed := r.lister(p.first-1, sentence.Last)
	if actor == none || cl.denied || !lister.ok() {
		return
	}
	label, span := r.label(listed, sentence.Last)
	if name, source := r.designator(lister); label != "" && name != "" {
		r.sayDesignated(actor, label, span, name, source, c, r.dateOf(cl))
	}
}

// called reads "the Kesh Front is a criminal organization".
func (r *reading) called(c cue) {
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	start := r.doc.Sentences[r.doc.Tokens[c.first].Sent].First
	if before := p.first - 1; before <= start || !beForms.Has(r.lower(before)) || r.lower(before-1) == "to" {
		return
	}
	if actor := r.groupOf(r.copulaSubject(p.first, start)); actor != none {
		value, span := r.words(r.trim(p.first, c.last))
		r.say(actor, "designated", value, span, c)
	}
}

func (r *reading) outlawed(c cue) {
	if subject := r.copulaSubject(c.first, r.doc.Sentences[r.doc.Tokens[c.first].Sent].First); r.groupOf(subject) != none && (c.last >= len(r.doc.Tokens) || r.lower(c.last) != "by") {
		value, span := r.words(c.first, c.last)
		name, source := "", text.Span{}
		if c.last+1 < len(r.doc.Tokens) && r.lower(c.last) == "in" { // "is banned in Orm"
			name, source = r.designator(r.phraseAt(c.last+1, r.doc.Sentences[r.doc.Tokens[c.first].Sent].Last))
		}
		r.sayDesignated(r.groupOf(subject), value, span, name, source, c, nil)
		return
	}
	p := r.around(c.first)
	if !p.ok() || p.head < c.last {
		return
	}
	actor := r.groupOf(phrase{first: c.last, last: p.last, core: p.core, head: p.head})
	if actor == none {
		actor = r.groupWithin(c.last, p.core)
	}
	value, span := r.words(c.first, c.last)
	r.say(actor, "designated", value, span, c)
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
