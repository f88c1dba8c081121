package casus_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"casus"
	"casus/ledger"
	"casus/report"
)

// perSecond reports what a benchmark did a second beside the time of one turn.
func perSecond(b *testing.B, articles, words int) {
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(articles*b.N)/seconds, "articles/s")
	b.ReportMetric(float64(words*b.N)/seconds, "words/s")
}

func wordsOf(reports []*report.Report) (words int) {
	for _, rep := range reports {
		words += len(strings.Fields(rep.Text))
	}
	return words
}

// BenchmarkRead reads all samples from their bytes to their records, on one core; internal/score/speed reads other reports.
func BenchmarkRead(b *testing.B) {
	reports := samples(b)
	var sentences, tokens, parsedSentences, parsedTokens int
	for _, rep := range reports { // models are decoded once
		for _, s := range casus.Doc(rep).Sentences {
			sentences, tokens = sentences+1, tokens+s.Last-s.First
			if s.Parsed {
				parsedSentences, parsedTokens = parsedSentences+1, parsedTokens+s.Last-s.First
			}
		}
		casus.Read(rep)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, rep := range reports {
			parsed, err := report.Parse(rep.Source, []byte(rep.Text), report.Given{Published: rep.Published})
			if err != nil {
				b.Fatal(err)
			}
			casus.Read(parsed)
		}
	}
	perSecond(b, len(reports), wordsOf(reports))
	b.ReportMetric(100*float64(parsedSentences)/float64(sentences), "%sentences-parsed")
	b.ReportMetric(100*float64(parsedTokens)/float64(tokens), "%tokens-parsed")
}

// BenchmarkInto reads all samples into a new ledger and joins them, on as many cores as there are.
func BenchmarkInto(b *testing.B) {
	reports := samples(b)
	b.ReportAllocs()
	for b.Loop() {
		l, err := ledger.OpenSQLite(b.Context(), filepath.Join(b.TempDir(), "casus.db"))
		if err != nil {
			b.Fatal(err)
		}
		if err := casus.Into(b.Context(), l, each(reports), func(casus.Reading) {}); err != nil {
			b.Fatal(err)
		}
		l.Close()
	}
	perSecond(b, len(reports), wordsOf(reports))
}

// BenchmarkStart is the time from nothing to the record of one short report, models and all.
func BenchmarkStart(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "casus")
	if out, err := exec.Command("go", "build", "-o", binary, "./cmd/casus").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for b.Loop() {
		if err := exec.Command(binary, "read", "--json", "samples/huanta-cordillera.txt").Run(); err != nil {
			b.Fatal(err)
		}
	}
}
