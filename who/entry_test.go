package who

import "testing"

func TestByID(t *testing.T) {
	for _, test := range []struct {
		id, country string
		kind        Kind
	}{{"state:YE", "YE", Government}, {"forces:YE", "YE", Forces}, {"afghan-taliban", "AF", ArmedGroup}} {
		entry, ok := ByID(test.id)
		if !ok || entry.Kind != test.kind || len(entry.Countries) == 0 || entry.Countries[0] != test.country {
			t.Errorf("%s: %+v", test.id, entry)
		}
	}
	if entry, ok := ByID("teachers:YE"); ok {
		t.Errorf("%+v", entry)
	}
	if entry, ok := ByID("nobody"); ok {
		t.Errorf("nobody is %+v", entry)
	}
}
