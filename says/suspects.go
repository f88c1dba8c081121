package says

import (
	"strings"

	"casus/lex"
	"casus/text"
	"casus/who"
)

// suspected reads "police suspect the Orm Front", but no "police suspect that the Orm Front was behind it".
func suspected(r *reader, at int) (actor, by, act int, ok bool) {
	if r.doc.Tokens[at].Tag == text.NOUN {
		return
	}
	actor, by, act, ok = blames(r, at)
	return actor, by, act, ok && !passives.Has(r.lower(r.cast.Mentions[actor].Last))
}

// mainSuspect reads "the Orm Front is the main suspect", "the main suspect is the Orm Front", "police treat the Orm Front as the main
// suspect".
func mainSuspect(r *reader, at int) (actor, by, act int, ok bool) {
	if passives.Has(r.lower(at+1)) && !negated.Has(r.lower(at+1)) {
		actor, ok = r.object(at + 1)
		return actor, -1, at, ok && r.armed(actor)
	}
	first := at
	for first > 0 && (prime.Has(r.lower(first-1)) || articles.Has(r.lower(first-1))) {
		first--
	}
	switch link := first - 1; {
	case first == at:
	case r.lower(link) == "as":
		actor, ok = r.party(link - 1)
		return actor, -1, at, ok && r.armed(actor)
	case passives.Has(r.lower(link)):
		actor, ok = r.subject(link)
		return actor, -1, at, ok && r.armed(actor)
	}
	return
}

var prime = lex.NewSet("main prime chief key likely likeliest obvious first")

func believed(r *reader, at int) (actor, by, act int, ok bool) {
	if !passives.Has(r.lower(at-1)) || r.lower(at+1) != "to" || r.denial(at) {
		return
	}
	for i := at + 2; i < at+6; i++ {
		switch r.lower(i) {
		case "behind", "responsible", "carried", "staged", "orchestrated", "conducted", "planned", "planted", "laid", "detonated", "ordered", "committed", "perpetrated":
			actor, ok = r.subject(at)
			return actor, -1, r.act(i), ok
		}
	}
	return
}

func suspicionOn(r *reader, at int) (actor, by, act int, ok bool) {
	fell := false
	for i := at + 1; i < at+6; i++ {
		switch r.lower(i) {
		case "fell", "falls", "fallen", "centred", "centered", "focused", "focuses":
			fell = true
		case "on", "upon":
			actor, ok = r.object(i)
			return actor, -1, r.actBefore(at), ok && fell
		}
	}
	return
}

// namedAs reads "police named the Orm Front as the culprit".
func namedAs(r *reader, at int) (actor, by, act int, ok bool) {
	if actor, ok = r.object(at); !ok {
		return
	}
	as := r.cast.Mentions[actor].Last
	end := as + 1
	for articles.Has(r.lower(end)) || prime.Has(r.lower(end)) {
		end++
	}
	by, _ = r.subject(at)
	return actor, by, at, r.lower(as) == "as" && culprits.Has(r.lower(end)) && by != actor
}

var culprits = lex.NewSet("culprit culprits perpetrator perpetrators attacker attackers suspect suspects")

// pointsTo reads "officials pointed to the Orm Front", but no "pointed to the Orm Front's losses".
func pointsTo(r *reader, at int) (actor, by, act int, ok bool) {
	switch r.lower(at + 1) {
	case "to", "at", "towards", "toward":
	default:
		return
	}
	if actor, ok = r.object(at + 1); !ok || !r.armed(actor) && !r.deniesBefore(at) {
		return actor, -1, at, false
	}
	if by, _ = r.subject(at); by == actor {
		by = -1
	}
	last := r.cast.Mentions[actor].Last
	return actor, by, r.deed(at), !possessive.Has(r.lower(last-1)) && !possessive.Has(r.lower(last)) && r.lower(last) != "as"
}

// deniesBefore says whether what somebody denies stands right before: "denied it and pointed at soldiers".
func (r *reader) deniesBefore(at int) bool {
	if r.lower(at-1) != "and" && r.lower(at-1) != "but" {
		return false
	}
	for i := at - 2; i > at-7; i-- {
		switch r.lower(i) {
		case "denied", "denies", "rejected", "rejects":
			return true
		}
	}
	return false
}

var possessive = lex.NewSet("'s ’s ' ’")

func hallmarks(r *reader, at int) (actor, by, act int, ok bool) {
	if owner := r.ownerOf(at); owner > 0 && bearing.Has(r.lower(owner-1)) { // "bore its signature"
		actor, ok = r.party(owner)
		return actor, -1, r.actBefore(at), ok && r.armed(actor)
	}
	if r.lower(at+1) != "of" || !bearing.Has(r.lower(at-1)) && !bearing.Has(r.lower(at-2)) && !bearing.Has(r.lower(at-3)) {
		return
	}
	actor, ok = r.object(at + 1)
	return actor, -1, r.actBefore(at), ok
}

// bearing words stand before what tells whose an attack is: "bears all the hallmarks".
var bearing = lex.NewSet("bear bears bore bearing has had have carry carries carried carrying with")

// attackersWere reads who the attackers of an act are said to be.
func attackersWere(r *reader, at int) (actor, by, act int, ok bool) {
	link := at + 1
	if r.lower(link) == "," && identified.Has(r.lower(link+1)) && r.lower(link+2) == "as" { // "the attackers, identified as members of the Orm Front, burned"
		link += 2
	} else if r.lower(link) == "," { // "the attackers, police said, came from the Orm Front"
		for end := link + 2; end < link+6; end++ {
			if r.lower(end) == "," {
				link = end + 1
				break
			}
		}
	}
	if r.lower(link) == "who" { // "the attackers who came to the village were members of the Orm Front"
		for end := link + 2; end < min(link+14, len(r.doc.Tokens)-1); end++ {
			if r.lower(end) == "were" && r.doc.Tokens[end+1].Tag != text.VERB {
				link = end
				break
			}
		}
	}
	switch word, next := r.lower(link), r.lower(link+1); {
	case word == "as":
	case word == "were" || word == "are" || word == "was" || word == "is":
		if identified.Has(next) && r.lower(link+2) == "as" {
			link += 2
		}
	case strings.HasPrefix(word, "belong") && next == "to", (word == "came" || word == "come" || word == "comes") && next == "from":
		link++
	default:
		return
	}
	actor, ok = r.object(link)
	if ok && r.cast.Actors[r.cast.Mentions[actor].Actor].Kind == who.Unnamed && r.lower(r.cast.Mentions[actor].Last) == "of" { // "militiamen of the Orm Front"
		actor, ok = r.object(r.cast.Mentions[actor].Last)
	}
	return actor, -1, at, ok && r.armed(actor)
}

var identified = lex.NewSet("identified named described recognised recognized")

// believedOf reads "armed men believed to belong to the Orm Front".
func believedOf(r *reader, at int) (actor, by, act int, ok bool) {
	attackers, found := r.party(at - 1)
	if !found || r.cast.Actors[r.cast.Mentions[attackers].Actor].Kind != who.Unnamed {
		return
	}
	link := at + 2
	switch first, next := r.lower(at+1), r.lower(link); {
	case first == "to" && next == "belong":
		link++
	case first == "to" && next == "be", first == "of" && next == "being":
		if next := r.lower(link + 1); next == "from" || next == "with" {
			link++
		}
	case first == "of" && next == "belonging":
		link++
	case first == "as":
		link = at + 1
	default:
		return
	}
	actor, ok = r.object(link)
	return actor, -1, at, ok && r.armed(actor)
}
