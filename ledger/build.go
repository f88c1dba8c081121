package ledger

import (
	"strings"

	"casus/lex"
	"casus/record"
	"casus/same"
)

// accountsOf gives a record's incidents the ids under which the ledger keeps them: unique over all reports, and the
// same each time the same report tells the same act.
func accountsOf(rec *record.Record) []Account {
	accounts := make([]Account, len(rec.Incidents))
	taken := make(map[string]bool)
	for i, incident := range rec.Incidents {
		id := accountID(rec.Report.ID, incident.ID)
		for taken[id] {
			id += "b"
		}
		taken[id] = true
		incident.ID = id
		accounts[i] = Account{Incident: incident, Report: rec.Report.ID}
	}
	return accounts
}

// accountID carries the beginning of the report's id, since a record's incident ids need only be unique in the record.
func accountID(report, incident string) string {
	hash := strings.TrimPrefix(report, "sha256:")
	hash = hash[:min(8, len(hash))]
	if strings.Contains(incident, hash) {
		return incident
	}
	return "a-" + hash + "-" + incident
}

// namesOf lists the parties that a record names: those who act, those of whom it says something, and other names for them.
func namesOf(rec *record.Record) []Name {
	var names []Name
	seen := make(map[string]bool)
	add := func(id, name string) {
		folded := lex.Fold(name)
		if folded == "" || id == "" && name == strings.ToLower(name) { // "gunmen" is nobody's name
			return
		}
		n := Name{Party: partyID(id, name), Name: name, Folded: folded, Report: rec.Report.ID}
		if key := n.Party + "\t" + n.Name; !seen[key] {
			seen[key] = true
			names = append(names, n)
		}
	}
	for _, incident := range rec.Incidents {
		for _, actor := range incident.Actors {
			add(actor.ID, actor.Name)
		}
	}
	for _, fact := range rec.Facts {
		add(fact.SubjectID, fact.Subject)
		if other, ok := fact.Value.(string); ok && fact.Relation == "also_known_as" {
			add(partyID(fact.SubjectID, fact.Subject), other)
		}
	}
	return names
}

func partyID(id, name string) string {
	if id != "" {
		return id
	}
	return "name/" + lex.Fold(name)
}

// singles makes an incident of every account alone: what a ledger holds until its accounts are joined.
func singles(accounts []Account) []same.Incident {
	list := make([]same.Account, len(accounts))
	for i := range accounts {
		list[i] = same.Account{ID: accounts[i].ID, Report: accounts[i].Report, Incident: &accounts[i].Incident}
	}
	incidents := make([]same.Incident, 0, len(list))
	for _, account := range list {
		incidents = append(incidents, same.Join([]same.Account{account}, nil, nil)...)
	}
	return incidents
}

// compose builds an incident from its accounts.
func compose(id string, accounts []Account, links []same.Link, reports map[string]*Report) Incident {
	order(accounts, reports)
	incident := Incident{ID: id, Accounts: accounts, Links: links, Summary: summarise(accounts)}
	outlets := make(map[string]bool)
	var sources []same.Report
	seen := make(map[string]bool)
	for i := range accounts {
		accounts[i].IncidentID = id
		report := reports[accounts[i].Report]
		if seen[report.ID] {
			continue
		}
		seen[report.ID] = true
		if report.Outlet != "" {
			outlets[lex.Fold(report.Outlet)] = true
		}
		sources = append(sources, same.Report{ID: report.ID, Outlet: report.Outlet, Signature: report.Signature})
	}
	incident.Reports, incident.Outlets, incident.Sources = len(seen), len(outlets), same.Sources(sources)
	return incident
}

// placeWords are the folded names of a place between spaces, so that a search finds whole words.
func placeWords(place *record.Place) string {
	if place == nil {
		return ""
	}
	return " " + strings.Join([]string{lex.Fold(place.Name), lex.Fold(place.City), lex.Fold(place.Admin1)}, " | ") + " "
}

// days are the bounds by which a date is searched; ok is false for one without a year.
func days(date string) (first, last string, ok bool) {
	first, last, ok = record.Days(date)
	if ok && first == "" {
		first = "0000-01-01"
	}
	if ok && last == "" {
		last = "9999-12-31"
	}
	return first, last, ok
}
