package who

import "testing"

func TestByID(t *testing.T) {
	for _, test := range []struct {
		id, country string
		kind        Kind
		ucdp        int
	}{{"state:YE", "YE", Government, 123}, {"forces:YE", "YE", Forces, 123}, {"ana", "AF", Forces, 130}, {"afghan-taliban", "AF", ArmedGroup, 303},
		{"mnjtf", "NG", Forces, 0}} {
		entry, ok := ByID(test.id)
		if !ok || entry.Kind != test.kind || len(entry.Countries) == 0 || entry.Countries[0] != test.country || entry.UCDP != test.ucdp {
			t.Errorf("%s: %+v", test.id, entry)
		}
	}
	for _, test := range []struct{ id, country, branch string }{
		{"islamic-state", "NG", "iswap"}, {"islamic-state", "TD", "iswap"}, {"islamic-state", "NE", "islamic-state"}, {"islamic-state", "IQ", "islamic-state"},
		{"islamic-state", "FR", "islamic-state"}, {"al-qaeda", "YE", "aqap"}, {"al-qaeda", "PK", "al-qaeda"}, {"al-qaeda", "SO", "al-qaeda"},
		{"houthis", "SA", "houthis"}, {"", "NG", ""},
	} {
		if got := Branch(test.id, test.country); got != test.branch {
			t.Errorf("%s in %s is %s, want %s", test.id, test.country, got, test.branch)
		}
	}
	if entry, ok := ByID("teachers:YE"); ok {
		t.Errorf("%+v", entry)
	}
	if entry, ok := ByID("nobody"); ok {
		t.Errorf("nobody is %+v", entry)
	}
}
