// Package muc4 writes what messages tell of in the form of the Fourth Message Understanding Conference (1992): templates
// of terrorist incidents in nine countries of Latin America, for scoring the reading against that task's keys.
//
// Counts, by the task's definition: attacks, bombings, kidnappings, arson and robberies against civilians, officials and
// things, carried out, attempted or threatened, recent and told as facts. Fights between armed groups and forces do not
// count, nor do summaries over many acts.
//
// It reads message files of the corpus (Messages) and writes templates (Write); Export does both. A message is read as
// every report is, into tokens, tags, trees, names, dates, acts, parties, claims and incidents; models trained on the task's
// development messages and keys then judge which sentences tell of incidents and of which type, what part each phrase plays, which sentences tell of
// one incident, and which incidents, fillers, days and places the task wants. Words of the task stand in words/: places of its set
// list, organisations, weapons, nouns.
//
// No other part of the program knows of the task.
//
// Known to miss: several incidents told in one sentence; forced work stoppages and hijackings; nationalities told apart from
// the target;
// totals over several targets.
package muc4
