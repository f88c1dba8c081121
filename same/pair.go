package same

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Verdict is what two accounts come to: points for and against their being one act, and why.
type Verdict struct {
	Score   float64
	Reasons []Reason
}

// Reason is one thing in which two accounts agree or differ.
type Reason struct {
	Points float64
	Text   string
}

// Same says whether the points are enough.
func (v *Verdict) Same() bool { return v.Score >= enough }

// Close says whether it took little more to join them.
func (v *Verdict) Close() bool { return v.Score >= near }

// String writes the reasons with their points, the weightiest first.
func (v *Verdict) String() string {
	reasons := slices.Clone(v.Reasons)
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		switch {
		case a.Points > b.Points:
			return -1
		case a.Points < b.Points:
			return 1
		}
		return 0
	})
	parts := make([]string, len(reasons))
	for i, r := range reasons {
		parts[i] = fmt.Sprintf("%s (%+.2g)", r.Text, r.Points)
	}
	return strings.Join(parts, "; ")
}

// Told gives what pairs are weighed by beside the accounts themselves: their reports' texts and other accounts.
type Told interface {
	// Sketch is that of a report's text; nil where there is none.
	Sketch(report string) *Sketch
	// Accounts are all accounts of a report.
	Accounts(report string) []*Account
}

// Compare weighs two accounts and says why.
func Compare(a, b *Account, told Told) Verdict {
	w := weigher{explain: true}
	w.accounts(a, b, told)
	return Verdict{w.score, w.reasons}
}

// Score is Compare without the reasons.
func Score(a, b *Account, told Told) float64 {
	var w weigher
	w.accounts(a, b, told)
	return w.score
}

// Enough says whether a score makes two accounts one incident.
func Enough(score float64) bool { return score >= enough }

// weigher adds up points, and reasons where they are asked for: most pairs are only scored.
type weigher struct {
	score   float64
	explain bool
	reasons []Reason
}

func (w *weigher) add(points float64, text func() string) {
	w.score += points
	if w.explain {
		w.reasons = append(w.reasons, Reason{points, text()})
	}
}

func (w *weigher) accounts(a, b *Account, told Told) {
	w.weigh(&a.traits, &b.traits)
	if w.score < near-carriedOver { // nothing that the reports share would change it
		return
	}
	if one, two := told.Sketch(a.Report), told.Sketch(b.Report); one != nil && two != nil {
		if alike := one.Alike(two); alike >= copied {
			w.add(carriedOver, func() string { return fmt.Sprintf("the reports carry one text (%.0f %% alike)", 100*alike) })
			return
		}
	}
	if w.score < near {
		return
	}
	for _, other := range told.Accounts(a.Report) {
		for _, another := range told.Accounts(b.Report) {
			if other.ID == a.ID || another.ID == b.ID {
				continue
			}
			var beside weigher
			if beside.weigh(&other.traits, &another.traits); beside.score >= enough {
				w.add(company, func() string { return "the reports tell of another act together: " + other.ID + ", " + another.ID })
				return
			}
		}
	}
}

// weigh adds the points that lie in the accounts themselves.
func (w *weigher) weigh(a, b *traits) {
	w.kind(a, b)
	w.day(&a.when, &b.when)
	w.place(&a.where, &b.where)
	w.toll("killed", &a.killed, &b.killed, 1)
	w.toll("injured", &a.injured, &b.injured, 0.5)
	w.toll("taken", &a.taken, &b.taken, 0.75)
	w.parties(a.by, b.by)
	if words := shared(a.words, b.words); len(words) > 0 {
		w.add(sharedWord*min(2, float64(len(words))), func() string { return "words " + strings.Join(words, ", ") })
	}
	if arms := shared(a.weapons, b.weapons); len(arms) > 0 {
		w.add(sharedArms, func() string { return "weapons " + strings.Join(arms, ", ") })
	}
}

func (w *weigher) kind(a, b *traits) {
	switch {
	case a.kind == b.kind, a.family == b.family && a.family != "":
		w.add(sameKind, func() string { return "kind " + a.kind })
	case akin[[2]string{min(a.family, b.family), max(a.family, b.family)}]:
		w.add(akinKind, func() string { return "kinds that waver: " + a.kind + ", " + b.kind })
	default:
		w.add(otherKind, func() string { return "kinds differ: " + a.kind + ", " + b.kind })
	}
	if a.stage != b.stage {
		w.add(otherStage, func() string { return "stages differ: " + a.stage + ", " + b.stage })
	}
}

func (w *weigher) day(a, b *span) {
	both := func() string { return a.text + ", " + b.text }
	switch {
	case !a.dated || !b.dated:
		switch {
		case a.monthDay != "" && a.monthDay == b.monthDay:
			w.add(sameMonthDay, func() string { return "the same day of the year " + a.monthDay })
		case a.monthDay != "" && b.monthDay != "":
			w.add(flat, func() string { return "days differ: " + both() })
		default:
			w.add(noDay, func() string { return "a date is not told" })
		}
	case a.assumed || b.assumed:
		if a.first > b.last+1 || b.first > a.last+1 {
			w.add(noDay, func() string { return "a date is not told: " + both() })
		} else if a.assumed && b.assumed {
			w.add(sameNews, func() string { return "dates are not told, but the reports came out together: " + both() })
		} else {
			w.add(assumedDay, func() string { return "dates that may mean one day: " + both() })
		}
	case a.exact() && b.exact():
		gap := max(a.first-b.last, b.first-a.last, 0)
		switch {
		case gap == 0 && a.days() == 1 && b.days() == 1:
			w.add(sameDay, func() string { return "day " + a.text })
		case a.first == b.first && a.last == b.last:
			w.add(sameSpan, func() string { return "days " + a.text })
		case gap == 0:
			w.add(sameWeek, func() string { return "days that meet: " + both() })
		case gap == 1:
			w.add(nextDay, func() string { return "one day apart: " + both() })
		case gap == 2:
			w.add(twoDays, func() string { return "two days apart: " + both() })
		default:
			w.add(flat, func() string { return "days differ: " + both() })
		}
	case a.first > b.last+2 || b.first > a.last+2:
		w.add(flat, func() string { return "days differ: " + both() })
	case max(a.days(), b.days()) <= 31:
		w.add(sameMonth, func() string { return "dates that may mean one day: " + both() })
	default:
		w.add(sameYear, func() string { return "dates that may mean one day: " + both() })
	}
}

