package matrix

import "math"

// Whole is a matrix of weights in whole numbers, a scale a column, laid out for products with Numbers. Sums of whole
// numbers do not depend on their order, so that they are the same on every machine, and thirty-two products take little more than one step.
type Whole struct {
	rows, columns int
	data          []int8  // strips of Width columns; in a strip, four rows' numbers side by side
	first         []int16 // what the two sums of a column begin with: it takes back what Numbers add
	scales        []float32
}

// The largest whole number of a row, to which as much is added; that of a weight; and that of the weights of a pair and of a sum
// together. The kernel adds up every second pair of a column's products in 16 bits, and relies on it that each pair fits, and
// the sum in the end.
const (
	most        = 95
	mostWeight  = math.MaxInt8
	mostPair    = math.MaxInt16 / (2 * most)
	mostWeights = math.MaxInt16 / most
)

// NewWhole rounds a matrix to whole numbers. Its rows must be a multiple of 8 and at most 2*mostWeights, its columns a multiple
// of Width.
func NewWhole(rows, columns int, data []float32) *Whole {
	if rows%8 != 0 || rows > 2*mostWeights || columns%Width != 0 {
		panic("matrix: rows or columns that make no strip")
	}
	w := &Whole{rows, columns, make([]int8, rows*columns), make([]int16, 2*columns), make([]float32, columns)}
	column, numbers := make([]float32, rows), make([]int8, rows)
	for j := range columns {
		for i := range column {
			column[i] = data[i*columns+j]
		}
		w.scales[j] = roundColumn(column, numbers)
		for i, number := range numbers {
			w.data[(j/Width*(rows/4)+i/4)*4*Width+j%Width*4+i%4] = number
			w.first[2*j+i/2%2] -= most * int16(number)
		}
	}
	return w
}

// roundColumn rounds a column as finely as its sums leave room for, and gives the scale that is nearest to it then.
func roundColumn(column []float32, to []int8) float32 {
	large, sums := float32(0), [2]float32{}
	for i, x := range column {
		large, sums[i/2%2] = max(large, x, -x), sums[i/2%2]+max(x, -x)
	}
	if large == 0 {
		clear(to)
		return 0
	}
	for scale := max(large/mostWeight, max(sums[0], sums[1])/mostWeights); ; scale *= 1.01 {
		var all [2]int
		pair, before := 0, 0
		exact, squares := float64(0), float64(0)
		for i, x := range column {
			number := math.RoundToEven(float64(x / scale))
			size := int(math.Abs(number))
			to[i] = int8(number)
			all[i/2%2] += size
			if i%2 == 1 {
				pair = max(pair, before+size)
			}
			before = size
			exact, squares = exact+float64(x)*number, squares+number*number
		}
		if pair <= mostPair && max(all[0], all[1]) <= mostWeights {
			return float32(exact / squares)
		}
	}
}

// Rows4 is a number of rows up to a multiple of four: so many does a product write.
func Rows4(rows int) int { return (rows + 3) &^ 3 }

// Numbers is rows of float32 rounded to whole numbers, a scale a row.
type Numbers struct {
	rows, columns int
	data          []uint8 // the numbers plus most, so that none is negative
	scales        []float32
}

// Set rounds rows, which begin so many elements apart. Their columns must be a multiple of Width.
func (q *Numbers) Set(rows, columns int, data []float32, apart int) {
	q.rows, q.columns = rows, columns
	all := Rows4(rows)
	if cap(q.data) < all*columns {
		q.data = make([]uint8, all*columns*5/4)
	}
	if cap(q.scales) < all {
		q.scales = make([]float32, all*5/4)
	}
	q.data, q.scales = q.data[:all*columns], q.scales[:all]
	clear(q.data[rows*columns:])
	clear(q.scales[rows:])
	for i := range rows {
		q.scales[i] = round(data[i*apart:i*apart+columns], q.data[i*columns:(i+1)*columns])
	}
}

// round rounds a row so that its largest number becomes most, and gives its scale.
func round(row []float32, to []uint8) float32 {
	if len(row)%Width != 0 || len(to) != len(row) {
		panic("matrix: columns")
	}
	if !vectors {
		return plainRound(row, to)
	}
	large := largest(len(row), &row[0])
	if large == 0 {
		zeros(to)
		return 0
	}
	roundBy(len(row), &row[0], most/large, &to[0])
	return large / most
}

func zeros(to []uint8) {
	for i := range to {
		to[i] = most
	}
}

func plainRound(row []float32, to []uint8) float32 {
	large := float32(0)
	for _, x := range row {
		large = max(large, x, -x)
	}
	if large == 0 {
		zeros(to)
		return 0
	}
	by := most / large
	for i, x := range row {
		to[i] = uint8(math.RoundToEven(float64(x*by)) + most)
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
		whole4(len(q.scales)/4, w.rows/8, &q.data[0], &w.data[j*w.rows], &w.first[2*j], &q.scales[0], &w.scales[j], &bias[j], &to[j], w.columns*4)
	}
}

func (w *Whole) plainMultiply(q *Numbers, bias, to []float32) {
	for i := range q.scales {
		row := q.data[i*q.columns : (i+1)*q.columns]
		for j := 0; j < w.columns; j += Width {
			var sums [Width]int32
			for c := range sums {
				sums[c] = int32(w.first[2*(j+c)]) + int32(w.first[2*(j+c)+1])
			}
			strip := w.data[j*w.rows : (j+Width)*w.rows]
			for k := 0; k < len(row); k += 4 {
				a, four := (*[4]uint8)(row[k:]), (*[4 * Width]int8)(strip[k*Width:])
				for c := range sums {
					for r, x := range a {
						sums[c] += int32(x) * int32(four[4*c+r])
					}
				}
			}
			for c, sum := range sums {
				scale := q.scales[i] * w.scales[j+c]
				to[i*w.columns+j+c] = float32(float32(sum)*scale) + bias[j+c]
			}
		}
	}
}
