package fact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text"
	"casus/where"
	"casus/who"
)

// sortOf is what kind of thing a value is: it bounds the relations in which a group may stand to it.
type sortOf uint8

const (
	aPerson  sortOf = iota
	aParty          // a group, an army, a state, a body
	aCountry        // named as a place
	aPlace          // any other
	aNation         // "Orman"
	aThing          // what a common noun tells: people of a kind, what money comes from
)

var sortNames = [...]string{"person", "party", "country", "place", "nation", "thing"}

// pair is a group and a value that a sentence names beside it: the model says in which relation they stand.
type pair struct {
	actor   int    // the group
	at      int    // the token that stands for it, none where the sentence leaves it to the report
	from    string // and where the report then names it
	others  int    // how many other groups may have the value
	nearest bool   // none of them is nearer
	value   phrase
	sort    sortOf
	place   *where.Mention
}

// relationsOf are the relations in which a group may stand to a value of a sort.
var relationsOf = [...][]string{
	aPerson:  {"led_by", "founded_by", "supported_by"},
	aParty:   {"ally_of", "rival_of", "split_from", "supported_by", "members_from", "founded_by"},
	aCountry: {"active_in", "controls", "supported_by", "members_from", "rival_of"},
	aPlace:   {"active_in", "controls", "members_from"},
	aNation:  {"members_from"},
	aThing:   {"supported_by", "members_from", "founded_by"},
}

// pairs are the groups and values of a sentence.
func (r *reading) pairs(s int) []pair {
	sentence := &r.doc.Sentences[s]
	if !sentence.Parsed {
		return nil
	}
	groups := r.spoken[:0] // one token for each time a group is spoken of
	for t := sentence.First; t < sentence.Last; t++ {
		if i := r.mentionAt[t]; i > 0 && (t == sentence.First || r.mentionAt[t-1] != i) {
			if actor := r.actorAt(t); r.isGroup(actor) {
				groups = append(groups, t)
			}
		}
	}
	r.spoken = groups
	other, from := r.implied(s)
	if len(groups) == 0 && other == none {
		return nil
	}
	var all []pair
	for t := sentence.First; t < sentence.Last; t++ {
		if p := r.valueAt(t); p.value.ok() {
			all = r.pairsOf(all, p, other, from)
		}
	}
	return all
}

// pairsOf adds the pairs of a value: with each group that its sentence speaks of, where it does so nearest, and with the implied one.
func (r *reading) pairsOf(all []pair, p pair, other int, from string) []pair {
	start, own := len(all), r.actorAt(p.value.head)
	named := other == none || own == other
	for _, t := range r.spoken {
		actor := r.actorAt(t)
		named = named || actor == other
		if t >= p.value.first && t < p.value.core || actor == own {
			continue
		}
		i := start
		for i < len(all) && all[i].actor != actor {
			i++
		}
		if p.actor, p.at = actor, t; i == len(all) {
			all = append(all, p)
		} else if distance(t, p.value) < distance(all[i].at, p.value) {
			all[i].at = t
		}
	}
	nearest := start
	for i := start; i < len(all); i++ {
		if distance(all[i].at, p.value) < distance(all[nearest].at, p.value) {
			nearest = i
		}
	}
	if !named {
		p.actor, p.at, p.from = other, none, from
		all = append(all, p)
	}
	for i := start; i < len(all); i++ {
		all[i].others, all[i].nearest = len(all)-start-1, i == nearest
	}
	return all
}

// implied is the group of which a sentence may tell without naming it, and where it is named: that of the heading above, the report's
// topic, or the group last named in the paragraph.
func (r *reading) implied(s int) (group int, from string) {
	sentence := &r.doc.Sentences[s]
	for above := s - 1; above >= 0; above-- {
		if heading := &r.doc.Sentences[above]; heading.Kind == text.Heading {
			if group := r.groupWithin(heading.First, heading.Last); group != none && group != r.topic {
				return group, "heading"
			}
			break
		}
	}
	if r.mainly {
		return r.topic, "topic"
	}
	for above := s - 1; above >= 0 && r.doc.Sentences[above].Paragraph == sentence.Paragraph; above-- {
		before := &r.doc.Sentences[above]
		if group := r.groupWithin(before.First, before.Last); group != none {
			return group, "before"
		}
	}
	return none, ""
}

func distance(token int, p phrase) int { return max(p.first-token, token-p.last+1, 0) }

