// Package who answers "Who did it, and to whom?": the parties that a report names and describes.
//
// Counts: armed groups of a registry, those that the report introduces itself and those that it shows to be such by what it
// tells of them; states' forces, police and governments by country, and parties named only before their means ("army
// helicopters"); organisations, persons with the role that the report gives them; unnamed armed people
// ("gunmen"); peoples and victims ("villagers"); what stands for any of them: acronyms, surnames, "the group", "they".
//
// Does not count: who did what (package incident); things that are hit, which only have a TargetKind; countries as
// places; anything about persons beyond the report's own words.
//
// Reads text.Doc, with or without tags, names and trees, and the tables under words/. Gives a Cast: actors, and the
// mentions that stand for them as whole noun phrases. Names link by context: the countries that the report speaks of
// decide between parties of one name. Pronouns are resolved by package coref, which Chains asks for all else. Lookup
// and Same answer for names alone, for the ledger.
//
// Known to miss: persons named once without title, role or verb of saying; groups named in lower case; "they" that
// stands for several parties; commanders who change sides.
package who
