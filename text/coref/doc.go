// Package coref answers "Which phrases of a text stand for one thing?": a full name and the surname after it, "the Orvan
// Front" and "the group", "an attack" and "the blast", "he", "their".
//
// Counts: phrases headed by a noun, a name or a pronoun; what a form of "be" or an apposition says to be the same; acts
// that a verb tells, where a noun points back to them ("exploded … the blast").
//
// Does not count: "I", "we" and "you", relative pronouns, "it" and "there" that stand for nothing, kinds in general.
//
// Reads text.Doc with tags and names, and with trees where there are any; what the questions know already (this name is
// that party) goes before what the weights say. Learned are what a phrase stands for (Kind) and which earlier phrase, if
// any, it points back to: weights over form, distance, agreement, shared words and the places of both in their sentences.
//
// Known to miss: "they" that stands for parties named apart; other words for a thing that only knowledge of the world
// joins ("Mr. Dorn", "the veteran"); pronouns before what they stand for; who speaks in a quotation.
package coref
