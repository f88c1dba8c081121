package incident

import (
	"fmt"
	"slices"

	"casus/lex"
	"casus/number"
	"casus/text"
	"casus/trace"
	"casus/what"
	"casus/when"
)

// behind is the preposition that an act stands behind where it only tells when another act was, "hours before the explosion,
// gunmen shot …", "a day after a strike killed nine", or what somebody was arrested for; -1 where it tells of itself. "Nine died
// after a bomb went off" is one act.
func (r *reading) behind(act *what.Act) int {
	if preposition := r.ground(act); preposition >= 0 {
		return preposition
	}
	first := r.doc.Sentences[r.doc.Tokens[act.Head].Sent].First
	if act.Form == what.Noun {
		for i := act.First - 1; i >= first && i > act.First-6; i-- {
			if followed.Has(r.doc.Tokens[i].Lower) && (act.Definite || r.measured(i)) {
				return i
			}
			if tag := r.doc.Tokens[i].Tag; tag == text.VERB || tag == text.PUNCT || tag == text.ADP {
				break
			}
		}
	}
	for c := range r.doc.Children(act.Head) {
		if rel := r.doc.Tokens[c].Rel; rel != text.RelNsubj && rel != text.RelNsubjPass && r.doc.Child(act.Head, text.RelNsubj, text.RelNsubjPass) >= 0 {
			continue
		}
		if subject := r.actAt[c]; subject > 0 && act.Form == what.Verb && c < act.Head && r.tellings[subject-1].act != nil {
			return r.tellings[subject-1].behind // "a day after a strike in Gao killed nine"
		}
	}
	for at, steps := act.Head, 0; at >= 0 && steps < 4; at, steps = r.doc.Tokens[at].Head, steps+1 {
		if r.doc.Tokens[at].Rel != text.RelAdvcl {
			continue
		}
		for c := range r.doc.Children(at) {
			if r.doc.Tokens[c].Rel == text.RelMark && followed.Has(r.doc.Tokens[c].Lower) && r.measured(c) {
				return c
			}
		}
	}
	return -1
}

// ground is the preposition behind which an act stands for which people were arrested: "held in connection with the bombing",
// "arrested on suspicion of shooting two officers"; -1 where it is none.
func (r *reading) ground(act *what.Act) int {
	if act.Kind == what.Arrest {
		return -1
	}
	preposition := -1
	for at, steps := act.Head, 0; at >= 0 && steps < 5; at, steps = r.doc.Tokens[at].Head, steps+1 {
		if arrest := r.actAt[at]; arrest > 0 && r.Acts[arrest-1].Kind == what.Arrest {
			return preposition
		}
		switch r.doc.Tokens[at].Rel.Plain() {
		case text.RelObl, text.RelNmod, text.RelAdvcl, text.RelAcl:
			for c := range r.doc.Children(at) {
				switch t := &r.doc.Tokens[c]; {
				case t.Rel != text.RelCase && t.Rel != text.RelMark:
				case t.Lower == "over" || t.Lower == "for" || t.Lower == "with" || t.Lower == "of":
					preposition = c
				case !grounds.Has(r.doc.Tokens[at].Lemma):
					return -1
				}
			}
		case text.RelConj, text.RelObj, text.RelCompound:
		default:
			return -1
		}
	}
	return -1
}

// charged says whether an act is what somebody is wanted, tried or blamed for: "is wanted for the killing of a mayor".
func (r *reading) charged(act *what.Act) bool {
	for at, steps := act.Head, 0; at >= 0 && steps < 5; at, steps = r.doc.Tokens[at].Head, steps+1 {
		if wanted.Has(r.doc.Tokens[at].Lower) {
			return at != act.Head
		}
		switch r.doc.Tokens[at].Rel.Plain() {
		case text.RelObl, text.RelNmod, text.RelAdvcl, text.RelAcl, text.RelConj, text.RelObj, text.RelXcomp, text.RelAclRelcl:
		default:
			return false
		}
	}
	return false
}

var wanted = lex.NewSet("wanted accused suspected charged convicted indicted sought guilty")

// grounds are what people are arrested "in" or "on".
var grounds = lex.NewSet("connection relation suspicion charge allegation warrant")

var followed = lex.NewSet("before after since following")

