package fact

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/record"
	"casus/rule/ruletest"
	"casus/says"
	"casus/text"
	"casus/text/parse"
	"casus/when"
	"casus/where"
	"casus/who"
)

func find(wording string) (*text.Doc, []record.Fact) {
	doc := parse.Doc(wording, 0, "2024-06-10")
	cast := who.Find(doc)
	return doc, Find(doc, cast, when.Find(doc), where.Find(doc), says.Find(doc, cast))
}

func TestRules(t *testing.T) {
	ruletest.Check(t, rules, func(r Rule, sentence string) bool {
		_, facts := find(sentence)
		return slices.ContainsFunc(facts, func(f record.Fact) bool { return f.Evidence[0].Rule == r.Name })
	})
}

// TestCases reads testdata/RELATION.txt: what the wordings say in that relation, of the Orman Liberation Front where
// no other subject is written before a colon. "@" leads to the date, "by" to the source, "+" to a qualifier.
func TestCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(paths) == 0 {
		t.Skip("no case files")
	}
	fired := make(map[string]bool)
	for _, path := range paths {
		relation := strings.TrimSuffix(filepath.Base(path), ".txt")
		casefile.Check(t, path, func(_ map[string]string, wording string) string {
			doc, facts := find(strings.ReplaceAll(wording, " // ", "\n\n"))
			var written []string
			for i := range facts {
				f := &facts[i]
				fired[f.Evidence[0].Rule] = true
				for _, e := range f.Evidence {
					if (text.Span{Start: e.Start, End: e.End}).Of(doc.Text) != e.Text {
						t.Errorf("%q: evidence %+v does not slice", wording, e)
					}
				}
				if f.Relation == relation {
					written = append(written, write(f))
				}
			}
			sort.Strings(written)
			return strings.Join(written, "; ")
		})
	}
	for _, r := range rules {
		if !fired[r.Name] {
			t.Errorf("rule %q fires nowhere in the case files", r.Name)
		}
	}
}

func write(f *record.Fact) string {
	var b strings.Builder
	if f.Subject != "Orman Liberation Front" {
		b.WriteString(f.Subject + ": ")
	}
	switch value := f.Value.(type) {
	case record.Strength:
		switch {
		case value.Low != nil && value.High != nil && *value.Low == *value.High:
			fmt.Fprint(&b, *value.Low)
		case value.Low != nil && value.High != nil:
			fmt.Fprint(&b, *value.Low, "..", *value.High)
		case value.Low != nil:
			fmt.Fprint(&b, *value.Low, "..")
		case value.High != nil:
			fmt.Fprint(&b, "..", *value.High)
		default:
			b.WriteString(value.Text)
		}
	default:
		fmt.Fprint(&b, value)
	}
	if f.Date != "" {
		b.WriteString(" @" + f.Date)
	}
	if f.By != "" {
		b.WriteString(" by " + f.By)
	}
	for _, key := range slices.Sorted(maps.Keys(f.Qualifiers)) {
		b.WriteString(" +" + key + "=" + f.Qualifiers[key])
	}
	return b.String()
}

// TestCutShort reads the sentences of the rules as far as each of their words, and from each: a report may begin and end anywhere.
func TestCutShort(t *testing.T) {
	for _, r := range rules {
		for _, sentence := range r.Yes {
			find(strings.TrimRight(sentence, "."))
			for i, c := range sentence {
				if c == ' ' {
					find(sentence[:i])
					find(sentence[:i] + " mainly")
					find(sentence[i+1:])
				}
			}
		}
	}
	find("The head is the oldest house") // no party in all the report
	find("The Orman Liberation Front is what emerged")
	find("Omar Dahl formed what would become")
	find("The Orman Liberation Front is old. It handed Mopti a list of demands")
}

func FuzzFind(f *testing.F) {
	for _, r := range rules {
		for _, sentence := range append(r.Yes, r.No...) {
			f.Add(sentence)
		}
	}
	f.Add("The Orman Liberation Front (OLF (, led by")
	f.Add("Omar fled the Iran-backed Kesh")
	f.Add("0000000A Front(")
	f.Add("\"Its\" of of , and and the 's group")
	f.Fuzz(func(t *testing.T, wording string) {
		doc, facts := find(wording)
		for i := range facts {
			for _, e := range facts[i].Evidence {
				if e.Start < 0 || e.End > len(doc.Text) || e.Start >= e.End || doc.Text[e.Start:e.End] != e.Text {
					t.Fatalf("evidence %+v does not slice", e)
				}
			}
		}
	})
}
