package main

import (
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
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Show an incident: what each report says, side by side",
		Long: `Show an incident with its accounts side by side. A star marks a line on which they differ.
ID is the id of the incident or of one of its accounts, or the beginning of one.`,
		Example: `  casus show i-1f0c`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return onIncident(cmd, args[0], func(l ledger.Ledger, out io.Writer, incident *ledger.Incident) error {
				if asJSON {
					return printJSON(out, incident)
				}
				return show(cmd.Context(), out, ask.NewCiter(l), incident)
			})
		},
	}
	jsonFlag(cmd, &asJSON, "print the incident with all its accounts as JSON")
	return cmd
}

// onIncident finds an incident and gives it to do.
func onIncident(cmd *cobra.Command, id string, do func(ledger.Ledger, io.Writer, *ledger.Incident) error) error {
	l, err := openLedger(cmd)
	if err != nil {
		return err
	}
	defer l.Close()
	incident, err := l.Incident(cmd.Context(), id)
	if errors.Is(err, ledger.ErrNotFound) || errors.Is(err, ledger.ErrAmbiguous) {
		return &hintError{fmt.Sprintf("%s: %v", id, err), "casus incidents lists the ids"}
	}
	if err != nil {
		return err
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

// columns is how many accounts stand side by side.
const columns = 4

func show(ctx context.Context, out io.Writer, citer *ask.Citer, incident *ledger.Incident) error {
	fmt.Fprintf(out, "%s\n%s\n\n", incident.ID, headline(incident))
	for first := 0; first < len(incident.Accounts); first += columns {
		if err := sideBySide(ctx, out, citer, incident, first, min(first+columns, len(incident.Accounts))); err != nil {
			return err
		}
	}
	for _, link := range incident.Links {
		fmt.Fprintf(out, "%s and %s are one: %s.\n", link.A, link.B, link.Reason)
	}
	if len(incident.Links) > 0 {
		fmt.Fprintln(out)
	}
	for i := range incident.Accounts {
		account := &incident.Accounts[i]
		report, err := citer.Report(ctx, account.Report)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "[%d] %s\n", i+1, described(report))
		for _, sentence := range sentences(ctx, citer, account) {
			fmt.Fprintf(out, "    “%s”\n", sentence)
		}
	}
	return nil
}

// headline says in one line what an incident comes to.
func headline(incident *ledger.Incident) string {
	s := &incident.Summary
	parts := []string{s.EventType + ": " + s.SubEventType}
	if s.Stage != "" && s.Stage != "accomplished" {
		parts[0] += " (" + s.Stage + ")"
	}
	for _, part := range []string{s.Date, placeName(s.Place)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	for _, toll := range []struct {
		word  string
		count *record.Range
	}{{"killed", s.Fatalities}, {"injured", s.Injuries}, {"abducted", s.Abducted}, {"detained", s.Detained}} {
		if toll.count != nil {
			parts = append(parts, toll.word+" "+toll.count.String())
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
	{"place", func(i *record.Incident) string { return placeName(i.Place) }},
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
		told := make(map[string]bool)
		for i := range incident.Accounts {
			if value := l.value(&incident.Accounts[i].Incident); value != "" {
				told[value] = true
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
			if value == "" {
				value = "–"
			}
			width := 30
			if last-first == 1 {
				width = 100
			}
			fmt.Fprintf(table, "\t%s", shorten(value, width))
		}
		fmt.Fprintln(table)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out)
	return nil
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
