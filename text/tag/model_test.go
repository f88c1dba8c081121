package tag

import (
	_ "embed"
	"testing"

	"casus/internal/modelfile"
)

//go:embed model.txt
var manifest string

func TestModelIsTheManifests(t *testing.T) {
	if err := modelfile.Check(manifest, modelData); err != nil {
		t.Error(err)
	}
}
