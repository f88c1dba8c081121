package export

import (
	"strconv"
	"time"

	"casus/export/codes"
	"casus/ledger"
	"casus/lex"
	"casus/record"
	"casus/where"
)

// ged has the columns of UCDP's Georeferenced Event Dataset, version 23.1: events with deaths. Numbers of conflicts and
// dyads are UCDP's own and stay empty.
var ged = table{
	tolls: "ucdp",
	covers: func(e *event) bool {
		_, high, ok := e.Summary.Fatalities.Bounds()
		return e.dated && ok && high != 0
	},
	columns: []Column{
		{"id", "the incident's id", plain(func(e *event) string { return e.ID })},
		{"relid", "empty", empty},
		{"year", "of date_start", plain(func(e *event) string { return strconv.Itoa(e.first.Year()) })},
		{"active_year", "empty", empty},
		{"code_status", "Clear", plain(func(*event) string { return "Clear" })},
		{"type_of_violence", "1 state-based, 2 non-state, 3 one-sided", typeOfViolence},
		{"conflict_dset_id", "empty", empty},
		{"conflict_new_id", "empty", empty},
		{"conflict_name", "empty", empty},
		{"dyad_dset_id", "empty", empty},
		{"dyad_new_id", "empty", empty},
		{"dyad_name", "side_a - side_b", plain(func(e *event) string { a, b := e.sides(); return a.name + " - " + b.name })},
		{"side_a_dset_id", "UCDP's number of the party, where the registry has it", plain(func(e *event) string { a, _ := e.sides(); return a.number() })},
		{"side_a_new_id", "the same", plain(func(e *event) string { a, _ := e.sides(); return a.number() })},
		{"side_a", "the government in state-based violence, else the perpetrator", func(e *event) cell { a, _ := e.sides(); return cell{a.name, a.rule} }},
		{"side_b_dset_id", "as side_a_dset_id", plain(func(e *event) string { _, b := e.sides(); return b.number() })},
		{"side_b_new_id", "the same", plain(func(e *event) string { _, b := e.sides(); return b.number() })},
		{"side_b", "the other party; Civilians in one-sided violence", func(e *event) cell { _, b := e.sides(); return cell{b.name, b.rule} }},
		{"number_of_sources", "independent sources", func(e *event) cell {
			return cell{strconv.Itoa(e.Sources), "reports of one outlet, of one text, or crediting one outlet count once"}
		}},
		{"source_article", "outlet, date and title of every report", plain(func(e *event) string { return e.sources(article) })},
		{"source_office", "outlets", plain(func(e *event) string { return e.sources(func(r *ledger.Report) string { return r.Outlet }) })},
		{"source_date", "dates of publication", plain(func(e *event) string { return e.sources(func(r *ledger.Report) string { return r.Published }) })},
		{"source_headline", "titles", plain(func(e *event) string { return e.sources(func(r *ledger.Report) string { return r.Title }) })},
		{"source_original", "who gives the toll", plain(func(e *event) string { return e.saidBy("fatalities") })},
		{"where_prec", "1 exact, 2 within 25 km, 3 second-order division, 4 first-order division, 5 a part of a country, 6 the country", func(e *event) cell { return wherePrecision(&e.place) }},
		{"where_coordinates", "the place that the coordinates are of", plain(func(e *event) string { return firstOf(e.town(), e.place.Admin1, e.countryName()) })},
		{"where_description", "the place as told", plain(func(e *event) string { return ledger.PlaceText(&e.place) })},
		{"adm_1", "first-order division", plain(func(e *event) string { return e.place.Admin1 })},
		{"adm_2", "empty", empty},
		{"latitude", "degrees", plain(func(e *event) string { lat, _ := e.located(); return lat })},
		{"longitude", "degrees", plain(func(e *event) string { _, lon := e.located(); return lon })},
		{"geom_wkt", "POINT (longitude latitude)", plain(func(e *event) string {
			lat, lon := e.located()
			if lat == "" {
				return ""
			}
			return "POINT (" + lon + " " + lat + ")"
		})},
		{"priogrid_gid", "the cell of half a degree", plain((*event).grid)},
		{"country", "its English name", plain((*event).countryName)},
		{"country_id", "Gleditsch–Ward number", plain(func(e *event) string { return e.country.GW })},
		{"region", "UCDP's five regions", plain(func(e *event) string { return e.country.UCDP })},
		{"event_clarity", "1 one act, 2 a total over more than a week", func(e *event) cell {
			if e.datePrecision <= 3 {
				return cell{"1", "told of a week or less"}
			}
			return cell{"2", "told of more than a week"}
		}},
		{"date_prec", "1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year", func(e *event) cell {
			return cell{strconv.Itoa(e.datePrecision), "the days that " + e.Summary.Date + " may mean"}
		}},
		{"date_start", "the first day it may be", plain(func(e *event) string { return e.first.Format(time.DateOnly) })},
		{"date_end", "the last day it may be", plain(func(e *event) string { return e.last.Format(time.DateOnly) })},
		{"deaths_a", "of side_a", func(e *event) cell { return e.deathsOf(func(d deaths) int { return d.a }) }},
		{"deaths_b", "of side_b", func(e *event) cell { return e.deathsOf(func(d deaths) int { return d.b }) }},
		{"deaths_civilians", "of people who do not fight", func(e *event) cell { return e.deathsOf(func(d deaths) int { return d.civilians }) }},
		{"deaths_unknown", "of the rest", func(e *event) cell { return e.deathsOf(func(d deaths) int { return d.unknown }) }},
		{"best", "attackers' dead included", func(e *event) cell { _, best, _ := e.dead(); return cell{strconv.Itoa(best), e.Summary.TollRule} }},
		{"high", "the highest", func(e *event) cell { _, _, high := e.dead(); return cell{strconv.Itoa(high), e.Summary.TollRule} }},
		{"low", "the lowest", func(e *event) cell { low, _, _ := e.dead(); return cell{strconv.Itoa(low), e.Summary.TollRule} }},
		{"gwnoa", "Gleditsch–Ward number of side_a where it is a government", plain(func(e *event) string { a, _ := e.sides(); return a.gw })},
		{"gwnob", "of side_b", plain(func(e *event) string { _, b := e.sides(); return b.gw })},
	},
}

