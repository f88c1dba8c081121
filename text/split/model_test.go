package split

import (
	_ "embed"
	"testing"

	"casus/internal/modelfile"
)

//go:embed model.txt
var manifest string

func TestModelIsTheManifests(t *testing.T) {
	if err := modelfile.Check(manifest, model); err != nil {
		t.Error(err)
	}
	if len(model) != 2*Slots {
		t.Errorf("model.bin has %d bytes, want %d", len(model), 2*Slots)
	}
}
