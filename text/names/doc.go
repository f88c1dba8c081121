// Package names finds the proper names of a report: persons, organisations, armed groups, forces, places, facilities,
// nationalities, events and works.
//
// Reads a text.Doc with sentences, tokens and their tags; trees are not needed. Sets Doc.Names. A linear model of words,
// letters, word clusters and lists, with what the rest of the report does with a word, chooses the likeliest labels of
// each sentence; it was trained on copies in capitals too, so that wire copy in capitals is read.
//
// Does not count: titles before names, descriptions ("the group"), names of weapons and goods.
//
// The kinds of bodies (organisation, armed group, forces) and of places (place, facility) are told apart by words and
// lists, not learned. The model and how it was made: model.bin, model.txt, internal/train/names.
package names
