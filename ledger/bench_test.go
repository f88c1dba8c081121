package ledger_test

import (
	"path/filepath"
	"testing"

	"casus/internal/made"
	"casus/ledger"
)

// BenchmarkAddAndJoin is the cost of one more report in a ledger that grows; internal/score/growth shows it up to 100,000
// accounts, and how right the joins are.
func BenchmarkAddAndJoin(b *testing.B) {
	l, err := ledger.OpenSQLite(b.Context(), filepath.Join(b.TempDir(), "casus.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	corpus := made.New(1, 3650)
	b.ReportAllocs()
	for b.Loop() {
		batch := make([]ledger.Reading, 50)
		for i := range batch {
			r := corpus.Next()
			batch[i] = ledger.Reading{Report: r.Report, Record: r.Record, Version: "made"}
		}
		if err := l.Add(b.Context(), batch...); err != nil {
			b.Fatal(err)
		}
		if err := l.Join(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(50*b.N), "µs/report")
}
