package where

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"casus/text"
	"casus/where/gazetteer"
)

// resolve chooses what each name means: once from what it is alone, then twice more from what the others mean.
func (r *reader) resolve() {
	for i := range r.groups {
		for k := range r.groups[i].senses {
			r.groups[i].senses[k].locate()
		}
	}
	for round := range 3 {
		evidence := r.evidence(round)
		r.main = evidence.main()
		if round == 0 {
			r.setHome(&evidence)
		}
		r.setAnchors()
		for i := range r.groups {
			r.choose(&r.groups[i], i, evidence, round)
		}
	}
	evidence := r.evidence(3)
	if r.main = evidence.main(); r.main == "" {
		r.main = r.home
	}
}

// evidence is how much of a report speaks for each country.
type evidence struct {
	countries map[string]float64
	own       []float64 // by group: what it adds itself
	placed    []string  // by group: the country that it adds to
	total     float64
}

// main is the country that most of a report speaks for, "" where none has half of it.
func (e *evidence) main() string {
	for country, support := range e.countries {
		if support*2 > e.total {
			return country
		}
	}
	return ""
}

// setHome notes the country that a report is of: the one of which its countries' names speak most, where its title or opening
// names it as a place.
func (r *reader) setHome(e *evidence) {
	r.home = ""
	for country, support := range e.countries {
		if most := e.countries[r.home]; support > most || support == most && country < r.home {
			r.home = country
		}
	}
	const opening = 2 // sentences of the body
	body := 0
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		if sentence.Kind == text.Body {
			body++
		}
		if body > opening {
			break
		}
		for at := sentence.First; at < sentence.Last; at++ {
			if r.namedIn(r.home, at, at+1) && r.standsForLand(r.spotAt(at)) {
				return
			}
		}
	}
	r.home = ""
}

// standsForLand says whether a country's name stands for the land, not for its state: "in Mali", "Mali's northern coast".
func (r *reader) standsForLand(s *spot) bool {
	if s.locative || s.direction {
		return true
	}
	last := r.sentence(s.first).Last
	return s.to+1 < last && r.genitive(s.to) && (r.cue(s.to+1).direction || r.cue(s.to+1).placeWord())
}

// namedIn says whether a country's name stands between two tokens, not only its adjective.
func (r *reader) namedIn(country string, from, to int) bool {
	for i := from; i < to; i++ {
		if r.isCountry(i) && r.words.countries[countryTerm(&r.groups[r.spotAt(i).group]).country].code == country {
			return true
		}
	}
	return false
}

func (r *reader) evidence(round int) evidence {
	e := evidence{countries: map[string]float64{}, own: make([]float64, len(r.groups)), placed: make([]string, len(r.groups))}
	for i := range r.groups {
		g := &r.groups[i]
		alive := 0.0
		for _, n := range g.spots {
			switch {
			case r.spots[n].dropped:
			case g.chosen >= 0 && g.senses[g.chosen].kind == Town && r.metonym(&r.spots[n], Town):
				alive += .1 // "Washington condemned the raid": a report from anywhere
			default:
				alive++
			}
		}
		if alive == 0 {
			continue
		}
		var country string
		weight := math.Sqrt(alive)
		if c := countryTerm(g); c != nil && round == 0 {
			country = r.words.countries[c.country].code
			if len(g.senses) > 1 {
				weight *= .5
			}
		} else if round > 0 && g.chosen >= 0 {
			country = g.senses[g.chosen].country
			if !g.settled {
				weight *= .4
			}
		}
		if country == "" {
			continue
		}
		if g.chosen >= 0 && g.senses[g.chosen].adjective {
			weight *= .8
		}
		e.own[i], e.placed[i] = weight, country
		e.countries[country] += weight
		e.total += weight
	}
	return e
}

func (r *reader) choose(g *group, number int, e evidence, round int) {
	if len(g.senses) == 0 {
		return
	}
	best, second := -1, math.Inf(-1)
	for i := range g.senses {
		s := &g.senses[i]
		s.score = s.prior + r.fits(g, s)
		support, total := e.countries[s.country], e.total
		total -= e.own[number]
		if e.placed[number] == s.country {
			support -= e.own[number]
		}
		if support > 0.01 && s.country != "" {
			s.score += .7 + 4.5*support/math.Max(total, 1)
		}
		switch {
		case round == 0 || s.kind == Region:
		case s.kind != Country:
			s.score += r.nearness(s, number)
		case support > .01:
			s.score += 3 // what a place of that country would get for lying near the others
		}
		if best < 0 || s.score > g.senses[best].score {
			if best >= 0 {
				second = math.Max(second, g.senses[best].score)
			}
			best = i
		} else {
			second = math.Max(second, s.score)
		}
	}
	g.chosen = best
	g.settled = g.senses[best].score-second > .8
	if r.doubtful(g, e, number) || round == 2 && r.strayed(g, number) {
		g.chosen = -1
	}
}

