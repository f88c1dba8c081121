// Package fact answers "What is said of a group?": its names, origin, ties, leaders, strength, ground, aims and ways.
//
// What a report says of an armed group counts, in its own voice or in that of a source: the relations of the record,
// each with its own file of rules and its words under words/. A value keeps its date, its qualifiers and who says it.
//
// The labelled lines of a profile ("Leader: …"), the points of a list ("Founded in …") and what stands as an answer under a
// question ("Where do they fight? Mostly in Kesh") tell of the report's topic. Where a group's size or people were just told,
// what follows may go on without naming it ("the army speaks of 800", "most are herders").
//
// Where the rules find many facts, or the title promises to tell of a group, a model (voice.go) is asked of each value and the groups
// around it, and adds what it is sure of and no rule found; the evidence names it. internal/train/fact makes it.
//
// Single acts do not count, they are incidents; nor does what could be concluded but is not said.
//
// It reads a text.Doc with the parties, dates, places and attributions of the report, and gives record.Facts, in order.
//
// Known to miss: other facts spread over several sentences, and comparisons ("twice as many as a year before").
package fact
