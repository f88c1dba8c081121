// Package ruletest runs the examples that rules carry.
package ruletest

import (
	"testing"

	"casus/rule"
)

// Check fails unless each rule fires on its own Yes sentences and stays silent on its No sentences.
// fires reads a sentence and says whether the rule of that name made a value in it.
func Check[F any](t *testing.T, rules []rule.Rule[F], fires func(r rule.Rule[F], sentence string) bool) {
	t.Helper()
	seen := make(map[string]bool)
	for _, r := range rules {
		if seen[r.Name] {
			t.Errorf("rule %q is there twice", r.Name)
		}
		seen[r.Name] = true
		if len(r.Yes) == 0 || len(r.No) == 0 {
			t.Errorf("rule %q needs an example and a near miss", r.Name)
		}
		for _, sentence := range r.Yes {
			if !fires(r, sentence) {
				t.Errorf("rule %q does not fire on %q", r.Name, sentence)
			}
		}
		for _, sentence := range r.No {
			if fires(r, sentence) {
				t.Errorf("rule %q fires on %q", r.Name, sentence)
			}
		}
	}
}
