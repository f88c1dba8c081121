package ask

import (
	"fmt"
	"slices"
	"strings"

	"casus/ledger"
	"casus/lex"
	"casus/record"
)

// attacks tells of what the group has done, or is said to have done.
func attacks(a *asker) error {
	incidents, err := a.done()
	if err != nil {
		return err
	}
	return a.tell(incidents)
}

// attacksCounted counts them, and tells of them.
func attacksCounted(a *asker) error {
	incidents, err := a.done()
	if err != nil || len(incidents) == 0 {
		return err
	}
	a.answer.Note = fmt.Sprintf("%d in the ledger:", len(incidents))
	return a.tell(incidents)
}

// done are the incidents of which the group is a perpetrator in one account, denied ones among them.
func (a *asker) done() ([]ledger.Incident, error) {
	filter := ledger.Filter{Parties: known(a.names, a.asked.group), Role: "perpetrator", From: a.asked.from, To: a.asked.to}
	incidents, err := a.ledger.Incidents(a.ctx, filter)
	if err != nil || a.asked.place == "" {
		return incidents, err
	}
	return slices.DeleteFunc(incidents, func(i ledger.Incident) bool { return !about(&i, a.asked.place) }), nil
}

func attacksOn(a *asker) error {
	incidents, err := a.ledger.Incidents(a.ctx, ledger.Filter{Parties: known(a.names, a.asked.group), Role: "target", From: a.asked.from, To: a.asked.to})
	if err != nil {
		return err
	}
	return a.tell(incidents)
}

// happened tells of the incidents at a place.
func happened(a *asker) error {
	incidents, err := a.at()
	if err != nil {
		return err
	}
	return a.tell(incidents)
}

// at are the incidents that the question's words for a place or an act fit; all of its days where it names none.
func (a *asker) at() ([]ledger.Incident, error) {
	incidents, err := a.ledger.Incidents(a.ctx, ledger.Filter{From: a.asked.from, To: a.asked.to})
	if err != nil || a.asked.place == "" {
		return incidents, err
	}
	return slices.DeleteFunc(incidents, func(i ledger.Incident) bool { return !about(&i, a.asked.place) }), nil
}

// tell adds a line for every incident.
func (a *asker) tell(incidents []ledger.Incident) error {
	for i := range incidents {
		line, err := incidentLine(a.ctx, a.citer, &incidents[i])
		if err != nil {
			return err
		}
		a.answer.Lines = append(a.answer.Lines, line)
	}
	return nil
}

// idle are words of a question that do not say which incident is meant.
var idle = map[string]bool{
	"the": true, "a": true, "an": true, "in": true, "on": true, "at": true, "of": true, "near": true, "and": true, "against": true,
	"attack": true, "attacks": true, "incident": true, "incidents": true, "by": true, "to": true, "city": true, "town": true,
	"province": true, "responsibility": true, "for": true, "killing": true, "killings": true, "violence": true, "was": true,
}

// kinds are words for kinds of act, and what a sub-event type or a weapon then has to hold.
var kinds = map[string][]string{
	"bombing": {"bomb", "explosive"}, "bombings": {"bomb", "explosive"}, "bomb": {"bomb", "explosive"}, "blast": {"bomb", "explosive"},
	"explosion": {"bomb", "explosive"}, "shooting": {"attack", "clash"}, "shootings": {"attack", "clash"}, "kidnapping": {"abduction"},
	"abduction": {"abduction"}, "abductions": {"abduction"}, "kidnappings": {"abduction"}, "airstrike": {"strike"}, "strike": {"strike"},
	"strikes": {"strike"}, "shelling": {"shelling"}, "clash": {"clash"}, "clashes": {"clash"}, "raid": {"attack", "clash", "arrest"},
	"ambush": {"attack", "clash"}, "plot": {"disrupted", "arrest"}, "arrest": {"arrest"}, "arrests": {"arrest"}, "riot": {"mob", "violent"},
	"protest": {"protest"}, "massacre": {"attack"}, "assassination": {"attack"}, "hostage": {"abduction"},
}

