package ledger

import (
	"cmp"
	"slices"

	"casus/record"
)

// Summary is what an incident's accounts come to. Rules, field by field:
//   - type and stage: what most accounts say; of equals, what the latest report says;
//   - date and place: what the most exact accounts say; of equals, what most say;
//   - tolls: by a rule of their own, which is named; see TollRules.
type Summary struct {
	EventType    string        `json:"event_type"`
	SubEventType string        `json:"sub_event_type"`
	Stage        string        `json:"stage"`
	Date         string        `json:"date,omitempty"`
	Place        *record.Place `json:"place,omitempty"`
	Fatalities   *record.Range `json:"fatalities,omitempty"`
	Injuries     *record.Range `json:"injuries,omitempty"`
	Abducted     *record.Range `json:"abducted,omitempty"`
	Detained     *record.Range `json:"detained,omitempty"`
	Attackers    *record.Range `json:"attacker_fatalities,omitempty"`
	TollRule     string        `json:"toll_rule"`
}

// summarise expects the accounts in the order of their reports' publication, and the source of each.
func summarise(accounts []Account, origins []int, rule *TollRule) Summary {
	if rule == nil {
		rule = &TollRules[0]
	}
	s := Summary{TollRule: rule.Name}
	kind := mostTold(accounts, func(a *Account) (string, int) { return a.EventType + "\t" + a.SubEventType, 1 })
	if kind != nil {
		s.EventType, s.SubEventType = kind.EventType, kind.SubEventType
	}
	if stage := mostTold(accounts, func(a *Account) (string, int) { return a.Stage, 1 }); stage != nil {
		s.Stage = stage.Stage
	}
	if date := mostTold(accounts, func(a *Account) (string, int) { return a.Date, exactness(a.Date) }); date != nil {
		s.Date = date.Date
	}
	if place := mostTold(accounts, func(a *Account) (string, int) { return placeKey(a.Place) }); place != nil {
		s.Place = place.Place
	}
	for _, toll := range Tolls {
		*toll.in(&s) = rule.sumUp(accounts, origins, func(a *Account) *record.Range { return toll.Of(&a.Incident) })
	}
	return s
}

// mostTold is the last account with the value that most accounts of the highest rank give; nil where none gives one.
func mostTold(accounts []Account, value func(*Account) (string, int)) *Account {
	type tally struct{ rank, count, last int }
	tallies := make(map[string]tally)
	for i := range accounts {
		if v, rank := value(&accounts[i]); v != "" && rank > 0 {
			tallies[v] = tally{rank, tallies[v].count + 1, i}
		}
	}
	var best *tally
	for _, t := range tallies {
		if best == nil || cmp.Or(cmp.Compare(t.rank, best.rank), cmp.Compare(t.count, best.count), cmp.Compare(t.last, best.last)) > 0 {
			best = &t
		}
	}
	if best == nil {
		return nil
	}
	return &accounts[best.last]
}

// exactness ranks dates: a day before a span of days, with a year before without.
func exactness(date string) int {
	if date == "" {
		return 0
	}
	first, last, ok := record.Days(date)
	switch {
	case !ok:
		return 1
	case first == last:
		return 5
	case first == "" || last == "" || first[:4] != last[:4]:
		return 2
	case first[:7] != last[:7]:
		return 3
	}
	return 4
}

func placeKey(place *record.Place) (string, int) {
	switch {
	case place == nil:
		return "", 0
	case place.City != "":
		return place.Name + "\t" + place.City, 4
	case place.GeoPrecision > 0:
		return place.Name, max(1, 4-place.GeoPrecision)
	}
	return place.Name, 1
}

// Toll is one kind of count of people.
type Toll struct {
	Field string // of the record
	Word  string // as people say it
	Of    func(*record.Incident) *record.Range
	in    func(*Summary) **record.Range
}

// In is what a summary has as this toll.
func (t *Toll) In(s *Summary) *record.Range { return *t.in(s) }

// Tolls are the kinds of counts that accounts give.
var Tolls = []Toll{
	{"fatalities", "killed", func(i *record.Incident) *record.Range { return i.Fatalities }, func(s *Summary) **record.Range { return &s.Fatalities }},
	{"injuries", "injured", func(i *record.Incident) *record.Range { return i.Injuries }, func(s *Summary) **record.Range { return &s.Injuries }},
	{"abducted", "abducted", func(i *record.Incident) *record.Range { return i.Abducted }, func(s *Summary) **record.Range { return &s.Abducted }},
	{"detained", "detained", func(i *record.Incident) *record.Range { return i.Detained }, func(s *Summary) **record.Range { return &s.Detained }},
	{"attacker_fatalities", "attackers killed", func(i *record.Incident) *record.Range { return i.AttackerFatalities }, func(s *Summary) **record.Range { return &s.Attackers }},
}

// order sorts the accounts of an incident by the publication of their reports, undated ones first.
func order(accounts []Account, reports map[string]*Report) {
	slices.SortFunc(accounts, func(a, b Account) int {
		return cmp.Or(cmp.Compare(reports[a.Report].Published, reports[b.Report].Published), cmp.Compare(a.Report, b.Report), cmp.Compare(a.ID, b.ID))
	})
}

// byDate sorts incidents by their first day, those without a date last.
func byDate(incidents []Incident) {
	key := func(i *Incident) string {
		if first, last, ok := record.Days(i.Summary.Date); ok {
			return cmp.Or(first, "0000") + last
		}
		return "9999" + i.Summary.Date
	}
	slices.SortFunc(incidents, func(a, b Incident) int { return cmp.Or(cmp.Compare(key(&a), key(&b)), cmp.Compare(a.ID, b.ID)) })
}
