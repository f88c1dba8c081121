package fact

import (
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
	if actor == none || cl.denied || !cl.hasSubject {
		return
	}
	at := c.last
	for at < cl.end && (adverbs[r.lower(at)] || r.lower(at) == "," || r.lower(at) == "-") {
		at++
	}
	if at < cl.end && locating[r.lower(at)] {
		for at+1 < cl.end && (r.lower(at+1) == "and" || locating[r.lower(at+1)]) {
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
	if p.core != c.last || c.last+1 >= sentence.Last || !locating[r.lower(c.last)] || p.first <= sentence.First {
		return
	}
	actor := none
	if p.first > sentence.First && r.opensAside(p.first-1) {
		actor = r.groupOf(r.asideOf(p, sentence))
	} else {
		actor = r.groupOf(r.copulaSubject(p.first, sentence.First))
	}
	if actor != none {
		r.sayPlaces(actor, "active_in", c.last+1, r.clauseEnd(c.last+1, sentence.Last), c)
	}
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
		if actor != none && r.isKind(actor, who.ArmedGroup) {
			r.say(actor, "active_in", r.country(place), place.Span, c)
		}
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
		return
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
	for ; at+1 < cl.end; at++ {
		if r.lower(at) != "from" {
			continue
		}
		for _, p := range r.values(at+1, cl.end) {
			actor := r.groupOf(p)
			if actor == none || actor == r.groupOf(cl.subject) {
				continue
			}
			for _, p := range places {
				if value, span := r.place(p); value != "" {
					r.say(actor, "withdrew_from", value, span, c, on(r.dateOf(cl)))
				}
			}
		}
		return
	}
}

var (
	reaching = set("to", "into", "in", "across", "beyond")
	leaving  = set("from", "of")
)

var adverbs = set("mainly", "mostly", "primarily", "chiefly", "also", "largely", "predominantly", "only", "exclusively", "now", "out", "especially", "particularly", "both", "operational", "active")

func (r *reading) presence(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	p := r.around(c.first)
	if !p.ok() || p.last >= sentence.Last || !locating[r.lower(p.last)] {
		return
	}
	actor := r.possessor(p)
	if actor == none {
		if before := p.first - 1; before > sentence.First && !r.named[before] {
			cl := r.clauseOf(before, p.first)
			if !cl.denied {
				actor = r.groupOf(cl.subject)
			}
		}
	}
	if actor != none && r.isGroup(actor) {
		r.sayPlaces(actor, "active_in", p.last+1, sentence.Last, c)
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
	if cl.denied || cl.intended || !cl.hasSubject {
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
	for _, actor := range r.groups(cl) {
		r.sayPlaces(actor, "controls", c.last, cl.end, c, on(date))
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
	if found.holder.ok() && r.lower(c.last) != "in" {
		if value, span := r.place(found.holder); value != "" {
			r.say(actor, relation, value, span, c)
			return
		}
	}
	at := c.last
	for at < sentence.Last && (copulas[r.lower(at)] || r.lower(at) == ",") {
		at++
	}
	if at < sentence.Last && locating[r.lower(at)] {
		r.sayPlaces(actor, relation, at+1, sentence.Last, c)
	} else if at > c.last {
		r.sayPlaces(actor, relation, at, sentence.Last, c)
	}
}

func (r *reading) withdrew(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if cl.denied || !cl.hasSubject {
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
		if p := r.phraseAt(c.last, cl.end); !countedNouns[r.lower(p.head)] { // "lost 400 men in Kesh"
			r.sayPlaces(actor, "withdrew_from", c.last, cl.end, c, on(date))
		}
		return
	}
	r.sayPlacesBehind(actor, "withdrew_from", c.last, cl.end, leaving, c, on(date))
}
