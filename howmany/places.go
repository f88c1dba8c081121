package howmany

import "casus/text"

const byPlace = "<people> were <harmed>, <number> in <place>"

// placed reads bare figures, each with a place, after a toll. Those that add up to it are its parts, as in "eight people
// were killed, four in Kelm and four in Orsa"; others tell the same harm of other places: "eight were killed in Kelm and
// two in Orsa".
func (r *reader) placed() {
	for at := len(r.tolls) - 1; at >= r.before; at-- {
		whole := r.tolls[at]
		if whole.Part || whole.Superseded || whole.Figure == (text.Span{}) || whole.Count.Open() && whole.Count.Low == 0 {
			continue
		}
		sum, figures := 0, 0
		for i := range r.people {
			if p := &r.people[i]; r.hasPlace(p, &whole) {
				sum, figures = sum+p.count.Low, figures+1
			}
		}
		if figures == 0 {
			return
		}
		parts := figures > 1 && sum == whole.Count.Low
		for i := range r.people {
			p := &r.people[i]
			if !r.hasPlace(p, &whole) {
				continue
			}
			p.taken = true
			parent := -1
			if parts {
				parent = at
			}
			t := trigger{token: whole.Trigger, last: whole.Trigger + 1}
			made := r.add(&t, whole.Harm, p, parent, parts, byPlace)
			r.tolls[made].Span, r.tolls[made].Attackers = r.doc.Slice(p.first, p.last), whole.Attackers
		}
		return
	}
}

// hasPlace says whether people are a bare figure after a toll, with a place after it.
func (r *reader) hasPlace(p *people, whole *Toll) bool {
	if p.kind != figure || p.taken || p.part || p.ofThem || r.doc.Tokens[p.first].Start < whole.End {
		return false
	}
	switch r.lower(p.first - 1) {
	case "and", ",", ":", "—", "–", "(":
	default:
		return false
	}
	switch r.lower(p.tail) {
	case "in", "at", "near", "outside":
		next := p.tail + 1
		if r.is(next, isArticle) {
			next++
		}
		return next < r.limit && !r.is(next, isMonth|isDay) && (r.capital(next) || r.capitals || r.is(p.tail+1, isArticle))
	}
	return false
}
