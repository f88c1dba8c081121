package when

import (
	"testing"
	"time"
)

func TestDateIsReadBack(t *testing.T) {
	for _, s := range []string{"2024-03-22", "2024-02-29", "2021-08", "2014", "199X", "18XX", "2014-22", "2014-10/2014-12", "2021/..",
		"../2016", "XXXX-03-22", "XXXX-03", "XXXX-02-29", "-0489", "-0489-09", "2014-10-01/2015", "XXXX-03-03/XXXX-03-05", ""} {
		d, err := Parse(s)
		if err != nil || d.String() != s {
			t.Errorf("Parse(%q) = %q, %v", s, d, err)
		}
		if p, ok := d.read(); ok && p.date() != d {
			t.Errorf("%q is written %q", s, p.date())
		}
	}
	for _, s := range []string{"2024-3-22", "2024-13", "2023-02-29", "24", "XXXX", "20X4", "2024-03-22T10:00", "..", "../..", "2016/2014",
		"2014/2014", "-0000", "-19XX", "2014-22-01", "2014-", "2014-0", "abcd", "2014/", "-XXXX-03"} {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %q", s, d)
		}
	}
}

func TestBounds(t *testing.T) {
	for date, want := range map[Date]string{
		"2024-03-22": "2024-03-22 2024-03-22 day", "2024-02": "2024-02-01 2024-02-29 month", "2014": "2014-01-01 2014-12-31 year",
		"199X": "1990-01-01 1999-12-31 decade", "18XX": "1800-01-01 1899-12-31 century", "2014-22": "2014-06-01 2014-08-31 season",
		"2014-24": "2014-12-01 2015-02-28 season", "2014-10/2014-12": "2014-10-01 2014-12-31 period", "2021/..": "2021-01-01 .. period",
	} {
		first, last, ok := date.Bounds()
		if got := first.String() + " " + last.String() + " " + date.Precision().String(); !ok || got != want {
			t.Errorf("%s: %s, want %s", date, got, want)
		}
	}
	if _, _, ok := Date("XXXX-03-22").Bounds(); ok {
		t.Error("an unknown year has bounds")
	}
}

func TestOverlapsAndContains(t *testing.T) {
	for _, c := range []struct {
		a, b               Date
		overlaps, contains bool
	}{
		{"2024-03", "2024-03-22", true, true},
		{"2024-03-22", "2024-03", true, false},
		{"2024-03", "2024-04-01", false, false},
		{"2021/..", "2024-04-01", true, true},
		{"XXXX-03-22", "2024-03-22", true, false},
		{"XXXX-03-22", "2024-03-23", false, false},
		{"XXXX-03-22", "XXXX-03", true, false},
		{"XXXX-03-22", "XXXX-03-22", true, true},
		{"2014", "", false, false},
		{"", "", false, false},
	} {
		if got := c.a.Overlaps(c.b); got != c.overlaps {
			t.Errorf("%q overlaps %q: %v", c.a, c.b, got)
		}
		if got := c.a.Contains(c.b); got != c.contains {
			t.Errorf("%q contains %q: %v", c.a, c.b, got)
		}
	}
}

func TestDayAgreesWithTheStandardCalendar(t *testing.T) {
	for d := DayOf(-400, 1, 1); d < DayOf(2400, 1, 1); d += 13 {
		year, month, day := d.Civil()
		std := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if got := DayOf(year, month, day); got != d || std.Unix() != int64(d)*86400 || int(std.Weekday()+6)%7 != d.Weekday() {
			t.Fatalf("day %d: %d-%d-%d reads as %d, weekday %d", d, year, month, day, got, d.Weekday())
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{2010: "2010-04-04", 2016: "2016-03-27", 2019: "2019-04-21", 2024: "2024-03-31"} {
		if got := easter(year).String(); got != want {
			t.Errorf("Easter %d: %s", year, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2024-03-22", "XXXX-03", "199X", "2021/..", "-0489-01-01/2015", "2014-22"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil || d == "" {
			return
		}
		if p, ok := d.read(); !ok || p.date() != d {
			t.Fatalf("%q is written %q", d, p.date())
		}
		if first, last, ok := d.Bounds(); ok && first > last {
			t.Fatalf("%q ends before it begins", d)
		}
	})
}
