package incident

import (
	"slices"
	"strings"

	"casus/lex"
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
		d.date = r.withDay(d, r.withYear(r.settleDate(d)))
	}
	for i := range r.drawn {
		d := &r.drawn[i]
		if date := r.dateFromOther(d); date != nil {
			d.date = date
		}
	}
	for i := range r.drawn {
		if d := &r.drawn[i]; d.date == nil {
			d.date = r.dateAlong(d)
		}
		if d := &r.drawn[i]; d.date == nil {
			d.date = r.dateOfBulletin(d)
		}
	}
	for i := range r.drawn {
		d := &r.drawn[i]
		r.settleParties(d)
		d.place, d.placed = r.settlePlace(d)
		d.tolls = r.count(d)
		d.kind = r.settleKind(d)
		if (d.kind == what.Attack || d.kind == what.Raid) && d.tolls.abducted >= 0 && d.tolls.killed < 0 && d.tolls.injured < 0 {
			d.kind = what.Abduction // "gunmen raided a school and made off with nine girls"
		}
		if kind := r.ledAway(d); d.kind == what.Abduction && kind != 0 {
			d.kind, d.tolls.abducted, d.tolls.more.abducted = kind, -1, 0
		}
		if d.kind == what.Abduction && d.tolls.abducted < 0 {
			d.tolls.abducted, d.tolls.detained = d.tolls.detained, -1
			d.tolls.more.abducted = d.tolls.more.detained
		}
		if d.kind != what.Abduction && r.heldBefore(d.tolls.abducted) {
			d.tolls.abducted, d.tolls.more.abducted = -1, 0
		}
		d.realis = r.settleRealis(d)
		r.addSite(d)
		d.likely = r.happened(d) && r.specific(d)
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
		return r.dateBefore(d)
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

// withDay gives an act of a few days, "over the weekend", the day among them that the report goes on to tell.
func (r *reading) withDay(d *drawn, date *when.Mention) *when.Mention {
	if date == nil {
		return nil
	}
	first, last, ok := date.Date.Bounds()
	if !ok || first == last || last-first > 7 {
		return date
	}
	const far = 8 // sentences
	from := r.doc.Tokens[date.First].Sent
	for k := range r.Dates {
		day := &r.Dates[k]
		at, _, ok := day.Date.Bounds()
		if sentence := r.doc.Tokens[day.First].Sent; sentence <= from || sentence > from+far || !ok || at < first || at > last ||
			day.Date.Precision() != when.ToDay || day.OfStatement || !usable(day) || r.ofOther(d, day) {
			continue
		}
		return day
	}
	return date
}

// ofOther says whether a date is that of an act other than this one.
func (r *reading) ofOther(d *drawn, date *when.Mention) bool {
	for i := range r.tellings {
		if r.tellings[i].date == date && !slices.Contains(d.tellings, i) {
			return true
		}
	}
	return false
}

// dateBefore is a day that the sentences right before an act tell without telling of another act: "A force searched the
// village on Sunday. Two men were detained."
func (r *reading) dateBefore(d *drawn) *when.Mention {
	first := &r.tellings[r.inBody(d)]
	var best *when.Mention
	for k := range r.Dates {
		date := &r.Dates[k]
		sentence := r.doc.Tokens[date.First].Sent
		if sentence >= first.sent || sentence < first.sent-2 || r.doc.Sentences[sentence].Kind != text.Body ||
			first.paragraph-r.doc.Sentences[sentence].Paragraph > 1 || !usable(date) || date.OfStatement || r.inDateline(date) || date.Date.Precision() != when.ToDay || r.othersIn(sentence, d) {
			continue
		}
		best = date
	}
	return best
}

// othersIn says whether a sentence tells another act.
func (r *reading) othersIn(sentence int, d *drawn) bool {
	first, last := r.tellingsIn(sentence)
	for i := first; i < last; i++ {
		if r.tellings[i].act.Force >= 2 && !slices.Contains(d.tellings, i) {
			return true
		}
	}
	return false
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

// dateAlong is the day of the act told right before one whose sentence ties it to that: "Hours later, a second bomb …". The
// act before must be news: what happened long ago has no company.
func (r *reading) dateAlong(d *drawn) *when.Mention {
	own := r.inBody(d)
	first := &r.tellings[own]
	tie := apartFrom
	for _, i := range d.tellings {
		if r.tellings[i].sent == first.sent {
			tie = max(tie, r.along(&r.tellings[i]))
		}
	}
	if tie == apartFrom {
		return nil
	}
	for i := own - 1; i >= 0 && first.paragraph-r.tellings[i].paragraph <= 3; i-- {
		if first.behind >= 0 && r.tellings[i].behind == first.behind {
			continue
		}
		for k := range r.drawn {
			if date := r.drawn[k].date; date != nil && slices.Contains(r.drawn[k].tellings, i) {
				if tie == hoursFrom || r.isNews(date) {
					return date
				}
				return nil
			}
		}
	}
	return nil
}

// dateOfBulletin is the day that a bulletin tells before its items, for an item that tells none.
func (r *reading) dateOfBulletin(d *drawn) *when.Mention {
	if r.tellings[r.inBody(d)].item == 0 {
		return nil
	}
	for k := range r.Dates {
		date := &r.Dates[k]
		at := r.doc.Tokens[date.First].Sent
		item := r.items[r.doc.Sentences[at].Paragraph]
		first, last := r.tellingsIn(at)
		tells := slices.ContainsFunc(r.tellings[first:last], func(t telling) bool { return t.act.Force >= 2 })
		switch {
		case item > 1 || item == 1 && tells:
			return nil
		case usable(date) && !r.inDateline(date) && date.Date.Precision() == when.ToDay:
			return date
		}
	}
	return nil
}

// isNews says whether a day is one of the last before the report; in a report without a date, that of its first act.
func (r *reading) isNews(date *when.Mention) bool {
	day, _, ok := date.Date.Bounds()
	if date.Date.Precision() != when.ToDay || !ok {
		return false
	}
	published, _, ok := when.Date(r.doc.Published).Bounds()
	if !ok {
		return r.drawn[0].date == nil || r.drawn[0].date.Date == date.Date
	}
	return day <= published+1 && published-day <= 3
}

// tie is how close in time words put an act to the one told before.
type tie int

const (
	apartFrom tie = iota
	besides       // "meanwhile", "in another attack"
	hoursFrom     // "hours later"
)

// along says whether an act's sentence begins with words that tie what it tells to what was told before, in place, number or
// time, or its own word is so tied: "later bombed", "hours after gunmen shot".
func (r *reading) along(t *telling) tie {
	if t.behind >= 0 && r.measured(t.behind) && units[r.doc.Tokens[t.behind-1].Lower] == 0 {
		return hoursFrom
	}
	first, last := r.doc.Sentences[t.sent].First, r.doc.Sentences[t.sent].Last
	if later := t.act.First - 1; alongFirst.Has(r.doc.Tokens[first].Lower) || later > first && r.doc.Tokens[later].Lower == "later" {
		return besides
	}
	for i := first; i < min(first+4, last-1); i++ {
		word, next := r.doc.Tokens[i].Lower, r.doc.Tokens[i+1].Lower
		switch {
		case (word == "hours" || word == "minutes") && (next == "later" || next == "earlier" || next == "before" || next == "after"):
			return hoursFrom
		case alongWord.Has(word):
			return besides
		}
	}
	return apartFrom
}

var (
	alongFirst = lex.NewSet("meanwhile elsewhere also separately simultaneously further")
	alongWord  = lex.NewSet("another separate second third fourth neighbouring neighboring nearby")
)

// settlePlace is the most exact place that the act's words name, the first of equals; where they name none, what the
// report named last before.
func (r *reading) settlePlace(d *drawn) (best where.Location, ok bool) {
	caught := slices.ContainsFunc(d.tellings, func(i int) bool { return seizes(r.tellings[i].act.Kind) })
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
		if t.place.Place.Waters() {
			exact = 2
		}
		if t.placeFirm {
			exact += 3
		}
		if t.title && r.titlePlaces > 1 { // "Raids in Gao, Kidal": of which the act is, its own sentences tell
			exact -= 10
		}
		if t.act.Realis > what.Attempted || t.act.Realis == what.Attempted && caught { // what was only planned may have been elsewhere
			exact -= 10
		}
		return exact
	}
	highest, title := -30, false
	for _, i := range d.tellings {
		if t := &r.tellings[i]; t.placed && rank(t) > highest {
			best, highest, title, ok = t.place, rank(t), t.title, true
		}
	}
	if kind := best.Place.Kind; ok && (kind == where.Area || kind == where.Country || kind == where.Region || title && r.titlePlaces > 1) {
		if inner, found := r.scene(d, &best.Place); found {
			return inner, true
		}
	}
	if !ok {
		first := &r.tellings[d.tellings[0]]
		best, ok = r.places.Inherited(first.act.Head)
		if ok && first.item > 0 && r.items[r.doc.Sentences[r.doc.Tokens[best.From[0].First].Sent].Paragraph] > first.item {
			return where.Location{}, false // that of a later item
		}
		if ok && d.date != nil && r.past(d.date) && first.item == 0 && !r.pointsToPlace(first.sent) && r.doc.Sentences[r.doc.Tokens[best.From[0].First].Sent].Paragraph != first.paragraph {
			return where.Location{}, false // what happened long ago need not be where the report is
		}
		return best, ok
	}
	return best, ok
}

// pointsToPlace says whether a sentence points to the place told before: "killed there in May", "in the town".
func (r *reading) pointsToPlace(sentence int) bool {
	for i := r.doc.Sentences[sentence].First; i+1 < r.doc.Sentences[sentence].Last; i++ {
		switch r.doc.Tokens[i].Lower {
		case "there":
			return true
		case "the", "same", "this", "that":
			if settlements.Has(r.doc.Tokens[i+1].Lower) {
				return true
			}
		}
	}
	return false
}

var settlements = lex.NewSet("town village city area district province region camp island neighbourhood neighborhood country")

// scene is the place that the report's opening names right before a sentence of the act which names none itself: "a raid in
// eastern Mali … The gunmen entered Gao at dawn. Most huts were burned."
func (r *reading) scene(d *drawn, around *where.Place) (where.Location, bool) {
	for _, i := range d.tellings {
		t := &r.tellings[i]
		if t.title || t.placed {
			continue
		}
		if t.sent > r.opening+3 {
			break
		}
		inner, ok := r.places.Inherited(t.act.Head)
		if !ok {
			continue
		}
		ofOther := slices.ContainsFunc(r.tellings, func(other telling) bool { return other.placed && other.place.From[0] == inner.From[0] })
		at := r.doc.Tokens[inner.From[0].First].Sent
		if !ofOther && inner.Place.Country == around.Country && inner.Place.Kind <= where.Province && at < t.sent && at >= t.sent-2 && r.doc.Sentences[at].Paragraph == t.paragraph {
			return inner, true
		}
	}
	return where.Location{}, false
}

func (r *reading) settleRealis(d *drawn) what.Realis {
	for _, i := range d.tellings {
		if r.tellings[i].act.Realis == what.Happened {
			return what.Happened
		}
	}
	return r.tellings[d.tellings[0]].act.Realis
}
