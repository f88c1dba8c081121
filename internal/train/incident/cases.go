package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"casus/incident"
	"casus/text/parse"
)

var mark = regexp.MustCompile(`\[(\d+|\?)\]`)

// readCases reads reports that begin with a line "== 2024-01-31" and a line that is their title. A mark [1] stands behind the word
// for an act and names the incident that it tells of.
func readCases(folder string) ([]sample, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no files of cases in it", folder)
	}
	var all []sample
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		_, reports, _ := strings.Cut(string(data), "\n== ")
		for report := range strings.SplitSeq(reports, "\n== ") {
			published, marked, _ := strings.Cut(report, "\n")
			s, err := caseOf(published, marked)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %v", path, published, err)
			}
			all = append(all, s)
		}
	}
	return all, nil
}

func caseOf(published, marked string) (sample, error) {
	var plain strings.Builder
	at := make(map[int]int) // by the byte where the word ends: its incident
	last := 0
	for _, m := range mark.FindAllStringSubmatchIndex(marked, -1) {
		plain.WriteString(marked[last:m[0]])
		at[plain.Len()] = incident.Unknown
		if n, err := strconv.Atoi(marked[m[2]:m[3]]); err == nil {
			at[plain.Len()] = n
		}
		last = m[1]
	}
	plain.WriteString(marked[last:])
	title, _, _ := strings.Cut(plain.String(), "\n")
	s := sample{source: "cases", answers: incident.Ask(parse.Doc(plain.String(), len(title), published))}
	for i := range s.answers.Acts {
		act := &s.answers.Acts[i]
		in := 0
		for end := act.Start + 1; end <= act.End; end++ {
			if at[end] != 0 {
				in = at[end]
			}
		}
		s.incidents = append(s.incidents, in)
	}
	return s, nil
}
