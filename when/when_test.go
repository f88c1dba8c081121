package when

import (
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/rule"
	"casus/rule/ruletest"
	"casus/text/parse"
)

func TestCases(t *testing.T) {
	for _, path := range []string{"testdata/calendar.txt", "testdata/pointing.txt", "testdata/story.txt"} {
		casefile.Check(t, path, func(directives map[string]string, wording string) string {
			published := directives["said"]
			if published == "-" {
				published = ""
			}
			return dates(wording, published)
		}, "said")
	}
}

// dates lists the dates that a text tells, in order.
func dates(body, published string) string {
	var all []string
	for _, m := range Find(parse.Doc("A title of the report\n\n"+strings.ReplaceAll(body, " ¶ ", "\n\n"), 0, published)) {
		if m.Date != "" {
			all = append(all, string(m.Date))
		}
	}
	return strings.Join(all, ", ")
}

func TestRules(t *testing.T) {
	ruletest.Check(t, rules, func(r rule.Rule[try], sentence string) bool {
		doc := plaindoc.Doc(sentence, "2024-03-14")
		reader := &reader{doc: doc, lists: load()}
		for _, s := range doc.Sentences {
			reader.cut(s.First, s.Last)
			reader.upper = reader.inCapitals()
			for i := range reader.pieces {
				if e, ok := r.Try(reader, i); ok && e.next > i {
					return true
				}
			}
		}
		return false
	})
}

// TestLead asks of all that the rules read in their examples whether its words say that it may begin there.
func TestLead(t *testing.T) {
	for _, rule := range rules {
		for _, sentence := range rule.Yes {
			doc := plaindoc.Doc(sentence, "2024-03-14")
			reader := &reader{doc: doc, lists: load()}
			for _, s := range doc.Sentences {
				reader.cut(s.First, s.Last)
				reader.upper = reader.inCapitals()
				reader.lead()
				for i, p := range reader.pieces {
					if e, ok := rule.Try(reader, i); ok && e.next > i && !p.leads && (p.sort != other || reader.lists.begins.Has(p.word)) {
						t.Errorf("%q: rule %q reads what begins with %q, which no word of time seems to follow", sentence, rule.Name, p.word)
					}
				}
			}
		}
	}
}

func TestKinds(t *testing.T) {
	for wording, want := range map[string]string{
		"It happened on Tuesday.":          "point 2024-03-12",
		"It lasted for three days.":        "duration P3D",
		"a 16-month conflict":              "duration P16M",
		"They meet on Fridays.":            "recurring",
		"It is now closed.":                "reference PRESENT_REF",
		"It blew up at 8:30.":              "clock",
		"It was held from 2014 to 2016.":   "period 2014/2016",
		"They fled in the past two weeks.": "period P2W 2024-02-29/2024-03-14",
	} {
		found := Find(plaindoc.Doc(wording, "2024-03-14"))
		if len(found) != 1 {
			t.Errorf("%q: %d mentions", wording, len(found))
			continue
		}
		got := strings.TrimSpace(strings.Join([]string{found[0].Kind.String(), found[0].Length, string(found[0].Date)}, " "))
		if strings.ReplaceAll(got, "  ", " ") != want {
			t.Errorf("%q is %q, want %q", wording, got, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"on March 22, 2024", "from March 3 to 5", "the day before", "at 8pm on Tuesday", "2013-14", "two years ago",
		"late 2014", "since the '90s", "’99", "Mar.", "it came a week after", "31 February 2023", "February 29", "the first quarter of 9999"} {
		f.Add(seed, "2024-03-14")
		f.Add(seed, "")
	}
	f.Fuzz(func(t *testing.T, body, published string) {
		doc := plaindoc.Doc(body, published)
		at, token := 0, 0
		for _, m := range Find(doc) {
			if m.Start < at || m.End <= m.Start || m.End > len(body) || m.First < token || m.Last <= m.First {
				t.Fatalf("mention %+v after byte %d, token %d", m, at, token)
			}
			at, token = m.End, m.First
			for _, d := range []Date{m.Date, m.Base} {
				if back, err := Parse(d.String()); err != nil || back != d {
					t.Fatalf("%q: %q is no date", m.Of(body), d)
				}
			}
		}
		doc.Published = ""
		Undated(doc)
	})
}

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(strings.Repeat("At least 12 people were killed on Friday when a bomb went off on a crowded street near the old market "+
		"of the town, police and two witnesses said on Saturday. It was the third attack there since March 2021, when six guards died. ", 50), "2024-03-14")
	var found []Mention
	for b.Loop() {
		found = Find(doc)
	}
	if len(found) == 0 {
		b.Fatal("nothing found")
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
