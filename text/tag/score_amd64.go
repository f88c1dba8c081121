package tag

import "casus/internal/matrix"

var vectors = matrix.Vectors()

// fetchLines turns n features into the places of their weights, and asks for them.
//
//go:noescape
func fetchLines(data *byte, shift uint64, features *uint64, n int)

// addLines adds up the weights of all classes at n places, at most 250.
//
//go:noescape
func addLines(data *byte, places *uint64, n int, sums *[lanes]int16)
