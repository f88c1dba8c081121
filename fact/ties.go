package fact

import (
	"slices"

	"casus/lex"
	"casus/text"
	"casus/when"
	"casus/who"
)

// tieRules read with whom a group stands and against whom.
var tieRules = []Rule{
	{
		Name: "group allied with party",
		Yes:  []string{"The Orman Liberation Front is allied with al-Qaeda.", "The Orman Liberation Front has linked up with the Islamic State."},
		No:   []string{"The minister allied with al-Qaeda's critics was not allied with anybody."},
		Try:  (*reading).allied,
	},
	{
		Name: "party, ally or rival of group",
		Yes: []string{"The Orman Liberation Front, an ally of al-Qaeda, seized the town.", "The Orman Liberation Front is a rival of the Taliban.",
			"The Orman Liberation Front lost the town to the Taliban, a rival militant group.", "The Orman Liberation Front and al-Qaeda are allies.", "Iran is the main backer of the Orman Liberation Front."},
		No: []string{"The minister, an ally of the president, spoke.", "The club beat its rival on Sunday.",
			"The Orman Liberation Front fled. The Islamic State had named Russia early on as a primary enemy."},
		Try: (*reading).counterpart,
	},
	{
		Name: "ties or fights between parties",
		Yes:  []string{"Fighting between the Orman Liberation Front and the Taliban went on.", "The Orman Liberation Front has close ties to al-Qaeda."},
		No:   []string{"The Orman Liberation Front has no ties to al-Qaeda.", "Ties between Iran and Iraq are good."},
		Try:  (*reading).between,
	},
	{
		Name: "party-backed group",
		Yes:  []string{"The Iran-backed Orman Liberation Front seized the town.", "The al-Qaeda-linked Orman Liberation Front seized the town."},
		No:   []string{"The Iran-backed plan failed."},
		Try:  (*reading).linked,
	},
	{
		Name: "group fights party",
		Yes:  []string{"The Orman Liberation Front has fought against the Taliban for years.", "The Orman Liberation Front attacked the Taliban near the border."},
		No:   []string{"The Orman Liberation Front fought hunger."},
		Try:  (*reading).fights,
	},
	{
		Name: "group names party an enemy",
		Yes:  []string{"The Orman Liberation Front named Russia as its main enemy."},
		No:   []string{"The Orman Liberation Front named a street."},
		Try:  (*reading).enemy,
	},
}

// sayTie files a tie that holds both ways, from the side of the group that the report speaks of most.
func (r *reading) sayTie(relation string, subject phrase, list []phrase, c cue, date *when.Mention) {
	actor := r.groupOf(subject)
	name, one, span := r.side(subject)
	if actor != none && (one == none || !r.isGroup(one)) {
		name, one, span = r.cast.Actors[actor].Name, actor, r.doc.Slice(r.trim(subject.first, subject.core))
	}
	if name == "" || one != none && r.isPerson(one) {
		return
	}
	for _, p := range r.eachSide(list) {
		other, two, otherSpan := r.side(p)
		if group := r.groupOf(p); group != none && (two == none || !r.isGroup(two)) {
			other, two, otherSpan = r.cast.Actors[group].Name, group, r.doc.Slice(r.trim(p.first, p.core))
		}
		switch {
		case other == "" || two != none && (two == one || r.isPerson(two)):
		case two != none && r.isGroup(two) && (actor == none || two == r.topic || actor != r.topic && r.spokenOf[two] > r.spokenOf[actor]+2):
			r.say(two, relation, name, span, c, on(date))
		case actor != none:
			r.say(actor, relation, other, otherSpan, c, on(date))
		}
	}
}

