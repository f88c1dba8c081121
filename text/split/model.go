package split

import (
	_ "embed"
)

// Decision is what the model is asked about a place in the text.
type Decision uint8

const (
	Stop     Decision = iota // is the full stop at this byte a token of its own?
	Hyphen                   // is the hyphen at this byte a token of its own?
	Sentence                 // does a sentence end before this byte, after a mark that ends sentences?
	Unmarked                 // does one end here, though no such mark stands here?
)

// A Feature is hashed: its low bits are a slot of the model, the eight above them a mark. A slot has two bytes, the mark
// of the feature that it belongs to and that feature's weight, so that features that training never saw weigh nothing.
type Feature uint32

// Slots is the number of slots of a model.
const Slots = 1 << slotBits

const slotBits = 17

// Slot is where the feature's weight would stand.
func (f Feature) Slot() int { return int(f & (Slots - 1)) }

// Mark is what tells the feature from others in its slot; never 0.
func (f Feature) Mark() byte { return byte(f >> slotBits) }

// Sum adds the weights of features.
func Sum(model string, features []Feature) int {
	sum := 0
	for _, f := range features {
		if at := 2 * f.Slot(); model[at] == f.Mark() {
			sum += int(int8(model[at+1]))
		}
	}
	return sum
}

//go:embed model.bin
var model string

// decide asks the model, or whoever stands in for it in training.
func (s *splitter) decide(d Decision, at int) bool {
	if s.teacher != nil {
		return s.teacher(d, at, s.features)
	}
	return Sum(model, s.features) > 0
}

// feature adds a feature of the decision at hand: a template's number and up to three values.
func (s *splitter) feature(template uint32, values ...uint32) {
	h := template*0x9e3779b1 + 0x7f4a7c15
	for _, v := range values {
		h = (h ^ v) * 0x85ebca6b
		h ^= h >> 15
	}
	h *= 0xc2b2ae35
	h ^= h >> 16
	mark := max(h>>24, 1)
	s.features = append(s.features, Feature(mark<<slotBits|h&(Slots-1)))
}

// hashWord hashes a word without regard to the case of ASCII letters.
func hashWord(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// Shapes of words.
const (
	shapeNone uint32 = iota // before the first and after the last word
	shapeLower
	shapeCapital // first letter alone
	shapeUpper
	shapeInitial // one capital
	shapeMixed
	shapeNumber
	shapeCode  // letters and digits
	shapeOther // another script
	shapeMark  // and above it: the mark itself
)

// shapeOf tells how a word is written.
func shapeOf(word string) uint32 {
	if word == "" {
		return shapeNone
	}
	upper, lower, digits, other := 0, 0, 0, 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case isLower(c):
			lower++
		case isUpper(c):
			upper++
		case isDigit(c):
			digits++
		case c >= 0x80:
			other++
		}
	}
	switch letters := upper + lower; {
	case digits > 0 && letters > 0:
		return shapeCode
	case digits > 0:
		return shapeNumber
	case letters == 0 && other > 0:
		return markOf(runeAt(word))
	case letters == 0:
		return shapeMark + uint32(word[0])
	case upper == 0:
		return shapeLower
	case upper == 1 && letters == 1:
		return shapeInitial
	case lower == 0:
		return shapeUpper
	case upper == 1 && isUpper(word[0]):
		return shapeCapital
	}
	return shapeMixed
}

// markOf gives the marks of print the value of their plain forms.
func markOf(r rune) uint32 {
	switch r {
	case '“', '”', '„', '«', '»':
		return shapeMark + '"'
	case '‘', '’':
		return shapeMark + '\''
	case '–', '—':
		return shapeMark + '-'
	case '…':
		return shapeMark + '.'
	case '•', '●', '▪', '·':
		return shapeMark + '*'
	}
	return shapeOther
}
