package casus

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"casus/ledger"
	"casus/record"
	"casus/report"
)

// Reading is a report with its record, or the reason why there is none.
type Reading struct {
	Report *report.Report
	Record *record.Record
	Err    error
	Known  bool // the ledger holds it already: no record
}

// ReadAll reads reports on all cores and gives the readings in the order of the reports. A report that known lets
// through is not read; nil reads them all. It stops early when the context ends.
func ReadAll(ctx context.Context, reports iter.Seq2[*report.Report, error], known func(*report.Report) (bool, error)) iter.Seq[Reading] {
	return func(yield func(Reading) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		workers := runtime.GOMAXPROCS(0)
		work := make(chan *job, Together*workers)
		inOrder := make(chan *job, 2*Together*workers)
		for range workers {
			go func() {
				for first := range work {
					if ctx.Err() != nil {
						return
					}
					readJobs(append(waiting(work, workers), first))
				}
			}()
		}
		go func() {
			defer close(inOrder)
			defer close(work)
			for rep, err := range reports {
				j := &job{reading: Reading{Report: rep, Err: err}, done: make(chan struct{})}
				if err == nil && known != nil {
					j.reading.Known, j.reading.Err = known(rep)
				}
				select {
				case inOrder <- j:
				case <-ctx.Done():
					return
				}
				if j.reading.Err != nil || j.reading.Known {
					close(j.done)
					continue
				}
				select {
				case work <- j:
				case <-ctx.Done():
					return
				}
			}
		}()
		for {
			select {
			case <-ctx.Done():
				return
			case j, more := <-inOrder:
				if !more {
					return
				}
				select {
				case <-ctx.Done():
					return
				case <-j.done:
				}
				if !yield(j.reading) {
					return
				}
			}
		}
	}
}

// job is a report to be read.
type job struct {
	reading Reading
	done    chan struct{}
}

// waiting takes a worker's share of the jobs that wait, one less than are best read together at most.
func waiting(work <-chan *job, workers int) (jobs []*job) {
	for range min(len(work)/workers, Together-1) {
		select {
		case j, more := <-work:
			if !more {
				return jobs
			}
			jobs = append(jobs, j)
		default: // another worker was faster
			return jobs
		}
	}
	return jobs
}

// readJobs reads reports together. A fault of the program becomes an error of the one report that it failed on, so that the
// others go on.
func readJobs(jobs []*job) {
	reports := make([]*report.Report, len(jobs))
	for i, j := range jobs {
		reports[i] = j.reading.Report
	}
	records, fault := readSafely(reports)
	switch {
	case fault != nil && len(jobs) > 1:
		for i := range jobs {
			readJobs(jobs[i : i+1])
		}
		return
	case fault != nil:
		jobs[0].reading.Err = &report.Error{Source: reports[0].Source, Problem: fmt.Sprintf("the program failed on it (%v)", fault),
			Hint: "this is a fault of the program: please send us the report"}
	default:
		for i, j := range jobs {
			j.reading.Record = records[i]
		}
	}
	for _, j := range jobs {
		close(j.done)
	}
}

func readSafely(reports []*report.Report) (records []*record.Record, fault any) {
	defer func() { fault = recover() }()
	return ReadTogether(reports), nil
}

// Readings go into the ledger so many at a time, or after so long.
const (
	batchSize = 64
	batchTime = time.Second
)

// Into adds readings to a ledger as ReadAll gives them, and joins the accounts at the end. tell hears of every reading.
// Each report is kept whole or not at all; what a stopped run left is read by the next.
func Into(ctx context.Context, l ledger.Ledger, reports iter.Seq2[*report.Report, error], tell func(Reading)) error {
	inThisRun := make(map[string]bool)
	known := func(rep *report.Report) (bool, error) {
		if inThisRun[rep.ID] {
			return true, nil
		}
		inThisRun[rep.ID] = true
		return holds(ctx, l, rep)
	}
	var batch []ledger.Reading
	last := time.Now()
	keep := func() error {
		if err := l.Add(context.WithoutCancel(ctx), batch...); err != nil { // a stopped run keeps what it has read
			return fmt.Errorf("%s: %w", batch[0].Report.Source, err)
		}
		batch, last = batch[:0], time.Now()
		return nil
	}
	for reading := range ReadAll(ctx, reports, known) {
		if ctx.Err() != nil {
			break
		}
		if reading.Record != nil {
			batch = append(batch, ledger.Reading{Report: reading.Report, Record: reading.Record, Version: Version()})
		}
		if len(batch) >= batchSize || len(batch) > 0 && time.Since(last) > batchTime {
			if err := keep(); err != nil {
				return err
			}
		}
		tell(reading)
	}
	if len(batch) > 0 {
		if err := keep(); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return l.Join(ctx)
}

// holds says whether the ledger has this reading. What somebody once told it of a report beside the text stays known.
func holds(ctx context.Context, l ledger.Ledger, rep *report.Report) (bool, error) {
	kept, err := l.Known(ctx, rep.ID)
	if errors.Is(err, ledger.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if rep.Published == "" && kept.PublishedBasis == "given" {
		rep.Published, rep.PublishedBasis = kept.Published, kept.PublishedBasis
	}
	if rep.Outlet == "" {
		rep.Outlet = kept.Outlet
	}
	samePublished := kept.Published == rep.Published || rep.Published == "" && kept.PublishedBasis == "inferred"
	return kept.Version == Version() && samePublished && kept.Outlet == rep.Outlet, nil
}
