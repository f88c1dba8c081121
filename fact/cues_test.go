package fact

import "testing"

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
