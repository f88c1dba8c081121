package fact

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/where"
	"casus/who"
)

// groundRules read where a group is, what it holds, and what it has lost.
var groundRules = []Rule{
	{
		Name: "group active in place",
		Yes:  []string{"The Orman Liberation Front is based in northern Mali.", "The Orman Liberation Front operates in Niger and Chad.", "Based in Mali, the Orman Liberation Front has many enemies."},
		No:   []string{"The report on the Orman Liberation Front was based in part on letters.", "The company operates in Niger."},
		Try:  (*reading).active,
	},
	{
		Name: "group's presence in place",
		Yes:  []string{"The Orman Liberation Front has a presence in Niger.", "The Orman Liberation Front's presence in Niger is small."},
		No:   []string{"The bank has a presence in Niger."},
		Try:  (*reading).presence,
	},
	{
		Name: "group's fighters in place",
		Yes:  []string{"The number of Orman Liberation Front militants in Niger has grown."},
		No:   []string{"The number of tourists in Niger has grown."},
		Try:  (*reading).fightersIn,
	},
	{
		Name: "group controls place",
		Yes:  []string{"The Orman Liberation Front seized Mopti in 2012.", "The Orman Liberation Front controls large parts of northern Mali.", "Mopti was captured by the Orman Liberation Front."},
		No:   []string{"The Orman Liberation Front seized weapons.", "The army seized Mopti."},
		Try:  (*reading).controls,
	},
	{
		Name: "group of a kind in place",
		Yes:  []string{"The Orman Liberation Front is a rebel group in Mali.", "The Orman Liberation Front, a militia in northern Mali, said so.", "The Malian rebel group Orman Liberation Front said so."},
		No:   []string{"The Orman Liberation Front is the largest group in parliament."},
		Try:  (*reading).groupIn,
	},
	{
		Name: "place fell to group",
		Yes:  []string{"Mopti fell to the Orman Liberation Front.", "Mopti is under the control of the Orman Liberation Front."},
		No:   []string{"The task fell to the Orman Liberation Front."},
		Try:  (*reading).fellTo,
	},
	{
		Name: "group's deeds in place",
		Yes:  []string{"Most of the Orman Liberation Front's attacks take place in Mali."},
		No:   []string{"Most of the army's attacks take place in Mali; the Orman Liberation Front is old."},
		Try:  (*reading).deedsIn,
	},
	{
		Name: "place in group's hands",
		Yes:  []string{"The Orman Liberation Front is old. Mopti has been in its hands since 2013.", "The Orman Liberation Front keeps Mopti under its control."},
		No:   []string{"The Orman Liberation Front has the matter in its hands."},
		Try:  (*reading).inHands,
	},
	{
		Name: "place used as base",
		Yes:  []string{"The Orman Liberation Front uses northern Mali as a rear base."},
		No:   []string{"The Orman Liberation Front uses a truck as a base."},
		Try:  (*reading).asBase,
	},
	{
		Name: "group's loss of place",
		Yes:  []string{"The Orman Liberation Front's loss of Mopti in 2013 was a blow."},
		No:   []string{"The Orman Liberation Front's loss of face was a blow."},
		Try:  (*reading).lossOf,
	},
	{
		Name: "place retaken from group",
		Yes:  []string{"The army recaptured Mopti from the Orman Liberation Front."},
		No:   []string{"The Orman Liberation Front captured Mopti from the army."},
		Try:  (*reading).retaken,
	},
	{
		Name: "place, stronghold of group",
		Yes:  []string{"The Orman Liberation Front sent men to Mopti, its main stronghold.", "The Orman Liberation Front's strongholds are in Niger and Chad."},
		No:   []string{"Mopti is a stronghold of the ruling party's chairman."},
		Try:  (*reading).stronghold,
	},
	{
		Name: "group withdrew from place",
		Yes:  []string{"The Orman Liberation Front withdrew from Mopti in 2013.", "The Orman Liberation Front was driven out of Mopti.", "French troops expelled the Orman Liberation Front from Mopti."},
		No:   []string{"The Orman Liberation Front withdrew from the talks.", "The army withdrew from Mopti."},
		Try:  (*reading).withdrew,
	},
}

