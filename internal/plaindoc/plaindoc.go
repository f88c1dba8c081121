// Package plaindoc makes a text.Doc of sentences and tokens alone, without tags and trees, for tests that need no more.
package plaindoc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/text"
)

// Doc splits at spaces and around punctuation; a full stop before a space and a capital ends a sentence.
func Doc(body, published string) *text.Doc {
	doc := &text.Doc{Text: body, Published: published}
	first, paragraph := 0, 0
	endSentence := func() {
		if last := len(doc.Tokens); last > first {
			doc.Sentences = append(doc.Sentences, text.Sentence{
				Span: doc.Slice(first, last), First: first, Last: last, Paragraph: paragraph})
			first = last
		}
	}
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRuneInString(body[i:])
		switch {
		case unicode.IsSpace(r):
			if r == '\n' {
				endSentence()
				paragraph++
			}
			i += size
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := i + wordLength(body[i:])
			doc.Tokens = append(doc.Tokens, token(body, i, end, len(doc.Sentences)))
			i = end
			continue
		}
		doc.Tokens = append(doc.Tokens, token(body, i, i+size, len(doc.Sentences)))
		i += size
		if strings.ContainsRune(".!?", r) && startsSentence(body[i:]) {
			endSentence()
		}
	}
	endSentence()
	return doc
}

func token(body string, start, end, sentence int) text.Token {
	span := text.Span{Start: start, End: end}
	lower := strings.ReplaceAll(strings.ToLower(span.Of(body)), "’", "'")
	return text.Token{Span: span, Lower: lower, Lemma: lower, Head: -1, Sent: sentence}
}

func startsSentence(rest string) bool {
	if !strings.HasPrefix(rest, " ") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return unicode.IsUpper(r)
}

// wordLength keeps separators between digits inside a token, and full stops inside abbreviations ("Mar.", "p.m.").
func wordLength(rest string) int {
	end := 0
	for end < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[end:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
		case (r == ',' || r == '.' || r == ':') && end > 0 && digitAt(rest, end-1) && digitAt(rest, end+1):
		case r == '.' && abbreviations[strings.ToLower(rest[:end])]:
		default:
			return end
		}
		end += size
	}
	return end
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

var abbreviations = map[string]bool{"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true,
	"sep": true, "sept": true, "oct": true, "nov": true, "dec": true, "a": true, "p": true, "a.m": true, "p.m": true, "no": true}
