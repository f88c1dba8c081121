package incident

import (
	"slices"
	"strings"

	"casus/howmany"
	"casus/lex"
	"casus/text"
	"casus/what"
	"casus/when"
	"casus/where"
	"casus/who"
)

// fit says how well a telling goes with what is known of an act so far.
func (r *reading) fit(t *telling, d *drawn, order int) float64 {
	last := &r.tellings[d.tellings[len(d.tellings)-1]]
	if t.item != last.item && t.item > 0 && last.item > 0 {
		return apart
	}
	if t.sent != last.sent && !seizes(t.act.Kind) && r.seizing(d) && r.charged(t.act) {
		return apart // what somebody was arrested for is not the arrest
	}
	score := r.kindFit(t, d) + r.dateFit(t, d) + r.placeFit(t, d) + r.partyFit(t, d) + r.tollFit(t, d)
	switch distance := t.sent - last.sent; {
	case distance == 0:
		score += r.linkFit(t, d)
	case distance == 1:
		score += .6
	case t.paragraph == last.paragraph:
		score += .4
	case t.paragraph == last.paragraph+1:
		score += .2
	default:
		score -= min(.08*float64(t.paragraph-last.paragraph), .6)
	}
	if order == 0 && !r.goesOn(t) {
		score += .5 // what the report is about
	}
	switch {
	case t.act.Another && t.turns:
		score -= 2.4
	case t.act.Another:
		score -= 1.6
	case t.act.Definite && order == r.latest:
		score += 1
	case t.act.Definite:
		score += .4
	case t.turns && t.sent != last.sent:
		score -= 2.2
	case t.sent != last.sent && (r.opensElsewhere(t, d) || r.nearbyElsewhere(t, d)):
		score -= 2.4
	case r.introduces(t) && t.paragraph != last.paragraph && r.dateFit(t, d) < 1:
		score -= .8
	case t.act.Force == 1 || t.act.Form == what.Doer || t.act.Form == what.Weapon:
		score += .5
	}
	if r.retaken(t, d) {
		score -= 2.5
	}
	if (t.act.Realis == what.Happened) != (r.tellings[d.tellings[0]].act.Realis == what.Happened) {
		score -= .8
	}
	return score
}

// seizing says whether nothing but an arrest or a find is told of an act so far.
func (r *reading) seizing(d *drawn) bool {
	return !slices.ContainsFunc(d.lately(), func(i int) bool { return !seizes(r.tellings[i].act.Kind) })
}

// retaken says whether a telling is of a place that one side took, and the act told of before is how another took it.
func (r *reading) retaken(t *telling, d *drawn) bool {
	if t.act.Kind != what.Territory || len(t.agents) == 0 || !r.namedOnly(t.agents) {
		return false
	}
	other := false
	for _, i := range d.lately() {
		if o := &r.tellings[i]; o.act.Kind == what.Territory && len(o.agents) > 0 && r.namedOnly(o.agents) {
			if r.share(t.agents, o.agents) {
				return false
			}
			other = true
		}
	}
	return other
}

// kindFit compares the kinds of act that the words name; a word that leaves the kind open decides only where all do.
func (r *reading) kindFit(t *telling, d *drawn) float64 {
	if r.byOtherMeans(t, d) {
		return -2
	}
	best, exact := -2.0, false
	weapons := true // nothing but weapons is told of yet: "a car bomb" goes with what it did
	for _, i := range d.lately() {
		other := r.tellings[i].act
		vague := other.Kind.Open() || other.Force == 1
		weapons = weapons && other.Form == what.Weapon
		if other.Form == what.Weapon && t.act.Form != what.Weapon || vague && exact {
			continue
		}
		if !vague && !exact && !t.act.Kind.Open() {
			best, exact = -2, true
		}
		switch what.Akin(t.act.Kind, other.Kind) {
		case 2:
			best = max(best, .8)
		case 1:
			best = max(best, .4)
		default:
			best = max(best, unlike(t.act, other))
		}
	}
	if weapons {
		return max(best, 0)
	}
	return best
}

