package incident

import (
	"slices"
	"sort"

	"casus/howmany"
	"casus/lex"
	"casus/text"
	"casus/trace"
	"casus/what"
	"casus/when"
	"casus/where"
)

// telling is one act's word with what its own sentence says of it.
type telling struct {
	act       *what.Act
	sent      int
	paragraph int
	item      int // of a bulletin: how many paragraphs up to this one begin with a place of their own; 0 in other reports
	title     bool
	date      *when.Mention
	dateFirm  bool // the date hangs on the act itself, not only on a sentence that tells of it
	place     where.Location
	placed    bool
	placeFirm bool
	agents    []party
	patients  []party
	tolls     []int  // indices in Answers.Tolls
	behind    int    // the preposition that it stands behind where it only tells when another act was, else -1: behind.go
	why       string // what was found of it and the act before that it goes best with
	turns     bool   // its sentence turns to something else: "Meanwhile, …"
	sums      bool   // its sentence sums up a long time: "since 2021"
}

// tell makes a telling of every act and deals the dates, places and tolls of its sentence out to it.
func (r *reading) tell() {
	r.tellings = make([]telling, len(r.Acts))
	r.indexActs()
	r.items = r.numberItems()
	for i := range r.Acts {
		act := &r.Acts[i]
		t := &r.tellings[i]
		t.act, t.sent = act, r.doc.Tokens[act.Head].Sent
		sentence := &r.doc.Sentences[t.sent]
		t.paragraph, t.title = sentence.Paragraph, sentence.Kind == text.Title
		t.item = r.items[sentence.Paragraph]
		t.behind = r.behind(act)
		if t.place, t.placed = r.places.Own(act.Head); t.behind >= 0 && t.placed && !r.doc.Under(t.place.From[0].First, act.Head) {
			t.place, t.placed = where.Location{}, false
		}
		if r.describes(act) || (act.Court || r.recalled(act.Head)) && t.placed && !r.doc.Under(t.place.From[0].First, act.Head) {
			t.place, t.placed = where.Location{}, false
		}
		if t.title && t.placed && r.divided(act.First, t.place.From[0].First) {
			t.place, t.placed = where.Location{}, false
		}
		t.placeFirm = t.placed && t.place.How == "named in the clause of the act"
		r.parties(t)
		if t.behind >= 0 {
			t.date = r.shifted(t.behind)
			t.dateFirm = t.date != nil
		}
	}
	r.dealColons()
	r.placeClauses()
	r.dateWhenClauses()
	r.dealDates()
	r.datePerfects()
	r.placeMeans()
	r.dealTolls()
	r.markSums()
	r.markTurns()
}

// dealColons gives the acts that a sentence lists behind a colon those who did the acts that it counts before it: "the front carried out
// two attacks: a bombing in Gao and a raid on Kesh".
func (r *reading) dealColons() {
	listed := -1 // the last act of such a list
	for i := 1; i < len(r.tellings); i++ {
		t, before := &r.tellings[i], &r.tellings[i-1]
		if t.sent != before.sent || t.act.Form != what.Noun || len(t.agents) > 0 || len(before.agents) == 0 {
			continue
		}
		if before.act.Plural && before.act.Form == what.Noun && r.between(before.act.Last, t.act.First, ":") || listed == i-1 && r.between(before.act.Last, t.act.First, "and") {
			t.agents, listed = before.agents, i
		}
	}
}

// between says whether a word stands between two tokens.
func (r *reading) between(from, to int, word string) bool {
	for i := from; i < to; i++ {
		if r.doc.Tokens[i].Lower == word {
			return true
		}
	}
	return false
}

// markTurns marks the acts of sentences that turn to something else. Those that point back to an act told of before do not, nor
// those that only tell how many died: "Earlier, police had put the toll at seven", "Meanwhile, two died of what they suffered in the attack".
func (r *reading) markTurns() {
	for first := 0; first < len(r.tellings); {
		last, turns := first, r.turns(r.tellings[first].sent)
		results := true
		for ; last < len(r.tellings) && r.tellings[last].sent == r.tellings[first].sent; last++ {
			t := &r.tellings[last]
			turns = turns && !(t.act.Form == what.Noun && t.act.Definite && !t.act.Plural && t.act.Force >= 2)
			results = results && t.act.Kind == what.Killing && !t.placed && len(t.agents) == 0
		}
		for ; first < last; first++ {
			r.tellings[first].turns = turns && !results
		}
	}
}