// valueAt is the value that a token heads.
func (r *reading) valueAt(t int) pair {
	for i := range r.places {
		if place := &r.places[i]; place.Adjective && place.First == t && place.Place.Kind == where.Country {
			return pair{value: phrase{first: t, last: place.Last, core: place.Last, head: place.Last - 1}, sort: aNation, place: place}
		}
	}
	switch tag := r.tag(t); {
	case tag != text.NOUN && tag != text.PROPN, r.inner(t):
		return pair{}
	}
	p := r.around(t)
	if !p.ok() || p.head != t {
		return pair{}
	}
	if name, span := r.anyPerson(p); name != "" && span.Covers(r.doc.Tokens[t].Span) {
		return pair{value: p, sort: aPerson}
	}
	if place := r.placeAt(t); place != nil && !place.Dateline {
		if place.Place.Kind == where.Country {
			return pair{value: p, sort: aCountry, place: place}
		}
		return pair{value: p, sort: aPlace, place: place}
	}
	if name, _, _ := r.side(p); name != "" && (r.named[t] || r.isKind(r.actorAt(t), who.ArmedGroup, who.Party, who.Forces, who.Government, who.Organisation)) {
		return pair{value: p, sort: aParty}
	}
	if value, _ := r.place(p); value != "" {
		return pair{value: p, sort: aPlace}
	}
	if r.tag(t) == text.NOUN && r.actorAt(t) == none {
		return pair{value: p, sort: aThing}
	}
	return pair{}
}

// inner says whether a token is part of a phrase that another governs.
func (r *reading) inner(t int) bool {
	if r.named[t] {
		return int(r.nameLast[t]) > t+1
	}
	switch r.doc.Tokens[t].Rel {
	case text.RelCompound, text.RelFlat, text.RelAmod, text.RelNummod, text.RelFixed:
		return true
	}
	return false
}

// rootOf is the token of a phrase that the tree hangs on what governs the phrase.
func (r *reading) rootOf(p phrase) int {
	for t := p.first; t < p.core; t++ {
		if head := r.doc.Tokens[t].Head; head < p.first || head >= p.core {
			if t == p.head || r.named[t] && r.sameName(t, p.head) {
				return t
			}
		}
	}
	return p.head
}

// tell files that a pair stands in a relation, unless a fact like it is filed.
func (r *reading) tell(p *pair, relation string) {
	value, span := r.valueOf(p, relation)
	if value == "" || !r.fits(p, relation, value) || r.isFiled(p.actor, relation, value) {
		return
	}
	c := cue{first: p.value.head, last: p.value.head + 1}
	if at := r.doc.Tokens[r.rootOf(p.value)].Head; at >= 0 {
		c = cue{first: at, last: at + 1}
	}
	r.say(p.actor, relation, value, span, c)
}

// fits says whether words may be a value in a relation: a leader has a name, members are many.
func (r *reading) fits(p *pair, relation, value string) bool {
	if r.tag(p.value.first) == text.ADP {
		return false
	}
	switch p.sort {
	case aPerson:
		first, _ := utf8.DecodeRuneInString(value)
		return r.named[p.value.head] && (unicode.IsUpper(first) || strings.HasPrefix(value, "al-"))
	case aParty:
		if actor := r.actorAt(p.value.head); actor != none && r.isPerson(actor) {
			return false
		}
	case aThing:
		return relation == "supported_by" || r.xpos(p.value.head) == text.PennNNS
	}
	return relation != "supported_by" || !r.accusesIt(p)
}

// accusesIt says whether it is the group that accuses the value: "it accuses Kesh of burning villages".
func (r *reading) accusesIt(p *pair) bool {
	verb := r.doc.Tokens[r.listHead(r.rootOf(p.value))].Head
	if verb < 0 || !accusing.Has(r.doc.Tokens[verb].Lemma) {
		return false
	}
	subject, passive := r.treeSubject(verb, 0)
	return subject >= 0 && !passive && r.groupOf(r.around(subject)) == p.actor
}

// valueOf is the value that a pair has in a relation, as the rules write it.
func (r *reading) valueOf(p *pair, relation string) (string, text.Span) {
	ofCountry := p.sort == aNation || p.sort == aCountry
	switch {
	case p.sort == aPerson:
		return r.anyPerson(p.value)
	case p.sort == aThing:
		return r.people(r.whole(p.value.head))
	case relation == "members_from" && ofCountry:
		return p.place.Place.Country, p.place.Span
	case ofCountry && (relation == "supported_by" || relation == "rival_of"):
		return r.country(p.place), p.place.Span
	case p.sort == aCountry || p.sort == aPlace:
		return r.place(p.value)
	}
	name, _, span := r.side(p.value)
	return name, span
}

// isFiled says whether a group has a value already, but for its words; what holds both ways, from either side.
func (r *reading) isFiled(actor int, relation, value string) bool {
	subject := r.cast.Actors[actor].Name
	lower := strings.ToLower(value)
	for i := range r.facts {
		f := &r.facts[i]
		other, _ := f.Value.(string)
		switch {
		case f.Relation != relation:
		case f.Subject == subject:
			if other := strings.ToLower(other); strings.Contains(lower, other) || strings.Contains(other, lower) {
				return true
			}
		case (relation == "ally_of" || relation == "rival_of") && f.Subject == value && other == subject:
			return true
		}
	}
	return false
}