func (r *reading) allied(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if c.note == "together" {
		r.together(c, cl)
		return
	}
	if !cl.hasSubject || cl.denied {
		return
	}
	list := r.values(c.last, cl.end)
	if list == nil || c.note == "apart" {
		list = r.oblique(c, "with", "to")
	}
	if list == nil && c.note == "apart" { // "has done business since 2021 with Orm"
		list = r.after(c.last, cl.end, withs)
	}
	if c.note == "groups" || c.note == "apart" { // "close to" a town is no tie
		if r.groupOf(cl.subject) == none {
			return
		}
		list = slices.DeleteFunc(list, func(p phrase) bool {
			return r.groupOf(p) == none && !r.isKind(r.actorAt(p.head), who.ArmedGroup) && !(c.note == "apart" && r.bodyLike(p))
		})
	}
	if len(list) == 0 && c.note == "" { // "Orm, with which it has been allied since 2019"
		list = r.apart(c)
	}
	if subjects := r.subjects(cl); c.note == "apart" && len(list) == 0 && len(subjects) >= 2 { // "the two groups, Orm and Kesh, have joined forces"
		for i, subject := range subjects {
			if r.groupOf(subject) == r.topic { // its ties, of "Dara, Orm and Kesh"
				subjects[0], subjects[i] = subjects[i], subjects[0]
			}
		}
		r.sayTie("ally_of", subjects[0], subjects[1:], c, r.dateOf(cl))
		return
	}
	if c.note == "its" && r.mainly && r.groupOf(cl.subject) != r.topic { // "is counted among its friends"
		r.saySides(r.topic, "ally_of", r.subjects(cl), c, on(r.dateOf(cl)))
		return
	}
	if c.note == "its" { // "has fought on its side"
		list = []phrase{{first: c.last - 2, last: c.last - 1, core: c.last - 1, head: c.last - 2}}
	}
	if common := r.oblique(c, "against"); r.doc.Tokens[c.first].Lemma == "fight" {
		if len(list) > 0 && r.lower(list[len(list)-1].last) == "against" {
			common = r.values(list[len(list)-1].last+1, cl.end)
		} // "fought beside Orm against the Kesh Front"
		for _, subject := range r.subjects(cl) {
			r.sayTie("rival_of", subject, common, c, nil)
		}
	}
	if name, _ := r.person(cl.subject); name != "" && c.note == "apart" && r.leads(name) != none { // "its leader, Omar Dahl, signed a pact with Orm"
		r.saySides(r.leads(name), "ally_of", list, c, on(r.dateOf(cl)))
		return
	}
	for _, subject := range r.subjects(cl) {
		r.sayTie("ally_of", subject, list, c, r.dateOf(cl))
		if actor := r.groupOf(subject); actor != none && c.note == "" {
			r.sayCrowds(actor, "ally_of", list, c)
			r.sayNames(actor, "ally_of", list, c)
		}
	}
}

// together reads "together with Orm it forms the Council", "it launched the offensive together with Orm".
func (r *reading) together(c cue, cl clause) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	list := r.values(c.last, sentence.Last)
	if len(list) == 0 {
		return
	}
	subject := cl.subject
	if c.first == sentence.First {
		at := list[len(list)-1].last
		if r.lower(at) == "," {
			at++
		}
		subject = r.phraseAt(at, sentence.Last)
	}
	verb := subject.last
	for verb < sentence.Last && (r.tag(verb) == text.AUX || r.tag(verb) == text.ADV) {
		verb++
	}
	if subject.ok() && r.groupOf(subject) != none && verb < sentence.Last && jointly.Has(r.doc.Tokens[verb].Lemma) {
		r.sayTie("ally_of", subject, list, c, r.dateWithin(verb, sentence.Last))
	}
}

var withs = lex.NewSet("with")

// jointly are verbs of those who make something of their own.
var jointly = lex.NewSet("form create launch found establish constitute make fight wage set join")

// bodyLike says whether a phrase is the name of a body that the report does not tell the kind of: "the Kesh Shield".
func (r *reading) bodyLike(p phrase) bool {
	name, actor, _ := r.side(p)
	return name != "" && r.capital(p.head) && r.placeAt(p.head) == nil && (actor == none || r.isKind(actor, who.Organisation) && r.cast.Actors[actor].ID == "")
}

// sayCrowds files ties to people without a party's name: "works with smugglers from Orm".
func (r *reading) sayCrowds(actor int, relation string, list []phrase, c cue) {
	for _, p := range list {
		if name, _, _ := r.side(p); name == "" && crowds.Has(r.doc.Tokens[p.head].Lemma) && r.xpos(p.head) == text.PennNNS {
			value, span := r.people(r.whole(p.head))
			r.say(actor, relation, value, span, c)
		}
	}
}

// sayNames files ties to what has a name of several words that tells of no party, place or man: "cooperates with Orma Deska".
func (r *reading) sayNames(actor int, relation string, list []phrase, c cue) {
	for _, p := range list {
		first, last := r.trim(p.first, p.core)
		if name, _, _ := r.side(p); name != "" || last-first < 2 || r.actorAt(p.head) != none || !r.named[p.head] || r.placeWithin(first, last) != nil || !r.allCapitals(first, last) {
			continue
		}
		span := r.doc.Slice(first, last)
		r.say(actor, relation, span.Of(r.doc.Text), span, c)
	}
}

