package ask

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"casus/ledger"
)

// Dossier is everything that the ledger holds on one group.
type Dossier struct {
	Group     string     `json:"group"`
	Names     []string   `json:"names"`
	Reports   int        `json:"reports"` // that name it
	Sections  []Section  `json:"sections"`
	Citations []Citation `json:"citations"`
}

// Section is a part of a dossier; no lines means that the reports do not say.
type Section struct {
	Title string `json:"title"`
	Lines []Line `json:"lines"`
}

// ErrUnknownGroup is for a group that no report names.
var ErrUnknownGroup = errors.New("no report in the ledger names this group")

// parts are the sections that facts fill.
var parts = []struct {
	title     string
	relations []string
}{
	{"Origin", []string{"founded", "founded_in", "founded_by", "split_from"}},
	{"Ties", []string{"part_of", "pledged_to", "ally_of", "supported_by", "rival_of"}},
	{"Leaders", []string{"led_by"}},
	{"Strength", []string{"strength", "losses"}},
	{"Members", []string{"members_from"}},
	{"Area", []string{"active_in", "controls", "withdrew_from"}},
	{"Targets and motives", []string{"targets", "motive"}},
	{"Tactics", []string{"tactic"}},
	{"Designations", []string{"designated"}},
}

// Profile makes the dossier of a group, by any of its names.
func Profile(ctx context.Context, l ledger.Ledger, group string) (*Dossier, error) {
	names, err := l.Names(ctx)
	if err != nil {
		return nil, err
	}
	parties := known(names, group)
	d := &Dossier{Group: group, Names: []string{}, Citations: []Citation{}}
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
	for _, part := range parts {
		facts, err := l.Facts(ctx, ledger.FactFilter{Subject: parties, Relations: part.relations})
		if err != nil {
			return nil, err
		}
		if err := inTime(ctx, citer, facts); err != nil {
			return nil, err
		}
		slices.SortStableFunc(facts, func(a, b ledger.Fact) int {
			return slices.Index(part.relations, a.Relation) - slices.Index(part.relations, b.Relation)
		})
		lines, err := factLines(ctx, citer, facts)
		if err != nil {
			return nil, err
		}
		d.add(part.title, lines)
	}
	for _, role := range []struct{ title, role string }{{"Incidents ascribed to it", "perpetrator"}, {"Incidents against it", "target"}} {
		incidents, err := l.Incidents(ctx, ledger.Filter{Parties: parties, Role: role.role})
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
		}
		d.add(role.title, lines)
	}
	statements, err := l.Statements(ctx, ledger.StatementFilter{})
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

func (d *Dossier) add(title string, lines []Line) {
	if lines == nil {
		lines = []Line{}
	}
	d.Sections = append(d.Sections, Section{title, lines})
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
		for _, line := range section.Lines {
			fmt.Fprintln(to, "  "+line.String())
		}
	}
	return WriteCitations(to, d.Citations)
}
