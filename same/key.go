package same

import (
	"strings"
	"time"
)

// Keys are what an account is filed under and what it asks for: two accounts are compared if one is filed under a key
// that the other asks for. A key is a time and a place, both as exactly as the account tells them:
//
//	d 2024-03-22   a day; asked for by accounts of that day and two days around it
//	m 2024-03      the month of an exact day; asked for by accounts that tell only the month or the year
//	c 2024-03      an account that tells only the month (c 2024: the year); asked for by those with a day in it
//	x 03-22        a day of an unknown year; asked for by accounts of that day in any year, which are filed under y 03-22
//
//	u              no date, of a report without a date; asked for by the same
//
//	t ye aden      a town or a site with that word in its name
//	a ye hadramawt a province or a place in it
//	n ye bomb      a country, where no more is told, and the family of the act; asked for by places in it under f ye bomb
//	p x/rbf        a party, of accounts without a place, which are filed under q
//
// Which pairs are compared depends on the two accounts alone, never on what else a ledger holds.
func (a *Account) Keys() (filed, asked []string) {
	k := keyer{filed: make([]string, 0, 8), asked: make([]string, 0, 24)}
	k.account(&a.traits)
	return k.filed, k.asked
}

type keyer struct{ filed, asked []string }

func (k *keyer) account(t *traits) {
	when := &t.when
	places := t.where.keys()
	coarseFiled, coarseAsked := t.coarseKeys()
	switch {
	case when.exact():
		for day := when.first; day <= when.last; day++ {
			k.file("d ", dayText(day), places)
			k.file("d ", dayText(day), coarseFiled)
		}
		for day := when.first - 2; day <= when.last+2; day++ {
			k.ask("d ", dayText(day), places)
			k.ask("d ", dayText(day), coarseAsked)
		}
		months := monthsOf(when.first, when.last)
		for _, month := range months {
			k.file("m ", month, places)
		}
		for _, month := range monthsOf(when.first-2, when.last+2) {
			k.ask("c ", month, places)
		}
		for _, year := range yearsOf(months) {
			k.ask("c ", year, places)
		}
		if when.monthDay != "" {
			k.file("y ", when.monthDay, towns(places))
			k.ask("x ", when.monthDay, towns(places))
		}
	case when.dated && when.days() <= 93:
		months := monthsOf(when.first, when.last)
		for _, month := range months {
			k.file("c ", month, places)
			k.ask("c ", month, places)
		}
		for _, month := range monthsOf(when.first-2, when.last+2) {
			k.ask("m ", month, places)
		}
		for _, year := range yearsOf(months) {
			k.ask("c ", year, places)
		}
	case when.dated && when.days() <= 2*366:
		places = towns(places) // a year in a province is too many
		months := monthsOf(when.first, when.last)
		for _, month := range months {
			k.ask("m ", month, places)
			k.ask("c ", month, places)
		}
		for _, year := range yearsOf(months) {
			k.file("c ", year, places)
			k.ask("c ", year, places)
		}
	case when.monthDay != "":
		k.file("x ", when.monthDay, places)
		k.ask("x ", when.monthDay, places)
		k.ask("y ", when.monthDay, towns(places))
	case !when.dated:
		k.file("u", "", places)
		k.ask("u", "", places)
		k.file("u", "", coarseFiled)
		k.ask("u", "", coarseAsked)
	}
}

func (k *keyer) file(kind, time string, places []string) {
	for _, place := range places {
		k.filed = append(k.filed, kind+time+" "+place)
	}
}

func (k *keyer) ask(kind, time string, places []string) {
	for _, place := range places {
		k.asked = append(k.asked, kind+time+" "+place)
	}
}

// keys are the parts of keys for a place from the province down.
func (s *spot) keys() []string {
	var keys []string
	land := strings.ToLower(s.country)
	add := func(kind, name string) {
		if name != "" {
			keys = append(keys, kind+land+" "+name)
		}
	}
	switch s.reach {
	case inTown:
		for _, word := range s.names[:min(4, len(s.names))] {
			add("t ", word)
		}
		add("a ", s.province)
		for _, word := range s.names[:min(4, len(s.names))] {
			if word != s.province {
				add("a ", word) // what one report calls a town may be another's district or province
			}
		}
	case inProvince:
		add("a ", s.province)
	}
	return keys
}

func towns(places []string) []string {
	for i, place := range places {
		if place[0] != 't' {
			return places[:i]
		}
	}
	return places
}

// coarseKeys lead from accounts that tell no more than the country, or no place, to the others and back.
func (t *traits) coarseKeys() (filed, asked []string) {
	land := strings.ToLower(t.where.country) + " " + t.family
	switch t.where.reach {
	case nowhere:
		for _, p := range t.by {
			if p.id != "" {
				filed = append(filed, "q "+p.id)
				asked = append(asked, "q "+p.id, "p "+p.id)
			}
		}
		return filed, asked
	case inCountry:
		filed, asked = append(filed, "n "+land), append(asked, "n "+land, "f "+land)
	default:
		filed, asked = append(filed, "f "+land), append(asked, "n "+land)
	}
	for _, p := range t.by {
		if p.id != "" {
			filed, asked = append(filed, "p "+p.id), append(asked, "q "+p.id)
		}
	}
	return filed, asked
}

// monthsOf are the months that days lie in.
func monthsOf(first, last int) []string {
	var months []string
	from := time.Unix(int64(first)*24*60*60, 0).UTC()
	for at := time.Date(from.Year(), from.Month(), 1, 0, 0, 0, 0, time.UTC); int(at.Unix()/(24*60*60)) <= last; at = at.AddDate(0, 1, 0) {
		months = append(months, at.Format("2006-01"))
	}
	return months
}

// yearsOf are the years that months lie in.
func yearsOf(months []string) []string {
	var years []string
	for _, month := range months {
		if year := month[:4]; len(years) == 0 || years[len(years)-1] != year {
			years = append(years, year)
		}
	}
	return years
}
