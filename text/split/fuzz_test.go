package split

import (
	"strings"
	"testing"
	"unicode/utf8"

	"casus/report"
	"casus/text"
)

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"", "Gunmen killed 12 people.The raid ended at 5 p.m. on Jan. 3.", "VELDA, May 3 (Orin Wire) — “We won’t go,” he said. “No.”\n\nBy Ann Lee",
		"\xff\xfe'\x00.\n\n-", "U.S.-led   forces… didn't; it's $5bn/year http://a.b/c?d=e. x@y.z #tag", "A\r\nB\u2028C\u00a0d…\"'”",
		"Title: x\n\n[y]  VELDA (z) - a", "By A B\n- A B is c.", "1.\n.5 .doc a.b.c D&E w/o US$5 80's 1990's :) ''x''",
	} {
		f.Add(seed, 0)
	}
	f.Fuzz(func(t *testing.T, body string, start int) {
		if start < 0 || start > len(body) || !utf8.ValidString(body[start:]) {
			start = 0
		}
		if fields, _ := report.Header(body); fields["title"] != "" {
			start = 0 // its title is read from before the start
		}
		doc := &text.Doc{Text: body}
		Split(doc, start)
		check(t, doc, start)
	})
}

// check holds a split document against what always must be true of one.
func check(t *testing.T, doc *text.Doc, start int) {
	t.Helper()
	at, valid := start, utf8.ValidString(doc.Text)
	for i, token := range doc.Tokens {
		if token.Start < at || token.End <= token.Start || token.End > len(doc.Text) {
			t.Fatalf("token %d lies over [%d,%d) after %d", i, token.Start, token.End, at)
		}
		if between := doc.Text[at:token.Start]; strings.TrimFunc(between, isSpace) != "" {
			t.Fatalf("%q before token %d is in no token", between, i)
		}
		if valid && !(utf8.RuneStart(doc.Text[token.Start]) && (token.End == len(doc.Text) || utf8.RuneStart(doc.Text[token.End]))) {
			t.Fatalf("token %d cuts a character", i)
		}
		if token.Lower == "" || token.Lemma == "" || token.Head != -1 || token.Sent >= len(doc.Sentences) {
			t.Fatalf("token %d: %+v", i, token)
		}
		at = token.End
	}
	if rest := doc.Text[at:]; strings.TrimFunc(rest, isSpace) != "" {
		t.Fatalf("%q at the end is in no token", rest)
	}
	next, paragraph := 0, 0
	for i, s := range doc.Sentences {
		if s.First != next || s.Last <= s.First || s.Span != doc.Slice(s.First, s.Last) || s.Paragraph < paragraph {
			t.Fatalf("sentence %d: %+v", i, s)
		}
		for j := s.First; j < s.Last; j++ {
			if doc.Tokens[j].Sent != i {
				t.Fatalf("token %d of sentence %d says sentence %d", j, i, doc.Tokens[j].Sent)
			}
		}
		next, paragraph = s.Last, s.Paragraph
	}
	if next != len(doc.Tokens) {
		t.Fatalf("sentences end at token %d of %d", next, len(doc.Tokens))
	}
}

// TestLongTexts splits long texts of one kind, on which a loop in a loop would hang; BenchmarkLong tells how long they take.
func TestLongTexts(t *testing.T) {
	for _, piece := range pieces {
		doc := &text.Doc{Text: strings.Repeat(piece, 100_000/len(piece))}
		Split(doc, 0)
		check(t, doc, 0)
	}
}
