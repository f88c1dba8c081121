package record

import "testing"

func TestParseRange(t *testing.T) {
	for _, text := range []string{"12", "0", "at least 12", "up to 15", "12–15"} {
		if got := ParseRange(text).String(); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	}
	for text, want := range map[string]string{"12..": "at least 12", "..15": "up to 15", "12..15": "12–15"} {
		if got := ParseRange(text).String(); got != want {
			t.Errorf("%q comes back as %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"", "dozens", "at least", "-3", "12-15", "at least many", ".."} {
		if got := ParseRange(text); got != nil {
			t.Errorf("%q is read as %s", text, got)
		}
	}
}

func TestSameFigure(t *testing.T) {
	for _, same := range [][2]string{{"44", "44"}, {"44", "at least 44"}, {"at least 44", "44–46"}} {
		if a, b := ParseRange(same[0]), ParseRange(same[1]); !a.SameFigure(b) || !b.SameFigure(a) {
			t.Errorf("%s and %s tell other figures", same[0], same[1])
		}
	}
	for _, unlike := range [][2]string{{"44", "45"}, {"44", "at least 20"}, {"44–46", "44–48"}, {"44", ""}} {
		if a, b := ParseRange(unlike[0]), ParseRange(unlike[1]); a.SameFigure(b) || b.SameFigure(a) {
			t.Errorf("%s and %s tell one figure", unlike[0], unlike[1])
		}
	}
}

func TestEstimate(t *testing.T) {
	number := func(n int) *int { return &n }
	for _, test := range []struct {
		r    *Range
		want string
	}{
		{nil, ""},
		{&Range{Low: number(9), Best: number(14), High: number(20)}, "14 (9–20)"},
		{&Range{Low: number(14), Best: number(14), High: number(14)}, "14"},
		{&Range{Low: number(14), Best: number(14)}, "at least 14"},
		{&Range{Low: number(9), Best: number(14)}, "14 (at least 9)"},
		{&Range{Low: number(9)}, "at least 9"},
	} {
		if got := test.r.Estimate(); got != test.want {
			t.Errorf("%+v is %q, want %q", test.r, got, test.want)
		}
	}
}