func (r *reading) active(c cue) {
	if c.first > 0 && r.lower(c.first-1) == "-" { // "the Kesh-based Orm Front"
		r.hyphenBased(c)
		return
	}
	cl := r.clauseOf(c.first, c.last)
	actor := r.groupOf(cl.subject)
	if actor == none && cl.hasSubject && doings.Has(r.lower(cl.subject.head)) { // "its activities are confined to Kesh"
		actor = r.possessor(cl.subject)
	}
	if actor == none || cl.denied || cl.intended || !cl.hasSubject || cl.passive && r.doc.Tokens[c.first].Lemma == "recruit" {
		return
	}
	at := c.last
	if c.note == "to" && r.lower(c.last-1) == "to" { // "its reach extends to Kesh"
		if p := r.around(c.first); p.ok() && doings.Has(r.lower(p.head)) {
			if owner := r.possessor(p); owner != none {
				actor = owner
			}
		}
		r.sayPlaces(actor, "active_in", c.last, cl.end, c, on(r.dateOf(cl)))
		return
	}
	if c.note == "object" { // "roams the border"
		for _, actor := range r.groups(cl) {
			r.sayPlaces(actor, "active_in", c.last, cl.end, c, on(r.dateOf(cl)))
		}
		return
	}
	for at < cl.end && (adverbs.Has(r.lower(at)) || r.lower(at) == "," || r.lower(at) == "-") {
		at++
	}
	if r.lower(at) == "above" && r.lower(at+1) == "all" {
		at += 2
	}
	if at < cl.end && locating.Has(r.lower(at)) {
		for at+1 < cl.end && (r.lower(at+1) == "and" || locating.Has(r.lower(at+1))) {
			at++
		}
		for _, actor := range r.groups(cl) {
			r.sayPlaces(actor, "active_in", at+1, cl.end, c, on(r.dateOf(cl)))
		}
		return
	}
	if c.note == "to" && at < cl.end {
		r.sayPlacesBehind(actor, "active_in", at, cl.end, reaching, c, on(r.dateOf(cl)))
	}
}

// doings are what a group does or has where it is active.
var doings = lex.NewSet("activity activities operations attacks reach influence presence campaign insurgency raids violence bombings ambushes")

// sites are what a group closes when it leaves a place.
var sites = lex.NewSet("base bases camp camps office offices headquarters positions outposts")

func (r *reading) hyphenBased(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	linked := r.phraseAt(c.last, sentence.Last)
	if !linked.ok() || c.first-2 < sentence.First {
		return
	}
	actor := r.groupOf(linked)
	if actor == none {
		actor = r.groupWithin(c.last, linked.core)
	}
	for i := range r.places {
		if place := &r.places[i]; place.Last == c.first-1 {
			r.say(actor, "active_in", r.country(place), place.Span, c)
			return
		}
	}
}

// groupIn reads where a group is said to be one: "is a rebel group in northern Kesh".
func (r *reading) groupIn(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	r.nationalGroup(c, p, sentence)
	if p.core != c.last || c.last+1 >= sentence.Last || !locating.Has(r.lower(c.last)) || p.first <= sentence.First {
		return
	}
	actor := none
	if p.first > sentence.First && r.opensAside(p.first-1) {
		actor = r.groupOf(r.asideOf(p, sentence))
	} else {
		actor = r.groupOf(r.copulaSubject(r.oneOf(p.first, sentence.First), sentence.First))
	}
	if actor != none {
		r.sayPlaces(actor, "active_in", c.last+1, r.clauseEnd(c.last+1, sentence.Last), c)
	}
}

// oneOf is where "one of the smallest groups" begins, of which a phrase is the last part; the phrase's own first token elsewhere.
func (r *reading) oneOf(first, start int) int {
	if first <= start || r.lower(first-1) != "of" {
		return first
	}
	for i := first - 2; i > start && i > first-12; i-- {
		if r.lower(i) == "one" {
			return i
		}
		if r.tag(i) == text.VERB || r.tag(i) == text.PUNCT {
			break
		}
	}
	return first
}

