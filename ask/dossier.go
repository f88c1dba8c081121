package ask

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"casus/ledger"
	"casus/record"
)

// Dossier is everything that the ledger holds on one group.
type Dossier struct {
	Group     string     `json:"group"`
	Names     []string   `json:"names"`
	Reports   int        `json:"reports"` // that name it
	Sections  []Section  `json:"sections"`
	Attacks   []Table    `json:"attacks"`   // ascribed to it, by year, place and target
	TollRule  string     `json:"toll_rule"` // by which their tolls are summed up
	Unsaid    []string   `json:"unsaid"`    // what the reports do not say
	Citations []Citation `json:"citations"`
}

// Section is a part of a dossier; no lines means that the reports do not say.
type Section struct {
	Title    string `json:"title"`
	Disagree bool   `json:"disagree,omitempty"` // the lines do not agree with each other
	Lines    []Line `json:"lines"`
}

// ErrUnknownGroup is for a group that no report names.
var ErrUnknownGroup = errors.New("no report in the ledger names this group")

// parts are the sections that facts fill.
var parts = []struct {
	title     string
	relations []string
	changes   bool // over time: lines go by date and tell when they were said
}{
	{"Origin", []string{"founded", "founded_in", "founded_by", "split_from"}, false},
	{"Ties", []string{"part_of", "pledged_to", "ally_of", "supported_by", "rival_of"}, true},
	{"Leaders", []string{"led_by"}, true},
	{"Strength", []string{"strength", "losses"}, true},
	{"Members", []string{"members_from"}, false},
	{"Area", []string{"active_in", "controls", "withdrew_from"}, true},
	{"Targets and motives", []string{"targets", "motive"}, false},
	{"Tactics", []string{"tactic"}, false},
	{"Designations", []string{"designated"}, false},
}

// questions are what one would know of a group, and the relations that answer.
var questions = []struct {
	text      string
	relations []string
}{
	{"when it was founded", []string{"founded"}},
	{"who founded it", []string{"founded_by", "split_from"}},
	{"who leads it", []string{"led_by"}},
	{"how many fighters it has", []string{"strength"}},
	{"where its members come from", []string{"members_from"}},
	{"where it is active", []string{"active_in", "controls"}},
	{"who supports it, or what it is part of", []string{"supported_by", "ally_of", "part_of", "pledged_to"}},
	{"whom it fights", []string{"rival_of", "targets"}},
	{"what it wants", []string{"motive"}},
	{"how it fights", []string{"tactic"}},
	{"who calls it a terrorist group", []string{"designated"}},
	{"what losses it had", []string{"losses"}},
}

