package split

import (
	"strings"
	"unicode/utf8"
)

// The templates of each decision begin at a number of their own.
const (
	stopTemplates = iota * 100
	hyphenTemplates
	sentenceTemplates
)

// cutsStop says whether the full stop at byte at, after the word that began at start, is a token of its own.
func (s *splitter) cutsStop(start, at int) bool {
	body := s.doc.Text
	word := body[start:at]
	next, gap := s.wordAfter(at + 1)
	last := word[strings.LastIndexByte(word, '.')+1:]
	form, kind := hashWord(word), uint32(s.words.of(word).abbreviation)
	shape, nextShape := shapeOf(word), shapeOf(next)
	inner := uint32(min(len(word)-len(last), 4))
	length := uint32(min(len(last), 6))
	loud := bit(s.loud)
	before := s.lastForm()
	s.features = s.features[:0]
	t := uint32(stopTemplates)
	s.feature(t)
	s.feature(t+1, form)
	s.feature(t+2, form, gap)
	s.feature(t+3, form, nextShape)
	s.feature(t+4, kind, gap)
	s.feature(t+5, kind, nextShape, loud)
	s.feature(t+6, shape, length, inner)
	s.feature(t+7, shape, length, nextShape+loud<<16)
	s.feature(t+8, length, inner, gap+loud<<16)
	s.feature(t+9, hashWord(next), shape)
	s.feature(t+10, kind, hashWord(next))
	s.feature(t+11, shape, hashWord(before))
	s.feature(t+12, shape, shapeOf(before), nextShape)
	s.feature(t+13, form, hashWord(next))
	s.feature(t+14, bit(hasVowel(last)), length, gap+loud<<16)
	s.feature(t+15, bit(hasVowel(last)), shape, nextShape)
	return s.decide(Stop, at)
}

// Gaps after a mark.
const (
	gapNone uint32 = iota
	gapSpace
	gapParagraph // the paragraph ends
)

// wordAfter is the letters or the one mark that come next in the paragraph, closing marks left out, and what parts them
// from the byte at.
func (s *splitter) wordAfter(at int) (word string, gap uint32) {
	rest := s.doc.Text[at:s.end]
	open := strings.TrimLeft(rest, "\"'”’)]")
	trimmed := strings.TrimLeftFunc(open, isSpace)
	switch {
	case trimmed == "":
		return "", gapParagraph
	case len(trimmed) < len(open):
		gap = gapSpace
	}
	if n := wordBytes(trimmed); n > 0 {
		return trimmed[:n], gap
	}
	_, size := utf8.DecodeRuneInString(trimmed)
	return trimmed[:size], gap
}

// lastForm is the last token of the paragraph so far.
func (s *splitter) lastForm() string {
	if n := len(s.doc.Tokens); n > s.first {
		return s.doc.Tokens[n-1].Of(s.doc.Text)
	}
	return ""
}

// cutsHyphen says whether the hyphen over [at, after), between the word from start and another, is a token of its own.
func (s *splitter) cutsHyphen(start, at, after, end int) bool {
	body := s.doc.Text
	left := body[start:at]
	if i := strings.LastIndexByte(left, '-'); i >= 0 {
		left = left[i+1:]
	}
	right := body[after:end]
	right = right[:wordBytes(right)]
	more := bit(after+len(right) < end && body[after+len(right)] == '-')
	earlier := bit(start < at-len(left)) | bit(s.lastForm() == "-" && s.doc.Tokens[len(s.doc.Tokens)-1].End == start)<<1
	leftForm, rightForm := hashWord(left), hashWord(right)
	leftShape, rightShape := shapeOf(left), shapeOf(right)
	leftLength, rightLength := uint32(min(len(left), 6)), uint32(min(len(right), 6))
	prefix, loud := bit(s.words.of(left).prefix), bit(s.loud)
	s.features = s.features[:0]
	t := uint32(hyphenTemplates)
	s.feature(t)
	s.feature(t+1, leftForm)
	s.feature(t+2, rightForm)
	s.feature(t+3, leftForm, rightForm)
	s.feature(t+4, leftShape, rightShape, loud)
	s.feature(t+5, leftForm, rightShape, loud)
	s.feature(t+6, rightForm, leftShape, loud)
	s.feature(t+7, leftLength, leftShape)
	s.feature(t+8, leftLength, rightLength, leftShape<<16|rightShape)
	s.feature(t+9, prefix, rightShape, loud)
	s.feature(t+10, more, earlier, leftShape<<16|rightShape)
	s.feature(t+11, more, earlier, leftLength<<16|rightLength)
	return s.decide(Hyphen, at)
}

