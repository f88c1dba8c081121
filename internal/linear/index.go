package linear

// Index finds the number that belongs to a key: open addressing, for tables that are built once.
type Index struct {
	entries []entry
	mask    uint32
}

type entry struct{ key, value uint32 }

// NewIndex files pairs of a key, which is not 0, and a value.
func NewIndex(pairs []uint32) Index {
	size := uint32(16)
	for int(size) <= len(pairs) {
		size *= 2
	}
	x := Index{make([]entry, size), size - 1}
	for i := 0; i+1 < len(pairs); i += 2 {
		at := pairs[i] & x.mask
		for x.entries[at].key != 0 {
			at = (at + 1) & x.mask
		}
		x.entries[at] = entry{pairs[i], pairs[i+1]}
	}
	return x
}

// Key is a hash as the key of an index.
func Key(hash uint64) uint32 { return max(uint32(hash>>32), 1) }

// Find gives the value of a key.
func (x *Index) Find(key uint32) (value uint32, found bool) {
	for at := key & x.mask; ; at = (at + 1) & x.mask {
		switch e := x.entries[at&uint32(len(x.entries)-1)]; e.key {
		case key:
			return e.value, true
		case 0:
			return 0, false
		}
	}
}

// Batch is how many keys Fetch takes at most.
const Batch = 16

// Fetched is where the search for some keys begins.
type Fetched [Batch]entry

// Fetch reads where the search for some keys begins. Nothing waits for what it reads until Values is called: what is fetched
// before the values of other keys are asked for comes from memory meanwhile.
func (x *Index) Fetch(keys []uint32, to *Fetched) {
	for i, key := range keys[:min(len(keys), Batch)] {
		to[i] = x.entries[key&uint32(len(x.entries)-1)]
	}
}

// Values gives the values of keys that were fetched, -1 of those that are not held.
func (x *Index) Values(keys []uint32, fetched *Fetched, values *[Batch]int32) {
	for i, key := range keys {
		values[i] = -1
		switch e := fetched[i]; e.key {
		case key:
			values[i] = int32(e.value)
		case 0:
		default:
			if value, found := x.Find(key); found {
				values[i] = int32(value)
			}
		}
	}
}

// FindEach gives the values of some keys, -1 of those that are not held.
func (x *Index) FindEach(keys []uint32, values *[Batch]int32) {
	var fetched Fetched
	x.Fetch(keys, &fetched)
	x.Values(keys, &fetched, values)
}
