package split

import (
	"crypto/sha256"
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

//go:embed model.txt
var manifest string

func TestModelIsTheManifests(t *testing.T) {
	for _, line := range []string{
		fmt.Sprintf("size: %d\n", len(model)),
		fmt.Sprintf("sha256: %x\n", sha256.Sum256([]byte(model))),
	} {
		if !strings.Contains(manifest, "\n"+line) {
			t.Errorf("model.txt does not say %q: train the model again by the command that it names", strings.TrimSpace(line))
		}
	}
	if len(model) != 2*Slots {
		t.Errorf("model.bin has %d bytes, want %d", len(model), 2*Slots)
	}
}
