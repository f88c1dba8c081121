package tag

import "casus/internal/matrix"

var vectors = matrix.Vectors()

// addLines adds up, for each of n features, at most 250, the weights of all classes.
//
//go:noescape
func addLines(data *byte, shift uint64, features *uint64, n int, sums *[lanes]int16)

// fetchLines has what addLines will read come from memory.
//
//go:noescape
func fetchLines(data *byte, shift uint64, features *uint64, n int)
