package tree_test

import (
	"strings"
	"testing"

	"casus/text"
	"casus/text/split"
	"casus/text/tag"
	"casus/text/tree"
)

// FuzzParse checks that any tokens give trees: one root a sentence, no cycles, heads within the sentence.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"Gunmen killed three farmers in Dornak on Monday.", "", ".", "...", "AND AND AND", "\x00 \xff \xfe",
		"(((((((", "a\n\nb\n\nc", strings.Repeat("and the mill ", 200), "12 13 14 — «»", "İstanbul’da 3'ü",
	} {
		f.Add(seed, 0)
		f.Add(seed, 3)
	}
	f.Fuzz(func(t *testing.T, body string, width int) {
		doc := &text.Doc{Text: body}
		if width <= 0 {
			split.Split(doc, 0)
		} else {
			slices(doc, min(width, 1000))
		}
		tag.Tag(doc)
		tree.Parse(doc)
		for at, s := range doc.Sentences {
			roots := 0
			for i := s.First; i < s.Last; i++ {
				token := &doc.Tokens[i]
				if token.Tag == 0 || token.XPos == 0 || token.Rel == 0 {
					t.Fatalf("token %d has no label: %+v", i, token)
				}
				if token.Head < 0 {
					roots++
				} else if token.Head < s.First || token.Head >= s.Last {
					t.Fatalf("token %d has its head %d outside sentence %d", i, token.Head, at)
				}
				head := i
				for steps := 0; head >= 0; steps++ {
					if steps > s.Last-s.First {
						t.Fatalf("token %d is on a cycle", i)
					}
					head = doc.Tokens[head].Head
				}
			}
			if roots != 1 || !s.Parsed {
				t.Fatalf("sentence %d has %d roots, parsed %v", at, roots, s.Parsed)
			}
		}
	})
}

// slices cuts the text into tokens of a number of bytes, wherever these fall, in sentences of twenty.
func slices(doc *text.Doc, width int) {
	for start := 0; start < len(doc.Text); start += width {
		span := text.Span{Start: start, End: min(start+width, len(doc.Text))}
		n := len(doc.Tokens)
		if n%20 == 0 {
			doc.Sentences = append(doc.Sentences, text.Sentence{First: n, Last: n})
		}
		doc.Tokens = append(doc.Tokens, text.Token{Span: span, Lower: strings.ToLower(span.Of(doc.Text)), Head: -1, Sent: len(doc.Sentences) - 1})
		doc.Sentences[len(doc.Sentences)-1].Last++
	}
}

// TestParse checks who depends on whom in sentences as reports have them: "dependent relation head" each.
func TestParse(t *testing.T) {
	for _, c := range []struct{ sentence, arcs string }{
		{"Gunmen killed three farmers in Dornak on Monday.",
			"Gunmen nsubj killed, farmers obj killed, three nummod farmers, Dornak obl killed, Monday obl killed"},
		{"The attack was claimed by the Red Valley Front.", "attack nsubj:pass claimed, was aux:pass claimed, Front obl:agent claimed"},
		{"Four soldiers were killed by a roadside bomb.", "soldiers nsubj:pass killed, bomb obl:agent killed"},
		{"Rebels shot the mayor, who died in hospital.", "Rebels nsubj shot, mayor obj shot, died acl:relcl mayor, who nsubj died"},
		{"Police said that nine men had been arrested.", "Police nsubj said, arrested ccomp said, men nsubj:pass arrested"},
		{"A bomb exploded near the market, wounding two policemen.", "bomb nsubj exploded, market obl exploded, wounding advcl exploded, policemen obj wounding"},
		{"About 170 civilians and 13 members of the security forces were killed.", "civilians nsubj:pass killed, members conj civilians, forces nmod members, 170 nummod civilians"},
		{"The minister told reporters that two men had been arrested.", "minister nsubj told, reporters iobj told, arrested ccomp told"},
		{"A blast killed 16 soldiers and wounded 40 at a checkpoint.", "soldiers obj killed, wounded conj killed, 40 obj wounded, checkpoint obl wounded"},
		{"A bomb that had been hidden in a cart exploded.", "bomb nsubj exploded, hidden acl:relcl bomb, cart obl hidden"},
		{"GUNMEN KILLED THREE FARMERS IN DORNAK ON MONDAY.", "GUNMEN nsubj KILLED, FARMERS obj KILLED, DORNAK obl KILLED"},
		{"The mayor of Ordun, Ilka Dorn, was shot dead.", "mayor nsubj:pass shot, Ordun nmod mayor, Ilka appos mayor, Dorn flat Ilka"},
	} {
		doc := &text.Doc{Text: c.sentence}
		split.Split(doc, 0)
		tag.Tag(doc)
		tree.Parse(doc)
		got := map[string]bool{}
		var all []string
		for _, token := range doc.Tokens {
			if token.Head >= 0 {
				arc := token.Of(doc.Text) + " " + token.Rel.String() + " " + doc.Tokens[token.Head].Of(doc.Text)
				got[arc] = true
				all = append(all, arc)
			}
		}
		for arc := range strings.SplitSeq(c.arcs, ", ") {
			if !got[arc] {
				t.Errorf("%s\n  %q is not among %s", c.sentence, arc, strings.Join(all, ", "))
			}
		}
	}
}

const report = `Gunmen of the Red Valley Front killed three farmers and wounded two policemen in Dornak on Monday, officials said. ` +
	`The attack was claimed by the group, which said that it would strike again. A bomb that had been hidden in a cart exploded near the market. ` +
	`Police in the province of Ostrava Valley arrested nine men who were suspected of taking part in the raid.` + "\n"

func BenchmarkTagParse(b *testing.B) {
	doc := &text.Doc{Text: strings.Repeat(report, 20)}
	split.Split(doc, 0)
	b.Run("tag", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			tag.Tag(doc)
		}
		b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
	})
	b.Run("parse", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			tree.Parse(doc)
		}
		b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
	})
}
