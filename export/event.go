package export

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"casus/export/codes"
	"casus/ledger"
	"casus/lex"
	"casus/record"
	"casus/where"
	"casus/who"
)

// event is an incident as the other books look at it: its parties, its days, its place, each with the rule that chose it.
type event struct {
	*ledger.Incident
	reports       []*ledger.Report // of its accounts, in their order
	perpetrators  []party
	targets       []party
	others        []party         // named in its sentences, with neither part
	victims       []record.Target // of all accounts, each wording once
	act           codes.Act
	weapon        codes.Weapon
	country       codes.Country
	place         record.Place
	first, last   time.Time
	dated         bool
	datePrecision int // UCDP's
}

// party is one of those who act or are hit, over all accounts.
type party struct {
	record.Actor
	votes int // accounts that name it
	entry who.Entry
	known bool // the registry has it
}

// eachEvent analyses incidents one by one.
func eachEvent(ctx context.Context, l ledger.Ledger, filter ledger.Filter, do func(*event) error) error {
	return l.EachIncident(ctx, filter, func(incident *ledger.Incident) error {
		e := eventOf(incident)
		return do(&e)
	})
}

func eventOf(incident *ledger.Incident) event {
	e := event{Incident: incident, act: codes.ActOf(incident.Summary.SubEventType)}
	seen := make(map[string]bool)
	for i := range incident.Accounts {
		account := &incident.Accounts[i]
		if !seen[account.Report] {
			seen[account.Report] = true
			e.reports = append(e.reports, incident.From[i])
		}
		for _, actor := range account.Actors {
			switch actor.Role {
			case "perpetrator":
				e.perpetrators = vote(e.perpetrators, actor)
			case "target":
				e.targets = vote(e.targets, actor)
			case "other":
				e.others = vote(e.others, actor)
			}
		}
		for _, target := range account.Targets {
			if !slices.ContainsFunc(e.victims, func(other record.Target) bool { return lex.Fold(other.Text) == lex.Fold(target.Text) }) {
				e.victims = append(e.victims, target)
			}
		}
	}
	for i := range incident.Accounts {
		for _, weapon := range incident.Accounts[i].Weapons {
			if row, found := codes.WeaponOf(weapon); found && e.weapon == (codes.Weapon{}) {
				e.weapon = row
			}
		}
	}
	elect(e.perpetrators)
	elect(e.targets)
	if place := incident.Summary.Place; place != nil {
		e.place, e.country = *place, codes.CountryOf(place.Country)
	}
	e.days()
	return e
}

// vote counts an actor; the firmest attribution stands for all.
func vote(parties []party, actor record.Actor) []party {
	for i := range parties {
		if one := &parties[i]; actor.ID != "" && one.ID == actor.ID || actor.ID == one.ID && lex.Fold(actor.Name) == lex.Fold(one.Name) {
			one.votes++
			if firmness(actor.Attribution) > firmness(one.Attribution) {
				one.Attribution, one.By = actor.Attribution, actor.By
			}
			return parties
		}
	}
	p := party{Actor: actor, votes: 1}
	p.entry, p.known = who.ByID(actor.ID)
	return append(parties, p)
}

func firmness(attribution string) int {
	return slices.Index([]string{"denied", "suspected", "blamed", "claimed", "reported"}, attribution)
}

// elect puts the party of most accounts first: of equals the known one, then the one more firmly said to be it. Those
// who only deny come last.
func elect(parties []party) {
	slices.SortStableFunc(parties, func(a, b party) int {
		return cmp.Or(cmp.Compare(order(b.Attribution == "denied"), order(a.Attribution == "denied"))*-1,
			cmp.Compare(order(a.known), order(b.known))*-1, cmp.Compare(b.votes, a.votes),
			cmp.Compare(firmness(b.Attribution), firmness(a.Attribution)))
	})
}

func order(b bool) int {
	if b {
		return 1
	}
	return 0
}

