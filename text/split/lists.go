package split

import (
	_ "embed"
	"strings"
	"sync"

	"casus/lex"
)

//go:embed words/abbreviations.tsv
var abbreviationWords string

//go:embed words/pieces.tsv
var pieceWords string

// wordLists holds the words that decide about full stops and hyphens, in lower case.
type wordLists struct {
	abbreviations map[string]abbreviation // without the full stop
	prefixes      map[string]bool         // stay joined before a hyphen
	units         map[string]bool         // are cut off a number before them
	joined        map[string]int          // words written as one; where they are cut
	endings       map[string]bool         // of names of files and hosts
}

// abbreviation is what its full stop says of what follows.
type abbreviation uint8

const (
	beforeName   abbreviation = iota + 1 // a title: the sentence goes on
	beforeNumber                         // ends no sentence before a number
	anywhere                             // may end a sentence
)

var abbreviationKinds = map[string]abbreviation{"name": beforeName, "number": beforeNumber, "any": anywhere}

var lists = sync.OnceValue(func() *wordLists {
	l := &wordLists{abbreviations: map[string]abbreviation{}, prefixes: map[string]bool{}, units: map[string]bool{}, joined: map[string]int{}, endings: map[string]bool{}}
	for _, row := range lex.MustParse("split/words/abbreviations.tsv", abbreviationWords).Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			l.abbreviations[word] = abbreviationKinds[row.Cells[1]]
		}
	}
	for _, row := range lex.MustParse("split/words/pieces.tsv", pieceWords).Rows {
		for word := range strings.SplitSeq(row.Cells[0], "|") {
			switch row.Cells[1] {
			case "prefix":
				l.prefixes[word] = true
			case "unit":
				l.units[word] = true
			case "ending":
				l.endings[word] = true
			case "joined":
				first, rest, _ := strings.Cut(word, "+")
				l.joined[first+rest] = len(first)
			}
		}
	}
	return l
})
