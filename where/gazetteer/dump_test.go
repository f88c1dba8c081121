package gazetteer

import (
	"strings"
	"testing"

	"casus/lex"
)

// row is a line of a GeoNames dump.
func row(id, name, alternates, class, code, first, second, population string) string {
	return strings.Join([]string{id, name, name, alternates, "35.1", "69.2", class, code, "XA", "", first, second, "", "", population, "", "900", "Asia/Kabul", "2024-01-01"}, "\t")
}

func base(t *testing.T) *Gazetteer {
	g, err := Open(Write([]Named{
		{Entry: Entry{GeonameID: 7, Name: "Tarrund", Latitude: 35, Longitude: 69, Country: "XA", Feature: Admin1, Admin1: -1, Admin2: -1}, Names: []string{"Tarrund"}},
		{Entry: Entry{GeonameID: 8, Name: "Zerf", Latitude: 35, Longitude: 69, Country: "XA", Feature: Admin2, Admin1: 0, Admin2: -1}, Names: []string{"Zerf"}},
		{Entry: Entry{GeonameID: 9, Name: "Orun", Latitude: 35, Longitude: 69, Country: "XA", Population: 900, Feature: Populated, Admin1: 0, Admin2: 1}, Names: []string{"Orun"}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestDump(t *testing.T) {
	g := base(t)
	dump := NewDump(g)
	rows := []string{
		row("7", "Tarrund", "", "A", "ADM1", "01", "", "0"),
		row("8", "Zerf", "", "A", "ADM2", "01", "0101", "0"),
		row("20", "Qala-e Morr", "Qalae Mor,قلعه", "P", "PPL", "01", "0101", "120"),
		row("21", "Orun", "", "P", "PPL", "01", "", "5000"),
		row("22", "Morr Bakery", "", "S", "SHPS", "01", "0101", "0"),
		row("9", "Orun", "", "P", "PPL", "01", "0101", "900"),
	}
	if err := dump.Read("XA.txt", strings.NewReader(strings.Join(rows, "\n"))); err != nil {
		t.Fatal(err)
	}
	if len(dump.Places) != 2 || dump.Known != 3 || dump.Passed != 1 {
		t.Fatalf("%d places, %d known, %d passed over", len(dump.Places), dump.Known, dump.Passed)
	}
	more, err := Open(dump.File())
	if err != nil {
		t.Fatal(err)
	}
	both, err := g.With(more)
	if err != nil {
		t.Fatal(err)
	}
	hits := both.Find(nil, []byte(Key("Qala-e Mor")), lex.Fold("Qala-e Mor"))
	if len(hits) != 1 {
		t.Fatalf("Qala-e Mor: %+v", hits)
	}
	if e := both.Entry(hits[0].Place); e.GeonameID != 20 || e.Admin1 != 0 || e.Admin2 != 1 || e.Country != "XA" || e.Population != 120 {
		t.Errorf("%+v", e)
	}
	if !both.Has([]byte(Key("Qala-e Mor"))) || g.Has([]byte(Key("Qala-e Mor"))) || both.Len() != 5 {
		t.Errorf("the extension is not apart: %d places", both.Len())
	}
	hits = both.Find(nil, []byte(Key("Orun")), lex.Fold("Orun"))
	if len(hits) != 2 || both.Entry(hits[0].Place).GeonameID != 21 || both.Entry(hits[1].Place).GeonameID != 9 {
		t.Errorf("Orun, the larger first: %+v", hits)
	}
	if _, err := Embedded().With(more); err == nil {
		t.Error("the file extends a gazetteer that it was not made for")
	}
}

func TestDumpErrors(t *testing.T) {
	for line, want := range map[string]string{
		"20\tZerf": "XA.txt:1: 2 columns",
		strings.Replace(row("20", "Zerf", "", "P", "PPL", "", "", ""), "35.1", "135", 1): "XA.txt:1: 135, 69.2 is no place on earth",
		row("x", "Zerf", "", "P", "PPL", "", "", ""):                                     "XA.txt:1: \"x\" is no GeoNames id",
	} {
		err := NewDump(base(t)).Read("XA.txt", strings.NewReader(line))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", line, err, want)
		}
	}
}