// days reads the summary's date and its precision in UCDP's terms: 1 the day, 2 two to six days, 3 a week, 4 a month,
// 5 a year or more.
func (e *event) days() {
	first, last, ok := record.Days(e.Summary.Date)
	if !ok || first == "" || last == "" {
		return
	}
	var errFirst, errLast error
	e.first, errFirst = time.Parse(time.DateOnly, first)
	e.last, errLast = time.Parse(time.DateOnly, last)
	if errFirst != nil || errLast != nil || e.last.Before(e.first) {
		return
	}
	e.dated = true
	switch days := int(e.last.Sub(e.first).Hours()/24) + 1; {
	case days == 1:
		e.datePrecision = 1
	case days <= 6:
		e.datePrecision = 2
	case days == 7:
		e.datePrecision = 3
	case days <= 31:
		e.datePrecision = 4
	default:
		e.datePrecision = 5
	}
}

// by is the party that is held to have done it; the empty one where none is named.
func (e *event) by() party {
	if len(e.perpetrators) == 0 || e.perpetrators[0].Attribution == "denied" {
		return party{}
	}
	return e.perpetrators[0]
}

// against is the party that was hit: a named one, else the first that was. Militants whose group no account tells are of
// the one armed group that the act's sentences name.
func (e *event) against() party {
	var hit party
	if len(e.targets) > 0 {
		hit = e.targets[0]
	}
	if hit.known || e.hit() != "militants" {
		return hit
	}
	group := -1
	for i := range e.others {
		switch {
		case !e.others[i].armed():
		case group >= 0:
			return hit
		default:
			group = i
		}
	}
	if group >= 0 {
		return e.others[group]
	}
	return hit
}

// state says whether a party is a government or its forces.
func (p *party) state() bool {
	return p.known && (p.entry.Kind == who.Government || p.entry.Kind == who.Forces)
}

// armed says whether a party is an organised armed group.
func (p *party) armed() bool { return p.known && p.entry.Kind == who.ArmedGroup }

// of is the country that a party belongs to.
func (p *party) of() string {
	if len(p.entry.Countries) > 0 {
		return p.entry.Countries[0]
	}
	return ""
}

// hit is the kind of the victims that most accounts tell of.
func (e *event) hit() string {
	counts := make(map[string]int)
	best := ""
	for i := range e.Accounts {
		for _, target := range e.Accounts[i].Targets {
			if target.Kind != "" {
				counts[target.Kind]++
			}
		}
	}
	for i := range e.Accounts {
		for _, target := range e.Accounts[i].Targets {
			if counts[target.Kind] > counts[best] {
				best = target.Kind
			}
		}
	}
	return best
}

// civilian says whether a kind of victims is of people who do not fight.
func civilian(kind string) bool {
	switch kind {
	case "civilians", "officials", "diplomats", "religious minority", "foreign nationals", "media", "aid workers":
		return true
	}
	return false
}

// countryName is the English name of the event's country.
func (e *event) countryName() string { return where.CountryName(e.place.Country) }

// located gives the coordinates as text; "" where there are none.
func (e *event) located() (latitude, longitude string) {
	return degrees(e.place.Latitude), degrees(e.place.Longitude)
}

// grid is the cell of the PRIO-GRID, half degrees counted from the south-west; "" without coordinates.
func (e *event) grid() string {
	if e.place.Latitude == nil || e.place.Longitude == nil {
		return ""
	}
	row, column := math.Floor((*e.place.Latitude+90)*2), math.Floor((*e.place.Longitude+180)*2)
	return strconv.Itoa(int(row)*720 + int(column) + 1)
}

// town is the town of the event; "" where none is told.
func (e *event) town() string {
	switch {
	case e.place.City != "":
		return e.place.City
	case e.place.GeoPrecision == 3 || lex.Fold(e.place.Name) == lex.Fold(e.place.Admin1) && e.place.GeoPrecision != 1:
		return ""
	}
	return e.place.Name
}

// sources lists something of every report, each once.
func (e *event) sources(of func(*ledger.Report) string) string {
	var list []string
	for _, report := range e.reports {
		if text := of(report); text != "" && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return strings.Join(list, "; ")
}

// victimText lists who or what was hit, in the reports' words.
func (e *event) victimText() string {
	var list []string
	for _, victim := range e.victims {
		list = append(list, victim.Text)
	}
	return strings.Join(list, "; ")
}

func names(parties []party) string {
	var list []string
	for i := range parties {
		list = append(list, parties[i].Name)
	}
	return strings.Join(list, "; ")
}
