package split

import (
	"strings"
	"unicode/utf8"

	"casus/text"
)

// tokenise cuts a paragraph into tokens, one chunk between spaces after the other.
func (s *splitter) tokenise(b *block) {
	body := s.doc.Text
	b.first, b.loud = len(s.doc.Tokens), isLoud(b.Of(body))
	s.first, s.end, s.loud = b.first, b.End, b.loud
	for at := b.Start; at < b.End; {
		r, size := utf8.DecodeRuneInString(body[at:])
		if isSpace(r) {
			at += size
			continue
		}
		end := at
		for end < b.End {
			r, size := utf8.DecodeRuneInString(body[end:])
			if isSpace(r) || end-at > longestChunk {
				break
			}
			end += size
		}
		s.chunk(at, end)
		at = end
	}
	b.last = len(s.doc.Tokens)
}

// longestChunk bounds the work on text without spaces.
const longestChunk = 512

func (s *splitter) add(start, end int) {
	if start < end {
		s.doc.Tokens = append(s.doc.Tokens, text.Token{Span: text.Span{Start: start, End: end}, Head: -1})
	}
}

// chunk cuts [at, end), which has no spaces in it.
func (s *splitter) chunk(at, end int) {
	body := s.doc.Text
	for at < end {
		if next := s.address(at, end); next > at {
			s.add(at, next)
			at = next
			continue
		}
		r, size := utf8.DecodeRuneInString(body[at:end])
		switch {
		case isWordRune(r):
			at = s.word(at, end)
		case isApostrophe(r) && s.elided(at, size, end), r == '.' && s.pointed(at, end):
			at = s.word(at, end)
		case (r == '#' || r == '@') && at+size < end && isLetter(body[at+size]) && s.standsFree(at):
			next := at + size
			for next < end && (isLetter(body[next]) || isDigit(body[next]) || body[next] == '_') {
				next++
			}
			s.add(at, next)
			at = next
		default:
			next := at + size + repeats(body[at+size:end], r)
			if end-at < 4 && smileys[body[at:end]] {
				next = end
			}
			s.add(at, next)
			at = next
		}
	}
}

var smileys = map[string]bool{":)": true, ":-)": true, ";)": true, ";-)": true, ":(": true, ":-(": true, "=)": true, "(:": true, ":D": true, ":P": true}

// pointed says whether the point at a byte begins a number or the ending of a file's name: ".348", ".doc".
func (s *splitter) pointed(at, end int) bool {
	rest := s.doc.Text[at+1 : end]
	if rest == "" || !s.standsFree(at) {
		return false
	}
	return isDigit(rest[0]) || s.words.of(rest[:wordBytes(rest)]).ending
}

// standsFree says whether nothing but an opening mark stands before a byte.
func (s *splitter) standsFree(at int) bool {
	if at == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.doc.Text[:at])
	return !isWordRune(r)
}

// elided says whether the apostrophe at a byte begins a word: "'s", "'em", "'90s".
func (s *splitter) elided(at, size, end int) bool {
	rest := s.doc.Text[at+size : end]
	word := rest[:wordBytes(rest)]
	if word == "" || !s.standsFree(at) && at > 0 {
		return false
	}
	if isDigit(word[0]) {
		return len(word) <= 3 && !strings.ContainsAny(rest, "'’")
	}
	switch word {
	case "s", "S", "m", "re", "ve", "ll", "d", "em", "Em", "til", "tis", "twas", "cause", "n", "RE", "VE", "LL", "EM":
		return !strings.ContainsAny(rest[len(word):], "'’")
	}
	return false
}

// repeats counts the bytes at the start of rest that go on with a mark: dashes, stops, "?!", rules of "=====".
func repeats(rest string, mark rune) int {
	n := 0
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		switch {
		case r == mark && repeatable(mark):
		case (mark == '!' || mark == '?') && (r == '!' || r == '?'):
		case isApostrophe(mark) && r == mark && n == 0:
		default:
			return n
		}
		n += size
	}
	return n
}

func repeatable(mark rune) bool {
	switch mark {
	case '-', '.', '!', '?', '*', '=', '_', '~', '+', '<', '>', '|', '#', '$', '–', '—', '•':
		return true
	}
	return false
}

