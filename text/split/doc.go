// Package split cuts a report's text into paragraphs, sentences and tokens, and says what part each sentence plays.
//
// Tokens follow the English treebanks of Universal Dependencies: "don't" is "do" + "n't", "Iran's" is "Iran" + "'s",
// "US-led" is "US" + "-" + "led", but "anti-war", "U.S.", "AT&T", "4,000" and "9/11" are one token each.
//
// Sentences never reach over the end of a paragraph. A paragraph is a line, or lines that were wrapped at a width.
// A dateline is a sentence of its own, so that the tree of the first sentence is whole. A sentence is a title, a line of a
// header, a byline, a heading, a caption, boilerplate or body by its paragraph; a heading or credit that ran on to the end
// of a paragraph is told by itself.
//
// Lines and parts are told by rules and word lists; which full stops and hyphens are tokens, and where sentences end, by
// a model (model.txt) that internal/train/split trains.
//
// It reads plain text from a byte on and fills Doc.Tokens (without tags) and Doc.Sentences.
//
// Known to miss: tables, text in columns, captions and headings that look like body text, titles of several lines,
// sentences without a mark between them in capitals.
package split
