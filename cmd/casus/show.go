package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"casus/ask"
	"casus/ledger"
	"casus/record"
	"casus/text"

	"github.com/spf13/cobra"
)

func showCommand() *cobra.Command {
	var asJSON bool
	var seen sight
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show an incident: what each report says, side by side",
		Long: `Show an incident with its accounts side by side. A star marks a line on which they differ, "(alone)" a value that only
one account gives where the others agree. Below stand the tolls in the order in which they were said, who is said to have
done it and on whose word, the acts of the same wave, and the sentences.
ID is the id of the incident or of one of its accounts, or the beginning of one; ids that it once had lead to it too.`,
		Example: `  casus show i-1f0c
  casus show i-1f0c --as-of 2024-03-23 --tolls acled`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			view, err := seen.view(cmd)
			if err != nil {
				return err
			}
			return onIncident(cmd, args[0], view, func(l ledger.Ledger, out io.Writer, incident *ledger.Incident) error {
				page, err := pageOf(cmd.Context(), l, incident)
				if err != nil {
					return err
				}
				if asJSON {
					return printJSON(out, page)
				}
				return show(cmd.Context(), out, ask.NewCiter(l), page, view)
			})
		},
	}
	seen.flags(cmd)
	jsonFlag(cmd, &asJSON, "print the incident with all its accounts and values as JSON")
	return cmd
}

// page is all that is shown of an incident.
type page struct {
	*ledger.Incident
	Values  []ledger.Value    `json:"values"`
	Related []ledger.Relation `json:"related"`
}

func pageOf(ctx context.Context, l ledger.Ledger, incident *ledger.Incident) (*page, error) {
	p := &page{Incident: incident, Values: []ledger.Value{}, Related: []ledger.Relation{}}
	for i := range incident.Accounts {
		account := &incident.Accounts[i]
		text, err := l.Text(ctx, account.Report)
		if err != nil {
			return nil, err
		}
		credits, err := l.Credits(ctx, account.Report)
		if err != nil {
			return nil, err
		}
		p.Values = append(p.Values, ledger.Values(account, text, credits)...)
	}
	related, err := ledger.Related(ctx, l, incident)
	p.Related = append(p.Related, related...)
	return p, err
}

// onIncident finds an incident and gives it to do.
func onIncident(cmd *cobra.Command, id string, view ledger.View, do func(ledger.Ledger, io.Writer, *ledger.Incident) error) error {
	l, err := openLedger(cmd)
	if err != nil {
		return err
	}
	defer l.Close()
	incident, err := l.Incident(cmd.Context(), id, view)
	if err != nil {
		return unknownID(id, err)
	}
	out, flush, err := output(cmd, l)
	if err != nil {
		return err
	}
	if err := do(l, out, incident); err != nil {
		return err
	}
	return flush()
}

// unknownID adds what to do to the error for an id that stands for no incident.
func unknownID(id string, err error) error {
	if errors.Is(err, ledger.ErrNotFound) || errors.Is(err, ledger.ErrAmbiguous) {
		return &hintError{fmt.Sprintf("%s: %v", id, err), "casus incidents lists the ids"}
	}
	return err
}

// columns is how many accounts stand side by side.
const columns = 3

func show(ctx context.Context, out io.Writer, citer *ask.Citer, p *page, view ledger.View) error {
	fmt.Fprintf(out, "%s\n%s\n%s\n\n", p.ID, headline(p.Incident), aboutView(view))
	for first := 0; first < len(p.Accounts); first += columns {
		if err := sideBySide(ctx, out, citer, p.Incident, first, min(first+columns, len(p.Accounts))); err != nil {
			return err
		}
	}
	if err := p.said(ctx, out, citer); err != nil {
		return err
	}
	for _, link := range p.Links {
		fmt.Fprintf(out, "joined (%.1f points): %s\n", link.Score, link.Reason)
	}
	for _, r := range p.Related {
		kind := "of the same wave"
		if r.Kind == "whole" {
			kind = "the whole of which this is a part"
		}
		fmt.Fprintf(out, "%s: %s (%s)\n", kind, r.Incident, r.Reason)
	}
	if len(p.Links)+len(p.Related) > 0 {
		fmt.Fprintln(out)
	}
	for i := range p.Accounts {
		account := &p.Accounts[i]
		report, err := citer.Report(ctx, account.Report)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "[%d] %s  %s\n", i+1, account.ID, described(report))
		for _, sentence := range sentences(ctx, citer, account) {
			fmt.Fprintf(out, "    “%s”\n", sentence)
		}
	}
	return nil
}

