package incident

import (
	"slices"

	"casus/lex"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
)

// goesOn says whether a telling without a day or a place of its own follows right on another act than the report's first, of
// which the paragraph told where or when it was.
func (r *reading) goesOn(t *telling) bool {
	if r.latest == 0 || t.placed || t.date != nil {
		return false
	}
	latest := r.drawn[r.latest].tellings
	if last := &r.tellings[latest[len(latest)-1]]; last.paragraph != t.paragraph || t.sent-last.sent > 1 {
		return false
	}
	return slices.ContainsFunc(latest, func(i int) bool {
		other := &r.tellings[i]
		return other.paragraph == t.paragraph && (other.placed || other.date != nil) && other.act.Realis == what.Happened && !other.act.Plural
	})
}

// introduces says whether a telling, behind the report's opening, begins to tell of an act with a place or a day of its own:
// "Police said that gunmen had staged an attack near Gao on Friday."
func (r *reading) introduces(t *telling) bool {
	if t.sent <= r.opening || t.act.Form != what.Noun || t.act.Plural || t.act.Mutual || !t.placed && t.date == nil {
		return false
	}
	for i := t.act.First - 1; i >= 0 && i > t.act.First-5; i-- {
		switch token := &r.doc.Tokens[i]; token.Tag {
		case text.DET:
			return token.Lower == "a" || token.Lower == "an"
		case text.ADJ, text.NOUN, text.PROPN, text.NUM:
		default:
			return false
		}
	}
	return false
}

// opensElsewhere says whether a sentence behind the report's opening begins with a town or site that the act was not told to be
// in: "In Makhachkala, police shot four men."
func (r *reading) opensElsewhere(t *telling, d *drawn) bool {
	first := r.doc.Sentences[t.sent].First
	if t.sent <= r.opening || !scene.Has(r.doc.Tokens[first].Lower) {
		return false
	}
	if !t.placed {
		return r.opensAtUnknown(t.sent, d)
	}
	if !isExact(&t.place.Place) || t.place.From[0].First > first+6 {
		return false
	}
	for _, i := range d.lately() {
		if other := &r.tellings[i]; other.placed && samePlace(&t.place.Place, &other.place.Place) >= 1.1 {
			return false
		}
	}
	return true
}

// opensAtUnknown says whether a sentence begins with the name of a place that no list holds and of which the act was not told:
// "In Upper Tarra, 12 people lost their lives".
func (r *reading) opensAtUnknown(sentence int, d *drawn) bool {
	at := r.doc.Sentences[sentence].First + 1
	if at < r.doc.Sentences[sentence].Last && r.doc.Tokens[at].Lower == "nearby" {
		at++
	}
	last := at
	for last < r.doc.Sentences[sentence].Last && (r.doc.Tokens[last].Tag == text.PROPN || r.doc.Tokens[last].Lower == "-" && last > at) {
		last++
	}
	if last == at || last == r.doc.Sentences[sentence].Last || r.doc.Tokens[last].Lower != "," {
		return false
	}
	if _, ok := r.Cast.At(at); ok || slices.ContainsFunc(r.Dates, func(m when.Mention) bool { return m.First == at }) {
		return false
	}
	name := r.doc.Tokens[last-1].Lower
	for _, i := range d.lately() {
		st := &r.doc.Sentences[r.tellings[i].sent]
		for k := st.First; k < st.Last; k++ {
			if r.doc.Tokens[k].Lower == name {
				return false
			}
		}
	}
	return true
}

// nearbyElsewhere says whether an act is told to have been near where the one told before was: "an hour later in nearby Kesh".
func (r *reading) nearbyElsewhere(t *telling, d *drawn) bool {
	if kind := t.place.Place.Kind; !t.placeFirm || kind != where.Town && kind != where.Site {
		return false
	}
	first := t.place.From[0].First
	if first == 0 || !adjoining.Has(r.doc.Tokens[first-1].Lower) {
		return false
	}
	for _, i := range d.lately() {
		if other := &r.tellings[i]; other.placed && samePlace(&t.place.Place, &other.place.Place) >= 1.1 {
			return false
		}
	}
	return true
}

var adjoining = lex.NewSet("nearby neighbouring neighboring adjacent adjoining")

// turns says whether a sentence turns to something else: "Meanwhile, …", "In a separate incident, …".
func (r *reading) turns(sentence int) bool {
	first := r.doc.Sentences[sentence].First
	for i := first; i < min(first+4, r.doc.Sentences[sentence].Last-1); i++ {
		switch r.doc.Tokens[i].Lower {
		case "another":
			return r.doc.Tokens[i+1].Tag != text.NUM // "Another 61 people were wounded" goes on
		case "meanwhile", "separately", "elsewhere", "separate", "earlier", "previously", "similarly", "likewise", "related", "second", "third":
			return true
		case "later", "ago":
			if i > first && hours.Has(r.doc.Tokens[i-1].Lower) { // "Hours later, …", "A week ago, …"
				return true
			}
		case "further", "farther": // "Further south, …"
			return i == first
		case "also":
			return i == first || r.doc.Tokens[first].Lower != "the" // "The force also took two others" goes on
		}
	}
	last := min(first+4, r.doc.Sentences[sentence].Last)
	if sentence > 0 && r.doc.Sentences[sentence-1].Paragraph != r.doc.Sentences[sentence].Paragraph {
		last = r.doc.Sentences[sentence].Last
	}
	for i := first + 1; i < last; i++ {
		switch r.doc.Tokens[i].Lower {
		case "day", "night", "morning", "evening", "afternoon":
			if r.doc.Tokens[i-1].Lower == "same" { // "The same night, rebels burned …"
				return true
			}
		}
	}
	return false
}

// hours are lengths of time after which another act follows: what is told of a minute later belongs to the first.
var hours = lex.NewSet("hour hours day days week weeks month months year years")
