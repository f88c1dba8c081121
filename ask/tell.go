package ask

import (
	"context"
	"slices"
	"strings"

	"casus/ledger"
	"casus/lex"
	"casus/record"
)

// incidentLine tells an incident in one line, with a citation for every account.
func incidentLine(ctx context.Context, citer *Citer, incident *ledger.Incident) (Line, error) {
	s := &incident.Summary
	line := Line{Text: place(s) + ": " + actWord(s.SubEventType), Citations: []int{}}
	if s.Stage != "" && s.Stage != "accomplished" {
		line.Text += " (" + s.Stage + ")"
	}
	var by []string
	for i := range incident.Accounts {
		for _, actor := range incident.Accounts[i].Actors {
			if actor.Role == "perpetrator" {
				by = added(by, attributed(&actor))
			}
		}
	}
	if len(by) > 0 {
		line.Text += ", " + strings.Join(by, ", ")
	}
	for _, toll := range []struct {
		word string
		of   func(*record.Incident) *record.Range
	}{
		{"killed", func(i *record.Incident) *record.Range { return i.Fatalities }},
		{"injured", func(i *record.Incident) *record.Range { return i.Injuries }},
		{"abducted", func(i *record.Incident) *record.Range { return i.Abducted }},
		{"detained", func(i *record.Incident) *record.Range { return i.Detained }},
	} {
		var figures []*record.Range
		for i := range incident.Accounts {
			figures, _ = addedFigure(figures, toll.of(&incident.Accounts[i].Incident))
		}
		var values []string
		for _, figure := range figures {
			values = append(values, figure.String())
		}
		if len(values) > 0 {
			line.Text += "; " + strings.Join(values, " or ") + " " + toll.word
		}
		if len(values) > 1 {
			line.Text += " (reports disagree)"
		}
	}
	for i := range incident.Accounts {
		account := &incident.Accounts[i]
		number, err := citer.Cite(ctx, account.Report, account.Evidence, "event_type", "sub_event_type", "type", "fatalities", "date", "place")
		if err != nil {
			return Line{}, err
		}
		line.Citations = addedNumber(line.Citations, number)
	}
	return line, nil
}

// addedFigure adds a toll to those told before, if it tells another figure, and says where it stands among them, -1 for
// no toll. Of "44" and "at least 44" the closer stays.
func addedFigure(figures []*record.Range, toll *record.Range) ([]*record.Range, int) {
	_, high, ok := toll.Bounds()
	if !ok {
		return figures, -1
	}
	at := slices.IndexFunc(figures, toll.SameFigure)
	switch {
	case at < 0:
		return append(figures, toll), len(figures)
	case high >= 0:
		figures[at] = toll
	}
	return figures, at
}

// motives tells what is stated of why, first for the target asked about.
func motives(a *asker) error {
	facts, err := a.facts("motive")
	if err != nil {
		return err
	}
	if a.asked.target != "" {
		fitting := slices.DeleteFunc(slices.Clone(facts), func(f ledger.Fact) bool { return !mentions(&f, a.asked.target) })
		if len(fitting) == 0 && len(facts) > 0 {
			a.answer.Note = "No motive is stated for " + a.asked.target + "; other motives stated:"
		} else {
			facts = fitting
		}
	}
	_, err = a.say(facts)
	return err
}

// mentions says whether a fact speaks of a target, by name or by a word made from it ("Russia", "Russian").
func mentions(f *ledger.Fact, target string) bool {
	texts := []string{valueText(&f.Fact), countryName(f.Qualifiers["target"]), f.Qualifiers["target"]}
	for _, e := range f.Evidence {
		texts = append(texts, e.Text)
	}
	stem := stemOf(target)
	return slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(lex.Fold(text), stem) })
}

// tieRelations are the relations of a group to another party.
var tieRelations = []string{"part_of", "pledged_to", "ally_of", "supported_by", "rival_of", "split_from", "founded_by", "members_from"}

// ties tells what is said of a group and one other party, from the side of either; where nothing is, the other ties.
func ties(a *asker) error {
	facts, err := a.facts(tieRelations...)
	if err != nil {
		return err
	}
	other, err := Parties(a.ctx, a.ledger, a.asked.target)
	if err != nil {
		return err
	}
	fitting := slices.DeleteFunc(slices.Clone(facts), func(f ledger.Fact) bool { return !isParty(valueText(&f.Fact), a.asked.target, other) })
	back, err := a.ledger.Facts(a.ctx, ledger.FactFilter{Subject: other, Relations: tieRelations})
	if err != nil {
		return err
	}
	own := known(a.names, a.asked.group)
	for _, f := range back {
		if isParty(valueText(&f.Fact), a.asked.group, own) {
			fitting = append(fitting, f)
		}
	}
	if len(fitting) > 0 {
		if err := inTime(a.ctx, a.citer, fitting); err != nil {
			return err
		}
	} else if fitting = slices.DeleteFunc(facts, func(f ledger.Fact) bool { return f.Relation == "members_from" || f.Relation == "founded_by" }); len(fitting) > 0 {
		a.answer.Note = "Nothing is said of " + a.asked.target + " in this; other ties stated:"
	}
	_, err = a.say(fitting)
	return err
}

