// Package timeml writes the times of a text as TIMEX3, by the conventions of TimeML that TempEval uses.
//
// TimeML tags every expression of time, dates no incident, and has habits of its own: the two ends of a period are two
// tags, prepositions stay outside, "last week" is a numbered week, "the past two weeks" is a length, ages are lengths,
// "recently" has a value. All of these stay in here: it reads what package when has found, and when knows nothing of it.
//
// Known to be missed: relations to events ("two days before the raid" is a length), the attributes mod, quant, freq,
// beginPoint and endPoint.
package timeml
