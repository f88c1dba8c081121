package lex

// Weekday says whether a lower-case word is the name of a day of the week.
func Weekday(word string) bool { return weekdays.Has(word) }

var weekdays = NewSet("monday tuesday wednesday thursday friday saturday sunday")

// Month says whether a lower-case word names a month.
func Month(word string) bool { return months.Has(word) }

var months = NewSet("january february march april may june july august september october november december")
