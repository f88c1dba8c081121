package gazetteer

import "errors"

// table is rows of numbers, each read where it lies. Rows stand in pages; the head of a page holds where its bits begin
// and, for each field, the least value on the page and the bits of a row in which what is above it stands. Rows that stand
// near each other are alike, so most fields of most pages are narrow, and nothing is lost.
type table struct {
	rows, fields int
	heads, bits  []byte
}

const (
	pageShift   = 6
	pageRows    = 1 << pageShift
	tableHeader = 8 // rows, fields

	// A head begins with where its bits begin, in bytes, and a zero: the bit of a row where the first field begins. For
	// each field follow the least value and the bit where the field ends and the next begins.
	headBegin   = 4
	headField   = 5
	leastInHead = 1
	endInHead   = 5
)

var errCut = errors.New("a file of places, cut off")

func openTable(data []byte) (t table, err error) {
	if len(data) < tableHeader {
		return t, errCut
	}
	t.rows, t.fields = int(u32(data)), int(u32(data[4:]))
	heads := t.pages() * t.headSize()
	if len(data)-tableHeader < heads {
		return t, errCut
	}
	t.heads, t.bits = data[tableHeader:tableHeader+heads], data[tableHeader+heads:]
	return t, nil
}

func (t *table) pages() int    { return (t.rows + pageRows - 1) / pageRows }
func (t *table) headSize() int { return headField * (1 + t.fields) }

// page gives the head of a row's page and the row's first bit.
func (t *table) page(row int) (head []byte, bit int) {
	size := t.headSize()
	head = t.heads[(row>>pageShift)*size:][:size]
	return head, 8*int(u32(head)) + int(head[size-1])*(row&(pageRows-1))
}

// cell is one field of a row.
func (t *table) cell(row, field int) uint32 {
	head, bit := t.page(row)
	return valueAt(t.bits, head[headBegin+headField*field:], bit)
}

// span is one field of a row and of the next.
func (t *table) span(row, field int) (first, last int) {
	head, bit := t.page(row)
	of := head[headBegin+headField*field:]
	first = int(valueAt(t.bits, of, bit))
	if row++; row&(pageRows-1) == 0 {
		return first, int(t.cell(row, field))
	}
	return first, int(valueAt(t.bits, of, bit+int(head[len(head)-1])))
}

// read sets to to the fields of a row.
func (t *table) read(row int, to []uint32) {
	head, bit := t.page(row)
	for field := range to {
		to[field] = valueAt(t.bits, head[headBegin+headField*field:], bit)
	}
}

// valueAt is a field of the row that begins at a bit; head is what the page's head says of it.
func valueAt(data, head []byte, bit int) uint32 {
	begin, end := int(head[0]), int(head[endInHead])
	return u32(head[leastInHead:]) + uint32(numberAt(data, bit+begin, end-begin))
}

// check says whether a table has so many fields, and all its rows within its bits.
func (t *table) check(fields int) bool {
	if t.fields != fields {
		return false
	}
	for row := 0; row < t.rows; row += pageRows {
		head, _ := t.page(row)
		if head[headBegin] != 0 {
			return false
		}
		for at := headBegin; at+headField < len(head); at += headField {
			if width := int(head[at+headField]) - int(head[at]); width < 0 || width > 32 {
				return false
			}
		}
		if _, last := t.page(min(row+pageRows, t.rows) - 1); (last+int(head[len(head)-1]))>>3+readAhead > len(t.bits) {
			return false
		}
	}
	return true
}
