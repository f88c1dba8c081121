package report

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed words/outlets.tsv
var outletWords string

// agencies maps every folded way of writing an agency to its name.
var agencies = sync.OnceValue(func() map[string]string {
	names := make(map[string]string)
	header := true
	for line := range strings.SplitSeq(outletWords, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if header {
			header = false
			continue
		}
		name, written, _ := strings.Cut(line, "\t")
		names[squeeze(name)] = name
		for way := range strings.SplitSeq(written, "|") {
			names[squeeze(way)] = name
		}
	}
	return names
})

// agency is the name of the agency that a phrase writes, or "".
func agency(phrase string) string { return agencies()[squeeze(phrase)] }

// sameOutlet says whether two names are one outlet.
func sameOutlet(a, b string) bool { return canonicalOutlet(a) == canonicalOutlet(b) }

func canonicalOutlet(name string) string {
	if known := agency(name); known != "" {
		name = known
	}
	return squeeze(name)
}

// squeeze keeps letters and digits only, in lower case: "RFE/RL" and "RFE RL" are one.
func squeeze(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
