package where

import "strings"

// CountryName is the short English name of an ISO 3166-1 code; another text stays as it is.
func CountryName(code string) string {
	w := known()
	if row, ok := w.byCode[code]; ok {
		return w.countries[row].name
	}
	return code
}

// CountryCode is the ISO 3166-1 code of a country, given as such, by one of its names, its adjective or its people; ""
// where it is none.
func CountryCode(country string) string {
	w := known()
	if code := strings.ToUpper(country); len(code) == 2 {
		if _, ok := w.byCode[code]; ok {
			return code
		}
	}
	for _, t := range w.terms.Of(letters(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(country)), "the "))) {
		if t.country >= 0 && !t.capital {
			return w.countries[t.country].code
		}
	}
	return ""
}
