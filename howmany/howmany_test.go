package howmany

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/rule"
	"casus/rule/ruletest"
	"casus/text"
	"casus/text/parse"
	"casus/who"
)

func find(wording string, kind text.Kind) (*text.Doc, []Toll) {
	doc := plaindoc.Doc(wording, "")
	if kind != text.Body {
		for i := range doc.Sentences {
			doc.Sentences[i].Kind = kind
		}
	}
	return doc, Find(doc, who.Find(doc))
}

func values(wording string, kind text.Kind) string {
	_, tolls := find(wording, kind)
	var written []string
	for i := range tolls {
		written = append(written, tolls[i].String())
	}
	return strings.Join(written, ", ")
}

func TestTolls(t *testing.T) {
	for _, path := range []string{"testdata/verbs.txt", "testdata/nouns.txt", "testdata/lists.txt", "testdata/marks.txt", "testdata/capitals.txt"} {
		casefile.Check(t, path, func(_ map[string]string, wording string) string { return values(wording, text.Body) })
	}
	casefile.Check(t, "testdata/headlines.txt", func(_ map[string]string, wording string) string { return values(wording, text.Title) })
}

// TestTagged is for wordings that cannot be read without tags: names and nouns that no list knows.
func TestTagged(t *testing.T) {
	casefile.Check(t, "testdata/tagged.txt", func(_ map[string]string, wording string) string {
		doc := parse.Doc(wording, 0, "")
		tolls := Find(doc, who.Find(doc))
		var written []string
		for i := range tolls {
			written = append(written, tolls[i].String())
		}
		return strings.Join(written, ", ")
	})
}

func TestOf(t *testing.T) {
	casefile.Check(t, "testdata/of.txt", func(_ map[string]string, wording string) string {
		doc, tolls := find(wording, text.Body)
		var of []string
		for i := range tolls {
			of = append(of, tolls[i].Of.Of(doc.Text))
		}
		return strings.Join(of, " | ")
	})
}

func TestRules(t *testing.T) {
	ruletest.Check(t, rules, func(r rule.Rule[try], sentence string) bool {
		_, tolls := find(sentence, text.Body)
		for i := range tolls {
			if tolls[i].Trace.Rule == r.Name {
				return true
			}
		}
		return false
	})
}

func TestTollIsReadBack(t *testing.T) {
	for _, written := range []string{"killed 12", "killed 21..", "injured 3..5 part", "killed 2 attackers part", "killed 30000.. total", "killed 12 superseded"} {
		if toll, err := Parse(written); err != nil || toll.String() != written {
			t.Errorf("Parse(%q) = %v, %v", written, toll, err)
		}
	}
	for _, bad := range []string{"", "killed", "12", "none 3", "hit 12", "killed x", "killed 12 parts", "killed 12 part attackers"} {
		if toll, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %v", bad, toll)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"killed 12 people, including 3 children", "12 dead, 30 hurt", "the death toll rose from 12 to 19",
		"two soldiers and a civilian were killed", "took 12 hostage", "lost their lives", "the mayor's murder", "12 killed and wounded",
		"all but two of the twelve died", "among the dead were", "no casualties", "killing himself and five others", "claimed the abduction and"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		doc := plaindoc.Doc(body, "")
		for i, toll := range Find(doc, who.Find(doc)) {
			if toll.Start < 0 || toll.Start >= toll.End || toll.End > len(body) || toll.Trigger < 0 || toll.Trigger >= len(doc.Tokens) {
				t.Fatalf("toll %+v lies outside the text", toll)
			}
			if toll.OfFirst > toll.OfLast || toll.OfLast > len(doc.Tokens) || toll.Parent >= i {
				t.Fatalf("toll %d: %+v", i, toll)
			}
			if back, err := Parse(toll.String()); err != nil || back.String() != toll.String() {
				t.Fatalf("%q is read back as %v, %v", toll.String(), back, err)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(strings.Repeat("At least 12 people, among them three children, were killed and dozens more wounded when "+
		"a bomb went off on a crowded street near the old market of the town, police and two witnesses said. The mayor was not there. "+
		"Rain had fallen all morning and most of the stalls had been closed since the early hours of the day. ", 20), "")
	cast := who.Find(doc)
	b.ReportAllocs()
	var found []Toll
	for b.Loop() {
		found = Find(doc, cast)
	}
	if len(found) == 0 {
		b.Fatal("nothing found")
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
