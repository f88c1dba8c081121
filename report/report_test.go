package report

import (
	"reflect"
	"strings"
	"testing"
)

func mustParse(t *testing.T, text string, given Given) *Report {
	t.Helper()
	rep, err := Parse("reports/a.txt", []byte(text), given)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

const paragraph = "Gunmen killed three people in the town of Marwah on Friday, police said. The attackers fled.\n"

func TestHeaderBlock(t *testing.T) {
	rep := mustParse(t, "\nTITLE: Three dead in Marwah\r\npublished: March 24, 2024\r\nOutlet: Gulf Monitor via Coast News\r\nAuthors: Ann Lee and Bo Nilsen\r\nURL: https://example.org/1\r\nLanguage: en\r\n\r\n\r\n"+paragraph, Given{Published: "2020-01-01", Outlet: "Other"})
	if rep.Title != "Three dead in Marwah" || rep.Published != "2024-03-24" || rep.PublishedBasis != "stated" || rep.Outlet != "Gulf Monitor" ||
		rep.Via != "Coast News" || rep.URL != "https://example.org/1" || rep.Language != "en" || !reflect.DeepEqual(rep.Byline, []string{"Ann Lee", "Bo Nilsen"}) {
		t.Errorf("%+v", rep)
	}
	if !strings.HasPrefix(rep.Text[rep.Body:], "Gunmen killed") {
		t.Errorf("the text begins at %q", rep.Text[rep.Body:][:20])
	}
	if rep.Text != string(rep.Raw) {
		t.Error("the text is not as it stands in the file")
	}
}

// TestNoHeaderBlock gives first lines that hold a colon and are no header block.
func TestNoHeaderBlock(t *testing.T) {
	for _, first := range []string{"Kabul: three dead in blast", "Title: The Attack\nUnheard-of: yes", "Breaking: gunmen attack market\nDate: unknown"} {
		if rep := mustParse(t, first+"\n\n"+paragraph, Given{}); rep.Body != 0 {
			t.Errorf("%q is taken for a header block", first)
		}
	}
}

func TestHeaderByline(t *testing.T) {
	rep := mustParse(t, "Title: The long road\nPublished: 2024-03-24\nBy Ann Lee in Marwah\n\n"+paragraph, Given{})
	if rep.Title != "The long road" || rep.Published != "2024-03-24" || len(rep.Byline) != 1 || !strings.HasPrefix(rep.Text[rep.Body:], "Gunmen killed") {
		t.Errorf("%+v", rep)
	}
}

func TestHeaderSaysNothing(t *testing.T) {
	rep := mustParse(t, "Title: (none in source)\nPublished: unknown\nOutlet: n/a\n\n"+paragraph, Given{Published: "2024-03", Outlet: "Gulf Monitor"})
	if rep.Title != "" || rep.Published != "2024-03" || rep.PublishedBasis != "given" || rep.Outlet != "Gulf Monitor" {
		t.Errorf("%+v", rep)
	}
}

// TestEdges gives texts without a header block, and what their first and last lines tell.
func TestEdges(t *testing.T) {
	for name, test := range map[string]struct {
		text, title, published, basis, outlet, via string
		byline                                     []string
	}{
		"title, byline, date": {text: "Three dead in Marwah\n\nBy Ann Lee and Bo Nilsen\nMarch 24, 2024\n\n" + paragraph,
			title: "Three dead in Marwah", published: "2024-03-24", basis: "stated", byline: []string{"Ann Lee", "Bo Nilsen"}},
		"no title": {text: paragraph + "\n" + paragraph, basis: "unknown"},
		"dateline with an agency": {text: "Three dead in Marwah\n\nMARWAH, March 24 (Reuters) - " + paragraph,
			title: "Three dead in Marwah", basis: "unknown", outlet: "Reuters"},
		"dateline with an unknown agency": {text: "Three dead in Marwah\n\nMARWAH, March 24 (Coastline Press) — " + paragraph,
			title: "Three dead in Marwah", basis: "unknown", outlet: "Coastline Press"},
		"wire copy in another outlet": {text: "Outlet: Gulf Monitor\n\nMARWAH (AP) — " + paragraph, basis: "unknown", outlet: "AP", via: "Gulf Monitor"},
		"the agency's own copy, by its short name": {text: "Outlet: Coastline Press Agency\n\nMARWAH (Coastline Press) — " + paragraph,
			basis: "unknown", outlet: "Coastline Press Agency"},
		"brackets that are no agency": {text: "Outlet: Gulf Monitor\n\nMARWAH, Kenya (March 24) — " + paragraph, basis: "unknown", outlet: "Gulf Monitor"},
		"dateline with a date":        {text: "MARWAH, March 24, 2024 — " + paragraph, published: "2024-03-24", basis: "inferred"},
		"credits": {text: "Three dead in Marwah\n\n" + paragraph + "\nReporting by Ann Lee; Editing by Bo Nilsen\nCarl Maas contributed to this report.\n",
			title: "Three dead in Marwah", basis: "unknown", byline: []string{"Ann Lee", "Carl Maas"}},
	} {
		rep := mustParse(t, test.text, Given{})
		if rep.Title != test.title || rep.Published != test.published || rep.PublishedBasis != test.basis || rep.Outlet != test.outlet || rep.Via != test.via ||
			!reflect.DeepEqual(rep.Byline, test.byline) {
			t.Errorf("%s:\n got %q %q (%s) %q via %q by %q\nwant %q %q (%s) %q via %q by %q", name, rep.Title, rep.Published, rep.PublishedBasis, rep.Outlet, rep.Via, rep.Byline,
				test.title, test.published, test.basis, test.outlet, test.via, test.byline)
		}
	}
}

func TestGivenOutlet(t *testing.T) {
	for _, test := range []struct{ header, given, outlet, via string }{
		{"", "RFE/RL", "RFE/RL", ""},
		{"Outlet: RFE RL\n\n", "RFE/RL", "RFE RL", ""},
		{"Outlet: Reuters\n\n", "Gulf Monitor", "Reuters", "Gulf Monitor"},
	} {
		if rep := mustParse(t, test.header+paragraph, Given{Outlet: test.given}); rep.Outlet != test.outlet || rep.Via != test.via {
			t.Errorf("%q, given %q: %q via %q", test.header, test.given, rep.Outlet, rep.Via)
		}
	}
}

func TestLanguage(t *testing.T) {
	if rep := mustParse(t, paragraph, Given{}); rep.Language != "en" {
		t.Errorf("English is taken for %q", rep.Language)
	}
	if rep := mustParse(t, "Des hommes armés ont tué trois personnes vendredi dans la ville de Marwah.\n", Given{}); rep.Language != "" {
		t.Errorf("French is taken for %q", rep.Language)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("Title: Three dead\nPublished: 2024-03-24\n\nMARWAH (AP) — "+paragraph), "2024-03-25", "Gulf Monitor")
	f.Add([]byte("Three dead in Marwah\nBy Ann Lee\n24 March 2024\n"+paragraph+"Reporting by Bo Nilsen"), "", "")
	f.Add([]byte("\xff\xfea\x00"), "", "")
	f.Add([]byte("by \xe9"), "", "x")
	f.Fuzz(func(t *testing.T, raw []byte, published, outlet string) {
		rep, err := Parse("a.txt", raw, Given{Published: published, Outlet: outlet})
		if err != nil {
			if _, ok := err.(*Error); !ok {
				t.Errorf("an error of another kind: %v", err)
			}
			return
		}
		if rep.Body < 0 || rep.Body > len(rep.Text) {
			t.Errorf("the body begins at %d of %d", rep.Body, len(rep.Text))
		}
	})
}
