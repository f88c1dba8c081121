package split

import (
	"strings"
	"unicode/utf8"

	"casus/text"
)

// tokenise cuts a span into tokens, one chunk between spaces after the other.
func (s *splitter) tokenise(span text.Span) {
	body := s.doc.Text
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(body[at:])
		if isSpace(r) {
			at += size
			continue
		}
		end := at
		for end < span.End {
			r, size := utf8.DecodeRuneInString(body[end:])
			if isSpace(r) {
				break
			}
			end += size
		}
		s.chunk(at, end)
		at = end
	}
}

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
		case isApostrophe(r) && s.elided(at, size, end):
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
			s.add(at, next)
			at = next
		}
	}
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
		case r == mark && strings.ContainsRune("-.!?*=_~+<>|#–—•", mark):
		case (mark == '!' || mark == '?') && (r == '!' || r == '?'):
		case mark == '\'' && r == '\'' && n == 0 || mark == '`' && r == '`' && n == 0:
		default:
			return n
		}
		n += size
	}
	return n
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
	if !strings.ContainsAny(chunk, "@/") && !strings.Contains(chunk, "www.") {
		return at
	}
	switch {
	case strings.HasPrefix(chunk, "http://"), strings.HasPrefix(chunk, "https://"), strings.HasPrefix(chunk, "www."):
	case strings.HasPrefix(chunk, "pic.twitter.com/"), strings.HasPrefix(chunk, "bit.ly/"), strings.HasPrefix(chunk, "t.co/"):
	default:
		name := strings.IndexByte(chunk, '@')
		if name <= 0 || name+1 >= len(chunk) || !isLetter(chunk[name+1]) || !isLetter(chunk[0]) && !isDigit(chunk[0]) {
			return at
		}
		for i := range name {
			if c := chunk[i]; !isLetter(c) && !isDigit(c) && c != '.' && c != '_' && c != '-' && c != '+' {
				return at
			}
		}
		dot := strings.IndexByte(chunk[name:], '.')
		if dot < 0 || name+dot+1 >= len(chunk) || !isLetter(chunk[name+dot+1]) {
			return at
		}
	}
	if close := strings.IndexAny(chunk, "<>\"”’)]"); close > 0 {
		chunk = chunk[:close]
	}
	return at + len(strings.TrimRight(chunk, ".,;:!?'"))
}

// word cuts one token, and the clitics that hang on it, off the letters and digits at a byte. It returns their end.
func (s *splitter) word(at, end int) int {
	body := s.doc.Text
	start := at
	if r, size := utf8.DecodeRuneInString(body[at:end]); isApostrophe(r) {
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
	case mark == ':' && digits, mark == '&' && follows && at-start <= 4, mark == '_' && follows:
		return after
	case mark == '/' && digits:
		return after
	case mark == '/' && follows && at-start == 1 && (body[start] == 'w' || body[start] == 'n'):
		return after
	case isApostrophe(mark) && follows:
		return after
	case (mark == '-' || mark == '‑') && follows:
		if s.words.prefixes[strings.ToLower(body[start:at])] && isLetter(body[after]) || longNumber(body[start:end]) {
			return after
		}
	}
	return at
}

// numberSign says whether a full stop at a byte parts an abbreviation from its number: "No.4".
func (s *splitter) numberSign(start, at, end int) bool {
	return s.doc.Text[at] == '.' && at+1 < end && isDigit(s.doc.Text[at+1]) &&
		s.words.abbreviations[strings.ToLower(s.doc.Text[start:at])] == beforeNumber
}

// throughStop decides on a full stop inside or at the end of a token.
func (s *splitter) throughStop(start, at, end int) int {
	body := s.doc.Text
	after := at + 1
	word := body[start:at]
	if after < end && body[after] == '.' {
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
		case isLower(body[after]) && domains[next]:
			return after
		}
		return at
	}
	// The stop ends the word.
	last := word[strings.LastIndexByte(word, '.')+1:]
	kind := s.words.abbreviations[strings.ToLower(word)]
	switch {
	case strings.Contains(word, ".") && len(last) <= 2 && isLetter(last[0]) && !s.endsParagraph(after):
		return after
	case len(word) == 1 && isUpper(word[0]) && (word != "I" || s.initialFollows(after)):
		return after
	case kind == beforeNumber && s.digitFollows(after), kind == beforeName && !s.endsParagraph(after), kind == anywhere && !s.endsParagraph(after):
		return after
	}
	return at
}

var domains = map[string]bool{"com": true, "org": true, "net": true, "gov": true, "edu": true, "co": true, "info": true, "tv": true, "uk": true, "ru": true, "af": true, "pk": true, "html": true, "doc": true, "pdf": true, "io": true, "news": true}

// digitFollows says whether a number comes next, in this chunk or the next.
func (s *splitter) digitFollows(at int) bool {
	rest := strings.TrimLeft(s.doc.Text[at:min(len(s.doc.Text), at+16)], " \t\r\n#")
	return rest != "" && isDigit(rest[0])
}

// initialFollows says whether a capital and a full stop come next.
func (s *splitter) initialFollows(at int) bool {
	rest := strings.TrimLeft(s.doc.Text[at:min(len(s.doc.Text), at+16)], " ")
	return len(rest) > 1 && isUpper(rest[0]) && rest[1] == '.'
}

// endsParagraph says whether only closing marks stand between a byte and the end of the line or of the text.
func (s *splitter) endsParagraph(at int) bool {
	rest := strings.TrimLeft(s.doc.Text[at:min(len(s.doc.Text), at+16)], "\"”’')]")
	rest = strings.TrimLeft(rest, " \t\r")
	return rest == "" && at+16 >= len(s.doc.Text) || strings.HasPrefix(rest, "\n\n") || strings.HasPrefix(rest, "\n\r\n")
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
	if cut := s.words.joined[strings.ToLower(form)]; cut > 0 {
		s.add(start, start+cut)
		s.add(start+cut, end)
		return
	}
	if isDigit(form[0]) {
		digits := 0
		for digits < len(form) && (isDigit(form[digits]) || form[digits] == '.' || form[digits] == ',' || form[digits] == ':') {
			digits++
		}
		if digits < len(form) && s.words.units[strings.TrimSuffix(strings.ToLower(form[digits:]), ".")] {
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
	switch strings.ToLower(form[at+size:]) {
	case "s", "m", "d", "re", "ve", "ll":
		return at
	case "t":
		if at > 1 && (form[at-1] == 'n' || form[at-1] == 'N') {
			return at - 1
		}
	}
	return 0
}
