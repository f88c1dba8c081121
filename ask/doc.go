// Package ask answers questions from a ledger, with citations, and from nothing else.
//
// A question counts if one of the forms in forms.go fits it: each form is a typed rule with questions that it answers
// and near misses that it leaves alone. A group may be called by any name that the registry or the reports know.
//
// It does not guess: a question that no form fits is told so with examples, and where the ledger holds nothing the
// answer is that the reports do not say.
//
// It reads the ledger and gives an Answer: a few lines, each with the numbers of its citations, each citation one
// sentence of one report. Where reports disagree, every value stands with who gives it.
//
// Known to miss: questions in two parts, comparisons, counting over many incidents where tolls overlap.
package ask
