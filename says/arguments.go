package says

import (
	"casus/lex"
	"casus/text"
	"casus/who"
)

// party is the mention of somebody who can act at a token.
func (r *reader) party(at int) (mention int, ok bool) {
	if at < 0 || at >= len(r.doc.Tokens) {
		return -1, false
	}
	m, ok := r.cast.At(at)
	return m, ok
}

// armed says whether a mention is of an armed group.
func (r *reader) armed(mention int) bool {
	return r.cast.Actors[r.cast.Mentions[mention].Actor].Kind == who.ArmedGroup
}

// divisions are the nouns for a part of a group, that stand before its name.
var divisions = lex.NewSet("chapter branch faction wing affiliate cell cells cadres elements followers section splinter offshoot")

func (r *reader) person(mention int) bool {
	return r.cast.Actors[r.cast.Mentions[mention].Actor].Kind == who.Person
}

// subject is the party before a verb, past its auxiliaries; a negation there undoes it.
func (r *reader) subject(at int) (mention int, ok bool) {
	sentence := &r.doc.Sentences[r.doc.Tokens[at].Sent]
	first := sentence.First
	if s := r.doc.Child(at, text.RelNsubj); sentence.Parsed && s >= first && s < at-1 && r.lower(at-1) == "," {
		if m, ok := r.party(s); ok && !negated.Has(r.lower(r.cast.Mentions[m].First)) {
			return m, true // "the Orm Front, an ally of the Red League, claimed"
		}
	}
	for i := at - 1; i >= first; i-- {
		word := r.lower(i)
		if word == "and" && sentence.Parsed {
			return r.sharedSubject(at)
		}
		if word == "not" || word == "n't" || word == "never" {
			return -1, false
		}
		if !auxiliaries.Has(word) && !passives.Has(word) && !asides.Has(word) {
			m, ok := r.party(i)
			if !ok || negated.Has(r.lower(r.cast.Mentions[m].First)) || negated.Has(r.lower(r.cast.Mentions[m].First-1)) {
				return -1, false
			}
			return m, true
		}
	}
	return -1, false
}

// sharedSubject is the party that a verb behind "and" has for its subject together with the verb before: "the Orm Front denied it and
// blamed the army".
func (r *reader) sharedSubject(at int) (mention int, ok bool) {
	verb := &r.doc.Tokens[at]
	if verb.Rel != text.RelConj && verb.Head >= 0 { // an auxiliary
		verb = &r.doc.Tokens[verb.Head]
	}
	if verb.Rel != text.RelConj || verb.Head < 0 {
		return -1, false
	}
	s := r.doc.Child(verb.Head, text.RelNsubj, text.RelNsubjPass)
	if s < 0 || s > at {
		return -1, false
	}
	m, ok := r.party(s)
	return m, ok && !negated.Has(r.lower(r.cast.Mentions[m].First))
}

// asides close what stands between a subject and its verb.
var asides = lex.NewSet(", — – - )")

// object is the party right behind a word.
func (r *reader) object(at int) (mention int, ok bool) {
	for i, last := at+1, at+4; i < min(last, len(r.doc.Tokens)); i++ {
		if m, ok := r.party(i); ok {
			return m, !negated.Has(r.lower(i - 1))
		}
		if divisions.Has(r.lower(i)) && r.lower(i+1) == "of" || r.lower(i) == "local" && divisions.Has(r.lower(i+1)) { // "the local branch of the Orm Front"
			i++
			last = i + 4
			if divisions.Has(r.lower(i)) && r.lower(i+1) == "of" {
				i++
			}
			continue
		}
		if !articles.Has(r.lower(i)) && !r.quote(i) {
			break
		}
	}
	return -1, false
}

// ownerOf is the first token of the party whose something is: "the Orm Front's door", "its signature"; -1 where none is named.
func (r *reader) ownerOf(at int) int {
	last := at - 1
	if r.lower(last) == "s" && possessive.Has(r.lower(last-1)) { // as plain words have it
		last--
	}
	if possessive.Has(r.lower(last)) {
		last--
	} else if !possessives.Has(r.lower(last)) {
		return -1
	}
	m, ok := r.party(last)
	if !ok {
		if m, ok = r.party(at - 1); !ok { // where the mention takes in its "'s"
			return -1
		}
	}
	return r.cast.Mentions[m].First
}

var possessives = lex.NewSet("its their")

// sayer is the mention of the armed group that says what a token is part of.
func (r *reader) sayer(at int) (mention int, ok bool) {
	covering := Of(r.doc, r.said, at)
	if len(covering) == 0 || r.said[covering[0]].Actor < 0 {
		return -1, false
	}
	a := &r.said[covering[0]]
	if r.cast.Actors[a.Actor].Kind != who.ArmedGroup {
		return -1, false
	}
	for m := range r.cast.Mentions {
		if r.cast.Mentions[m].Actor == a.Actor && r.cast.Mentions[m].Overlaps(a.Source) {
			return m, true
		}
	}
	return -1, false
}

// act is the first word of violence behind a cue, the cue itself where there is none.
func (r *reader) act(at int) int {
	for i := at + 1; i < r.doc.Sentences[r.doc.Tokens[at].Sent].Last; i++ {
		if acts.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

// deed is the first word behind an accusation that tells of violence, the accusation itself where there is none.
func (r *reader) deed(at int) int {
	for i := at + 1; i < r.doc.Sentences[r.doc.Tokens[at].Sent].Last; i++ {
		if acts.Has(r.lower(i)) || deeds.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

// actBefore is the last word of violence before a cue, the cue itself where there is none.
func (r *reader) actBefore(at int) int {
	for i := at - 1; i >= r.doc.Sentences[r.doc.Tokens[at].Sent].First; i-- {
		if acts.Has(r.lower(i)) {
			return i
		}
	}
	return at
}

func (r *reader) denial(at int) bool {
	return negated.Has(r.lower(at-1)) || r.lower(at-2) == "not"
}

// denied says whether somebody denies what a token tells.
func (r *reader) denied(at int) bool {
	for i := at - 1; i >= max(r.doc.Sentences[r.doc.Tokens[at].Sent].First, at-8); i-- {
		switch r.lower(i) {
		case "denied", "denies", "deny", "denying", "rejected", "if", "whether":
			return true
		}
	}
	return false
}

var (
	own     = lex.NewSet("it its they their we our")
	negated = lex.NewSet("no nobody none neither nor not")
	acts    = lex.NewSet(`attack attacks bombing bombings raid raids blast blasts explosion explosions shooting shootings killing killings ambush
	assault assaults strike strikes kidnapping kidnappings abduction abductions massacre execution executions ambushes murders beheading stabbing incident attempt murder assassination bomb responsibility
	involvement role credit carrying killed hand part`)
	deeds = lex.NewSet(`striking hitting shelling firing launching bombarding attacking targeting storming raiding abducting kidnapping
	executing massacring shooting stabbing burning torching destroying staging orchestrating masterminding`)
)
