package incident

import (
	"casus/howmany"
	"casus/text"
	"casus/what"
	"casus/who"
)

// likeness gathers what speaks for and against a telling being of an act told before.
func (r *reading) likeness(s *signs, t *telling, d *drawn, order int, points float64) {
	s.clear()
	first, last := &r.tellings[d.tellings[0]], &r.tellings[d.tellings[len(d.tellings)-1]]
	form := formOf(t.act)
	place, date := placeSign(r, t, d), dateSign(r, t, d)
	hit, dead := r.partySign(t, d, false), r.deadSign(t, d)
	near := many(t.paragraph - last.paragraph)
	distance := many(t.sent - last.sent)
	latest := "an older act"
	if order == r.latest {
		latest = "the latest act"
	} else if order == 0 {
		latest = "the first act"
	}

	s.add("bias")
	s.add("points by rule", halves(points))
	s.add("word", form)
	s.add("kinds", r.kindSign(t, d))
	s.add("place", place)
	s.add("day", date)
	s.add("who did it", r.partySign(t, d, true))
	s.add("who was hit", hit)
	s.add("dead", dead)
	s.add("sentences between", distance)
	s.add("paragraphs between", near)
	s.add("told last", latest)
	s.add("sentence begins", r.turnSign(t.sent))
	s.add("stage", realisSign(t, first))
	s.add("tense", r.tense(t.act), r.tense(last.act))
	if t.act.Another {
		s.add("another")
	}
	if t.turns {
		s.add("turns", near)
	}
	s.add("by name", r.nameSign(t, d))
	if first.title {
		s.add("told in the title", near)
	}
	if t.sent == last.sent {
		s.add("in the sentence", halves(r.linkFit(t, d)))
	}
	s.add("word and sentences between", form, distance)
	s.add("word and told last", form, latest)
	s.add("place and day", place, date)
	s.add("place and paragraphs", place, near)
	s.add("place and word", place, form)
	s.add("hit and dead", hit, dead)
	s.add("hit and paragraphs", hit, near)
	s.add("hit and word", hit, form)
}

// formOf is how an act's word stands: "attacked", "the attack", "an attack", "attacks".
func formOf(act *what.Act) string {
	switch {
	case act.Form == what.Weapon:
		return "a means"
	case act.Form == what.Doer:
		return "who did it"
	case act.Form == what.Verb && act.Force == 1:
		return "weak verb"
	case act.Form == what.Verb:
		return "verb"
	case act.Definite && act.Plural:
		return "the nouns"
	case act.Definite:
		return "the noun"
	case act.Plural:
		return "nouns"
	}
	return "a noun"
}

func (r *reading) kindSign(t *telling, d *drawn) string {
	best, lemma := -1, false
	for _, i := range d.lately() {
		other := r.tellings[i].act
		best = max(best, what.Akin(t.act.Kind, other.Kind))
		lemma = lemma || r.doc.Tokens[t.act.Head].Lemma == r.doc.Tokens[other.Head].Lemma
	}
	switch {
	case lemma:
		return "same word"
	case best == 2:
		return "alike"
	case best == 1:
		return "one is open"
	}
	return "different"
}

func placeSign(r *reading, t *telling, d *drawn) string {
	told := false
	best, worst := -9.0, 9.0
	for _, i := range d.lately() {
		if other := &r.tellings[i]; other.placed {
			told = true
			if t.placed {
				score := samePlace(&t.place.Place, &other.place.Place)
				best, worst = max(best, score), min(worst, score)
			}
		}
	}
	firm := ""
	if t.placed && !t.placeFirm {
		firm = " (beside it)"
	}
	switch {
	case !t.placed && !told:
		return "none"
	case !t.placed:
		return "not again"
	case !told:
		return "new" + firm
	case best >= 1.3:
		return "same" + firm
	case best >= .7:
		return "same or inside" + firm
	case worst <= -2:
		return "far" + firm
	case worst < 0:
		return "another" + firm
	}
	return "may be" + firm
}

func dateSign(r *reading, t *telling, d *drawn) string {
	told, same, fits, next, apart := false, false, false, false, false
	for _, i := range d.lately() {
		other := r.tellings[i].date
		if other == nil {
			continue
		}
		told = true
		switch {
		case t.date == nil:
		case other == t.date:
			same = true
		case other.Date == t.date.Date:
			same = true
		case overlap(other.Date, t.date.Date):
			fits = true
		case nextDays(other.Date, t.date.Date):
			next = true
		default:
			apart = true
		}
	}
	firm := ""
	if t.date != nil && !t.dateFirm {
		firm = " (beside it)"
	}
	switch {
	case t.date == nil && !told:
		return "none"
	case t.date == nil:
		return "not again"
	case !told:
		return "new" + firm
	case apart:
		return "another" + firm
	case same:
		return "same" + firm
	case next:
		return "next" + firm
	case fits:
		return "may be" + firm
	}
	return ""
}

