package fact

import (
	"strings"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/where"
)

// memberRules read who a group's people are, beside the rules of people.go on whom it recruits.
var memberRules = []Rule{
	{
		Name: "group's members are people",
		Yes: []string{"Most of the Orman Liberation Front's fighters are young herders from Mali.",
			"The ranks of the Orman Liberation Front include Chechens, Uzbeks and Turks."},
		No:  []string{"Most of the Orman Liberation Front's fighters are armed.", "Most of the victims are Malians; the Orman Liberation Front was blamed."},
		Try: (*reading).membersAre,
	},
	{
		Name: "people in the group's ranks",
		Yes:  []string{"Nigerians and Algerians have entered the ranks of the Orman Liberation Front.", "There are also Kenyan students in the Orman Liberation Front's ranks."},
		No:   []string{"The Orman Liberation Front closed ranks.", "Quarrels broke out in the ranks of the Orman Liberation Front."},
		Try:  (*reading).inRanks,
	},
	{
		Name: "people make up group",
		Yes:  []string{"Farmers from Mali make up the bulk of the Orman Liberation Front's fighters.", "Former soldiers form the backbone of the Orman Liberation Front."},
		No:   []string{"Former soldiers make up the jury; the Orman Liberation Front was silent."},
		Try:  (*reading).makeUp,
	},
	{
		Name: "group, mostly people",
		Yes:  []string{"The Orman Liberation Front, mostly Tuareg herders, hides in the hills."},
		No:   []string{"The villagers, mostly Tuareg herders, fear the Orman Liberation Front.", "The Orman Liberation Front, mostly in Mali, hides."},
		Try:  (*reading).mostlyPeople,
	},
	{
		Name: "group is made up of people",
		Yes:  []string{"The Orman Liberation Front is made up of Kenyans and Somalis.", "The Orman Liberation Front includes fighters from Sudan and Chad."},
		No:   []string{"The Orman Liberation Front is made up of 3,000 men.", "The coalition includes parties from Sudan."},
		Try:  (*reading).madeUp,
	},
}

// membersAre reads "most of its fighters are herders from Kesh", "its members are mainly Kesh and Orm", "the group's
// ranks include".
func (r *reading) membersAre(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || r.lower(p.first) == "no" || p.first > sentence.First+1 && r.lower(p.first-2) == "none" {
		return
	}
	if at := p.last; r.mainly && r.lower(p.first) == "the" && at == c.last && r.lower(at) == "who" && enlisting.Has(r.lemma(at+1)) { // "the men who joined it were miners"
		for at += 2; r.pronoun(at) || r.lower(at) == "up"; at++ {
		}
		r.membersBehind(r.topic, at, c)
		return
	}
	actor := r.possessor(p)
	if r.lower(c.last-1) == "file" { // "most of the rank and file"
		if actor == none && r.mainly {
			actor = r.topic
		}
		if actor != none {
			r.membersBehind(actor, c.last, c)
		}
		return
	}
	if p.head >= c.last { // "the rebels' home ground"
		return
	}
	if at := p.last; actor != none && r.lower(at) == "," && shares.Has(r.lower(at+1)) && r.lower(at+2) == "of" && (r.lower(at+3) == "them" || r.lower(at+3) == "whom") && r.tag(at+4) != text.AUX { // "its recruits, most of them Kesh,"
		if q := r.phraseAt(at+4, sentence.Last); q.ok() {
			r.sayMember(actor, q, sentence.Last, c)
		}
		return
	}
	if r.lower(p.head) == "membership" && r.mainly && p.first == sentence.First && p.last-p.first == 1 {
		actor = r.topic
	}
	noun, whole := r.lower(c.last-1), r.lower(c.first-1) == "the" || partly.Has(r.lower(p.first))
	if actor == none && r.mainly && whole && p.last == c.last && (ownFighters.Has(noun) || ownRanks.Has(noun)) { // "the rank and file"
		actor = r.topic
	}
	if actor == none && p.last-p.first <= 3 && r.nearSize(r.doc.Tokens[c.first].Sent) { // "most recruits"
		actor = r.sizedGroup(r.doc.Tokens[c.first].Sent)
	}
	if actor == none || !r.isGroup(actor) {
		return
	}
	r.membersBehind(actor, p.last, c)
}

