//go:build !amd64

package names

const vectors = false

func addRows(buckets *byte, count uint64, features *uint64, n int, sums *[lanes]int32) {}
