package split

import (
	"strings"
	"unicode"

	"casus/text"
)

// ends says whether a sentence that began at token first ends after token i of the same paragraph.
func (s *splitter) ends(i, first int) bool {
	tokens, body := s.doc.Tokens, s.doc.Text
	next := i + 1
	if isClosing(tokens[next].Of(body)) && tokens[i].End == tokens[next].Start {
		return false // the closing mark belongs to this sentence
	}
	last := i
	for last > first && isClosing(tokens[last].Of(body)) {
		last--
	}
	word := tokens[last].Of(body)
	follows := tokens[next].Of(body)
	spaced := tokens[next].Start > tokens[i].End
	switch {
	case word == "." || word == "?" || word == "!" || strings.HasPrefix(word, "!") || strings.HasPrefix(word, "?"):
		if !spaced {
			return last == i && startsWithUpper(follows)
		}
		return s.starts(next, word != "." && last < i)
	case strings.HasPrefix(word, "...") || word == "…":
		return spaced && startsWithUpper(follows) && !s.loud && last == i
	case strings.HasSuffix(word, ".") && len(word) > 1:
		return spaced && s.abbreviationEnds(last, next)
	}
	return false
}

// starts says whether a token can begin a sentence. After '?"' and '!"' a speaker may follow.
func (s *splitter) starts(i int, spoken bool) bool {
	word := s.doc.Tokens[i].Of(s.doc.Text)
	if isOpening(word) && i+1 < len(s.doc.Tokens) {
		word = s.doc.Tokens[i+1].Of(s.doc.Text)
	}
	r := runeAt(word)
	if spoken {
		return unicode.IsUpper(r)
	}
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:)]", r)
}

// abbreviationEnds says whether an abbreviation with its full stop ends a sentence before the token next.
func (s *splitter) abbreviationEnds(last, next int) bool {
	word := strings.ToLower(strings.TrimSuffix(s.doc.Tokens[last].Of(s.doc.Text), "."))
	follows := s.doc.Tokens[next].Of(s.doc.Text)
	if !startsWithUpper(follows) && !isOpening(follows) {
		return false
	}
	kind := s.words.abbreviations[word]
	switch {
	case kind == beforeName || kind == beforeNumber || len(word) == 1:
		return false
	}
	return sentenceOpeners[strings.ToLower(follows)]
}

// sentenceOpeners are words that in mid-sentence do not follow an abbreviation with a capital.
var sentenceOpeners = map[string]bool{
	"the": true, "a": true, "an": true, "he": true, "she": true, "it": true, "they": true, "we": true, "in": true, "on": true, "at": true,
	"but": true, "and": true, "this": true, "that": true, "these": true, "those": true, "there": true, "his": true, "her": true, "their": true,
	"its": true, "after": true, "before": true, "when": true, "while": true, "as": true, "if": true, "for": true, "from": true, "no": true,
	"meanwhile": true, "however": true, "according": true, "two": true, "three": true, "four": true, "police": true, "i": true, "you": true,
	"some": true, "many": true, "since": true, "although": true, "also": true, "to": true, "so": true, "what": true, "who": true, "how": true,
}

func startsWithUpper(word string) bool { return unicode.IsUpper(runeAt(word)) }

func isClosing(word string) bool {
	switch word {
	case `"`, "”", "’", "'", "''", ")", "]", "»":
		return true
	}
	return false
}

func isOpening(word string) bool {
	switch word {
	case `"`, "“", "‘", "'", "``", "(", "[", "«", "-", "–", "—", "•", "*":
		return true
	}
	return false
}

// quotation follows double quotation marks through a report.
type quotation struct {
	open    bool
	carried bool // it was open where the last paragraph ended
}

// newParagraph closes a quotation unless the new paragraph begins with a mark of its own, as long speeches do.
func (q *quotation) newParagraph() {
	q.carried, q.open = q.open, false
}

// read goes over a sentence and says whether it lies wholly inside a quotation that began before it.
func (q *quotation) read(doc *text.Doc, first, last int) bool {
	before := q.open
	inside := true
	for i := first; i < last; i++ {
		mark := doc.Tokens[i].Of(doc.Text)
		switch mark {
		case "“", "«", "„", "``":
			if q.carried && i == first {
				before = true
			}
			q.open = true
		case "”", "»", "''":
			q.open = false
		case `"`:
			if q.carried && i == first {
				before = true
			}
			q.open = !q.open
		default:
			inside = inside && (q.open || i == last-1 && isStop(mark))
		}
		q.carried = q.carried && i == first && (mark == `"` || mark == "“")
	}
	return before && inside
}

func isStop(mark string) bool { return mark == "." || mark == "," || mark == "!" || mark == "?" }
