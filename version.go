package casus

import (
	"crypto/sha256"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"casus/where/gazetteer"
)

// release is the version of the program; CHANGELOG.md says what each brought.
const release = "0.1.0"

// Version names the program that makes a reading: the release and, where the build knows it, the revision; and the sum of
// the user's own places, where some are in use.
func Version() string {
	if sum := placesSum.Load(); sum != nil {
		return built() + "+places." + *sum
	}
	return built()
}

var placesSum atomic.Pointer[string]

// UseGazetteer has every report from here on read with the places of a file that casus gazetteer import made, besides
// the embedded ones.
func UseGazetteer(file []byte) error {
	more, err := gazetteer.Open(file)
	if err != nil {
		return err
	}
	g, err := gazetteer.Embedded().With(more)
	if err != nil {
		return err
	}
	gazetteer.Use(g)
	sum := fmt.Sprintf("%x", sha256.Sum256(file))[:12]
	placesSum.Store(&sum)
	return nil
}

var built = sync.OnceValue(func() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	revision, changed := "", ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			revision = "+" + setting.Value[:min(12, len(setting.Value))]
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changed = ".changed"
		}
	}
	return release + revision + changed
})
