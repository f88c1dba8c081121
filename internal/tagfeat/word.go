package tagfeat

import (
	"casus/internal/linear"
	"casus/text"
)

// affix is how many bytes the longest prefix or suffix has.
const affix = 5

// word is what the features need to know of one word.
type word struct {
	id       uint64 // its letters, lower case, all digits one
	shape    uint64 // its upper-case letters, digits and marks, as far as its sentence lets them tell something
	prefix   [affix]uint64
	suffix   [affix]uint64
	known    uint64 // its candidates, as a feature
	cluster  uint64
	suffixes int // how many prefixes, and suffixes, it has
}

// casing is how a sentence uses capitals.
type casing uint8

const (
	mixed casing = iota
	upper        // all capitals
	lower        // none
	title        // capitals on nearly all words
)

// casingOf looks at the letters of a sentence.
func casingOf(doc *text.Doc, s *text.Sentence) casing {
	words, initial, ups, lows := 0, 0, 0, 0
	for i := s.First; i < s.Last; i++ {
		form := doc.Tokens[i].Of(doc.Text)
		long := len(form) > 3
		for j := 0; j < len(form); j++ {
			switch c := form[j]; {
			case 'A' <= c && c <= 'Z':
				ups++
				if j == 0 && long {
					initial++
				}
			case 'a' <= c && c <= 'z':
				lows++
			}
		}
		if long && isLetter(form[0]) {
			words++
		}
	}
	switch {
	case ups > 0 && lows*8 <= ups:
		return upper
	case ups == 0 && lows > 0:
		return lower
	case words > 3 && initial*10 >= words*9:
		return title
	}
	return mixed
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// wordOf reads one word. first says that it begins its sentence.
func wordOf(form, lowered string, c casing, first bool) word {
	w := word{id: linear.WordID(lowered)}
	h := uint64(2166136261)
	n := len(lowered)
	w.suffixes = min(n, affix)
	for i := range w.suffixes {
		h = (h ^ uint64(lowered[i])) * 1099511628211
		w.prefix[i] = h
	}
	h = 2166136261 << 1
	for i := range w.suffixes {
		h = (h ^ uint64(lowered[n-1-i])) * 1099511628211
		w.suffix[i] = h
	}
	shape, last := uint64(1), byte(0)
	for i := 0; i < len(form); i++ {
		kind := byte(1)
		switch b := form[i]; {
		case 'a' <= b && b <= 'z':
		case 'A' <= b && b <= 'Z':
			if c == mixed {
				kind = 2
			}
		case '0' <= b && b <= '9':
			kind = 3
		case b >= 0x80:
		default:
			kind = 4 + b&0x0f
		}
		if kind != last {
			shape = shape*31 + uint64(kind)
			last = kind
		}
	}
	shape = shape<<3 | uint64(c)<<1
	if first {
		shape |= 1
	}
	w.shape = linear.Small(shape)
	return w
}
