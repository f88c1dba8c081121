package matrix

import "math"

// Whole is a matrix of weights in whole numbers, a scale a column, laid out for products with Numbers. Sums of whole
// numbers do not depend on their order, so that they are the same on every machine, and two products take one step.
type Whole struct {
	rows, columns int
	data          []int16 // strips of Width columns; in a strip, two rows' numbers side by side
	scales        []float32
}

// limit is the largest whole number of which so many products, of two each, add up to less than an int32 holds.
func limit(terms int) float32 { return float32(int(math.Sqrt(math.MaxInt32 / float64(terms)))) }

// NewWhole rounds a matrix to whole numbers. Its rows must be even in number, its columns a multiple of Width.
func NewWhole(rows, columns int, data []float32) *Whole {
	if rows%2 != 0 || columns%Width != 0 {
		panic("matrix: an odd row, or columns that make no strip")
	}
	w := &Whole{rows, columns, make([]int16, rows*columns), make([]float32, columns)}
	for j := range columns {
		most := float32(0)
		for i := range rows {
			most = max(most, data[i*columns+j], -data[i*columns+j])
		}
		if most == 0 {
			continue
		}
		w.scales[j] = most / limit(rows)
		for i := range rows {
			at := (j/Width*(rows/2)+i/2)*2*Width + j%Width*2 + i%2
			w.data[at] = int16(math.RoundToEven(float64(data[i*columns+j] / w.scales[j])))
		}
	}
	return w
}

// Rows4 is a number of rows up to a multiple of four: so many does a product write.
func Rows4(rows int) int { return (rows + 3) &^ 3 }

// Numbers is rows of float32 rounded to whole numbers, a scale a row.
type Numbers struct {
	rows, columns int
	data          []int16
	scales        []float32
}

// Set rounds rows, which begin so many elements apart. Their columns must be a multiple of Width.
func (q *Numbers) Set(rows, columns int, data []float32, apart int) {
	q.rows, q.columns = rows, columns
	all := Rows4(rows)
	if cap(q.data) < all*columns {
		q.data = make([]int16, all*columns*5/4)
	}
	if cap(q.scales) < all {
		q.scales = make([]float32, all*5/4)
	}
	q.data, q.scales = q.data[:all*columns], q.scales[:all]
	clear(q.data[rows*columns:])
	clear(q.scales[rows:])
	most := limit(columns)
	for i := range rows {
		q.scales[i] = round(data[i*apart:i*apart+columns], most, q.data[i*columns:(i+1)*columns])
	}
}

// round rounds a row so that its largest number becomes most, and gives its scale.
func round(row []float32, most float32, to []int16) float32 {
	if len(row)%Width != 0 || len(to) != len(row) {
		panic("matrix: columns")
	}
	if !vectors {
		return plainRound(row, most, to)
	}
	large := largest(len(row), &row[0])
	if large == 0 {
		clear(to)
		return 0
	}
	roundBy(len(row), &row[0], most/large, &to[0])
	return large / most
}

func plainRound(row []float32, most float32, to []int16) float32 {
	large := float32(0)
	for _, x := range row {
		large = max(large, x, -x)
	}
	if large == 0 {
		clear(to)
		return 0
	}
	by := most / large
	for i, x := range row {
		to[i] = int16(math.RoundToEven(float64(x * by)))
	}
	return large / most
}

// Multiply writes the product of q and w, with a bias added to each row, side by side, into room for Rows4 of rows.
func (w *Whole) Multiply(q *Numbers, bias, to []float32) {
	if q.rows == 0 {
		return
	}
	// The bounds are checked once, here.
	_, _ = bias[w.columns-1], to[len(q.scales)*w.columns-1]
	if q.columns != w.rows {
		panic("matrix: columns and rows")
	}
	if !vectors {
		w.plainMultiply(q, bias, to)
		return
	}
	for j := 0; j < w.columns; j += Width {
		i := 0
		for ; i+2 < q.rows; i += 4 {
			whole4(w.rows/2, &q.data[i*q.columns], q.columns*2, &w.data[j*w.rows], &q.scales[i], &w.scales[j], &bias[j], &to[i*w.columns+j], w.columns*4)
		}
		if i < q.rows {
			whole2(w.rows/2, &q.data[i*q.columns], q.columns*2, &w.data[j*w.rows], &q.scales[i], &w.scales[j], &bias[j], &to[i*w.columns+j], w.columns*4)
		}
	}
}

func (w *Whole) plainMultiply(q *Numbers, bias, to []float32) {
	for i := range q.scales {
		row := q.data[i*q.columns : (i+1)*q.columns]
		for j := 0; j < w.columns; j += Width {
			var sums [Width]int32
			strip := w.data[j*w.rows : (j+Width)*w.rows]
			for k := 0; k < len(row); k += 2 {
				a, b, pair := int32(row[k]), int32(row[k+1]), (*[2 * Width]int16)(strip[k*Width:])
				for c := range sums {
					sums[c] += a*int32(pair[2*c]) + b*int32(pair[2*c+1])
				}
			}
			for c, sum := range sums {
				scale := q.scales[i] * w.scales[j+c]
				to[i*w.columns+j+c] = float32(float32(sum)*scale) + bias[j+c]
			}
		}
	}
}
