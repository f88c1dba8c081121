package report

import "testing"

func TestParseDate(t *testing.T) {
	for want, written := range map[string][]string{
		"2024-03-24": {"2024-03-24", "20240324", "2024/03/24", "2024.03.24", "2024-3-24", "2024-03-24T10:15:00Z", "2024-03-24 10:15",
			"March 24, 2024", "24 March 2024", "24 Mar 2024 10:15 GMT", "Sunday, 24 March 2024", "Mar. 24th, 2024", "24 MARCH 2024",
			"24/03/2024", "03/24/2024", "  March 24, 2024  "},
		"2024-03":    {"2024-03", "March 2024", "2024/03"},
		"2024":       {"2024", "03/04/2024"},
		"2024-02-29": {"2024-02-29", "February 29, 2024"},
		"1990-09-02": {"2 Sept 1990"},
		"":           {"", "unknown", "n/a", "(none)", "-"},
	} {
		for _, w := range written {
			got, err := ParseDate(w)
			if err != nil || got != want {
				t.Errorf("%q is read as %q (%v), want %q", w, got, err, want)
			}
		}
	}
	for _, written := range []string{"yesterday", "2023-02-29", "2024-13-01", "2024-00-10", "31 April 2024", "the 24th", "12", "99999", "24 March", "1492-10-12"} {
		if got, err := ParseDate(written); err == nil {
			t.Errorf("%q is taken for %q", written, got)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2024-03-24", "March 24, 2024", "24/03/2024", "20240324", "n/a", "2024-03-24T10:15:00Z", "\xff May"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		date, err := ParseDate(written)
		if err != nil || date == "" {
			return
		}
		if again, err := ParseDate(date); err != nil || again != date {
			t.Errorf("%q gives %q, which reads as %q (%v)", written, date, again, err)
		}
	})
}