// membersBehind reads who members are from the verb behind their mention: "are Kesh", "come from Orm", "belong to the Kesh".
func (r *reading) membersBehind(actor, at int, c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if at = r.behindMemberVerb(at, sentence.Last); at >= sentence.Last {
		return
	}
	if locating.Has(r.lower(at)) && !birth.Has(r.lower(at-1)) { // "are in their twenties and come from Kesh"
		start := at
		for ; start+1 < sentence.Last && !(r.tag(start) == text.CCONJ && memberVerbs.Has(r.doc.Tokens[start+1].Lemma)); start++ {
		}
		if start+1 < sentence.Last {
			r.membersBehind(actor, start+1, c)
		}
		return
	}
	if r.lower(at) == "with" { // "were once with the Kesh"
		for _, p := range r.values(at+1, r.clauseEnd(at, sentence.Last)) {
			if r.capital(p.head) {
				r.sayOriginOf(actor, p, c)
			}
		}
		return
	}
	if r.lower(at) == "from" || r.lower(at) == "in" && birth.Has(r.lower(at-1)) || r.lower(at) == "to" && r.doc.Tokens[at-1].Lemma == "belong" {
		if r.lower(at+1) == "across" || r.lower(at+1) == "over" { // "from across the border in Kesh"
			if border := r.phraseAt(at+2, sentence.Last); border.ok() && r.lower(border.last) == "in" {
				at = border.last
			}
		}
		for _, p := range r.values(at+1, sentence.Last) {
			if !r.sayOriginOf(actor, p, c) && (r.tag(p.head) == text.NOUN || r.tag(p.head) == text.PROPN) {
				value, span := r.people(p)
				r.say(actor, "members_from", value, span, c)
			}
		}
		return
	}
	if r.doc.Tokens[at].Tag == text.ADJ && r.capital(at) && r.tag(at+1) != text.NOUN && r.tag(at+1) != text.PROPN { // "are mainly Orman and Kesh"
		for _, member := range r.conjuncts(at) {
			r.sayMember(actor, phrase{first: member, last: member + 1, core: member + 1, head: member}, sentence.Last, c)
		}
		return
	}
	members := r.values(at, r.clauseEnd(at, sentence.Last))
	if more := r.items(at, r.clauseEnd(at, sentence.Last)); len(members) == 1 && len(more) > 2 { // "sons of farmers, migrants, policemen purged in 2016"
		several := true
		for _, p := range more {
			several = several && r.xpos(p.head) == text.PennNNS
		}
		if several {
			members = more
		}
	}
	for _, p := range members {
		if r.lower(p.core) != "of" || !r.citizenNoun(p.head) { // "citizens of Orm" have a rule of their own
			r.sayMember(actor, p, sentence.Last, c)
		}
	}
}

// behindMemberVerb is where a verb that starts at a token leads to who a group's members are: "are mostly", "are believed to be",
// "come"; the end where another verb or none stands there.
func (r *reading) behindMemberVerb(at, end int) int {
	for at < end && (r.tag(at) == text.ADV || haveForms.Has(r.lower(at))) {
		at++
	}
	switch {
	case at+1 >= end:
		return end
	case beForms.Has(r.lower(at)) || r.doc.Tokens[at].Lemma == "tend":
		if r.lower(at+2) == "to" && r.lower(at+3) == "be" && r.xpos(at+1) == text.PennVBN { // "are believed to be"
			at += 3
		} else if r.lower(at+1) == "to" && r.lower(at+2) == "be" {
			at += 2
		}
		if birth.Has(r.lower(at+1)) && r.lower(at+2) == "in" { // "were born in Orm"
			return at + 2
		}
		for at++; at < end && (r.tag(at) == text.ADV || r.lower(at) == "drawn" || r.lower(at) == "made" && r.lower(at+1) == "up"); at++ {
			if r.lower(at) == "made" {
				at++
			}
		}
		at = r.skipMostly(at)
		if r.lower(at) == "of" && r.lower(at-1) == "up" {
			at++
		}
	case memberVerbs.Has(r.doc.Tokens[at].Lemma):
		for at++; at < end && (r.tag(at) == text.ADV || r.lower(at) == "over" || r.lower(at) == "of"); at++ {
		}
		at = r.skipMostly(at)
	default:
		return end
	}
	return at
}

