package where

import (
	"slices"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/text"
	"casus/text/parse"
)

// TestScenes reads wordings with the word of an act in [brackets], in sentences without trees: the value is its place.
func TestScenes(t *testing.T) {
	casefile.Check(t, "testdata/scenes.txt", func(_ map[string]string, wording string) string {
		doc, span := marked(t, strings.ReplaceAll(wording, " / ", "\n"))
		token, _ := tokensIn(doc, span)
		location, ok := Index(doc, Find(doc)).Of(token)
		if !ok {
			return ""
		}
		p := &location.Place
		return strings.Join([]string{p.Name, p.City, p.Country}, " | ")
	})
}

// TestReportOutranksBorders keeps the province that the report tells of a district, in the spelling of all its districts.
func TestReportOutranksBorders(t *testing.T) {
	for text, want := range map[string]string{
		"Rebels attacked a post in Ghormach district, Faryab province.": "Faryab",
		"Rebels attacked a post in Gardez, Paktiya province.":           "Paktia",
	} {
		doc := plaindoc.Doc(text, "")
		location, ok := Index(doc, Find(doc)).Of(1)
		if !ok || location.Place.Admin1 != want {
			t.Errorf("%s: %q, want %q", text, location.Place.Admin1, want)
		}
	}
}

// TestAfterwards wants no act to lie where people were brought when it was over.
func TestAfterwards(t *testing.T) {
	for sentence, want := range map[string]string{
		"Four people were injured in Zerf and transferred to a hospital in Gao.":                           "Zerf",
		"Four people were injured in the raid and transferred to a hospital in Gao, the capital of Kidal.": "",
		"Four people were injured at a hospital in Gao.":                                                   "hospital",
	} {
		doc := parse.Doc("A title\n\n"+sentence, 0, "")
		act := slices.IndexFunc(doc.Tokens, func(t text.Token) bool { return t.Lower == "injured" })
		if location, _ := Index(doc, Find(doc)).Own(act); location.Place.Name != want {
			t.Errorf("%s: %q, want %q", sentence, location.Place.Name, want)
		}
	}
}

func TestPrecision(t *testing.T) {
	for _, c := range []struct {
		place                 Place
		acled, ucdp, coverage int
	}{
		{Place{Kind: Town, Name: "Gao", Country: "ML", Located: true}, 1, 1, 1},
		{Place{Kind: Town, Name: "Gao", Country: "ML", Located: true, Near: true}, 2, 2, 1},
		{Place{Kind: Town, Name: "Tarrundo", Admin1: "Borno", Country: "NG", Located: true, Lent: true}, 2, 4, 4},
		{Place{Kind: Site, Name: "bank", City: "Kandahar", Country: "AF", Located: true, Lent: true}, 1, 1, 1},
		{Place{Kind: District, Name: "Nad Ali", Country: "AF", Located: true}, 2, 3, 3},
		{Place{Kind: Province, Name: "Helmand", Country: "AF", Located: true}, 3, 4, 4},
		{Place{Kind: Area, Name: "northern Mali", Country: "ML", Located: true}, 3, 5, 4},
		{Place{Kind: Country, Name: "Mali", Country: "ML", Located: true}, 3, 6, 5},
		{Place{Kind: Region, Name: "Gulf of Aden"}, 3, 7, 5},
		{Place{}, 0, 0, 5},
	} {
		if c.place.GeoPrecision() != c.acled || c.place.WherePrecision() != c.ucdp || c.place.Specificity() != c.coverage {
			t.Errorf("%+v: ACLED %d, UCDP %d, GTD %d; want %d, %d, %d", c.place, c.place.GeoPrecision(), c.place.WherePrecision(),
				c.place.Specificity(), c.acled, c.ucdp, c.coverage)
		}
	}
}

func TestAt(t *testing.T) {
	doc := plaindoc.Doc("A bomb hit the Zerfin Hotel in Gao, Mali.", "")
	places := Index(doc, Find(doc))
	for i, want := range map[int]string{0: "", 4: "Zerfin Hotel", 5: "Zerfin Hotel", 7: "Gao", 9: "Mali"} {
		got := ""
		if m := places.At(i); m != nil {
			got = m.Place.Name
		}
		if got != want {
			t.Errorf("token %d (%s): %q, want %q", i, doc.Words(i, i+1), got, want)
		}
	}
}

// TestSpeech wants no act to lie where somebody spoke of it.
func TestSpeech(t *testing.T) {
	for sentence, want := range map[string]string{
		"Troops killed nine rebels in a raid on a camp near Zerf on Sunday, the ministry said in Abuja.":        "camp",
		"Rebels shelled the town, killing three people, according to state media in Damascus.":                  "",
		"Rebels shelled the market, killing three people, according to residents in Damascus.":                  "Damascus",
		"A judge in Mombasa sentenced two men over the attack in which nine were killed in Nairobi.":            "Nairobi",
		"A judge in Mombasa sentenced two men over the attack in which nine people were killed.":                "",
		"A policeman killed the ambassador in front of a crowd and then appeared to condemn the war in Syria.":  "",
		"A missile was fired at the Marlin Luanda, a fuel tanker, in the Gulf of Aden, killing two, they said.": "Gulf of Aden",
	} {
		doc := parse.Doc("A title\n\n"+sentence, 0, "")
		act := slices.IndexFunc(doc.Tokens, func(t text.Token) bool { return t.Lower == "killed" || t.Lower == "killing" })
		if location, _ := Index(doc, Find(doc)).Own(act); location.Place.Name != want {
			t.Errorf("%s: %q, want %q", sentence, location.Place.Name, want)
		}
	}
}

// TestHome asks for the country in which most of what a report names lies.
func TestHome(t *testing.T) {
	for report, want := range map[string]string{
		"Gunmen fled from Gao and from Kidal. Mali has seen a bad year. Niger has not.": "ML",
		"Gunmen fled from Gao. Niger and Chad closed their borders.":                    "",
		"Gunmen fled from Gao and Kidal.":                                               "",
	} {
		doc := plaindoc.Doc(report, "")
		got := ""
		if m := Index(doc, Find(doc)).Home(); m != nil {
			got = m.Place.Country
		}
		if got != want {
			t.Errorf("%q is of %q, want %q", report, got, want)
		}
	}
}
