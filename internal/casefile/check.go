package casefile

import "testing"

// Check runs every wording of a case file: read must give the block's value for it, "" for a none block.
func Check(t *testing.T, path string, read func(directives map[string]string, wording string) string, directives ...string) {
	t.Helper()
	blocks, err := Read(path, directives...)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range blocks {
		for _, wording := range block.Wordings {
			got := read(block.Directives, wording.Text)
			switch {
			case wording.Fails == "" && got != block.Value:
				t.Errorf("%s: %q reads as %q, want %q", wording.Name(), wording.Text, got, block.Value)
			case wording.Fails != "" && got == block.Value:
				t.Errorf("%s: %q no longer fails: take the mark away", wording.Name(), wording.Text)
			}
		}
	}
}
