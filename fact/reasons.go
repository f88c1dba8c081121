package fact

import (
	"casus/lex"
	"casus/text"
)

// because reads why a group attacked, where the group says so, or where the sentence tells both.
func (r *reading) because(c cue) {
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor := r.attackerFor(c.first, sentence)
	if actor == none {
		return
	}
	first, last := c.last, r.purposeEnd(c.last, sentence.Last)
	if r.lower(c.last-1) == "at" && r.xpos(c.last) != text.PennVBG { // "most of its attacks are aimed at the police"
		r.sayTargets(actor, r.values(c.last, sentence.Last), c, false, clause{})
		return
	}
	switch {
	case c.note == "answer": // the deed that is answered is not what is wanted
		first = c.first
	case r.lower(c.first) == "because" && c.last-c.first == 1:
		for last < sentence.Last && r.lower(last) != "," && r.lower(last) != ";" { // a whole clause
			last++
		}
	}
	value, span := r.words(first, last)
	if span.End > span.Start {
		r.say(actor, "motive", value, span, c)
	}
}

// attackerFor is the group whose attack stands before a reason: the subject of the verb of attack, the one that says so
// of its attack, or the one whose attack it is.
func (r *reading) attackerFor(reason int, sentence text.Sentence) int {
	for i := reason - 1; i > sentence.First; i-- {
		lower := r.lower(i)
		switch {
		case r.tag(i) == text.VERB && harmVerbs.Has(r.doc.Tokens[i].Lemma):
			cl := r.clauseOf(i, i+1)
			if cl.denied || !cl.hasSubject || cl.passive {
				return none
			}
			return r.groupOf(cl.subject)
		case r.tag(i) == text.NOUN && attackNouns.Has(lower):
			if p := r.around(i); p.ok() {
				if actor, _ := r.doer(p, sentence); actor != none {
					return actor
				}
			}
			for s := range r.said {
				said := &r.said[s]
				if said.Actor != none && r.isGroup(said.Actor) && said.Content[0].Covers(r.doc.Tokens[i].Span) && said.Content[0].Covers(r.doc.Tokens[reason].Span) {
					return said.Actor
				}
			}
			if lead := r.doc.Tokens[reason].Lemma; r.mainly && r.lower(i-1) == "the" && (r.isSaid(i) || lead == "intend" || lead == "mean" || lead == "design") {
				return r.topic // "analysts say the attack was meant to"
			}
			return none
		}
	}
	return none
}

// moved reads what drove a group to an attack: "Moscow's support of the Taliban could have motivated the attack".
func (r *reading) moved(c cue) {
	cl := r.clauseOf(c.first, c.last)
	if !cl.hasSubject || cl.denied {
		return
	}
	object := r.values(c.last, cl.end)
	cause, result := cl.subject, phrase{}
	if len(object) > 0 {
		result = object[0]
	}
	if cl.passive {
		causes := r.after(cl.last, cl.end, agents)
		if len(causes) == 0 {
			return
		}
		cause, result = causes[0], cl.subject
	}
	if !result.ok() || !attackNouns.Has(r.lower(result.head)) && r.groupOf(result) == none || r.leadsAway(result.last, cl.end) || r.leadsAway(c.last, cl.end) {
		return
	}
	actor := r.groupWithin(result.first, cl.end)
	if actor == none {
		actor = r.topic
	}
	value, span := r.people(cause)
	if cause.first == cl.subject.first && !cl.passive { // with its places: "Orm's role in Kesh"
		value, span = r.subjectWords(cl)
	}
	r.say(actor, "motive", value, span, c, with("target", r.whyTarget(c.first)))
}

// leadsAway says whether a word of place follows: "drove the group out of Kesh" tells of ground, not of reasons.
func (r *reading) leadsAway(i, end int) bool {
	if i >= end {
		return false
	}
	switch r.lower(i) {
	case "out", "back", "away", "from", "off", "into", "underground":
		return true
	}
	return false
}

// why is the last heading above a token, where it asks for reasons.
func (r *reading) why(token int) (text.Sentence, bool) {
	for s := r.doc.Tokens[token].Sent; s >= 0; s-- {
		if sentence := r.doc.Sentences[s]; sentence.Kind == text.Heading {
			return sentence, r.lower(sentence.First) == "why"
		}
	}
	return text.Sentence{}, false
}

// whyTarget is the party that a heading which asks for reasons names as the one attacked.
func (r *reading) whyTarget(token int) string {
	heading, asked := r.why(token)
	if !asked {
		return ""
	}
	for i := heading.First; i < heading.Last; i++ {
		if place := r.placeAt(i); place != nil {
			return place.Place.Name
		}
	}
	return ""
}

// reason reads causes in a section whose heading asks why: "intensified when Russia intervened in Syria".
func (r *reading) reason(c cue) {
	if _, asked := r.why(c.first); !asked || r.topic == none {
		return
	}
	sentence := r.doc.Sentences[r.doc.Tokens[c.first].Sent]
	actor, at := r.topic, c.last
	if c.note == "grows" {
		for at = c.last; at < sentence.Last && !causal.Has(r.lower(at)); at++ {
			if r.lower(at) == "," || r.lower(at) == ";" {
				return
			}
		}
		if at++; at >= sentence.Last {
			return
		}
	} else {
		cl := r.clauseOf(max(c.first-1, sentence.First), c.first)
		if group := r.groupOf(cl.subject); group != none {
			actor = group
		}
	}
	value, span := r.words(at, r.purposeEnd(at, sentence.Last))
	if span.End <= span.Start {
		return
	}
	r.say(actor, "motive", value, span, c, with("target", r.whyTarget(c.first)), on(r.dateWithin(sentence.First, at)))
}

var causal = lex.NewSet("when after because since by over following as with")
