// Package same answers "Is this the same incident?": it joins the accounts of several reports.
//
// Two accounts speak for one incident as far as their kinds of act, days, places, parties, targets, tolls, weapons and
// words agree, each weighed by points (points.go); what they differ in counts against it, less than what they agree in
// counts for it, since reports of one act often differ on the toll, the day and who did it. From "enough" points on
// they are one.
//
// Only accounts that have a key in common (key.go) are compared at all, so that the cost of a new account does not grow
// with the ledger. Accounts that hang together by pairs with enough points form a cluster; a cluster is one incident
// unless two of its accounts come from one report, contradict each other flatly, or a person holds them apart: then it
// falls into the incidents whose accounts agree best on average. What comes out depends on the set of accounts alone,
// never on their order.
//
// Every join keeps its points and its reasons. A person's decision outranks all points. Parts of a wave are linked, not
// joined (wave.go). Where it is in doubt, two incidents stay two.
//
// Reports that carry one text are recognised by sketches of it (copies.go), and the independent sources among reports
// are counted by copies, outlets and credits (source.go).
//
// Known to miss: accounts without a day and without a place, unless their reports carry one text.
package same
