// Package tag gives every token its part of speech and its lemma.
//
// Tag chooses a universal tag together with a Penn tag, from left to right, with a linear model. Sentences in capitals,
// and titles with capitals on all words, are part of what the model has learned from.
// Known to miss: names that are also common words, in sentences in capitals; verbs and nouns of the same form in
// telegraphic titles.
package tag