// said prints what was said in the order in which it came out: the tolls, and who did it on whose word.
func (p *page) said(ctx context.Context, out io.Writer, citer *ask.Citer) error {
	number := make(map[string]int)
	for i := range p.Accounts {
		number[p.Accounts[i].ID] = i + 1
	}
	fields := []string{}
	for i := range ledger.Tolls {
		fields = append(fields, ledger.Tolls[i].Word)
	}
	for _, field := range append(fields, "perpetrator") {
		var told []ledger.Value
		for _, v := range p.Values {
			if v.Field == field {
				told = append(told, v)
			}
		}
		if len(told) == 0 || field != "perpetrator" && len(told) < 2 {
			continue
		}
		title := upperFirst(field) + ", in the order of publication"
		if field == "perpetrator" {
			title = "Who is said to have done it"
		}
		fmt.Fprintln(out, title)
		for _, v := range told {
			report, err := citer.Report(ctx, v.Report)
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "  %-10s  %s  [%d] %s%s\n", cmp.Or(report.Published, "no date"), v.Value, number[v.Account], cmp.Or(report.Outlet, report.Source), chain(&v))
			if field == "perpetrator" && v.End > 0 {
				if _, sentence, err := citer.Sentence(ctx, v.Report, text.Span{Start: v.Start, End: v.End}); err == nil {
					fmt.Fprintf(out, "              “%s”\n", shorten(sentence, 160))
				}
			}
		}
		fmt.Fprintln(out)
	}
	return nil
}

// chain tells how a value is held and by whom: ", claimed by X, to AFP".
func chain(v *ledger.Value) string {
	told := ""
	switch {
	case v.Attribution != "" && v.By != "":
		told = ": " + v.Attribution + " by " + v.By
	case v.Attribution != "":
		told = ": " + v.Attribution
	case v.By != "":
		told = ", according to " + v.By
	}
	if v.Credit != "" {
		told += ", credited to " + v.Credit
	}
	return told
}

