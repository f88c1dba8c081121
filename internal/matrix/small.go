package matrix

// Fetch has some of the rows of a matrix of numbers of a byte each come from memory, where there is a matrix and the processor
// can, so that AddBytes need not wait for them. A row that is -1 is none.
func Fetch(rows []int32, data string, columns int) {
	if vectors && data != "" && len(rows) > 0 {
		fetchRows(&rows[0], len(rows), data, columns)
	}
}

// AddBytes adds some of the rows of a matrix of numbers of a byte each, times their scales. The columns must be a multiple
// of 32.
func AddBytes(to []float32, rows []int32, data string, scales []float32) {
	columns := len(to)
	if columns%32 != 0 {
		panic("matrix: columns")
	}
	if !vectors || columns == 0 || len(rows) == 0 {
		plainAddBytes(to, rows, data, scales)
		return
	}
	// The bounds are checked once, here.
	highest := rows[0]
	for _, row := range rows {
		highest = max(highest, row)
		_ = scales[row]
	}
	_ = data[(int(highest)+1)*columns-1]
	for j := 0; j < columns; j += 32 {
		addBytes(&to[j], &rows[0], len(rows), data[j:], columns, &scales[0])
	}
}

func plainAddBytes(to []float32, rows []int32, data string, scales []float32) {
	for _, row := range rows {
		from := data[int(row)*len(to) : (int(row)+1)*len(to)]
		for i := range to {
			to[i] += float32(scales[row] * float32(int8(from[i])))
		}
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

// Best is the place of the largest number, the first of equals.
func Best(x []float32) int {
	whole := len(x) &^ 7
	if !vectors || whole == 0 {
		return plainBest(x)
	}
	at := bestOf(whole, &x[0])
	for i := whole; i < len(x); i++ {
		if x[i] > x[at] {
			at = i
		}
	}
	return at
}

func plainBest(x []float32) int {
	at := 0
	for i := range x {
		if x[i] > x[at] {
			at = i
		}
	}
	return at
}

// AddPositive writes the sums of three rows, or 0 where they are negative. They must be a multiple of 8.
func AddPositive(to, a, b, c []float32) {
	n := len(to)
	if n%8 != 0 {
		panic("matrix: columns")
	}
	a, b, c = a[:n], b[:n], c[:n]
	if !vectors || n == 0 {
		plainAddPositive(to, a, b, c)
		return
	}
	addPositive(n, &to[0], &a[0], &b[0], &c[0])
}

func plainAddPositive(to, a, b, c []float32) {
	for i := range to {
		to[i] = max(a[i]+b[i]+c[i], 0)
	}
}
