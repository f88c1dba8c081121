package incident

import (
	"slices"

	"casus/what"
)

// mergeDrawn puts sets together that turn out to be one act: a first mention in passing, and the act told in full later.
func (r *reading) mergeDrawn() {
	for a := 0; a < len(r.drawn); a++ {
		for b := a + 1; b < min(len(r.drawn), a+window); b++ {
			if r.oneAct(&r.drawn[a], &r.drawn[b]) {
				r.drawn[a].tellings = append(r.drawn[a].tellings, r.drawn[b].tellings...)
				slices.Sort(r.drawn[a].tellings)
				r.drawn = slices.Delete(r.drawn, b, b+1)
				b = a
			}
		}
	}
}

// oneAct says whether two sets agree in town or site and in kind, and nothing keeps them apart.
func (r *reading) oneAct(a, b *drawn) bool {
	if r.tellings[a.tellings[0]].item != r.tellings[b.tellings[0]].item {
		return false
	}
	place, date, kind, toll, party := -3.0, 0.0, -3.0, 0.0, 0.0
	for _, i := range b.lately() {
		t := &r.tellings[i]
		if t.act.Another || t.act.Realis != r.tellings[a.tellings[0]].act.Realis {
			return false
		}
		for _, j := range a.lately() {
			other := &r.tellings[j]
			if t.placed && other.placed && t.placeFirm && other.placeFirm {
				place = max(place, samePlace(&t.place.Place, &other.place.Place))
			}
			if t.date != nil && other.date != nil && t.date.Date != other.date.Date {
				if !overlap(t.date.Date, other.date.Date) {
					return false
				}
				date = max(date, .1)
			}
			if t.date != nil && other.date != nil && t.date.Date == other.date.Date {
				date = 1
			}
			if seizes(t.act.Kind) == seizes(other.act.Kind) { // an arrest in the town of a killing is none of it
				kind = max(kind, float64(what.Akin(t.act.Kind, other.act.Kind)))
			}
		}
		toll = min(toll, r.tollFit(t, a))
		fit := r.partyFit(t, a)
		if fit < 0 {
			return false
		}
		party = max(party, fit)
	}
	if r.inTitle(a) && !r.inTitle(b) {
		return kind >= 1 && (place >= .7 || kind >= 2 && place >= .1 || place == -3 && party > 0) // the report tells what its title names
	}
	return place >= 1.1 && kind >= 1 && toll >= 0 && (date >= 1 || kind >= 2 && place >= 1.3 || !r.dated(a) || !r.dated(b))
}

// inTitle says whether only the report's title tells of an act.
func (r *reading) inTitle(d *drawn) bool { return r.tellings[d.tellings[len(d.tellings)-1]].title }

// seizes says whether an act is done by those who keep order.
func seizes(kind what.Kind) bool { return kind == what.Arrest || kind == what.Plot }

func (r *reading) dated(d *drawn) bool {
	for _, i := range d.tellings {
		if r.tellings[i].date != nil {
			return true
		}
	}
	return false
}
