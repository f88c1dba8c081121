// Command speed measures how fast reports are read, on one core, and how much of them is parsed.
//
//	go run ./internal/score/speed reports/
//	go run ./internal/score/speed -turns 5 -cpuprofile cpu.out reports/
//
// The reports are opened before the clock runs; a turn reads all of them, from text to record, as many together as the
// program takes. The first turn, which decodes the models, is not counted. On a machine that does other work besides, the
// core's own time says more than the clock's, and the least that each batch took of it in any turn more still.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"syscall"
	"time"

	"casus"
	"casus/report"
)

func main() {
	log.SetFlags(0)
	turns := flag.Int("turns", 3, "how often all reports are read")
	profile := flag.String("cpuprofile", "", "write a profile of the counted turns")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	var reports []*report.Report
	files, failed := report.Files(flag.Args())
	for _, file := range files {
		for rep, err := range report.Open(file, os.Stdin, report.Given{}) {
			if err != nil {
				failed = append(failed, err)
				continue
			}
			reports = append(reports, rep)
		}
	}
	for _, err := range failed {
		log.Print(err)
	}
	if len(reports) == 0 {
		log.Fatal("no reports")
	}
	var all, parsed struct{ sentences, tokens int }
	words, incidents := 0, 0
	for _, rep := range reports {
		words += len(strings.Fields(rep.Text))
		incidents += len(casus.Read(rep).Incidents)
		doc := casus.Doc(rep)
		for _, s := range doc.Sentences {
			all.sentences++
			all.tokens += s.Last - s.First
			if s.Parsed {
				parsed.sentences++
				parsed.tokens += s.Last - s.First
			}
		}
	}
	if *profile != "" {
		file, err := os.Create(*profile)
		if err != nil {
			log.Fatal(err)
		}
		defer file.Close()
		if err := pprof.StartCPUProfile(file); err != nil {
			log.Fatal(err)
		}
		defer pprof.StopCPUProfile()
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start, used := time.Now(), processorTime()
	batches := slices.Collect(slices.Chunk(reports, casus.Together))
	least := make([]time.Duration, len(batches))
	for turn := range *turns {
		for i, batch := range batches {
			before := processorTime()
			casus.ReadTogether(batch)
			if took := processorTime() - before; turn == 0 || took < least[i] {
				least[i] = took
			}
		}
	}
	seconds, of := time.Since(start).Seconds()/float64(*turns), (processorTime()-used).Seconds()/float64(*turns)
	runtime.ReadMemStats(&after)
	sum := time.Duration(0)
	for _, took := range least {
		sum += took
	}
	n := float64(len(reports))
	read := n * float64(*turns)
	fmt.Printf("reports    %d of %.0f words, %d incidents\n", len(reports), float64(words)/n, incidents)
	fmt.Printf("speed      %.1f reports/s, %.0f words/s, %.0f tokens/s\n", n/seconds, float64(words)/seconds, float64(all.tokens)/seconds)
	fmt.Printf("of a core  %.1f reports/s of its time, %.1f of the least time of each batch\n", n/of, n/sum.Seconds())
	fmt.Printf("parsed     %.1f %% of sentences, %.1f %% of tokens\n", 100*float64(parsed.sentences)/float64(all.sentences), 100*float64(parsed.tokens)/float64(all.tokens))
	fmt.Printf("memory     %.0f allocations and %.0f KiB a report, %.0f MiB held\n", float64(after.Mallocs-before.Mallocs)/read, float64(after.TotalAlloc-before.TotalAlloc)/read/1024, float64(after.HeapSys)/(1<<20))
}

// processorTime is what the program has used so far.
func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
