package record

import (
	"strconv"
	"strings"
	"time"
)

// Days are the first and the last day that an EDTF date may mean, as "2006-01-02". ok is false where its year is unknown.
// An open end of an interval is "".
func Days(date string) (first, last string, ok bool) {
	if from, to, interval := strings.Cut(date, "/"); interval {
		first, _, okFirst := Days(from)
		_, last, okLast := Days(to)
		return first, last, okFirst || okLast
	}
	year, rest, _ := strings.Cut(strings.Trim(date, "~?% "), "-")
	if len(year) != 4 || year[0] == 'X' {
		return "", "", false
	}
	from, err := strconv.Atoi(strings.ReplaceAll(year, "X", "0"))
	if err != nil {
		return "", "", false
	}
	to, _ := strconv.Atoi(strings.ReplaceAll(year, "X", "9"))
	month, day, _ := strings.Cut(rest, "-")
	m, err := strconv.Atoi(month)
	if err != nil || m < 1 || m > 12 { // a year, "XX", or a season
		return isoDay(from, 1, 1), isoDay(to, 12, 31), true
	}
	d, err := strconv.Atoi(strings.Trim(day, "~?%"))
	if err != nil || d < 1 {
		return isoDay(from, m, 1), isoDay(to, m+1, 0), true
	}
	return isoDay(from, m, d), isoDay(to, m, d), true
}

func isoDay(year, month, day int) string {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// Between says whether a date may lie between two days, either of which may be ""; a date without a year does not.
func Between(date, from, to string) bool {
	if from == "" && to == "" {
		return true
	}
	first, last, ok := Days(date)
	return ok && (to == "" || first == "" || first <= to) && (from == "" || last == "" || last >= from)
}

// Bounds is the least and the most that a range allows; high is -1 where it is open. ok is false for none.
func (r *Range) Bounds() (low, high int, ok bool) {
	if r == nil || r.Low == nil && r.Best == nil && r.High == nil {
		return 0, 0, false
	}
	high = -1
	switch {
	case r.Low != nil:
		low = *r.Low
	case r.Best != nil:
		low = *r.Best
	}
	switch {
	case r.High != nil:
		high = *r.High
	case r.Best != nil:
		high = *r.Best
	}
	return low, high, true
}

// SameFigure says whether two ranges tell one figure, which one of them may tell as the least there were ("44" and "at
// least 44").
func (r *Range) SameFigure(other *Range) bool {
	low, high, ok := r.Bounds()
	otherLow, otherHigh, otherOK := other.Bounds()
	return ok && otherOK && low == otherLow && (high == otherHigh || high < 0 || otherHigh < 0)
}

// String writes a range as people do: "12", "at least 12", "12–15", "up to 15".
func (r *Range) String() string {
	low, high, ok := r.Bounds()
	switch {
	case !ok:
		return ""
	case r.Low == nil && r.Best == nil:
		return "up to " + strconv.Itoa(high)
	case high < 0:
		return "at least " + strconv.Itoa(low)
	case low == high:
		return strconv.Itoa(low)
	}
	return strconv.Itoa(low) + "–" + strconv.Itoa(high)
}
