// Package same answers "Is this the same incident?": it joins the accounts of several reports.
//
// Two accounts are one incident where kind of act, date and place agree and something else does too: a toll, a party,
// or the very words. Every join keeps its reason as a sentence.
//
// Accounts of one report are never joined with each other, and neither are accounts that contradict one another.
// Where it is in doubt, two incidents stay two.
//
// It reads accounts, the texts' signatures and people's decisions, and gives incidents: sets of accounts. The result
// does not depend on the order of the accounts.
//
// Known to miss: accounts whose date or place is given only coarsely, and waves of attacks told as one by some reports
// and as many by others.
package same
