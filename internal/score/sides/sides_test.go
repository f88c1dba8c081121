package main

import (
	"slices"
	"testing"
)

// TestNumbers asks for parties by the names that a key has for them.
func TestNumbers(t *testing.T) {
	known := &actors{
		groups: map[string][]actor{
			"tarrin front": {{1, []string{"NG"}}, {2, []string{"YE"}}},
			"oster army":   {{3, []string{"TD"}}},
		},
		government: map[string]int{"NG": 84, "YE": 123},
		adjectives: map[string]string{"nigerian": "NG", "nigeria": "NG", "yemeni": "YE"},
	}
	for _, test := range []struct {
		names []string
		want  []int
	}{
		{[]string{"gunmen", "the Tarrin Front militants"}, []int{1}},
		{[]string{"Oster Army"}, []int{3}},
		{[]string{"Yemeni army", "army"}, []int{123}},
		{[]string{"Nigeria"}, []int{84}},
		{[]string{"three soldiers"}, []int{84}},
		{[]string{"security forces"}, []int{84}},
		{[]string{"gunmen"}, nil},
		{[]string{"farmers", "Yemeni farmers"}, nil},
	} {
		if got := known.numbers(test.names, []string{"NG"}); !slices.Equal(got, test.want) {
			t.Errorf("%q has %v, want %v", test.names, got, test.want)
		}
	}
}
