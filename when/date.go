package when

import (
	"fmt"
	"strings"
)

// Date is an EDTF value: "2024-03-22", "2021-08", "2014-10/2014-12", "XXXX-03-22"; "" where nothing is known.
//
// A point is a day, a month, a season ("2014-22" is summer), a year, a decade ("199X") or a century ("18XX"). A period is
// two points with "/" between; ".." is an open end. The year may be unknown ("XXXX") where a month is told. Years before 1
// are counted as astronomers do: "-0489" is 490 BC.
type Date string

// Precision is the unit that a date is told in.
type Precision uint8

const (
	Unknown Precision = iota
	ToDay
	ToMonth
	ToSeason
	ToYear
	ToDecade
	ToCentury
	ToPeriod // two points
)

var precisionNames = [...]string{"unknown", "day", "month", "season", "year", "decade", "century", "period"}

func (p Precision) String() string { return precisionNames[p] }

// Parse reads an EDTF value of the forms that Date has.
func Parse(s string) (Date, error) {
	d := Date(s)
	if s == "" {
		return d, nil
	}
	if _, ok := d.read(); !ok {
		return "", fmt.Errorf("when: %q is no date: write it as 2024-03-22, 2024-03, 2024, XXXX-03-22 or two of these with / between", s)
	}
	return d, nil
}

func (d Date) String() string { return string(d) }

// Precision is the unit that the date is told in; Unknown for "" and for what is no date.
func (d Date) Precision() Precision {
	p, ok := d.read()
	switch {
	case !ok:
		return Unknown
	case p.ranged:
		return ToPeriod
	}
	return p.from.unit
}

// Bounds is the first and the last day that the date allows; not ok where the year is unknown. Open ends are
// Earliest and Latest.
func (d Date) Bounds() (first, last Day, ok bool) {
	p, ok := d.read()
	if !ok {
		return 0, 0, false
	}
	return p.bounds()
}

// Contains says whether every day of other lies inside d. Dates of unknown year contain those with the same month and day.
func (d Date) Contains(other Date) bool {
	first, last, ok := d.Bounds()
	otherFirst, otherLast, otherOK := other.Bounds()
	if !ok || !otherOK {
		return ok == otherOK && d != "" && d == other
	}
	return first <= otherFirst && otherLast <= last
}

// Overlaps says whether the two dates may be of one day; where a year is unknown, months and days decide.
func (d Date) Overlaps(other Date) bool {
	first, last, ok := d.Bounds()
	otherFirst, otherLast, otherOK := other.Bounds()
	if ok && otherOK {
		return first <= otherLast && otherFirst <= last
	}
	a, aOK := d.read()
	b, bOK := other.read()
	if !aOK || !bOK || a.ranged || b.ranged || a.from.month == 0 || b.from.month == 0 {
		return false
	}
	return a.from.month == b.from.month && (a.from.day == 0 || b.from.day == 0 || a.from.day == b.from.day)
}

// unknownYear is the year of "XXXX".
const unknownYear = -1 << 20

// point is one end of a date.
type point struct {
	year, month, day int // month 21 to 24 is a season; 0 for what is not told
	unit             Precision
}

// period is a date taken apart. An open end has the unit Unknown.
type period struct {
	from, to point
	ranged   bool
}

func dayPoint(d Day) point {
	year, month, day := d.Civil()
	return point{year, month, day, ToDay}
}

func monthPoint(year, month int) point { return point{year, month, 0, ToMonth} }
func yearPoint(year int) point         { return point{year, 0, 0, ToYear} }

// date writes a point, or two where they differ.
func (p period) date() Date {
	if !p.ranged || p.from == p.to {
		return Date(p.from.String())
	}
	return Date(p.from.String() + "/" + p.to.String())
}

func between(from, to point) period { return period{from, to, true} }

