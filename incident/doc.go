// Package incident joins the answers of one report into incidents: one specific act each, as this report tells it.
//
// Counts: acts that happened, were attempted or foiled, at one place and time: an act by nobody knows whom counts, and
// so does a past act told as background, where its place or its date is told.
//
// Does not count: totals over many acts, habits, threats without a plot, whole wars, accidents, plain crime, games and films.
//
// It reads the answers of the question packages. Every act's word becomes a telling: what, when, where, who, how many as
// far as its own clause says. Tellings of one act are drawn together (draw.go) by how well they fit (fit.go, turns.go), what
// they say is weighed (settle.go), and what is too vague or no political violence is left out (screen.go).
//
// Known to miss: acts whose sentence has no word of violence; which of two like acts a later "the attack" means, where
// neither place, date nor party tells.
package incident