// ends says whether a sentence that began at token first ends after token i of the paragraph [paragraph, last).
func (s *splitter) ends(i, first, last int) bool {
	tokens, body := s.doc.Tokens, s.doc.Text
	current, next := tokens[i].Of(body), tokens[i+1].Of(body)
	mark, nextShape := shapeOf(current), shapeOf(next)
	spaced := tokens[i+1].Start > tokens[i].End
	switch {
	case !spaced && isClosing(next) && (s.marks.open || next != `"`):
		return false // the mark belongs to this sentence
	case mark < shapeMark && !spaced, mark == shapeMark+',', mark == shapeMark+';', mark == shapeMark+':':
		return false
	case mark >= shapeMark || strings.HasSuffix(current, "."):
	case nextShape == shapeLower:
		return false
	}
	// What the marks close and what they open; more of them in a row than there are in any text are not followed.
	end := i
	for end > max(first, i-8) && isClosing(tokens[end].Of(body)) {
		end--
	}
	begin := i + 1
	for begin+1 < min(last, i+8) && isOpening(tokens[begin].Of(body)) {
		begin++
	}
	word, follows := tokens[end].Of(body), tokens[begin].Of(body)
	closed, opened := uint32(min(i-end, 3)), uint32(min(begin-i-1, 3))
	goesOn := shapeOf(follows) == shapeLower
	switch {
	case goesOn && (closed > 0 || strings.HasPrefix(word, "..") || word == "…"):
		return false // '"Who is there?" she asked'
	case isTerminal(word):
		if len(word) > 1 && s.words.of(strings.TrimSuffix(word, ".")).abbreviation == beforeName {
			return false // "Lt."
		}
	case s.loud, i == first, word == ",", word == ";", word == ":", s.words.of(follows).calendar:
		return false
	}
	class := shapeOf(word)
	previous := end
	if class >= shapeMark && end > first {
		previous = end - 1
	}
	if class < shapeMark {
		class = bit(strings.HasSuffix(word, "."))
	}
	kind := class | bit(s.loud)<<20 | bit(spaced)<<21
	before := &tokens[previous]
	form, shape := hashWord(before.Lower), shapeOf(before.Of(body))
	nextForm := hashWord(tokens[begin].Lower)
	nextShape = shapeOf(follows)
	afterForm, afterShape := uint32(0), shapeNone
	if begin+1 < last {
		afterForm, afterShape = hashWord(tokens[begin+1].Lower), shapeOf(tokens[begin+1].Of(body))
	}
	earlierForm, earlierShape := uint32(0), shapeNone
	if previous > first {
		earlierForm, earlierShape = hashWord(tokens[previous-1].Lower), shapeOf(tokens[previous-1].Of(body))
	}
	length, rest := bucket(i+1-first), bucket(last-i-1)
	edges := closed | opened<<4 | shapeOf(current)<<8
	s.features = s.features[:0]
	t := uint32(sentenceTemplates)
	s.feature(t, kind)
	s.feature(t+1, kind, nextForm)
	s.feature(t+2, kind, nextShape)
	s.feature(t+3, kind, form)
	s.feature(t+4, kind, shape)
	s.feature(t+5, kind, form, nextForm)
	s.feature(t+6, kind, shape, nextShape)
	s.feature(t+7, kind, afterForm)
	s.feature(t+8, kind, nextForm, afterForm)
	s.feature(t+9, kind, earlierForm)
	s.feature(t+10, kind, length, nextShape)
	s.feature(t+11, kind, edges, nextShape)
	s.feature(t+12, kind, edges, bit(s.marks.open)|bit(s.marks.brackets > 0)<<1)
	s.feature(t+13, kind, rest, nextShape)
	s.feature(t+14, kind, nextShape, afterShape)
	s.feature(t+15, kind, earlierShape<<16|shape, nextShape)
	s.feature(t+16, kind, shape, nextShape<<16|afterShape)
	s.feature(t+17, kind, uint32(min(before.End-before.Start, 6)), nextShape)
	s.feature(t+18, kind, length, rest)
	s.feature(t+19, kind, shapeOf(next), nextForm)
	s.feature(t+20, kind, earlierForm, form)
	s.feature(t+21, kind, bit(s.marks.brackets > 0), nextShape)
	if isTerminal(word) {
		return s.decide(Sentence, tokens[i].End)
	}
	return s.decide(Unmarked, tokens[i].End)
}

// isTerminal says whether a token ends sentences.
func isTerminal(word string) bool {
	return strings.HasSuffix(word, ".") || word == "…" || word[0] == '?' || word[0] == '!'
}

// bucket coarsens a count.
func bucket(n int) uint32 {
	switch {
	case n < 4:
		return uint32(n)
	case n < 6:
		return 4
	case n < 11:
		return 5
	case n < 21:
		return 6
	}
	return 7
}

func bit(is bool) uint32 {
	if is {
		return 1
	}
	return 0
}

func hasVowel(word string) bool {
	for i := range len(word) {
		switch word[i] | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			return true
		}
	}
	return false
}

// isClosing says whether a token can close what came before it.
func isClosing(word string) bool {
	switch word {
	case `"`, "”", "’", "'", "''", "’’", ")", "]", "»":
		return true
	}
	return false
}

// isOpening says whether a token can open what comes after it.
func isOpening(word string) bool {
	switch word {
	case `"`, "“", "‘", "'", "``", "‘‘", "(", "[", "«", "-", "–", "—", "--", "•", "*":
		return true
	}
	return false
}