// placeMeans gives a weapon the place and the day of the act that it does: "In Gao, rebel artillery shelled Kesh on Monday".
func (r *reading) placeMeans() {
	for i := range r.tellings {
		t := &r.tellings[i]
		if t.act.Form != what.Weapon || r.doc.Tokens[t.act.Head].Head < 0 {
			continue
		}
		of := r.actAt[r.doc.Tokens[t.act.Head].Head]
		if of == 0 {
			continue
		}
		if verb := &r.tellings[of-1]; verb.act.Form == what.Verb {
			if verb.placeFirm {
				t.place, t.placed, t.placeFirm = verb.place, true, true
			}
			if verb.dateFirm {
				t.date, t.dateFirm = verb.date, true
			}
		}
	}
}

// placeClauses takes from acts the place of another that their sentence only tells the time by: "the explosion came two days
// after gunmen killed four in Gao".
func (r *reading) placeClauses() {
	for i := range r.tellings {
		t := &r.tellings[i]
		if t.behind >= 0 || !t.placed {
			continue
		}
		if of, _ := r.climb(t.place.From[0].First); of >= 0 && r.tellings[of].behind >= 0 && followed.Has(r.doc.Tokens[r.tellings[of].behind].Lower) {
			t.place, t.placed, t.placeFirm = where.Location{}, false, false
		}
	}
}

// describes says whether an act's word only tells which of those named before is meant: "the detained commander moved arms to
// Gao".
func (r *reading) describes(act *what.Act) bool {
	t := &r.doc.Tokens[act.Head]
	if act.Form != what.Verb || t.Rel != text.RelAmod || act.First == 0 {
		return false
	}
	return r.doc.Tokens[act.First-1].Lower == "the"
}

// recalled says whether an act is only what something came after: "in the aftermath of the killing, rockets hit a
// base in Gao".
func (r *reading) recalled(head int) bool {
	of := r.doc.Tokens[head].Head
	return of >= 0 && r.doc.Tokens[head].Rel == text.RelNmod && recalling.Has(r.doc.Tokens[of].Lower)
}

var recalling = lex.NewSet("aftermath wake anniversary")

// markSums marks the acts of sentences that sum up a long time and name no day.
func (r *reading) markSums() {
	long, day := make(map[int]bool), make(map[int]bool)
	for d := range r.Dates {
		date := &r.Dates[d]
		sentence := r.doc.Tokens[date.First].Sent
		switch {
		case date.Kind == when.Period:
			first, last, ok := date.Date.Bounds()
			long[sentence] = long[sentence] || ok && (last == when.Latest || first == when.Earliest || last-first > 60)
		case !date.OfStatement && (date.Date.Precision() == when.ToDay || date.Date.Precision() == when.ToMonth):
			day[sentence] = true
		}
	}
	for i := range r.tellings {
		t := &r.tellings[i]
		t.sums = long[t.sent] && !day[t.sent] && (t.act.Plural || t.date == nil) || r.everSince(t.act)
		for _, k := range t.tolls {
			t.sums = t.sums || r.Tolls[k].Total && !day[t.sent]
		}
		if t.behind >= 0 && t.dateFirm && r.doc.Tokens[t.behind].Lower == "when" {
			t.sums = false // "on alert since 2015, when gunmen killed 130 people"
		}
	}
}

// everSince says whether people are told to have died all the time from some day on: "2,000 have died since a truce broke down in July 2015".
func (r *reading) everSince(act *what.Act) bool {
	if act.Form != what.Verb || act.Kind != what.Killing {
		return false
	}
	perfect, since := false, false
	for c := range r.doc.Children(act.Head) {
		switch t := &r.doc.Tokens[c]; t.Rel {
		case text.RelAux:
			perfect = perfect || t.Lower == "have" || t.Lower == "has"
		case text.RelAdvcl, text.RelObl:
			mark := r.doc.Child(c, text.RelMark, text.RelCase)
			since = since || mark >= 0 && r.doc.Tokens[mark].Lower == "since"
		}
	}
	return perfect && since
}