// Profile makes the dossier of a group, by any of its names, in a view.
func Profile(ctx context.Context, l ledger.Ledger, group string, view ledger.View) (*Dossier, error) {
	names, err := l.Names(ctx, spellings(group)...)
	if err != nil {
		return nil, err
	}
	parties := known(names, group)
	d := &Dossier{Group: group, Names: []string{}, Attacks: []Table{}, Unsaid: []string{}, Citations: []Citation{}}
	reports, uses := make(map[string]bool), make(map[string]int)
	for _, name := range names {
		if slices.Contains(parties.IDs, name.Party) {
			reports[name.Report] = true
			uses[name.Name]++
		}
	}
	if len(reports) == 0 {
		return nil, ErrUnknownGroup
	}
	for name := range uses {
		d.Names = append(d.Names, name)
	}
	slices.SortFunc(d.Names, func(a, b string) int { // the name most used first; of equals the longer one
		if uses[a] != uses[b] {
			return uses[b] - uses[a]
		}
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	d.Group, d.Reports = d.Names[0], len(reports)

	citer := NewCiter(l)
	told := make(map[string]bool)
	for _, part := range parts {
		facts, err := l.Facts(ctx, ledger.FactFilter{AsOf: view.AsOf, Subject: parties, Relations: part.relations})
		if err != nil {
			return nil, err
		}
		if err := inTime(ctx, citer, facts); err != nil {
			return nil, err
		}
		section, err := d.facts(ctx, citer, facts, part.relations, part.changes)
		if err != nil {
			return nil, err
		}
		section.Title = part.title
		d.Sections = append(d.Sections, section)
		for i := range facts {
			told[facts[i].Relation] = true
		}
	}
	for _, q := range questions {
		if !slices.ContainsFunc(q.relations, func(relation string) bool { return told[relation] }) {
			d.Unsaid = append(d.Unsaid, q.text)
		}
	}
	for _, role := range []struct{ title, role string }{{"Incidents ascribed to it", "perpetrator"}, {"Incidents against it", "target"}} {
		incidents, err := l.Incidents(ctx, ledger.Filter{View: view, Parties: parties, Role: role.role})
		if err != nil {
			return nil, err
		}
		var lines []Line
		for i := range incidents {
			line, err := incidentLine(ctx, citer, &incidents[i])
			if err != nil {
				return nil, err
			}
			lines = append(lines, line)
			d.TollRule = incidents[i].Summary.TollRule
		}
		d.add(role.title, lines)
		if role.role == "perpetrator" {
			d.Attacks = tables(incidents)
		}
	}
	statements, err := l.Statements(ctx, ledger.StatementFilter{AsOf: view.AsOf, Words: parties.Folded})
	if err != nil {
		return nil, err
	}
	lines, err := statementLines(ctx, citer, slices.DeleteFunc(statements, func(s ledger.Statement) bool { return !namesParty(s.Text+" "+s.About, parties) }))
	if err != nil {
		return nil, err
	}
	d.add("What is said about it", lines)
	d.Citations = append(d.Citations, citer.List...)
	return d, nil
}

// facts makes a section of facts: in the order of the relations, or by the time that they are of where that changes.
func (d *Dossier) facts(ctx context.Context, citer *Citer, facts []ledger.Fact, relations []string, changes bool) (Section, error) {
	when := func(f *ledger.Fact) (string, error) {
		report, err := citer.Report(ctx, f.Report)
		if err != nil {
			return "", err
		}
		if first, _, ok := record.Days(f.Date); ok && first != "" {
			return first, nil
		}
		return report.Published, nil
	}
	times := make([]string, len(facts))
	order := make([]int, len(facts))
	for i := range facts {
		var err error
		if times[i], err = when(&facts[i]); err != nil {
			return Section{}, err
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		byRelation := cmp.Compare(slices.Index(relations, facts[i].Relation), slices.Index(relations, facts[j].Relation))
		if changes {
			return cmp.Or(byRelation, cmp.Compare(times[i], times[j]))
		}
		return byRelation
	})
	sorted := make([]ledger.Fact, len(facts))
	for at, i := range order {
		sorted[at] = facts[i]
	}
	lines, err := factLines(ctx, citer, sorted)
	section := Section{Lines: append([]Line{}, lines...)}
	if err != nil || !changes {
		return section, err
	}
	for i := range sorted {
		at := slices.IndexFunc(section.Lines, func(l Line) bool { return l.Text == sentence(&sorted[i].Fact) })
		report, err := citer.Report(ctx, sorted[i].Report)
		if err != nil {
			return section, err
		}
		if at >= 0 && report.Published != "" && !slices.Contains(section.Lines[at].Told, report.Published) {
			section.Lines[at].Told = append(section.Lines[at].Told, report.Published)
		}
	}
	for i := range section.Lines {
		slices.Sort(section.Lines[i].Told)
	}
	for _, relation := range []string{"strength", "led_by"} { // of these a group has one at a time
		same := slices.DeleteFunc(slices.Clone(sorted), func(f ledger.Fact) bool { return f.Relation != relation })
		section.Disagree = section.Disagree || conflict(same)
	}
	return section, nil
}

func (d *Dossier) add(title string, lines []Line) {
	if lines == nil {
		lines = []Line{}
	}
	d.Sections = append(d.Sections, Section{Title: title, Lines: lines})
}

// Write prints a dossier with its citations.
func (d *Dossier) Write(to io.Writer) error {
	fmt.Fprintln(to, d.Group)
	if len(d.Names) > 1 {
		fmt.Fprintln(to, "Also: "+strings.Join(d.Names[1:], ", "))
	}
	reports := "reports"
	if d.Reports == 1 {
		reports = "report"
	}
	fmt.Fprintf(to, "Named in %d %s.\n", d.Reports, reports)
	for _, section := range d.Sections {
		fmt.Fprintf(to, "\n%s\n", section.Title)
		if len(section.Lines) == 0 {
			fmt.Fprintln(to, "  "+NotSaid)
		}
		if section.Disagree {
			fmt.Fprintln(to, "  The reports disagree:")
		}
		for _, line := range section.Lines {
			fmt.Fprintln(to, "  "+toldOn(line.Told)+line.String())
		}
	}
	if err := writeTables(to, d.Attacks, d.TollRule); err != nil {
		return err
	}
	if len(d.Unsaid) > 0 {
		fmt.Fprintf(to, "\nThe reports do not say\n  %s.\n", strings.Join(d.Unsaid, "; "))
	}
	return WriteCitations(to, d.Citations)
}

// toldOn says when the reports came out that say a thing: "2016-03-24: ", "2016-03-24 to 2019-01-02: ".
func toldOn(dates []string) string {
	switch {
	case len(dates) == 0:
		return ""
	case len(dates) == 1:
		return dates[0] + ": "
	}
	return dates[0] + " to " + dates[len(dates)-1] + ": "
}
