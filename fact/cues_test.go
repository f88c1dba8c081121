package fact

import (
	"strings"
	"testing"
)

func TestCueLists(t *testing.T) {
	knowledge, err := loadCues()
	if err != nil {
		t.Fatal(err)
	}
	called := make([]bool, len(rules))
	for _, table := range append(knowledge.tables, knowledge.again, knowledge.asked) {
		for _, calls := range table.calls {
			for _, c := range calls {
				called[c.rule] = true
			}
		}
	}
	for i, yes := range called {
		if !yes {
			t.Errorf("no cue calls rule %q", rules[i].Name)
		}
	}
}

func TestWordings(t *testing.T) {
	for term, want := range map[string]string{
		"arm of":             "arm of",
		"~pledge [its/] aid": "pledge its aid|pledge aid|pledges its aid|pledges aid|pledging its aid|pledging aid|pledged its aid|pledged aid",
		"~expel":             "expel|expels|expelling|expelled",
		"~carry out":         "carry out|carries out|carrying out|carried out",
		"~swear":             "swear|swears|swearing|swore|sworn",
		"[a/the] foe":        "a foe|the foe",
	} {
		if got := strings.Join(wordings(term), "|"); got != want {
			t.Errorf("%q stands for %q, want %q", term, got, want)
		}
	}
}
