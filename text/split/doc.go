// Package split cuts a report's text into paragraphs, sentences and tokens, and says what part each sentence plays.
//
// Tokens follow the English treebanks of Universal Dependencies: "don't" is "do" + "n't", "Iran's" is "Iran" + "'s",
// "US-led" is "US" + "-" + "led", but "anti-war", "U.S.", "AT&T", "4,000" and "9/11" are one token each.
//
// Sentences never reach over the end of a paragraph. A paragraph is a line, or lines that were wrapped at a width.
// A dateline is a sentence of its own, so that the tree of the first sentence is whole.
//
// It reads plain text from a byte on and fills Doc.Tokens and Doc.Sentences.
//
// Known to miss: tables, text in columns, captions that look like body text.
package split
