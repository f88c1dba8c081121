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
