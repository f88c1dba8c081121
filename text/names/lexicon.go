package names

import (
	"encoding/binary"
	"fmt"

	"casus/lex"
)

// Cue is what a word hints at, whatever stands around it.
type Cue uint32

const (
	Given Cue = 1 << iota
	Surname
	OrganisationWord
	CompanyWord
	ForcesWord
	ArmedWord
	FacilityWord
	PlaceWord
	EventWord
	TitleWord
	RoleWord
	SayWord
	AtWord
	TimeWord
	WorkWord
	FightersWord
	SoldiersWord
	PeopleWord
)

// CueNames are the kinds of the word list, in the order of the cues from OrganisationWord on.
var CueNames = []string{"organisation", "company", "forces", "armed", "facility", "place", "event", "title", "role", "say", "at", "time", "work", "fighters", "soldiers", "people"}

// Listing is which lists a run of words stands on.
type Listing uint8

const (
	Place Listing = 1 << iota
	MajorPlace
	ListedOrganisation
	ListedArmed
	ListedPerson
	Demonym
	longer   // the run begins a longer one
	listings = longer - 1
)

// Word is what the lexicon knows of a word. Clusters are counted from 1; 0 is a word that the clusters do not hold.
type Word struct {
	Cues         Cue
	Fine, Coarse uint16
	Use          Use
}

// Use is how running text writes a word inside a sentence.
type Use uint8

const (
	Unseen Use = iota // or rare
	Small             // nearly always in small letters
	Mixed
	Capital // nearly always with a capital
)

const useShift = 14 // of the bits of Fine that hold the use

// Lexicon is words and runs of words by hash. It is safe for concurrent use.
type Lexicon struct {
	words, runs []byte
}

const (
	wordSize   = 12
	runSize    = 4
	longestRun = 6
)

// BuildLexicon packs words and runs of words. Terms are compared folded; hyphens part words.
func BuildLexicon(words map[string]Word, runs map[string]Listing) *Lexicon {
	byHash := make(map[uint64]Word, len(words))
	for _, term := range sortedKeys(words) { // spellings of one folded form share an entry
		h, word := hashWord(term), words[term]
		shared := byHash[h]
		shared.Cues |= word.Cues
		if shared.Fine == 0 {
			shared.Fine, shared.Coarse = word.Fine, word.Coarse
		}
		shared.Use = max(shared.Use, word.Use)
		byHash[h] = shared
	}
	runsByHash := make(map[uint64]Listing, 2*len(runs))
	for term, listing := range runs {
		h, n := uint64(0), 0
		for start := 0; start < len(term) && n < longestRun; n++ {
			end := start
			for end < len(term) && term[end] != ' ' {
				end++
			}
			if n > 0 {
				runsByHash[h] |= longer
			}
			h = extend(h, hashWord(term[start:end]))
			start = end + 1
		}
		runsByHash[h] |= listing
	}
	l := &Lexicon{words: make([]byte, wordSize*slots(len(byHash))), runs: make([]byte, runSize*slots(len(runsByHash)))}
	place(byHash, len(l.words)/wordSize, func(slot int, h uint64, w Word) bool {
		at := l.words[wordSize*slot:]
		if binary.LittleEndian.Uint32(at) != 0 {
			return false
		}
		binary.LittleEndian.PutUint32(at, check(h))
		binary.LittleEndian.PutUint32(at[4:], uint32(w.Cues))
		binary.LittleEndian.PutUint16(at[8:], w.Fine|uint16(w.Use)<<useShift)
		binary.LittleEndian.PutUint16(at[10:], w.Coarse)
		return true
	})
	place(runsByHash, len(l.runs)/runSize, func(slot int, h uint64, listing Listing) bool {
		at := l.runs[runSize*slot:]
		if binary.LittleEndian.Uint32(at) != 0 {
			return false
		}
		binary.LittleEndian.PutUint32(at, check(h)<<8|uint32(listing))
		return true
	})
	return l
}

// place puts the entries into the first free slot after their own, in the order of their hashes.
func place[V any](entries map[uint64]V, slots int, put func(slot int, h uint64, value V) bool) {
	for _, h := range sortedKeys(entries) {
		slot := slotOf(h, slots)
		for !put(slot, h, entries[h]) {
			if slot++; slot == slots {
				slot = 0
			}
		}
	}
}

func slots(entries int) int { return entries + entries/4 + 1 }

func slotOf(h uint64, slots int) int { return int(h >> 32 * uint64(slots) >> 32) }

// check is the part of a hash that is kept, never 0.
func check(h uint64) uint32 { return uint32(h)&(1<<24-1) | 1 }

// Word is what the lexicon knows of a word by its hash.
func (l *Lexicon) word(h uint64) Word {
	n, want := len(l.words)/wordSize, check(h)
	for slot := slotOf(h, n); ; {
		at := l.words[wordSize*slot : wordSize*slot+wordSize]
		switch binary.LittleEndian.Uint32(at) {
		case want:
			fine := binary.LittleEndian.Uint16(at[8:])
			return Word{Cue(binary.LittleEndian.Uint32(at[4:])), fine & (1<<useShift - 1), binary.LittleEndian.Uint16(at[10:]), Use(fine >> useShift)}
		case 0:
			return Word{}
		}
		if slot++; slot == n {
			slot = 0
		}
	}
}

// Lookup is what the lexicon knows of a word in lower case.
func (l *Lexicon) Lookup(lower string) Word { return l.word(hashWord(lower)) }

// run is the lists on which a run of words stands, by its hash.
func (l *Lexicon) run(h uint64) Listing {
	n, want := len(l.runs)/runSize, check(h)
	for slot := slotOf(h, n); ; {
		entry := binary.LittleEndian.Uint32(l.runs[runSize*slot:])
		if entry == 0 {
			return 0
		}
		if entry>>8 == want {
			return Listing(entry)
		}
		if slot++; slot == n {
			slot = 0
		}
	}
}

// Append writes the lexicon behind data.
func (l *Lexicon) Append(data []byte) []byte {
	data = binary.LittleEndian.AppendUint32(data, uint32(len(l.words)))
	data = binary.LittleEndian.AppendUint32(data, uint32(len(l.runs)))
	return append(append(data, l.words...), l.runs...)
}

// openLexicon reads what Append wrote and gives the rest.
func openLexicon(data []byte) (*Lexicon, []byte, error) {
	if len(data) < 8 {
		return nil, nil, fmt.Errorf("the lexicon is cut off")
	}
	words, runs := int(binary.LittleEndian.Uint32(data)), int(binary.LittleEndian.Uint32(data[4:]))
	if len(data) < 8+words+runs || words < wordSize || runs < runSize {
		return nil, nil, fmt.Errorf("the lexicon is cut off")
	}
	return &Lexicon{words: data[8 : 8+words], runs: data[8+words : 8+words+runs]}, data[8+words+runs:], nil
}

// hashWord is the hash of a word in lower case, folded.
func hashWord(lower string) uint64 {
	h := uint64(14695981039346656037)
	plain := true
	for i := 0; i < len(lower); i++ {
		c := lower[i]
		plain = plain && c < 0x80 && (c != '\'' || i == 0)
		h = (h ^ uint64(c)) * 1099511628211
	}
	if !plain {
		var buffer [64]byte
		h = 14695981039346656037
		for _, c := range lex.AppendFolded(buffer[:0], lower) {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	return mix(h)
}

// extend is the hash of a run with one more word.
func extend(run, word uint64) uint64 { return mix(run*3 + word) }

func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}
