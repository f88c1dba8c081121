package incident

import (
	"fmt"
	"slices"

	"casus/lex"
	"casus/text"
	"casus/what"
)

// draw puts the tellings of one act together, in the order of the report: each goes to the act that it fits best, or
// begins one of its own.
func (r *reading) draw() {
	for i := range r.tellings {
		t := &r.tellings[i]
		if r.general(t) || t.sums || r.meansOfGeneral(t) || r.displaces(t) {
			continue
		}
		told := r.cause(i)
		best, score := -1, 0.0
		for d := range r.drawn {
			if d > 0 && d < len(r.drawn)-window {
				continue
			}
			if s := r.together(told, &r.drawn[d], d); best < 0 || s > score {
				best, score = d, s
			}
		}
		if best >= 0 {
			t.why = r.why(told, &r.drawn[best], best)
		}
		if best < 0 || score < 0 && !r.tellsTimeOf(told, &r.drawn[best]) {
			best = len(r.drawn)
			r.drawn = append(r.drawn, drawn{nearest: score})
		}
		r.drawn[best].tellings = append(r.drawn[best].tellings, i)
		r.latest = best
	}
	r.mergeDrawn()
}

// cause is the telling by which it is decided of which act another one is: of deaths, that of what people died of which their
// sentence goes on to tell, "nine died when a bomb went off"; else itself.
func (r *reading) cause(i int) *telling {
	t := &r.tellings[i]
	if t.act.Form != what.Verb || t.act.Kind != what.Killing || t.act.Force > 1 {
		return t
	}
	for j := i + 1; j < len(r.tellings) && r.tellings[j].sent == t.sent; j++ {
		u := &r.tellings[j]
		if u.act.Force >= 2 && u.behind < 0 && u.act.Realis == what.Happened && u.act.Kind != what.Killing && r.doc.Under(u.act.Head, t.act.Head) {
			return u
		}
	}
	return t
}

// tellsTimeOf says whether a telling is that of an act told before, by which another one is dated: "three days before the raid".
func (r *reading) tellsTimeOf(t *telling, d *drawn) bool {
	if t.behind < 0 || t.act.Form != what.Noun || !t.act.Definite || t.act.Plural || len(t.tolls) > 0 {
		return false
	}
	_, counted := r.apart(t.behind)
	return counted && slices.ContainsFunc(d.lately(), func(i int) bool {
		other := r.tellings[i].act
		return r.tellings[i].sent < t.sent && (what.Akin(t.act.Kind, other.Kind) > 0 || t.act.Kind.Open())
	})
}

// displaces says whether people without arms were made to leave a place: "floods drove them out".
func (r *reading) displaces(t *telling) bool {
	return t.act.Kind == what.Territory && driving.Has(r.doc.Tokens[t.act.Head].Lemma) && r.armed(t.patients) == unarmed
}

var driving = lex.NewSet("drive dislodge")

// general says whether a telling is of acts of a kind and of none in particular: "accused of kidnappings and attacks".
func (r *reading) general(t *telling) bool {
	if t.act.Ordinal && t.act.Definite && !t.title {
		return true // "in the fifth attack this month" counts the act that its sentence tells
	}
	if t.act.Form == what.Noun && t.act.Plural && r.inSeries(t.act.Head) {
		return true
	}
	return t.act.Form == what.Noun && t.act.Plural && !t.act.Definite && !t.title && t.date == nil && !r.counted(t) && !t.placeFirm && !t.act.Mutual
}

// inSeries says whether an act's word stands for those that another act goes on: "the latest in a string of attacks".
func (r *reading) inSeries(head int) bool {
	of := r.doc.Tokens[head].Head
	if of < 0 || !r.hasCase(head, "of") || !r.hasCase(of, "in") {
		return false
	}
	latest := r.doc.Tokens[of].Head
	return latest >= 0 && r.doc.Tokens[latest].Tag != text.VERB && r.doc.Tokens[latest].Tag != text.AUX && r.actAt[latest] == 0
}

// meansOfGeneral says whether a telling is a weapon's name before a word for acts in general: "planned roadside bomb attacks".
func (r *reading) meansOfGeneral(t *telling) bool {
	if t.act.Form != what.Weapon || r.doc.Tokens[t.act.Head].Rel != text.RelCompound {
		return false
	}
	of := r.actAt[r.doc.Tokens[t.act.Head].Head]
	return of > 0 && r.tellings[of-1].act != t.act && r.general(&r.tellings[of-1])
}

// counted says whether a telling has a toll of people, not only "several killings".
func (r *reading) counted(t *telling) bool {
	return slices.ContainsFunc(t.tolls, func(k int) bool { return r.Tolls[k].OfLast > r.Tolls[k].OfFirst || !r.Tolls[k].Count.Open() })
}

// window is how many acts back a telling may belong to, but for the first of the report; it bounds the work on long lists.
const window = 100

// lately are the tellings of an act that a further one is compared with: the first, which say most, and the last.
func (d *drawn) lately() []int {
	const first, last = 20, 20
	if len(d.tellings) <= first+last {
		return d.tellings
	}
	return append(slices.Clone(d.tellings[:first]), d.tellings[len(d.tellings)-last:]...)
}

// apart is the fit of tellings that cannot be of one act.
const apart = -10

// joins is the fit from which a telling is of an act told before.
const joins = 1.0

// unsure is how far beyond their border the rules leave it to the model to keep two acts apart. It draws none together that
// the rules keep apart: on reports of other kinds than those it learned from that lost more than it gained.
const (
	unsure          = .75
	unsureOfArrests = .6 // one operation kills and seizes
)

// together is above 0 where a telling goes with an act rather than beginning another: by the points of the rules, and where
// these barely draw them together by what the model holds of all signs.
func (r *reading) together(t *telling, d *drawn, order int) float64 {
	points := r.fit(t, d, order) - joins
	if !r.asksModel(t, points) {
		return points
	}
	r.likeness(&r.signs, t, d, order, points)
	return r.signs.chance(r.models.Same) - .5
}

// asksModel says whether the model decides, where the rules found so many points.
func (r *reading) asksModel(t *telling, points float64) bool {
	border := unsure
	if seizes(t.act.Kind) {
		border = unsureOfArrests
	}
	return r.models.Same != nil && points >= 0 && points <= border
}

// why says in words what together found.
func (r *reading) why(t *telling, d *drawn, order int) string {
	points := r.fit(t, d, order) - joins
	if !r.asksModel(t, points) {
		return fmt.Sprintf("rules for the same act: %.1f points", points)
	}
	r.signs.asked = true
	r.likeness(&r.signs, t, d, order, points)
	r.signs.asked = false
	return r.signs.explain("same act", r.models.Same)
}
