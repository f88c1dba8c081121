package incident

import (
	"strings"

	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
)

// settle weighs what the tellings of each act say.
func (r *reading) settle() {
	r.dealClaims()
	for i := range r.drawn {
		d := &r.drawn[i]
		r.settleParties(d)
		d.date = r.withYear(r.settleDate(d))
		d.place, d.placed = r.settlePlace(d)
		d.tolls = r.count(d)
		d.kind = r.settleKind(d)
		if d.kind == what.Abduction && d.tolls.abducted < 0 {
			d.tolls.abducted, d.tolls.detained = d.tolls.detained, -1
			d.tolls.more.abducted = d.tolls.more.detained
		}
		d.realis = r.settleRealis(d)
		r.addSite(d)
	}
}

// settleDate is the finest date that hangs on one of the act's words, the first of equals; else one beside them, the day of a
// statement last.
func (r *reading) settleDate(d *drawn) *when.Mention {
	var firm, loose, spoken *when.Mention
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.date == nil {
			continue
		}
		best := &loose
		switch {
		case t.dateFirm:
			best = &firm
		case t.date.OfStatement:
			best = &spoken
		}
		if *best == nil || finer(t.date, *best) {
			*best = t.date
		}
	}
	switch {
	case firm == nil && loose == nil && spoken != nil:
		return spoken
	case firm == nil && loose == nil:
		if before := r.dateBefore(d); before != nil {
			return before
		}
		return r.dateMeanwhile(d)
	case firm == nil:
		return loose
	case loose != nil && finer(loose, firm) && firm.Date.Overlaps(loose.Date):
		return loose
	}
	return firm
}

// withYear gives a day without a year the year that the report tells of that day elsewhere.
func (r *reading) withYear(date *when.Mention) *when.Mention {
	if date == nil || !strings.HasPrefix(string(date.Date), "XXXX-") {
		return date
	}
	for i := range r.Dates {
		other := &r.Dates[i]
		if year, day, ok := strings.Cut(string(other.Date), "-"); ok && len(year) == 4 && year != "XXXX" && "XXXX-"+day == string(date.Date) {
			full := *date
			full.Date = other.Date
			return &full
		}
	}
	return date
}

// dateBefore is a day that the sentences right before an act tell without telling of another act: "A force searched the
// village on Sunday. Two men were detained."
func (r *reading) dateBefore(d *drawn) *when.Mention {
	first := &r.tellings[r.inBody(d)]
	told := make(map[int]bool) // sentences of other acts
	for i := range r.drawn {
		if other := &r.drawn[i]; other.tellings[0] != d.tellings[0] {
			for _, k := range other.tellings {
				told[r.tellings[k].sent] = told[r.tellings[k].sent] || r.tellings[k].act.Force >= 2
			}
		}
	}
	var best *when.Mention
	for k := range r.Dates {
		date := &r.Dates[k]
		sentence := r.doc.Tokens[date.First].Sent
		if sentence >= first.sent || sentence < first.sent-2 || told[sentence] || r.doc.Sentences[sentence].Kind != text.Body ||
			first.paragraph-r.doc.Sentences[sentence].Paragraph > 1 || !usable(date) || r.inDateline(date) || date.Date.Precision() != when.ToDay {
			continue
		}
		best = date
	}
	return best
}

// inBody is the first telling of an act that stands in no title; the first where all do.
func (r *reading) inBody(d *drawn) int {
	for _, i := range d.tellings {
		if !r.tellings[i].title {
			return i
		}
	}
	return d.tellings[0]
}

// dateMeanwhile is the day of the act told right before one that its sentence says was at the same time.
func (r *reading) dateMeanwhile(d *drawn) *when.Mention {
	first := &r.tellings[d.tellings[0]]
	if !meanwhile[r.doc.Tokens[r.doc.Sentences[first.sent].First].Lower] {
		return nil
	}
	for i := d.tellings[0] - 1; i >= 0 && r.tellings[i].sent >= first.sent-2; i-- {
		if date := r.tellings[i].date; date != nil && r.tellings[i].dateFirm && date.Date.Precision() == when.ToDay {
			return date
		}
	}
	return nil
}

// meanwhile are the words that begin a sentence on what else happened at the time.
var meanwhile = map[string]bool{"meanwhile": true, "elsewhere": true, "also": true, "separately": true, "simultaneously": true}

// settlePlace is the most exact place that the act's words name, the first of equals; where they name none, what the
// report named last before.
func (r *reading) settlePlace(d *drawn) (best where.Location, ok bool) {
	rank := func(t *telling) int {
		exact := 0
		switch t.place.Place.Kind {
		case where.Site:
			exact = 4
			if !t.place.Place.Located && t.place.Place.City == "" && t.place.Place.Country == "" {
				exact = 2
			}
		case where.Town:
			exact = 5
		case where.District:
			exact = 3
		case where.Province:
			exact = 2
		case where.Area:
			exact = 1
		}
		if t.placeFirm {
			exact += 4
		}
		if t.act.Realis != what.Happened { // what was only planned may have been elsewhere
			exact -= 10
		}
		return exact
	}
	highest := -20
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.placed && rank(t) > highest {
			best, highest, ok = t.place, rank(t), true
		}
	}
	if !ok {
		return r.places.Of(r.tellings[d.tellings[0]].act.Head)
	}
	return best, ok
}

func (r *reading) settleRealis(d *drawn) what.Realis {
	for _, i := range d.tellings {
		if r.tellings[i].act.Realis == what.Happened {
			return what.Happened
		}
	}
	return r.tellings[d.tellings[0]].act.Realis
}