var empty = plain(func(*event) string { return "" })

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

func article(r *ledger.Report) string {
	text := firstOf(r.Outlet, r.Source)
	if r.Published != "" {
		text += "," + r.Published
	}
	if r.Title != "" {
		text += ",\"" + r.Title + "\""
	}
	return text
}

// saidBy lists who gives the values of a field, beside the reports themselves.
func (e *event) saidBy(field string) string {
	seen := make(map[string]bool)
	text := ""
	for i := range e.Accounts {
		for _, other := range e.Accounts[i].Incident.Accounts {
			if other.Field == field && other.By != "" && !seen[lex.Fold(other.By)] {
				seen[lex.Fold(other.By)] = true
				if text != "" {
					text += "; "
				}
				text += other.By
			}
		}
	}
	return text
}

// side is a party to the violence as UCDP sees it.
type side struct {
	name, rule, gw string
	ucdp           int
}

func (s *side) number() string {
	if s.ucdp == 0 {
		return ""
	}
	return strconv.Itoa(s.ucdp)
}

func (p *party) side(rule string) side {
	s := side{name: p.Name, rule: rule, ucdp: p.entry.UCDP}
	if p.state() {
		s.gw = codes.CountryOf(p.of()).GW
	}
	return s
}

// typeOfViolence is by who fights whom.
func typeOfViolence(e *event) cell {
	by, against, kind := e.by(), e.against(), e.hit()
	switch {
	case by.state() && (against.armed() || against.state() || kind == "militants" || kind == "security forces"),
		against.state(), kind == "security forces":
		return cell{"1", "a government is a side and those hit fight"}
	case civilian(kind) || kind == "" && e.Summary.EventType == "Violence against civilians":
		return cell{"3", "those hit do not fight"}
	case by.armed() && against.armed():
		return cell{"2", "two armed groups"}
	case by.state():
		return cell{"3", "a government, and nobody hit is said to fight"}
	case kind == "militants":
		return cell{"2", "militants hit by no government"}
	}
	return cell{"3", "nobody hit is said to fight"}
}

