package says

import "casus/lex"

// blames reads whom a verb like "blame" or "hold" is about, and its subject.
func blames(r *reader, at int) (actor, by, act int, ok bool) {
	if passives.Has(r.lower(at - 1)) {
		return
	}
	if actor, ok = r.object(at); !ok {
		return
	}
	if by, _ = r.subject(at); by == actor {
		by = -1
	}
	act = r.deed(at)
	of := r.cast.Mentions[actor].Last
	if possessive.Has(r.lower(of)) {
		return -1, -1, at, false // "blamed the Orm Front's leader"
	}
	if of < len(r.doc.Tokens) && r.quote(of) {
		of++ // "accused "terrorists" of …"
	}
	if r.lower(of) != "of" {
		return actor, by, act, true
	}
	if r.lower(of+1) == "having" && deedsDone.Has(r.lower(of+2)) {
		return actor, by, of + 2, true
	}
	for i := of + 1; i < min(of+4, r.doc.Sentences[r.doc.Tokens[at].Sent].Last); i++ {
		if faults.Has(r.lower(i)) {
			return -1, -1, at, false // "accused the army of gross negligence for keeping a bomb there"
		}
	}
	return actor, by, act, act > at // "accused the Taliban of lying"
}

// deedsDone are what somebody is accused of having done.
var deedsDone = lex.NewSet("killed shot murdered executed massacred beheaded stabbed attacked ambushed raided stormed bombed shelled abducted kidnapped snatched seized burned burnt torched fired hit struck looted")

// faults are what forces are accused of where others, or nobody, attacked.
var faults = lex.NewSet("negligence neglect incompetence inaction indifference failing failure ignoring complacency cowardice")

// holdsResponsible reads "the army holds the Orm Front responsible".
func holdsResponsible(r *reader, at int) (actor, by, act int, ok bool) {
	actor, by, act, ok = blames(r, at)
	return actor, by, act, ok && r.lower(r.cast.Mentions[actor].Last) == "responsible"
}

// whomAccuses reads "the Orm Front, which the army accuses of the raid".
func whomAccuses(r *reader, at int) (actor, by, act int, ok bool) {
	of := at + 1
	if r.lower(of) == "responsible" {
		of++
	}
	if last := r.lower(of); last != "of" && last != "for" || of == at+1 && held.Has(r.lower(at)) {
		return
	}
	for i := at - 1; i > at-7; i-- {
		switch r.lower(i) {
		case "which", "whom", "who", "that":
			before := i - 1
			if r.lower(before) == "," {
				before--
			}
			act = r.deed(of)
			if actor, ok = r.party(before); !ok || !r.armed(actor) && !r.person(actor) || act == of {
				return -1, -1, at, false
			}
			if by, ok = r.subject(at); ok && by != actor {
				return actor, by, act, true
			}
			return actor, -1, act, r.lower(i) == "whom" // "the Front, which accuses the army of raids"
		}
	}
	return
}

var held = lex.NewSet("hold holds held")

// isWanted reads "Dana Morel is wanted for the bombing", "the Orm Front is held responsible for the raid".
func isWanted(r *reader, at int) (actor, by, act int, ok bool) {
	to := at + 1
	switch next := r.lower(to); {
	case held.Has(r.lower(at)):
		if next != "responsible" || r.lower(at+2) != "for" {
			return
		}
		to++
	case next == "in":
		if link := r.lower(at + 2); link != "connection" && link != "relation" || r.lower(at+3) != "with" && r.lower(at+3) != "to" {
			return
		}
		to += 2
	case next != "for" && next != "over":
		return
	}
	if !passives.Has(r.lower(at-1)) && !loosely.Has(r.lower(at-1)) {
		return
	}
	actor, ok = r.subject(at)
	act = r.deed(to)
	return actor, -1, act, ok && act > to && act < to+6 && (r.armed(actor) || r.person(actor))
}

// tookPart reads "Dana Morel took part in the ambush".
func tookPart(r *reader, at int) (actor, by, act int, ok bool) {
	switch r.lower(at - 1) {
	case "took", "taken", "takes", "taking":
	default:
		return
	}
	if r.lower(at+1) != "in" {
		return
	}
	act = r.deed(at + 1)
	if act == at+1 || act > at+6 || r.denied(at) {
		return
	}
	actor, ok = r.subject(at - 1)
	return actor, -1, act, ok && (r.armed(actor) || r.person(actor))
}

// blamesOn reads "police blamed the bombing on the Orm Front".
func blamesOn(r *reader, at int) (actor, by, act int, ok bool) {
	if passives.Has(r.lower(at-1)) || r.denial(at) {
		return
	}
	for on := at + 2; on < at+7; on++ {
		switch r.lower(on) {
		case ".", ",", "":
			return
		case "on":
			if actor, ok = r.object(on); ok {
				act, by = r.actBefore(on), -1
				if m, found := r.subject(at); found {
					by = m
				}
			}
			return actor, by, act, ok && act > at
		}
	}
	return
}

func blamedOn(r *reader, at int) (actor, by, act int, ok bool) {
	on := at + 1
	if r.lower(at) == "blame" && r.lower(at-1) != "the" {
		return
	}
	if r.lower(on) == "by" { // "blamed by survivors on the Orm Front"
		for on++; on < at+5 && r.lower(on) != "on"; on++ {
		}
	}
	if r.lower(on) != "on" || r.denial(at) {
		return
	}
	actor, ok = r.object(on)
	return actor, -1, r.actBefore(at), ok
}

