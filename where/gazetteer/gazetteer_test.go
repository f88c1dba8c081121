package gazetteer

import (
	"crypto/sha256"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"casus/lex"
)

func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"Raqqa", "Ar-Raqqah", "al-Raqqa", "Raqa", "ar Raqqah"},
		{"Deir ez-Zor", "Deir al-Zor", "Dayr az Zawr"},
		{"Sheikh Zuweid", "Shaykh Zuwayd"},
		{"Khan Yunis", "Khan Younis", "Khān Yūnis"},
		{"Kunduz", "Kondoz", "Qunduz"},
		{"Saint John", "St. John", "St John"},
		{"Mosul", "Mosul,"},
	} {
		for _, name := range same[1:] {
			if Key(name) != Key(same[0]) {
				t.Errorf("%q (%s) and %q (%s) have unlike keys", same[0], Key(same[0]), name, Key(name))
			}
		}
	}
	for _, unlike := range [][2]string{{"Mali", "Mala"}, {"Niger", "Nigeria"}, {"Iran", "Iraq"}, {"Kabul", "Kabal"}} {
		if Key(unlike[0]) == Key(unlike[1]) {
			t.Errorf("%q and %q share a key", unlike[0], unlike[1])
		}
	}
}

func TestWriteOpen(t *testing.T) {
	data := Write([]Named{
		{Entry: Entry{GeonameID: 7, Name: "Tarrund", Latitude: -1.25, Longitude: 30.5, Population: 1234567, Country: "XA", Feature: Admin1, Admin1: -1, Admin2: -1}, Names: []string{"Tarrund"}},
		{Entry: Entry{GeonameID: 8, Name: "Zerf", Country: "XA", Feature: Admin2, Admin1: 0, Admin2: -1}, Names: []string{"Zerf"}},
		{Entry: Entry{GeonameID: 9, Name: "Tarrund", Latitude: 89.9, Longitude: -179.9, Population: 500, Country: "XB", Feature: Populated, Admin1: 0, Admin2: 1}, Names: []string{"Tarrund", "Az-Zerfa"}},
	})
	g, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	hits := g.Find(nil, []byte(Key("Tarrund")), lex.Fold("Tarrund"))
	if len(hits) != 2 || hits[0].Place != 0 || hits[1].Place != 2 || !hits[0].Exact {
		t.Fatalf("Tarrund: %+v", hits)
	}
	hits = g.Find(nil, []byte(Key("Zerfah")), lex.Fold("Zerfah"))
	if len(hits) != 1 || hits[0].Exact || !hits[0].Alternate {
		t.Fatalf("Zerfah: %+v", hits)
	}
	e := g.Entry(2)
	if e.GeonameID != 9 || e.Name != "Tarrund" || e.Country != "XB" || e.Admin1 != 0 || e.Admin2 != 1 || e.Population != 500 ||
		math.Abs(e.Latitude-89.9) > 1e-5 || math.Abs(e.Longitude+179.9) > 1e-5 {
		t.Errorf("%+v", e)
	}
	if p := g.Entry(0).Population; p < 1233000 || p > 1234567 {
		t.Errorf("population %d", p)
	}
	for cut := range len(data) - 1 {
		if _, err := Open(data[:cut]); err == nil {
			t.Fatalf("a file cut at %d opens", cut)
		}
	}
}

func TestManifest(t *testing.T) {
	manifest, err := os.ReadFile("places.manifest")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(embedded)); !strings.Contains(string(manifest), sum) {
		t.Errorf("places.bin has the sum %s, which places.manifest does not name; make both with go run ./internal/gen/places", sum)
	}
}

func TestDefault(t *testing.T) {
	g := Default()
	for name, country := range map[string]string{"Kandahar": "AF", "Mosul": "IQ", "Raqqa": "SY", "Maiduguri": "NG", "Slovyansk": "UA", "Jolo": "PH", "Sana'a": "YE"} {
		hits := g.Find(nil, []byte(Key(name)), lex.Fold(name))
		found := false
		for _, hit := range hits {
			found = found || g.Entry(hit.Place).Country == country
		}
		if !found {
			t.Errorf("%s: no place in %s among %d", name, country, len(hits))
		}
	}
	if err := g.check(); err != nil || !g.checkWithin(g) {
		t.Error(err)
	}
}

// TestRoundTrip lays out places of the embedded file again, all fields and names of each.
func TestRoundTrip(t *testing.T) {
	g := Embedded()
	var places []Named
	for place := 0; place < g.Len(); place += 37 {
		e := g.Entry(place)
		places = append(places, Named{e, []string{e.Name}})
	}
	more, err := Open(g.Extension(places))
	if err != nil {
		t.Fatal(err)
	}
	both, err := g.With(more)
	if err != nil {
		t.Fatal(err)
	}
	for i, place := range places {
		number := g.Len() + i
		if e := both.Entry(number); e != place.Entry {
			t.Fatalf("%+v comes back as %+v", place.Entry, e)
		}
		folded := lex.Fold(place.Name)
		key := AppendKey(nil, folded)
		if len(key) == 0 {
			continue
		}
		own := Hit{Place: number, Exact: true}
		if hits := both.Find(nil, key, folded); !more.Has(key) || !slices.Contains(hits, own) || !slices.Contains(hits, Hit{Place: 37 * i, Exact: true}) {
			t.Fatalf("%s: %+v lack the place or its copy", place.Name, hits)
		}
	}
	if folded := "no such place"; more.Has([]byte(folded)) || len(more.Find(nil, []byte(folded), folded)) > 0 {
		t.Errorf("%s is found", folded)
	}
}

func TestPopulation(t *testing.T) {
	before := uint32(0)
	for population := 1; population < 2e9; population += 1 + population/100 {
		packed := packPopulation(population)
		if packed <= before && population < 2048 || packed < before {
			t.Fatalf("%d is packed as %d, below those of less", population, packed)
		}
		before = packed
		if back := unpackPopulation(packed); back > population || population-back > population/1024 {
			t.Fatalf("%d comes back as %d", population, back)
		}
	}
}
