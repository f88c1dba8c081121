package report

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// MaxBytes is the size above which a file is no single report.
const MaxBytes = 8 << 20

// decode undoes the encoding of a report. It replaces nothing: what cannot be decoded is an error.
func decode(source string, raw []byte) (string, error) {
	fail := func(problem, hint string) (string, error) {
		return "", &Error{Source: source, Problem: problem, Hint: hint}
	}
	if len(raw) > MaxBytes {
		return fail(fmt.Sprintf("%d MiB is more than one report", len(raw)>>20), "split it into one file a report, or give the reports as JSON lines (.jsonl)")
	}
	text, problem := "", ""
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		text = string(raw[3:])
		if at := invalidUTF8(text); at >= 0 {
			problem = fmt.Sprintf("broken UTF-8 at byte %d", at+3)
		}
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		text, problem = decodeUTF16(raw[2:], binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		text, problem = decodeUTF16(raw[2:], binary.BigEndian)
	case utf8.Valid(raw):
		text = string(raw)
	case bytes.IndexByte(raw, 0) >= 0:
		return fail("not a text file", "save the article as plain text (UTF-8) or as JSON lines")
	default:
		text, problem = decodeWindows1252(raw)
	}
	if problem != "" {
		return fail(problem, "save it as UTF-8 and read it again")
	}
	if strings.TrimSpace(text) == "" {
		return fail("no text", "check that the file was saved whole")
	}
	if looksBinary(text) {
		return fail("not a text file", "save the article as plain text (UTF-8) or as JSON lines")
	}
	return text, nil
}

func invalidUTF8(text string) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

func decodeUTF16(raw []byte, order binary.ByteOrder) (text, problem string) {
	if len(raw)%2 != 0 {
		return "", "broken UTF-16: half a character at the end"
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	var out strings.Builder
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			if i+1 == len(units) {
				return "", "broken UTF-16: half a character at the end"
			}
			if r = utf16.DecodeRune(r, rune(units[i+1])); r == utf8.RuneError {
				return "", fmt.Sprintf("broken UTF-16 at byte %d", 2*i+2)
			}
			i++
		}
		out.WriteRune(r)
	}
	return out.String(), ""
}

// decodeWindows1252 is for text that is no UTF-8 at all. Where whole UTF-8 characters stand beside broken ones the
// file is damaged, and where most characters lie above ASCII it is not in a Western alphabet: guessing would replace.
func decodeWindows1252(raw []byte) (text, problem string) {
	var broken, whole, firstBroken int
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if broken++; broken == 1 {
				firstBroken = i
			}
		case size > 1:
			whole++
		}
		i += size
	}
	if whole > broken {
		return "", fmt.Sprintf("broken UTF-8 at byte %d", firstBroken)
	}
	if broken*8 > len(raw) {
		return "", "its encoding is neither UTF-8 nor Windows-1252"
	}
	var out strings.Builder
	out.Grow(len(raw) + broken)
	for i, b := range raw {
		r := charmap.Windows1252.DecodeByte(b)
		if r == utf8.RuneError || b >= 0x80 && r < 0xa0 {
			return "", fmt.Sprintf("byte %d (0x%02x) is no character of UTF-8 or Windows-1252", i, b)
		}
		out.WriteRune(r)
	}
	return out.String(), ""
}

// looksBinary says whether control characters show that this is no text. One form feed or stray mark does not.
func looksBinary(text string) bool {
	controls := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == 0:
			return true
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f':
			controls++
		}
	}
	return controls > 8 && controls*100 > len(text)
}

var commonWords = map[string]bool{
	"the": true, "of": true, "and": true, "in": true, "to": true, "a": true, "was": true, "were": true, "on": true,
	"said": true, "for": true, "that": true, "is": true, "by": true, "with": true, "at": true, "an": true, "from": true,
}

// looksEnglish says whether the words that hold English together are there.
func looksEnglish(text string) bool {
	words, common := 0, 0
	for word := range strings.FieldsSeq(text[:min(len(text), 4000)]) {
		words++
		if commonWords[strings.ToLower(word)] {
			common++
		}
	}
	return common*8 >= words && words > 0
}
