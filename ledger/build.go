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
		id := AccountID(rec.Report.ID, incident.ID)
		for taken[id] {
			id += "b"
		}
		taken[id] = true
		incident.ID = id
		accounts[i] = Account{Incident: incident, Report: rec.Report.ID}
	}
	return accounts
}

// AccountID is the id under which a ledger keeps an incident of a report's record. It carries the beginning of the report's id, since a record's incident ids need only be unique in the record.
func AccountID(report, incident string) string {
	hash := strings.TrimPrefix(report, "sha256:")
	hash = hash[:min(12, len(hash))]
	incident = strings.TrimPrefix(incident, "a-")
	if rest, found := strings.CutPrefix(incident, hash[:min(8, len(hash))]); found { // it carries the report's id already
		if _, after, ok := strings.Cut(rest, "-"); ok {
			incident = after
		}
	}
	return "a-" + hash + "-" + incident
}

// incidentOf is the id of the incident that bears an account's name.
func incidentOf(account string) string { return "i-" + strings.TrimPrefix(account, "a-") }

// namedAfter is the account after which an incident is named.
func namedAfter(incident string) string { return "a-" + strings.TrimPrefix(incident, "i-") }

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

// heir finds the account of a new reading that tells what one of the old reading told: the one whose evidence overlaps
// with it most, else the first of the same kind, date and place. "" where there is none.
func heir(old *Account, accounts []Account) string {
	best, most := "", 0
	for i := range accounts {
		overlap := 0
		for _, e := range old.Evidence {
			for _, other := range accounts[i].Evidence {
				if e.Field == other.Field {
					overlap += max(0, min(e.End, other.End)-max(e.Start, other.Start))
				}
			}
		}
		if overlap > most {
			best, most = accounts[i].ID, overlap
		}
	}
	for i := range accounts {
		if best == "" && accounts[i].SubEventType == old.SubEventType && accounts[i].Date == old.Date && placeWords(accounts[i].Place) == placeWords(old.Place) {
			best = accounts[i].ID
		}
	}
	return best
}

// compose builds an incident from its accounts.
func compose(id string, accounts []Account, links []same.Link, reports map[string]*Report, rule *TollRule) Incident {
	order(accounts, reports)
	outlets := make(map[string]bool)
	at := make(map[string]int)
	var sources []same.Report
	for i := range accounts {
		accounts[i].IncidentID = id
		report := reports[accounts[i].Report]
		if _, seen := at[report.ID]; seen {
			continue
		}
		at[report.ID] = len(sources)
		if report.Outlet != "" {
			outlets[lex.Fold(report.Outlet)] = true
		}
		sources = append(sources, same.Report{ID: report.ID, Outlet: report.Outlet, Credit: report.Credit, Sketch: report.Sketch})
	}
	origins := same.Origins(sources)
	incident := Incident{ID: id, Accounts: accounts, Links: links, Reports: len(sources), Outlets: len(outlets), Origins: make([]int, len(accounts))}
	for i, origin := range origins {
		if origin == i {
			incident.Sources++
		}
	}
	for i := range accounts {
		incident.Origins[i] = origins[at[accounts[i].Report]]
		incident.From = append(incident.From, reports[accounts[i].Report])
	}
	incident.Summary = summarise(accounts, incident.Origins, rule)
	return incident
}

// gather makes incidents of accounts that carry their incidents' ids, by date, in a view.
func gather(members []Account, links map[string][]same.Link, reports map[string]*Report, view View) []Incident {
	groups := make(map[string][]Account)
	for _, account := range members {
		groups[account.IncidentID] = append(groups[account.IncidentID], account)
	}
	incidents := make([]Incident, 0, len(groups))
	for id, accounts := range groups {
		incidents = append(incidents, view.show(id, accounts, links[id], reports)...)
	}
	byDate(incidents)
	return incidents
}

// show is an incident in a view. Of one that later reports have joined from others, the view shows the others again.
func (v View) show(id string, accounts []Account, links []same.Link, reports map[string]*Report) []Incident {
	var known []Account
	for _, account := range accounts {
		if v.holds(reports[account.Report]) {
			known = append(known, account)
		}
	}
	switch len(known) {
	case 0:
		return nil
	case len(accounts):
		return []Incident{compose(id, accounts, links, reports, v.Tolls)}
	}
	told := make([]*same.Account, len(known))
	byID := make(map[string]Account, len(known))
	var sources []same.Report
	for i := range known {
		told[i] = same.New(known[i].ID, known[i].Report, reports[known[i].Report].Published, &known[i].Incident)
		byID[known[i].ID] = known[i]
		report := reports[known[i].Report]
		sources = append(sources, same.Report{ID: report.ID, Outlet: report.Outlet, Credit: report.Credit, Sketch: report.Sketch})
	}
	var incidents []Incident
	for _, joined := range same.Join(told, sources, nil) {
		var members []Account
		for _, member := range joined.Accounts {
			members = append(members, byID[member])
		}
		if joined.ID != id && len(joined.Accounts) == len(known) {
			joined.ID = id // whole, but for its name
		}
		incidents = append(incidents, compose(joined.ID, members, joined.Links, reports, v.Tolls))
	}
	return incidents
}

// holds says whether a report was out on the day of the view. One without a date counts from the day it was read.
func (v View) holds(r *Report) bool {
	if v.AsOf == "" {
		return true
	}
	if day := r.Published; day != "" && '0' <= day[0] && day[0] <= '9' {
		return day <= v.AsOf
	}
	return r.Added[:min(len(r.Added), len("2006-01-02"))] <= v.AsOf
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
