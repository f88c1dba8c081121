package timeml

import (
	"fmt"
	"strconv"

	"casus/lex"
)

// parts are the times of day that have a name; the longer names of a day's hours first decide.
var parts = map[string]string{"morning": "TMO", "mornings": "TMO", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "predawn": "TMO", "afternoon": "TAF", "afternoons": "TAF",
	"evening": "TEV", "evenings": "TEV", "dusk": "TEV", "sunset": "TEV", "night": "TNI", "nights": "TNI", "tonight": "TNI", "overnight": "TNI", "nightfall": "TNI",
	"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}

// timeOfDay adds to a day the time that the words tell: "2013-03-22T20:00", "2013-03-22TNI"; the day alone where they tell none.
func (f *finder) timeOfDay(day string, words []string) string {
	if len(day) != len("2006-01-02") {
		return day
	}
	if clock := clock(words); clock != "" {
		return day + clock
	}
	for _, w := range words {
		if part := parts[w]; part != "" {
			return day + part
		}
	}
	return day
}

// clock is the time that figures tell: "8pm", "8:30 p.m.", "20:00", "0430 GMT".
func clock(words []string) string {
	for i, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil || n > 2400 {
			continue
		}
		at := func(j int) string {
			if i+j < len(words) {
				return words[i+j]
			}
			return ""
		}
		hour, minute, next, colon := n, 0, 1, 0
		if at(1) == ":" {
			colon = 1
		}
		switch m, err := strconv.Atoi(at(1 + colon)); {
		case len(w) == 4 && (zones.Has(at(1)) || at(1) == "hours" || at(1) == "hrs" || at(1) == "local"):
			return fmt.Sprintf("T%02d:%02d%s", n/100, n%100, zulu(at(1)))
		case len(w) > 2 || n > 24:
			continue
		case err == nil && len(at(1+colon)) == 2 && m < 60:
			minute, next = m, 2+colon
		}
		switch mark := at(next); {
		case mark == "am" || mark == "a" && at(next+1) == "m":
			hour %= 12
		case mark == "pm" || mark == "p" && at(next+1) == "m":
			hour = hour%12 + 12
		case mark == "o" && at(next+1) == "clock":
		case colon == 0:
			continue
		default:
			next--
		}
		if zone := at(next + 1); zone == "m" || zone == "clock" {
			next++
		}
		return fmt.Sprintf("T%02d:%02d%s", hour, minute, zulu(at(next+1)))
	}
	return ""
}

var zones = lex.NewSet("gmt utc")

func zulu(zone string) string {
	if zones.Has(zone) {
		return "Z"
	}
	return ""
}
