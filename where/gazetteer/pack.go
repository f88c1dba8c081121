package gazetteer

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// pack writes numbers as packed reads them.
func pack(numbers []uint64) []byte {
	width := 0
	for _, number := range numbers {
		width = max(width, bits.Len64(number))
	}
	w := bitWriter{bytes: []byte{byte(width)}}
	for _, number := range numbers {
		w.write(number, width)
	}
	return w.close()
}

// packTable writes the values of rows, one row after the other, as table reads them.
func packTable(fields int, values []uint32) []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(values)/fields))
	out = binary.LittleEndian.AppendUint32(out, uint32(fields))
	var data bitWriter
	for page := range slices.Chunk(values, fields*pageRows) {
		out = packPage(out, &data, fields, page)
	}
	return append(out, data.close()...)
}

// packPage adds the head of a page to heads, and its rows to data.
func packPage(heads []byte, data *bitWriter, fields int, values []uint32) []byte {
	data.align()
	heads = append(binary.LittleEndian.AppendUint32(heads, uint32(len(data.bytes))), 0)
	least, width := slices.Clone(values[:fields]), make([]int, fields)
	for i, value := range values {
		least[i%fields] = min(least[i%fields], value)
	}
	for i, value := range values {
		width[i%fields] = max(width[i%fields], bits.Len32(value-least[i%fields]))
	}
	end := 0
	for field := range fields {
		end += width[field]
		heads = append(binary.LittleEndian.AppendUint32(heads, least[field]), byte(end))
	}
	for i, value := range values {
		data.write(uint64(value-least[i%fields]), width[i%fields])
	}
	return heads
}

// bitWriter lays out numbers as numberAt reads them.
type bitWriter struct {
	bytes   []byte
	pending uint64
	held    int // bits of pending
}

func (w *bitWriter) write(number uint64, width int) {
	w.pending |= number << w.held
	for w.held += width; w.held >= 8; w.held -= 8 {
		w.bytes = append(w.bytes, byte(w.pending))
		w.pending >>= 8
	}
}

// align begins the next number at a byte.
func (w *bitWriter) align() {
	if w.held > 0 {
		w.write(0, 8-w.held)
	}
}

// close gives all, and the bytes that reading the last number touches.
func (w *bitWriter) close() []byte {
	w.align()
	return append(w.bytes, make([]byte, readAhead)...)
}
