package matrix

// Width is what the number of columns of a product must be a multiple of.
const Width = 16

// View is a matrix inside a slice: element (i, j) is Data[i*Row+j*Column].
type View struct {
	Data        []float32
	Row, Column int
}

// Rows views a slice as rows of a width.
func Rows(data []float32, width int) View { return View{data, width, 1} }

// Transposed views the same elements with rows and columns exchanged.
func (v View) Transposed() View { return View{v.Data, v.Column, v.Row} }

// MultiplyAdd adds the product of a (m rows, k columns) and b (k rows, n columns, side by side) to c (m rows of n).
// b and c must have columns that lie side by side; n is a multiple of Width.
func MultiplyAdd(m, k, n int, a View, b View, c View) {
	if m == 0 || k == 0 || n == 0 {
		return
	}
	// The bounds are checked once, here.
	_ = a.Data[(m-1)*a.Row+(k-1)*a.Column]
	_ = b.Data[(k-1)*b.Row+n-1]
	_ = c.Data[(m-1)*c.Row+n-1]
	if n%Width != 0 || b.Column != 1 || c.Column != 1 {
		panic("matrix: columns")
	}
	i := 0
	if vectors {
		for ; i+4 <= m; i += 4 {
			j := 0
			for ; wide && j+2*Width <= n; j += 2 * Width {
				kernel4wide(k, &a.Data[i*a.Row], a.Row*4, a.Column*4, &b.Data[j], b.Row*4, &c.Data[i*c.Row+j], c.Row*4)
			}
			for ; j < n; j += Width {
				kernel4(k, &a.Data[i*a.Row], a.Row*4, a.Column*4, &b.Data[j], b.Row*4, &c.Data[i*c.Row+j], c.Row*4)
			}
		}
		for ; i < m; i++ {
			for j := 0; j < n; j += Width {
				kernel1(k, &a.Data[i*a.Row], a.Column*4, &b.Data[j], b.Row*4, &c.Data[i*c.Row+j])
			}
		}
		return
	}
	plain(m, k, n, a, b, c)
}

// plain is MultiplyAdd without vectors.
func plain(m, k, n int, a, b, c View) {
	for i := range m {
		to := c.Data[i*c.Row : i*c.Row+n]
		for j := 0; j < n; j += 8 {
			t := (*[8]float32)(to[j:])
			c0, c1, c2, c3, c4, c5, c6, c7 := t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7]
			at, from := i*a.Row, j
			for range k {
				x, r := a.Data[at], (*[8]float32)(b.Data[from:])
				// The conversions keep the compiler from fusing product and sum.
				c0 += float32(x * r[0])
				c1 += float32(x * r[1])
				c2 += float32(x * r[2])
				c3 += float32(x * r[3])
				c4 += float32(x * r[4])
				c5 += float32(x * r[5])
				c6 += float32(x * r[6])
				c7 += float32(x * r[7])
				at += a.Column
				from += b.Row
			}
			*t = [8]float32{c0, c1, c2, c3, c4, c5, c6, c7}
		}
	}
}
