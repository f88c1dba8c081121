package when

import "fmt"

// Day counts civil days (proleptic Gregorian); day 0 is 1970-01-01.
type Day int

// Open ends of a period.
const (
	Earliest Day = -1 << 31
	Latest   Day = 1<<31 - 1
)

// DayOf is the day of a civil date; months and days may overflow ("February 30" is March 1 or 2).
func DayOf(year, month, day int) Day {
	month--
	year += floorDiv(month, 12)
	month = month - 12*floorDiv(month, 12)
	// Years begin in March here, so that the leap day comes last.
	if month < 2 {
		year--
		month += 12
	}
	month -= 2
	era := floorDiv(year, 400)
	ofEra := year - era*400
	return Day(era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + (153*month+2)/5 + day - 1 - 719468)
}

// Civil is the civil date of a day.
func (d Day) Civil() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	ofEra := z - era*146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*ofYear + 2) / 153
	day = ofYear - (153*shifted+2)/5 + 1
	month, year = shifted+3, yearOfEra+era*400
	if month > 12 {
		month, year = month-12, year+1
	}
	return year, month, day
}

// Weekday is 0 for Monday to 6 for Sunday.
func (d Day) Weekday() int { return int(d) + 3 - 7*floorDiv(int(d)+3, 7) }

// String writes an ISO date.
func (d Day) String() string {
	switch d {
	case Earliest, Latest:
		return ".."
	}
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// daysIn is the length of a month; 29 for a February of an unknown year.
func daysIn(year, month int) int {
	if year == unknownYear {
		year = 2000
	}
	return int(DayOf(year, month+1, 1) - DayOf(year, month, 1))
}

// easter is Easter Sunday of a year in the Gregorian calendar (the anonymous computus of 1876).
func easter(year int) Day {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	return DayOf(year, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
