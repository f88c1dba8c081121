// Package what answers "What was done?": the words of a report that tell of an act of political violence.
//
// Counts: verbs, nouns and names of doers and weapons that stand for an act of one of the families under acts/: each
// file defines a family, its border with its neighbours and its words.
//
// Does not count: the same words for other things ("under attack from critics", "strike action", "heart attack").
// Acts that did not happen are read too, and say so (Realis).
//
// Reads text.Doc, with or without tags and trees. Gives []Act in order, each with its kind, its words, whether it
// happened, and the tokens of those who did it and whom it hit. Which acts are one incident is for package incident.
//
// Known to miss: acts told without any word for them ("the village is no more").
package what
