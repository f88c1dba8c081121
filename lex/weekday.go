package lex

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// Weekday says whether a lower-case word is the name of a day of the week.
func Weekday(word string) bool { return weekdays[word] }
