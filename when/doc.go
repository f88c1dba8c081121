// Package when answers "When did it happen?".
//
// An expression of time counts: a day, a month, a season, a year, a period, an hour, in any words and relative to the
// date of the report or to another date of it. Ages, scores, prices, numbers of laws and order ("the second bomb") do
// not count, nor do names that look like a month or a day.
//
// It reads a text.Doc and the date of its report, and gives Mentions in order, each with a date in EDTF, its span and a
// trace. Precision is kept: "in March" is a month and never the 1st; a year that nothing tells stays unknown.
//
// Known to miss: calendars other than the Gregorian, and days that only an event names ("the day of the elections").
package when
