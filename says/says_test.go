package says

import (
	"fmt"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

func read(wording string) *text.Doc {
	return parse.Doc("A title of the report\n\n"+strings.ReplaceAll(wording, " ¶ ", "\n\n"), 0, "")
}

// TestStatements: every wording of a block makes the block's statements, "speaker: words" each, in order.
func TestStatements(t *testing.T) {
	casefile.Check(t, "testdata/statements.cases", func(_ map[string]string, wording string) string {
		doc := read(wording)
		var all []string
		for _, s := range Statements(doc, Find(doc, who.Find(doc))) {
			all = append(all, s.Speaker+": "+s.Text)
		}
		return strings.Join(all, "; ")
	})
}

// TestAttributions: every wording of a block has the block's attributions, "source | cue | content" each, stances
// marked with a star, those inside another with a dash.
func TestAttributions(t *testing.T) {
	casefile.Check(t, "testdata/attributions.cases", func(_ map[string]string, wording string) string {
		doc := read(wording)
		var all []string
		for _, a := range Find(doc, who.Find(doc)) {
			marks := ""
			if a.Stance {
				marks += "* "
			}
			if a.Within >= 0 {
				marks += "- "
			}
			var content []string
			for _, span := range a.Content {
				content = append(content, strings.Join(strings.Fields(span.Of(doc.Text)), " "))
			}
			all = append(all, fmt.Sprintf("%s%s | %s | %s", marks, a.Source.Of(doc.Text), a.Cue.Of(doc.Text), strings.Join(content, " … ")))
		}
		return strings.Join(all, "; ")
	})
}

// TestFlat: sentences without a tree still tell who speaks.
func TestFlat(t *testing.T) {
	casefile.Check(t, "testdata/flat.cases", func(_ map[string]string, wording string) string {
		doc := plaindoc.Doc(wording, "")
		var speakers []string
		for _, a := range Find(doc, who.Find(doc)) {
			speakers = append(speakers, a.Speaker)
		}
		return strings.Join(speakers, "; ")
	})
}

func TestOffice(t *testing.T) {
	doc := read("“The valley is quiet,” said Dana Morel, director of the Harrow Institute.")
	said := Find(doc, who.Find(doc))
	if len(said) != 1 {
		t.Fatalf("%d statements, want 1", len(said))
	}
	got := fmt.Sprint(said[0].Role, "|", said[0].Organisation, "|", said[0].Quoted)
	if want := "director|Harrow Institute|true"; got != want {
		t.Errorf("read %q, want %q", got, want)
	}
}

func TestOf(t *testing.T) {
	doc := plaindoc.Doc("Police said the bridge was closed. The river rose.", "")
	said := Find(doc, who.Find(doc))
	if got := Of(doc, said, 3); len(got) != 1 {
		t.Errorf("%d attributions cover %q, want 1", len(got), doc.Tokens[3].Lower)
	}
	if got := Of(doc, said, len(doc.Tokens)-2); len(got) != 0 {
		t.Errorf("%d attributions cover the second sentence, want none", len(got))
	}
}

func TestStancesAreNoStatements(t *testing.T) {
	doc := read("The mayor praised the guards. The mayor wants to close the bridge, and the group pledged allegiance to the mayor.")
	said := Find(doc, who.Find(doc))
	if len(said) == 0 {
		t.Fatal("no stance was read")
	}
	for i := range doc.Tokens {
		if covering := Of(doc, said, i); len(covering) > 0 {
			t.Errorf("%q is held to be said", doc.Tokens[i].Lower)
		}
	}
	if statements := Statements(doc, said); len(statements) > 0 {
		t.Errorf("a stance is a statement: %+v", statements[0])
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"“A,” said", "said", ", said X", "according to", "\"\"\"", "X, who said", "“ ¶ ”, he added", "claimed by", "blamed on",
		"Police: X", "“Why?” she asked. “No.”", "his claim that", "New footage of the raid in Kesh was shown.", "“We stay.” — Dana Morel", "Quoted, citing harbour sources, said the bridge was closed."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		for _, doc := range []*text.Doc{plaindoc.Doc(body, ""), parse.Doc(body, 0, ""), read(body)} {
			cast := who.Find(doc)
			said := Find(doc, cast)
			for i, a := range said {
				at := 0
				for _, span := range a.Content {
					if span.Start < at || span.End <= span.Start || span.End > len(doc.Text) {
						t.Fatalf("%q: content %v", body, a.Content)
					}
					at = span.Start
				}
				if a.Within >= i {
					t.Fatalf("%q: attribution %d stands within %d", body, i, a.Within)
				}
			}
			for _, s := range Statements(doc, said) {
				if s.Text == "" || s.Speaker == "" {
					t.Fatalf("%q: an empty statement", body)
				}
				for _, e := range s.Evidence {
					if doc.Text[e.Start:e.End] != e.Text {
						t.Fatalf("%q: evidence %q is no slice", body, e.Text)
					}
				}
			}
			Claims(doc, cast, said)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	doc := read(strings.Repeat("“The valley is quiet,” said Dana Morel, director of the Harrow Institute. Police said the bridge was closed.\n", 50))
	cast := who.Find(doc)
	b.ReportAllocs()
	for b.Loop() {
		Find(doc, cast)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func TestFirmness(t *testing.T) {
	casefile.Check(t, "testdata/firmness.cases", func(_ map[string]string, wording string) string {
		doc := read(wording)
		for _, a := range Find(doc, who.Find(doc)) {
			return a.Firmness.String()
		}
		return ""
	})
}

func TestFirmnessIsReadBack(t *testing.T) {
	for f := Stated; f <= Alleged; f++ {
		if back, err := ParseFirmness(f.String()); err != nil || back != f {
			t.Errorf("ParseFirmness(%q) = %v, %v", f, back, err)
		}
	}
	if _, err := ParseFirmness("loud"); err == nil {
		t.Error("loud is a firmness")
	}
}
