package matrix

// AddBytes adds a row of numbers of a byte each, times their scale, to as many numbers. They must be a multiple of 8.
func AddBytes(to []float32, row string, scale float32) {
	if len(to)%8 != 0 || len(row) != len(to) {
		panic("matrix: columns")
	}
	if !vectors || len(to) == 0 {
		plainAddBytes(to, row, scale)
		return
	}
	addBytes(len(to), &to[0], row, scale)
}

func plainAddBytes(to []float32, row string, scale float32) {
	for i := range to {
		to[i] += float32(scale * float32(int8(row[i])))
	}
}

// Positive makes negative numbers 0. They must be a multiple of 8.
func Positive(x []float32) {
	if len(x)%8 != 0 {
		panic("matrix: columns")
	}
	if !vectors || len(x) == 0 {
		plainPositive(x)
		return
	}
	positive(len(x), &x[0])
}

func plainPositive(x []float32) {
	for i := range x {
		x[i] = max(x[i], 0)
	}
}
