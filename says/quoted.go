package says

import "casus/text"

// quotedAs reads "A, X quoted Y as saying" and "A, Y was quoted by X as saying": what Y says stands before, and X passes
// it on.
func (r *reader) quotedAs(s *text.Sentence, i, from int) bool {
	if word := r.lower(i); word != "quoted" && word != "cited" {
		return false
	}
	as := i + 1
	for as < s.Last && as < i+16 && !(r.lower(as) == "as" && r.lower(as+1) == "saying") {
		if r.final(as) || r.inside[as] {
			return false
		}
		as++
	}
	if r.lower(as) != "as" || as+2 < s.Last && !r.mark(as+2) {
		return false
	}
	left := i
	for left > from && r.lower(left-1) != "," && !r.inside[left-1] {
		left--
	}
	if left-from < 4 {
		return false
	}
	var who, via speaker
	var source text.Span
	if aux := i - 1; passives.Has(r.lower(aux)) && aux > left {
		who, source = r.speaker(left, aux)
		if r.lower(i+1) == "by" {
			via, _ = r.speaker(i+2, as)
		}
	} else {
		who, source = r.speaker(i+1, as)
		via, _ = r.speaker(left, i)
	}
	if who.name == "" {
		return false
	}
	a := r.rule("<content>, <source> quoted as saying", source, r.doc.Slice(i, as+2), Stated)
	a.Via = via.name
	return r.add(a, who, [2]int{from, left})
}
