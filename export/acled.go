package export

import (
	"strconv"
	"strings"
	"time"

	"casus/ledger"
	"casus/who"
)

// acled has the columns of ACLED's files. Tolls are the most conservative unless another rule is asked for.
var acled = table{
	tolls:  "acled",
	covers: func(e *event) bool { return e.dated && e.datePrecision <= 4 && e.Summary.Stage == "accomplished" },
	columns: []Column{
		{"event_id_cnty", "the country's three letters and the incident's id", plain(func(e *event) string { return e.country.ISO3 + e.ID })},
		{"event_date", "the day; the middle where no day is told", func(e *event) cell {
			rule := "the day told"
			if e.datePrecision > 1 {
				rule = "the middle of the days it may be"
			}
			return cell{e.middle().Format(time.DateOnly), rule}
		}},
		{"year", "of event_date", plain(func(e *event) string { return strconv.Itoa(e.middle().Year()) })},
		{"time_precision", "1 the day, 2 a week or less, 3 a month", func(e *event) cell {
			return cell{[...]string{"", "1", "2", "2", "3"}[e.datePrecision], "the days that " + e.Summary.Date + " may mean"}
		}},
		{"disorder_type", "by the table of acts", plain(func(e *event) string { return e.act.Disorder })},
		{"event_type", "ACLED's", plain(func(e *event) string { return e.Summary.EventType })},
		{"sub_event_type", "ACLED's", plain(func(e *event) string { return e.Summary.SubEventType })},
		{"actor1", "the perpetrator that most accounts name", func(e *event) cell { return e.actor1() }},
		{"assoc_actor_1", "the other perpetrators", plain(func(e *event) string { return names(rest(e.perpetrators)) })},
		{"inter1", "1 state forces, 2 rebels, 3 militias, 5 rioters, 6 protesters, 7 civilians, 8 external forces", func(e *event) cell { by := e.by(); return e.inter(&by, "") }},
		{"actor2", "the party that was hit, or Civilians", func(e *event) cell { return e.actor2() }},
		{"assoc_actor_2", "the others who were hit", plain(func(e *event) string { return names(rest(e.targets)) })},
		{"inter2", "as inter1", func(e *event) cell { against := e.against(); return e.inter(&against, e.hit()) }},
		{"interaction", "the two digits, the lower first", plain((*event).interaction)},
		{"civilian_targeting", "Civilian targeting where civilians were hit", func(e *event) cell {
			if civilian(e.hit()) {
				return cell{"Civilian targeting", "most accounts tell of " + e.hit()}
			}
			return cell{}
		}},
		{"iso", "ISO 3166-1 number", plain(func(e *event) string { return e.country.Number })},
		{"region", "ACLED's", plain(func(e *event) string { return e.country.ACLED })},
		{"country", "its English name", plain((*event).countryName)},
		{"admin1", "first-order division", plain(func(e *event) string { return e.place.Admin1 })},
		{"admin2", "empty", empty},
		{"admin3", "empty", empty},
		{"location", "the town, else the division", plain(func(e *event) string { return firstOf(e.town(), e.place.Admin1, e.countryName()) })},
		{"latitude", "degrees", plain(func(e *event) string { lat, _ := e.located(); return lat })},
		{"longitude", "degrees", plain(func(e *event) string { _, lon := e.located(); return lon })},
		{"geo_precision", "1 a town, 2 near it or a part of a division, 3 a wider region", func(e *event) cell {
			switch {
			case e.place.GeoPrecision == 0:
				return cell{"3", "no town is told"}
			case e.place.WherePrec >= 4:
				return cell{"3", "its coordinates are those of a division, or of the country"}
			}
			return cell{strconv.Itoa(e.place.GeoPrecision), "the place that the most exact accounts tell"}
		}},
		{"source", "outlets", plain(func(e *event) string {
			return e.sources(func(r *ledger.Report) string { return firstOf(r.Outlet, r.Source) })
		})},
		{"source_scale", "empty", empty},
		{"notes", "the headline of the first report and what the accounts come to", plain((*event).notes)},
		{"fatalities", "one figure, attackers' dead included", func(e *event) cell { _, best, _ := e.dead(); return cell{strconv.Itoa(best), e.Summary.TollRule} }},
		{"timestamp", "empty", empty},
	},
}

// middle is the day in the middle of those that the event may be on.
func (e *event) middle() time.Time {
	return e.first.AddDate(0, 0, int(e.last.Sub(e.first).Hours()/24)/2)
}

func rest(parties []party) []party {
	if len(parties) < 2 {
		return nil
	}
	return parties[1:]
}

func (e *event) actor1() cell {
	by := e.by()
	switch {
	case by.Name == "":
		return cell{"Unidentified Armed Group (" + e.countryName() + ")", "no account names a perpetrator"}
	case !by.known && by.Name == strings.ToLower(by.Name):
		return cell{"Unidentified Armed Group (" + e.countryName() + ")", "the accounts tell of " + by.Name + " alone"}
	}
	return cell{by.Name, "the perpetrator that most accounts name, " + firstOf(by.Attribution, "reported")}
}

func (e *event) actor2() cell {
	against := e.against()
	switch {
	case against.Name != "" && against.known:
		return cell{against.Name, "the party that was hit"}
	case civilian(e.hit()):
		return cell{"Civilians (" + e.countryName() + ")", "most accounts tell of " + e.hit()}
	case against.Name != "":
		return cell{against.Name, "the party that was hit"}
	}
	return cell{}
}

// inter is ACLED's digit for a party, or for the kind of those hit where no party is named.
func (e *event) inter(p *party, kind string) cell {
	switch {
	case e.Summary.EventType == "Riots" && kind == "":
		return cell{"5", "riots"}
	case e.Summary.EventType == "Protests" && p.Name != "" && !p.state():
		return cell{"6", "protests"}
	case p.state() && p.of() != "" && p.of() != e.place.Country:
		return cell{"8", "forces of another country"}
	case p.state():
		return cell{"1", "a government or its forces"}
	case p.armed():
		return cell{"2", "an armed group that the registry knows"}
	case p.known && p.entry.Kind == who.Party:
		return cell{"3", "a party"}
	case civilian(kind):
		return cell{"7", "those hit do not fight"}
	case kind == "security forces":
		return cell{"1", "those hit are security forces"}
	case kind == "militants":
		return cell{"3", "those hit are militants without a name that the registry knows"}
	case kind != "" || p.Name == "" && kind == "" && len(e.perpetrators) > 0:
		return cell{}
	}
	return cell{"3", "an armed group without a name that the registry knows"}
}

func (e *event) interaction() string {
	by, against := e.by(), e.against()
	one, two := e.inter(&by, "").value, e.inter(&against, e.hit()).value
	switch {
	case two == "":
		return one + "0"
	case one == "":
		return two + "0"
	}
	return min(one, two) + max(one, two)
}

// notes says in a line what the accounts come to.
func (e *event) notes() string {
	var parts []string
	if len(e.reports) > 0 && e.reports[0].Title != "" {
		parts = append(parts, e.reports[0].Title+".")
	}
	what := e.Summary.SubEventType + ", " + e.Summary.Date + ", " + ledger.PlaceText(&e.place)
	if len(e.perpetrators) > 0 {
		what += "; by " + names(e.perpetrators)
	}
	if text := e.victimText(); text != "" {
		what += "; hit: " + text
	}
	return strings.Join(append(parts, what+"."), " ")
}