// byOtherMeans says whether one is told to be done with a knife or a machete and the other with what blows up.
func (r *reading) byOtherMeans(t *telling, d *drawn) bool {
	return slices.ContainsFunc(d.lately(), func(i int) bool {
		other := r.tellings[i].act
		return r.byBlade(t.act) && remote(other) || r.byBlade(other) && remote(t.act)
	})
}

func (r *reading) byBlade(act *what.Act) bool {
	return act.Form == what.Verb && blades.Has(r.doc.Tokens[act.Head].Lemma)
}

var blades = lex.NewSet("stab behead hack knife")

// remote says whether an act is told as one of what blows up or comes from afar.
func remote(act *what.Act) bool {
	return act.Force >= 2 && (warlike(act.Kind) || act.Kind == what.Explosion)
}

// unlike is what two words for acts of different kinds weigh: a fight may be told of with all else, others hardly.
func unlike(a, b *what.Act) float64 {
	switch {
	case a.Form == what.Weapon || a.Kind == what.Destruction || b.Kind == what.Destruction:
		return 0
	case a.Kind == what.Clash || b.Kind == what.Clash:
		return -.4
	case a.Force == 1 || b.Force == 1:
		return -1
	}
	return -2
}

// dateFit compares the dates: two that hang on their acts and cannot be one day keep the acts apart.
func (r *reading) dateFit(t *telling, d *drawn) float64 {
	if t.date == nil || t.date.OfStatement && t.act.Definite {
		return 0
	}
	best, worst, known := -3.0, 0.0, false
	for _, i := range d.lately() {
		other := r.tellings[i].date
		if other == nil || t.dateFirm && !r.tellings[i].dateFirm && saidAfter(other, t.date) {
			continue
		}
		known = true
		score := -3.0
		switch {
		case other.Date == t.date.Date:
			score = 1.4
		case overlap(other.Date, t.date.Date):
			score = .3
		case nextDays(other.Date, t.date.Date) && !(t.dateFirm && r.tellings[i].dateFirm):
			score = -.4
		case !t.dateFirm || !r.tellings[i].dateFirm:
			score = -1.5
		}
		best, worst = max(best, score), min(worst, score)
	}
	switch {
	case !known && !t.act.Definite && r.past(t.date): // "in June 2015": not what the report began with
		return -1.8
	case !known && t.date.Date.Precision() > when.ToDay:
		return -.8
	case !known:
		return 0
	case worst <= -3:
		return worst
	}
	return best
}

// saidAfter says whether a day is only that on which somebody spoke, soon after another.
func saidAfter(spoken, day *when.Mention) bool {
	firstA, lastA, okA := spoken.Date.Bounds()
	firstB, lastB, okB := day.Date.Bounds()
	return spoken.OfStatement && okA && okB && firstA == lastA && firstB == lastB && firstA > firstB && firstA-firstB <= 2
}

// past says whether a date is more than a month before the report.
func (r *reading) past(date *when.Mention) bool {
	day, _, ok := when.Date(r.doc.Published).Bounds()
	_, last, known := date.Date.Bounds()
	return ok && known && day-last > 31
}

// overlap says whether two dates may be one day; of dates without a year the rest decides.
func overlap(a, b when.Date) bool {
	if strings.HasPrefix(string(a), "XXXX") || strings.HasPrefix(string(b), "XXXX") {
		a, b = when.Date("2000"+string(a[4:])), when.Date("2000"+string(b[4:]))
	}
	return a.Overlaps(b)
}

// nextDays says whether two days follow each other.
func nextDays(a, b when.Date) bool {
	firstA, lastA, okA := a.Bounds()
	firstB, lastB, okB := b.Bounds()
	return okA && okB && firstA == lastA && firstB == lastB && (firstA-firstB == 1 || firstB-firstA == 1)
}

