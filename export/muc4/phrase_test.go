package muc4

import (
	"slices"
	"strings"
	"testing"

	"casus/when"
)

// contextOf reads the body of an invented message from San Salvador.
func contextOf(t *testing.T, body string) *Context {
	t.Helper()
	messages, err := Messages("invented", strings.NewReader("TST9-MUC4-0001\n\n   SAN SALVADOR, 12 MAR 90 (ACAN-EFE) -- [TEXT] "+body+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	return NewContext(messages[0].Doc(), &messages[0])
}

func TestDescription(t *testing.T) {
	for _, test := range []struct{ body, head, want string }{
		{"THE MAYOR OF THE TOWN OF ARCA WAS KILLED.", "mayor", "MAYOR OF THE TOWN OF ARCA"},
		{"ARMED MEN ATTACKED THE LEADER OF THE WORKERS OF THE MILL.", "leader", "LEADER OF THE WORKERS OF THE MILL"},
		{"REBELS BLEW UP AT LEAST THREE POLES.", "poles", "THREE POLES"},
		{"THE POLICE LEFT WHEN SEVERAL PEASANTS WERE WOUNDED.", "peasants", "SEVERAL PEASANTS"},
	} {
		c := contextOf(t, test.body)
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
		c := contextOf(t, test.body)
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
	c := contextOf(t, "A BOMB EXPLODED LAST NIGHT IN THE ESCALON NEIGHBORHOOD. A JUDGE WAS KILLED IN PERU ON 10 MARCH.")
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
	has(c.Locations(first), "EL SALVADOR: SAN SALVADOR (CITY): ESCALON (NEIGHBORHOOD)")
	has(c.Locations(first), "EL SALVADOR: SAN SALVADOR (CITY)")
	has(c.Locations(second), "PERU")
	has(c.Dates(first), "- 12 MAR 90")
	has(c.Dates(first), "12 MAR 90")
	has(c.Dates(second), "10 MAR 90")
}

func TestAgo(t *testing.T) {
	for body, want := range map[string]string{
		"A JUDGE WAS KILLED TODAY.":           "1 day",
		"A JUDGE WAS KILLED ON 8 MARCH 1990.": "2 day",
		"A JUDGE WAS KILLED IN MAY 1984.":     "old span",
	} {
		c := contextOf(t, body)
		at := slices.IndexFunc(c.dates, func(d when.Mention) bool { return d.First >= c.From })
		if at < 0 {
			t.Errorf("%s: no day", body)
			continue
		}
		if got := c.ago(c.dates[at]); got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}

func TestKept(t *testing.T) {
	r := &Reader{Cut: Cuts{Event: 0.3, Message: 0.4}}
	all := []Event{{P: 0.5}, {P: 0.2}, {P: 0.3}}
	if got := r.Kept(all, 0.4); len(got) != 2 || got[1].P != 0.3 {
		t.Errorf("kept %v", got)
	}
	if got := r.Kept(all, 0.3); len(got) != 0 {
		t.Errorf("kept %v of a message that hardly counts", got)
	}
}
