package report

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// ParseDate writes a date of publication as EDTF: "2024-03-24", "2024-03", "2024". It reads ISO dates with and without a
// time, "March 24, 2024", "24 Mar 2024 10:15 GMT", "Sunday, 24 March 2024" and "24/03/2024". A date in figures whose
// day and month cannot be told apart keeps only its year.
func ParseDate(written string) (string, error) {
	written = strings.TrimSpace(written)
	if isNone(written) {
		return "", nil
	}
	unreadable := fmt.Errorf("%q is not a date; write it as 2024-03-24, 2024-03, 2024 or March 24, 2024", written)
	if date, ok := isoDate(written); ok {
		return date, nil
	}
	if len(written) > 4 && strings.ContainsRune("-/.", rune(written[4])) && strings.Trim(written[:4], "0123456789") == "" {
		return "", unreadable // in the order of ISO, but no such day
	}
	year, month, day := 0, 0, 0
	var loose []int // numbers of one or two digits, in order
	for _, word := range strings.FieldsFunc(written, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ':' }) {
		lower := strings.ToLower(word)
		switch m := monthOf(lower); {
		case strings.Contains(word, ":"): // a time of day ends the date
		case m > 0 && month == 0:
			month = m
		default:
			number, err := strconv.Atoi(strings.TrimRight(lower, "sthndr"))
			switch {
			case err != nil:
			case len(word) == 4 && number >= 1800 && number < 2200 && year == 0:
				year = number
			case number >= 1 && number <= 31 && len(loose) < 2 && strings.TrimRight(lower, "0123456789") != "t":
				loose = append(loose, number)
			}
		}
	}
	switch {
	case month > 0 && len(loose) > 0:
		day = loose[0]
	case month == 0 && len(loose) == 2 && loose[0] > 12 && loose[1] <= 12:
		day, month = loose[0], loose[1]
	case month == 0 && len(loose) == 2 && loose[1] > 12 && loose[0] <= 12:
		month, day = loose[0], loose[1]
	}
	if date, ok := edtf(year, month, day); ok {
		return date, nil
	}
	return "", unreadable
}

// isoDate reads "2024", "2024-03", "2024-03-24", "20240324", each perhaps followed by a time.
func isoDate(written string) (string, bool) {
	digits := written
	if i := strings.IndexAny(written, "T "); i > 0 {
		digits = written[:i]
	}
	parts := strings.Split(strings.NewReplacer("/", "-", ".", "-").Replace(digits), "-")
	if len(parts) == 1 && len(digits) == 8 {
		parts = []string{digits[:4], digits[4:6], digits[6:]}
	}
	if len(parts) > 3 || len(parts[0]) != 4 {
		return "", false
	}
	var numbers [3]int
	for i, part := range parts {
		number, err := strconv.Atoi(part)
		if err != nil || i > 0 && (len(part) > 2 || number == 0) {
			return "", false
		}
		numbers[i] = number
	}
	if digits != written && len(parts) < 3 {
		return "", false
	}
	return edtf(numbers[0], numbers[1], numbers[2])
}

func edtf(year, month, day int) (string, bool) {
	switch {
	case year < 1800 || year >= 2200 || month < 0 || month > 12 || day < 0 || day > 31:
		return "", false
	case month == 0:
		return fmt.Sprintf("%04d", year), true
	case day == 0:
		return fmt.Sprintf("%04d-%02d", year, month), true
	case day > daysIn(year, month):
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day), true
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// monthOf is the month that a word of at least three letters names, or 0.
func monthOf(word string) int {
	if len(word) < 3 {
		return 0
	}
	for i, month := range months {
		if strings.HasPrefix(month, word) || word == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
