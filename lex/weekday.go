package lex

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// Weekday says whether a lower-case word is the name of a day of the week.
func Weekday(word string) bool { return weekdays[word] }

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true}

// Month says whether a lower-case word names a month.
func Month(word string) bool { return months[word] }
