package report

import (
	"regexp"
	"strconv"
	"strings"
)

// The opening of a press release dates it: "KABUL, Afghanistan (Sept. 2, 2010) –", "Release 2010-09-CA-022",
// "Apr. 17: Operations in …".
var (
	bracketDate   = regexp.MustCompile(`\(([A-Z][a-z]{2,8})\.?[ \x{a0}](\d{1,2})(?:[,.]?[ \x{a0}]?(\d{4}))?\)`)
	titleDate     = regexp.MustCompile(`^\s*([A-Z][a-z]{2,8})\.? (\d{1,2}):`)
	releaseNumber = regexp.MustCompile(`\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-[A-Z]{1,3}[-–]\d{2,4}\b`)
)

const openingBytes = 700

// readRelease infers the date of a press release from its dateline and its number, where nothing else dates it.
func (r *Report) readRelease() {
	if r.Published != "" {
		return
	}
	opening := r.Text[r.Body:min(len(r.Text), r.Body+openingBytes)]
	year, month, day := 0, 0, 0
	dated := bracketDate.FindStringSubmatch(opening)
	if dated == nil {
		if dated = titleDate.FindStringSubmatch(opening); dated != nil {
			dated = append(dated, "")
		}
	}
	if dated != nil {
		if month = monthOf(strings.ToLower(dated[1])); month > 0 {
			day, _ = strconv.Atoi(dated[2])
			year, _ = strconv.Atoi(dated[3])
		}
	}
	if number := releaseNumber.FindStringSubmatch(opening); number != nil && year == 0 {
		year, _ = strconv.Atoi(number[1])
		numbered, _ := strconv.Atoi(number[2])
		switch {
		case month == 0:
			month = numbered
		case month == 12 && numbered == 1:
			year--
		}
	}
	if date, ok := edtf(year, month, day); ok && month > 0 {
		r.Published, r.PublishedBasis = date, "inferred"
	}
}