// headline says in one line what an incident comes to.
func headline(incident *ledger.Incident) string {
	s := &incident.Summary
	parts := []string{s.EventType + ": " + s.SubEventType}
	if s.Stage != "" && s.Stage != "accomplished" {
		parts[0] += " (" + s.Stage + ")"
	}
	for _, part := range []string{s.Date, ledger.PlaceText(s.Place)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	for i := range ledger.Tolls {
		if count := ledger.Tolls[i].In(s); count != nil {
			parts = append(parts, ledger.Tolls[i].Word+" "+count.Estimate())
		}
	}
	return strings.Join(append(parts, sourcesOf(incident)), " · ")
}

func described(report *ledger.Report) string {
	parts := []string{report.Outlet, report.Published}
	if report.Via != "" {
		parts = append(parts, "via "+report.Via)
	}
	if report.Title != "" {
		parts = append(parts, "“"+report.Title+"”")
	}
	parts = append(parts, report.Source)
	var told []string
	for _, part := range parts {
		if part != "" {
			told = append(told, part)
		}
	}
	return strings.Join(told, ", ")
}

// line is one field of an account, as people read it.
type line struct {
	field string
	value func(*record.Incident) string
}

var lines = []line{
	{"type", func(i *record.Incident) string { return i.SubEventType }},
	{"stage", func(i *record.Incident) string { return i.Stage }},
	{"date", func(i *record.Incident) string { return i.Date }},
	{"place", func(i *record.Incident) string { return ledger.PlaceText(i.Place) }},
	{"by", func(i *record.Incident) string { return actorNames(i, "perpetrator") }},
	{"against", func(i *record.Incident) string { return targetNames(i) }},
	{"others", func(i *record.Incident) string { return actorNames(i, "other") }},
	{"killed", func(i *record.Incident) string { return i.Fatalities.String() }},
	{"attackers killed", func(i *record.Incident) string { return i.AttackerFatalities.String() }},
	{"injured", func(i *record.Incident) string { return i.Injuries.String() }},
	{"abducted", func(i *record.Incident) string { return i.Abducted.String() }},
	{"detained", func(i *record.Incident) string { return i.Detained.String() }},
	{"weapons", func(i *record.Incident) string { return strings.Join(i.Weapons, ", ") }},
	{"also told", func(i *record.Incident) string { return otherValues(i) }},
}

func actorNames(incident *record.Incident, role string) string {
	var names []string
	for _, actor := range incident.Actors {
		if actor.Role != role {
			continue
		}
		name := actor.Name
		if actor.Attribution != "" && actor.Attribution != "reported" {
			name += " (" + actor.Attribution
			if actor.By != "" && actor.By != actor.Name {
				name += " by " + actor.By
			}
			name += ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

func targetNames(incident *record.Incident) string {
	var names []string
	for _, target := range incident.Targets {
		names = append(names, target.Text)
	}
	return strings.Join(names, ", ")
}

func otherValues(incident *record.Incident) string {
	var values []string
	for _, account := range incident.Accounts {
		value := account.Field + " " + account.Value
		if account.By != "" {
			value += " (" + account.By + ")"
		}
		values = append(values, value)
	}
	return strings.Join(values, ", ")
}

// sideBySide prints the accounts [first, last) as columns.
func sideBySide(ctx context.Context, out io.Writer, citer *ask.Citer, incident *ledger.Incident, first, last int) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprint(table, "\t")
	for i := first; i < last; i++ {
		report, err := citer.Report(ctx, incident.Accounts[i].Report)
		if err != nil {
			return err
		}
		name := report.Outlet
		if name == "" {
			name = report.Source
		}
		fmt.Fprintf(table, "\t[%d] %s", i+1, shorten(name, 24))
	}
	fmt.Fprintln(table)
	for _, l := range lines {
		told := make(map[string]int)
		for i := range incident.Accounts {
			if value := l.value(&incident.Accounts[i].Incident); value != "" {
				told[value]++
			}
		}
		if len(told) == 0 {
			continue
		}
		mark := " "
		if len(told) > 1 {
			mark = "*"
		}
		fmt.Fprintf(table, "%s\t%s", mark, l.field)
		for i := first; i < last; i++ {
			value := l.value(&incident.Accounts[i].Incident)
			alone := value != "" && len(told) == 2 && told[value] == 1 && most(told) > 1
			if value == "" {
				value = "–"
			}
			width := 30
			if last-first == 1 {
				width = 100
			}
			if value = shorten(value, width); alone {
				value += " (alone)"
			}
			fmt.Fprintf(table, "\t%s", value)
		}
		fmt.Fprintln(table)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	return nil
}

func most(told map[string]int) (n int) {
	for _, times := range told {
		n = max(n, times)
	}
	return n
}

// sentences are those that an account rests on, in the order of the report.
func sentences(ctx context.Context, citer *ask.Citer, account *ledger.Account) []string {
	var spans []text.Span
	var told []string
	for _, e := range account.Evidence {
		span, sentence, err := citer.Sentence(ctx, account.Report, text.Span{Start: e.Start, End: e.End})
		if err != nil {
			continue
		}
		at := len(spans)
		known := false
		for i, other := range spans {
			known = known || other.Overlaps(span)
			if span.Start < other.Start && i < at {
				at = i
			}
		}
		if known {
			continue
		}
		spans = append(spans[:at], append([]text.Span{span}, spans[at:]...)...)
		told = append(told[:at], append([]string{strings.Join(strings.Fields(sentence), " ")}, told[at:]...)...)
	}
	return told
}
