package same

import (
	"encoding/binary"
	"hash/fnv"
	"strings"
	"unicode"
)

// Sketch stands for a report's text: of two texts about as many of its numbers are equal as they share runs of words
// (MinHash). Whole is of the whole text, Lead of its beginning, since copies are mostly cut from the end.
type Sketch struct {
	Whole [48]uint32
	Lead  [21]uint32
}

const (
	shingleWords = 5   // the length of a run
	leadWords    = 150 // what counts as the beginning
	bandRows     = 3   // numbers in a band: texts that are half alike share one of the 16 bands 88 times in 100
)

// none marks a sketch of a text that is too short to have a run of words.
const none = ^uint32(0)

// Sketched makes the sketch of a text, from its letters and digits only.
func Sketched(text string) Sketch {
	var s Sketch
	for i := range s.Whole {
		s.Whole[i] = none
	}
	for i := range s.Lead {
		s.Lead[i] = none
	}
	hashes := make([]uint64, 0, len(text)/5)
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		hash := fnv.New64a()
		hash.Write([]byte(strings.ToLower(word)))
		hashes = append(hashes, hash.Sum64())
	}
	for i := 0; i+shingleWords <= len(hashes); i++ {
		var mixed uint64
		for _, hash := range hashes[i : i+shingleWords] {
			mixed = (mixed ^ hash) * 0x9E3779B97F4A7C15
			mixed ^= mixed >> 29
		}
		minimise(s.Whole[:], mixed)
		if i < leadWords {
			minimise(s.Lead[:], mixed)
		}
	}
	return s
}

// minimise keeps in every number the least of as many permutations of the runs.
func minimise(least []uint32, mixed uint64) {
	for j := range least {
		mixed = mixed*6364136223846793005 + 1442695040888963407
		least[j] = min(least[j], uint32(mixed>>32))
	}
}

// copied is the likeness from which two reports carry one text: a copy loses or gains some paragraphs.
const copied = 0.4

// Alike is the share of runs of words that two texts, or their beginnings, have in common.
func (s *Sketch) Alike(other *Sketch) float64 {
	return max(share(s.Whole[:], other.Whole[:]), share(s.Lead[:], other.Lead[:]))
}

func share(a, b []uint32) float64 {
	equal := 0
	for i := range a {
		if a[i] == b[i] && a[i] != none {
			equal++
		}
	}
	return float64(equal) / float64(len(a))
}

// Keys are numbers of which two texts that are much alike share at least one, nearly always, and others hardly ever.
func (s *Sketch) Keys() []int64 {
	if s == nil {
		return nil
	}
	keys := make([]int64, 0, (len(s.Whole)+len(s.Lead))/bandRows)
	for part, numbers := range [...][]uint32{s.Whole[:], s.Lead[:]} {
		for i := 0; i+bandRows <= len(numbers) && numbers[i] != none; i += bandRows {
			hash := fnv.New64a()
			hash.Write([]byte{byte(part), byte(i)})
			for _, number := range numbers[i : i+bandRows] {
				hash.Write(binary.LittleEndian.AppendUint32(nil, number))
			}
			keys = append(keys, int64(hash.Sum64()))
		}
	}
	return keys
}

// MarshalBinary writes a sketch as bytes.
func (s *Sketch) MarshalBinary() ([]byte, error) {
	data := make([]byte, 0, 4*(len(s.Whole)+len(s.Lead)))
	for _, numbers := range [...][]uint32{s.Whole[:], s.Lead[:]} {
		for _, number := range numbers {
			data = binary.LittleEndian.AppendUint32(data, number)
		}
	}
	return data, nil
}

// UnmarshalBinary reads what MarshalBinary wrote; of other bytes it makes the sketch of an empty text.
func (s *Sketch) UnmarshalBinary(data []byte) error {
	if len(data) != 4*(len(s.Whole)+len(s.Lead)) {
		*s = Sketched("")
		return nil
	}
	for _, numbers := range [...][]uint32{s.Whole[:], s.Lead[:]} {
		for i := range numbers {
			numbers[i] = binary.LittleEndian.Uint32(data)
			data = data[4:]
		}
	}
	return nil
}
