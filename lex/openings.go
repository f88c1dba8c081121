package lex

// openings tells how some words begin: a bit for two letters, which other letters may share, and one for all other beginnings.
type openings uint64

const otherwise openings = 1 << 63

func twoLetters(first, second byte) openings { return 1 << ((uint(first)*5 + uint(second)*19) % 63) }

// openingOf is how folded text begins.
func openingOf(folded string) openings {
	if len(folded) > 1 && isLetter(folded[0]) && isLetter(folded[1]) {
		return twoLetters(folded[0], folded[1])
	}
	return otherwise
}

// mayHold says whether a token may begin one of the words.
func (o openings) mayHold(lower string) bool {
	switch {
	case o == 0 || lower == "":
		return false
	case isLetter(lower[0]) && len(lower) > 1 && isLetter(lower[1]):
		return o&twoLetters(lower[0], lower[1]) != 0
	case isMark(lower) && lower[0] != '-':
		return o&otherwise != 0
	}
	return true // folding may change it, or the next token belongs to it
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }
