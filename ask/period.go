package ask

import (
	"regexp"
	"strings"
	"time"

	"casus/record"
	"casus/report"
)

// written is a date as people type it: a year, with a month and a day before it or figures behind it.
const written = `(?:(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:\d{1,2},? )?)?(?:19|20)\d{2}(?:-\d{2}){0,2}`

var periodEnd = regexp.MustCompile(`(?i)^(.+?) (since|after|before|until|till|from|in|on|during|between) (` + written + `)(?: (?:and|to) (` + written + `))?$`)

// period takes the time off the end of a question: "… since 2020", "… on March 22, 2024", "… between 2019 and 2021".
func period(question string) (rest, from, to string) {
	found := periodEnd.FindStringSubmatch(question)
	if found == nil {
		return question, "", ""
	}
	date, err := report.ParseDate(found[3])
	if err != nil || date == "" {
		return question, "", ""
	}
	first, last, _ := record.Days(date)
	switch strings.ToLower(found[2]) {
	case "since", "from":
		from = first
	case "after":
		from = dayBeside(last, 1)
	case "before":
		to = dayBeside(first, -1)
	case "until", "till":
		to = last
	default:
		from, to = first, last
	}
	if found[4] != "" {
		if end, err := report.ParseDate(found[4]); err == nil {
			_, to, _ = record.Days(end)
			from = first
		}
	}
	return found[1], from, to
}

// dayBeside is the day so many days later than an exact one.
func dayBeside(day string, days int) string {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return date.AddDate(0, 0, days).Format(time.DateOnly)
}