// climb walks from a token up its tree and is the first act's word on the way, -1 where there is none; steps counts how
// far it is.
func (r *reading) climb(token int) (telling, steps int) {
	for ; token >= 0 && steps < 12; steps++ {
		if r.actAt[token] != 0 {
			return int(r.actAt[token] - 1), steps
		}
		token = r.doc.Tokens[token].Head
	}
	return -1, steps
}

// indexActs files the acts under the tokens of their words.
func (r *reading) indexActs() {
	r.actAt = make([]int32, len(r.doc.Tokens))
	for i := range r.Acts {
		for token := r.Acts[i].First; token < r.Acts[i].Last; token++ {
			if r.actAt[token] == 0 {
				r.actAt[token] = int32(i + 1)
			}
		}
	}
}

// dealDates gives each date of a sentence to the act that it hangs on, else to all acts of the sentence that have none.
func (r *reading) dealDates() {
	for d := range r.Dates {
		date := &r.Dates[d]
		if !bounded(date) || r.inDateline(date) {
			continue
		}
		from := date.Governor
		if from < 0 {
			from = date.First
		}
		if r.doc.Sentences[r.doc.Tokens[date.First].Sent].Parsed {
			if i, _ := r.climb(from); i >= 0 && !r.asideFrom(from, r.tellings[i].act.Head) {
				t := &r.tellings[i]
				if date.Tense == when.Future && t.act.Realis == what.Happened {
					continue
				}
				if t.behind >= 0 && t.date != nil && !overlap(date.Date, t.date.Date) {
					continue // its clause told it: "in January 2017, when a gunman …"
				}
				if t.date == nil || !t.dateFirm || finer(date, t.date) {
					t.date, t.dateFirm = date, true
				}
				continue
			}
		}
	}
	for i := range r.tellings {
		if t := &r.tellings[i]; t.date == nil && t.behind < 0 && !t.act.Court {
			if t.date = r.nearDate(t); t.date != nil {
				t.dateFirm = r.opens(t.date)
			}
		}
	}
}

// asideFrom says whether a date stands in a relative clause about somebody or something of an act: "a clash with the front, which
// rejects the accord of 2016".
func (r *reading) asideFrom(date, act int) bool {
	for at := date; at >= 0 && at != act; at = r.doc.Tokens[at].Head {
		if t := &r.doc.Tokens[at]; t.Rel == text.RelAclRelcl && t.Head != act {
			return true
		}
	}
	return false
}

// datePerfects gives the report's day to acts that its opening, or an item under an hour of the day, tells in the perfect
// without any other time: "A bomb has killed 12 soldiers in Gao."
func (r *reading) datePerfects() {
	date := when.Date(r.doc.Published)
	if date == "" || date.Precision() != when.ToDay {
		return
	}
	for i := range r.tellings {
		t := &r.tellings[i]
		if t.sent > r.opening && !r.underHour(t.sent) {
			continue
		}
		if t.title || t.date != nil || t.act.Form != what.Verb || t.act.Plural || t.act.Realis != what.Happened || r.timed(t.sent) || r.otherDay(t.sent+1) || r.several(t.sent) {
			continue
		}
		aux := r.doc.Child(t.act.Head, text.RelAux)
		if aux < 0 || r.doc.Tokens[aux].Lower != "has" && r.doc.Tokens[aux].Lower != "have" {
			continue
		}
		span := r.doc.Slice(aux, t.act.Last)
		t.date = &when.Mention{Span: span, First: aux, Last: t.act.Last, Date: date, Base: date, Tense: when.Past,
			Head: t.act.Head, Governor: t.act.Head, Trace: trace.Step{Rule: "the perfect of news", Span: span}}
	}
}

