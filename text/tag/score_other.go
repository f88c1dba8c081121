//go:build !amd64

package tag

const vectors = false

func fetchLines(data *byte, shift uint64, features *uint64, n int) {}

func addLines(data *byte, places *uint64, n int, sums *[lanes]int16) {}
