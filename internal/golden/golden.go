// Package golden compares what a test made with a file that says what it should be, and rewrites the file on request.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Updating says whether golden files are rewritten.
func Updating() bool { return *update }

// Check compares got with the file. With -update it writes the file instead.
func Check(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; make update writes it", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is another now; if that is meant, make update rewrites it\n%s", path, Diff(got, want))
	}
}

// Diff tells where two texts begin to differ.
func Diff(got, want []byte) string {
	gotLines, wantLines := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	at := func(lines [][]byte, i int) []byte {
		if i < len(lines) {
			return lines[i]
		}
		return []byte("(the end)")
	}
	for i := range max(len(gotLines), len(wantLines)) {
		if g, w := at(gotLines, i), at(wantLines, i); !bytes.Equal(g, w) {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g, w)
		}
	}
	return "no difference"
}