// skipMostly steps over "for the most part", "in the main".
func (r *reading) skipMostly(at int) int {
	switch {
	case r.lower(at) == "for" && r.lower(at+1) == "the" && r.lower(at+3) == "part":
		return at + 4
	case r.lower(at) == "in" && r.lower(at+1) == "the" && r.lower(at+2) == "main":
		return at + 3
	}
	return at
}

var enlisting = lex.NewSet("join enlist follow sign")

var birth = lex.NewSet("born raised recruited")

// ownRanks are, in a report on one group, that group's.
var ownRanks = lex.NewSet("leadership leaders commanders soldiers file ranks")

// partly are words for a part of a group's people.
var partly = lex.NewSet("most many several some early a")

var memberVerbs = lex.NewSet("include comprise consist hail come cross belong desert defect")

func (r *reading) citizenNoun(i int) bool {
	switch r.lower(i) {
	case "citizens", "nationals", "natives", "people":
		return true
	}
	return false
}

// inRanks reads the people of whom a clause says that they are in a group's ranks.
func (r *reading) inRanks(c cue) {
	p := r.around(c.first)
	actor := none
	if p.ok() {
		actor = r.possessor(p)
	}
	if actor == none || p.first == 0 || c.note == "among" && r.lower(p.first-1) != "among" {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	before := p.first - 1
	people := -1
	if c.note == "sign" && (r.xpos(p.first) != text.PennPRPS || r.lower(before) != "in") {
		return
	}
	switch verb := r.doc.Tokens[before]; {
	case verb.Tag == text.VERB && joining.Has(verb.Lemma):
		people, _ = r.treeSubject(before, 0)
	case r.lower(before) == "in" || r.lower(before) == "among" || r.lower(before) == "within":
		if subject := r.doc.Child(p.head, text.RelNsubj); subject >= 0 && subject < before && r.doc.Child(p.head, text.RelCop) >= 0 { // "boys are among its fighters"
			people = subject
		} else if people = r.doc.Tokens[p.head].Head; people >= 0 && r.doc.Tokens[people].Rel == text.RelXcomp {
			people = r.doc.Tokens[people].Head // "are said to be in its ranks"
		}
		if people >= 0 && (r.tag(people) == text.VERB || r.tag(people) == text.AUX) {
			if lemma := r.doc.Tokens[people].Lemma; !standing.Has(lemma) && !(c.note == "sign" && (lemma == "capture" || lemma == "arrest")) {
				return
			}
			verb := people
			if people = r.doc.Child(verb, text.RelNsubj, text.RelNsubjPass); people > before {
				people = -1
			}
			if object := r.doc.Child(verb, text.RelObj); object >= 0 && object < before { // "police have identified Orman in its ranks"
				people = object
			}
		}
	}
	if people < sentence.First || people >= before || r.tag(before) == text.ADP && !r.isPeople(people) && r.placeWithin(people, people+1) == nil { // "losses in the ranks"
		return
	}
	if near := r.around(people); near.ok() && (c.note != "sign" || r.capitalWithin(near.first, near.last)) {
		members := r.listBefore(near, sentence.First)
		if forward := r.list(near.first, sentence.Last); len(forward) > len(members) {
			members = forward
		}
		for at := near.last; at+2 < before; at++ { // "several foreigners, among them Orman, are in its ranks"
			if r.lower(at) == "among" && r.lower(at+1) == "them" || r.lower(at) == "including" {
				if r.lower(at) == "among" {
					at++
				}
				members = r.list(at+1, before)
				break
			}
		}
		for _, member := range members {
			r.sayMember(actor, member, sentence.Last, c)
		}
	}
}

// standing are the verbs of those who are somewhere.
var standing = lex.NewSet("be fight serve see find count exist have say believe think know identify spot report")

var joining = lex.NewSet("join fill swell enter populate")

// makeUp reads "former soldiers form the backbone of the group", "the Kesh make up most of its fighters".
func (r *reading) makeUp(c cue) {
	cl := r.clauseOf(c.first, c.last)
	object := r.phraseAt(c.last, cl.end)
	if r.lower(c.last) == "of" {
		object = r.phraseAt(c.last+1, cl.end)
	}
	if lower := r.lower(c.last - 1); lower == "ranks" || cores.Has(lower) && r.lower(c.last) != "of" { // "form its core"
		object = r.around(c.last - 1)
	}
	if c.note == "role" { // "former soldiers serve as instructors"
		if other := r.groupWithin(cl.start, cl.end); r.mainly && cl.hasSubject && !cl.denied && (other == none || other == r.topic) {
			for _, p := range r.subjects(cl) {
				if r.tag(p.head) != text.PRON && r.xpos(p.last-1) != text.PennPRPS {
					r.sayMember(r.topic, p, cl.first, c)
				}
			}
		}
		return
	}
	if !cl.hasSubject || cl.denied || cl.passive || !object.ok() {
		return
	}
	actor := r.groupOf(object)
	if owner := r.possessor(object); owner != none {
		for i := object.first; i < object.last; i++ {
			switch {
			case moneyNouns.Has(r.lower(i)): // "gifts make up the rest of its budget"
				for _, p := range r.subjects(cl) {
					r.sayMeans(owner, p.head, cl.start, c)
				}
				return
			case attackNouns.Has(r.lower(i)): // "ambushes account for most of its attacks"
				for _, p := range r.subjects(cl) {
					value, span := r.people(p)
					r.say(owner, "tactic", value, span, c)
				}
				return
			}
		}
	}
	if last := r.lower(object.last - 1); actor == none && (countedNouns.Has(last) || membersNouns.Has(last) || cores.Has(last) || last == "following" || last == "force") {
		actor = r.possessor(object)
	}
	if last := r.lower(object.last - 1); actor == none && r.mainly && (ownFighters.Has(last) || cores.Has(last)) && r.groupWithin(object.first, object.last) == none { // "a third of the fighters"
		actor = r.topic
	}
	if actor != none {
		for _, p := range r.subjects(cl) {
			r.sayMember(actor, p, cl.first, c)
		}
	}
}

// mostlyPeople reads "the group, mostly Kesh herders,".
func (r *reading) mostlyPeople(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if r.mostlyOfPeople(c, sentence) || c.first < sentence.First+2 || r.lower(c.first-1) != "," {
		return
	}
	whole, ok := r.phraseBefore(c.first-1, sentence.First)
	people := r.phraseAt(c.last, sentence.Last)
	if !ok || !people.ok() || r.xpos(people.head) != text.PennNNS && !r.capital(people.head) || r.placeAt(people.head) != nil {
		return
	}
	end := people.last
	for end < sentence.Last && r.lower(end) != "," && !r.finiteAfter(end, end+1) {
		end++
	}
	if actor := r.groupOf(whole); actor != none {
		r.sayMember(actor, people, end, c)
	}
}

// mostlyOfPeople reads "is a mainly Kesh militia", "the predominantly Kesh rebel group".
func (r *reading) mostlyOfPeople(c cue, sentence text.Sentence) bool {
	last := c.last
	for last < sentence.Last && r.lower(last) == "ethnic" {
		last++
	}
	first := last
	for last < sentence.Last && (r.capital(last) || r.lower(last) == "-" || r.lower(last) == "and" && r.capital(last+1)) {
		last++
	}
	p := r.phraseAt(first, sentence.Last)
	if r.tag(c.first-1) == text.DET {
		p.first = c.first - 1
	}
	if last == first || !p.ok() || p.core <= last || !bodies.Has(r.lower(p.head)) {
		return false
	}
	holder := r.copulaSubject(p.first, sentence.First)
	if r.opensAside(p.first - 1) {
		holder = r.asideOf(p, sentence)
	}
	actor := r.groupOf(holder)
	if actor == none {
		actor = r.groupOf(p)
	}
	if people := (phrase{first: first, last: last, core: last, head: last - 1}); actor != none && r.placeWithin(first, last) != nil {
		r.sayMember(actor, people, last, c)
	} else if actor != none {
		value, span := r.people(people)
		r.say(actor, "members_from", value, span, c)
	}
	return true
}

// bodies are groups of whatever kind.
var bodies = lex.NewSet("group organisation organization movement militia faction outfit force army gang network coalition insurgency front party")

// madeUp reads "is made up of Kesh and Orm", "includes fighters from Kesh".
func (r *reading) madeUp(c cue) {
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none && cl.hasSubject && cores.Has(r.lower(cl.subject.head)) { // "its core is made up of deserters"
		actor = r.possessor(cl.subject)
	}
	if actor == none || !cl.hasSubject || cl.denied {
		return
	}
	if lemma := r.doc.Tokens[c.first].Lemma; c.note == "" || lemma == "attract" || lemma == "include" {
		r.sayBesides(actor, cl, c)
	}
	for i := cl.subject.first; i < cl.subject.last; i++ {
		if attackNouns.Has(r.lower(i)) { // "the majority of its attacks consist of bombs"
			r.sayTactics(actor, r.values(c.last, cl.end), c, cl)
			return
		}
	}
	for _, p := range r.values(c.last, cl.end) {
		if c.note == "object" && !((countedNouns.Has(r.lower(p.head)) || p.core < p.last && bands.Has(r.lower(p.head)) && countedNouns.Has(r.lower(p.last-1))) && p.last < cl.end && r.lower(p.last) == "from") {
			if c.note == "object" && r.doc.Tokens[c.first].Lemma == "include" && !r.citizenNoun(p.head) && p.core < p.last && r.lower(p.core) == "of" && r.capital(p.last-1) && (amounts.Has(r.lower(p.head)) || bands.Has(r.lower(p.head))) { // "includes a number of Orman"
				r.sayMember(actor, r.phraseAt(p.core+1, p.last), cl.end, c)
			}
			continue // "includes" and "draws" take all sorts of things
		}
		r.sayMember(actor, p, cl.end, c)
	}
}

// besides is what an opening of the sentence adds to what its verb leads to: "besides Orman it has attracted Kesh".
func (r *reading) besides(cl clause) []phrase {
	first := r.doc.Sentences[r.doc.Tokens[cl.first].Sent].First
	at := first + 1
	switch {
	case r.lower(first) == "besides" || r.lower(first) == "alongside":
	case r.lower(first) == "in" && r.lower(first+1) == "addition" && r.lower(first+2) == "to":
		at = first + 3
	case r.lower(first) == "apart" && r.lower(first+1) == "from":
		at = first + 2
	default:
		return nil
	}
	return r.values(at, cl.subject.first)
}

// sayBesides files the people of whom an opening tells.
func (r *reading) sayBesides(actor int, cl clause, c cue) {
	for _, p := range r.besides(cl) {
		if r.capitalWithin(p.first, p.core) {
			r.sayMember(actor, p, cl.subject.first, c)
		}
	}
}

// cores are what the people of a group make up.
var cores = lex.NewSet("core nucleus backbone bulk membership ranks leadership majority")

// sayMember files people who are a group's: where they come from, the party that they belong to, or their kind.
func (r *reading) sayMember(actor int, p phrase, end int, c cue) {
	if name, _ := r.personName(p); strings.Contains(name, " ") || r.dateWithin(p.first, p.core) != nil { // one man and a month are no kind of people
		return
	}
	from := p.last
	if from+1 < end && (r.lower(from) == "recruited" || r.lower(from) == "drawn" || r.lower(from) == "hired") { // "fighters recruited in Kesh"
		from++
	}
	if from < end && (r.lower(from) == "from" || from > p.last && r.lower(from) == "in") && r.placeAt(p.head) == nil {
		origins := r.values(from+1, end)
		last := len(origins) - 1
		if last >= 0 && !countedNouns.Has(r.lower(p.head)) && !r.isCountry(origins[last]) && !r.vaguePeople(p) { // "students from Kesh"
			value, span := r.people(phrase{first: p.first, last: origins[last].last})
			r.say(actor, "members_from", value, span, c)
			return
		}
		told := false
		for _, origin := range origins {
			told = r.sayOriginOf(actor, origin, c) || told
		}
		if !told && last >= 0 && r.capitalWithin(p.first, p.core) { // "young Kesh men from Dara division", on no map
			value, span := r.people(phrase{first: p.first, last: origins[last].last})
			r.say(actor, "members_from", value, span, c)
		}
		return
	}
	if r.sayNations(actor, p, c) {
		return
	}
	if place := r.placeWithin(p.first, p.last); place != nil && (place.Last >= p.core || place.Adjective) {
		value := place.Place.Country
		if !place.Adjective && (value == "" || place.Place.Kind != where.Country) {
			value = place.Of(r.doc.Text)
		}
		r.say(actor, "members_from", value, place.Span, c)
		return
	}
	if p.core < p.last && r.lower(p.core) == "of" { // "dozens of children"
		if _, tokens := number.At(r.doc, p.first); tokens > 0 || r.lower(p.head) == "handful" || r.lower(p.head) == "number" {
			if inner := r.phraseAt(p.core+1, p.last); inner.ok() {
				r.sayMember(actor, inner, end, c)
			}
			return
		}
	}
	for i := p.first; i < p.core; i++ {
		if _, tokens := number.At(r.doc, i); tokens > 0 {
			return
		}
	}
	if name, other, span := r.side(p); name != "" && other != none && other != actor && r.isGroup(other) {
		r.say(actor, "members_from", name, span, c)
		return
	}
	if value, span := r.people(p); (r.xpos(p.head) == text.PennNNS && !r.vaguePeople(p) || r.tag(p.head) == text.PROPN || r.doc.Tokens[p.head].Tag == text.ADJ && r.capital(p.head)) && r.actorAt(p.head) != actor {
		r.say(actor, "members_from", value, span, c)
	}
}

// sayNations files the countries of people whom a phrase tells of by several: "Orman and Kesh volunteers".
func (r *reading) sayNations(actor int, p phrase, c cue) bool {
	var nations []*where.Mention
	for i := range r.places {
		if place := &r.places[i]; place.Adjective && place.Place.Kind == where.Country && p.first <= place.First && place.Last <= p.head {
			nations = append(nations, place)
		}
	}
	if len(nations) < 2 {
		return false
	}
	for _, place := range nations {
		r.say(actor, "members_from", place.Place.Country, place.Span, c)
	}
	return true
}

// capitalWithin says whether a word between two tokens has a capital.
func (r *reading) capitalWithin(first, last int) bool {
	for i := first; i < last; i++ {
		if r.capital(i) {
			return true
		}
	}
	return false
}

func (r *reading) isCountry(p phrase) bool {
	place := r.placeWithin(p.first, p.core)
	return place != nil && place.Place.Kind == where.Country && place.Last == p.core
}

// vaguePeople says whether a phrase only says again that people are meant: "men", "many fighters".
func (r *reading) vaguePeople(p phrase) bool {
	first, last := r.trim(p.first, p.core)
	for first < last-1 && (anyPeople.Has(r.lower(first)) || r.tag(first) == text.ADV || r.tag(first) == text.SCONJ) {
		first++
	}
	return last-first == 1 && (countedNouns.Has(r.lower(p.head)) || nobody.Has(r.lower(p.head))) || attackNouns.Has(r.lower(p.head))
}

var anyPeople = lex.NewSet("many few several some more most other numerous all young armed new")
