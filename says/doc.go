// Package says answers "Who says so?": attributions, direct and indirect, and how firmly.
//
// What counts: a verb of saying (words/cues.tsv) or "according to" with somebody who says it and the words said, in
// quotation or paraphrase; and claims of responsibility, blame, suspicion and denial.
//
// What does not: quotation marks around single words (scare quotes, titles), acts told in the report's own voice, and
// "no group has claimed responsibility".
//
// It reads tokens, sentences and who.Cast, and gives Attributions in order, Statements for the record, and Claims for
// whoever asks who is held to have done it.
//
// Known to be missed: nouns ("the claim that"), contents that end before their sentence does without a comma, sources
// inside long clauses; trees are not read yet.
package says
