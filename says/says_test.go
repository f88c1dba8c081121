package says

import (
	"fmt"
	"strings"
	"testing"

	"casus/internal/casefile"
	"casus/internal/plaindoc"
	"casus/who"
)

func find(body string) (string, []Attribution) {
	doc := plaindoc.Doc(body, "")
	return doc.Text, Find(doc, who.Find(doc))
}

// TestStatements: every wording of a block has the block's speaker, and as many statements as the block says.
func TestStatements(t *testing.T) {
	casefile.Check(t, "testdata/statements.cases", func(_ map[string]string, wording string) string {
		var speakers []string
		text, said := find(strings.ReplaceAll(wording, " ¶ ", "\n"))
		for _, a := range said {
			if a.Content[0].Of(text) == "" {
				t.Errorf("%q: a statement without words", wording)
			}
			speakers = append(speakers, a.Speaker)
		}
		return strings.Join(speakers, "; ")
	})
}

func TestContentAndOffice(t *testing.T) {
	text, said := find("“The valley is quiet,” said Dana Morel, director of the Harrow Institute.")
	if len(said) != 1 {
		t.Fatalf("%d statements, want 1", len(said))
	}
	got := fmt.Sprint(said[0].Content[0].Of(text), "|", said[0].Role, "|", said[0].Organisation, "|", said[0].Quoted)
	if want := "The valley is quiet|director|Harrow Institute|true"; got != want {
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

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"“A,” said", "said", ", said X", "according to", "\"\"\"", "X, who said", "“ ¶ ”, he added", "claimed by", "blamed on"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		doc := plaindoc.Doc(body, "")
		cast := who.Find(doc)
		said := Find(doc, cast)
		for _, s := range Statements(doc, said) {
			if s.Text == "" || s.Speaker == "" {
				t.Errorf("%q: an empty statement", body)
			}
		}
		Claims(doc, cast, said)
	})
}

func BenchmarkFind(b *testing.B) {
	doc := plaindoc.Doc(strings.Repeat("“The valley is quiet,” said Dana Morel, director of the Harrow Institute. Police said the bridge was closed.\n", 50), "")
	cast := who.Find(doc)
	b.ReportAllocs()
	for b.Loop() {
		Find(doc, cast)
	}
}
