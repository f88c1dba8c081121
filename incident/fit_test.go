package incident

import (
	"testing"

	"casus/where"
)

// TestSamePlace holds places together and apart: of villages that only the report names nobody knows how near they are.
func TestSamePlace(t *testing.T) {
	at := func(kind where.Kind, name, city, admin string, latitude float64, lent bool) *where.Place {
		return &where.Place{Kind: kind, Name: name, City: city, Admin1: admin, Country: "ML", Latitude: latitude, Located: true, Lent: lent}
	}
	gao := at(where.Town, "Gao", "", "Gao", 16.27, false)
	for _, c := range []struct {
		one, two *where.Place
		together bool
	}{
		{gao, gao, true},
		{gao, at(where.Site, "market", "Gao", "Gao", 16.27, false), true},
		{gao, at(where.Town, "Djebock", "", "Gao", 16.30, false), true},
		{gao, at(where.Town, "Djebock", "", "Gao", 17.27, false), false},
		{gao, at(where.Town, "Lougou", "", "Gao", 16.27, true), false},
		{gao, at(where.Site, "police post", "Lougou", "Gao", 16.27, true), false},
		{at(where.Site, "school", "Tarra", "Gao", 16.27, true), at(where.Site, "police post", "Lougou", "Gao", 16.27, true), false},
	} {
		if got := samePlace(c.one, c.two) > 0; got != c.together {
			t.Errorf("%s and %s: %v, want %v", c.one.Name, c.two.Name, got, c.together)
		}
	}
}
