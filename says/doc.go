// Package says answers "Who says so?": attributions, direct and indirect, and how firmly.
//
// What counts: a verb of saying (words/cues.tsv) or "according to" with somebody who says it and the words said, in
// quotation or paraphrase, over as many sentences as the quotation goes; chains ("AFP quoted a police source as saying");
// and claims of responsibility, blame, suspicion and denial, with the channel that a claim came by.
//
// Kept apart, as stances (words/stances.tsv): beliefs, wishes, plans, praise and blame, in verbs, nouns and adjectives
// ("called for an inquiry", "his promise to", "was confident that"). They are no statements and cover nothing in Of.
//
// What does not count: quotation marks around single words (scare quotes, titles), acts told in the report's own voice,
// and "no group has claimed responsibility".
//
// It reads tokens, sentences, trees and who.Cast, and gives Attributions in order, Statements for the record, and Claims
// for whoever asks who is held to have done it. Sentences without a tree are read word by word (flat.go).
//
// Known to be missed: nouns that have no owner ("reports that"), contents that end before their sentence does without a
// comma, sources inside long clauses.
package says