// sides puts the government first in state-based violence, else the perpetrator.
func (e *event) sides() (a, b side) {
	by, against := e.by(), e.against()
	name := firstOf(by.Name, "XXX")
	a, b = by.side("the perpetrator that most accounts name"), against.side("the party that was hit")
	a.name = name
	switch typeOfViolence(e).value {
	case "3":
		return a, side{name: "Civilians", rule: "one-sided violence"}
	case "1":
		if b.name == "" && e.hit() == "security forces" {
			b = side{name: "Government of " + e.countryName(), rule: "security forces were hit", gw: e.country.GW}
		}
		if !by.state() && b.gw != "" {
			a, b = b, a
		}
	}
	if b.name == "" {
		b = side{name: firstOf(e.hit(), "XXX"), rule: "the kind of those hit"}
	}
	return a, b
}

// dead are all deaths: victims and attackers.
func (e *event) dead() (low, best, high int) {
	for _, toll := range []*record.Range{e.Summary.Fatalities, e.Summary.Attackers} {
		least, most, ok := toll.Bounds()
		if !ok {
			continue
		}
		middle := least
		if toll.Best != nil {
			middle = *toll.Best
		}
		low, best, high = low+least, best+middle, high+max(most, middle)
	}
	return low, best, high
}

// deaths are the best figure by whose dead they are.
type deaths struct{ a, b, civilians, unknown int }

func (e *event) deathsOf(of func(deaths) int) cell {
	d, rule := e.deaths()
	return cell{strconv.Itoa(of(d)), rule}
}

// deaths gives the attackers' dead to the perpetrator's side, and the victims to the kind that alone was hit.
func (e *event) deaths() (d deaths, rule string) {
	attackers, victims := bestOf(e.Summary.Attackers), bestOf(e.Summary.Fatalities)
	a, _ := e.sides()
	if by := e.by(); a.name == firstOf(by.Name, "XXX") {
		d.a = attackers
	} else {
		d.b = attackers
	}
	kinds := make(map[string]bool)
	for _, victim := range e.victims {
		if victim.Harm == "killed" || victim.Harm == "" && victim.Kind != "property" && victim.Kind != "infrastructure" {
			kinds[victim.Kind] = true
		}
	}
	all := func(fits func(string) bool) bool {
		for kind := range kinds {
			if !fits(kind) {
				return false
			}
		}
		return len(kinds) > 0
	}
	switch {
	case all(civilian):
		d.civilians = victims
		return d, "all who were killed are civilians"
	case all(func(kind string) bool { return kind == "security forces" || kind == "militants" }) && len(kinds) == 1:
		if d.a == attackers && a.name == firstOf(e.by().Name, "XXX") {
			d.b += victims
		} else {
			d.a += victims
		}
		return d, "all who were killed fight, on the side that was hit"
	}
	d.unknown = victims
	return d, "it is not told of which side all the dead are"
}

func bestOf(r *record.Range) int {
	low, _, ok := r.Bounds()
	if !ok {
		return 0
	}
	if r.Best != nil {
		return *r.Best
	}
	return low
}

// wherePrecision is UCDP's code, from how exactly the summary's place is told.
func wherePrecision(p *record.Place) cell {
	name, province := lex.Fold(p.Name), lex.Fold(p.Admin1)
	if p.WherePrec > 0 {
		return cell{strconv.Itoa(p.WherePrec), "as the place was read: " + ledger.PlaceText(p)}
	}
	switch {
	case p.Name == "" && p.City == "" && p.Admin1 == "", p.City == "" && p.Admin1 == "" && name == lex.Fold(where.CountryName(p.Country)):
		return cell{"6", "the country alone is told"}
	case p.GeoPrecision == 1:
		return cell{"1", "a town, or a site in it"}
	case p.City != "" || p.GeoPrecision == 2 && province != "" && name != province:
		return cell{"2", "near a town, or a site whose own place is not known"}
	case province != "" && name == province:
		return cell{"4", "a first-order division"}
	case province != "":
		return cell{"3", "a part of a first-order division"}
	}
	return cell{"5", "a region"}
}
