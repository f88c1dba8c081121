package timeml

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casus/lex"
	"casus/when"
)

// value is the type and the value of an expression; "" where TimeML tags nothing.
func (f *finder) value(m *when.Mention, words []string, date when.Date) (Type, string) {
	switch m.Kind {
	case when.Recurring:
		return Set, recurring(words)
	case when.Reference:
		return reference(m, words)
	case when.Duration:
		return Duration, m.Length
	case when.Clock:
		return Time, f.timeOfDay(f.day, words)
	case when.Period:
		if m.Length != "" {
			return Duration, m.Length
		}
	}
	if date == "" {
		switch {
		case m.Length == "":
			return Date, ""
		case strings.Contains(m.Length, "X") && (f.closed(m.End) || !slices.ContainsFunc(words, func(w string) bool { return events.Has(w) })):
			return Date, vague(words)
		case f.closed(m.End) && slices.ContainsFunc(words, func(w string) bool { return w == "before" || w == "earlier" }):
			return f.daysBefore(m.Length)
		case !slices.ContainsFunc(words, func(w string) bool { return events.Has(w) }):
			return Date, unknown(m.Length)
		}
		return Duration, m.Length
	}
	if value := f.timeOfDay(calendar(words, m.Length, date), words); strings.Contains(value, "T") {
		return Time, value
	}
	return Date, calendar(words, m.Length, date)
}

// closed says whether nothing that an expression could be counted from follows it.
func (f *finder) closed(end int) bool {
	rest := strings.TrimLeft(f.doc.Text[end:], " ")
	return rest == "" || strings.ContainsRune(".,;:!?)\"”\n", []rune(rest)[0])
}

// daysBefore counts "the day before" from the report where the text tells no other day.
func (f *finder) daysBefore(length string) (Type, string) {
	first, _, ok := when.Date(f.doc.Published).Bounds()
	var n int
	if _, err := fmt.Sscanf(length, "P%dD", &n); err != nil || !ok {
		return Date, unknown(length)
	}
	return Date, (first - when.Day(n)).String()
}

// reference is the value of what fixes no date: "now", "recent years", "the past few weeks".
func reference(m *when.Mention, words []string) (Type, string) {
	if strings.HasSuffix(m.Length, "_REF") {
		if untagged[strings.Join(words, " ")] {
			return Date, ""
		}
		return Date, m.Length
	}
	if slices.Contains(words, "recent") {
		return Date, "PAST_REF"
	}
	return Duration, m.Length
}

// untagged are words that speak of time and that TimeML's guidelines leave out.
var untagged = map[string]bool{"soon": true, "so far": true, "then": true}

// vague is a date that lies some time before or after another, nobody says how long: "weeks earlier", "a few years later".
func vague(words []string) string {
	if slices.ContainsFunc(words, func(w string) bool { return w == "ago" || w == "earlier" || w == "before" || w == "previously" }) {
		return "PAST_REF"
	}
	return "FUTURE_REF"
}

// unknown is a date of which only the unit is known: "years later".
func unknown(length string) string {
	switch length[len(length)-1] {
	case 'Y':
		return "XXXX"
	case 'M':
		if !strings.Contains(length, "T") {
			return "XXXX-XX"
		}
	case 'W':
		return "XXXX-WXX"
	}
	return "XXXX-XX-XX"
}

// calendar is the value of a date: EDTF as TimeML writes it, with numbered weeks, quarters and halves.
func calendar(words []string, length string, date when.Date) string {
	first, _, ok := date.Bounds()
	from, _, ranged := strings.Cut(string(date), "/")
	has := func(word string) bool { return slices.Contains(words, word) }
	if ok && first > when.Earliest {
		year, month, _ := first.Civil()
		switch {
		case date.Precision() == when.ToDay && (strings.HasSuffix(length, "W") || has("week") && !weekdays(words)):
			return week(first)
		case ranged && (has("week") || has("weeks")):
			return week(first)
		case ranged && has("weekend"):
			return week(first) + "-WE"
		case has("fiscal") || has("financial"):
			return "FY" + from
		case ranged && (has("quarter") || has("quarters")):
			return fmt.Sprintf("%04d-Q%d", year, (month+2)/3)
		case ranged && has("half"):
			return fmt.Sprintf("%04d-H%d", year, (month+5)/6)
		case ranged && has("period"):
			return part(date)
		case ranged && has("century") && year < 1:
			return fmt.Sprintf("BC%02d", -year/100)
		}
	}
	if !ranged && date.Precision() == when.ToMonth && staged(words) && !months(words) { // "late 2014 to early 2016"
		from = from[:4]
	}
	return point(from)
}

