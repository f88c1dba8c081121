package report

import (
	"testing"

	"casus/rule"
	"casus/rule/ruletest"
)

func TestCreditRules(t *testing.T) {
	ruletest.Check(t, credits, func(r rule.Rule[around], sentence string) bool {
		for _, credit := range Credits(sentence) {
			if credit.How == r.Name {
				return true
			}
		}
		return false
	})
}

func TestCredits(t *testing.T) {
	for _, test := range []struct{ text, outlet, words string }{
		{"A doctor told the Associated Press that he had fled.", "AP", "Associated Press"},
		{"According to the newspaper Al-Marsad, four died.", "Al-Marsad", "newspaper Al-Marsad"},
		{"Hawar news agency reported a strike.", "Hawar", "Hawar news agency"},
	} {
		found := Credits(test.text)
		if len(found) != 1 || found[0].Outlet != test.outlet || test.text[found[0].Start:found[0].End] != test.words {
			t.Errorf("%q credits %+v, want %s by %q", test.text, found, test.outlet, test.words)
		}
	}
}

func FuzzCredits(f *testing.F) {
	f.Add("MARWAH (AP) — A doctor told AFP.")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, credit := range Credits(text) {
			if credit.Start < at || credit.End <= credit.Start || credit.End > len(text) {
				t.Fatalf("credit %+v in %d bytes", credit, len(text))
			}
			at = credit.End
		}
	})
}
