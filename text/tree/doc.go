// Package tree finds who depends on whom: for every token its governor and its relation, as Universal Dependencies
// define them for English.
//
// Parse scores every arc of a sentence with a small network (internal/biaffine), takes the best tree, and puts right the
// tags and lemmas that the whole sentence speaks against, and arcs that no English sentence can have (mend.go). Every
// sentence that it parses is one tree with one root; one of more than 200 tokens is read in parts.
// Known to miss: most crossing arcs, and attachments that only the world decides.
package tree
