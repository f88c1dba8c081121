package says

import "casus/text"

// Holds says whether a sentence has a word of saying or a quotation mark.
func Holds(doc *text.Doc, sentence int) bool {
	l, s := words(), &doc.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		lower := doc.Tokens[i].Lower
		if _, cue := l.cues.Find(lower); cue || lower == "according" || lower == `"` || lower == "''" || lower == "``" {
			return true
		}
	}
	return false
}
