package casus

import (
	"runtime/debug"
	"sync"
)

// release is the version of the program; CHANGELOG.md says what each brought.
const release = "0.1.0"

// Version names the program that made a reading: the release and, where the build knows it, the revision.
var Version = sync.OnceValue(func() string {
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