// nationalGroup reads whose group a group is said to be: "the Orman guerrilla group Kesh Front", "is an Orman militia".
func (r *reading) nationalGroup(c cue, p phrase, sentence text.Sentence) {
	for i := range r.places {
		place := &r.places[i]
		if !place.Adjective || place.First < p.first || place.Last > c.first || place.Place.Kind != where.Country || r.lower(place.Last) == "-" {
			continue
		}
		actor := none
		switch at := r.nameBehind(c.last, p); {
		case at >= 0:
			actor = r.actorAt(at)
		case r.articleAndName(c.last, sentence.Last) > 0:
			actor = r.actorAt(c.last + 1)
		case p.first > sentence.First:
			actor = r.groupOf(r.copulaSubject(p.first, sentence.First))
		}
		if actor == none || !r.isKind(actor, who.ArmedGroup) {
			return
		}
		if mostly.Has(r.lower(place.First - 1)) { // "a largely Orman militia": its people
			r.say(actor, "members_from", place.Place.Country, place.Span, c)
			return
		}
		r.say(actor, "active_in", r.country(place), place.Span, c)
		return
	}
}

// fellTo reads "Kesh fell to the Orm Front", "Kesh is under the control of the Orm Front".
func (r *reading) fellTo(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || cl.intended || !cl.hasSubject {
		return
	}
	value, span := r.place(cl.subject)
	if value == "" {
		if value, span = r.unlisted(cl.subject); value == "" {
			return
		}
	}
	for _, p := range r.values(c.last, cl.end) {
		if actor := r.groupOf(p); actor != none {
			r.say(actor, "controls", value, span, c, on(r.dateOf(cl)))
		}
	}
}

// retaken reads "the army recaptured Kesh from the Orm Front".
func (r *reading) retaken(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || cl.intended || !cl.hasSubject {
		return
	}
	at := c.last
	places := r.values(c.last, cl.end)
	if cl.passive {
		places = []phrase{cl.subject}
	} else if len(places) > 0 {
		at = places[len(places)-1].last
	}
	from := at
	for ; at+1 < cl.end; at++ {
		if r.lower(at) != "from" {
			continue
		}
		for _, p := range r.values(at+1, cl.end) {
			actor := r.groupOf(p)
			if actor == none || actor == r.groupOf(cl.subject) {
				continue
			}
			r.sayPlacesOf(actor, "withdrew_from", places, c, on(r.dateOf(cl)))
		}
		return
	}
	if r.mainly && (strings.HasPrefix(r.lower(c.first), "re") && r.groupOf(cl.subject) != r.topic && !r.doneBy(r.topic, from, cl)) { // "in 2018 the army recaptured Kesh" in a report on one group
		for _, p := range places {
			if value, _ := r.place(p); value != "" && r.heldBy(r.topic, value) {
				r.sayPlacesOf(r.topic, "withdrew_from", []phrase{p}, c, on(r.dateOf(cl)))
			}
		}
	}
}

// grounds are what somebody who holds it holds the place of.
var grounds = lex.NewSet(`territory ground land mines mine roads road airport port ports harbour harbor bridge bridges oilfields oilfield fields
	base bases power buildings positions stretches landing places sway control everything dam refinery valleys wells posts
	post headquarters barracks prison compound farms farmland crossings crossing countryside localities settlements
	municipalities number dozens slums hills peaks ridges`)

// doneBy says whether a clause names a group as the one that does it.
func (r *reading) doneBy(group, from int, cl clause) bool {
	for _, p := range r.after(from, cl.end, agents) {
		if r.groupOf(p) == group {
			return true
		}
	}
	return false
}

// heldBy says whether a group is already said to hold a place.
func (r *reading) heldBy(group int, place string) bool {
	for i := range r.facts {
		f := &r.facts[i]
		if held, _ := f.Value.(string); f.Relation == "controls" && f.Subject == r.cast.Actors[group].Name && (strings.Contains(held, place) || strings.Contains(place, held)) {
			return true
		}
	}
	return false
}

