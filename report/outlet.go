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

// outletWordsInNames are the words by which an outlet that we do not know shows itself.
var outletWordsInNames = map[string]bool{
	"agency": true, "broadcasting": true, "bulletin": true, "chronicle": true, "courier": true, "daily": true, "gazette": true,
	"herald": true, "journal": true, "media": true, "monitor": true, "news": true, "newspaper": true, "observer": true,
	"post": true, "press": true, "radio": true, "service": true, "standard": true, "telegraph": true, "television": true,
	"times": true, "tribune": true, "tv": true, "wire": true,
}

// calledOutlet says whether a phrase of up to five words calls itself an outlet: "Coastline Press".
func calledOutlet(phrase string) bool {
	words := strings.Fields(phrase)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, word := range words {
		if outletWordsInNames[strings.ToLower(word)] {
			return unicode.IsUpper([]rune(phrase)[0])
		}
	}
	return false
}

// sameOutlet says whether two names are one outlet; the one may be the beginning of the other ("Coastline Press" and
// "Coastline Press Agency").
func sameOutlet(a, b string) bool {
	a, b = canonicalOutlet(a), canonicalOutlet(b)
	if a == b {
		return true
	}
	shorter, longer := min(len(a), len(b)), max(len(a), len(b))
	return shorter >= 6 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) && longer-shorter <= len("newsagency")
}

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
