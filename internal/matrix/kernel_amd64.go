package matrix

// vectors says whether the processor has AVX2, and the system saves its registers.
var vectors = hasAVX2()

func hasAVX2() bool

// Vectors says whether the processor has AVX2, for kernels elsewhere.
func Vectors() bool { return vectors }

// wide says whether the processor has AVX-512 too.
var wide = vectors && hasAVX512()

func hasAVX512() bool

// kernel4 adds to 4 rows of 16 elements at c; strides are in bytes.
//
//go:noescape
func kernel4(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int)

// kernel4wide is kernel4 for rows of 32 elements.
//
//go:noescape
func kernel4wide(k int, a *float32, aRow, aColumn int, b *float32, bRow int, c *float32, cRow int)

// kernel1 is kernel4 for a single row.
//
//go:noescape
func kernel1(k int, a *float32, aColumn int, b *float32, bRow int, c *float32)

// whole4 multiplies rows of k times eight whole numbers, four and four, with a strip of 16 columns; strides are in bytes.
//
//go:noescape
func whole4(fours, k int, a *uint8, b *int8, first *int16, aScale, bScale, bias, c *float32, cRow int)

// largest is the largest absolute value of n numbers, a multiple of 16.
//
//go:noescape
func largest(n int, x *float32) float32

// roundBy rounds n numbers, a multiple of 16, times a factor, and adds most.
//
//go:noescape
func roundBy(n int, x *float32, by float32, to *uint8)

// gated8 runs 8 numbers of a Gated over the steps; strides are in bytes, more may be nil.
//
//go:noescape
func gated8(steps int, gates *float32, gateRow, width int, cells, out, more *float32, row int)

// fetchRows has n rows of numbers of a byte each come from memory.
//
//go:noescape
func fetchRows(rows *int32, n int, data string, columns int)

// addBytes adds 32 columns of n rows of numbers of a byte each, times their scales.
//
//go:noescape
func addBytes(to *float32, rows *int32, n int, data string, columns int, scales *float32)

// positive makes the negative ones of n numbers, a multiple of 8, 0.
//
//go:noescape
func positive(n int, x *float32)

// bestOf is the place of the largest of n numbers, a multiple of 8, the first of equals.
//
//go:noescape
func bestOf(n int, x *float32) int

// addPositive writes the sums of n numbers, a multiple of 8, or 0 where they are negative.
//
//go:noescape
func addPositive(n int, to, a, b, c *float32)

// largestSums is the largest sum of n steps for each of 8 numbers; strides are in bytes.
//
//go:noescape
func largestSums(n int, a *float32, aStep int, b *float32, bStep int, to *float32)
