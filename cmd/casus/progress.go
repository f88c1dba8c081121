package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// progress is one line on a terminal that says how far a run has come. Elsewhere it says nothing.
type progress struct {
	mu           sync.Mutex
	to           io.Writer // nil where there is no terminal
	begun, shown time.Time
	at, files    int
}

func newProgress(stderr io.Writer) *progress {
	p := &progress{begun: time.Now()}
	if file, ok := stderr.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.to = stderr
		}
	}
	return p
}

func (p *progress) file(number, of int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at, p.files = number, of
}

// step shows the count of reports done, ten times a second at most.
func (p *progress) step(done int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.to == nil || time.Since(p.shown) < 100*time.Millisecond {
		return
	}
	p.shown = time.Now()
	fmt.Fprintf(p.to, "\r\x1b[Kreports %d (%.0f a second), file %d of %d", done, float64(done)/time.Since(p.begun).Seconds(), p.at, p.files)
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.to != nil && !p.shown.IsZero() {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}
