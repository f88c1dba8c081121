package linear

import "math/bits"

// Index finds the number that belongs to a key: open addressing, for tables that are built once. Only the slots that are taken
// lie in memory, one after the other, so that most that is asked for often is near the processor.
type Index struct {
	taken   []uint64 // a bit a slot
	before  []uint32 // how many slots are taken before each of these
	entries []entry  // of the slots that are taken, and an empty one
	mask    uint32
}

type entry struct{ key, value uint32 }

// NewIndex files pairs of a key, which is not 0, and a value.
func NewIndex(pairs []uint32) Index {
	size := uint32(64)
	for int(size) <= len(pairs) {
		size *= 2
	}
	slots := make([]entry, size)
	for i := 0; i+1 < len(pairs); i += 2 {
		at := pairs[i] & (size - 1)
		for slots[at].key != 0 {
			at = (at + 1) & (size - 1)
		}
		slots[at] = entry{pairs[i], pairs[i+1]}
	}
	x := Index{make([]uint64, size/64), make([]uint32, size/64), make([]entry, 0, len(pairs)/2+1), size - 1}
	for at, e := range slots {
		if at%64 == 0 {
			x.before[at/64] = uint32(len(x.entries))
		}
		if e.key != 0 {
			x.taken[at/64] |= 1 << (at % 64)
			x.entries = append(x.entries, e)
		}
	}
	x.entries = append(x.entries, entry{})
	return x
}

// slot says whether a slot is taken, and which entry is the first in it or behind it.
func (x *Index) slot(at uint32) (taken bool, entry uint32) {
	word := x.taken[at>>6]
	return word>>(at&63)&1 != 0, x.before[at>>6] + uint32(bits.OnesCount64(word&(1<<(at&63)-1)))
}

// Key is a hash as the key of an index.
func Key(hash uint64) uint32 { return max(uint32(hash>>32), 1) }

// Find gives the value of a key.
func (x *Index) Find(key uint32) (value uint32, found bool) {
	for at := key & x.mask; ; at = (at + 1) & x.mask {
		taken, i := x.slot(at)
		if !taken {
			return 0, false
		}
		if e := x.entries[i]; e.key == key {
			return e.value, true
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
		_, at := x.slot(key & x.mask)
		to[i] = x.entries[at]
	}
}

// Values gives the values of keys that were fetched, -1 of those that are not held.
func (x *Index) Values(keys []uint32, fetched *Fetched, values *[Batch]int32) {
	for i, key := range keys {
		values[i] = -1
		if e := fetched[i]; e.key == key {
			values[i] = int32(e.value)
		} else if value, found := x.Find(key); found {
			values[i] = int32(value)
		}
	}
}

// FindEach gives the values of some keys, -1 of those that are not held.
func (x *Index) FindEach(keys []uint32, values *[Batch]int32) {
	var fetched Fetched
	x.Fetch(keys, &fetched)
	x.Values(keys, &fetched, values)
}
