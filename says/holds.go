package says

import (
	"casus/lex"
	"casus/text"
)

// speech are words that are cues in some of their senses alone: "spoke of nine dead", "put the toll at nine".
var speech = lex.NewSet("speaks spoke called calls put puts")

// Holds says whether a sentence has a word of saying or a quotation mark.
func Holds(doc *text.Doc, sentence int) bool {
	l, s := words(), &doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		lower := doc.Tokens[i].Lower
		if _, cue := l.cues.Find(lower); cue || lower == "according" || lower == `"` || lower == "''" || lower == "``" || speech.Has(lower) {
			return true
		}
	}
	return false
}
