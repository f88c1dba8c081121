package incident

import (
	"slices"
	"strings"

	"casus/howmany"
	"casus/lex"
	"casus/number"
	"casus/record"
	"casus/text"
	"casus/what"
	"casus/who"
)

// tolls are the figures of an act.
type tolls struct {
	counts        // index in Answers.Tolls, -1 for none
	more   counts // people told of besides those of the chosen figure
	others []int  // figures for the dead that differ from the one chosen
}

// counts is a number for each field of the record that a toll can fill.
type counts struct{ killed, injured, abducted, detained, attackers int }

// count chooses, for each harm, the figure that the report gives for the whole act: the first that is no part of
// another, unless a later one says more of the same. Those of whom one sentence after the other tells are added up. A
// figure that the report gives up counts where it gives no other. "Civilians were killed" gives none, as coders hold; of
// captives, whom the captor has counted, they take two.
func (r *reading) count(d *drawn) tolls {
	t := tolls{counts: counts{-1, -1, -1, -1, -1}}
	counted := make(map[*int][]int)
	var given, sums []int
	fallen := r.fallen(d)
	for _, i := range d.tellings {
		for _, k := range r.tellings[i].tolls {
			toll := &r.Tolls[k]
			slot := t.of(toll)
			if toll.Total || slot == nil || toll.Bare() && toll.Harm != howmany.Detained || toll.Count.Low == 0 && toll.Count.High != 0 ||
				slot == &t.killed && toll.OfLast <= toll.OfFirst && slices.Contains(fallen, toll.Count) {
				continue
			}
			if r.overSeveral(toll) {
				sums = append(sums, k)
				continue
			}
			if toll.Superseded {
				given = append(given, k)
				continue
			}
			switch {
			case *slot < 0:
				*slot, counted[slot] = k, []int{k}
			case r.besides(k, counted[slot]):
				*t.more.of(toll) += toll.Count.Low
				counted[slot] = append(counted[slot], k)
			case r.outdoes(toll, &r.Tolls[*slot]):
				*slot, *t.more.of(toll), counted[slot] = k, 0, []int{k}
			}
			if slot == &t.killed && !toll.Part {
				t.others = append(t.others, k)
			}
		}
	}
	for _, k := range given {
		toll := &r.Tolls[k]
		slot := t.of(toll)
		if *slot < 0 || r.Tolls[*slot].Count.Open() && toll.Count.Low > r.Tolls[*slot].Count.Low {
			*slot = k
		}
	}
	for _, k := range sums {
		if slot := t.of(&r.Tolls[k]); *slot < 0 {
			*slot = k
		}
	}
	if t.killed < 0 && t.injured >= 0 && none(&r.Tolls[t.injured]) && r.unhurt(&r.Tolls[t.injured]) {
		t.killed = t.injured // nobody hurt is nobody killed
	}
	if a := t.attackers; a >= 0 && t.killed >= 0 {
		switch {
		case r.Tolls[a].Part && r.Tolls[a].Parent == t.killed:
			t.more.killed -= r.Tolls[a].Count.Low // "12 killed, two attackers among them"
		case r.again(&r.Tolls[a], &r.Tolls[t.killed]):
			t.attackers, t.more.attackers = -1, 0
		}
	}
	return t
}

// unhurt says whether a toll is of those who came to any harm, and not of those who were badly hurt or only injured.
func (r *reading) unhurt(toll *howmany.Toll) bool {
	return toll.Trigger > 0 && r.doc.Tokens[toll.Trigger].Lemma == "hurt" && !strings.HasSuffix(r.doc.Tokens[toll.Trigger-1].Lower, "ly")
}

// heldBefore says whether a figure only tells how many had been taken in an act before: "a raid freed 11 kidnapped villagers".
func (r *reading) heldBefore(k int) bool {
	return k >= 0 && r.Tolls[k].Trigger >= 0 && r.doc.Tokens[r.Tolls[k].Trigger].Rel == text.RelAmod
}

// overSeveral says whether a figure goes over acts that its sentence tells to be several: "23 were killed in separate attacks".
func (r *reading) overSeveral(toll *howmany.Toll) bool {
	return toll.Trigger >= 0 && r.ofSeveral(r.doc.Tokens[toll.Trigger].Sent)
}

// ofSeveral says whether a sentence tells that its acts are several.
func (r *reading) ofSeveral(sentence int) bool {
	first, last := r.tellingsIn(sentence)
	for i := first; i < last; i++ {
		if act := r.tellings[i].act; act.Form == what.Noun && act.Plural && act.First > 0 && severalOf.Has(r.doc.Tokens[act.First-1].Lower) {
			return true
		}
	}
	return false
}

var severalOf = lex.NewSet("separate multiple several various different")

// fallen are the figures for the attackers' dead. The same figure without a noun is theirs, too: "18 assailants died … killing
// 18".
func (r *reading) fallen(d *drawn) (figures []number.Range) {
	for _, i := range d.tellings {
		for _, k := range r.tellings[i].tolls {
			if toll := &r.Tolls[k]; toll.Attackers && toll.Harm == howmany.Killed && toll.Count.Low > 1 {
				figures = append(figures, toll.Count)
			}
		}
	}
	return figures
}

// again says whether a figure for the attackers is of the militants counted before: "killed two insurgents … killing the two
// attackers".
func (r *reading) again(attackers, killed *howmany.Toll) bool {
	return attackers.Definite && attackers.Count == killed.Count && killed.OfLast > killed.OfFirst && who.TargetKind(killed.Of.Of(r.doc.Text)) == "militants"
}

