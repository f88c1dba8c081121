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
