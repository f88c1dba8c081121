// Package report answers "What was received?": one text, who published it, and when.
//
// A report is one article as one outlet brought it: its bytes, its text, its title, byline, outlet and date of
// publication. Plain text, plain text under a header block, and rows of JSON lines count as reports.
//
// What happened is no part of it: dates and places in the text belong to the questions. Feeds, web pages and
// archives of pages are not read yet.
//
// It reads bytes and gives a Report. The text is kept as it stands in the file, so that spans hold; only the
// encoding is undone, and nothing is replaced: bytes that cannot be decoded are an error that says so.
//
// Known to miss: bylines inside running text, dates of publication that only a web page's frame shows,
// encodings other than UTF-8, UTF-16 with a mark, and Windows-1252.
package report
