package incident

import (
	"casus/howmany"
	"casus/number"
	"casus/record"
)

// tolls are the figures of an act: index in Answers.Tolls, -1 for none.
type tolls struct {
	killed, injured, abducted, detained, attackers int
	others                                         []int                // figures for the dead that differ from the one chosen
	more                                           map[howmany.Harm]int // people told of besides those of the chosen figure
}

// count chooses, for each harm, the figure that the report gives for the whole act: the first that is no part of
// another, unless a later one says more of the same. Those of whom one sentence after the other tells are added up.
func (r *reading) count(d *drawn) tolls {
	t := tolls{killed: -1, injured: -1, abducted: -1, detained: -1, attackers: -1, more: make(map[howmany.Harm]int)}
	for _, i := range d.tellings {
		for _, k := range r.tellings[i].tolls {
			toll := &r.Tolls[k]
			slot := t.slot(toll)
			if toll.Total || toll.Superseded || slot == nil || toll.Count.Low == 0 && toll.Count.High != 0 {
				continue
			}
			switch {
			case *slot < 0:
				*slot = k
			case r.besides(k, *slot):
				t.more[toll.Harm] += toll.Count.Low
			case r.outdoes(toll, &r.Tolls[*slot]):
				*slot = k
			}
			if slot == &t.killed && !toll.Part {
				t.others = append(t.others, k)
			}
		}
	}
	if a := t.attackers; a >= 0 && t.killed >= 0 && r.Tolls[a].Part && r.Tolls[a].Parent == t.killed {
		t.more[howmany.Killed] -= r.Tolls[a].Count.Low // "12 killed, two attackers among them"
	}
	return t
}

// slot is where the figure of an act's toll belongs, nil for what the record has no field for.
func (t *tolls) slot(toll *howmany.Toll) *int {
	switch {
	case toll.Harm == howmany.Killed && toll.Attackers:
		return &t.attackers
	case toll.Harm == howmany.Detained:
		return &t.detained
	case toll.Attackers:
		return nil
	case toll.Harm == howmany.Killed:
		return &t.killed
	case toll.Harm == howmany.Injured:
		return &t.injured
	case toll.Harm == howmany.Abducted:
		return &t.abducted
	}
	return nil
}

// besides says whether a figure counts people that the chosen one does not: "captured a commander and detained three
// men", "also detained two others".
func (r *reading) besides(k, chosen int) bool {
	toll, first := &r.Tolls[k], &r.Tolls[chosen]
	if toll.Part || first.Part || toll.Definite || toll.Trigger < 0 || toll.Trigger == first.Trigger || toll.OfLast <= toll.OfFirst {
		return false
	}
	if first.OfLast > first.OfFirst && r.doc.Tokens[r.headIn(first.OfFirst, first.OfLast)].Lemma == r.doc.Tokens[r.headIn(toll.OfFirst, toll.OfLast)].Lemma &&
		r.doc.Tokens[toll.Trigger].Sent == r.doc.Tokens[first.Trigger].Sent {
		return false
	}
	sentence := r.doc.Tokens[toll.Trigger].Sent
	if apart := sentence - r.doc.Tokens[first.Trigger].Sent; apart < 0 || apart > 4 {
		return false
	}
	from := max(r.doc.Sentences[sentence].First, toll.Trigger-3)
	for i := from; i < min(toll.OfLast, len(r.doc.Tokens)); i++ {
		switch r.doc.Tokens[i].Lower {
		case "additional", "another", "additionally":
			return true
		case "also":
			return toll.Harm == howmany.Detained
		}
	}
	return toll.Harm == howmany.Detained && r.doc.Tokens[toll.Trigger].Sent == r.doc.Tokens[first.Trigger].Sent
}

// outdoes says whether a figure stands for more of the same act than the one chosen so far.
func (r *reading) outdoes(toll, chosen *howmany.Toll) bool {
	switch {
	case chosen.Part != toll.Part:
		return chosen.Part
	case chosen.Bare() != toll.Bare():
		return chosen.Bare()
	}
	return toll.Count.Low > chosen.Count.Low
}

// toll is the range of a chosen figure and of those told of besides.
func (r *reading) toll(k int, more map[howmany.Harm]int) *record.Range {
	if k < 0 {
		return nil
	}
	count := r.Tolls[k].Count
	count.Low = max(0, count.Low+more[r.Tolls[k].Harm])
	if !count.Open() {
		count.High = max(count.Low, count.High+more[r.Tolls[k].Harm])
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
