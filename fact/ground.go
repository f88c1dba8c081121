package fact

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
		r.sayPlaces(actor, "active_in", at+1, cl.end, c, on(r.dateOf(cl)))
		return
	}
	if c.note == "to" && at < cl.end {
		r.sayPlacesBehind(actor, "active_in", at, cl.end, set("to", "into", "in", "across", "beyond"), c, on(r.dateOf(cl)))
	}
}

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
	if cl.denied || !cl.hasSubject {
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
	if actor := r.groupOf(cl.subject); actor != none {
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
		r.sayPlaces(actor, "withdrew_from", c.last, cl.end, c, on(date))
		return
	}
	r.sayPlacesBehind(actor, "withdrew_from", c.last, cl.end, set("from", "of"), c, on(date))
}