func (w *weigher) place(a, b *spot) {
	both := func() string { return a.text + ", " + b.text }
	if a.reach == nowhere || b.reach == nowhere {
		w.add(noPlace, func() string { return "a place is not told" })
		return
	}
	if a.country != "" && b.country != "" && a.country != b.country {
		w.add(otherLand, func() string { return "countries differ: " + a.country + ", " + b.country })
		return
	}
	sites := a.site != "" && b.site != ""
	oneTown := a.town != "" && a.town == b.town || a.geonameID != 0 && a.geonameID == b.geonameID || len(a.names) > 0 && slices.Equal(a.names, b.names)
	distance := kilometres(a, b)
	oneProvinceTold := a.province != "" && a.province == b.province
	switch {
	case oneTown && a.reach == inTown && b.reach == inTown:
		switch {
		case sites && meet(a.siteWords, b.siteWords):
			w.add(sameSite, func() string { return "site " + a.text })
		case sites:
			w.add(otherSite, func() string { return "one town, two sites: " + both() })
		default:
			w.add(sameTown, func() string { return "place " + a.text })
		}
	case a.reach == inTown && b.reach == inTown:
		switch {
		case distance < 15:
			w.add(closeTowns, func() string { return fmt.Sprintf("places %.0f km apart: %s", distance, both()) })
		case meet(a.names, b.names):
			w.add(closeTowns, func() string { return "places of one name: " + both() })
		case oneProvinceTold && distance < 60:
			w.add(nearTowns, func() string { return fmt.Sprintf("places %.0f km apart: %s", distance, both()) })
		case oneProvinceTold && math.IsInf(distance, 1):
			w.add(nearTowns, func() string { return "two places in " + a.province + ": " + both() })
		case oneProvinceTold, a.province == "" || b.province == "":
			w.add(farTowns, func() string { return "places differ: " + both() })
		default:
			w.add(otherPlace, func() string { return "places differ: " + both() })
		}
	case a.reach == inCountry || b.reach == inCountry:
		w.add(oneCountry, func() string { return "a place is told only coarsely: " + both() })
	case oneProvinceTold || a.town != "" && a.town == b.province || b.town != "" && b.town == a.province:
		if a.reach == inProvince && b.reach == inProvince {
			w.add(oneProvince, func() string { return "both in " + a.text })
		} else {
			w.add(inIt, func() string { return "one place in the other: " + both() })
		}
	case a.province == "" || b.province == "":
		w.add(maybeIn, func() string { return "one place may be in the other: " + both() })
	default:
		w.add(otherPlace, func() string { return "places differ: " + both() })
	}
}

// toll weighs counts. One that grows from report to report is no contradiction, one that leaps is.
func (w *weigher) toll(what string, a, b *toll, weight float64) {
	if !a.told || !b.told {
		return
	}
	both := func() string { return a.text + ", " + b.text }
	low, high := a, b
	if b.low < a.low {
		low, high = b, a
	}
	least := high.low // the higher of the two counts
	switch {
	case a.low == b.low:
		w.add(weight*tollPoints(a.low), func() string { return what + " " + both() })
	case low.high < 0 || least <= low.high: // "at least 12" beside 14, "10–15" beside 12
		ratio := float64(max(low.low, 1)) / float64(max(least, 1))
		w.add(weight*ratio*tollPoints(low.low)*0.75, func() string { return what + " that allow each other: " + both() })
	case 10*low.high >= 6*least:
		ratio := float64(max(low.high, 1)) / float64(max(least, 1))
		w.add(weight*0.6*tollPoints(low.high)*(ratio-0.6)/0.4, func() string { return what + " that are close: " + both() })
	case least > 4*low.high+10:
		w.add(-3*weight, func() string { return what + " far apart: " + both() })
	default:
		w.add(-weight, func() string { return what + " differ: " + both() })
	}
}

func (w *weigher) parties(a, b []party) {
	var name string
	knownA, knownB, statedA, statedB := false, false, false, false
	for i := range a {
		knownA = knownA || a[i].known()
		statedA = statedA || a[i].known() && a[i].attribution == "reported"
	}
	for j := range b {
		knownB = knownB || b[j].known()
		statedB = statedB || b[j].known() && b[j].attribution == "reported"
	}
	for i := range a {
		for j := range b {
			if a[i].id != "" && a[i].id == b[j].id || a[i].id == "" && b[j].id == "" && a[i].name == b[j].name && !empty[a[i].name] && strings.Contains(a[i].name, " ") {
				name = a[i].name
			}
		}
	}
	switch {
	case name != "":
		w.add(sameParty, func() string { return "party " + name })
	case statedA && statedB:
		w.add(rivalParty, func() string { return "both state another party as fact" })
	case knownA && knownB:
		w.add(otherParty, func() string { return "parties differ" })
	}
}