func attributedTo(r *reader, at int) (actor, by, act int, ok bool) {
	if r.denial(at) {
		return
	}
	for to := at + 1; to < at+7; to++ {
		switch r.lower(to) {
		case ".", ",", "":
			return
		case "to":
			if actor, ok = r.object(to); ok {
				act = r.act(at)
				if act == at || act > to {
					act = r.actBefore(at)
				}
				ok = act != at || !open.Has(r.lower(at)) // "a road linked the town to their base"
				by = -1
				if m, found := r.subject(at); found && act > at {
					by = m
				}
			}
			return
		}
	}
	return
}

func wasHeld(r *reader, at int) (actor, by, act int, ok bool) {
	be := at - 1
	if loosely.Has(r.lower(be)) {
		be-- // "is also suspected"
	}
	if !passives.Has(r.lower(be)) || r.lower(at+1) == "on" {
		return
	}
	actor, ok = r.subject(be + 1)
	act = r.deed(at)
	return actor, -1, act, ok && (act > at || r.lower(at+1) != "of" && !open.Has(r.lower(at)))
}

var loosely = lex.NewSet("also now widely strongly still long formally officially")

// open words may be about other things than a deed: "charged a fee", "linked by a road".
var open = lex.NewSet("charged linked links tied")

func wasBehind(r *reader, at int) (actor, by, act int, ok bool) {
	word, next := r.lower(at), r.lower(at+1)
	switch {
	case word == "behind" && (next == "it" || next == "them" || next == "both"), word == "responsible" && (next == "." || next == ","):
		act = at
	case word == "behind", word == "responsible" && next == "for":
		if act = r.act(at); act == at || act > at+5 {
			return
		}
	default:
		return
	}
	verb := at - 1
	for r.lower(verb) == "likely" || r.lower(verb) == "probably" || r.lower(verb) == "also" {
		verb--
	}
	if !passives.Has(r.lower(verb)) || r.lower(at-1) == "not" {
		return
	}
	actor, ok = r.subject(verb)
	return actor, -1, act, ok
}

// toBlame reads "the Orm Front is to blame".
func toBlame(r *reader, at int) (actor, by, act int, ok bool) {
	if be := r.lower(at - 2); r.lower(at-1) != "to" || be != "is" && be != "was" && be != "are" && be != "were" {
		return
	}
	actor, ok = r.subject(at - 2)
	return actor, -1, r.deed(at), ok && r.armed(actor)
}

// plantedIt reads "police believe the Orm Front planted it".
func plantedIt(r *reader, at int) (actor, by, act int, ok bool) {
	bomb := r.lower(at+1) == "the" && bombs.Has(r.lower(at+2))
	if !bomb && r.lower(at+1) != "it" && r.lower(at+1) != "them" || r.lower(at) == "carried" && r.lower(at+2) != "out" {
		return
	}
	actor, ok = r.subject(at)
	return actor, -1, at, ok && r.armed(actor) && !r.denied(at)
}

// bombs are things that somebody planted, where it is known which.
var bombs = lex.NewSet("bomb bombs device devices explosive explosives mine mines charge charges")

func workOf(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "of" || r.lower(at-1) != "the" || !passives.Has(r.lower(at-2)) || r.lower(at-2) == "not" {
		return
	}
	actor, ok = r.object(at + 1)
	return actor, -1, r.actBefore(at), ok && r.armed(actor)
}

// worstBy reads "the raid was the bloodiest yet by the Orm Front".
func worstBy(r *reader, at int) (actor, by, act int, ok bool) {
	if act = r.actBefore(at); act == at || r.lower(at-1) != "the" || r.lower(act) == "part" || r.lower(act) == "hand" {
		return
	}
	end := at + 1
	if r.lower(end) == "yet" || r.lower(end) == "so" && r.lower(end+1) == "far" {
		end++
	}
	if r.lower(end) == "far" {
		end++
	}
	if r.lower(end) != "by" {
		return
	}
	actor, ok = r.object(end)
	return actor, -1, act, ok && r.armed(actor)
}

func fingerAt(r *reader, at int) (actor, by, act int, ok bool) {
	if r.lower(at+1) != "at" {
		return
	}
	for i := at - 1; i > at-4; i-- {
		switch r.lower(i) {
		case "point", "points", "pointed", "pointing":
			actor, ok = r.object(at + 1)
			by, _ = r.subject(i)
			return actor, by, r.deed(at), ok && by != actor
		}
	}
	return
}

// doorOf reads "laid the crime at the door of the Orm Front".
func doorOf(r *reader, at int) (actor, by, act int, ok bool) {
	door, whose := at-2, at+1
	if owner := r.ownerOf(at); owner >= 0 { // "at the Orm Front's door"
		whose = owner
		for door = owner - 1; articles.Has(r.lower(door)); door-- {
		}
	} else if r.lower(at+1) != "of" || r.lower(at-1) != "the" {
		return
	}
	if r.lower(door) != "at" {
		return
	}
	for i := door - 1; i > door-6; i-- {
		switch r.lower(i) {
		case "laid", "lays", "lay", "laying", "put", "puts", "placed", "places":
			if whose > at {
				actor, ok = r.object(whose)
			} else {
				actor, ok = r.party(whose)
			}
			by, _ = r.subject(i)
			return actor, by, r.actBefore(at), ok && by != actor && r.armed(actor)
		}
	}
	return
}
