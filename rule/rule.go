// Package rule holds the shape of a rule of reading: a typed pattern with an example and a near miss, both of which run.
package rule

// Rule is one pattern. Name reads as what it matches ("killed <number> <people>") and is what a trace shows.
// F is the function that tries it, of the form that its package needs.
type Rule[F any] struct {
	Name string
	Yes  []string // sentences in which the rule must fire
	No   []string // near misses, in which it must not
	Try  F
}