// about says whether every word that matters in a question's words for an incident fits it.
func about(incident *ledger.Incident, words string) bool {
	fitted := false
	for word := range strings.FieldsSeq(lex.Fold(words)) {
		word = strings.Trim(word, `.,"“”()`)
		if idle[word] || word == "" {
			continue
		}
		fitted = true
		if !slices.ContainsFunc(incident.Accounts, func(account ledger.Account) bool { return holds(&account.Incident, word) }) {
			code := CountryCode(words)
			return code != "" && slices.ContainsFunc(incident.Accounts, func(account ledger.Account) bool { return account.Place != nil && account.Place.Country == code })
		}
	}
	return fitted
}

// holds says whether an account names something by a word: its place, its targets, its kind.
func holds(i *record.Incident, word string) bool {
	texts := []string{i.SubEventType}
	if place := i.Place; place != nil {
		texts = append(texts, place.Name, place.City, place.Admin1, countryName(place.Country))
		if code := CountryCode(word); code != "" && code == place.Country {
			return true
		}
	}
	for _, target := range i.Targets {
		texts = append(texts, target.Text)
	}
	for _, actor := range i.Actors {
		texts = append(texts, actor.Name)
	}
	texts = append(texts, i.Weapons...)
	for _, text := range texts {
		for part := range strings.FieldsSeq(lex.Fold(text)) {
			if part = strings.Trim(part, ".,()/"); part == word || strings.TrimSuffix(part, "s") == strings.TrimSuffix(word, "s") {
				return true
			}
		}
	}
	kind := strings.ToLower(i.SubEventType + " " + strings.Join(i.Weapons, " "))
	return slices.ContainsFunc(kinds[word], func(part string) bool { return strings.Contains(kind, part) })
}

// tollOf is the toll that a word of the question asks for.
func tollOf(i *record.Incident, word string) *record.Range {
	switch strings.ToLower(word) {
	case "injured", "wounded", "hurt":
		return i.Injuries
	case "abducted", "kidnapped", "taken":
		return i.Abducted
	case "detained", "arrested":
		return i.Detained
	}
	return i.Fatalities
}

// tolls tells of every incident what each report says; it does not add up what may overlap.
func tolls(a *asker) error {
	var incidents []ledger.Incident
	var err error
	if a.asked.group != "" {
		incidents, err = a.done()
	} else {
		incidents, err = a.at()
	}
	if err != nil {
		return err
	}
	told := 0
	for i := range incidents {
		lines, err := a.tollLines(&incidents[i])
		if err != nil {
			return err
		}
		if len(lines) > 0 {
			told++
		}
		if len(lines) > 1 {
			a.answer.Disagree = true
			for n := range lines {
				lines[n].differs = true
			}
		}
		a.answer.Lines = append(a.answer.Lines, lines...)
	}
	if told > 1 {
		a.answer.Note = fmt.Sprintf("%d incidents:", told)
	}
	return nil
}

// tollLines is one line for every toll that an incident's accounts give.
func (a *asker) tollLines(incident *ledger.Incident) ([]Line, error) {
	var lines []Line
	var figures []*record.Range // of each line
	word := strings.ToLower(a.asked.word)
	if word == "" || word == "dead" {
		word = "killed"
	}
	field := map[string]string{"killed": "fatalities", "injured": "injuries", "wounded": "injuries", "hurt": "injuries", "abducted": "abducted", "kidnapped": "abducted", "taken": "abducted",
		"detained": "detained", "arrested": "detained"}[word]
	for i := range incident.Accounts {
		account := &incident.Accounts[i]
		var n int
		if figures, n = addedFigure(figures, tollOf(&account.Incident, word)); n < 0 {
			continue
		}
		number, err := a.citer.Cite(a.ctx, account.Report, account.Evidence, field)
		if err != nil {
			return nil, err
		}
		report, err := a.citer.Report(a.ctx, account.Report)
		if err != nil {
			return nil, err
		}
		if n == len(lines) {
			lines = append(lines, Line{})
		}
		lines[n].Text = fmt.Sprintf("%s: %s %s", place(&incident.Summary), figures[n], word)
		lines[n].By = added(lines[n].By, report.Outlet)
		lines[n].Citations = addedNumber(lines[n].Citations, number)
	}
	if len(lines) == 1 {
		lines[0].By = nil // all agree: the citations say who
	}
	return lines, nil
}

