package main

import "testing"

func TestDateCredit(t *testing.T) {
	for _, test := range []struct {
		answer, key string
		want        float32
	}{
		{"12 JAN 90", "12 JAN 90", 1},
		{"12 JAN 90", "13 JAN 90", 0},
		{"05 JAN 90", "5 JAN 90", 1},
		{"- 12 JAN 90", "12 JAN 90", 0.5},
		{"11 JAN 90", "- 12 JAN 90", 0.5},
		{"01 JAN 90", "- 12 JAN 90", 0},
		{"12 JAN 90", "11 JAN 90 - 12 JAN 90", 0.5},
		{"12 JAN 90", "JANUARY", 0},
	} {
		if got := dateCredit(test.answer, test.key); got != test.want {
			t.Errorf("%q for %q: %v, want %v", test.answer, test.key, got, test.want)
		}
	}
}

func TestPlaceCredit(t *testing.T) {
	for _, test := range []struct {
		answer, key string
		want        float32
	}{
		{"PERU: LIMA (CITY)", "PERU: LIMA (DEPARTMENT)", 1},
		{"PERU", "PERU: LIMA (CITY)", 0.5},
		{"PERU", "BOLIVIA", 0},
	} {
		if got := placeCredit(test.answer, test.key); got != test.want {
			t.Errorf("%q for %q: %v, want %v", test.answer, test.key, got, test.want)
		}
	}
}