func (r *reading) placeFit(t *telling, d *drawn) float64 {
	if !t.placed {
		return 0
	}
	best, worst, known, firm, exact := -3.0, 0.0, false, false, false
	for _, i := range d.lately() {
		other := &r.tellings[i]
		if !other.placed || firm && !other.placeFirm || exact && !isExact(&other.place.Place) {
			continue
		}
		if other.placeFirm && (!firm || !exact && isExact(&other.place.Place) && isExact(&t.place.Place)) {
			best, worst, firm, exact = -3, 0, true, isExact(&other.place.Place) && isExact(&t.place.Place)
		}
		known = true
		score := samePlace(&t.place.Place, &other.place.Place)
		if score < 0 && (!t.placeFirm || !other.placeFirm) {
			score /= 2
		}
		if score < 0 && t.act.Definite && !t.act.Plural && what.Akin(t.act.Kind, other.act.Kind) == 2 {
			score /= 2 // "the skirmish took place at …" tells more of a place told before
		}
		best, worst = max(best, score), min(worst, score)
	}
	switch {
	case !known:
		return 0
	case best < .7:
		return max(worst, best-1.5)
	}
	return best
}

// isExact says whether a place is a town or less: two of these tell acts apart that a province holds both.
func isExact(p *where.Place) bool {
	return p.Located && !p.Lent && (p.Kind == where.Town || p.Kind == where.Site || p.Kind == where.District)
}

// samePlace is above 0 for places of which one may be, or be in, the other, below 0 for places apart.
func samePlace(a, b *where.Place) float64 {
	nameA, nameB := lex.Fold(a.Name), lex.Fold(b.Name)
	switch {
	case nameA == nameB || a.GeonameID != 0 && a.GeonameID == b.GeonameID:
		if a.Kind == where.Country || a.Kind == where.Region {
			return .3
		}
		return 1.3
	case a.Kind == where.Site && b.Kind == where.Site && a.City != "" && a.City == b.City:
		if shortOf(nameA, nameB) || shortOf(nameB, nameA) {
			return 1.1
		}
		return -.2 // two sites of one town
	case a.City != "" && (a.City == b.Name || a.City == b.City), b.City != "" && b.City == a.Name:
		return 1.1
	case a.Country != "" && b.Country != "" && a.Country != b.Country:
		return -3
	case a.Kind == where.Country || b.Kind == where.Country || a.Kind == where.Region || b.Kind == where.Region || a.Kind == where.Area || b.Kind == where.Area:
		return .2
	case a.Kind == where.Province && lex.Fold(b.Admin1) == nameA, b.Kind == where.Province && lex.Fold(a.Admin1) == nameB:
		return .8
	case a.Kind == where.Site && !a.Located || b.Kind == where.Site && !b.Located:
		return 0
	case a.Located && b.Located:
		if a.Lent && b.Lent && townOf(a) != "" && townOf(b) != "" {
			return -1.2 // two villages that only the report names
		}
		km := where.Kilometres(a.Latitude, a.Longitude, b.Latitude, b.Longitude)
		switch lent := (a.Lent || b.Lent) && townOf(a) != "" && townOf(b) != "" && a.Country == b.Country; {
		case lent && km < 12:
			return -.3 // they may be lent by the same place: how far apart they are nobody knows
		case lent && km > 25 && a.Admin1 != "" && b.Admin1 != "" && lex.Fold(a.Admin1) != lex.Fold(b.Admin1):
			return -1.2
		case lent:
			return 0
		case km < 12:
			return .7
		case km < 80 && a.Kind != b.Kind, a.Lent && lex.Fold(a.Admin1) == lex.Fold(b.Admin1), b.Lent && lex.Fold(a.Admin1) == lex.Fold(b.Admin1):
			return .1
		case km > 60 && !a.Lent && !b.Lent:
			return -3
		}
		return -2
	}
	return -1.2
}

