//go:build !amd64

package matrix

const vectors, wide = false, false

func kernel4(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int) {}

func kernel4wide(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int) {}

func kernel1(k int, a *float32, aColumn int, b *float32, bRow int, c *float32) {}

func whole4(fours, k int, a *uint8, b *int8, first *int16, aScale, bScale, bias, c *float32, cRow int) {
}

func largest(n int, x *float32) float32 { return 0 }

func roundBy(n int, x *float32, by float32, to *uint8) {}

func gated8(steps int, gates *float32, gateRow, width int, cells, out, more *float32, row int) {}

func fetchRows(rows *int32, n int, data string, columns int) {}

func addBytes(to *float32, rows *int32, n int, data string, columns int, scales *float32) {}

func positive(n int, x *float32) {}

func bestOf(n int, x *float32) int { return 0 }

func addPositive(n int, to, a, b, c *float32) {}

func largestSums(n int, a *float32, aStep int, b *float32, bStep int, to *float32) {}