// whoDid tells who is named for the incidents at a place, or against a group, and how.
func whoDid(a *asker) error {
	var incidents []ledger.Incident
	var err error
	if group := known(a.names, a.asked.place); len(group.IDs) > 0 {
		incidents, err = a.ledger.Incidents(a.ctx, ledger.Filter{Parties: group, Role: "target", From: a.asked.from, To: a.asked.to})
	} else {
		incidents, err = a.at()
	}
	if err != nil {
		return err
	}
	for i := range incidents {
		incident := &incidents[i]
		var lines []Line
		for j := range incident.Accounts {
			account := &incident.Accounts[j]
			for n, actor := range account.Actors {
				if actor.Role != "perpetrator" {
					continue
				}
				number, err := a.citer.Cite(a.ctx, account.Report, beside(account.Evidence, fmt.Sprintf("actors[%d]", n), "actors"), "actors")
				if err != nil {
					return err
				}
				text := place(&incident.Summary) + ": " + attributed(&actor)
				lines = cited(lines, text, number)
			}
		}
		a.answer.Lines = append(a.answer.Lines, lines...)
	}
	return nil
}

// attributed says how a party is tied to an act.
func attributed(actor *record.Actor) string {
	by := ""
	if actor.By != "" && lex.Fold(actor.By) != lex.Fold(actor.Name) {
		by = " by " + source(actor.By)
	}
	switch actor.Attribution {
	case "claimed":
		return "claimed by " + withArticle(actor.Name)
	case "blamed":
		return "blamed on " + withArticle(actor.Name) + by
	case "suspected":
		return withArticle(actor.Name) + " suspected" + by
	case "denied":
		return "denied by " + withArticle(actor.Name)
	}
	return "by " + someone(actor.Name)
}

// place says which incident is meant: its date and place.
func place(s *ledger.Summary) string {
	var parts []string
	if s.Date != "" {
		parts = append(parts, bareOrSpan(s.Date))
	}
	if p := s.Place; p != nil {
		name := p.Name
		if p.City != "" && !strings.Contains(lex.Fold(p.Name), lex.Fold(p.City)) {
			name += " in " + p.City
		}
		parts = append(parts, name)
		if country := countryName(p.Country); country != "" && lex.Fold(country) != lex.Fold(p.Name) {
			parts = append(parts, country)
		}
	}
	if len(parts) == 0 {
		return "An incident without date or place"
	}
	return strings.Join(parts, ", ")
}

func bareOrSpan(date string) string {
	if strings.Contains(date, "/") {
		return proseDate(date)
	}
	return bareDate(date)
}

// victims tells of every incident whom it hit, as each report says.
func victims(a *asker) error {
	incidents, err := a.at()
	if err != nil {
		return err
	}
	word := strings.ToLower(a.asked.word)
	for i := range incidents {
		incident := &incidents[i]
		var lines []Line
		for j := range incident.Accounts {
			account := &incident.Accounts[j]
			var hit []string
			for _, target := range account.Targets {
				if harmedSo(target.Harm, word) {
					hit = added(hit, target.Text)
				}
			}
			if len(hit) == 0 {
				continue
			}
			number, err := a.citer.Cite(a.ctx, account.Report, account.Evidence, "targets")
			if err != nil {
				return err
			}
			text := place(&incident.Summary) + ": " + listed(hit)
			lines = cited(lines, text, number)
		}
		a.answer.Lines = append(a.answer.Lines, lines...)
	}
	return nil
}

// harmedSo says whether a harm of the record is what a word of the question means.
func harmedSo(harm, word string) bool {
	switch word {
	case "injured", "wounded", "hurt":
		return harm == "injured"
	case "abducted", "kidnapped", "taken":
		return harm == "abducted"
	case "detained", "arrested":
		return harm == "detained"
	}
	return harm == "killed"
}