// part is the quarter or half that a period of months is, else its first point.
func part(date when.Date) string {
	from, to, _ := strings.Cut(string(date), "/")
	for _, size := range []int{3, 6} {
		for n := range 12 / size {
			year := from[:4]
			if from == fmt.Sprintf("%s-%02d", year, n*size+1) && to == fmt.Sprintf("%s-%02d", year, n*size+size) {
				return fmt.Sprintf("%s-%s%d", year, map[int]string{3: "Q", 6: "H"}[size], n+1)
			}
		}
	}
	return point(from)
}

func staged(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return w == "early" || w == "mid" || w == "late" })
}

func months(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return len(w) >= 3 && monthNames.Has(w[:3]) || w == "month" })
}

func weekdays(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return weekdayNumbers[strings.TrimSuffix(w, "s")] > 0 })
}

var monthNames = lex.NewSet("jan feb mar apr may jun jul aug sep oct nov dec")

var weekdayNumbers = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// seasons by their EDTF numbers.
var seasons = map[string]string{"21": "SP", "22": "SU", "23": "FA", "24": "WI"}

// point writes a single EDTF date: "2014-22" is 2014-SU, "199X" is 199, "-0489" is BC0490.
func point(date string) string {
	before := strings.HasPrefix(date, "-")
	if before || strings.HasPrefix(date, "0000") {
		date = strings.TrimPrefix(date, "-")
		year, err := strconv.Atoi(date[:4])
		if err != nil {
			return date
		}
		return fmt.Sprintf("BC%04d%s", year+1, season(date[4:]))
	}
	if len(date) == 4 && date != "XXXX" {
		return strings.TrimRight(date, "X")
	}
	if len(date) < 4 {
		return date
	}
	return date[:4] + season(date[4:])
}

// season writes the number of a season, "-22", as TimeML does; other ends of a date stay.
func season(end string) string {
	if len(end) == len("-22") && seasons[end[1:]] != "" {
		return "-" + seasons[end[1:]]
	}
	return end
}

// week is the ISO week that a day lies in.
func week(day when.Day) string {
	thursday := day - when.Day(day.Weekday()) + 3
	year, _, _ := thursday.Civil()
	return fmt.Sprintf("%04d-W%02d", year, 1+int(thursday-when.DayOf(year, 1, 1))/7)
}

// recurring is the value of a set: "every Friday" is XXXX-WXX-5, "every two days" P2D.
func recurring(words []string) string {
	for i, w := range words {
		if n := weekdayNumbers[strings.TrimSuffix(w, "s")]; n > 0 {
			return "XXXX-WXX-" + strconv.Itoa(n) + parts[words[len(words)-1]]
		}
		if len(w) >= 3 && monthNames.Has(w[:3]) && w != "monthly" && w != "month" && w != "months" {
			return fmt.Sprintf("XXXX-%02d", 1+strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", w[:3])/3)
		}
		if value := habits[w]; value != "" {
			if n := small[words[max(i-1, 0)]]; n > 1 && strings.HasSuffix(w, "s") {
				return strings.Replace(units[w], "1", strconv.Itoa(n), 1)
			}
			return value
		}
	}
	return ""
}

var small = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10}

var units = map[string]string{"day": "P1D", "days": "P1D", "week": "P1W", "weeks": "P1W", "month": "P1M", "months": "P1M", "year": "P1Y",
	"years": "P1Y", "hour": "PT1H", "hours": "PT1H", "minute": "PT1M", "minutes": "PT1M", "quarter": "P1Q", "decade": "P1DE", "night": "P1D"}

var habits = map[string]string{"daily": "P1D", "day": "P1D", "days": "P1D", "weekly": "P1W", "week": "P1W", "weeks": "P1W",
	"monthly": "P1M", "month": "P1M", "months": "P1M", "annually": "P1Y", "annual": "P1Y", "yearly": "P1Y", "year": "P1Y", "years": "P1Y",
	"hourly": "PT1H", "hour": "PT1H", "hours": "PT1H", "minutes": "PT1M", "minute": "PT1M", "nightly": "XXXX-XX-XXTNI", "night": "XXXX-XX-XXTNI", "nights": "XXXX-XX-XXTNI",
	"morning": "XXXX-XX-XXTMO", "afternoon": "XXXX-XX-XXTAF", "evening": "XXXX-XX-XXTEV", "quarter": "P1Q", "quarterly": "P1Q",
	"spring": "XXXX-SP", "summer": "XXXX-SU", "autumn": "XXXX-FA", "fall": "XXXX-FA", "winter": "XXXX-WI", "weekend": "XXXX-WXX-WE", "weekends": "XXXX-WXX-WE"}