// wordBytes is the length of the letters and digits that text begins with.
func wordBytes(text string) int {
	for i, r := range text {
		if !isWordRune(r) {
			return i
		}
	}
	return len(text)
}

// address is the end of a web address, an e-mail address or a file name that begins at a byte, else at.
func (s *splitter) address(at, end int) int {
	chunk := s.doc.Text[at:end]
	if strings.IndexByte(chunk, '.') < 0 {
		return at
	}
	if !isWebAddress(chunk) && !isMailAddress(chunk) {
		return at
	}
	if close := strings.IndexAny(chunk, "<>\"”’)]"); close > 0 {
		chunk = chunk[:close]
	}
	return at + len(strings.TrimRight(chunk, ".,;:!?'"))
}

func isWebAddress(chunk string) bool {
	for _, start := range []string{"http://", "https://", "www.", "pic.twitter.com/", "bit.ly/", "t.co/"} {
		if len(chunk) > len(start) && strings.EqualFold(chunk[:len(start)], start) {
			return true
		}
	}
	return false
}

func isMailAddress(chunk string) bool {
	name, host, found := strings.Cut(chunk, "@")
	if !found || name == "" || host == "" || !isLetter(host[0]) {
		return false
	}
	for i := range len(name) {
		if c := name[i]; !isLetter(c) && !isDigit(c) && (i == 0 || strings.IndexByte("._-+", c) < 0) {
			return false
		}
	}
	dot := strings.IndexByte(host, '.')
	return dot > 0 && dot+1 < len(host) && isLetter(host[dot+1])
}

// word cuts one token, and the clitics that hang on it, off the letters and digits at a byte. It returns their end.
func (s *splitter) word(at, end int) int {
	body := s.doc.Text
	start := at
	if r, size := utf8.DecodeRuneInString(body[at:end]); isApostrophe(r) || r == '.' {
		at += size
	}
	for at < end {
		at += wordBytes(body[at:end])
		if at >= end {
			break
		}
		if s.numberSign(start, at, end) {
			at++
			s.add(start, at)
			return at
		}
		next := s.through(start, at, end)
		if next == at {
			break
		}
		at = next
	}
	s.pieces(start, at)
	return at
}

// through is where the token that has come to a mark at a byte goes on, or at where it ends there.
func (s *splitter) through(start, at, end int) int {
	body := s.doc.Text
	mark, size := utf8.DecodeRuneInString(body[at:end])
	after := at + size
	follows := after < end && isWordRune(runeAt(body[after:end]))
	before := body[at-1]
	digits := isDigit(before) && after < end && isDigit(body[after])
	switch {
	case mark == '.':
		return s.throughStop(start, at, end)
	case mark == ',' && digits:
		if end-after >= 3 && isDigit(body[after+1]) && isDigit(body[after+2]) && (end-after == 3 || !isDigit(body[after+3])) {
			return after
		}
	case mark == ':' && digits, mark == '&' && follows && at-start <= 4, (mark == '_' || mark == '@') && follows:
		return after
	case mark == '/' && (digits || follows && at-start == 1 && isLetter(before) && (end-after == 1 || !isWordRune(runeAt(body[after+1:end])))):
		return after // "9/11", "w/o"
	case mark == '$' && at-start <= 3 && isUpper(before) && isUpper(body[start]):
		return after // "US$"
	case isApostrophe(mark) && follows:
		return after
	case (mark == '-' || mark == '‑') && follows:
		if longNumber(body[start:end]) || !s.cutsHyphen(start, at, after, end) {
			return after
		}
	}
	return at
}

// numberSign says whether a full stop at a byte parts an abbreviation from its number: "No.4".
func (s *splitter) numberSign(start, at, end int) bool {
	return s.doc.Text[at] == '.' && at+1 < end && isDigit(s.doc.Text[at+1]) &&
		s.words.of(s.doc.Text[start:at]).abbreviation == beforeNumber
}

