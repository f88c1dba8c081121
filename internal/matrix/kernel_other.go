//go:build !amd64

package matrix

const vectors, wide = false, false

func kernel4(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int) {}

func kernel4wide(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int) {}

func kernel1(k int, a *float32, aColumn int, b *float32, bRow int, c *float32) {}
