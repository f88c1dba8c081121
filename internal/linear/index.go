package linear

// Index finds the number that belongs to a key: open addressing, for tables that are built once.
type Index struct {
	keys, values []uint32
	mask         uint32
}

// NewIndex files pairs of a key, which is not 0, and a value.
func NewIndex(pairs []uint32) Index {
	size := uint32(16)
	for int(size) <= len(pairs) {
		size *= 2
	}
	x := Index{make([]uint32, size), make([]uint32, size), size - 1}
	for i := 0; i+1 < len(pairs); i += 2 {
		at := pairs[i] & x.mask
		for x.keys[at] != 0 {
			at = (at + 1) & x.mask
		}
		x.keys[at], x.values[at] = pairs[i], pairs[i+1]
	}
	return x
}

// Key is a hash as the key of an index.
func Key(hash uint64) uint32 { return max(uint32(hash>>32), 1) }

// Find gives the value of a key.
func (x *Index) Find(key uint32) (value uint32, found bool) {
	for at := key & x.mask; x.keys[at] != 0; at = (at + 1) & x.mask {
		if x.keys[at] == key {
			return x.values[at], true
		}
	}
	return 0, false
}
