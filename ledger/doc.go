// Package ledger answers "What do we hold, and from whom?": it keeps reports, what was read in them, and what they
// come to together.
//
// A report is kept with its bytes and with every reading of it, by version of the program. Accounts, facts and
// statements are those of a report's current reading; incidents are accounts joined by package same.
//
// It decides nothing itself: a summary is computed from the accounts by rules that this package states, and no
// account's value is dropped for it. Decisions of people are kept beside and outrank the program's.
//
// It takes a report with its record, in one step or not at all, and gives back what a filter asks for. Reading the
// same report twice changes nothing. SQLite holds it as one file; a ledger in memory serves tests and passing use.
//
// Known to miss: more than one process writing at a time waits rather than shares.
package ledger
