package tag

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
		fmt.Sprintf("size: %d\n", len(modelData)),
		fmt.Sprintf("sha256: %x\n", sha256.Sum256([]byte(modelData))),
	} {
		if !strings.Contains(manifest, "\n"+line) {
			t.Errorf("model.txt does not say %q: train the model again by the command that it names", strings.TrimSpace(line))
		}
	}
}
