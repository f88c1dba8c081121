package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"casus/ask"
	"casus/ledger"
	"casus/record"

	"github.com/spf13/cobra"
)

// choice is the filter that the flags of a command make.
type choice struct {
	sight
	actor, country, place, from, to, kind string
}

func (c *choice) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.actor, "actor", "", "only with this party, by any of its names")
	cmd.Flags().StringVar(&c.country, "country", "", "only in this country (KE or Kenya)")
	cmd.Flags().StringVar(&c.place, "place", "", "only at this place: a site, a town or a province")
	cmd.Flags().StringVar(&c.from, "from", "", "only on or after this date (2024-03-24, 2024-03 or 2024)")
	cmd.Flags().StringVar(&c.to, "to", "", "only on or before this date")
	cmd.Flags().StringVar(&c.kind, "type", "", `only of this event type or sub-event type, or words of it ("suicide bomb")`)
	c.sight.flags(cmd)
}

func (c *choice) filter(cmd *cobra.Command, l ledger.Ledger) (ledger.Filter, error) {
	filter := ledger.Filter{Place: c.place, Type: c.kind}
	var err error
	if filter.View, err = c.view(cmd); err != nil {
		return filter, err
	}
	if filter.From, _, err = bound(c.from); err != nil {
		return filter, &usageError{cmd.CommandPath(), fmt.Errorf("--from: %w", err)}
	}
	if _, filter.To, err = bound(c.to); err != nil {
		return filter, &usageError{cmd.CommandPath(), fmt.Errorf("--to: %w", err)}
	}
	if c.country != "" {
		if filter.Country = ask.CountryCode(c.country); filter.Country == "" {
			return filter, &usageError{cmd.CommandPath(), fmt.Errorf("--country: %q is no country that we know; give its ISO 3166 code of two letters", c.country)}
		}
	}
	if c.actor != "" {
		if filter.Parties, err = ask.Parties(cmd.Context(), l, c.actor); err != nil {
			return filter, err
		}
	}
	return filter, nil
}

// bound is the first and last day of a date on the command line.
func bound(date string) (first, last string, err error) {
	if date == "" {
		return "", "", nil
	}
	first, last, ok := record.Days(date)
	if !ok || first == "" || last == "" {
		return "", "", fmt.Errorf("%q is not a date; write it as 2024-03-24, 2024-03 or 2024", date)
	}
	return first, last, nil
}

func incidentsCommand() *cobra.Command {
	var chosen choice
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "incidents",
		Short: "List incidents, with filters",
		Long:  "List the incidents of the ledger by date, as their accounts come to together. casus show ID shows what each report says.",
		Example: `  casus incidents
  casus incidents --country Kenya --from 2024-01-01 --to 2024-06
  casus incidents --actor "Red Banner Front" --type bomb
  casus incidents --place Cotabato --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := openLedger(cmd)
			if err != nil {
				return err
			}
			defer l.Close()
			filter, err := chosen.filter(cmd, l)
			if err != nil {
				return err
			}
			incidents, err := l.Incidents(cmd.Context(), filter)
			if err != nil {
				return err
			}
			out, flush, err := output(cmd, l)
			if err != nil {
				return err
			}
			if asJSON {
				if err := printJSON(out, incidents); err != nil {
					return err
				}
				return flush()
			}
			if len(incidents) == 0 {
				fmt.Fprintln(out, "No incident in the ledger fits.")
				return flush()
			}
			if err := incidentTable(out, incidents); err != nil {
				return err
			}
			fmt.Fprintf(out, "%s. %s\ncasus show ID tells what each report says.\n", count(len(incidents), "incident"), aboutView(filter.View))
			return flush()
		},
	}
	chosen.flags(cmd)
	jsonFlag(cmd, &asJSON, "print the incidents with all their accounts as JSON")
	return cmd
}

func incidentTable(to io.Writer, incidents []ledger.Incident) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tDATE\tPLACE\tWHAT\tBY\tKILLED\tREPORTS")
	for i := range incidents {
		incident := &incidents[i]
		s := &incident.Summary
		what := s.SubEventType
		if s.Stage != "accomplished" && s.Stage != "" {
			what += " (" + s.Stage + ")"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%d\n", incident.ID, s.Date, shorten(ledger.PlaceText(s.Place), 32), shorten(what, 38),
			shorten(strings.Join(perpetrators(incident), ", "), 32), s.Fatalities.Estimate(), incident.Reports)
	}
	return table.Flush()
}

// perpetrators are the names of those who did it, as the accounts give them, each party once.
func perpetrators(incident *ledger.Incident) []string {
	var names []string
	seen := make(map[string]bool)
	for _, account := range incident.Accounts {
		for _, actor := range account.Actors {
			key := actor.ID
			if key == "" {
				key = strings.ToLower(actor.Name)
			}
			if actor.Role == "perpetrator" && !seen[key] {
				seen[key] = true
				names = append(names, actor.Name)
			}
		}
	}
	return names
}
