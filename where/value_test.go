package where

import "testing"

func TestPlaceIsReadBack(t *testing.T) {
	for _, p := range []Place{
		{},
		{Kind: Site, Name: "Russian Embassy", City: "Kabul", Admin1: "Kabul", Country: "AF", Latitude: 34.52813, Longitude: 69.17233, Located: true, Lent: true},
		{Kind: Town, Name: "Gao", Country: "ML", Latitude: 16.27167, Longitude: -0.04472, Located: true, GeonameID: 2457161, Near: true},
		{Kind: Region, Name: "Gulf of Aden"},
	} {
		if back, err := Parse(p.String()); err != nil || back != p {
			t.Errorf("%q reads back as %+v, %v", p, back, err)
		}
	}
	for _, bad := range []string{"", "town | Gao", "hut | Gao |  |  | ML |  |  | ", "town | Gao |  |  | ML | north |  | ", "town | Gao |  |  | ML |  | x | ", "town | Gao |  |  | ML |  |  | far"} {
		if p, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %+v", bad, p)
		}
	}
}
