package number

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
)

func TestCounts(t *testing.T) {
	casefile.Check(t, "testdata/counts.txt", func(_ map[string]string, wording string) string {
		var values []string
		for _, m := range Find(plaindoc.Doc(wording, "")) {
			values = append(values, m.Value.String())
		}
		return strings.Join(values, ", ")
	})
}

func TestSpansCoverTheBounds(t *testing.T) {
	doc := plaindoc.Doc("Police said at least 12 of the 300–400 guests died.", "")
	mentions := Find(doc)
	if len(mentions) != 2 || mentions[0].Of(doc.Text) != "at least 12" || mentions[1].Of(doc.Text) != "300–400" {
		t.Fatalf("read %v", mentions)
	}
	for _, m := range mentions {
		if value, tokens := At(doc, m.First); value != m.Value || tokens != m.Last-m.First {
			t.Errorf("At(%d) = %v, %d; Find has %v", m.First, value, tokens, m)
		}
		for i := m.First; i < m.Last; i++ {
			if over, ok := Over(mentions, i); !ok || over != m {
				t.Errorf("Over(%d) = %v, %v; want %v", i, over, ok, m)
			}
		}
	}
	if m, ok := Over(mentions, 0); ok {
		t.Errorf("Over(0) = %v", m)
	}
}

func TestMarks(t *testing.T) {
	for wording, want := range map[string]Mention{
		"dozens fled":       {Vague: true},
		"several hundred":   {Vague: true},
		"about 20 fled":     {About: true},
		"as many as 20":     {About: true},
		"20 fled":           {},
		"about dozens fled": {Vague: true, About: true},
	} {
		found := Find(plaindoc.Doc(wording, ""))
		if len(found) != 1 || found[0].Vague != want.Vague || found[0].About != want.About {
			t.Errorf("%q reads as %+v", wording, found)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for wording, want := range map[string]int{
		"third attack": 3, "22nd brigade": 22, "11th hour": 11, "twenty-first century": 21, "112th": 112, "thirtieth": 30,
		"22th": 0, "three": 0, "second": 2, "2": 0, "twenty-eleventh": 0, "2022s": 0,
	} {
		if got, tokens := Ordinal(plaindoc.Doc(wording, ""), 0); got != want || (tokens == 0) != (want == 0) {
			t.Errorf("Ordinal(%q) = %d over %d tokens, want %d", wording, got, tokens, want)
		}
	}
}

func TestRangeIsReadBack(t *testing.T) {
	for _, r := range []Range{{0, 0}, {12, 12}, {12, -1}, {20, 30}, {0, 20}} {
		if back, err := Parse(r.String()); err != nil || back != r {
			t.Errorf("Parse(%q) = %v, %v", r.String(), back, err)
		}
	}
	for _, bad := range []string{"", "..", "..3", "x", "-1", "3..2", "3..3", "3..x", "3...4"} {
		if r, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) = %v", bad, r)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"at least 12", "20-30", "1.2 million", "one and a half million", "hundreds of thousands of", "4 000",
		"no one", "1,50,000", "2m", "from 12 to 15", "99999999999 billion", "\u00a0000", "½"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		doc := plaindoc.Doc(body, "")
		after := 0
		for _, m := range Find(doc) {
			if m.First < after || m.Last <= m.First || m.Span != doc.Slice(m.First, m.Last) {
				t.Fatalf("mention %+v after token %d", m, after)
			}
			after = m.Last
			if back, err := Parse(m.Value.String()); err != nil || back != m.Value {
				t.Fatalf("%q is read back as %v, %v", m.Value, back, err)
			}
		}
		for i := range doc.Tokens {
			Ordinal(doc, i)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(strings.Repeat("At least 12 people, among them three children, were killed and dozens more wounded when "+
		"a bomb went off on a crowded street near the old market of the town, police and two witnesses said. ", 50), "")
	var found []Mention
	for b.Loop() {
		found = Find(doc)
	}
	if len(found) == 0 {
		b.Fatal("nothing found")
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