// underHour says whether the heading above a sentence begins with an hour, as those of a day's running news do: "14.30 Village
// retaken".
func (r *reading) underHour(sentence int) bool {
	for sentence >= 0 && r.doc.Sentences[sentence].Kind == text.Body {
		sentence--
	}
	if sentence < 0 || r.doc.Sentences[sentence].Kind != text.Heading {
		return false
	}
	heading := r.doc.Sentences[sentence].Of(r.doc.Text)
	return len(heading) > 5 && heading[0] >= '0' && heading[0] <= '2' && isDigit(heading[1]) && (heading[2] == '.' || heading[2] == ':') && isDigit(heading[3]) && isDigit(heading[4])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// several says whether a sentence tells of several acts as one: "killed 14 in separate operations".
func (r *reading) several(sentence int) bool {
	first, last := r.tellingsIn(sentence)
	for i := first; i < last; i++ {
		if act := r.tellings[i].act; act.Form == what.Noun && act.Plural {
			return true
		}
	}
	return false
}

// tellingsIn is the range of a sentence's tellings, which stand in the order of the report.
func (r *reading) tellingsIn(sentence int) (first, last int) {
	first = sort.Search(len(r.tellings), func(i int) bool { return r.tellings[i].sent >= sentence })
	for last = first; last < len(r.tellings) && r.tellings[last].sent == sentence; last++ {
	}
	return first, last
}

// timed says whether a sentence has any word of time.
func (r *reading) timed(sentence int) bool {
	return slices.ContainsFunc(r.Dates, func(d when.Mention) bool { return r.doc.Tokens[d.First].Sent == sentence })
}

// otherDay says whether a sentence tells a day other than the report's.
func (r *reading) otherDay(sentence int) bool {
	return slices.ContainsFunc(r.Dates, func(d when.Mention) bool {
		return r.doc.Tokens[d.First].Sent == sentence && usable(&d) && !d.OfStatement && d.Date.Precision() == when.ToDay && string(d.Date) != r.doc.Published
	})
}

// inDateline says whether a date belongs to the dateline, "ORSK, Dara (Sept. 2) – Soldiers …", or is that of a release before its
// title, "May 15: Operations in Dara".
func (r *reading) inDateline(date *when.Mention) bool {
	sentence := &r.doc.Sentences[r.doc.Tokens[date.First].Sent]
	if sentence.Kind == text.Title && date.First == sentence.First && date.Last < sentence.Last && r.doc.Tokens[date.Last].Lower == ":" {
		return true
	}
	if date.First-sentence.First > 10 {
		return false
	}
	placed := false
	for i := range r.Places {
		if m := &r.Places[i]; m.Dateline && m.First >= sentence.First && m.Last <= date.First && !r.datelineEnds(m.Last, date.First) {
			placed = true
		}
	}
	return placed && r.datelineEnds(date.Last, min(date.Last+8, sentence.Last))
}

// datelineEnds says whether a mark that ends a dateline stands in a range of tokens.
func (r *reading) datelineEnds(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.doc.Tokens[i].Lower {
		case "-", "–", "—", "--", "_":
			if i+1 >= len(r.doc.Tokens) || r.doc.Tokens[i].Start > r.doc.Tokens[i-1].End || r.doc.Tokens[i].End < r.doc.Tokens[i+1].Start {
				return true // a hyphen inside a word does not
			}
		case ")":
			return true
		}
	}
	return false
}

// opens says whether a date begins its sentence, and so dates all that it tells: "On March 3, police said, gunmen …".
func (r *reading) opens(date *when.Mention) bool {
	return date.First-r.doc.Sentences[r.doc.Tokens[date.First].Sent].First <= 2
}

// usable says whether a date can be when an act happened.
func usable(date *when.Mention) bool { return date.Tense != when.Future && bounded(date) }

// bounded says whether a date can be when an act happens or is to happen.
func bounded(date *when.Mention) bool {
	if date.Date == "" || date.Kind == when.Duration || date.Kind == when.Recurring {
		return false
	}
	if date.Kind == when.Period {
		first, last, ok := date.Date.Bounds()
		return ok && first > when.Earliest && last < when.Latest && last-first < 400
	}
	return true
}

func finer(a, b *when.Mention) bool { return a.Date.Precision() < b.Date.Precision() }

