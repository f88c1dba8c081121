package where

import "testing"

func TestCountryNames(t *testing.T) {
	for name, want := range map[string]string{"Kenya": "KE", "ke": "KE", "the Philippines": "PH", "South Sudan": "SS", "Kenyan": "KE",
		"United States": "US", "Nairobi": "", "Marwah": "", "ZZ": "", "": ""} {
		if got := CountryCode(name); got != want {
			t.Errorf("%q is the country %q, want %q", name, got, want)
		}
	}
	for code, want := range map[string]string{"KE": "Kenya", "SS": "South Sudan", "Red Banner Front": "Red Banner Front", "": ""} {
		if got := CountryName(code); got != want {
			t.Errorf("the name of %q is %q, want %q", code, got, want)
		}
	}
}
