package codes

import (
	"os"
	"strings"
	"testing"
)

func TestActs(t *testing.T) {
	words, err := os.ReadFile("../../docs/words.md")
	if err != nil {
		t.Fatal(err)
	}
	for sub, act := range acts() {
		if !strings.Contains(string(words), sub) {
			t.Errorf("%q is no sub-event type of docs/words.md", sub)
		}
		if act.Disorder == "" {
			t.Errorf("%q has no disorder type", sub)
		}
	}
	if len(acts()) != 25 {
		t.Errorf("%d sub-event types, want ACLED's 25", len(acts()))
	}
	if got := ActOf("Suicide bomb"); got.Mode != "suicide-attack" || got.CAMEO != "1831" || got.Attack != "3" || got.Weapon != "6" {
		t.Errorf("a suicide bomb is %+v", got)
	}
}

func TestWeapons(t *testing.T) {
	for words, want := range map[string]string{
		"a car bomb": "1832", "roadside bomb": "1833", "assault rifles": "193", "Kalashnikov rifle": "193", "drones": "195",
		"explosive vest": "1831", "machetes": "182", "chlorine gas": "2041", "diplomacy": "",
	} {
		if got, _ := WeaponOf(words); got.CAMEO != want {
			t.Errorf("%s: CAMEO %q, want %q", words, got.CAMEO, want)
		}
	}
}

func TestTargets(t *testing.T) {
	for _, test := range []struct{ words, kind, want string }{
		{"three police officers", "security forces", "3"}, {"soldiers", "security forces", "4"}, {"a mosque", "property", "15"},
		{"villagers", "civilians", "14"}, {"the Russian Embassy", "diplomats", "7"}, {"six fighters", "militants", "17"}, {"a goat", "", ""},
		{"party", "civilians", "14"},
	} {
		if got, _ := TargetOf(test.words, test.kind); got.GTD != test.want {
			t.Errorf("%s (%s): type %q, want %q", test.words, test.kind, got.GTD, test.want)
		}
	}
}

func TestCountries(t *testing.T) {
	seen := make(map[string]string)
	for code, c := range countries() {
		if c.GW != "" && seen[c.GW] != "" {
			t.Errorf("%s and %s have one number %s", code, seen[c.GW], c.GW)
		}
		seen[c.GW] = code
		if len(c.ISO3) != 3 {
			t.Errorf("%s: three letters %q", code, c.ISO3)
		}
		if c.GW != "" && (c.UCDP == "" || c.ACLED == "" || c.GTD == "") {
			t.Errorf("%s: no region: %+v", code, c)
		}
	}
	if c := CountryOf("AF"); c.ISO3 != "AFG" || c.Number != "4" || c.GW != "700" || c.GTD != "6" {
		t.Errorf("Afghanistan is %+v", c)
	}
}