// eachSide parts "the armies of Orm and Kesh" into what each of them has.
func (r *reading) eachSide(list []phrase) []phrase {
	var sides []phrase
	for _, p := range list {
		if (manySides.Has(r.lower(p.head)) || r.lower(p.head) == "those") && r.lower(p.core) == "of" {
			if owners := r.list(p.core+1, r.doc.Sentences[r.doc.Tokens[p.head].Sent].Last); len(owners) > 1 || r.lower(p.head) == "those" {
				sides = append(sides, owners...)
				continue
			}
		}
		sides = append(sides, p)
	}
	return sides
}

// counterpart reads a noun for one of two parties: "an ally of the Kesh Front", "are rivals", "its allies include".
func (r *reading) counterpart(c cue) {
	relation := c.note
	found := r.roleOf(c)
	if !found.phrase.ok() || !found.holder.ok() {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	holders := []phrase{found.holder}
	if two := r.theTwo(found.holder); two != nil {
		holders = two
		found.owner = phrase{}
	}
	switch {
	case len(holders) == 2 && !found.owner.ok():
	case found.holder.first > c.first:
		holders = r.values(found.holder.first, sentence.Last)
	case r.plural(c):
		holders = r.listBefore(found.holder, sentence.First)
	}
	switch {
	case relation == "supported_by":
		actor := r.groupOf(found.owner)
		if actor == none && r.mainly && !found.owner.ok() && r.lower(found.phrase.first) == "the" && found.phrase.last-found.phrase.first == 2 && r.copulaSubject(found.phrase.first, sentence.First).ok() { // "Orm has become the patron"
			actor = r.topic
		}
		if actor == none && r.mainly && r.xpos(found.owner.head) == text.PennPRPS { // "Orm is its main sponsor": not Orm's own
			actor = r.topic
		}
		if actor != none {
			r.sayBackers(actor, holders, c)
		}
	case found.owner.ok() && (found.holder.first > c.first || r.xpos(found.owner.head) == text.PennPRPS):
		r.sayTie(relation, found.owner, holders, c, nil)
	case found.owner.ok():
		r.sayTie(relation, found.holder, []phrase{found.owner}, c, nil)
	case len(holders) > 1:
		r.sayTie(relation, holders[0], holders[1:], c, nil)
	case relation == "rival_of" && found.phrase.core-found.phrase.first <= 6 && (found.phrase.first == sentence.First || r.lower(found.phrase.first-1) != "as"):
		holder := r.groupOf(found.holder)
		if holder == none {
			return
		}
		owner := r.groupWithin(sentence.First, found.holder.first)
		if owner == none || owner == holder {
			owner = r.topic
		}
		if owner != none && owner != holder {
			r.say(owner, relation, r.cast.Actors[holder].Name, r.doc.Slice(r.trim(found.holder.first, found.holder.core)), c)
		}
	}
}

// between reads what lies between two parties: "links between the Kesh Front and Orm", "ties to the Kesh Front".
func (r *reading) between(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if c.last+1 >= sentence.Last || r.negated(c.first) {
		return
	}
	at := c.last
	if r.lower(at) == "of" { // "a pact of non-aggression with"
		if at = r.complement(at, sentence.Last); r.isQuote(c.last + 1) { // "a pact of “mutual respect” with"
			for at = c.last + 2; at < min(c.last+8, sentence.Last) && !r.isQuote(at); at++ {
			}
			at++
		}
	}
	if c.note == "rival_of" { // "war broke out between Orm and Kesh"
		for i := at; i < min(at+4, sentence.Last) && (r.tag(i) == text.VERB || r.tag(i) == text.AUX || r.tag(i) == text.ADV || r.tag(i) == text.ADP); i++ {
			if r.lower(i) == "between" {
				at = i
			}
		}
	}
	switch r.lower(at) {
	case "between", "among":
		one := r.phraseAt(at+1, sentence.Last)
		if !one.ok() {
			return
		}
		if next := r.conjunction(one.last, sentence.Last); next > one.last {
			if two := r.phraseAt(next, sentence.Last); two.ok() {
				r.sayTie(r.friendly(c, two.last, sentence.Last), one, []phrase{two}, c, nil)
			}
		}
	case "with", "to", "against":
		p := r.around(c.first)
		if !p.ok() {
			return
		}
		owner := r.possessorPhrase(p, c.first)
		before := p.first - 1
		if r.lower(before) == "off" { // "broke off ties with"
			before--
		}
		if !owner.ok() && before > sentence.First && !r.named[before] {
			cl := r.clauseOf(before, p.first)
			if cl.denied || !cl.hasSubject || severing.Has(r.doc.Tokens[before].Lemma) {
				return
			}
			owner = cl.subject
		}
		if !owner.ok() && r.mainly && p.first == sentence.First && r.lower(p.first) != "the" { // "Relations with Orm are tense"
			owner = phrase{first: p.first, last: p.last, core: p.core, head: p.head, topic: true}
		}
		others := r.values(at+1, r.clauseEnd(at+1, sentence.Last))
		if truces.Has(r.lower(c.last - 1)) { // with a state it is no alliance
			others = slices.DeleteFunc(others, func(p phrase) bool {
				actor := r.actorAt(p.head)
				return (actor == none || !r.isGroup(actor)) && !r.bodyLike(p)
			})
		}
		r.sayTie(r.friendly(c, p.first, sentence.Last), owner, others, c, nil)
	}
}

// friendly is the relation of a noun for what lies between two parties, where nothing says that it is bad: "its relations with
// Orm are hostile".
func (r *reading) friendly(c cue, first, end int) string {
	if verb := r.doc.Tokens[c.first].Head; r.doc.Tokens[c.first].Rel == text.RelNsubj && verb >= 0 && souring.Has(r.doc.Tokens[verb].Lemma) {
		return "rival_of"
	}
	for i := first; i < end; i++ {
		if hostile.Has(r.lower(i)) && (i < c.first || i > c.last && r.doc.Child(i, text.RelCop) >= 0 && r.doc.Child(i, text.RelNsubj) == c.first) {
			return "rival_of"
		}
	}
	return c.note
}

var hostile = lex.NewSet(`bloody murderous cool chilly toxic adverse poor bad sour icy frosty hostile tense bitter strained adversarial
	antagonistic violent fraught`)

var truces = lex.NewSet("truce truces ceasefire ceasefires")

var souring = lex.NewSet("break end sour deteriorate worsen collapse unravel")

var severing = lex.NewSet("cut sever break end lose deny renounce lack")

// negated says whether "no" or "without" stands before a noun.
func (r *reading) negated(noun int) bool {
	for i := noun - 1; i >= 0 && i >= noun-3; i-- {
		switch r.lower(i) {
		case "no", "without", "not", "any":
			return true
		}
	}
	return false
}

// possessorPhrase is what a noun phrase names as its owner before its noun.
func (r *reading) possessorPhrase(p phrase, noun int) phrase {
	return r.ownerWithin(phrase{first: p.first, last: noun, core: noun, head: noun}, cue{first: noun, last: len(r.doc.Tokens)}, 0)
}

// linked reads a hyphen that ties a party to a group: "the Orm-backed Kesh Front", "Kesh-linked militants".
func (r *reading) linked(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	hyphen := c.first - 1
	if hyphen <= sentence.First || r.lower(hyphen) != "-" && r.lower(hyphen) != "–" {
		return
	}
	first := hyphen - 1
	if r.named[first] {
		first = int(r.nameFirst[first])
	}
	backer := phrase{first: first, last: hyphen, core: hyphen, head: hyphen - 1}
	linked := r.phraseAt(c.last, sentence.Last)
	actor := r.groupOf(linked)
	if actor == none && linked.ok() {
		actor = r.groupWithin(c.last, linked.core)
	}
	if next := r.nameEnd(linked.last); actor == none && linked.ok() && next > linked.last { // "the Orm-backed militia Kesh Front"
		actor = r.groupWithin(linked.last, next)
	}
	name, other, span := r.backer(backer)
	if place := r.placeWithin(first, hyphen); place != nil {
		name, other, span = r.country(place), none, place.Span
	}
	if actor == none || name == "" || other == actor {
		return
	}
	r.say(actor, c.note, name, span, c)
}

func (r *reading) fights(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	list := r.values(c.last, cl.end)
	if cl.passive {
		if list = r.after(cl.last, cl.end, agents); list == nil {
			return
		}
	}
	if lower := r.lower(c.last); list == nil && !cl.passive && (lower == "against" || lower == "with" && c.note == "with") {
		list = r.values(c.last+1, cl.end)
	}
	if list == nil && !cl.passive {
		if list = r.oblique(c, "against"); list == nil && c.note == "with" {
			list = r.oblique(c, "with")
		}
	}
	if c.note == "with" && !cl.passive && list != nil && r.doc.Tokens[c.first].Lemma == "dispute" { // "has disputed the bridges with Orm"
		if with := r.after(c.last, cl.end, withs); with != nil {
			list = with
		}
	}
	if !cl.passive && c.note != "groups" {
		list = append(list, r.besides(cl)...)
	}
	if subjects := r.subjects(cl); list == nil && c.note != "groups" && !cl.passive { // "Kesh and Orm have clashed", "the two have clashed"
		if len(subjects) == 1 {
			subjects = r.theTwo(subjects[0])
		}
		if len(subjects) == 2 {
			r.sayTie("rival_of", subjects[0], subjects[1:], c, nil)
		}
		return
	}
	if len(list) == 1 && enemyPhrase(r, list[0]) && r.lower(list[0].last) == "," { // "a rival group, the Kesh Front"
		if next := r.phraseAt(list[0].last+1, cl.end); next.ok() && r.named[next.head] {
			list[0] = next
		}
	}
	if c.note == "groups" { // an attack makes rivals of two groups, but only victims of all others
		kept := list[:0:0]
		for _, p := range list {
			if r.isKind(r.actorAt(p.head), who.ArmedGroup) || r.isKind(r.groupOf(p), who.ArmedGroup) {
				kept = append(kept, p)
			}
		}
		if list = kept; !r.isKind(r.groupOf(cl.subject), who.ArmedGroup) {
			return
		}
	}
	for _, subject := range r.subjects(cl) {
		r.sayTie("rival_of", subject, list, c, nil)
		if actor := r.groupOf(subject); actor != none && c.note != "groups" && r.mainly {
			r.sayNames(actor, "rival_of", list, c)
			for _, p := range list { // "at odds with Kesh cattle herders"
				if name, _, _ := r.side(p); name == "" && r.xpos(p.head) == text.PennNNS && r.tag(p.head) == text.NOUN && r.capitalWithin(p.first, p.core) {
					value, span := r.people(p)
					r.say(actor, "rival_of", value, span, c)
				}
			}
		}
	}
}

// theTwo are the groups for which "the two", "the two sides" stand: those named last before it, each once.
func (r *reading) theTwo(p phrase) []phrase {
	sentence := r.doc.Tokens[p.first].Sent
	if r.lower(p.first) != "the" && r.lower(p.first) != "both" || r.lower(p.first+1) != "two" && r.lower(p.first) != "both" || sentence == 0 {
		return nil
	}
	var two []phrase
	first := none
	from := sentence - 1
	if before := &r.doc.Sentences[from]; r.mainly && r.groupWithin(before.First, before.Last) == none { // under "How does it get on with Orm?"
		from = max(sentence-3, 0)
	}
	for t := p.first - 1; t >= r.doc.Sentences[from].First; t-- {
		if actor := r.actorAt(t); actor != none && actor != first && (r.isGroup(actor) || r.isKind(actor, who.Forces)) {
			first = actor
			two = append(two, phrase{first: t, last: t + 1, core: t + 1, head: t})
			if len(two) == 2 {
				return []phrase{two[1], two[0]}
			}
		}
	}
	return nil
}

func enemyPhrase(r *reading, p phrase) bool {
	return p.last < len(r.doc.Tokens) && !r.named[p.head] && (groupNouns.Has(r.lower(p.head)) || enemyNouns.Has(r.lower(p.head)))
}

func (r *reading) enemy(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.subjectParty(cl)
	if actor == none || !r.isGroup(actor) || cl.denied {
		return
	}
	for i := cl.last; i < cl.end; i++ {
		if r.lower(i) != "as" && r.lower(i) != "an" && r.lower(i) != "its" && r.lower(i) != "their" {
			continue
		}
		named := r.phraseAt(i, cl.end)
		if r.lower(i) == "as" {
			named = r.phraseAt(i+1, cl.end)
		}
		if named.ok() && enemyNouns.Has(r.lower(named.head)) {
			r.sayTie("rival_of", cl.subject, r.values(c.last, i), c, nil)
			return
		}
	}
}

var enemyNouns = lex.NewSet(`traitor traitors apostates infidels heretics stooges puppets collaborators renegades sell-outs enemy enemies foe foes
	adversary adversaries rival rivals target targets`)
