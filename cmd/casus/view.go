package main

import (
	"fmt"
	"strings"

	"casus/ledger"
	"casus/record"

	"github.com/spf13/cobra"
)

// sight is the view that the flags of a command make.
type sight struct{ asOf, tolls string }

func (s *sight) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.asOf, "as-of", "", "as it was known on this day: reports published later count for nothing")
	cmd.Flags().StringVar(&s.tolls, "tolls", ledger.TollRules[0].Name, "the rule that sums tolls up: "+strings.Join(tollRules(), ", "))
}

func tollRules() []string {
	names := make([]string, len(ledger.TollRules))
	for i := range ledger.TollRules {
		names[i] = ledger.TollRules[i].Name
	}
	return names
}

func (s *sight) view(cmd *cobra.Command) (ledger.View, error) {
	rule, ok := ledger.TollRuleNamed(s.tolls)
	if !ok {
		return ledger.View{}, &usageError{cmd.CommandPath(), fmt.Errorf("--tolls %q: give one of %s", s.tolls, strings.Join(tollRules(), ", "))}
	}
	view := ledger.View{Tolls: rule}
	if s.asOf != "" {
		_, last, ok := record.Days(s.asOf)
		if !ok || last == "" {
			return view, &usageError{cmd.CommandPath(), fmt.Errorf("--as-of: %q is not a date; write it as 2024-03-24, 2024-03 or 2024", s.asOf)}
		}
		view.AsOf = last
	}
	return view, nil
}

// aboutView tells by what rule and as of when a page was made.
func aboutView(v ledger.View) string {
	text := "Tolls by rule " + v.Tolls.Name + ": " + v.Tolls.Says + "."
	if v.AsOf != "" {
		text += " As known on " + v.AsOf + "."
	}
	return text
}
