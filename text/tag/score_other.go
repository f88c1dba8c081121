//go:build !amd64

package tag

const vectors = false

func addLines(data *byte, shift uint64, features *uint64, n int, sums *[lanes]int16) {}

func fetchLines(data *byte, shift uint64, features *uint64, n int) {}
