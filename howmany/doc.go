// Package howmany answers "How many?": the killed, injured, missing, abducted, detained and displaced.
//
// Counts: a number of people with a harm that happened to them, in whatever grammar: "killed at least 21 people", "12
// dead", "three deaths", "the killing of a priest and two nuns" (3, and its parts), "a policeman" (1), "civilians" (two
// or more), "no one" (0), the figures of a death toll, the earlier ones marked Superseded. Parts ("including three
// children") name the toll that holds them. Those who attacked are Attackers only where a word says so ("bombers",
// "himself"). What goes over many acts or a long time is a Total.
//
// Does not count: what could happen, is denied, planned, told of a film or of habits; natural deaths; ages; bills that are
// killed and towns that are captured. Casualties, and people "killed and wounded", are up to their number in each harm.
//
// Reads text.Doc, with or without tags and trees, the parties of package who, and the tables under words/; what vague
// words stand for is in number/words/vague.tsv and can be changed there. Gives []Toll, sentence by sentence; each has
// its Range, its figure, its people, the token that says the harm, and a trace. Who gives the figure is for says.
//
// Known to miss: numbers of people that only another sentence tells ("they were killed"); halves and thirds of groups; people
// who are only "shot"; tolls in tables; whether men called "militants" or "gunmen" attacked or were attacked.
package howmany
