package says

import (
	"casus/lex"
	"casus/who"
)

// bombs are things that somebody planted, where it is known which.
var bombs = lex.NewSet("bomb bombs device devices explosive explosives mine mines charge charges")

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

// whomAccuses reads "the Orm Front, which the army accuses of the raid".
func whomAccuses(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" {
		return
	}
	for i := at - 1; i > at-7; i-- {
		switch r.lower(i) {
		case "which", "whom", "who", "that":
			before := i - 1
			if r.lower(before) == "," {
				before--
			}
			act = r.deed(at + 1)
			if actor, ok = r.party(before); !ok || !r.armed(actor) || act == at+1 {
				return -1, -1, at, false
			}
			if by, ok = r.subject(at); !ok || by == actor {
				return -1, -1, at, false // "the Front, which accuses the army of raids"
			}
			return actor, by, act, true
		}
	}
	return
}

// pointsTo reads "officials pointed to the Orm Front", but no "pointed to the Orm Front's losses".
func pointsTo(r *reader, at int) (actor, by, act int, ok bool) {
	switch r.lower(at + 1) {
	case "to", "at", "towards", "toward":
	default:
		return
	}
	if actor, ok = r.object(at + 1); !ok || !r.armed(actor) {
		return actor, -1, at, false
	}
	if by, _ = r.subject(at); by == actor {
		by = -1
	}
	last := r.cast.Mentions[actor].Last
	return actor, by, r.deed(at), !possessive.Has(r.lower(last-1)) && !possessive.Has(r.lower(last)) && r.lower(last) != "as"
}

var possessive = lex.NewSet("'s ’s ' ’")

// doorOf reads "laid the crime at the door of the Orm Front".
func doorOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" || r.lower(at-1) != "the" || r.lower(at-2) != "at" {
		return
	}
	for i := at - 3; i > at-8; i-- {
		switch r.lower(i) {
		case "laid", "lays", "lay", "laying", "put", "puts", "placed", "places":
			actor, ok = r.object(at + 1)
			by, _ = r.subject(i)
			return actor, by, r.actBefore(at), ok && by != actor && r.armed(actor)
		}
	}
	return
}

// nothingToDo reads "the Orm Front had nothing to do with the attack".
func nothingToDo(r *reader, at int) (actor, by, act int, ok bool) {
	if at == 0 || r.lower(at+1) != "to" || r.lower(at+2) != "do" || r.lower(at+3) != "with" {
		return
	}
	act = r.act(at + 3)
	if r.lower(at+4) != "it" && act == at+3 {
		return
	}
	if actor, ok = r.subject(at - 1); !ok && own.Has(r.lower(at-2)) {
		actor, ok = r.sayer(at)
	}
	return actor, actor, act, ok && r.armed(actor)
}

// rejects reads "the Orm Front rejected the accusation".
func rejects(r *reader, at int) (actor, by, act int, ok bool) {
	for i := at + 1; i < at+4; i++ {
		if charged.Has(r.lower(i)) {
			actor, ok = r.subject(at)
			return actor, actor, i, ok && r.armed(actor)
		}
	}
	return
}

var charged = lex.NewSet("accusation accusations allegation allegations charge charges blame claim claims")

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