// doubtful says whether a village learned from its context is a namesake of the only place on file.
func (r *reader) doubtful(g *group, e evidence, number int) bool {
	s := &g.senses[g.chosen]
	if s.kind == Country || s.entry < 0 || s.country == "" || e.total == 0 {
		return false
	}
	marked := false
	for _, n := range g.spots {
		spot := &r.spots[n]
		marked = marked || spot.rule != "" || spot.hint != hint{}
		if spot.container < 0 {
			continue
		}
		if r.containedIn(spot, s) > 2 {
			return false
		}
		if outer := &r.groups[r.spots[spot.container].group]; outer.chosen >= 0 && outer.settled && (outer.senses[outer.chosen].kind == Province || outer.senses[outer.chosen].kind == Country) &&
			outer.senses[outer.chosen].country != s.country {
			return true
		}
	}
	support, others := e.countries[s.country], e.total
	if e.placed[number] == s.country {
		support -= e.own[number]
	}
	others -= e.own[number]
	switch {
	case support > .35:
		return false
	case marked:
		return others > .5 && (s.prior < 6 || others > 3 && s.prior < 6.6 || s.loose && s.prior < 7.5)
	}
	return others > 2 && s.prior < 5.2 || others > 1 && s.sounds
}

// strayed says whether a place abroad is too small to be meant where its country is not named beside it, nor any larger place
// near it: a village has many namesakes.
func (r *reader) strayed(g *group, number int) bool {
	s := &g.senses[g.chosen]
	if r.home == "" || s.country == r.home || s.prior > smallTown || s.capital {
		return false
	}
	for _, i := range r.anchors {
		if o := &r.groups[i]; i != number && o.chosen >= 0 {
			if c := &o.senses[o.chosen]; (c.country == r.home || c.prior > smallTown) && kilometres(s, c) < 300 {
				return false
			}
		}
	}
	for _, n := range g.spots {
		spot := &r.spots[n]
		at := r.doc.Tokens[spot.first].Sent
		if spot.container >= 0 && r.containedIn(spot, s) > 2 || r.headCountry(spot) == s.country ||
			r.namedIn(s.country, r.doc.Sentences[max(0, at-1)].First, r.doc.Sentences[at].Last) {
			return false
		}
	}
	return true
}

// smallTown is the standing of a town of some fifty thousand people.
const smallTown = 4.7

// fits scores how well a meaning agrees with the words around a name.
func (r *reader) fits(g *group, s *sense) float64 {
	score, n := 0.0, 0.0
	for _, number := range g.spots {
		spot := &r.spots[number]
		if spot.dropped {
			continue
		}
		n++
		h := spot.hint
		switch {
		case h.division == 1 && s.kind == Province:
			score += 2.5
		case h.division == 1 && (s.kind == Region || s.kind == Area):
			score += 2
		case h.division == 1 && (s.kind == Country || s.kind == Town):
			score -= 1.5
		case h.division == 2 && s.kind == District:
			score += 2.2
		case h.division == 2 && (s.kind == Country || s.kind == Province):
			score -= 1.5
		case h.town && s.kind == Town:
			score += 1
		case h.town && s.kind != Town:
			score -= 2
		case h.part && s.feature == gazetteer.Section:
			score += 1
		}
		if spot.container >= 0 {
			score += r.containedIn(spot, s)
		} else if s.country != "" && r.headCountry(spot) == s.country {
			score += 2
		}
	}
	if n == 0 {
		return 0
	}
	return score / math.Sqrt(n)
}

func (r *reader) containedIn(spot *spot, s *sense) float64 {
	outer := &r.groups[r.spots[spot.container].group]
	if outer.chosen >= 0 {
		o := &outer.senses[outer.chosen]
		if o.contains(s) {
			return 3.5
		}
		if o.country == s.country && s.country != "" {
			return 1
		}
	}
	for i := range outer.senses {
		if o := &outer.senses[i]; o.kind != Town && o.contains(s) {
			return 2.5
		}
	}
	return -1
}

// mostAnchors bounds the work on reports that are lists of places.
const mostAnchors = 64