var (
	reaching = lex.NewSet("to into in across beyond")
	leaving  = lex.NewSet("from of")
)

var adverbs = lex.NewSet(`mainly mostly primarily chiefly also largely predominantly only exclusively now out especially particularly both
	operational active`)

func (r *reading) presence(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	lies := p.ok() && (beForms.Has(r.lower(p.last)) || r.doc.Tokens[min(p.last, sentence.Last-1)].Lemma == "lie")
	if lies && locating.Has(r.lower(p.last+1)) && p.head == c.last-1 { // "its hideouts are in the hills of Kesh"
		if actor := r.possessor(p); actor != none && r.isGroup(actor) {
			r.sayPlaces(actor, "active_in", p.last+2, sentence.Last, c)
		}
		return
	}
	if !p.ok() || p.last >= sentence.Last || !locating.Has(r.lower(p.last)) {
		return
	}
	if before := max(p.first-1, 0); departing.Has(r.doc.Tokens[before].Lemma) || r.lower(before) == "from" && before > sentence.First && r.xpos(before-1) == text.PennVBN { // "driven from its camps in Kesh"
		return
	}
	actor := r.possessor(p)
	if verb := r.doc.Tokens[p.head].Head; actor == none && p.first == sentence.First+1 && r.lower(sentence.First) == "from" && verb > p.head && verb < sentence.Last { // "From bases in Kesh it raids the south"
		if subject, _ := r.treeSubject(verb, 0); subject >= 0 {
			actor = r.groupOf(r.around(subject))
		}
	}
	if actor == none {
		if before := p.first - 1; before > sentence.First && !r.named[before] {
			cl := r.clauseOf(before, p.first)
			if !cl.denied && (c.note != "own" || keeping.Has(r.doc.Tokens[before].Lemma)) {
				actor = r.groupOf(cl.subject)
			}
		}
	}
	if actor != none && r.isGroup(actor) {
		r.sayPlaces(actor, "active_in", p.last+1, sentence.Last, c)
	}
}

// departing are verbs of those who have their bases no more.
var departing = lex.NewSet("give up abandon close lose leave evacuate quit dismantle vacate")

// keeping are verbs of those who have a base of their own.
var keeping = lex.NewSet("share have maintain keep run operate establish set build open use wage lead fight launch conduct")

// deedsIn reads "most of its attacks take place in Kesh".
func (r *reading) deedsIn(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || c.last >= cl.end || !locating.Has(r.lower(c.last)) {
		return
	}
	for t := cl.subject.first; t < cl.subject.last; t++ {
		if attackNouns.Has(r.lower(t)) || doings.Has(r.lower(t)) {
			if actor := r.possessor(cl.subject); actor != none && r.habitual(cl) {
				r.sayPlaces(actor, "active_in", c.last+1, cl.end, c)
			}
			return
		}
	}
}

// inHands reads "Kesh is in rebel hands", "much of Orm is under its control", "it has Kesh in its grip".
func (r *reading) inHands(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied || cl.intended {
		return
	}
	actor := none
	for t := c.first; t < c.last; t++ {
		if r.xpos(t) == text.PennPRPS {
			actor = r.groupOf(phrase{first: t, last: t + 1, core: t + 1, head: t})
		}
	}
	if actor == none && r.mainly {
		actor = r.topic
	}
	if actor == none {
		return
	}
	if value, span := r.place(cl.subject); value != "" && r.copulaSubject(c.first, cl.start).ok() {
		r.say(actor, "controls", value, span, c, on(r.dateOf(cl)))
	} else if object, ok := r.phraseBefore(c.first, cl.start); ok && object.first > cl.start && having.Has(r.doc.Tokens[object.first-1].Lemma) { // "keeps Kesh under its control"
		if r.groupOf(r.clauseOf(object.first-1, object.first).subject) == actor {
			r.sayPlacesOf(actor, "controls", []phrase{object}, c, on(r.dateOf(cl)))
		}
	}
}

var having = lex.NewSet("have keep hold bring place put")