// nearDate is the date in the act's sentence that stands nearest to it; the day of a statement only where none else stands
// there.
func (r *reading) nearDate(t *telling) *when.Mention {
	var best *when.Mention
	least := 1 << 30
	for d := range r.Dates {
		date := &r.Dates[d]
		if r.doc.Tokens[date.First].Sent != t.sent || !usable(date) || r.inDateline(date) || r.ofOtherClause(date, t.act.Head) || r.ofClaim(date, t.act) {
			continue
		}
		distance := date.First - t.act.Last
		if distance < 0 {
			distance = t.act.First - date.Last
		}
		if date.OfStatement {
			distance += 1 << 20
		}
		if distance < least {
			best, least = date, distance
		}
	}
	return best
}

// ofClaim says whether a date is when somebody claimed an act told of before: "A week later the group claimed the attack."
func (r *reading) ofClaim(date *when.Mention, act *what.Act) bool {
	return act.Form == what.Noun && act.Definite && date.Governor >= 0 && r.doc.Tokens[date.Governor].Lemma == "claim"
}

// ofOtherClause says whether a date, coarser than a day, belongs to a verb that the act does not hang on: "in the town,
// which was annexed in 2014".
func (r *reading) ofOtherClause(date *when.Mention, act int) bool {
	if date.Governor >= 0 && r.doc.Tokens[date.Governor].Lower == "born" {
		return true
	}
	if date.Date.Precision() <= when.ToDay || !r.doc.Sentences[r.doc.Tokens[act].Sent].Parsed {
		return false
	}
	for at := max(date.Governor, date.First); at >= 0; at = r.doc.Tokens[at].Head {
		if r.doc.Tokens[at].Tag == text.VERB {
			return !r.doc.Under(act, at) && at != act
		}
	}
	return false
}

// dealTolls gives each toll to the act that it hangs on, else to the nearest act of its sentence.
func (r *reading) dealTolls() {
	for k := range r.Tolls {
		toll := &r.Tolls[k]
		if toll.Harm == howmany.None {
			continue
		}
		i := r.tollOwner(toll)
		if none(toll) && (i < 0 || r.tellings[i].act.Realis == what.Denied) || i < 0 && !toll.Total && !toll.Superseded {
			if before := r.toldBefore(toll); before >= 0 {
				i = before
			}
		}
		if i >= 0 {
			r.tellings[i].tolls = append(r.tellings[i].tolls, k)
		}
	}
}

// none says whether a toll is that nobody came to harm.
func none(toll *howmany.Toll) bool {
	return (toll.Harm == howmany.Killed || toll.Harm == howmany.Injured) && toll.Count.Low == 0 && toll.Count.High == 0 && !toll.Count.Open()
}

// toldBefore is the act told right before a toll whose sentence tells of none: "A rocket hit a base. No one was hurt.", "Four soldiers
// are in hospital." It is -1 where none is.
func (r *reading) toldBefore(toll *howmany.Toll) int {
	if toll.Trigger < 0 {
		return -1
	}
	at := &r.doc.Sentences[r.doc.Tokens[toll.Trigger].Sent]
	for i := len(r.tellings) - 1; i >= 0; i-- {
		t := &r.tellings[i]
		if t.act.First > toll.Trigger || t.act.Realis != what.Happened {
			continue
		}
		if r.doc.Tokens[toll.Trigger].Sent-t.sent > 1 || t.paragraph != at.Paragraph && t.item > 0 {
			return -1
		}
		return i
	}
	return -1
}

func (r *reading) tollOwner(toll *howmany.Toll) int {
	if toll.Trigger >= 0 {
		if r.actAt[toll.Trigger] != 0 {
			return int(r.actAt[toll.Trigger] - 1)
		}
		if r.doc.Sentences[r.doc.Tokens[toll.Trigger].Sent].Parsed {
			if i, _ := r.climb(toll.Trigger); i >= 0 {
				return i
			}
		}
	}
	best, least := -1, 1<<30
	sentence := r.doc.Tokens[max(toll.Trigger, 0)].Sent
	for i := range r.tellings {
		t := &r.tellings[i]
		if t.sent != sentence {
			continue
		}
		distance := t.act.First - toll.Trigger
		if distance < 0 {
			distance = -distance
		}
		if distance < least {
			best, least = i, distance
		}
	}
	return best
}