// throughStop decides on a full stop inside or at the end of a token.
func (s *splitter) throughStop(start, at, end int) int {
	body := s.doc.Text
	after := at + 1
	word := body[start:at]
	if after+1 < end && body[after] == '.' && body[after+1] == '.' {
		return at // an ellipsis
	}
	if after < end && isWordRune(runeAt(body[after:end])) {
		rest := body[after:end]
		next := rest[:wordBytes(rest)]
		last := word[strings.LastIndexByte(word, '.')+1:]
		switch {
		case isDigit(body[at-1]) && isDigit(body[after]):
			return after
		case len(last) == 1 && isLetter(last[0]):
			if len(next) == 1 || len(rest) > len(next) && rest[len(next)] == '.' && len(next) <= 2 { // U.S., Ph.D., a.m
				return after
			}
		case isLower(body[at-1]) && isUpper(body[after]): // "attack.The", but "Ph.D."
			if len(word) <= 2 && len(next) == 1 {
				return after
			}
		case s.words.of(next).ending && (isLower(body[after]) || isUpper(body[at-1])), isLetter(body[after]) && dotted(body[start:end]):
			return after
		}
		return at
	}
	if next, gap := s.wordAfter(after); strings.Contains(word, ".") && gap != gapParagraph && isLower(next[0]) {
		return after // "V.I.P. area"
	}
	if s.cutsStop(start, at) {
		return at
	}
	return after
}

// dotted says whether a word is a name of parts with points between them, as computers use: "news.velda.radio".
func dotted(word string) bool {
	parts, length := 1, 0
	for i := range len(word) {
		switch c := word[i]; {
		case isLower(c) || isDigit(c) || c == '-' || c == '_':
			length++
		case c == '.' && i+1 < len(word) && isWordRune(rune(word[i+1])):
			if length < 2 {
				return false
			}
			parts, length = parts+1, 0
		default:
			return parts > 2 && !isLetter(c)
		}
	}
	return parts > 2
}

func runeAt(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// longNumber says whether a word is a number in groups: a telephone number, a date in figures.
func longNumber(word string) bool {
	groups, digits := 1, 0
	for i := 0; i < len(word); i++ {
		switch {
		case isDigit(word[i]):
			digits++
		case word[i] == '-' && i+1 < len(word) && isDigit(word[i+1]):
			groups++
		default:
			i = len(word)
		}
	}
	return groups >= 3 && digits >= 6
}

// pieces adds the token [start, end), cut before its clitics and between a number and its unit.
func (s *splitter) pieces(start, end int) {
	body := s.doc.Text
	form := body[start:end]
	if cut := s.joinedAt(form); cut > 0 {
		s.add(start, start+cut)
		s.add(start+cut, end)
		return
	}
	if isDigit(form[0]) {
		digits := 0
		for digits < len(form) && (isDigit(form[digits]) || form[digits] == '.' || form[digits] == ',' || form[digits] == ':') {
			digits++
		}
		if unit := form[digits:]; unit != "" && s.words.of(strings.TrimSuffix(unit, ".")).unit {
			s.add(start, start+digits)
			s.add(start+digits, end)
			return
		}
	}
	if cut := clitic(form); cut > 0 {
		s.pieces(start, start+cut)
		s.add(start+cut, end)
		return
	}
	s.add(start, end)
}

// joinedAt is where two words written as one are cut, or 0.
func (s *splitter) joinedAt(form string) int {
	if len(form) > 9 || !s.words.joined[form[0]|0x20][form[len(form)-1]|0x20] {
		return 0
	}
	return int(s.words.of(form).cut)
}

// clitic is where the last clitic of a form begins, or 0.
func clitic(form string) int {
	at := -1
	size := 0
	for i, r := range form {
		if isApostrophe(r) {
			at, size = i, utf8.RuneLen(r)
		}
	}
	if at <= 0 {
		return 0
	}
	hanging := form[at+size:]
	before := form[at-1]
	switch {
	case strings.EqualFold(hanging, "s"):
		if isDigit(before) && (at < 4 || before == '0') {
			return 0 // "the 80's"
		}
		return at
	case strings.EqualFold(hanging, "t"):
		if at > 1 && before|0x20 == 'n' {
			return at - 1
		}
	case strings.EqualFold(hanging, "m"), strings.EqualFold(hanging, "d"), strings.EqualFold(hanging, "re"),
		strings.EqualFold(hanging, "ve"), strings.EqualFold(hanging, "ll"):
		return at
	}
	return 0
}
