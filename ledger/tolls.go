package ledger

import (
	"cmp"
	"slices"

	"casus/record"
)

// TollRule says how the figures of an incident's accounts are summed up as a lowest, a best and a highest.
type TollRule struct {
	Name string
	Says string
	sum  func([]figure) (low, best, high int, open bool)
}

// figure is a toll that an account gives. Figures come in the order of their reports' publication.
type figure struct {
	low, best, high int
	open            bool // "at least"
	origin          int  // the independent source
}

// TollRules are the rules that there are; the first is used where none is chosen.
var TollRules = []TollRule{
	{"latest", "best is what most independent sources said last, of equals the latest; low and high are the bounds of what each said last", latest},
	{"ucdp", "best is what most independent sources said last, of equals the lower; low and high are the bounds of all that was ever said", ucdp},
	{"acled", "the most conservative: the lowest of what each independent source said last, as low, best and high", acled},
	{"median", "best is the median of what each independent source said last; low and high are their bounds", median},
}

// TollRuleNamed finds a rule by its name.
func TollRuleNamed(name string) (*TollRule, bool) {
	for i := range TollRules {
		if TollRules[i].Name == name {
			return &TollRules[i], true
		}
	}
	return nil, false
}

// lastWords keeps the last figure of every source, in the order in which they were said.
func lastWords(figures []figure) []figure {
	var last []figure
	for i, f := range figures {
		if !slices.ContainsFunc(figures[i+1:], func(later figure) bool { return later.origin == f.origin }) {
			last = append(last, f)
		}
	}
	return last
}

func bound(figures []figure) (low, high int, open bool) {
	low, high = figures[0].low, figures[0].high
	for _, f := range figures {
		low, high = min(low, f.low), max(high, f.high)
	}
	for _, f := range figures {
		open = open || f.open && f.high == high
	}
	return low, high, open
}

// most is the best figure that most give; better chooses between two that equally many give.
func most(figures []figure, better func(candidate, chosen int) bool) int {
	votes := make(map[int]int)
	for _, f := range figures {
		votes[f.best]++
	}
	chosen, first := 0, true
	for _, f := range figures {
		if first || votes[f.best] > votes[chosen] || votes[f.best] == votes[chosen] && better(f.best, chosen) {
			chosen, first = f.best, false
		}
	}
	return chosen
}

func latest(figures []figure) (low, best, high int, open bool) {
	last := lastWords(figures)
	low, high, open = bound(last)
	return low, most(last, func(int, int) bool { return true }), high, open
}

func ucdp(figures []figure) (low, best, high int, open bool) {
	low, high, open = bound(figures)
	return low, most(lastWords(figures), func(candidate, chosen int) bool { return candidate < chosen }), high, open
}

func acled(figures []figure) (low, best, high int, open bool) {
	last := lastWords(figures)
	lowest := slices.MinFunc(last, func(a, b figure) int { return cmp.Compare(a.best, b.best) }).best
	return lowest, lowest, lowest, false
}

func median(figures []figure) (low, best, high int, open bool) {
	last := lastWords(figures)
	low, high, open = bound(last)
	bests := make([]int, len(last))
	for i, f := range last {
		bests[i] = f.best
	}
	slices.Sort(bests)
	return low, bests[(len(bests)-1)/2], high, open
}

// sumUp applies a rule to one kind of toll; nil where no account gives it.
func (r *TollRule) sumUp(accounts []Account, origins []int, of func(*Account) *record.Range) *record.Range {
	var figures []figure
	for i := range accounts {
		toll := of(&accounts[i])
		low, high, ok := toll.Bounds()
		if !ok {
			continue
		}
		f := figure{low: low, best: low, high: high, open: high < 0, origin: origins[i]}
		if toll.Low == nil && toll.Best == nil {
			f.best = high // "up to 12"
		}
		if toll.Best != nil {
			f.best = *toll.Best
		}
		f.high = max(f.high, f.best)
		figures = append(figures, f)
	}
	if len(figures) == 0 {
		return nil
	}
	low, best, high, open := r.sum(figures)
	total := &record.Range{Low: &low, Best: &best, High: &high}
	if open {
		total.High = nil
	}
	return total
}
