package where

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"casus/lex"
	"casus/where/gazetteer"
)

func TestCountries(t *testing.T) {
	w := known()
	if len(w.countries) < 240 {
		t.Errorf("%d countries", len(w.countries))
	}
	seen := make(map[string]bool)
	for _, c := range w.countries {
		if len(c.code) != 2 || strings.ToUpper(c.code) != c.code || seen[c.code] {
			t.Errorf("%s: %q is no code of its own", c.name, c.code)
		}
		seen[c.code] = true
		if c.latitude == 0 && c.longitude == 0 && c.code != "BV" && c.code != "HM" {
			t.Errorf("%s: no centre", c.name)
		}
	}
}

// TestRegions finds a country for every region of one, and a division for every name of a division.
func TestRegions(t *testing.T) {
	w, g := known(), gazetteer.Default()
	for _, r := range w.regions {
		if _, known := w.byCode[r.country]; !known && r.country != "" {
			t.Errorf("%s: %q is no country", r.name, r.country)
		}
		if r.kind == Area && r.country == "" {
			t.Errorf("%s: a part of which country?", r.name)
		}
		if !r.division {
			if r.latitude < -90 || r.latitude > 90 || r.longitude < -180 || r.longitude > 180 {
				t.Errorf("%s: %v, %v", r.name, r.latitude, r.longitude)
			}
			continue
		}
		found := false
		for _, hit := range g.Find(nil, []byte(gazetteer.Key(r.name)), lex.Fold(r.name)) {
			e := g.Entry(hit.Place)
			found = found || e.Feature == gazetteer.Admin1 && e.Country == r.country
		}
		if !found {
			t.Errorf("%s: no division of %s is called so", r.name, r.country)
		}
	}
}

// TestDivisions finds every division that news write otherwise, or by a code.
func TestDivisions(t *testing.T) {
	divisions := slices.Collect(maps.Values(known().postal))
	for d := range known().news {
		divisions = append(divisions, d)
	}
	g := gazetteer.Default()
	for _, d := range divisions {
		found := false
		for _, hit := range g.Find(nil, []byte(gazetteer.Key(d.name)), lex.Fold(d.name)) {
			e := g.Entry(hit.Place)
			found = found || e.Feature == gazetteer.Admin1 && e.Country == d.country && e.Name == d.name
		}
		if !found {
			t.Errorf("%s: no division of %s is called so", d.name, d.country)
		}
	}
}

func TestCommonWords(t *testing.T) {
	var words []string
	for _, row := range lex.MustParse("common.tsv", commonTable).Rows {
		words = append(words, row.Cells[0])
	}
	if !slices.IsSorted(words) {
		t.Error("common.tsv is not sorted")
	}
	for i := 1; i < len(words); i++ {
		if words[i] == words[i-1] {
			t.Errorf("common.tsv has %q twice", words[i])
		}
	}
	for _, word := range words {
		if lex.Fold(word) != word {
			t.Errorf("common.tsv: %q is not folded", word)
		}
	}
}

func TestCues(t *testing.T) {
	kinds := []string{"division", "settlement", "small", "direction", "locative", "organisation", "person"}
	for _, row := range lex.MustParse("cues.tsv", cuesTable).Rows {
		if !slices.Contains(kinds, row.Cells[1]) {
			t.Errorf("cues.tsv:%d: %q is no kind", row.Line, row.Cells[1])
		}
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			if word == "" || strings.ToLower(word) != word {
				t.Errorf("cues.tsv:%d: %q", row.Line, word)
			}
		}
	}
}
