package report

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
)

func utf16Bytes(text string, order binary.AppendByteOrder, mark []byte) []byte {
	raw := bytes.Clone(mark)
	for _, unit := range utf16.Encode([]rune(text)) {
		raw = order.AppendUint16(raw, unit)
	}
	return raw
}

func TestDecode(t *testing.T) {
	const text = "Bomb in Tillabéri — “three” dead\n"
	for name, raw := range map[string][]byte{
		"UTF-8":             []byte(text),
		"UTF-8 with a mark": []byte("\xef\xbb\xbf" + text),
		"UTF-16, little":    utf16Bytes(text, binary.LittleEndian, []byte{0xff, 0xfe}),
		"UTF-16, big":       utf16Bytes(text, binary.BigEndian, []byte{0xfe, 0xff}),
		"Windows-1252":      []byte("Bomb in Tillab\xe9ri \x97 \x93three\x94 dead\n"),
	} {
		got, err := decode("a.txt", raw)
		if err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if got, err := decode("a.txt", utf16Bytes("A 😀 there", binary.LittleEndian, []byte{0xff, 0xfe})); err != nil || got != "A 😀 there" {
		t.Errorf("a character of two units: %q, %v", got, err)
	}
	if _, err := decode("a.txt", []byte("PAGE ONE\n\x0cPAGE TWO\x01\n")); err != nil {
		t.Errorf("a form feed and one stray mark: %v", err)
	}
}

// TestDecodeRefuses gives what cannot be read, and words that the error must hold.
func TestDecodeRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		raw     []byte
		problem string
	}{
		"nothing":                 {nil, "no text"},
		"blanks":                  {[]byte(" \n\t\r\n"), "no text"},
		"only a mark":             {[]byte("\xef\xbb\xbf"), "no text"},
		"a picture":               {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00"), "not a text file"},
		"bytes above ASCII":       {[]byte("\x89\xc3\x00\xfe\xba\xbe"), "not a text file"},
		"a NUL in a text":         {[]byte("Gunmen killed\x00 three people."), "not a text file"},
		"controls":                {[]byte(strings.Repeat("ab\x01\x02", 20)), "not a text file"},
		"broken UTF-8":            {[]byte("Tillabéri, Ménaka, Gao é\xc3 dead"), "broken UTF-8 at byte"},
		"broken after a mark":     {[]byte("\xef\xbb\xbfabc\xff"), "broken UTF-8 at byte 6"},
		"half a UTF-16 unit":      {[]byte("\xff\xfea\x00b"), "half a character"},
		"a lone half":             {[]byte("\xff\xfea\x00\x00\xd8"), "half a character"},
		"a lone second half":      {[]byte("\xff\xfea\x00\x00\xdcb\x00"), "broken UTF-16 at byte 4"},
		"another alphabet (1251)": {[]byte("\xc2\xe7\xf0\xfb\xe2 \xed\xe0 \xf0\xfb\xed\xea\xe5"), "neither UTF-8 nor Windows-1252"},
		"a byte of no table":      {[]byte("Gunmen killed three people \x81 in the town of Kano on Friday."), "0x81"},
		"too much":                {bytes.Repeat([]byte("a"), MaxBytes+1), "more than one report"},
	} {
		got, err := decode("bad.txt", test.raw)
		failed, ok := err.(*Error)
		if !ok || !strings.Contains(failed.Problem, test.problem) {
			t.Errorf("%s: %.40q, %v; want an error with %q", name, got, err, test.problem)
			continue
		}
		if failed.Source != "bad.txt" || failed.Hint == "" {
			t.Errorf("%s: the error names no file or no way out: %+v", name, failed)
		}
	}
}