// of is where the figure of an act's toll belongs, nil for what the record has no field for.
func (c *counts) of(toll *howmany.Toll) *int {
	switch {
	case toll.Harm == howmany.Killed && toll.Attackers:
		return &c.attackers
	case toll.Harm == howmany.Detained:
		return &c.detained
	case toll.Attackers:
		return nil
	case toll.Harm == howmany.Killed:
		return &c.killed
	case toll.Harm == howmany.Injured:
		return &c.injured
	case toll.Harm == howmany.Abducted:
		return &c.abducted
	}
	return nil
}

// besides says whether a figure counts people that those counted so far leave out: "captured a commander and detained
// three men", "two others were also detained", "he was killed along with two guards".
func (r *reading) besides(k int, counted []int) bool {
	toll, first := &r.Tolls[k], &r.Tolls[counted[0]]
	if toll.Part || first.Part || toll.Definite || toll.Trigger < 0 || toll.OfLast <= toll.OfFirst {
		return false
	}
	if r.with(toll.OfFirst) {
		return !slices.ContainsFunc(counted, func(c int) bool { return r.Tolls[c].Count == toll.Count && r.with(r.Tolls[c].OfFirst) })
	}
	if toll.Trigger == first.Trigger {
		return false
	}
	head, adds, sentence := r.tollHead(toll), r.adds(toll), r.doc.Tokens[toll.Trigger].Sent
	for _, c := range counted {
		other := &r.Tolls[c]
		again := r.tollHead(other) == head && (adds == "" || adds == "also") || adds != "" && adds == r.adds(other)
		if again && (other.Count == toll.Count || sentence == r.doc.Tokens[other.Trigger].Sent && r.tollHead(other) == head) {
			return false // told again
		}
	}
	apart := sentence - r.doc.Tokens[first.Trigger].Sent
	exact := toll.Count.Low == toll.Count.High
	switch {
	case toll.Harm != howmany.Detained:
		inTitle := r.doc.Sentences[r.doc.Tokens[first.Trigger].Sent].Kind == text.Title
		return adds == "additional" && (exact || !inTitle) && 0 <= apart && apart <= 4
	case first.Count.High != 1:
		return adds == "additional" && exact
	}
	return adds != "" || r.tollHead(first) != head && (apart == 0 || toll.Count.Low > 1)
}

// tollHead is the noun of the people that a toll counts.
func (r *reading) tollHead(toll *howmany.Toll) string {
	if toll.OfLast <= toll.OfFirst {
		return ""
	}
	return r.doc.Tokens[r.headIn(toll.OfFirst, toll.OfLast)].Lemma
}

// with says whether "along with" stands before a phrase.
func (r *reading) with(first int) bool {
	for i := first - 1; i > first-5 && i > 0; i-- {
		if r.doc.Tokens[i].Lower == "with" {
			return r.doc.Tokens[i-1].Lower == "along" || r.doc.Tokens[i-1].Lower == "together" || i >= first-2 && r.actAt[i-1] > 0 // "killed with two guards"
		}
	}
	return false
}

// adds is the word by which a figure counts on from another, "" where none does.
func (r *reading) adds(toll *howmany.Toll) string {
	sentence := &r.doc.Sentences[r.doc.Tokens[toll.Trigger].Sent]
	from, to := max(sentence.First, min(toll.OfFirst, toll.Trigger)-3), min(toll.OfLast, sentence.Last)
	adds := ""
	for i := from; i < to; i++ {
		switch word := r.doc.Tokens[i].Lower; word {
		case "additional", "another", "additionally":
			return "additional"
		case "more":
			if i >= toll.OfFirst {
				return "additional"
			}
		case "also", "other", "others":
			adds = word
		}
	}
	return adds
}

// outdoes says whether a figure stands for more of the same act than the one chosen so far.
func (r *reading) outdoes(toll, chosen *howmany.Toll) bool {
	switch {
	case chosen.Part != toll.Part:
		return chosen.Part
	case chosen.Bare() != toll.Bare():
		return chosen.Bare()
	case r.rough(chosen) && !r.rough(toll):
		return toll.Count.Low > some
	case r.rough(toll) && !r.rough(chosen):
		return chosen.Count.Low <= some
	}
	return toll.Count.Low > chosen.Count.Low
}

// some is how many "several" are at least: no more than these, dead of whom a report tells beside "dozens", are some of those.
const some = 3

// rough says whether a figure is only a word for many: "dozens".
func (r *reading) rough(toll *howmany.Toll) bool {
	return roughly.Has(strings.ToLower(toll.Figure.Of(r.doc.Text)))
}

var roughly = lex.NewSet("dozens scores hundreds thousands")

// toll is the range of a chosen figure and of those told of besides.
func (r *reading) toll(k, more int) *record.Range {
	if k < 0 {
		return nil
	}
	count := r.Tolls[k].Count
	count.Low = max(0, count.Low+more)
	if !count.Open() {
		count.High = max(count.Low, count.High+more)
	}
	return asRange(count)
}

func asRange(n number.Range) *record.Range {
	low := n.Low
	out := &record.Range{Low: &low}
	if !n.Open() {
		high := n.High
		out.High = &high
		if high == low {
			best := low
			out.Best = &best
		}
	}
	return out
}
