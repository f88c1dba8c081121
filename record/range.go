package record

import (
	"strconv"
	"strings"
)

// ParseRange reads a count as String or a record's accounts write it ("at least 12", "12.."); nil for any other text.
func ParseRange(text string) *Range {
	count := func(s string) *int {
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 {
			return nil
		}
		return &n
	}
	if least, found := strings.CutPrefix(text, "at least "); found {
		if low := count(least); low != nil {
			return &Range{Low: low}
		}
		return nil
	}
	if most, found := strings.CutPrefix(text, "up to "); found {
		if high := count(most); high != nil {
			return &Range{High: high}
		}
		return nil
	}
	text = strings.Replace(text, "..", "–", 1) // as the number package writes it
	if least, found := strings.CutSuffix(text, "–"); found {
		if low := count(least); low != nil {
			return &Range{Low: low}
		}
		return nil
	}
	if most, found := strings.CutPrefix(text, "–"); found {
		if high := count(most); high != nil {
			return &Range{High: high}
		}
		return nil
	}
	if from, to, found := strings.Cut(text, "–"); found {
		if low, high := count(from), count(to); low != nil && high != nil {
			return &Range{Low: low, High: high}
		}
		return nil
	}
	if n := count(text); n != nil {
		return &Range{Low: n, Best: n, High: n}
	}
	return nil
}

// Estimate writes the figure to use with its bounds: "14 (9–20)", "14", "at least 14".
func (r *Range) Estimate() string {
	if r == nil || r.Best == nil {
		return r.String()
	}
	best := strconv.Itoa(*r.Best)
	bounds := (&Range{Low: r.Low, High: r.High}).String()
	if bounds == best || bounds == "" {
		return best
	}
	if bounds == "at least "+best {
		return bounds
	}
	return best + " (" + bounds + ")"
}
