package matrix

// vectors says whether the processor has AVX2, and the system saves its registers.
var vectors = hasAVX2()

func hasAVX2() bool

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