// setAnchors takes the places that are named most to measure nearness by.
func (r *reader) setAnchors() {
	r.anchors = r.anchors[:0]
	for i := range r.groups {
		g := &r.groups[i]
		if g.chosen >= 0 && g.senses[g.chosen].kind != Country && g.senses[g.chosen].kind != Region {
			r.anchors = append(r.anchors, i)
		}
	}
	slices.SortStableFunc(r.anchors, func(a, b int) int { return cmp.Compare(len(r.groups[b].spots), len(r.groups[a].spots)) })
	r.anchors = r.anchors[:min(len(r.anchors), mostAnchors)]
}

// nearness rewards a meaning that lies near the other places of the report.
func (r *reader) nearness(s *sense, number int) float64 {
	best, division := 0.0, 0.0
	reach := -2.0 // what lies farther is not the nearest: the cosine of a distance
	for _, i := range r.anchors {
		g := &r.groups[i]
		if i == number || g.chosen < 0 {
			continue
		}
		o := &g.senses[g.chosen]
		weight := .6
		if g.settled {
			weight = 1
		}
		if s.at[0]*o.at[0]+s.at[1]*o.at[1]+s.at[2]*o.at[2] >= reach {
			if near := weight * 3 * math.Exp(-kilometres(s, o)/fading); near > best {
				best = near
				reach = math.Cos(min(math.Pi, (fading*math.Log(3/near)+1)/radius)) // a kilometre more, for what is rounded
			}
		}
		if o.kind == Province && o.entry >= 0 && s.admin1 == o.entry {
			division = math.Max(division, weight*1.2)
		}
	}
	return best + division
}

// fading is how many kilometres take all but a third of what nearness counts.
const fading = 120

// place is what a sense says of the place that a spot names.
func (r *reader) place(s *spot) Place {
	p := Place{Name: r.nameOf(s), Near: s.near, Kind: Town}
	g := &r.groups[s.group]
	if g.chosen < 0 {
		switch {
		case s.hint.division == 1:
			p.Kind = Province
		case s.hint.division == 2, s.hint.part:
			p.Kind = District
		case s.hint.small && !s.hint.town:
			p.Kind = District
		}
		return p
	}
	c := r.ofKind(g, s.hint)
	p.Kind, p.Country, p.Latitude, p.Longitude, p.Located, p.GeonameID = c.kind, c.country, c.latitude, c.longitude, c.located, c.geonameID
	if c.admin1 >= 0 {
		p.Admin1 = r.division(c.admin1)
	} else if c.kind == Province && c.entry >= 0 {
		p.division = r.division(c.entry)
	}
	switch {
	case c.kind == Country && s.direction && !c.adjective:
		p.Kind = Area
		p.Name = r.doc.Words(s.from, s.last)
	case c.kind == Town && s.hint.division == 1:
		p.Kind = Province
	case c.kind == Area && s.hint.division == 1 && c.country != "":
		p.Kind = Province
	case (c.kind == Town || c.kind == Province) && s.hint.division == 2:
		p.Kind = District
	}
	return p
}

// ofKind is the meaning of a name that one mention's own words ask for: the town or the province of one name.
func (r *reader) ofKind(g *group, h hint) *sense {
	chosen := &g.senses[g.chosen]
	var wanted Kind
	switch {
	case (h.town || h.division == 2) && chosen.kind == Province:
		wanted = Town
	case h.division == 1 && chosen.kind == Town:
		wanted = Province
	case h.division == 0 && chosen.feature == gazetteer.Admin1 && chosen.entry >= 0:
		for i := range g.senses {
			if s := &g.senses[i]; s.kind == Town && s.feature <= gazetteer.Seat && s.admin1 == chosen.entry && s.prior > chosen.prior {
				return s
			}
		}
		return chosen
	default:
		return chosen
	}
	best := chosen
	for i := range g.senses {
		if s := &g.senses[i]; s.kind == wanted && s.country == chosen.country && kilometres(s, chosen) < 400 &&
			(best == chosen || s.prior > best.prior) {
			best = s
		}
	}
	return best
}

// division is a division's name as news write it.
func (r *reader) division(entry int) string {
	e := r.places.Entry(entry)
	name := e.Name
	if news := r.words.news[divisionName{e.Country, name}]; news != "" {
		return news
	}
	for _, kind := range [...]string{" Oblast", " Province", " Governorate"} {
		name = strings.TrimSuffix(name, kind)
	}
	return name
}

func (r *reader) nameOf(s *spot) string {
	name := r.doc.Words(s.first, s.last)
	if r.groups[s.group].genitive {
		return name[:len(name)-1]
	}
	return name
}
