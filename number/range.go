package number

import (
	"fmt"
	"strconv"
	"strings"
)

// Range is a count with what the words leave open. High is -1 where there is no upper bound ("at least 12").
type Range struct{ Low, High int }

// Exactly is the range that holds one number.
func Exactly(n int) Range { return Range{n, n} }

// Open says whether there is no upper bound.
func (r Range) Open() bool { return r.High < 0 }

// Contains says whether the words allow n.
func (r Range) Contains(n int) bool { return r.Low <= n && (r.Open() || n <= r.High) }

// String writes "12", "20..30" or "12..".
func (r Range) String() string {
	switch {
	case r.Open():
		return strconv.Itoa(r.Low) + ".."
	case r.Low == r.High:
		return strconv.Itoa(r.Low)
	}
	return strconv.Itoa(r.Low) + ".." + strconv.Itoa(r.High)
}

// Parse reads what String writes.
func Parse(s string) (Range, error) {
	low, high, ranged := strings.Cut(s, "..")
	r := Range{High: -1}
	var err error
	if r.Low, err = parseCount(low); err != nil {
		return Range{}, fmt.Errorf("number: %q is no count: %w", s, err)
	}
	switch {
	case !ranged:
		r.High = r.Low
	case high != "":
		if r.High, err = parseCount(high); err != nil {
			return Range{}, fmt.Errorf("number: %q is no count: %w", s, err)
		}
		if r.High <= r.Low {
			return Range{}, fmt.Errorf("number: %q ends before it begins", s)
		}
	}
	return r, nil
}

func parseCount(s string) (int, error) {
	n, err := strconv.ParseUint(s, 10, 62)
	return int(n), err
}