// asBase reads "uses Kesh as a rear base".
func (r *reading) asBase(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	object, ok := r.phraseBefore(c.first, sentence.First)
	if verb := object.first - 1; ok && verb > sentence.First && r.doc.Tokens[verb].Lemma == "use" {
		if cl := r.clauseOf(verb, verb+1); cl.hasSubject && !cl.denied {
			r.sayPlacesOf(r.groupOf(cl.subject), "active_in", []phrase{object}, c)
		}
	}
}

// lossOf reads "the loss of Kesh": of what the report is about, or of whom it says it.
func (r *reading) lossOf(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := none
	if p := r.around(c.first); p.ok() {
		actor = r.possessor(phrase{first: p.first, last: c.first, core: c.first, head: c.first})
	}
	if actor == none && r.mainly {
		actor = r.topic
	}
	if actor != none {
		r.sayPlaces(actor, "withdrew_from", c.last, sentence.Last, c, on(r.dateAround(c)))
	}
}

func (r *reading) fightersIn(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	if c.last >= sentence.Last || r.lower(c.last) != "in" {
		return
	}
	p := r.around(c.first)
	if !p.ok() {
		return
	}
	if actor := r.groupWithin(p.first, p.last); actor != none {
		r.sayPlaces(actor, "active_in", c.last+1, sentence.Last, c)
	}
}

func (r *reading) controls(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || cl.intended || !cl.hasSubject || r.onlyPossible(cl) || r.doc.Tokens[c.first].Rel == text.RelAmod { // "the occupied hills"
		return
	}
	if p := r.phraseAt(c.last, cl.end); c.note == "run" && (!p.ok() || (r.placeAt(p.head) == nil || r.doc.Tokens[p.head].Tag == text.NOUN) && !ownLand.Has(r.lower(p.last-1))) { // "runs a shop in Kesh", "runs a radio station"
		return
	}
	if r.mainly && !cl.passive && r.habitual(cl) && r.groupOf(cl.subject) == r.topic {
		r.holdings(c, cl)
	}
	if p := r.phraseAt(c.last, cl.end); p.ok() && (r.lower(p.last) == "responsible" || r.lower(p.last-1) == "responsible") { // "holds Kesh responsible"
		return
	}
	date := r.dateOf(cl)
	if cl.passive {
		value, span := r.place(cl.subject)
		if value == "" {
			return
		}
		for _, p := range r.after(cl.last, cl.end, agents) {
			if actor := r.groupOf(p); actor != none {
				r.say(actor, "controls", value, span, c, on(date))
			}
		}
		return
	}
	if p := r.phraseAt(c.last, cl.end); c.last-c.first == 1 && p.ok() && r.tag(p.head) == text.NOUN && !r.named[p.head] && !landNouns.Has(r.lower(p.head)) && !amountNouns.Has(r.lower(p.head)) && !grounds.Has(r.lower(p.head)) {
		return // "took shape in Kesh", "holds six seats in Orm"
	}
	for _, actor := range r.groups(cl) {
		if p := r.phraseAt(c.last, cl.end); p.ok() && r.numbered(phrase{first: p.first, head: p.core}) && r.placeWithin(p.first, p.last) == nil { // "seized two towns in Kesh"
			continue
		}
		if !r.sayPlaces(actor, "controls", c.last, cl.end, c, on(date)) {
			r.sayPlacesOf(actor, "controls", r.objects(c, cl), c, on(date))
		}
	}
}

// ownLand is what a group holds that no place's name stands for.
var ownLand = lex.NewSet("islands villages hills crossings pits mines roads road highway checkpoints camps quarries wells stretch")

// holdings reads what a group is said to hold: "the road from Kesh to Dara", "about 30 mines".
func (r *reading) holdings(c cue, cl clause) {
	for _, p := range r.values(c.last, cl.end) {
		if first := r.lower(p.first); first == "few" || r.lower(p.first+1) == "few" { // "only a few villages"
			continue
		}
		if w := r.whole(p.head); ownLand.Has(r.lower(p.head)) && r.tag(p.head) == text.NOUN && (w.first >= p.first || w.head == p.head) {
			value, span := r.people(phrase{first: p.first, last: max(w.last, p.core)})
			r.say(r.topic, "controls", value, span, c)
		}
	}
}

