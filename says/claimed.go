package says

import (
	"strings"

	"casus/lex"
	"casus/text"
)

func claimsResponsibility(r *reader, at int) (actor, by, act int, ok bool) {
	act = r.claimed(at)
	if act < 0 || !strings.HasPrefix(r.lower(at), "claim") && r.lower(act) != "responsibility" && r.lower(act) != "credit" {
		return
	}
	if actor, ok = r.subject(at); !ok && !r.negated(at) {
		if s := r.nearest(at); s >= 0 && s < at && !relative.Has(r.lower(s)) { // "the Orm Front on Sunday claimed"
			if actor, ok = r.party(s); ok && negated.Has(r.lower(r.cast.Mentions[actor].First)) {
				ok = false
			}
		}
	}
	return actor, actor, r.act(at), ok
}

// claimed is the word of violence that is the object of "claimed": "claimed responsibility", "claimed twin bombings"; -1
// where another thing is.
func (r *reader) claimed(at int) int {
	if end := r.lower(at + 2); r.lower(at) == "claimed" && r.lower(at+1) == "it" && (end == "." || end == "," || end == ";") {
		return at + 1 // what was told before
	}
	if r.lower(at+1) == "that" && acts.Has(r.lower(at+2)) && ending.Has(r.lower(at+3)) {
		return at + 2 // "claimed that attack as well"
	}
	for i := at + 1; i < min(at+5, len(r.doc.Tokens)); i++ {
		if acts.Has(r.lower(i)) && r.lower(i) != "part" && r.lower(i) != "hand" && r.lower(i) != "killed" {
			return i
		}
		switch r.doc.Tokens[i].Tag {
		case 0, text.DET, text.ADJ, text.NUM, text.NOUN, text.PROPN: // no tag: not parsed
		default:
			if r.lower(i) != "-" {
				return -1
			}
		}
	}
	return -1
}

// ending are the words that may follow what somebody claimed.
var ending = lex.NewSet(". , ; too also as on in and")

// ownsUp reads "the Orm Front owned up to the bombing".
func ownsUp(r *reader, at int) (actor, by, act int, ok bool) {
	end := at + 1
	switch next := r.lower(end); {
	case r.lower(at) == "owned":
		if next != "up" || r.lower(at+2) != "to" {
			return
		}
		end = at + 3
	case next == "to" || next == "of":
		end++
	case next == "carrying" || next == "staging" || next == "conducting" || next == "launching":
	default:
		return
	}
	if act = r.act(end - 1); act == end-1 || act > end+4 || r.lower(act) == "responsibility" {
		return
	}
	actor, ok = r.subject(at)
	return actor, actor, act, ok
}

func claimedBy(r *reader, at int) (actor, by, act int, ok bool) {
	by = at + 1
	if r.lower(by) == "in" && r.lower(at+3) == "name" && r.lower(at+4) == "of" { // "claimed in the name of the Orm Front"
		by = at + 4
	} else if r.lower(by) != "by" {
		return
	}
	actor, ok = r.object(by)
	return actor, actor, r.actBefore(at), ok && !r.denial(at)
}

// claimOf reads "a claim of responsibility was issued by the Orm Front".
func claimOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at-1) != "of" || r.lower(at-2) != "claim" || negated.Has(r.lower(at-3)) {
		return
	}
	for i := at + 1; i < at+6; i++ {
		switch r.lower(i) {
		case "not", ".", ",":
			return
		case "by", "from":
			actor, ok = r.object(i)
			return actor, actor, at, ok
		}
	}
	return
}

// filmed reads "the Orm Front released a video of the raid".
func filmed(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" && r.lower(at+1) != "showing" {
		return
	}
	verb, first := at-1, r.doc.Sentences[r.doc.Tokens[at].Sent].First
	for verb >= first && (articles.Has(r.lower(verb)) || r.doc.Tokens[verb].Tag == text.ADJ) {
		verb--
	}
	if verb < first {
		return
	}
	if act = r.act(at); act == at || act > at+5 || !showing.Has(r.lower(verb)) {
		return
	}
	actor, ok = r.subject(verb)
	return actor, actor, act, ok && r.armed(actor)
}

var showing = lex.NewSet("released published posted distributed circulated aired issued broadcast shared")

// carriedOut reads what an actor says of itself.
func carriedOut(r *reader, at int) (actor, by, act int, ok bool) {
	switch r.lower(at) {
	case "carried", "conducted", "staged", "executed", "orchestrated", "mounted", "launched":
		if act = r.act(at); act == at || act > at+6 {
			return
		}
	case "planted", "detonated":
		act = at
	case "placed", "laid":
		if act = r.act(at); r.lower(act) != "bomb" || act > at+4 {
			return
		}
	case "done":
		if act = at; r.lower(at+1) != "it" && r.lower(at+1) != "so" {
			return
		}
	case "work", "doing":
		if act = r.actBefore(at); act == at || !own.Has(r.lower(at-1)) {
			return
		}
	case "responsible":
		if act = at; r.lower(at+1) == "for" {
			return
		}
	}
	actor, ok = r.sayer(at)
	if !ok {
		return
	}
	s := &r.doc.Sentences[r.doc.Tokens[at].Sent]
	for i := at - 1; i >= s.First && i > at-6; i-- {
		switch word := r.lower(i); {
		case own.Has(word):
			return actor, actor, act, true
		case word == "not" || word == "n't" || word == "never":
			return -1, -1, act, false
		}
	}
	return -1, -1, act, false
}

// spokeOf reads "the Orm Front spoke of 37 soldiers killed": who tells of losses of an enemy of its own.
func spokeOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" {
		return
	}
	for i := at + 2; i < at+6; i++ {
		if enemies.Has(r.lower(i)) {
			if actor, ok = r.subject(at); !ok && r.lower(at-1) == "," { // "the Orm Front, in a statement, spoke of"
				for before := at - 2; before > at-10 && before > 0; before-- {
					if r.lower(before) == "," {
						actor, ok = r.party(before - 1)
						break
					}
				}
			}
			return actor, actor, at, ok && r.armed(actor)
		}
	}
	return
}

var enemies = lex.NewSet("soldiers troops policemen police officers guards rangers gendarmes marines militiamen")

func denies(r *reader, at int) (actor, by, act int, ok bool) {
	if next := r.lower(at + 1); next == "it" && closers.Has(r.lower(at+2)) && relative.Has(r.lower(at-1)) { // "blamed the attack on the Orm Front, which denied it"
		before := at - 2
		if r.lower(before) == "," {
			before--
		}
		actor, ok = r.party(before)
		act = r.actBefore(at)
		return actor, actor, act, ok && act < at
	}
	act = r.act(at)
	if act == at || act > at+4 {
		return
	}
	actor, ok = r.subject(at)
	return actor, actor, act, ok
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