// isParty says whether a value names a party: by one of its names, or by a phrase that holds the name asked for ("Iraqi state").
func isParty(value, asked string, party ledger.Parties) bool {
	folded := strings.TrimPrefix(lex.Fold(value), "the ")
	if slices.Contains(party.Folded, folded) || strings.EqualFold(countryName(value), asked) {
		return true
	}
	stem := stemOf(asked)
	return strings.HasPrefix(folded, stem) || strings.Contains(folded, " "+stem)
}

// stemOf is how the words made from a name begin: "russi" for "Russia" and "Russian".
func stemOf(name string) string {
	name = strings.TrimPrefix(lex.Fold(name), "the ")
	return name[:min(len(name), max(4, len(name)-1))]
}

// overview tells what a group is.
func overview(a *asker) error {
	for _, relation := range []string{"also_known_as", "founded", "founded_in", "founded_by", "part_of", "split_from", "pledged_to", "led_by", "active_in", "strength", "designated"} {
		facts, err := a.facts(relation)
		if err != nil {
			return err
		}
		if _, err := a.say(facts); err != nil {
			return err
		}
	}
	return nil
}

// saidAbout tells the statements that name the group.
func saidAbout(a *asker) error {
	parties := known(a.names, a.asked.group)
	statements, err := a.ledger.Statements(a.ctx, ledger.StatementFilter{Words: parties.Folded})
	if err != nil {
		return err
	}
	return a.quote(slices.DeleteFunc(statements, func(s ledger.Statement) bool {
		return !speaks(&s, a.asked.speaker) || !namesParty(s.Text+" "+s.About, parties)
	}))
}

// saidBy tells the statements of one speaker.
func saidBy(a *asker) error {
	statements, err := a.ledger.Statements(a.ctx, ledger.StatementFilter{})
	if err != nil {
		return err
	}
	return a.quote(slices.DeleteFunc(statements, func(s ledger.Statement) bool { return !speaks(&s, a.asked.speaker) }))
}

// speaks says whether a statement is by somebody whom the question means; a kind of people ("experts") means everybody.
func speaks(s *ledger.Statement, speaker string) bool {
	speaker = strings.TrimPrefix(lex.Fold(speaker), "the ")
	switch speaker {
	case "", "people", "experts", "analysts", "observers", "officials", "reports", "they", "anyone":
		return true
	}
	return strings.Contains(lex.Fold(s.Speaker+" "+s.Role+" "+s.Organization), speaker)
}

func namesParty(text string, parties ledger.Parties) bool {
	folded := " " + lex.Fold(text) + " "
	return slices.ContainsFunc(parties.Folded, func(name string) bool {
		at := strings.Index(folded, name)
		return at > 0 && !isLetter(folded[at-1]) && !isLetter(folded[at+len(name)])
	})
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

func (a *asker) quote(statements []ledger.Statement) error {
	lines, err := statementLines(a.ctx, a.citer, statements)
	a.answer.Lines = append(a.answer.Lines, lines...)
	return err
}

// statementLines writes statements with their speakers.
func statementLines(ctx context.Context, citer *Citer, statements []ledger.Statement) ([]Line, error) {
	var lines []Line
	for i := range statements {
		s := &statements[i]
		speaker := s.Speaker
		var office []string
		for _, part := range []string{s.Role, s.Organization} {
			if part != "" {
				office = append(office, part)
			}
		}
		if len(office) > 0 {
			speaker += " (" + strings.Join(office, ", ") + ")"
		}
		text := strings.Join(strings.Fields(s.Text), " ")
		if s.Quoted {
			text = "“" + strings.Trim(text, "“”\"") + "”"
		}
		number, err := citer.Cite(ctx, s.Report, s.Evidence, "text")
		if err != nil {
			return nil, err
		}
		lines = append(lines, Line{Text: upperStart(speaker) + ": " + text, Citations: addedNumber([]int{}, number)})
	}
	return lines, nil
}
