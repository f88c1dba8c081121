package modelfile

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// Check says whether a manifest is of these bytes: it gives their size and sha256, each on a line of its own.
func Check(manifest, data string) error {
	for _, line := range []string{fmt.Sprintf("size: %d", len(data)), fmt.Sprintf("sha256: %x", sha256.Sum256([]byte(data)))} {
		if !strings.Contains("\n"+manifest, "\n"+line+"\n") {
			return fmt.Errorf("model.txt does not say %q: train the model again by the command that it names", line)
		}
	}
	return nil
}
