// Package tree finds who depends on whom: for every token its governor and its relation, as Universal Dependencies
// define them for English.
//
// Parse goes over a sentence once, from left to right, and takes at each step the best of a few moves by a linear
// model. Every sentence that it parses is one tree with one root.
// Known to miss: crossing arcs, and attachments that only the world decides.
package tree