// townOf is the town that a place is or is in, "" where it is none of these.
func townOf(p *where.Place) string {
	if p.Kind == where.Town {
		return p.Name
	}
	return p.City
}

// shortOf says whether a site's name is another's without what comes before it: "stadium" of "Kampala stadium".
func shortOf(short, name string) bool { return strings.HasSuffix(name, " "+short) }

func (r *reading) partyFit(t *telling, d *drawn) (score float64) {
	agents, patients := r.agents[:0], r.patients[:0]
	for _, i := range d.lately() {
		agents = append(agents, r.tellings[i].agents...)
		patients = append(patients, r.tellings[i].patients...)
	}
	r.agents, r.patients = agents, patients
	switch {
	case len(t.agents) == 0 || len(agents) == 0:
	case r.share(t.agents, agents):
		score += .5
	case r.namedOnly(t.agents) && r.namedOnly(agents) || setOut(t.act.Kind) && r.opposed(t.agents, agents):
		if r.share(t.agents, patients) || r.share(t.patients, agents) {
			score -= .2
		} else {
			score -= .9
		}
	}
	if len(t.patients) > 0 && len(patients) > 0 && r.share(t.patients, patients) {
		score += .5
	}
	return score
}

// opposed says whether of two lists one is of a state and the other of those who fight it.
func (r *reading) opposed(a, b []party) bool {
	one, two := r.armed(a), r.armed(b)
	return one != unarmed && two != unarmed && one != two
}

// setOut says whether an act is one that a side sets out to do, and no death or arrest that comes of another's.
func setOut(kind what.Kind) bool {
	return warlike(kind) || kind == what.Strike || kind == what.Raid || kind == what.Attack
}

func (r *reading) share(a, b []party) bool {
	for i := range a {
		for j := range b {
			if a[i].actor >= 0 && a[i].actor == b[j].actor || r.oneState(&a[i], &b[j]) || a[i].head == b[j].head ||
				a[i].actor < 0 && b[j].actor < 0 && r.doc.Tokens[a[i].head].Lemma == r.doc.Tokens[b[j].head].Lemma {
				return true
			}
		}
	}
	return false
}

// oneState says whether two parties are a state and its forces.
func (r *reading) oneState(a, b *party) bool {
	if !r.isKind(a, who.Forces, who.Government) || !r.isKind(b, who.Forces, who.Government) {
		return false
	}
	one, two := &r.Cast.Actors[a.actor], &r.Cast.Actors[b.actor]
	return one.Country != "" && one.Country == two.Country
}

// namedOnly says whether all parties are named groups or forces.
func (r *reading) namedOnly(list []party) bool {
	for i := range list {
		if list[i].actor < 0 {
			return false
		}
		switch r.Cast.Actors[list[i].actor].Kind {
		case who.ArmedGroup, who.Forces, who.Government:
		default:
			return false
		}
	}
	return true
}

func (r *reading) tollFit(t *telling, d *drawn) float64 {
	for _, k := range t.tolls {
		mine := &r.Tolls[k]
		if mine.Harm != howmany.Killed || mine.Part || mine.Count.High == 1 {
			continue
		}
		known, agree := false, false
		for _, i := range d.lately() {
			for _, other := range r.tellings[i].tolls {
				if theirs := &r.Tolls[other]; theirs.Harm == mine.Harm && !theirs.Part {
					known = true
					agree = agree || theirs.Count.Low == mine.Count.Low
				}
			}
		}
		switch {
		case agree:
			return 1
		case known:
			return -.5
		}
	}
	return 0
}

