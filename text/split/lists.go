package split

import (
	"bytes"
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
	"casus/text"
)

//go:embed words/abbreviations.tsv
var abbreviationWords string

//go:embed words/pieces.tsv
var pieceWords string

//go:embed words/layout.tsv
var layoutWords string

// wordLists holds the words that decide about marks and lines.
type wordLists struct {
	words   lex.Words[traits] // in lower case; abbreviations without their full stop
	joined  [256][256]bool    // first and last letters of the words written as one
	starts  [256][]phrase     // by first byte
	phrases []phrase          // the others
}

// traits are what the lists say of a word.
type traits struct {
	abbreviation abbreviation
	cut          uint8 // where two words written as one are cut
	prefix       bool  // stays joined before a hyphen
	unit         bool  // is cut off a number before it
	ending       bool  // of names of files and hosts
	unfinished   bool  // ends no line but a broken one
	calendar     bool  // a day or a month: no sentence is cut before it but at a mark
}

// abbreviation is what its full stop says of what follows.
type abbreviation uint8

const (
	beforeName   abbreviation = iota + 1 // a title: the sentence goes on
	beforeNumber                         // ends no sentence before a number
	anywhere                             // may end a sentence
)

var abbreviations = map[string]abbreviation{"name": beforeName, "number": beforeNumber, "any": anywhere}

var lists = sync.OnceValue(func() *wordLists {
	l := new(wordLists)
	set := func(word string, change func(t *traits)) {
		t := l.words.Of(word)
		change(&t)
		l.words.Set(word, t)
	}
	for _, row := range lex.MustParse("split/words/abbreviations.tsv", abbreviationWords).Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			set(word, func(t *traits) { t.abbreviation = abbreviations[row.Cells[1]] })
		}
	}
	for _, row := range lex.MustParse("split/words/pieces.tsv", pieceWords).Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			first, rest, _ := strings.Cut(word, "+")
			set(first+rest, func(t *traits) {
				switch row.Cells[1] {
				case "prefix":
					t.prefix = true
				case "unit":
					t.unit = true
				case "ending":
					t.ending = true
				case "unfinished":
					t.unfinished = true
				case "calendar":
					t.calendar = true
				case "joined":
					t.cut = uint8(len(first))
					l.joined[first[0]][rest[len(rest)-1]] = true
				}
			})
		}
	}
	for _, row := range lex.MustParse("split/words/layout.tsv", layoutWords).Rows {
		for words := range strings.SplitSeq(row.Cells[0], "|") {
			kind := paragraphKinds[row.Cells[1]]
			p := phrase{[]byte(words), kind, row.Cells[2], longest[kind]}
			if p.where == "start" {
				l.starts[words[0]] = append(l.starts[words[0]], p)
			} else {
				l.phrases = append(l.phrases, p)
			}
		}
	}
	return l
})

// of is what the lists say of a word, whatever its case.
func (l *wordLists) of(word string) traits {
	var buffer [16]byte
	if len(word) > len(buffer) {
		return traits{}
	}
	n := copy(buffer[:], word)
	lowerASCII(buffer[:n])
	return l.words.Of(string(buffer[:n]))
}

func lowerASCII(word []byte) {
	for i, c := range word {
		if isUpper(c) {
			word[i] = c + 'a' - 'A'
		}
	}
}

// phrase tells the kind of a short paragraph by words at its start, at its end or anywhere.
type phrase struct {
	words   []byte
	kind    text.Kind
	where   string
	longest int // the bytes that a paragraph of this kind stays under
}

var paragraphKinds = map[string]text.Kind{"header": text.Header, "byline": text.Byline, "caption": text.Caption, "boilerplate": text.Boilerplate}

// longest keeps a phrase from claiming a paragraph into which body text has run.
var longest = map[text.Kind]int{text.Header: 100, text.Byline: 250, text.Caption: 300, text.Boilerplate: 160}

func (p *phrase) at(lower []byte) bool {
	switch {
	case len(lower) >= p.longest:
		return false
	case p.where == "start":
		return bytes.HasPrefix(lower, p.words) && (len(lower) == len(p.words) || !isLetter(lower[len(p.words)]))
	case p.where == "end":
		return bytes.HasSuffix(bytes.TrimRight(lower, "."), p.words)
	}
	return bytes.Contains(lower, p.words)
}
