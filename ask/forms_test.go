package ask

import (
	"testing"

	"casus/rule"
	"casus/rule/ruletest"
)

func TestForms(t *testing.T) {
	ruletest.Check(t, forms, func(r rule.Rule[form], question string) bool {
		found, _, ok := understand(question)
		return ok && found.Name == r.Name
	})
}

func TestUnderstand(t *testing.T) {
	for _, test := range []struct {
		question string
		want     slots
	}{
		{"When did IS-K first emerge?", slots{group: "IS-K"}},
		{"Where are the Red Banner Front's fighters from?", slots{group: "Red Banner Front"}},
		{"What attacks has RBF carried out in Marwah since 2020?", slots{group: "RBF", place: "Marwah", from: "2020-01-01"}},
		{"Why would IS-K attack Russia?", slots{group: "IS-K", target: "Russia"}},
		{"How many people were injured in the Marwah bombing on March 22, 2024?", slots{place: "the Marwah bombing", word: "injured", from: "2024-03-22", to: "2024-03-22"}},
		{"Who attacked the port of Marwah?", slots{place: "port of Marwah"}},
		{"What did Ann Lee say about the “Green Hands”?", slots{speaker: "Ann Lee", group: "Green Hands"}},
		{"What happened in Yemen between 2019 and 2021?", slots{place: "Yemen", from: "2019-01-01", to: "2021-12-31"}},
	} {
		_, got, ok := understand(test.question)
		if !ok || got != test.want {
			t.Errorf("%q asks for %+v (understood: %t), want %+v", test.question, got, ok, test.want)
		}
	}
	for _, question := range []string{"", "?", "IS-K", "Will it rain?", "Why?", "What happened?"} {
		if found, _, ok := understand(question); ok {
			t.Errorf("%q is taken for %q", question, found.Name)
		}
	}
}

func FuzzUnderstand(f *testing.F) {
	for _, r := range forms {
		for _, question := range r.Yes {
			f.Add(question)
		}
	}
	f.Fuzz(func(t *testing.T, question string) {
		_, asked, ok := understand(question)
		if ok && asked == (slots{}) {
			t.Errorf("%q names nothing", question)
		}
	})
}
