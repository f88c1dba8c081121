package muc4

import (
	"slices"
	"testing"
)

func TestTitle(t *testing.T) {
	for _, test := range []struct{ body, first, last, want string }{
		{"MAYOR ANA RUIZ WAS KILLED.", "ana", "ruiz", "MAYOR"},
		{"ENGINEERS JUAN PEREZ, PEDRO ARCE, AND LUIS MORA WERE KIDNAPPED.", "luis", "mora", "ENGINEERS"},
		{"ENGINEERS JUAN PEREZ, PEDRO ARCE, AND LUIS MORA WERE KIDNAPPED.", "juan", "perez", "ENGINEERS"},
		{"MAYOR JUAN PEREZ AND PEDRO ARCE WERE KIDNAPPED.", "pedro", "arce", ""},
		{"SOLDIERS JUAN PEREZ AND LUIS MORA, AND THE MAYOR, PEDRO ARCE, WERE KIDNAPPED.", "pedro", "arce", ""},
		{"MR RUIZ WAS KILLED.", "ruiz", "ruiz", ""},
	} {
		c := contextOf(t, test.body)
		at := slices.IndexFunc(c.Phrases, func(p Phrase) bool { return c.Doc.Tokens[p.Head].Lower == test.last })
		if at < 0 {
			t.Errorf("%s: no phrase of %q", test.body, test.last)
			continue
		}
		name := c.Phrases[at].First
		for c.Doc.Tokens[name].Lower != test.first {
			name++
		}
		if got := c.title(at, name); got != test.want {
			t.Errorf("%s: %s is %q, want %q", test.body, test.last, got, test.want)
		}
	}
}

func TestAfterTitle(t *testing.T) {
	c := contextOf(t, "PRESIDENCY MINISTER ANA RUIZ WAS KILLED.")
	if got := c.afterTitle(c.From, c.From+4); c.Doc.Tokens[got].Lower != "ana" {
		t.Errorf("the name begins with %q", c.Doc.Tokens[got].Lower)
	}
}

func TestFuller(t *testing.T) {
	for _, test := range []struct {
		description, than string
		want              bool
	}{
		{"MAYOR OF ARCA", "MAYOR", true},
		{"MAYOR", "MAYOR OF ARCA", false},
		{"FORMER MAYOR", "MAYOR", true},
		{"DRIVER OF THE MAYOR", "MAYOR", false},
		{"DRIVER", "", true},
	} {
		if got := fuller(test.description, test.than); got != test.want {
			t.Errorf("%q and %q: %v", test.description, test.than, got)
		}
	}
}