func (r *reading) partySign(t *telling, d *drawn, agents bool) string {
	mine := t.patients
	if agents {
		mine = t.agents
	}
	var theirs, across []party
	for _, i := range d.lately() {
		if agents {
			theirs, across = append(theirs, r.tellings[i].agents...), append(across, r.tellings[i].patients...)
		} else {
			theirs, across = append(theirs, r.tellings[i].patients...), append(across, r.tellings[i].agents...)
		}
	}
	switch {
	case len(mine) == 0 && len(theirs) == 0:
		return "none"
	case len(mine) == 0:
		return "not again"
	case r.share(mine, theirs):
		return "same"
	case len(across) > 0 && r.share(mine, across):
		return "the other side"
	case len(theirs) == 0:
		return "new"
	case r.namedOnly(mine) && r.namedOnly(theirs):
		return "another by name"
	}
	return "another"
}

// nameSign compares whom the report names among those hit.
func (r *reading) nameSign(t *telling, d *drawn) string {
	theirs, same, mine := false, false, false
	for i := range t.patients {
		mine = mine || r.isKind(&t.patients[i], who.Person)
	}
	for _, k := range d.lately() {
		for j := range r.tellings[k].patients {
			q := &r.tellings[k].patients[j]
			if !r.isKind(q, who.Person) {
				continue
			}
			theirs = true
			for i := range t.patients {
				same = same || t.patients[i].actor == q.actor
			}
		}
	}
	switch {
	case same:
		return "same"
	case mine && theirs:
		return "another"
	case mine:
		return "new"
	case theirs:
		return "not again"
	}
	return "none"
}

// deadSign compares the figures for the dead.
func (r *reading) deadSign(t *telling, d *drawn) string {
	mine, theirs, agree := false, false, false
	for _, i := range d.lately() {
		for _, k := range r.tellings[i].tolls {
			if r.Tolls[k].Harm == howmany.Killed && !r.Tolls[k].Part {
				theirs = true
			}
		}
	}
	for _, k := range t.tolls {
		if toll := &r.Tolls[k]; toll.Harm == howmany.Killed && !toll.Part {
			mine = true
			for _, i := range d.lately() {
				for _, other := range r.tellings[i].tolls {
					agree = agree || r.Tolls[other].Harm == howmany.Killed && r.Tolls[other].Count.Low == toll.Count.Low
				}
			}
		}
	}
	switch {
	case agree:
		return "same"
	case mine && theirs:
		return "another number"
	case mine:
		return "new"
	case theirs:
		return "not again"
	}
	return "none"
}

// turnSign is the first word of a sentence that says how it goes on from the one before.
func (r *reading) turnSign(sentence int) string {
	st := &r.doc.Sentences[sentence]
	for i := st.First; i < min(st.First+4, st.Last); i++ {
		switch w := r.doc.Tokens[i].Lower; w {
		case "meanwhile", "separately", "elsewhere", "separate", "another", "earlier", "previously", "similarly", "likewise", "also", "second",
			"third", "later", "then", "after", "before", "and", "but", "on", "in", "at", "the", "this", "they", "he", "it":
			return w
		}
	}
	return "otherwise"
}

func realisSign(t, first *telling) string {
	if t.act.Realis == first.act.Realis {
		return "same"
	}
	return t.act.Realis.String() + " after " + first.act.Realis.String()
}

// tense is the tense of the verb that an act's word is or hangs on.
func (r *reading) tense(act *what.Act) string {
	verb := act.Head
	for steps := 0; steps < 3 && verb >= 0; steps++ {
		if t := &r.doc.Tokens[verb]; t.Tag == text.VERB {
			for c := range r.doc.Children(verb) {
				if child := &r.doc.Tokens[c]; child.Rel == text.RelAux && (child.Lower == "had" || child.Lower == "have" || child.Lower == "has") {
					return child.Lower
				}
			}
			switch t.XPos {
			case text.PennVBD, text.PennVBN:
				return "past"
			case text.PennVBG:
				return "-ing"
			}
			return "present"
		}
		verb = r.doc.Tokens[verb].Head
	}
	return "none"
}
