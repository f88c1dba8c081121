package muc4

import (
	"slices"
	"strings"
	"testing"
)

// contextOf reads the body of an invented message from San Salvador.
func contextOf(t *testing.T, body string) (*Context, *Message) {
	t.Helper()
	messages, err := Messages("invented", strings.NewReader("TST9-MUC4-0001\n\n   SAN SALVADOR, 12 MAR 90 (ACAN-EFE) -- [TEXT] "+body+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	m := &messages[0]
	c := NewContext(m.Doc(), m.Dateline)
	c.Prepare(m)
	return c, m
}

func TestDescription(t *testing.T) {
	for _, test := range []struct{ body, head, want string }{
		{"THE MAYOR OF THE TOWN OF ARCA WAS KILLED.", "mayor", "MAYOR OF THE TOWN OF ARCA"},
		{"ARMED MEN ATTACKED THE LEADER OF THE WORKERS OF THE MILL.", "leader", "LEADER OF THE WORKERS OF THE MILL"},
		{"THE POLICE LEFT WHEN SEVERAL PEASANTS WERE WOUNDED.", "peasants", "SEVERAL PEASANTS"},
	} {
		c, _ := contextOf(t, test.body)
		at := slices.IndexFunc(c.Phrases, func(p Phrase) bool { return c.Doc.Tokens[p.Head].Lower == test.head })
		if at < 0 {
			t.Errorf("%s: no phrase of %q", test.body, test.head)
			continue
		}
		if got := c.description(mention{phrase: at, role: 4}); got != test.want {
			t.Errorf("%s: %q, want %q", test.body, got, test.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, test := range []struct{ body, head, want string }{
		{"AT LEAST 30 CIVILIANS WERE KILLED.", "civilians", "30-"},
		{"THE BLAST DAMAGED ABOUT 20 STORES.", "stores", "~20"},
		{"FOUR SOLDIERS WERE WOUNDED.", "soldiers", "4"},
		{"SOLDIERS WERE WOUNDED.", "soldiers", "PLURAL"},
		{"THE JUDGE WAS WOUNDED.", "judge", "1"},
	} {
		c, _ := contextOf(t, test.body)
		at := slices.IndexFunc(c.Phrases, func(p Phrase) bool { return c.Doc.Tokens[p.Head].Lower == test.head })
		if at < 0 {
			t.Errorf("%s: no phrase of %q", test.body, test.head)
			continue
		}
		if got := c.number([]mention{{phrase: at}}); got != test.want {
			t.Errorf("%s: %q, want %q", test.body, got, test.want)
		}
	}
}

func TestOptions(t *testing.T) {
	c, m := contextOf(t, "A BOMB EXPLODED LAST NIGHT IN THE ESCALON NEIGHBORHOOD. A JUDGE WAS KILLED IN PERU ON 10 MARCH.")
	first, second := &Event{Kind: 2, Sentences: []int{1}}, &Event{Kind: 1, Sentences: []int{2}}
	if s := c.Doc.Tokens[c.From].Sent; s != 1 {
		first.Sentences[0], second.Sentences[0] = s, s+1
	}
	has := func(options []Option, want string) {
		t.Helper()
		if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == want }) {
			t.Errorf("no option %q in %v", want, options)
		}
	}
	has(c.Locations(m, first), "EL SALVADOR: SAN SALVADOR (CITY): ESCALON (NEIGHBORHOOD)")
	has(c.Locations(m, first), "EL SALVADOR: SAN SALVADOR (CITY)")
	has(c.Locations(m, second), "PERU")
	has(c.Dates(m, first), "- 12 MAR 90")
	has(c.Dates(m, first), "12 MAR 90")
	has(c.Dates(m, second), "10 MAR 90")
}
