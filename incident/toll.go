package incident

import (
	"casus/howmany"
	"casus/number"
	"casus/record"
)

// tolls are the figures of an act: index in Answers.Tolls, -1 for none.
type tolls struct {
	killed, injured, abducted, detained, attackers int
	others                                         []int // figures for the dead that differ from the one chosen
}

// count chooses, for each harm, the figure that the report gives for the whole act: the first that is no part of
// another, unless a later one says more of the same.
func (r *reading) count(d *drawn) tolls {
	t := tolls{-1, -1, -1, -1, -1, nil}
	for _, i := range d.tellings {
		for _, k := range r.tellings[i].tolls {
			toll := &r.Tolls[k]
			if toll.Total {
				continue
			}
			slot := (*int)(nil)
			switch toll.Harm {
			case howmany.Killed:
				slot = &t.killed
				if toll.Attackers {
					slot = &t.attackers
				}
			case howmany.Injured:
				slot = &t.injured
			case howmany.Abducted:
				slot = &t.abducted
			case howmany.Detained:
				slot = &t.detained
			}
			if slot == nil || toll.Attackers && slot != &t.attackers {
				continue
			}
			if *slot < 0 || r.outdoes(toll, &r.Tolls[*slot]) {
				*slot = k
			}
			if slot == &t.killed && !toll.Part {
				t.others = append(t.others, k)
			}
		}
	}
	return t
}

// outdoes says whether a figure stands for more of the same act than the one chosen so far.
func (r *reading) outdoes(toll, chosen *howmany.Toll) bool {
	if chosen.Part != toll.Part {
		return chosen.Part
	}
	return toll.Count.Low > chosen.Count.Low
}

func (r *reading) toll(k int) *record.Range {
	if k < 0 {
		return nil
	}
	return asRange(r.Tolls[k].Count)
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
