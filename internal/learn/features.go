package learn

// Features gathers the hashed features of one example. The zero value is ready; Reset keeps the memory.
type Features struct {
	Hashes []uint32
}

func (f *Features) Reset() { f.Hashes = f.Hashes[:0] }

// Add adds the feature that the parts make together.
func (f *Features) Add(parts ...string) {
	f.Hashes = append(f.Hashes, Hash(parts...))
}

const (
	offset32 = 2166136261
	prime32  = 16777619
)

// Hash is FNV-1a over the parts, each closed by a byte that no text holds.
func Hash(parts ...string) uint32 {
	h := uint32(offset32)
	for _, part := range parts {
		h = Extend(h, part)
	}
	return h
}

// Extend is the hash with one more part.
func Extend(h uint32, part string) uint32 {
	for i := 0; i < len(part); i++ {
		h = (h ^ uint32(part[i])) * prime32
	}
	return (h ^ 0xff) * prime32
}
