package names

import "casus/internal/matrix"

var vectors = matrix.Vectors()

// addRows adds up the rows of n features: the first of their buckets' rows that has their check, or none. It takes no
// branch, so that the processor can fetch the buckets of the features to come.
//
//go:noescape
func addRows(buckets *byte, count uint64, features *uint64, n int, sums *[lanes]int32)
