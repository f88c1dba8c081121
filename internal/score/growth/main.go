// Command growth measures joining as a ledger grows, on a made corpus of which the truth is known: how right the
// incidents are, what one more account costs, and how much memory it takes.
//
//	go run ./internal/score/growth -accounts 100000
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"casus/internal/made"
	"casus/internal/score/sets"
	"casus/ledger"
)

func main() {
	log.SetFlags(0)
	total := flag.Int("accounts", 100_000, "how many accounts to make")
	step := flag.Int("step", 10_000, "after how many to measure")
	batch := flag.Int("batch", 100, "how many reports come before accounts are joined")
	days := flag.Int("days", 3650, "the days over which the incidents are spread")
	path := flag.String("ledger", "", "the ledger file; a temporary one where none is named")
	flag.Parse()
	if err := run(*total, *step, *batch, *days, *path); err != nil {
		log.Fatal(err)
	}
}

func run(total, step, batch, days int, path string) error {
	if path == "" {
		folder, err := os.MkdirTemp("", "growth")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		path = filepath.Join(folder, "ledger.db")
	}
	ctx := context.Background()
	l, err := ledger.OpenSQLite(ctx, path)
	if err != nil {
		return err
	}
	defer l.Close()
	corpus := made.New(1, days)
	truth := make(map[string]string)
	accounts, reports := 0, 0
	var adding, joining time.Duration
	addedAt, measured := 0, 0
	var waiting []ledger.Reading
	for accounts < total {
		r := corpus.Next()
		waiting = append(waiting, ledger.Reading{Report: r.Report, Record: r.Record, Version: "made"})
		for i := range r.Record.Incidents {
			truth[ledger.AccountID(r.ID, r.Record.Incidents[i].ID)] = strconv.Itoa(r.Truth[i])
			accounts++
		}
		if reports++; reports%batch == 0 || accounts >= total {
			start := time.Now()
			if err := l.Add(ctx, waiting...); err != nil {
				return err
			}
			waiting = waiting[:0]
			adding += time.Since(start)
			start = time.Now()
			if err := l.Join(ctx); err != nil {
				return err
			}
			joining += time.Since(start)
		}
		if accounts-measured >= step || accounts >= total {
			var memory runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&memory)
			n := time.Duration(accounts - addedAt)
			fmt.Printf("%7d accounts: adding %v, joining %v an account; heap %d MiB\n", accounts, (adding / n).Round(time.Microsecond), (joining / n).Round(time.Microsecond), memory.HeapAlloc>>20)
			adding, joining, addedAt, measured = 0, 0, accounts, accounts
		}
	}
	given, err := l.Sets(ctx)
	if err != nil {
		return err
	}
	fmt.Println(sets.Compare(truth, given))
	return nil
}
