package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"casus/ask"
	"casus/ledger"
	"casus/record"
	"casus/same"
	"casus/text"

	"github.com/spf13/cobra"
)

// explanation is why an account has one of its values.
type explanation struct {
	Account  string `json:"account"`
	Field    string `json:"field"`
	Words    string `json:"words"`
	Rule     string `json:"rule,omitempty"`
	Sentence string `json:"sentence"` // the words between « and »
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// explanations are why an incident is what it is.
type explanations struct {
	Values  []explanation    `json:"values"`
	Joins   []same.Link      `json:"joins"`
	Refused []ledger.Refusal `json:"refused"` // nearly joined
}

// printJoins tells why accounts are one incident, and why others that came near are not.
func printJoins(out io.Writer, incident *ledger.Incident, refused []ledger.Refusal) {
	if len(incident.Links) > 0 {
		fmt.Fprintln(out, "\nJoined")
	}
	for _, link := range incident.Links {
		fmt.Fprintf(out, "  %s with %s: %.1f points\n    %s\n", link.A, link.B, link.Score, link.Reason)
	}
	if len(refused) > 0 {
		fmt.Fprintln(out, "\nNearly joined (casus merge joins them on your word)")
	}
	for _, r := range refused {
		fmt.Fprintf(out, "  %s with %s of %s: %.1f points\n    %s\n", r.Account, r.Other, r.Incident, r.Score, r.Reason)
	}
}

func explainCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain ID",
		Short: "Explain an incident: which rule read which words for each value",
		Long: `Explain where every value of an incident comes from: the field, the rule or weights that read it, and the sentence with
the words marked «so». Then why its accounts were joined, point by point, and which others were nearly joined and why not. ID is the id of the incident or of one account, or the beginning of one.`,
		Example: `  casus explain i-1f0c`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return onIncident(cmd, args[0], ledger.View{Tolls: &ledger.TollRules[0]}, func(l ledger.Ledger, out io.Writer, incident *ledger.Incident) error {
				citer := ask.NewCiter(l)
				list := []explanation{}
				for i := range incident.Accounts {
					account := &incident.Accounts[i]
					if account.ID != args[0] && strings.HasPrefix(args[0], "a-") && !strings.HasPrefix(account.ID, args[0]) {
						continue
					}
					for _, e := range account.Evidence {
						explained, err := explain(cmd.Context(), citer, account, e)
						if err != nil {
							return err
						}
						list = append(list, explained)
					}
				}
				refused, err := l.Refused(cmd.Context(), incident)
				if err != nil {
					return err
				}
				if asJSON {
					return printJSON(out, explanations{list, append([]same.Link{}, incident.Links...), append([]ledger.Refusal{}, refused...)})
				}
				fmt.Fprintf(out, "%s\n%s\n%s\n", incident.ID, headline(incident), aboutView(ledger.View{Tolls: &ledger.TollRules[0]}))
				if err := printExplanations(cmd.Context(), out, citer, incident, list); err != nil {
					return err
				}
				printJoins(out, incident, refused)
				return nil
			})
		},
	}
	jsonFlag(cmd, &asJSON, "print the explanations as JSON")
	return cmd
}

func explain(ctx context.Context, citer *ask.Citer, account *ledger.Account, e record.Evidence) (explanation, error) {
	span, sentence, err := citer.Sentence(ctx, account.Report, text.Span{Start: e.Start, End: e.End})
	if err != nil {
		return explanation{}, err
	}
	start, end := max(0, e.Start-span.Start), min(len(sentence), e.End-span.Start)
	if start <= end && end <= len(sentence) {
		sentence = sentence[:start] + "«" + sentence[start:end] + "»" + sentence[end:]
	}
	return explanation{account.ID, e.Field, e.Text, e.Rule, strings.Join(strings.Fields(sentence), " "), e.Start, e.End}, nil
}

func printExplanations(ctx context.Context, out io.Writer, citer *ask.Citer, incident *ledger.Incident, list []explanation) error {
	before := ""
	for _, e := range list {
		if e.Account != before {
			for _, account := range incident.Accounts {
				if account.ID != e.Account {
					continue
				}
				report, err := citer.Report(ctx, account.Report)
				if err != nil {
					return err
				}
				fmt.Fprintf(out, "\n%s: %s\n", e.Account, described(report))
			}
			before = e.Account
		}
		rule := e.Rule
		if rule == "" {
			rule = "no rule named"
		}
		fmt.Fprintf(out, "\n  %s  by %s, bytes %d–%d\n    %s\n", e.Field, rule, e.Start, e.End, e.Sentence)
	}
	return nil
}
