package split

import (
	"unicode"
	"unicode/utf8"
)

// isFolded says whether folding leaves a form as it is.
func isFolded(form string) bool {
	for i := 0; i < len(form); i++ {
		if c := form[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

// fold is the lower case of a letter and the straight form of a quotation mark.
func fold(r rune) rune {
	switch r {
	case '’', '‘', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	}
	return unicode.ToLower(r)
}

func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) }

// isWordRune says whether a character belongs inside words: letters, digits, accents, and what fonts lack.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		c := byte(r)
		return isLetter(c) || isDigit(c)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && (unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff') ||
		r == '\f' || r == '\v'
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' || r == '´' }

// isLoud says whether text is written in capitals.
func isLoud(words string) bool {
	upper, lower := 0, 0
	for i := 0; i < len(words); i++ {
		switch {
		case isUpper(words[i]):
			upper++
		case isLower(words[i]):
			if lower++; 8*lower >= len(words) {
				return false // whatever follows
			}
		}
	}
	return upper > 10 && lower*8 < upper
}
