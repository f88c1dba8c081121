// Package where answers "Where did it happen?".
//
// Counts: names of countries, regions, divisions, towns and villages; sites that reports name by what they are ("a bank
// in Kandahar", "the Russian Embassy"); parts of countries ("northern Mali"); adjectives and peoples as pointers to
// countries. Each is resolved from the whole report: what else it names decides between places of one name, and a
// village abroad needs its country or a town near it beside its name.
//
// Does not count: places inside names of people, newspapers and organisations; "there", "the area"; roads between places as
// places of their own. "In the capital" is that of the country told of.
//
// Reads text.Doc, with or without tags, names and trees. Gives []Mention in order, each with a Place, a span and a
// trace; Index answers which place an event's words point to, and says how it knows. A village that no gazetteer knows
// gets the country and division of the place that contains it, and its coordinates marked as lent.
//
// Known to miss: villages named without any word that says so; small places named like common words; two places of one
// name in one report, unless each is followed by its country or province.
package where