// linkFit says how the tree ties a telling to those of its own sentence.
func (r *reading) linkFit(t *telling, d *drawn) float64 {
	best := 0.0
	for _, i := range d.lately() {
		other := &r.tellings[i]
		if other.sent != t.sent {
			continue
		}
		if t.behind != other.behind || t.title && r.divided(other.act.First, t.act.First) {
			return -1.5
		}
		if t.placeFirm && other.placeFirm && samePlace(&t.place.Place, &other.place.Place) < 0 && r.clauses(t.act.Head, other.act.Head) {
			return -1
		}
		best = max(best, .7)
		if other.act.Another && other.act.Form == what.Noun && other.act.First-r.doc.Sentences[t.sent].First <= 3 {
			best = 1.8 // "In another attack, gunmen fired on …"
		}
		if !r.doc.Sentences[t.sent].Parsed {
			continue
		}
		switch {
		case r.cameOf(t.act.Head, other.act.Head):
			best = max(best, 2.5)
		case r.doc.Under(t.act.Head, other.act.Head):
			best = max(best, r.pathFit(t.act.Head, other.act.Head))
		case r.doc.Under(other.act.Head, t.act.Head):
			best = max(best, r.pathFit(other.act.Head, t.act.Head))
		}
	}
	return best
}

// clauses says whether two verbs are joined in one sentence, each with a subject of its own: "a farmer was shot in Gao and a mine
// killed two in Kidal".
func (r *reading) clauses(one, two int) bool {
	later := r.verbOf(max(one, two))
	if later < 0 || r.doc.Under(min(one, two), later) {
		return false
	}
	switch r.doc.Tokens[later].Rel {
	case text.RelConj, text.RelParataxis:
		return r.doc.Child(later, text.RelNsubj, text.RelNsubjPass) >= 0
	}
	return false
}

// verbOf is the verb that a token is or hangs on, -1 where it is far up.
func (r *reading) verbOf(token int) int {
	for steps := 0; token >= 0 && steps < 4; steps++ {
		if r.doc.Tokens[token].Tag == text.VERB {
			return token
		}
		token = r.doc.Tokens[token].Head
	}
	return -1
}

// divided says whether a semicolon stands between two words of a title and a place behind it: the title tells of two things.
func (r *reading) divided(one, two int) bool {
	for i := min(one, two); i < max(one, two); i++ {
		if r.doc.Tokens[i].Lower == ";" {
			return slices.ContainsFunc(r.Places, func(m where.Mention) bool { return m.First > i && r.doc.Tokens[m.First].Sent == r.doc.Tokens[i].Sent })
		}
	}
	return false
}

// cameOf says whether a gerund tells what came of an act by which its own verb was done: "answered with an airstrike,
// killing three".
func (r *reading) cameOf(gerund, act int) bool {
	g, a := &r.doc.Tokens[gerund], &r.doc.Tokens[act]
	return g.XPos == text.PennVBG && g.Rel == text.RelAdvcl && a.Rel == text.RelObl && g.Head == a.Head && gerund > act && r.hasCase(act, "with")
}

// pathFit goes up from one act to the one above it: "killed in a bombing" is one act, "a day after a bombing" is two.
func (r *reading) pathFit(from, to int) float64 {
	score := 1.8
	for at := from; at != to; at = r.doc.Tokens[at].Head {
		switch t := &r.doc.Tokens[at]; t.Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelObj, text.RelCompound:
			if t.Head == to { // "a blast killed", "a bomb exploded", "carried out the attack"
				score += 2.5
			}
		case text.RelAdvcl, text.RelObl, text.RelNmod:
			for c := range r.doc.Children(at) {
				child := &r.doc.Tokens[c]
				if child.Rel != text.RelCase && child.Rel != text.RelMark {
					continue
				}
				switch child.Lower {
				case "after", "before", "following", "since", "despite", "like":
					score -= .9
				case "while", "as":
					score -= .5
				}
			}
		case text.RelConj, text.RelParataxis:
			if t.Tag != text.VERB || r.doc.Child(at, text.RelNsubj, text.RelNsubjPass) >= 0 { // "killed two and wounded four" is one act
				score -= .6
			}
		case text.RelCcomp:
			score -= .3
		}
	}
	return score
}
