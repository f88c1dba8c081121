package gazetteer

import "encoding/binary"

// packed is numbers of one width, each read where it lies.
type packed struct {
	width int // in bits
	bits  []byte
}

const (
	widest    = 57 // bits of a number that are read at once
	readAhead = 8  // bytes that follow the last number, as each is read out of eight bytes
)

func openPacked(data []byte) (p packed, err error) {
	if len(data) < 1+readAhead {
		return p, errCut
	}
	return packed{width: int(data[0]), bits: data[1:]}, nil
}

func (p *packed) at(i int) uint64 { return numberAt(p.bits, i*p.width, p.width) }

// holds says whether there are so many numbers, of so many bits at most.
func (p *packed) holds(numbers, width int) bool {
	return p.width <= width && numbers <= 8*len(p.bits) && (numbers*p.width)>>3+readAhead <= len(p.bits)
}

// numberAt is the number that begins at a bit.
func numberAt(data []byte, bit, width int) uint64 {
	return binary.LittleEndian.Uint64(data[bit>>3:]) >> (bit & 7) & (1<<width - 1)
}

func u16(data []byte) uint16 { return binary.LittleEndian.Uint16(data) }
func u32(data []byte) uint32 { return binary.LittleEndian.Uint32(data) }