// units are lengths of time, in days; those shorter than a day are of the same day or the one beside it.
var units = map[string]int{"hour": 0, "hours": 0, "minutes": 0, "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365}

// measured says whether a length of time stands before a preposition: "a day after", "hours before".
func (r *reading) measured(preposition int) bool {
	if preposition <= r.doc.Sentences[r.doc.Tokens[preposition].Sent].First {
		return false
	}
	_, unit := units[r.doc.Tokens[preposition-1].Lower]
	return unit
}

// shifted is the day that "a day after", "two days before" tell of what follows, reckoned from the day that the sentence
// tells of its own act; nil where it tells none.
func (r *reading) shifted(preposition int) *when.Mention {
	length, ok := r.apart(preposition)
	if !ok {
		return nil
	}
	for d := range r.Dates {
		date := &r.Dates[d]
		if r.doc.Tokens[date.First].Sent != r.doc.Tokens[preposition].Sent || date.First > preposition || !usable(date) || date.Date.Precision() != when.ToDay {
			continue
		}
		if r.joined(date.Last, preposition) {
			continue // "on 20 May and on the day after the bombing"
		}
		if date.Last > preposition {
			return date // "it comes a week after": reckoned from the day of the report
		}
		day, last, ok := date.Date.Bounds()
		if !ok || day != last {
			continue
		}
		return r.moved(date, day+when.Day(length), preposition)
	}
	return nil
}

// joined says whether a conjunction stands between two tokens.
func (r *reading) joined(from, to int) bool {
	for i := from; i < to; i++ {
		if r.doc.Tokens[i].Tag == text.CCONJ {
			return true
		}
	}
	return false
}

// apart is how many days the act behind a preposition lies after the act that the words tell of: "two days before the raid",
// "the evening before the raid", less than 0 for "a day after"; not ok where they count none, or longer than weeks.
func (r *reading) apart(preposition int) (days int, ok bool) {
	count := preposition - 2
	if count < r.doc.Sentences[r.doc.Tokens[preposition].Sent].First {
		return 0, false
	}
	unit, before := r.doc.Tokens[preposition-1].Lower, r.doc.Tokens[preposition].Lower == "before"
	if days = units[unit]; days == 0 && (before && eves.Has(unit) || !before && unit == "morning") {
		days = 1
	}
	if days == 0 || days > 7 {
		return 0, false
	}
	switch word := r.doc.Tokens[count].Lower; word {
	case "a", "one", "the":
	default:
		many, known := number.Word(word)
		if !known {
			return 0, false
		}
		days *= many
	}
	if !before {
		days = -days
	}
	return days, true
}

// eves are the parts of a day that are those of the day before where an act follows them.
var eves = lex.NewSet("evening night afternoon")

// moved is a mention of a day counted from another one up to a preposition.
func (r *reading) moved(date *when.Mention, day when.Day, preposition int) *when.Mention {
	year, month, civil := day.Civil()
	moved := *date
	moved.Date = when.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, civil))
	first := min(date.First, preposition)
	moved.Span, moved.First, moved.Last = r.doc.Slice(first, preposition+1), first, preposition+1
	moved.Trace = trace.Step{Rule: "<n> days after", Span: moved.Span}
	return &moved
}

// dateFromOther is the day of an act that is counted from that of another one: "Three days before the raid, gunmen shot …".
func (r *reading) dateFromOther(d *drawn) *when.Mention {
	first, last := r.tellingsIn(r.tellings[r.inBody(d)].sent)
	for b := first; b < last; b++ {
		at := r.tellings[b].behind
		if at < 0 || slices.Contains(d.tellings, b) || d.date != nil && (d.date.First > at || d.date.Last <= at) {
			continue
		}
		days, ok := r.apart(at)
		if !ok && (!r.measured(at) || units[r.doc.Tokens[at-1].Lower] > 0) {
			continue // of hours the day is the same
		}
		for k := range r.drawn {
			if date := r.drawn[k].date; date != nil && slices.Contains(r.drawn[k].tellings, b) {
				if day, last, ok := date.Date.Bounds(); ok && day == last {
					return r.moved(date, day-when.Day(days), at)
				}
			}
		}
	}
	return nil
}

// dateWhenClauses gives the acts of a clause that tells what a date is known for that date, and keeps them apart from what the
// sentence tells before: "the worst attack since June 2021, when gunmen killed 40".
func (r *reading) dateWhenClauses() {
	for d := range r.Dates {
		date := &r.Dates[d]
		sentence := &r.doc.Sentences[r.doc.Tokens[date.First].Sent]
		at := date.Last
		if at < sentence.Last && r.doc.Tokens[at].Lower == "," {
			at++
		}
		if at >= sentence.Last || r.doc.Tokens[at].Lower != "when" || date.Base == "" {
			continue
		}
		known := *date
		known.Date, known.Kind = date.Base, when.Point
		clause, found := r.doc.Tokens[at].Head, false
		for i := range r.tellings {
			t := &r.tellings[i]
			if t.act.First <= at || t.act.First >= sentence.Last {
				continue
			}
			if first := !found && t.act.Force >= 2 && t.act.Form == what.Verb && t.act.Realis == what.Happened; first || clause < at || t.act.Head == clause || r.doc.Under(t.act.Head, clause) {
				t.date, t.dateFirm, t.behind, found = &known, true, at, true
			}
		}
	}
}