func (p point) String() string {
	year := "XXXX"
	if p.year != unknownYear {
		year = yearString(p.year)
	}
	switch p.unit {
	case ToDay:
		return fmt.Sprintf("%s-%02d-%02d", year, p.month, p.day)
	case ToMonth, ToSeason:
		return fmt.Sprintf("%s-%02d", year, p.month)
	case ToYear:
		return year
	case ToDecade:
		return fmt.Sprintf("%03dX", p.year/10)
	case ToCentury:
		return fmt.Sprintf("%02dXX", p.year/100)
	}
	return ".."
}

func yearString(year int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// first and last are the ends of a point of known year.
func (p point) first() Day {
	switch p.unit {
	case ToDay:
		return DayOf(p.year, p.month, p.day)
	case ToMonth:
		return DayOf(p.year, p.month, 1)
	case ToSeason:
		return DayOf(p.year, 3*(p.month-20), 1)
	}
	return DayOf(p.year, 1, 1)
}

func (p point) last() Day {
	switch p.unit {
	case ToDay:
		return p.first()
	case ToMonth:
		return DayOf(p.year, p.month+1, 0)
	case ToSeason:
		return DayOf(p.year, 3*(p.month-20)+3, 0)
	case ToDecade:
		return DayOf(p.year+9, 12, 31)
	case ToCentury:
		return DayOf(p.year+99, 12, 31)
	}
	return DayOf(p.year, 12, 31)
}

func (p period) bounds() (first, last Day, ok bool) {
	first, last = Earliest, Latest
	if p.from.year == unknownYear || p.ranged && p.to.year == unknownYear {
		return 0, 0, false
	}
	if p.from.unit != Unknown {
		first = p.from.first()
	}
	switch {
	case !p.ranged:
		last = p.from.last()
	case p.to.unit != Unknown:
		last = p.to.last()
	}
	return first, last, true
}

// read takes a date apart; not ok for "" and for what is no date.
func (d Date) read() (period, bool) {
	from, to, ranged := strings.Cut(string(d), "/")
	first, ok := readPoint(from, ranged)
	if !ok || !ranged {
		return period{from: first}, ok
	}
	last, ok := readPoint(to, true)
	p := between(first, last)
	if !ok || first.unit == Unknown && last.unit == Unknown || first == last {
		return p, false
	}
	a, b, known := p.bounds()
	return p, !known || a <= b
}

func readPoint(s string, mayBeOpen bool) (point, bool) {
	if s == ".." {
		return point{}, mayBeOpen
	}
	var p point
	sign := 1
	if strings.HasPrefix(s, "-") {
		sign, s = -1, s[1:]
	}
	if len(s) < 4 {
		return p, false
	}
	year, rest := s[:4], s[4:]
	switch known := strings.TrimRight(year, "X"); len(known) {
	case 0:
		p.year, p.unit = unknownYear, Unknown
	case 2, 3, 4:
		n, ok := digits(known)
		if !ok || sign < 0 && (len(known) < 4 || n == 0) {
			return p, false
		}
		p.year, p.unit = sign*n, ToYear
		if len(known) < 4 {
			for range 4 - len(known) {
				p.year *= 10
			}
			p.unit = [...]Precision{2: ToCentury, 3: ToDecade}[len(known)]
			return p, rest == ""
		}
	default:
		return p, false
	}
	if rest == "" {
		return p, p.unit == ToYear
	}
	if sign < 0 && p.year == unknownYear || len(rest) != 3 && len(rest) != 6 || rest[0] != '-' {
		return p, false
	}
	var ok bool
	if p.month, ok = digits(rest[1:3]); !ok || p.month < 1 || p.month > 12 && (p.month < 21 || p.month > 24) {
		return p, false
	}
	p.unit = ToMonth
	if p.month > 12 {
		p.unit = ToSeason
	}
	if len(rest) == 3 {
		return p, true
	}
	if p.day, ok = digits(rest[4:]); !ok || rest[3] != '-' || p.month > 12 || p.day < 1 || p.day > daysIn(p.year, p.month) {
		return p, false
	}
	p.unit = ToDay
	return p, true
}

func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != ""
}