func (r *reading) stronghold(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	found := r.roleOf(c)
	p := found.phrase
	if !p.ok() {
		return
	}
	actor := r.possessor(p)
	if actor == none {
		actor = r.groupOf(found.owner)
	}
	if actor == none {
		return
	}
	relation := "controls"
	if c.note != "" {
		relation = c.note
	}
	if object, ok := r.phraseBefore(p.first, sentence.First); ok && !found.holder.ok() && object.first > sentence.First && taking.Has(r.doc.Tokens[object.first-1].Lemma) { // "has made Kesh its capital"
		r.sayPlacesOf(actor, relation, []phrase{object}, c)
		return
	}
	if found.holder.ok() && r.lower(c.last) != "in" {
		if value, span := r.place(found.holder); value != "" {
			r.say(actor, relation, value, span, c)
			return
		}
	}
	at := c.last
	for at < sentence.Last && (copulas.Has(r.lower(at)) || r.lower(at) == "," || covering.Has(r.doc.Tokens[at].Lemma)) {
		at++
	}
	if r.lower(at) == "from" && r.doc.Tokens[at-1].Lemma == "stretch" { // "stretches from Kesh to Dara"
		at++
	}
	if at < sentence.Last && locating.Has(r.lower(at)) {
		r.sayPlaces(actor, relation, at+1, sentence.Last, c)
	} else if at > c.last {
		r.sayPlaces(actor, relation, at, sentence.Last, c)
	}
}

// covering are verbs of what land somebody's area holds.
var covering = lex.NewSet("cover include span stretch comprise encompass extend")

func (r *reading) withdrew(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject || r.onlyPossible(cl) {
		return
	}
	date := r.dateOf(cl)
	actor := none
	if c.note != "place" && !cl.passive {
		if p := r.phraseAt(c.last, cl.end); p.ok() { // "expelled the Kesh Front from"
			actor = r.groupOf(p)
		}
	}
	if actor == none && (c.note != "object" || cl.passive) {
		actor = r.groupOf(cl.subject)
	}
	if actor == none {
		return
	}
	if c.note == "place" {
		if p := r.phraseAt(c.last, cl.end); sites.Has(r.lower(p.head)) && locating.Has(r.lower(p.core)) { // "abandoned its bases in Kesh"
			r.sayPlaces(actor, "withdrew_from", p.core+1, cl.end, c, on(date))
			return
		} else if r.lower(c.first) == "closed" || r.groupOf(p) != none { // "evacuated the Kesh Front to Dara"
			return
		}
		if p := r.phraseAt(c.last, cl.end); r.lower(c.first) == "handed" && r.lower(p.last) != "over" && r.lower(p.last) != "back" {
			return
		}
		if p := r.phraseAt(c.last, cl.end); !p.ok() || !countedNouns.Has(r.lower(p.head)) { // "lost 400 men in Kesh"
			if !r.sayPlaces(actor, "withdrew_from", c.last, cl.end, c, on(date)) {
				r.sayPlacesOf(actor, "withdrew_from", r.objects(c, cl), c, on(date))
			}
		}
		return
	}
	if p := r.phraseAt(c.last, cl.end); leaving.Has(r.lower(c.last-1)) && p.ok() && sites.Has(r.lower(p.head)) && locating.Has(r.lower(p.core)) { // "driven from its camp in Kesh"
		r.sayPlaces(actor, "withdrew_from", p.core+1, cl.end, c, on(date))
		return
	}
	if leaving.Has(r.lower(c.last-1)) && r.sayPlaces(actor, "withdrew_from", c.last, cl.end, c, on(date)) { // "driven from Kesh"
		return
	}
	if !r.sayPlacesBehind(actor, "withdrew_from", c.last, cl.end, leaving, c, on(date)) {
		if left := r.apart(c); len(left) > 0 && left[0].last <= cl.first { // "Kesh, from which it was driven"
			r.sayPlacesOf(actor, "withdrew_from", left, c, on(date))
		}
	}
}
