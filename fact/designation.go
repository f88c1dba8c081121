package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/where"
	"casus/who"
)

// designationRules read what states and others call a group, on their lists and off them.
var designationRules = []Rule{
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
}

func (r *reading) designated(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || r.onlyPossible(cl) || r.named[c.first] {
		return
	}
	var actor int
	var designators []phrase
	from := cl.last
	if cl.passive {
		actor = r.branded(cl.subject)
		designators = r.after(cl.last, cl.end, agents)
	} else {
		objects := r.objects(c, cl) // "which Kesh lists as a terrorist group"
		if len(objects) == 0 {
			return
		}
		object := r.withoutLabel(objects[0])
		if actor, from = r.branded(object), max(object.last, c.last); actor == none && (r.lower(objects[0].head) == "it" || r.lower(objects[0].head) == "them" && r.mainly) {
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
		if c.note != "ban" && !(r.doc.Tokens[c.last-1].Lemma == "designate" && !cl.passive && cl.end-from < 6) { // "the State Department designated it in 2012"
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

// branded is the group, or in a report on one group the man of it, that a phrase names.
func (r *reading) branded(p phrase) int {
	if actor := r.groupOf(p); actor != none || !r.mainly || !p.ok() || r.pronoun(p.head) {
		return actor
	}
	if name, _ := r.person(p); name != "" && name != strings.ToLower(name) {
		return r.actorAt(p.head)
	}
	return none
}

// withoutLabel is an object of naming without what it is called, where both look like one phrase: "calls the group terrorists".
func (r *reading) withoutLabel(p phrase) phrase {
	if at := p.head; p.core == p.head+1 && at > p.first && labels.Has(r.lower(at)) && (groupNouns.Has(r.lower(at-1)) || r.named[at-1] && r.xpos(at) == text.PennNNS) {
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
	actor := r.branded(target)
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
